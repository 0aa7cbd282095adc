"""How fast and in how much memory the dataset is written and checked: python benchmarks/rdf.py [QUADS].

Writes N-Quads and TriG of so many quads (a million when not told), made from statements some articles at a time, and
beside it pyoxigraph's own serializer on the very same quads; each in a process of its own, by processor time.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from kg.model import Entity, Evidence, Filler, Graph, Quote, Source, Span, Statement
from kg.rdf import file_prefixes, to_quads
from kg.rdf.files import write_rdf
from kg.schema import EntityType
from kg.validate import validate_graph

FORMATS = {"N-Quads": RdfFormat.N_QUADS, "TriG": RdfFormat.TRIG}
_ARTICLES = 100


def make_graph(first: int) -> Graph:
    """A hundred articles with ten facts each, about people and bodies that many of them share."""
    people = [Entity(f"person/orang-{one}", EntityType.PERSON, f"Orang {one}") for one in range(200)]
    bodies = [
        Entity(f"organization/badan-{number}", EntityType.ORGANIZATION, f"Badan {number}") for number in range(50)
    ]
    sources = tuple(
        Source(f"berita-{first + number:07}", "Judul", "2024-05-06", "Kabar") for number in range(_ARTICLES)
    )
    statements = [
        statement
        for number, source in enumerate(sources)
        for statement in _facts(source.id, people[number % 200].id, bodies[number % 50].id)
    ]
    return Graph(sources, (*people, *bodies), tuple(statements))


def _facts(article: str, person: str, body: str) -> Iterator[Statement]:
    words = "Kepala Badan, Orang, mengatakan bahwa pekerjaan sudah selesai"
    for place in range(0, 1000, 200):
        proof = (
            Evidence(article, Span(place, place + len(words)), words, "Menurut laporan, ", ".", place // 100, "rule"),
        )
        quote = Quote(Span(place, place + 24), f"pekerjaan {place} sudah selesai")
        yield Statement("said", _roles(speaker=person, direct=True, quote=quote), proof)
        yield Statement("hasRole", _roles(person=person, role=f"Kepala {place}", at=body, status="current"), proof)


def _roles(**roles: Filler) -> tuple[tuple[str, tuple[Filler, ...]], ...]:
    return tuple((name, (filler,)) for name, filler in roles.items())


def quads(count: int) -> Iterator[Quad]:
    """So many quads, graph after graph; no more than a hundred articles are in memory."""
    first = 0
    while count > 0:
        for quad in islice(to_quads(make_graph(first)), count):
            yield quad
            count -= 1
        first += _ARTICLES


def make_only(count: int, path: Path) -> None:
    for _ in quads(count):
        pass


def write_ours(count: int, path: Path, form: str) -> None:
    with path.open("wb") as file:
        write_rdf(quads(count), file, FORMATS[form], file_prefixes())


def write_theirs(count: int, path: Path, form: str) -> None:
    pyoxigraph.serialize(quads(count), path, FORMATS[form], prefixes=dict(file_prefixes()))


def check(count: int, path: Path) -> None:
    articles = count // 270
    parts = [make_graph(first) for first in range(0, articles, _ARTICLES)]
    triples = sum(validate_graph(part).triples for part in parts)
    print(f"{triples} triples checked against the shapes")


def measure(work: Callable[[int, Path], object], count: int) -> tuple[float, float]:
    """(processor seconds, MB at most) of some work in a process of its own."""
    with TemporaryDirectory() as folder, get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (work, count, Path(folder) / "out"))


def _measured(work: Callable[[int, Path], object], count: int, path: Path) -> tuple[float, float]:
    started = time.process_time()
    work(count, path)
    return time.process_time() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main(count: int) -> None:
    making, memory = measure(make_only, count)
    print(f"{count} quads made one by one: {making:.1f} s, {memory:.0f} MB")
    for form in FORMATS:
        ours, memory = measure(partial(write_ours, form=form), count)
        small = measure(partial(write_ours, form=form), count // 10)[1]
        theirs, _ = measure(partial(write_theirs, form=form), count)
        print(
            f"{form}: made and written {ours:.1f} s, by pyoxigraph alone {theirs:.1f} s: {ours / theirs:.2f} times;"
            f" {memory:.0f} MB, {small:.0f} MB for a tenth"
        )
    seconds, memory = measure(check, 100_000)
    print(f"SHACL: {seconds:.1f} s, {memory:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
