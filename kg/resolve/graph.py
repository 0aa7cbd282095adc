"""The articles' extractions as one graph: what is the same in several articles becomes one entity, one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.errors import ModelError
from kg.model import Cluster, Credits, Entity, Evidence, Extraction, Fact, Filler, Graph, Quote, Span, Statement
from kg.resolve.identity import entity_id, local_id
from kg.schema import FACT_TYPES, EntityType, Family, Kind

_CONTEXT = 300
_REFLEXIVE = frozenset({"affiliatedWith", "locatedIn", "partOf", "relativeOf"})
_YEARS_APART = 2

Roles = tuple[tuple[str, tuple[Filler, ...]], ...]


def resolve(extractions: Iterable[Extraction]) -> Graph:
    """The graph of all articles, the same for any order of them; raises ModelError when two have one id."""
    read = sorted(extractions, key=lambda extraction: extraction.id)
    _check_ids(read)
    apart = _namesakes(read)
    entities: dict[str, _Names] = {}
    stated: dict[object, _Stated] = {}
    for extraction in read:
        ids = _entity_ids(extraction, apart)
        for cluster in extraction.entities:
            entities.setdefault(ids[cluster.id], _Names(cluster.type)).add(cluster)
        for fact in (*extraction.facts, *extraction.unasserted):
            _state(extraction, fact, ids, stated)
    return Graph(
        articles=tuple(extraction.source for extraction in read),
        entities=tuple(names.entity(key) for key, names in sorted(entities.items())),
        statements=tuple(sorted((one.statement() for one in stated.values()), key=_order)),
        credits=tuple((extraction.id, extraction.credits) for extraction in read if extraction.credits != Credits()),
    )


def _check_ids(read: Sequence[Extraction]) -> None:
    for one, next_one in pairwise(read):
        if one.id == next_one.id:
            raise ModelError(f"two articles have the id {one.id!r}")


# --- who is who -----------------------------------------------------------------------------------------------------


def _entity_ids(extraction: Extraction, apart: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """The graph's id for each entity of the article. Two that the article holds apart stay apart."""
    ids: dict[str, str] = {}
    given: set[str] = set()
    for cluster in extraction.entities:
        known = entity_id(cluster, extraction.id)
        known = apart.get((extraction.id, known), known)
        if known in given and cluster.code is None:
            known = local_id(cluster, f"{extraction.id}-{cluster.id}")
        given.add(known)
        ids[cluster.id] = known
    return ids


def _namesakes(read: Iterable[Extraction]) -> dict[tuple[str, str], str]:
    """New ids for people of one name whose ages show them to be several: (article, id) -> id with the year of birth."""
    births: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for extraction in read:
        for person, born in _births(extraction):
            births[person].append((born, extraction.id))
    apart = {}
    for person, known in births.items():
        for born, article in _split_by_year(sorted(known)):
            apart[article, person] = f"{person}--born-{born}"
    return apart


def _births(extraction: Extraction) -> Iterable[tuple[str, int]]:
    published = extraction.source.published
    ages = [fact for fact in extraction.facts if fact.type == "age"]
    if published is None or not ages:
        return
    clusters = {cluster.id: cluster for cluster in extraction.entities}
    for fact in ages:
        person, years = clusters.get(str(fact.get("person"))), fact.get("years")
        if person is not None and isinstance(years, int):
            yield entity_id(person, extraction.id), int(published[:4]) - years


def _split_by_year(known: Sequence[tuple[int, str]]) -> Iterable[tuple[int, str]]:
    """(year of birth of the group, article) for each article, where the years fall into several groups."""
    if known[-1][0] - known[0][0] <= _YEARS_APART:
        return
    first = previous = known[0][0]
    for born, article in known:
        if born - previous > _YEARS_APART:
            first = born
        previous = born
        yield first, article


@dataclass(slots=True)
class _Names:
    """The names of one entity as the articles come in."""

    type: EntityType
    names: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    code: str | None = None

    def add(self, cluster: Cluster) -> None:
        self.names.add(_spaced(cluster.name))
        self.forms.update(_spaced(mention.text) for mention in cluster.mentions)
        self.code = cluster.code

    def entity(self, id: str) -> Entity:
        name = min(self.names, key=_fullest)
        seen = {name.casefold()}
        aliases = []
        for form in sorted(self.forms | self.names, key=_fullest):
            if form.casefold() not in seen:
                seen.add(form.casefold())
                aliases.append(form)
        return Entity(id, self.type, name, tuple(sorted(aliases)), self.code)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _fullest(name: str) -> tuple[int, bool, str]:
    """Longest first, "Sidoarjo" before "SIDOARJO"."""
    return -len(name), name.isupper(), name


# --- what is stated -------------------------------------------------------------------------------------------------


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


def _state(extraction: Extraction, fact: Fact, ids: Mapping[str, str], stated: dict[object, _Stated]) -> None:
    roles = _graph_roles(fact, ids)
    if fact.type in _REFLEXIVE and len({roles[0][1], roles[1][1]}) == 1:
        return
    according_to = tuple(ids[speaker] for speaker in fact.according_to)
    article = None if _is_shared(fact) else extraction.id
    key = (fact.type, _comparable(roles), according_to, fact.modality, article)
    one = stated.setdefault(key, _Stated(fact, roles, according_to))
    one.evidence.add(_evidence(extraction, fact))


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
        return isinstance(date, str) and len(date) == len("2018-03-14")
    return family is Family.RELATION


def _comparable(roles: Roles) -> tuple[tuple[str, tuple[object, ...]], ...]:
    return tuple((name, tuple(_comparable_filler(filler) for filler in fillers)) for name, fillers in roles)


def _comparable_filler(filler: Filler) -> object:
    if isinstance(filler, str):
        return _spaced(filler).casefold()
    return (filler.span, filler.text) if isinstance(filler, Quote) else (str(filler), isinstance(filler, bool))


def _evidence(extraction: Extraction, fact: Fact) -> Evidence:
    """The fact's words with the rest of their sentence; raises ModelError when no passage holds them."""
    holding = [passage for passage in extraction.passages if fact.evidence in passage.span]
    if not holding:
        raise ModelError(f"{extraction.id}: no passage holds the evidence {fact.evidence}")
    passage = min(holding, key=lambda passage: (passage.span.end - passage.span.start, passage.span))
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


def _order(statement: Statement) -> tuple[str, str, str, str, tuple[str, Span]]:
    first = statement.evidence[0]
    return (
        statement.type,
        repr(_comparable(statement.roles)),
        " ".join(statement.according_to),
        str(statement.modality),
        (first.article, first.span),
    )
