"""Laws by rule: what is numbered, an article, a budget of a year or a code is a law; talk of laws is none."""

import pytest

from kg.extract.laws import find_laws

LAWS = [
    ("Aturan itu ada dalam UU Nomor 24 Tahun 2011.", ["UU Nomor 24 Tahun 2011"]),
    ("Ia merujuk PP 51/2023 dan Perpres 64 Tahun 2020.", ["PP 51/2023", "Perpres 64 Tahun 2020"]),
    (
        "Menurut Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara, kas dijaga.",
        ["Undang-Undang Nomor 17 Tahun 2003 tentang Keuangan Negara"],
    ),
    (
        "Perda Kota Kalimas Nomor 8 Tahun 2014 tentang perlindungan lahan berlaku.",
        ["Perda Kota Kalimas Nomor 8 Tahun 2014"],
    ),
    ("Ia dijerat Pasal 338 KUHP dan terancam 15 tahun.", ["Pasal 338 KUHP"]),
    (
        "Ia didakwa melanggar Pasal 45 ayat (2) juncto Pasal 28 ayat (1) UU ITE.",
        ["Pasal 45 ayat (2) juncto Pasal 28 ayat (1) UU ITE"],
    ),
    (
        "Pasal 114 Ayat 2 UU No. 35 Tahun 2009 tentang Narkotika dikenakan.",
        ["Pasal 114 Ayat 2 UU No. 35 Tahun 2009 tentang Narkotika"],
    ),
    ("DPR membahas RUU Perampasan Aset.", ["RUU Perampasan Aset"]),
    ("DPR membahas RUU KUHAP lagi.", ["RUU KUHAP"]),
    (
        "Ia merujuk UU Nomor 44 Tahun 2008 tentang Pornografi dan Perpres Nomor 11 Tahun 2008.",
        ["UU Nomor 44 Tahun 2008 tentang Pornografi", "Perpres Nomor 11 Tahun 2008"],
    ),
    (
        "Ia merujuk UU Nomor 5 Tahun 2008 tentang Perdagangan dan Perlindungan Konsumen.",
        ["UU Nomor 5 Tahun 2008 tentang Perdagangan dan Perlindungan Konsumen"],
    ),
    ("Ia dijerat Pasal 156 a KUHP.", ["Pasal 156 a KUHP"]),
    (
        "Ia melanggar UU Nomor 44 Tahun 2008 tentang Pornografi dan UU Nomor 11 Tahun 2008 tentang Transaksi.",
        ["UU Nomor 44 Tahun 2008 tentang Pornografi", "UU Nomor 11 Tahun 2008 tentang Transaksi"],
    ),
    (
        "Ia merujuk UU Nomor 44 Tahun 2008 tentang Pornografi, Instruksi Presiden Nomor 4 Tahun 2016 dan SK itu.",
        ["UU Nomor 44 Tahun 2008 tentang Pornografi", "Instruksi Presiden Nomor 4 Tahun 2016"],
    ),
    (
        "Ia merujuk UU Nomor 44 Tahun 2008 tentang Pers dan Permendikbudristek Nomor 5 Tahun 2020.",
        ["UU Nomor 44 Tahun 2008 tentang Pers"],
    ),
    (
        "Ia merujuk UU Nomor 44 Tahun 2008 tentang Pers dan Peraturan Pelaksananya.",
        ["UU Nomor 44 Tahun 2008 tentang Pers"],
    ),
    ("Revisi UU Peternakan dan Kesehatan Hewan ditunda.", ["UU Peternakan dan Kesehatan Hewan"]),
    ("Dana itu dari APBD Tahun Anggaran 2023.", ["APBD Tahun Anggaran 2023"]),
    ("Defisit APBN dijaga.", ["APBN"]),
    ("Libur itu diatur SKB 3 Menteri.", ["SKB 3 Menteri"]),
    ("Menurut UUD 1945, bumi dan air dikuasai negara.", ["UUD 1945"]),
    ("Perppu Ormas dan Perpres Tata Kelola Air dikaji.", ["Perppu Ormas", "Perpres Tata Kelola Air"]),
    # rulings and cases with their numbers
    ("Hal itu ada dalam putusan MK Nomor 12/PUU-XX/2022 kemarin.", ["putusan MK Nomor 12/PUU-XX/2022"]),
    (
        "Sejak putusan Mahkamah Konstitusi (MK) Nomor 31 terbit, ia diam.",
        ["putusan Mahkamah Konstitusi (MK) Nomor 31"],
    ),
    ("Lewat putusan 12/PUU-XX/2022 batas itu gugur.", ["putusan 12/PUU-XX/2022"]),
    ("Gugatan itu terdaftar dengan nomor 77/PUU-XIX/2021.", ["nomor 77/PUU-XIX/2021"]),
    (
        "Denda itu sesuai putusan Pengadilan Negeri Kalimas Nomor : 9/Pid.Sus/2024/PN Kls tanggal 4 Juni.",
        ["putusan Pengadilan Negeri Kalimas Nomor : 9/Pid.Sus/2024/PN Kls"],
    ),
    (
        "Ia kalah lewat putusan Mahkamah Agung Nomor 77 K/Pid. Sus/2022 tanggal 2 Mei.",
        ["putusan Mahkamah Agung Nomor 77 K/Pid. Sus/2022"],
    ),
    # several articles of one law
    ("Ia dijerat Pasal 3, 4, 5 UU Nomor 8 Tahun 2010.", ["Pasal 3, 4, 5 UU Nomor 8 Tahun 2010"]),
    ("Ia dijerat Pasal 2 dan 3 UU Tipikor.", ["Pasal 2 dan 3 UU Tipikor"]),
    ("Menurut Pasal 3, 4 orang wajib hadir.", ["Pasal 3"]),
    # a fault of the page
    ("Hal itu ada di Kitab Undang - undang Hukum Pidana.", ["Kitab Undang - undang Hukum Pidana"]),
    # what is no law
    ("Laporan itu bernomor LP/B/123/V/2023 di Polres.", []),
    ("Ia menunggu putusan MK itu.", []),
    ("Gugatan nomor urut dua ditolak.", []),
    ("Pegawai Satpol pp nomor 51 hadir.", []),
    ("Itu bunyi undang-undang, katanya.", []),
    ("Putusan panwas itu harus dilaksanakan.", []),
    ("Satpol PP menertibkan lapak.", []),
    ("Perda itu belum berlaku.", []),
    ("Biayanya dari APBD, ujar Camat.", []),
]


@pytest.mark.parametrize(("text", "expected"), LAWS, ids=[text[:40] for text, _ in LAWS])
def test_laws(text, expected):
    assert [span.of(text) for span, _ in sorted(find_laws(text))] == expected


def test_a_law_says_which_rule_found_it():
    assert [rule for _, rule in find_laws("Pasal 2 KUHP dan UU Nomor 1 Tahun 1974")] == [
        "article-of-law",
        "numbered-law",
    ]
