"""Extractions as JSON lines: what `kg extract` prints, the cache holds, and another extractor may hand in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from kg.errors import InputError, ModelError
from kg.model import Cluster, Credits, Extraction, Fact, Filler, Mention, Number, Passage, Quote, Source, Span
from kg.passages import Passages
from kg.schema import FACT_TYPES, EntityType, Kind, Modality

_SOURCE = ("title", "published", "outlet", "url")


def to_line(extraction: Extraction) -> str:
    """One JSON object without a line break, keys in the documented order."""
    return json.dumps(to_json(extraction), ensure_ascii=False, separators=(", ", ": "))


def to_json(extraction: Extraction) -> dict[str, Any]:
    words = _Words(extraction.passages)
    result: dict[str, Any] = {
        "id": extraction.id,
        "article": _article_to_json(extraction),
        "entities": [_cluster_to_json(cluster) for cluster in extraction.entities],
        "facts": [_fact_to_json(fact, words) for fact in extraction.facts],
        "unasserted": [_fact_to_json(fact, words) for fact in extraction.unasserted],
        "passages": [
            {"index": passage.index, "start": passage.span.start, "end": passage.span.end, "text": passage.text}
            for passage in extraction.passages
        ],
    }
    return result


class _Words:
    """The words at a span, cut from the passages."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = Passages(passages)

    def at(self, span: Span) -> str:
        passage = self._passages.holding(span)
        if passage is None:
            raise ModelError(f"no passage holds the evidence {span.start}-{span.end}")
        return passage.text[span.start - passage.span.start : span.end - passage.span.start]


def _article_to_json(extraction: Extraction) -> dict[str, Any]:
    source, making = extraction.source, extraction.credits
    result: dict[str, Any] = {
        "dateline": making.dateline,
        "reporters": list(making.reporters),
        "editors": list(making.editors),
    }
    result.update({name: value for name in _SOURCE if (value := getattr(source, name)) is not None})
    return result


def _cluster_to_json(cluster: Cluster) -> dict[str, Any]:
    mentions = [_span_to_json(mention.span, mention.text) for mention in cluster.mentions]
    result = {"id": cluster.id, "type": str(cluster.type), "name": cluster.name, "mentions": mentions}
    if cluster.code is not None:
        result["code"] = cluster.code
    return result


def _span_to_json(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": text}


def _fact_to_json(fact: Fact, words: _Words) -> dict[str, Any]:
    known = FACT_TYPES[fact.type]
    result: dict[str, Any] = {"type": fact.type}
    for name, fillers in fact.roles:
        values = [_filler_to_json(filler) for filler in fillers]
        result[name] = values if known.role(name).many and len(values) > 1 else values[0]
    result["evidence"] = _span_to_json(fact.evidence, words.at(fact.evidence))
    if fact.according_to:
        result["accordingTo"] = list(fact.according_to)
    if fact.modality is not None:
        result["modality"] = str(fact.modality)
    result["rule"] = fact.rule
    return result


def _filler_to_json(filler: Filler) -> Any:
    if isinstance(filler, Quote):
        return _span_to_json(filler.span, filler.text)
    return _number_to_json(filler) if isinstance(filler, Decimal) else filler


def _number_to_json(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def read_lines(lines: Iterable[str], where: str) -> Iterator[Extraction]:
    """The extractions of a JSON-lines file named `where`; raises InputError at the first line that is none."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield from_line(line, f"{where}:{number}")


def from_line(line: str, where: str) -> Extraction:
    """The extraction that one line holds; raises InputError."""
    try:
        return from_json(json.loads(line, parse_float=Decimal))
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise InputError(where, f"no extraction: {problem!r}") from problem


def from_json(data: Mapping[str, Any]) -> Extraction:
    """The Extraction of a JSON object; raises KeyError, TypeError or ValueError where it is none."""
    article = data.get("article") or {}
    passages = [Passage(item["index"], _span(item), item["text"]) for item in data.get("passages", ())]
    return Extraction(
        source=Source(data["id"], *(article.get(name) for name in _SOURCE)),
        credits=Credits(
            article.get("dateline"), tuple(article.get("reporters") or ()), tuple(article.get("editors") or ())
        ),
        entities=tuple(_cluster_from_json(item) for item in data["entities"]),
        facts=tuple(_fact_from_json(item) for item in data["facts"]),
        unasserted=tuple(_fact_from_json(item) for item in data.get("unasserted", ())),
        passages=tuple(passages),
    )


def _span(item: Mapping[str, Any]) -> Span:
    return Span(int(item["start"]), int(item["end"]))


def _cluster_from_json(item: Mapping[str, Any]) -> Cluster:
    kind = EntityType(item["type"])
    mentions = tuple(Mention(_span(mention), kind, mention["text"]) for mention in item["mentions"])
    return Cluster(item["id"], kind, item["name"], mentions, item.get("code"))


def _fact_from_json(item: Mapping[str, Any]) -> Fact:
    roles = []
    for role in FACT_TYPES[item["type"]].roles:
        value = item.get(role.name)
        if value is None or value == []:
            continue
        values = value if isinstance(value, list) else [value]
        roles.append((role.name, tuple(_filler_from_json(role.kind, filler) for filler in values)))
    return Fact(
        type=item["type"],
        roles=tuple(roles),
        evidence=_span(item["evidence"]),
        rule=item.get("rule", ""),
        according_to=tuple(item.get("accordingTo", ())),
        modality=Modality(item["modality"]) if "modality" in item else None,
    )


def _filler_from_json(kind: Kind, filler: Any) -> Filler:
    if kind is Kind.QUOTE:
        return Quote(_span(filler), filler["text"])
    if kind is Kind.NUMBER:
        return _number(filler)
    if kind is Kind.FLAG:
        return bool(filler)
    return str(filler)


def _number(value: Any) -> Number:
    number = Decimal(str(value))
    return int(number) if number == number.to_integral_value() else number
