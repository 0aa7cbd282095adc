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
]

NOTHING = [
    "[P Budi] (35) tiba di [L Tuban] pada 3 Maret 2024.",
    "Polisi menahan 13 warga [L Rusia].",
    "Dua guru di [L Tuban] pulang.",
    "Kantor itu di lantai 7 [L Gedung Graha].",
    "[O Pemkab Tuban] bekerja selama 12 tahun.",
    "Sungai dikeruk sepanjang 2 kilometer dari [L Ngaban].",
]


@pytest.mark.parametrize(("marked", "expected"), [*COUNTS, *[[text, []] for text in NOTHING]])
def test_what_is_counted_of_whom(marked, expected):
    assert counted(marked) == expected
