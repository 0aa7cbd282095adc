"""The map: places where they lie, sized by what is told of them, tied to the selection."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.conftest import Opener

pytestmark = pytest.mark.browser


def test_places_with_a_code_stand_on_the_map(open_page: Opener) -> None:
    page = open_page(fragment="#view=map")
    names = page.locator(".place").evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))")
    assert names == ["Kabupaten Lumajang, 6 fakta", "Jawa Timur, 2 fakta"]
    assert page.locator(".coast").count() == 2
    larger, smaller = page.locator(".place circle").evaluate_all(
        "(all) => all.map((one) => Number(one.getAttribute('r')))"
    )
    assert larger > smaller


def test_lumajang_lies_in_java(open_page: Opener) -> None:
    page = open_page(fragment="#view=map")
    inside = "() => { const { cx, cy } = document.querySelector('.place circle'); "
    inside += "const point = document.querySelector('svg.map').createSVGPoint(); "
    inside += "[point.x, point.y] = [cx.baseVal.value, cy.baseVal.value]; "
    inside += "return document.querySelector('.coast:not(.around)').isPointInFill(point); }"
    assert page.evaluate(inside)


def test_a_place_is_chosen_on_the_map_and_shown_on_it(open_page: Opener) -> None:
    page = open_page(fragment="#view=map")
    page.locator(".place", has_text="Jawa Timur").locator("circle").click()
    expect(page.locator("#panel h2")).to_have_text("Jawa Timur")
    expect(page.locator(".place.chosen", has_text="Jawa Timur")).to_have_count(1)


def test_a_person_s_places_stand_out(open_page: Opener) -> None:
    page = open_page(fragment="#view=map&n=p-ratna")
    expect(page.locator(".place.chosen")).to_have_attribute("data-node", "l-lumajang")


def test_the_map_zooms_where_the_wheel_turns(open_page: Opener) -> None:
    page = open_page(fragment="#view=map")
    circle = page.locator(".place circle").first
    box = circle.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -500)
    after = circle.bounding_box()
    assert after is not None
    assert after["x"] == pytest.approx(box["x"], abs=3)
    assert after["y"] == pytest.approx(box["y"], abs=3)
