"""What lies where: a table for each way of saying it, and neighbours that do not lie in one another."""

import pytest
from marking import read_marked

from kg.extract.containment import find_containment


def located(marked: str) -> list[str]:
    """Each fact as "thing < place"."""
    return [f"{fact.get('thing')} < {fact.get('place')}" for fact in find_containment(read_marked(marked))]


ADDRESSES = [
    [
        "Warga [L Desa Suka], [L Kecamatan Maju], [L Kabupaten Tuban], [L Jawa Timur], mengungsi.",
        ["Desa Suka < Kecamatan Maju", "Kecamatan Maju < Kabupaten Tuban", "Kabupaten Tuban < Jawa Timur"],
    ],
    ["Banjir melanda [L Desa Suka] [L Kecamatan Maju].", ["Desa Suka < Kecamatan Maju"]],
    ["Pawai di [L Gedung Graha], [L Blitar].", ["Gedung Graha < Blitar"]],
    ["Pameran di [L Hotel Mawar] di kawasan [L Senayan].", ["Hotel Mawar < Senayan"]],
    ["[L Pantai Indah] yang terletak di [L Desa Suka] ramai.", ["Pantai Indah < Desa Suka"]],
    ["Ditemui di kantor [O Kemenko Pangan], [L Jakarta].", ["Kemenko Pangan < Jakarta"]],
    ["Kantor itu di [L Jalan Raya Mawar] 1-3 [L Surabaya].", ["Jalan Raya Mawar < Surabaya"]],
    ["Ia berkunjung ke [O Bank Maju] di [L Mataram].", ["Bank Maju < Mataram"]],
    ["Bantuan untuk [O Panti Asuhan Mawar] di [L Pacet] tiba.", ["Panti Asuhan Mawar < Pacet"]],
    ["Surat [O Konsulat Jenderal RI] di [L Jeddah] tiba.", ["Konsulat Jenderal RI < Jeddah"]],
    ["Rapat di [L Plaza Mawar] ([L Surabaya]).", ["Plaza Mawar < Surabaya"]],
    ["Rapat di [L Kuningan], [L Jakarta Selatan], batal.", ["Kuningan < Jakarta Selatan"]],
    ["Perang di [L Gaza], [L Palestina], berlanjut.", ["Gaza < Palestina"]],
    ["Rapat di [L Lahore], [L Pakistan], selesai.", ["Lahore < Pakistan"]],
    [
        "Anggota [O Polsek Maju] [L Kabupaten Tuban] datang.",
        ["Polsek Maju < Kabupaten Tuban"],
    ],
]

NAMES = [
    ["[O Pemkab Tuban] membangun jalan di [L Tuban].", ["Pemkab Tuban < Tuban"]],
    ["[O Dinas Sosial Jatim] membantu warga [L Jawa Timur].", ["Dinas Sosial Jatim < Jawa Timur"]],
    ["[L Stadion Mawar Kediri] di [L Kota Kediri] penuh.", ["Stadion Mawar Kediri < Kota Kediri"]],
    [
        "[O Pemkot Malang] membantu [L Kabupaten Malang] dan [L Kota Malang].",
        ["Pemkot Malang < Kota Malang"],
    ],
    [
        "[O Pemkab Tuban], [L Jawa Timur], membangun jalan. [L Tuban] ramai.",
        ["Tuban < Jawa Timur", "Pemkab Tuban < Tuban"],
    ],
]

LISTS = [
    [
        "Wisatawan menyukai [L Bukit Suka]. Bukit ini terletak di [L Desa Indah].",
        ["Bukit Suka < Desa Indah"],
    ],
    [
        "Wilayah [L Tapal Kuda], seperti [L Jember], [L Bondowoso], dan [L Situbondo], kering.",
        ["Jember < Tapal Kuda", "Bondowoso < Tapal Kuda", "Situbondo < Tapal Kuda"],
    ],
    [
        "Negara di [L Asia], misalnya [L Jepang] dan [L Thailand], membeli.",
        ["Jepang < Asia", "Thailand < Asia"],
    ],
    [
        "[L Pantai Indah] dan [L Pantai Biru] di [L Desa Suka] ramai.",
        ["Pantai Indah < Desa Suka", "Pantai Biru < Desa Suka"],
    ],
    [
        "Rapat di [L Gedung Mawar] dan [O PT Melati], [L Kabupaten Brebes], selesai.",
        ["Gedung Mawar < Kabupaten Brebes", "PT Melati < Kabupaten Brebes"],
    ],
    [
        "Di [L Dapil Jatim I] ([L Surabaya]-[L Sidoarjo]) ia unggul.",
        ["Surabaya < Dapil Jatim I", "Sidoarjo < Dapil Jatim I"],
    ],
]

APART = [
    "Hujan di [L Surabaya], [L Sidoarjo], dan [L Gresik].",
    "Pasar ekspor ke [L Jepang], [L Thailand], dan [L Maldives].",
    "[O KPK] di [L Jakarta] menahan orang.",
    "Ia mengunjungi [O Bank Maju] dan [L Mataram].",
    "Polisi ke [O PT Melati] dan [O PT Mawar], [L Kabupaten Brebes] dijaga.",
    "[O DPR RI] mengundang tamu dari [L Indonesia].",
    "Kereta [L Solo]-[L Klaten] penuh.",
    "[O Pengadilan Negeri Jakarta Utara] sepi. [L Jakarta] ramai.",
    "Taman terhubung dengan [L Alun-alun Mawar], [L Kayutangan], dan pasar.",
    "Warga [L Jawa Timur] pergi ke [L Tuban].",
    "[O Unesco Global Geopark] memuji [L Geopark].",
    "Dari pesisir [L Mengare], kita jaga sungai di daerah padat seperti [L Candi] dan [L Waru].",
]


@pytest.mark.parametrize(("marked", "expected"), [*ADDRESSES, *NAMES, *LISTS, *[[text, []] for text in APART]])
def test_what_lies_where(marked, expected):
    assert sorted(located(marked)) == sorted(expected)
