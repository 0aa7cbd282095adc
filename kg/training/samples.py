"""Annotated text to learn from: articles with their annotations, and CoNLL files of sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate.gold import Annotation, mention_spans
from kg.extract.features import Words
from kg.extract.tagger import LABELS
from kg.model import Article, Document, Source, Span
from kg.schema import EntityType
from kg.text import read_document
from kg.training.lines import read_objects

_CONLL_TYPES = {
    "PER": EntityType.PERSON,
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "ORGANISATION": EntityType.ORGANIZATION,
    "ORGANIZATION": EntityType.ORGANIZATION,
    "LOC": EntityType.PLACE,
    "LOCATION": EntityType.PLACE,
    "PLACE": EntityType.PLACE,
}
_CLOSING = frozenset(",.);:")


@dataclass(frozen=True, slots=True)
class Sample:
    """A document and its names."""

    document: Document
    names: tuple[tuple[Span, EntityType], ...]

    @property
    def id(self) -> str:
        return self.document.article.id


def to_sample(article: Article, annotation: Annotation) -> Sample:
    """The names of an annotated article."""
    types = {entity["id"]: EntityType(entity["type"]) for entity in annotation["entities"]}
    spans = mention_spans(annotation["entities"], article.text)
    names = sorted((span, types[owner]) for owner, found in spans.items() for span in found)
    return Sample(read_document(Article(Source(article.id), article.text)), tuple(names))


def read_collection(path: Path) -> Iterator[Document]:
    """The articles of a JSON-lines file, packed by gzip or not, without annotations."""
    for _, row in read_objects(path, "id", "text"):
        if row["text"].strip():
            yield read_document(Article(Source(row["id"]), row["text"]))


def read_conll(path: Path) -> Iterator[Sample]:
    """The sentences of a CoNLL file: the word in the first column, the label in the last."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if cells:
            rows.append((cells[0], cells[-1]))
        elif rows:
            yield _read_sentence(path.name, rows)
            rows = []


def _read_sentence(name: str, rows: Sequence[tuple[str, str]]) -> Sample:
    text, kind, start, end = "", "", 0, 0
    names: list[tuple[Span, EntityType]] = []
    for word, label in [*rows, ("", "O")]:
        if kind and label != "I-" + kind:
            if kind in _CONLL_TYPES:
                names.append((Span(start, end), _CONLL_TYPES[kind]))
            kind = ""
        if text and word and word not in _CLOSING and not text.endswith("("):
            text += " "
        if label.startswith("B-"):
            kind, start = label[2:], len(text)
        text += word
        end = len(text)
    return Sample(read_document(Article(Source(name), text)), tuple(names))


def labels_of(sample: Sample, words: Words) -> list[str]:
    """The label of every word; names that do not begin and end with a word are left out."""
    starts = {span.start: index for index, span in enumerate(words.spans)}
    ends = {span.end: index for index, span in enumerate(words.spans)}
    labels = [LABELS[0]] * len(words.texts)
    for span, kind in sample.names:
        if span.start in starts and span.end in ends:
            first, last = starts[span.start], ends[span.end]
            labels[first : last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
    return labels
