"""`kg build`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.model import Article


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The folder to write into.")
@click.option(
    "--gazetteer",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Districts and villages: a .csv or .csv.gz with kode,nama,level,jenis,kode_induk.",
)
def build(paths: tuple[Path, ...], output: Path, gazetteer: Path | None) -> None:
    """Read articles and write the graph, the page and a report.

    PATHS are .txt, .jsonl, .jsonl.gz, .html files, folders of them, or - for JSON lines on stdin.

    \b
    Example: kg build seeds/ -o output/
    """
    from kg.cli.problems import Problems
    from kg.corpus import build as build_folder
    from kg.lexicon.gazetteer import load_gazetteer

    problems = Problems()
    areas = None if gazetteer is None else load_gazetteer(gazetteer)
    made = build_folder(paths, output, on_problem=problems.tell, watch=_progress, gazetteer=areas)
    graph = made.graph
    click.echo(
        f"{len(graph.articles)} articles, {len(graph.entities)} entities, {len(graph.statements)} statements"
        f" in {output}; open {output / 'kg.html'}"
    )
    if not made.validation.conforms:
        for message in made.validation.messages:
            click.echo(f"kg: {message}", err=True)
        sys.exit(1)
    sys.exit(problems.exit_code)


def _progress(articles: Iterable[Article]) -> Iterable[Article]:
    """The articles, with a bar on a terminal once it takes over a second."""
    if not sys.stderr.isatty():
        return articles
    from tqdm import tqdm

    bar: Iterable[Article] = tqdm(articles, unit=" articles", delay=1)
    return bar
