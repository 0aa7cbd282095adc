"""Dates in the text, resolved against the day of publication as far as the text supports.

A date without a year takes that of the publication; where the input and the page give none, that of the first full
date printed in the article, of one with its weekday first of all, unless weekdays printed elsewhere speak against it;
where there is none either, it stays without value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from itertools import islice

from kg.lexicon import pairs
from kg.model import DateValue, Document, Span

_PART = r"(?:\s(?:dini hari|pagi|siang|sore|petang|malam|kemarin|lalu|depan|mendatang|nanti|ini|besok)){0,2}"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TO = r"\s?(?:[-–—]|sampai(?:\sdengan)?|hingga|dan|s/d|s\.d\.)\s?"
_HALF_YEAR = 183
_HEARD = 20  # dates of an article that say when it was written, or speak against it
_LONGEST_AGO = 200  # "seribu tahun lalu" is no date
_LAW_NUMBER = re.compile(r"\b(?:[Nn]omor|[Nn]o)\b\.?\s?[\w/.-]+\s$")
_HOLIDAYS = r"(?!\s(?:Agung|Abu|Suci|Putih|Berkah|Curhat|Legi))"


@dataclass(frozen=True, slots=True)
class _Now:
    """The time of writing: a day, or only a year or month as `iso`, or nothing."""

    iso: str | None
    day: date | None


_Found = tuple[str | None, str | None]
_Resolve = Callable[[re.Match[str], _Now], _Found | None]


def find_dates(document: Document) -> Iterator[DateValue]:
    """The dates of the story in the order of the text: "Rabu (14/3)", "12 Februari 2024", "kemarin", "tahun lalu"."""
    now = _read_now(document)
    furniture = document.furniture
    for match, resolve in _matches(document.text):
        if not any(span.start <= match.start() < span.end for span in furniture):
            found = resolve(match, now)
            if found is not None:
                yield DateValue(Span(*match.span()), *found)


def _matches(text: str) -> Iterator[tuple[re.Match[str], _Resolve]]:
    rules = _rules()
    for found in _grammar().finditer(text):
        rule = rules[str(found.lastgroup)]
        match = rule.pattern.match(text, found.start())
        if match is not None:
            yield match, rule.resolve


def _read_now(document: Document) -> _Now:
    published = document.article.source.published
    if published is not None:
        return _Now(published, date.fromisoformat(published) if len(published) == 10 else None)
    unknown = _Now(None, None)
    matches = [(match, resolve(match, unknown)) for match, resolve in _matches(document.text)]
    printed = [(match, found[0]) for match, found in matches if found is not None and found[0] is not None]
    yearless = (match for match, found in matches if found is not None and found[0] is None)
    bare = [told for match in islice(yearless, _HEARD) if (told := _bare_day(match)) is not None]
    full = [(match, date.fromisoformat(iso)) for match, iso in printed if len(iso) == 10]
    # "Rabu (18/6/2025)" is how a report dates itself, "28 Maret 1928" may be a birthday
    full.sort(key=lambda one: one[0].groupdict().get("weekday") is None)
    tried = (day for _, day in full[:_HEARD])
    day = next((day for day in tried if _agrees(partial(_nearest, day), bare)), None)
    if day is not None:
        return _Now(day.isoformat(), day)
    years = (int(iso[:4]) for _, iso in printed[:_HEARD])
    fitting = (str(year) for year in years if _agrees(partial(_day, year), bare))
    return _Now(next(fitting, None), None)


def _bare_day(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Weekday, month and day of a date without a year."""
    parts = match.groupdict()
    if parts.get("weekday") is None or parts.get("month") is None:
        return None
    month = int(parts["month"]) if parts["month"].isdigit() else int(_months()[parts["month"].title()])
    return int(_weekdays()[parts["weekday"]]), month, int(parts["day"])


def _agrees(place: Callable[[int, int], date | None], bare: Sequence[tuple[int, int, int]]) -> bool:
    """Whether most of the days fall on their weekdays in the year that they are placed in."""
    days = ((weekday, place(month, day)) for weekday, month, day in bare)
    return 2 * sum(day is not None and day.isoweekday() == weekday for weekday, day in days) >= len(bare)


def _nearest(written: date, month: int, day: int) -> date | None:
    return min(_around(written, month, day), key=lambda found: abs(found - written), default=None)


def _around(written: date, month: int, day: int) -> list[date]:
    """That day of the month in the year of writing, the one before and the one after."""
    return [found for shift in (-1, 0, 1) if (found := _day(written.year + shift, month, day)) is not None]


def _weekday(match: re.Match[str], now: _Now) -> _Found:
    if now.day is None:
        return now.iso, None
    number = int(_weekdays()[match["weekday"]]) - 1
    back = (now.day.weekday() - number) % 7
    if re.search(r"depan|mendatang|nanti|besok", match.group()):
        return (now.day + timedelta((number - now.day.weekday()) % 7 or 7)).isoformat(), None
    if back == 0 and "lalu" in match.group():
        back = 7
    return (now.day - timedelta(back)).isoformat(), None


def _numeric(match: re.Match[str], now: _Now) -> _Found:
    return _calendar_day(match, match["year"], int(match["month"]), int(match["day"]), now), None


def _named(match: re.Match[str], now: _Now) -> _Found:
    last_month = int(_months()[match["month"].title()])
    month = last_month if match["first_month"] is None else int(_months()[match["first_month"].title()])
    year = match["year"] or _shifted_year(match["shift"], now)
    iso = _calendar_day(match, match["first_year"] or year, month, int(match["day"]), now)
    until = None if match["last"] is None else _calendar_day(match, year, last_month, int(match["last"]), now)
    return iso, until if iso is not None and until is not None and until > iso else None


def _shifted_year(shift: str | None, now: _Now) -> str | None:
    # "14 Februari tahun depan"
    if shift is None or now.iso is None:
        return None
    return str(int(now.iso[:4]) + {"lalu": -1, "ini": 0, "depan": 1}[shift])


def _calendar_day(match: re.Match[str], year: str | None, month: int, day: int, now: _Now) -> str | None:
    if year is not None:
        return _iso(int(year) + 2000 * (len(year) == 2), month, day)
    if now.day is None:
        return None if now.iso is None else _iso(int(now.iso[:4]), month, day)
    days = _around(now.day, month, day)
    weekday = int(_weekdays().get(match["weekday"] or "", "0"))
    return min(days, key=partial(_distance, now.day, weekday)).isoformat() if days else None


def _distance(written: date, weekday: int, day: date) -> int:
    # "Selasa (7/1)" in July: the weekday tells the year; and news tells more of what was than of what will be
    days = (written - day).days if day <= written else 2 * (day - written).days
    return days if day.isoweekday() == weekday else days + _HALF_YEAR


def _iso(year: int, month: int, day: int) -> str | None:
    found = _day(year, month, day)
    return None if found is None else found.isoformat()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(match: re.Match[str], now: _Now) -> _Found | None:
    # "April" alone may be a woman's name
    if match["before"] is None and match["after"] is None:
        return None
    month = int(_months()[match["month"].title()])
    year = match["year"] or _shifted_year(match["shift"], now)
    if year is None and now.iso is not None:
        year = _year_of_month(month, match.group(), now)
    return (None if year is None else f"{year}-{month:02d}"), None


def _year_of_month(month: int, words: str, now: _Now) -> str:
    year, written = int(str(now.iso)[:4]), 0 if now.day is None else now.day.month
    if written and "lalu" in words and month > written:
        return str(year - 1)
    if written and re.search(r"depan|mendatang|nanti", words) and month < written:
        return str(year + 1)
    return str(year)


def _year(match: re.Match[str], now: _Now) -> _Found | None:
    # "UU Nomor 24 Tahun 2011": the year is part of the law's name
    before = match.string[max(0, match.start() - 24) : match.start()]
    return None if _LAW_NUMBER.search(before) else (match["year"], None)


def _near_day(match: re.Match[str], now: _Now) -> _Found:
    if now.day is None:
        return now.iso, None
    word = match.group().split()[0].casefold()
    shift = {"kemarin": -1, "semalam": -1, "besok": 1, "lusa": 2}.get(word, 0)
    if match.group().casefold().startswith(("kemarin lusa", "tadi malam")):
        shift = -2 if word == "kemarin" else -1
    return (now.day + timedelta(shift)).isoformat(), None


def _near_period(match: re.Match[str], now: _Now) -> _Found:
    shift = {"lalu": -1, "silam": -1, "kemarin": -1, "ini": 0, "depan": 1, "mendatang": 1}[match["when"].casefold()]
    return _shifted(match["unit"].casefold(), shift, now), None


def _ago(match: re.Match[str], now: _Now) -> _Found:
    count = match["count"].casefold()
    number = int(count) if count.isdigit() else int(pairs("number_words", "word", "value")[count])
    return _shifted(match["unit"].casefold(), -number, now), None


def _shifted(unit: str, shift: int, now: _Now) -> str | None:
    if now.iso is None or abs(shift) > _LONGEST_AGO:
        return None
    if unit == "tahun":
        return str(int(now.iso[:4]) + shift)
    if now.day is None:
        return now.iso[:4] if shift else now.iso
    if unit == "bulan":
        months = now.day.year * 12 + now.day.month - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit == "hari":
        return (now.day + timedelta(shift)).isoformat()
    monday = now.day - timedelta(now.day.weekday()) + timedelta(7 * shift)
    return _common(monday, monday + timedelta(6))


def _common(first: date, last: date) -> str:
    # "pekan lalu" is no day: the month when the whole week lies in one
    if first.year != last.year:
        return str(last.year)
    return f"{first:%Y-%m}" if first.month == last.month else str(first.year)


@cache
def _weekdays() -> Mapping[str, str]:
    return pairs("weekdays", "name", "number")


@cache
def _months() -> Mapping[str, str]:
    return pairs("months", "name", "number")


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    resolve: _Resolve


@cache
def _rules() -> Mapping[str, _Rule]:
    weekday = f"(?P<weekday>{'|'.join(_weekdays())})\\b"
    names = "|".join(sorted(_months(), key=len, reverse=True))
    month = f"(?:{names}|{names.lower()})"
    count = "|".join(word for word, value in pairs("number_words", "word", "value").items() if value.isdigit())
    forms: dict[str, tuple[str, _Resolve]] = {
        "numeric": (
            rf"(?:{weekday}{_PART},?\s?|(?:kemarin|hari ini|besok|lalu|tanggal)\s|(?=\(?\d{{1,2}}/\d{{1,2}}/\d))"
            rf"\(?(?<!\d)(?P<day>{_DAY})/(?P<month>1[0-2]|0?[1-9])(?:/(?P<year>{_YEAR}|\d\d))?(?![\d/])\)?",
            _numeric,
        ),
        "named": (
            rf"(?:{weekday}{_PART},?\s)?(?:tanggal\s)?\(?(?<![\d.,/])(?<!Jalan )(?<!Universitas )(?P<day>{_DAY})"
            rf"(?:(?:\s(?P<first_month>{month}))?(?:\s(?P<first_year>{_YEAR}))?(?:,\s?{_DAY}){{0,4}}{_TO}(?P<last>{_DAY}))?"
            rf"\s(?P<month>{month})\b(?:,?\s(?P<year>{_YEAR})\b|\stahun\s(?P<shift>lalu|ini|depan))?",
            _named,
        ),
        "month": (
            rf"(?P<before>(?:awal|akhir|pertengahan|bulan|[Pp]ada|[Ss]ejak|hingga|per)\s)?(?P<month>{month})\b"
            rf"(?P<after>,?\s(?:tahun\s)?(?P<year>{_YEAR})\b|\stahun\s(?P<shift>lalu|ini|depan)"
            rf"|\s(?:lalu|mendatang|depan|nanti|ini)\b)?",
            _month,
        ),
        "ago": (
            rf"(?P<count>\d{{1,2}}|{count})\s(?P<unit>hari|pekan|minggu|bulan|tahun)\s(?:yang\s)?(?:lalu|silam)\b",
            _ago,
        ),
        "near_period": (
            r"(?P<unit>[Pp]ekan|minggu|[Bb]ulan|[Tt]ahun)\s(?P<when>lalu|silam|kemarin|ini|depan|mendatang)\b",
            _near_period,
        ),
        "near_day": (
            r"(?:[Kk]emarin(?:\slusa)?|[Hh]ari\sini|[Bb]esok|[Ll]usa|[Tt]adi\smalam|[Ss]emalam"
            r"|(?:[Pp]agi|[Ss]iang|[Ss]ore|[Mm]alam)\sini)\b",
            _near_day,
        ),
        "weekday": (rf"(?<!Pasar ){weekday}{_HOLIDAYS}{_PART}", _weekday),
        "year": (
            rf"(?:[Tt]ahun|[Pp]ada|[Ss]ejak|[Aa]wal|[Aa]khir|[Ss]emester\sI{{1,2}})\s(?P<year>{_YEAR})\b(?!\s?[-–/]\s?\d|[.,]\d)",
            _year,
        ),
    }
    return {name: _Rule(re.compile(form), resolve) for name, (form, resolve) in forms.items()}


@cache
def _grammar() -> re.Pattern[str]:
    """Where some rule begins; the rule's own pattern then reads its parts."""
    kinds = "|".join(
        f"(?P<{name}>{re.sub(r'[(][?]P<[a-z_]+>', '(?:', rule.pattern.pattern)})" for name, rule in _rules().items()
    )
    return re.compile(rf"(?<![^\W_])(?=[\dA-Z(abhjkpstdelmno])(?:{kinds})")
