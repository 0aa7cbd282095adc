"""For what the law acts: the case, the crime, the deed or the section of a law."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.events.phrases import STOP, WORD
from kg.lexicon import words

_ENDS = (
    f"{STOP}|mantan|eks|yakni|yaitu|sedang|sempat|mulai|bersama|berinisial|bernama|periode|selama|kini|lalu|pun|hari|"
    "menyeret|menjerat|berlangsung|bergulir|selaku|namun|tetapi|meski|termasuk|ternyata|sekaligus|atas|antara|sesuai|"
    "dimana|direkrut|tahun|jadi|agar|jilid|masing-masing|ditangkap|diperiksa|digelar|mengatakan|menyatakan"
)
_GOES_ON = r"dalam\s+(?=(?:pen|pem|per)\w|(?:tata|proyek)\b)|di\s+(?=bidang\b)"
_PART = rf"(?:\s+(?:{_GOES_ON})?(?!(?:{_ENDS})\b){WORD}|\s+\([A-Z][\w-]+\)|\s+-\s+\w+)"
_PHRASE = rf"(?!(?:{_ENDS}|lain|lainnya|baru|hukum|nomor|di)\b){WORD}{_PART}{{0,8}}"
_ARTICLE = (
    r"[Pp]asal\s+\d\w*(?:,?\s+(?:[Aa]yat|[Hh]uruf|[Pp]asal|subsider|subsidair|juncto|jo\.?|dan|atau|ke-\d+|KUHP|"
    r"UU|[Uu]ndang-?\s?-?\s?[Uu]ndang|RI|Republik|Indonesia|Nomor|No\.?|Tahun|\d[\d/]*|\(?\w{1,3}\)?)(?=[\s,.;)]|$))*"
    rf"(?:\s+tentang\s+{WORD}(?:\s+(?!(?:{_ENDS})\b){WORD}){{0,4}})?"
)
_DEED = rf"(?:me|ber|lalai|ter|tidak|tak)\w*(?:{_PART}|\s+dengan\s+{WORD}){{0,6}}"
_SUSPECTED = r"(?:terbukti|diduga|dianggap|dituduh|didakwa|kedapatan|nekat|bersalah|dinilai|disangka)"
_REASON = r"(?:karena|lantaran|diduga|terbukti|kedapatan|didakwa|dituduh|bersalah|tertangkap tangan)"
_CASE = re.compile(
    # "kasus dugaan korupsi dana desa", "perkara pencemaran nama baik"
    rf"\b(?:[Kk]asus|[Pp]erkara|[Ss]kandal|tuduhan|tudingan)(?:\s+(?:kasus|perkara))*\s+(?P<case>{_PHRASE})"
    rf"|\b(?P<alleged>(?:[Dd]uga+n|tindak pidana)\s+{_PHRASE})"
)
# "karena terbukti membawa heroin", "diduga mengintimidasi wartawan", "mendakwa Joni menyuap hakim"
_DEEDS = re.compile(
    rf"\b{_REASON}\s+(?:{_SUSPECTED}\s+|telah\s+|juga\s+){{0,4}}(?P<deed>{_DEED}|sebagai\s+{_PHRASE})"
    rf"|\bmendakwa\s+(?:[A-Z]\S*\s+){{1,4}}(?:telah\s+)?(?P<charged>{_DEED})"
    rf"|\bdakwaan\s+(?:telah\s+)?(?:melanggar\s+|melakukan\s+)(?P<broken>{_PHRASE})"
)
_ABOUT = re.compile(
    r"\b(?:terkait|berkaitan dengan)\s+(?:dengan\s+)?(?!(?:hal|kasus|perkara|rencana|perannya|adanya|status)\b)"
    rf"(?P<about>{_PHRASE})"
)
_LAW = re.compile(rf"\b(?P<article>{_ARTICLE})")
_EMPTY = re.compile(
    r"^(?:hukum|pidana|perdata|lain|lainnya|ini|itu|ditangani|yang|terlibat|bahwa|\d|nomor|merupakan|mereka|dia|pihak|"
    r"adanya|saya|diajukan|serupa|sama|terjadi|menjadi|berada|merasa|memiliki hubungan|kecelakaan|gugatan)\b"
)
_NAME = re.compile(r"(?:[A-Z][a-z]+\s+)+[A-Z][a-z]+\b")  # "kasus Joni Saputra" does not say for what
_OTHERS = re.compile(r"\s+(?:lain|lainnya)$")
_MARKS = " .-/,"
_PREFIX = re.compile(r"^(?:(?:adanya|terjadinya|hukum)\s+)+")
_INTRO = (
    "tersangka|terdakwa|terpidana|pelaku|terduga|terkait|terkait dengan|atas|karena|soal|mengenai|tentang|sidang|"
    "lanjutan|persidangan|mengusut|menyelidiki|mendalami|penyelidikan|penyidikan|melakukan|laporan|sindikat|jaringan|pidana|"
    "praktik|mengungkap"
)


@cache
def _crimes() -> re.Pattern[str]:
    known = "|".join(sorted(words("crimes"), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?i:{_INTRO})\s+(?P<crime>(?:{known})\b{_PART}{{0,8}})")


def find_charges(sentence: str) -> Iterator[tuple[str, int, str]]:
    """The charges that a sentence names: the kind of wording, where the charge starts, and its words; in the order of
    the kinds, none twice at one place.

    >>> list(find_charges("Polisi menangkap pelaku kasus pencurian sapi di Blora."))
    [('case', 30, 'pencurian sapi')]
    """
    seen: set[tuple[int, str]] = set()
    for kind, pattern in (("case", _CASE), ("crime", _crimes()), ("deed", _DEEDS), ("about", _ABOUT), ("law", _LAW)):
        for match in pattern.finditer(sentence):
            group = str(match.lastgroup)
            tail = _PREFIX.sub("", match[group]).lstrip(_MARKS)
            start = match.end(group) - len(tail)
            found = _OTHERS.sub("", tail.rstrip(_MARKS))
            if found and (start, found) not in seen and not _EMPTY.match(found) and not _NAME.match(found):
                seen.add((start, found))
                yield kind, start, found
