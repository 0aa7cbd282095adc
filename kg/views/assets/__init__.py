"""The page's own script, style and words, and the library that draws it, as files of the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_asset(name: str) -> str:
    """The text of an asset, "page.css" or "vendor/vis-network.min.js"."""
    return files(__name__).joinpath(*name.split("/")).read_text(encoding="utf-8")
