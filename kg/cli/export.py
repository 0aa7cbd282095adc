"""`kg export`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

FORMS = ("turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml", "graphml", "gexf", "csv", "neo4j-csv", "parquet")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--to", "form", type=click.Choice(FORMS), required=True, help="The form; docs/formats.md describes each.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default="-", help="A file, a folder, or - for stdout.")
def export(folder: Path, form: str, output: Path) -> None:
    """Write a built dataset in another form.

    \b
    Examples: kg export output --to jsonld > kg.jsonld
              kg export output --to csv -o tables/
    """
    from kg.exports import FOLDERS, export_dataset, export_stream

    if str(output) != "-":
        export_dataset(folder, form, output)
    elif form in FOLDERS:
        raise click.UsageError(f"{form} has several files: name a folder with -o")
    else:
        export_stream(folder, form, sys.stdout.buffer)
