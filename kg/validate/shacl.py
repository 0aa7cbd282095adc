"""Whether a dataset is as the shapes say: each statement with evidence, each role of its class, no plain triple unsaid.

SHACL runs on an in-memory rdflib graph of the union and the ontology's classes, by pyshacl without inference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import rdflib
from pyoxigraph import Quad, QuerySolutions, Store, Triple
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node, URIRef

from kg.errors import ModelError
from kg.model import Graph
from kg.ontology_files import read_ontology
from kg.rdf import IDENTIFIER_BASE, prefixes, read_triples, shorten, to_union
from kg.rdf.parts import split
from kg.rdf.rdflib_graph import to_rdflib
from kg.validate.queries import to_queries

_MANY_ARTICLES = 10
_LARGE_FILE = 5_000_000  # bytes of N-Quads, some 20,000 quads


@dataclass(frozen=True, slots=True)
class Report:
    """`messages` says, one line each, what breaks which rule; none where the dataset conforms. `triples` counts what
    was checked; what several parts share counts once a part."""

    conforms: bool
    messages: tuple[str, ...]
    triples: int


def validate(folder: Path) -> Report:
    """Check the dataset that a build wrote; raises InputError where there is none or it cannot be read."""
    path = folder / "kg.nq"
    return _check(lambda: read_triples(path), is_large=path.exists() and path.stat().st_size > _LARGE_FILE)


def validate_graph(graph: Graph, base: str = IDENTIFIER_BASE) -> Report:
    """Check what a Graph would be written as, some articles at a time, so that memory is bounded.

    The parts prove what the whole would: a shape looks from a statement to its entities, its article and its evidence,
    or from an entity to what is known of it by itself and to the statements of the article that has its plain triples;
    none counts over several articles.
    """
    is_large = len(graph.articles) > _MANY_ARTICLES
    reports = [_check(partial(to_union, part, base), is_large=is_large) for part in split(graph)]
    messages = sorted({message for report in reports for message in report.messages})
    return Report(not messages, tuple(messages), sum(report.triples for report in reports))


def _check(triples: Callable[[], Iterable[Triple]], *, is_large: bool) -> Report:
    """Large data is asked first whether there is anything to report, which pyshacl then tells in words."""
    if is_large:
        store = to_store(triples())
        if next(find_broken(store), None) is None:
            return Report(True, (), len(store))
    return validate_data(to_rdflib(triples()))


def to_store(triples: Iterable[Triple]) -> Store:
    """The triples in a store that answers queries, each once."""
    store = Store()
    store.bulk_extend(Quad(one.subject, one.predicate, one.object) for one in triples)
    return store


def find_broken(store: Store) -> Iterator[str]:
    """The IRI of each node that breaks a constraint, by the shapes as queries."""
    for query in _queries():
        answer = store.query(query, prefixes=dict(prefixes()))
        if not isinstance(answer, QuerySolutions):
            raise ModelError(f"expected a SELECT, found {query}")
        for row in answer:
            yield str(row["this"]).strip("<>")


@cache
def _queries() -> tuple[str, ...]:
    return tuple(to_queries(shapes_graph(), class_hierarchy()))


def validate_data(data: rdflib.Graph) -> Report:
    """Check a union of graphs; the ontology's class hierarchy is added to `data`."""
    import pyshacl  # a tenth of a second, and only this function needs it

    triples = len(data)
    data += class_hierarchy()
    conforms, results, _ = pyshacl.validate(data, shacl_graph=shapes_graph(), inplace=True, inference="none")
    return Report(bool(conforms), tuple(sorted(_messages(results))), triples)


@cache
def shapes_graph() -> rdflib.Graph:
    """The published shapes."""
    return rdflib.Graph().parse(data=read_ontology("shapes.ttl"), format="turtle")


@cache
def class_hierarchy() -> rdflib.Graph:
    """What is a subclass of what: validators need it beside the data."""
    ontology = rdflib.Graph().parse(data=read_ontology("kg.ttl"), format="turtle")
    classes = rdflib.Graph()
    for triple in ontology.triples((None, RDFS.subClassOf, None)):
        classes.add(triple)
    return classes


def _messages(results: rdflib.Graph) -> Iterator[str]:
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus, value = results.value(result, SH.focusNode), results.value(result, SH.value)
        path, said = results.value(result, SH.resultPath), results.value(result, SH.resultMessage)
        source = results.value(result, SH.sourceConstraintComponent)
        if source == SH.SPARQLConstraintComponent:  # rules over the whole dataset: the value is what breaks them
            focus, value = value, None
        if source == SH.ClosedConstraintComponent:
            said = rdflib.Literal("has a property that its class does not have")
        words = [f"{_short(focus)} {said}"]
        if isinstance(path, URIRef):
            words.append(f"({_short(path)})")
        if value is not None and value != focus:
            words.append(f"but found {_short(value)}")
        yield " ".join(words)


def _short(node: Node | None) -> str:
    """The node with a prefix where one fits."""
    if not isinstance(node, URIRef):
        return "nothing" if node is None else node.n3() if isinstance(node, rdflib.Literal) else str(node)
    return shorten(node)
