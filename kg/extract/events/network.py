"""A network of one hidden layer: it knows words by their vectors, so that what it learns of one word holds for those
like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extract.events.columns import Columns, Row
from kg.extract.events.vectors import Floats, Integers, Vectors


@dataclass(frozen=True, slots=True)
class Network:
    """Each phrase of a case goes into the hidden layer by its mean vector and its block of rows of `phrases`, each word
    of a row by its row of `words` (the last one, all zero, is that of unknown words), each number by its row of
    `numbers`. The codes of `columns` are rows of `words`."""

    vectors: Vectors
    columns: Columns
    phrases: Floats
    words: Floats
    numbers: Floats
    bias: Floats
    outward: Floats
    outward_bias: Floats

    def scores(self, rows: Sequence[Row], phrases: Sequence[Sequence[range]], words: Integers) -> Floats:
        """One score for each case and class; `words` are the rows of the article's words in the vectors."""
        spans = [span for spoken in phrases for span in spoken]
        means = self.vectors.means(words, spans).reshape(len(rows), -1)
        coded = self.columns.words(rows, len(self.words) - 1)
        numbers = flatten(self.columns.numbers(rows))
        hidden = means @ self.phrases + self.words[coded].sum(axis=1) + numbers @ self.numbers + self.bias
        return np.asarray(np.maximum(hidden, 0.0) @ self.outward + self.outward_bias, np.float32)


def flatten(numbers: NDArray[np.float64]) -> Floats:
    """Numbers that grow the slower the larger they are."""
    return np.asarray(np.sign(numbers) * np.log1p(np.abs(numbers)), np.float32)
