"""Boosted trees grown by scikit-learn, as the tables that `kg` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kg.errors import KGError
from kg.extract.events.columns import Codes, Columns, Row
from kg.extract.events.forest import Forest
from kg.extract.events.ranking import Trees

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier

_COMMON = 4  # a word seen fewer times has no code
_WORDS = 150  # words of a column that have a code, the most frequent first


class Growth(NamedTuple):
    """How trees grow: how many, one after another, how much each may add, and how large each may be; several stands,
    each grown by another chance, are averaged."""

    rounds: int
    rate: float
    leaves: int = 12
    depth: int = 6
    stands: int = 1


def grow_trees(rows: Sequence[Row], labels: Sequence[str], classes: Sequence[str], growth: Growth) -> Trees | None:
    """Trees that tell the classes of rows apart, None where a class has no row; the same rows give the same trees.
    Raises KGError without scikit-learn."""
    try:
        from sklearn.ensemble import HistGradientBoostingClassifier
    except ImportError as problem:
        raise KGError("Training needs scikit-learn: pip install 'kg[train]'") from problem
    if set(labels) != set(classes):
        return None
    columns = Columns(_make_codes(rows))
    table, answers = columns.table(rows), np.array([list(classes).index(label) for label in labels])
    grown = [
        HistGradientBoostingClassifier(
            max_iter=growth.rounds,
            learning_rate=growth.rate,
            max_leaf_nodes=growth.leaves,
            max_depth=growth.depth,
            min_samples_leaf=15,
            l2_regularization=5.0,
            max_features=0.5,
            early_stopping=False,
            random_state=stand,
        ).fit(table, answers)
        for stand in range(1, growth.stands + 1)
    ]
    return Trees(_to_forest(grown), columns)


def count_words(rows: Sequence[Row]) -> list[Counter[str] | None]:
    """How often each word stands in each column of words, None for a column of numbers."""
    return [
        Counter(str(row[column]) for row in rows) if isinstance(cell, str) else None
        for column, cell in enumerate(rows[0])
    ]


def _make_codes(rows: Sequence[Row]) -> Codes:
    """For each column of words the code of each frequent one: its rank."""
    return tuple(None if counts is None else _ranks(counts) for counts in count_words(rows))


def _ranks(counts: Counter[str]) -> Mapping[str, int]:
    frequent = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_WORDS]
    return {word: rank for rank, (word, count) in enumerate(frequent) if count >= _COMMON}


def _to_forest(grown: Sequence[HistGradientBoostingClassifier]) -> Forest:
    trees = [tree.nodes for grower in grown for round_ in grower._predictors for tree in round_]
    starts = np.cumsum([0, *(len(nodes) for nodes in trees)])
    nodes: Any = np.concatenate(trees)
    offsets = np.repeat(starts[:-1], [len(tree) for tree in trees])
    own = np.arange(len(nodes))
    leaf = nodes["is_leaf"].astype(bool)
    children = np.stack([np.where(leaf, own, nodes[side] + offsets) for side in ("right", "left")], axis=1)
    return Forest(
        roots=starts[:-1].astype(np.int32),
        columns=np.where(leaf, 0, nodes["feature_idx"]).astype(np.int32),
        children=children.ravel().astype(np.int32),
        bounds=np.where(leaf, 0.0, nodes["num_threshold"]).astype(np.float64),
        values=np.where(leaf, nodes["value"] / len(grown), 0.0).astype(np.float64),
        base=np.asarray(grown[0]._baseline_prediction, np.float64).ravel(),
        depth=int(nodes["depth"].max()),
    )
