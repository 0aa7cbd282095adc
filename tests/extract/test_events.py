"""Events by type: who did what to whom, where and when; and sentences that tell of none.

Names are marked in the sentences: <P Rudi Hartawan> is a person, O an organisation, L a place, G a programme."""

import re
import time
from itertools import islice, product

import pytest

from kg.extract import extract_facts
from kg.extract.dates import find_dates
from kg.extract.events import find_events
from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage
from kg.extract.numbers import find_numbers
from kg.extract.reading import make_reading
from kg.model import Article, Cluster, Mention, Source, Span
from kg.schema import FACT_TYPES, EntityType, Family
from kg.text import read_document

TYPES = {
    "P": EntityType.PERSON,
    "O": EntityType.ORGANIZATION,
    "L": EntityType.PLACE,
    "G": EntityType.PROGRAM,
    "W": EntityType.LAW,
}
MARK = re.compile(r"<([POLGW]) ([^>]+)>")


def read_marked(marked, title=None):
    text, mentions = "", {}
    position = 0
    for match in MARK.finditer(marked):
        text += marked[position : match.start()]
        span = Span(len(text), len(text) + len(match[2]))
        mentions.setdefault((match[2], TYPES[match[1]]), []).append(span)
        text += match[2]
        position = match.end()
    text += marked[position:]
    document = read_document(Article(Source("a", title=title, published="2024-05-16"), text))
    clusters = tuple(
        Cluster(name, kind, name, tuple(Mention(span, kind, name) for span in spans))
        for (name, kind), spans in mentions.items()
    )
    return make_reading(document, clusters, tuple(find_dates(document)), tuple(find_numbers(document)))


def events(marked, title=None):
    extraction = extract_facts(read_marked(marked, title))
    return [fact for fact in extraction.facts if FACT_TYPES[fact.type].family is Family.EVENT]


def flat(fact):
    return {(role, str(filler)) for role, fillers in fact.roles for filler in fillers}


TOLD = [
    # Visit
    [
        "Bupati <L Blora> <P Arya Wicaksana> mengunjungi <L Pasar Induk Cepu>, Selasa (14/5/2024).",
        "Visit",
        {("agent", "Arya Wicaksana"), ("place", "Pasar Induk Cepu"), ("date", "2024-05-14")},
    ],
    [
        "Hal itu disampaikan <P Arya Wicaksana> saat kunjungan kerja ke <L Kota Tegal>, Rabu (15/5/2024).",
        "Visit",
        {("agent", "Arya Wicaksana"), ("place", "Kota Tegal"), ("date", "2024-05-15")},
    ],
    [
        "Wali Kota <P Sinta Maheswari> saat menerima kunjungan dari <O Dewan Pengawas Bank Nusa> di <L Pendopo Praja>.",
        "Visit",
        {("agent", "Dewan Pengawas Bank Nusa"), ("patient", "Sinta Maheswari"), ("place", "Pendopo Praja")},
    ],
    # Meeting
    [
        "Gubernur <P Hasan Mulyadi> bertemu dengan <P Lestari Anggun> di <L Gedung Sate>, Senin (13/5/2024).",
        "Meeting",
        {("participant", "Hasan Mulyadi"), ("participant", "Lestari Anggun"), ("place", "Gedung Sate")},
    ],
    [
        '"Kami siap," kata <P Lestari Anggun> dalam diskusi di <L Balai Kota>, Kamis (16/5/2024).',
        "Meeting",
        {("participant", "Lestari Anggun"), ("place", "Balai Kota"), ("date", "2024-05-16")},
    ],
    [
        "Menteri Keuangan <P Sari Indrawan> menghadiri rapat kerja dengan <O Komisi XI DPR>, Selasa (14/5/2024).",
        "Meeting",
        {("participant", "Sari Indrawan"), ("participant", "Komisi XI DPR"), ("date", "2024-05-14")},
    ],
    # Ceremony
    [
        "Presiden <P Bima Prakoso> meresmikan <L Bendungan Karangsari> di <L Kabupaten Wonogiri>, Senin (13/5/2024).",
        "Ceremony",
        {("agent", "Bima Prakoso"), ("patient", "Bendungan Karangsari"), ("date", "2024-05-13")},
    ],
    [
        "<L Jembatan Kali Opak> diresmikan oleh Gubernur <P Hasan Mulyadi> pada 3 Mei 2024.",
        "Ceremony",
        {("agent", "Hasan Mulyadi"), ("patient", "Jembatan Kali Opak"), ("date", "2024-05-03")},
    ],
    # Agreement
    [
        "<O Pemkot Madiun> menandatangani nota kesepahaman dengan <O Universitas Merdeka>, Rabu (15/5/2024).",
        "Agreement",
        {("participant", "Pemkot Madiun"), ("participant", "Universitas Merdeka"), ("date", "2024-05-15")},
    ],
    [
        "Kerja sama <O Bank Nusa> dengan <O Pemkab Blora> ini sudah terjalin sejak lama.",
        "Agreement",
        {("participant", "Bank Nusa"), ("participant", "Pemkab Blora")},
    ],
    # Award
    [
        "<O Dinas Kesehatan Kota Tegal> meraih penghargaan Pelayanan Prima 2024 dari <O Kementerian Kesehatan>.",
        "Award",
        {("patient", "Dinas Kesehatan Kota Tegal"), ("agent", "Kementerian Kesehatan")},
    ],
    [
        "<L Desa Sumberagung> dinobatkan sebagai juara 2 nasional <G Desa Wisata>, Senin (13/5/2024).",
        "Award",
        {("patient", "Desa Sumberagung"), ("rank", "juara 2 nasional"), ("award", "Desa Wisata")},
    ],
    [
        "Itu terkait penobatan <L Desa Melati>, <L Kecamatan Kenanga> sebagai juara 1 Lomba Desa di <L Pendopo Praja>.",
        "Award",
        {("patient", "Desa Melati"), ("award", "Lomba Desa"), ("rank", "juara 1"), ("place", "Pendopo Praja")},
    ],
    # Aid
    [
        "<O Pemprov Jambi> menyalurkan bantuan Rp2,5 miliar kepada <O Yayasan Kasih> di <L Muaro Bungo>.",
        "Aid",
        {("agent", "Pemprov Jambi"), ("patient", "Yayasan Kasih"), ("amount", "Rp2,5 miliar")},
    ],
    # Appointment
    [
        "Gubernur <P Hasan Mulyadi> melantik <P Rudi Hartawan> sebagai Kepala <O Dinas Sosial>, Jumat (10/5/2024).",
        "Appointment",
        {("agent", "Hasan Mulyadi"), ("patient", "Rudi Hartawan"), ("date", "2024-05-10"), ("post", "Kepala")},
    ],
    [
        "<P Rudi Hartawan> dicopot dari jabatannya oleh <P Hasan Mulyadi>.",
        "Appointment",
        {("agent", "Hasan Mulyadi"), ("patient", "Rudi Hartawan")},
    ],
    [
        "Ketua Umum <P Hasan Mulyadi> memecat Sekjen <O Partai Maju> <P Sari Wulandari>, Jumat (10/5/2024).",
        "Appointment",
        {("patient", "Sari Wulandari"), ("post", "Sekjen"), ("at", "Partai Maju")},
    ],
    [
        "<P Rudi Hartawan> dilantik sebagai Plt. Bupati <L Tuban> oleh Gubernur <P Hasan Mulyadi>, Jumat (10/5/2024).",
        "Appointment",
        {("patient", "Rudi Hartawan"), ("post", "Plt. Bupati"), ("at", "Tuban")},
    ],
    # LegalAction
    [
        "<O KPK> menetapkan <P Joni Saputra> sebagai tersangka kasus suap, Rabu (15/5/2024).",
        "LegalAction",
        {("patient", "Joni Saputra"), ("action", "menetapkan sebagai tersangka"), ("charge", "suap")},
    ],
    [
        "<O Polres Blitar> menangkap <P Joni Saputra> terkait kasus pencurian sapi, Rabu (15/5/2024).",
        "LegalAction",
        {
            ("agent", "Polres Blitar"),
            ("patient", "Joni Saputra"),
            ("action", "menangkap"),
            ("charge", "pencurian sapi"),
            ("date", "2024-05-15"),
        },
    ],
    [
        "<P Joni Saputra> ditangkap <O Polres Blitar> di <L Terminal Patria>.",
        "LegalAction",
        {("agent", "Polres Blitar"), ("patient", "Joni Saputra"), ("place", "Terminal Patria")},
    ],
    [
        "Penangkapan <P Joni Saputra> oleh <O Polres Blitar> dilakukan pada 2 Mei 2024.",
        "LegalAction",
        {("agent", "Polres Blitar"), ("patient", "Joni Saputra"), ("action", "Penangkapan")},
    ],
    [
        "<P Joni Saputra> divonis dua tahun penjara oleh <O Pengadilan Negeri Blitar>.",
        "LegalAction",
        {("patient", "Joni Saputra"), ("agent", "Pengadilan Negeri Blitar"), ("action", "divonis dua tahun penjara")},
    ],
    [
        "<P Rina Astuti> hadir dalam penobatan <L Desa Sumberagung> sebagai juara 2 nasional <G Desa Siaga>.",
        "Award",
        {("patient", "Desa Sumberagung"), ("rank", "juara 2 nasional"), ("award", "Desa Siaga")},
    ],
    # Incident
    [
        "Banjir melanda <L Kecamatan Sayung> pada Senin (13/5/2024).",
        "Incident",
        {("place", "Kecamatan Sayung"), ("date", "2024-05-13")},
    ],
    [
        "Kecelakaan di <L Tol Cipularang> menewaskan dua orang, Minggu (12/5/2024).",
        "Incident",
        {("place", "Tol Cipularang"), ("killed", "2"), ("date", "2024-05-12")},
    ],
    # Competition
    [
        "<O Persiba Bantul> mengalahkan <O Mitra Kukar> 2-1 di <L Stadion Sultan Agung>, Sabtu (11/5/2024).",
        "Competition",
        {
            ("participant", "Persiba Bantul"),
            ("participant", "Mitra Kukar"),
            ("winner", "Persiba Bantul"),
            ("score", "2-1"),
        },
    ],
]


@pytest.mark.parametrize(("marked", "type", "roles"), TOLD, ids=lambda value: str(value)[:40])
def test_a_told_event_has_its_type_and_roles(marked, type, roles):
    assert any(fact.type == type and roles <= flat(fact) for fact in events(marked)), [
        (fact.type, fact.roles) for fact in events(marked)
    ]


def test_a_body_named_only_for_the_post_has_no_other_part():
    marked = "<P Rudi Hartawan> dilantik sebagai Bupati <L Tuban> oleh <P Hasan Mulyadi>, Jumat (10/5/2024)."
    (fact,) = (fact for fact in events(marked) if fact.type == "Appointment")
    assert "Tuban" not in {filler for role, filler in flat(fact) if role != "at"}


def test_a_draw_has_no_winner():
    marked = "<O Persiba Bantul> ditahan imbang <O Mitra Kukar> 1-1 setelah menang pekan lalu, Sabtu (11/5/2024)."
    assert all(fact.get("winner") is None for fact in events(marked))


def test_what_somebody_is_dismissed_for_is_not_what_he_is_dismissed_from():
    marked = "<P Hasan Mulyadi> memecat <P Sari Wulandari> karena maju sebagai cawagub, Jumat (10/5/2024)."
    assert all(fact.get("post") is None for fact in events(marked))


NOT_TOLD = [
    "Bupati <L Blora> <P Arya Wicaksana> berencana mengunjungi <L Pasar Induk Cepu>.",
    "Warga berharap Gubernur <P Hasan Mulyadi> meresmikan <L Jembatan Kali Opak>.",
    "<O Polres Blitar> belum menangkap <P Joni Saputra>.",
    "<P Joni Saputra> tidak ditangkap oleh <O Polres Blitar>.",
    "Warga meminta <O Polres Blitar> menangkap <P Joni Saputra>.",
    "Jika <O Polres Blitar> menangkap <P Joni Saputra>, warga akan lega.",
    "Presiden batal melantik <P Rudi Hartawan> sebagai Kepala <O Dinas Sosial>.",
    "Ribuan buruh <O Pabrik Rejo> akan turun ke jalan di <L Kota Tegal>.",
    "Usul itu disambut baik <P Lestari Anggun>.",
    "<P Lestari Anggun> tinggal di <L Kecamatan Pagelaran>.",
    "<O PT Sawit Lestari> membuka lapangan kerja bagi warga <L Muaro Bungo>.",
]


@pytest.mark.parametrize("marked", NOT_TOLD)
def test_what_is_planned_hoped_denied_or_another_thing_is_no_event(marked):
    assert events(marked) == []


def test_what_somebody_comes_for_has_not_happened():
    found = events("Gubernur <P Hasan Mulyadi> datang untuk meresmikan <L Jembatan Kali Opak>.")
    assert "Ceremony" not in {fact.type for fact in found}


def test_for_the_first_time_is_no_purpose():
    found = events("Gubernur <P Hasan Mulyadi> untuk pertama kalinya meresmikan <L Jembatan Kali Opak>.")
    assert "Ceremony" in {fact.type for fact in found}


UNASSERTED = [
    ["<O Polres Blitar> belum menangkap <P Joni Saputra>, Rabu (15/5/2024).", "LegalAction", "denied"],
    [
        "Gubernur <P Hasan Mulyadi> akan melantik <P Rudi Hartawan> sebagai Kepala <O Dinas Sosial>.",
        "Appointment",
        "planned",
    ],
]


@pytest.mark.parametrize(("marked", "type", "modality"), UNASSERTED)
def test_what_does_not_hold_is_kept_apart(marked, type, modality):
    found = extract_facts(read_marked(marked)).unasserted
    assert (type, modality) in {(fact.type, fact.modality) for fact in found}


def test_a_planned_event_with_its_day_is_officially_set():
    marked = (
        "Gubernur <P Hasan Mulyadi> akan melantik <P Rudi Hartawan> sebagai Kepala <O Dinas Sosial>, Jumat (17/5/2024)."
    )
    assert [fact.get("date") for fact in events(marked)] == ["2024-05-17"]


def test_one_happening_told_twice_is_one_event():
    marked = (
        "<O Polres Blitar> menangkap <P Joni Saputra>, Rabu (15/5/2024). "
        "Penangkapan <P Joni Saputra> dilakukan di <L Terminal Patria>. "
        "<P Joni Saputra> ditangkap tanpa perlawanan."
    )
    assert len(events(marked)) == 1


def test_one_award_told_by_two_words_of_a_sentence_is_one_event():
    marked = "Penobatan <L Desa Sumberagung> sebagai juara 1 nasional <G Desa Siaga> digelar di <L Pendopo Blora>."
    assert len([fact for fact in events(marked) if fact.type == "Award"]) == 1


def test_arrests_of_different_people_are_different_events():
    marked = (
        "<O Polres Blitar> menangkap <P Joni Saputra>, Rabu (15/5/2024). "
        "<O Polres Tegal> menangkap <P Budi Wasis>, Senin (13/5/2024)."
    )
    assert len(events(marked)) == 2


def test_evidence_holds_the_trigger_and_the_names_of_the_clause():
    reading = read_marked("Kemarin <O Polres Blitar> menangkap <P Joni Saputra> di rumahnya, kata warga.")
    (fact,) = (fact for fact in extract_facts(reading).facts if fact.type == "LegalAction")
    assert fact.evidence.of(reading.text).startswith("Kemarin Polres Blitar menangkap Joni Saputra")
    assert fact.rule == "event-active: menangkap"


def test_a_long_article_takes_time_in_proportion():
    def seconds(number: int) -> float:
        ends = ("".join(letters) for letters in product("BCDFGHJKLM", "aeiou", "knrst", "aeiou"))
        marked = " ".join(
            f"<O Polres {end}> menangkap <P Joni {end}> di <L Terminal {end}>, Rabu (15/5/2024). Polisi memeriksa dia."
            for end in islice(ends, number)
        )
        reading = read_marked(marked)
        started = time.process_time()
        assert len(list(find_events(reading, ()))) == number
        return time.process_time() - started

    seconds(10)
    assert seconds(800) < 20 * 2 * min(seconds(40) for _ in range(3))


def test_in_a_sentence_without_an_end_a_trigger_sees_those_around_it():
    marked = " dan ".join("<O Polres Blitar> menangkap <P Joni Saputra> di <L Kota Tegal>" for _ in range(100))
    stage = make_stage(make_scene(read_marked(marked), ()))
    assert len({setting.trigger.sentence for setting in stage.settings}) == 1
    assert all(len(setting.actors) < 200 for setting in stage.settings)
