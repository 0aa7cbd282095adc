"""The file itself: whole, offline, the same bytes, and nothing in it that text could break out of."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.model import Entity, Graph, Source
from kg.schema import EntityType
from kg.views import page_html, write_page
from kg.views.assets import read_asset
from kg.views.page import SCRIPTS
from kg.views.words import words
from views.samples import fact, sample_graph

ROOT = Path(__file__).parents[2]
HOSTILE = "</script><script>alert(1)</script><!--"


def test_the_page_is_the_same_every_time() -> None:
    assert page_html(sample_graph()) == page_html(sample_graph())


def test_the_page_is_the_same_in_another_process() -> None:
    """String hashes differ from one process to the next: no order may come from them."""
    program = "import hashlib; from views.samples import sample_graph; from kg.views import page_html; "
    program += "print(hashlib.sha256(page_html(sample_graph()).encode()).hexdigest())"
    results = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            text=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(results) == 1


def test_nothing_is_loaded_from_anywhere() -> None:
    html = page_html(sample_graph())
    own = re.sub(r"<script[^>]*>.*?</script>", "", html, flags=re.DOTALL)
    assert not re.search(r"(?:src|href)=\"(?!data:|#)", own)
    assert "default-src &#39;none&#39;" in html
    assert "unsafe" not in own


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_script_of_ours_can_set_markup(name: str) -> None:
    ways = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|setAttributeNS|srcdoc"
    )
    assert not re.search(ways, read_asset(name))


def test_names_with_markup_stay_inside_their_data() -> None:
    entities = (Entity("p", EntityType.PERSON, HOSTILE),)
    age = fact("age", ("a", HOSTILE, HOSTILE, HOSTILE), person="p", years=3)
    graph = Graph((Source("a", HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)"),), entities, (age,))
    html = page_html(graph)
    assert HOSTILE not in html
    data = json.loads(re.search(r'id="kg-index">(.*?)</script>', html, re.DOTALL)[1])
    assert data["nodes"]["name"] == [HOSTILE]
    assert data["articles"][0][4] is None


def test_the_page_of_an_empty_graph_is_a_page() -> None:
    assert "<!doctype html>" in page_html(Graph((), (), ()))


def test_a_page_replaces_another_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "kg.html"
    target.write_text("the old one", encoding="utf-8")
    write_page(sample_graph(), target)
    assert "Ratna Kusumawardani" in target.read_text(encoding="utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o644
    assert [path.name for path in tmp_path.iterdir()] == ["kg.html"]


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"kg\.html: cannot be written"):
        write_page(sample_graph(), tmp_path / "none" / "kg.html")


def test_both_languages_have_the_same_words() -> None:
    indonesian, english = words("id"), words("en")
    assert {group: set(table) for group, table in indonesian.items()} == {g: set(t) for g, t in english.items()}


def test_the_page_is_under_a_megabyte_beside_its_data() -> None:
    assert len(page_html(Graph((), (), ())).encode()) < 1_000_000
