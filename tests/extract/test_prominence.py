"""What an article makes much of: whom its title and its lead name, and what its title tells of."""

import pytest
from marking import read_marked

from kg.extract.events.prominence import find_prominence
from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage

STORY = (
    "[P Joni Saputra] ditangkap di [L Blitar]. Warga lega. [P Joni Saputra] diperiksa. Hujan turun. "
    "[P Rudi Hartono] menjenguk [P Joni Saputra] dan [P Joni Saputra] diam."
)


def test_who_is_named_first_often_and_in_the_title():
    found = find_prominence(make_scene(read_marked(STORY, "Polisi Tangkap Joni"), ()))
    joni, rudi = found["Joni Saputra"], found["Rudi Hartono"]
    assert (joni.mentions, joni.sentences, joni.first, joni.in_lead, joni.titled) == (4, 3, 0, 1, True)
    assert (rudi.mentions, rudi.sentences, rudi.first, rudi.in_lead, rudi.titled) == (1, 1, 4, 0, False)


HEADLINES = [
    ("Polisi Tangkap Joni", {("LegalAction", "arrest")}),
    ("Banjir Rendam Blitar", {("Incident", "flood")}),
    ("Harga Cabai di Blitar", set()),
    ("", set()),
    ("?!", set()),
    (None, set()),
]


@pytest.mark.parametrize(("title", "told"), HEADLINES)
def test_what_a_title_tells_of(title, told):
    headline = make_stage(make_scene(read_marked(STORY, title), ())).company[0].headline
    assert told <= headline
    assert bool(headline) == bool(told)
