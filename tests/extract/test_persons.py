"""People by rule: initials that are introduced, aged or ranked; well-known names."""

import pytest

from kg.extract.features import read_words
from kg.extract.persons import find_persons
from kg.extract.tagger import span_of
from kg.model import Article, Source
from kg.text import read_document

PEOPLE = [
    ("Pelaku berinisial AS ditangkap.", [("AS", "introduced-initials")]),
    ("Korban inisial T dirawat.", [("T", "introduced-initials")]),
    ("Polisi menahan MRF (35) dan rekannya.", [("MRF", "aged-initials")]),
    ("Keluarga Brigpol EA hadir.", [("EA", "ranked-initials")]),
    ("Kabar itu dari Cak Imin sendiri.", [("Cak Imin", "well-known-person")]),
    (
        "Tiga tersangka, yakni P, CH, dan DS, buron.",
        [("P", "listed-initials"), ("CH", "listed-initials"), ("DS", "listed-initials")],
    ),
    (
        "Mereka berinisial WW dan AI.",
        [("WW", "introduced-initials"), ("AI", "listed-initials")],
    ),
    ("Mereka berinisial WW dan AS.", [("WW", "introduced-initials"), ("AS", "listed-initials")]),
    ("Polisi menangkap tersangka AS di Kalimas.", [("AS", "accused-initials")]),
    # what is none
    ("Bantuan untuk pelaku UMKM naik.", []),
    ("Tiga partai, yaitu PAN, PKS dan PKB, bertemu.", []),
    ("Acara itu dihadiri MD, KL, dan ST.", []),
    ("Pelaku berinisial MR, ASN asal Blora.", [("MR", "introduced-initials")]),
    ("Pelaku berinisial RS dan TNI bergerak.", [("RS", "introduced-initials")]),
    ("Golongan darah yaitu A, B, AB, dan O.", []),
    ("Terdakwa II ditahan.", []),
    ("PELAKU KAYA, KORBAN TUA", []),
    ("Utusan AS tiba di Jakarta.", []),
    ("Siswa SMA (15) itu pulang.", []),
    ("Kebijakan BI (2018) dikaji.", []),
    ("Dirjen HAM menjawab.", []),
    ("Bripka AS Wibowo hadir.", []),
    ("baca lainnya: joko widodo", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[text for text, _ in PEOPLE])
def test_people(text, expected):
    words = read_words(read_document(Article(Source("test"), text)))
    assert [(span_of(words, g.first, g.last).of(text), rule) for g, rule in find_persons(words)] == expected
