"""`kg view`."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from kg.model import Graph


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--open", "opened", is_flag=True, help="Open the page in the browser.")
@click.option("--entity", metavar="NAME", help="Only what lies around an entity of this name.")
@click.option("--depth", type=click.IntRange(1, 3), default=1, show_default=True, help="Steps around the entity.")
@click.option("--articles", multiple=True, metavar="PATTERN", help="Only articles whose id or title matches.")
@click.option("--since", metavar="DATE", help="Only articles published on this date (2023, 2023-05...) or later.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="The page to write.")
def view(
    folder: Path,
    opened: bool,
    entity: str | None,
    depth: int,
    articles: tuple[str, ...],
    since: str | None,
    output: Path | None,
) -> None:
    """Write the page of a built dataset, or of a part of it, and print where it is.

    \b
    Examples: kg view output --open
              kg view output --entity 'Saiful Ilah' --depth 2 -o saiful.html
    """
    from kg.views import part, write_page

    graph = _read_graph(folder)
    if articles:
        graph = part.articles(graph, articles)
    if since:
        graph = part.since(graph, since)
    if entity:
        graph = part.around(graph, entity, depth)
    partial = bool(articles or since or entity)
    target = output or folder / ("view.html" if partial else "kg.html")
    write_page(graph, target)
    click.echo(str(target))
    if opened:
        webbrowser.open(target.resolve().as_uri())


def _read_graph(folder: Path) -> Graph:
    """The graph of a built folder, from the extractions that lie in it; InputError where there are none."""
    from kg.errors import InputError
    from kg.interchange import read_lines
    from kg.resolve import resolve

    path = folder / "extractions.jsonl"
    try:
        with path.open(encoding="utf-8") as lines:
            return resolve(read_lines(lines, str(path)))
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError(str(path), "expected the extractions that `kg build` writes") from problem
