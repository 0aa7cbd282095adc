"""Parts of a graph: only what was asked for, and nothing whose evidence is left out."""

from __future__ import annotations

import pytest

from kg.errors import KGError
from kg.views.part import around, articles, find_named, since
from views.samples import sample_graph


def test_since_a_date_keeps_what_later_articles_state() -> None:
    graph = since(sample_graph(), "2023-05")
    assert [source.id for source in graph.articles] == ["a2", "a3"]
    post = next(one for one in graph.statements if one.get("role") == "Bupati")
    assert [proof.article for proof in post.evidence] == ["a2"]


@pytest.mark.parametrize(("pattern", "kept"), [("a3", ["a3"]), ("*juara*", ["a2"]), ("a[12]", ["a1", "a2"])])
def test_articles_are_chosen_by_id_or_title(pattern: str, kept: list[str]) -> None:
    assert [source.id for source in articles(sample_graph(), [pattern]).articles] == kept


def test_around_an_entity_lies_what_is_tied_to_it() -> None:
    graph = around(sample_graph(), "Hasan Basuki")
    assert {entity.id for entity in graph.entities} == {"p-hasan", "o-dinas", "p-lilik", "o-kpk"}
    assert {"LegalAction", "relativeOf", "hasRole", "age"} <= {one.type for one in graph.statements}


def test_a_second_step_goes_further() -> None:
    near, far = around(sample_graph(), "Hasan Basuki"), around(sample_graph(), "Hasan Basuki", 2)
    assert {entity.id for entity in near.entities} < {entity.id for entity in far.entities}
    assert "l-lumajang" in {entity.id for entity in far.entities}


@pytest.mark.parametrize(
    ("name", "found"),
    [("KPK", {"o-kpk"}), ("lumajang", {"l-lumajang"}), ("kusumaward", {"p-ratna"})],
)
def test_a_name_is_found_whole_before_in_part(name: str, found: set[str]) -> None:
    assert {entity.id for entity in find_named(sample_graph().entities, name)} == found


def test_what_is_not_there_is_said_so() -> None:
    with pytest.raises(KGError, match="no entity is named 'Nemo'"):
        around(sample_graph(), "Nemo")
    with pytest.raises(KGError, match="no article matches"):
        articles(sample_graph(), ["tidak-ada"])
