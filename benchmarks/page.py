"""How long the page takes to stand still and how smoothly it is dragged, beside pyvis's defaults, in one run.

    python benchmarks/page.py [--sizes 500 2000 5000 20000] [--pyvis 500 2000] [--patience 90]

Prints a Markdown table. "Opens" is from asking for the file to a picture that no longer moves; "drag" is frames a
second while the mouse drags the graph for two seconds, in headless Chromium without a GPU. pyvis's page is given its
script from the file, since it would else load it from the net, and waited for until there is a picture.
"""

from __future__ import annotations

import argparse
import math
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from playwright.sync_api import TimeoutError as Impatience  # noqa: E402
from pyvis.network import Network  # noqa: E402
from views.synthetic import synthetic_graph  # noqa: E402

from kg.model import Graph  # noqa: E402
from kg.views import to_networkx, write_page  # noqa: E402
from kg.views.assets import read_asset  # noqa: E402

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
FRAMES = "() => { window.frames_ = 0; const next = () => { window.frames_++; requestAnimationFrame(next); }; next(); }"
PAINTED = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
)

INKED = """() => { const canvas = document.querySelector('#mynetwork canvas'); if (!canvas?.width) return false;
  const ink = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  return ink.some((value, at) => at % 4 === 3 && value > 0); }"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[500, 2000, 5000, 20000])
    parser.add_argument("--pyvis", type=int, nargs="*", default=[500, 2000])
    parser.add_argument("--patience", type=int, default=90, help="seconds to wait for pyvis's physics")
    options = parser.parse_args()
    print("| page | nodes | edges | built in s | file in MB | opens in s | drag, frames/s |")
    print("|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for size in options.sizes:
            print(_row("kg", *_measure_ours(browser, synthetic_graph(size), Path(folder))), flush=True)
        for size in options.pyvis:
            print(
                _row("pyvis", *_measure_pyvis(browser, synthetic_graph(size), Path(folder), options.patience)),
                flush=True,
            )
        browser.close()


def _row(name: str, *values: float | str) -> str:
    texts = (f"{value:.1f}" if isinstance(value, float) else str(value) for value in values)
    return f"| {name} | {' | '.join(texts)} |"


def _measure_ours(browser: Browser, graph: Graph, folder: Path) -> Iterator[float | str]:
    path = folder / "kg.html"
    started = time.perf_counter()
    write_page(graph, path)
    built = time.perf_counter() - started
    page = _open(browser)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]", timeout=120_000)
    opened = page.evaluate(PAINTED) / 1000
    yield page.evaluate("() => kgPage.visible().nodes.reduce((sum, one) => sum + one, 0)")
    yield page.evaluate("() => kgPage.visible().links.reduce((sum, one) => sum + one, 0)")
    yield from (built, path.stat().st_size / 1e6, opened, _drag(page, "#canvas"))
    page.close()


def _measure_pyvis(browser: Browser, graph: Graph, folder: Path, patience: int) -> Iterator[float | str]:
    """pyvis with nothing set but the labels; its page stands still when vis-network says "stabilized"."""
    started = time.perf_counter()
    drawn = to_networkx(graph)
    network = Network(directed=True, cdn_resources="in_line", height="850px")
    for node, label in drawn.nodes(data="label"):
        network.add_node(node, label=label)
    for source, target, label in drawn.edges(data="label"):
        network.add_edge(source, target, label=label)
    html = network.generate_html()
    built = time.perf_counter() - started
    html = re.sub(r'<(?:script|link)[^>]*(?:src|href)="https?:[^>]*>(?:</script>)?', "", html)
    script = "<script>" + read_asset("vendor/vis-network.min.js") + "</script>" if "vis.Network=" not in html else ""
    path = folder / "pyvis.html"
    path.write_text(html.replace("<head>", f"<head>{script}", 1), encoding="utf-8")
    page = _open(browser)
    yield from (len(drawn), drawn.number_of_edges(), built, path.stat().st_size / 1e6)
    try:
        page.goto(path.as_uri(), timeout=patience * 1000)
        page.wait_for_function(INKED, timeout=patience * 1000, polling=500)
        painted = page.evaluate("() => performance.now()") / 1000
        frames = _drag(page, "#mynetwork")
        still = page.evaluate("() => network.physics.stabilized")
        yield painted if still else f"first picture {painted:.1f}, still moving"
        yield frames
    except Impatience:
        yield from (f"no picture in {patience}", "-")
    page.close()


def _open(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1300, "height": 850}, offline=True).new_page()


def _drag(page: Page, target: str, seconds: float = 2.0) -> float:
    """Frames a second while the mouse drags the graph to and fro."""
    box = page.locator(target).bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 60
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(FRAMES)
    started, step = time.perf_counter(), 0
    while time.perf_counter() - started < seconds:
        step += 1
        page.mouse.move(x + 450 * math.sin(step / 15), y - 250 + 200 * math.cos(step / 20))
    frames = page.evaluate("() => window.frames_")
    page.mouse.up()
    return float(frames) / (time.perf_counter() - started)


if __name__ == "__main__":
    main()
