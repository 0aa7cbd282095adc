"""From articles to a folder of files: the whole build, all or nothing."""

from __future__ import annotations

import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.articles import read_articles
from kg.errors import InputError, OutputError
from kg.extract import extract
from kg.interchange import to_line
from kg.lexicon.gazetteer import Gazetteer
from kg.model import Article, Extraction, Graph
from kg.rdf import write_dataset
from kg.report import to_report
from kg.resolve import resolve
from kg.validate import Report, validate_graph
from kg.views import write_page

EXTRACTIONS = "extractions.jsonl"
FILES = ("kg.ttl", "kg.trig", "kg.nq", "kg.html", EXTRACTIONS, "report.txt")

Watch = Callable[[Iterable[Article]], Iterable[Article]]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build made: the graph, and whether its data keep the shapes."""

    graph: Graph
    validation: Report


def build(
    paths: Iterable[Path | str],
    folder: Path,
    *,
    on_problem: Callable[[InputError], None] | None = None,
    watch: Watch = lambda articles: articles,
    gazetteer: Gazetteer | None = None,
) -> Build:
    """Read articles, write the FILES into the folder and say what was made.

    `on_problem` is told what could not be read, without it the first problem is raised; `watch` may wrap the articles
    to show progress; a gazetteer adds districts and villages to the known areas. The files of an earlier build stay as
    they were until all new ones are complete. Raises InputError when there is no article at all, OutputError when the
    folder cannot be written.
    """
    started = time.perf_counter()
    given = tuple(paths)
    articles = watch(read_articles(given, on_problem=on_problem))
    extractions = sorted((extract(article, gazetteer) for article in articles), key=_by_id)
    if not extractions:
        raise InputError(" ".join(map(str, given)), "expected at least one article, found none")
    graph = resolve(extractions)
    with staging(folder) as stage:
        write_extractions(extractions, stage / EXTRACTIONS)
        write_dataset(graph, stage)
        write_page(graph, stage / "kg.html")
        validation = validate_graph(graph)
        report = to_report(graph, validation, seconds=time.perf_counter() - started)
        (stage / "report.txt").write_text(report, encoding="utf-8")
    return Build(graph, validation)


def _by_id(extraction: Extraction) -> str:
    return extraction.id


def write_extractions(extractions: Iterable[Extraction], path: Path) -> None:
    """One JSON line for each extraction, in the order given."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for extraction in extractions:
            lines.write(to_line(extraction) + "\n")


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A folder to write into; when the block ends well its files take their places in `folder`, else all is as before.

    Raises OutputError when something cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".kg-", dir=folder))
    except OSError as problem:
        raise OutputError(f"{folder}: expected a folder to write into: {problem.strerror}") from problem
    try:
        yield stage
        _publish(stage, folder)
    except OSError as problem:
        raise OutputError(f"{folder}: cannot write: {problem.strerror or problem}; nothing was changed") from problem
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _publish(stage: Path, folder: Path) -> None:
    """Moves all files into place; an interrupt waits until the last one is there."""
    with _interrupts_held():
        for path in sorted(stage.iterdir()):
            path.replace(folder / path.name)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, held)
