"""`kg extract`."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--trace", is_flag=True, help="Print each fact in words: roles, rule, and the marked sentence.")
def extract(paths: tuple[Path, ...], trace: bool) -> None:
    """Print what is read from articles as JSON lines, one article a line.

    PATHS are .txt, .jsonl, .jsonl.gz, .html files, folders of them, or - for JSON lines on stdin.

    \b
    Examples:
      kg extract seeds/ > extractions.jsonl
      kg extract --trace seeds/
    """
    from kg.articles import read_articles
    from kg.cli.problems import Problems
    from kg.extract import extract as extract_article
    from kg.interchange import to_line
    from kg.trace import trace as trace_facts

    problems = Problems()
    for article in read_articles(paths, on_problem=problems.tell):
        found = extract_article(article)
        for line in trace_facts(found) if trace else (to_line(found),):
            click.echo(line)
    sys.exit(problems.exit_code)
