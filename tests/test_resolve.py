"""Several articles become one graph: the same things meet, different things stay apart, the order does not matter."""

from __future__ import annotations

import random

import pytest

from kg.errors import ModelError
from kg.model import Cluster, Credits, Extraction, Fact, Mention, Passage, Quote, Source, Span, make_fact
from kg.resolve import resolve
from kg.schema import EntityType

KINDS = {
    "P": EntityType.PERSON,
    "O": EntityType.ORGANIZATION,
    "L": EntityType.PLACE,
    "G": EntityType.PROGRAM,
    "U": EntityType.LAW,
}
TEXT = "Bupati Sidoarjo Saiful Ilah membuka rapat di Pendopo."


def article(id: str, *entities: str, facts: tuple[Fact, ...] = (), published: str | None = "2018") -> Extraction:
    """Entities are written "P Saiful Ilah" or "L Sidoarjo = 35.15"; they are e1, e2 ... in their order."""
    clusters = []
    for number, entity in enumerate(entities, start=1):
        kind, _, rest = entity.partition(" ")
        name, _, code = rest.partition(" = ")
        mention = Mention(Span(number, number + 1), KINDS[kind], name)
        clusters.append(Cluster(f"e{number}", KINDS[kind], name, (mention,), code or None))
    passages = (Passage(0, Span(0, len(TEXT)), TEXT),)
    return Extraction(Source(id, published=published), Credits(), tuple(clusters), facts, (), passages)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("P Saiful Ilah", "P Saiful Ilah"),
        ("P Ma'ruf Amin", "P Ma’ruf Amin"),
        ("P SAIFUL ILAH", "P Saiful Ilah"),
        ("L Sidoarjo = 35.15", "L Kabupaten Sidoarjo = 35.15"),
        ("L Gunung Semeru", "L Gunung Semeru"),
        ("O KPK", "O KPK"),
        ("O KPK", "O Komisi Pemberantasan Korupsi"),
        ("O Pemkab Sidoarjo", "O Pemerintah Kabupaten Sidoarjo"),
        ("O Pemkab Sidoarjo", "O Pemerintah Sidoarjo"),
        ("O Dinas Sosial (Dinsos) Ngawi", "O Dinas Sosial Kabupaten Ngawi"),
        ("O DPRD Jatim", "O DPRD Provinsi Jawa Timur"),
        ("O PT Semen Indonesia (Persero) Tbk", "O Semen Indonesia"),
        ("O Kejaksaan Negeri Solo", "O Kejari Surakarta"),
        ("P Joko Widodo", "P Jokowi"),
        ("P M. Nasir", "P Mohamad Nasir"),
        ("P B. J. Habibie", "P BJ Habibie"),
        ("P Deddy Mizwar", "P Dedi Mizwar"),
        ("P Achmad Heryawan", "P Ahmad Heryawan"),
        ("P Ery Cahyadi", "P Eri Cahyadi"),
        ("L Indonesia", "L RI"),
        ("L Amerika Serikat", "L AS"),
        ("O Dinas Pendidikan Sidoarjo", "O Dinas Pendidikan Sidoarjo"),
        ("O Universitas Airlangga", "O UNIVERSITAS AIRLANGGA"),
        ("G Program Keluarga Harapan", "G Program Keluarga Harapan"),
        ("G Program Keluarga Harapan", "G PKH"),
        ("G Pilpres 2019", "G Pemilihan Presiden 2019"),
        ("U Pasal 338 KUHP", "U Pasal 338 Kitab Undang-Undang Hukum Pidana"),
        ("U UU Nomor 24 Tahun 2011", "U Undang-Undang Nomor 24 Tahun 2011"),
        ("U APBD Jatim 2024", "U APBD Jawa Timur 2024"),
    ],
)
def test_the_same_in_two_articles_is_one_entity(first, second):
    assert len(resolve([article("a", first), article("b", second)]).entities) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("P Deni", "P Deni"),
        ("P M S", "P M S"),
        ("P Saiful Ilah", "P Saiful"),
        ("P Persebaya Surabaya", "O Persebaya Surabaya"),
        ("L Malang = 35.07", "L Malang = 35.73"),
        ("L Desa Sukamaju", "L Desa Sukamaju"),
        ("L Jalan Ahmad Yani", "L Jalan Ahmad Yani"),
        ("O Polres", "O Polres"),
        ("O Dinas Pendidikan", "O Dinas Pendidikan"),
        ("O Komisi III", "O Komisi III"),
        ("O Pemkab", "O Pemkab"),
        ("O Pemkab Malang", "O Pemkot Malang"),
        ("O Satpol PP", "O Satpol PP"),
        ("U Pasal 10 ayat (2)", "U Pasal 10 ayat (2)"),
        ("U APBD 2024", "U APBD 2024"),
        ("U Perda Nomor 5 Tahun 2020", "U Perda Nomor 5 Tahun 2020"),
        ("G Pilkada", "G Pilkada"),
        ("O Fraksi PDIP", "O Fraksi PDIP"),
        ("O KPK", "O Dewan Pengawas KPK"),
        ("L Malang", "L Malang"),
        ("P Rahmat Santoso", "P Rahmat Sentosa"),
        ("P Pakubuwono XI", "P Pakubuwono XII"),
        ("G Adipura A", "G Adipura B"),
    ],
)
def test_what_no_name_ties_together_stays_apart(first, second):
    assert len(resolve([article("a", first), article("b", second)]).entities) == 2


def test_two_of_one_name_in_one_article_stay_apart():
    graph = resolve([article("a", "P Budi Santoso", "P Budi Santoso")])
    assert len({entity.id for entity in graph.entities}) == 2


def test_ids_say_what_they_name():
    graph = resolve([article("antara-1", "P Saiful Ilah", "L Sidoarjo = 35.15", "P Deni", "O Pemkab Sidoarjo")])
    assert [entity.id for entity in graph.entities] == [
        "organization/pemerintah-sidoarjo",
        "person/deni--antara-1",
        "person/saiful-ilah",
        "place/35.15",
    ]


@pytest.mark.parametrize("name", ["Mohammad " * 40, "王 小明", "José Ramos", "Saiful <b>Ilah</b>", "a/../b c", "%2e x"])
def test_ids_are_short_ascii_without_escapes(name):
    (entity,) = resolve([article("https://contoh.id/berita?id=1&x=%20", f"P {name}")]).entities
    assert entity.id.isascii()
    assert len(entity.id) < 200
    assert not set(entity.id) & set("%#?<> ")
    assert ".." not in entity.id


def test_names_that_lose_letters_keep_ids_of_their_own():
    graph = resolve([article("a", "P José Ramos", "P Jose Ramos", "P Josè Ramos")])
    assert len({entity.id for entity in graph.entities}) == 3


def test_an_entity_has_its_fullest_name_and_the_others_as_aliases():
    graph = resolve([article("a", "L SIDOARJO = 35.15"), article("b", "L Kabupaten Sidoarjo = 35.15")])
    (entity,) = graph.entities
    assert (entity.name, entity.aliases, entity.code) == ("Kabupaten Sidoarjo", ("SIDOARJO",), "35.15")


def test_a_region_has_its_official_name_whatever_the_articles_call_it():
    graph = resolve([article("a", "L Malang = 35.73", "L Jatim = 35"), article("b", "L Malang = 35.07")])
    assert [entity.name for entity in graph.entities] == ["Jawa Timur", "Kabupaten Malang", "Kota Malang"]


def post(role: str = "Bupati") -> Fact:
    return make_fact("hasRole", Span(0, 27), "post-place-name", person="e1", role=role, at="e2", status="current")


ENTITIES = ("P Saiful Ilah", "L Sidoarjo = 35.15")


def test_one_fact_of_two_articles_is_one_statement_with_the_words_of_both():
    graph = resolve([article("b", *ENTITIES, facts=(post(),)), article("a", *ENTITIES, facts=(post("bupati"),))])
    (statement,) = graph.statements
    assert statement.get("person") == "person/saiful-ilah"
    assert statement.get("at") == "place/35.15"
    assert [one.article for one in statement.evidence] == ["a", "b"]


def test_evidence_carries_the_rest_of_its_sentence():
    (statement,) = resolve([article("a", *ENTITIES, facts=(post(),))]).statements
    (evidence,) = statement.evidence
    assert evidence.exact == "Bupati Sidoarjo Saiful Ilah"
    assert evidence.prefix + evidence.exact + evidence.suffix == TEXT
    assert (evidence.sentence, evidence.rule) == (0, "post-place-name")


def test_long_sentences_are_cut_between_words():
    text = "kata " * 200 + "Saiful Ilah " + "lagi " * 200
    start = text.index("Saiful")
    fact = make_fact("age", Span(start, start + 11), "age", person="e1", years=60)
    one = article("a", "P Saiful Ilah")
    graph = resolve(
        [Extraction(one.source, one.credits, one.entities, (fact,), (), (Passage(4, Span(0, len(text)), text),))]
    )
    (evidence,) = graph.statements[0].evidence
    assert len(evidence.prefix) <= 300
    assert evidence.prefix.startswith("kata ")
    assert len(evidence.suffix) <= 300
    assert evidence.suffix.startswith(" lagi")


def test_words_spoken_are_each_article_s_own():
    quote = make_fact("said", Span(0, 10), "quote", speaker="e1", direct=True, quote=Quote(Span(0, 10), TEXT[:10]))
    graph = resolve([article("a", "P Saiful Ilah", facts=(quote,)), article("b", "P Saiful Ilah", facts=(quote,))])
    assert len(graph.statements) == 2


@pytest.mark.parametrize(("date", "statements"), [("2018-03-14", 1), ("2018", 2), (None, 2)])
def test_an_event_of_two_articles_is_one_only_where_both_give_the_day(date, statements):
    visit = make_fact("Visit", Span(0, 10), "visit", agent="e1", place="e2", date=date)
    graph = resolve([article("a", *ENTITIES, facts=(visit,)), article("b", *ENTITIES, facts=(visit,))])
    assert len(graph.statements) == statements


def test_people_of_one_name_whose_ages_differ_are_several():
    def aged(id: str, years: int) -> Extraction:
        age = make_fact("age", Span(0, 5), "age", person="e1", years=years)
        return article(id, "P Budi Santoso", facts=(age,))

    graph = resolve([aged("a", 35), aged("b", 36), aged("c", 61), article("d", "P Budi Santoso")])
    assert [entity.id for entity in graph.entities] == [
        "person/budi-santoso",
        "person/budi-santoso--born-1957",
        "person/budi-santoso--born-1982",
    ]


def test_nothing_lies_in_itself():
    fact = make_fact("locatedIn", Span(0, 15), "chain", thing="e1", place="e2")
    graph = resolve([article("a", "L Sidoarjo = 35.15", "L Kabupaten Sidoarjo = 35.15", facts=(fact,))])
    assert graph.statements == ()


def test_the_order_of_articles_does_not_matter():
    articles = [article(f"a{number}", *ENTITIES, "P Deni", facts=(post(),)) for number in range(20)]
    expected = resolve(articles)
    random.Random(1).shuffle(articles)
    assert resolve(iter(articles)) == expected


def test_two_articles_of_one_id_are_refused():
    with pytest.raises(ModelError, match="two articles have the id 'a'"):
        resolve([article("a"), article("a")])
