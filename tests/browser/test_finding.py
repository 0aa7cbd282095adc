"""Finding things: search, filters, time, neighbourhoods, paths, and the address that keeps a view."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opener

pytestmark = pytest.mark.browser

SEARCHES = [
    ("ratna kus", "p-ratna", "by name"),
    ("KPK", "o-kpk", "by another name"),
    ("RATNÁ", "p-ratna", "case and diacritics do not matter"),
    ("mantan kepala", "p-hasan", "by post"),
    ("sekadar lomba", "p-ratna", "by words of a quotation"),
]


def shown_nodes(page: Page) -> set[str]:
    return set(page.evaluate("() => kgPage.nodes.id.filter((_, node) => kgPage.visible().nodes[node])"))


def chosen(page: Page) -> str | None:
    return page.evaluate("() => kgPage.state.node === null ? null : kgPage.nodes.id[kgPage.state.node]")


@pytest.mark.parametrize(("typed", "found", "why"), SEARCHES, ids=[why for *_, why in SEARCHES])
def test_search_finds(open_page: Opener, typed: str, found: str, why: str) -> None:
    page = open_page()
    field = page.get_by_role("combobox").first
    field.fill(typed)
    field.press("Enter")
    assert chosen(page) == found


def test_search_says_when_nothing_matches(open_page: Opener) -> None:
    page = open_page()
    page.get_by_role("combobox").first.fill("zzzz")
    expect(page.locator(".found").first).to_contain_text("Tidak ada yang cocok")


def test_a_type_that_is_not_checked_is_hidden_and_the_page_says_so(open_page: Opener) -> None:
    page = open_page()
    page.click("#filter")
    page.locator("#filter-types input[data-value=Person]").uncheck()
    assert not any(node.startswith("p-") for node in shown_nodes(page))
    expect(page.locator("#notice")).to_contain_text("Ditampilkan 20 dari 25 simpul")
    page.click("#reset")
    assert len(shown_nodes(page)) == 25
    expect(page.locator("#notice")).to_be_empty()


def test_a_fact_type_that_is_not_checked_leaves_the_panel(open_page: Opener) -> None:
    page = open_page(fragment="#n=p-ratna")
    page.click("#filter")
    page.locator("#filter-kinds input[data-value=said]").uncheck()
    expect(page.locator("#panel")).to_contain_text("2 fakta disembunyikan")
    assert "bukan sekadar lomba" not in page.locator("#panel").inner_text()


def test_an_outlet_can_be_left_out(open_page: Opener) -> None:
    page = open_page()
    page.click("#filter")
    page.locator("#filter-outlets input[data-value='Suara Tapal']").uncheck()
    assert "o-kpk" not in shown_nodes(page)
    assert "l-sumberwuluh" in shown_nodes(page)


def test_one_article_alone(open_page: Opener) -> None:
    page = open_page()
    page.click("#filter")
    page.select_option("#filter-article", label="KPK periksa bekas kepala dinas")
    nodes = {node for node in shown_nodes(page) if not node.startswith("event:")}
    assert nodes == {"o-kpk", "p-hasan", "p-lilik", "o-dinas"}


def test_a_stretch_of_time_is_dragged(open_page: Opener) -> None:
    page = open_page()
    chart = page.locator("#timeline svg.chart").bounding_box()
    assert chart is not None
    page.mouse.move(chart["x"] + chart["width"] * 0.7, chart["y"] + 15)
    page.mouse.down()
    page.mouse.move(chart["x"] + chart["width"] * 0.95, chart["y"] + 15, steps=4)
    page.mouse.up()
    assert "o-kpk" in shown_nodes(page)
    assert "l-semeru" not in shown_nodes(page)
    assert re.search(r"from=2023-0[45]-\d\d&until=2023-05-\d\d", page.url)


def test_a_stretch_of_time_is_typed_and_counts_the_undated(open_page: Opener) -> None:
    page = open_page()
    page.fill("#time-from", "2023-05-01")
    page.locator("#time-from").dispatch_event("change")
    assert "l-semeru" not in shown_nodes(page)
    expect(page.locator("#timeline")).to_contain_text("tanpa tanggal")


@pytest.mark.parametrize(("depth", "inside", "outside"), [(1, "o-dinas", "l-jatim"), (2, "l-lumajang", "l-semeru")])
def test_a_neighbourhood_of_some_steps(open_page: Opener, depth: int, inside: str, outside: str) -> None:
    page = open_page(fragment="#n=p-hasan")
    page.get_by_role("button", name=str(depth), exact=True).click()
    assert inside in shown_nodes(page)
    assert outside not in shown_nodes(page)


def test_a_path_between_two_entities_shows_its_words(open_page: Opener) -> None:
    page = open_page(fragment="#n=o-kpk")
    field = page.locator("#panel").get_by_role("combobox")
    field.fill("Lilik")
    field.press("Enter")
    expect(page.locator("#panel h3").first).to_contain_text("3 langkah")
    route = page.locator("#panel ol").first.inner_text()
    assert "menindak →" in route
    assert "← istri dari" in route
    page.get_by_role("button", name="← istri dari").click()
    expect(page.locator("#panel mark")).to_have_text("Lilik Endah, istri Hasan Basuki")


def test_no_path_is_said_so(open_page: Opener) -> None:
    page = open_page(fragment="#path=o-kpk|h-uu")
    expect(page.locator("#panel")).to_contain_text("Tidak ada jalur")


def test_an_address_brings_back_the_view(open_page: Opener) -> None:
    page = open_page(fragment="#n=p-ratna&d=1&view=table&language=en&theme=dark&no-kinds=said&from=2023-01-01")
    state = page.evaluate("() => kgPage.state")
    assert (state["depth"], state["view"], state["kinds"], state["from"]) == (1, "table", ["said"], "2023-01-01")
    assert chosen(page) == "p-ratna"
    fragment = page.url.partition("#")[2]
    page.click("#to-graph")
    assert "view=table" not in page.url
    again = open_page(fragment=f"#{fragment}")
    assert again.evaluate("() => kgPage.state") == state


@pytest.mark.parametrize(
    "fragment", ["#n=nobody&d=99&e=-4", "#path=a|b|c&from=yesterday", "#%E0%A4%A&no-types=%", "#e=1e9"]
)
def test_an_address_with_nonsense_opens_all_the_same(open_page: Opener, fragment: str) -> None:
    assert len(shown_nodes(open_page(fragment=fragment))) == 25
