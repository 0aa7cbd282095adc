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
from kg.extract.programs import find_programs, mend_programs
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
    laws = list(_laws(words, document))
    bodies = [guess for guess, _ in find_organizations(words)]
    read = replace_by(words, list(read_guesses(best, chances, words.bounds)), bodies)
    guesses = list(mend_programs(words, repair(words, read)))
    sure = [(guess, rule, True) for guess, rule in (*find_persons(words), *find_programs(words, guesses))]
    sure = [item for item in sure if item[0] in _outer(words, guesses, [item[0] for item in sure])]
    short = [(guess, "bracketed-abbreviation", False) for guess in find_abbreviations(words, guesses)]
    taken = _mask(words, [*(ballot.guess for ballot in laws), *(guess for guess, _, _ in (*sure, *short))])
    known = {words.texts[body.first : body.last] for body in bodies}
    ballots = [*laws, *(Ballot(*item) for item in (*short, *sure))]
    for guess in guesses:
        if not any(taken[guess.first : guess.last]):
            is_known = words.texts[guess.first : guess.last] in known
            ballots.append(Ballot(guess, "known-body" if is_known else "tagger", settles=is_known))
    ballots = [ballot for ballot in ballots if not _is_furniture(document.furniture, words, ballot.guess)]
    yield from count_votes(words, chances, ballots)


def replace_by(words: Words, guesses: list[Guess], better: Sequence[Guess]) -> list[Guess]:
    """The guesses with the better ones in place of what they meet, save where a guess is longer and holds them."""
    outer = _outer(words, guesses, better)
    taken = _mask(words, list(outer))
    kept = [guess for guess in guesses if not any(taken[guess.first : guess.last])]
    return sorted([*kept, *outer], key=lambda guess: guess.first)


def _outer(words: Words, guesses: Sequence[Guess], found: Sequence[Guess]) -> set[Guess]:
    """What was found and lies in no longer guess: "Yayasan Program Keluarga Harapan" holds no programme."""
    owners = [-1] * len(words.texts)
    for number, guess in enumerate(guesses):
        owners[guess.first : guess.last] = [number] * (guess.last - guess.first)
    return {
        guess
        for guess in found
        if owners[guess.first] < 0
        or owners[guess.first] != owners[guess.last - 1]
        or guess.last - guess.first >= guesses[owners[guess.first]].last - guesses[owners[guess.first]].first
    }


def _mask(words: Words, guesses: Sequence[Guess]) -> bytearray:
    taken = bytearray(len(words.texts))
    for guess in guesses:
        taken[guess.first : guess.last] = b"\x01" * (guess.last - guess.first)
    return taken


def _laws(words: Words, document: Document) -> Iterator[Ballot]:
    starts = [span.start for span in words.spans]
    for span, rule in find_laws(document.text):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            yield Ballot(Guess(first, last, EntityType.LAW, 1.0), rule)


def _is_furniture(furniture: Sequence[Span], words: Words, guess: Guess) -> bool:
    span = span_of(words, guess.first, guess.last)
    return any(piece.overlaps(span) for piece in furniture)
