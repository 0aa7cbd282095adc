"""Who else takes part in an event is judged over the whole article."""

import pytest
from marking import read_marked

from kg.extract.events.candidates import Candidate
from kg.extract.events.casting import cast, cast_cases
from kg.extract.events.listed import find_listed
from kg.extract.events.merging import to_draft
from kg.extract.events.ranking import Ranker
from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage
from kg.schema import Modality
from kg.training.forests import Growth, grow_trees

CLASSES = ("none", "agent", "patient", "participant", "place")
TEXT = (
    "[P Sari] meresmikan [L Pasar Cepu], Selasa. Acara berjalan lancar. Hadir pula [P Budi], [P Wati] dan [O DPRD]. "
    "Menurut [P Joko], pasar itu bersih."
)
ROLES = {"agent": {"Sari": 0.9}, "patient": {"Pasar Cepu": 0.8}}


def drafted(text, roles, modality=None):
    """The scene of an article with the draft of its first trigger."""
    stage = make_stage(make_scene(read_marked(text), ()))
    candidate = Candidate(stage.settings[0], roles, None, 0.9, modality)
    return stage.scene, [to_draft(candidate)], [candidate]


def seen(scene, drafts, candidates):
    (own,) = cast_cases(scene, drafts, candidates, list(find_listed(scene)))
    return dict(own)


def taught(rows, answers):
    """A ranker that has learnt by heart which answer belongs to which row."""
    labels = [*answers, *(set(CLASSES) - set(answers))]
    table = [*rows, *(tuple("?" if isinstance(cell, str) else -50 for cell in rows[0]) for _ in labels[len(rows) :])]
    return Ranker(CLASSES, trees=grow_trees(table * 40, labels * 40, CLASSES, Growth(rounds=60, rate=7 / 60)))


def test_everybody_else_is_seen_where_named_nearest():
    scene, drafts, candidates = drafted(TEXT, ROLES)
    cases = seen(scene, drafts, candidates)
    assert list(cases) == ["Budi", "Wati", "DPRD", "Joko"]
    assert cases["Budi"].row[:2] == ("Ceremony", "Person")


def test_a_list_that_names_somebody_is_seen():
    scene, drafts, candidates = drafted(TEXT, ROLES)
    cases = seen(scene, drafts, candidates)
    assert 99 not in cases["Wati"].row
    assert 99 in cases["Joko"].row


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["participant", "participant", "none", "none"], {"Budi": "participant", "Wati": "participant"}),
        (["none", "none", "agent", "none"], {"DPRD": "agent"}),
        (["none", "none", "none", "none"], {}),
    ],
)
def test_who_is_likely_to_take_part_joins_those_that_are_known(answers, expected):
    scene, drafts, candidates = drafted(TEXT, ROLES)
    ranker = taught([case.row for case in seen(scene, drafts, candidates).values()], answers)
    (found,) = cast(scene, drafts, candidates, list(find_listed(scene)), ranker)
    assert found.parts() == {"Sari": "agent", "Pasar Cepu": "patient", **expected}


def test_nobody_gets_a_role_that_such_an_entity_cannot_have():
    scene, drafts, candidates = drafted(TEXT, ROLES)
    answers = ["place", "none", "place", "none"]  # Budi is a person, the council may be where it happened
    ranker = taught([case.row for case in seen(scene, drafts, candidates).values()], answers)
    (found,) = cast(scene, drafts, candidates, list(find_listed(scene)), ranker)
    assert found.parts() == {"Sari": "agent", "Pasar Cepu": "patient", "DPRD": "place"}


def test_what_does_not_hold_is_left_as_it_is():
    scene, drafts, candidates = drafted(TEXT, ROLES, Modality.PLANNED)
    assert cast_cases(scene, drafts, candidates, []) == [[]]


def test_of_a_long_text_only_what_is_near_is_seen():
    text = TEXT + " Hujan turun lagi di sana." * 150 + " [P Rini] tidur."
    scene, drafts, candidates = drafted(text, ROLES)
    assert "Rini" not in seen(scene, drafts, candidates)
    crowd = " ".join(f"[P Orang{number}]," for number in range(150))
    scene, drafts, candidates = drafted(TEXT + f" Tampak {crowd} hadir.", ROLES)
    found = seen(scene, drafts, candidates)
    assert next(iter(found)) == "Budi"
    assert len(found) == 80
