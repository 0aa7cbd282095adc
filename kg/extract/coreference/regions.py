"""The codes of the regions that an article's places are: where the context decides, and none where it does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.coreference.forms import Form
from kg.extract.coreference.places import PlaceName, read_place
from kg.lexicon import pairs
from kg.lexicon import words as read_words
from kg.lexicon.gazetteer import Area, Gazetteer
from kg.lexicon.normal import normal_name
from kg.model import Document

_KINDS = {
    "provinsi": frozenset({"provinsi"}),
    "kabupaten": frozenset({"kabupaten"}),
    "kota": frozenset({"kota"}),
    "kecamatan": frozenset({"kecamatan"}),
    "distrik": frozenset({"kecamatan"}),
    "desa": frozenset({"desa"}),
    "kelurahan": frozenset({"kelurahan"}),
    "pekon": frozenset({"desa"}),
    "kampung": frozenset({"desa"}),
    "nagari": frozenset({"desa"}),
    "gampong": frozenset({"desa"}),
    "tiyuh": frozenset({"desa"}),
}
_BETWEEN = re.compile(r"\s*[,(]\s*|\s+di\s+|\s+")
_LARGE = 1


@dataclass(frozen=True, slots=True)
class _Candidates:
    """What an entity may be: the areas of its name and level, whether the text writes the level, and whether the name
    has other meanings besides."""

    names: tuple[str, ...]
    areas: tuple[Area, ...]
    leveled: bool
    is_doubtful: bool

    def of(self, depth: int) -> tuple[Area, ...]:
        """The areas of a depth; provinces go with regencies."""
        return tuple(area for area in self.areas if max(area.depth, _LARGE) == depth)


def find_codes(groups: Sequence[Sequence[Form]], document: Document, gazetteer: Gazetteer) -> dict[int, str]:
    """The position of a group of place forms -> the code of the region that it is."""
    read = [_read(group, gazetteer) for group in groups]
    after = _followers(groups, document.text)
    before = _reversed(after)
    levels = _levels(document, {name for one in read for name in one.names})
    codes: dict[int, str] = {}
    for depth in (1, 2, 3, 1):  # regencies once more, for what their villages tell
        pending = {number: areas for number, one in enumerate(read) if (areas := one.of(depth)) and number not in codes}
        for decide in _DECISIONS:
            for number in [number for number in pending if number not in codes]:
                before_it = [codes[one] for one in before[number] if one in codes]
                after_it = [codes[one] for one in after[number] if one in codes]
                behind = [read[one].areas for one in after[number]]
                case = _Case(read[number], pending[number], levels, codes.values(), before_it, after_it, behind)
                code = decide(case)
                if code is not None:
                    codes[number] = code
    return codes


def _reversed(after: Sequence[set[int]]) -> list[list[int]]:
    before: list[list[int]] = [[] for _ in after]
    for number, others in enumerate(after):
        for other in others:
            before[other].append(number)
    return before


def _read(group: Sequence[Form], gazetteer: Gazetteer) -> _Candidates:
    places = [read_place(form) for form in group]
    leveled = [place for place in places if place.level in _KINDS]
    areas = tuple(area for place in leveled or places for area in _areas(place, gazetteer))
    if not leveled:
        areas = tuple(area for area in areas if area.depth <= _LARGE) or areas
    doubtful = read_words("name_parts", kind="short of many meanings")
    return _Candidates(
        names=tuple(_bare_name(place) for place in places),
        areas=tuple(sorted(set(areas))),
        leveled=bool(leveled),
        is_doubtful=not leveled and all(form.key in doubtful for form in group),
    )


def _areas(place: PlaceName, gazetteer: Gazetteer) -> Iterator[Area]:
    name = place.form.text.split(None, 1)[-1] if place.level else place.form.text
    for area in gazetteer.named(name):
        kinds = _KINDS.get(place.level)
        # "Kota Jakarta" is the province
        if kinds is None or area.kind in kinds or (place.level == "kota" and area.code == "31"):
            yield area


def _bare_name(place: PlaceName) -> str:
    return " ".join(place.form.words[1:]) if place.level else place.form.key


# --- the context ----------------------------------------------------------------------------------------------------


def _followers(groups: Sequence[Sequence[Form]], text: str) -> list[set[int]]:
    """For each group those that stand right behind it: "Kecamatan Tulangan, Sidoarjo"."""
    spans = sorted(
        (mention.span.start, mention.span.end, number)
        for number, group in enumerate(groups)
        for form in group
        for mention in form.mentions
    )
    followers: list[set[int]] = [set() for _ in groups]
    for (_, end, one), (start, _, other) in pairwise(spans):
        if one != other and start - end < 6 and _BETWEEN.fullmatch(text, end, start):
            followers[one].add(other)
    return followers


def _levels(document: Document, names: set[str]) -> Mapping[str, set[str]]:
    """Name -> the levels of area that words before it imply: "Bupati Malang", "Pemkot Malang"."""
    implied = pairs("area_levels", "word", "kind")
    longest = max((len(name.split()) for name in names), default=0)
    words = [normal_name(token.text) for token in document.tokens]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for index, word in enumerate(words):
        level = implied.get(word)
        if level is None:
            continue
        for length in range(1, longest + 1):
            name = " ".join(words[index + 1 : index + 1 + length])
            if name in names:
                found[name].add(level)
    return found


@dataclass(frozen=True, slots=True)
class _Case:
    """An entity to be decided, with the codes of the article, of what stands before and after it in a chain, and the
    candidates of what stands after it."""

    candidates: _Candidates
    areas: Sequence[Area]
    levels: Mapping[str, set[str]]
    codes: Collection[str]
    before: Sequence[str]
    after: Sequence[str]
    behind: Sequence[Sequence[Area]]


# --- decisions ------------------------------------------------------------------------------------------------------


def _by_itself(case: _Case) -> str | None:
    """ "Sidoarjo", "Jatim", "Kota Malang": the only province, regency or city of the name."""
    if len(case.candidates.areas) > 1 or case.areas[0].depth > _LARGE:
        return None
    area = case.areas[0]
    if case.candidates.is_doubtful and not _in_article(area, case.codes):
        return None
    # "Kuningan, Jakarta Selatan" is no regency of Jawa Barat
    elsewhere = any(areas and all(one.code[:2] != area.code[:2] for one in areas) for areas in case.behind)
    return None if elsewhere and not case.candidates.leveled else area.code


def _by_level(case: _Case) -> str | None:
    """ "Malang" beside "Bupati Malang" is the regency."""
    levels = {level for name in case.candidates.names for level in case.levels.get(name, ())}
    fitting = [area for area in case.areas if area.kind in levels and area.depth <= _LARGE]
    return _only(fitting)


def _by_parent(case: _Case) -> str | None:
    """ "Kecamatan Tulangan, Sidoarjo": the one that lies in what stands behind it."""
    return _only([area for area in case.areas if any(_is_under(area, parent) for parent in case.after)])


def _by_article(case: _Case) -> str | None:
    """ "Kecamatan Tulangan" in an article about Sidoarjo: the only one within the regions that it names."""
    if case.areas[0].depth > _LARGE and not case.candidates.leveled:
        return None
    return _only([area for area in case.areas if _in_article(area, case.codes)])


def _by_province(case: _Case) -> str | None:
    """ "Kecamatan Pubian" in an article that names Lampung: the only one of the name and level in the country."""
    if not case.candidates.leveled or len(case.candidates.areas) > 1 or case.areas[0].depth <= _LARGE:
        return None
    area = case.areas[0]
    return area.code if any(code[:2] == area.code[:2] for code in case.codes) else None


def _by_child(case: _Case) -> str | None:
    """ "Desa Mandrajaya, Sukabumi": the one that holds the village before it."""
    return _only([area for area in case.areas if any(code.startswith(f"{area.code}.") for code in case.before)])


_DECISIONS = (_by_itself, _by_level, _by_parent, _by_child, _by_article, _by_province)


def _in_article(area: Area, codes: Collection[str]) -> bool:
    """Whether the article names a region that holds the area, or one beside it: a neighbour in the same province for a
    regency, a region that is not only the province for what is smaller."""
    if area.depth <= _LARGE:
        return any(code != area.code and code[:2] == area.code[:2] for code in codes)
    return any("." in code and _is_under(area, code) for code in codes)


def _is_under(area: Area, code: str) -> bool:
    return area.code != code and area.lies_in(code)


def _only(areas: Sequence[Area]) -> str | None:
    return areas[0].code if len({area.code for area in areas}) == 1 else None
