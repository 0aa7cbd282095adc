"""Where names begin and end: a guess is marked in the string, what becomes of it is listed."""

import re

import pytest

from kg.extract.boundaries import repair
from kg.extract.features import read_words
from kg.extract.tagger import Guess, span_of
from kg.model import Article, Source
from kg.schema import EntityType
from kg.text import read_document

TYPES = {"P": EntityType.PERSON, "O": EntityType.ORGANIZATION, "L": EntityType.PLACE, "G": EntityType.PROGRAM}
LETTERS = {kind: letter for letter, kind in TYPES.items()}
MARK = re.compile(r"\[([POLG]) ([^\]]+)\]")

BOUNDS = [
    # strip_title
    ("Haji itu bernama [P H. Karsono].", ["P Karsono"]),
    ("Ia bertemu [P AKBP Rudi Hartono] kemarin.", ["P Rudi Hartono"]),
    ("Pesan [P Gus Dur] diingat.", ["P Gus Dur"]),
    ("Kata [P M. Iqbal Ramdani], hujan reda.", ["P M. Iqbal Ramdani"]),
    ("Pesan [P Mbah Rono] diingat.", ["P Mbah Rono"]),
    ("didampingi Wakil Ketua [P I Karsono Wibawa], dan", ["P Karsono Wibawa"]),
    ("didampingi Wakil Ketua [P I Wayan Karsono], dan", ["P I Wayan Karsono"]),
    # extend_road
    ("macet di Jalan KH [P Karsono Wibawa] tadi", ["L Jalan KH Karsono Wibawa"]),
    ("di kantornya, Jl Jenderal [P Karsono] 5", ["L Jl Jenderal Karsono"]),
    ("kata Jenderal [P Karsono] tadi", ["P Karsono"]),
    ("macet di [L Jalan] [P Karsono] tadi", ["L Jalan Karsono"]),
    # strip_level
    ("kata Wali [L Kota Kalimas], Rini Astuti", ["L Kalimas"]),
    ("warga [L Kota Kalimas] antre", ["L Kota Kalimas"]),
    ("lahir di [L Kabupaten Kabupaten Kalimas]", ["L Kabupaten Kalimas"]),
    ("pindah ke Ibu [L Kota Nusantara] lusa", ["L Ibu Kota Nusantara"]),
    ("pindah ke [L Ibu] [L Kota Nusantara] lusa", ["L Ibu Kota Nusantara"]),
    # strip_degree
    ("Rektor [P Sarono Wibowo, M.Si] hadir.", ["P Sarono Wibowo"]),
    # cut_at_title
    ("kata Kapolres [O Polres Kalimas AKBP Rudi Hartono] tadi", ["O Polres Kalimas", "P Rudi Hartono"]),
    ("di [L Jalan Kolonel Sugiono]", ["L Jalan Kolonel Sugiono"]),
    ("dirawat di [O RSUD Prof Dr Sutomo Wibawa]", ["O RSUD Prof Dr Sutomo Wibawa"]),
    ("usulan [O Direktorat Jenderal Pesantren] dibahas", ["O Direktorat Jenderal Pesantren"]),
    ("di [O Konsulat Jenderal RI Kalimas]", ["O Konsulat Jenderal RI Kalimas"]),
    # agree_in_lists
    ("[P Herli], [L Vina], dan [P Dulmajid] hadir", ["P Herli", "P Vina", "P Dulmajid"]),
    ("menemui [P Tamsil] dan [L Gimin] tadi", ["P Tamsil", "P Gimin"]),
    ("kata [P Tamsil], [L Gimin], kemarin", ["P Tamsil", "L Gimin"]),
    ("[P Tamsil] dan [L Blora]", ["P Tamsil", "L Blora"]),
    # drop_unnamed
    ("musim kering akibat [P El Nino] tahun ini", []),
    ("naik [L KM Kelud] ke sana", []),
    ("relawan [O PMI] dan [P Lalu] hadir", ["O PMI", "P Lalu"]),
    # join_bracketed
    ("[O Dinas Pertanian dan Pangan] ([O DPP) Kalimas] siaga", ["O Dinas Pertanian dan Pangan (DPP) Kalimas"]),
    ("ujar [P Muh]. [P Syarif] tadi", ["P Muh. Syarif"]),
    ("ujar [P Karsono]. [P Syarif] diam", ["P Karsono", "P Syarif"]),
    # split_abbreviation
    ("kata [O PT Rukun Jaya (Persero)] tadi", ["O PT Rukun Jaya (Persero)"]),
    (
        "[O Badan Penanggulangan Bencana Daerah] ([O BPBD]) [L Kota Kalimas] siaga",
        ["O Badan Penanggulangan Bencana Daerah (BPBD) Kota Kalimas"],
    ),
    ("[O Dinas Pendidikan] [L Kota Kalimas] membuka posko", ["O Dinas Pendidikan Kota Kalimas"]),
    ("[O Dinas Pendidikan], [L Kota Kalimas], siaga", ["O Dinas Pendidikan", "L Kota Kalimas"]),
    ("[O Badan Gizi Nasional] ([O BGN]) di [L Kalimas]", ["O Badan Gizi Nasional", "O BGN", "L Kalimas"]),
    ("[O Komisi Pemilihan Umum] (KPU) [L Kalimas] siap", ["O Komisi Pemilihan Umum (KPU) Kalimas"]),
    ("cabang baru [O BRI] cabang [L Kalimas]", ["O BRI cabang Kalimas"]),
    ("rapat di [L Kab]. [L Kalimas] itu", ["L Kab. Kalimas"]),
    ("ia tinggal di [L Kalimas]. [L Jatiroto] jauh", ["L Kalimas", "L Jatiroto"]),
    ("digelar di [L Pendopo] [L Kabupaten Blora] kemarin", ["L Pendopo Kabupaten Blora"]),
    ("digelar di [L Gedung Melati] [L Blora] kemarin", ["L Gedung Melati", "L Blora"]),
    # cut_after_area
    ("Ketua [O DPRD Jakarta Khoirudin] hadir", ["O DPRD Jakarta", "P Khoirudin"]),
    ("warga [O Universitas Lampung Selatan]", ["O Universitas Lampung Selatan"]),
    # retype_event
    ("acara [L Madura Culture Festival] dimulai", ["G Madura Culture Festival"]),
    ("jelang [O Piala Gubernur 2019]", ["G Piala Gubernur 2019"]),
    ("[O Panitia Pilkada Kalimas] rapat", ["O Panitia Pilkada Kalimas"]),
    ("[O PT Kalimas Expo] untung", ["O PT Kalimas Expo"]),
    # strip_unit
    ("kata Kasat [O Reserse Narkoba Polresta Kalimas] tadi", ["O Polresta Kalimas"]),
    ("kata Kanit [O PJR 8 Kalimas] tadi", ["O PJR 8 Kalimas"]),
    # split_faction
    ("anggota [O DPR RI Fraksi Partai Maju] hadir", ["O DPR RI", "O Fraksi Partai Maju"]),
    ("rapat [O Fraksi Partai Maju DPR RI] usai", ["O Fraksi Partai Maju DPR RI"]),
    ("anggota [O DPRD Blora F-PKB] hadir", ["O DPRD Blora", "O F-PKB"]),
    ("caleg [O DPR RI PKB] hadir", ["O DPR RI", "O PKB"]),
    ("ketua [O DPD PDIP Kalimas] hadir", ["O DPD PDIP Kalimas"]),
    # split_person
    ("dipimpin Ketua [O DPRD Busroni], didampingi", ["O DPRD", "P Busroni"]),
    ("kata Ketua [O DPRD Kukar], Karsono", ["O DPRD Kukar"]),
    ("kata Ketua [O DPRD Blora] tadi", ["O DPRD Blora"]),
    ("kata Ketua [O DPRD Kutai] tadi", ["O DPRD Kutai"]),
    ("anggota [O DPRD Periode] 2019-2024 itu", ["O DPRD Periode"]),
    ("kata Ketua [O DPRD Busroni] 2 kali", ["O DPRD", "P Busroni"]),
    # split_ministry
    ("kata Sekjen [O Kementerian Hukum Razilu] tadi", ["O Kementerian Hukum", "P Razilu"]),
    ("rapat di [O Kementerian Sosial Bambu Apus] tadi", ["O Kementerian Sosial", "L Bambu Apus"]),
    ("kata [O Kementerian Sosial Indonesia] tadi", ["O Kementerian Sosial Indonesia"]),
    ("kata Kepala [O Kementerian Agama Tapanuli] tadi", ["O Kementerian Agama", "L Tapanuli"]),
    ("kata Sekjen [O Kementerian Hukum Intan] tadi", ["O Kementerian Hukum", "P Intan"]),
    ("Itu kata Sekjen. [O Kementerian Hukum Razilu] diam", ["O Kementerian Hukum Razilu"]),
    # split_regent
    ("Wali Kota [L Madiun Wibawa] datang", ["L Madiun", "P Wibawa"]),
    ("Wali Kota [L London] menolak", ["L London"]),
    ("warga [L Fak Fak] antre", ["L Fak Fak"]),
    ("kecelakaan di [L KM 50] tadi", ["L KM 50"]),
    ("Warga memperbaiki Jalan. [P Karsono] menyusul", ["P Karsono"]),
    ("[P Tamsil] dan [L Kutai Timur] hadir", ["P Tamsil", "L Kutai Timur"]),
    ("rapat [O DPRD dan Fraksi PKB] tadi", ["O DPRD", "O Fraksi PKB"]),
    ("kata [O Kementerian Pariwisata Ekonomi Kreatif] tadi", ["O Kementerian Pariwisata Ekonomi Kreatif"]),
    # split_joined
    ("antara [O Bea Cukai dan Pemerintah Kota Batu] itu", ["O Bea Cukai", "O Pemerintah Kota Batu"]),
    ("di [O SD Maju Jaya dan SD Tunas Kalimas] tadi", ["O SD Maju Jaya", "O SD Tunas Kalimas"]),
    ("kata [O Dinas Pemuda dan Olahraga Kalimas]", ["O Dinas Pemuda dan Olahraga Kalimas"]),
    # split_areas
    ("di [L Kecamatan Sambi Kabupaten Blora] kemarin", ["L Kecamatan Sambi", "L Kabupaten Blora"]),
    ("anggota [O Polsek Sambi Kabupaten Blora] datang", ["O Polsek Sambi", "L Kabupaten Blora"]),
    ("markas [O Kodim 0721 Kabupaten Blora] ramai", ["O Kodim 0721 Kabupaten Blora"]),
    ("warga [L Desa Kota Baru] datang", ["L Desa Kota Baru"]),
    # split_regent
    ("Bupati [L Karsono Wibawa] menyapa warga.", ["P Karsono Wibawa"]),
    ("Bupati [L Karsono Wibawa], dan warga datang.", ["P Karsono Wibawa"]),
    ("Bupati [L Blora Rini Astuti] datang.", ["L Blora", "P Rini Astuti"]),
    ("Bupati [L Blora] datang.", ["L Blora"]),
    ("Bupati [L Kalimas], Karsono, datang.", ["L Kalimas"]),
    ("Bupati [L Kutai Barat Kalimantan Timur] datang.", ["L Kutai Barat Kalimantan Timur"]),
    ("Camat [L Sukamaju] datang.", ["L Sukamaju"]),
    # split_person
    ("Ketua [O DPRD Budi Santoso] hadir", ["O DPRD", "P Budi Santoso"]),
    ("Direktur [O BPJS Kesehatan] hadir", ["O BPJS Kesehatan"]),
    # strip_unit
    ("Kepala [O Bidang Logistik BPBD Kalimas]", ["O BPBD Kalimas"]),
    ("kata [O Dirjen Pengawasan K3]", []),
    ("staf [O Biro Humas KPK]", ["O Biro Humas KPK"]),
    # close_bracket, split_abbreviation
    ("[O Badan Gizi Nasional (BGN] mengirim", ["O Badan Gizi Nasional", "O BGN"]),
    ("[O Komisi Pemberantasan Korupsi (KPK)] memeriksa", ["O Komisi Pemberantasan Korupsi", "O KPK"]),
    ("[O PT Semen Kalimas (Persero) Tbk] untung", ["O PT Semen Kalimas (Persero) Tbk"]),
    # drop_glued
    ("1. [L Kecamatan Gambir2]. Kecamatan", []),
    ("kata dia kepada [O Liputan6]", ["O Liputan6"]),
    # drop_marks
    ("warga [L - Kalimas] datang", ["L Kalimas"]),
]


def read_guesses_of(marked):
    text, places = "", []
    end = 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        places.append((len(text), len(text) + len(mark[2]), TYPES[mark[1]]))
        text += mark[2]
        end = mark.end()
    words = read_words(read_document(Article(Source("test"), text + marked[end:])))
    starts, ends = [span.start for span in words.spans], [span.end for span in words.spans]
    return words, [Guess(starts.index(start), ends.index(stop) + 1, kind, 0.9) for start, stop, kind in places]


@pytest.mark.parametrize(("marked", "expected"), BOUNDS, ids=[marked[:50] for marked, _ in BOUNDS])
def test_bounds(marked, expected):
    words, guesses = read_guesses_of(marked)
    text = MARK.sub(r"\2", marked)
    found = [f"{LETTERS[g.type]} {span_of(words, g.first, g.last).of(text)}" for g in repair(words, guesses)]
    assert found == expected
