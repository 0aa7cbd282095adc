"""Indonesian news articles into an RDF knowledge graph, with the sentence behind every triple."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import KGError
from kg.model import Article, Extraction, Graph, Source

if TYPE_CHECKING:
    from kg.views.notebook import Shown

__all__ = ["Article", "Extraction", "Graph", "KGError", "Source", "show"]


def show(graph: Graph, height: int = 640) -> Shown:
    """The page of `graph` for the end of a notebook's cell, `height` pixels high."""
    from kg.views import show as show_page  # networkx takes a while: only where a graph is shown

    return show_page(graph, height)
