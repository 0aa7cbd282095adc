"""Whose turn it is to speak: what a pronoun or a description means at one place of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.speech.descriptions import Title, is_called, the_only, whom
from kg.extract.speech.phrase_before import opens
from kg.extract.speech.references import Reference, Way
from kg.extract.speech.words import Words
from kg.model import Span
from kg.schema import EntityType


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks: the last person, or () after somebody without a name, whom no pronoun may take for another; and the
    last body, which takes a pronoun only where no person does. `before` is the last person with a name, whom "bupati
    itu" means even after somebody without one has spoken; `last` are those who spoke last, people or body."""

    speaker: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    unnamed: bool = False
    before: tuple[str, ...] = ()
    last: tuple[str, ...] = ()

    @property
    def current(self) -> tuple[str, ...]:
        return () if self.unnamed else self.speaker or self.body

    def taken_by(self, words: Words, ids: tuple[str, ...]) -> Turn:
        """The turn after somebody has spoken, () if it was somebody without a name."""
        if ids and all(words.reading.cluster(one).type is not EntityType.PERSON for one in ids):
            return replace(self, body=ids, unnamed=False, last=ids)
        return Turn(ids, unnamed=not ids, before=ids or self.before, last=ids)


def after_silence(words: Words, turn: Turn, span: Span) -> Turn:
    """The turn after a sentence in which nobody speaks: who is its subject may be meant by the next pronoun."""
    for index in words.reading.mention_indices(span.start, span.end):
        mention = words.reading.mentions[index]
        if mention.type is not EntityType.PERSON:
            continue
        owner = words.reading.owners[index]
        new = owner.mentions[0].span == mention.span and not _has_age(words, mention.span.end)
        if (new or not turn.speaker) and opens(words, span.start, mention.span.start):
            return Turn((owner.id,), before=(owner.id,), last=(owner.id,))
        return turn
    return turn


def _has_age(words: Words, offset: int) -> bool:
    # "Zulham (25)": a name in a list of victims
    index = words.reading.token_indices(offset, offset + 3)
    return any(words.forms[place] == "(" and words.form(place + 1).isdigit() for place in index[:1])


def speaker_of(words: Words, titles: Sequence[Title], turn: Turn, reference: Reference) -> tuple[str, ...]:
    """The ids of those whom a reference means, () when that cannot be said."""
    if reference.way is Way.NAME:
        return reference.ids
    if reference.way is Way.PRONOUN:
        return turn.current
    if reference.way is Way.PLURAL:
        return turn.last if len(turn.last) > 1 or turn.last == turn.body else ()
    if reference.pointed and reference.way is not Way.THING and (turn.current or turn.before):
        return _pointed_at(words, titles, turn.current or turn.before, reference)
    if reference.way is Way.THING or (reference.way is Way.ANONYMOUS and reference.last - reference.first > 1):
        return ()
    if reference.way is Way.ANONYMOUS:
        return the_only(words, titles, reference.first)
    found = whom(words, titles, reference.first, reference.last)
    return (found,) if found is not None else ()


def _pointed_at(
    words: Words, titles: Sequence[Title], current: tuple[str, ...], reference: Reference
) -> tuple[str, ...]:
    # "politikus itu" is who has just spoken, unless "dubes itu" has been said of another and never of her
    if any(is_called(words, titles, one, reference) for one in current):
        return current
    found = whom(words, titles, reference.first, reference.last)
    return (found,) if found is not None else current
