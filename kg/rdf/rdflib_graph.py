"""Pyoxigraph's triples as a graph of rdflib's: for what only rdflib's plug-ins do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import Graph
from rdflib import Literal as RdflibLiteral
from rdflib.namespace import XSD
from rdflib.term import Node, URIRef

from kg.errors import ModelError

_CACHED = 65536
_STRING = str(XSD.string)


def to_rdflib(triples: Iterable[Triple]) -> Graph:
    """An in-memory graph of the triples; raises ModelError on blank nodes, which are never written."""
    graph = Graph()
    graph.addN((_node(one.subject), _node(one.predicate), _node(one.object), graph) for one in triples)
    return graph


def _node(value: object) -> Node:
    if isinstance(value, NamedNode):
        return _iri(value.value)
    if not isinstance(value, Literal):
        raise ModelError(f"expected an IRI or a literal, found {value}")
    if value.language is not None:
        return RdflibLiteral(value.value, lang=value.language)
    datatype = None if value.datatype.value == _STRING else _iri(value.datatype.value)
    return RdflibLiteral(value.value, datatype=datatype, normalize=False)


@lru_cache(_CACHED)
def _iri(value: str) -> URIRef:
    return URIRef(value)
