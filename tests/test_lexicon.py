"""The word lists keep their form, and the loader says where they do not."""

import unicodedata
from importlib.resources import files

import pytest

from kg.errors import InputError
from kg.lexicon import pairs, read_table, words

TABLES = sorted(path.name.removesuffix(".tsv") for path in files("kg.lexicon").iterdir() if path.name.endswith(".tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_a_header_and_says_where_its_words_are_from(name):
    assert {"example", "source"} & set(read_table(name)[0])


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_sorted_composed_and_without_repetition(name):
    lines = (files("kg.lexicon") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    keys = [(line.split("\t")[0].casefold(), line) for line in lines]
    assert keys == sorted(keys)
    assert len(set(lines)) == len(lines)
    assert all(unicodedata.is_normalized("NFC", line) and line == line.strip("\n ") for line in lines)


def test_words_are_the_first_column_unless_another_is_named():
    assert "Gus" in words("honorifics")
    assert "religious" in words("honorifics", "kind")


def test_words_of_one_kind():
    assert "Gus" in words("honorifics", kind="religious")
    assert "Pak" not in words("honorifics", kind="religious")


def test_pairs_map_one_column_to_another():
    assert pairs("honorifics", "word", "kind")["Pak"] == "kin"


def test_a_missing_table_is_named():
    with pytest.raises(InputError, match=r"unheard\.tsv: there is no such word list"):
        read_table("unheard")
