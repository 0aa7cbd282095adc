"""The text layer: an article as tokens, sentences and quotations, all of them spans of its untouched text."""

from __future__ import annotations

from kg.model import Article, Document
from kg.text.quotations import find_quotations
from kg.text.sentences import find_sentences
from kg.text.tokens import find_tokens

__all__ = ["find_quotations", "find_sentences", "find_tokens", "read_document"]


def read_document(article: Article) -> Document:
    """The article cut into tokens, sentences and quotations."""
    text = article.text
    tokens = tuple(find_tokens(text))
    quotations = tuple(find_quotations(text))
    return Document(article, tokens, tuple(find_sentences(text, tokens, quotations)), quotations)
