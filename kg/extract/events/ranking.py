"""A logistic model over named features: weights from a file, probabilities out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from kg.errors import InputError

WEIGHTS = "events.tsv"
_MISSING: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """Classes and, for each feature, one weight a class."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """Class -> probability, given the features that hold; unknown features count nothing."""
        sums = [0.0] * len(self.classes)
        for feature in features:
            found = self.weights.get(feature, _MISSING)
            for index, weight in enumerate(found):
                sums[index] += weight
        top = max(sums)
        odds = [math.exp(value - top) for value in sums]
        total = sum(odds)
        return {name: odd / total for name, odd in zip(self.classes, odds, strict=True)}


@cache
def load_models() -> Mapping[str, Model]:
    """The shipped models by name; InputError where a line is not model, feature and weights."""
    lines = (files("kg.extract") / "weights" / WEIGHTS).read_text(encoding="utf-8").splitlines()
    return read_models(lines)


def read_models(lines: Iterable[str]) -> Mapping[str, Model]:
    """Models from lines of model, feature, weights, tab-separated; a line with the feature "classes" names the classes.

    >>> read_models(["date\\tclasses\\tno\\tyes", "date\\tR|2\\t-1\\t1"])["date"].classes
    ('no', 'yes')
    """
    classes: dict[str, tuple[str, ...]] = {}
    weights: dict[str, dict[str, tuple[float, ...]]] = {}
    for number, line in enumerate(lines, start=1):
        name, feature, *cells = line.split("\t")
        if feature == "classes":
            classes[name] = tuple(cells)
            weights[name] = {}
        elif len(cells) != len(classes.get(name, ())):
            raise InputError(f"{WEIGHTS}:{number}", f"expected {len(classes.get(name, ()))} weights of {name!r}")
        else:
            weights[name][feature] = tuple(map(float, cells))
    return MappingProxyType({name: Model(found, weights[name]) for name, found in classes.items()})


def write_models(models: Mapping[str, Model]) -> str:
    """The text that `read_models` reads; weights rounded, features without weight left out."""
    lines = []
    for name in sorted(models):
        model = models[name]
        lines.append("\t".join((name, "classes", *model.classes)))
        for feature in sorted(model.weights):
            cells = [f"{weight:.2f}".replace("-0.00", "0") for weight in model.weights[feature]]
            if any(float(cell) for cell in cells):
                lines.append("\t".join((name, feature, *cells)))
    return "\n".join(lines) + "\n"
