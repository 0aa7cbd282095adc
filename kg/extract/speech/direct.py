"""Quotations that are somebody's words, each with the phrase that names the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.speech.phrase_after import reference_after
from kg.extract.speech.phrase_before import reference_before
from kg.extract.speech.references import Reference, Way
from kg.extract.speech.units import Unit
from kg.extract.speech.words import Words, active, kind, tags, verbs
from kg.model import Quotation, Span
from kg.schema import EntityType

_PAUSES = frozenset([",", ".", "-", "–", "—", "…", "!", "?", ";"])
_REACH = 14
_GLUED = re.compile(r"[a-z]+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation in quote marks. `frame` is the stretch of the text that names the speaker, None where none does."""

    quotation: Quotation
    reference: Reference | None
    rule: str
    frame: Span | None


def find_utterances(words: Words, unit: Unit) -> Iterator[Utterance]:
    """The quotations of a unit that are speech: titles and words held at arm's length are not."""
    start = unit.span.start
    for number, quotation in enumerate(unit.quotations):
        following = unit.quotations[number + 1 :]
        end = following[0].outer.start if following else unit.span.end
        found = _utterance(words, quotation, start, end)
        if found is not None:
            yield found
        start = quotation.outer.end


def _utterance(words: Words, quotation: Quotation, start: int, end: int) -> Utterance | None:
    reading = words.reading
    before = reading.token_indices(start, quotation.outer.start)
    after = reading.token_indices(quotation.outer.end, end)
    reference = framed_after(words, after.start, after.stop)
    if reference is not None:
        return Utterance(quotation, reference, "quotation-verb-speaker", words.span(after.start, reference.last))
    reference = framed_before(words, before.start, before.stop)
    if reference is not None:
        return Utterance(quotation, reference, "speaker-verb-quotation", words.span(before.start, before.stop))
    if _stands_alone(words, quotation, before, after):
        return Utterance(quotation, None, "continued-quotation", None)
    return None


def _stands_alone(words: Words, quotation: Quotation, before: range, after: range) -> bool:
    if any(words.is_word(index) for index in before):
        return False
    text = quotation.span.of(words.reading.text).rstrip()
    if len(text.split()) < 3:
        return False
    return text[-1] in ",.?!…" or not any(words.is_word(index) for index in after)


def framed_after(words: Words, first: int, last: int) -> Reference | None:
    """The speaker in what follows a quotation: `", kata Sari`, `," ujarnya`, `?" Sari balik bertanya`."""
    ends_speech = first >= 2 and words.forms[first - 2] in _PAUSES
    while first < last and (words.forms[first] in _PAUSES or words.forms[first] in kind("echo")):
        first += 1
    if first >= last:
        return None
    if words.covers[first] < 0 and words.forms[first] in tags():
        return _tagged(words, first, last)
    if ends_speech and _looks_like_tag(words, first, last):
        return _unheard(words, first, last)
    glued = _GLUED.match(words.tokens[first].text)
    if glued is not None and glued.group() in tags():
        return _glued(words, first, last, glued.group())
    for index in range(first, min(last, first + _REACH)):
        if words.covers[index] < 0 and words.forms[index] in active():
            return reference_before(words, first, index)
    return None


def _looks_like_tag(words: Words, index: int, last: int) -> bool:
    # `," bongkarnya`, `," sergah Sari`, `," ujranya`: no list has them all
    form = words.forms[index]
    if words.covers[index] >= 0 or words.is_capital(index) or not form.isalpha() or form in active():
        return False
    if form.endswith("nya") and len(form) > 6:
        return True
    if form in kind("adverb") or words.is_function(index, "stop", "lead", "conjunction", "insert", "subordinate"):
        return False
    return index + 1 < last and (words.is_type(index + 1, EntityType.PERSON) or words.forms[index + 1] in {"dia", "ia"})


def _unheard(words: Words, index: int, last: int) -> Reference | None:
    if words.forms[index].endswith("nya"):
        return Reference(Way.PRONOUN, index, index + 1)
    return reference_after(words, index + 1, last)


def _glued(words: Words, index: int, last: int, tag: str) -> Reference:
    # `," ujarnyaSementara itu`, `," kataSari`: the page has lost a space
    if tag not in verbs("tag"):
        return Reference(Way.PRONOUN, index, index + 1)
    name = words.tokens[index].text.removeprefix(tag)
    for mention, owner in zip(words.reading.mentions, words.reading.owners, strict=True):
        if mention.type is EntityType.PERSON and name in mention.text.split():
            return Reference(Way.NAME, index, index + 1, (owner.id,))
    found = reference_after(words, index + 1, last)
    return found if found is not None and found.ids else Reference(Way.ANONYMOUS, index, index + 1)


def _tagged(words: Words, index: int, last: int) -> Reference:
    form = words.forms[index]
    if form not in verbs("tag"):
        return Reference(Way.PRONOUN, index, index + 1)
    while index + 1 < last and words.forms[index + 1] in verbs("tag") | kind("filler"):
        index += 1
    return reference_after(words, index + 1, last) or Reference(Way.PRONOUN, index, index + 1)


def framed_before(words: Words, first: int, last: int) -> Reference | None:
    """The speaker in what leads to a quotation: `Sari mengatakan, "`, `Menurut Sari, "`, `Sari: "`."""
    close = last - 1
    if close < first:
        return None
    pause = words.forms[close] in {",", ":"}
    for index in range(close, max(first - 1, close - _REACH), -1):
        form = words.forms[index]
        if words.covers[index] >= 0 or not (pause or index == close or words.forms[close] == "bahwa"):
            continue
        if form in active():
            return reference_before(words, first, index)
        if form in verbs("tag"):
            return reference_after(words, index + 1, last)
        if form in tags() or form == "menurutnya":
            return Reference(Way.PRONOUN, index, index + 1)
        if form == "menurut":
            return reference_after(words, index + 1, last)
    if words.forms[close] == ":" and close > first and words.is_type(close - 1, EntityType.PERSON):
        return reference_after(words, close - 1, close)
    return None
