"""People whom a pattern of the language shows whatever else they look like: initials, and well-known names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.features import Words
from kg.extract.phrases import find_phrases, word_kinds
from kg.extract.tagger import Guess
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_INTRODUCING = frozenset(["berinisial", "inisial", "inisialnya"])
_PARTS = frozenset(["tersangka", "terdakwa", "terduga", "pelaku", "korban", "saudara"])
_LISTING = frozenset(["yakni", "yaitu", "tersangka", "pelaku", "terdakwa", "orang"])
_BODIES = frozenset(["body", "party", "min", "horg", "hprog", "never"])
_OTHERS = (_BODIES - {"never"}) | {"country", "region"}
_OF_PEOPLE = _PARTS | {"orang", "pria", "wanita", "pemuda", "remaja", "warga", "inisial"}
_REACH = 8
_MOST_LETTERS = 4
_ROMAN = frozenset(["I", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"])
_NO_INITIALS = frozenset(["TNI", "DPR", "KPK", "RI", "SD", "SMP", "SMA", "SMK", "RT", "RW"])


def find_persons(words: Words) -> Iterator[tuple[Guess, str]]:
    """People and the rule that found them."""
    listed = frozenset(find_listed_initials(words))
    for at in range(len(words.texts)):
        if rule := initials_rule(words, at) or ("listed-initials" if at in listed else None):
            yield Guess(at, at + 1, EntityType.PERSON, 1.0), rule
    for first, last in find_phrases(words.texts, _figures()):
        if words.texts[first][0].isupper():
            yield Guess(first, last, EntityType.PERSON, 1.0), "well-known-person"


def find_listed_initials(words: Words) -> Iterator[int]:
    """Initials in a list that is introduced: "berinisial WW dan AI", "tersangka yakni R, SA, E dan RAJ"."""
    at = 0
    while at < len(words.texts):
        listed = _list_at(words, at) if _is_short(words.texts[at]) else []
        if len(listed) > 1 and _opens_list(words, at, listed):
            yield from listed
        at = listed[-1] + 1 if listed else at + 1


def _list_at(words: Words, at: int) -> list[int]:
    """The places of the short forms that stand one after the other from a place on, with commas and "dan" between."""
    listed = [at]
    while True:
        after = listed[-1] + 1
        while after - listed[-1] < 3 and words.texts[after : after + 1] in ((",",), ("dan",), ("serta",)):
            after += 1
        if after == listed[-1] + 1 or after >= len(words.texts) or not _is_short(words.texts[after]):
            return listed
        listed.append(after)


def _opens_list(words: Words, at: int, listed: Sequence[int]) -> bool:
    before = [word.casefold() for word in words.texts[max(0, at - 2) : at] if word not in (",", ":")]
    if not before:
        return False
    if not {"dan", "serta"}.intersection(words.texts[listed[0] : listed[-1]]):  # "berinisial MR, ASN asal Blora"
        return False
    if before[-1] in _INTRODUCING:  # "berinisial WW dan AS", but "berinisial RS dan TNI bergerak"
        return not any(len(words.texts[place]) > 2 and _is_known(words.texts[place]) for place in listed[1:])
    is_of_people = not _OF_PEOPLE.isdisjoint(word.casefold() for word in words.texts[max(0, at - _REACH) : at])
    return (
        before[-1] in _LISTING
        and is_of_people
        and len(listed) > 2
        and not any(_is_known(words.texts[place]) for place in listed)
    )


def _is_short(word: str) -> bool:
    return word.isalpha() and word.isupper() and len(word) <= _MOST_LETTERS


def _is_known(word: str) -> bool:
    """Whether a list knows the word as a body or programme: "PAN, PKS dan PKB"."""
    return word in _NO_INITIALS or not _OTHERS.isdisjoint(word_kinds(word))


def _is_other(word: str) -> bool:
    """Whether the word is something else after all: "pelaku UMKM"; "pelaku AS" is no country."""
    return word in _NO_INITIALS or not _BODIES.isdisjoint(word_kinds(word))


def initials_rule(words: Words, at: int) -> str | None:
    """The rule by which a word is the initials of a person, None if it is none.

    "berinisial AS": introduced; "AS (35)": with an age; "Brigpol EA": with a rank; "tersangka AS": with a part.
    """
    word = words.texts[at]
    if not _is_short(word) or word in _NO_INITIALS:
        return None
    before = words.texts[at - 1] if at else ""
    if before.casefold() in _INTRODUCING:
        return "introduced-initials"
    if (
        before.casefold() in _PARTS
        and not before.isupper()
        and word not in _ROMAN
        and not _is_other(word)
        and not _goes_on(words, at + 1)
    ):
        return "accused-initials"
    if len(word) >= 2 and _is_age(words.texts[at + 1 : at + 4]):
        return "aged-initials"
    if 2 <= len(word) <= 3 and before in _police() and not _goes_on(words, at + 1):
        return "ranked-initials"
    return None


def _is_age(following: tuple[str, ...]) -> bool:
    return len(following) == 3 and following[0] == "(" and following[2] == ")" and following[1] in _AGES


def _goes_on(words: Words, at: int) -> bool:
    """Whether a name goes on there: "Bripka AS Wibowo"."""
    return at < len(words.texts) and words.texts[at][0].isupper()


_AGES = frozenset(str(age) for age in range(10, 100))


@cache
def _police() -> frozenset[str]:
    return frozenset(rank for rank in lexicon("ranks", kind="police") if " " not in rank)


@cache
def _figures() -> frozenset[str]:
    forms = lexicon("figures", "name") | lexicon("figures", "short")
    return frozenset(form for form in forms if " " in form and form.split()[0] not in ("Pak", "Bu", "Sri", "Bang"))
