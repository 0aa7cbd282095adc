"""JSON-LD 1.1 by `ontology/context.jsonld`, for people to read: short keys, prefixed names, one object a thing.

Written as a stream, one line a thing, one object for each named graph; the context stands inside, so that nobody has
to fetch it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import BinaryIO

from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import RDF, XSD

from kg.errors import ModelError
from kg.ontology_files import read_ontology

Json = str | int | dict[str, str]
_TYPE, _INTEGER, _STRING = str(RDF.type), str(XSD.integer), str(XSD.string)
_EXACT = 2**53  # beyond, readers that hold numbers as floats lose digits


@dataclass(frozen=True, slots=True)
class Term:
    """A key of the context: how its strings are read, "@id" or "@vocab" or in a language."""

    key: str
    type: str | None = None
    language: str | None = None


_CLASS = Term("type", "@vocab")


@dataclass(frozen=True, slots=True)
class Context:
    """The context's keys by IRI, its prefixes, and the namespace of bare words."""

    terms: Mapping[str, Term]
    prefixes: Mapping[str, str]
    vocabulary: str


@cache
def read_context() -> Context:
    """The published context."""
    definitions = json.loads(read_ontology("context.jsonld"))["@context"]
    prefixes = {key: value for key, value in definitions.items() if _is_namespace(value) and not key.startswith("@")}
    terms = {}
    for key, value in definitions.items():
        if isinstance(value, dict):
            term = Term(key, value.get("@type"), value.get("@language"))
            terms[_expanded(value["@id"], prefixes)] = term
        elif isinstance(value, str) and not _is_namespace(value) and not value.startswith("@"):
            terms[_expanded(value, prefixes)] = Term(key)
    return Context(terms, prefixes, definitions["@vocab"])


def _is_namespace(value: object) -> bool:
    return isinstance(value, str) and value.endswith(("/", "#"))


def _expanded(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, local = name.partition(":")
    return prefixes[prefix] + local


def write_jsonld(quads: Iterable[Quad], file: BinaryIO) -> None:
    """Write quads that come graph by graph and subject by subject."""
    context = json.dumps(json.loads(read_ontology("context.jsonld"))["@context"], ensure_ascii=False)
    file.write(f'{{"@context": {context},\n"@graph": ['.encode())
    start = "\n"
    for graph, in_graph in groupby(quads, key=lambda quad: _iri(quad.graph_name)):
        file.write(f'{start}{{"id": {json.dumps(short_name(graph))}, "@graph": ['.encode())
        start = "\n"
        for subject, about in groupby(in_graph, key=lambda quad: _iri(quad.subject)):
            line = json.dumps(to_node(subject, about), ensure_ascii=False)
            file.write(f"{start}  {line}".encode())
            start = ",\n"
        file.write(b"\n]}")
        start = ",\n"
    file.write(b"\n]}\n")


def to_node(subject: str, quads: Iterable[Quad]) -> dict[str, object]:
    """The object for one subject."""
    node: dict[str, object] = {"id": short_name(subject)}
    for predicate, same in groupby(quads, key=lambda quad: quad.predicate.value):
        term = _CLASS if predicate == _TYPE else read_context().terms.get(predicate) or Term(short_name(predicate))
        values = [_value(quad.object, term) for quad in same]
        node[term.key] = values[0] if len(values) == 1 else values
    return node


def _value(value: object, term: Term) -> Json:
    if isinstance(value, NamedNode):
        if term.type == "@vocab":
            return short_word(value.value)
        return short_name(value.value) if term.type == "@id" else {"id": short_name(value.value)}
    if not isinstance(value, Literal):
        raise ModelError(f"expected an IRI or a literal, found {value}")
    if value.language is not None:
        same = value.language == term.language
        return value.value if same else {"@value": value.value, "@language": value.language}
    kind = value.datatype.value
    if kind == _STRING:
        return value.value if term.type is None and term.language is None else {"@value": value.value}
    if kind == _INTEGER and term.type is None and _is_exact(value.value):
        return int(value.value)
    return {"@value": value.value, "@type": short_name(kind)}


def _iri(node: object) -> str:
    if not isinstance(node, NamedNode):
        raise ModelError(f"expected an IRI, found {node}")
    return node.value


def _is_exact(text: str) -> bool:
    return str(int(text)) == text and abs(int(text)) < _EXACT


def short_word(iri: str) -> str:
    """A class or a qualifier: bare where it is the ontology's own.

    >>> short_word("https://kg.example.org/ontology#Visit"), short_word("https://schema.org/Quotation")
    ('Visit', 'schema:Quotation')
    """
    vocabulary = read_context().vocabulary
    return iri[len(vocabulary) :] if iri.startswith(vocabulary) else short_name(iri)


def short_name(iri: str) -> str:
    """The IRI as a prefixed name where a prefix fits."""
    fitting = [(len(start), prefix) for prefix, start in read_context().prefixes.items() if iri.startswith(start)]
    length, prefix = max(fitting, default=(0, ""))
    return f"{prefix}:{iri[length:]}" if fitting else iri
