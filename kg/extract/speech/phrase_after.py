"""The noun phrase after a verb of speaking: "kata [Bupati Blitar, Sari Dewi], di Blitar"."""

from __future__ import annotations

from kg.extract.speech.references import (
    OF,
    ORGANIZATION,
    PERSON,
    Reference,
    Way,
    continues,
    is_relational,
    names_from,
    unnamed,
)
from kg.extract.speech.words import Words, kind
from kg.schema import EntityType


def reference_after(words: Words, first: int, last: int, *, clause_follows: bool = False) -> Reference | None:
    """The noun phrase that starts at token `first`: "kata [Bupati Blitar, Sari Dewi], di Blitar". Where a clause
    follows, a name after a comma belongs to that unless there is a second comma: "Menurut [bupati], Sari sakit"."""
    if first >= last:
        return None
    if words.forms[first] in kind("pronoun"):
        return Reference(Way.PRONOUN, first, first + 1)
    if words.forms[first] in kind("plural"):
        return Reference(Way.PLURAL, first, first + 1)
    index, anonymous = first, False
    while index < last and not _ends_phrase(words, index, last):
        if clause_follows and words.forms[index] == "," and not _is_apposed(words, index + 1, last):
            break
        if words.is_type(index, PERSON):
            if not is_relational(words, index, first) and not _goes_on_as_post(words, index, last):
                return names_from(words, first, index, last)
            anonymous = True
        elif words.covers[index] < 0 and not words.is_capital(index):
            anonymous = anonymous or words.forms[index] in kind("anonymous")
        index = words.past(index)
    return unnamed(words, first, index, anonymous)


def _ends_phrase(words: Words, index: int, last: int) -> bool:
    form = words.forms[index]
    if words.covers[index] >= 0:
        return False
    if form == ",":
        return not (index + 1 < last and continues(words, index + 1))
    if form == ".":
        return len(words.forms[index - 1]) > 4 or index + 1 >= last or not words.is_capital(index + 1)
    if form in "()/-&'’":
        return False
    if form in OF and _leads_to_person(words, index + 1, last):
        return False
    return not words.is_word(index) or form in kind("day") or words.is_function(index, "stop")


def _leads_to_person(words: Words, index: int, last: int) -> bool:
    # "kata Komisioner untuk Antirasisme Sari Dewi", "kata Ketua Fraksi di DPRD Blitar Sari Dewi"
    start = index
    while index < last and not words.is_type(index, PERSON) and words.forms[index] != "," and continues(words, index):
        index = words.past(index)
    return start < index < last and words.is_type(index, PERSON)


def _is_apposed(words: Words, index: int, last: int) -> bool:
    # "Menurut Kasubdit Pulau Kecil, Kementerian Kelautan, Sari Dewi, ada empat pulau"
    while index < last and not words.is_type(index, PERSON) and (words.forms[index] == "," or continues(words, index)):
        index = words.past(index)
    if index >= last or not words.is_type(index, PERSON):
        return False
    end = words.past(index)
    return end < last and words.forms[end] in {",", "("}


def _goes_on_as_post(words: Words, index: int, last: int) -> bool:
    # "kata Kasi [Pidsus] Kejari Blitar, Sari Dewi": what was taken for a person's name is part of the post
    end = words.past(index)
    while end < last and words.is_type(end, ORGANIZATION, EntityType.PLACE):
        end = words.past(end)
    return words.past(index) < end < last and words.forms[end] == "," and _is_apposed(words, end + 1, last)
