"""Administrative areas by name: provinces, regencies and cities, and on demand all districts and villages."""

from __future__ import annotations

import csv
import gzip
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.errors import InputError
from kg.lexicon import read_table
from kg.lexicon.normal import normal_name

COLUMNS = ("kode", "nama", "level", "jenis", "kode_induk")
_LEVEL_WORDS = ("kabupaten administrasi ", "kota administrasi ", "kabupaten ", "kota ", "provinsi ")
_DISTRICT = len("35.15.01")
_EDGE = "\x1f"


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A province, regency, city, district or village; `kind` is the word for it, `code` Kemendagri's."""

    code: str
    name: str
    kind: str

    @property
    def depth(self) -> int:
        """0 for a province, 1 for a regency or city, 2 for a district, 3 for a village."""
        return self.code.count(".")

    def lies_in(self, code: str) -> bool:
        """Whether the area is or lies in the one with that code."""
        return self.code == code or self.code.startswith(f"{code}.")


class Gazetteer:
    """Areas to be found by name, by code, and in running text."""

    def __init__(self, named: Mapping[str, Sequence[Area]]) -> None:
        """`named` maps names in normal form to the areas that bear them."""
        joined: defaultdict[str, list[Area]] = defaultdict(list)
        for name, areas in named.items():
            joined[name.replace(" ", "")] += areas
        self._by_name = {name: tuple(sorted(set(areas))) for name, areas in joined.items()}
        self._by_code = {area.code: area for areas in named.values() for area in areas}
        self._names = tuple(named)

    def named(self, name: str) -> tuple[Area, ...]:
        """The areas of that name, sorted by code; spaces, hyphens and case make no difference.

        >>> [area.code for area in built_in().named("Bandarlampung")]
        ['18.71']
        """
        return self._by_name.get(normal_name(name).replace(" ", ""), ())

    def area(self, code: str) -> Area | None:
        """The area of a code, None where there is none."""
        return self._by_code.get(code)

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """(first, last) for each name in the words, last exclusive, the longest from the left, none overlapping."""
        spelled = [_EDGE + normal_name(word) + _EDGE for word in words]
        starts = [0, *accumulate(len(word) for word in spelled)]
        at = {start: index for index, start in enumerate(starts)}
        for _, start, end in self._automaton.find_matches_as_indexes("".join(spelled)):
            yield at[start], at[end]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        patterns = ["".join(_EDGE + word + _EDGE for word in name.split()) for name in self._names]
        return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)


@cache
def built_in() -> Gazetteer:
    """The provinces, regencies and cities of Indonesia under their official, short and former names."""
    return Gazetteer(_named_regions())


def load_gazetteer(path: Path) -> Gazetteer:
    """The built-in areas and those of a .csv or .csv.gz (kode,nama,level,jenis,kode_induk); InputError for others."""
    named = {name: list(areas) for name, areas in _named_regions().items()}
    known = {area.code for areas in named.values() for area in areas}
    for area in _read_areas(path):
        if area.code not in known:
            named.setdefault(normal_name(area.name), []).append(area)
    return Gazetteer(named)


@cache
def _named_regions() -> Mapping[str, Sequence[Area]]:
    named: defaultdict[str, list[Area]] = defaultdict(list)
    for row in read_table("regions"):
        area = Area(row["code"], row["name"], row["kind"])
        others = (name for column in ("short", "former", "epithets") for name in row[column].split(";") if name)
        for name in (area.name, *others):
            named[normal_name(name)].append(area)
    return named


def _read_areas(path: Path) -> Iterable[Area]:
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            header = tuple(next(rows, ()))
            if header != COLUMNS:
                raise InputError(f"{path}:1", f"expected the columns {','.join(COLUMNS)}, found {','.join(header)}")
            for row in rows:
                yield _to_area(row, f"{path}:{rows.line_num}")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error) as problem:
        raise InputError(str(path), f"no gazetteer: {problem}") from problem


def _to_area(row: Sequence[str], where: str) -> Area:
    if len(row) != len(COLUMNS):
        raise InputError(where, f"expected {len(COLUMNS)} columns, found {len(row)}")
    code, name, _, kind, _ = (cell.strip() for cell in row)
    if not code or not normal_name(name):
        raise InputError(where, "no code or no name")
    return Area(code, _without_level(name) if len(code) < _DISTRICT else name, kind)


def _without_level(name: str) -> str:
    for level in _LEVEL_WORDS:
        if name.casefold().startswith(level):
            return name[len(level) :]
    return name
