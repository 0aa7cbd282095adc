"""Places told together: "wilayah Tapal Kuda, seperti Jember dan Bondowoso"; "Pantai A dan Pantai B di Desa C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.addresses import Located
from kg.extract.levels import Level, level_word
from kg.extract.reading import Reading
from kg.model import Span
from kg.schema import EntityType

_BETWEEN = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?(?:,\s*(?:dan|serta)|,|dan|serta|hingga|-|&)\s*")
_PARTS = re.compile(
    r"""\s*(?:\([^()]*\))?(?:\s[^,;.]{0,60}?)?,?\s*
        \b(?:yakni|yaitu|seperti|misalnya|meliputi|mencakup|antara\s+lain|di\s?antaranya|terdiri\s+(?:dari|atas)|adalah)\b
        [\s:,]*(?:di\s+)?(?:(?:wilayah|kawasan|daerah)\s+)?""",
    re.VERBOSE,
)
_IN = re.compile(
    r"\s*(?:\([^()]{1,40}\)\s*)?(?P<sign>(?:yang\s+)?(?:terletak|berlokasi|berada)\s+di|di)\s+(?:(?:kawasan|wilayah)\s+)?"
)


def find_listed(reading: Reading, levels: Mapping[str, Level]) -> Iterator[Located]:
    """The places of a list within the one that is told to hold them."""
    for sentence in reading.document.sentences:
        indices = reading.mention_indices(sentence.span.start, sentence.span.end)
        for run in _runs(reading, indices):
            if len(run) > 1:
                yield from _parts(reading, levels, indices, run)
                yield from _in_common(reading, levels, indices, run)
                yield from _pair(reading, levels, run)


def _runs(reading: Reading, indices: range) -> Iterator[range]:
    """Stretches of mentions with nothing but commas and "dan" between."""
    first = indices.start
    for index in indices:
        if index + 1 < indices.stop:
            between = reading.text[reading.mentions[index].span.end : reading.mentions[index + 1].span.start]
            if _BETWEEN.fullmatch(between):
                continue
        yield range(first, index + 1)
        first = index + 1


def _parts(reading: Reading, levels: Mapping[str, Level], indices: range, run: range) -> Iterator[Located]:
    if run.start == indices.start or reading.mentions[run.start - 1].type is not EntityType.PLACE:
        return
    whole = reading.mentions[run.start - 1]
    gap = reading.text[whole.span.end : reading.mentions[run.start].span.start]
    is_constituency = (
        whole.text.casefold().startswith("dapil") and gap.strip() == "("
    )  # "Dapil Jatim I (Surabaya-Sidoarjo)"
    if _PARTS.fullmatch(gap) is None and not is_constituency:
        return
    holder = _lowest(reading, levels, run.start - 1)
    for index in run:
        part = reading.owners[index]
        if part.type is EntityType.PLACE and _can_hold(levels[holder], levels[part.id]):
            yield Located(part.id, holder, Span(whole.span.start, reading.mentions[index].span.end), "parts-listed")


def _lowest(reading: Reading, levels: Mapping[str, Level], index: int) -> str:
    """Of "Tapal Kuda, Jawa Timur, seperti ..." the first: the places that follow lie in it."""
    whole = reading.owners[index]
    if index > 0 and reading.mentions[index - 1].type is EntityType.PLACE:
        between = reading.text[reading.mentions[index - 1].span.end : reading.mentions[index].span.start]
        first = reading.owners[index - 1]
        if between.strip() == "," and levels[first.id] < levels[whole.id]:
            return first.id
    return whole.id


def _can_hold(whole: Level, part: Level) -> bool:
    if whole is Level.VENUE:
        return False
    return whole is Level.UNKNOWN or (part < whole and not (whole is Level.COUNTRY and part is Level.VENUE))


def _in_common(reading: Reading, levels: Mapping[str, Level], indices: range, run: range) -> Iterator[Located]:
    if run.stop >= indices.stop or reading.mentions[run.stop].type is not EntityType.PLACE:
        return
    place = reading.mentions[run.stop]
    link = _IN.fullmatch(reading.text[reading.mentions[run.stop - 1].span.end : place.span.start])
    if link is None:
        return
    kinds = {EntityType.PLACE} if link["sign"] == "di" else {EntityType.PLACE, EntityType.ORGANIZATION}
    holder = reading.owners[run.stop].id
    for index in run:
        thing = reading.owners[index]
        if thing.type in kinds and levels[thing.id] < levels[holder]:
            span = Span(reading.mentions[index].span.start, place.span.end)
            yield Located(thing.id, holder, span, "address-in-common")


def _pair(reading: Reading, levels: Mapping[str, Level], run: range) -> Iterator[Located]:
    """ "di Pasar Maju dan Pasar Suka, Kabupaten Tuban": two things at which one is, and the area of both."""
    if len(run) < 3:
        return
    first, second, place = (reading.mentions[index] for index in run[:3])
    gaps = [reading.text[first.span.end : second.span.start], reading.text[second.span.end : place.span.start]]
    is_at = reading.text[max(0, first.span.start - 4) : first.span.start].casefold().endswith(" di ")
    if [gap.strip() for gap in gaps] != ["dan", ","] or not is_at or level_word(place.text) is None:
        return
    holder = reading.owners[run[2]].id
    for index in run[:2]:
        if levels[reading.owners[index].id] < levels[holder]:
            span = Span(reading.mentions[index].span.start, place.span.end)
            yield Located(reading.owners[index].id, holder, span, "address-in-common")
