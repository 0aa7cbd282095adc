"""What an article's abbreviations stand for, as the article itself spells them out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from kg.extract.coreference.abbreviations import abbreviates, is_short
from kg.extract.coreference.forms import Form
from kg.lexicon import words as read_words
from kg.lexicon.normal import normal_name
from kg.lexicon.wording import Meanings, Words, split_bracket, wording

_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9]+\b")
_MOST_WORDS = 10


def find_definitions(forms: Sequence[Form], stated: Iterable[tuple[Form, Form]], known: Collection[str]) -> Meanings:
    """Abbreviation in normal form -> the wording that the article gives it. What the lists know is not guessed."""
    found: dict[str, Words] = {}
    for full, short in stated:
        if is_short(short.text):
            found[short.key] = wording(" ".join(_abbreviated(short.text, full.words)))
    for form in forms:
        parts = split_bracket(form.text)
        if parts is not None:
            before = normal_name(form.text[: form.text.index("(")]).split()
            found.setdefault(normal_name(parts[1]), wording(" ".join(_abbreviated(parts[1], before))))
    for key, meant in _guessed(forms).items():
        if key not in known:
            found.setdefault(key, meant)
    return found


def _abbreviated(short: str, before: Sequence[str]) -> Sequence[str]:
    """The last words before a bracket that its letters stand for, all of them where that is not seen."""
    for start in range(len(before) - 1, -1, -1):
        if abbreviates(short, before[start:]):
            return before[start:]
    return before


def _guessed(forms: Sequence[Form]) -> Meanings:
    """Capitals that are the first letters of words in exactly one way, and single words made of their beginnings."""
    letters: defaultdict[str, set[Words]] = defaultdict(set)
    for form in forms:
        if len(form.words) > 1:
            for initials, words in _initials(form.words):
                letters[initials].add(wording(" ".join(words)))
    found: dict[str, Words] = {}
    for short in {token.casefold() for form in forms for token in _CAPITALS.findall(form.text)}:
        if len(letters.get(short, ())) == 1:
            found[short] = next(iter(letters[short]))
    by_letter: defaultdict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.words) > 1:
            by_letter[form.key[0]].append(form)
    for word in forms:
        if len(word.words) == 1 and is_short(word.text) and not word.text.isupper():
            meant = {wording(long.text) for long in by_letter[word.key[0]] if abbreviates(word.text, long.words)}
            if len(meant) == 1:
                found[word.key] = meant.pop()
    return found


def _initials(words: Words) -> Iterator[tuple[str, Words]]:
    """The first letters of each stretch of three words or more, and of two where the name begins with them."""
    fillers = read_words("name_parts", kind="filler")
    content = [index for index, word in enumerate(words) if word not in fillers or word[0].isdigit()][:_MOST_WORDS]
    for first in range(len(content)):
        for last in range(first + 1, len(content)):
            if last - first > 1 or first == 0:
                chosen = content[first : last + 1]
                yield "".join(words[index][0] for index in chosen), words[chosen[0] : chosen[-1] + 1]
