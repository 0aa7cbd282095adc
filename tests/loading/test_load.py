"""kg load against real stores: what arrives is what was sent, whatever happens on the way."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import urllib.request
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
from outside import need_command
from sample_graph import JOMBOR, SAMPLE, evidence, statement

from kg.corpus import build
from kg.errors import StoreError
from kg.rdf import write_dataset
from kg.remote import Arrived, Login, delete_article, load_dataset
from kg.remote.http import Connection
from kg.remote.journal import Journal
from kg.remote.load import read_graphs
from kg.remote.protocols import GraphStore, Updates
from loading.servers import Faults, free_port, oxigraph, proxy, virtuoso

pytestmark = pytest.mark.store

NAMES = ("Andi Wijaya", "Budi Santoso", "Citra Lestari", "Dewi Anggraini", "Eko Prasetyo")
STORY = 'Tuban (ANTARA) - Bupati Tuban, {name}, mengatakan pasar itu milik warga. "Pasar ini ramai," kata {name}.'


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("dataset")
    lines = [json.dumps({"id": f"a{n}", "text": STORY.format(name=name)}) for n, name in enumerate(NAMES)]
    (root / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build([root / "news.jsonl"], root / "out", on_problem=lambda problem: None)
    return root / "out"


@pytest.fixture
def folder(dataset: Path, tmp_path: Path) -> Path:
    """A copy of the dataset, with a journal of its own."""
    return Path(shutil.copytree(dataset, tmp_path / "out"))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with oxigraph(tmp_path_factory.mktemp("oxigraph") / "data", free_port()) as running:
        yield running.url


@pytest.fixture
def store(server: str) -> str:
    """The server, emptied."""
    urllib.request.urlopen(urllib.request.Request(f"{server}/store", method="DELETE")).close()
    return server


def load(folder: Path, url: str, *, tries: int = 6, **options: object) -> Arrived:
    with Connection(tries=tries) as connection:
        target = GraphStore(connection, f"{url}/store")
        return load_dataset(folder, target, Journal(folder, url), **options)  # type: ignore[arg-type]


def quads(url: str) -> set[pyoxigraph.Quad]:
    """Everything that the server holds."""
    request = urllib.request.Request(f"{url}/store", headers={"Accept": "application/n-quads"})
    with urllib.request.urlopen(request) as answer:
        return set(pyoxigraph.parse(answer.read(), pyoxigraph.RdfFormat.N_QUADS))


def sent(folder: Path) -> set[pyoxigraph.Quad]:
    return set(pyoxigraph.parse(path=folder / "kg.nq"))


def graph_sizes(folder: Path) -> dict[str, int]:
    return {name: len(set(triples)) for name, triples in read_graphs(folder / "kg.nq")}


def test_what_was_sent_is_there(folder: Path, store: str) -> None:
    arrived = load(folder, store)
    assert quads(store) == sent(folder)
    assert (arrived.quads, arrived.graphs, arrived.sent) == (len(sent(folder)), len(NAMES) + 2, len(NAMES) + 2)


def test_small_batches_arrive_whole(folder: Path, store: str) -> None:
    load(folder, store, batch=3)
    assert quads(store) == sent(folder)


def test_by_sparql_update(folder: Path, store: str) -> None:
    with Connection() as connection:
        target = Updates(connection, f"{store}/update", f"{store}/query")
        arrived = load_dataset(folder, target, Journal(folder, store), batch=50)
    assert quads(store) == sent(folder)
    assert arrived.quads == len(sent(folder))


def test_the_command_says_what_arrived(folder: Path, store: str) -> None:
    command = [sys.executable, "-m", "kg", "load", str(folder), f"{store}/store"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"{len(sent(folder))} quads in {len(NAMES) + 2} graphs are there" in done.stdout


def test_loading_again_sends_only_what_changed(folder: Path, store: str) -> None:
    load(folder, store)
    assert load(folder, store).sent == 0
    lines = (folder / "kg.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    graph = next(name for name in graph_sizes(folder) if name.endswith("/a0"))
    gone = next(index for index, line in enumerate(lines) if f"<{graph}>" in line)
    (folder / "kg.nq").write_text("".join(lines[:gone] + lines[gone + 1 :]), encoding="utf-8")
    assert load(folder, store).sent == 1
    assert quads(store) == sent(folder)


def test_an_article_can_be_deleted_and_comes_back(folder: Path, store: str) -> None:
    load(folder, store)
    with Connection() as connection:
        delete_article("a1", GraphStore(connection, f"{store}/store"), Journal(folder, store))
        with pytest.raises(StoreError, match="knows no article 'a1'"):
            delete_article("a1", GraphStore(connection, f"{store}/store"), Journal(folder, store))
    assert not any("/article/a1" in str(quad) for quad in quads(store) if "/graph/entities" not in str(quad.graph_name))
    load(folder, store)
    assert quads(store) == sent(folder)


def test_a_busy_store_and_dropped_connections_are_tried_again(folder: Path, store: str) -> None:
    faults = Faults(int(store.rpartition(":")[2]))
    faults.next = ["503", "drop", "", "429", "502", "", "drop"]
    with proxy(faults) as url:
        load(folder, url)
    assert quads(store) == sent(folder)
    assert [seen.partition(" ")[0] for seen in faults.seen[:7]] == ["503", "drop", "ok", "429", "502", "ok", "drop"]


def test_basic_authentication(folder: Path, store: str) -> None:
    faults = Faults(int(store.rpartition(":")[2]))
    faults.login = ("ani", "rahasia")
    with proxy(faults) as url:
        with pytest.raises(StoreError, match="HTTP 401"):
            load(folder, url)
        with Connection(Login("ani", "rahasia")) as connection:
            load_dataset(folder, GraphStore(connection, f"{url}/store"), Journal(folder, url))
    assert quads(store) == sent(folder)


def test_a_store_that_stays_busy_is_told_in_one_line(folder: Path, store: str) -> None:
    faults = Faults(int(store.rpartition(":")[2]))
    faults.next = ["503"] * 10
    with proxy(faults) as url, pytest.raises(StoreError, match=r"^\S+/store: .*503"):
        load(folder, url, tries=2)


def test_no_server_is_told_in_one_line(folder: Path) -> None:
    with pytest.raises(StoreError, match=r"^http://127.0.0.1:\d+/store: .*[Rr]efused"):
        load(folder, f"http://127.0.0.1:{free_port()}", tries=0)


def assert_whole_graphs(url: str, folder: Path) -> None:
    """Each article's graph is there as it was sent or not at all."""
    there = Counter(str(quad.graph_name) for quad in quads(url))
    sizes = {f"<{name}>": size for name, size in graph_sizes(folder).items()}
    assert {name: size for name, size in there.items() if sizes[name] != size} == {}


def test_a_killed_server_leaves_whole_articles_and_the_load_goes_on(folder: Path, tmp_path: Path) -> None:
    port, done = free_port(), list[str]()
    with oxigraph(tmp_path / "data", port) as server:

        def kill_after_four(graph: str) -> None:
            done.append(graph)
            if len(done) == 4:
                server.process.kill()

        with pytest.raises(StoreError):
            load(folder, server.url, tries=1, on_graph=kill_after_four)
    assert len(done) == 4
    with oxigraph(tmp_path / "data", port) as server:
        assert_whole_graphs(server.url, folder)
        assert load(folder, server.url).sent == len(graph_sizes(folder)) - 4
        assert quads(server.url) == sent(folder)


def test_a_full_disk_of_the_store_is_told_and_the_load_goes_on(folder: Path, tmp_path: Path) -> None:
    port = free_port()
    with oxigraph(tmp_path / "data", port) as server:
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (16_384, 16_384))
        with pytest.raises(StoreError, match="HTTP 500"):
            load(folder, server.url, tries=1)
    with oxigraph(tmp_path / "data", port) as server:
        assert_whole_graphs(server.url, folder)
        load(folder, server.url)
        assert quads(server.url) == sent(folder)


def test_virtuoso_by_digest(folder: Path, tmp_path: Path) -> None:
    need_command("virtuoso-t")
    with virtuoso(tmp_path / "virtuoso", free_port()) as url, Connection(Login("dba", "dba", "digest")) as connection:
        target = GraphStore(connection, f"{url}/sparql-graph-crud-auth")
        arrived = load_dataset(folder, target, Journal(folder, url), batch=100)
        assert (arrived.quads, arrived.graphs) == (len(sent(folder)), len(NAMES) + 2)
        delete_article("a2", target, Journal(folder, url))
        graph = next(name for name in graph_sizes(folder) if name.endswith("/a2"))
        assert list(target.get(graph)) == []
        assert load_dataset(folder, target, Journal(folder, url)).quads == len(sent(folder))


def test_a_wrong_password_is_told_in_one_line(folder: Path, tmp_path: Path) -> None:
    need_command("virtuoso-t")
    with virtuoso(tmp_path / "virtuoso", free_port()) as url, Connection(Login("dba", "no", "digest")) as connection:
        target = GraphStore(connection, f"{url}/sparql-graph-crud-auth")
        with pytest.raises(StoreError, match="HTTP 401"):
            load_dataset(folder, target, Journal(folder, url))


def test_virtuoso_keeps_large_numbers_and_every_type_of_fact(tmp_path: Path) -> None:
    need_command("virtuoso-t")
    sum_of_money = statement(
        "quantity", evidence("jatim-1", 900, "Rp3 miliar"), subject=JOMBOR, what="rupiah", value=3 * 10**9
    )
    write_dataset(replace(SAMPLE, statements=(*SAMPLE.statements, sum_of_money)), tmp_path)
    with virtuoso(tmp_path / "virtuoso", free_port()) as url, Connection(Login("dba", "dba", "digest")) as connection:
        target = GraphStore(connection, f"{url}/sparql-graph-crud-auth")
        assert load_dataset(tmp_path, target, Journal(tmp_path, url)).quads == len(sent(tmp_path))
