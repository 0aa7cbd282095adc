"""A dataset read back as a Graph: what exporters and other tools work on when there is only the folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS
from rdflib.term import URIRef

from kg.errors import InputError
from kg.model import Credits, Entity, Evidence, Filler, Graph, Quote, Source, Span, Statement
from kg.rdf.facts import classes_of, property_of
from kg.rdf.files import read_quads
from kg.rdf.statements import fact_key
from kg.schema import FACT_TYPES, EntityType, Kind, Modality, Role
from kg.vocab import GAF, KG, OA, SCHEMA

Values = Mapping[str, Mapping[NamedNode | Literal, None]]  # predicate -> its values, in the order of the file


def read_graph(folder: Path) -> Graph:
    """The Graph that a build wrote as kg.nq: statements of several articles are one again.

    A quotation's own span is not in the dataset: a Quote spans the words of its evidence. Raises InputError.
    """
    path = folder / "kg.nq"
    try:
        return to_graph(read_quads(path))
    except (LookupError, ValueError, StopIteration) as problem:
        raise InputError(str(path), f"no dataset of this ontology: {problem!r}") from problem


def to_graph(quads: Iterable[Quad]) -> Graph:
    """The Graph of a dataset's quads, in any order."""
    things: defaultdict[str, defaultdict[str, dict[NamedNode | Literal, None]]] = defaultdict(lambda: defaultdict(dict))
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            things[quad.subject.value][quad.predicate.value][quad.object] = None
    articles = {iri: about for iri, about in things.items() if KG.Article in _iris(about, RDF.type)}
    entities = (_entity(iri, about) for iri, about in things.items())
    return Graph(
        articles=tuple(sorted((_source(about, things) for about in articles.values()), key=lambda one: one.id)),
        entities=tuple(sorted((one for one in entities if one is not None), key=lambda one: one.id)),
        statements=tuple(_merged(_statement(about, things) for about in things.values() if _is_statement(about))),
        credits=tuple(sorted(_credits(about) for about in articles.values() if _credits(about)[1] != Credits())),
    )


def _texts(about: Values, predicate: URIRef) -> tuple[str, ...]:
    return tuple(value.value for value in about.get(str(predicate), ()))


def _iris(about: Values, predicate: URIRef) -> frozenset[URIRef]:
    return frozenset(URIRef(value.value) for value in about.get(str(predicate), ()))


def _text(about: Values, predicate: URIRef) -> str | None:
    return next(iter(_texts(about, predicate)), None)


def entity_id(iri: str) -> str:
    """The id of the entity that an IRI names, whatever the base.

    >>> entity_id("https://a.example/id/place/35.15")
    'place/35.15'
    """
    return "/".join(iri.rsplit("/", 2)[1:])


def _source(about: Values, things: Mapping[str, Values]) -> Source:
    outlet = _text(about, DCTERMS.publisher)
    return Source(
        id=_texts(about, DCTERMS.identifier)[0],
        title=_text(about, DCTERMS.title),
        published=_text(about, DCTERMS.issued),
        outlet=None if outlet is None else _text(things[outlet], RDFS.label),
        url=_text(about, SCHEMA.url),
    )


def _credits(about: Values) -> tuple[str, Credits]:
    made = Credits(_text(about, KG.dateline), _texts(about, KG.reporter), _texts(about, KG.editor))
    return _texts(about, DCTERMS.identifier)[0], made


def _entity(iri: str, about: Values) -> Entity | None:
    classes = _iris(about, RDF.type)
    kind = next((kind for kind in EntityType if KG[kind] in classes), None)
    if kind is None:
        return None
    aliases = tuple(sorted(_texts(about, SKOS.altLabel)))
    return Entity(entity_id(iri), kind, _texts(about, RDFS.label)[0], aliases, _text(about, KG.code))


# --- statements -----------------------------------------------------------------------------------------------------


def _is_statement(about: Values) -> bool:
    return str(PROV.wasDerivedFrom) in about


@cache
def _types() -> Mapping[str, str]:
    """Class -> type of fact."""
    return {classes_of(name)[0].value: name for name in FACT_TYPES}


def _statement(about: Values, things: Mapping[str, Values]) -> Statement:
    kind = FACT_TYPES[next(_types()[iri] for iri in _texts(about, RDF.type) if iri in _types())]
    evidence = tuple(_evidence(target, about, things) for target in _texts(about, GAF.denotedBy))
    roles = (
        (role.name, tuple(_filler(role, value, evidence[0]) for value in about[name]))
        for role in kind.roles
        if (name := property_of(kind.name, role.name).value) in about
    )
    modality = _text(about, KG.modality)
    return Statement(
        type=kind.name,
        roles=tuple(roles),
        evidence=evidence,
        according_to=tuple(entity_id(iri) for iri in _texts(about, KG.accordingTo)),
        modality=None if modality is None else Modality(_local(modality).lower()),
    )


def _filler(role: Role, value: NamedNode | Literal, evidence: Evidence) -> Filler:
    if role.kind is Kind.ENTITY:
        return entity_id(value.value)
    if role.kind is Kind.FLAG:
        return value.value == str(KG.Verbatim)
    if role.kind is Kind.QUOTE:
        return Quote(evidence.span, value.value)
    if role.kind is Kind.NUMBER:
        number = Decimal(value.value)
        return int(number) if number == number.to_integral_value() else number
    if role.kind is Kind.TERM:
        name = _local(value.value)
        return name[0].lower() + name[1:]
    return value.value


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]


def _evidence(target: str, about: Values, things: Mapping[str, Values]) -> Evidence:
    where = things[target]
    selector = things[_texts(where, OA.hasSelector)[0]]
    sentence = _text(where, KG.sentence)
    return Evidence(
        article=_texts(things[_texts(where, OA.hasSource)[0]], DCTERMS.identifier)[0],
        span=Span(int(_texts(selector, OA.start)[0]), int(_texts(selector, OA.end)[0])),
        exact=_texts(selector, OA.exact)[0],
        prefix=_text(selector, OA.prefix) or "",
        suffix=_text(selector, OA.suffix) or "",
        sentence=None if sentence is None else int(sentence),
        rule=_text(about, KG.rule) or "",
    )


def _merged(statements: Iterable[Statement]) -> Iterator[Statement]:
    """One statement for all that say the same, with all evidence; in the order of the articles and their text."""
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[fact_key(statement)].append(statement)
    merged = (_one(sorted(same, key=_place)) for _, same in sorted(found.items()))
    yield from sorted(merged, key=_place)


def _one(same: Sequence[Statement]) -> Statement:
    evidence = sorted(chain.from_iterable(one.evidence for one in same), key=lambda one: (one.article, one.span))
    return replace(same[0], evidence=tuple(evidence))


def _place(statement: Statement) -> tuple[str, Span]:
    return statement.evidence[0].article, statement.evidence[0].span
