"""CSV for spreadsheets: no cell can act as a formula, whatever an article writes."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from kg.exports.tables import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(table: Table, file: BinaryIO) -> None:
    """Write one table: UTF-8 with a mark, by which spreadsheets know it, commas, line ends as RFC 4180 has them."""
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([harmless(cell) for cell in row] for row in table.rows)
    text.flush()
    text.detach()


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula; numbers are numbers.

    >>> harmless('=HYPERLINK("http://a.example")'), harmless(-3), harmless("Budi")
    ('\\'=HYPERLINK("http://a.example")', -3, 'Budi')
    """
    if isinstance(cell, str) and cell.lstrip(" \n").startswith(_FORMULA):
        return f"'{cell}"
    return cell
