"""A conditional random field fitted to sequences by CRFsuite, as a table of weights."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from kg.extract.features import WINDOW, Words, place_features, word_features
from kg.extract.priors import Priors
from kg.extract.tagger import LABELS, write_weights

Sequenced = tuple[list[list[str]], list[str]]
Key = tuple[str, str]

_PARAMETERS = {"c1": 0.05, "c2": 0.05, "max_iterations": 120}
_OWN = "\x01"


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by (feature, label) and (label, next label)."""

    states: dict[Key, float]
    transitions: dict[Key, float]


def sequences(words: Words, labels: Sequence[str], priors: Priors) -> Iterator[Sequenced]:
    """All features and the labels of every sequence of the words."""
    places = place_features(words, priors)
    seen = {text: word_features(text, priors) for text in set(words.texts)}
    for start, end in zip(words.bounds, [*words.bounds[1:], len(words.texts)], strict=True):
        features = []
        for at in range(start, end):
            here = list(places[at])
            for column, offset in enumerate(WINDOW):
                if start <= at + offset < end:
                    here += seen[words.texts[at + offset]][column]
            features.append(here)
        yield features, list(labels[start:end])


def fit(own: Iterable[Sequenced], others: Sequence[Sequenced] = ()) -> Model:
    """A model of the own sequences, helped by others that follow other rules of annotation.

    Where there are others, each feature of an own sequence counts twice, once as what all share and once as its own;
    the two weights are added afterwards, so that the others move only what the own sequences leave open.
    """
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_PARAMETERS)
    for features, labels in own:
        doubled = [[*here, *(_OWN + name for name in here)] for here in features] if others else features
        trainer.append(doubled, labels)
    for features, labels in others:
        trainer.append(features, labels)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        return _read_model(path)


def _read_model(path: str) -> Model:
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    states: dict[Key, float] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        key = feature.removeprefix(_OWN), label
        states[key] = states.get(key, 0.0) + weight
    return Model(states, dict(info.transitions))


def mean_model(models: Sequence[Model]) -> Model:
    """The model whose weights are the mean of the models' weights."""
    share = 1 / len(models)
    mean = Model({}, {})
    for model in models:
        for key, weight in model.states.items():
            mean.states[key] = mean.states.get(key, 0.0) + share * weight
        for key, weight in model.transitions.items():
            mean.transitions[key] = mean.transitions.get(key, 0.0) + share * weight
    return mean


def write_model(path: Path, model: Model) -> None:
    """Write the weights where `kg.extract.tagger` reads them."""
    known = set(LABELS)
    with path.open("wb") as stream:
        states = {key: weight for key, weight in model.states.items() if key[1] in known and abs(weight) > 1e-4}
        write_weights(stream, states, model.transitions)
