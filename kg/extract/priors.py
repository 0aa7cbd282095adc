"""What a large collection of articles says of a word or phrase: how often it has a capital, and as what kind of name a
first tagger read it. Figures only, made by `kg train`; no text of the collection is in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO

import numpy as np
from numpy.typing import NDArray

_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Priors:
    """`words` maps a word in small letters to its features, parted by spaces; `phrases` a phrase to its kind."""

    words: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)

    def word_features(self, lower: str) -> list[str]:
        """The word's shares as features, [] where the collection has too little of it."""
        return self.words.get(lower, "").split()

    def find_phrases(self, lowers: Sequence[str], cases: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Index of a word and B or I with the kind of the longest phrase of several words that covers it."""
        covered = 0
        for index, case in enumerate(cases):
            if case not in "UCMI" or index < covered:
                continue
            for end in range(min(len(lowers), index + _LONGEST), index + 1, -1):
                kind = self.phrases.get(" ".join(lowers[index:end]))
                if kind is not None:
                    yield index, "B" + kind
                    yield from ((at, "I" + kind) for at in range(index + 1, end))
                    covered = end
                    break


def read_priors(source: IO[bytes]) -> Priors:
    """Priors as `write_priors` leaves them."""
    with np.load(source) as stored:
        return Priors(_read_table(stored["words"]), _read_table(stored["phrases"]))


def write_priors(target: IO[bytes], priors: Priors) -> None:
    """Store the priors; the same ones give the same bytes."""
    np.savez_compressed(target, words=_to_table(priors.words), phrases=_to_table(priors.phrases))


def _read_table(stored: NDArray[np.uint8]) -> dict[str, str]:
    rows = ((line.split("\t")[0], line.split("\t")[1]) for line in stored.tobytes().decode("utf-8").split("\n") if line)
    return dict(rows)


def _to_table(rows: Mapping[str, str]) -> NDArray[np.uint8]:
    text = "\n".join(f"{key}\t{value}" for key, value in sorted(rows.items()))
    return np.frombuffer(text.encode("utf-8"), np.uint8)
