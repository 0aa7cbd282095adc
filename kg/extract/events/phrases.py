"""Pieces of patterns that several roles share: a short noun phrase, and the words that end it."""

from __future__ import annotations

STOP = (
    "yang|di|pada|oleh|terhadap|ke|dari|kepada|ini|itu|tersebut|setelah|saat|ketika|karena|untuk|bagi|sejak|telah|akan|"
    "sudah|dengan|sebagai|usai|guna|agar|sehingga|serta|hingga|melalui|dalam|tahun|senilai|sebesar|sebanyak|kata|ujar|"
    "adalah|masih|tidak|juga|para|menjadi|ia|dia|kami|kita"
)
WORD = r"[^\W_][\w'’/.-]*(?<!\.)"


def phrase(longest: int) -> str:
    """The pattern of a phrase of at most so many words, none of which ends a phrase."""
    return rf"(?!(?:{STOP})\b){WORD}(?:\s+(?!(?:{STOP})\b){WORD}){{0,{longest - 1}}}"
