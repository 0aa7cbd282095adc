"""Places named one behind the other: "Gedung Graha, Desa Grabagan, Kecamatan Tulangan", "Konsulat RI di Jeddah"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extract.levels import Level, bare_name, level_word
from kg.extract.reading import Reading
from kg.model import Span
from kg.schema import EntityType

_LINK = re.compile(
    r"""\s*\)?\s*(?:\([^()]{1,40}\)\s*)?
        (?P<sign>,|\s-\s|–|\(|
          (?:,?\s*yang\s+)?(?:ter)?(?:letak(?:nya)?|lokasi|berlokasi|berada|berbasis|berkantor|bermarkas|berpusat)\s+di|
          ,?\s*di|)
        \s*(?:(?:kawasan|wilayah|daerah|kompleks)\s+)?""",
    re.VERBOSE,
)
_HOUSE = re.compile(r"\s+(?:[Nn]o(?:mor)?\.?\s*)?\d{1,4}[A-Za-z]?(?:\s?-\s?\d{1,4}[A-Za-z]?)?\s*(?P<sign>,|)\s*")
_AND = re.compile(r"\s*,?\s*(?:dan|serta)\b")
_BY = re.compile(r"\b(?:di|ke|dari|depan|halaman|kantor|gedung|markas|kampus|pusat)\s+$", re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:kantor|gedung|markas|kampus|pabrik)\s+(?:pusat\s+)?$", re.IGNORECASE)
_SEATED = (
    *("konsulat", "kedutaan", "kbri", "kjri", "universitas", "rumah sakit", "rsud ", "pondok", "ponpes", "panti"),
    *("sekolah", "sd ", "sdn ", "smp ", "smpn ", "sma ", "sman ", "smk ", "smkn ", "klinik", "puskesmas"),
)
_VISITED = re.compile(
    r"\b(?:(?:berkunjung|kunjungan|datang|bakti\s+sosial)\s+ke|mengunjungi|mendatangi|menyambangi|meninjau)\s+$"
)
_INNER = ("aula ", "auditorium ", "ballroom ", "lobi ", "ruang ", "sasana ", "siti ")
_POINTER = re.compile(
    r"\b(?P<kind>[A-Za-z]+)\s+(?:ini|itu|tersebut)\s+(?:ter)?(?:letak|berlokasi|berada)(?:nya)?\s+(?:di\s+)(?:(?:kawasan|wilayah)\s+)?$"
)
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class Located:
    """Ids of a thing and the place that holds it, and the words that say so."""

    thing: str
    place: str
    evidence: Span
    rule: str


def find_addresses(reading: Reading, levels: Mapping[str, Level], carried: Mapping[str, str]) -> Iterator[Located]:
    """Each neighbour in the next place above it; `carried` are the areas that names carry."""
    owners = reading.owners
    for index, after in _neighbours(reading):
        first, second = reading.mentions[index].span, reading.mentions[after].span
        gap = reading.text[first.end : second.start]
        link = _LINK.fullmatch(gap)
        if link is None and levels[owners[index].id] is Level.ROAD:
            link = _HOUSE.fullmatch(gap)  # "Jalan Tenggilis 1-3 Surabaya"
        if link is None:
            continue
        thing = owners[index].id
        area = carried.get(thing)
        if area is not None and link["sign"] in (",", "") and levels[area] < levels[owners[after].id]:
            thing = area  # "Pemkab Tuban, Jawa Timur": what lies in Jawa Timur is Tuban
        elif not _rises(reading, levels, index, after, link["sign"].strip()):
            continue
        yield Located(thing, owners[after].id, Span(first.start, second.end), "address")


def find_pointed(reading: Reading, levels: Mapping[str, Level]) -> Iterator[Located]:
    """ "Bukit Suka ramai. Bukit ini terletak di Desa Indah": the place named last whose kind is pointed at."""
    for index, mention in enumerate(reading.mentions):
        if mention.type is not EntityType.PLACE:
            continue
        pointer = _POINTER.search(reading.text[max(0, mention.span.start - 60) : mention.span.start])
        if pointer is None:
            continue
        kind = pointer["kind"].casefold() + " "
        for before in range(index - 1, max(-1, index - 12), -1):
            if reading.mentions[before].text.casefold().startswith(kind):
                thing, start = reading.owners[before].id, mention.span.start - len(pointer.group())
                if levels[thing] < levels[reading.owners[index].id]:
                    yield Located(thing, reading.owners[index].id, Span(start, mention.span.end), "address-by-pointer")
                break


def _neighbours(reading: Reading) -> Iterator[tuple[int, int]]:
    """The indices of mentions that may be thing and place: neighbours, and those with only a short form between."""
    mentions = reading.mentions
    for index, first in enumerate(mentions):
        if first.type not in (EntityType.PLACE, EntityType.ORGANIZATION):
            continue
        for after in (index + 1, index + 2):
            if after >= len(mentions) or mentions[after].span.start - first.span.end > _LONGEST:
                break
            if mentions[after].type is EntityType.PLACE:
                yield index, after
            if not _is_bracketed(reading, after):
                break


def _is_bracketed(reading: Reading, index: int) -> bool:
    span = reading.mentions[index].span
    return reading.text[max(0, span.start - 1) : span.start] == "(" and reading.text[span.end : span.end + 1] == ")"


def _rises(reading: Reading, levels: Mapping[str, Level], index: int, after: int, sign: str) -> bool:
    """Whether the second can hold the first."""
    first, second = reading.owners[index], reading.owners[after]
    if first.type is EntityType.ORGANIZATION:
        return _is_seat(reading, index, after, sign)
    low, high = levels[first.id], levels[second.id]
    if first.name.casefold().startswith(_INNER):
        return sign in (",", "di")
    if low is Level.CONTINENT and high is Level.COUNTRY:
        return sign == ","  # "Gaza, Palestina"
    if low is high:
        return _rises_within(reading, levels, index, after, sign)
    return low < high and not (high is Level.UNKNOWN and _is_enumerated(reading, after))


def _rises_within(reading: Reading, levels: Mapping[str, Level], index: int, after: int, sign: str) -> bool:
    """Whether of two of one level the second holds the first, by what else is known of the two."""
    first, second = reading.owners[index], reading.owners[after]
    level = levels[first.id]
    if level is Level.VENUE or bare_name(first.name) != first.name.casefold():
        return False
    if level is Level.REGENCY and (sign == "(" or second.name.startswith("Jakarta ")):
        return sign in (",", "(")  # "Kuningan, Jakarta Selatan" is not the regency of that name
    return sign == "," and _is_followed_by_higher(reading, levels, after) and not _is_listed(reading, levels, index)


def _is_followed_by_higher(reading: Reading, levels: Mapping[str, Level], index: int) -> bool:
    if index + 1 >= len(reading.mentions):
        return False
    between = reading.text[reading.mentions[index].span.end : reading.mentions[index + 1].span.start].strip()
    return between == "," and levels[reading.owners[index + 1].id] > levels[reading.owners[index].id]


def _is_listed(reading: Reading, levels: Mapping[str, Level], index: int) -> bool:
    """Whether a place of the same level stands before with a comma: the mention is one of several."""
    if index == 0 or levels[reading.owners[index - 1].id] is not levels[reading.owners[index].id]:
        return False
    between = reading.text[reading.mentions[index - 1].span.end : reading.mentions[index].span.start]
    return between.strip() == ","


def _is_enumerated(reading: Reading, index: int) -> bool:
    """Whether "dan" follows the mention: "Alun-alun Tugu, Kayutangan, dan Pasar Besar"."""
    return _AND.match(reading.text, reading.mentions[index].span.end) is not None


def _is_seat(reading: Reading, index: int, after: int, sign: str) -> bool:
    """Whether a body is named as a place: "di kantor KPK, Jakarta"; not "KPK di Jakarta", where it acts."""
    mention = reading.mentions[index]
    before = reading.text[max(0, mention.span.start - 24) : mention.span.start]
    if sign.endswith(" di") and len(sign) > 4:
        return True
    if sign == "":
        return level_word(reading.mentions[after].text) is not None or _BY.search(before) is not None
    if sign.endswith("di"):
        is_seated = mention.text.casefold().startswith(_SEATED)
        return is_seated or _OFFICE.search(before) is not None or _VISITED.search(before) is not None
    return sign in (",", "(") and _BY.search(before) is not None
