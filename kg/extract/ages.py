"""How old people are: "Sari (35)", "Sari, 35 tahun", "Sari meninggal di usia 70 tahun", "pria berusia 35 tahun itu"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.antecedents import find_antecedent, is_speaker, is_spoken
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
_AT_DEATH = re.compile(
    r"""\b(?:meninggal|wafat|berpulang|tutup\s+usia|napas\s+terakhir)\b[^.;"“”\n]{0,60}?
        \b(?:di|pada|dalam)\s+(?:usia|umur)(?:nya)?(?:\s+yang)?(?:\s+ke-?)?\s*(\d{1,3})\b(?!\s*-|\s+tahun-?an)""",
    re.VERBOSE,
)
# "Andi maju dalam usia 36 tahun"; not "pada usia 20 tahunan", "di usia 13-19 tahun"
_AT_AGE = re.compile(r"\b(?:di|pada|dalam)\s+usia(?:nya)?(?:\s+yang)?(?:\s+ke-?)?\s*(\d{1,3})\s+tahun\b(?!-?\s?an\b)")
_BIRTHDAY = re.compile(
    r"""\b(?:(?:merayakan|memperingati|menginjak)\s+(?:hari\s+)?ulang\s+tahun|ulang\s+tahunnya)
        (?:\s+yang)?\s+ke-?\s?(\d{1,3})\b(?!\s+(?!(?:tahun|pada|di|yang|itu|ini)\b)\w)""",
    re.VERBOSE,
)
_WHO = re.compile(r"\s*(?:\([^()]*\))?(?![^.;]*\b(?:ingin|mau|akan|berencana|hendak)\b)[^.;\"“”\n]{0,80}")
_RELATIVE = re.compile(r"\s*(?:\([^()]*\)\s*)?,\s*yang\b")
_CLAUSE = re.compile(r"(,\s*)?([^,;:]*)$")
_SPOKEN = re.compile(r"(\w+)\s+(?:\w+\s+){1,2}$")
_ACTS = re.compile(r"\b(?:me(?:ng|ny|m|n|r|l|w|y)[a-z]{4,}|atas|terhadap)\s+(?:\w+\s+){1,3}$")
_WINDOW = 120
_OLDEST = 120
_SENTENCES_BACK = 3

_Found = tuple[str, int, Span, str]


def find_ages(reading: Reading) -> Iterator[Fact]:
    """One age for each person, the first that is told."""
    told: set[str] = set()
    for person, years, evidence, rule in (*_behind_names(reading), *_at_times(reading), *_by_pointer(reading)):
        if 0 < years <= _OLDEST and person not in told:
            told.add(person)
            yield make_fact("age", evidence, rule, person=person, years=years)


def _behind_names(reading: Reading) -> Iterator[_Found]:
    for mention, owner in zip(reading.mentions, reading.owners, strict=True):
        if mention.type is not EntityType.PERSON:
            continue
        match = _BEHIND.match(reading.text, mention.span.end)
        if match is not None:
            rule = "bracketed-age" if match["bracketed"] else "age-behind-name"
            years = int(match["bracketed"] or match["told"] or match["said"])
            yield owner.id, years, Span(mention.span.start, match.end()), rule


def _at_times(reading: Reading) -> Iterator[_Found]:
    """ "Budi meninggal di usia 70 tahun", "Budi merayakan ulang tahun ke-70": the name before in the clause."""
    for pattern, rule in ((_AT_DEATH, "age-at-death"), (_AT_AGE, "at-an-age"), (_BIRTHDAY, "birthday")):
        for match in pattern.finditer(reading.text):
            index = _name_before(reading, match.start())
            if index is not None:
                span = Span(reading.mentions[index].span.start, match.end())
                yield reading.owners[index].id, int(match[1]), span, rule


def _name_before(reading: Reading, offset: int) -> int | None:
    """The person who is named last before the offset in the clause, none who speaks of another. An election or a place
    may be named between the two, a body may not."""
    for index in reversed(reading.mention_indices(reading.sentence_at(offset).span.start, offset)):
        mention = reading.mentions[index]
        if mention.type is EntityType.PERSON:
            is_told = not is_speaker(reading, index) and _WHO.fullmatch(reading.text, mention.span.end, offset)
            return index if is_told else None
        if mention.type is EntityType.ORGANIZATION:
            return None
    return None


def _by_pointer(reading: Reading) -> Iterator[_Found]:
    """ "Pria berusia 35 tahun itu": the one person of whom the sentence tells, or the last one before that does."""
    for match in _AGED.finditer(reading.text):
        people = {reading.owners[index].id for index in _meant(reading, match.start())}
        if len(people) == 1:
            span = reading.sentence_at(match.start()).span
            yield people.pop(), int(match[1]), Span(span.start, match.end()), "age-by-pointer"


def _meant(reading: Reading, offset: int) -> list[int]:
    """The people whom the description before the offset can mean."""
    sentence = reading.sentence_at(offset)
    clause = _CLAUSE.search(reading.text[max(sentence.span.start, offset - _WINDOW) : offset])
    spoken = _SPOKEN.search(clause[2]) if clause is not None else None
    if spoken is not None and is_spoken(spoken[1].casefold()):
        index = find_antecedent(reading, offset, spoken=True)
        return [] if index is None else [index]
    people = _people(reading, sentence.span.start, offset)
    if not people:
        return _told_of(reading, _people_before(reading, sentence.index))
    # "Selain Andi, petenis berusia 36 tahun itu", "Andi memukul pria berusia 35 tahun itu": another is meant
    is_other = clause is not None and (clause[1] or _ACTS.search(clause[2]))
    return [] if is_other else _told_of(reading, people)


def _people(reading: Reading, start: int, end: int) -> list[int]:
    return [i for i in reading.mention_indices(start, end) if reading.mentions[i].type is EntityType.PERSON]


def _people_before(reading: Reading, sentence: int) -> list[int]:
    """The people of the last of the few sentences before that names any: none but the last where a relative clause
    tells of it ("... Sari, yang pulang ke Tuban")."""
    for before in range(sentence - 1, max(-1, sentence - 1 - _SENTENCES_BACK), -1):
        span = reading.document.sentences[before].span
        people = _people(reading, span.start, span.end)
        if people:
            end = reading.mentions[people[-1]].span.end
            return people[-1:] if _RELATIVE.match(reading.text, end, span.end) else people
    return []


def _told_of(reading: Reading, people: list[int]) -> list[int]:
    """The people behind the last who speaks of others: "Kepada Andi, Budi menceritakan kisah Sari" tells of Sari."""
    speakers = [place for place, index in enumerate(people) if is_speaker(reading, index)]
    return people[speakers[-1] + 1 :] if speakers else people
