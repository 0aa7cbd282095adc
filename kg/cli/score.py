"""`kg score`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.evaluate import ArticlePair


@click.command()
@click.option("--articles", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--gold", type=click.Path(exists=True, file_okay=False, path_type=Path), required=True)
@click.option(
    "--pred", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Score these ID.json files."
)
@click.option("--gold-names", is_flag=True, help="Give the annotated entities, so that only facts are measured.")
@click.option("--verbose", is_flag=True, help="List every error.")
@click.option("--floors", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Fail below these F1s.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def score(
    articles: Path, gold: Path, pred: Path | None, gold_names: bool, verbose: bool, floors: Path | None, as_json: bool
) -> None:
    """Measure the extraction against annotated articles.

    \b
    Example: kg score --articles gold/dev.jsonl --gold gold/dev
    """
    from kg import evaluate
    from kg.errors import KGError

    known = evaluate.read_by_id(articles)
    predict = evaluate.make_predictor(known, pred=pred, gold_names=gold_names)
    on_pair = _print_errors if verbose else None
    scores = evaluate.score_articles(known, evaluate.read_gold(gold), predict, on_pair=on_pair)
    click.echo(json.dumps(scores.to_json(), ensure_ascii=False) if as_json else evaluate.to_table(scores))
    if floors is not None:
        below = evaluate.below_floors(scores, evaluate.read_floors(floors))
        if below:
            raise KGError("below the floors: " + "; ".join(below))


def _print_errors(pair: ArticlePair) -> None:
    from kg.evaluate import to_errors

    for line in to_errors(pair):
        click.echo(line)
