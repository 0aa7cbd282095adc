"""`kg query`."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("sparql", metavar="[FILE.rq|'SELECT ...'|-]", required=False)
@click.option("--name", help="Ask a query that comes with kg; see --list.")
@click.option("--list", "show_list", is_flag=True, help="List the queries that come with kg.")
@click.option("--only", multiple=True, metavar="VAR=VALUE", help="Keep the rows where a variable has this value.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "csv", "tsv", "json"]),
    default="table",
    show_default=True,
)
def query(
    folder: Path, sparql: str | None, name: str | None, show_list: bool, only: tuple[str, ...], format_name: str
) -> None:
    """Ask a built dataset with SPARQL; what stands outside GRAPH sees the union of all graphs.

    \b
    Examples: kg query output --name said --only speaker='Saiful Ilah'
              kg query output 'SELECT DISTINCT ?p WHERE { ?p a kg:Person }' --format csv
    """
    from kg import stores

    if show_list:
        for key, question in stores.named_queries().items():
            click.echo(f"{key:12} {question}")
        return
    if (sparql is None) == (name is None):
        raise click.UsageError("expected one query: a file, SPARQL, - or --name")
    text = stores.named_query(name) if name is not None else _read(sparql or "")
    answer = stores.query(folder, text, dict(map(_pair, only)))
    click.echo(stores.to_text(answer, stores.Format(format_name)), nl=False)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise click.BadParameter(f"expected VAR=VALUE, found {text!r}", param_hint="--only")
    return name.lstrip("?"), value


def _read(sparql: str) -> str:
    """The query itself, or the text of the file it names."""
    from kg.errors import InputError

    if sparql == "-":
        return sys.stdin.read()
    if any(mark in sparql for mark in "{}\n"):
        return sparql
    try:
        return Path(sparql).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError(sparql, f"no query and no file that can be read: {problem}") from problem
