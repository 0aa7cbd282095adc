"""Programmes that are known by name, however they are written: "makan bergizi gratis" is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extract.features import Words
from kg.extract.phrases import find_phrases
from kg.extract.tagger import Guess
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_OFFICIAL = "Program"


def find_programs(words: Words) -> Iterator[tuple[Guess, str]]:
    """Known programmes of several words and the name of the rule; a capital "Program" before one belongs to it."""
    for first, last in find_phrases(words.texts, _programs()):
        start = first - 1 if first and words.texts[first - 1] == _OFFICIAL else first
        yield Guess(start, last, EntityType.PROGRAM, 1.0), "known-programme"


@cache
def _programs() -> frozenset[str]:
    whole = (form for form in lexicon("program_heads", kind="whole") if " " in form)
    # "Koperasi Merah Putih" is a programme, and a cooperative of that name is a body
    return frozenset(form for form in whole if not form.startswith(("Koperasi", "Kopdes")))
