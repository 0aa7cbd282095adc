"""Annotated articles: their entities as spans of the text, and as a reading."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.extract.dates import find_dates
from kg.extract.numbers import find_numbers
from kg.extract.reading import Reading, make_reading
from kg.model import Article, Cluster, Mention, Span
from kg.schema import EntityType
from kg.text import read_document

Annotation = Mapping[str, Any]


def read_gold(folder: Path) -> Iterator[Annotation]:
    """The annotation files of a folder, sorted by name; raises InputError where one is none."""
    for path in sorted(folder.glob("*.json")):
        try:
            yield json.loads(path.read_text(encoding="utf-8"))
        except ValueError as problem:
            raise InputError(str(path), f"expected a JSON annotation: {problem}") from problem


def gold_reading(article: Article, annotation: Annotation) -> Reading:
    """The article with the annotated entities in place of found ones: facts by themselves."""
    document = read_document(article)
    spans = mention_spans(annotation["entities"], article.text)
    clusters = (_to_cluster(entity, spans[entity["id"]], article.text) for entity in annotation["entities"])
    named = tuple(cluster for cluster in clusters if cluster is not None)
    return make_reading(document, named, tuple(find_dates(document)), tuple(find_numbers(document)))


def _to_cluster(entity: Annotation, spans: Iterable[Span], text: str) -> Cluster | None:
    kind = EntityType(entity["type"])
    mentions = tuple(Mention(span, kind, span.of(text), "gold") for span in sorted(spans))
    return Cluster(entity["id"], kind, entity["name"], mentions) if mentions else None


def mention_spans(entities: Iterable[Annotation], text: str) -> dict[str, set[Span]]:
    """The spans of each entity by its id. A mention with offsets is itself; a mere form is all its occurrences, of
    which a longer one keeps a shorter one out, whoever they belong to."""
    spans: dict[str, set[Span]] = {}
    occurring: list[tuple[Span, str]] = []
    for entity in entities:
        own = spans.setdefault(entity["id"], set())
        for mention in entity["mentions"]:
            if isinstance(mention, str):
                occurring += ((span, entity["id"]) for span in find_form(mention, text))
            else:
                own.add(Span(mention["start"], mention["end"]))
    covered = bytearray(len(text))
    for span, owner in sorted(occurring, key=_longest_first):
        if 1 not in covered[span.start : span.end]:
            covered[span.start : span.end] = b"\1" * (span.end - span.start)
            spans[owner].add(span)
    return spans


def _longest_first(item: tuple[Span, str]) -> tuple[int, Span, str]:
    span, owner = item
    return span.start - span.end, span, owner


def find_form(form: str, text: str) -> Iterator[Span]:
    """Where a form stands as whole words; any white space in it matches any white space.

    >>> list(find_form("BPJS", "BPJSkan BPJS"))
    [Span(start=8, end=12)]
    """
    words = r"\s+".join(map(re.escape, form.split()))
    pattern = f"{_edge(form[:1], '(?<!')}{words}{_edge(form[-1:], '(?!')}"
    return (Span(*match.span()) for match in re.finditer(pattern, text) if match.end() > match.start())


def _edge(character: str, look: str) -> str:
    return rf"{look}\w)" if character.isalnum() else ""
