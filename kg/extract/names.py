"""Names in the text with their types: the tagger's guesses, then the article's own vote."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.features import read_words
from kg.extract.tagger import read_tagger, span_of
from kg.extract.votes import Ballot, count_votes
from kg.model import Document, Mention


def find_names(document: Document) -> Iterator[Mention]:
    """The mentions of named entities, sorted and without overlap."""
    words = read_words(document)
    if not words.texts:
        return
    guesses = [
        Ballot(span_of(words, guess.first, guess.last), guess.type, guess.sure, "tagger")
        for guess in read_tagger().guess(words)
    ]
    furniture = document.furniture
    ballots = [ballot for ballot in guesses if not any(piece.overlaps(ballot.span) for piece in furniture)]
    for span, kind, rule in count_votes(document.text, ballots):
        yield Mention(span, kind, span.of(document.text), rule)
