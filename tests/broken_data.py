"""Broken data of each kind: for every constraint of every shape a small dataset that breaks it.

All lie in one graph, each below a base of its own, so that a validator reads them in one go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import rdflib
from rdflib import Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import ORG, RDF, SH, XSD
from rdflib.term import Node
from sample_graph import SAMPLE

from kg.rdf import IDENTIFIER_BASE, to_union
from kg.rdf.rdflib_graph import to_rdflib
from kg.validate import shapes_graph
from kg.vocab import GAF, KG, OA, SCHEMA

Edge = tuple[Node, Node, Node]

PLAIN = {
    *(ORG.holds, ORG.memberOf, ORG.subOrganizationOf),
    *(SCHEMA.containedInPlace, SCHEMA.location, SCHEMA.homeLocation, SCHEMA.relatedTo),
}


@dataclass(frozen=True)
class Broken:
    """One fault: what breaks, the node at fault and the triples of a dataset that has it."""

    what: str
    focus: Node
    triples: frozenset[Edge]


@cache
def sound() -> rdflib.Graph:
    """The sample, with a twin of what there is only one of."""
    graph = to_rdflib(to_union(SAMPLE))
    for kind in (KG.Outlet, KG.Law, KG.Program):
        one = next(graph.subjects(RDF.type, kind))
        for predicate, value in list(graph.predicate_objects(one)):
            graph.add((URIRef(f"{one}-twin"), predicate, value))
    return graph


def around(focus: Node) -> frozenset[Edge]:
    """All that the focus leads to, without the plain triples, which would need their statements."""
    found: set[Edge] = set()
    waiting, seen = [focus], {focus}
    while waiting:
        for edge in sound().triples((waiting.pop(), None, None)):
            if edge[1] not in PLAIN:
                found.add(edge)
                if edge[2] not in seen and str(edge[2]).startswith(IDENTIFIER_BASE):
                    seen.add(edge[2])
                    waiting.append(edge[2])
    return frozenset(found)


def broken_properties() -> Iterator[Broken]:
    """For each property of each class: too few, too many, and of each wrong kind."""
    shapes = shapes_graph()
    for shape in sorted(shapes.subjects(RDF.type, SH.NodeShape)):
        for kind in sorted(shapes.objects(shape, SH.targetClass)):
            for rule in sorted(shapes.objects(shape, SH.property)):
                path = shapes.value(rule, SH.path)
                if isinstance(path, URIRef) and path != RDF.type:
                    yield from _broken(kind, rule, path)


def _broken(kind: Node, rule: Node, path: URIRef) -> Iterator[Broken]:
    shapes = shapes_graph()
    focus = _instance(kind, path)
    edges = around(focus)
    rest = frozenset(edge for edge in edges if edge[:2] != (focus, path))
    name = f"{str(kind).rpartition('#')[2]} {str(rule).rpartition('#')[2]}"
    if shapes.value(rule, SH.minCount) is not None:
        yield Broken(f"{name} missing", focus, rest)
    if shapes.value(rule, SH.maxCount) is not None and len(good := _good(rule)) > 1:
        known = frozenset(edge for value in good for edge in around(value))
        yield Broken(f"{name} twice", focus, rest | known | {(focus, path, value) for value in good})
    for fault, value in _wrong(rule):
        yield Broken(f"{name} {fault}", focus, rest | {(focus, path, value)} | around(value))


def _instance(kind: Node, path: URIRef) -> Node:
    """An instance, best one that has the property."""
    instances = sorted(sound().subjects(RDF.type, kind))
    return next((one for one in instances if (one, path, None) in sound()), instances[0])


def _instances(kind: Node) -> list[Node]:
    below = {KG.Actor: KG.Person, KG.Body: KG.Organization, KG.Entity: KG.Place}
    return sorted(sound().subjects(RDF.type, below.get(kind, kind)))[:2]  # type: ignore[call-overload]


def _good(rule: Node) -> list[Node]:
    """Two values that a property may have."""
    shapes = shapes_graph()
    datatype = shapes.value(rule, SH.datatype)
    if datatype == RDF.langString:
        return [Literal("satu", lang="id"), Literal("dua", lang="id")]
    if datatype == XSD.integer:
        return [Literal("1", datatype=XSD.integer), Literal("2", datatype=XSD.integer)]
    if datatype == XSD.string:
        pair = ("91", "92") if shapes.value(rule, SH.pattern) is not None else ("satu", "dua")
        return [Literal(text) for text in pair]
    if (kind := shapes.value(rule, SH["class"])) is not None:
        return _instances(kind)
    if (choices := shapes.value(rule, SH["in"])) is not None:
        return list(Collection(shapes, choices))[:2]
    if (options := _datatypes(rule)) is not None:
        text = ("2018", "2019") if XSD.gYear in options else ("1", "2")
        return [Literal(value, datatype=options[0]) for value in text]
    return [KG.Person, KG.Place]


def _datatypes(rule: Node) -> list[Node] | None:
    shapes = shapes_graph()
    choices = shapes.value(rule, SH["or"])
    if choices is None:
        return None
    return [shapes.value(choice, SH.datatype) for choice in Collection(shapes, choices)]  # type: ignore[misc]


def _wrong(rule: Node) -> Iterator[tuple[str, Node]]:
    """Values that a property may not have, each with what is wrong."""
    shapes = shapes_graph()
    if shapes.value(rule, SH.datatype) == RDF.langString:
        yield from (
            ("untagged", Literal("satu")),
            ("in English", Literal("one", lang="en")),
            ("empty", Literal("", lang="id")),
        )
    elif shapes.value(rule, SH.datatype) is not None:
        yield from (("tagged", Literal("satu", lang="id")), ("an IRI", KG.Person))
        if shapes.value(rule, SH.minLength) is not None:
            yield "empty", Literal("")
    if shapes.value(rule, SH.pattern) is not None:
        yield "of another form", Literal("91.7")
    if shapes.value(rule, SH.minInclusive) is not None:
        yield "negative", Literal("-1", datatype=XSD.integer)
    if shapes.value(rule, SH.maxInclusive) is not None:
        yield "too large", Literal("151", datatype=XSD.integer)
    if (kind := shapes.value(rule, SH["class"])) is not None:
        yield "of the wrong class", next(sound().subjects(RDF.type, KG.Article if kind != KG.Article else KG.Person))
        yield "a literal", Literal("satu", lang="id")
    elif shapes.value(rule, SH["in"]) is not None:
        yield "none of the terms", KG.Person
    elif _datatypes(rule) is not None:
        yield from (("text", Literal("kemarin")), ("of another datatype", Literal("1.5E0", datatype=XSD.double)))
    elif shapes.value(rule, SH.nodeKind) is not None:
        yield "a literal", Literal("satu", lang="id")


def broken_classes() -> Iterator[Broken]:
    """For each class: a property that it does not have, and the aligned class missing."""
    shapes = shapes_graph()
    for shape in sorted(shapes.subjects(RDF.type, SH.NodeShape)):
        for kind in sorted(shapes.objects(shape, SH.targetClass)):
            focus = sorted(sound().subjects(RDF.type, kind))[0] if (None, RDF.type, kind) in sound() else None
            if focus is None:
                continue
            name = str(kind).rpartition("#")[2]
            if shapes.value(shape, SH.closed) is not None:
                yield Broken(f"{name} with another property", focus, around(focus) | {(focus, RDF.value, Literal("x"))})
            for rule in sorted(shapes.objects(shape, SH.property)):
                if (aligned := shapes.value(rule, SH.hasValue)) is not None:
                    yield Broken(f"{name} without {aligned}", focus, around(focus) - {(focus, RDF.type, aligned)})


def broken_rules() -> Iterator[Broken]:
    """What goes over several nodes: evidence of another article, plain triples without statements, offsets."""
    graph = sound()
    for path in sorted(PLAIN):
        focus, value = sorted(graph.subject_objects(path))[0]
        for other in [one for one in sorted(graph.objects(None, path)) if (focus, path, one) not in graph][:1]:
            yield Broken(f"{path} unsaid", focus, around(focus) | around(other) | {(focus, path, other)})
        said = frozenset(edge for edge in around(focus) | around(value)) | {(focus, path, value)}
        yield Broken(f"{path} alone", focus, said)
    denied = next(graph.subjects(KG.modality, KG.Denied))
    rina, post = graph.value(denied, ORG.member), graph.value(denied, URIRef("http://www.w3.org/ns/opengov#post"))
    yield Broken("holds what is denied", rina, around(denied) | {(rina, ORG.holds, post)})  # type: ignore[arg-type]
    former = next(graph.subjects(KG.status, KG.Former))
    wahyu, post = graph.value(former, ORG.member), graph.value(former, URIRef("http://www.w3.org/ns/opengov#post"))
    yield Broken("holds what he held", wahyu, around(former) | {(wahyu, ORG.holds, post)})  # type: ignore[arg-type]
    fact = sorted(graph.subjects(RDF.type, KG.Age))[0]
    source = graph.value(fact, GAF.denotedBy)
    elsewhere = next(one for one in sorted(graph.subjects(RDF.type, OA.SpecificResource)) if "jatim-1#" in str(one))
    yield Broken(
        "evidence of another article",
        fact,
        (around(fact) - {(fact, GAF.denotedBy, source)}) | around(elsewhere) | {(fact, GAF.denotedBy, elsewhere)},
    )
    selector = sorted(graph.subjects(RDF.type, OA.TextPositionSelector))[0]
    start, end = graph.value(selector, OA.start), graph.value(selector, OA.end)
    for name, number in (("ends before it starts", start), ("is shorter than its words", str(int(str(start)) + 1))):
        edges = around(selector) - {(selector, OA.end, end)}
        yield Broken(
            f"evidence {name}", selector, edges | {(selector, OA.end, Literal(str(number), datatype=XSD.integer))}
        )
    event = sorted(graph.subjects(RDF.type, KG.Visit))[0]
    alone = frozenset(edge for edge in around(event) if edge[0] != event or edge[1] not in _ACTORS)
    yield Broken("event of nobody and nowhere", event, alone)
    part = sorted(graph.subjects(RDF.type, KG.PartOf))[0]
    whole = graph.value(part, KG.whole)
    edges = frozenset(edge for edge in around(part) if edge[:2] != (part, KG.part))
    yield Broken("part of itself", part, edges | {(part, KG.part, whole)})  # type: ignore[arg-type]


_ACTORS = {KG.agent, KG.patient, KG.participant, KG.winner, URIRef("http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace")}


@cache
def all_broken() -> tuple[Broken, ...]:
    """All faults, each moved below a base of its own."""
    faults = [*broken_properties(), *broken_classes(), *broken_rules()]
    return tuple(_moved(fault, f"{IDENTIFIER_BASE}v{number}/") for number, fault in enumerate(faults))


def _moved(fault: Broken, base: str) -> Broken:
    def move(node: Node) -> Node:
        return URIRef(str(node).replace(IDENTIFIER_BASE, base)) if isinstance(node, URIRef) else node

    edges = frozenset((move(subject), predicate, move(value)) for subject, predicate, value in fault.triples)
    return Broken(fault.what, move(fault.focus), edges)
