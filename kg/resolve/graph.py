"""The articles' extractions as one graph: what is the same in several articles becomes one entity, one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.errors import ModelError
from kg.lexicon.gazetteer import built_in
from kg.model import Cluster, Credits, Entity, Extraction, Graph
from kg.resolve.identity import entity_id, local_id
from kg.resolve.statements import Statements
from kg.schema import EntityType

_YEARS_APART = 2


def resolve(extractions: Iterable[Extraction]) -> Graph:
    """The graph of all articles, the same for any order of them; raises ModelError when two have one id."""
    read = sorted(extractions, key=lambda extraction: extraction.id)
    _check_ids(read)
    identified = identify(read)
    entities: dict[str, _Names] = {}
    statements = Statements()
    for extraction in read:
        ids = identified[extraction.id]
        for cluster in extraction.entities:
            entities.setdefault(ids[cluster.id], _Names(cluster.type)).add(cluster)
        statements.add(extraction, ids)
    return Graph(
        articles=tuple(extraction.source for extraction in read),
        entities=tuple(names.entity(key) for key, names in sorted(entities.items())),
        statements=statements.sorted(),
        credits=tuple((extraction.id, extraction.credits) for extraction in read if extraction.credits != Credits()),
    )


def _check_ids(read: Sequence[Extraction]) -> None:
    for one, next_one in pairwise(read):
        if one.id == next_one.id:
            raise ModelError(f"two articles have the id {one.id!r}")


# --- who is who -----------------------------------------------------------------------------------------------------


def identify(extractions: Sequence[Extraction]) -> dict[str, dict[str, str]]:
    """Article -> the graph's id for each of its entities."""
    apart = _namesakes(extractions)
    return {extraction.id: _entity_ids(extraction, apart) for extraction in extractions}


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
        name = _official(self.code) or min(self.names, key=_fullest)
        seen = {name.casefold()}
        aliases = []
        for form in sorted(self.forms | self.names, key=_fullest):
            if form.casefold() not in seen:
                seen.add(form.casefold())
                aliases.append(form)
        return Entity(id, self.type, name, tuple(sorted(aliases)), self.code)


def _official(code: str | None) -> str | None:
    """A region's name as the table has it, regencies and cities with their level: there are two Malangs. Nobody calls
    Jakarta and Yogyakarta by the names that the table has."""
    area = None if code is None else built_in().area(code)
    if area is None or area.name.startswith("Daerah "):
        return None
    return area.name if area.depth == 0 else f"{area.kind.capitalize()} {area.name}"


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _fullest(name: str) -> tuple[int, bool, str]:
    """Longest first, "Sidoarjo" before "SIDOARJO"."""
    return -len(name), name.isupper(), name
