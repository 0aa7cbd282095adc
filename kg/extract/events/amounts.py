"""What aid consists of: money, counted things, or the thing named."""

from __future__ import annotations

import re

from kg.extract.events.phrases import STOP, WORD, phrase

_MONEY = re.compile(
    r"\b(?:Rp|US\$|\$)\.?\s?\d[\d.,]*(?<=\d)(?:\s*(?:ribu|juta|miliar|milyar|triliun)\b)?(?:\s+per\s+\w+)?(?![\d.,]*/(?:kg|kilogram|liter))"
    r"|\b\d[\d.,]*(?<=\d)\s+(?:(?:ribu|juta|miliar|triliun)\s+)?(?:rupiah|dolar|euro|yen|ringgit|riyal|yuan)\b"
    r"(?-i:(?:\s+[A-Z]\w+){0,2})",
    re.IGNORECASE,
)
_UNITS = (
    "paket|unit|ton|kilogram|kg|liter|ekor|bibit|ambulans|bus|sepeda|tangki|lembar|buah|dus|karton|kantong|sak|rumah|"
    "kursi|hektare|hektar|porsi|butir|dosis|stel|set|mobil|motor|kapal|traktor|pohon|sertifikat"
)
_COUNTED = re.compile(
    rf"\b\d[\d.,]{{0,20}}\s+(?:ribu\s+)?(?:{_UNITS})\b(?:\s+(?!(?:{STOP}|dan)\b){WORD}){{0,3}}", re.IGNORECASE
)
_SHORT = r"(?:\s+\([A-Z][\w-]+\))?"  # "Bantuan Langsung Tunai (BLT)"
_ITEM = rf"{phrase(6)}{_SHORT}(?:\s+sebanyak\s+\d[\d.]*\s+\w+)?"
# "beras, gula, dan minyak goreng"; a capital after the comma starts a place or a name
_LIST = rf"{_ITEM}(?:(?:,(?:\s+(?:dan|serta))?\s+(?=[a-z\d])|\s+(?:serta|dan)\s+){_ITEM}){{0,5}}"
_AS = re.compile(rf"\bberupa\s+(?P<thing>{_LIST})")
_THING = re.compile(rf"\s+(?:secara\s+\w+\s+)?(?P<thing>{_LIST})")
_BARE = re.compile(
    r"(?:bantuan|santunan|donasi|sumbangan|hibah|hadiah|layanan|dukungan|akses|uang|dana|anggaran)", re.IGNORECASE
)  # says nothing of what


def find_amount(sentence: str, after: str) -> str | None:
    """The amount of aid: money first, then what it is said to be, counted things, the object of the giving verb.

    >>> find_amount("Pemkot menyalurkan bantuan Rp2,5 miliar.", " bantuan Rp2,5 miliar.")
    'Rp2,5 miliar'
    """
    for pattern in (_MONEY, _AS, _COUNTED, _THING):
        found = pattern.match(after) if pattern is _THING else pattern.search(after) or pattern.search(sentence)
        text = "" if found is None else found.groupdict().get("thing") or found.group()
        if text and not _BARE.fullmatch(text):
            return text
    return None
