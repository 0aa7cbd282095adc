"""Where predictions come from: kg itself, kg given the annotated names, or files."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from kg.articles import read_articles
from kg.errors import InputError
from kg.evaluate.gold import Annotation, gold_reading
from kg.extract import extract, extract_facts
from kg.interchange import to_json
from kg.model import Article

Predictor = Callable[[Annotation], Annotation]


def read_by_id(path: Path) -> dict[str, Article]:
    """The articles of a JSON-lines file by id."""
    return {article.id: article for article in read_articles([path])}


def make_predictor(articles: Mapping[str, Article], *, pred: Path | None, gold_names: bool) -> Predictor:
    """The function that gives the prediction for an annotated article."""
    if pred is not None:
        return lambda annotation: _read_prediction(pred / f"{annotation['id']}.json", annotation["id"])
    if gold_names:
        return lambda annotation: to_json(extract_facts(gold_reading(articles[annotation["id"]], annotation)))
    return lambda annotation: to_json(extract(articles[annotation["id"]]))


def _read_prediction(path: Path, article: str) -> Annotation:
    if not path.exists():
        return {"id": article, "entities": [], "facts": []}
    try:
        found: Annotation = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise InputError(str(path), f"expected one JSON object: {problem}") from problem
    return found
