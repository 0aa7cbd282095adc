"""Files of JSON lines to learn from, packed by gzip or not."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import InputError


def read_objects(path: Path, *keys: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The object of each line, and where it stands (`annotations.jsonl:17`); raises InputError for a line that holds
    none with these keys."""
    with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                where = f"{path}:{number}"
                yield where, _read_object(line, where, keys)


def _read_object(line: bytes, where: str, keys: Sequence[str]) -> Mapping[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as problem:
        raise InputError(where, f"expected a JSON object: {problem}") from problem
    if not isinstance(found, dict):
        raise InputError(where, f"expected a JSON object, found {type(found).__name__}")
    missing = next((key for key in keys if key not in found), None)
    if missing is not None:
        raise InputError(where, f'expected an object with "{missing}"')
    return found
