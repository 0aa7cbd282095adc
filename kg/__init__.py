"""Indonesian news articles into an RDF knowledge graph, with the sentence behind every triple.

Each name is imported when it is first used, so that `import kg` is quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.articles import read_articles
    from kg.corpus import Build, build
    from kg.errors import KGError
    from kg.extract import extract as extract_article
    from kg.model import Article, Extraction, Graph, Source
    from kg.resolve import resolve as to_graph
    from kg.stores import query
    from kg.views import show

__all__ = [
    "Article",
    "Build",
    "Extraction",
    "Graph",
    "KGError",
    "Source",
    "build",
    "extract_article",
    "query",
    "read_articles",
    "show",
    "to_graph",
]

# public name -> the module that has it, and its name there: kg.extract and kg.resolve are packages themselves
_HOMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "Article": ("kg.model", "Article"),
        "Build": ("kg.corpus", "Build"),
        "Extraction": ("kg.model", "Extraction"),
        "Graph": ("kg.model", "Graph"),
        "KGError": ("kg.errors", "KGError"),
        "Source": ("kg.model", "Source"),
        "build": ("kg.corpus", "build"),
        "extract_article": ("kg.extract", "extract"),
        "query": ("kg.stores", "query"),
        "read_articles": ("kg.articles", "read_articles"),
        "show": ("kg.views", "show"),
        "to_graph": ("kg.resolve", "resolve"),
    }
)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    value: object = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
