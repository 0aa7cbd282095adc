"""The word lists: TSV files in this folder, each with a header, read once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from kg.errors import InputError

Row = Mapping[str, str]


@cache
def read_table(name: str) -> tuple[Row, ...]:
    """The rows of `<name>.tsv` as mappings from column to cell; InputError where there is no such table.

    >>> read_table("honorifics")[0]["example"] != ""
    True
    """
    source = files(__name__) / f"{name}.tsv"
    if not source.is_file():
        raise InputError(f"kg/lexicon/{name}.tsv", "there is no such word list")
    header, *lines = source.read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return tuple(_read_row(columns, line, f"{name}.tsv:{number}") for number, line in enumerate(lines, start=2))


def _read_row(columns: list[str], line: str, place: str) -> Row:
    cells = line.split("\t")
    if len(cells) != len(columns):
        raise InputError(f"kg/lexicon/{place}", f"expected {len(columns)} columns, found {len(cells)}")
    return MappingProxyType(dict(zip(columns, cells, strict=True)))


@cache
def words(name: str, column: str | None = None, *, kind: str | None = None) -> frozenset[str]:
    """The cells of a column, the first when none is named; only of rows whose `kind` is the given one.

    >>> "Haji" in words("honorifics")
    True
    """
    rows = read_table(name)
    chosen = column or next(iter(rows[0]))
    return frozenset(row[chosen] for row in rows if row[chosen] and (kind is None or row["kind"] == kind))


@cache
def pairs(name: str, key: str, value: str) -> Mapping[str, str]:
    """One column against another: abbreviations and what they stand for; rows without a value are left out."""
    return MappingProxyType({row[key]: row[value] for row in read_table(name) if row[key] and row[value]})
