"""Which graphs a store has taken in, so that a load goes on where it was cut off."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from kg.errors import InputError, OutputError


class Journal:
    """A file of JSON lines {"graph": ..., "digest": ...} beside the dataset, one for each endpoint; the last line of a
    graph counts, digest null says that it was deleted. A torn last line, from a crash, is as if it was not there."""

    def __init__(self, folder: Path, endpoint: str) -> None:
        name = hashlib.sha256(endpoint.encode()).hexdigest()[:12]
        self.path = folder / f".loaded-{name}.jsonl"
        self._digests = dict(_read(self.path))

    def digest(self, graph: str) -> str | None:
        """What the graph was when the store took it in; None where it has not."""
        return self._digests.get(graph)

    @property
    def graphs(self) -> Mapping[str, str]:
        return MappingProxyType(self._digests)

    def record(self, graph: str, digest: str | None) -> None:
        """Remember, also after a crash, that the store holds the graph, or with None that it no longer does."""
        try:
            with self.path.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps({"graph": graph, "digest": digest}) + "\n")
                lines.flush()
                os.fsync(lines.fileno())
        except OSError as problem:
            raise OutputError(f"{self.path}: cannot be written: {problem.strerror or problem}") from problem
        if digest is None:
            self._digests.pop(graph, None)
        else:
            self._digests[graph] = digest


def _read(path: Path) -> Mapping[str, str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    except OSError as problem:
        raise InputError(str(path), f"cannot be read: {problem.strerror}") from problem
    digests: dict[str, str] = {}
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if entry["digest"] is None:
            digests.pop(entry["graph"], None)
        else:
            digests[entry["graph"]] = entry["digest"]
    return digests
