"""Quotations: what stands inside double quotation marks, also where pages have lost or spoiled the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kg.model import Quotation, Span
from kg.text.paragraphs import find_paragraphs

_MARK = re.compile(r"[\"“”„«»″＂]|''|``|â€œ|â€\x9d")
# "?Kami siap,? ujar Rudi": a question mark stands for each mark that an encoding lost
_MARK_OR_QUERY = re.compile(rf"{_MARK.pattern}|(?<![^\s(])\?(?=[^\W\d_])|(?<=[,.!])\?|(?<=\w)\?")
_LOST = re.compile(r"(?<![^\s(])\?(?=[^\W\d_])")
_BLANK = " \n\r\t\xa0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_BEFORE_OPENING = frozenset(_BLANK + "([{-–—:/")
_AFTER_CLOSING = frozenset(_BLANK + ")]},.;:!?-–—/")
_OPENING, _CLOSING = frozenset(["“", "„", "«", "``", "â€œ"]), frozenset(["”", "»", "â€\x9d"])
_SAYING = r"(?:kata|ujar|ucap|tutur|jelas|tegas|papar|ungkap|imbuh|tambah|lanjut|terang|sebut|pungkas|tandas)"
_FRAME = re.compile(rf"[,.!?](?=[’']?\s?{_SAYING})")
_FRAME_AFTER_MARK = re.compile(_SAYING)
_LONGEST_UNCLOSED = 600
_FARTHEST_NESTED = 12
_LONGEST_TERM = 60


class _Role(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    role: _Role


def find_quotations(text: str) -> Iterator[Quotation]:
    """The quotations in the order of the text, disjoint: one within another belongs to the outer one.

    >>> [quotation.span.of('Ia berkata, "Kami siap."') for quotation in find_quotations('Ia berkata, "Kami siap."')]
    ['Kami siap.']
    """
    pattern = _MARK_OR_QUERY if _LOST.search(text) else _MARK
    for paragraph in find_paragraphs(text):
        marks = tuple(
            _Mark(match.start(), match.end(), _role(text, match.start(), match.end()))
            for match in pattern.finditer(text, paragraph.start, paragraph.end)
        )
        for start, end, outer_start, outer_end in _pair(text, paragraph, marks):
            yield from _quotation(text, start, end, Span(outer_start, outer_end))


def _role(text: str, start: int, end: int) -> _Role:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    gap_before = before in _BEFORE_OPENING
    gap_after = after in _AFTER_CLOSING and text[end : end + 2] != ".."
    if gap_after and not gap_before:
        return _Role.CLOSES
    if gap_before and not gap_after and not _strayed(text, start, end):
        return _Role.OPENS
    if gap_before:
        return _role_of_isolated(text, start, end)
    return _role_of_glued(text[start:end], before, after)


def _role_of_isolated(text: str, start: int, end: int) -> _Role:
    return _Role.CLOSES if _strayed(text, start, end) else _Role.EITHER


def _strayed(text: str, start: int, end: int) -> bool:
    # 'yang dipercayakan kepada kami, " lanjutnya': a closing mark has left its word
    before, after = text[max(0, start - 4) : start].rstrip(_BLANK), text[end : end + 12].lstrip(_BLANK)
    return before.endswith((",", ".", "!", "?")) and _FRAME_AFTER_MARK.match(after) is not None


def _role_of_glued(mark: str, before: str, after: str) -> _Role:
    # 'saling mengenal,"jelas Rudi' closes; 'ditahan polisi."Kami siap,"' may do either
    if before == "," or (before in ".!?" and after.islower()) or mark in _CLOSING:
        return _Role.CLOSES
    return _Role.OPENS if mark in _OPENING else _Role.EITHER


def _pair(text: str, paragraph: Span, marks: Sequence[_Mark]) -> Iterator[tuple[int, int, int, int]]:
    opened: _Mark | None = None
    inner = 0
    for index, mark in enumerate(marks):
        if opened is None:
            if mark.role is not _Role.CLOSES and not _is_question(text, mark):
                opened = mark
            elif index == 0 and _frames(text, mark):
                yield from _unopened(paragraph, mark)
        elif mark.role is _Role.OPENS:
            if inner == 0 and _nests(marks, index):
                inner = 1
                continue
            yield from _unclosed(text, opened, mark.start)
            opened = mark
        elif inner:
            inner = 0
        elif not _is_question(text, mark) or mark.start - opened.end <= _LONGEST_TERM:
            yield opened.end, mark.start, opened.start, mark.end
            opened = None
    if opened is not None:
        yield from _unclosed(text, opened, paragraph.end)


def _is_question(text: str, mark: _Mark) -> bool:
    return text[mark.start] == "?" and text[mark.start - 1 : mark.start].isalnum()


def _nests(marks: Sequence[_Mark], index: int) -> bool:
    depth = 1
    for mark in marks[index : index + _FARTHEST_NESTED]:
        depth += 1 if mark.role is _Role.OPENS else -1
        if depth in (0, 3):
            break
    return depth == 0


def _frames(text: str, mark: _Mark) -> bool:
    return text[mark.start] != "?" and _FRAME.match(text[mark.start - 1] + text[mark.end : mark.end + 12]) is not None


def _unopened(paragraph: Span, mark: _Mark) -> Iterator[tuple[int, int, int, int]]:
    if 0 < mark.start - paragraph.start <= _LONGEST_UNCLOSED:
        yield paragraph.start, mark.start, paragraph.start, mark.end


def _unclosed(text: str, opened: _Mark, end: int) -> Iterator[tuple[int, int, int, int]]:
    frame = _FRAME.search(text, opened.end, min(end, opened.end + _LONGEST_UNCLOSED))
    if frame is not None:
        yield opened.end, frame.end(), opened.start, frame.end()
    elif end - opened.end <= _LONGEST_UNCLOSED and text[end : end + 1] in ("", "\n"):
        yield opened.end, end, opened.start, end


def _quotation(text: str, start: int, end: int, outer: Span) -> Iterator[Quotation]:
    while start < end and text[start] in _BLANK:
        start += 1
    while start < end and text[end - 1] in _BLANK:
        end -= 1
    if start < end:
        yield Quotation(Span(start, end), outer)
