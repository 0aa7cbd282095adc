"""Which prize, title or rank an award gives."""

from __future__ import annotations

import re

_NUMERAL = r"(?:[IVX]+\b|\d+|satu|dua|tiga|empat|lima|pertama|kedua|ketiga|keempat|kelima|umum|puncak|harapan\s+\w+)"
_RANK = re.compile(
    rf"\b(?:[Jj]uara|[Pp]eringkat|[Pp]osisi|[Uu]rutan|[Rr]anking)\s+(?:ke-?\s?)?{_NUMERAL}(?:\s+(?:nasional|umum|tingkat\s+\w+))?"
    r"|\b[Pp]redikat\s+(?:[A-Z][\w-]*|[Tt]erbaik)(?:\s+[A-Z][\w-]*)*"
    r"|\b[Ll]ulusan terbaik\b"
)
_CLAUSE = re.compile(r",\s+(?:dan|serta|sementara|sedangkan|disusul|lalu|kemudian)\s+|;|\s+sedangkan\s+")
_END = (
    "yang|di|pada|oleh|ke|dari|setelah|saat|karena|kepada|ini|itu|tersebut|dengan|atas|sebagai|usai|ketika|untuk|musim|"
    "diberikan|diterima|diraih|diserahkan|ditujukan|dalam|sejak|telah|akan"
)
_WORD = r"[^\W_][\w'’/&().-]*(?<![.)])\)?"
_SHORT = r"(?:\s+\([A-Z][\w-]*\))?"
_PRIZE = re.compile(
    r"\b(?:[Pp]enghargaan|[Pp]redikat|[Gg]elar|[Aa]nugerah|[Mm]edali|[Tt]rofi|[Ss]ertifikat|[Rr]ekor|[Oo]pini|[Pp]iagam|"
    r"[Bb]intang|[Tt]anda\s+\w+|[Nn]ominasi)\s+(?:(?:untuk|bertajuk|berupa|sebagai)\s+(?=[\"“'A-Z]|kategori))?"
    rf"(?P<prize>[\"“']?(?!(?:{_END})\b){_WORD}{_SHORT}(?:\s+(?!(?:{_END})\b){_WORD}{_SHORT}){{0,7}})"
)
_KEEPS_HEAD = re.compile(r"^(?:[Mm]edali|[Bb]intang|[Pp]iagam|[Tt]anda|[Rr]ekor|[Oo]pini)")
_TITLE = re.compile(
    rf"\b(?:sebagai|menjadi)\s+(?P<title>(?!(?:{_END})\b){_WORD}(?:\s+(?!(?:yang|di|pada|oleh|ke|dari|setelah|saat|karena|kepada)\b){_WORD}){{0,8}})"
)
_CATEGORY = re.compile(
    rf"\b(?:untuk\s+)?(?P<category>kategori\s+{_WORD}(?:\s+(?!(?:{_END}|meraih|menempati)\b){_WORD}){{0,6}})"
)
_YEAR = r"(?:[Tt]ahun\s+)?(?:19|20)\d\d\b"
# "peringkat II untuk capaian kinerja terbaik": what comes after the rank, and after the year, is what it was won for
_AFTER_RANK = re.compile(
    rf"(?:\s+(?:pada\s+{_YEAR}|(?=[Tt]ahun){_YEAR}))?\s+(?:untuk\s+|dalam\s+|pada\s+)?(?P<ranked>(?!{_YEAR}|(?:{_END})\b){_WORD}"
    rf"(?:\s+(?:dengan\s+)?(?!(?:{_END})\b){_WORD}){{0,6}})"
)


def find_clause(sentence: str, at: int) -> tuple[str, int]:
    """The clause of a sentence around that offset, and the offset in it: others won something else.

    >>> find_clause("Blora meraih juara 1, sementara Tegal menempati posisi 2.", 38)
    ('Tegal menempati posisi 2.', 6)
    """
    breaks = list(_CLAUSE.finditer(sentence))
    start = max((found.end() for found in breaks if found.end() <= at), default=0)
    end = min((found.start() for found in breaks if found.start() > at), default=len(sentence))
    return sentence[start:end], at - start


def find_rank(sentence: str, at: int = 0) -> str | None:
    """The place or grade won, the first that does not end before the trigger at that offset, or else the last.

    >>> find_rank("Desa itu dinobatkan sebagai juara 1 nasional Desa Bersih.")
    'juara 1 nasional'
    """
    found = _find_rank(sentence, at)
    return found.group() if found else None


def find_award(sentence: str, at: int = 0) -> str | None:
    """The prize itself, without the rank.

    >>> find_award("Desa itu dinobatkan sebagai juara 1 nasional Desa Bersih.")
    'Desa Bersih'
    """
    rank = _find_rank(sentence, at)
    named = _PRIZE.search(sentence, max(at, 0), rank.start()) if rank else None
    if named is not None and named["prize"][:1].isupper():  # "meraih penghargaan Desa Emas dengan predikat Terbaik"
        return _clean(named["prize"])
    after = _AFTER_RANK.match(sentence, rank.end()) if rank else None
    if after is not None:
        return _clean(after["ranked"])
    for pattern, group in ((_PRIZE, "prize"), (_TITLE, "title"), (_CATEGORY, "category")):
        for found in pattern.finditer(sentence):
            text = found.group() if group == "prize" and _KEEPS_HEAD.match(found.group()) else found[group]
            text = _clean(text.replace(rank.group(), "") if rank else text)
            if text and text != "kategori":
                return text
    return None


def _find_rank(sentence: str, at: int) -> re.Match[str] | None:
    found = list(_RANK.finditer(sentence))
    return next((match for match in found if match.end() > at), found[-1] if found else None)


def _clean(text: str) -> str:
    return " ".join(text.strip(" ,.\"“”'").split())
