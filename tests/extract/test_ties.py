"""Units, membership, residence, age and kin: a table for each, with sentences that state none."""

import pytest
from marking import read_marked

from kg.extract.ages import find_ages
from kg.extract.kinship import find_kinship
from kg.extract.membership import find_membership
from kg.extract.relations import find_relations
from kg.extract.residence import find_residence
from kg.extract.units import find_units


def told(facts) -> list[list[str]]:
    """The fillers of each fact as texts."""
    return [[str(fillers[0]) for _, fillers in fact.roles] for fact in facts]


UNITS = [
    ["[O DPRD Tuban] memanggil [O Komisi B DPRD Tuban].", [["Komisi B DPRD Tuban", "DPRD Tuban"]]],
    ["[O BNN] memanggil [O BNN Jawa Timur].", [["BNN Jawa Timur", "BNN"]]],
    [
        "[O Bagian Umum Pemkot Kediri] dan [O Pemerintah Kota Kediri] bekerja.",
        [["Bagian Umum Pemkot Kediri", "Pemerintah Kota Kediri"]],
    ],
    ["[O Fraksi PAB] di [O DPRD Tuban] menolak.", [["Fraksi PAB", "DPRD Tuban"]]],
    ["Anggota [O DPRD Tuban] [O Fraksi PAB] menolak.", [["Fraksi PAB", "DPRD Tuban"]]],
    ["[O Pemkot Kediri] melalui [O Dinas Pasar] membantu.", [["Dinas Pasar", "Pemkot Kediri"]]],
    ["[O PT Manis], anak perusahaan [O PT Gula], untung.", [["PT Manis", "PT Gula"]]],
    ["Anggota [O Polsek Maju], [O Polres Tuban], datang.", [["Polsek Maju", "Polres Tuban"]]],
    ["[O Bawaslu RI] memanggil [O Bawaslu Jawa Timur].", [["Bawaslu Jawa Timur", "Bawaslu RI"]]],
    ["[O Kejaksaan] memanggil [O Kejati Jawa Timur].", [["Kejati Jawa Timur", "Kejaksaan"]]],
    ["[O TNI] membanggakan [O TNI Angkatan Laut].", [["TNI Angkatan Laut", "TNI"]]],
    ["[O DPD Banteng Maju (BM) Kota Batu] dan [O BM].", [["DPD Banteng Maju (BM) Kota Batu", "BM"]]],
    ["Ketua [O Komite Sosial Serikat Pekerja Maju] ([O SPM]).", [["Komite Sosial Serikat Pekerja Maju", "SPM"]]],
    ["[O Pemko Kediri] melalui [O Disperindag] membantu.", [["Disperindag", "Pemko Kediri"]]],
    ["[O Bank Indonesia] memanggil [O Himpunan Bank Milik Negara].", []],
    ["[O KPK] menolak [O Pansus Angket KPK].", []],
    ["[O PT Gula (Persero) Tbk] dan [O Persero].", []],
    ["[O DPRD Tuban] dan [O DPR] berbeda.", []],
    ["[O PMI Blitar] dan [O PWI Tuban] bekerja sama.", []],
]

MEMBERS = [
    ["[P Budi] dari [O Walhi] menolak.", [["Budi", "Walhi"]]],
    ["[P Budi] ([O PAB]) menang.", [["Budi", "PAB"]]],
    ["Anggota DPR [O Fraksi PAB] [P Budi] menolak.", [["Budi", "Fraksi PAB"]]],
    ["Hadir [O Fraksi PAB] [P Andi], [P Budi], dan [P Cici].", [[n, "Fraksi PAB"] for n in ("Andi", "Budi", "Cici")]],
    ["[P Budi] yang maju lewat [O PAB] kalah.", [["Budi", "PAB"]]],
    ["[P Budi], lulusan [O Universitas Kediri], hadir.", [["Budi", "Universitas Kediri"]]],
    ["[P Budi], seorang anggota [O TNI] yang bertugas di [O Kodim Maju], hadir.", [["Budi", "Kodim Maju"]]],
    ["Kemenangan [O Klub Maju] asuhan [P Budi] pantas.", [["Budi", "Klub Maju"]]],
    ["[P Budi] lulus. Ia merupakan alumni [O Universitas Kediri].", [["Budi", "Universitas Kediri"]]],
    ["[P Budi] senang. Lulusan [O Universitas Kediri] itu pulang.", [["Budi", "Universitas Kediri"]]],
    ["[P Budi] menerima bantuan dari [O PMI Blitar].", []],
    ["[P Budi Santoso] ([O BS]) pulang.", []],
    ["[P Budi] yang diusung [O PAB] kalah.", []],
    ["[P Budi] senang. Lulusan [O Universitas Kediri] pulang.", []],
    ["Pertandingan [O Klub Maju] melawan tim asuhan [P Budi] seri.", []],
    ["[P Budi] mengkritik [O PAB].", []],
]

RESIDENTS = [
    ["[P Budi] (40), warga [L Desa Suka], mengungsi.", [["Budi", "Desa Suka"]]],
    ["[P Budi], 40 tahun, warga [L Desa Suka], mengungsi.", [["Budi", "Desa Suka"]]],
    ["[P BS] (26) dari [L Tuban] ditangkap.", [["BS", "Tuban"]]],
    ["Petani asal [L Desa Suka], [L Kecamatan Maju], [P Budi], hadir.", [["Budi", "Desa Suka"]]],
    ["Mereka bertemu di kediaman [P Budi] di [L Hambalang].", [["Budi", "Hambalang"]]],
    ["[P Sari] senang. Perempuan asal [L Desa Suka] itu pulang.", [["Sari", "Desa Suka"]]],
    [
        "Korban adalah [P Budi] (25) dan [P Andi] (29), keduanya mahasiswa asal [L Tuban].",
        [["Andi", "Tuban"], ["Budi", "Tuban"]],
    ],
    ["Dua guru asal [L Tuban], yaitu [P Budi] dan [P Sari], hadir.", [[n, "Tuban"] for n in ("Budi", "Sari")]],
    ["[P Budi] ditemui wartawan di kediamannya di [L Hambalang].", [["Budi", "Hambalang"]]],
    ["Ia bicara dikediaman [P Budi], [L Cibubur].", [["Budi", "Cibubur"]]],
    ["[P Sari] ditangkap. Polisi menahan artis asal [L Tuban] itu.", [["Sari", "Tuban"]]],
    ["[P Budi] menjenguk [P Andi] pada Senin lalu setelah rapat di rumahnya di [L Hambalang].", []],
    ["[P Budi] mengaku dibantu oleh pelatih asal [L Tuban] itu.", []],
    ["[P Budi] kecewa. Perusahaan asal [L Jerman] itu bangkrut.", []],
    ["[P Budi] membantu warga [L Desa Suka].", []],
    ["[P Budi] datang. Warga [L Desa Suka] itu mengungsi.", []],
    ["[P Budi] tiba dari [L Tuban].", []],
]

AGES = [
    ["Korban [P BS] (35) dirawat.", [["BS", "35"]]],
    ["[P Budi], 35 tahun, dirawat.", [["Budi", "35"]]],
    ["[P Budi] yang berusia 35 tahun dirawat.", [["Budi", "35"]]],
    ["[P Budi] (35 tahun) dirawat.", [["Budi", "35"]]],
    ["[P Budi] datang. Pria berusia 35 tahun itu pulang.", [["Budi", "35"]]],
    ["[P Budi] meninggal dunia pada Senin di usia 70 tahun.", [["Budi", "70"]]],
    ["[P Budi] wafat di usianya yang ke-81.", [["Budi", "81"]]],
    ["[P Budi] merayakan ulang tahun ke-62 di [L Tuban].", [["Budi", "62"]]],
    ["Menteri [P Sari] angkat bicara soal [P Budi]. Pemuda berusia 19 tahun itu ditolak.", [["Budi", "19"]]],
    ["[P Andi] mencari [P Budi], yang pindah ke [L Tuban]. Guru berusia 35 tahun itu hilang.", [["Budi", "35"]]],
    ["[P Budi] pulang kemarin. Ia lelah. Guru berumur 35 tahun itu menang.", [["Budi", "35"]]],
    ['"Saya siap," kata [P Budi]. "[P Sari] juga," ujar guru berusia 35 tahun itu.', [["Budi", "35"]]],
    ["[P Budi] (25/9) datang.", []],
    ["Menteri [P Sari] angkat bicara soal seorang pemuda. Warga berusia 19 tahun itu ditolak.", []],
    ["[P Budi] memukul pria berusia 35 tahun itu.", []],
    ["Selain [P Budi], guru berusia 35 tahun itu juga menang.", []],
    ["Kepada [P Budi], [P Sari] bercerita tentang guru berusia 35 tahun itu.", []],
    ["[P Budi] ingin menikah di usia 25 tahun.", []],
    ["[P Budi] memimpin peringatan ulang tahun ke-78 kemerdekaan.", []],
    ["[P Budi] (2019) menulis buku.", []],
    ["[P Budi] dan [P Sari] datang. Pria berusia 35 tahun itu pulang.", []],
    ["[P Budi] maju pada [G Pilkada 2024] dalam usia 36 tahun.", [["Budi", "36"]]],
    ["[P Budi] menilai [O PAB] menyurvei warga pada usia 36 tahun.", []],
    ["[P Budi] sehat pada usia 20 tahun-an.", []],
]

KIN = [
    ["Istri [P Budi], [P Sari], hadir.", [["Sari", "Budi", "Istri"]]],
    ["Putra sulung [P Budi], yakni [P Andi], hadir.", [["Andi", "Budi", "Putra sulung"]]],
    ["Anak mantan Ketua [O DPRD Tuban] [P Budi], [P Andi], melapor.", [["Andi", "Budi", "Anak"]]],
    ["[P Sari], adik [P Budi], hadir.", [["Sari", "Budi", "adik"]]],
    ["[P Sari] yang merupakan istri [P Budi] hadir.", [["Sari", "Budi", "istri"]]],
    ["[P Budi] didampingi istrinya, [P Sari], tiba.", [["Sari", "Budi", "istri"]]],
    [
        "Keponakan [P Budi] yang juga putra [P Andi], [P Cici], hadir.",
        [["Cici", "Andi", "putra"], ["Cici", "Budi", "Keponakan"]],
    ],
    ["Suami [P Sari] sekaligus Ketua [O Tim Maju], [P Budi], hadir.", [["Budi", "Sari", "Suami"]]],
    ["[P Budi] datang ke [L Tuban] didampingi putri bungsunya [P Sari].", [["Sari", "Budi", "putri bungsu"]]],
    ["[P Budi] menelepon kakaknya, [P Andi].", [["Andi", "Budi", "kakak"]]],
    ["[P Budi] tiba. Suami [P Sari] itu tersenyum.", [["Budi", "Sari", "Suami"]]],
    ['"Saya siap," kata [P Budi]. "Besok," tutur mantan suami [P Sari] itu.', [["Budi", "Sari", "mantan suami"]]],
    ["[P Budi] adalah putra dari pasangan [P Andi] dan [P Sari].", [["Budi", n, "putra"] for n in ("Andi", "Sari")]],
    ["Polisi menahan pasangan suami istri [P Budi] dan [P Sari].", [["Budi", "Sari", "pasangan suami istri"]]],
    ["[P BS] dan [P SR], yang merupakan pasutri, ditahan.", [["BS", "SR", "pasutri"]]],
    ["Anak-anak bertemu [P Budi], [P Sari], dan [P Andi].", []],
    ["Kepada Bapak [P Budi], Bapak [P Andi], dan saudara [P Cici], ia meminta maaf.", []],
    ["[P Budi] bertemu [P Andi] dan memanggil istrinya, [P Sari].", []],
    ["Usai mengantar ibunya, [P Budi] pulang.", []],
    ["[P Budi] datang. Hal itu membuat suami [P Sari] itu marah.", []],
    ["Polisi menahan pasangan [P Budi] dan [P Sari].", []],
    ["Sahabat [P Budi], [P Sari], hadir.", []],
]


@pytest.mark.parametrize(
    ("read", "marked", "expected"),
    [
        (read, marked, expected)
        for read, table in [
            (find_units, UNITS),
            (find_membership, MEMBERS),
            (find_residence, RESIDENTS),
            (find_ages, AGES),
            (find_kinship, KIN),
        ]
        for marked, expected in table
    ],
)
def test_ties(read, marked, expected):
    assert told(read(read_marked(marked))) == expected


def test_nothing_is_read_from_what_is_the_outlets():
    reading = read_marked(
        "[P Budi] (35) hadir.\n\nBaca juga: [P Sari] (40) Ditangkap di [L Pasar Maju], [L Tuban]\n\nIa pulang."
    )
    assert told(find_relations(reading)) == [["Budi", "35"]]


def test_evidence_is_the_clause_that_says_it():
    reading = read_marked("Menurut polisi, [P Budi] (40), warga [L Desa Suka], mengungsi ke [L Tuban].")
    (fact,) = find_residence(reading)
    assert fact.evidence.of(reading.text) == "Budi (40), warga Desa Suka"
