"""The documentation of the ontology as one page, with examples from the seed: python docs/ontology.py [OUT.html].

pyLODE was tried first: release 3.4.1 does not start as installed, for it reads a pyproject.toml that it does not bring.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import rdflib
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS
from rdflib.term import Node, URIRef

from kg.corpus import build
from kg.ontology_files import ONTOLOGY_NAMESPACE, read_ontology
from kg.rdf import read_triples, shorten
from kg.rdf.rdflib_graph import to_rdflib
from kg.vocab import KG

HERE = Path(__file__).parent
_SECTIONS = (
    ("classes", OWL.Class),
    ("properties to things", OWL.ObjectProperty),
    ("properties to values", OWL.DatatypeProperty),
    ("status of a post", KG.Status),
    ("bounds of numbers", KG.Bound),
    ("modality", KG.Modality),
    ("form of speech", KG.SpeechForm),
)
_TOLD = (
    ("subclass of", RDFS.subClassOf),
    ("subproperty of", RDFS.subPropertyOf),
    ("from", RDFS.domain),
    ("to", RDFS.range),
    ("disjoint with", OWL.disjointWith),
)
_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Term:
    """One term as the page shows it."""

    name: str
    label: Mapping[str, str]
    comment: Mapping[str, str]
    facts: Sequence[tuple[str, Sequence[str]]]
    example: str


def to_page(ontology: rdflib.Graph, data: rdflib.Graph) -> str:
    """The page; the examples are from `data`, none where it has none."""
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    (subject,) = ontology.subjects(RDF.type, OWL.Ontology)
    return environment.get_template("ontology.html.j2").render(
        title=_texts(ontology, subject, DCTERMS.title),
        description=_texts(ontology, subject, DCTERMS.description),
        namespace=ONTOLOGY_NAMESPACE,
        version=str(ontology.value(subject, OWL.versionIRI)),
        sections=[{"name": name, "terms": list(_terms(ontology, data, kind))} for name, kind in _SECTIONS],
    )


def _terms(ontology: rdflib.Graph, data: rdflib.Graph, kind: URIRef) -> Iterator[Term]:
    for term in sorted(one for one in ontology.subjects(RDF.type, kind) if isinstance(one, URIRef)):
        facts = [(name, _values(ontology, term, told)) for name, told in _TOLD if (term, told, None) in ontology]
        yield Term(
            name=term.removeprefix(ONTOLOGY_NAMESPACE),
            label=_texts(ontology, term, RDFS.label),
            comment=_texts(ontology, term, RDFS.comment),
            facts=facts,
            example=_example(data, term),
        )


def _texts(graph: rdflib.Graph, subject: Node, told: URIRef) -> Mapping[str, str]:
    return {str(text.language): str(text) for text in graph.objects(subject, told) if isinstance(text, rdflib.Literal)}


def _values(graph: rdflib.Graph, subject: Node, told: URIRef) -> Sequence[str]:
    """The values, prefixed; a union is the classes that it consists of."""
    found: list[Node] = []
    for value in graph.objects(subject, told):
        members = graph.value(value, OWL.unionOf)
        found += [value] if members is None else list(Collection(graph, members))
    return sorted(_short(value) for value in found)


def _short(node: Node) -> str:
    if isinstance(node, rdflib.Literal):
        return node.n3().replace("http://www.w3.org/2001/XMLSchema#", "xsd:")
    name = shorten(str(node))
    return name if not name.startswith("<http://www.w3.org/2002/07/owl#") else f"owl:{str(node).rpartition('#')[2]}"


def _example(data: rdflib.Graph, term: URIRef) -> str:
    """The first thing that is of the class, has the property or is qualified so, with all that is said of it."""
    subjects = [*data.subjects(RDF.type, term), *data.subjects(term, None), *data.subjects(None, term)]
    if not subjects:
        return ""
    subject = min(subjects)
    lines = [f"    {_short(told)} {_short(value)} ;" for told, value in sorted(data.predicate_objects(subject))]
    shown = [line for line in lines if _short(term) in line]
    others = [line for line in lines if line not in shown]
    return "\n".join([_short(subject), *shown, *others][: _LONGEST + 1])


def main(target: Path) -> None:
    ontology = rdflib.Graph().parse(data=read_ontology("kg.ttl"), format="turtle")
    with TemporaryDirectory() as folder:
        build([HERE.parent / "seeds"], Path(folder), on_problem=print)
        data = to_rdflib(read_triples(Path(folder) / "kg.ttl"))
    target.write_text(to_page(ontology, data), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "ontology.html")
