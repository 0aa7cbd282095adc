"""The table of provinces, regencies and cities: whole, well-formed, and with the names that newspapers use."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.lexicon import read_table

ROWS = read_table("regions")
BY_CODE = {row["code"]: row for row in ROWS}


def test_every_province_regency_and_city_is_there_once():
    assert Counter(row["kind"] for row in ROWS) == {"provinsi": 38, "kabupaten": 416, "kota": 98}
    assert len(BY_CODE) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_a_code_lies_in_its_parent_s_and_a_place_in_indonesia(row):
    assert row["parent"] == row["code"].rpartition(".")[0]
    assert not row["parent"] or row["parent"] in BY_CODE
    assert (row["kind"] == "kota") == (row["code"][3:4] == "7")
    assert -11.1 < float(row["lat"]) < 6.1
    assert 95 < float(row["lon"]) < 141.1


@pytest.mark.parametrize(
    ("column", "form", "code"),
    [
        ("name", "Sidoarjo", "35.15"),
        ("short", "Jatim", "35"),
        ("short", "Sulsel", "73"),
        ("short", "DKI", "31"),
        ("short", "Babel", "19"),
        ("short", "Lamsel", "18.01"),
        ("short", "Bandarlampung", "18.71"),
        ("short", "Solo", "33.72"),
        ("former", "Ujung Pandang", "73.71"),
        ("former", "Irian Jaya", "91"),
        ("epithets", "Kota Pahlawan", "35.78"),
    ],
)
def test_a_region_is_known_by_its_names(column, form, code):
    assert form in BY_CODE[code][column].split(";")
