"""What holds and who says so, on sentences of each kind."""

import pytest
from marking import read_marked

from kg.extract.attribution import attribute
from kg.extract.speech import find_speech
from kg.model import Fact, Span, make_fact
from kg.schema import Modality


def tie(reading, words: str, **roles) -> Fact:
    """A hasRole fact of Sari Dewi whose evidence are the given words."""
    start = reading.text.index(words)
    return make_fact("hasRole", Span(start, start + len(words)), "test", person="Sari Dewi", **roles)


HELD = [
    "Bupati [L Blitar] [P Sari Dewi] tidak hadir",
    "Bupati [L Blitar] [P Sari Dewi] akan datang",
    "[P Sari Dewi], Bupati [L Blitar]",
    "[P Sari Dewi] kini menjadi Bupati [L Blitar]",
    "[P Sari Dewi] menjabat Bupati [L Blitar]",
    "Bupati [L Blitar] [P Sari Dewi] berharap hujan turun",
    "Bupati [L Blitar] [P Sari Dewi] meminta warga waspada",
]

UNHELD = [
    ["[P Sari Dewi] bukan Bupati [L Blitar]", Modality.DENIED],
    ["[P Sari Dewi] tidak lagi menjabat Bupati [L Blitar]", Modality.DENIED],
    ["[P Sari Dewi] belum menjadi Bupati [L Blitar]", Modality.DENIED],
    ["[P Sari Dewi] batal menjadi Bupati [L Blitar]", Modality.DENIED],
    ["[P Sari Dewi] akan menjadi Bupati [L Blitar]", Modality.PLANNED],
    ["[P Sari Dewi] rencananya menjabat Bupati [L Blitar]", Modality.PLANNED],
    ["[P Sari Dewi] diharapkan bisa menjadi Bupati [L Blitar]", Modality.HOPED],
    ["[P Sari Dewi] ingin menjadi Bupati [L Blitar]", Modality.HOPED],
    ["semoga [P Sari Dewi] menjadi Bupati [L Blitar]", Modality.HOPED],
    ["[P Sari Dewi] diminta untuk menjadi Bupati [L Blitar]", Modality.ASKED],
    ["Apakah [P Sari Dewi] menjadi Bupati [L Blitar]", Modality.ASKED],
    ["jika [P Sari Dewi] terpilih menjadi Bupati [L Blitar]", Modality.CONDITIONAL],
    ["Kalau [P Sari Dewi] menjadi Bupati [L Blitar]", Modality.CONDITIONAL],
]


@pytest.mark.parametrize("marked", HELD)
def test_a_post_beside_a_name_is_taken_for_granted(marked):
    reading = read_marked(f"{marked}, Senin.")
    fact = tie(reading, reading.text.removesuffix(", Senin."), role="Bupati", at="Blitar")
    assert attribute(reading, [fact]) == ((fact,), ())


@pytest.mark.parametrize(("marked", "modality"), UNHELD)
def test_a_tie_that_is_denied_planned_hoped_asked_or_supposed_is_kept_apart(marked, modality):
    reading = read_marked(f"{marked}.")
    fact = tie(reading, reading.text.removesuffix("."), role="Bupati", at="Blitar")
    asserted, unasserted = attribute(reading, [fact])
    assert asserted == ()
    assert [one.modality for one in unasserted] == [modality]


def test_a_candidate_to_be_is_a_candidate():
    reading = read_marked("[P Sari Dewi] mundur sebagai bakal cabup [L Blitar].")
    fact = tie(reading, "Sari Dewi mundur sebagai bakal cabup Blitar", role="Bupati", status="candidate")
    assert attribute(reading, [fact]) == ((fact,), ())


def test_a_question_asks():
    reading = read_marked("Kapan [P Sari Dewi] menjadi Bupati [L Blitar]? Belum jelas.")
    fact = tie(reading, "Sari Dewi menjadi Bupati Blitar", role="Bupati")
    assert [one.modality for one in attribute(reading, [fact])[1]] == [Modality.ASKED]


def test_a_cue_of_the_sentence_before_does_not_count():
    reading = read_marked("Hujan belum. [P Sari Dewi] menjadi Bupati [L Blitar].")
    fact = tie(reading, "Sari Dewi menjadi Bupati Blitar", role="Bupati")
    assert attribute(reading, [fact]) == ((fact,), ())


SPEECH = [
    ['"Kini [P Sari Dewi] menjabat ketua," kata [P Budi Santoso].', ("Budi Santoso",)],
    ["[P Budi Santoso] mengatakan [P Sari Dewi] menjabat ketua.", ("Budi Santoso",)],
    ["Menurut [O PMI Blitar], [P Sari Dewi] menjabat ketua.", ("PMI Blitar",)],
    ["[P Sari Dewi] menjabat ketua sejak Senin.", ()],
    ["[P Sari Dewi] menjabat ketua. [P Budi Santoso] mengatakan acara itu lancar.", ()],
]


@pytest.mark.parametrize(("marked", "speakers"), SPEECH)
def test_a_fact_inside_somebodys_words_is_according_to_the_speaker(marked, speakers):
    reading = read_marked(marked)
    fact = tie(reading, "Sari Dewi menjabat ketua", role="ketua")
    asserted, _ = attribute(reading, [fact, *find_speech(reading)])
    assert next(one for one in asserted if one.type == "hasRole").according_to == speakers


EVENTS = [
    ["[P Budi Santoso] mengatakan [P Sari Dewi] ditangkap di [L Blitar] kemarin.", ("Budi Santoso",)],
    ["[P Sari Dewi] ditangkap di [L Blitar] kemarin.", ()],
    ["[P Sari Dewi] ditangkap di [L Blitar] saat [P Budi Santoso] mengaku lelah.", ()],
]


@pytest.mark.parametrize(("marked", "speakers"), EVENTS)
def test_an_event_is_according_to_whom_most_of_its_clause_is_said_by(marked, speakers):
    reading = read_marked(marked)
    event = make_fact("LegalAction", Span(0, len(reading.text) - 1), "test", patient="Sari Dewi")
    asserted, _ = attribute(reading, [event, *find_speech(reading)])
    assert next(one for one in asserted if one.type == "LegalAction").according_to == speakers


def test_the_speakers_own_post_in_the_framing_is_the_articles_word():
    reading = read_marked("Jalan itu, kata Bupati [L Blitar] [P Sari Dewi], sudah dibuka.")
    fact = tie(reading, "Bupati Blitar Sari Dewi", role="Bupati")
    asserted, _ = attribute(reading, [fact, *find_speech(reading)])
    assert next(one for one in asserted if one.type == "hasRole").according_to == ()


def test_a_fact_told_twice_is_told_once_and_by_the_article_where_it_says_so_itself():
    reading = read_marked(
        "[P Budi Santoso] mengatakan [P Sari Dewi] menjabat ketua. Kemarin [P Sari Dewi] terpilih jadi ketua."
    )
    quoted = tie(reading, "Sari Dewi menjabat ketua", role="ketua")
    plain = tie(reading, "Sari Dewi terpilih jadi ketua", role="ketua")
    asserted, _ = attribute(reading, [quoted, plain, plain, *find_speech(reading)])
    assert [one.evidence for one in asserted if one.type == "hasRole"] == [plain.evidence]


def test_what_holds_somewhere_is_not_also_kept_as_planned():
    reading = read_marked("[P Sari Dewi] akan menjadi ketua. Kini [P Sari Dewi] menjabat ketua.")
    planned = tie(reading, "Sari Dewi akan menjadi ketua", role="ketua")
    held = tie(reading, "Sari Dewi menjabat ketua", role="ketua")
    assert attribute(reading, [planned, held]) == ((held,), ())


def test_the_modality_that_a_reader_gave_is_kept():
    reading = read_marked("[P Sari Dewi] dicalonkan.")
    fact = make_fact("Appointment", Span(0, 9), "test", modality=Modality.PLANNED, patient="Sari Dewi")
    assert attribute(reading, [fact]) == ((), (fact,))
