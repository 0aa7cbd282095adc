"""The people named behind a post: "Kapolres Tuban AKBP Budi", "dua guru SMAN 1 Tuban, yakni Andi dan Budi"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.posts import Post, Unit, closing
from kg.extract.reading import Reading
from kg.lexicon import words
from kg.schema import EntityType

_PREPOSITIONS = frozenset(["di", "untuk", "dari", "asal", "pada"])
_POINTERS = frozenset(["ini", "itu", "tersebut"])
_OTHERS = frozenset(["lainnya", "lain"])
_NAMING = frozenset(["atas", "yakni", "yaitu", "bernama", "berinisial", "adalah", "ialah"])
_VERB = re.compile(r"(?!Pen|Pem|Ke)[A-Z][a-z]{2,}kan$")  # "Pertanyakan", not "Pendidikan"
_LOOSE = frozenset(["member", "work"])
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class After:
    """`people` are units; `near` says that no comma parts them from the post; `at` and `second` are mentions of bodies
    that the post is (also) held at, named behind it."""

    people: tuple[int, ...] = ()
    near: bool = False
    at: int | None = None
    second: int | None = None


_EXAMPLES = frozenset(["antara", "antaranya", "di", "diantaranya", "lain", "seperti", "termasuk"])
_SEVERAL = frozenset(["beberapa", "dua", "empat", "lima", "para", "sejumlah", "tiga"])


@cache
def gap_words() -> frozenset[str]:
    """What may stand between a post and its holder: titles, ranks, "yang bernama"."""
    titles = words("ranks") | words("honorifics") | words("degrees")
    return words("post_context", kind="gap") | {
        part.casefold().strip(".()") for title in titles for part in title.split()
    }


def find_after(reading: Reading, units: Sequence[Unit], post: Post, limit: int) -> After:
    """The people behind a post with nothing but titles, brackets and places between, before the unit `limit`."""
    index, commas, unknown, bodies = post.last, 0, 0, 0
    at = second = None
    while index < limit and index - post.last <= _LONGEST:
        unit = units[index]
        if unit.mention >= 0:
            kind = reading.mentions[unit.mention].type
            if kind is EntityType.PERSON:
                if post.at is not None and _is_paired(units, index):
                    index += 3  # "Ketua Tim Pemenangan Andi-Budi, Cici": the pair names the body
                    continue
                if index == post.last and post.head in words("post_context", kind="client") and post.at is None:
                    return _after_client(reading, units, index)
                return After(tuple(_people(reading, units, index)), commas == 0, at, second)
            if not _may_lie_between(kind, post) or bodies > 3:
                return After()
            if units[index - 1].fold == "dan" and post.at is not None:
                second = unit.mention
            elif post.at is None and bodies == 0 and kind is EntityType.ORGANIZATION and commas == 1:
                at = unit.mention
            bodies, unknown = bodies + 1, 0
        elif unit.text == "(":
            close = closing(units, index)
            if close is None:
                return After()
            index = close
        elif unit.text in ",./-":
            if unit.text == "," and unknown > 0 and post.at is not None:
                return After()  # a name that nobody found stands before the comma
            commas += unit.text == ","
        elif unit.fold in gap_words() or _leads_on(reading, units, index):
            pass
        elif unit.fold in _EXAMPLES and _is_of_several(units, post):
            pass  # "sejumlah menteri, antara lain Andi dan Budi"
        elif unit.text[0].isupper() or unit.text.isdigit():
            unknown += 1
            if unknown > 4 or _is_headline_verb(unit):
                return After()
        else:
            return After()
        index += 1
    return After()


def _is_of_several(units: Sequence[Unit], post: Post) -> bool:
    """Whether several hold the post: "sejumlah menteri", "tiga hakim"."""
    before = units[post.first - 1] if post.first > 0 else None
    return before is not None and (before.fold in _SEVERAL or before.text.isdigit())


def _is_headline_verb(unit: Unit) -> bool:
    """ "Dubes Jepang Temui Budi": in headlines verbs are capitalised too."""
    return unit.fold in words("post_context", kind="headline") or _VERB.match(unit.text) is not None


def _is_paired(units: Sequence[Unit], index: int) -> bool:
    """Whether a hyphen without spaces ties the name to another: "Andi-Budi"."""
    follows = units[index + 1 : index + 3]
    return (
        len(follows) == 2
        and follows[0].text == "-"
        and follows[1].mention >= 0
        and follows[0].start == units[index].end
    )


def _may_lie_between(kind: EntityType, post: Post) -> bool:
    return kind in (EntityType.ORGANIZATION, EntityType.PLACE) or post.kind in _LOOSE


def _leads_on(reading: Reading, units: Sequence[Unit], index: int) -> bool:
    """Whether a small word leads on to a place or to the name: "untuk Indonesia", "yang bernama", "tersebut, yakni"."""
    word = units[index].fold
    follows = units[index + 1 : index + 3]
    if word in _PREPOSITIONS:
        return bool(follows) and follows[0].mention >= 0
    if word == "dan":
        return (
            bool(follows)
            and follows[0].mention >= 0
            and reading.mentions[follows[0].mention].type is not EntityType.PERSON
        )
    if word == "yang":
        return bool(follows) and follows[0].fold in _NAMING
    if len(follows) < 2 or follows[0].text != ",":
        return False
    return word in _OTHERS or (word in _POINTERS and follows[1].fold in _NAMING)


def _after_client(reading: Reading, units: Sequence[Unit], index: int) -> After:
    """ "kuasa hukum Budi, Siti": Budi is whom the post serves, Siti holds it."""
    for offset in range(index + 1, min(index + 6, len(units))):
        unit = units[offset]
        if unit.mention >= 0:
            is_person = reading.mentions[unit.mention].type is EntityType.PERSON
            return After((offset,), True) if is_person else After()
        if unit.text != "," and not unit.text[0].isupper():
            return After()
    return After()


def _people(reading: Reading, units: Sequence[Unit], index: int) -> Iterator[int]:
    """The person at the index and those enumerated behind: "Andi, Budi, dan Cici"."""
    yield index
    parted = False
    index += 1
    skipped = 0
    while index < len(units) and skipped < 6:
        unit = units[index]
        if unit.mention >= 0:
            if reading.mentions[unit.mention].type is not EntityType.PERSON:
                return
            if not parted and unit.start - units[index - 1].end > 1:  # "Prabowo-Gibran" are two
                return
            yield index
            parted, skipped = False, 0
        elif unit.text == "(":
            close = closing(units, index)
            if close is None:
                return
            index = close
        elif unit.fold in (",", "dan", "serta", "&", "-"):
            parted = True
        elif unit.fold in gap_words():
            skipped += 1
        else:
            return
        index += 1
