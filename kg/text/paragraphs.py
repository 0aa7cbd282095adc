"""Paragraphs: where a line break ends something and where it only wraps a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

_GAP = re.compile(r"\s*\n\s*")
_FINAL = frozenset(".!?…:;\"”’'»")
_JOINING = frozenset(").,;–—")
_ITEM = frozenset("-•*")


def find_paragraphs(text: str) -> Iterator[Span]:
    """The stretches between line breaks, without white space around them.

    A single break inside a clause is no end: pages wrap lines, and put the words of a link on lines of their own.

    >>> list(find_paragraphs("Dinas (\\nDisdik\\n) hadir.\\nWarga pulang."))
    [Span(start=0, end=23), Span(start=24, end=37)]
    """
    start, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for gap in _GAP.finditer(text, start, last):
        if not _wraps(text, gap.start(), gap.end()):
            yield Span(start, gap.start())
            start = gap.end()
    if start < last:
        yield Span(start, last)


def _wraps(text: str, start: int, end: int) -> bool:
    gap, before, after = text[start:end], text[start - 1], text[end]
    if gap.count("\n") > 1 or before in _FINAL or after in _ITEM:
        return False
    return gap.strip("\r\n") != "" or after.islower() or after in _JOINING or before == "("
