"""Names in the text with their types: the tagger's guesses with their bounds mended, the rules, the article's vote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.extract.abbreviations import find_abbreviations
from kg.extract.boundaries import repair
from kg.extract.features import Words, read_words
from kg.extract.laws import find_laws
from kg.extract.organizations import find_organizations
from kg.extract.persons import find_persons
from kg.extract.programs import find_programs
from kg.extract.tagger import Floats, Guess, Tagger, read_guesses, read_tagger, span_of
from kg.extract.votes import Ballot, count_votes
from kg.model import Document, Mention, Span
from kg.schema import EntityType


def find_names(document: Document) -> Iterator[Mention]:
    """The mentions of named entities, sorted and without overlap."""
    return names_by(read_tagger(), document)


def names_by(tagger: Tagger, document: Document) -> Iterator[Mention]:
    """The same with the given tagger."""
    words = read_words(document)
    if not words.texts:
        return
    best, chances = tagger.marginals(words)
    for ballot in ballots_by(words, best, chances, document):
        span = span_of(words, ballot.guess.first, ballot.guess.last)
        yield Mention(span, ballot.guess.type, span.of(document.text), ballot.rule)


def ballots_by(words: Words, best: list[int], chances: Floats, document: Document) -> Iterator[Ballot]:
    """The labels of a tagger with rules and vote, sorted and without overlap."""
    ballots = [*_laws(words, document)]
    known = [*find_persons(words), *find_programs(words), *find_organizations(words)]
    taken = [ballot.guess for ballot in ballots]
    guesses = list(repair(words, read_guesses(best, chances, words.bounds)))
    explained = [*taken, *(guess for guess in find_abbreviations(words, guesses))]
    ballots += [Ballot(guess, "bracketed-abbreviation") for guess in explained[len(taken) :]]
    explained += [guess for guess, _ in known if not _is_inside(guess, guesses)]
    ballots += [Ballot(guess, rule, settles=True) for guess, rule in known if not _is_inside(guess, guesses)]
    ballots += [Ballot(guess, "tagger") for guess in guesses if not _meets(guess, explained)]
    ballots = [ballot for ballot in ballots if not _is_furniture(document.furniture, words, ballot.guess)]
    yield from count_votes(words, chances, ballots)


def _meets(guess: Guess, others: Sequence[Guess]) -> bool:
    return any(guess.first < other.last and other.first < guess.last for other in others)


def _is_inside(guess: Guess, others: Sequence[Guess]) -> bool:
    """Whether a longer name holds it: "Yayasan Program Keluarga Harapan" is a body."""
    return any(
        other.first <= guess.first and guess.last <= other.last and other.last - other.first > guess.last - guess.first
        for other in others
    )


def _laws(words: Words, document: Document) -> Iterator[Ballot]:
    starts = [span.start for span in words.spans]
    for span, rule in find_laws(document.text):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            yield Ballot(Guess(first, last, EntityType.LAW, 1.0), rule)


def _is_furniture(furniture: Sequence[Span], words: Words, guess: Guess) -> bool:
    span = span_of(words, guess.first, guess.last)
    return any(piece.overlaps(span) for piece in furniture)
