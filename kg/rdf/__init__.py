"""Entities and statements as RDF that every store reads the same."""

from kg.rdf.dataset import to_quads, to_union
from kg.rdf.files import read_quads, read_triples, write_dataset
from kg.rdf.iris import IDENTIFIER_BASE
from kg.rdf.names import file_prefixes, prefixes, shorten
from kg.rdf.reading import read_graph

__all__ = [
    "IDENTIFIER_BASE",
    "file_prefixes",
    "prefixes",
    "read_graph",
    "read_quads",
    "read_triples",
    "shorten",
    "to_quads",
    "to_union",
    "write_dataset",
]
