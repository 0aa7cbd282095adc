"""Counts summed over articles, as precision, recall and F1."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.evaluate.gold import Annotation
from kg.evaluate.pair import ArticlePair, Count
from kg.model import Article
from kg.schema import FACT_TYPES, EntityType, Family

_FAMILIES = {Family.RELATION: "relations", Family.SPEECH: "quotes", Family.EVENT: "events"}
_TOTALS = ("mentions", "entities", "relations", "quotes", "events", "facts", "article")


@dataclass(frozen=True, slots=True)
class Figure:
    agree: float
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        return self.agree / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.agree / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def to_json(self) -> dict[str, float]:
        """Ratios to four digits, and the counts behind them."""
        ratios = {name: round(getattr(self, name), 4) for name in ("precision", "recall", "f1")}
        return {**ratios, "agree": round(self.agree, 2), "predicted": self.predicted, "gold": self.gold}


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures by name: the totals, then "· said" for a fact type and "· mentions Person" for an entity type."""

    articles: int
    figures: Mapping[str, Figure]

    def to_json(self) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "scores": {name: figure.to_json() for name, figure in self.figures.items()},
        }


def score_articles(
    articles: Mapping[str, Article],
    gold: Iterable[Annotation],
    predict: Callable[[Annotation], Annotation],
    *,
    on_pair: Callable[[ArticlePair], None] | None = None,
) -> Scores:
    """The figures of `predict`, a function from an annotation to the prediction for its article, over all articles;
    `on_pair` is called with each pair, to list its errors. Raises InputError for an annotation without its article."""
    sums: dict[str, Count] = defaultdict(lambda: Count(0, 0, 0))
    scored = 0
    for annotation in gold:
        scored += 1
        pair = ArticlePair(_text_of(articles, annotation), annotation, predict(annotation))
        for name, count in _counts(pair):
            sums[name] = sums[name].plus(count)
        if on_pair is not None:
            on_pair(pair)
    names = [*(name for name in _TOTALS if name in sums), *sorted(name for name in sums if name not in _TOTALS)]
    return Scores(scored, {name: Figure(*sums[name]) for name in names})


def _text_of(articles: Mapping[str, Article], annotation: Annotation) -> str:
    if annotation["id"] not in articles:
        raise InputError(annotation["id"], "annotated, but not among the articles")
    return articles[annotation["id"]].text


def read_floors(path: Path) -> dict[str, float]:
    """The least F1 of each figure, from a JSON object; raises InputError."""
    try:
        floors = json.loads(path.read_text(encoding="utf-8"))
        return {name: float(floor) for name, floor in floors.items()}
    except (ValueError, AttributeError) as problem:
        raise InputError(str(path), f"expected a JSON object of figures: {problem}") from problem


def below_floors(scores: Scores, floors: Mapping[str, float]) -> list[str]:
    """One line of words for each figure whose F1 is below its floor."""
    found = ((name, floor, scores.figures.get(name, Figure(0, 0, 0)).f1) for name, floor in floors.items())
    return [f"{name} {f1:.4f} < {floor}" for name, floor, f1 in found if f1 < floor]


def _counts(pair: ArticlePair) -> Iterable[tuple[str, Count]]:
    yield "mentions", pair.mentions()
    yield "entities", pair.entities()
    yield "article", pair.article()
    for kind in EntityType:
        yield f"· mentions {kind}", pair.mentions(kind)
    for fact in pair.facts():
        yield "facts", fact.count
        yield _FAMILIES[FACT_TYPES[fact.type].family], fact.count
        yield f"· {fact.type}", fact.count
