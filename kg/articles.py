"""Files, folders, JSON lines and pages as articles."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.errors import InputError
from kg.model import Article, Source


def read_articles(
    paths: Iterable[Path], *, on_problem: Callable[[InputError], None] | None = None
) -> Iterator[Article]:
    """The articles of text files, JSON-lines files and folders of them."""
    for path in paths:
        if path.is_dir():
            yield from read_articles(sorted(path.iterdir()), on_problem=on_problem)
        elif path.suffix == ".txt":
            yield Article(Source(path.stem), path.read_text(encoding="utf-8"))
        else:
            yield from _read_lines(path)


def _read_lines(path: Path) -> Iterator[Article]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            source = Source(data["id"], data.get("title"), data.get("date"), data.get("outlet"), data.get("url"))
            yield Article(source, data["text"])
