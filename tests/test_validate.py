from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sample_graph import SAMPLE, SUMBEREJO, evidence, statement

from kg.errors import InputError
from kg.model import Source
from kg.rdf import to_union, write_dataset
from kg.rdf.parts import split
from kg.validate import validate, validate_graph


def test_a_graph_with_every_type_of_fact_conforms() -> None:
    report = validate_graph(SAMPLE)
    assert report.messages == ()
    assert report.conforms
    assert report.triples > 500


def test_a_role_of_the_wrong_class_is_told_in_words() -> None:
    wrong = statement("residesIn", evidence("jatim-1", 5, "apa saja"), person=SUMBEREJO, place=SUMBEREJO)
    report = validate_graph(replace(SAMPLE, statements=(wrong,)))
    assert not report.conforms
    assert any("has exactly one person (kg:person) but found place:desa-sumberejo" in line for line in report.messages)


def test_a_folder_is_checked(tmp_path: Path) -> None:
    write_dataset(SAMPLE, tmp_path)
    assert validate(tmp_path) == validate_graph(SAMPLE)


def test_a_folder_without_a_dataset_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"kg\.nq: cannot be read"):
        validate(tmp_path)


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "kg.nq").write_text("<https://a.example/b> <https://a.example/c> .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"kg\.nq:1: no RDF"):
        validate(tmp_path)


@pytest.mark.parametrize("articles", [1, 2, 3, 100])
def test_parts_hold_the_whole_and_nothing_else(articles: int) -> None:
    whole = set(to_union(SAMPLE))
    parts = [set(to_union(part)) for part in split(SAMPLE, articles)]
    assert set().union(*parts) == whole


@pytest.mark.parametrize("articles", [1, 2, 100])
def test_parts_find_what_the_whole_finds(articles: int) -> None:
    wrong = statement("residesIn", evidence("jatim-2", 5, "apa saja"), person=SUMBEREJO, place=SUMBEREJO)
    graph = replace(SAMPLE, statements=(*SAMPLE.statements, wrong))
    parts = {line for part in split(graph, articles) for line in validate_graph(part).messages}
    assert tuple(sorted(parts)) == validate_graph(graph).messages
    assert parts


@pytest.mark.parametrize("more", [0, 20])
def test_small_and_large_graphs_are_told_the_same(more: int) -> None:
    """Large ones are asked by queries first; what is reported is pyshacl's in both."""
    articles = (*SAMPLE.articles, *(Source(f"berita-{number}") for number in range(more)))
    assert validate_graph(replace(SAMPLE, articles=articles)).conforms
    wrong = statement("residesIn", evidence("jatim-2", 5, "apa saja"), person=SUMBEREJO, place=SUMBEREJO)
    report = validate_graph(replace(SAMPLE, articles=articles, statements=(*SAMPLE.statements, wrong)))
    assert [line.partition(" ")[2] for line in report.messages] == [
        "has exactly one person (kg:person) but found place:desa-sumberejo--jatim-1",
        "has a property that its class does not have (schema:homeLocation)",
    ]
