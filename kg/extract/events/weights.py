"""The weights of the rankers in a file: read once and kept, written so that the same rankers give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from kg.extract.events.forest import Forest
from kg.extract.events.ranking import Model, Ranker, Trees

WEIGHTS = "events.npz"
_INTEGERS = ("roots", "columns", "lefts", "rights")
_FLOATS = ("bounds", "values", "base")
_LIGHT = 0.02  # a weight that hardly moves anything is left out


@cache
def load_rankers() -> Mapping[str, Ranker]:
    """The shipped rankers by name."""
    with (files("kg.extract") / "weights" / WEIGHTS).open("rb") as stream:
        return read_rankers(stream)


def read_rankers(source: IO[bytes]) -> Mapping[str, Ranker]:
    """Rankers as `write_rankers` leaves them."""
    with np.load(source) as stored:
        outline = json.loads(stored["outline"].tobytes().decode("utf-8"))
        return MappingProxyType({name: _read(name, known, stored) for name, known in outline.items()})


def _read(name: str, known: Mapping[str, list[str]], stored: Mapping[str, NDArray[np.generic]]) -> Ranker:
    text = stored[f"{name}.features"].tobytes().decode("utf-8")
    rows = stored[f"{name}.weights"].astype(np.float64).tolist()
    features = text.split("\n") if text else []
    model = Model(tuple(known["classes"]), {f: tuple(row) for f, row in zip(features, rows, strict=True)})
    if f"{name}.roots" not in stored:
        return Ranker(model)
    codes = tuple(None if words is None else {w: i for i, w in enumerate(words)} for words in known["words"])
    return Ranker(model, Trees(_read_forest(name, stored), codes))


def _read_forest(name: str, stored: Mapping[str, NDArray[np.generic]]) -> Forest:
    roots, columns, lefts, rights = (stored[f"{name}.{array}"].astype(np.int32) for array in _INTEGERS)
    bounds, values, base = (stored[f"{name}.{array}"].astype(np.float64) for array in _FLOATS)
    return Forest(roots, columns, bounds, lefts, rights, values, base, depth=int(stored[f"{name}.depth"].item()))


def write_rankers(target: IO[bytes], rankers: Mapping[str, Ranker]) -> None:
    """Store the rankers, the weights of features at half precision."""
    stored: dict[str, Any] = {}
    outline: dict[str, dict[str, object]] = {}
    for name, ranker in sorted(rankers.items()):
        kept = sorted((f, row) for f, row in ranker.model.weights.items() if max(map(abs, row)) >= _LIGHT)
        stored[f"{name}.features"] = _bytes("\n".join(feature for feature, _ in kept))
        stored[f"{name}.weights"] = np.array([row for _, row in kept], np.float16)
        outline[name] = {"classes": list(ranker.model.classes)}
        if ranker.trees is not None:
            forest = ranker.trees.forest
            stored |= {f"{name}.{array}": getattr(forest, array) for array in (*_INTEGERS, *_FLOATS)}
            stored[f"{name}.depth"] = np.array(forest.depth)
            outline[name]["words"] = [None if known is None else list(known) for known in ranker.trees.codes]
    stored["outline"] = _bytes(json.dumps(outline, ensure_ascii=False))
    np.savez_compressed(target, **stored)


def _bytes(text: str) -> NDArray[np.generic]:
    return np.frombuffer(text.encode("utf-8"), np.uint8)
