"""Who is whose relative: "istri Budi, Sari", "Sari, adik Budi", "Budi dan istrinya, Sari", "Suami Sari itu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.antecedents import find_antecedent, is_spoken
from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import Fact, Span, make_fact
from kg.schema import EntityType

_TITLES = r"(?:[A-Z][\w.]*\s+){0,4}"
_COMPANY = "dan|bersama|beserta|melalui|ditemani|didampingi"
_NAMING = r"(?:\s*,?\s*(?:yakni|yaitu|bernama|yang\s+bernama|adalah|ialah))?\s*,?\s*"


@cache
def _kin() -> str:
    """The kin words as an alternation, longest first, with what tells siblings and children apart."""
    kin = "|".join(sorted(words("kin_words", kind="kin"), key=lambda word: (-len(word), word)))
    order = "|".join(sorted(words("kin_words", kind="order"), key=lambda word: (-len(word), word)))
    return rf"(?P<kin>\b(?i:{kin})(?:\s+(?i:{order}))*)"


@cache
def _of() -> re.Pattern[str]:
    """What stands before the relative: "istri [mantan Bupati Tuban] Budi"."""
    return re.compile(
        rf"{_kin()}\s+(?:dari\s+)?(?:pasangan\s+)?(?:(?i:mantan|mendiang|almarhum|presiden|pak|bu)\s+)?{_TITLES}$"
    )


@cache
def _theirs() -> re.Pattern[str]:
    """What stands before the name of somebody's relative: "Budi didampingi [istrinya,] Sari"."""
    return re.compile(rf"(?P<company>\b(?:{_COMPANY})\s+(?:oleh\s+)?)?{_kin()}nya{_NAMING}{_TITLES}$")


_FURTHER = r"(?:\s+(?:sekaligus|yang\s+juga|selaku)\s[^,.;()]{1,60})?"
_BETWEEN = re.compile(rf"\s*(?:\([^()]*\))?{_FURTHER}\s*,{_NAMING}{_TITLES}(?:\([^()]*\)\s*)?")
_AND = re.compile(r"\s*(?:\([^()]*\))?\s*(?:dan|-|–)\s*")
_POINTED = re.compile(r"\s+(?:ini|itu|tersebut)\b")
_OPENS = re.compile(r"\W*(?:[^,.;]{0,40},\s*)?(?:[Mm]antan\s+)?")
_LAST_WORD = re.compile(r"(\w+)\s+(?:mantan\s+)?$")
_COUPLE = re.compile(
    r"\b(?P<kin>(?i:pasangan\s+suami[\s-]+istri|pasutri))(?:\s+\([^()]*\))?\s+(?:bernama\s+|berinisial\s+|yakni\s+)?$"
)
_ARE_COUPLE = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+)?(?:diketahui\s+|juga\s+)?(?:merupakan|adalah)\s+(?P<kin>pasangan\s+suami[\s-]+istri|pasutri)\b"
)
# "Bapak Budi, Bapak Andi", "saudara HG": a form of address, not kin
_WINDOW = 70
_ADDRESS = frozenset(["bapak", "ibu"])
_ALSO = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+juga|sekaligus|dan|atau|yang\s+merupakan)?\s*")
_APPOSED = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+)?(?:(?:merupakan|adalah|ialah|juga|tak\s+lain|selaku|seorang|salah\s+satu)\s+)*"
)


def find_kinship(reading: Reading) -> Iterator[Fact]:
    """One relativeOf for each pair: `person` is the `kin` of `relative`."""
    seen: set[tuple[str, str]] = set()
    for index, mention in enumerate(reading.mentions):
        if mention.type is not EntityType.PERSON:
            continue
        for read in (_kin_of, _kin_by_nya, _couple):
            for person, relative, kin, evidence, rule in read(reading, index):
                pair = (reading.owners[person].id, reading.owners[relative].id)
                if pair[0] != pair[1] and pair not in seen:
                    seen.add(pair)
                    yield make_fact("relativeOf", evidence, rule, person=pair[0], relative=pair[1], kin=kin)


_Found = tuple[int, int, str, Span, str]


def _kin_of(reading: Reading, index: int) -> Iterator[_Found]:
    """The name at the index has a kin word before it: "istri Budi"; who is meant stands behind, or before, or is
    pointed at."""
    span = reading.mentions[index].span
    start = reading.sentence_at(span.start).span.start
    window = max(start, span.start - _WINDOW)
    match = _of().search(reading.text[window : span.start])
    if match is None or _is_address(match["kin"], window + match.start() > start):
        return
    cue = window + match.start()
    behind = _next_person(reading, index)
    before = index - 1
    first = _earlier_kin(reading, index, cue)
    if behind is not None and _BETWEEN.fullmatch(reading.text, span.end, reading.mentions[behind].span.start):
        yield behind, index, match["kin"], Span(cue, reading.mentions[behind].span.end), "kin-of-name"
        if first is not None:
            relative, kin, begin = first
            yield behind, relative, kin, Span(begin, reading.mentions[behind].span.end), "kin-of-names"
    elif _POINTED.match(reading.text, span.end):
        person = _pointed(reading, index, start, cue)
        if person is not None:
            yield person, index, match["kin"], Span(cue, span.end), "kin-by-pointer"
    elif first is None and before >= 0 and reading.mentions[before].type is EntityType.PERSON:
        named = reading.mentions[before].span
        if start <= named.start < named.end <= cue and _APPOSED.fullmatch(reading.text, named.end, cue):
            for relative in _parents(reading, index, match.group()):
                end = reading.mentions[relative].span.end
                yield before, relative, match["kin"], Span(named.start, end), "kin-behind-name"


def _is_address(kin: str, is_inside: bool) -> bool:
    """Whether the word is how one speaks to or of somebody: "saudara HG", and "Bapak Budi" within a sentence."""
    return kin.casefold() == "saudara" or (is_inside and kin.casefold() in _ADDRESS and kin[0].isupper())


def _parents(reading: Reading, index: int, cue: str) -> Iterator[int]:
    """The name, and the second of a couple: "putra pasangan Budi dan Sari"."""
    yield index
    second = _next_person(reading, index)
    if second is None or "pasangan" not in cue.split():
        return
    if _AND.fullmatch(reading.text, reading.mentions[index].span.end, reading.mentions[second].span.start):
        yield second


def _pointed(reading: Reading, index: int, start: int, cue: int) -> int | None:
    """Whom "Suami Sari itu" means, where it opens the sentence or is the speaker of it."""
    before = reading.text[start:cue]
    word = _LAST_WORD.search(before)
    spoken = word is not None and is_spoken(word[1].casefold())
    if not spoken and _OPENS.fullmatch(before) is None:
        return None
    person = find_antecedent(reading, cue, spoken=spoken)
    return None if person is None or reading.owners[person].id == reading.owners[index].id else person


def _earlier_kin(reading: Reading, index: int, cue: int) -> tuple[int, str, int] | None:
    """ "keponakan Andi yang juga putra Budi, Cici": Andi, with the kin word before and where it begins."""
    before = index - 1
    if before < 0 or reading.mentions[before].type is not EntityType.PERSON:
        return None
    span = reading.mentions[before].span
    match = _of().search(reading.text[max(0, span.start - _WINDOW) : span.start])
    if match is None or _ALSO.fullmatch(reading.text, span.end, cue) is None:
        return None
    return before, match["kin"], max(0, span.start - _WINDOW) + match.start()


def _kin_by_nya(reading: Reading, index: int) -> Iterator[_Found]:
    """ "Budi didampingi istrinya, Sari", "Budi memanggil adiknya, Sari": the one person of the clause before."""
    span = reading.mentions[index].span
    start = reading.sentence_at(span.start).span.start
    window = max(start, span.start - _WINDOW)
    match = _theirs().search(reading.text[window : span.start])
    people = _people(reading, start, window + match.start()) if match is not None else []
    if match is None or not people:
        return
    if len({reading.owners[person].id for person in people}) > 1 and not match["company"]:
        return  # "Budi bertemu Andi dan memanggil istrinya, Sari"
    yield index, people[-1], match["kin"], Span(reading.mentions[people[-1]].span.start, span.end), "kin-by-nya"


def _couple(reading: Reading, index: int) -> Iterator[_Found]:
    """ "pasangan suami istri Budi dan Sari", "Budi dan Sari, yang merupakan pasangan suami istri"."""
    second = _next_person(reading, index)
    if second is None:
        return
    first, last = reading.mentions[index].span, reading.mentions[second].span
    if _AND.fullmatch(reading.text, first.end, last.start) is None:
        return
    cue = _COUPLE.search(reading.text[max(0, first.start - _WINDOW) : first.start])
    told = cue or _ARE_COUPLE.match(reading.text, last.end)
    if told is not None:
        yield index, second, told["kin"], Span(first.start, last.end), "couple"


def _next_person(reading: Reading, index: int) -> int | None:
    """The next other person, the bodies and places between them passed over."""
    for after in range(index + 1, min(index + 4, len(reading.mentions))):
        if reading.owners[after].id == reading.owners[index].id:
            continue  # "Budi Santoso (Budi), Sari"
        if reading.mentions[after].type is EntityType.PERSON:
            return after
    return None


def _people(reading: Reading, start: int, end: int) -> list[int]:
    return [i for i in reading.mention_indices(start, end) if reading.mentions[i].type is EntityType.PERSON]
