"""Rows of values as numbers: which columns hold words, and the code of each word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

Row = tuple[str | float, ...]
Codes = tuple[Mapping[str, int] | None, ...]  # by column: the codes of its words, None for a column of numbers
UNSEEN = 999  # the code in a table of a word that training has not seen


class Columns:
    """The columns of rows that are alike. `codes` is what they were made of."""

    def __init__(self, codes: Codes) -> None:
        self.codes = codes
        self._words = [(column, known) for column, known in enumerate(codes) if known is not None]
        self._numbers = [column for column, known in enumerate(codes) if known is None]
        # the first number once more: of one column alone itemgetter would give no tuple
        self._pick = itemgetter(*self._numbers, *self._numbers[:1]) if self._numbers else None

    def words(self, rows: Sequence[Row], unknown: int) -> NDArray[np.int64]:
        """The code of each word, for each row in the order of the columns of words; `unknown` where it has none."""
        coded = [[known.get(str(row[column]), unknown) for row in rows] for column, known in self._words]
        return np.array(coded, np.int64).reshape(len(self._words), len(rows)).T

    def numbers(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """The numbers of each row in the order of their columns."""
        if self._pick is None:
            return np.empty((len(rows), 0))
        return np.array([self._pick(row) for row in rows], np.float64)[:, :-1]

    def table(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """Both, each in its own column."""
        found = np.empty((len(rows), len(self.codes)))
        found[:, [column for column, _ in self._words]] = self.words(rows, UNSEEN)
        found[:, self._numbers] = self.numbers(rows)
        return found
