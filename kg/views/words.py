"""What the page calls things, in Indonesian and English: one table, shared by Python and the page's script."""

from __future__ import annotations

import json
from functools import cache

from kg.views.assets import read_asset

Words = dict[str, dict[str, str]]


@cache
def words(language: str = "id") -> Words:
    """The words of a language ("id" or "en") by group: types, facts, edges, roles, status, ui..."""
    table: dict[str, Words] = json.loads(read_asset("words.json"))
    return table[language]


def edge_label(kind: str, word: str = "", status: str = "", language: str = "id") -> str:
    """An edge in words; the word of the article comes first.

    >>> edge_label("hasRole", "Bupati", "former")
    'mantan Bupati'
    >>> edge_label("Award.patient")
    'meraih'
    """
    table = words(language)
    if kind == "hasRole" and word:
        return table["status"].get(status, "{}").replace("{}", word)
    if kind == "relativeOf" and word:
        return table["edges"]["kin"].replace("{}", word)
    if kind in table["edges"]:
        return table["edges"][kind]
    return table["roles"].get(kind, table["roles"].get(kind.partition(".")[2], kind))


def event_label(type: str, title: str = "", language: str = "id") -> str:
    """An event in words: its kind and, where the article says so, what it is about.

    >>> event_label("Award", "juara 1 nasional")
    'Penghargaan: juara 1 nasional'
    """
    kind = words(language)["facts"][type]
    return f"{kind}: {title}" if title else kind
