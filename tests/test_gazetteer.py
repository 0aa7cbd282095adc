"""Areas by name, by text, and from a file of villages and districts."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.lexicon.gazetteer import Area, Gazetteer, built_in, load_gazetteer

HEADER = "kode,nama,level,jenis,kode_induk\n"
VILLAGES = """35.15,Kabupaten Sidoarjo,kabupaten/kota,kabupaten,35
35.15.09,Tulangan,kecamatan,kecamatan,35.15
35.15.09.2008,Grabagan,desa/kelurahan,desa,35.15.09
35.23.19,Grabagan,kecamatan,kecamatan,35.23
"""


@pytest.fixture
def villages(tmp_path: Path) -> Gazetteer:
    path = tmp_path / "villages.csv"
    path.write_text(HEADER + VILLAGES, encoding="utf-8")
    return load_gazetteer(path)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Sidoarjo", ["35.15"]),
        ("SIDOARJO", ["35.15"]),
        ("Jatim", ["35"]),
        ("Malang", ["35.07", "35.73"]),
        ("Bandar Lampung", ["18.71"]),
        ("Bandarlampung", ["18.71"]),
        ("Gunung Kidul", ["34.03"]),
        ("Toli-toli", ["72.04"]),
        ("Ujung Pandang", ["73.71"]),
        ("Jakarta", ["31"]),
        ("Grabagan", []),
        ("", []),
    ],
)
def test_areas_of_a_name(name, codes):
    assert [area.code for area in built_in().named(name)] == codes


def test_a_file_adds_districts_and_villages(villages):
    assert [area.code for area in villages.named("Grabagan")] == ["35.15.09.2008", "35.23.19"]
    assert [area.code for area in villages.named("Sidoarjo")] == ["35.15"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bupati Sidoarjo meninjau Desa Grabagan", ["Sidoarjo", "Grabagan"]),
        ("warga Jawa Timur dan Jawa Barat", ["Jawa Timur", "Jawa Barat"]),
        ("Lampung Selatan, Lampung", ["Lampung Selatan", "Lampung"]),
        ("Batubara dan Sidoarjokan", ["Batubara"]),
        ("tidak ada apa-apa", []),
    ],
)
def test_names_in_running_text(villages, text, names):
    words = text.replace(",", " ,").split()
    assert [" ".join(words[first:last]) for first, last in villages.find(words)] == names


def test_neighbouring_names_share_no_edge():
    gazetteer = Gazetteer({"candi": [Area("1", "Candi", "kecamatan")], "porong": [Area("2", "Porong", "kecamatan")]})
    assert list(gazetteer.find(["Candi", "Porong", "Candi"])) == [(0, 1), (1, 2), (2, 3)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("nama,kode\n", "villages.csv:1: expected the columns kode,nama,level,jenis,kode_induk, found nama,kode"),
        ("", "villages.csv:1: expected the columns"),
        (HEADER + "35.15.09,Tulangan\n", "villages.csv:2: expected 5 columns, found 2"),
        (HEADER + ",Tulangan,kecamatan,kecamatan,35.15\n", "villages.csv:2: no code or no name"),
    ],
)
def test_a_file_that_is_no_gazetteer_is_refused_by_line(tmp_path, content, message):
    path = tmp_path / "villages.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message.replace(".", r"\.")):
        load_gazetteer(path)


def test_a_packed_file_is_read_as_it_is(tmp_path, villages):
    path = tmp_path / "villages.csv.gz"
    path.write_bytes(gzip.compress((HEADER + VILLAGES).encode()))
    assert list(load_gazetteer(path).find(["Grabagan"])) == list(villages.find(["Grabagan"]))
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(InputError, match="no gazetteer"):
        load_gazetteer(path)


def test_a_missing_file_and_one_in_another_encoding_are_refused(tmp_path):
    with pytest.raises(InputError, match="no gazetteer"):
        load_gazetteer(tmp_path / "none.csv")
    path = tmp_path / "latin.csv"
    path.write_bytes(HEADER.encode() + b"1,S\xe9laparang,desa,desa,\n")
    with pytest.raises(InputError, match="no gazetteer"):
        load_gazetteer(path)


def test_ninety_thousand_names_are_found_in_linear_time(tmp_path):
    rows = (f"11.01.{i % 97:02}.{i:05},Desa{i % 65000}x Nomor{i % 7},desa/kelurahan,desa,11.01" for i in range(91_000))
    path = tmp_path / "villages.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    gazetteer = load_gazetteer(path)
    sentence = "Bupati Sidoarjo meninjau Desa7x Nomor0 bersama warga Jawa Timur kemarin"
    words = sentence.split() * 30
    assert len(list(gazetteer.find(words))) == 90
    started = time.process_time()
    for _ in range(100):
        list(gazetteer.find(words))
    assert (time.process_time() - started) / 100 < 0.002
