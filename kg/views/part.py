"""A part of a graph, for pages of what matters now: some articles, a time, what lies around an entity."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from fnmatch import fnmatchcase

from kg.errors import KGError
from kg.model import Entity, Graph, Statement
from kg.views.graph import entity_fillers


def since(graph: Graph, date: str) -> Graph:
    """What articles published on an ISO date or later state; undated articles are left out."""
    return _of_articles(graph, {source.id for source in graph.articles if (source.published or "") >= date})


def articles(graph: Graph, patterns: Collection[str]) -> Graph:
    """What the articles state whose id or title matches one of the patterns (`*` stands for any text)."""
    wanted = {
        source.id
        for source in graph.articles
        if any(fnmatchcase(text, pattern) for text in (source.id, source.title or "") for pattern in patterns)
    }
    if not wanted:
        raise KGError(f"no article matches {', '.join(patterns)}")
    return _of_articles(graph, wanted)


def around(graph: Graph, name: str, depth: int = 1) -> Graph:
    """The entities of that name, what is tied to them in up to `depth` steps, and all that ties these."""
    near = {entity.id for entity in find_named(graph.entities, name)}
    for _ in range(depth):
        near |= {entity for fillers in map(_entities, graph.statements) if fillers & near for entity in fillers}
    return _of_statements(graph, (one for one in graph.statements if _entities(one) <= near), near)


def find_named(entities: Iterable[Entity], name: str) -> tuple[Entity, ...]:
    """The entities with that name or alias; else those in whose names it stands; KGError where there is none."""
    wanted = name.casefold()
    known = [(entity, [each.casefold() for each in (entity.name, *entity.aliases)]) for entity in entities]
    whole = tuple(entity for entity, names in known if wanted in names)
    found = whole or tuple(entity for entity, names in known if any(wanted in each for each in names))
    if not found:
        raise KGError(f"no entity is named {name!r}")
    return found


def _of_articles(graph: Graph, wanted: Collection[str]) -> Graph:
    cut = (
        replace(statement, evidence=kept)
        for statement in graph.statements
        if (kept := tuple(proof for proof in statement.evidence if proof.article in wanted))
    )
    return _of_statements(graph, cut)


def _of_statements(graph: Graph, statements: Iterable[Statement], wanted: Collection[str] = ()) -> Graph:
    """A graph of these statements, with their articles and entities, and the wanted entities besides."""
    kept = tuple(statements)
    entities = set(wanted).union(*map(_entities, kept))
    sources = {proof.article for statement in kept for proof in statement.evidence}
    return Graph(
        tuple(source for source in graph.articles if source.id in sources),
        tuple(entity for entity in graph.entities if entity.id in entities),
        kept,
        tuple(credit for credit in graph.credits if credit[0] in sources),
    )


def _entities(statement: Statement) -> set[str]:
    return {*statement.according_to, *(entity for _, entity in entity_fillers(statement))}
