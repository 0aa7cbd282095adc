"""What a tagger reads in a large collection of articles, by word and by phrase: the priors of the next tagger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from kg.extract.features import Words, case_of
from kg.extract.priors import Priors
from kg.extract.tagger import LABELS, TYPES, Tagger, read_guesses

_LETTERS = "O" + "PGLRW"  # none, Person, orGanization, pLace, pRogram, laW
_COLUMNS = [0, *(1 + at // 2 for at in range(len(LABELS) - 1))]
_SHARE = 0.08


def _zeros() -> NDArray[np.float64]:
    return np.zeros(len(_LETTERS))


@dataclass(slots=True)
class Counts:
    """`kinds[word]` sums the chances of every kind over the word's capitalised occurrences, of which there are
    `capitals[word]`; `small[word]` counts the others; `forms[form]` sums how sure its guesses are, by type, and
    `spread[form]` counts its articles."""

    kinds: dict[str, NDArray[np.float64]] = field(default_factory=lambda: defaultdict(_zeros))
    capitals: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    small: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    forms: dict[str, NDArray[np.float64]] = field(default_factory=lambda: defaultdict(_zeros))
    spread: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def count_collection(tagger: Tagger, collection: Iterable[Words]) -> Counts:
    """How the tagger reads the words of all articles."""
    counts = Counts()
    for words in collection:
        if words.texts:
            _count(counts, tagger, words)
    return counts


def _count(counts: Counts, tagger: Tagger, words: Words) -> None:
    best, chances = tagger.marginals(words)
    by_kind = np.zeros((len(best), len(_LETTERS)))
    for column, kind in enumerate(_COLUMNS):
        by_kind[:, kind] += chances[:, column]
    for at, text in enumerate(words.texts):
        case = case_of(text)
        if case in "UCMI":
            counts.kinds[text.casefold()] += by_kind[at]
            counts.capitals[text.casefold()] += 1
        elif case == "l":
            counts.small[text] += 1
    seen = set()
    for guess in read_guesses(best, chances, words.bounds):
        form = " ".join(words.texts[guess.first : guess.last])
        counts.forms[form][1 + TYPES.index(guess.type)] += guess.sure
        seen.add(form)
    for form in seen:
        counts.spread[form] += 1


def make_priors(counts: Counts, *, occurrences: int = 4, articles: int = 3) -> Priors:
    """Features of words with enough occurrences, and the kinds of phrases that enough articles have."""
    words = {}
    for word, capitals in counts.capitals.items():
        total = capitals + counts.small.get(word, 0)
        if total >= occurrences:
            words[word] = " ".join(_word_features(counts.kinds[word], capitals, total))
    phrases = {}
    for form, sums in sorted(counts.forms.items()):
        top = int(sums.argmax())
        if " " in form and counts.spread[form] >= articles and sums[top] > 0.7 * sums.sum():
            phrases[form.casefold()] = _LETTERS[top] + ("+" if counts.spread[form] >= 10 else "")
    return Priors(words, phrases)


def _word_features(kinds: NDArray[np.float64], capitals: int, total: int) -> list[str]:
    found = [f"pc={int(4.999 * capitals / total)}"]
    if capitals >= 3:
        shares = kinds / capitals
        found.append(f"pm={_LETTERS[int(shares.argmax())]}{_fifth(float(shares.max()))}")
        found += [
            f"p{letter}={_fifth(float(share))}"
            for letter, share in zip(_LETTERS, shares, strict=True)
            if share >= _SHARE
        ]
    return found


def _fifth(share: float) -> int:
    return int(min(share, 1.0) * 4.999)
