"""The page inside a notebook."""

from __future__ import annotations

import html
from dataclasses import dataclass

from kg.model import Graph
from kg.views.page import page_html


@dataclass(frozen=True, slots=True)
class Shown:
    """A page that Jupyter displays: in a frame of its own, which can run its script and do nothing else."""

    page: str
    height: int

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.page)}" sandbox="allow-scripts allow-popups" '
            f'style="width:100%;height:{self.height}px;border:1px solid #ccc;border-radius:8px"></iframe>'
        )


def show(graph: Graph, height: int = 640) -> Shown:
    """The page of `graph` for the end of a notebook's cell, `height` pixels high."""
    return Shown(page_html(graph), height)
