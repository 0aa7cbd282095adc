"""`kg load`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("endpoint")
@click.option("--protocol", type=click.Choice(["graph-store", "update"]), help="By default guessed from the URL.")
@click.option("--query-endpoint", metavar="URL", help="Where to read back what arrived; needed with update.")
@click.option("--user", help="The user to sign in as; the password is taken from the variable KG_PASSWORD.")
@click.option("--auth", type=click.Choice(["basic", "digest"]), default="basic", show_default=True)
@click.option("--batch", type=click.IntRange(min=1), default=20_000, show_default=True, help="Triples in a request.")
@click.option("--delete-article", metavar="ID", help="Take this article out of the store instead of loading.")
def load(
    folder: Path,
    endpoint: str,
    protocol: str | None,
    query_endpoint: str | None,
    user: str | None,
    auth: str,
    batch: int,
    delete_article: str | None,
) -> None:
    """Put a built dataset into a triple store over HTTP, graph by graph.

    ENDPOINT is a Graph Store endpoint, or one of SPARQL Update. A load that was cut off goes on where it stopped; a
    load after a new build sends what has changed. At the end all is read back and compared.

    \b
    Examples: kg load output http://localhost:7878/store
              kg load output http://localhost:7878/update --query-endpoint http://localhost:7878/query
              KG_PASSWORD=dba kg load output http://localhost:8890/sparql-graph-crud-auth --user dba --auth digest
    """
    from kg import remote
    from kg.remote.http import Connection
    from kg.remote.journal import Journal
    from kg.remote.protocols import GraphStore, Target, Updates, guess_protocol

    chosen = protocol or guess_protocol(endpoint)
    if chosen == "update" and query_endpoint is None:
        raise click.UsageError("loading by SPARQL Update needs --query-endpoint")
    login = None if user is None else remote.Login(user, os.environ.get("KG_PASSWORD", ""), auth)
    with Connection(login) as connection:
        target: Target = (
            GraphStore(connection, endpoint)
            if chosen == "graph-store"
            else Updates(connection, endpoint, query_endpoint or "")
        )
        journal = Journal(folder, endpoint)
        if delete_article is not None:
            gone = remote.delete_article(delete_article, target, journal)
            click.echo(f"{delete_article}: {gone} triples deleted")
            return
        with _progress() as on_graph:
            arrived = remote.load_dataset(folder, target, journal, batch=batch, on_graph=on_graph)
    click.echo(f"{arrived.quads} quads in {arrived.graphs} graphs are there, {arrived.sent} graphs sent now")
    click.echo(f"sha256 {arrived.digest}")


@contextmanager
def _progress() -> Iterator[Callable[[str], object]]:
    """What to tell of each graph: a bar on a terminal once it takes over a second."""
    if not sys.stderr.isatty():
        yield lambda graph: None
        return
    from tqdm import tqdm

    with tqdm(unit=" graphs", delay=1) as bar:
        yield lambda graph: bar.update()
