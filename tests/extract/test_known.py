"""Programmes and bodies that are known by their full names."""

import pytest

from kg.extract.features import read_words
from kg.extract.organizations import find_organizations
from kg.extract.programs import find_programs
from kg.extract.tagger import span_of
from kg.model import Article, Source
from kg.text import read_document


def forms(finder, text):
    words = read_words(read_document(Article(Source("test"), text)))
    return [span_of(words, guess.first, guess.last).of(text) for guess, _ in finder(words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dapur makan bergizi gratis dibuka.", ["makan bergizi gratis"]),
        ("Warga menerima Program Keluarga Harapan.", ["Program Keluarga Harapan"]),
        ("Presiden meninjau Sekolah Rakyat di Kalimas.", ["Sekolah Rakyat"]),
        ("Sekolah itu milik rakyat.", []),
        ("Koperasi Merah Putih di desa itu untung.", []),
    ],
)
def test_programmes(text, expected):
    assert forms(find_programs, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Badan Meteorologi, Klimatologi dan Geofisika memperingatkan warga.",
            ["Badan Meteorologi, Klimatologi dan Geofisika"],
        ),
        ("Perserikatan Bangsa-Bangsa bersidang.", ["Perserikatan Bangsa-Bangsa"]),
        ("Kementerian Keuangan mencatat penerimaan.", ["Kementerian Keuangan"]),
        ("badan itu milik kementerian keuangan negara lain", []),
    ],
)
def test_bodies(text, expected):
    assert forms(find_organizations, text) == expected
