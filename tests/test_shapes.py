"""The shapes refuse what is broken, each kind of it, and Jena's validator finds the same faults as pyshacl."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyshacl
import pytest
import rdflib
from broken_data import Broken, all_broken, sound
from jena import jena
from pyoxigraph import RdfFormat, Store
from rdflib.namespace import RDF, SH

from kg.errors import ModelError
from kg.ontology_files import ontology_folder
from kg.rdf import IDENTIFIER_BASE
from kg.validate import class_hierarchy, shapes_graph, validate_data
from kg.validate.queries import to_queries
from kg.validate.shacl import find_broken
from kg.vocab import KG

_OF = re.compile(rf"{re.escape(IDENTIFIER_BASE)}(v\d+)/")


def everything() -> rdflib.Graph:
    graph = rdflib.Graph()
    for fault in all_broken():
        for triple in fault.triples:
            graph.add(triple)
    return graph + class_hierarchy()


def found(results: rdflib.Graph) -> set[tuple[str, str, str]]:
    """(focus, property, component) of each result; where a rule goes over the whole dataset, what breaks it."""
    faults = set()
    for result in results.subjects(RDF.type, SH.ValidationResult):
        focus, value = results.value(result, SH.focusNode), results.value(result, SH.value)
        component, path = results.value(result, SH.sourceConstraintComponent), results.value(result, SH.resultPath)
        node = value if component == SH.SPARQLConstraintComponent else focus
        faults.add((str(node), str(path) if isinstance(path, rdflib.URIRef) else "", str(component).rpartition("#")[2]))
    return faults


@cache
def by_pyshacl() -> set[tuple[str, str, str]]:
    _, results, _ = pyshacl.validate(everything(), shacl_graph=shapes_graph(), inplace=True)
    return found(results)


def test_the_sound_data_conforms() -> None:
    assert validate_data(sound() + rdflib.Graph()).messages == ()


def test_there_are_faults_of_every_kind() -> None:
    assert len(all_broken()) > 300
    components = {component for _, _, component in by_pyshacl()}
    assert {f"{name}ConstraintComponent" for name in KINDS} == components


KINDS = (
    *("MinCount", "MaxCount", "Datatype", "Class", "NodeKind", "In", "LanguageIn", "MinLength", "Pattern", "Or"),
    *("MinInclusive", "MaxInclusive", "LessThan", "Equals", "HasValue", "Disjoint", "Closed", "SPARQL"),
)


@pytest.mark.parametrize("fault", all_broken(), ids=lambda fault: fault.what)
def test_what_is_broken_is_refused(fault: Broken) -> None:
    assert str(fault.focus) in {node for node, _, _ in by_pyshacl()}


def test_the_shapes_as_queries_find_the_same_nodes() -> None:
    graph = everything() - class_hierarchy()
    store = Store()
    store.bulk_load(graph.serialize(format="nt", encoding="utf-8"), RdfFormat.N_TRIPLES)
    assert set(find_broken(store)) == {node for node, _, _ in by_pyshacl()}


def test_the_shapes_as_queries_find_nothing_in_the_sound_data() -> None:
    store = Store()
    store.bulk_load(sound().serialize(format="nt", encoding="utf-8"), RdfFormat.N_TRIPLES)
    assert list(find_broken(store)) == []


@pytest.mark.parametrize("constraint", [SH.qualifiedMinCount, SH.uniqueLang, SH.xone, SH.node])
def test_a_constraint_that_has_no_query_is_not_passed_over(constraint: rdflib.URIRef) -> None:
    shapes = rdflib.Graph() + shapes_graph()
    shape = next(shapes.subjects(SH.path, KG.role))
    shapes.add((shape, constraint, rdflib.Literal(True)))
    with pytest.raises(ModelError, match="has no translation"):
        list(to_queries(shapes, class_hierarchy()))


@pytest.mark.store
def test_jena_finds_the_same_faults(tmp_path: Path) -> None:
    everything().serialize(tmp_path / "data.nt", format="nt", encoding="utf-8")
    printed = jena(
        "shacl.shacl", "validate", "--shapes", str(ontology_folder() / "shapes.ttl"), "--data", tmp_path / "data.nt"
    )
    theirs = found(rdflib.Graph().parse(data=printed, format="turtle"))
    assert {_variant(node) for node, _, _ in theirs} == {_variant(node) for node, _, _ in by_pyshacl()}
    assert theirs == by_pyshacl()


def _variant(node: str) -> str:
    match = _OF.match(node)
    return match[1] if match else node
