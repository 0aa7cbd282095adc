import pytest

from kg.model import Article, Credits, Source
from kg.text import find_furniture, read_document


def document(text, **known):
    return read_document(Article(Source("a", **known), text))


# "[[" and "]]" stand around what is the outlet's
INSIDE = [
    "Warga pulang.\n[[Baca juga: Pasar baru dibuka]]\nSari datang.",
    "Warga pulang.\n[[Baca Juga]]\nSari datang.",
    "Warga pulang.\n\n[[Baca Juga]] Sari datang.",
    "Warga pulang.\n\n[[Baca Juga]]“Saya datang,” kata Sari.",
    "Warga pulang. [[Baca juga: Bupati resmikan pasar baru di alun-alun]] Menurut dia, pasar itu ramai.",
    'Warga pulang. [[Baca juga: Bupati resmikan pasar baru di alun-alun]] "Pasar itu ramai," kata Sari.',
    "Warga pulang. [[Baca juga: Bupati Resmikan Pasar Baru di Alun-alun]]Sari datang kemarin.",
    "Warga pulang. [[Baca juga: Daftar Pasar yang Diresmikan Bupati]] Pasar kedua yang juga diresmikan itu ramai.",
    "Warga pulang. [[Baca juga: Daftar Pasar yang Diresmikan Bupati]]DPRD lalu menyinggung harga.",
    "Warga pulang. [[Baca juga: Pasar baru dibuka Baca juga: Harga cabai turun]]",
    "Warga pulang.\n[[ADVERTISEMENT]]\n[[SCROLL TO CONTINUE WITH CONTENT]]\nSari datang.",
    "Warga pulang.\n[[Advertisement]]\nSari datang.",
    "Warga pulang.\n[[Simak juga Video 'Warga Kebanjiran':]]\n[[[Gambas:Video 20detik]]]",
    'Warga pulang.\n\n[[Tonton juga video "Warga Kebanjiran" di sini:]]',
    "Warga pulang. [[Simak Video: Warga Kebanjiran[Gambas:Video 20detik]]] [[(abc/def) banjir politik]]",
    "Warga pulang. [[Halaman Selanjutnya]] Sari datang.",
    "Warga pulang.\n[[Baca berita selengkapnya di sini.]]\n",
    "Warga pulang.\n\n[[Cek Berita dan Artikel yang lain di Google      News]]",
    "Warga pulang.[[(*)]]\n\n[[Pewarta: Rudi Hartono]]\n\n[[Editor : Sari Dewi]]\n\n\n[[COPYRIGHT © ANTARA 2018]]",
    "Warga pulang.[[Pewarta: Rudi HartonoEditor: Sari Dewi COPYRIGHT © ANTARA 2023]]",
    "Warga pulang.\n\n[[Reporter: Rudi Hartono]]",
    "Warga pulang. [[(abc/def)]]",
    "Warga pulang. [[[abc]]]",
    "Warga pulang.\n\n[[(T.A012/B034)]]",
    "Warga pulang. [[(Antara)]]",
    "Warga pulang. [[(K12)Cek Berita dan Artikel yang lain di Google News]]",
    "Rudi (kiri) di pasar. [[(ANTARA/Sari Dewi)]]\nWarga pulang.",
    "Warga pulang.\n\n[[Sari Dewi berkontribusi dalam penulisan artikel ini.]]",
    "Warga pulang.\n\n[[Pilihan Editor:Mengapa Warga Pulang]]",
    "Warga pulang.\n[[3 jam lalu]]\n[[17 jam lalu]]",
    "Warga pulang.\n\n[[Tags:\n \npasar\nSari Dewi]]",
    # none of it
    "Sari menyimak video itu di pasar.",
    "Warga membaca juga koran pagi.",
    "Rudi berkontribusi dalam pembangunan pasar.",
    "Kecepatannya naik (km/jam) di jalan itu.",
    "Petugas dari Badan Penanggulangan Bencana Daerah (BPBD)",
    "Editor film itu hadir. Sumber air warga kering.",
    "Lihat saja nanti, kata Sari.",
]


@pytest.mark.parametrize("marked", INSIDE)
def test_furniture(marked):
    pieces = marked.replace("[[[", "[[\0").replace("]]]", "\1]]").split("[[")
    plain = [pieces[0], *(piece.replace("]]", "", 1) for piece in pieces[1:])]
    text = "".join(plain).replace("\0", "[").replace("\1", "]")
    expected = [piece.split("]]")[0].replace("\0", "[").replace("\1", "]") for piece in pieces[1:]]
    assert [span.of(text).strip() for span in find_furniture(text)] == expected


DATELINES = [
    ("Sidoarjo (Antaranews Jatim) - Warga pulang.", "Sidoarjo", "ANTARA"),
    ("JAKARTA (Pos Kota) –Warga pulang.", "JAKARTA", "Poskotanews"),
    ("Bandarlampung \xa0 (ANTARA) - Warga pulang.", "Bandarlampung", "ANTARA"),
    ("Serang, Banten (ANTARA News) - Warga pulang.", "Serang", "ANTARA"),
    ("Bandar Lampung (\nLampost.co\n)\n — Warga pulang.", "Bandar Lampung", "Lampost.co"),
    ("Liputan6.com, Jakarta - Warga pulang.", "Jakarta", "Liputan6.com"),
    ("Liputan6.com, Bogor Warga pulang.", "Bogor", "Liputan6.com"),
    ("Fokus, Sidoarjo - Warga pulang.", "Sidoarjo", "Liputan6.com"),
    ("Bisnis.com, KEDIRI — Warga pulang.", "KEDIRI", "Bisnis.com"),
    ("TEMPO.CO, Jakarta - Warga pulang.", "Jakarta", "Tempo"),
    ("JAKARTA, KOMPAS.com - Warga pulang.", "JAKARTA", "Kompas.com"),
    ("JAKARTA, KOMPAS.com-Warga pulang.", "JAKARTA", "Kompas.com"),
    ("Jakarta, CNN Indonesia - - Warga pulang.", "Jakarta", "CNN Indonesia"),
    ("KONTAN.CO.ID - JAKARTA. Warga pulang.", "JAKARTA", "Kontan"),
    ("KBRN, Malang: Warga pulang.", "Malang", "RRI"),
    ("SURYA.CO.ID | SURABAYA - Warga pulang.", "SURABAYA", "SURYA.CO.ID"),
    ("KABARKOTA.COM, SOLO - Warga pulang.", "SOLO", "KABARKOTA.COM"),
    ("Pekanbaru - Warga pulang.", "Pekanbaru", None),
    ("MALANG- Warga pulang.", "MALANG", None),
    ("Pesawaran, Lampung – Warga pulang.", "Pesawaran", None),
    ("Suara.com - Warga pulang.", None, "Suara.com"),
    ("Harga cabai turunJakarta (ANTARA) - Warga pulang.", "Jakarta", "ANTARA"),
    ("Rabu, 23 Juli 2025 5:25 WIB\nRudi di pasar.\nSolo (ANTARA) - Warga pulang.", "Solo", "ANTARA"),
    ("Warga pulang ke Solo - Klaten.", None, None),
    ("Presiden: Warga pulang.", None, None),
    ("Viva Yoga: Warga pulang.", None, None),
    ("Kawasan Geopark Ciletuh-Palabuhanratu ramai.", None, None),
    ("KPK - lembaga antikorupsi - memanggil Rudi.", None, None),
]


@pytest.mark.parametrize(("text", "place", "outlet"), DATELINES)
def test_datelines(text, place, outlet):
    found = document(text)
    assert (found.credits.dateline, found.article.source.outlet) == (place, outlet)


@pytest.mark.parametrize("text", [text for text, place, outlet in DATELINES if place or outlet])
def test_the_story_starts_a_sentence_after_the_dateline(text):
    assert document(text).sentences[-1].span.of(text) == "Warga pulang."


def test_the_place_of_the_dateline_is_no_furniture():
    text = "Liputan6.com, Jakarta - Warga pulang."
    assert [span.of(text) for span in document(text).furniture] == ["Liputan6.com, ", " - "]


@pytest.mark.parametrize(
    ("text", "reporters", "editors"),
    [
        ("Warga pulang.\n\nPewarta: Rudi Hartono\n\nEditor : Sari Dewi", ("Rudi Hartono",), ("Sari Dewi",)),
        ("Pulang.Pewarta: Rudi H. PutraEditor: Sari Dewi COPYRIGHT © ANTARA 2023", ("Rudi H. Putra",), ("Sari Dewi",)),
        ("Pulang.\nEditor: Sari Dewi\n\nCOPYRIGHT © ANTARA 2015\n\nPewarta: Rudi", ("Rudi",), ("Sari Dewi",)),
        ("Pulang. Pewarta: Rudi Hartono/Sari Dewi", ("Rudi Hartono", "Sari Dewi"), ()),
        ("Pulang.\n\nreporter: Rudi", ("Rudi",), ()),
        ("Pulang.\n\nPenulis: Rudi Hartono, dosen hukum", ("Rudi Hartono",), ()),
        ("Pulang.Sari Dewi berkontribusi dalam penulisan artikel ini.", ("Sari Dewi",), ()),
        ("Pulang. (Rudi Hartono)", ("Rudi Hartono",), ()),
        ("Laporan Wartawan Tribunnews.com, Rudi Hartono TRIBUNNEWS.COM, JAKARTA - Pulang.", ("Rudi Hartono",), ()),
        ("Pulang. (abc/def)", (), ()),
        ("Pulang.\n\nPilihan Editor:Mengapa Rudi Pulang", (), ()),
        ("Pulang.\n\nUploader: Rudi Hartono", (), ()),
        ("Ia pulang ke Pasar Baru (Pasar Lama)", (), ()),
    ],
)
def test_signers(text, reporters, editors):
    assert document(text).credits == Credits(document(text).credits.dateline, reporters, editors)


def test_the_text_says_outlet_and_year_where_the_input_does_not():
    text = "Warga pulang.\n\nCOPYRIGHT © ANTARA News Jawa Timur 2018"
    assert document(text).article.source == Source("a", published="2018", outlet="ANTARA News Jawa Timur")
    assert document(text, published="2018-03-14", outlet="X").article.source.published == "2018-03-14"
    assert document(text, published="2018-03-14", outlet="X").article.source.outlet == "X"


def test_the_page_says_the_day():
    assert document("Rabu, 23 Juli 2025 5:25 WIB\nWarga pulang.").article.source.published == "2025-07-23"


def test_a_year_that_is_no_copyright_is_no_date():
    assert document("Pada 2018 warga pulang.").article.source.published is None


def test_quotation_marks_in_furniture_are_no_quotation():
    assert document('Pulang.\n\nTonton juga video "Warga Kebanjiran" di sini:').quotations == ()


@pytest.mark.parametrize(
    "piece", ["Baca juga: ", "Simak Video ", "(abc/def) ", "Editor: A", "© ", "A (ANTARA) - ", "Aa "]
)
def test_furniture_takes_linear_time(takes_linear_time, piece):
    assert takes_linear_time(document, piece)
