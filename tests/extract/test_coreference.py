"""One entity for all its names in an article, and never one for two."""

from __future__ import annotations

import time

import pytest

from kg.evaluate import mention_spans
from kg.extract.coreference import find_clusters
from kg.lexicon.gazetteer import Gazetteer, load_gazetteer
from kg.model import Article, Cluster, Mention, Source, Span
from kg.schema import EntityType
from kg.text import read_document

P, O, L, G, U = (  # noqa: E741
    EntityType.PERSON,
    EntityType.ORGANIZATION,
    EntityType.PLACE,
    EntityType.PROGRAM,
    EntityType.LAW,
)


def cluster(text: str, type: EntityType, *names: str, gazetteer: Gazetteer | None = None) -> tuple[Cluster, ...]:
    """The entities of a text in which all the names stand."""
    spans = mention_spans([{"id": "x", "mentions": list(names)}], text)["x"]
    mentions = [Mention(span, type, span.of(text)) for span in sorted(spans)]
    return find_clusters(read_document(Article(Source("a"), text)), mentions, gazetteer)


def grouped(type: EntityType, *names: str) -> list[set[str]]:
    """The names of each entity, for names that stand one after the other in an article."""
    text = ". ".join(names) + "."
    return [{mention.text for mention in found.mentions} for found in cluster(text, type, *names)]


ONE_PERSON = [
    ("Rahmat Hidayat", "Rahmat"),
    ("Rahmat Hidayat", "Hidayat"),
    ("Raden Bagus Pratama", "Bagus"),
    ("RAHMAT HIDAYAT", "Rahmat Hidayat"),
    ("M Rahmat Hidayat", "Rahmat"),
    ("Muhammad Rahmat Hidayat", "M Rahmat Hidayat"),
    ("Joko Widodo", "Jokowi"),
    ("Basuki Tjahaja Purnama", "Ahok"),
    ("Susilo Bambang Yudhoyono", "SBY"),
    ("Nani Soedarsono", "Nani Sudarsono"),
    ("Wahyudi Santoso", "Wahyuid"),
    ("Dhani Ahmad Prasetya", "Ahmad Dhani Prasetya"),
    ("Rahayu Larasati", "Laras"),
    ("Rahmat Maulana Djaya", "RMD"),
    ("Andi Rahman Karim", "Andi"),
]


@pytest.mark.parametrize("names", ONE_PERSON, ids="/".join)
def test_one_person_under_several_names(names):
    assert len(grouped(P, *names)) == 1


TWO_PEOPLE = [
    ("Rahmat Hidayat", "Deni"),
    ("Rahmat Hidayat", "Rahmat Santoso"),
    ("Rahmat Hidayat", "Siti Hidayat"),
    ("Rahmat Hidayat", "Rahmat Santoso", "Rahmat"),
    ("Muhammad Harun", "Muhammad Naufal Harun"),
    ("Bung Karno", "Puti Guntur Soekarno"),
    ("Budi Santoso", "Hadi Santoso"),
    ("Agus Salim", "AS"),
    ("Maria Rumondang", "M R"),
    ("Joko Widodo", "Iriana"),
    ("Megawati Soekarnoputri", "Soekarno"),
    ("Arief Budiman", "Budi"),
]


@pytest.mark.parametrize("names", TWO_PEOPLE, ids="/".join)
def test_people_whom_nothing_ties_stay_apart(names):
    assert len(grouped(P, *names)) == len(names)


def test_an_ambiguous_short_name_goes_to_whom_it_is_the_first_name():
    groups = grouped(P, "Listyo Sigit Prabowo", "Prabowo Subianto", "Prabowo")
    assert {"Prabowo Subianto", "Prabowo"} in groups


ONE_BODY = [
    ("Pemerintah Kabupaten Sidoarjo", "Pemkab Sidoarjo"),
    ("Pemkab Sidoarjo", "Pemkab"),
    ("Pemkab Sidoarjo", "Pemerintah Sidoarjo"),
    ("DPRD Jawa Timur", "DPRD Jatim"),
    ("Kepolisian Daerah (Polda) Lampung", "Polda Lampung"),
    ("Komisi Pemberantasan Korupsi", "KPK"),
    ("Badan Meteorologi, Klimatologi, dan Geofisika", "BMKG"),
    ("Politeknik Negeri Madura", "Polinema"),
    ("Kementerian Sosial", "Kemensos"),
    ("Dinas Sosial Kabupaten Ngawi", "Dinsos Ngawi", "Dinsos"),
    ("Badan Usaha Milik Daerah (BUMD) Kabupaten Ngawi", "BUMD", "BUMD Kabupaten Ngawi"),
    ("DPP Partai Gerindra", "DPP Gerindra"),
    ("DPD Partai Golkar Papua", "Golkar Papua"),
    ("Bawaslu RI", "Bawaslu"),
    ("KPU Gresik", "KPU"),
    ("Komisi II DPR RI", "Komisi II"),
    ("Pengadilan Negeri Gresik", "Pengadilan Gresik", "PN Gresik"),
    ("Satgas Antihoaks", "Satgas Anti-Hoaks"),
    ("Polres Karanganyar", "Polres Karanganyer"),
    ("Klub Lentera", "Lentera"),
    ("Lentera Foundation", "Lentera"),
    ("Tim Pemenangan Nasional (TPN) Arjuna-Bima", "TPN"),
    ("Dinas Pertanian dan Ketahanan Pangan (DPKP) Jawa Timur", "DPKP Jatim"),
    ("BPJS Ketenagakerjaan Cabang Gresik", "BPJS Ketenagakerjaan Gresik"),
    ("Fakultas Hukum Universitas Gadjah Mada", "FH UGM"),
    ("Partai Gerindra", "Gerindra"),
    ("Balai Riset Kelautan Nasional", "BRKN"),
    ("BPJS Kesehatan", "BPJS"),
    ("PT Rukun Jaya Tbk", "Rukun Jaya"),
    ("PT Rukun (Persero) Tbk", "Rukun"),
    ("Kementerian Kominfo", "Kominfo"),
    ("Korps Brimob", "Brimob"),
    ("Jati", "jati.com"),
]


@pytest.mark.parametrize("names", ONE_BODY, ids="/".join)
def test_one_body_under_several_names(names):
    assert len(grouped(O, *names)) == 1


TWO_BODIES = [
    ("PT Maju Jaya", "CV Maju Jaya"),
    ("Partai Buruh", "PT Buruh"),
    ("Pemkab Malang", "Pemkot Malang"),
    ("Polres Gresik", "Polres Tuban"),
    ("BPJS Kesehatan", "BPJS Ketenagakerjaan"),
    ("BPJS Kesehatan", "BPJS Ketenagakerjaan", "BPJS"),
    ("BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan Cabang Sidoarjo"),
    ("Dewan Pengawas BPJS Ketenagakerjaan", "BPJS Ketenagakerjaan"),
    ("Peradi", "Peradi Gresik"),
    ("DPR", "DPRD"),
    ("Polres Malang", "Polresta Malang"),
    ("Kepolisian Lampung", "Kepolisian Daerah Lampung"),
    ("Golkar", "Golkar Papua"),
    ("Bawaslu RI", "Bawaslu Gresik"),
    ("Gerindra", "DPP Partai Gerindra"),
    ("Pertamina", "Pertamina Patra Niaga"),
    ("BMKG", "BMKG Juanda"),
    ("Polri", "Kortas Tipikor Polri"),
    ("Universitas Airlangga", "BEM Universitas Airlangga"),
    ("PKB", "Pemerintah Kota Bandung"),
    ("Bank Indonesia", "Bank Rakyat Indonesia"),
    ("Kejaksaan Negeri Gresik", "Kejaksaan Tinggi Jawa Timur"),
    ("Polres Toba", "Tim Opsnal Polres Toba"),
    ("Bawaslu RI", "Divisi Pengawasan Bawaslu RI"),
    ("Beras Jati", "jati.com"),
    ("PT Surabaya", "Surabaya Post"),
    ("Universitas Trisakti", "Trisakti Jakarta"),
    ("PT Pertamina", "Pertamina Patra Niaga"),
]


@pytest.mark.parametrize("names", TWO_BODIES, ids="/".join)
def test_bodies_that_are_not_the_same_stay_apart(names):
    assert len(grouped(O, *names)) == len(names)


def test_a_short_name_goes_to_the_nearest_of_several_bodies():
    groups = grouped(O, "BPJS Ketenagakerjaan Cabang Gresik", "BPJS Ketenagakerjaan", "BPJS")
    assert {"BPJS Ketenagakerjaan", "BPJS"} in groups


ONE_LAW_OR_PROGRAM = [
    (U, "UU Informasi dan Transaksi Elektronik", "Undang-Undang ITE"),
    (U, "PP 51/2023", "PP No.51/2023"),
    (U, "Peraturan Daerah Nomor 5 Tahun 2020", "Perda Nomor 5 Tahun 2020"),
    (U, "Putusan MK Nomor 90/PUU-XXI/2023", "Putusan 90"),
    (G, "Program Keluarga Harapan", "PKH"),
    (G, "Jaminan Kesehatan Nasional", "Program JKN"),
    (G, "Pemilihan Presiden 2019", "Pilpres 2019"),
]


@pytest.mark.parametrize("names", ONE_LAW_OR_PROGRAM, ids=lambda names: "/".join(names[1:]))
def test_one_law_or_programme_under_several_names(names):
    assert len(grouped(*names)) == 1


TWO_LAWS_OR_PROGRAMMES = [
    (U, "UU Nomor 24 Tahun 2011", "UU Nomor 25 Tahun 2011"),
    (U, "Pasal 12 ayat (1)", "Pasal 12 ayat (3)"),
    (G, "Piala Presiden 2018", "Piala Presiden 2019"),
]


@pytest.mark.parametrize("names", TWO_LAWS_OR_PROGRAMMES, ids=lambda names: "/".join(names[1:]))
def test_laws_and_programmes_that_are_not_the_same_stay_apart(names):
    assert len(grouped(*names)) == 2


STATED = [
    (P, "Rahmat Hidayat (Mamat) datang.", "Rahmat Hidayat", "Mamat"),
    (P, "Rahmat Hidayat yang akrab disapa Mamat datang.", "Rahmat Hidayat", "Mamat"),
    (P, "Rahmat Hidayat alias Ucok ditangkap.", "Rahmat Hidayat", "Ucok"),
    (P, "Mamat, sapaan akrab Rahmat Hidayat, datang.", "Mamat", "Rahmat Hidayat"),
    (P, "Rahmat Hidayat, atau yang lebih dikenal dengan sebutan Mamat, datang.", "Rahmat Hidayat", "Mamat"),
    (O, "Bagian Umum dan Protokol (Umprot) hadir.", "Bagian Umum dan Protokol", "Umprot"),
    (O, "Institut Pertanian Bogor atau IPB hadir.", "Institut Pertanian Bogor", "IPB"),
    (O, "Gabungan Pelaksana Konstruksi (Gapensi) hadir.", "Gabungan Pelaksana Konstruksi", "Gapensi"),
    (G, "Jaminan Kematian (JKm) dibayar.", "Jaminan Kematian", "JKm"),
]


@pytest.mark.parametrize(("type", "text", "one", "other"), STATED, ids=[row[1] for row in STATED])
def test_names_that_the_text_ties_together(type, text, one, other):
    assert len(cluster(text, type, one, other)) == 1


def test_a_short_name_that_is_tied_to_two_bodies_is_nobody_s():
    text = "PT Garam (Persero) dan PT Gula (Persero) untung."
    assert len(cluster(text, O, "PT Garam", "PT Gula", "Persero")) == 3


NOT_STATED = [
    (P, "Rahmat Hidayat atau Mamat datang.", "Rahmat Hidayat", "Mamat"),
    (P, "Rahmat Hidayat, Mamat, dan warga datang.", "Rahmat Hidayat", "Mamat"),
    (P, "Rahmat Hidayat disebut Mamat sebagai pelaku.", "Rahmat Hidayat", "Mamat"),
    (L, "Warga Sidoarjo (Jatim) datang.", "Sidoarjo", "Jatim"),
    (O, "Persebaya Surabaya (Bonek Mania Jaya) hadir.", "Persebaya Surabaya", "Bonek Mania Jaya"),
    (O, "Fakultas Hukum Universitas Gadjah Mada (UGM) hadir.", "Fakultas Hukum Universitas Gadjah Mada", "UGM"),
]


@pytest.mark.parametrize(("type", "text", "one", "other"), NOT_STATED, ids=[row[1] for row in NOT_STATED])
def test_names_that_merely_stand_together_are_two(type, text, one, other):
    assert len(cluster(text, type, one, other)) == 2


ONE_PLACE = [
    ("Kabupaten Sidoarjo", "Sidoarjo"),
    ("SIDOARJO", "Kab. Sidoarjo"),
    ("Jawa Timur", "Jatim"),
    ("DKI Jakarta", "Jakarta"),
    ("Indonesia", "RI"),
    ("Amerika Serikat", "AS"),
    ("Kecamatan Tulangan", "Tulangan"),
    ("Gunung Bromo", "Bromo"),
    ("Jakarta International Stadium", "JIS", "Stadion JIS"),
    ("Taman Bumi (Geopark) Ciletuh", "Geopark Ciletuh"),
    ("Rutan Medaeng Sidoarjo", "Rutan Medaeng"),
    ("Kabupaten Trenggalek", "Trenggaleg"),
]


@pytest.mark.parametrize("names", ONE_PLACE, ids="/".join)
def test_one_place_under_several_names(names):
    assert len(grouped(L, *names)) == 1


TWO_PLACES = [
    ("Kota Malang", "Kabupaten Malang"),
    ("Kota Malang", "Kabupaten Malang", "Malang"),
    ("Kecamatan Sidoarjo", "Sidoarjo"),
    ("Jawa", "Jawa Tengah"),
    ("Hotel Indonesia", "Indonesia"),
    ("Jalan Surabaya", "Surabaya"),
    ("Desa Sumberejo", "Desa Sumberagung"),
]


@pytest.mark.parametrize("names", TWO_PLACES, ids="/".join)
def test_places_that_are_not_the_same_stay_apart(names):
    assert len(grouped(L, *names)) == len(names)


def test_entities_are_numbered_by_their_first_mentions_and_named_by_their_fullest_form():
    found = cluster("Rahmat datang. Deni pergi. Rahmat Hidayat pulang.", P, "Rahmat", "Deni", "Rahmat Hidayat")
    assert [(one.id, one.name, len(one.mentions)) for one in found] == [("e1", "Rahmat Hidayat", 2), ("e2", "Deni", 1)]


def test_the_types_do_not_mix():
    text = "Persebaya menang. Persebaya kalah."
    spans = sorted(mention_spans([{"id": "x", "mentions": ["Persebaya"]}], text)["x"])
    mentions = [Mention(spans[0], O, "Persebaya"), Mention(spans[1], L, "Persebaya")]
    assert len(find_clusters(read_document(Article(Source("a"), text)), mentions)) == 2


GAZETTEER = """kode,nama,level,jenis,kode_induk
35.15.09,Tulangan,kecamatan,kecamatan,35.15
35.15.09.2008,Grabagan,desa/kelurahan,desa,35.15.09
35.23.19,Grabagan,kecamatan,kecamatan,35.23
35.23.19.2001,Sidoarjo,desa/kelurahan,desa,35.23.19
18.02.99,Pubianjaya,kecamatan,kecamatan,18.02
"""


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory):
    path = tmp_path_factory.mktemp("areas") / "areas.csv"
    path.write_text(GAZETTEER, encoding="utf-8")
    return load_gazetteer(path)


CODES = [
    ("Warga Kabupaten Sidoarjo pulang.", {"Kabupaten Sidoarjo": "35.15"}),
    ("Ia lahir di Sidoarjo, Jatim.", {"Sidoarjo": "35.15", "Jatim": "35"}),
    ("Ia tiba di Malang.", {"Malang": None}),
    ("Bupati Malang tiba. Warga Malang senang.", {"Malang": "35.07"}),
    ("Pemkot Malang membantu. Warga Malang senang.", {"Malang": "35.73"}),
    ("Bupati Malang dan Wali Kota Malang bertemu di Malang.", {"Malang": None}),
    ("Kantor di Kuningan, Jakarta Selatan, ditutup.", {"Kuningan": None, "Jakarta Selatan": "31.74"}),
    ("Ia dirawat di Banjar, Jawa Barat.", {"Banjar": "32.79", "Jawa Barat": "32"}),
    ("Ia tiba di Tokyo, Jepang.", {"Tokyo": None, "Jepang": None}),
    ("Kota Jakarta sepi.", {"Kota Jakarta": "31"}),
    ("Kecamatan Sidoarjo banjir.", {"Kecamatan Sidoarjo": None}),
]


@pytest.mark.parametrize(("text", "codes"), CODES)
def test_a_region_has_its_code_where_the_context_decides(text, codes):
    assert {one.name: one.code for one in cluster(text, L, *codes)} == codes


VILLAGE_CODES = [
    (
        "Desa Grabagan, Kecamatan Tulangan, Sidoarjo, juara.",
        {"Desa Grabagan": "35.15.09.2008", "Kecamatan Tulangan": "35.15.09", "Sidoarjo": "35.15"},
    ),
    ("Warga Sidoarjo datang. Desa Grabagan menang.", {"Sidoarjo": "35.15", "Desa Grabagan": "35.15.09.2008"}),
    ("Kecamatan Grabagan, Kabupaten Tuban.", {"Kecamatan Grabagan": "35.23.19", "Kabupaten Tuban": "35.23"}),
    (
        "Ia tiba di Grabagan, Tulangan, Sidoarjo.",
        {"Grabagan": "35.15.09.2008", "Tulangan": "35.15.09", "Sidoarjo": "35.15"},
    ),
    ("Ia tiba di Grabagan.", {"Grabagan": None}),
    ("Kecamatan Pubianjaya di Lampung.", {"Kecamatan Pubianjaya": "18.02.99", "Lampung": "18"}),
    ("Kecamatan Pubianjaya di Papua.", {"Kecamatan Pubianjaya": None, "Papua": "91"}),
]


@pytest.mark.parametrize(("text", "codes"), VILLAGE_CODES)
def test_a_village_has_its_code_where_a_loaded_gazetteer_knows_it(gazetteer, text, codes):
    assert {one.name: one.code for one in cluster(text, L, *codes, gazetteer=gazetteer)} == codes


def test_a_long_article_takes_time_in_proportion():
    def seconds(number: int) -> float:
        names = [f"Desa Suka{letter}{index}" for letter in "abcdefghij" for index in range(number // 10)]
        text = ". ".join(names) + "."
        place = 0
        mentions = []
        for name in names:
            start = text.index(name, place)
            place = start + len(name)
            mentions.append(Mention(Span(start, place), L, name))
        document = read_document(Article(Source("a"), text))
        started = time.process_time()
        find_clusters(document, mentions)
        return time.process_time() - started

    seconds(100)
    short, long = (min(seconds(number) for _ in range(3)) for number in (200, 2000))
    assert long < 25 * short + 0.1
