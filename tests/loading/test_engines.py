"""The dataset in stores that no one here wrote: it comes back as it went in, and the shipped queries say the same.

Oxigraph's server and Virtuoso over HTTP; Jena's TDB2 and RDF4J through files.
"""

from __future__ import annotations

import csv
import io
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest
from jena import jena
from outside import make_dataset, need, need_command, run
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat

from kg import stores
from kg.remote import Login, load_dataset
from kg.remote.http import Connection
from kg.remote.journal import Journal
from kg.remote.protocols import GraphStore
from loading.servers import free_port, oxigraph, virtuoso

pytestmark = pytest.mark.store

QUERIES = tuple(stores.named_queries())
Rows = list[tuple[str, ...]]
Engine = Callable[[Path, Path], "Answers"]


class Answers:
    """What an engine holds after loading, and its rows for each of the shipped queries."""

    def __init__(self, dump: str, rows: dict[str, Rows]) -> None:
        self.dump = dump
        self.rows = rows


def to_rows(text: str) -> Rows:
    """The rows of a CSV answer without its head, sorted: engines order what compares equal as they like."""
    return sorted(tuple(row) for row in list(csv.reader(io.StringIO(text)))[1:] if row)


def in_oxigraph(folder: Path, work: Path) -> Answers:
    with oxigraph(work / "data", free_port()) as server, Connection() as connection:
        load_dataset(folder, GraphStore(connection, f"{server.url}/store"), Journal(work, server.url))
        asked = {
            name: ask(f"{server.url}/query", stores.named_query(name), "union-default-graph=true") for name in QUERIES
        }
        return Answers(fetch(f"{server.url}/store", "application/n-quads"), asked)


def in_virtuoso(folder: Path, work: Path) -> Answers:
    need_command("virtuoso-t")
    with virtuoso(work / "db", free_port()) as url, Connection(Login("dba", "dba", "digest")) as connection:
        target = GraphStore(connection, f"{url}/sparql-graph-crud-auth")
        load_dataset(folder, target, Journal(work, url))
        asked = {name: ask(f"{url}/sparql", stores.named_query(name)) for name in QUERIES}
        graphs = sorted({quad.graph_name.value for quad in pyoxigraph.parse(path=folder / "kg.nq")})  # type: ignore[union-attr]
        dump = [f"{triple} <{graph}> ." for graph in graphs for triple in target.get(graph)]
        return Answers("\n".join(dump), asked)


def in_jena(folder: Path, work: Path) -> Answers:
    location = f"--loc={work / 'tdb2'}"
    jena("tdb2.tdbloader", location, folder / "kg.nq")
    asked = {}
    for name in QUERIES:
        (work / name).write_text(stores.named_query(name), encoding="utf-8")
        asked[name] = to_rows(jena("tdb2.tdbquery", location, "--results=csv", f"--query={work / name}"))
    return Answers(jena("tdb2.tdbdump", location), asked)


def in_rdf4j(folder: Path, work: Path) -> Answers:
    need_command("java")
    jars = sorted((Path(sys.prefix) / "share" / "pycorese").glob("corese-core-*.jar"))
    need(jars, "pycorese")
    for name in QUERIES:
        (work / name).write_text(stores.named_query(name), encoding="utf-8")
    program = Path(__file__).parent / "Rdf4j.java"
    run("java", "-cp", str(jars[0]), program, folder / "kg.nq", work / "dump.nq", *(work / name for name in QUERIES))
    asked = {name: to_rows((work / f"{name}.csv").read_text(encoding="utf-8")) for name in QUERIES}
    return Answers((work / "dump.nq").read_text(encoding="utf-8"), asked)


def ask(endpoint: str, query: str, *options: str) -> Rows:
    data = "&".join([urllib.parse.urlencode({"query": query}), *options]).encode()
    request = urllib.request.Request(endpoint, data, {"Accept": "text/csv"})
    with urllib.request.urlopen(request, timeout=120) as answer:
        return to_rows(answer.read().decode("utf-8"))


def fetch(url: str, kind: str) -> str:
    with urllib.request.urlopen(urllib.request.Request(url, headers={"Accept": kind}), timeout=120) as answer:
        text: str = answer.read().decode("utf-8")
        return text


@pytest.fixture(scope="module", params=["seeds", "sample"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_dataset(request.param, tmp_path_factory.mktemp(request.param))


@pytest.fixture(
    scope="module", params=[in_oxigraph, in_virtuoso, in_jena, in_rdf4j], ids=lambda engine: engine.__name__
)
def answers(request: pytest.FixtureRequest, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Answers:
    engine: Engine = request.param
    return engine(folder, tmp_path_factory.mktemp("engine"))


def canonical_hash(text: str) -> str:
    """RDFC-1.0 of N-Quads."""
    dataset = Dataset(pyoxigraph.parse(text.encode(), RdfFormat.N_QUADS))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return "\n".join(sorted(map(str, dataset)))


def test_what_comes_out_is_what_went_in(answers: Answers, folder: Path) -> None:
    assert canonical_hash(answers.dump) == canonical_hash((folder / "kg.nq").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", QUERIES)
def test_the_shipped_queries_have_the_same_rows(answers: Answers, folder: Path, name: str) -> None:
    here = stores.to_text(stores.query(folder, stores.named_query(name)), stores.Format.CSV)
    assert answers.rows[name] == to_rows(here)
