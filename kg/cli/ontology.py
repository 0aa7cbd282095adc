"""`kg ontology`."""

from __future__ import annotations

import click


@click.command()
@click.option("--shapes", "name", flag_value="shapes.ttl", help="Print the SHACL shapes.")
@click.option("--context", "name", flag_value="context.jsonld", help="Print the JSON-LD context.")
@click.option("--terms", "name", flag_value="kg.ttl", default=True, help="Print the terms (the default).")
def ontology(name: str) -> None:
    """Print the ontology in Turtle, its shapes, or the JSON-LD context.

    \b
    Example: kg ontology > kg.ttl
    """
    from kg.ontology_files import read_ontology

    click.echo(read_ontology(name), nl=False)
