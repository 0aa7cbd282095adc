"""What was done to somebody by the law, and for what."""

from __future__ import annotations

import re

from kg.extract.events.phrases import STOP, WORD, phrase

_CHARGE = re.compile(
    # "kasus dugaan korupsi dana desa", "perkara pencemaran nama baik", "tindak pidana pencucian uang"
    rf"\b(?:(?:[Kk]asus|[Pp]erkara|tindak pidana)\s+)+(?P<case>{phrase(8)})"
    rf"|\b(?P<alleged>(?:dugaan|tuduhan|tudingan)\s+{phrase(8)})"
    # "karena terbukti membawa heroin", "diduga mengintimidasi wartawan"
    rf"|\b(?:karena|lantaran|diduga|terbukti)\s+(?:terbukti\s+|diduga\s+|dianggap\s+)?"
    rf"(?P<deed>(?:me|ber|lalai|ter)\w+(?:\s+(?!(?:{STOP})\b){WORD}){{0,6}})"
)
_EMPTY = re.compile(r"^(?:hukum|pidana|perdata|lain|lainnya|ini|itu|ditangani)\b")
_PREFIX = re.compile(r"^(?:(?:tindak pidana|adanya)\s+)+")
_VERDICT = re.compile(
    r"(?:\s+(?:hukuman|pidana|penjara|selama|dengan))*\s+(?:\d+|\w+)\s+(?:tahun|bulan)(?:\s+(?:\d+|\w+)\s+bulan)?"
    r"(?:\s+(?:penjara|kurungan))?\b"
    r"|(?:\s+(?:hukuman|pidana))*\s+(?:mati|seumur hidup|bebas)\b"
)
_SUSPECT = re.compile(r"\s+(?:sebagai|menjadi|jadi)\s+tersangka\b")
_SENTENCED = re.compile(r"vonis|hukum|dituntut|menuntut|dijatuhi|diganjar")


def find_charge(sentence: str, at: int) -> str | None:
    """The charge that the sentence names, the one nearest to the trigger at that offset.

    >>> find_charge("Polisi menangkap pelaku kasus pencurian sapi di Blora.", 7)
    'pencurian sapi'
    """
    found: list[tuple[int, str]] = []
    for match in _CHARGE.finditer(sentence):
        text = _PREFIX.sub("", match["case"] or match["alleged"] or match["deed"]).strip(" .-/")
        if text and not _EMPTY.match(text):
            found.append((abs(match.start() - at), text))
    return min(found)[1] if found else None


def find_action(form: str, after: str) -> str:
    """The words of what was done: the trigger, and the sentence or the status that it gives.

    >>> find_action("divonis", " dua tahun penjara oleh hakim")
    'divonis dua tahun penjara'
    """
    tail = _SUSPECT.match(after)
    if tail is None and _SENTENCED.search(form):
        tail = _VERDICT.match(after)
    return form + (tail.group() if tail else "")
