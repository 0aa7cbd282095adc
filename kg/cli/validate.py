"""`kg validate`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
def validate(folder: Path) -> None:
    """Check a built dataset against the shapes and say in words what breaks them.

    \b
    Example: kg validate output
    """
    from kg.errors import KGError
    from kg.validate import validate

    report = validate(folder)
    for message in report.messages:
        click.echo(message)
    if not report.conforms:
        raise KGError(f"{folder}: {len(report.messages)} faults in {report.triples} triples")
    click.echo(f"{folder}: {report.triples} triples conform")
