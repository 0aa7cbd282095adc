"""Names in sentences in the manner of the news: what is a name is marked in the string, and nothing else is one."""

import re
from itertools import pairwise

import pytest

from kg.extract.names import find_names
from kg.model import Article, Source
from kg.schema import EntityType
from kg.text import read_document

LETTERS = {"Person": "P", "Organization": "O", "Place": "L", "Program": "G", "Law": "U"}
MARK = re.compile(r"\[([POLGU]) ([^\]]+)\]")

SENTENCES = [
    # titles, posts, ranks and degrees off
    "Bupati [L Gresik] [P Karsono Wibawa] membuka pasar itu, Rabu.",
    "Kapolres [L Lamongan] AKBP [P Rudi Hartono] memeriksa dua saksi.",
    'Menteri Kesehatan [P Wahyuni Hapsari] mengatakan, "Vaksin cukup."',
    "Pelaku berinisial [P AS] (35) ditangkap.",
    # bodies at their longest, bare groups are none
    "[O Dinas Kesehatan Kota Surabaya] membagikan masker kepada warga.",
    "Penyidik [O Polres Gresik] memanggil pegawai [O Kejaksaan Negeri Sidoarjo].",
    "[O Komisi Pemberantasan Korupsi] ([O KPK]) memanggil saksi.",
    "Ketua [O DPRD Jawa Timur] [P Karsono Wibawa] hadir.",
    "Polisi menangkap pelaku, dan warga berterima kasih.",
    "[O Pemkab Sidoarjo] menggandeng [O BPJS Ketenagakerjaan].",
    # places with their level words, in chains
    "Banjir merendam [L Desa Sumberejo], [L Kecamatan Candi], [L Kabupaten Sidoarjo].",
    "Truk terguling di [L Jalan Ahmad Yani], [L Surabaya].",
    "[L SURABAYA] - Hujan turun di [L Jawa Timur].",
    # programmes and laws
    "Bantuan [G Program Keluarga Harapan] ([G PKH]) cair pekan ini.",
    "Ia dijerat [U Pasal 338 KUHP] tentang pembunuhan.",
    "Aturan itu ada dalam [U UU Nomor 24 Tahun 2011].",
    # days and sums are no part of a name
    "Harga tertinggi di [L Sampang] Rp13.200 per kilogram.",
    "Ia tiba di [L Malang] Senin siang.",
]


def mark(text):
    marked, end = "", 0
    for mention in find_names(read_document(Article(Source("test"), text))):
        marked += f"{text[end : mention.span.start]}[{LETTERS[mention.type]} {mention.text}]"
        end = mention.span.end
    return marked + text[end:]


@pytest.mark.parametrize("marked", SENTENCES)
def test_names(marked):
    assert mark(MARK.sub(r"\2", marked)) == marked


def test_a_name_seen_whole_explains_its_short_form():
    text = (
        "Bupati Gresik Karsono Wibawa meninjau tanggul di Desa Sumberejo. Karsono mengatakan tanggul itu aman. "
        "Warga lega setelah Karsono pulang."
    )
    found = [mention.text for mention in find_names(read_document(Article(Source("test"), text)))]
    assert found.count("Karsono") == 2


def test_mentions_are_sorted_apart_and_say_who_found_them():
    text = "Gubernur Jawa Timur Wahyuni Hapsari menemui Menteri Sosial di Jakarta. Ia membahas UU Nomor 13 Tahun 2011."
    mentions = list(find_names(read_document(Article(Source("test"), text))))
    assert all(left.span.end <= right.span.start for left, right in pairwise(mentions))
    assert {mention.rule for mention in mentions} == {"tagger", "numbered-law"}
    assert all(mention.span.of(text) == mention.text for mention in mentions)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "hujan turun di mana-mana", "12.000"])
def test_no_names(text):
    assert list(find_names(read_document(Article(Source("test"), text)))) == []


def test_types_are_those_of_the_schema():
    mentions = find_names(read_document(Article(Source("test"), "Polres Gresik memeriksa Karsono Wibawa.")))
    assert all(isinstance(mention.type, EntityType) for mention in mentions)
