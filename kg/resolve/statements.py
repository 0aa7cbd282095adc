"""Facts of articles as statements over entities of the graph: equal facts are one, with the words of each article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import ModelError
from kg.model import Evidence, Extraction, Fact, Filler, Quote, Span, Statement
from kg.passages import Passages
from kg.schema import FACT_TYPES, Family, Kind

_CONTEXT = 300
_REFLEXIVE = frozenset({"affiliatedWith", "locatedIn", "partOf", "relativeOf"})
_DAY = len("2018-03-14")

Roles = tuple[tuple[str, tuple[Filler, ...]], ...]


@dataclass(slots=True)
class _Stated:
    """One statement as the articles come in; the first article's wording stands."""

    fact: Fact
    roles: Roles
    according_to: tuple[str, ...]
    evidence: set[Evidence] = field(default_factory=set)

    def statement(self) -> Statement:
        evidence = tuple(sorted(self.evidence, key=lambda one: (one.article, one.span, one.rule)))
        return Statement(self.fact.type, self.roles, evidence, self.according_to, self.fact.modality)


class Statements:
    """Statements that grow as articles come in."""

    def __init__(self) -> None:
        self._stated: dict[tuple[str, ...], _Stated] = {}

    def add(self, extraction: Extraction, ids: Mapping[str, str]) -> None:
        """Adds the facts of an article; `ids` are the graph's ids for the article's entities."""
        passages = Passages(extraction.passages)
        for fact in (*extraction.facts, *extraction.unasserted):
            self._add(extraction, passages, fact, ids)

    def _add(self, extraction: Extraction, passages: Passages, fact: Fact, ids: Mapping[str, str]) -> None:
        roles = _graph_roles(fact, ids)
        if fact.type in _REFLEXIVE and roles[0][1] == roles[1][1]:
            return
        according_to = tuple(ids[speaker] for speaker in fact.according_to)
        article = "" if _is_shared(fact) else extraction.id
        # Role names and fillers take turns with the empty string, which is neither.
        key = (fact.type, *_comparable(fact.type, roles), *according_to, str(fact.modality), article)
        one = self._stated.get(key)
        if one is None:
            one = self._stated[key] = _Stated(fact, roles, according_to)
        one.evidence.add(_evidence(extraction, passages, fact))

    def sorted(self) -> tuple[Statement, ...]:
        """All statements in an order that depends on nothing but what they say."""
        return tuple(stated.statement() for _, stated in sorted(self._stated.items(), key=lambda item: item[0]))


def _graph_roles(fact: Fact, ids: Mapping[str, str]) -> Roles:
    kind = FACT_TYPES[fact.type]
    roles = []
    for name, fillers in fact.roles:
        if kind.role(name).kind is Kind.ENTITY:
            fillers = tuple(dict.fromkeys(ids[str(filler)] for filler in fillers))
        roles.append((name, fillers))
    return tuple(roles)


def _is_shared(fact: Fact) -> bool:
    """Whether another article can state the very same fact: words spoken are the article's own, and two articles tell
    of one event only where both give its day."""
    family = FACT_TYPES[fact.type].family
    if family is Family.EVENT:
        date = fact.get("date")
        return isinstance(date, str) and len(date) == _DAY
    return family is Family.RELATION


def _comparable(type: str, roles: Roles) -> list[str]:
    """The roles as strings, equal for equal facts: case, white space and the order of entities make no difference."""
    kind = FACT_TYPES[type]
    result: list[str] = []
    for name, fillers in roles:
        result.append(name)
        if kind.role(name).kind is Kind.ENTITY:
            result += sorted(map(str, fillers))
        else:
            result += map(_to_text, fillers)
        result.append("")
    return result


def _to_text(filler: Filler) -> str:
    if isinstance(filler, Quote):
        return f"{filler.span.start}-{filler.span.end}"
    return " ".join(str(filler).split()).casefold()


def _evidence(extraction: Extraction, passages: Passages, fact: Fact) -> Evidence:
    """The fact's words with the rest of their sentence; raises ModelError when no passage holds them."""
    passage = passages.holding(fact.evidence)
    if passage is None:
        raise ModelError(f"{extraction.id}: no passage holds the evidence {fact.evidence}")
    start, end = fact.evidence.start - passage.span.start, fact.evidence.end - passage.span.start
    return Evidence(
        article=extraction.id,
        span=Span(fact.evidence.start, fact.evidence.end),
        exact=passage.text[start:end],
        prefix=_last_words(passage.text[:start]),
        suffix=_first_words(passage.text[end:]),
        sentence=passage.index,
        rule=fact.rule,
    )


def _last_words(text: str) -> str:
    """The text, or as many of its last words as go into the context."""
    return text if len(text) <= _CONTEXT else text[-_CONTEXT:].partition(" ")[2]


def _first_words(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0]
