"""A reported clause and its borders in the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.speech.references import Reference, is_aside
from kg.extract.speech.words import Words, kind

TAKES_TURN = "speaker-takes-turn"


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported over the tokens from `first` to `last`; nothing of the sentence itself where they are equal.
    `verb` are the tokens of the verb of speaking."""

    reference: Reference
    first: int
    last: int
    rule: str
    verb: tuple[int, int] = (0, 0)


def content_start(words: Words, start: int, last: int) -> int:
    """Where the clause starts after its verb: past "bahwa" and past "kepada wartawan di Blitar, Senin (1/2),"."""
    while start < last and words.forms[start] in kind("filler"):
        start += 1
    start = _past_inserts(words, start, last)
    while start < last and words.forms[start] in kind("opener"):
        start += 1
    return start


def _past_inserts(words: Words, start: int, last: int) -> int:
    if start < last and words.forms[start] in kind("insert"):
        for index in range(start, min(last, start + 25)):
            if words.forms[index] == "bahwa":
                return index
    while start < last and (words.forms[start] in kind("insert") or words.forms[start] in kind("day")):
        comma = next((i for i in range(start, min(last, start + 16)) if words.forms[i] == ","), None)
        if comma is None or not _is_insert(words, start, comma):
            return start
        start = comma + 1
    return start


def _is_insert(words: Words, start: int, comma: int) -> bool:
    # "di Blitar, Senin, ..." and "dalam keterangannya, ..." tell of the saying; "di desa itu, ..." of what is said
    if words.forms[start] in kind("occasion") or words.forms[start] in kind("day"):
        return True
    inside = range(start, min(comma + 2, len(words.forms)))
    if any(words.forms[index] in kind("day") and words.is_capital(index) for index in inside):
        return True
    return any(words.forms[index].removesuffix("nya") in kind("speaking") for index in inside)


def is_front(words: Words, first: int, index: int) -> bool:
    """Whether only connecting words stand before token `index`: "Selain itu, [menurut] Sari"."""
    return all(
        words.covers[i] < 0 and (words.forms[i] in kind("connector") or not words.is_word(i))
        for i in range(first, index)
    )


def is_guarded(words: Words, first: int, index: int) -> bool:
    """Whether nothing is said by the verb: "tidak mengatakan", "untuk memastikan", "akan menyampaikan"."""
    before = index - 1
    while before >= first and words.covers[before] < 0 and is_aside(words, before):
        before -= 1
    return before >= first and words.covers[before] < 0 and words.forms[before] in kind("guard")
