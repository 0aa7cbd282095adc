"""Rankers: named features with weights, boosted trees over rows and a network over the vectors of words, whose
probabilities are averaged."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np

from kg.extract.events.columns import Columns, Row
from kg.extract.events.forest import Floats, Forest
from kg.extract.events.network import Network
from kg.extract.linear import sum_rows

_AT_ONCE = 1024  # cases; for each, a node of each tree is held


class Case(NamedTuple):
    """What is seen of something to be judged: named features that hold, a row of values, and phrases of the article
    as ranges of its tokens."""

    names: Sequence[str]
    row: Row
    phrases: Sequence[range] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """Classes and, for each feature, its row of weights, one a class; the last row, all zero, is that of any other."""

    codes: Mapping[str, int]
    table: Floats

    def probabilities(self, named: Sequence[Sequence[str]]) -> Floats:
        """The probability of each class for each case, given the features that hold in it."""
        return softmax(sum_rows(self.table, self.codes, named))


def make_model(weights: Mapping[str, Sequence[float]], classes: Sequence[str]) -> Model:
    """The Model of these weights by feature."""
    table = np.zeros((len(weights) + 1, len(classes)))
    for row, values in enumerate(weights.values()):
        table[row] = values
    return Model({name: row for row, name in enumerate(weights)}, table)


@dataclass(frozen=True, slots=True)
class Trees:
    """A Forest and the columns that it asks about."""

    forest: Forest
    columns: Columns

    def probabilities(self, rows: Sequence[Row]) -> Floats:
        """The probability of each class for each row."""
        scores = self.forest.scores(self.columns.table(rows))
        return softmax(np.hstack([np.zeros_like(scores), scores]) if scores.shape[1] == 1 else scores)


@dataclass(frozen=True, slots=True)
class Ranker:
    """The mean of those that there are: a Model, Trees, a Network."""

    classes: tuple[str, ...]
    model: Model | None = None
    trees: Trees | None = None
    network: Network | None = None

    def rank(self, cases: Iterable[Case], words: Sequence[str] = ()) -> Iterator[dict[str, float]]:
        """Class -> probability, for each case of an article of these folded words in turn; of many cases only some
        are held at a time."""
        waiting = iter(cases)
        rows = self.network.vectors.rows(words) if self.network is not None else None
        while batch := list(islice(waiting, _AT_ONCE)):
            told: list[Floats] = []
            if self.model is not None:
                told.append(self.model.probabilities([case.names for case in batch]))
            if self.trees is not None:
                told.append(self.trees.probabilities([case.row for case in batch]))
            if self.network is not None and rows is not None:
                scores = self.network.scores([case.row for case in batch], [case.phrases for case in batch], rows)
                told.append(softmax(scores.astype(np.float64)))
            for chances in np.mean(told, axis=0).tolist():
                yield dict(zip(self.classes, chances, strict=True))


def bucket(count: int, bounds: Sequence[int]) -> str:
    """The highest of the rising bounds that a count reaches, the first at least."""
    return str(bounds[max(1, bisect_right(bounds, count)) - 1])


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities, row by row."""
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=1, keepdims=True), np.float64)
