"""The sentences behind the facts, kept with the extraction so that every fact can be shown with its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from kg.model import Document, Fact, Passage, Span


def find_passages(document: Document, facts: Iterable[Fact]) -> tuple[Passage, ...]:
    """One passage for each stretch of whole sentences that some fact's evidence touches, in the order of the text."""
    starts = [sentence.span.start for sentence in document.sentences]
    stretches = {_sentences_around(starts, fact.evidence) for fact in facts}
    return tuple(_passage(document, first, last) for first, last in sorted(stretches))


def _sentences_around(starts: list[int], evidence: Span) -> tuple[int, int]:
    first = max(0, bisect_right(starts, evidence.start) - 1)
    return first, max(first, bisect_left(starts, evidence.end) - 1)


def _passage(document: Document, first: int, last: int) -> Passage:
    span = Span(document.sentences[first].span.start, document.sentences[last].span.end)
    return Passage(document.sentences[first].index, span, span.of(document.text))
