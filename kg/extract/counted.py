"""The words that say what a number counts: "28 keluarga yang mengungsi", "inflasi ... 1,8 persen"."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import NumberValue, Sentence, Span

_LETTERS = re.compile(r"[^\W\d_]")
_VERB = re.compile(r"(?:me(?:ng|ny|m|n|r|l|w|y)|di|ber|ter)[a-z]{4,}$")
_CLAUSE = re.compile(
    r"\s+(?P<clause>(?:yang|untuk|telah|sudah)(?:\s+(?!(?:bernama|dan|dengan|pada|selain|sebanyak)\b)[^\W\d_]+(?:-\w+)?){0,6})"
)
_PASSIVE = re.compile(r"\s+(ter(?!sebar|letak|dapat|masuk|sebut)[a-z]{4,})(?=[.,;)]|$|\s+(?:dan|di|dengan|pada)\b)")
_LYING = re.compile(r"yang\s+(?:tersebar|berada|terletak|terdapat|ada)\b")
_LABEL = re.compile(r"\b(?:lantai|kelas|nomor|no|ruang|grup|kloter|km|pasal|ayat)\.?\s+$", re.IGNORECASE)
_MEASURED = ("rupiah", "persen", "dolar", "euro", "ringgit", "yen", "yuan", "riyal")


# The mention of the subject, the words for what is counted, the words that say so, the rule.
Found = tuple[int, str, Span, str]


@cache
def word_list(kind: str) -> frozenset[str]:
    """The words of quantities of a kind."""
    return words("quantity_words", kind=kind)


def is_measured(number: NumberValue) -> bool:
    """Whether the number is a sum of money or a percentage."""
    return number.unit is not None and number.unit.startswith(_MEASURED)


def counted_phrase(reading: Reading, number: NumberValue, sentence: Sentence) -> tuple[str, int] | None:
    """The noun phrase behind a number, and where it ends."""
    tokens = reading.document.tokens
    end = number.span.end
    found: list[str] = []
    if _LABEL.search(reading.text, max(0, number.span.start - 12), number.span.start):
        return None
    for index in range(reading.token_indices(0, number.span.end).stop, sentence.last):
        token = tokens[index]
        if token.text == "/" and found:
            found.append("/")  # "kabupaten/kota"
            continue
        if len(found) == 5 or reading.mention_at(token.start) is not None or not _is_noun(token.text, bool(found)):
            break
        found.append(token.text)
        end = token.end
    if found and found[0].casefold() in word_list("classifier") and len(found) > 1:
        found = found[1:]
    if not found or found[0].casefold() in word_list("uncounted"):
        return None
    return " ".join(found).replace(" / ", "/"), end


def with_clause(reading: Reading, counted: tuple[str, int], start: int, sentence: Sentence) -> tuple[str, int]:
    """What is counted with the short clause behind it that says which: "28 keluarga [yang mengungsi]"."""
    passive = _PASSIVE.match(reading.text, start, sentence.span.end)
    if passive is not None and reading.mention_at(start - 1) is None:
        return f"{counted[0]} {passive[1]}", passive.end()  # "46 unit terpasang"
    match = _CLAUSE.match(reading.text, start, sentence.span.end)
    if match is None or _LYING.match(match["clause"]) or counted[0].casefold() in word_list("division"):
        return counted
    clause = " ".join(match["clause"].split())
    return f"{counted[0]} {clause}", match.end()


def phrase_before(reading: Reading, offset: int, sentence: Sentence) -> tuple[int, str] | None:
    """The noun phrase that ends before the offset, and where it begins."""
    tokens = reading.document.tokens
    found: list[str] = []
    start = offset
    for index in range(reading.token_indices(0, offset).stop - 1, sentence.first - 1, -1):
        token = tokens[index]
        if not found and token.text.casefold() in word_list("link"):
            continue
        if len(found) == 4 or reading.mention_at(token.start) is not None or not _is_noun(token.text, True):
            break
        found.insert(0, _without_suffix(token.text))
        start = token.start
    return (start, " ".join(found)) if found else None


def _is_noun(word: str, begun: bool) -> bool:
    """Whether the word can stand in a noun phrase, by form and by the list of words that cannot."""
    folded = word.casefold()
    return (
        _LETTERS.match(word) is not None
        and folded not in word_list("stop")
        and not (begun and _VERB.match(word) is not None)
    )


def _without_suffix(word: str) -> str:
    """The word without "-nya".

    >>> _without_suffix("anggarannya"), _without_suffix("hanya")
    ('anggaran', 'hanya')
    """
    return word[:-3] if word.endswith("nya") and len(word) > 6 else word


def mention_before(reading: Reading, offset: int, sentence: Sentence) -> int | None:
    """The mention that stands last before the offset in the sentence."""
    indices = reading.mention_indices(sentence.span.start, offset)
    return indices[-1] if indices else None
