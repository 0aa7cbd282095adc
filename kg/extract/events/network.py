"""A network of one hidden layer: it knows words by their vectors, so that what it learns of one word holds for those
like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kg.extract.events.vectors import Floats, Integers, Vectors

Codes = tuple[Mapping[str, int] | None, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Each phrase of a case goes into the hidden layer by its mean vector and its block of rows of `phrases`, each word
    of a row by its row of `words` (the last one, all zero, is that of unknown words), each number by its row of
    `numbers`. `codes` says which columns of a row are words, and which rows of `words` these have."""

    vectors: Vectors
    codes: Codes
    phrases: Floats
    words: Floats
    numbers: Floats
    bias: Floats
    outward: Floats
    outward_bias: Floats

    def scores(
        self, rows: Sequence[Sequence[str | float]], phrases: Sequence[Sequence[range]], words: Integers
    ) -> Floats:
        """One score for each case and class; `words` are the rows of the article's words in the vectors."""
        spans = [span for spoken in phrases for span in spoken]
        means = self.vectors.means(words, spans).reshape(len(rows), -1)
        coded, numbers = split(rows, self.codes, len(self.words) - 1)
        hidden = means @ self.phrases + self.words[coded].sum(axis=1) + numbers @ self.numbers + self.bias
        return np.asarray(np.maximum(hidden, 0.0) @ self.outward + self.outward_bias, np.float32)


def split(rows: Sequence[Sequence[str | float]], codes: Codes, unknown: int) -> tuple[Integers, Floats]:
    """The codes of the words of rows, and their numbers, which grow the slower the larger they are."""
    word_columns = [(column, known) for column, known in enumerate(codes) if known is not None]
    number_columns = [column for column, known in enumerate(codes) if known is None]
    coded = np.array([[known.get(str(row[column]), unknown) for column, known in word_columns] for row in rows])
    numbers = np.array([[row[column] for column in number_columns] for row in rows], np.float32)
    return coded.astype(np.int64), np.asarray(np.sign(numbers) * np.log1p(np.abs(numbers)), np.float32)
