"""kg explain: from a fact in the graph back to its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.corpus import build
from kg.errors import QueryError
from kg.explain import explain_fact
from kg.stores import query

STORY = "Tuban (ANTARA) - Bupati Tuban, Rudi Hartawan, mengatakan pasar itu milik warga."
POST = "SELECT ?fact WHERE { ?fact a kg:HoldsRole }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("explain")
    (root / "pasar.txt").write_text(STORY, encoding="utf-8")
    build([root / "pasar.txt"], root / "out", on_problem=lambda problem: None)
    return root / "out"


def test_the_iri_of_a_fact_leads_to_its_sentence_and_rule(folder: Path) -> None:
    iri = next(str(row["fact"].value) for row in query(folder, POST))
    told = "\n".join(explain_fact(folder, iri))
    assert told.startswith("pasar:1  hasRole  [")
    assert "Rudi Hartawan (Person e" in told
    assert "»Bupati [Tuban], [Rudi Hartawan]«, mengatakan pasar itu" in told


def test_a_label_of_the_trace_names_one_fact(folder: Path) -> None:
    assert next(explain_fact(folder, "pasar:1")).startswith("pasar:1  hasRole  [")


@pytest.mark.parametrize(
    "name", ["pasar:99", "pasar:0", "lain:1", "fact:none", "https://kg.example.org/id/fact/x", "x"]
)
def test_what_is_not_there_is_told(folder: Path, name: str) -> None:
    with pytest.raises(QueryError):
        list(explain_fact(folder, name))
