"""The command line: parses, calls one public function, prints."""

from __future__ import annotations

import click


@click.group()
@click.version_option(package_name="kg")
def main() -> None:
    """Indonesian news articles into an RDF knowledge graph, offline."""
