"""Words that tell of an event: the longest form counts, "-nya" is no other word, and fixed phrases tell of nothing."""

import pytest
from marking import read_marked

from kg.extract.events.scene import make_scene
from kg.extract.events.triggers import find_triggers

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
