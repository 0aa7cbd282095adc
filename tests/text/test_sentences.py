import pytest

from kg.model import Article, Source
from kg.text import find_sentences, find_tokens, read_document

# "|" marks where sentences part
TABLE = [
    "Rudi pulang. |Sari datang.",
    "Rudi pulang! |Sari datang? |Ya.",
    "M. Yusuf dan Siti R. Hartati hadir. |Warga pulang.",
    "Drs. H. Rudi Hartono, S.H., M.M. hadir. |Ia pulang.",
    "Prof. Dr. Ir. Sari Dewi menghadap Jenderal Pol. Rudi Hartono.",
    "Rudi Hartono, SH. |Ia pulang.",
    "Rapat dipimpin Pj. Gubernur Rudi Hartono. |Sari hadir.",
    "PT. Sinar Jaya di Jl. Ahmad Yani No. 5, Kab. Bogor, tutup. |Warga pulang.",
    "PT Sinar Jaya Tbk. (SINJ) membeli Mulia Pte. Ltd. (Mulia). |Harganya naik.",
    "Nilainya Rp1,5 miliar pada pukul 5.30 WIB. |Warga menerima Rp. 250.000.",
    "Pohon itu setinggi 2.5 meter. |3 warga luka.",
    "Acara pada 2018. |Rudi hadir.",
    '"Kami siap. |Warga tenang," kata Rudi. |Sari diam.',
    '"Mau ke mana?" tanya Rudi. |Sari diam.',
    '"Kami siap." |"Kami juga."',
    'Rudi pulang.|"Kami siap," kata Sari.',
    'Ia hadir pada 2025.|"(Digantikan) wakil rektor," kata Rudi.',
    "Rudi siap, katanya.|Ia pulang.",
    "Rudi pergi ke Tanjungsari.|Warga menunggu.",
    "Laman KabarKota.com dan RI.1 dikutip.",
    "Rudi menunggu... tetapi hujan turun.",
    '"Pak Rudi... Pak Rudi...," teriak warga.',
    "Syarat: \n|1. KTP\n|2. Surat sehat",
    "1. Rudi Hartono dilantik. |2. Sari Dewi dilantik.",
    "Isinya:\n|a. Pihak pertama membayar.\n|b. Pihak kedua menerima.",
    "Judul kecil\n|Rudi pulang.",
    "Dinas Pendidikan (\nDisdik\n) hadir. |Warga pulang.",
    "Rudi ke Jepang di \n Asia. |Sari ikut.",
    "Rudi pulang. |(Sari juga.)",
    "  \n Rudi pulang.  \n\n ",
]


@pytest.mark.parametrize("marked", TABLE)
def test_sentences(marked):
    text = marked.replace("|", "")
    tokens = read_document(Article(Source("a"), text)).tokens
    sentences = read_document(Article(Source("a"), text)).sentences
    assert [sentence.span.of(text) for sentence in sentences] == [part.strip() for part in marked.split("|")]
    assert [token for sentence in sentences for token in tokens[sentence.first : sentence.last]] == list(tokens)


def test_an_edge_ends_a_sentence():
    text = "Sidoarjo (Kabar) - Rudi pulang."
    sentences = find_sentences(text, tuple(find_tokens(text)), edges=(18,))
    assert [sentence.span.of(text) for sentence in sentences] == ["Sidoarjo (Kabar) -", "Rudi pulang."]


def test_an_empty_article_has_no_sentence():
    assert read_document(Article(Source("a"), " \n ")).sentences == ()


@pytest.mark.parametrize("piece", ["Rudi pulang. ", "a.b", "...", "\n", "Rudi\n", '."', "A. "])
def test_sentences_take_linear_time(takes_linear_time, piece):
    assert takes_linear_time(lambda text: read_document(Article(Source("a"), text)), piece)
