"""The counting of slots, on a small annotated article."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from kg.evaluate import score_articles
from kg.model import Article, Source

TEXT = 'Bupati Kalimas, Rudi Hartawan, Senin membuka Pasar Wage. "Pasar ini milik warga," kata Rudi.'
ARTICLES = {"a": Article(Source("a"), TEXT)}
GOLD: dict[str, Any] = {
    "id": "a",
    "article": {"dateline": None, "reporters": ["Sari"], "editors": []},
    "entities": [
        {"id": "rudi", "type": "Person", "name": "Rudi Hartawan", "mentions": ["Rudi Hartawan", "Rudi"]},
        {"id": "kalimas", "type": "Place", "name": "Kalimas", "mentions": ["Kalimas"]},
        {"id": "pasar", "type": "Place", "name": "Pasar Wage", "mentions": ["Pasar Wage"]},
    ],
    "facts": [
        {"type": "hasRole", "person": "rudi", "role": "Bupati", "at": "kalimas", "status": "current",
         "evidence": "Bupati Kalimas, Rudi Hartawan"},
        {"type": "said", "speaker": "rudi", "direct": True, "quote": "Pasar ini milik warga,", "evidence": "kata Rudi"},
        {"type": "Ceremony", "agent": "rudi", "patient": "pasar", "date": None, "evidence": "membuka Pasar Wage"},
    ],
}  # fmt: skip


def figure(predicted: dict[str, Any], name: str) -> tuple[float, int, int]:
    found = score_articles(ARTICLES, [GOLD], lambda _: predicted).figures[name]
    return found.agree, found.predicted, found.gold


def changed(index: int, **roles: Any) -> dict[str, Any]:
    prediction = copy.deepcopy(GOLD)
    prediction["facts"][index].update(roles)
    return prediction


def test_the_annotation_itself_is_perfect() -> None:
    scores = score_articles(ARTICLES, [GOLD], lambda annotation: annotation)
    assert {name: figure.f1 for name, figure in scores.figures.items() if figure.gold} == {
        name: 1.0 for name, figure in scores.figures.items() if figure.gold
    }
    assert scores.figures["mentions"].gold == 4
    assert scores.figures["facts"].gold == 4 + 2 + 3 - 1


@pytest.mark.parametrize(
    ("prediction", "name", "expected"),
    [
        (changed(0, status="former"), "· hasRole", (2, 3, 3)),
        (changed(0, role="Wakil"), "· hasRole", (0, 3, 3)),
        (changed(0, at=None), "· hasRole", (2, 2, 3)),
        (changed(1, direct=False), "· said", (1, 2, 2)),
        (changed(1, quote="milik"), "· said", (0, 2, 2)),
        (changed(1, quote="Pasar ini milik"), "· said", (2, 2, 2)),
        (changed(2, agent="kalimas", patient=None), "· Ceremony", (1, 2, 3)),
        (changed(2, agent="kalimas", patient=None, evidence="kata Rudi"), "· Ceremony", (0, 2, 3)),
        ({**GOLD, "facts": []}, "facts", (0, 0, 8)),
    ],
)
def test_slots(prediction: dict[str, Any], name: str, expected: tuple[int, int, int]) -> None:
    assert figure(prediction, name) == expected


def test_one_entity_split_in_two_costs_in_ceaf() -> None:
    prediction = copy.deepcopy(GOLD)
    prediction["entities"][0]["mentions"] = ["Rudi Hartawan"]
    alone = TEXT.rindex("Rudi")
    prediction["entities"].append(
        {"id": "x", "type": "Person", "name": "Rudi", "mentions": [{"start": alone, "end": alone + 4}]}
    )
    assert figure(prediction, "mentions") == (4, 4, 4)
    assert figure(prediction, "entities") == (pytest.approx(2 + 2 / 3), 4, 3)
