"""Who names whom: the entities that stand by name in what somebody said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Entity, Graph, Quote, Statement
from kg.schema import EntityType

_TOKEN = re.compile(r"\w+")

Tokens = tuple[str, ...]


def find_namings(graph: Graph) -> Iterator[tuple[str, str, int]]:
    """Yields (speaker, named entity, number of the statement) for each name in a quotation.

    A name counts where the same article states something of its bearer, or where nothing else bears it and it is no
    person's single name: a "Deni" of another article is not taken for this one. The longest name wins.
    """
    names = _index_names(graph.entities)
    bearers = _entities_by_article(graph)
    for number, statement in enumerate(graph.statements):
        if statement.type != "said" or statement.modality is not None:
            continue
        here = set().union(*(bearers.get(evidence.article, set()) for evidence in statement.evidence))
        named = dict.fromkeys(_named_in(_words(statement), names, here))
        for speaker in statement.all("speaker"):
            yield from ((str(speaker), entity, number) for entity in named if entity != speaker)


@dataclass(frozen=True, slots=True)
class _Names:
    """The bearers of every name, the most tokens of a name by its first, and the names that tell who is meant."""

    bearers: dict[Tokens, list[str]]
    longest: dict[str, int]
    telling: frozenset[Tokens]


def _index_names(entities: tuple[Entity, ...]) -> _Names:
    bearers: dict[Tokens, list[str]] = {}
    longest: dict[str, int] = {}
    people = {entity.id for entity in entities if entity.type is EntityType.PERSON}
    for entity in entities:
        for tokens in dict.fromkeys(_tokens(name) for name in (entity.name, *entity.aliases)):
            if len("".join(tokens)) > 2:
                bearers.setdefault(tokens, []).append(entity.id)
                longest[tokens[0]] = max(longest.get(tokens[0], 0), len(tokens))
    telling = (name for name, ids in bearers.items() if len(ids) == 1 and (len(name) > 1 or ids[0] not in people))
    return _Names(bearers, longest, frozenset(telling))


def _words(statement: Statement) -> Tokens:
    quote = statement.get("quote")
    return _tokens(quote.text if isinstance(quote, Quote) else "")


def _tokens(text: str) -> Tokens:
    return tuple(_TOKEN.findall(text.casefold()))


def _named_in(tokens: Tokens, names: _Names, here: set[str]) -> Iterator[str]:
    position = 0
    while position < len(tokens):
        length = 1
        for size in range(min(names.longest.get(tokens[position], 0), len(tokens) - position), 0, -1):
            name = tokens[position : position + size]
            known = names.bearers.get(name, ())
            meant = [entity for entity in known if name in names.telling or entity in here]
            if meant:
                yield meant[0]
                length = size
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
