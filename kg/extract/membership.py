"""Who belongs to what without a post: "Sari dari Walhi", "Sari (PAB)", "Fraksi PAB Sari", "Sari, alumni UGM"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.model import Fact, Span, make_fact
from kg.schema import EntityType

_MEMBER_FIRST = (
    ("member-from", re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*dari\s+")),
    ("member-in-brackets", re.compile(r"\s*\(")),
    (
        "member-joins",
        re.compile(
            r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+)?(?:(?:juga|kembali|akan|pernah|kemudian|lalu)\s+)?"
            r"(?:bergabung\s+(?:dengan|ke|bersama)|maju\s+(?:lewat|melalui|dari)|diusung(?:\s+oleh)?|bertugas\s+di|"
            r"(?:merupakan\s+|adalah\s+)?(?:seorang\s+)?(?:alumni|alumnus|lulusan|jebolan))\s+"
        ),
    ),
)
_BODY_FIRST = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:(?:drs?|hj?|kh|ir|prof)\.?\s+)*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|,?\s*(?:dan|serta))\s*")
_FACTION = re.compile(r"(?:fraksi|f-)", re.IGNORECASE)


def find_membership(reading: Reading) -> Iterator[Fact]:
    """One affiliatedWith for each person and body that stand next to one another so."""
    seen: set[tuple[str, str]] = set()
    for index in range(len(reading.mentions) - 1):
        found = _tie(reading, index)
        if found is None:
            continue
        rule, member, body = found
        for person in _enumerated(reading, member) if member > body else (member,):
            pair = (reading.owners[person].id, reading.owners[body].id)
            if pair not in seen:
                seen.add(pair)
                end = max(reading.mentions[person].span.end, reading.mentions[body].span.end)
                span = Span(reading.mentions[index].span.start, end)
                yield make_fact("affiliatedWith", span, rule, member=pair[0], organization=pair[1])


def _enumerated(reading: Reading, first: int) -> Iterator[int]:
    """The person and those enumerated behind: "Fraksi PAB Andi, Budi, dan Cici"."""
    yield first
    for index in range(first + 1, len(reading.mentions)):
        between = reading.text[reading.mentions[index - 1].span.end : reading.mentions[index].span.start]
        if reading.mentions[index].type is not EntityType.PERSON or _AND.fullmatch(between) is None:
            return
        yield index


def _tie(reading: Reading, index: int) -> tuple[str, int, int] | None:
    first, second = reading.mentions[index], reading.mentions[index + 1]
    gap = reading.text[first.span.end : second.span.start]
    if first.type is EntityType.PERSON and second.type is EntityType.ORGANIZATION:
        for rule, pattern in _MEMBER_FIRST:
            if pattern.fullmatch(gap) and (rule != "member-in-brackets" or _closes(reading, index + 1)):
                return rule, index, index + 1
    elif first.type is EntityType.ORGANIZATION and second.type is EntityType.PERSON and _FACTION.match(first.text):
        return ("faction-before-name", index + 1, index) if _BODY_FIRST.fullmatch(gap) else None
    return None


def _closes(reading: Reading, index: int) -> bool:
    end = reading.mentions[index].span.end
    return reading.text[end : end + 1] == ")"
