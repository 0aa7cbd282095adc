"""The graph to look at: as a networkx graph, as one offline page, in a notebook."""

from __future__ import annotations

from kg.views.graph import to_networkx
from kg.views.notebook import show
from kg.views.page import page_html, write_page

__all__ = ["page_html", "show", "to_networkx", "write_page"]
