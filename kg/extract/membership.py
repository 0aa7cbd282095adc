"""Who belongs to what without a post: "Sari dari Walhi", "Sari (PAB)", "Fraksi PAB Sari", "Lulusan UGM itu"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.antecedents import find_antecedent, is_spoken
from kg.extract.reading import Reading
from kg.model import Fact, Span, make_fact
from kg.schema import EntityType

_GRADUATE = r"(?:alumni|alumnus|lulusan|jebolan)(?:\s+akademi)?(?:\s+S[1-3])?(?:\s+dari)?"
_MEMBER_FIRST = (
    ("member-from", re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*dari\s+")),
    ("member-in-brackets", re.compile(r"\s*\(")),
    (
        "member-joins",
        re.compile(
            r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+)?(?:(?:juga|kembali|akan|pernah|kemudian|lalu)\s+)?"
            r"(?:bergabung\s+(?:dengan|ke|bersama)|maju\s+(?:lewat|melalui|dari)|(?:bertugas|bekerja|kuliah)\s+di|"
            r"(?:lulus|tamat)\s+dari|berseragam|(?:merupakan|adalah|menjadi)\s+bagian\s+dari|"
            rf"(?:(?:merupakan|adalah)\s+)?(?:seorang\s+)?{_GRADUATE})\s+"
        ),
    ),
)
_HE_IS = re.compile(
    rf"(?:\b[Ii]a|\b[Dd]ia)\s+(?:juga\s+)?(?:merupakan|adalah)\s+(?:seorang\s+)?(?:{_GRADUATE}|bagian\s+dari)\s+$"
)
_POINTS = re.compile(rf"\b(?i:{_GRADUATE})\s+$")
_POINTED = re.compile(r"\s+(?:ini|itu|tersebut)\b")
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_SERVES = re.compile(r",\s*(?:se?orang|salah\s+satu)\s[^,.;]{0,60}\byang\s+(?:bertugas|bekerja)\s+di\s+")
_COACHED = re.compile(r"\s*(?:\([^()]*\))?\s*(?:asuhan|besutan|racikan|arahan)\s+(?:pelatih\s+)?")
_BODY_FIRST = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:(?:drs?|hj?|kh|ir|prof)\.?\s+)*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|,?\s*(?:dan|serta))\s*")
_WINDOW = 80
_FACTION = re.compile(r"(?:fraksi|f-)", re.IGNORECASE)


def find_membership(reading: Reading) -> Iterator[Fact]:
    """One affiliatedWith for each person and body that stand next to one another so, or of which one points back."""
    seen: set[tuple[str, str]] = set()
    for index in range(len(reading.mentions)):
        for member, body, evidence, rule in (*_beside(reading, index), *_pointed(reading, index)):
            pair = (reading.owners[member].id, reading.owners[body].id)
            if pair not in seen:
                seen.add(pair)
                yield make_fact("affiliatedWith", evidence, rule, member=pair[0], organization=pair[1])


_Found = tuple[int, int, Span, str]


def _beside(reading: Reading, index: int) -> Iterator[_Found]:
    """The person and the body, of which the first is at the index."""
    found = _tie(reading, index) or _serves(reading, index)
    if found is None:
        return
    rule, member, body = found
    for person in _enumerated(reading, member) if member > body else (member,):
        end = max(reading.mentions[person].span.end, reading.mentions[body].span.end)
        yield person, body, Span(reading.mentions[index].span.start, end), rule


def _pointed(reading: Reading, index: int) -> Iterator[_Found]:
    """ "Ia merupakan alumni Universitas Maju", "Lulusan Universitas Maju itu": the person of whom the text tells."""
    mention = reading.mentions[index]
    if mention.type is not EntityType.ORGANIZATION:
        return
    start = reading.sentence_at(mention.span.start).span.start
    before = reading.text[max(start, mention.span.start - _WINDOW) : mention.span.start]
    cue = _HE_IS.search(before) or (_POINTS.search(before) if _POINTED.match(reading.text, mention.span.end) else None)
    if cue is None:
        return
    word = _WORD_BEFORE.search(before[: cue.start()])
    offset = mention.span.start - len(before) + cue.start()
    person = find_antecedent(reading, offset, spoken=word is not None and is_spoken(word[1].casefold()))
    if person is not None:
        yield person, index, Span(offset, mention.span.end), "member-by-pointer"


def _enumerated(reading: Reading, first: int) -> Iterator[int]:
    """The person and those enumerated behind: "Fraksi PAB Andi, Budi, dan Cici"."""
    yield first
    for index in range(first + 1, len(reading.mentions)):
        between = reading.text[reading.mentions[index - 1].span.end : reading.mentions[index].span.start]
        if reading.mentions[index].type is not EntityType.PERSON or _AND.fullmatch(between) is None:
            return
        yield index


def _tie(reading: Reading, index: int) -> tuple[str, int, int] | None:
    if index + 1 >= len(reading.mentions):
        return None
    first, second = reading.mentions[index], reading.mentions[index + 1]
    gap = reading.text[first.span.end : second.span.start]
    if first.type is EntityType.PERSON and second.type is EntityType.ORGANIZATION:
        for rule, pattern in _MEMBER_FIRST:
            if pattern.fullmatch(gap) and (rule != "member-in-brackets" or _names_body(reading, index)):
                return rule, index, index + 1
    elif first.type is EntityType.ORGANIZATION and second.type is EntityType.PERSON:
        if _FACTION.match(first.text) and _BODY_FIRST.fullmatch(gap):
            return "faction-before-name", index + 1, index
        return ("coached-by", index + 1, index) if _COACHED.fullmatch(gap) else None
    return None


def _serves(reading: Reading, index: int) -> tuple[str, int, int] | None:
    """ "Budi, seorang anggota TNI yang bertugas di Kodim Maju": the second body behind the person."""
    if reading.mentions[index].type is not EntityType.PERSON:
        return None
    for body in range(index + 1, min(index + 3, len(reading.mentions))):
        if reading.mentions[body].type is not EntityType.ORGANIZATION:
            return None
        if _SERVES.fullmatch(reading.text, reading.mentions[index].span.end, reading.mentions[body].span.start):
            return "member-serves", index, body
    return None


def _names_body(reading: Reading, index: int) -> bool:
    """Whether the bracket behind the person holds a body and nothing else: not his initials, "Budi Santoso (BS)"."""
    person, body = reading.mentions[index].text, reading.mentions[index + 1]
    initials = "".join(word[0] for word in person.split())
    is_short = body.text in initials or person.upper().startswith(body.text)
    return not is_short and reading.text[body.span.end : body.span.end + 1] == ")"
