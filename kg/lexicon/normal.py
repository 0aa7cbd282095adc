"""Names in a normal form: two spellings of one name give one string. Copies are normalised, never the text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# "K.H." is one word, "M.Iqbal" and "No.51" are two
_DROPPED = re.compile(r"['’‘`´ʼ]|\.(?=$|[^\w]|[^\W\d_](?:\.|\b))")
_BREAKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=100_000)
def normal_name(name: str) -> str:
    """The name's words in lower case with single spaces; marks inside words are dropped, those between split.

    >>> normal_name("K.H. Ma’ruf  Amin")
    'kh maruf amin'
    """
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())
    return _BREAKS.sub(" ", _DROPPED.sub("", unicodedata.normalize("NFKC", name).casefold())).strip()
