"""The shapes as SPARQL queries, each of which finds the nodes that break one constraint: several times as fast as a
validator on large graphs, and enough to know that there is nothing to report.

Every constraint that `shapes.ttl` uses is translated; one that is not known raises, so that none is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node, URIRef

from kg.errors import ModelError

_NO_CONSTRAINT = frozenset(
    {RDF.type, SH.path, SH.message, SH.property, SH.targetClass, SH.targetNode, SH.targetSubjectsOf}
) | {SH.ignoredProperties}


def to_queries(shapes: rdflib.Graph, hierarchy: rdflib.Graph) -> Iterator[str]:
    """A SELECT for each constraint, of what breaks it as ?this. Asked over the union of a dataset's graphs."""
    for shape in sorted(shapes.subjects(RDF.type, SH.NodeShape), key=str):
        for target in _targets(shapes, shape):
            translator = _Translator(shapes, hierarchy, target)
            yield from translator.node_shape(shape)
            for rule in sorted(shapes.objects(shape, SH.property), key=str):
                yield from translator.property_shape(rule)
        for rule in shapes.objects(shape, SH.sparql):
            yield from _rule(shapes, rule)


def _targets(shapes: rdflib.Graph, shape: Node) -> Iterator[str]:
    for kind in shapes.objects(shape, SH.targetClass):
        yield f"?this a {_n3(kind)} ."
    for path in shapes.objects(shape, SH.targetSubjectsOf):
        yield f"?this {_n3(path)} ?target ."


def _rule(shapes: rdflib.Graph, rule: Node) -> Iterator[str]:
    select = str(shapes.value(rule, SH.select))
    yield "SELECT (?value AS ?this) " + select[select.index("WHERE") :]


class _Translator:
    """The constraints of one shape on the nodes of one target."""

    def __init__(self, shapes: rdflib.Graph, hierarchy: rdflib.Graph, target: str) -> None:
        self._shapes = shapes
        self._hierarchy = hierarchy
        self._target = target

    def node_shape(self, shape: Node) -> Iterator[str]:
        for constraint, value in self._constraints(shape):
            if constraint == SH.closed:
                yield self._find(f"?this ?property ?any . FILTER (?property NOT IN ({self._properties(shape)}))")
            elif constraint == SH["or"]:
                paths = [self._shapes.value(choice, SH.path) for choice in Collection(self._shapes, value)]
                lacking = " ".join(f"FILTER NOT EXISTS {{ ?this {_n3(path)} ?any }}" for path in paths)
                yield self._find(lacking)
            elif constraint != SH.sparql:
                yield self._find(f"BIND (?this AS ?value) {self._broken(constraint, value)}")

    def property_shape(self, rule: Node) -> Iterator[str]:
        path = self._path(self._shapes.value(rule, SH.path))
        for constraint, value in self._constraints(rule):
            if constraint == SH.minCount:
                yield self._find(f"FILTER NOT EXISTS {{ ?this {path} ?any }}")
            elif constraint == SH.maxCount:
                yield self._find(f"?this {path} ?one , ?other . FILTER (!sameTerm(?one, ?other))")
            elif constraint == SH.hasValue:
                yield self._find(f"FILTER NOT EXISTS {{ ?this {path} {_n3(value)} }}")
            elif constraint == SH.equals:
                yield self._find(f"?this {path} ?value . FILTER NOT EXISTS {{ ?this {_n3(value)} ?value }}")
                yield self._find(f"?this {_n3(value)} ?value . FILTER NOT EXISTS {{ ?this {path} ?value }}")
            elif constraint == SH.disjoint:
                yield self._find(f"?this {path} ?value ; {_n3(value)} ?value .")
            elif constraint == SH.lessThan:
                yield self._find(f"?this {path} ?value ; {_n3(value)} ?more . {_unless('?value < ?more')}")
            else:
                yield self._find(f"?this {path} ?value . {self._broken(constraint, value)}")

    def _constraints(self, shape: Node) -> Iterator[tuple[URIRef, Node]]:
        for constraint, value in sorted(self._shapes.predicate_objects(shape), key=str):
            if isinstance(constraint, URIRef) and constraint not in _NO_CONSTRAINT:
                yield constraint, value

    def _broken(self, constraint: URIRef, value: Node) -> str:
        """The pattern of a ?value that breaks a constraint on single values."""
        if constraint == SH["class"]:
            return f"FILTER NOT EXISTS {{ ?value a ?kind . FILTER (?kind IN ({self._below(value)})) }}"
        if constraint == SH["in"]:
            return _unless(f"?value IN ({self._list(value)})")
        if constraint == SH.languageIn:
            return _unless(f"LANG(?value) IN ({self._list(value)})")
        if constraint == SH["or"]:
            kinds = [self._shapes.value(choice, SH.datatype) for choice in Collection(self._shapes, value)]
            return _unless(f"isLiteral(?value) && datatype(?value) IN ({', '.join(map(_n3, kinds))})")
        tests = {
            SH.datatype: f"isLiteral(?value) && datatype(?value) = {_n3(value)}",
            SH.minLength: f"STRLEN(STR(?value)) >= {value}",
            SH.minInclusive: f"?value >= {value}",
            SH.maxInclusive: f"?value <= {value}",
            SH.pattern: f"REGEX(STR(?value), {_n3(value)})",
            SH.nodeKind: "isIRI(?value)",
        }
        if constraint not in tests or (constraint == SH.nodeKind and value != SH.IRI):
            raise ModelError(f"the shapes use {constraint}, which has no translation")
        return _unless(tests[constraint])

    def _find(self, pattern: str) -> str:
        return f"SELECT ?this {{ {self._target} {pattern} }}"

    def _list(self, head: Node) -> str:
        return ", ".join(map(_n3, Collection(self._shapes, head)))

    def _path(self, path: Node | None) -> str:
        """One property, or several in a row."""
        if isinstance(path, URIRef) or path is None:
            return _n3(path)
        return "/".join(map(_n3, Collection(self._shapes, path)))

    def _below(self, kind: Node) -> str:
        return ", ".join(sorted(map(_n3, self._hierarchy.transitive_subjects(RDFS.subClassOf, kind))))

    def _properties(self, shape: Node) -> str:
        paths = {self._shapes.value(rule, SH.path) for rule in self._shapes.objects(shape, SH.property)}
        return ", ".join(sorted(_n3(path) for path in {*paths, RDF.type} if isinstance(path, URIRef)))


def _unless(test: str) -> str:
    """A filter that passes where the test fails or cannot be made."""
    return f"FILTER (!COALESCE({test}, false))"


@cache
def _n3(node: Node | None) -> str:
    if not isinstance(node, URIRef | rdflib.Literal):
        raise ModelError(f"the shapes use {node}, which has no translation")
    return node.n3()
