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
    rf"\b{_REASON}\s+(?:{_SUSPECTED}\s+|telah\s+|juga\s+)*(?P<deed>{_DEED}|sebagai\s+{_PHRASE})"
    rf"|\bmendakwa\s+(?:[A-Z]\S*\s+){{1,4}}(?:telah\s+)?(?P<charged>{_DEED})"
    rf"|\bdakwaan\s+(?:telah\s+)?(?:melanggar\s+|melakukan\s+)(?P<broken>{_PHRASE})"
)
_ABOUT = re.compile(
    r"\b(?:terkait|berkaitan dengan)\s+(?:dengan\s+)?(?!(?:hal|kasus|perkara|rencana|perannya|adanya|status)\b)"
    rf"(?P<about>{_PHRASE})"
)
_BACK = re.compile(r"\b(?:kasus|perkara|dugaan|tindak pidana|peristiwa)\s+(?:ini|itu|tersebut)\b", re.IGNORECASE)
_ARTICLES = re.compile(rf"\b(?P<article>{_ARTICLE})")
_EMPTY = re.compile(
    r"^(?:hukum|pidana|perdata|lain|lainnya|ini|itu|ditangani|yang|terlibat|bahwa|\d|nomor|merupakan|mereka|dia|pihak|"
    r"adanya|saya|diajukan|serupa|sama|terjadi|menjadi|berada|merasa|memiliki hubungan|kecelakaan|gugatan)\b"
)
_NAME = re.compile(r"(?:[A-Z][a-z]+\s+)+[A-Z][a-z]+\b")  # "kasus Joni Saputra" does not say for what
_OTHERS = re.compile(r"\s+(?:lain|lainnya)$")
_PREFIX = re.compile(r"^(?:(?:adanya|terjadinya|hukum)\s+)+")
_INTRO = (
    "tersangka|terdakwa|terpidana|pelaku|terduga|terkait|terkait dengan|atas|karena|soal|mengenai|tentang|sidang|"
    "lanjutan|persidangan|mengusut|menyelidiki|mendalami|penyelidikan|penyidikan|melakukan|laporan|sindikat|jaringan|pidana|"
    "praktik|mengungkap"
)
_CHARGED = re.compile(r"^(?:di|men|ter|me)(?:jerat|sangka\w*|kena\w*|dakwa)$", re.IGNORECASE)


@cache
def _crimes() -> re.Pattern[str]:
    known = "|".join(sorted(words("crimes"), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?i:{_INTRO})\s+(?P<crime>(?:{known})\b{_PART}{{0,8}})")


def find_charge(sentence: str, at: int) -> str | None:
    """The charge that the sentence names, the one nearest to the trigger at that offset.

    >>> find_charge("Polisi menangkap pelaku kasus pencurian sapi di Blora.", 7)
    'pencurian sapi'
    """
    found = [(abs(start - at), text) for start, text in _find(sentence, (_CASE, _crimes(), _DEEDS))]
    if not found:
        found = [(start, text) for start, text in _find(sentence, (_ABOUT,)) if start > at]
    return min(found)[1] if found else None


def refers_back(sentence: str) -> bool:
    """Whether the sentence speaks of a case that one before it names: "dalam kasus ini"."""
    return _BACK.search(sentence) is not None


def find_case(sentence: str) -> str | None:
    """The case that a sentence names as such: what it is about when another sentence tells what was done."""
    return next((text for _, text in _find(sentence, (_CASE, _crimes()))), None)


def find_article(form: str, after: str) -> str | None:
    """The sections of a law after a verb of charging.

    >>> find_article("dijerat", " Pasal 362 KUHP tentang pencurian.")
    'Pasal 362 KUHP tentang pencurian'
    """
    found = _ARTICLES.search(after) if _CHARGED.search(form) else None
    return found["article"].rstrip(" ,") if found else None


def _find(sentence: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, str]]:
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            text = next(group for group in match.groups() if group is not None)
            text = _PREFIX.sub("", text).strip(" .-/,")
            text = _OTHERS.sub("", text)
            if text and not _EMPTY.match(text) and not _NAME.match(text):
                yield match.start(), text
