"""A large page: drawn by the canvas of our own, quick to open, and honest about what it leaves out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from views.synthetic import synthetic_graph

from browser.conftest import Opener
from kg.model import Graph

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def large() -> Graph:
    return synthetic_graph(2500)


def click_first(page: Page) -> None:
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    x, y = page.evaluate("() => { kgPage.scene.focusOn([0]); return kgPage.scene.whereIs(0); }")
    page.mouse.click(box["x"] + x, box["y"] + y)


def test_a_click_shows_the_words_behind_a_node(open_page: Opener, large: Graph) -> None:
    page = open_page(large)
    click_first(page)
    name = page.evaluate("() => kgPage.nodes.name[0]")
    expect(page.locator("#panel h2")).to_have_text(name)
    assert name in page.locator("#panel mark").first.inner_text()


def test_it_is_drawn_and_moves_when_dragged(open_page: Opener, large: Graph) -> None:
    page = open_page(large)
    before = page.evaluate("() => kgPage.scene.whereIs(0)")
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 360, box["y"] + 330, steps=5)
    page.mouse.up()
    after = page.evaluate("() => kgPage.scene.whereIs(0)")
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((60, 30), abs=1)
    assert page.evaluate("() => kgPage.state.node") is None


def test_what_has_no_link_is_left_out_and_said_so(open_page: Opener, large: Graph) -> None:
    page = open_page(large)
    expect(page.locator("#notice")).to_contain_text("Ditampilkan")
    page.click("#reset")
    expect(page.locator("#notice")).to_be_empty()


def test_the_facts_words_are_read_only_when_asked_for(open_page: Opener, large: Graph) -> None:
    page = open_page(large)
    assert page.evaluate("() => kgPage.loadedParts.size") == 0
    page.get_by_role("combobox").first.fill("menindaklanjuti")
    expect(page.locator(".found li").first).to_contain_text("dalam kutipan")
    assert page.evaluate("() => kgPage.loadedParts.size") > 1


def test_a_very_large_page_opens_with_the_most_reported_and_loads_more(open_page: Opener, large: Graph) -> None:
    page = open_page(large, limits={"large": 2000, "most": 500})
    shown = "() => kgPage.visible().nodes.reduce((sum, one) => sum + one, 0)"
    first = page.evaluate(shown)
    assert 200 < first <= 500
    expect(page.locator("#notice")).to_contain_text("Ditampilkan")
    page.click("#more-nodes")
    assert first < page.evaluate(shown) <= 1000
    partly = (
        "() => { const shown = kgPage.visible().nodes; return kgPage.nodes.id.findIndex((_, node) => shown[node] && "
    )
    partly += (
        "kgPage.linksOf[node].some((link) => !shown[kgPage.links.from[link]] || !shown[kgPage.links.to[link]])); }"
    )
    node = page.evaluate(partly)
    page.evaluate("(node) => kgPage.select(node)", node)
    page.get_by_role("button", name="Muat tetangga").click()
    near = "(node) => kgPage.linksOf[node].every((link) => kgPage.visible().nodes[kgPage.links.from[link]])"
    assert page.evaluate(near, node)
