"""Programmes by rule: what is known, named with its year or introduced as one is a programme; talk of one is none."""

import pytest

from kg.extract.features import read_words
from kg.extract.programs import find_programs, mend_programs
from kg.extract.tagger import Guess, span_of
from kg.model import Article, Source
from kg.schema import EntityType
from kg.text import read_document

PROGRAMS = [
    # known by name
    ("Ia menerima Program Keluarga Harapan (PKH) sejak Mei.", ["Program Keluarga Harapan", "PKH"]),
    ("Mahasiswa Kuliah Kerja Nyata (KKN) tiba di desa.", ["Kuliah Kerja Nyata", "KKN"]),
    ("Warga mendapat dana bagi hasil cukai hasil tembakau.", ["dana bagi hasil cukai hasil tembakau"]),
    ("Buruh meminta jaminan pensiun yang layak.", []),
    ("Praktik korupsi, kolusi, dan nepotisme (KKN) dibahas.", []),
    # elections
    ("Ia maju pada Pilkada Kalimas 2018.", ["Pilkada Kalimas 2018"]),
    ("Partai itu kalah pada pemilu 2024 lalu.", ["pemilu 2024"]),
    ("Ia ikut pemilihan presiden (Pilpres) 2024 kemarin.", ["pemilihan presiden (Pilpres) 2024"]),
    ("Tahapan Pemilu tahun 2024 dimulai.", ["Pemilu tahun 2024"]),
    ("Warga menunggu pemilu April mendatang.", []),
    ("Pemilihan rektor periode 2024 ditunda.", []),
    # titles of places
    ("Ia menerima piala juara 1 nasional Desa Sadar Jaminan Sosial.", ["Desa Sadar Jaminan Sosial"]),
    ("Gresik meraih predikat Kota Layak Anak 2023 dari menteri.", ["Kota Layak Anak 2023"]),
    ("Kepala Desa Sadar hadir.", []),
    ("Ia tinggal di Desa Sumberejo dan Kota Malang.", []),
    # introduced
    ("Ia membuka acara Jelajah Rempah di balai kota.", ["Jelajah Rempah"]),
    ('Dinas membuat program "Bakti Rakyat", Rabu.', ["Bakti Rakyat"]),
    ("Relawan memulai kampanye “Jaga Laut Kita” di pantai.", ["Jaga Laut Kita"]),
    ("Desa mengikuti program Fasilitas Air Bersih (FAB) tahun ini.", ["Fasilitas Air Bersih", "FAB"]),
    ("Ia hadir pada acara Peluncuran Buku di aula.", []),
    ("Ini program Wakil Gubernur, ujarnya.", []),
    ("Acara itu meriah, dan program unggulan berjalan.", []),
    ('Ia menulis buku berjudul "Laut Kita".', []),
    ("Acara Jelajah Rempah dibuka Rabu.", ["Jelajah Rempah"]),
    # with its abbreviation
    ("Ia menyerahkan Bansos Wanita Nelayan Mandiri (WNM) kepada warga.", ["Bansos Wanita Nelayan Mandiri", "WNM"]),
    ("Harga itu dari Sistem Informasi Harga Ikan (SIHI) kemarin.", ["Sistem Informasi Harga Ikan", "SIHI"]),
    ("Hari Ulang Tahun (HUT) kota itu ramai.", []),
    ("Operasi Tangkap Tangan (OTT) itu menjerat tiga orang.", []),
    ("Ketua Yayasan Bantuan Anak Pesisir (BAP) hadir.", []),
    ("Ia menerima Bantuan Beras Murah (kemarin) di aula.", []),
    # named by its end
    ("Dinas meraih Zero Waste Award 2023 kemarin.", ["Zero Waste Award 2023"]),
    ("Ia menonton Kalimas Jazz Festival bersama teman.", ["Kalimas Jazz Festival"]),
    ("Festival itu dibuka, Cup juga.", []),
]


def read(text):
    return read_words(read_document(Article(Source("test"), text)))


def guess_of(words, phrase, kind=EntityType.PROGRAM):
    parts = tuple(phrase.split())
    first = next(at for at in range(len(words.texts)) if words.texts[at : at + len(parts)] == parts)
    return Guess(first, first + len(parts), kind, 0.9)


def texts_of(words, text, guesses):
    return [
        span_of(words, guess.first, guess.last).of(text) for guess in sorted(guesses, key=lambda guess: guess.first)
    ]


@pytest.mark.parametrize(("text", "expected"), PROGRAMS, ids=[text[:40] for text, _ in PROGRAMS])
def test_programs(text, expected):
    words = read(text)
    assert texts_of(words, text, (guess for guess, _ in find_programs(words))) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Ia membuka acara Partai Bahari Jaya di aula.", "Partai Bahari Jaya", EntityType.ORGANIZATION),
        ("Warga ikut program Pekon Margo Sari.", "Pekon Margo Sari", EntityType.PLACE),
    ],
)
def test_what_is_introduced_is_no_programme_where_it_is_a_body_or_a_place(text, phrase, kind):
    words = read(text)
    assert list(find_programs(words, [guess_of(words, phrase, kind)])) == []


SERIES = [
    ("Atlet tampil di Pekan Olahraga Nasional (PON) XX Papua 2021 kemarin.", "Pekan Olahraga Nasional",
     ["Pekan Olahraga Nasional (PON) XX Papua 2021"]),
    ("Ia hadir di Musyawarah Nasional (Munas) ke-5 itu.", "Musyawarah Nasional", ["Musyawarah Nasional (Munas) ke-5"]),
    ("Pekan Pelajar Nasional (PPN) 2021 dibuka, dan PPN ramai.", "Pekan Pelajar Nasional",
     ["Pekan Pelajar Nasional (PPN) 2021", "PPN"]),
    ("Ia hadir di Kongres Nasional (Konas) ke-5 itu.", "Kongres Nasional", ["Kongres Nasional (Konas) ke-5"]),
    ("Ia menerima Bantuan Pangan Murah (BPM) 2019 di aula.", "Bantuan Pangan Murah",
     ["Bantuan Pangan Murah", "BPM"]),
    ("Ia tampil di Festival Laut (Felaut) yang ramai.", "Festival Laut", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "expected"), SERIES)
def test_one_of_a_series_keeps_its_abbreviation_inside(text, phrase, expected):
    words = read(text)
    found = (guess for guess, _ in find_programs(words, [guess_of(words, phrase)]))
    assert texts_of(words, text, found) == expected


MENDED = [
    ("program MBG", ["MBG"]),
    ("Program Keluarga Harapan", ["Program Keluarga Harapan"]),
    ("operasi Trisula", ["Trisula"]),
    ("PKH dan BPNT", ["PKH", "BPNT"]),
    ("Festival Tembakau dan Kopi", ["Festival Tembakau dan Kopi"]),
    ("Bantuan Sosial", []),
    ("Bantuan Langsung Tunai", ["Bantuan Langsung Tunai"]),
]


@pytest.mark.parametrize(("phrase", "expected"), MENDED)
def test_what_a_programme_is_stays_outside_its_name(phrase, expected):
    text = f"Ia memuji {phrase} itu."
    words = read(text)
    assert texts_of(words, text, mend_programs(words, [guess_of(words, phrase)])) == expected
