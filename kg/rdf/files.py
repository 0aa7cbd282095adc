"""The dataset as files: Turtle (the union), TriG and N-Quads, written by pyoxigraph as a stream."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import pyoxigraph
from pyoxigraph import Quad, RdfFormat, Triple

from kg.errors import InputError, OutputError
from kg.model import Graph
from kg.rdf.dataset import Dataset
from kg.rdf.iris import IDENTIFIER_BASE, Iris
from kg.rdf.names import file_prefixes

_PREFIX = b"@prefix"


def write_dataset(graph: Graph, folder: Path, base: str = IDENTIFIER_BASE) -> None:
    """Write kg.ttl, kg.trig and kg.nq, all three or none; raises OutputError where the folder cannot be written."""
    dataset = Dataset(graph, Iris(base))
    known = file_prefixes(base)
    write_files(
        {
            folder / "kg.ttl": lambda file: write_rdf(dataset.union(), file, RdfFormat.TURTLE, known),
            folder / "kg.trig": lambda file: write_rdf(dataset.quads(), file, RdfFormat.TRIG, known),
            folder / "kg.nq": lambda file: write_rdf(dataset.quads(), file, RdfFormat.N_QUADS),
        }
    )


def read_quads(path: Path) -> Iterator[Quad]:
    """The quads of a file, by its ending; raises InputError that names file and line where it is no RDF."""
    try:
        with path.open("rb") as file:
            yield from pyoxigraph.parse(file, RdfFormat.from_extension(path.suffix.lstrip(".")))
    except OSError as problem:
        raise InputError(str(path), f"cannot be read: {problem.strerror or problem}") from problem
    except SyntaxError as problem:
        raise InputError(f"{path}:{problem.lineno}", f"no RDF: {problem.msg}") from problem


def read_triples(path: Path) -> Iterator[Triple]:
    """The triples of a file's graphs, one after the other."""
    for quad in read_quads(path):
        yield quad.triple


def write_rdf(
    statements: Iterable[Quad] | Iterable[Triple],
    file: BinaryIO,
    format: RdfFormat,
    short: Mapping[str, str] | None = None,
) -> None:
    """Write quads or triples in their order, in constant memory; `short` are the prefixes to use."""
    if short is None:
        pyoxigraph.serialize(statements, file, format)
        return
    sorting = _SortedPrefixes(file)
    pyoxigraph.serialize(statements, sorting, format, prefixes=dict(short))  # type: ignore[arg-type]
    sorting.flush()


class _SortedPrefixes:
    """Sorts the lines of prefixes at the head of a file: pyoxigraph's order of them is that of a hash table."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._head: bytes | None = b""

    def write(self, data: bytes) -> int:
        if self._head is None:
            return self._file.write(data)
        self._head += data
        *lines, last = self._head.split(b"\n")
        body = next((index for index, line in enumerate(lines) if not line.startswith(_PREFIX)), None)
        if body is not None:
            self._file.write(b"\n".join([*sorted(lines[:body]), *lines[body:], last]))
            self._head = None
        return len(data)

    def flush(self) -> None:
        if self._head:
            self._file.write(b"\n".join([*sorted(self._head.splitlines()), b""]))
            self._head = None
        self._file.flush()


def write_files(writers: Mapping[Path, Callable[[BinaryIO], None]]) -> None:
    """Write each file beside its place, then move all to their places; on any failure the old files stay.

    Raises OutputError that names the file.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, write in writers.items():
            beside = path.with_name(f".{path.name}.part")
            written.append((beside, path))
            _write_file(beside, write)
        for beside, path in written:
            beside.replace(path)
    except OSError as problem:
        raise OutputError(f"{problem.filename or path}: cannot be written: {problem.strerror or problem}") from problem
    finally:
        for beside, _ in written:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _write_file(path: Path, write: Callable[[BinaryIO], None]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write(file)
        file.flush()
        os.fsync(file.fileno())
