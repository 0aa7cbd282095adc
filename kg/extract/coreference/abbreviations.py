"""Whether a word abbreviates a name: "BNPB", "Kejagung", "Polinela"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import words as read_words

_CAPITALS = re.compile(r"[A-Z][A-Z0-9]+(?:[-/][A-Z0-9]+)*$")
_ONE_WORD = re.compile(r"[A-Z][A-Za-z]{3,}$")
_LONGEST = 12


def is_short(text: str) -> bool:
    """Whether the text looks like letters taken from a longer name.

    >>> is_short("BNPB"), is_short("Kejagung"), is_short("Dinas Sosial")
    (True, True, False)
    """
    return _CAPITALS.match(text) is not None or _ONE_WORD.match(text) is not None


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether the letters of `short` are the beginnings of the words in their order, none but small words left out.

    >>> abbreviates("BNPB", ["badan", "nasional", "penanggulangan", "bencana"])
    True
    >>> abbreviates("Polinela", ["politeknik", "negeri", "lampung"])
    True
    >>> abbreviates("KPK", ["komisi", "pemilihan", "umum"])
    False
    """
    letters = "".join(character for character in short.casefold() if character.isalnum())
    content = [word for word in words if word not in read_words("name_parts", kind="filler")]
    if len(content) < 2 or len(letters) < 2 or len(content) > _LONGEST:
        return False
    if letters in {"".join(word[0] for word in content), "".join(word[0] for word in words)}:
        return True
    return not _CAPITALS.match(short) and _is_made_of(letters, content)


def _is_made_of(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are beginnings of two letters or more of each word."""
    reached = {0}
    for word in words:
        reached = {end for start in reached for end in _ends(letters, start, word)}
    return len(letters) in reached


def _ends(letters: str, start: int, word: str) -> Iterator[int]:
    length = 0
    while length < len(word) and start + length < len(letters) and letters[start + length] == word[length]:
        length += 1
        if length > 1:
            yield start + length
