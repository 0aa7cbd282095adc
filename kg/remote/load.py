"""A dataset into a store, graph by graph; an article out of it again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from kg.errors import StoreError
from kg.rdf import IDENTIFIER_BASE, read_quads
from kg.rdf.iris import Iris
from kg.remote.journal import Journal
from kg.remote.protocols import Target, to_lines

BATCH = 20_000


@dataclass(frozen=True, slots=True)
class Arrived:
    """What the store holds of the dataset: read back, counted and hashed. `sent` of the graphs went over the wire now.

    `digest` is the SHA-256 of the graphs' digests, in the order of the dataset.
    """

    graphs: int
    sent: int
    quads: int
    digest: str


def load_dataset(
    folder: Path,
    target: Target,
    journal: Journal,
    *,
    batch: int = BATCH,
    on_graph: Callable[[str], object] = lambda graph: None,
) -> Arrived:
    """Put every graph of a built dataset into a store, skip those that the journal says are there unchanged, then read
    all back and compare.

    An article's graph is replaced in one request, so a fault leaves the old one or the new one and never half of one;
    the two graphs about all articles go in batches. `on_graph` is told each graph that is done. Raises StoreError where
    the store fails or holds something else in the end; another call goes on from there.
    """
    shared = {Iris(IDENTIFIER_BASE).articles_graph(), Iris(IDENTIFIER_BASE).entities_graph()}
    path = folder / "kg.nq"
    sent = 0
    for graph, triples in read_graphs(path):
        sent += _send(graph, triples, target, journal, batch if graph in shared else len(triples))
        on_graph(graph)
    return _check(read_graphs(path), target, journal, sent)


def read_graphs(path: Path) -> Iterator[tuple[str, list[Triple]]]:
    """The graphs of an N-Quads file in which each stands in one piece, as kg writes it."""
    for name, quads in groupby(read_quads(path), key=lambda quad: quad.graph_name):
        if not isinstance(name, NamedNode):
            raise StoreError(f"{path}: expected named graphs alone, found quads without one")
        yield name.value, [quad.triple for quad in quads]


def _send(graph: str, triples: list[Triple], target: Target, journal: Journal, batch: int) -> bool:
    """Whether the graph had to be sent, in requests of `batch` triples."""
    digest = graph_digest(triples)
    if journal.digest(graph) == digest:
        return False
    if journal.digest(graph) is not None:
        journal.record(graph, None)
    target.put(graph, triples[:batch])
    for start in range(batch, len(triples), batch):
        target.add(graph, triples[start : start + batch])
    journal.record(graph, digest)
    return True


def _check(graphs: Iterable[tuple[str, list[Triple]]], target: Target, journal: Journal, sent: int) -> Arrived:
    count = quads = 0
    whole = hashlib.sha256()
    for graph, triples in graphs:
        there, ours = set(target.get(graph)), set(triples)
        if there != ours:
            journal.record(graph, None)
            raise StoreError(
                f"{graph}: {len(ours)} triples were sent, {len(there & ours)} of them are there, and"
                f" {len(there - ours)} others; load again"
            )
        count, quads = count + 1, quads + len(there)
        whole.update(graph_digest(there).encode())
    return Arrived(count, sent, quads, whole.hexdigest())


def graph_digest(triples: Iterable[Triple]) -> str:
    """The SHA-256 of a graph without blank nodes: of its sorted N-Triples lines, each once."""
    lines = sorted(set(to_lines(triples).splitlines()))
    return hashlib.sha256(b"\n".join(lines)).hexdigest()


def delete_article(article: str, target: Target, journal: Journal) -> int:
    """Take an article's graph and what is said about the article out of a store; how many triples went.

    Raises StoreError where the store does not know the article. Entities that other articles may name stay.
    """
    iris = Iris(IDENTIFIER_BASE)
    graph, about = iris.graph(article), iris.articles_graph()
    known = list(target.get(about))
    kept = [triple for triple in known if triple.subject != NamedNode(iris.article(article))]
    stated = sum(1 for _ in target.get(graph))
    if not stated and len(kept) == len(known):
        raise StoreError(f"the store knows no article {article!r}")
    target.delete(graph)
    journal.record(graph, None)
    target.put(about, kept)
    journal.record(about, None)
    return stated + len(known) - len(kept)
