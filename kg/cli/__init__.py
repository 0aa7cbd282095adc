"""The command line: each command parses, calls one public function and prints.

A command lives in the module of its name and is imported when it is asked for, so that `kg --help` starts quickly.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from kg.errors import KGError

# command -> the first line of its help, so that `kg --help` imports no command
COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "build": "Read articles and write the graph, the page and a report.",
        "explain": "Show the words that a fact was read from.",
        "extract": "Print what is read from articles as JSON lines.",
        "export": "Write a built dataset in another form.",
        "load": "Put a built dataset into a triple store over HTTP.",
        "ontology": "Print the ontology in Turtle, its shapes, or the JSON-LD context.",
        "query": "Ask a built dataset with SPARQL.",
        "score": "Measure the extraction against annotated articles.",
        "train": "Train the tagger of names and the rankers of events and write their weights.",
        "validate": "Check a built dataset against the shapes.",
        "view": "Write the page of a built dataset, or of a part of it.",
    }
)


class Commands(click.Group):
    """The commands by name, imported on demand; a KGError becomes one line on stderr and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"kg.cli.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KGError as problem:
            click.echo(f"kg: {problem}", err=True)
            sys.exit(1)
        except KeyboardInterrupt:
            click.echo("kg: interrupted", err=True)
            sys.exit(130)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="kg")
def main() -> None:
    """Indonesian news articles into an RDF knowledge graph, offline, with the sentence behind every triple."""
    # numpy reads it when a command imports it; the tables of an article are too small to share among cores
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
