"""The page in a notebook: a frame that holds the whole page and lets nothing out."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

from IPython.core.interactiveshell import InteractiveShell

from kg.views import page_html, show
from views.samples import sample_graph

EXAMPLE = Path(__file__).parents[2] / "docs" / "example.ipynb"


def test_a_notebook_gets_the_same_page_in_a_frame() -> None:
    frame = show(sample_graph(), height=500)._repr_html_()
    source = re.search(r'srcdoc="([^"]*)"', frame)
    assert source is not None
    assert html.unescape(source[1]) == page_html(sample_graph())
    assert 'sandbox="allow-scripts allow-popups"' in frame
    assert "height:500px" in frame


def test_the_example_notebook_runs() -> None:
    """Its cells, one after the other, by IPython itself; the last one shows the page."""
    cells = json.loads(EXAMPLE.read_text(encoding="utf-8"))["cells"]
    shell = InteractiveShell()
    shown = None
    for cell in cells:
        if cell["cell_type"] == "code":
            run = shell.run_cell("".join(cell["source"]))
            run.raise_error()
            shown = run.result
    assert shown is not None
    assert "Ratna Kusumawardani" in shown._repr_html_()
