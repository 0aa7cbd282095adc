"""Units of reading: sentences, joined where a quotation runs over their borders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.reading import Reading
from kg.extract.speech.words import kind
from kg.model import Quotation, Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of whole sentences with the quotations in it, none of them cut."""

    span: Span
    quotations: tuple[Quotation, ...]


def find_units(reading: Reading) -> Iterator[Unit]:
    """The units of an article in the order of the text; what is the outlet's own is left out."""
    quotations = reading.document.quotations
    start: int | None = None
    first = last = 0
    for sentence in reading.document.sentences:
        start = sentence.span.start if start is None else start
        while last < len(quotations) and quotations[last].outer.start < sentence.span.end:
            last += 1
        inside = quotations[first:last]
        if inside and _runs_on(reading, inside[-1], sentence.span.end):
            continue
        if not reading.in_furniture(start):
            yield Unit(Span(start, sentence.span.end), inside)
        start, first = None, last
    if start is not None and not reading.in_furniture(start):
        inside = quotations[first:last]
        yield Unit(Span(start, max(reading.document.sentences[-1].span.end, inside[-1].outer.end)), inside)


def _runs_on(reading: Reading, last: Quotation, end: int) -> bool:
    return last.outer.end > end or _goes_on(reading, last, end)


def _goes_on(reading: Reading, last: Quotation, end: int) -> bool:
    # `"Kapan dibuka?" Sari balik bertanya.`: the mark ends the question, not the sentence
    if last.outer.end < end or last.span.of(reading.text).rstrip()[-1:] not in {"?", "!"}:
        return False
    rest = reading.text[end : end + 80]
    line = rest.split("\n", 1)[0].split(".", 1)[0]
    return any(word in kind("asking") for word in line.split())
