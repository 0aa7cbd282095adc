"""Numbers in the text with their bounds and units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from kg.lexicon import pairs, read_table, words
from kg.model import Document, Number, NumberValue, Span

_GROUPED = r"\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,9})?|\d{1,3}(?:,\d{3}){2,6}|\d{1,3}(?:,000)"
_DIGITS = rf"{_GROUPED}|\d{{1,18}}(?:[.,]\d{{1,9}})?"
_THOUSANDS = re.compile(_GROUPED)
_CURRENCY = {
    "Rp": "rupiah",
    "IDR": "rupiah",
    "US$": "dolar AS",
    "USD": "dolar AS",
    "$": "dolar AS",
    "S$": "dolar Singapura",
}
_COIN = r"rupiah|dolar (?:AS|Amerika Serikat|Singapura|Australia)|dolar|euro|ringgit|yen|yuan|riyal|USD"
_SCALE = r"(?i:ribu|juta|miliar|milyar|triliun|trilyun)"
_NO_END = r"[\dA-Za-z]|[.,:/]\d|-(?!an\b)\w|\s(?:ribu|juta|miliar|puluh|ratus)an\b"
_NEXT_ITEM = r"\d{1,2}\.\s?[A-Z]"  # "Rudi - 10.3312. Sari - 9.417": the next item's number sticks to the votes
_CLOCK = re.compile(r"\s?(?:WIB|WITA|WIT|Wib)\b")
_CAPITAL_WORD = re.compile(r"\b[A-Z][\w.]*\s\Z")
_ITEM = re.compile(r"(?:^|\n)\s*$")
_LOOK_BACK = 24


def find_numbers(document: Document) -> Iterator[NumberValue]:
    """The numbers of the story in the order of the text, each with the words of its bound and its unit.

    A range gives two: "20-30 warga" is 20 atLeast and 30 atMost. Left out are numbers that count nothing: dates, clock
    times, numbers of laws and streets, ranks, scores, telephone numbers; and "ratusan", which has no value.
    """
    furniture = document.furniture
    starts = {sentence.span.start for sentence in document.sentences}
    for match in _pattern().finditer(document.text):
        start = match.start("number")
        if not any(span.start <= start < span.end for span in furniture) and _counts(match, starts):
            yield from _read(match)


def _read(match: re.Match[str]) -> Iterator[NumberValue]:
    unit = _unit(match)
    scale = _to_scale(match["scale"])
    if match["last"] is None:
        yield NumberValue(Span(*match.span()), _whole(_to_value(match["number"]) * scale), _bound(match), unit)
        return
    first = _to_value(match["number"]) * (_to_scale(match["first_scale"]) if match["first_scale"] else scale)
    last = _to_value(match["last"]) * scale
    split = match.end("number")
    if first < last:
        yield NumberValue(Span(match.start(), split), _whole(first), "atLeast", unit)
        yield NumberValue(Span(match.start("last"), match.end()), _whole(last), "atMost", unit)


def _counts(match: re.Match[str], sentence_starts: set[int]) -> bool:
    text, number = match.string, match["number"]
    start, end = match.start("number"), match.end()
    if match["currency"] or match["percent"] or match["scale"] or match["coin"]:
        return True
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if _contexts().label.search(before) or _CLOCK.match(text, end) or _contexts().month.match(text, end):
        return False
    if number[0].isalpha():
        return number[0].islower() or match.start() in sentence_starts or before.endswith(('"', "“"))
    if match["last"] is not None and (_contexts().uncounted.match(text, end) or _is_year(match["last"])):
        return False
    if number[0] == "0" and len(number) > 1 and number[1].isdigit():
        return False
    digits = sum(character.isdigit() for character in number)
    if digits > 6 and "." not in number and "," not in number:
        return False
    if _is_year(number) or _is_part_of_name(match, sentence_starts):
        return match["before"] is not None or _contexts().counted.match(text, end) is not None
    return not (len(number) < 3 and text[end : end + 1] in (".", ")") and _ITEM.search(text[max(0, start - 3) : start]))


def _is_part_of_name(match: re.Match[str], sentence_starts: set[int]) -> bool:
    # "Pertamax 95 dijual di": a capital word before and nothing counted after
    text, start = match.string, match.start()
    word = _CAPITAL_WORD.search(text, max(0, start - _LOOK_BACK), start)
    if word is None or word.start() in sentence_starts or text[word.start() - 1 : word.start()] in ('"', "“"):
        return False
    return _contexts().uncounted.match(text, match.end()) is not None


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20") and number.isdigit()


def _bound(match: re.Match[str]) -> str | None:
    if match["after"] is not None:
        return _bounds()[" ".join(match["after"].split()).casefold()]
    return None if match["before"] is None else _bounds()[" ".join(match["before"].split()).casefold()]


def _unit(match: re.Match[str]) -> str | None:
    if match["percent"] is not None:
        return "persen"
    if match["currency"] is not None:
        return _CURRENCY[match["currency"]]
    return {"USD": "dolar AS", "dolar Amerika Serikat": "dolar AS"}.get(match["coin"], match["coin"])


def _to_value(written: str) -> Fraction:
    """The value of digits or number words.

    >>> _to_value("1.500,5") == Fraction(3001, 2), _to_value("dua puluh lima") == 25
    (True, True)
    """
    if not written[0].isdigit():
        return _spelled(written.casefold().split())
    if _THOUSANDS.fullmatch(written):
        mark = "," if written.count(",") > 1 or "." not in written else "."
        return Fraction(written.replace(mark, "").replace(",", "."))
    return Fraction(written.replace(",", "."))


def _spelled(parts: list[str]) -> Fraction:
    total = Fraction(0)
    for word in parts:
        row = _words()[word]
        value = Fraction(row["value"])
        if row["kind"] == "teen":
            total += value
        elif row["kind"] == "factor":
            total = total - total % 10 + total % 10 * value
        else:
            total += value
    return total


def _to_scale(written: str | None) -> Fraction:
    scale = Fraction(1)
    for word in (written or "").casefold().split():
        scale *= Fraction(_words()[word]["value"])
    return scale


def _whole(value: Fraction) -> Number:
    if value.denominator == 1:
        return int(value)
    return round(Decimal(value.numerator) / Decimal(value.denominator), 6).normalize()


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return {row["word"]: row for row in read_table("number_words")}


@cache
def _bounds() -> Mapping[str, str]:
    return pairs("number_bounds", "words", "bound")


@dataclass(frozen=True, slots=True)
class _Contexts:
    label: re.Pattern[str]
    counted: re.Pattern[str]
    uncounted: re.Pattern[str]
    month: re.Pattern[str]


@cache
def _contexts() -> _Contexts:
    months = "|".join(sorted(pairs("months", "name", "number"), key=len, reverse=True))
    return _Contexts(
        # "Pasal 338", "pukul 20.30", "RT 10", "juara 1": the number names, it does not count
        label=re.compile(rf"(?:\b(?i:{_alternatives('label')})\.?|[Kk]e-|[Pp]asal \d+\w? )\s?\(?$"),
        counted=re.compile(rf"\s(?:{_alternatives('counted')})\b"),
        # "menang 2-1 atas", "Pertamax 95.": no noun follows
        uncounted=re.compile(rf"\s(?:{_alternatives('uncounted')})\b|[^\w%]*(?:$|[\n.,)(–-]|\s[A-Z(])"),
        month=re.compile(rf"\s(?i:{months})\b"),
    )


def _alternatives(kind: str) -> str:
    return "|".join(sorted(words("number_contexts", kind=kind), key=lambda word: (-len(word), word)))


@cache
def _pattern() -> re.Pattern[str]:
    bounds = read_table("number_bounds")
    before = "|".join(re.escape(row["words"]).replace(r"\ ", r"\s") for row in _longest_first(bounds, "before"))
    number = "|".join(word for word, row in _words().items() if row["kind"] == "number")
    tail = "|".join(word for word, row in _words().items() if row["kind"] in ("number", "teen", "factor"))
    spelled = rf"(?i:{number})(?:\s(?:{tail}))*\b"
    currency = "|".join(map(re.escape, sorted(_CURRENCY, key=len, reverse=True)))
    return re.compile(
        rf"(?<![\w.,/:+-])(?:(?P<before>(?i:{before}))\s(?:(?:batas|angka|sebanyak|ada|terdapat)\s)?)?"
        rf"(?:(?P<currency>{currency})\.?\s?)?(?P<number>{_DIGITS}|{spelled})"
        rf"(?:(?:\s(?P<first_scale>{_SCALE}))?(?:\s?[-–]\s?|\s(?:(?P<between>[a-z]+)\s)?(?:sampai|hingga)\s)"
        rf"(?:(?:Rp|US\$)\.?\s?)?(?P<last>{_DIGITS})(?(between)(?=\s(?P=between)\b)))?"
        rf"(?P<scale>(?:\s?(?:{_SCALE})\b)+)?(?:(?={_NEXT_ITEM})|(?!{_NO_END}))"
        rf"(?P<percent>\s?(?:%|persen(?:nya)?\b))?(?:\s(?P<coin>{_COIN})\b)?"
        rf"(?P<after>-an\b|\ske\satas\b|\slebih\b(?!\s(?:{_alternatives('compared')})\b))?"
    )


def _longest_first(rows: tuple[Mapping[str, str], ...], side: str) -> list[Mapping[str, str]]:
    return sorted((row for row in rows if row["side"] == side), key=lambda row: -len(row["words"]))
