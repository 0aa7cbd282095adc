"""Sentences: rules that look at each full stop and answer "joins", "splits" or nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.lexicon import words
from kg.model import Quotation, Sentence, Span, Token
from kg.text.paragraphs import find_paragraphs

_STOP = re.compile(r"(?:[.!?]+|…)(?P<closers>(?:''|[\"”»'’)\]])*)\s*(?=\S)")
_OPENERS = " \n\t\r\xa0\"“”„«»'‘`([?"
_CLAUSE_MARKS = frozenset(",;:.!)]–—-/%&+")


@dataclass(frozen=True, slots=True)
class _Stop:
    """A full stop: the word before it, the word after it, and whether white space stands between."""

    mark: str
    before: str
    after: str
    spaced: bool
    closed: bool
    starts_line: bool
    brackets: bool


def find_sentences(
    text: str, tokens: Sequence[Token], quotations: Sequence[Quotation] = (), edges: Sequence[int] = ()
) -> Iterator[Sentence]:
    """Sentences without surrounding white space, each with the range of its tokens.

    Paragraphs end sentences; `edges` are sorted offsets where one must end, too. `quotations` tell an opening mark
    from a closing one.
    """
    starts = [token.start for token in tokens]
    index = first = 0
    for end in _ends(text, frozenset(quotation.outer.start for quotation in quotations), edges):
        last = bisect_left(starts, end)
        if last > first:
            yield Sentence(index, Span(tokens[first].start, tokens[last - 1].end), first, last)
            index += 1
        first = last


def _ends(text: str, opening: frozenset[int], edges: Sequence[int]) -> Iterator[int]:
    for paragraph in find_paragraphs(text):
        start = paragraph.start
        for stop in _STOP.finditer(text, start, paragraph.end):
            end = _end_of_closers(stop, opening)
            if _splits(_look(text, stop, end, start)):
                yield from edges[bisect_left(edges, start + 1) : bisect_left(edges, end)]
                yield end
                start = end
        yield from edges[bisect_left(edges, start + 1) : bisect_left(edges, paragraph.end)]
        yield paragraph.end


def _end_of_closers(stop: re.Match[str], opening: frozenset[int]) -> int:
    # 'pada 2025."(Digantikan) wakil rektor," kata Arif': the mark opens, it closes nothing
    first, last = stop.span("closers")
    return next((position for position in range(first, last) if position in opening), last)


def _look(text: str, stop: re.Match[str], end: int, sentence: int) -> _Stop:
    start = stop.start()
    left = start
    while left > sentence and (text[left - 1].isalnum() or text[left - 1] in "-/"):
        left -= 1
    right = end
    while right < len(text) and text[right] in _OPENERS:
        right += 1
    after = right
    while after < len(text) and text[after].isalnum():
        after += 1
    return _Stop(
        mark=text[start : stop.start("closers")],
        before=text[left:start],
        after=text[right:after] or text[right : right + 1],
        spaced=text[end : end + 1].isspace(),
        closed=end > stop.start("closers"),
        starts_line=text[sentence:left].strip(_OPENERS) == "",
        brackets="(" in text[end:right],
    )


def _joins_before_small_letter(stop: _Stop) -> bool | None:
    # "Mau ke mana?" tanya Rudi
    return True if stop.after[:1].islower() or stop.after in _CLAUSE_MARKS else None


def _joins_inside_word(stop: _Stop) -> bool | None:
    # Kab.Bogor, RI.1, 5.30; but "katanya.Ia" lacks a space
    if stop.spaced or stop.closed:
        return None
    glued = len(stop.before) > 2 and not stop.before.isupper() and stop.after[:1].isupper() and len(stop.after) > 1
    return None if glued and stop.after[1:].islower() else True


def _joins_after_list_number(stop: _Stop) -> bool | None:
    # "1. Rudi Hartono", "b. Pihak": the number or letter starts a line or a sentence
    item = len(stop.before) == 1 or (stop.before.isdigit() and len(stop.before) == 2)
    return True if stop.mark == "." and item and stop.starts_line else None


def _splits_before_opener(stop: _Stop) -> bool | None:
    # "Sri Wahyuni, S.H. Ia": no name begins so
    return False if stop.after in words("sentence_openers") else None


def _joins_after_initial(stop: _Stop) -> bool | None:
    # "M. Yusuf"
    initial = len(stop.before) == 1 and stop.before.isupper()
    return True if initial and stop.mark == "." and not stop.closed else None


def _joins_after_abbreviation(stop: _Stop) -> bool | None:
    # "Jl. Ahmad Yani", "No. 5"
    if stop.mark != "." or stop.closed:
        return None
    word = stop.before.casefold()
    if word in words("abbreviations", kind="before"):
        return True
    # "PT Sinar Jaya Tbk. (SINJ)"
    return True if stop.brackets and word in words("abbreviations", kind="after") else None


def _joins_after_ellipsis(stop: _Stop) -> bool | None:
    # "Pak Rudi... Pak Rudi...," teriak warga
    return True if stop.mark in ("...", "…", "..", "....") and not stop.closed else None


_RULES: tuple[Callable[[_Stop], bool | None], ...] = (
    _joins_before_small_letter,
    _joins_inside_word,
    _joins_after_list_number,
    _splits_before_opener,
    _joins_after_initial,
    _joins_after_abbreviation,
    _joins_after_ellipsis,
)


def _splits(stop: _Stop) -> bool:
    for rule in _RULES:
        joins = rule(stop)
        if joins is not None:
            return not joins
    return True
