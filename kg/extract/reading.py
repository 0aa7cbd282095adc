"""What the readers of facts look at: a document with its names, dates and numbers, and quick ways to find them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kg.model import Cluster, DateValue, Document, Mention, NumberValue, Quotation, Sentence, Token


@dataclass(frozen=True, slots=True)
class Reading:
    """`mentions[i]` belongs to `owners[i]`; mentions are sorted and never overlap. Made by `make_reading`."""

    document: Document
    clusters: tuple[Cluster, ...]
    mentions: tuple[Mention, ...]
    owners: tuple[Cluster, ...]
    dates: tuple[DateValue, ...]
    numbers: tuple[NumberValue, ...]
    token_starts: tuple[int, ...]
    mention_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    quotation_starts: tuple[int, ...]
    furniture_starts: tuple[int, ...]
    by_id: Mapping[str, Cluster]

    @property
    def text(self) -> str:
        return self.document.text

    def cluster(self, id: str) -> Cluster:
        """The entity with that id; KeyError where there is none."""
        return self.by_id[id]

    def mention_indices(self, start: int, end: int) -> range:
        """The indices of the mentions that lie wholly in text[start:end]."""
        first = bisect_left(self.mention_starts, start)
        last = bisect_left(self.mention_starts, end)
        if last > first and self.mentions[last - 1].span.end > end:
            last -= 1
        return range(first, last)

    def mention_at(self, offset: int) -> int | None:
        """The index of the mention that covers the offset."""
        index = bisect_right(self.mention_starts, offset) - 1
        return index if index >= 0 and offset < self.mentions[index].span.end else None

    def token_indices(self, start: int, end: int) -> range:
        """The indices of the tokens that start in text[start:end]."""
        return range(bisect_left(self.token_starts, start), bisect_left(self.token_starts, end))

    def tokens(self, start: int, end: int) -> tuple[Token, ...]:
        indices = self.token_indices(start, end)
        return self.document.tokens[indices.start : indices.stop]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the offset, or the last one that starts before it."""
        return self.document.sentences[max(0, bisect_right(self.sentence_starts, offset) - 1)]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation whose words hold the offset."""
        index = bisect_right(self.quotation_starts, offset) - 1
        if index < 0:
            return None
        found = self.document.quotations[index]
        return found if offset < found.span.end else None

    def in_furniture(self, offset: int) -> bool:
        """Whether the offset lies in what is the outlet's and not the story's."""
        index = bisect_right(self.furniture_starts, offset) - 1
        return index >= 0 and offset < self.document.furniture[index].end


def make_reading(
    document: Document,
    clusters: tuple[Cluster, ...],
    dates: tuple[DateValue, ...] = (),
    numbers: tuple[NumberValue, ...] = (),
) -> Reading:
    """A Reading with its indexes; mentions, dates and numbers sorted by where they start."""
    owned = sorted(((m, c) for c in clusters for m in c.mentions), key=lambda pair: pair[0].span)
    return Reading(
        document=document,
        clusters=clusters,
        mentions=tuple(mention for mention, _ in owned),
        owners=tuple(cluster for _, cluster in owned),
        dates=tuple(sorted(dates, key=lambda date: date.span)),
        numbers=tuple(sorted(numbers, key=lambda number: number.span)),
        token_starts=tuple(token.start for token in document.tokens),
        mention_starts=tuple(mention.span.start for mention, _ in owned),
        sentence_starts=tuple(sentence.span.start for sentence in document.sentences),
        quotation_starts=tuple(quotation.span.start for quotation in document.quotations),
        furniture_starts=tuple(span.start for span in document.furniture),
        by_id=MappingProxyType({cluster.id: cluster for cluster in clusters}),
    )
