"""Votes, points and goals of people, parties and teams: "Partai Maju meraih 44.231 suara", "Tuban dengan tiga poin"."""

from __future__ import annotations

import re

from kg.extract.antecedents import find_antecedent
from kg.extract.counted import Found, is_measured, word_list
from kg.extract.reading import Reading
from kg.model import NumberValue, Sentence, Span
from kg.schema import EntityType

# "mendapatkan suara 11.246", "dengan perolehan suara sementara 494.409"; but "suara sah 1.200" is nobody's
_VOTES_BEFORE = re.compile(
    r"""\b(?:mendapat(?:kan)?|mengantongi|meraih|memperoleh|meraup|mengumpulkan|dengan|perolehan|pendapat(?:an)?|raihan|jumlah)
        \s+suara(?:\s+(?!sah\b|masuk\b|tidak\b)[a-z]+){0,5}\s+$""",
    re.VERBOSE,
)
_WON = re.compile(
    r"""\b(?:mendapat(?:kan)?|mengantongi|meraih|memperoleh|meraup|mengumpulkan|mengoleksi|mencetak|mencatatkan|mengemas|
        membukukan|merebut|menyumbangkan?|dengan|raihan|torehan|koleksi|perolehan)
        \s+(?:(?:total|sebanyak|sekitar|torehan|raihan|koleksi|perolehan)\s+)*$""",
    re.VERBOSE,
)
_WORD = re.compile(r"\s+([a-z]+)\b")
_PART = re.compile(r".*\b(?:sedangkan|sementara\s+itu|disusul|diikuti)\b|.*;", re.DOTALL | re.IGNORECASE)
_RIVAL = re.compile(r"\b(?:melawan|atas|kontra|versus|dari|kepada|gawang)\s+(?:\w+\s+)?$")
_PRONOUN = re.compile(r"\W*(?:ia|dia|beliau)\b", re.IGNORECASE)
_WHO_WON = re.compile(r"\s*(?:\([^()]*\)\s*)?yang\s+(?:\w+\s+){1,8}")
_HE = re.compile(r"\b(?:ia|dia|dirinya)\b", re.IGNORECASE)
_POINTED = re.compile(r"\s+(?:ini|itu|tersebut)\b")
_COUNTERS = re.compile(r"(?:KPU|Bawaslu|DPR|MPR|MK|Mahkamah)", re.IGNORECASE)
_PAIR = re.compile(r"\s*(?:[-–]|dan\b)")
_CUE, _WINDOW = 120, 400
_VOTED = (EntityType.PERSON, EntityType.ORGANIZATION)
_PLAYING = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE)


def tally_of_name(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "Partai Maju unggul dengan perolehan suara 494.409": who won is named first in that part of the sentence."""
    won = None if is_measured(number) else _won(reading, number, sentence)
    if won is None:
        return None
    what, end = won
    index = _winner(reading, number, sentence, _VOTED if what in ("suara", "kursi") else _PLAYING)
    if index is None or not _is_one(reading, index):
        return None
    if _HE.search(reading.text, reading.mentions[index].span.end, number.span.start):
        return None  # "Di Klub Maju ia mencetak dua gol": not the club
    start = min(reading.mentions[index].span.start, number.span.start)
    return index, what, Span(start, end), "tally-of-name"


def _is_one(reading: Reading, index: int) -> bool:
    """Whether the mention names a winner: no half of a pair, no part of a description ("Adik Budi itu"), no counter."""
    mention = reading.mentions[index]
    end = mention.span.end
    is_other = _PAIR.match(reading.text, end) or _POINTED.match(reading.text, end) or _COUNTERS.match(mention.text)
    return is_other is None


def tallied(reading: Reading, number: NumberValue) -> tuple[str, int] | None:
    """The word behind a number for what is won or played, and where it ends."""
    word = _WORD.match(reading.text, number.span.end)
    if word is None or word[1] not in word_list("tally") | word_list("match"):
        return None
    return word[1], word.end()


def _won(reading: Reading, number: NumberValue, sentence: Sentence) -> tuple[str, int] | None:
    before = reading.text[max(sentence.span.start, number.span.start - _CUE) : number.span.start]
    word = _WORD.match(reading.text, number.span.end)
    if word is not None and word[1] in word_list("tally"):
        return (word[1], word.end()) if _WON.search(before) else None
    return ("suara", number.span.end) if _VOTES_BEFORE.search(before) else None


def _winner(reading: Reading, number: NumberValue, sentence: Sentence, kinds: tuple[EntityType, ...]) -> int | None:
    """The first name of the part of the sentence before the number, or of the whole of it; for "Ia" whom that means."""
    start, end = max(sentence.span.start, number.span.start - _WINDOW), number.span.start
    if _PRONOUN.match(reading.text, start, end):
        return find_antecedent(reading, start)
    part = _PART.match(reading.text, start, end)
    for first in (start,) if part is None else (part.end(), start):
        named = [index for index in reading.mention_indices(first, end) if _may_win(reading, index, first, kinds)]
        if named and _WHO_WON.fullmatch(reading.text, reading.mentions[named[-1]].span.end, end):
            return named[-1]
        if named:
            return named[0]
    return None


def _may_win(reading: Reading, index: int, start: int, kinds: tuple[EntityType, ...]) -> bool:
    mention = reading.mentions[index]
    before = reading.text[max(start, mention.span.start - 24) : mention.span.start]
    return mention.type in kinds and _RIVAL.search(before) is None
