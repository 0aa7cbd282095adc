"""The page in a browser: what a reader sees and does on a small graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from views.samples import sample_graph

from browser.conftest import Opener
from kg.views import show

pytestmark = pytest.mark.browser


def click_node(page: Page, node: str) -> None:
    """A real click on the canvas where the node is drawn."""
    place = "(id) => { const box = document.getElementById('canvas').getBoundingClientRect(); const [x, y] = "
    place += "kgPage.scene.whereIs(kgPage.nodes.id.indexOf(id)); return [box.x + x, box.y + y]; }"
    page.mouse.click(*page.evaluate(place, node))


def click_link(page: Page, source: str, target: str) -> None:
    place = "([one, other]) => { const ids = kgPage.nodes.id; const link = kgPage.links.from.findIndex((from, at) => "
    place += "ids[from] === one && ids[kgPage.links.to[at]] === other); const [x, y] = kgPage.scene.middleOf(link); "
    place += "const box = document.getElementById('canvas').getBoundingClientRect(); return [box.x + x, box.y + y]; }"
    page.mouse.click(*page.evaluate(place, [source, target]))


def test_a_click_on_a_node_shows_the_words_behind_its_facts(open_page: Opener) -> None:
    page = open_page()
    click_node(page, "p-ratna")
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "Ratna Kusumawardani"
    assert "Bupati Lumajang Ratna Kusumawardani" in panel.locator("mark").all_inner_texts()
    assert "Suara Tapal · 14 Maret 2023" in panel.inner_text()
    assert panel.locator("a").first.get_attribute("href") == "https://suaratapal.example/a1"


def test_a_click_on_an_arrow_shows_its_sentence(open_page: Opener) -> None:
    page = open_page()
    click_link(page, "p-lilik", "p-hasan")
    assert page.locator("#panel mark").all_inner_texts() == ["Lilik Endah, istri Hasan Basuki"]
    assert "KPK periksa bekas kepala dinas" in page.locator("#panel").inner_text()


def test_a_notebook_shows_the_page_in_its_frame(browser: Browser, tmp_path: Path) -> None:
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><body>{show(sample_graph())._repr_html_()}</body>", encoding="utf-8")
    errors: list[str] = []
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(notebook.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for()
    frame.get_by_role("combobox").first.fill("ratna")
    frame.get_by_role("combobox").first.press("Enter")
    expect(frame.locator("#panel h2")).to_have_text("Ratna Kusumawardani")
    assert errors == []
    context.close()


def test_the_graph_is_drawn_and_does_not_move(open_page: Opener) -> None:
    page = open_page()
    first = page.locator("#canvas").screenshot()
    page.wait_for_timeout(400)
    assert page.locator("#canvas").screenshot() == first
    colours = "() => { const c = document.querySelector('#canvas canvas'); const d = c.getContext('2d')"
    colours += (
        ".getImageData(0, 0, c.width, c.height).data; const s = new Set(); for (let i = 0; i < d.length; i += 4) "
    )
    colours += "s.add(d[i] + ',' + d[i + 1] + ',' + d[i + 2]); return [...s]; }"
    seen = set(page.evaluate(colours))
    assert {"0,114,178", "213,94,0", "0,158,115"} <= seen
