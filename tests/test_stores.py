"""The dataset in stores that no one here wrote: loaded, dumped, the same hash; and the shipped queries give the same
rows. Oxigraph's server and Virtuoso 7 over HTTP, Jena TDB2 and RDF4J by files."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pyoxigraph
import pytest
import requests
from jena import jena
from loading.servers import free_port, oxigraph, virtuoso
from outside import make_dataset, need, need_command, run
from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Literal, NamedNode, Quad, RdfFormat, Store

from kg.remote.http import Connection, Login
from kg.remote.journal import Journal
from kg.remote.load import load_dataset
from kg.remote.protocols import GraphStore
from kg.stores import ask, named_queries, named_query

pytestmark = pytest.mark.store

Term = NamedNode | BlankNode | Literal | None
Rows = list[tuple[Term, ...]]
DATASETS = ("seeds", "sample")
PRODUCTS = ("oxigraph", "virtuoso", "jena", "rdf4j")
PROGRAMS = Path(__file__).parent / "stores"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


class Filled(NamedTuple):
    """A store that holds a dataset: what it dumps, and how it answers a query."""

    folder: Path
    dump: Callable[[], Iterable[Quad]]
    answer: Callable[[str], Rows]


@pytest.fixture(scope="module", params=[(product, name) for product in PRODUCTS for name in DATASETS], ids="-".join)
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    product, name = request.param
    folder = make_dataset(name, tmp_path_factory.mktemp(name))
    place = tmp_path_factory.mktemp(product)
    yield from {"oxigraph": _oxigraph, "virtuoso": _virtuoso, "jena": _jena, "rdf4j": _rdf4j}[product](folder, place)


def canonical(quads: Iterable[Quad]) -> list[str]:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, dataset))


def test_what_is_dumped_is_what_was_loaded(store: Filled) -> None:
    assert canonical(store.dump()) == canonical(pyoxigraph.parse(path=store.folder / "kg.nq"))


@pytest.mark.parametrize("name", sorted(named_queries()))
def test_queries_give_the_same_rows(store: Filled, name: str) -> None:
    ours = ask(local_store(store.folder), named_query(name))
    expected = [tuple(row) for row in ours]  # type: ignore[union-attr]
    assert sorted(map(str, store.answer(name))) == sorted(map(str, expected))


@cache
def local_store(folder: Path) -> Store:
    store = Store()
    store.bulk_load(path=folder / "kg.nq", format=RdfFormat.N_QUADS)
    return store


# --- over HTTP ------------------------------------------------------------------------------------------------------


def _oxigraph(folder: Path, place: Path) -> Iterator[Filled]:
    with oxigraph(place / "data", free_port()) as server, Connection() as connection:
        load_dataset(folder, GraphStore(connection, f"{server.url}/store"), Journal(place, server.url))
        dumped = requests.get(f"{server.url}/store", headers={"Accept": "application/n-quads"}, timeout=60)
        yield Filled(
            folder,
            lambda: pyoxigraph.parse(dumped.content, RdfFormat.N_QUADS),
            lambda name: ask_over_http(f"{server.url}/query", name),
        )


def _virtuoso(folder: Path, place: Path) -> Iterator[Filled]:
    need_command("virtuoso-t")
    with virtuoso(place, free_port()) as url, Connection(Login("dba", "dba", "digest")) as connection:
        target = GraphStore(connection, f"{url}/sparql-graph-crud-auth")
        load_dataset(folder, target, Journal(place, url))
        graphs = {quad.graph_name for quad in pyoxigraph.parse(path=folder / "kg.nq")}
        yield Filled(
            folder,
            lambda: (
                Quad(triple.subject, triple.predicate, triple.object, graph)
                for graph in graphs
                for triple in target.get(str(graph).strip("<>"))
            ),
            lambda name: ask_over_http(f"{url}/sparql", name),
        )


def ask_over_http(url: str, name: str) -> Rows:
    headers = {"Accept": "application/sparql-results+json"}
    answer = requests.post(url, data={"query": named_query(name)}, headers=headers, timeout=60)
    assert answer.ok, answer.text
    return from_json(answer.text)


def from_json(text: str) -> Rows:
    data = json.loads(text)
    names = data["head"]["vars"]
    return [tuple(to_term(row.get(name)) for name in names) for row in data["results"]["bindings"]]


def to_term(value: dict[str, str] | None) -> Term:
    if value is None:
        return None
    if value["type"] == "uri":
        return NamedNode(value["value"])
    if "xml:lang" in value:
        return Literal(value["value"], language=value["xml:lang"])
    return Literal(value["value"], datatype=NamedNode(value.get("datatype", XSD_STRING)))


# --- by files -------------------------------------------------------------------------------------------------------


def _jena(folder: Path, place: Path) -> Iterator[Filled]:
    _write_queries(place)
    jena(str(PROGRAMS / "Jena.java"), place, folder / "kg.nq")
    yield Filled(
        folder,
        lambda: pyoxigraph.parse(path=place / "dump.nq"),
        lambda name: from_json((place / f"{name}.json").read_text(encoding="utf-8")),
    )


def _write_queries(place: Path) -> None:
    for name in named_queries():
        (place / f"{name}.rq").write_text(named_query(name), encoding="utf-8")


def _rdf4j(folder: Path, place: Path) -> Iterator[Filled]:
    need_command("javac")
    jar = find_jar()
    need(jar, "pycorese")
    _write_queries(place)
    run("java", "-cp", str(jar), PROGRAMS / "Rdf4j.java", place, folder / "kg.nq")
    yield Filled(
        folder,
        lambda: pyoxigraph.parse(path=place / "dump.nq"),
        lambda name: from_tsv((place / f"{name}.tsv").read_text(encoding="utf-8")),
    )


def find_jar() -> Path | None:
    """RDF4J's jar, which PyPI's pycorese brings along; the variable RDF4J_JAR may name another."""
    if "RDF4J_JAR" in os.environ:
        return Path(os.environ["RDF4J_JAR"])
    found = find_spec("pycorese")
    if found is None or found.origin is None:
        return None
    start = Path(found.origin).parents[4]
    return next(iter(sorted(start.glob("share/pycorese/corese-core-*.jar"))), None)


def from_tsv(text: str) -> Rows:
    _, *lines = text.splitlines()
    return [tuple(map(from_ntriples, line.split("\t"))) for line in lines]


def from_ntriples(term: str) -> Term:
    if not term:
        return None
    (quad,) = pyoxigraph.parse(f"<urn:s> <urn:p> {term} .".encode(), RdfFormat.N_TRIPLES)
    assert not isinstance(quad.object, pyoxigraph.Triple)
    return quad.object
