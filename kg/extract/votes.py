"""The article's vote: a form that is a name in one sentence is one in the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Span
from kg.schema import EntityType


@dataclass(frozen=True, slots=True)
class Ballot:
    """One guess at one place: the span, its type, how sure it is, and who guessed."""

    span: Span
    type: EntityType
    sure: float
    rule: str


def count_votes(text: str, ballots: Sequence[Ballot]) -> Iterator[tuple[Span, EntityType, str]]:
    """Every occurrence of every form that was guessed, with the type that most of its ballots give; where forms
    overlap, the longest stands."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    rules: dict[str, str] = {}
    for ballot in ballots:
        form = ballot.span.of(text)
        votes[form][ballot.type] += ballot.sure
        rules.setdefault(form, ballot.rule)
    types = {form: max(given, key=lambda kind: (given[kind], kind)) for form, given in votes.items()}
    taken: list[tuple[Span, EntityType, str]] = []
    covered = bytearray(len(text))
    for span, form in find_forms(text, types):
        if not any(covered[span.start : span.end]):
            covered[span.start : span.end] = b"\x01" * (span.end - span.start)
            taken.append((span, types[form], rules[form]))
    yield from sorted(taken)


def find_forms(text: str, forms: dict[str, EntityType]) -> list[tuple[Span, str]]:
    """Where the forms stand as whole words, longest first, then first."""
    if not forms:
        return []
    found = []
    for form in forms:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            found.append((Span(match.start(), match.end()), form))
    return sorted(found, key=lambda pair: (pair[0].start - pair[0].end, pair[0].start))
