"""`kg train`."""

from __future__ import annotations

from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--articles", type=_FILE, multiple=True, required=True, help="JSON lines of articles; may be repeated.")
@click.option(
    "--gold",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    required=True,
    help="Their annotations: a folder, or a file of offsets; one for each --articles.",
)
@click.option("--conll", type=_FILE, multiple=True, help="Sentences annotated by other rules; may be repeated.")
@click.option("--collection", type=_FILE, help="JSON lines of many articles without annotations, packed or not.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the weights."
)
def train(
    articles: tuple[Path, ...], gold: tuple[Path, ...], conll: tuple[Path, ...], collection: Path | None, output: Path
) -> None:
    """Train the tagger of names and the rankers of events and write their weights.

    \b
    Example: kg train --articles gold/train.jsonl --gold gold/train -o kg/extract/weights
    """
    if len(articles) != len(gold):
        raise click.UsageError(f"there are {len(articles)} files of articles and annotations of {len(gold)}")
    from kg import training

    output.mkdir(parents=True, exist_ok=True)
    annotated = [pair for files in zip(articles, gold, strict=True) for pair in training.read_annotated(*files)]
    training.write_event_weights(annotated, output)
    training.train_tagger(
        [training.to_sample(*pair) for pair in annotated],
        [sample for path in conll for sample in training.read_conll(path)],
        training.read_collection(collection) if collection is not None else (),
        output,
        progress=lambda line: click.echo(line, err=True),
    )
