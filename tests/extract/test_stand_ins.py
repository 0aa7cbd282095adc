"""Words that stand for somebody named elsewhere: whom they mean, and words that mean nobody."""

import pytest
from marking import read_marked

from kg.extract.events.actors import NAME
from kg.extract.events.scene import make_scene
from kg.extract.roles import find_roles
from kg.extract.speech import find_speech

MEANT = [
    ["[P Joni Saputra] tiba di [L Blitar]. Ia menemui warga.", [("ia", "Joni Saputra")]],
    ["Bupati [P Arya Wicaksana] datang. Bupati lalu meninjau pasar.", [("bupati", "Arya Wicaksana")]],
    ["[O Polres Blitar] menerima laporan. Polisi menangkap dua orang.", [("polisi", "Polres Blitar")]],
    ["[O KPK] dan [O Polres Blitar] hadir. Penyidik memeriksa saksi.", [("penyidik", "Polres Blitar")]],
    ["Tersangka [P Joni Saputra] tertunduk. Tersangka lalu ditahan.", [("tersangka", "Joni Saputra")]],
    ["Warga menetapkan [P Joni Saputra] sebagai tersangka. Tersangka ditahan.", [("tersangka", "Joni Saputra")] * 2],
    [
        "[P Joni Saputra] dan [P Rudi Hartawan] pulang. Keduanya ditangkap.",
        [("keduanya", "Joni Saputra"), ("keduanya", "Rudi Hartawan")],
    ],
    [
        '"Jalan itu aman," kata [P Arya Wicaksana]. "Warga tenang," katanya saat rapat di [L Blora].',
        [("katanya", "Arya Wicaksana")],
    ],
    ['"Saya sudah diperiksa," kata [P Arya Wicaksana].', [("saya", "Arya Wicaksana")]],
    [
        '"Kami menangkap pelaku," kata Kepala [O Polres Blitar] [P Arya Wicaksana].',
        [("kami", "Polres Blitar")],
    ],
    ["Polisi dari [O Polres Blitar] menangkap dua orang.", []],
    ["[P Joni Saputra] pulang. Keduanya ditangkap.", []],
    ["Tersangka ditahan di [L Blitar].", []],
    ["Polisi menjaga [O Dinas Pasar].", []],
    ["[P Joni Saputra] mengatakan pelaku kabur. Pelaku lalu ditangkap.", []],
    ["Pengakuan pelaku kepada [P Joni Saputra] berubah. Pelaku ditahan.", []],
    [
        "Polisi menangkap dua orang di [L Blora]. Hujan turun. Mereka yakni [P Joni Saputra] dan [P Rudi Hartawan].",
        [("dua", "Joni Saputra"), ("dua", "Rudi Hartawan")],
    ],
    [
        "Polisi mencari lima orang. Dua di antaranya ditangkap. Mereka adalah [P Joni Saputra] dan [P Rudi Hartawan].",
        [("dua", "Joni Saputra"), ("dua", "Rudi Hartawan")],
    ],
    ["Polisi menangkap tiga orang. [P Joni Saputra] dan [P Rudi Hartawan] menonton.", []],
    ["Polisi menangkap dua orang. Hujan. Panas. Sepi. [P Joni Saputra] dan [P Rudi Hartawan] menonton.", []],
    ["Polisi menyita dua motor. [P Joni Saputra] dan [P Rudi Hartawan] menonton.", []],
]


@pytest.mark.parametrize(("marked", "expected"), MEANT, ids=[row[0] for row in MEANT])
def test_words_that_stand_for_somebody(marked, expected):
    reading = read_marked(marked)
    scene = make_scene(reading, (*find_speech(reading), *find_roles(reading)))
    names = {cluster.id: cluster.name for cluster in reading.clusters}
    found = [(scene.words[a.first], names[a.entity]) for a in scene.actors if a.kind != NAME]
    assert sorted(found) == sorted(expected)
