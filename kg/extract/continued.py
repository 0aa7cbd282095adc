"""Counts that go on from the one before: "... 322 desa dan 31 kelurahan", "... 44.231 suara atau 19,4 persen"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from kg.extract.counted import Found, counted_phrase, is_measured, with_clause, word_list
from kg.extract.reading import Reading
from kg.extract.tallies import tallied
from kg.model import NumberValue, Span

_MORE = re.compile(
    r"""(?:\s*\([^()\d]*\))?\s*(?:,\s*(?:dan|serta)|,|dan|serta|(?P<of>dari)|
        (?:\s+(?:yang|di)\s[^,.;\d]{0,60})?,?\s+dengan)\s+
        (?:(?:total|jumlah|sekitar|sebanyak|torehan|raihan|koleksi)\s+)*""",
    re.VERBOSE,
)
_ALIAS = re.compile(
    r"\s*(?:(?:suara|orang|unit)\s+)?(?:,\s*)?(?:(?:atau|setara)(?:\s+(?:setara|sama|senilai))?(?:\s+dengan)?|\()\s*(?:sekitar\s+)?"
)
_OWN = re.compile(r"\s+(?:(?:di|dari|untuk|se-?)\s*(?:(?:kawasan|wilayah)\s+)?)?")
# "165 titik Sekolah Maju yang tersebar di Tuban dengan total [15.895 siswa]"
_MORE_WITH = re.compile(r"(?:\s+(?:yang|di)\s[^,.;\d]{0,60})?,?\s+dengan\s+(?:(?:total|jumlah|sekitar|sebanyak)\s+)*")


@dataclass(frozen=True, slots=True)
class Last:
    """The quantity read last: its number, the mention of its subject, what is counted and the words that say so."""

    number: NumberValue
    subject: int
    what: str
    evidence: Span


def said_otherwise(reading: Reading, number: NumberValue, last: Last) -> Found | None:
    """ "44.231 suara atau 19,4 persen", "135 juta USD atau setara Rp2,2 triliun": the same in another measure."""
    if number.unit == last.number.unit or not is_measured(number):
        return None
    if _ALIAS.fullmatch(reading.text, last.number.span.end, number.span.start) is None:
        return None
    what = last.what.removeprefix(f"{last.number.unit} ") if last.number.unit is not None else last.what
    return last.subject, f"{number.unit} {what}", Span(last.evidence.start, number.span.end), "said-otherwise"


def carry_on(reading: Reading, number: NumberValue, last: Last) -> Found | None:
    """ "... 322 desa dan 31 kelurahan", "dua gol dari tiga laga": the second count is of the same thing."""
    sentence = reading.sentence_at(number.span.start)
    if is_measured(number) or last.number.span.start < sentence.span.start:
        return None
    counted = counted_phrase(reading, number, sentence) or tallied(reading, number)
    if counted is None:
        return None
    previous = counted_phrase(reading, last.number, sentence) or tallied(reading, last.number)
    more = None if previous is None else _MORE.fullmatch(reading.text, previous[1], number.span.start)
    more = more or _MORE_WITH.fullmatch(reading.text, last.evidence.end, number.span.start)
    if (
        more is None
        or _has_own_name(reading, counted[1])
        or (more.groupdict().get("of") and counted[0] not in word_list("match"))
    ):
        return None
    what, end = with_clause(reading, counted, counted[1], sentence)
    return last.subject, what, Span(last.evidence.start, end), "count-in-list"


def _has_own_name(reading: Reading, end: int) -> bool:
    """Whether a name of its own follows the count: "35 titik di Tuban, 70 titik [di Kediri]"."""
    after = bisect_left(reading.mention_starts, end)
    if after == len(reading.mentions):
        return False
    return _OWN.fullmatch(reading.text, end, reading.mentions[after].span.start) is not None
