"""What a large collection of articles says of a word or phrase: how often it has a capital, and as what kind of name a
first tagger read it. Figures only, made by `kg train`; no text of the collection is in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import IO

import numpy as np

_LONGEST = 8


def prior_features(lower: str) -> tuple[str, ...]:
    """The word's shares as features, () where the collection has too little of it."""
    return tuple(_words().get(lower, "").split())


def prior_phrases(lowers: Sequence[str], cases: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Index of a word and B- or I- and the kind of the longest phrase of several words that begins there."""
    phrases = _phrases()
    covered = 0
    for index, case in enumerate(cases):
        if case not in "UCMI" or index < covered:
            continue
        for end in range(min(len(lowers), index + _LONGEST), index + 1, -1):
            kind = phrases.get(" ".join(lowers[index:end]))
            if kind:
                yield index, "B" + kind
                for at in range(index + 1, end):
                    yield at, "I" + kind
                covered = end
                break


@cache
def _tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    source = files("kg.extract") / "weights" / "priors.npz"
    if not source.is_file():
        return {}, {}
    with source.open("rb") as stream:
        return read_priors(stream)


def _words() -> Mapping[str, str]:
    return _tables()[0]


def _phrases() -> Mapping[str, str]:
    return _tables()[1]


def read_priors(source: IO[bytes]) -> tuple[dict[str, str], dict[str, str]]:
    """The features of words and the kinds of phrases as `write_priors` leaves them."""
    with np.load(source) as stored:
        return _read_table(stored["words"]), _read_table(stored["phrases"])


def _read_table(stored: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> dict[str, str]:
    lines = stored.tobytes().decode("utf-8").split("\n")
    return dict(line.split("\t") for line in lines if line)


def write_priors(target: IO[bytes], words: Mapping[str, str], phrases: Mapping[str, str]) -> None:
    """Store the features of words and the kinds of phrases."""
    np.savez_compressed(target, words=_to_table(words), phrases=_to_table(phrases))


def _to_table(rows: Mapping[str, str]) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    text = "\n".join(f"{key}\t{value}" for key, value in sorted(rows.items()))
    return np.frombuffer(text.encode("utf-8"), np.uint8)
