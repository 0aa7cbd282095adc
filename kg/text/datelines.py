"""The dateline: "Sidoarjo (Antaranews Jatim) -", "Liputan6.com, Jakarta -", "JAKARTA, KOMPAS.com -"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon import pairs
from kg.model import Span

_NAME = r"[A-Z][\w'’]*(?:[ \xa0-][A-Z][\w'’]*){0,3}"
_GLUED_NAME = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}"
# "Liputan6.com, Jakarta Komisi Pemberantasan": without a dash only usual first words of longer names take a second one
_SHORT_NAME = r"(?:(?:New|Kuala|Los|San|Bandar|Banda|Lampung|Tanjung|Pangkal|Labuan|Aceh)\s)?[A-Z][\w'’-]*"
_WEEKDAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
_REGION = r"(?:,\s?[A-Z][\w'’]*(?:\s[A-Z][\w'’]*){0,2})?"
_DASH = r"\s*(?:[-–—|:]+\s*)+"
_PLAIN_DASH = r"\s*(?:[-–—]+\s*)+"
_LOOSE_DASH = r"(?:\s+[-–—]\s*|[-–—]\s+)"
_DOMAIN = r"[\w-]+(?:\.(?i:com|co|id|net|org|news))+"
_LONGEST_LEAD = 1500


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article was written. `marks` are the outlet's words around the place; the story starts at `end`."""

    place: Span | None
    marks: tuple[Span, ...]
    end: int
    outlet: str | None = None
    reporter: str | None = None


def find_dateline(text: str) -> Dateline | None:
    """The dateline at the start of the text, or after a reporter's line, a lead or a caption."""
    start = len(text) - len(text.lstrip())
    byline = _byline().match(text, start)
    for pattern in _patterns():
        match = pattern.match(text, start if byline is None else byline.end())
        if match is not None:
            return _dateline(match, byline)
    inner = _inner_pattern().search(text, start, start + _LONGEST_LEAD)
    return None if inner is None else _dateline(inner, byline)


def _dateline(match: re.Match[str], byline: re.Match[str] | None) -> Dateline:
    found = match.groupdict()
    place = Span(*match.span("place")) if found.get("place") else None
    marks = [Span(*match.span(name)) for name in ("before", "after") if found.get(name)]
    return Dateline(
        place=place,
        marks=tuple(marks if byline is None else [Span(*byline.span()), *marks]),
        end=match.end(),
        outlet=to_outlet(found["mark"]) if found.get("mark") else None,
        reporter=None if byline is None else byline["reporter"],
    )


def to_outlet(mark: str) -> str:
    """The outlet that signs so; the mark itself where no list names it.

    >>> to_outlet("KOMPAS.com"), to_outlet("Antaranews Jatim")
    ('Kompas.com', 'ANTARA')
    """
    known, words = _outlets(), mark.split()
    for length in range(len(words), 0, -1):
        found = known.get(" ".join(words[:length]).casefold())
        if found is not None:
            return found
    return " ".join(words)


@cache
def _outlets() -> dict[str, str]:
    return {mark.casefold(): outlet for mark, outlet in pairs("outlets", "mark", "outlet").items()}


@cache
def _mark() -> str:
    known = sorted(pairs("outlets", "mark", "outlet"), key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in known)
    return rf"(?P<mark>(?i:{names})(?:\s[A-Z]\w+)?|{_DOMAIN})"


@cache
def _byline() -> re.Pattern[str]:
    # "Laporan Wartawan Tribunnews.com, Rudi Hartono TRIBUNNEWS.COM, JAKARTA -"
    return re.compile(
        r"Laporan\s(?i:wartawan|reporter|kontributor)\s(?:[\w.-]+\.\w+,?\s+)?"
        r"(?P<reporter>[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){0,4}?)\.?\s+(?=TRIBUN|[A-Z]+\.(?:COM|ID)|\n)"
    )


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    mark, place = _mark(), rf"(?P<place>{_NAME})"
    forms = (
        rf"{place}{_REGION}(?P<after>,?\s*\(\s*{mark}[^()\n]{{0,20}}\s*\)(?:{_DASH}|\s*))",
        rf"(?P<before>{mark}\s?[,|]\s?){place}{_REGION}(?P<after>{_DASH})",
        rf"(?P<before>{mark}{_DASH})(?P<place>[A-Z]{{4,}}(?:\s[A-Z]{{3,}}){{0,2}})(?P<after>\.\s)",
        rf"(?P<before>{mark}\s?,\s?)(?!{_WEEKDAY})(?P<place>{_SHORT_NAME})(?P<after>\s)",
        rf"{place}{_REGION}(?P<after>,\s?{mark}(?:{_DASH}|\s))",
        rf"(?P<after>{mark}{_PLAIN_DASH},?\s*)",
        rf"(?![A-Z]{{2,4}}\b)(?P<place>[A-Z][\w'’]{{2,}}(?:\s[A-Z][\w'’]+){{0,2}}){_REGION}(?P<after>{_LOOSE_DASH})(?=[A-Z“\"])",
    )
    return tuple(re.compile(form) for form in forms)


@cache
def _inner_pattern() -> re.Pattern[str]:
    # "... mobil listrikJakarta (ANTARA) - Warga": the lead runs into the dateline
    return re.compile(
        rf"(?:(?<=\n)|(?<=[\w.,!?”\"’)]))(?P<place>{_GLUED_NAME}){_REGION}"
        rf"(?P<after>\s*\(\s*{_mark()}[^()\n]{{0,20}}\s*\){_DASH})"
    )
