"""Posts as the text names them: "Plt Kepala Dinas Sosial Kabupaten Tuban", before it is known who holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import read_table, words
from kg.schema import EntityType

_WORD = re.compile(r"\w")
_VERB = re.compile(r"(?:me(?:ng|ny|m|n|r|l|w|y)|di(?!re)|ber|ter)[a-z]{4,}$")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_AND = frozenset(["dan", "&", "/", "serta"])
_LOOSE = frozenset(["member", "work"])
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Unit:
    """A mention, or a token outside of all mentions; `mention` is an index into the reading's mentions, or -1."""

    start: int
    end: int
    text: str
    fold: str
    mention: int = -1


@dataclass(frozen=True, slots=True)
class Post:
    """The units [first, last) of a sentence that name a post, in the words `role`; `at` is the mention of the body or
    place it is held at, `short` its bracketed short form."""

    first: int
    last: int
    head: str
    kind: str
    role: str
    at: int | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True)
class _Head:
    """The first words of a post. In "Wali Kota Malang" the mention is "Kota Malang": it lends the head its "Kota"."""

    name: str
    kind: str
    length: int
    lent: str = ""


def read_units(reading: Reading, first: int, last: int) -> list[Unit]:
    """The mentions and the tokens between them in the tokens [first, last)."""
    tokens = reading.document.tokens[first:last]
    if not tokens:
        return []
    mentions = reading.mentions
    index = reading.mention_indices(tokens[0].start, tokens[-1].end).start
    units: list[Unit] = []
    for token in tokens:
        while index < len(mentions) and mentions[index].span.end <= token.start:
            index += 1
        if index == len(mentions) or mentions[index].span.start >= token.end:
            units.append(Unit(token.start, token.end, token.text, token.text.casefold()))
            continue
        if not units or units[-1].mention != index:
            units.append(_mention_unit(reading, index))
        while index + 1 < len(mentions) and mentions[index + 1].span.start < token.end:
            index += 1  # "Andi-Budi": one token, two mentions
            units.append(_mention_unit(reading, index))
    return units


def _mention_unit(reading: Reading, index: int) -> Unit:
    mention = reading.mentions[index]
    return Unit(mention.span.start, mention.span.end, mention.text, mention.text.casefold(), index)


def closing(units: Sequence[Unit], index: int) -> int | None:
    """The index of the bracket that closes the one at the index, at most twelve units away."""
    for offset in range(index + 1, min(index + 13, len(units))):
        if units[offset].text == ")":
            return offset
    return None


@cache
def _heads() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word -> the heads that begin with it, longest first, each with its kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("post_heads"):
        if row["kind"] != "fused":
            head = tuple(row["word"].split())
            found.setdefault(head[0], []).append((head, row["kind"]))
    return {first: tuple(sorted(heads, key=lambda pair: -len(pair[0]))) for first, heads in found.items()}


@cache
def _fused() -> re.Pattern[str]:
    stems = sorted(words("post_heads", kind="fused"))
    return re.compile("(?:" + "|".join(map(re.escape, stems)) + r")\w*$")


@cache
def _ranks() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word -> the ranks of army and police that begin with it."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for rank in words("ranks", kind="police") | words("ranks", kind="military"):
        parts = tuple(rank.casefold().replace(".", "").split())
        found.setdefault(parts[0], set()).add(parts)
    return {first: tuple(sorted(ranks)) for first, ranks in found.items()}


@cache
def _links() -> frozenset[str]:
    return words("post_context", kind="link")


@cache
def _stops() -> frozenset[str]:
    return words("post_context", kind="stop")


@cache
def _praise() -> frozenset[str]:
    return words("post_context", kind="praise")


def find_posts(reading: Reading, units: Sequence[Unit]) -> Iterator[Post]:
    """The posts named in the units of one sentence, in their order; a post inside a post is not given."""
    index = 0
    while index < len(units):
        head = _head_at(units, index)
        if head is None:
            index += 1
            continue
        post = _read_post(reading, units, index, head)
        yield post
        index = post.last


def _head_at(units: Sequence[Unit], index: int) -> _Head | None:
    unit = units[index]
    heads, capital = _heads().get(unit.fold, ()), unit.text[0].isupper()
    if not heads and not capital:
        return None  # most words
    if unit.mention >= 0 or _is_long_rank(units, index) or (index > 0 and _is_long_rank(units, index - 1)):
        return None
    if index > 0 and units[index - 1].fold in words("post_context", kind="title"):
        return None  # "Gusti Kanjeng Ratu"
    if _is_rank(units, index) and _follows_seat(units, index):
        return None  # "Kapolda Riau Irjen Rudi Hartono": here no inspector general of a ministry
    for head, kind in heads:
        if len(head) == 1 or _spells(units, index, head):
            return _Head(" ".join(head), kind, len(head))
        if _spells(units, index, head[:-1]) and _lends(units, index + len(head) - 1, head[-1]):
            return _Head(" ".join(head), kind, len(head) - 1, units[index + len(head) - 1].text.split()[0])
    if capital and _fused().match(unit.fold):
        return _Head(unit.fold, "fused", 1)
    return None


def _follows_seat(units: Sequence[Unit], index: int) -> bool:
    """Whether a fused post and its seat come right before."""
    return index > 1 and units[index - 1].mention >= 0 and _fused().match(units[index - 2].fold) is not None


def _spells(units: Sequence[Unit], index: int, wanted: Sequence[str]) -> bool:
    return index + len(wanted) <= len(units) and all(
        units[index + offset].fold == word and units[index + offset].mention < 0 for offset, word in enumerate(wanted)
    )


def _lends(units: Sequence[Unit], index: int, word: str) -> bool:
    return index < len(units) and units[index].mention >= 0 and units[index].fold.startswith(word + " ")


def _is_long_rank(units: Sequence[Unit], index: int) -> bool:
    """ "Komisaris Besar", "Irjen Pol": what would be a post by its first word is a rank."""
    return any(len(rank) > 1 and _spells(units, index, rank) for rank in _ranks().get(units[index].fold, ()))


def _is_rank(units: Sequence[Unit], index: int) -> bool:
    return units[index].text[0].isupper() and any(
        _spells(units, index, rank) for rank in _ranks().get(units[index].fold, ())
    )


def _read_post(reading: Reading, units: Sequence[Unit], first: int, head: _Head) -> Post:
    last = index = first + head.length
    spoken = [unit.text for unit in units[first:last]]
    short: str | None = None
    if head.lent:
        return Post(first, index + 1, head.name, head.kind, " ".join([*spoken, head.lent]), units[index].mention)
    pending: list[str] = []
    at: int | None = None
    while index < len(units) and index - first < _LONGEST:
        unit = units[index]
        if unit.mention >= 0:
            mention = reading.mentions[unit.mention]
            if head.kind == "whole" and mention.type is EntityType.ORGANIZATION and not pending:
                spoken.append(unit.text)  # "Menteri PU", where "PU" names the ministry
                last = index = index + 1
                continue
            if mention.type is EntityType.ORGANIZATION and _is_field(units[index]):
                spoken += [*pending, unit.text]  # "Kasi Pidsus Kejari Tuban"
                pending, last = [], index + 1
                index += 1
                continue
            if mention.type in (EntityType.ORGANIZATION, EntityType.PLACE):
                at, last = unit.mention, index + 1
                spoken += _without_prepositions(pending)
            break
        if unit.text == "(" and short is None and not pending:
            close = closing(units, index)
            if close is None:
                break
            short = units[index + 1].text if close == index + 2 else ""
            last = index = close + 1
            continue
        if unit.fold in _praise():
            index += 1
            last = index if not pending else last
            continue
        if not _continues(units, index, head, bool(pending), short is not None):
            break
        pending.append(unit.text)
        index += 1
        if unit.fold not in _links() and unit.text not in ",/-&":
            spoken += pending
            pending, last = [], index
    return Post(first, last, head.name, head.kind, _join(spoken), at, short or None)


def _is_field(unit: Unit) -> bool:
    """Whether a name that looks like a body only says what the post is for: "Pidsus" in "Kasi Pidsus Kejari Tuban"."""
    return unit.fold in words("post_context", kind="field")


def _join(spoken: Sequence[str]) -> str:
    """The words as they are written: no space before a comma, none around a slash; "ketuanya" is "ketua"."""
    role = " ".join(spoken).replace(" ,", ",").replace(" / ", "/")
    return role[:-3] if role.endswith("nya") and role[-6:-3].isalpha() else role


def _without_prepositions(pending: list[str]) -> list[str]:
    """Of the words between a post and its body only those that name the post: not the "di" of "dosen di ..."."""
    return [word for word in pending if word[0].isupper()]


def _continues(units: Sequence[Unit], index: int, head: _Head, pending: bool, short: bool) -> bool:
    """Whether the word at the index can belong to the name of a post that has begun before it."""
    unit = units[index]
    if unit.text == ",":
        return not pending and head.kind not in _LOOSE and _is_list(units, index)
    if unit.fold == "dari" and head.kind == "post" and head.name in words("post_context", kind="elected"):
        return False
    if unit.fold in _links():
        follows = units[index + 1] if index + 1 < len(units) else None
        if follows is None or not (follows.mention >= 0 or _WORD.match(follows.text)):
            return False
        if unit.fold not in _AND:
            return True
        second = _head_at(units, index + 1)
        return second is None or second.name == "humas"  # "Kepala Pusdatin dan Humas"
    if unit.fold in words("post_context", kind="title"):
        return False
    if short or not _WORD.match(unit.text) or _is_rank(units, index) or _YEAR.match(unit.text):
        return False
    if unit.text[0].islower():
        takes_words = head.kind != "fused" and (head.kind != "whole" or head.name.endswith("menteri"))
        return takes_words and unit.fold not in _stops() and not _VERB.match(unit.fold)
    if unit.fold in _days():
        return False
    return (
        head.kind not in _LOOSE
        or unit.fold in _units_of_bodies()
        or head.name in words("post_context", kind="described")
    )


@cache
def _days() -> frozenset[str]:
    return words("post_context", kind="day")


@cache
def _units_of_bodies() -> frozenset[str]:
    return words("post_context", kind="unit")


def _is_list(units: Sequence[Unit], index: int) -> bool:
    """Whether the comma stands in an enumeration that ends with "dan": "Bidang Hukum, HAM, dan Imigrasi"."""
    for offset in range(index + 1, min(index + 12, len(units))):
        unit = units[offset]
        if unit.mention >= 0 or (offset > index + 1 and _head_at(units, offset) is not None):
            return False
        if unit.fold == "dan":
            return offset + 1 < len(units) and units[offset + 1].mention < 0 and units[offset + 1].text[0].isupper()
        if unit.text != "," and not unit.text[0].isupper():
            return False
    return False
