"""Prices told by place: "harga cabai tertinggi di Gresik Rp44.333/kg, dan terendah di Situbondo Rp29.333/kg"."""

from __future__ import annotations

import re

from kg.extract.counted import Found, mention_before
from kg.extract.reading import Reading
from kg.model import NumberValue, Sentence, Span
from kg.schema import EntityType

_EXTREME = re.compile(
    r"\b(?P<end>tertinggi|terendah|termahal|termurah)\s+(?:(?:ter)?(?:jadi|ada|catat|dapat|berada)\s+)?di\s+(?:(?:daerah|wilayah)\s+)?$"
)
_LINK = re.compile(
    r"\s*,?\s*(?:(?:yakni|yaitu|sebesar|mencapai|seharga|senilai|dengan\s+harga|rata-rata|rerata|sekitar)\s+)*(?:sebesar\s+)?"
)
_PER = re.compile(r"\s*(?:/|per)\s*(?P<unit>kg|kilogram|liter|ekor|butir|gram|ton|kwintal|kuintal)\b", re.IGNORECASE)
_GOODS = re.compile(
    r"\b[Hh]arga\s+(?:(?:rata-rata|rerata|rata|jual|eceran|komoditas|pasaran|tertinggi|terendah)\s+)*"
    r"(?P<goods>(?!(?:beli|dari|di|ini|itu|masih|mencapai|naik|pada|per|saat|sebesar|sudah|telah|terendah|terjadi|tersebut|tertinggi|rata|turun|untuk|yang)\b)[a-z]+(?:\s+(?:merah|rawit|putih|keriting|besar|medium|premium|curah|goreng|ayam|sapi|ras|telur))*)"
)
_PRICE = re.compile(r"\bharga\b", re.IGNORECASE)
_CUE = 60
_SENTENCES_BACK = 2


def price_at_name(reading: Reading, number: NumberValue, sentence: Sentence) -> Found | None:
    """The highest or lowest price, of the goods that the sentence or one of those before names."""
    index = mention_before(reading, number.span.start, sentence)
    if index is None or number.unit != "rupiah" or reading.mentions[index].type is not EntityType.PLACE:
        return None
    place = reading.mentions[index].span
    cue = _EXTREME.search(reading.text, max(sentence.span.start, place.start - _CUE), place.start)
    if cue is None or _LINK.fullmatch(reading.text, place.end, number.span.start) is None:
        return None
    per = price_unit(reading, number)
    goods = _goods(reading, sentence, number.span.start)
    if goods is None:
        return None
    end = number.span.end if per is None else per[1]
    what = f"rupiah {'' if per is None else per[0] + ' '}harga {cue['end']} {goods}".rstrip()
    return index, what, Span(cue.start(), end), "price-at-name"


def price_unit(reading: Reading, number: NumberValue) -> tuple[str, int] | None:
    """ "per kg" behind a sum, and where it ends."""
    per = _PER.match(reading.text, number.span.end)
    return None if per is None else (f"per {per['unit']}", per.end())


def _goods(reading: Reading, sentence: Sentence, end: int) -> str | None:
    """What "harga" stands before, "" where that is not told; None where nothing is said of prices."""
    for before in range(sentence.index, max(-1, sentence.index - 1 - _SENTENCES_BACK), -1):
        span = reading.document.sentences[before].span
        told = [match["goods"] for match in _GOODS.finditer(reading.text, span.start, min(span.end, end))]
        if told:
            return told[-1]
    return "" if _PRICE.search(reading.text, sentence.span.start, end) else None
