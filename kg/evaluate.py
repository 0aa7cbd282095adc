"""How good the extraction is: predictions against annotated articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.extract.dates import find_dates
from kg.extract.numbers import find_numbers
from kg.extract.reading import Reading, make_reading
from kg.model import Article, Cluster, Mention, Span
from kg.schema import EntityType
from kg.text import read_document

GoldArticle = Mapping[str, Any]


def read_gold(folder: Path) -> Iterator[GoldArticle]:
    """The annotation files of a folder, sorted by name."""
    for path in sorted(folder.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def gold_reading(article: Article, gold: GoldArticle) -> Reading:
    """The article with the annotated entities in place of found ones: facts by themselves."""
    document = read_document(article)
    spans = mention_spans(gold["entities"], article.text)
    clusters = tuple(_gold_cluster(entity, spans[entity["id"]], article.text) for entity in gold["entities"])
    return make_reading(
        document,
        tuple(cluster for cluster in clusters if cluster is not None),
        tuple(find_dates(document)),
        tuple(find_numbers(document)),
    )


def _gold_cluster(entity: Mapping[str, Any], spans: Iterable[Span], text: str) -> Cluster | None:
    kind = EntityType(entity["type"])
    mentions = tuple(Mention(span, kind, span.of(text), "gold") for span in sorted(spans))
    return Cluster(entity["id"], kind, entity["name"], mentions) if mentions else None


def mention_spans(entities: Iterable[Mapping[str, Any]], text: str) -> dict[str, set[Span]]:
    """Entity id -> its spans. A form given as a string stands for all its occurrences; where occurrences overlap, the
    longest wins, then the first; a form given with offsets stands for itself."""
    found: dict[str, set[Span]] = {entity["id"]: set() for entity in entities}
    candidates: list[tuple[int, int, int, str]] = []
    for entity in entities:
        for mention in entity["mentions"]:
            if isinstance(mention, str):
                candidates += [(s.start - s.end, s.start, s.end, entity["id"]) for s in occurrences(mention, text)]
            else:
                found[entity["id"]].add(Span(mention["start"], mention["end"]))
    taken = bytearray(len(text))
    for _, start, end, owner in sorted(candidates):
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            found[owner].add(Span(start, end))
    return found


def occurrences(form: str, text: str) -> list[Span]:
    """Where a form stands as whole words; any white space in it matches any white space.

    >>> occurrences("BPJS", "BPJSkan BPJS")
    [Span(start=8, end=12)]
    """
    pattern = r"\s+".join(re.escape(part) for part in form.split())
    left = r"(?<!\w)" if form[:1].isalnum() else ""
    right = r"(?!\w)" if form[-1:].isalnum() else ""
    return [Span(*match.span()) for match in re.finditer(left + pattern + right, text)]
