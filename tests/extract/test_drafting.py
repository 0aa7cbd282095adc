"""What is told of an event, and which of two readings of one place is kept."""

import numpy as np
import pytest
from marking import read_marked

from kg.extract.events.candidates import Candidate
from kg.extract.events.columns import Columns
from kg.extract.events.details import find_details
from kg.extract.events.drafting import keep_drafts
from kg.extract.events.forest import Forest
from kg.extract.events.merging import to_draft
from kg.extract.events.ranking import Ranker, Trees
from kg.extract.events.retellings import retelling_case
from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage
from kg.extract.speech import find_speech

PATIENT = {"patient": {"Pasar Cepu": 0.9}}


def told(text, *given):
    """The scene of an article, and its triggers with these roles, dates and likelihoods."""
    stage = make_stage(make_scene(read_marked(text), ()))
    return stage.scene, [Candidate(setting, *own) for setting, own in zip(stage.settings, given, strict=True)]


def always_same(scene, earlier, later):
    """A ranker of one leaf, which takes any two such tellings for one happening."""
    row = retelling_case(scene, earlier, later).row
    none = np.zeros(1, np.intp)
    leaf = Forest(none, none, np.zeros(2, np.intp), np.zeros(1), np.array([2.0]), np.zeros(1), depth=0)
    return Ranker(
        ("no", "yes"), trees=Trees(leaf, Columns(tuple({} if isinstance(cell, str) else None for cell in row)))
    )


@pytest.mark.parametrize(
    ("likelihood", "chance", "is_told"), [(0.9, 0.4, True), (0.6, 0.4, False), (0.3, 0.7, True), (1.0, 0.3, False)]
)
def test_the_likelier_an_event_the_less_sure_its_parts_must_be(likelihood, chance, is_told):
    roles = {"agent": {"Sari": chance}, **PATIENT}
    _, (candidate,) = told("[P Sari] meresmikan [L Pasar Cepu].", (roles, ("2018-03-14", chance), likelihood))
    draft = to_draft(candidate)
    assert ("Sari" in draft.entities()) == is_told
    assert (draft.date == "2018-03-14") == is_told
    assert draft.parts()["Pasar Cepu"] == "patient"


@pytest.mark.parametrize(
    ("likelihood", "agent", "patient", "is_told"),
    [(0.6, 0.4, 0.3, True), (0.4, 0.4, 0.3, False), (0.6, 0.4, 0.0, False), (0.6, 0.25, 0.25, False)],
)
def test_a_likely_event_with_no_sure_part_tells_its_likeliest(likelihood, agent, patient, is_told):
    roles = {"agent": {"Sari": agent}, "patient": {"Sari": patient}}
    _, (candidate,) = told("Pejabat menerima penghargaan dari [P Sari].", (roles, None, likelihood))
    assert to_draft(candidate).parts() == ({"Sari": "agent"} if is_told else {})


@pytest.mark.parametrize(("second", "kept"), [(0.9, {"Ceremony", "Visit"}), (0.5, {"Ceremony"})])
def test_of_two_readings_side_by_side_a_doubtful_one_goes(second, kept):
    roles = {"agent": {"Sari": 0.9}, **PATIENT}
    scene, candidates = told(
        "[P Sari] meresmikan dan meninjau [L Pasar Cepu].", (roles, None, 0.95), (roles, None, second)
    )
    drafts = keep_drafts(scene, candidates, (), Ranker(("no", "yes")))
    assert {draft.event for draft in drafts} == kept


def test_a_doubtful_one_of_other_people_stays():
    scene, candidates = told(
        "[P Sari] meresmikan, [P Budi] meninjau [L Pasar Cepu].",
        ({"agent": {"Sari": 0.9}}, None, 0.95),
        ({"agent": {"Budi": 0.9}}, None, 0.5),
    )
    drafts = keep_drafts(scene, candidates, (), Ranker(("no", "yes")))
    assert {draft.event for draft in drafts} == {"Ceremony", "Visit"}


@pytest.mark.parametrize(("chance", "is_told"), [(0.5, False), (0.7, True)])
def test_who_only_tells_of_it_must_be_surer(chance, is_told):
    text = "[P Sari] mengatakan, [O DPRD] bekerja sama dengan [O Bank Nusa]."
    reading = read_marked(text)
    stage = make_stage(make_scene(reading, tuple(find_speech(reading))))
    (setting,) = (setting for setting in stage.settings if setting.trigger.event == "Agreement")
    roles = {"participant": {"Sari": chance, "DPRD": 0.5, "Bank Nusa": 0.5}}
    draft = to_draft(Candidate(setting, roles, None, 0.9))
    assert draft.entities() == {"DPRD", "Bank Nusa"} | ({"Sari"} if is_told else set())


@pytest.mark.parametrize(("second", "awards"), [("II", 2), ("I", 1)])
def test_two_ranks_are_two_awards(second, awards):
    text = f"[L Desa Melati] meraih peringkat I di Blora. [L Desa Melati] meraih peringkat {second} di Tuban."
    stage = make_stage(make_scene(read_marked(text), ()))
    roles = {"patient": {"Desa Melati": 0.9}}
    won = [Candidate(one, roles, None, 0.9) for one in stage.settings if one.trigger.event == "Award"]
    assert len(keep_drafts(stage.scene, won, (), Ranker(("no", "yes")))) == awards


@pytest.mark.parametrize(("second", "arrests"), [("Budi", 2), ("Joni", 1)])
def test_arrests_of_different_people_are_different_arrests(second, arrests):
    text = f"[O Polres Blitar] menangkap [P Joni]. [O Polres Blitar] menangkap [P {second}]."
    scene, candidates = told(text, *(({"patient": {name: 0.9}}, None, 0.9) for name in ("Joni", second)))
    assert len(keep_drafts(scene, candidates, (), always_same(scene, *map(to_draft, candidates)))) == arrests


def test_a_post_may_be_named_in_any_telling_of_who_gets_it():
    part = ({"patient": {"Sari": 0.9}}, None)
    scene, candidates = told(
        "[P Sari] dilantik. [P Sari] dilantik sebagai Direktur [O Bank Nusa].", (*part, 0.9), (*part, 0.8)
    )
    (draft,) = keep_drafts(scene, candidates, (), Ranker(("no", "yes")))
    assert find_details(scene, draft) == {"post": "Direktur", "at": "Bank Nusa"}
