"""What an article's own text says of its making: dateline, reporters, editors, outlet, date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.lexicon import pairs
from kg.model import Credits, Source
from kg.text.datelines import Dateline
from kg.text.furniture import find_credits, last_reporter

_COPYRIGHT = re.compile(r"©\s?(?P<outlet>[^\W\d_][^\d\n©]{1,60}?)?\s*(?P<year>(?:19|20)\d\d)\b")
_BETWEEN = re.compile(r"\s*(?:/|,|&|\bdan\b)\s*")
_ROLES = {"pewarta": "reporters", "reporter": "reporters", "penulis": "reporters", "editor": "editors"}


def read_credits(text: str, dateline: Dateline | None) -> Credits:
    """The place of the dateline and the people who sign as reporters and editors; initials are left out."""
    place = None if dateline is None or dateline.place is None else dateline.place.of(text)
    signers = dict.fromkeys(_signers(text, dateline))
    reporters = tuple(name for role, name in signers if role == "reporters")
    editors = tuple(name for role, name in signers if role == "editors")
    return Credits(place, reporters, editors)


def _signers(text: str, dateline: Dateline | None) -> Iterator[tuple[str, str]]:
    if dateline is not None and dateline.reporter is not None:
        yield "reporters", dateline.reporter
    for match in find_credits(text):
        role = "reporters" if match["label"] is None else _ROLES.get(match["label"].casefold())
        if role is not None:
            yield from ((role, name) for name in _names(match["names"] or match["contributors"] or ""))
    last = last_reporter(text)
    if last is not None:
        yield "reporters", last


def _names(signature: str) -> Iterator[str]:
    for name in _BETWEEN.split(signature):
        bare = name.strip(" .\xa0()")
        # "Penulis: Rudi Hartono, dosen hukum": what follows the name tells who he is
        if not bare[:1].isupper():
            return
        yield bare


def complete(source: Source, text: str, dateline: Dateline | None) -> Source:
    """The source with outlet and publication date from the text where the input gave none.

    >>> complete(Source("a"), "Warga pulang. COPYRIGHT © ANTARA 2018", None).published
    '2018'
    """
    claim = _COPYRIGHT.search(text)
    outlet = source.outlet or _outlet(claim, dateline)
    published = source.published or _page_date(text) or (None if claim is None else claim["year"])
    return replace(source, outlet=outlet, published=published)


def _outlet(claim: re.Match[str] | None, dateline: Dateline | None) -> str | None:
    if claim is not None and claim["outlet"] is not None:
        return claim["outlet"].strip()
    return None if dateline is None else dateline.outlet


@cache
def _page_date_pattern() -> re.Pattern[str]:
    days, months = "|".join(pairs("weekdays", "name", "number")), "|".join(pairs("months", "name", "number"))
    return re.compile(rf"\s*(?:{days}),? (\d{{1,2}}) ({months}) (\d{{4}}),? \d{{1,2}}[:.]\d\d")


def _page_date(text: str) -> str | None:
    # "Rabu, 23 Juli 2025 10:44 WIB" above the article
    match = _page_date_pattern().match(text)
    if match is None:
        return None
    day, month, year = match.groups()
    return f"{year}-{pairs('months', 'name', 'number')[month]}-{int(day):02d}"
