"""Drafts: what an input says of an article, before it is checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import quote, urlsplit

from kg.errors import InputError
from kg.lexicon import pairs
from kg.model import Article, Source

# News articles have some 2,000 characters, long ones 50,000; what is beyond this is no article but a book or a mistake
LONGEST_TEXT = 1_000_000
_LONGEST_ID = 200
_LONGEST_TITLE = 1_000
_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_OUTSIDE_IRI = re.compile(r"[ <>\"{}|\\^`]")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:(?<=-\d\d-\d\d)[T ].*)?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b.*|(\d{4})/(\d{1,2})/(\d{1,2})\b.*")
_NAMED = re.compile(r"(?:[^\W\d_'’]+['’]?[^\W\d_]*,?\s+)?(\d{1,2})\s+([^\W\d_]+)\.?,?\s+(\d{4})\b.*")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as an input gives it; `where` is "file" or "file:line"."""

    where: str
    id: str
    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    url: str | None = None


def to_article(draft: Draft) -> tuple[Article | None, tuple[InputError, ...]]:
    """The article, None where it has no usable id or text, and what was wrong with the draft.

    A date or address that cannot be understood is left out; control characters leave the title and the outlet.
    """
    fault = _fault_of_id(draft.id) or _fault_of_text(draft.text)
    if fault is not None:
        return None, (InputError(draft.where, fault),)
    problems = []
    published, url = None, None
    if draft.date is not None and draft.date.strip():
        published = to_iso(draft.date)
        if published is None:
            problems.append(InputError(draft.where, f"expected a date such as 2018-03-14, found {draft.date[:40]!r}"))
    if draft.url is not None and draft.url.strip():
        url = _to_url(draft.url.strip())
        if url is None:
            problems.append(
                InputError(draft.where, f"expected an address such as https://..., found {draft.url[:40]!r}")
            )
    source = Source(draft.id, _to_line(draft.title), published, _to_line(draft.outlet), url)
    return Article(source, draft.text), tuple(problems)


def _fault_of_id(id: str) -> str | None:
    if not id.strip():
        return "expected an id, found an empty one"
    if _CONTROL.search(id) or id != id.strip():
        return f"expected an id without control characters and white space around it, found {id[:40]!r}"
    return f"expected an id of at most {_LONGEST_ID} characters, found {len(id)}" if len(id) > _LONGEST_ID else None


def _fault_of_text(text: str) -> str | None:
    if not text.strip():
        return "expected an article, found no text"
    if len(text) > LONGEST_TEXT:
        return f"expected an article of at most {LONGEST_TEXT:,} characters, found {len(text):,}"
    place = text.find("\0")
    return None if place < 0 else f"expected text, found a NUL character after {place} others: is it a binary file?"


def _to_line(words: str | None) -> str | None:
    if words is None:
        return None
    return " ".join(_CONTROL.sub(" ", words).split())[:_LONGEST_TITLE] or None


def _to_url(url: str) -> str | None:
    # pages carry addresses with spaces; browsers mend them in this way
    mended = _OUTSIDE_IRI.sub(lambda found: quote(found.group()), url)
    try:
        parts = urlsplit(mended)
    except ValueError:
        return None
    whole = parts.scheme in ("http", "https") and parts.netloc != "" and _CONTROL.search(url) is None
    return mended if whole else None


def to_iso(written: str) -> str | None:
    """The date in ISO form, to the precision that it has; None where it is none.

    >>> to_iso("14/3/2018"), to_iso("Rabu, 14 Maret 2018 10:15 WIB"), to_iso("2018-03"), to_iso("kemarin")
    ('2018-03-14', '2018-03-14', '2018-03', None)
    """
    plain = written.strip()
    iso = _ISO.fullmatch(plain)
    if iso is not None:
        return _checked(*iso.groups())
    numeric = _NUMERIC.fullmatch(plain)
    if numeric is not None:
        day, month, year, first_year, second_month, third_day = numeric.groups()
        return _checked(year or first_year, month or second_month, day or third_day)
    named = _NAMED.fullmatch(plain)
    return None if named is None else _checked(named[3], _month(named[2]), named[1])


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    try:
        whole = date(int(year), int(month or "1"), int(day or "1"))
    except ValueError:
        return None
    if not _FIRST_YEAR <= whole.year <= _LAST_YEAR:
        return None
    return whole.isoformat()[: 4 if month is None else 7 if day is None else 10]


def _month(name: str) -> str:
    return _months().get(name.casefold(), "0")


@cache
def _months() -> dict[str, str]:
    english = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october")
    numbers = {name: str(number) for number, name in enumerate((*english, "november", "december"), start=1)}
    return numbers | {name.casefold(): number for name, number in pairs("months", "name", "number").items()}
