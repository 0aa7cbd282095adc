"""Whose turn it is to speak: what a pronoun or a description means at one place of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.speech.descriptions import Title, whom
from kg.extract.speech.references import Reference, Way
from kg.extract.speech.words import Words, kind


@dataclass(frozen=True, slots=True)
class Turn:
    """The last speaker's ids; () after a speaker without a name, whom no pronoun may take for somebody else."""

    speaker: tuple[str, ...] = ()

    def taken_by(self, ids: tuple[str, ...]) -> Turn:
        return replace(self, speaker=ids)


def speaker_of(words: Words, titles: Sequence[Title], turn: Turn, reference: Reference) -> tuple[str, ...]:
    """The ids of those whom a reference means, () when that cannot be said."""
    if reference.way is Way.NAME:
        return reference.ids
    if reference.way is Way.PRONOUN:
        return turn.speaker
    if reference.way is Way.ANONYMOUS:
        return ()
    found = whom(words, titles, reference.first, reference.last)
    if found is not None:
        return (found,)
    forms = words.forms[reference.first : reference.last]
    return turn.speaker if kind("pointer").intersection(forms) else ()
