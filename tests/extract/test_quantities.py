"""Counts and sums of named things, and numbers that count nothing of them."""

import pytest
from marking import read_marked

from kg.extract.numbers import find_numbers
from kg.extract.quantities import find_quantities
from kg.extract.reading import make_reading


def counted(marked: str) -> list[str]:
    """Each fact as "subject: what value bound"."""
    reading = read_marked(marked)
    reading = make_reading(reading.document, reading.clusters, numbers=tuple(find_numbers(reading.document)))
    return [
        " ".join(str(fact.get(role)) for role in ("subject", "what", "value", "bound") if fact.get(role) is not None)
        for fact in find_quantities(reading)
    ]


COUNTS = [
    ["[L Kabupaten Tuban] memiliki 311 desa.", ["Kabupaten Tuban desa 311"]],
    [
        "[L Kabupaten Tuban] terdiri dari 311 desa dan 17 kelurahan.",
        ["Kabupaten Tuban desa 311", "Kabupaten Tuban kelurahan 17"],
    ],
    ["Saat ini di [L Tuban] ada sekitar 9.800 perajin batik.", ["Tuban perajin batik 9800 approx"]],
    ["Hadir 433 calon perwira dari [O Akademi Laut].", ["Akademi Laut calon perwira 433"]],
    ["Rapat diikuti 21 dari 35 anggota [O DPRD Tuban].", ["DPRD Tuban anggota 35"]],
    ["Ada 38 kabupaten/kota se-[L Jatim].", ["Jatim kabupaten/kota 38"]],
    [
        "[O BPBD Tuban] membantu 28 keluarga di [L Desa Suka] yang kehilangan rumah.",
        ["Desa Suka keluarga yang kehilangan rumah 28"],
    ],
    ["Lahan seluas 90 hektare di [L Gunung Suka] terbakar.", ["Gunung Suka hektare Lahan 90"]],
    [
        "[U APBD 2024] terdiri dari pendapatan daerah sebesar Rp5 miliar.",
        ["APBD 2024 rupiah pendapatan daerah 5000000000"],
    ],
    ["[O Partai Maju] : 120 orang. [O Partai Jaya] : 57 orang.", ["Partai Maju orang 120", "Partai Jaya orang 57"]],
    ["Suara terbanyak milik [O PAB] (15,8 persen).", ["PAB persen 15.8"]],
    ["Pertumbuhan ekonomi [L Jatim] 4,96 persen.", ["Jatim persen Pertumbuhan ekonomi 4.96"]],
    ["Anggaran [O Dinas Jalan] mencapai Rp5 miliar.", ["Dinas Jalan rupiah Anggaran 5000000000"]],
    [
        "[O Pemkab Tuban] mengalokasikan dana hibah sebesar Rp11 miliar untuk sekolah.",
        ["Pemkab Tuban rupiah dana hibah untuk sekolah 11000000000"],
    ],
    [
        "[L Kota Suka] ada 17 gedung dengan total 20 unit terpasang.",
        ["Kota Suka gedung 17", "Kota Suka unit terpasang 20"],
    ],
    ["Hadir wakil 126 desa dan 5 kelurahan se-[L Tuban].", ["Tuban desa 126", "Tuban kelurahan 5"]],
    ["Api melalap 274 ha lahan di kawasan [L Gunung Suka].", ["Gunung Suka ha lahan 274"]],
    ["[O Embarkasi Maju] memberangkatkan 6.713 calon haji.", ["Embarkasi Maju calon haji diberangkatkan 6713"]],
    [
        "Ada [G Bansos Maju] untuk 30 penerima, [G Bansos Jaya] untuk 20 penerima.",
        ["Bansos Maju penerima 30", "Bansos Jaya penerima 20"],
    ],
    ["[U APBN 2024] mengalami defisit Rp5 miliar.", ["APBN 2024 rupiah defisit 5000000000"]],
    [
        "Ekspor [L Jatim] mencapai Rp5 miliar atau 19,4 persen.",
        [
            "Jatim rupiah Ekspor 5000000000",
            "Jatim persen Ekspor 19.4",
        ],
    ],
    ["[L Gunung Suka] memiliki ketinggian sekitar 3.676 meter.", ["Gunung Suka meter ketinggian 3676 approx"]],
    ["[L Tuban] memiliki panjang jalan 722 km.", ["Tuban km panjang jalan 722"]],
    ["Ekspor kopi [L Jatim] pada 2022 naik 19,3 persen.", ["Jatim persen kenaikan Ekspor kopi 19.3"]],
    ["Utang [O Bank Maju] meningkat menjadi Rp5 miliar.", ["Bank Maju rupiah Utang 5000000000"]],
    [
        "Ada 165 titik [G Sekolah Maju] yang tersebar di pelosok dengan total 15.895 siswa dan 2.407 guru.",
        ["Sekolah Maju titik 165", "Sekolah Maju siswa 15895", "Sekolah Maju guru 2407"],
    ],
    ["Berdiri 35 titik di [L Tuban], 70 titik di [L Kediri].", ["Tuban titik 35", "Kediri titik 70"]],
]

TALLIES = [
    [
        "[O Partai Maju] unggul dengan perolehan suara 494.409 atau 17,75 persen.",
        [
            "Partai Maju suara 494409",
            "Partai Maju persen suara 17.75",
        ],
    ],
    ["[P Budi] menjadi caleg dari [O Partai Maju] dengan jumlah suara sementara 4.887.", ["Budi suara 4887"]],
    ["Dari [O Partai Maju] ada [P Sari] yang mendapatkan suara 10.571.", ["Sari suara 10571"]],
    ["[O Partai Maju] meraih 12 kursi.", ["Partai Maju kursi 12"]],
    [
        "Hasil itu membuat [O Klub Maju] naik dengan raihan 13 poin, sedangkan [O Klub Jaya] dengan torehan satu poin.",
        [
            "Klub Maju poin 13",
            "Klub Jaya poin 1",
        ],
    ],
    ["[L Tuban] memimpin dengan tiga poin dari dua pertandingan.", ["Tuban poin 3", "Tuban pertandingan 2"]],
    ["Hasil real count perolehan suara: 1. [P Budi], S.H. - 10.331", ["Budi suara 10331"]],
    ["[P Budi]-[P Sari] meraup 5.588.725 suara.", []],
    ["[O KPU] menetapkan pasangan itu memperoleh suara 937.955.", []],
    ["Adik [P Budi] itu memperoleh 50.422 suara.", []],
    ["Di [O Klub Maju] ia mencetak 22 gol.", []],
    ["[O Partai Maju] mencatat jumlah suara sah 1.200.", []],
    ["Hadir: [P Budi] - 10.331", []],
]

PRICES = [
    [
        "Harga cabai rawit di [L Jatim] per 9 Agustus 2023 rerata Rp39.729/kg, tertinggi di [L Gresik] Rp44.333/kg.",
        ["Jatim rupiah per kg Harga cabai rawit 39729", "Gresik rupiah per kg harga tertinggi cabai rawit 44333"],
    ],
    [
        "Harga gula naik. Harga terendah terjadi di [L Tuban] sebesar Rp11.000 per kilogram.",
        ["Tuban rupiah per kilogram harga terendah gula 11000"],
    ],
    ["Denda tertinggi di [L Gresik] Rp44.333.", []],
    ["Cabai tumbuh di [L Gresik] dan dijual Rp44.333/kg.", []],
]

NOTHING = [
    "[P Budi] (35) tiba di [L Tuban] pada 3 Maret 2024.",
    "Polisi menahan 13 warga [L Rusia].",
    "Dua guru di [L Tuban] pulang.",
    "Kantor itu di lantai 7 [L Gedung Graha].",
    "[O Pemkab Tuban] bekerja selama 12 tahun.",
    "Bencana di [L Jatim] mengalami peningkatan 60 persen.",
    "Ia dijerat [U Pasal 45 UU ITE] juncto 27 ayat 1.",
    "[O Pemkab Tuban] menargetkan capaian 50 persen.",
    "[O Koperasi Maju] tumbuh. Total anggota hadir 539 orang.",
    "Sungai dikeruk sepanjang 2 kilometer dari [L Ngaban].",
]


@pytest.mark.parametrize(("marked", "expected"), [*COUNTS, *TALLIES, *PRICES, *[[text, []] for text in NOTHING]])
def test_what_is_counted_of_whom(marked, expected):
    assert counted(marked) == expected
