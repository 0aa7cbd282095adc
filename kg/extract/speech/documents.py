"""What a body's papers say: "Dari data BPBD Blitar, dua rumah rusak", "..., mengacu rilis Bawaslu"."""

from __future__ import annotations

from kg.extract.speech.phrase_after import reference_after
from kg.extract.speech.references import Reference, Way, names_body
from kg.extract.speech.reports import Report, content_start, is_front
from kg.extract.speech.words import Words, kind


def report_of_document(words: Words, first: int, index: int, last: int) -> Report | None:
    """What stands in a document of a named body, the preposition before which is token `index`."""
    paper = index + 1
    while paper < last and words.forms[paper] in {"dari", "pada", "ke", "kepada"}:
        paper += 1
    if paper + 1 >= last or words.covers[paper] >= 0 or words.forms[paper] not in kind("document"):
        return None
    reference = reference_after(words, paper, last, clause_follows=True)
    if reference is None or reference.way is not Way.NAME or not names_body(words, reference):
        return None
    if is_front(words, first, index):
        return _before_clause(words, reference, last)
    if words.forms[index - 1] == "," and words.forms[index] in kind("citing"):
        return Report(reference, first, index - 1, "clause-document")
    return None


def _before_clause(words: Words, reference: Reference, last: int) -> Report | None:
    comma = next((i for i in range(reference.last, min(last, reference.last + 8)) if words.forms[i] == ","), last)
    start = content_start(words, comma, last)
    return Report(reference, start, last, "document-clause") if start < last else None
