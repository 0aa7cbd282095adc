"""Whom a description that points back means: "Politisi PAB itu", "perempuan asal Tuban tersebut"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import Span
from kg.schema import EntityType

_SUBJECT_WITHIN = 50  # characters from the start of the sentence
_SENTENCES_BACK = 8
_SPEAKS_UP = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:juga|pun|ikut|akhirnya|sudah|telah)\s+)?(?:buka|angkat)\s+(?:suara|bicara)\b"
)


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
    for index in reversed(reading.mention_indices(first, end)):
        if _is_told_of(reading, index) and _is_by_speech(reading, index):
            return index
    return None


def is_speaker(reading: Reading, index: int) -> bool:
    """Whether the person at the index only speaks there of others: "kata Budi", "Budi angkat bicara soal ..."."""
    return _is_by_speech(reading, index) or bool(_SPEAKS_UP.match(reading.text, reading.mentions[index].span.end))


def _is_by_speech(reading: Reading, index: int) -> bool:
    """Whether a verb of speaking stands next to the mention."""
    tokens = reading.document.tokens
    span = reading.mentions[index].span
    place = reading.token_indices(span.start, span.end)
    after = place.stop + (place.stop < len(tokens) and tokens[place.stop].text == ",")
    around = [tokens[at].text.casefold() for at in (place.start - 1, after) if 0 <= at < len(tokens)]
    return any(is_spoken(word) for word in around)


def _is_topic(reading: Reading, people: list[int], sentence: Span) -> bool:
    """Whether the first of the people is alone, or stands where the subject stands."""
    alone = len({reading.owners[index].id for index in people}) == 1
    return alone or reading.mentions[people[0]].span.start - sentence.start < _SUBJECT_WITHIN


def _is_told_of(reading: Reading, index: int) -> bool:
    mention = reading.mentions[index]
    return mention.type is EntityType.PERSON and reading.quotation_at(mention.span.start) is None
