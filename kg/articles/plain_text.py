"""Text files: an optional head of `Title:`, `Date:`, `Outlet:` and `URL:` lines, then the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.articles.drafts import Draft
from kg.articles.files import read_bytes, to_text
from kg.errors import InputError

_HEAD_LINE = re.compile(r"(Title|Date|Outlet|URL)[ \t]*:[ \t]*(.*)(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")


def read_plain_text(path: Path) -> Iterator[Draft | InputError]:
    """The one article of the file, or what is wrong with it."""
    where = str(path)
    try:
        text = to_text(read_bytes(path), where)
    except InputError as problem:
        yield problem
        return
    head, start = read_head(text)
    yield Draft(
        where, path.stem, text[start:], head.get("title"), head.get("date"), head.get("outlet"), head.get("url")
    )


def read_head(text: str) -> tuple[dict[str, str], int]:
    """The fields at the top of the text, and where the article begins.

    >>> read_head("Title: Pasar dibuka\\nDate: 2018-03-14\\n\\nWarga pulang.")
    ({'title': 'Pasar dibuka', 'date': '2018-03-14'}, 38)
    """
    head: dict[str, str] = {}
    start = _skip_blank(text, 0)
    while (line := _HEAD_LINE.match(text, start)) is not None and line[1].casefold() not in head:
        head[line[1].casefold()] = line[2].strip()
        start = line.end()
    return head, _skip_blank(text, start) if head else 0


def _skip_blank(text: str, start: int) -> int:
    blank = _BLANK_LINES.match(text, start)
    return start if blank is None else blank.end()
