"""What aid consists of: money, counted things, or the thing named."""

from __future__ import annotations

import re

from kg.extract.events.phrases import STOP, WORD, phrase

_MONEY = re.compile(
    r"\b(?:Rp|US\$|\$)\.?\s?\d[\d.,]*(?<=\d)(?:\s*(?:ribu|juta|miliar|milyar|triliun)\b)?(?:\s+per\s+\w+)?",
    re.IGNORECASE,
)
_UNITS = (
    "paket|unit|ton|kilogram|kg|liter|ekor|bibit|ambulans|bus|sepeda|tangki|lembar|buah|dus|karton|kantong|sak|rumah|"
    "kursi|hektare|hektar|porsi|butir|dosis|stel|set|mobil|motor|kapal|traktor|pohon|sertifikat"
)
_COUNTED = re.compile(
    rf"\b\d[\d.,]*\s+(?:ribu\s+)?(?:{_UNITS})\b(?:\s+(?!(?:{STOP}|dan)\b){WORD}){{0,3}}", re.IGNORECASE
)
_THING = re.compile(rf"\s+(?:secara\s+\w+\s+)?(?P<thing>{phrase(6)})")


def find_amount(sentence: str, after: str) -> str | None:
    """The amount of aid: money first, then counted things, then the object of the giving verb.

    >>> find_amount("Pemkot menyalurkan bantuan Rp2,5 miliar.", " bantuan Rp2,5 miliar.")
    'Rp2,5 miliar'
    """
    for pattern in (_MONEY, _COUNTED):
        found = pattern.search(after) or pattern.search(sentence)
        if found:
            return found.group()
    thing = _THING.match(after)
    return thing["thing"] if thing else None
