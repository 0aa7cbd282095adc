"""The published files: complete, in two languages, standing on known vocabularies, and of one namespace."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib.namespace import FOAF, ORG, OWL, PROV, RDF, RDFS, SH
from rdflib.term import Node, URIRef
from sample_graph import SAMPLE

from kg.errors import InputError
from kg.ontology_files import ONTOLOGY_NAMESPACE, ontology_folder, read_ontology
from kg.rdf import to_union
from kg.rdf.rdflib_graph import to_rdflib
from kg.vocab import KG, OA, SCHEMA, SEM


def load(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=read_ontology(name), format="turtle")


ONTOLOGY = load("kg.ttl")
SHAPES = load("shapes.ttl")
TERMS = sorted(
    {term for term in ONTOLOGY.subjects() if isinstance(term, URIRef) and term.startswith(ONTOLOGY_NAMESPACE)}
)
CLASSES = {term for term in TERMS if (term, RDF.type, OWL.Class) in ONTOLOGY}
PROPERTIES = {term for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for term in ONTOLOGY.subjects(RDF.type, kind)}


@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_explained_in_indonesian_and_english(term: URIRef) -> None:
    for told in (RDFS.label, RDFS.comment):
        assert {literal.language for literal in ONTOLOGY.objects(term, told)} == {"id", "en"}, told  # type: ignore[attr-defined]


@pytest.mark.parametrize("term", sorted(PROPERTIES))
def test_every_property_has_one_domain_and_one_range(term: URIRef) -> None:
    assert len(list(ONTOLOGY.objects(term, RDFS.domain))) == 1
    assert len(list(ONTOLOGY.objects(term, RDFS.range))) == 1


@pytest.mark.parametrize("term", sorted(CLASSES))
def test_every_class_stands_below_another(term: URIRef) -> None:
    assert list(ONTOLOGY.objects(term, RDFS.subClassOf))


@pytest.mark.parametrize(
    ("term", "above"),
    [
        (KG.Person, FOAF.Person),
        (KG.Organization, ORG.Organization),
        (KG.Place, SCHEMA.Place),
        (KG.Region, SCHEMA.AdministrativeArea),
        (KG.Law, SCHEMA.Legislation),
        (KG.Article, SCHEMA.NewsArticle),
        (KG.HoldsRole, ORG.Membership),
        (KG.Said, SCHEMA.Quotation),
        (KG.Quantity, SCHEMA.Observation),
        (KG.Visit, SEM.Event),
        (KG.Statement, PROV.Entity),
    ],
)
def test_classes_are_aligned(term: URIRef, above: URIRef) -> None:
    assert above in set(ONTOLOGY.transitive_objects(term, RDFS.subClassOf))


@pytest.mark.parametrize("term", [KG.agent, KG.patient, KG.participant, KG.winner])
def test_who_takes_part_in_an_event_is_an_actor_of_it(term: URIRef) -> None:
    assert (term, RDFS.subPropertyOf, SEM.hasActor) in ONTOLOGY


def test_evidence_is_web_annotation() -> None:
    assert (KG.sentence, RDFS.domain, OA.SpecificResource) in ONTOLOGY


def test_the_ontology_has_a_version() -> None:
    (ontology,) = ONTOLOGY.subjects(RDF.type, OWL.Ontology)
    assert str(ONTOLOGY.value(ontology, OWL.versionIRI)).startswith(f"{ontology}/")


# --- shapes ---------------------------------------------------------------------------------------------------------

ABSTRACT = {KG.Entity, KG.Actor, KG.Body, KG.Statement, KG.Event}
QUALIFIERS = {KG.Status, KG.Bound, KG.Modality, KG.SpeechForm}


@pytest.mark.parametrize("term", sorted(CLASSES - ABSTRACT - QUALIFIERS))
def test_every_class_has_a_shape(term: URIRef) -> None:
    assert list(SHAPES.subjects(SH.targetClass, term))


@pytest.mark.parametrize("term", sorted(PROPERTIES))
def test_every_property_has_a_shape_with_a_message(term: URIRef) -> None:
    shapes = list(SHAPES.subjects(SH.path, term))
    assert shapes
    assert any((shape, SH.message, None) in SHAPES for shape in shapes)


def test_every_property_shape_is_used() -> None:
    used: set[Node] = set(SHAPES.objects(None, SH.property))
    assert set(SHAPES.subjects(RDF.type, SH.PropertyShape)) == used


# --- files ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["kg.ttl", "shapes.ttl", "context.jsonld"])
def test_the_files_are_in_the_namespace_of_the_code(name: str) -> None:
    assert ONTOLOGY_NAMESPACE in read_ontology(name)


def test_queries_are_in_the_namespace_of_the_code() -> None:
    for query in (ontology_folder() / "queries").iterdir():
        text = query.read_text(encoding="utf-8")
        assert "kg:" not in text or f"PREFIX kg: <{ONTOLOGY_NAMESPACE}>" in text, query.name


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(InputError, match=r"ontology/none\.ttl"):
        read_ontology("none.ttl")


# --- the page -------------------------------------------------------------------------------------------------------

PAGE = (Path(__file__).parent.parent / "docs" / "ontology.html").read_text(encoding="utf-8")


def test_the_page_is_made_from_the_ontology() -> None:
    """All but the examples, which change with what is read from the seeds: `python docs/ontology.py` makes it anew."""
    script = runpy.run_path(str(Path(__file__).parent.parent / "docs" / "ontology.py"))
    made = script["to_page"](ONTOLOGY, rdflib.Graph())
    assert re.sub(r'<pre class="example">.*?</pre>\n', "", PAGE, flags=re.DOTALL) == made


def test_the_page_has_examples_and_calls_nobody() -> None:
    assert PAGE.count('<pre class="example">') > 20
    assert "<script" not in PAGE
    assert not re.search(r'(?:src|href)="(?!#)', PAGE)


# --- the reasoner ---------------------------------------------------------------------------------------------------


def faults(*graphs: rdflib.Graph) -> list[str]:
    """What OWL RL's rules find contradictory in the ontology together with data."""
    together = rdflib.Graph()
    for graph in (ONTOLOGY, *graphs):
        for triple in graph:
            together.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(together)
    told = owlrl.Namespaces.ERRNS.error
    return sorted(str(fault) for fault in together.objects(None, told))


def test_the_ontology_and_a_dataset_are_consistent() -> None:
    assert faults(to_rdflib(to_union(SAMPLE))) == []


def test_the_reasoner_sees_a_contradiction() -> None:
    person = rdflib.URIRef("https://kg.example.org/id/person/a")
    broken = rdflib.Graph()
    broken.add((person, RDF.type, KG.Person))
    broken.add((rdflib.URIRef("https://kg.example.org/id/fact/a"), KG.part, person))  # a part is an organisation
    assert any("Disjoint" in fault or "disjoint" in fault for fault in faults(broken))
