"""The pictures of docs/: the seed's page and a page of 1,000 invented articles, in headless Chromium, offline.

kg build seeds/ -o output/ && python benchmarks/screenshots.py output/kg.html
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from views.synthetic import PER_ARTICLE, synthetic_graph  # noqa: E402

from kg.views import write_page  # noqa: E402

IMAGES = ROOT / "docs" / "images"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def main(seed: Path) -> None:
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        bupati = "() => kgPage.select(kgPage.nodes.name.indexOf('Saiful Ilah'))"
        _take(browser, seed, "seed-page.png", script=bupati)
        _take(browser, seed, "seed-page-dark.png", fragment="#theme=dark&language=en")
        _take(browser, seed, "seed-table.png", fragment="#view=table")
        _take(browser, seed, "seed-phone.png", script=bupati, width=390, height=800)
        middling = "() => { const { type, weight } = kgPage.nodes; "
        middling += "kgPage.select(type.findIndex((one, at) => one === 'Person' && weight[at] < 20)); }"
        large = Path(folder) / "large.html"
        write_page(synthetic_graph(round(1000 * PER_ARTICLE)), large)
        _take(browser, large, "page-1000.png")
        _take(browser, large, "page-1000-around.png", fragment="#d=1", script=middling)
        browser.close()


def _take(
    browser: Browser, page: Path, name: str, fragment: str = "", script: str = "", width: int = 1400, height: int = 880
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
    opened = context.new_page()
    opened.goto(page.resolve().as_uri() + fragment)
    opened.wait_for_selector("html[data-ready]")
    if script:
        opened.evaluate(script)
    opened.wait_for_timeout(600)
    opened.screenshot(path=IMAGES / name)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
