"""Which names share a key with a name: only they are compared, so that long articles stay quick."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class SharedKeys:
    """Numbers by the keys that they go with: words, parts and misspellings of names."""

    def __init__(self) -> None:
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, number: int, keys: Iterable[str]) -> None:
        for key in keys:
            known = self._numbers[key]
            if not known or known[-1] != number:
                known.append(number)

    def sharing(self, keys: Iterable[str]) -> set[int]:
        """The numbers that go with any of the keys."""
        return {number for key in keys for number in self._numbers.get(key, ())}

    def sharing_rarest(self, keys: Iterable[str], count: int) -> set[int]:
        """The numbers that go with any of the few keys that the fewest go with."""
        by_size = sorted(set(keys), key=lambda key: (len(self._numbers.get(key, ())), key))
        return self.sharing(by_size[:count])
