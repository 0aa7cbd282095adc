"""Entities and statements as RDF that every store reads the same."""

from kg.rdf.dataset import to_quads, to_union
from kg.rdf.files import prefixes, read_quads, read_triples, write_dataset
from kg.rdf.iris import IDENTIFIER_BASE

__all__ = ["IDENTIFIER_BASE", "prefixes", "read_quads", "read_triples", "to_quads", "to_union", "write_dataset"]
