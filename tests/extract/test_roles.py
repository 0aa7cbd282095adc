"""Posts that people hold: a table for each way of naming them, and sentences in which nobody holds one."""

import pytest
from marking import read_marked

from kg.extract.roles import find_roles
from kg.schema import Modality


def held(marked: str) -> list[str]:
    """Each fact as "person: role @ place (status)", without the place and the status "current"."""
    lines = []
    for fact in find_roles(read_marked(marked)):
        if fact.modality is not None:
            continue
        at, status = fact.get("at"), fact.get("status")
        place = f" @ {at}" if at is not None else ""
        lines.append(
            f"{fact.get('person')}: {fact.get('role')}{place}" + (f" ({status})" if status != "current" else "")
        )
    return lines


BEFORE_THE_NAME = [
    ["Bupati [L Tuban] [P Sari Dewi] hadir.", ["Sari Dewi: Bupati @ Tuban"]],
    ["Ketua [O PMI Blitar], [P Sari Dewi], hadir.", ["Sari Dewi: Ketua @ PMI Blitar"]],
    ["Ketua [O PMI Blitar] Drs. H. [P Budi Santoso] hadir.", ["Budi Santoso: Ketua @ PMI Blitar"]],
    ["Kapolres [L Tuban] AKBP [P Budi Santoso] hadir.", ["Budi Santoso: Kapolres @ Tuban"]],
    ["Kapolda [L Riau] Irjen [P Budi Santoso] hadir.", ["Budi Santoso: Kapolda @ Riau"]],
    ["Irjen [O Kemendagri] [P Budi Santoso] hadir.", ["Budi Santoso: Irjen @ Kemendagri"]],
    ["Kapolri Jenderal Polisi [P Budi Santoso] hadir.", ["Budi Santoso: Kapolri"]],
    [
        "Kabid Humas [O Polda Jatim] Komisaris Besar [P Budi Santoso] hadir.",
        ["Budi Santoso: Kabid Humas @ Polda Jatim"],
    ],
    ["Menteri Dalam Negeri [P Sari Dewi] hadir.", ["Sari Dewi: Menteri Dalam Negeri"]],
    [
        "Menteri Koordinator Bidang Hukum, Imigrasi, dan Pemasyarakatan [P Sari Dewi] hadir.",
        ["Sari Dewi: Menteri Koordinator Bidang Hukum, Imigrasi, dan Pemasyarakatan"],
    ],
    ["Wali [L Kota Blitar], [P Sari Dewi], hadir.", ["Sari Dewi: Wali Kota @ Kota Blitar"]],
    ["Wakil Ketua Komisi B [O DPRD Tuban] [P Sari Dewi] hadir.", ["Sari Dewi: Wakil Ketua Komisi B @ DPRD Tuban"]],
    ["Presiden [L RI] [P Sari Dewi] hadir.", ["Sari Dewi: Presiden @ RI"]],
    ["Ratu [P Sofia] dari [L Spanyol] hadir.", ["Sofia: Ratu @ Spanyol"]],
    [
        "Direktur Keuangan, [O PT Maju], [P Sari Dewi] hadir.",
        ["Sari Dewi: Direktur Keuangan @ PT Maju"],
    ],
    ["Ketua [O Tim Pemenangan] [P Andi]-[P Cici], [P Sari Dewi], hadir.", ["Sari Dewi: Ketua @ Tim Pemenangan"]],
    ["Kuasa hukum [P Budi Santoso], [P Sari Dewi], hadir.", ["Sari Dewi: Kuasa hukum"]],
    ["Seorang petani tembakau bernama [P Budi] hadir.", ["Budi: petani tembakau"]],
    ["Salah satu pedagang, [P Sari], mengeluh.", ["Sari: pedagang"]],
    ["Pengamat Politik [P Sari Dewi] hadir.", ["Sari Dewi: Pengamat Politik"]],
    ["Pemilik kapal Mawar Ekspres, [P Sari], hadir.", ["Sari: Pemilik kapal"]],
]

AFTER_THE_NAME = [
    ["Hadir [P Sari Dewi], Direktur [O PT Maju], kemarin.", ["Sari Dewi: Direktur @ PT Maju"]],
    ["[P Sari Dewi] selaku Camat [L Tulangan] hadir.", ["Sari Dewi: Camat @ Tulangan"]],
    ["[P Sari Dewi] yang juga Ketua [O PMI Blitar] hadir.", ["Sari Dewi: Ketua @ PMI Blitar"]],
    ["[P Sari Dewi] (Rektor [O Universitas Kediri]) hadir.", ["Sari Dewi: Rektor @ Universitas Kediri"]],
    ["Yang memeriksa [P Budi] adalah Direktur [O RSUD Tuban] [P Sari Dewi].", ["Sari Dewi: Direktur @ RSUD Tuban"]],
    ["[P Budi] mengundurkan diri sebagai Camat [L Tulangan].", ["Budi: Camat @ Tulangan (former)"]],
    ["[P SD] (35) selaku juru rias hadir.", ["SD: juru rias"]],
    ["[P Sari Dewi] anggota [O PWI Tuban] hadir.", ["Sari Dewi: anggota @ PWI Tuban"]],
    ["[P Sari Dewi] secara aklamasi dipilih [O PAB] sebagai Ketua [O KONI].", ["Sari Dewi: Ketua @ KONI"]],
    [
        "[P Sari Dewi] ditunjuk oleh Presiden [P Budi Santoso] sebagai Kepala [O Badan Pangan].",
        ["Sari Dewi: Kepala @ Badan Pangan", "Budi Santoso: Presiden"],
    ],
]

LISTS = [
    ["[O Kabinet Maju] pimpinan [P Budi] rapat.", ["Budi: pimpinan @ Kabinet Maju"]],
    [
        "Hadir Wakil Bupati [L Tuban] [P Sari Dewi] dan Kapolres [L Tuban] AKBP [P Budi].",
        ["Sari Dewi: Wakil Bupati @ Tuban", "Budi: Kapolres @ Tuban"],
    ],
    [
        "Bupati dan Wakil Bupati [L Tuban], [P Sari Dewi] dan [P Budi Santoso], hadir.",
        ["Sari Dewi: Bupati @ Tuban", "Budi Santoso: Wakil Bupati @ Tuban"],
    ],
    [
        "Pendiri dan CEO [O PT Maju], [P Sari Dewi], hadir.",
        ["Sari Dewi: Pendiri @ PT Maju", "Sari Dewi: CEO @ PT Maju"],
    ],
    [
        "Ketua [O DPP PAB] sekaligus jubir [O PMI] [P Sari Dewi] hadir.",
        ["Sari Dewi: Ketua @ DPP PAB", "Sari Dewi: jubir @ PMI"],
    ],
    [
        "Ketum [O PAB]/Menteri Pertanian [P Sari Dewi] hadir.",
        ["Sari Dewi: Ketum @ PAB", "Sari Dewi: Menteri Pertanian"],
    ],
    [
        "Dua guru [O SMAN 1 Tuban], yakni [P Andi] dan [P Budi], hadir.",
        ["Andi: guru @ SMAN 1 Tuban", "Budi: guru @ SMAN 1 Tuban"],
    ],
    [
        "Hadir anggota [O DPR RI] [P Andi], [P Budi], dan [P Cici].",
        ["Andi: anggota @ DPR RI", "Budi: anggota @ DPR RI", "Cici: anggota @ DPR RI"],
    ],
    ["Hadir Bupati [L Tuban] [P Sari Dewi] dan [P Budi].", ["Sari Dewi: Bupati @ Tuban"]],
]

STATUSES = [
    ["Plt Bupati [L Tuban] [P Sari Dewi] hadir.", ["Sari Dewi: Bupati @ Tuban (acting)"]],
    ["Penjabat (Pj) Gubernur [L Jatim] [P Sari Dewi] hadir.", ["Sari Dewi: Gubernur @ Jatim (acting)"]],
    ["Mantan Kepala [O Rutan Porong] [P Budi] hadir.", ["Budi: Kepala @ Rutan Porong (former)"]],
    ["[P Budi] yang saat itu menjabat Camat [L Tulangan] hadir.", ["Budi: Camat @ Tulangan (former)"]],
    [
        "Sejumlah anggota [O DPRD Tuban], antara lain [P Andi] dan [P Sari], hadir.",
        ["Andi: anggota @ DPRD Tuban", "Sari: anggota @ DPRD Tuban"],
    ],
    ["Ketua [O DPRD Tuban] termasuk [P Andi] hadir.", []],
    ["[P Budi] pernah menjadi Camat [L Tulangan].", ["Budi: Camat @ Tulangan (former)"]],
    ["[P Budi] menerima uang saat masih menjabat Camat [L Tulangan].", ["Budi: Camat @ Tulangan (former)"]],
    ["Menurut [P Budi], hal itu terjadi selama menjabat Camat [L Tulangan].", []],
    ["[P Budi] menerima uang saat Camat", []],
    ["Pada masa Gubernur [L Jatim] [P Budi] jalan itu dibuka.", ["Budi: Gubernur @ Jatim (former)"]],
    ["Presiden pertama [L RI], [P Budi], hadir.", ["Budi: Presiden pertama @ RI (former)"]],
    ["Pada 2008, Gubernur [L Jatim] [P Budi] hadir.", ["Budi: Gubernur @ Jatim"]],
    ["Presiden ke-5 [L RI] [P Sari Dewi] hadir.", ["Sari Dewi: Presiden ke-5 @ RI (former)"]],
    ["Bupati [L Tuban] terpilih [P Sari Dewi] hadir.", ["Sari Dewi: Bupati @ Tuban (elect)"]],
    ["Calon Wakil Bupati [L Tuban] [P Sari Dewi] hadir.", ["Sari Dewi: Wakil Bupati @ Tuban (candidate)"]],
    ["Cawabup [L Tuban] [P Sari Dewi] hadir.", ["Sari Dewi: Wakil Bupati @ Tuban (candidate)"]],
]

ACROSS_SENTENCES = [
    ["Bupati [L Tuban] [P Sari Dewi] hadir. Bupati [P Sari Dewi] pulang.", ["Sari Dewi: Bupati @ Tuban"]],
    ["Menteri Sosial [P Sari Dewi] hadir. Menteri [P Sari Dewi] pulang.", ["Sari Dewi: Menteri Sosial"]],
    [
        "[P Sari Dewi] hadir di [L Tuban]. Politisi [O PAB] itu mengeluh.",
        ["Sari Dewi: Politisi @ PAB"],
    ],
    [
        '[P Sari Dewi] hadir. "Saya dan [P Budi] senang," ujar mantan Camat [L Tulangan] ini.',
        ["Sari Dewi: Camat @ Tulangan (former)"],
    ],
    ["[P Sari Dewi] hadir. Ia merupakan seorang musisi.", ["Sari Dewi: musisi"]],
    [
        "Ketua [O DPRD Tuban] [P Sari Dewi] hadir bersama Wakil Ketua II [P Budi].",
        ["Sari Dewi: Ketua @ DPRD Tuban", "Budi: Wakil Ketua II @ DPRD Tuban"],
    ],
    [
        "Rektor [O Universitas Kediri] [P Sari Dewi] hadir. [P Budi] menjabat Wakil Rektor Bidang Riset.",
        ["Sari Dewi: Rektor @ Universitas Kediri", "Budi: Wakil Rektor Bidang Riset @ Universitas Kediri"],
    ],
    [
        "Pejabat [O Polda Jatim] yang hadir, yakni Kabid Humas Kombes [P Budi] dan Irwasda Kombes [P Andi].",
        ["Budi: Kabid Humas @ Polda Jatim", "Andi: Irwasda @ Polda Jatim"],
    ],
    [
        'Acara itu ramai, kata [P Andi]. [P Budi] pulang. "Kami senang," ujar mantan Camat [L Tulangan] ini.',
        ["Andi: Camat @ Tulangan (former)"],
    ],
    [
        "Menpora [P Budi] hadir. [P Sari Dewi] menilai langkah Menpora itu tepat.",
        ["Budi: Menpora"],
    ],
    [
        "Bupati [L Tuban] [P Sari Dewi] hadir. Wakil Bupati [P Budi] pulang.",
        ["Sari Dewi: Bupati @ Tuban", "Budi: Wakil Bupati @ Tuban"],
    ],
]

NOBODY = [
    "Selain investor, [P Budi] juga hadir.",
    "Menurut [P Budi], buruh juga menuntut upah layak.",
    "Kolonel [P Budi] hadir.",
    "Menurut Tim Media Presiden, [P Budi] tiba kemarin.",
    "Irjen Pol [P Budi] hadir.",
    "Dubes [L Jepang] Temui [P Budi].",
    "Politikus [O PAB] Pertanyakan [P Budi].",
    "[P Budi] tidak boleh dicalonkan sebagai pimpinan [O MK].",
    "Putusan majelis hakim atas kesaksian [P Budi] dibacakan.",
    "Pasukan pimpinan Kolonel [P Budi] tiba.",
    "Menurut Presiden ke-6 tersebut, [P Budi] sudah mundur.",
    "Kuasa hukum [P Budi] menyatakan banding.",
    "Pertemuan kader [O PAB] dan [P Budi] berlangsung di [L Bali].",
    "Kepala [O Dinas Sosial Tuban] hadir bersama warga. [P Budi] pulang.",
    "[P Budi] bertemu juru parkir itu.",
    '[P Budi] hadir. "Kami siap," ujar pengelola gedung itu.',
]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [*BEFORE_THE_NAME, *AFTER_THE_NAME, *LISTS, *STATUSES, *ACROSS_SENTENCES, *[[text, []] for text in NOBODY]],
)
def test_who_holds_which_post(marked, expected):
    assert held(marked) == expected


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        ("[P Budi] bukan Camat [L Tulangan].", Modality.DENIED),
        ("[P Budi] akan menjadi Camat [L Tulangan].", Modality.PLANNED),
    ],
)
def test_a_post_that_is_not_held_is_kept_apart(marked, modality):
    assert [fact.modality for fact in find_roles(read_marked(marked))] == [modality]


def test_the_evidence_runs_from_post_to_name():
    reading = read_marked("Menurut mantan Camat [L Tulangan], [P Budi], jalan itu rusak.")
    (fact,) = find_roles(reading)
    assert fact.evidence.of(reading.text) == "mantan Camat Tulangan, Budi"
    assert fact.rule == "post-before-name"


def test_the_evidence_holds_the_body_behind_the_name():
    reading = read_marked("Kemarin Ratu [P Sofia] dari [L Spanyol] hadir.")
    (fact,) = find_roles(reading)
    assert fact.evidence.of(reading.text) == "Ratu Sofia dari Spanyol"
