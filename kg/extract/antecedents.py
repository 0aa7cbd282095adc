"""Whom a description that points back means: "Politisi PAB itu", "perempuan asal Tuban tersebut"."""

from __future__ import annotations

from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import Span
from kg.schema import EntityType

_SUBJECT_WITHIN = 50  # characters from the start of the sentence
_SENTENCES_BACK = 8


@cache
def _speech() -> frozenset[str]:
    return words("speech_verbs") | {"menurut"}


def is_spoken(word: str) -> bool:
    """Whether the folded word is a verb of speaking: what follows is the speaker.

    >>> is_spoken("ujar"), is_spoken("rumah")
    (True, False)
    """
    return word in _speech()


def find_antecedent(reading: Reading, offset: int, *, spoken: bool = False) -> int | None:
    """The mention of the person whom a description at the offset means: the one of whom the sentences before tell,
    never one within a quotation. Where the description is the speaker of a quotation, not one of its own sentence."""
    sentence = reading.sentence_at(offset)
    if not spoken:
        for index in reversed(reading.mention_indices(sentence.span.start, offset)):
            if _is_told_of(reading, index):
                return index
    speaker = _last_speaker(reading, sentence.index) if spoken else None
    if speaker is not None:
        return speaker
    for before in range(sentence.index - 1, max(-1, sentence.index - 1 - _SENTENCES_BACK), -1):
        span = reading.document.sentences[before].span
        people = [index for index in reading.mention_indices(span.start, span.end) if _is_told_of(reading, index)]
        if people:
            return people[0] if spoken or _is_topic(reading, people, span) else None
    return None


def _last_speaker(reading: Reading, sentence: int) -> int | None:
    """The person of the sentences before who stands next to a verb of speaking: "kata Budi", "Budi mengatakan"."""
    first = reading.document.sentences[max(0, sentence - _SENTENCES_BACK)].span.start
    end = reading.document.sentences[sentence].span.start
    tokens = reading.document.tokens
    for index in reversed(reading.mention_indices(first, end)):
        if not _is_told_of(reading, index):
            continue
        span = reading.mentions[index].span
        place = reading.token_indices(span.start, span.end)
        around = [tokens[at].text.casefold() for at in (place.start - 1, place.stop) if 0 <= at < len(tokens)]
        if any(is_spoken(word) for word in around):
            return index
    return None


def _is_topic(reading: Reading, people: list[int], sentence: Span) -> bool:
    """Whether the first of the people is alone, or stands where the subject stands."""
    alone = len({reading.owners[index].id for index in people}) == 1
    return alone or reading.mentions[people[0]].span.start - sentence.start < _SUBJECT_WITHIN


def _is_told_of(reading: Reading, index: int) -> bool:
    mention = reading.mentions[index]
    return mention.type is EntityType.PERSON and reading.quotation_at(mention.span.start) is None
