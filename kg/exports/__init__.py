"""The dataset in the forms of other tools: see docs/formats.md for what each keeps and loses."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import RdfFormat

from kg.errors import InputError
from kg.exports.jsonld import write_jsonld
from kg.exports.networks import write_gexf, write_graphml
from kg.exports.parquet import write_parquet
from kg.exports.properties import write_edges, write_nodes
from kg.exports.spreadsheets import write_csv
from kg.exports.tables import to_tables
from kg.model import Graph
from kg.rdf import prefixes, read_graph, read_quads, read_triples
from kg.rdf.files import write_files, write_rdf

__all__ = ["FOLDERS", "FORMATS", "Form", "export_dataset", "export_stream"]

Write = Callable[[BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of export: the files it consists of, each with what writes it."""

    title: str
    files: Callable[[Path], Mapping[str, Write]]


def export_dataset(folder: Path, form: str, target: Path) -> None:
    """Write a built dataset in another form: a file, or a folder where the form has several files.

    Raises InputError where there is no dataset, OutputError where `target` cannot be written.
    """
    files = FORMATS[form].files(folder)
    if form in FOLDERS:
        write_files({target / name: write for name, write in files.items()})
    else:
        (write,) = files.values()
        write_files({target: write})


def export_stream(folder: Path, form: str, file: BinaryIO) -> None:
    """Write a form of one file to an open file."""
    (write,) = FORMATS[form].files(folder).values()
    write(file)


def _one(name: str, write: Callable[[Path, BinaryIO], None]) -> Callable[[Path], Mapping[str, Write]]:
    return lambda folder: {name: partial(write, folder)}


def _copy(source: str, folder: Path, file: BinaryIO) -> None:
    try:
        with (folder / source).open("rb") as opened:
            shutil.copyfileobj(opened, file)
    except FileNotFoundError as problem:
        raise InputError(str(folder / source), "cannot be read: there is no such file") from problem


def _ntriples(folder: Path, file: BinaryIO) -> None:
    write_rdf(read_triples(folder / "kg.ttl"), file, RdfFormat.N_TRIPLES)


def _rdfxml(folder: Path, file: BinaryIO) -> None:
    write_rdf(read_triples(folder / "kg.ttl"), file, RdfFormat.RDF_XML, prefixes())


def _jsonld(folder: Path, file: BinaryIO) -> None:
    write_jsonld(read_quads(folder / "kg.nq"), file)


def _of_graph(write: Callable[[Graph, BinaryIO], None], folder: Path, file: BinaryIO) -> None:
    write(read_graph(folder), file)


def _csv(folder: Path) -> Mapping[str, Write]:
    return {f"{table.name}.csv": partial(write_csv, table) for table in to_tables(read_graph(folder))}


def _parquet(folder: Path) -> Mapping[str, Write]:
    return {f"{table.name}.parquet": partial(write_parquet, table) for table in to_tables(read_graph(folder))}


def _neo4j(folder: Path) -> Mapping[str, Write]:
    graph = read_graph(folder)
    return {"nodes.csv": partial(write_nodes, graph), "relationships.csv": partial(write_edges, graph)}


FORMATS: Mapping[str, Form] = {
    "turtle": Form("Turtle: the union of all graphs", _one("kg.ttl", partial(_copy, "kg.ttl"))),
    "trig": Form("TriG: the whole dataset, for people", _one("kg.trig", partial(_copy, "kg.trig"))),
    "nquads": Form("N-Quads: the whole dataset, for machines", _one("kg.nq", partial(_copy, "kg.nq"))),
    "ntriples": Form("N-Triples: the union of all graphs", _one("kg.nt", _ntriples)),
    "jsonld": Form("JSON-LD 1.1: the whole dataset, with short keys", _one("kg.jsonld", _jsonld)),
    "rdfxml": Form("RDF/XML: the union of all graphs", _one("kg.rdf", _rdfxml)),
    "graphml": Form("GraphML: entities, events and ties", _one("kg.graphml", partial(_of_graph, write_graphml))),
    "gexf": Form("GEXF: entities, events and ties, for Gephi", _one("kg.gexf", partial(_of_graph, write_gexf))),
    "csv": Form("CSV: four tables for a spreadsheet", _csv),
    "neo4j-csv": Form("CSV for neo4j-admin: nodes and relationships", _neo4j),
    "parquet": Form("Parquet: the four tables, typed", _parquet),
}

FOLDERS = frozenset({"csv", "neo4j-csv", "parquet"})
