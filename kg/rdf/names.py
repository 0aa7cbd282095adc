"""Prefixes: the short forms of everything the dataset names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, XSD

from kg.rdf.iris import IDENTIFIER_BASE, Iris
from kg.vocab import GAF, KG, OA, OPENGOV, SCHEMA, SEM

_VOCABULARIES = {
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "gaf": GAF,
    "kg": KG,
    "oa": OA,
    "opengov": OPENGOV,
    "org": ORG,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sem": SEM,
    "skos": SKOS,
    "xsd": XSD,
}


@cache
def prefixes(base: str = IDENTIFIER_BASE) -> Mapping[str, str]:
    """Prefix -> namespace of everything the dataset uses, sorted by prefix."""
    known = {name: str(vocabulary._NS) for name, vocabulary in _VOCABULARIES.items()}
    return MappingProxyType(dict(sorted((known | Iris(base).prefixes()).items())))


@cache
def file_prefixes(base: str = IDENTIFIER_BASE) -> Mapping[str, str]:
    """The prefixes of files: not that of articles, for Virtuoso takes the escapes in their fragments for text."""
    return MappingProxyType({name: start for name, start in prefixes(base).items() if name != "article"})


def shorten(iri: str) -> str:
    """The IRI with a prefix where one fits, else in angle brackets.

    >>> shorten("http://xmlns.com/foaf/0.1/Person"), shorten("urn:a")
    ('foaf:Person', '<urn:a>')
    """
    fitting = [(len(namespace), prefix) for prefix, namespace in prefixes().items() if iri.startswith(namespace)]
    if not fitting:
        return f"<{iri}>"
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"
