"""Where people live or come from: "Sari, warga Desa Grabagan", "pengusaha asal Mesir, Hasan"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.antecedents import find_antecedent, is_spoken
from kg.extract.reading import Reading
from kg.model import Fact, Span, make_fact
from kg.schema import EntityType

_CUE = re.compile(
    r"""\b(?:warga(?:\s+negara)?|penduduk|(?:ber)?asal(?:\s+dari)?|kelahiran|
        (?:ber(?:tempat)?\s?)?tinggal\s+di|beralamat\s+di|berdomisili\s+di|menetap\s+di|
        (?:rumah|kediaman)(?:nya)?,?\s+(?:yang\s+(?:terletak|berada)\s+)?di)
        \s+(?:(?:kawasan|wilayah|daerah|kota)\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_HOME_OF = re.compile(r"\b(?:di)?(?:rumah|kediaman)\s+(?:\w+\.?\s+){0,3}$", re.IGNORECASE)
_BEFORE = re.compile(
    r"""\s*(?:\([^()]*\))?\s*,?\s*(?:\d+\s+tahun\s*,?)?\s*
        (?:(?:yang\s+)?(?:merupakan|adalah|selaku|juga)\s+)?(?:se?orang\s+|salah\s+(?:satu|seorang)\s+)?
        (?:(?!dan\b|serta\b|me\w{4,}|di\w{4,})[a-z]+\s+){0,4}""",
    re.VERBOSE,
)
_AFTER = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:yakni\s+|yaitu\s+|bernama\s+|berinisial\s+|yang\s+bernama\s+)?(?:[A-Z][\w.]*\s+){0,3}"
)
_BOTH = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+)?(?:keduanya|ketiganya|semuanya)\s+(?:adalah\s+|merupakan\s+|se?orang\s+)?(?:[a-z]+\s+){0,3}"
)
_AND = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|,?\s*dan|,?\s*serta)\s*")
_THEIRS = re.compile(r"(?:rumah|kediaman)nya", re.IGNORECASE)
_THING = re.compile(
    r"\b(?:perusahaan|pabrikan|produk|produsen|barang|dumping|klub|tim|jemaah|jamaah|kapal|pesawat)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:oleh|karena|atas|terhadap|me(?:ng|ny|m|n|r|l|w|y)[a-z]{4,})\s+(?:(?!bahwa\b)\w+\s+){1,3}$", re.IGNORECASE
)
_FROM = re.compile(r"\s*\(\d{1,3}\)\s*,?\s*dari\s+")
_ORIGIN = re.compile(r"(?:ber)?asal|kelahiran", re.IGNORECASE)
_POINTED = re.compile(r"\s+(?:ini|itu|tersebut)\b")
_WORD_BEFORE = re.compile(r"(\w+)\s+(?:\w+\s+)?$")
_WINDOW = 45


def find_residence(reading: Reading) -> Iterator[Fact]:
    """One residesIn for each person and place."""
    seen: set[tuple[str, str]] = set()
    for index, mention in enumerate(reading.mentions):
        if mention.type is not EntityType.PLACE:
            continue
        for person, evidence, rule in _residents(reading, index):
            place = reading.owners[index].id
            if (person, place) not in seen:
                seen.add((person, place))
                yield make_fact("residesIn", evidence, rule, person=person, place=place)


def _residents(reading: Reading, index: int) -> Iterator[tuple[str, Span, str]]:
    place = reading.mentions[index].span
    start = reading.sentence_at(place.start).span.start
    cue = _CUE.search(reading.text[max(start, place.start - _WINDOW) : place.start])
    before = index - 1 if index > 0 and reading.mentions[index - 1].span.start >= start else None
    if before is not None and _is_home_of(reading, before, index):
        yield reading.owners[before].id, Span(reading.mentions[before].span.start, place.end), "home-of"
    elif cue is not None:
        cue_start = max(start, place.start - _WINDOW) + cue.start()
        yield from _tied(reading, index, before, cue_start)
    elif before is not None and _is_person(reading, before):
        between = reading.text[reading.mentions[before].span.end : place.start]
        if _FROM.fullmatch(between):
            yield reading.owners[before].id, Span(reading.mentions[before].span.start, place.end), "resident-from"


def _tied(reading: Reading, index: int, before: int | None, cue: int) -> Iterator[tuple[str, Span, str]]:
    """The person before the cue ("Sari (35), warga ..."), or the one behind the place ("warga ..., Sari")."""
    place = reading.mentions[index].span
    if before is not None and _is_person(reading, before):
        span = reading.mentions[before].span
        both = _BOTH.fullmatch(reading.text, span.end, cue)
        if both is not None or _BEFORE.fullmatch(reading.text, span.end, cue):
            for person in _listed_before(reading, before) if both is not None else (before,):
                yield reading.owners[person].id, Span(reading.mentions[person].span.start, place.end), "resident-before"
            return
    after = _person_after(reading, index)
    if after is not None:
        for person in _listed_after(reading, after):
            yield reading.owners[person].id, Span(cue, reading.mentions[person].span.end), "resident-after"
    elif _THEIRS.match(reading.text, cue):
        yield from _at_home(reading, index, cue)
    elif _ORIGIN.match(reading.text, cue) and _POINTED.match(reading.text, _end_of_address(reading, index)):
        person_meant = _pointed(reading, cue)
        if person_meant is not None:
            yield reading.owners[person_meant].id, Span(cue, place.end), "resident-by-pointer"


def _listed_before(reading: Reading, last: int) -> Iterator[int]:
    """The people enumerated up to the last: "Andi (25) dan Budi (29), keduanya guru asal Tuban"."""
    yield last
    while last > 0 and _is_person(reading, last - 1) and _is_joined(reading, last - 1):
        last -= 1
        yield last


def _listed_after(reading: Reading, first: int) -> Iterator[int]:
    """The people enumerated from the first on: "dua guru asal Tuban, yaitu Andi dan Budi"."""
    yield first
    before = reading.text[max(0, reading.mentions[first].span.start - 9) : reading.mentions[first].span.start]
    if not before.rstrip(": ").endswith(("yaitu", "yakni")):
        return
    while first + 1 < len(reading.mentions) and _is_person(reading, first + 1) and _is_joined(reading, first):
        first += 1
        yield first


def _is_joined(reading: Reading, index: int) -> bool:
    """Whether the mention and the next are items of one list."""
    return bool(_AND.fullmatch(reading.text, reading.mentions[index].span.end, reading.mentions[index + 1].span.start))


def _at_home(reading: Reading, index: int, cue: int) -> Iterator[tuple[str, Span, str]]:
    """ "Sari ditangkap di rumahnya di Tuban": the one person of the sentence."""
    people = _named_before(reading, cue)
    if len({reading.owners[person].id for person in people}) == 1:
        span = Span(reading.mentions[people[0]].span.start, reading.mentions[index].span.end)
        yield reading.owners[people[0]].id, span, "at-home"


def _pointed(reading: Reading, cue: int) -> int | None:
    """Whom "pria asal Tuban itu" means: nobody where a thing is meant, or another with whom the one before deals."""
    before = reading.text[max(0, cue - 40) : cue]
    word = _WORD_BEFORE.search(before)
    spoken = word is not None and is_spoken(word[1].casefold())
    if not spoken and (_THING.search(before) or (_ACTS.search(before) and _named_before(reading, cue))):
        return None
    return find_antecedent(reading, cue, spoken=spoken)


def _named_before(reading: Reading, cue: int) -> list[int]:
    """The people whom the sentence names before the cue."""
    start = reading.sentence_at(cue).span.start
    return [person for person in reading.mention_indices(start, cue) if _is_person(reading, person)]


def _end_of_address(reading: Reading, index: int) -> int:
    """Where the places end that follow with commas: "Desa A, Kecamatan B"."""
    while index + 1 < len(reading.mentions) and reading.mentions[index + 1].type is EntityType.PLACE:
        if reading.text[reading.mentions[index].span.end : reading.mentions[index + 1].span.start].strip() != ",":
            break
        index += 1
    return reading.mentions[index].span.end


def _person_after(reading: Reading, index: int) -> int | None:
    """The person behind the place and the places that hold it: "warga Desa A, Kecamatan B, Sari"."""
    for after in range(index + 1, min(index + 5, len(reading.mentions))):
        between = reading.text[reading.mentions[after - 1].span.end : reading.mentions[after].span.start]
        if _AFTER.fullmatch(between) is None:
            return None
        if _is_person(reading, after):
            return after
        if reading.mentions[after].type is not EntityType.PLACE:
            return None
    return None


def _is_home_of(reading: Reading, before: int, index: int) -> bool:
    """ "kediaman Sari di Tuban", "di rumah Sari, Tuban"."""
    first, place = reading.mentions[before], reading.mentions[index]
    if not _is_person(reading, before) or reading.text[first.span.end : place.span.start].strip() not in (
        "di",
        ",",
        ", di",
    ):
        return False
    return _HOME_OF.search(reading.text[max(0, first.span.start - 40) : first.span.start]) is not None


def _is_person(reading: Reading, index: int) -> bool:
    return reading.mentions[index].type is EntityType.PERSON
