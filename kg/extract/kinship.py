"""Who is whose relative: "istri Budi, Sari", "Sari, adik Budi", "Budi dan istrinya, Sari"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import Fact, Span, make_fact
from kg.schema import EntityType

_TITLES = r"(?:[A-Z][\w.]*\s+){0,4}"
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
    return re.compile(rf"{_kin()}\s+(?:dari\s+)?(?:(?i:mantan|mendiang|almarhum|presiden|pak|bu)\s+)?{_TITLES}$")


@cache
def _theirs() -> re.Pattern[str]:
    """What stands between: "Budi [didampingi istrinya,] Sari"."""
    company = "dan|bersama|beserta|melalui|ditemani|didampingi"
    return re.compile(
        rf"(?:\s*\([^()]*\))?,?\s*(?:[^.;,]{{0,40}}\b)?(?:{company})\s+(?:oleh\s+)?{_kin()}nya{_NAMING}{_TITLES}"
    )


_BETWEEN = re.compile(rf"\s*(?:\([^()]*\))?\s*,{_NAMING}{_TITLES}")
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
        for person, relative, kin, evidence, rule in (*_kin_of(reading, index), *_kin_behind(reading, index)):
            pair = (reading.owners[person].id, reading.owners[relative].id)
            if pair[0] != pair[1] and pair not in seen:
                seen.add(pair)
                yield make_fact("relativeOf", evidence, rule, person=pair[0], relative=pair[1], kin=kin)


_Found = tuple[int, int, str, Span, str]


def _kin_of(reading: Reading, index: int) -> Iterator[_Found]:
    """The name at the index has a kin word before it: "istri Budi"; who is meant stands behind, or before."""
    span = reading.mentions[index].span
    start = reading.sentence_at(span.start).span.start
    window = max(start, span.start - 70)
    match = _of().search(reading.text[window : span.start])
    if match is None:
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
    elif first is None and before >= 0 and reading.mentions[before].type is EntityType.PERSON:
        named = reading.mentions[before].span
        if start <= named.start < named.end <= cue and _APPOSED.fullmatch(reading.text, named.end, cue):
            yield before, index, match["kin"], Span(named.start, span.end), "kin-behind-name"


def _earlier_kin(reading: Reading, index: int, cue: int) -> tuple[int, str, int] | None:
    """ "keponakan Andi yang juga putra Budi, Cici": Andi, with the kin word before and where it begins."""
    before = index - 1
    if before < 0 or reading.mentions[before].type is not EntityType.PERSON:
        return None
    span = reading.mentions[before].span
    match = _of().search(reading.text[max(0, span.start - 70) : span.start])
    if match is None or _ALSO.fullmatch(reading.text, span.end, cue) is None:
        return None
    return before, match["kin"], max(0, span.start - 70) + match.start()


def _kin_behind(reading: Reading, index: int) -> Iterator[_Found]:
    """ "Budi didampingi istrinya, Sari": the second is the first one's."""
    behind = _next_person(reading, index)
    if behind is None:
        return
    first, second = reading.mentions[index].span, reading.mentions[behind].span
    if second.start > reading.sentence_at(first.start).span.end:
        return
    match = _theirs().fullmatch(reading.text, first.end, second.start)
    if match is not None:
        yield behind, index, match["kin"], Span(first.start, second.end), "kin-by-nya"


def _next_person(reading: Reading, index: int) -> int | None:
    after = index + 1
    while after < len(reading.mentions) and reading.owners[after].id == reading.owners[index].id:
        after += 1  # "Budi Santoso (Budi), Sari"
    if after < len(reading.mentions) and reading.mentions[after].type is EntityType.PERSON:
        return after
    return None
