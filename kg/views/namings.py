"""Who names whom: the entities that stand by name in what somebody said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.model import Entity, Graph, Quote, Statement
from kg.schema import EntityType

_TOKEN = re.compile(r"\w+")

_Names = dict[str, list[tuple[tuple[str, ...], str]]]


def find_namings(graph: Graph) -> Iterator[tuple[str, str, int]]:
    """Yields (speaker, named entity, number of the statement) for each name in a quotation.

    A name counts where the same article states something of its bearer, or where nothing else bears it and it is no
    person's single name: a "Deni" of another article is not taken for this one. The longest name wins.
    """
    names = _names(graph.entities)
    known = _known_everywhere(names, graph.entities)
    bearers = _entities_by_article(graph)
    for number, statement in enumerate(graph.statements):
        if statement.type != "said" or statement.modality is not None:
            continue
        here = known.union(*(bearers.get(evidence.article, set()) for evidence in statement.evidence))
        named = dict.fromkeys(_named_in(_words(statement), names, here))
        for speaker in statement.all("speaker"):
            yield from ((str(speaker), entity, number) for entity in named if entity != speaker)


def _words(statement: Statement) -> list[str]:
    quote = statement.get("quote")
    return _tokens(quote.text if isinstance(quote, Quote) else "")


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.casefold())


def _names(entities: tuple[Entity, ...]) -> _Names:
    """The tokens of every name under its first token, longest first."""
    found: _Names = {}
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            tokens = tuple(_tokens(name))
            if tokens and len("".join(tokens)) > 2:
                found.setdefault(tokens[0], []).append((tokens, entity.id))
    for bearers in found.values():
        bearers.sort(key=lambda bearer: (-len(bearer[0]), bearer))
    return found


def _known_everywhere(names: _Names, entities: tuple[Entity, ...]) -> set[str]:
    """The entities all of whose names are theirs alone, but for people with a single name among these."""
    people = {entity.id for entity in entities if entity.type is EntityType.PERSON}
    shared: set[str] = set()
    for bearers in names.values():
        count = Counter(tokens for tokens, _ in bearers)
        shared.update(
            entity for tokens, entity in bearers if count[tokens] > 1 or (len(tokens) == 1 and entity in people)
        )
    return {entity.id for entity in entities} - shared


def _named_in(tokens: list[str], names: _Names, bearers: set[str]) -> Iterator[str]:
    position = 0
    while position < len(tokens):
        length = 1
        for name, entity in names.get(tokens[position], ()):
            if entity in bearers and tuple(tokens[position : position + len(name)]) == name:
                yield entity
                length = max(length, len(name))
                break
        position += length


def _entities_by_article(graph: Graph) -> dict[str, set[str]]:
    known = {entity.id for entity in graph.entities}
    found: dict[str, set[str]] = {}
    for statement in graph.statements:
        fillers = {str(filler) for _, fillers in statement.roles for filler in fillers} & known
        for evidence in statement.evidence:
            found.setdefault(evidence.article, set()).update(fillers)
    return found
