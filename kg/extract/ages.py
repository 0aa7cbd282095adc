"""How old people are: "Sari (35)", "Sari, 35 tahun", "Sari yang berusia 35 tahun"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.model import Fact, Span, make_fact
from kg.schema import EntityType

_BEHIND = re.compile(
    r"""\s*(?:\(\s*(?P<bracketed>\d{1,3})(?:\s*(?:tahun|thn|th)\.?)?\s*[,)]     # Sari (35)  Sari (35, Tuban)
          |,\s*(?:\(\s*)?(?P<told>\d{1,3})\s*tahun\b                          # Sari, 35 tahun
          |,?\s*(?:yang\s+)?(?:kini\s+|saat\s+ini\s+)?(?:berusia|berumur|usia|umur)\s+(?P<said>\d{1,3})(?:\s*tahun)?\b)""",
    re.VERBOSE,
)
_AGED = re.compile(r"\b(?:berusia|berumur)\s+(\d{1,3})\s+tahun\s+(?:itu|ini|tersebut)\b")
_OLDEST = 120


def find_ages(reading: Reading) -> Iterator[Fact]:
    """One age for each person, the first that is told."""
    told: set[str] = set()
    for person, years, evidence, rule in (*_behind_names(reading), *_by_pointer(reading)):
        if 0 < years <= _OLDEST and person not in told:
            told.add(person)
            yield make_fact("age", evidence, rule, person=person, years=years)


def _behind_names(reading: Reading) -> Iterator[tuple[str, int, Span, str]]:
    for mention, owner in zip(reading.mentions, reading.owners, strict=True):
        if mention.type is not EntityType.PERSON:
            continue
        match = _BEHIND.match(reading.text, mention.span.end)
        if match is not None:
            rule = "bracketed-age" if match["bracketed"] else "age-behind-name"
            years = int(match["bracketed"] or match["told"] or match["said"])
            yield owner.id, years, Span(mention.span.start, match.end()), rule


def _by_pointer(reading: Reading) -> Iterator[tuple[str, int, Span, str]]:
    """ "Pria berusia 35 tahun itu": the person named last in the sentence, or alone in the one before."""
    for match in _AGED.finditer(reading.text):
        sentence = reading.sentence_at(match.start())
        start = sentence.span.start
        people = _people(reading, start, match.start())
        if not people and sentence.index > 0:
            span = reading.document.sentences[sentence.index - 1].span
            start = match.start()
            people = _people(reading, span.start, span.end)
        if len(people) == 1:
            yield people.pop(), int(match[1]), Span(start, match.end()), "age-by-pointer"


def _people(reading: Reading, start: int, end: int) -> set[str]:
    return {
        reading.owners[index].id
        for index in reading.mention_indices(start, end)
        if reading.mentions[index].type is EntityType.PERSON
    }
