"""The passage that holds some evidence: how a fact is shown without its article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from kg.model import Passage, Span


class Passages:
    """The passages of an extraction, found by the spans that they hold."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = sorted(passages, key=lambda passage: (passage.span.start, -passage.span.end))
        self._starts = [passage.span.start for passage in self._passages]

    def holding(self, span: Span) -> Passage | None:
        """The closest passage around the span, None where no passage holds it."""
        last = bisect_right(self._starts, span.start)
        around = (self._passages[index] for index in range(last - 1, -1, -1))
        return next((passage for passage in around if span in passage.span), None)
