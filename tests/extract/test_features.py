"""Words as the tagger counts them, and what it looks at."""

import pytest

from kg.extract.features import WINDOW, case_of, find_runs, place_features, read_words, word_features, word_shape
from kg.extract.priors import Priors
from kg.model import Article, Source
from kg.text import read_document

WORDS = [
    ("Alun-alun dan Perserikatan Bangsa-Bangsa", ["Alun-alun", "dan", "Perserikatan", "Bangsa-Bangsa"]),
    ("Prabowo-Gibran", ["Prabowo", "-", "Gibran"]),
    ("Rp13.200/kg di Kalimas", ["Rp13.200", "/", "kg", "di", "Kalimas"]),
    ("K.H. Ma'ruf", ["K.H.", "Ma'ruf"]),
    ("Sarono, M.Si, Ph.D hadir.Ia", ["Sarono", ",", "M.Si", ",", "Ph.D", "hadir", ".", "Ia"]),
    ("kepada Liputan6.com, Rabu.", ["kepada", "Liputan6.com", ",", "Rabu", "."]),
    ("1.500.000 orang", ["1.500.000", "orang"]),
]


def words_of(text):
    return read_words(read_document(Article(Source("test"), text)))


@pytest.mark.parametrize(("text", "expected"), WORDS, ids=[text for text, _ in WORDS])
def test_words(text, expected):
    words = words_of(text)
    assert list(words.texts) == expected
    assert [span.of(text) for span in words.spans] == expected


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("Kalimas", "C"),
        ("KPK", "U"),
        ("NasDem", "M"),
        ("I", "I"),
        ("kata", "l"),
        ("12", "0"),
        (",", "p"),
        ("Rabu", "d"),
    ],
)
def test_case(word, case):
    assert case_of(word) == case


@pytest.mark.parametrize(("word", "shape"), [("Liputan6", "Xx0"), ("ke", "xx"), ("KPK", "X"), ("Ma'ruf", "Xx'x")])
def test_shape(word, shape):
    assert word_shape(word) == shape


def test_runs_of_capitals_hold_links_but_no_days():
    lowers = ["kata", "kepala", "dinas", "sosial", "dan", "kesehatan", "rabu", "itu"]
    assert list(find_runs(lowers, "lCCClCdl", 0, 8)) == [(1, 6)]


def test_a_word_knows_its_lists_and_what_a_collection_says_of_it():
    features = word_features("Sidoarjo", Priors({"sidoarjo": "pm=L4"}))[WINDOW.index(0)]
    assert {"0k=region", "0pm=L4", "0w=Sidoarjo"} <= set(features)


def test_a_word_far_away_says_less():
    assert "2w=Sidoarjo" not in word_features("Sidoarjo", Priors())[WINDOW.index(2)]


def test_the_article_tells_a_word_what_it_is_elsewhere():
    words = words_of("Bupati Karsono Wibawa hadir. Menurut Karsono, hujan reda.")
    places = place_features(words, Priors())
    assert "a=after-title" in places[words.texts.index("Karsono", 3)]


def test_a_phrase_of_the_collection_is_marked_from_begin_to_end():
    words = words_of("kata Badan Gizi Nasional tadi")
    places = place_features(words, Priors({}, {"badan gizi nasional": "G+"}))
    assert [("pp=BG+" in here, "pp=IG+" in here) for here in places[1:4]] == [
        (True, False),
        (False, True),
        (False, True),
    ]
