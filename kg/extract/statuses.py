"""Whether a post is held now, by deputy, was held, is won or run for: "Plt", "mantan", "terpilih", "calon"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.extract.posts import Post, Unit
from kg.extract.reading import Reading
from kg.lexicon import pairs

_ORDINAL = re.compile(r"ke-?(\d+)$", re.IGNORECASE)
_FORMER_BEFORE = frozenset(["era", "masa", "zaman", "pemerintahan", "kepemimpinan"])
_ORDINALS = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh")
_THEN = (("saat", "itu"), ("kala", "itu"), ("ketika", "itu"), ("waktu", "itu"))
# The presidents of Indonesia by number and the day their last term ended: the number alone says that it is over.
_PRESIDENTS = {6: "2014-10-20", 7: "2024-10-20"}


@dataclass(frozen=True, slots=True)
class Status:
    """`first` is the unit where the words of the status begin; `role` replaces the words of the post: "cawabup"."""

    term: str
    first: int
    role: str | None = None


@cache
def _terms() -> Mapping[str, str]:
    return pairs("post_status", "word", "status")


def read_status(reading: Reading, units: Sequence[Unit], post: Post) -> Status:
    """The status that the words around a post give it."""
    term, first = _before(units, post.first)
    role = pairs("post_status", "word", "role").get(post.head)
    if role is not None:
        return Status(term if term == "former" else "candidate", first, role)
    if term == "current":
        term = _after(reading, units, post) or _context(reading, units, first, post) or term
    return Status(term, first)


def _before(units: Sequence[Unit], index: int) -> tuple[str, int]:
    """The status told by the words that end before the index, and where they begin."""
    term, first = "current", index
    while first > 0:
        step = _step(units, first)
        if step is None:
            return term, first
        found, first = step
        term = found if term in ("current", "candidate") else term
    return term, first


def _step(units: Sequence[Unit], index: int) -> tuple[str, int] | None:
    if index >= 4 and units[index - 1].text == ")" and units[index - 3].text == "(":
        inner = _terms().get(units[index - 2].fold)  # "Penjabat (Pj) Gubernur"
        return (inner, index - 3) if inner is not None else None
    last = index - 1
    if units[last].text == "." and last > 0:
        last -= 1  # "Plt. Bupati"
    if last >= 1:
        pair = _terms().get(f"{units[last - 1].fold} {units[last].fold}")
        if pair is not None:
            return pair, last - 1
    single = _terms().get(units[last].fold)
    return (single, last) if single is not None else None


def _after(reading: Reading, units: Sequence[Unit], post: Post) -> str | None:
    follows = [unit.fold for unit in units[post.last : post.last + 3]]
    if "terpilih" in follows[:1]:
        return "elect"
    if not post.head.endswith("presiden"):
        return None
    for word in (*post.role.split(), *follows[:2]):
        number = _ordinal(word)
        if number is not None:
            return "former" if _is_over(number, reading.document.article.source.published) else None
    return None


def _ordinal(word: str) -> int | None:
    """The number that an ordinal tells.

    >>> _ordinal("ke-6"), _ordinal("pertama"), _ordinal("RI")
    (6, 1, None)
    """
    match = _ORDINAL.match(word)
    if match is not None:
        return int(match.group(1))
    folded = word.casefold()
    return _ORDINALS.index(folded) + 1 if folded in _ORDINALS else None


def _is_over(number: int, published: str | None) -> bool:
    if number <= 5:
        return True
    ended = _PRESIDENTS.get(number)
    return ended is not None and (published is None or published[:10] > ended)


def _context(reading: Reading, units: Sequence[Unit], first: int, post: Post) -> str | None:
    """ "di era Presiden Soeharto", "saat menjabat Camat", "pada 2008, Gubernur", "Gubernur Budi saat itu"."""
    before = [unit.fold for unit in units[max(0, first - 4) : first]]
    if before[-1:] and before[-1] in _FORMER_BEFORE:
        return "former"
    if {"menjabat"} & set(before[-2:]) and {"saat", "ketika", "selama", "semasa"} & set(before):
        return "former"
    behind = [unit.fold for unit in units[post.last : post.last + 5]]
    if any(pair in _THEN for words in (before, behind) for pair in pairwise(words)) or _was(behind):
        return "former"
    published = reading.document.article.source.published
    dated = (year for word, year in pairwise(before) if word in ("pada", "tahun"))
    if published is not None and any(_is_past(year, published) for year in dated):
        return "former"
    return None


def _was(behind: Sequence[str]) -> bool:
    return "pernah" in behind[:3] and not {"tak", "tidak", "belum"} & set(behind[:3])


def _is_past(word: str, published: str) -> bool:
    """Whether the word is a year before that of the article."""
    return len(word) == 4 and word.isdigit() and 1945 <= int(word) < int(published[:4])
