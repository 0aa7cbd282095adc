"""Networks fitted by scikit-learn, as the tables that `kg` reads."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from kg.errors import KGError
from kg.extract.events.columns import Codes, Columns, Row
from kg.extract.events.network import Network, flatten
from kg.extract.events.vectors import Floats, Vectors
from kg.training.forests import count_words

_COMMON = 10  # a word of a column seen fewer times has no code
_KINDS = 130  # a column of more different words has none either: most are known by their vectors
_HIDDEN = 128
_EPOCHS = 15
_BATCH = 256
_PENALTY = 1.5
_STANDS = 3  # networks that start by another chance; one network says what they say on average
_FLAT = 1e-3


def fit_network(
    rows: Sequence[Row], means: Floats, labels: Sequence[str], classes: Sequence[str], vectors: Vectors
) -> Network | None:
    """A network that tells the classes apart, None where a class has no case; `means` holds the mean vectors of the
    phrases of each case side by side. Raises KGError without scikit-learn."""
    try:
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.neural_network import MLPClassifier
    except ImportError as problem:
        raise KGError("Training needs scikit-learn: pip install 'kg[train]'") from problem
    if set(labels) != set(classes):
        return None
    codes, many = _make_codes(rows)
    columns = Columns(codes)
    coded, numbers = columns.words(rows, many), flatten(columns.numbers(rows))
    hot = np.zeros((len(rows), many + 1), np.float32)
    np.put_along_axis(hot, coded, 1.0, axis=1)
    table = np.hstack([means, hot[:, :many], numbers])
    mean, scale = table.mean(axis=0), table.std(axis=0) + _FLAT
    answers = np.array([list(classes).index(label) for label in labels])
    table -= mean
    table /= scale
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # to stop early is part of the penalty
        found = [
            MLPClassifier(
                (_HIDDEN,),
                alpha=_PENALTY,
                batch_size=min(_BATCH, len(rows)),
                max_iter=_EPOCHS,
                n_iter_no_change=_EPOCHS,
                random_state=stand,
            ).fit(table, answers)
            for stand in range(_STANDS)
        ]
    inward = np.hstack([network.coefs_[0] for network in found]) / scale[:, None]
    bias = np.hstack([network.intercepts_[0] for network in found]) - mean @ inward
    outward = np.vstack([network.coefs_[1] for network in found]) / _STANDS
    outward_bias = np.mean([network.intercepts_[1] for network in found], axis=0)
    if len(classes) == 2:  # the one score is that of the second class
        outward = np.hstack([np.zeros_like(outward), outward])
        outward_bias = np.concatenate([[0.0], outward_bias])
    width = means.shape[1]
    none = np.zeros((1, inward.shape[1]))
    return Network(
        vectors=vectors,
        columns=columns,
        phrases=_floats(inward[:width]),
        words=_floats(np.vstack([inward[width : width + many], none])),
        numbers=_floats(inward[width + many :]),
        bias=_floats(bias),
        outward=_floats(outward),
        outward_bias=_floats(outward_bias),
    )


def _floats(table: NDArray[np.floating]) -> Floats:
    """A table as exact as a file keeps it."""
    return table.astype(np.float16).astype(np.float32)


def _make_codes(rows: Sequence[Row]) -> tuple[Codes, int]:
    """For each column of words the code of each frequent one, no two alike in any column, and how many there are."""
    codes: list[Mapping[str, int] | None] = []
    many = 0
    for counts in count_words(rows):
        if counts is None:
            codes.append(None)
            continue
        kept = sorted(word for word, count in counts.items() if count >= _COMMON and len(counts) <= _KINDS)
        codes.append({word: many + rank for rank, word in enumerate(kept)})
        many += len(kept)
    return tuple(codes), many
