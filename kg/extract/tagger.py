"""A conditional random field over the words of a document; its weights come from `kg train`.

The model is trained with CRFsuite and read here as a table of weights: most of CRFsuite's time in Python goes into
handing over features that are the same for the same word, and here a word's weights are summed once and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import IO

import numpy as np
from numpy.typing import NDArray

from kg.extract.features import WINDOW, Words, place_features, word_features
from kg.extract.linear import sum_rows
from kg.extract.priors import Priors, read_priors
from kg.model import Span
from kg.schema import EntityType

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
TYPES = tuple(EntityType)
LABELS = ("O", *(f"{part}-{kind}" for kind in TYPES for part in "BI"))
_MANY_WORDS = 100_000


@dataclass(frozen=True, slots=True)
class Weights:
    """`rows[feature]` is the row of a feature in `states`; columns are LABELS."""

    rows: Mapping[str, int]
    states: Floats
    transitions: Floats


@dataclass(frozen=True, slots=True)
class Guess:
    """A name the tagger sees: words[first:last] and how sure it is, 0 to 1."""

    first: int
    last: int
    type: EntityType
    sure: float


class Tagger:
    """Reads names in words; keeps what it has summed for a word."""

    def __init__(self, weights: Weights, priors: Priors) -> None:
        self._weights = weights
        self._priors = priors
        self._vectors: dict[str, Floats] = {}

    def scores(self, words: Words) -> Floats:
        """The weight of every label at every word, transitions aside."""
        count = len(words.texts)
        if len(self._vectors) > _MANY_WORDS:
            self._vectors.clear()
        near = np.stack([self._vector(text) for text in words.texts])
        scores = self._sums(place_features(words, self._priors))
        ends = [*words.bounds[1:], count]
        for start, end in zip(words.bounds, ends, strict=True):
            for column, offset in enumerate(WINDOW):
                low, high = max(start, start - offset), min(end, end - offset)
                if low < high:
                    scores[low:high] += near[low + offset : high + offset, column]
        return scores

    def _vector(self, text: str) -> Floats:
        found = self._vectors.get(text)
        if found is None:
            found = self._sums(word_features(text, self._priors))
            self._vectors[text] = found
        return found

    def _sums(self, features: Iterable[list[str]]) -> Floats:
        """For each list of features the sum of their weights, a row of labels."""
        return sum_rows(self._weights.states, self._weights.rows, features)

    def marginals(self, words: Words) -> tuple[list[int], Floats]:
        """The best label of every word, and the probability of every label at every word."""
        if not words.texts:
            return [], np.zeros((0, len(LABELS)), np.float32)
        scores, steps = self.scores(words), march(words.bounds, len(words.texts))
        return best_labels(scores, self._weights.transitions, steps), label_chances(
            scores, self._weights.transitions, steps
        )

    def guess(self, words: Words) -> Iterator[Guess]:
        """The names on the best path in the order of the text."""
        best, chances = self.marginals(words)
        return read_guesses(best, chances, words.bounds)


def march(bounds: Sequence[int], count: int) -> list[Places]:
    """Sequences walked side by side: the places of all their first words, of all their second words, and so on.

    >>> [places.tolist() for places in march((0, 2, 5), 6)]
    [[2, 0, 5], [3, 1], [4]]
    """
    starts = np.array(bounds, np.intp)
    lengths = np.diff(np.append(starts, count))
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    many = np.searchsorted(-lengths, -np.arange(lengths[0]))  # sequences longer than 0, 1, 2 ... words
    return [starts[:left] + step for step, left in enumerate(many)]


def best_labels(scores: Floats, transitions: Floats, steps: Sequence[Places]) -> list[int]:
    """The labels with the highest sum of weights in each sequence (Viterbi)."""
    total = scores.copy()
    back = np.zeros(scores.shape, np.intp)
    for here in steps[1:]:
        ways = total[here - 1][:, :, None] + transitions
        back[here] = ways.argmax(1)
        total[here] += ways.max(1)
    labels = total.argmax(1)
    for here in reversed(steps[1:]):
        labels[here - 1] = back[here, labels[here]]
    found: list[int] = labels.tolist()
    return found


def label_chances(scores: Floats, transitions: Floats, steps: Sequence[Places]) -> Floats:
    """The probability of every label at every word (forward and backward in each sequence)."""
    states = np.exp(scores - scores.max(1, keepdims=True))
    weights = np.exp(transitions)
    forward, backward = states / states.sum(1, keepdims=True), np.ones_like(states)
    for here in steps[1:]:
        rows = (forward[here - 1] @ weights) * states[here]
        forward[here] = rows / rows.sum(1, keepdims=True)
    for here in reversed(steps[1:]):
        rows = (backward[here] * states[here]) @ weights.T
        backward[here - 1] = rows / rows.sum(1, keepdims=True)
    product = forward * backward
    chances: Floats = product / product.sum(1, keepdims=True)
    return chances


def read_labels(labels: list[int], bounds: tuple[int, ...]) -> Iterator[tuple[int, int, EntityType]]:
    """Names as (first word, word after the last, type); a name ends with its sequence."""
    starts = set(bounds)
    at = 0
    while at < len(labels):
        label = labels[at]
        first, at = at, at + 1
        if label == 0:
            continue
        inside = label + 1 if label % 2 else label
        while at < len(labels) and labels[at] == inside and at not in starts:
            at += 1
        yield first, at, TYPES[(label - 1) // 2]


def read_guesses(best: list[int], chances: Floats, bounds: tuple[int, ...]) -> Iterator[Guess]:
    """The names among the labels, each as sure as its least sure word."""
    for first, last, kind in read_labels(best, bounds):
        yield Guess(first, last, kind, min(float(chances[at, best[at]]) for at in range(first, last)))


def span_of(words: Words, first: int, last: int) -> Span:
    """The characters of words[first:last]."""
    return Span(words.spans[first].start, words.spans[last - 1].end)


@cache
def read_tagger() -> Tagger:
    """The tagger with the weights of the package."""
    folder = files("kg.extract") / "weights"
    with (folder / "names.npz").open("rb") as weights, (folder / "priors.npz").open("rb") as priors:
        return Tagger(read_weights(weights), read_priors(priors))


def read_weights(source: IO[bytes]) -> Weights:
    """Weights as `write_weights` leaves them."""
    with np.load(source) as stored:
        text = stored["features"].tobytes().decode("utf-8")
        names = text.split("\n") if text else []
        states = np.zeros((len(names) + 1, len(LABELS)), np.float32)
        states[np.repeat(np.arange(len(names)), stored["counts"]), stored["labels"]] = stored["values"]
        return Weights({name: row for row, name in enumerate(names)}, states, stored["transitions"].astype(np.float32))


def write_weights(
    target: IO[bytes], states: Mapping[tuple[str, str], float], transitions: Mapping[tuple[str, str], float]
) -> None:
    """Store weights, given by (feature, label) and (label, next label), at half precision."""
    columns = {label: column for column, label in enumerate(LABELS)}
    entries = sorted((feature, columns[label], weight) for (feature, label), weight in states.items())
    names = sorted({feature for feature, _, _ in entries})
    rows = {name: row for row, name in enumerate(names)}
    counts = np.bincount([rows[feature] for feature, _, _ in entries], minlength=len(names))
    steps = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for (left, right), weight in transitions.items():
        steps[columns[left], columns[right]] = weight
    np.savez_compressed(
        target,
        features=np.frombuffer("\n".join(names).encode("utf-8"), np.uint8),
        counts=counts.astype(np.uint8),
        labels=np.array([column for _, column, _ in entries], np.uint8),
        values=np.array([weight for _, _, weight in entries], np.float16),
        transitions=steps,
    )
