"""Debian's Chromium with the network off; a page fails its test when it asks for anything or an error shows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from views.samples import sample_graph

from kg.model import Graph
from kg.views import page_html

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

Opener = Callable[..., Page]


@cache
def sample_html() -> str:
    return page_html(sample_graph())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("no chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def troubles() -> Iterator[list[str]]:
    """Errors and requests of the pages opened; a test that provokes some takes them out."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path, troubles: list[str]) -> Iterator[Opener]:
    """open_page(graph, fragment, ...) opens the graph's page, offline, and waits until it is drawn.

    `limits` stand for the page's own: the number of nodes from which it opens with a part.
    """
    contexts = []

    def opened(
        graph: Graph | None = None,
        fragment: str = "",
        *,
        width: int = 1300,
        height: int = 850,
        dark: bool = False,
        limits: Mapping[str, int] = MappingProxyType({}),
    ) -> Page:
        path = tmp_path / "kg.html"
        html = sample_html() if graph is None else page_html(graph)
        for name, limit in limits.items():
            html = re.sub(rf'"{name}":\d+', f'"{name}":{limit}', html, count=1)
        path.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=True, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: troubles.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        return page

    yield opened
    for context in contexts:
        context.close()
