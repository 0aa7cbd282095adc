"""Guests and suspects told in a list of their own belong to the occasion and the arrest that were told before."""

import pytest
from test_events import events, flat

LISTED = [
    [
        "Bupati <P Arya Wicaksana> meresmikan <L Pasar Induk Cepu>, Selasa (14/5/2024). Acara berjalan lancar. "
        "Hadir dalam kesempatan itu Camat <P Joni Saputra>, <P Rudi Hartawan>, dan <P Sari Wulandari>.",
        "Ceremony",
        {("participant", "Joni Saputra"), ("participant", "Rudi Hartawan"), ("participant", "Sari Wulandari")},
    ],
    [
        "Gubernur <P Hasan Mulyadi> mengunjungi <L Pasar Induk Cepu>, Selasa (14/5/2024). Ia didampingi "
        "<P Joni Saputra> dan <P Rudi Hartawan>.",
        "Visit",
        {("participant", "Joni Saputra"), ("participant", "Rudi Hartawan")},
    ],
    [
        "<O Polres Blitar> menangkap dua orang, Rabu (15/5/2024). Kedua tersangka itu yakni <P Joni Saputra> (23) dan "
        "<P Rudi Hartawan> (25).",
        "LegalAction",
        {("patient", "Joni Saputra"), ("patient", "Rudi Hartawan")},
    ],
    [
        "Polisi menangkap dua orang di <L Blora>, Rabu (15/5/2024). Warga lega. Mereka yakni <P Joni Saputra> dan "
        "<P Rudi Hartawan>.",
        "LegalAction",
        {("patient", "Joni Saputra"), ("patient", "Rudi Hartawan"), ("place", "Blora")},
    ],
]

UNLISTED = [
    # nobody is told to be there: one who speaks, and words in quotation marks
    "Bupati <P Arya Wicaksana> meresmikan <L Pasar Induk Cepu>, Selasa (14/5/2024). <P Joni Saputra> menilai pasar itu "
    "bersih.",
    'Bupati <P Arya Wicaksana> meresmikan <L Pasar Induk Cepu>, Selasa (14/5/2024). "Yang hadir <P Joni Saputra> dan '
    '<P Rudi Hartawan>," kata <P Sari Wulandari>.',
]


@pytest.mark.parametrize(("marked", "type", "roles"), LISTED, ids=lambda value: str(value)[:40])
def test_a_list_belongs_to_what_was_told_before(marked, type, roles):
    assert any(fact.type == type and roles <= flat(fact) for fact in events(marked)), [
        (fact.type, fact.roles) for fact in events(marked)
    ]


@pytest.mark.parametrize("marked", UNLISTED, ids=lambda value: value[80:130])
def test_who_is_in_no_list_has_no_part(marked):
    assert not any(value == "Joni Saputra" for fact in events(marked) for _, value in flat(fact))


def test_one_happening_is_told_under_one_type():
    marked = "<P Rina Astuti> menghadiri acara diskusi <G Pasar Bersih> di <L Blora>, Selasa (14/5/2024)."
    assert len(events(marked)) == 1


def test_who_reports_an_arrest_is_not_arrested():
    marked = "<P Rudi Hartawan> mengatakan tiga orang ditangkap di <L Blora>, Selasa (14/5/2024)."
    assert not any(value == "Rudi Hartawan" for fact in events(marked) for _, value in flat(fact))
