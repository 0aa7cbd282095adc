"""What the tagger looks at: the words of a document with their lexicon, shape, context and article-level features.

Features are strings. Those of a word by itself (`word_features`) may be kept from article to article; those that hang
on the place in the text (`place_features`) are made for every word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.extract.article_words import article_features
from kg.extract.phrases import phrase_kinds, word_kinds
from kg.extract.priors import Priors
from kg.model import Document, Span

_WORD = re.compile(
    r"""Rp\.?[ ]?\d+(?:[.,]\d+)*
      | \d+(?:[.,:]\d+)+
      | \w+\.(?:com|co\.id|id|tv|net|org)\b
      | (?-i:\b[A-Z][a-z]?(?:\.[A-Z][a-z]{0,3})+\b\.?)
      | (?P<twin>[^\W\d_]{2,})-(?P=twin)\b
      | [^\W_]+(?:['’`][^\W_]+)*
      | [^\w\s]""",
    re.VERBOSE | re.IGNORECASE,
)
_SHAPES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "X" * 26 + "x" * 26 + "0" * 10
)
_RUNS = re.compile(r"(.)\1+")
_WEEKDAYS = frozenset(["senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"])
_MONTHS = frozenset(
    ["januari", "februari", "maret", "agustus", "september", "oktober", "november", "desember", "april", "mei", "juni"]
)
_DAYS = _WEEKDAYS | _MONTHS
_LINKS = frozenset(["dan", "&", "/", "-", "–", "(", ")", "of", "the", "bin", "binti", "for", "and"])
WINDOW = (-2, -1, 0, 1, 2)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document as the tagger counts them, cut into the sequences that it reads: `bounds[k]` is where
    sequence k starts."""

    texts: tuple[str, ...]
    spans: tuple[Span, ...]
    bounds: tuple[int, ...]
    quoted: tuple[bool, ...]


def read_words(document: Document) -> Words:
    """The words of the document, hyphens and slashes apart; a sequence is a sentence."""
    text = document.text
    matches = list(_WORD.finditer(text))
    starts = sorted({0, *(sentence.span.start for sentence in document.sentences)})
    bounds: list[int] = []
    at = 0
    for start in starts:
        while at < len(matches) and matches[at].start() < start:
            at += 1
        if not bounds or at > bounds[-1]:
            bounds.append(at)
    return Words(
        tuple(match.group() for match in matches),
        tuple(Span(match.start(), match.end()) for match in matches),
        tuple(bound for bound in bounds if bound < len(matches)) or (0,),
        tuple(_quoted(document, [match.start() for match in matches])),
    )


def _quoted(document: Document, starts: Iterable[int]) -> Iterator[bool]:
    spans = iter([quotation.span for quotation in document.quotations])
    current = next(spans, None)
    for start in starts:
        while current is not None and current.end <= start:
            current = next(spans, None)
        yield current is not None and current.start <= start


def word_shape(word: str) -> str:
    """The word's letters as X, x and 0, runs shortened.

    >>> word_shape("Liputan6"), word_shape("KPK"), word_shape("ke")
    ('Xx0', 'X', 'xx')
    """
    return _RUNS.sub(r"\1\1", word.translate(_SHAPES)) if len(word) < 3 else _RUNS.sub(r"\1", word.translate(_SHAPES))


@lru_cache(maxsize=100_000)
def case_of(word: str) -> str:
    """One letter for how the word is written: U upper, C capital first, M mixed, l lower, 0 number, p mark, d day."""
    first = word[0]
    if word.casefold() in _DAYS or word[:2] == "Rp":
        return "d"
    if first.isupper():
        if len(word) == 1:
            return "I"
        return "U" if word.isupper() else "C" if word[1:].islower() else "M"
    if first.isalpha():
        return "l" if word.islower() else "M"
    return "0" if first.isdigit() else "p"


def word_features(word: str, priors: Priors) -> list[list[str]]:
    """The features of a word by itself, as seen from each place of WINDOW; case, kinds and form only from far."""
    lower, case, kinds = word.casefold(), case_of(word), word_kinds(word)
    far = [f"c={case}", f"l={lower}", *(f"k={kind}" for kind in kinds)]
    near = [*far, f"s={word_shape(word)}", *priors.word_features(lower)]
    own = [*near, f"w={word}", f"p3={lower[:3]}", f"x3={lower[-3:]}", f"x2={lower[-2:]}", f"x4={lower[-4:]}"]
    own += [*(f"ck={case}{kind}" for kind in kinds), f"n={min(len(word), 9)}{case}"]
    seen = {0: own, 1: near, 2: far}
    return [[f"{offset}{feature}" for feature in seen[abs(offset)]] for offset in WINDOW]


def place_features(words: Words, priors: Priors) -> list[list[str]]:
    """For every word the features that hang on its place: run of capitals, phrase, sentence, article."""
    texts = words.texts
    lowers = [word.casefold() for word in texts]
    cases = [case_of(word) for word in texts]
    for index in range(1, len(texts)):
        # "Pasar Minggu" is a part of Jakarta
        if lowers[index] == "minggu" and lowers[index - 1] == "pasar":
            cases[index] = cases[index - 1]
    found: list[list[str]] = [["b"] for _ in texts]
    heads: dict[int, str] = {}
    for index, kind in phrase_kinds(texts, lowers):
        found[index].append("ph=" + kind)
        if kind.startswith("E-h"):
            heads[index] = kind[2:]
    for index, kind in priors.find_phrases(lowers, cases):
        found[index].append("pp=" + kind)
    classes = [word_class(*word, priors) for word in zip(texts, lowers, cases, strict=True)]
    bounds = [*words.bounds, len(texts)]
    runs: list[tuple[int, int]] = []
    for start, end in pairwise(bounds):
        found[start].append("first")
        _add_sequence(found, lowers, cases, start, end)
        _add_classes(found, classes, start, end)
        runs += find_runs(lowers, cases, start, end)
    for start, end in runs:
        _add_run(found, texts, lowers, heads, start, end)
    for index, feature in article_features(texts, lowers, cases, runs, set(words.bounds)):
        found[index].append(feature)
    for index, quoted in enumerate(words.quoted):
        if quoted and cases[index] in "UCMI":
            found[index].append("quoted")
    return found


def _add_sequence(found: list[list[str]], lowers: Sequence[str], cases: Sequence[str], start: int, end: int) -> None:
    for i in range(start, end):
        left, right = (cases[i - 1] if i > start else "^"), (cases[i + 1] if i + 1 < end else "$")
        found[i].append(f"ccc={left}{cases[i]}{right}")
        if i > start:
            found[i].append(f"bi={lowers[i - 1]}|{lowers[i]}")
        if i + 1 < end and cases[i] != "l":
            found[i].append(f"nx={lowers[i]}|{lowers[i + 1]}")


_ITSELF = frozenset(
    ["di", "ke", "dari", "pada", "oleh", "dan", "yang", "dengan", "untuk", "bersama", "atau", "alias", "asal", "warga"]
)


def word_class(text: str, lower: str, case: str, priors: Priors) -> str:
    """A coarse class of a word: what the collection mostly takes it for, its list if it is small, or itself."""
    if case in "UCMI":
        known = next((item[3:] for item in priors.word_features(lower) if item.startswith("pm=")), "?" + case)
        head = _head(text)
        return f"{known}{head}" if head else known
    if case in "0d":
        return case
    if case == "p" or lower in _ITSELF:
        return lower
    return next((kind for kind in word_kinds(lower) if kind in ("speak", "hpost", "horg", "mod")), "l")


def _add_classes(found: list[list[str]], classes: Sequence[str], start: int, end: int) -> None:
    padded = ["^", "^", *classes[start:end], "$", "$"]
    for at in range(start, end):
        far, left, here, right, beyond = padded[at - start : at - start + 5]
        found[at] += [
            f"q={left}|{here}",
            f"r={here}|{right}",
            f"lr={left}|{here}|{right}",
            f"ll={far}|{left}|{here}",
            f"rr={here}|{right}|{beyond}",
        ]


def find_runs(lowers: Sequence[str], cases: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words and numbers with what may link them ("dan", "(", "/")."""
    i = start
    while i < end:
        if cases[i] not in "UCMI":
            i += 1
            continue
        j = i + 1
        while j < end:
            if cases[j] in "UCMI0":
                j += 1
            elif lowers[j] in _LINKS and j + 1 < end and cases[j + 1] in "UCMI":
                j += 2
            else:
                break
        yield i, j
        i = j


def _add_run(
    found: list[list[str]], texts: Sequence[str], lowers: Sequence[str], heads: dict[int, str], start: int, end: int
) -> None:
    before = lowers[start - 1] if start else "^"
    before2 = lowers[start - 2] if start > 1 else "^"
    after = lowers[end] if end < len(lowers) else "$"
    after2 = lowers[end + 1] if end + 1 < len(lowers) else "$"
    head, distance = "none", 0
    if start and (outer := _head(texts[start - 1])):
        # "gedung Kejati Jatim": a head in small letters
        head = "small-" + outer
        found[start - 1] += ["opens-run", "opens=" + outer, f"opensf={outer}|{lowers[start]}"]
    for i in range(start, end):
        here = found[i]
        here += [
            f"rb={before}",
            f"rbb={before2}|{before}",
            f"ra={after}",
            f"raa={after}|{after2}",
            f"rl={min(end - start, 6)}",
            f"rp={min(i - start, 4)}",
            f"re={min(end - 1 - i, 3)}",
            f"rf={lowers[start]}",
            f"h={head}",
            f"hd={head}{min(distance, 3)}",
            f"hb={head}|{before}",
        ]
        if own := heads.get(i) or _head(texts[i]):
            head, distance = own, 0
            here.append("at=" + head)
        distance += 1


def _head(word: str) -> str | None:
    return next((kind for kind in word_kinds(word) if kind[0] == "h"), None)
