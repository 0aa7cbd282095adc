"""Annotated articles: folders of annotations in the form of the guidelines, and files that hold offsets and no words.

A file of offsets has a line of JSON for each article: its id, the digest of its text, for each entity the type and
where it is named, for each fact its roles; words of the article (evidence, a charge, a prize) are [start, end] in code
points."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.agreement import span_of
from kg.evaluate.gold import Annotation, mention_spans, read_gold
from kg.model import Article, Source
from kg.schema import FACT_TYPES, Kind
from kg.training.lines import read_objects

AnnotatedArticle = tuple[Article, Annotation]
_ROLES = [role for known in FACT_TYPES.values() for role in known.roles]
_WORDS = frozenset({"evidence", *(role.name for role in _ROLES if role.kind in (Kind.TEXT, Kind.QUOTE))})
_DIGEST = 16  # hexadecimal digits


def read_annotated(articles: Path, annotations: Path) -> Iterator[AnnotatedArticle]:
    """The articles of a JSON-lines file that are annotated, in the order of the annotations: a folder of ID.json or a
    file of offsets; all files may be packed by gzip. Raises InputError for an annotation without its article."""
    known = {row["id"]: row for _, row in read_objects(articles, "id", "text")}
    for gold, where in _read(annotations):
        row = known.get(gold["id"])
        if row is None:
            raise InputError(str(articles), f"there is no article {gold['id']!r}")
        article = Article(Source(row["id"], row.get("title"), row.get("date"), row.get("outlet")), row["text"])
        yield article, gold if where is None else _worded(gold, article, where)


def _read(annotations: Path) -> Iterator[tuple[Annotation, str | None]]:
    """Each annotation, and the line that it stands in when it holds offsets only."""
    if annotations.is_dir():
        yield from ((gold, None) for gold in read_gold(annotations))
        return
    yield from ((gold, where) for where, gold in read_objects(annotations, "id", "digest", "entities", "facts"))


def digest(text: str) -> str:
    """The first digits of the text's SHA-256."""
    return sha256(text.encode("utf-8")).hexdigest()[:_DIGEST]


def _worded(row: Annotation, article: Article, where: str) -> Annotation:
    """The annotation of a line of offsets with the words of its article."""
    if row["digest"] != digest(article.text):
        raise InputError(where, f"the article {row['id']!r} is not the text that was annotated")
    return {
        "id": row["id"],
        "entities": [_entity(entity, article.text) for entity in row["entities"]],
        "facts": [_fact(fact, article.text) for fact in row["facts"]],
    }


def _entity(entity: Mapping[str, Any], text: str) -> dict[str, Any]:
    mentions = [{"start": start, "end": end} for start, end in entity["mentions"]]
    name = max((text[start:end] for start, end in entity["mentions"]), key=len)
    return {"id": entity["id"], "type": entity["type"], "name": name, "mentions": mentions}


def _fact(fact: Mapping[str, Any], text: str) -> dict[str, Any]:
    return {role: text[value[0] : value[1]] if role in _WORDS else value for role, value in fact.items()}


def write_annotations(annotated: Iterable[AnnotatedArticle], path: Path) -> None:
    """Write a file of offsets, packed by gzip; words of a role that are not in the text are left out. The same
    annotations give the same bytes."""
    rows = sorted((_offsets(article, gold) for article, gold in annotated), key=lambda row: str(row["id"]))
    text = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def _offsets(article: Article, gold: Annotation) -> dict[str, Any]:
    spans = mention_spans(gold["entities"], article.text)
    numbers = {entity["id"]: f"e{number}" for number, entity in enumerate(gold["entities"], start=1)}
    return {
        "id": gold["id"],
        "digest": digest(article.text),
        "entities": [
            {
                "id": numbers[entity["id"]],
                "type": entity["type"],
                "mentions": [[span.start, span.end] for span in sorted(spans[entity["id"]])],
            }
            for entity in gold["entities"]
        ],
        "facts": [_bare(fact, article.text, numbers) for fact in gold["facts"]],
    }


def _bare(fact: Mapping[str, Any], text: str, numbers: Mapping[str, str]) -> dict[str, Any]:
    kinds = {role.name: role.kind for role in FACT_TYPES[fact["type"]].roles}
    bare: dict[str, Any] = {"type": fact["type"]}
    for role, value in fact.items():
        if role in _WORDS:
            span = span_of(value, text)
            if span is not None:
                bare[role] = [span.start, span.end]
        elif kinds.get(role) is Kind.ENTITY and value:
            bare[role] = [numbers[one] for one in value] if isinstance(value, list) else numbers[value]
        elif role in kinds and value is not None:
            bare[role] = value
    return bare
