"""`kg train`."""

from __future__ import annotations

from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--articles", type=_FILE, required=True, help="JSON lines of articles.")
@click.option(
    "--gold", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True, help="Their annotations."
)
@click.option("--conll", type=_FILE, multiple=True, help="Sentences annotated by other rules; may be repeated.")
@click.option("--collection", type=_FILE, help="JSON lines of many articles without annotations, packed or not.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the weights."
)
def train(articles: Path, gold: Path, conll: tuple[Path, ...], collection: Path | None, output: Path) -> None:
    """Train the tagger of names and the rankers of events and write their weights.

    \b
    Example: kg train --articles gold/train.jsonl --gold gold/train -o kg/extract/weights
    """
    from kg import training

    output.mkdir(parents=True, exist_ok=True)
    training.train_tagger(
        list(training.read_annotated(articles, gold)),
        [sample for path in conll for sample in training.read_conll(path)],
        training.read_collection(collection) if collection is not None else (),
        output,
        progress=lambda line: click.echo(line, err=True),
    )
    training.write_event_weights(articles, gold, output)
