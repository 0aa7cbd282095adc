"""Sentences, tokens and quotations of an article, as spans of its untouched text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Article, Document, Quotation, Sentence, Span, Token

_TOKEN = re.compile(
    r"""\d+(?:[.,:]\d+)+              # 1.500.000  2,78  5.30
      | [A-Z](?:\.[A-Z])+\.?          # S.H.  K.H.
      | [^\W_]+(?:[-/'’][^\W_]+)*     # kata-kata  Ma'ruf  III/2024
      | [^\w\s] | _""",
    re.VERBOSE,
)
_OPEN, _CLOSE = "“„«", "”»"
_SENTENCE_END = re.compile(r"""(?<=[.!?…])["”»')\]]*\s+(?=["“„«(]?[A-Z0-9])|\n\s*\n?""")
_ABBREVIATIONS = frozenset(["dr", "drs", "ir", "h", "hj", "kh", "sh", "mm", "prof", "no", "jl", "pt", "cv", "tbk"])


def read_document(article: Article) -> Document:
    """The article cut into tokens, sentences and quotations."""
    tokens = tuple(find_tokens(article.text))
    return Document(article, tokens, tuple(find_sentences(article.text, tokens)), tuple(find_quotations(article.text)))


def find_tokens(text: str) -> Iterator[Token]:
    """Words, numbers and punctuation marks in the order of the text.

    >>> [token.text for token in find_tokens("Rp1,5 miliar, katanya.")]
    ['Rp1', ',', '5', 'miliar', ',', 'katanya', '.']
    """
    for match in _TOKEN.finditer(text):
        yield Token(match.start(), match.end(), match.group())


def find_sentences(text: str, tokens: tuple[Token, ...]) -> Iterator[Sentence]:
    """Sentences without surrounding white space, each with the range of its tokens."""
    index = first = 0
    for _, end in _sentence_bounds(text):
        last = first
        while last < len(tokens) and tokens[last].start < end:
            last += 1
        if last > first:
            yield Sentence(index, Span(tokens[first].start, tokens[last - 1].end), first, last)
            index += 1
        first = last


def _sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if "\n" not in match.group() and _is_abbreviation(text, match.start()):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _is_abbreviation(text: str, end: int) -> bool:
    if text[end - 1] != ".":
        return False
    word = re.search(r"[\w.]*$", text[max(0, end - 12) : end - 1])
    found = word.group().casefold() if word else ""
    return found in _ABBREVIATIONS or (len(found) == 1 and found.isalpha())


def find_quotations(text: str) -> Iterator[Quotation]:
    """Stretches inside double quotation marks, straight or curly, that open and close in one paragraph."""
    for match in re.finditer(r'["“„«]([^"“”„«»\n]+)["”»]', text):
        yield Quotation(Span(*match.span(1)), Span(*match.span()))
