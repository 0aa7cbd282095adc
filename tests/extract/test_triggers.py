"""Words that tell of an event: the longest form counts, "-nya" is no other word, and fixed phrases tell of nothing."""

import pytest
from marking import read_marked

from kg.extract.events.scene import make_scene
from kg.extract.events.triggers import find_meanings, find_triggers, trigger_forms

FOUND = [
    ["Polisi menangkap [P Joni Saputra].", {("LegalAction", "active", "menangkap")}],
    ["Polisi menangkapnya di [L Blitar].", {("LegalAction", "active", "menangkap")}],
    ["[L Blitar] ramai sejak diresmikannya pasar itu.", {("Ceremony", "noun", "diresmikan")}],
    ["Karamnya kapal itu di [L Selat Sunda].", {("Incident", "noun", "karam")}],
    ["[P Joni Saputra] menyerahkan diri.", {("LegalAction", "state", "menyerahkan diri")}],
    ["[O Bea Cukai] menggagalkan penyelundupan itu.", {("LegalAction", "active", "menggagalkan")}],
    ["[P Joni Saputra] membuka suara.", set()],
    ["Kelompok itu membuka lahan di [L Blitar].", set()],
]


@pytest.mark.parametrize(("marked", "expected"), FOUND, ids=[row[0] for row in FOUND])
def test_a_trigger_is_the_longest_form_with_or_without_its_ending(marked, expected):
    found = {(t.event, t.voice, t.form) for t in find_triggers(make_scene(read_marked(marked), ()))}
    assert expected <= found
    assert bool(found) == bool(expected)


FRAMES = [
    ("Polisi menangkap [P Joni Saputra]; [P Rudi Hartono] diringkus.", "arrest"),
    ("[P Joni Saputra] melantik [P Rudi Hartono]; pelantikan itu singkat.", "inaugurate"),
    ("Banjir merendam [L Blitar]; rumah terendam banjir.", "flood"),
]


@pytest.mark.parametrize(("marked", "frame"), FRAMES, ids=[frame for _, frame in FRAMES])
def test_words_for_one_kind_of_happening_have_one_frame(marked, frame):
    found = [trigger.frame for trigger in find_triggers(make_scene(read_marked(marked), ()))]
    assert len(found) > 1
    assert set(found) == {frame}


def test_a_title_tells_in_the_short_forms_of_titles():
    meanings = {(meaning.event, meaning.frame) for meaning in find_meanings(("polisi", "tangkap", "pencuri", "sapi"))}
    assert ("LegalAction", "arrest") in meanings


def test_every_form_says_how_often_it_tells_of_an_event():
    meanings = [meaning for found in trigger_forms().values() for _, several in found for meaning in several]
    assert all(0 <= meaning.likely <= 9 for meaning in meanings)
    assert all(meaning.frame != "-" for meaning in meanings if meaning.voice != "ignored")
