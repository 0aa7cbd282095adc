"""Which forms are one entity: joined one by one, each time for a reason."""

from __future__ import annotations

from collections.abc import Iterator


class Links:
    """Sets of numbers that grow together. `reasons` keeps what joined whom, for whoever wants to know why."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self.reasons: list[tuple[int, int, str]] = []

    def root(self, number: int) -> int:
        """The smallest member of the number's set."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int, reason: str) -> None:
        """Makes one set of two."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._parents[second] = first
            self.reasons.append((one, other, reason))

    def sets(self) -> Iterator[list[int]]:
        """All sets, members in order, sets in the order of their first members."""
        members: dict[int, list[int]] = {}
        for number in range(len(self._parents)):
            members.setdefault(self.root(number), []).append(number)
        yield from members.values()
