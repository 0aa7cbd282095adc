"""How good the extraction is: predictions against annotated articles, counted in slots."""

from kg.evaluate.gold import gold_reading, mention_spans, read_gold
from kg.evaluate.pair import ArticlePair
from kg.evaluate.predictors import make_predictor, read_by_id
from kg.evaluate.scores import Figure, Scores, below_floors, read_floors, score_articles
from kg.evaluate.table import to_errors, to_table

__all__ = [
    "ArticlePair",
    "Figure",
    "Scores",
    "below_floors",
    "gold_reading",
    "make_predictor",
    "mention_spans",
    "read_by_id",
    "read_floors",
    "read_gold",
    "score_articles",
    "to_errors",
    "to_table",
]
