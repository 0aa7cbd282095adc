"""Rankers: named features with weights, and boosted trees over rows, whose probabilities are averaged."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from kg.extract.events.forest import Floats, Forest

Row = tuple[str | float, ...]
Case = tuple[Sequence[str], Row]
_AT_ONCE = 1024  # cases; for each, a node of each tree is held
UNSEEN = 999.0  # the code of a word that training has not seen


@dataclass(frozen=True, slots=True)
class Model:
    """Classes and, for each feature, one weight a class."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def probabilities(self, features: Iterable[str]) -> list[float]:
        """The probability of each class, given the features that hold; unknown features count nothing."""
        known = [row for feature in features if (row := self.weights.get(feature)) is not None]
        return _softmax([sum(column) for column in zip(*known, strict=True)] if known else [0.0] * len(self.classes))


@dataclass(frozen=True, slots=True)
class Trees:
    """A Forest with the code of each word of each column of words."""

    forest: Forest
    codes: tuple[Mapping[str, int] | None, ...]

    def probabilities(self, rows: Sequence[Row]) -> list[list[float]]:
        """The probability of each class for each row."""
        scores = self.forest.scores(encode(rows, self.codes))
        if scores.shape[1] == 1:
            scores = np.hstack([np.zeros_like(scores), scores])
        return [_softmax(list(map(float, row))) for row in scores]


@dataclass(frozen=True, slots=True)
class Ranker:
    """The mean of a Model and of Trees, or the Model alone."""

    model: Model
    trees: Trees | None = None

    def rank(self, cases: Iterable[Case]) -> Iterator[dict[str, float]]:
        """Class -> probability, for each case in turn; of many cases only some are held at a time."""
        waiting = iter(cases)
        while batch := list(islice(waiting, _AT_ONCE)):
            yield from self._rank(batch)

    def _rank(self, cases: Sequence[Case]) -> list[dict[str, float]]:
        classes = self.model.classes
        told = [self.model.probabilities(names) for names, _ in cases]
        if self.trees is not None:
            grown = self.trees.probabilities([row for _, row in cases])
            told = [
                [(a + b) / 2 for a, b in zip(left, right, strict=True)] for left, right in zip(told, grown, strict=True)
            ]
        return [dict(zip(classes, row, strict=True)) for row in told]


def encode(rows: Sequence[Row], codes: Sequence[Mapping[str, int] | None]) -> Floats:
    """Rows as numbers: a word is its code in its column."""
    table = np.empty((len(rows), len(codes)))
    for number, row in enumerate(rows):
        table[number] = [
            float(cell) if known is None else known.get(str(cell), UNSEEN)
            for cell, known in zip(row, codes, strict=True)
        ]
    return table


def _softmax(sums: Sequence[float]) -> list[float]:
    top = max(sums)
    odds = [math.exp(value - top) for value in sums]
    total = sum(odds)
    return [odd / total for odd in odds]
