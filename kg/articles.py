"""Files, folders, JSON lines and pages as articles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Article, Source


def read_articles(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles of JSON-lines files."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                data = json.loads(line)
                yield Article(
                    Source(data["id"], data.get("title"), data.get("date"), data.get("outlet"), data.get("url")),
                    data["text"],
                )
