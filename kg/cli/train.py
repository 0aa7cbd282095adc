"""`kg train`."""

from __future__ import annotations

from itertools import chain
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
@click.option("--other-articles", type=_FILE, multiple=True, help="Articles of other outlets; may be repeated.")
@click.option("--other-gold", type=click.Path(exists=True, path_type=Path), multiple=True, help="Their annotations.")
@click.option("--conll", type=_FILE, multiple=True, help="Sentences annotated by other rules; may be repeated.")
@click.option("--collection", type=_FILE, help="JSON lines of many articles without annotations, packed or not.")
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder of the weights."
)
def train(
    articles: tuple[Path, ...],
    gold: tuple[Path, ...],
    other_articles: tuple[Path, ...],
    other_gold: tuple[Path, ...],
    conll: tuple[Path, ...],
    collection: Path | None,
    output: Path,
) -> None:
    """Train the tagger of names and the rankers of events and write their weights.

    The first annotations are those whose ways are learnt where others have other ways. Of the names of other outlets
    only what all share is learnt.

    \b
    Example: kg train --articles gold/train.jsonl --gold gold/train -o kg/extract/weights
    """
    for some, theirs in ((articles, gold), (other_articles, other_gold)):
        if len(some) != len(theirs):
            raise click.UsageError(f"there are {len(some)} files of articles and annotations of {len(theirs)}")
    from kg import training

    output.mkdir(parents=True, exist_ok=True)
    own, *more = ([*training.read_annotated(*files)] for files in zip(articles, gold, strict=True))
    alike = list(chain.from_iterable(more))
    further = zip(other_articles, other_gold, strict=True)
    others = [pair for files in further for pair in training.read_annotated(*files)]
    documents = list(training.read_collection(collection)) if collection is not None else []
    samples = [training.to_sample(*pair) for pair in (*own, *alike)]
    vectors = training.learn_vectors(documents or [sample.document for sample in samples])
    training.write_event_weights(own, (*alike, *others), vectors, output)
    training.train_tagger(
        samples,
        [training.to_sample(*pair) for pair in others],
        [sample for path in conll for sample in training.read_conll(path)],
        documents,
        output,
        progress=lambda line: click.echo(line, err=True),
    )
