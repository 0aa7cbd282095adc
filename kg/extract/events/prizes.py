"""Which prize, title or rank an award gives."""

from __future__ import annotations

import re

_NUMERAL = r"(?:[IVX]+\b|\d+|satu|dua|tiga|empat|lima|pertama|kedua|ketiga|keempat|kelima|umum|harapan\s+\w+)"
_RANK = re.compile(
    rf"\b(?:[Jj]uara|[Pp]eringkat|[Pp]osisi|[Uu]rutan|[Rr]anking)\s+(?:ke-?\s?)?{_NUMERAL}(?:\s+(?:nasional|umum|tingkat\s+\w+))?"
    r"|\b[Pp]redikat\s+(?:[A-Z][\w-]*|[Tt]erbaik)(?:\s+[A-Z][\w-]*)*"
    r"|\b[Ll]ulusan terbaik\b"
)
_END = r"yang|di|pada|oleh|ke|dari|setelah|saat|karena|kepada|ini|itu|tersebut|dengan|atas|sebagai|usai|ketika"
_WORD = r"[^\W_][\w'’/&().-]*(?<![.)])\)?"
_PRIZE = re.compile(
    r"\b(?:[Pp]enghargaan|[Pp]redikat|[Gg]elar|[Aa]nugerah|[Mm]edali|[Tt]rofi|[Ss]ertifikat|[Rr]ekor|[Oo]pini|[Pp]iagam|"
    r"[Bb]intang|[Tt]anda\s+\w+|[Nn]ominasi)"
    rf"\s+(?P<prize>[\"“']?(?!(?:{_END})\b){_WORD}(?:\s+(?!(?:{_END})\b){_WORD}){{0,7}})"
)
_KEEPS_HEAD = re.compile(r"^(?:[Mm]edali|[Bb]intang|[Pp]iagam|[Tt]anda|[Rr]ekor|[Oo]pini)")
_TITLE = re.compile(
    rf"\b(?:sebagai|menjadi)\s+(?P<title>(?!(?:{_END})\b){_WORD}(?:\s+(?!(?:yang|di|pada|oleh|ke|dari|setelah|saat|karena|kepada)\b){_WORD}){{0,8}})"
)
_CATEGORY = re.compile(
    rf"\b(?:untuk\s+)?(?P<category>kategori\s+{_WORD}(?:\s+(?!(?:{_END}|meraih|menempati)\b){_WORD}){{0,6}})"
)
_NAMED = re.compile(r"^(?:sebagai|menjadi)?\s*")


def find_rank(sentence: str) -> str | None:
    """The place or grade won.

    >>> find_rank("Desa itu dinobatkan sebagai juara 1 nasional Desa Bersih.")
    'juara 1 nasional'
    """
    found = _RANK.search(sentence)
    return found.group() if found else None


def find_award(sentence: str) -> str | None:
    """The prize itself, without the rank.

    >>> find_award("Desa itu dinobatkan sebagai juara 1 nasional Desa Bersih.")
    'Desa Bersih'
    """
    rank = find_rank(sentence)
    for pattern, group in ((_PRIZE, "prize"), (_TITLE, "title"), (_CATEGORY, "category")):
        for found in pattern.finditer(sentence):
            text = found.group() if group == "prize" and _KEEPS_HEAD.match(found.group()) else found[group]
            text = text.replace(rank, "") if rank else text
            text = " ".join(text.strip(" ,.\"“”'").split())
            if text and text not in ("kategori",):
                return text
    return None
