"""The text layer: an article as tokens, sentences, quotations and furniture, spans of its untouched text all."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Article, Document, Span
from kg.text.credits import complete, read_credits
from kg.text.datelines import find_dateline
from kg.text.furniture import find_furniture, merge
from kg.text.quotations import find_quotations
from kg.text.sentences import find_sentences
from kg.text.tokens import find_tokens

__all__ = ["find_furniture", "find_quotations", "find_sentences", "find_tokens", "read_document"]


def read_document(article: Article) -> Document:
    """The article cut into its parts; its source completed by what the text says of outlet and date."""
    text = article.text
    dateline = find_dateline(text)
    furniture = tuple(merge([*find_furniture(text), *(() if dateline is None else dateline.marks)]))
    edges = {edge for span in furniture for edge in (span.start, span.end)}
    if dateline is not None:
        edges = {edge for edge in edges if edge >= dateline.end} | {dateline.end}
    tokens = tuple(find_tokens(text))
    quotations = tuple(quotation for quotation in find_quotations(text) if not _lies_in(quotation.outer, furniture))
    return Document(
        article=replace(article, source=complete(article.source, text, dateline)),
        tokens=tokens,
        sentences=tuple(find_sentences(text, tokens, quotations, sorted(edges))),
        quotations=quotations,
        furniture=furniture,
        credits=read_credits(text, dateline),
    )


def _lies_in(span: Span, furniture: tuple[Span, ...]) -> bool:
    return any(span in piece for piece in furniture)
