"""Parquet: the tables of the dataset, typed, for data frames."""

from __future__ import annotations

from typing import BinaryIO

from kg.errors import OutputError
from kg.exports.tables import Cell, Table

_WHOLE = frozenset({"fact", "start", "end"})
_FRACTIONS = frozenset({"years", "killed", "injured"})


def write_parquet(table: Table, file: BinaryIO) -> None:
    """Write one table; raises OutputError when the extra is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as missing:
        raise OutputError("Parquet needs pyarrow: pip install 'kg[parquet]'") from missing
    types = {"whole": pyarrow.int64(), "fraction": pyarrow.float64(), "text": pyarrow.string()}
    arrays = {
        name: pyarrow.array([_typed(row[place], kind) for row in table.rows], types[kind])
        for place, name in enumerate(table.columns)
        if (kind := column_type(table, name))
    }
    pyarrow.parquet.write_table(pyarrow.table(arrays), file, compression="zstd")


def column_type(table: Table, name: str) -> str:
    """What a column holds: "whole" or "fraction" numbers, else "text"."""
    if name in _WHOLE:
        return "whole"
    is_value = name == "value" and table.name == "facts"
    return "fraction" if name in _FRACTIONS or is_value else "text"


def _typed(cell: Cell, kind: str) -> Cell:
    if cell is None:
        return None
    return str(cell) if kind == "text" else float(cell) if kind == "fraction" else int(cell)
