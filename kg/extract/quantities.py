"""Counts, sums and measures of named things: "Kabupaten Tuban terdiri dari 311 desa", "inflasi Jatim 1,8 persen"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kg.extract.continued import Last, carry_on, said_otherwise
from kg.extract.counted import Found, counted_phrase, is_measured, mention_before, phrase_before, with_clause, word_list
from kg.extract.measures import change_of_name, measure_at_name, measure_of_name, name_has_sum
from kg.extract.prices import price_at_name
from kg.extract.reading import Reading
from kg.extract.tallies import tally_of_name
from kg.model import Fact, NumberValue, Sentence, Span, make_fact
from kg.schema import EntityType

_HAS = re.compile(
    r"""\s*(?:\([^()]*\)\s*)?,?\s*(?:yang\s+)?(?:saat\s+ini\s+|kini\s+|ini\s+|juga\s+|telah\s+|sudah\s+|akan\s+)*
        (?:memiliki|mempunyai|punya|terdiri\s+(?:dari|atas)|membawahi|menaungi|mengerahkan|menerjunkan|menyiapkan|
           menyediakan|mengoperasikan|mengelola|melibatkan|menampung|mempekerjakan|berpenduduk|beranggotakan|berisi|
           mencatat|mengekspor|menyumbang|menggunakan|menghadirkan|menyuguhkan|menyerap|memberangkatkan|mengirim|mengirimkan|menargetkan|
           memproduksi|menghasilkan|mengusung|ada|terdapat|memuat|mencakup|meliputi)
        \s+(?:sebanyak\s+|total\s+|hingga\s+|lebih\s+dari\s+)*""",
    re.VERBOSE,
)
_AT = re.compile(r"\bdi\s+(?:(?:kawasan|wilayah)\s+)?$")
_THERE = re.compile(r"\b(?:ada|terdapat)\s+(?:\w+\s+)*$")
_OPENS = re.compile(r"\W*|.*[,;:\"“]\s*(?:dan\s+|sementara\s+)?", re.DOTALL)
_OF = re.compile(r"\s*(?:di\s+(?:kawasan\s+|wilayah\s+)?|se-?|dari\s+|milik\s+|pada\s+)?")
_AND = re.compile(r"\s*(?:,\s*)?(?:dan|serta)\s+")
_ITEM = re.compile(r"\s*(?:\([^()]*\)\s*)?[:(–-]\s*")
_CANDIDATE = re.compile(r"(?:,\s*[A-Z][\w.]*){0,4}\s*[-–:]\s*")
_VOTES = re.compile(r"\b(?:perolehan|hasil|real\s+count)\b[^.]{0,60}\bsuara\b", re.IGNORECASE)
_HEADING = 500
_COUNTED = re.compile(r"\s+((?:orang|kursi|suara|unit|medali|emas|poin)(?![^\W\d_]))", re.IGNORECASE)
_DONE: Mapping[str, str] = MappingProxyType(
    {
        "memberangkatkan": "diberangkatkan",
        "memproduksi": "diproduksi",
        "menampung": "ditampung",
        "mengekspor": "diekspor",
        "menghasilkan": "dihasilkan",
        "mengirim": "dikirim",
        "mengirimkan": "dikirim",
        "menyerap": "terserap",
    }
)
_ARTICLE = re.compile(r"(?:pasal|ayat|kuhp)\b", re.IGNORECASE)
_CUE = 60
_NEAR = 70
_PLANS = (EntityType.PROGRAM, EntityType.LAW)


def find_quantities(reading: Reading) -> Iterator[Fact]:
    """One quantity for each number that a rule ties to a named thing and to the words that say what is counted."""
    last: Last | None = None
    seen: set[tuple[str, str, object]] = set()
    for number in reading.numbers:
        found = _find(reading, number, last)
        if found is None:
            continue
        subject, what, evidence, rule = found
        last = Last(number, subject, what, evidence)
        owner = reading.owners[subject].id
        if (owner, what.casefold(), number.value) not in seen:
            seen.add((owner, what.casefold(), number.value))
            yield make_fact(
                "quantity", evidence, rule, subject=owner, what=what, value=number.value, bound=number.bound
            )


def _find(reading: Reading, number: NumberValue, last: Last | None) -> Found | None:
    if last is None:
        return _tie(reading, number)
    return said_otherwise(reading, number, last) or _tie(reading, number) or carry_on(reading, number, last)


def _tie(reading: Reading, number: NumberValue) -> Found | None:
    sentence = reading.sentence_at(number.span.start)
    return (
        tally_of_name(reading, number, sentence)
        or price_at_name(reading, number, sentence)
        or measure_of_name(reading, number, sentence)
        or change_of_name(reading, number, sentence)
        or name_has_sum(reading, number, sentence)
        or measure_at_name(reading, number, sentence)
        or _name_has(reading, number, sentence)
        or _count_of_name(reading, number, sentence)
        or _of_plan(reading, number, sentence)
        or _listed(reading, number, sentence)
        or _listed_before(reading, number, sentence)
    )


def _name_has(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "Kabupaten Tuban memiliki 311 desa", "di Tuban ada 311 desa"."""
    index = mention_before(reading, number.span.start, sentence)
    counted = counted_phrase(reading, number, sentence)
    if index is None or not counted or is_measured(number):
        return None
    mention = reading.mentions[index]
    match = _HAS.fullmatch(reading.text, mention.span.end, number.span.start)
    if match is None:
        return None
    before = reading.text[max(sentence.span.start, mention.span.start - _CUE) : mention.span.start]
    if _THERE.search(match.group()) and not (
        _AT.search(before) or (mention.type is EntityType.PLACE and _OPENS.fullmatch(before))
    ):
        return None
    what, end = with_clause(reading, counted, counted[1], sentence)
    if what == counted[0]:
        what = _with_deed(what, match.group())
    return index, what, Span(mention.span.start, end), "name-has-count"


def _with_deed(what: str, link: str) -> str:
    """What is counted with what is done to it, where the name only does it: "calon haji diberangkatkan"."""
    return next((f"{what} {done}" for word in link.split() if (done := _DONE.get(word)) is not None), what)


def _count_of_name(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
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


def _listed_before(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "126 desa dan 5 kelurahan se-Kabupaten Tuban": the first count is of the same thing."""
    counted = counted_phrase(reading, number, sentence)
    after = _next_number(reading, number)
    if not counted or after is None or is_measured(number) or is_measured(after):
        return None
    if _AND.fullmatch(reading.text, counted[1], after.span.start) is None:
        return None
    found = _count_of_name(reading, after, sentence)
    if found is None or counted[0].split()[0].casefold() not in word_list("division"):
        return None
    return found[0], counted[0], Span(number.span.start, found[2].end), "count-in-list"


def _next_number(reading: Reading, number: NumberValue) -> NumberValue | None:
    after = bisect_right(reading.numbers, number.span, key=lambda other: other.span)
    return reading.numbers[after] if after < len(reading.numbers) else None


def _may_own(number: str, what: str, sign: str, kind: EntityType) -> bool:
    """Whether a name behind a count can be what the count is of: not the nationality in "13 warga Rusia"."""
    head = what.split()[0].casefold()
    if head in word_list("division"):
        return True
    if head in word_list("distance"):
        return sign.startswith("di") and len(what.split()) > 1  # "274 ha lahan di kawasan Gunung Suka"
    return not (sign == "" and kind is EntityType.PLACE) and number[0].isdigit()


def _of_plan(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "APBD 2024 terdiri dari pendapatan daerah sebesar Rp5 miliar": sums and counts in a sentence on one plan or
    programme are of it."""
    plan = _plan(reading, number, sentence)
    if plan is None:
        return None
    start = reading.mentions[plan].span.start
    if number.unit is not None and number.unit != "persen":
        phrase = phrase_before(reading, number.span.start, sentence)
        return (plan, f"{number.unit} {phrase[1]}", Span(start, number.span.end), "of-plan") if phrase else None
    counted = counted_phrase(reading, number, sentence)
    if counted is None or is_measured(number) or not number.span.of(reading.text)[0].isdigit():
        return None
    what, end = with_clause(reading, counted, counted[1], sentence)
    return plan, what, Span(start, end), "of-plan"


def _plan(reading: Reading, number: NumberValue, sentence: Sentence) -> int | None:
    """The plan before the number, where the sentence names nothing else but plans and people."""
    named = [
        index
        for index in reading.mention_indices(sentence.span.start, sentence.span.end)
        if reading.mentions[index].type is not EntityType.PERSON
    ]
    before = [index for index in named if reading.mentions[index].span.end <= number.span.start]
    if (
        not before
        or _ARTICLE.match(reading.mentions[before[-1]].text)
        or any(reading.mentions[index].type not in _PLANS for index in named)
    ):
        return None
    several = len({reading.owners[index].id for index in named}) > 1
    if several and any(reading.mentions[index].type is EntityType.LAW for index in named):
        return None
    is_near = number.span.start - reading.mentions[before[-1]].span.end < _NEAR
    return before[-1] if several and is_near else None if several else before[0]


def _listed(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """ "Partai Maju : 120 orang", "Partai Maju (15,8 persen)"."""
    index = mention_before(reading, number.span.start, sentence)
    if index is None:
        return None
    mention = reading.mentions[index]
    if mention.type is EntityType.PERSON:
        return _voted(reading, number, index)
    if _ITEM.fullmatch(reading.text, mention.span.end, number.span.start) is None:
        return None
    if number.unit == "persen":
        return index, "persen", Span(mention.span.start, number.span.end), "listed"
    unit = _COUNTED.match(reading.text, number.span.end)
    if unit is None or is_measured(number):
        return None
    return index, unit[1], Span(mention.span.start, unit.end()), "listed"


def _voted(reading: Reading, number: NumberValue, index: int) -> Found | None:
    """ "Perolehan suara: 1. Budi, S.H. - 10.331": a person of a list below a line on votes."""
    end = reading.mentions[index].span.end
    heading = reading.text[max(0, end - _HEADING) : end]
    if _CANDIDATE.fullmatch(reading.text, end, number.span.start) is None or _VOTES.search(heading) is None:
        return None
    return index, "suara", Span(reading.mentions[index].span.start, number.span.end), "listed"
