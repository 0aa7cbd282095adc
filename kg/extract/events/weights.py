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

from kg.errors import KGError
from kg.extract.events.columns import Codes, Columns
from kg.extract.events.forest import Forest
from kg.extract.events.network import Network
from kg.extract.events.ranking import Model, Ranker, Trees, make_model
from kg.extract.events.vectors import Vectors, read_vectors

WEIGHTS = "events.npz"
VECTORS = "vectors.npz"
_INTEGERS = ("roots", "columns", "children")
_FLOATS = ("bounds", "values", "base")
_LAYERS = ("phrases", "words", "numbers", "bias", "outward", "outward_bias")
_LIGHT = 0.005  # a weight that hardly moves anything is left out

Stored = Mapping[str, NDArray[np.generic]]


@cache
def load_rankers() -> Mapping[str, Ranker]:
    """The shipped rankers by name."""
    folder = files("kg.extract") / "weights"
    with (folder / VECTORS).open("rb") as stream:
        vectors = read_vectors(stream)
    with (folder / WEIGHTS).open("rb") as stream:
        return read_rankers(stream, vectors)


def read_rankers(source: IO[bytes], vectors: Vectors) -> Mapping[str, Ranker]:
    """Rankers as `write_rankers` leaves them; raises KGError for other vectors than those they were trained with."""
    with np.load(source) as stored:
        outline = json.loads(stored["outline"].tobytes().decode("utf-8"))
        if stored["vectors"].tobytes().decode("ascii") != vectors.digest():
            raise KGError(f"{WEIGHTS} was trained with other vectors than these: run `kg train`")
        return MappingProxyType({name: _read(name, known, stored, vectors) for name, known in outline.items()})


def _read(name: str, known: Mapping[str, Any], stored: Stored, vectors: Vectors) -> Ranker:
    classes = tuple(known["classes"])
    return Ranker(
        classes,
        _read_model(name, classes, stored) if f"{name}.features" in stored else None,
        Trees(_read_forest(name, stored), Columns(tuple(known["trees"]))) if "trees" in known else None,
        _read_network(name, tuple(known["network"]), stored, vectors) if "network" in known else None,
    )


def _read_model(name: str, classes: tuple[str, ...], stored: Stored) -> Model:
    text = stored[f"{name}.features"].tobytes().decode("utf-8")
    return make_model(dict(zip(text.split("\n") if text else [], stored[f"{name}.weights"], strict=True)), classes)


def _read_forest(name: str, stored: Stored) -> Forest:
    roots, columns, children = (stored[f"{name}.{array}"].astype(np.int64) for array in _INTEGERS)
    bounds, values, base = (stored[f"{name}.{array}"].astype(np.float64) for array in _FLOATS)
    return Forest(roots, columns, children, bounds, values, base, depth=int(stored[f"{name}.depth"].item()))


def _read_network(name: str, codes: Codes, stored: Stored, vectors: Vectors) -> Network:
    phrases, words, numbers, bias, outward, outward_bias = (
        stored[f"{name}.network.{layer}"].astype(np.float32) for layer in _LAYERS
    )
    return Network(vectors, Columns(codes), phrases, words, numbers, bias, outward, outward_bias)


def write_rankers(target: IO[bytes], rankers: Mapping[str, Ranker], vectors: Vectors) -> None:
    """Store the rankers trained with these vectors, the weights of features and of networks at half precision."""
    stored: dict[str, Any] = {"vectors": _bytes(vectors.digest())}
    outline: dict[str, dict[str, object]] = {}
    for name, ranker in sorted(rankers.items()):
        outline[name] = {"classes": ranker.classes}
        if ranker.model is not None:
            heavy = np.abs(ranker.model.table).max(axis=1) >= _LIGHT
            kept = sorted((feature, row) for feature, row in ranker.model.codes.items() if heavy[row])
            stored[f"{name}.features"] = _bytes("\n".join(feature for feature, _ in kept))
            stored[f"{name}.weights"] = ranker.model.table[[row for _, row in kept]].astype(np.float16)
        if ranker.trees is not None:
            forest = ranker.trees.forest
            stored |= {f"{name}.{array}": getattr(forest, array) for array in (*_INTEGERS, *_FLOATS)}
            stored[f"{name}.depth"] = np.array(forest.depth)
            outline[name]["trees"] = ranker.trees.columns.codes
        if ranker.network is not None:
            layers = {layer: getattr(ranker.network, layer) for layer in _LAYERS}
            stored |= {f"{name}.network.{layer}": table.astype(np.float16) for layer, table in layers.items()}
            outline[name]["network"] = ranker.network.columns.codes
    stored["outline"] = _bytes(json.dumps(outline, ensure_ascii=False))
    np.savez_compressed(target, **stored)


def _bytes(text: str) -> NDArray[np.generic]:
    return np.frombuffer(text.encode("utf-8"), np.uint8)
