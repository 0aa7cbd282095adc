"""The errors that kg raises on purpose; everything else is a fault of kg."""

from __future__ import annotations


class KGError(Exception):
    """Something the user can mend: the message says what was expected, what was found and where."""


class InputError(KGError):
    """An input that cannot be read; `where` is "file" or "file:line"."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


class OutputError(KGError):
    """A place that cannot be written."""


class QueryError(KGError):
    """A SPARQL query that cannot be answered."""


class StoreError(KGError):
    """A triple store that refuses or fails."""


class ModelError(KGError, ValueError):
    """A record that contradicts itself."""
