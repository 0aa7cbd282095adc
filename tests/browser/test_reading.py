"""Reading: both languages, dark and light, a phone, the keyboard, the table, what differs and who says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Opener

pytestmark = pytest.mark.browser


def fact_text(page: Page, words: str) -> str:
    return page.locator("#panel .fact", has_text=words).first.inner_text()


def test_facts_according_to_somebody_say_so(open_page: Opener) -> None:
    page = open_page(fragment="#n=l-semeru")
    assert "menurut Joko Prasetya" in fact_text(page, "Kejadian")


def test_several_articles_are_counted(open_page: Opener) -> None:
    page = open_page(fragment="#n=p-ratna")
    assert "2 artikel" in fact_text(page, "Bupati")
    assert "tercatat 14 Maret 2023 – 2 Mei 2023" in page.locator("#panel .posts").inner_text()


def test_conflicting_figures_stand_side_by_side(open_page: Opener) -> None:
    page = open_page(fragment="#n=l-sumberwuluh")
    figures = page.locator("#panel .fact", has_text="berbeda-beda")
    assert [text.split("\n")[0] for text in figures.all_inner_texts()] == [
        "Desa Sumberwuluh: 322 keluarga ⚠ berbeda-beda",
        "Desa Sumberwuluh: sedikitnya 350 keluarga ⚠ berbeda-beda",
    ]


def test_what_did_not_happen_stands_apart(open_page: Opener) -> None:
    page = open_page(fragment="#n=p-lilik")
    expect(page.locator("#panel")).to_contain_text("Tidak terjadi atau belum pasti")
    assert "dibantah" in fact_text(page, "menahan")


@pytest.mark.parametrize(
    ("language", "node", "text"),
    [
        ("id", "o-pemkab", "Rp1.500.000.000 anggaran"),
        ("en", "o-pemkab", "Rp1,500,000,000 anggaran"),
        ("id", "p-hasan", "Hasan Basuki berusia 54 tahun"),
        ("en", "p-hasan", "Hasan Basuki is 54 years old"),
        ("id", "p-ratna", "14 Maret 2023"),
        ("en", "p-ratna", "14 March 2023"),
        ("en", "p-hasan", "former Kepala"),
    ],
)
def test_words_numbers_and_dates_in_the_reader_s_language(
    open_page: Opener, language: str, node: str, text: str
) -> None:
    page = open_page(fragment=f"#n={node}&language={language}")
    expect(page.locator("#panel")).to_contain_text(text)
    assert page.locator("html").get_attribute("lang") == language


def test_one_switch_changes_the_language(open_page: Opener) -> None:
    page = open_page()
    page.click("#language")
    assert page.title() == "News graph"
    expect(page.locator("#legend")).to_contain_text("Organisation")
    page.click("#language")
    assert page.title() == "Graf berita"


@pytest.mark.parametrize("dark", [False, True])
def test_the_theme_is_the_system_s_until_it_is_chosen(open_page: Opener, dark: bool) -> None:
    page = open_page(dark=dark)
    theme = page.locator("html").get_attribute("data-theme")
    assert theme == ("dark" if dark else "light")
    page.click("#theme")
    assert page.locator("html").get_attribute("data-theme") != theme


def test_a_phone_shows_the_graph_and_the_panel_and_scrolls_nowhere_sideways(open_page: Opener) -> None:
    page = open_page(fragment="#n=p-ratna", width=380, height=760)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    canvas, panel = page.locator("#canvas").bounding_box(), page.locator("#panel").bounding_box()
    assert canvas is not None
    assert canvas["height"] > 200
    assert panel is not None
    assert panel["y"] >= canvas["y"] + canvas["height"]


def test_the_table_has_the_same_facts_and_their_words(open_page: Opener) -> None:
    page = open_page(fragment="#view=table")
    assert page.get_by_role("row").count() == 1 + 28
    row = page.get_by_role("row", name="mantan Kepala")
    row.get_by_role("button", name="Bukti (1)").click()
    expect(row.locator("mark")).to_contain_text("bekas Kepala Dinas")


def test_the_table_is_sorted_by_its_heads(open_page: Opener) -> None:
    page = open_page(fragment="#view=table")
    page.get_by_role("button", name="Tanggal").click()
    head = page.get_by_role("columnheader", name="Tanggal")
    assert head.get_attribute("aria-sort") == "ascending"
    assert "Maret 2023" in page.get_by_role("row").nth(1).inner_text()
    page.get_by_role("button", name="Tanggal").click()
    assert page.get_by_role("columnheader", name="Tanggal").get_attribute("aria-sort") == "descending"


def test_the_keyboard_alone_reaches_a_fact(open_page: Opener) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.id") == "skip"
    page.keyboard.press("Enter")
    expect(page.locator("#view-table table")).to_be_visible()
    page.get_by_role("combobox").first.focus()
    page.keyboard.type("hasan")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("Hasan Basuki")
    page.locator("#panel .chip").first.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("() => kgPage.state.node") is None


def test_the_keyboard_moves_and_zooms_the_graph(open_page: Opener) -> None:
    page = open_page()
    page.locator("#canvas").focus()
    before = page.evaluate("() => kgPage.scene.whereIs(0)")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("() => kgPage.scene.whereIs(0)")[0] == pytest.approx(before[0] - 80, abs=1)
    scale = page.evaluate("() => kgPage.scene.scale()")
    page.keyboard.press("+")
    assert page.evaluate("() => kgPage.scene.scale()") > scale


def test_every_control_has_a_name(open_page: Opener) -> None:
    page = open_page(fragment="#n=p-ratna")
    page.click("#filter")
    unnamed = "() => [...document.querySelectorAll('button, input, select, [role=button]')].filter((control) => "
    unnamed += "!(control.innerText || control.ariaLabel || control.labels?.length || control.title)).length"
    assert page.evaluate(unnamed) == 0
