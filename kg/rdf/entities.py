"""The entities as triples: what they are, how they are called, and which region a region's code places them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from pyoxigraph import NamedNode, Triple
from rdflib.namespace import RDF, RDFS, SKOS

from kg.model import Entity
from kg.rdf.facts import entity_classes
from kg.rdf.iris import Iris
from kg.rdf.terms import Pair, plain, term, to_triples, words
from kg.vocab import KG


class Entities:
    """A graph's entities by id, with the nodes that stand for them."""

    def __init__(self, entities: Iterable[Entity], iris: Iris) -> None:
        self.by_id: Mapping[str, Entity] = {entity.id: entity for entity in entities}
        self.iris = iris
        self._nodes = {key: NamedNode(iris.entity(key)) for key in self.by_id}

    def node(self, id: str) -> NamedNode:
        return self._nodes[id]

    def names(self, id: str) -> Iterator[Triple]:
        """What an entity is and its fullest name: what an article's own graph says of it."""
        yield from to_triples(self.node(id), _name(self.by_id[id]))

    def descriptions(self) -> Iterator[Triple]:
        """All that is known of the entities by themselves, in the order of their ids."""
        for key, entity in sorted(self.by_id.items()):
            yield from to_triples(self.node(key), self._description(entity))

    def _description(self, entity: Entity) -> Iterator[Pair]:
        yield from _name(entity)
        for alias in sorted(set(entity.aliases)):
            yield term(SKOS.altLabel), words(alias)
        if entity.code is not None:
            yield term(KG.code), plain(entity.code)
            if (parent := self._parent(entity.code)) is not None:
                yield term(KG.inRegion), self.node(parent)

    @cached_property
    def _coded(self) -> dict[str, str]:
        return {entity.code: entity.id for entity in self.by_id.values() if entity.code is not None}

    def _parent(self, code: str) -> str | None:
        """The nearest known region that a code lies in: 35.15 for 35.15.05.2003 where its district is not known."""
        while code := code.rpartition(".")[0]:
            if code in self._coded:
                return self._coded[code]
        return None


def _name(entity: Entity) -> Iterator[Pair]:
    for kind in entity_classes(entity.type, is_region=entity.code is not None):
        yield term(RDF.type), kind
    yield term(RDFS.label), words(entity.name)
