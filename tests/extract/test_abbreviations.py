"""Abbreviations in brackets belong to the name before them."""

import pytest

from kg.extract.abbreviations import find_abbreviations, shortens
from kg.extract.features import read_words
from kg.extract.tagger import Guess, span_of
from kg.model import Article, Source
from kg.schema import EntityType
from kg.text import read_document

PAIRS = [
    ("Kemensos", "Kementerian Sosial", True),
    ("BMKG", "Badan Meteorologi Klimatologi dan Geofisika", True),
    ("Disparekraf", "Dinas Pariwisata dan Ekonomi Kreatif", True),
    ("JIF", "Jakarta Investment Forum", True),
    ("Persero", "PT Semen Kalimas", False),
    ("35", "Andi Saputra", False),
    ("tengah", "Tenggarong", False),
    ("GA", "Garuda Indonesia", True),
]


@pytest.mark.parametrize(("short", "long", "expected"), PAIRS)
def test_what_shortens_a_name(short, long, expected):
    assert shortens(short, long.split()) is expected


@pytest.mark.parametrize(
    ("text", "sure", "expected"),
    [
        ("Badan Gizi Nasional (BGN) mengirim susu", 0.9, ["BGN"]),
        ("Badan Gizi Nasional (BGN) mengirim susu", 0.2, []),
        ("Badan Gizi Nasional (Jumat) mengirim susu", 0.9, []),
        ("Badan Gizi Nasional mengirim (BGN)", 0.9, []),
    ],
)
def test_abbreviations_of_sure_names(text, sure, expected):
    words = read_words(read_document(Article(Source("test"), text)))
    found = find_abbreviations(words, [Guess(0, 3, EntityType.ORGANIZATION, sure)])
    assert [span_of(words, guess.first, guess.last).of(text) for guess in found] == expected
