"""Whether two words are spellings of one: old orthography, letters of Arabic sounds, a slip of one letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from kg.lexicon.person_names import sound

_SHORTEST_SLIP = 5
_INITIAL = re.compile(r"[a-z]$")


def is_spelling(one: str, other: str) -> bool:
    """Whether the words sound alike or differ by one slip in five letters or more.

    >>> is_spelling("wahyid", "wahiyd"), is_spelling("budi", "hadi")
    (True, False)
    """
    if one == other or (len(one) > 3 and len(other) > 3 and sound(one) == sound(other)):
        return True
    if min(len(one), len(other)) < _SHORTEST_SLIP or one[0] != other[0]:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def is_initial(one: str, word: str) -> bool:
    """Whether `one` is the first letter of the word: "M" of "Muhammad"."""
    return _INITIAL.match(one) is not None and word[0] == one


def slips(word: str) -> set[str]:
    """The word and, from five letters on, what is left of it when one letter is lost: words that differ by one slip
    share one of these.

    >>> sorted(slips("firli") & slips("filri"))
    ['fili', 'firi']
    """
    if len(word) < _SHORTEST_SLIP:
        return {word}
    return {word, *(word[:index] + word[index + 1 :] for index in range(len(word)))}


def differ_by_slip(one: Sequence[str], other: Sequence[str], *, shortest: int) -> bool:
    """Whether two names of as many words are the same but for one slip in one word of `shortest` letters or more."""
    different = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    return len(different) == 1 and min(map(len, different[0])) >= shortest and is_spelling(*different[0])
