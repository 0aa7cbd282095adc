"""What words mean, as vectors: words that a collection uses alike lie near one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
_STEPS = 127  # a cell is stored as a whole number from -127 to 127


@dataclass(frozen=True, slots=True)
class Vectors:
    """Row `codes[word]` of the table is the vector of a folded word; the last row, all zero, is that of any other."""

    codes: Mapping[str, int]
    table: Floats

    @property
    def size(self) -> int:
        return int(self.table.shape[1])

    def digest(self) -> str:
        """What tells these vectors from others."""
        return sha256(self.table.tobytes()).hexdigest()[:16]

    def rows(self, words: Sequence[str]) -> Integers:
        """The row of each word."""
        unknown = len(self.table) - 1
        return np.fromiter((self.codes.get(word, unknown) for word in words), np.int64, len(words))

    def means(self, rows: Integers, spans: Sequence[range]) -> Floats:
        """The mean vector of each span of words whose rows these are, zero for an empty one; one row for each span."""
        order: dict[range, int] = {}
        places = [order.setdefault(span, len(order)) for span in spans]
        return self._means(rows, list(order))[places]

    def _means(self, rows: Integers, spans: Sequence[range]) -> Floats:
        starts = np.array([span.start for span in spans], np.int64)
        lengths = np.array([len(span) for span in spans], np.int64)
        found = np.zeros((len(spans), self.size), np.float32)
        filled = np.flatnonzero(lengths)
        if len(filled):
            lengths, starts = lengths[filled], starts[filled]
            firsts = np.cumsum(lengths) - lengths
            places = np.arange(lengths.sum()) + np.repeat(starts - firsts, lengths)
            sums = np.add.reduceat(self.table[rows[places]], firsts, axis=0)
            found[filled] = sums / lengths[:, None]
        return found


def make_vectors(words: Sequence[str], table: NDArray[np.floating[Any]]) -> Vectors:
    """The Vectors of words, each cell as exact as a file keeps it."""
    most = np.abs(table).max(initial=1e-9)
    steps = np.rint(table * (_STEPS / most)).astype(np.int8)
    return _unpack(words, steps, float(np.float32(most)))


def _unpack(words: Sequence[str], steps: NDArray[np.int8], most: float) -> Vectors:
    table = np.vstack([steps, np.zeros((1, steps.shape[1]), np.int8)]).astype(np.float32) * np.float32(most / _STEPS)
    return Vectors({word: row for row, word in enumerate(words)}, table)


def write_vectors(target: IO[bytes], vectors: Vectors) -> None:
    """Store vectors, a byte for each cell."""
    most = float(np.abs(vectors.table).max(initial=1e-9))
    steps = np.rint(vectors.table[:-1] * (_STEPS / most)).astype(np.int8)
    text = np.frombuffer("\n".join(vectors.codes).encode("utf-8"), np.uint8)
    np.savez_compressed(target, words=text, steps=steps, most=np.array(most))


def read_vectors(source: IO[bytes]) -> Vectors:
    """Vectors as `write_vectors` leaves them."""
    with np.load(source) as stored:
        text = stored["words"].tobytes().decode("utf-8")
        return _unpack(text.split("\n") if text else [], stored["steps"], float(stored["most"].item()))
