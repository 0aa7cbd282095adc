"""A multinomial logistic model over named features, fitted by L-BFGS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from kg.extract.events.ranking import Model, make_model

_TRUST = 2.0  # what grammar says is penalised less than what few articles show


def fit(cases: Iterable[tuple[Sequence[str], str]], classes: Sequence[str], *, penalty: float, least: int = 3) -> Model:
    """A model with a quadratic penalty of cases, features with their class; features seen fewer than `least` times
    are left out."""
    rows = [(sorted(set(features)), label) for features, label in cases]
    counts = Counter(feature for features, _ in rows for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= least)
    index = {feature: number for number, feature in enumerate(names)}
    cells = [(row, index[f]) for row, (features, _) in enumerate(rows) for f in features if f in index]
    trust = np.array([_TRUST if name.startswith("rule|") else 1.0 for name in names])
    columns = np.array([column for _, column in cells], np.intp)
    matrix = csr_matrix((trust[columns], ([row for row, _ in cells], columns)), shape=(len(rows), len(names)))
    wanted = np.zeros((len(rows), len(classes)))
    wanted[np.arange(len(rows)), [list(classes).index(label) for _, label in rows]] = 1.0

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(len(names), len(classes))
        scores = matrix @ weights
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        value = -(wanted * np.log(chances + 1e-12)).sum() + 0.5 * penalty * (flat**2).sum()
        slope = matrix.T @ (chances - wanted) + penalty * weights
        return float(value), np.asarray(slope).ravel()

    found = minimize(loss, np.zeros(len(names) * len(classes)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    weights = found.x.reshape(len(names), len(classes)) * trust[:, None]
    return make_model(dict(zip(names, weights, strict=True)), classes)
