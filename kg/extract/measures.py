"""Sums, shares and measures of named things: "inflasi Jatim 1,8 persen", "anggaran Dinas Jalan mencapai Rp5 miliar"."""

from __future__ import annotations

import re

from kg.extract.counted import Found, counted_phrase, is_measured, mention_before, phrase_before, with_clause, word_list
from kg.extract.prices import price_unit
from kg.extract.reading import Reading
from kg.model import NumberValue, Sentence, Span
from kg.schema import EntityType

_HAS_SUM = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?,?\s*(?:yang\s+)?(?:berlantai\s+\d+\s+)?(?:(?:saat|tahun|bulan)\s+ini\s+|kini\s+|ini\s+|itu\s+|juga\s+|telah\s+|sudah\s+|berhasil\s+)*
        (?:memiliki|mempunyai|punya|mengalami|menanggung|menyiapkan|menyediakan|mengalokasikan|menganggarkan|menyalurkan|menggelontorkan|mengajukan|membutuhkan|mengucurkan|menyetorkan?|mengeluarkan|
           menghimpun|mengumpulkan|mengelola|mencairkan|menyiapkan|mengantongi|berinvestasi|menyumbang|
           memperoleh|mendapat|mendapatkan|menerima|menghabiskan|mencatat|mencatatkan|membukukan|meraup|meraih|memberikan)
        \s+(?P<what>(?:(?!(?:sebesar|senilai|mencapai|hingga|seluas|sepanjang|setinggi|yakni|yaitu|dari|tumbuh|untuk|niat|realisasi)\b)[^\W\d_]+\s+){0,5}?(?!(?:hingga|yakni|yaitu|dari)\b)[^\W\d_]+)
        \s+(?:(?:seluas|sepanjang|sebesar|senilai|mencapai|sejumlah|sebanyak|hingga)\s+)?""",
    re.VERBOSE,
)
_CHANGES = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?(?:(?:pada|per|di)\s[^,.;\d]{0,30}\s?(?:\d{4}\s+)?)?(?:(?:tahun\s+)?ini\s+|telah\s+|sudah\s+|juga\s+|kembali\s+)*
        (?P<way>naik|meningkat|melonjak|bertambah|turun|menurun|anjlok|berkurang|tumbuh)\s+(?:sebesar\s+|sekitar\s+|hingga\s+)?""",
    re.VERBOSE,
)
_UP = frozenset(["naik", "meningkat", "melonjak", "bertambah"])
_BEGINNING = re.compile(
    r"\W*|.*(?:[,:\"“]|\b(?:bahwa|dan|hanya|karena|ketika|sementara|namun))\s*", re.DOTALL | re.IGNORECASE
)
_CUE = 60
_SIZED = re.compile(r"\b(?:seluas|sepanjang|setinggi|sebanyak|mencapai)\s+(?:sekitar\s+)?$")
_UNIT = re.compile(
    r"\s+(hektare?|ha|ton|kilometer|km|meter(?:\s+persegi)?|megawatt|mw|gw|gigawatt|liter|kuintal|mdpl)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s*,?\s*di\s+(?:kawasan\s+|wilayah\s+)?")
_IS = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?(?:yang\s+)?
        (?:(?:per|pada|hingga|sampai)\s+(?:\d{1,2}\s+)?[A-Z][a-z]+(?:\s+\d{4})?\s+|(?:pada\s+)?(?:tahun\s+)?\d{4}\s+)?
        (?:(?:tahun\s+)?ini\s+|saat\s+ini\s+|telah\s+|sudah\s+|tercatat\s+|masih\s+|rata-rata\s+|rerata\s+|baru\s+)*
        (?:(?:naik|meningkat|turun|menurun|tumbuh|melonjak|anjlok|bertambah|berkurang)\s+menjadi|sebesar|senilai|mencapai|seluas|sepanjang|setinggi|sebanyak|sejumlah|berjumlah|adalah|yakni|yaitu|menjadi|)
        \s*(?:sebesar\s+|mencapai\s+|rata-rata\s+|rerata\s+)*""",
    re.VERBOSE,
)


def measure_of_name(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "inflasi DKI Jakarta sebesar 1,89%", "anggaran Kemensos mencapai Rp5 miliar"."""
    index = mention_before(reading, number.span.start, sentence)
    if index is None:
        return None
    mention = reading.mentions[index]
    link = _IS.fullmatch(reading.text, mention.span.end, number.span.start)
    phrase = phrase_before(reading, mention.span.start, sentence)
    if link is None or not phrase:
        return None
    start, what = phrase
    if is_measured(number):
        per = price_unit(reading, number)
        unit, end = (number.unit, number.span.end) if per is None else (f"{number.unit} {per[0]}", per[1])
        return index, f"{unit} {what}", Span(start, end), "measure-of-name"
    counted = counted_phrase(reading, number, sentence)
    if not link.group().strip() or not counted:
        return None
    unit = "" if counted[0].casefold() in word_list("classifier") else f"{counted[0]} "
    return index, unit + what, Span(start, counted[1]), "measure-of-name"


def change_of_name(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "ekspor Jatim pada 2022 naik 19,3 persen": "persen kenaikan ekspor" of Jatim."""
    index = mention_before(reading, number.span.start, sentence)
    if index is None or number.unit != "persen":
        return None
    mention = reading.mentions[index]
    change = _CHANGES.fullmatch(reading.text, mention.span.end, number.span.start)
    phrase = phrase_before(reading, mention.span.start, sentence) if change is not None else None
    if change is None or phrase is None:
        return None
    noun = "pertumbuhan" if change["way"] == "tumbuh" else "kenaikan" if change["way"] in _UP else "penurunan"
    return index, f"persen {noun} {phrase[1]}", Span(phrase[0], number.span.end), "change-of-name"


def measure_at_name(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "lahan seluas 90 hektare di Gunung Arjuna"."""
    link = _SIZED.search(reading.text, sentence.span.start, number.span.start)
    if link is None:
        return None
    phrase = phrase_before(reading, link.start(), sentence)
    if phrase is None:
        return None
    measure = _UNIT.match(reading.text, number.span.end)
    if measure is None:
        return None
    for index in reading.mention_indices(measure.end(), sentence.span.end)[:1]:
        mention = reading.mentions[index]
        if _PLACED.fullmatch(reading.text, measure.end(), mention.span.start) and mention.type is EntityType.PLACE:
            return index, f"{measure[1]} {phrase[1]}", Span(phrase[0], mention.span.end), "measure-at-name"
    return None


def name_has_sum(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "Pemprov Jatim menyiapkan anggaran sebesar Rp5 miliar untuk jalan"; names may stand within what is had."""
    measure = None if is_measured(number) else _UNIT.match(reading.text, number.span.end)
    unit = number.unit if measure is None else measure[1]
    if unit is None:
        return None
    for index in reversed(reading.mention_indices(sentence.span.start, number.span.start)[-3:]):
        mention = reading.mentions[index]
        match = _HAS_SUM.fullmatch(reading.text, mention.span.end, number.span.start)
        if match is not None and ("mengalami" not in match.group().split() or _begins(reading, index, sentence)):
            end = number.span.end if measure is None else measure.end()
            what, end = with_clause(reading, (match["what"], end), end, sentence)
            if " yang " in what:
                what, end = match["what"], number.span.end
            return index, f"{unit} {what}", Span(mention.span.start, end), "name-has-sum"
    return None


def _begins(reading: Reading, index: int, sentence: Sentence) -> bool:
    """Whether a clause begins with the mention: not in "bencana di Jatim mengalami peningkatan"."""
    end = reading.mentions[index].span.start
    return _BEGINNING.fullmatch(reading.text[max(sentence.span.start, end - _CUE) : end]) is not None
