from decimal import Decimal

import pytest

from kg.extract.numbers import find_numbers
from kg.model import Article, Source
from kg.text import read_document


def numbers(text):
    document = read_document(Article(Source("a"), text))
    return [(found.span.of(text), found.value, found.bound, found.unit) for found in find_numbers(document)]


@pytest.mark.parametrize(
    ("text", "words", "value", "bound", "unit"),
    [
        ("Ada 322 desa.", "322", 322, None, None),
        ("Sebanyak 4.561 warga hadir.", "4.561", 4561, None, None),
        ("Warga memanen 1.500.000 ton padi.", "1.500.000", 1500000, None, None),
        ("Lahan seluas 937,85 hektare kering.", "937,85", Decimal("937.85"), None, None),
        ("Sekitar 10 ribu lebih UKM tumbuh.", "Sekitar 10 ribu lebih", 10000, "atLeast", None),
        ("UKM itu 10 ribu lebih.", "10 ribu lebih", 10000, "atLeast", None),
        ("Warga hadir sekitar 50 orang.", "sekitar 50", 50, "approx", None),
        ("Warga yang hadir 50-an orang.", "50-an", 50, "approx", None),
        ("Warga hadir lebih dari 1.000 orang.", "lebih dari 1.000", 1000, "atLeast", None),
        ("Warga hadir tidak lebih dari 100 orang.", "tidak lebih dari 100", 100, "atMost", None),
        ("Setidaknya ada delapan kecamatan.", "Setidaknya ada delapan", 8, "atLeast", None),
        ("Isinya maksimal 20 orang.", "maksimal 20", 20, "atMost", None),
        ("Defisit di bawah batas 3% dari target.", "di bawah batas 3%", 3, "atMost", "persen"),
        ("Anggaran Rp1,5 miliar cair.", "Rp1,5 miliar", 1500000000, None, "rupiah"),
        ("Anggaran Rp 175.083.000 cair.", "Rp 175.083.000", 175083000, None, "rupiah"),
        ("Anggaran Rp. 2 Juta cair.", "Rp. 2 Juta", 2000000, None, "rupiah"),
        ("Harganya 500 rupiah.", "500 rupiah", 500, None, "rupiah"),
        ("Nilainya US$ 2 juta.", "US$ 2 juta", 2000000, None, "dolar AS"),
        ("Nilainya 2 juta dolar AS.", "2 juta dolar AS", 2000000, None, "dolar AS"),
        ("Transfernya 12 juta euro.", "12 juta euro", 12000000, None, "euro"),
        ("Defisit 2,78 persen.", "2,78 persen", Decimal("2.78"), None, "persen"),
        ("Sebesar 70 persennya dari sini.", "70 persennya", 70, None, "persen"),
        ("Ada dua orang luka.", "dua", 2, None, None),
        ("Dua orang luka.", "Dua", 2, None, None),
        ("Ada dua belas orang.", "dua belas", 12, None, None),
        ("Ada dua puluh lima orang.", "dua puluh lima", 25, None, None),
        ("Ada seratus dua puluh orang.", "seratus dua puluh", 120, None, None),
        ("Ada lima puluh ribu orang.", "lima puluh ribu", 50000, None, None),
        ("Ada seribu orang.", "seribu", 1000, None, None),
        ("Seperempat lahan terbakar.", "Seperempat", Decimal("0.25"), None, None),
        ("Usianya (35) tahun.", "35", 35, None, None),
        ("Hasilnya Rp5 juta lebih tinggi.", "Rp5 juta", 5000000, None, "rupiah"),
        ("Warga 2000 orang hadir.", "2000", 2000, None, None),
    ],
)
def test_numbers(text, words, value, bound, unit):
    assert numbers(text) == [(words, value, bound, unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panen 40-45 ton.", [("40", 40, "atLeast", None), ("45", 45, "atMost", None)]),
        ("Biaya Rp5-10 juta.", [("Rp5", 5000000, "atLeast", "rupiah"), ("10 juta", 10000000, "atMost", "rupiah")]),
        ("Hadir 20 hingga 30 orang.", [("20", 20, "atLeast", None), ("30", 30, "atMost", None)]),
        (
            "Panen 1,9 ton sampai 2,1 ton.",
            [("1,9", Decimal("1.9"), "atLeast", None), ("2,1", Decimal("2.1"), "atMost", None)],
        ),
        ("Sari - 10.3312. Dewi - 9.417 suara", [("10.331", 10331, None, None), ("9.417", 9417, None, None)]),
    ],
)
def test_several_numbers(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rudi hadir, Rabu (14/3/2018).",
        "Rudi hadir 14 Maret 2018, 11-12 September.",
        "Rudi hadir pukul 20.30 WIB, 5.30 WIB, pukul 7 pagi.",
        "UU Nomor 24, Pasal 338, Pasal 5 ayat (2), No. 5.",
        "Pada 2018 dan tahun 2019-2024 Rudi memimpin.",
        "Rudi di RT 10/RW 11, Km 12, Jalan Mawar No. 3.",
        "Persiba menang 2-1 atas Persita, lalu 3-0.",
        "Rudi meraih juara 1 dan peringkat 5.",
        "Telepon 081234567890 atau 0811 saja.",
        "HUT ke-78 dan U-17 serta P3K dan G20.",
        "Ratusan warga, puluhan ribuan orang, 20 ribuan.",
        "Salah satu warga dan satu-satunya jalan.",
        "1. Rudi\n2. Sari",
        "Ia membeli Pertamax 95.",
        "Warga pulang.\n17 jam lalu",
        "Rp" + "9" * 5000,
        "1" + ".000" * 2000,
    ],
)
def test_no_numbers(text):
    assert numbers(text) == []


@pytest.mark.parametrize("piece", ["1.", "12 ", "dua ", "Rp", "1-", "sekitar ", "1,000", "9", "satu setengah "])
def test_numbers_take_linear_time(takes_linear_time, piece):
    assert takes_linear_time(lambda text: list(find_numbers(read_document(Article(Source("a"), text)))), piece)
