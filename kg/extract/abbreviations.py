"""Abbreviations in brackets: a form of the name before them, whatever they look like elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.features import Words
from kg.extract.tagger import Guess
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_LONGEST = 3
_SURE = 0.6


def find_abbreviations(words: Words, guesses: Sequence[Guess]) -> Iterator[Guess]:
    """What stands alone in brackets after a name and shortens it: "Badan Gizi Nasional (BGN)"."""
    for guess in guesses:
        if guess.sure < _SURE or guess.last + 2 >= len(words.texts) or words.texts[guess.last] != "(":
            continue
        first = guess.last + 1
        last = next((at for at in range(first, first + _LONGEST) if words.texts[at : at + 1] == (")",)), None)
        if last is None or last == first:
            continue
        long, short = words.texts[guess.first : guess.last], words.texts[first:last]
        if shortens("".join(short), long) and not _is_other(short, guess.type):
            yield Guess(first, last, guess.type, guess.sure)


def _is_other(short: Sequence[str], kind: EntityType) -> bool:
    """Whether the short form is known as something else: "(KTP)" is no name, "(BGN)" no person."""
    form = " ".join(short)
    return form in lexicon("never_names") or (kind is EntityType.PERSON and form in lexicon("bodies", "abbreviation"))


def shortens(short: str, long: Sequence[str]) -> bool:
    """Whether the letters of the short form stand in the long one in their order, from its beginning.

    >>> shortens("Kemensos", ["Kementerian", "Sosial"]), shortens("GA969", ["Garuda", "Indonesia"])
    (True, False)
    """
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    text = "".join(long).casefold()
    if len(letters) < 2 or not short[0].isupper() or letters[0] != text[0]:
        return False
    at = 0
    for letter in letters:
        at = text.find(letter, at) + 1
        if not at:
            return False
    return True
