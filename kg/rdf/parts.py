"""A Graph in parts: what can be checked or written some articles at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.model import Entity, Graph, Statement
from kg.rdf.dataset import by_article
from kg.rdf.statements import statement_entities

ARTICLES = 200


def split(graph: Graph, articles: int = ARTICLES) -> Iterator[Graph]:
    """Parts of so many articles, each with all entities that its statements name and the regions these lie in; the
    last part also holds the entities that no statement names."""
    entities = {entity.id: entity for entity in graph.entities}
    coded = {entity.code: entity for entity in graph.entities if entity.code is not None}
    stated = _statements_by_article(graph.statements)
    left = dict(entities)
    last = (max(len(graph.articles), 1) - 1) // articles
    for number in range(last + 1):
        sources = graph.articles[number * articles : (number + 1) * articles]
        statements = tuple(statement for source in sources for statement in stated[source.id])
        named = {key: entities[key] for statement in statements for key in statement_entities(statement)}
        for key in named:
            left.pop(key, None)
        if number == last:
            named |= left
        yield replace(graph, articles=sources, entities=_with_regions(named.values(), coded), statements=statements)


def _statements_by_article(statements: Iterable[Statement]) -> Mapping[str, list[Statement]]:
    """Article -> its statements, each with the evidence of that article alone."""
    stated: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        for article, evidence in by_article(statement.evidence).items():
            stated[article].append(replace(statement, evidence=tuple(evidence)))
    return stated


def _with_regions(entities: Iterable[Entity], coded: Mapping[str, Entity]) -> tuple[Entity, ...]:
    found = {entity.id: entity for entity in entities}
    for code in [entity.code for entity in found.values() if entity.code is not None]:
        while code := code.rpartition(".")[0]:
            if code in coded:
                found[coded[code].id] = coded[code]
    return tuple(found.values())
