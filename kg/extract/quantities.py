"""Counts, sums and measures of named things: "Kabupaten Tuban terdiri dari 311 desa", "inflasi Jatim 1,8 persen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.counted import counted_phrase, is_measured, phrase_before, with_clause, word_list
from kg.extract.reading import Reading
from kg.model import Fact, NumberValue, Sentence, Span, make_fact
from kg.schema import EntityType

_HAS = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?,?\s*(?:yang\s+)?(?:saat\s+ini\s+|kini\s+|ini\s+|juga\s+|telah\s+|sudah\s+|akan\s+)*
        (?:memiliki|mempunyai|punya|terdiri\s+(?:dari|atas)|membawahi|menaungi|mengerahkan|menerjunkan|menyiapkan|
           menyediakan|mengoperasikan|mengelola|melibatkan|menampung|mempekerjakan|berpenduduk|beranggotakan|berisi|
           mencatat|menghadirkan|menyuguhkan|menyerap|memberangkatkan|mengirim|mengirimkan|menargetkan|
           memproduksi|menghasilkan|mengusung|ada|terdapat|memuat|mencakup|meliputi)
        \s+(?:sebanyak\s+|total\s+|hingga\s+|lebih\s+dari\s+)*""",
    re.VERBOSE,
)
_HAS_SUM = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?,?\s*(?:yang\s+)?(?:saat\s+ini\s+|kini\s+|ini\s+|juga\s+|telah\s+|sudah\s+|berhasil\s+)*
        (?:memiliki|mempunyai|punya|menyiapkan|menyediakan|mengalokasikan|menganggarkan|menyalurkan|menggelontorkan|
           memperoleh|mendapat|mendapatkan|menerima|menghabiskan|mencatat|mencatatkan|membukukan|meraup|meraih|memberikan)
        \s+(?P<what>(?:(?!(?:sebesar|senilai|mencapai)\b)[^\W\d_]+\s+){0,3}?[^\W\d_]+)
        \s+(?:(?:sebesar|senilai|mencapai|sejumlah|sebanyak|hingga)\s+)?""",
    re.VERBOSE,
)
_SIZED = re.compile(r"\b(?:seluas|sepanjang|setinggi|sebanyak|mencapai)\s+(?:sekitar\s+)?$")
_UNIT = re.compile(r"\s+(hektare?|ha|ton|kilometer|km|meter|megawatt|liter|kuintal|mdpl)\b")
_PLACED = re.compile(r"\s*,?\s*di\s+(?:kawasan\s+|wilayah\s+)?")
_AT = re.compile(r"\bdi\s+(?:(?:kawasan|wilayah)\s+)?$")
_OF = re.compile(r"\s*(?:di\s+(?:kawasan\s+|wilayah\s+)?|se-?|dari\s+|milik\s+|pada\s+)?")
_IS = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?(?:yang\s+)?(?:ini\s+|saat\s+ini\s+|telah\s+|sudah\s+|tercatat\s+|masih\s+)*
        (?:sebesar|senilai|mencapai|seluas|sepanjang|setinggi|sebanyak|sejumlah|berjumlah|adalah|yakni|yaitu|menjadi|)
        \s*(?:sebesar\s+|mencapai\s+)?""",
    re.VERBOSE,
)
_MORE = re.compile(r"\s*(?:,|dan|serta|,\s*(?:dan|serta))\s*")
_ITEM = re.compile(r"\s*(?:\([^()]*\)\s*)?[:(–-]\s*")
_COUNTED = re.compile(r"\s+((?:orang|kursi|suara|unit|medali|emas|poin)(?![^\W\d_]))", re.IGNORECASE)
_PLANS = (EntityType.PROGRAM, EntityType.LAW)


def find_quantities(reading: Reading) -> Iterator[Fact]:
    """One quantity for each number that a rule ties to a named thing and to the words that say what is counted."""
    last: tuple[NumberValue, int, Span] | None = None
    seen: set[tuple[str, str, object]] = set()
    for number in reading.numbers:
        found = _tie(reading, number) or _carry_on(reading, number, last)
        if found is None:
            continue
        subject, what, evidence, rule = found
        last = (number, subject, evidence)
        key = (reading.owners[subject].id, what.casefold(), number.value)
        if key not in seen:
            seen.add(key)
            yield make_fact(
                "quantity",
                evidence,
                rule,
                subject=reading.owners[subject].id,
                what=what,
                value=number.value,
                bound=number.bound,
            )


_Found = tuple[int, str, Span, str]


def _tie(reading: Reading, number: NumberValue) -> _Found | None:
    sentence = reading.sentence_at(number.span.start)
    return (
        _measure_of_name(reading, number, sentence)
        or _name_has_sum(reading, number, sentence)
        or _measure_at_name(reading, number, sentence)
        or _name_has(reading, number, sentence)
        or _count_of_name(reading, number, sentence)
        or _of_plan(reading, number, sentence)
        or _listed(reading, number, sentence)
    )


def _name_has(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
    """ "Kabupaten Tuban memiliki 311 desa", "di Tuban ada 311 desa"."""
    index = _mention_before(reading, number.span.start, sentence)
    counted = counted_phrase(reading, number, sentence)
    if index is None or not counted or is_measured(number):
        return None
    mention = reading.mentions[index]
    match = _HAS.fullmatch(reading.text, mention.span.end, number.span.start)
    if match is None:
        return None
    if match.group().split()[-1] in ("ada", "terdapat") and not _AT.search(
        reading.text, sentence.span.start, mention.span.start
    ):
        return None
    what, end = with_clause(reading, counted, counted[1], sentence)
    return index, what, Span(mention.span.start, end), "name-has-count"


def _count_of_name(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
    """ "827 calon perwira dari Akmil", "38 kabupaten/kota se-Jatim", "35 anggota DPRD Tuban"."""
    counted = counted_phrase(reading, number, sentence)
    if not counted or is_measured(number):
        return None
    what, end = counted
    for index in reading.mention_indices(end, sentence.span.end)[:1]:
        mention = reading.mentions[index]
        gap = _OF.fullmatch(reading.text, end, mention.span.start)
        if (
            gap is None
            or mention.type is EntityType.PERSON
            or not _may_own(number.span.of(reading.text), what, gap.group().strip(), mention.type)
        ):
            return None
        what, end = with_clause(reading, (what, mention.span.end), mention.span.end, sentence)
        return index, what, Span(number.span.start, end), "count-of-name"
    return None


def _may_own(number: str, what: str, sign: str, kind: EntityType) -> bool:
    """Whether a name behind a count can be what the count is of: not the nationality in "13 warga Rusia"."""
    head = what.split()[0].casefold()
    if head in word_list("division"):
        return True
    return not (sign == "" and kind is EntityType.PLACE) and number[0].isdigit() and head not in word_list("distance")


def _measure_of_name(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
    """ "inflasi DKI Jakarta sebesar 1,89%", "anggaran Kemensos mencapai Rp5 miliar"."""
    index = _mention_before(reading, number.span.start, sentence)
    if index is None:
        return None
    mention = reading.mentions[index]
    link = _IS.fullmatch(reading.text, mention.span.end, number.span.start)
    phrase = phrase_before(reading, mention.span.start, sentence)
    if link is None or not phrase:
        return None
    start, what = phrase
    if is_measured(number):
        return index, f"{number.unit} {what}", Span(start, number.span.end), "measure-of-name"
    counted = counted_phrase(reading, number, sentence)
    if not link.group().strip() or not counted:
        return None
    unit = "" if counted[0].casefold() in word_list("classifier") else f"{counted[0]} "
    return index, unit + what, Span(start, counted[1]), "measure-of-name"


def _measure_at_name(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
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


def _name_has_sum(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
    """ "Pemprov Jatim menyiapkan anggaran sebesar Rp5 miliar untuk jalan"."""
    index = _mention_before(reading, number.span.start, sentence)
    if index is None or not is_measured(number):
        return None
    mention = reading.mentions[index]
    match = _HAS_SUM.fullmatch(reading.text, mention.span.end, number.span.start)
    if match is None:
        return None
    what, end = with_clause(reading, (match["what"], number.span.end), number.span.end, sentence)
    return index, f"{number.unit} {what}", Span(mention.span.start, end), "name-has-sum"


def _of_plan(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
    """ "APBD 2024 terdiri dari pendapatan daerah sebesar Rp5 miliar": sums and counts in a sentence on one plan or
    programme are of it."""
    named = [
        index
        for index in reading.mention_indices(sentence.span.start, sentence.span.end)
        if reading.mentions[index].type is not EntityType.PERSON
    ]
    if not named or reading.mentions[named[0]].span.start > number.span.start:
        return None
    if len({reading.owners[index].id for index in named}) > 1 or reading.mentions[named[0]].type not in _PLANS:
        return None
    start = reading.mentions[named[0]].span.start
    if number.unit is not None and number.unit != "persen":
        phrase = phrase_before(reading, number.span.start, sentence)
        return (named[0], f"{number.unit} {phrase[1]}", Span(start, number.span.end), "of-plan") if phrase else None
    counted = counted_phrase(reading, number, sentence)
    if counted is None or is_measured(number) or not number.span.of(reading.text)[0].isdigit():
        return None
    what, end = with_clause(reading, counted, counted[1], sentence)
    return named[0], what, Span(start, end), "of-plan"


def _listed(reading: Reading, number: NumberValue, sentence: Sentence) -> _Found | None:
    """ "Partai Maju : 120 orang", "Partai Maju (15,8 persen)"."""
    index = _mention_before(reading, number.span.start, sentence)
    if index is None or reading.mentions[index].type is EntityType.PERSON:
        return None
    mention = reading.mentions[index]
    if _ITEM.fullmatch(reading.text, mention.span.end, number.span.start) is None:
        return None
    if number.unit == "persen":
        return index, "persen", Span(mention.span.start, number.span.end), "listed"
    unit = _COUNTED.match(reading.text, number.span.end)
    if unit is None or is_measured(number):
        return None
    return index, unit[1], Span(mention.span.start, unit.end()), "listed"


def _carry_on(reading: Reading, number: NumberValue, last: tuple[NumberValue, int, Span] | None) -> _Found | None:
    """ "... 322 desa dan 31 kelurahan": the second count is of the same thing."""
    if last is None or is_measured(number):
        return None
    before, subject, evidence = last
    sentence = reading.sentence_at(number.span.start)
    counted = counted_phrase(reading, number, sentence)
    previous = counted_phrase(reading, before, sentence)
    if not counted or not previous or before.span.start < sentence.span.start:
        return None
    if _MORE.fullmatch(reading.text, previous[1], number.span.start) is None:
        return None
    return subject, counted[0], Span(evidence.start, counted[1]), "count-in-list"


def _mention_before(reading: Reading, offset: int, sentence: Sentence) -> int | None:
    indices = reading.mention_indices(sentence.span.start, offset)
    return indices[-1] if indices else None
