"""`kg explain`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("fact", metavar="FACT")
def explain(folder: Path, fact: str) -> None:
    """Show the words that a fact was read from: its sentence, the names in it, and the rule that read it.

    FACT is a label of `kg extract --trace`, ARTICLE:NUMBER, or the IRI of a fact in the graph.

    \b
    Example: kg explain output antara-sidoarjo-2018:1
    """
    from kg.explain import explain_fact

    for line in explain_fact(folder, fact):
        click.echo(line)
