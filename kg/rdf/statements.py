"""A statement of one article as triples: its node, its posts and plain triples, and the words behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pyoxigraph import NamedNode, Triple
from rdflib.namespace import ORG, PROV, RDF, RDFS

from kg.model import Evidence, Filler, Quote, Source, Statement
from kg.rdf.entities import Entities
from kg.rdf.facts import classes_of, is_asserted, property_of, qualifier, shortcut
from kg.rdf.iris import local_name
from kg.rdf.posts import Post
from kg.rdf.terms import Object, Pair, day, number, plain, term, to_triples, words
from kg.schema import FACT_TYPES, EntityType, Family, Kind
from kg.vocab import GAF, KG, OA, OPENGOV, SCHEMA


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement and its evidence in one article; `post` where it is about one."""

    iri: str
    statement: Statement
    evidence: Sequence[Evidence]
    post: Post | None = None


def fact_name(statement: Statement, post: Post | None) -> str:
    """What a reader sees of the statement in its IRI: whom and what it is about."""
    names = [local_name(entity) for entity in statement_entities(statement)[:2]]
    if post is not None:
        return f"{names[0]}--{post.iri.rpartition('/')[2]}"
    return "--".join([statement.type.lower(), *names])


def fact_key(statement: Statement) -> str:
    """What tells the statement from all others, whatever the order of its roles, the spacing and case of its words."""
    roles = sorted((name, *sorted(map(_comparable, fillers))) for name, fillers in statement.roles)
    qualifiers = (*sorted(statement.according_to), str(statement.modality))
    return "\x1e".join("\x1f".join(part) for part in ((statement.type,), *roles, qualifiers))


def _comparable(filler: Filler) -> str:
    if isinstance(filler, Decimal):
        return number(filler).value
    return " ".join(str(filler.text if isinstance(filler, Quote) else filler).casefold().split())


def statement_entities(statement: Statement) -> tuple[str, ...]:
    """The ids of the entities in the statement's roles, then of whom it is according to."""
    kind = FACT_TYPES[statement.type]
    roles = (fillers for name, fillers in statement.roles if kind.role(name).kind is Kind.ENTITY)
    return (*(str(filler) for fillers in roles for filler in fillers), *statement.according_to)


def plain_triples(stated: Stated, entities: Entities, post_label: str | None) -> Iterator[Triple]:
    """The names of the entities and the post, and the one triple that says what the statement says."""
    statement, post = stated.statement, stated.post
    for entity in statement_entities(statement):
        yield from entities.names(entity)
    if post is None:
        yield from _shortcut(statement, entities)
        return
    node = NamedNode(post.iri)
    yield Triple(node, term(RDF.type), term(ORG.Post))
    yield Triple(node, term(RDFS.label), words(post_label or post.label))
    if post.at is not None:
        yield Triple(node, term(KG.at), entities.node(post.at))
    if is_asserted(statement):
        yield Triple(entities.node(str(statement.get("person"))), term(ORG.holds), node)


def _shortcut(statement: Statement, entities: Entities) -> Iterator[Triple]:
    thing = entities.by_id[str(statement.get("thing"))].type if statement.type == "locatedIn" else None
    if (found := shortcut(statement, thing)) is not None:
        subject, predicate, value = found
        yield Triple(entities.node(subject), predicate, entities.node(value))


def statement_triples(stated: Stated, source: Source, entities: Entities) -> Iterator[Triple]:
    """The statement's node."""
    yield from to_triples(NamedNode(stated.iri), _statement(stated, source, entities))


def _statement(stated: Stated, source: Source, entities: Entities) -> Iterator[Pair]:
    statement = stated.statement
    for kind in classes_of(statement.type):
        yield term(RDF.type), kind
    if stated.post is not None:
        yield from _post(stated.post, entities)
    yield from _roles(statement, entities)
    for speaker in sorted(set(statement.according_to)):
        yield term(KG.accordingTo), entities.node(speaker)
    if statement.modality is not None:
        yield term(KG.modality), qualifier(statement.modality.value)
    yield from _known(statement, source)
    for rule in sorted({one.rule for one in stated.evidence if one.rule}):
        yield term(KG.rule), plain(rule)
    yield term(PROV.wasDerivedFrom), NamedNode(entities.iris.article(source.id))
    for target in dict.fromkeys(entities.iris.evidence(one) for one in stated.evidence):
        yield term(GAF.denotedBy), NamedNode(target)


def _post(post: Post, entities: Entities) -> Iterator[Pair]:
    yield term(OPENGOV.post), NamedNode(post.iri)
    if post.at is not None and entities.by_id[post.at].type is EntityType.ORGANIZATION:
        yield term(ORG.organization), entities.node(post.at)


def _roles(statement: Statement, entities: Entities) -> Iterator[Pair]:
    for role in FACT_TYPES[statement.type].roles:
        values = (_value(role.kind, filler, entities) for filler in statement.all(role.name))
        for value in dict.fromkeys(values):
            if value is not None:
                yield property_of(statement.type, role.name), value


def _value(kind: Kind, filler: Filler, entities: Entities) -> Object | None:
    if isinstance(filler, Quote):
        return words(filler.text)
    if isinstance(filler, bool):
        return term(KG.Verbatim if filler else KG.Reported)
    if not isinstance(filler, str):
        return number(filler)
    if kind is Kind.ENTITY:
        return entities.node(filler)
    if kind is Kind.TERM:
        return qualifier(filler)
    return day(filler) if kind is Kind.DATE else words(filler)


def _known(statement: Statement, source: Source) -> Iterator[Pair]:
    """When the article said so: of relations only, for events carry their own date."""
    stated = day(source.published) if source.published else None
    if stated is None or FACT_TYPES[statement.type].family is not Family.RELATION:
        return
    yield term(SCHEMA.observationDate if statement.type == "quantity" else KG.asOf), stated


def evidence_triples(evidence: Evidence, entities: Entities) -> Iterator[Triple]:
    """A stretch of the article, and the selector that says where it is and quotes it."""
    iris = entities.iris
    target, selector = NamedNode(iris.evidence(evidence)), NamedNode(iris.selector(evidence))
    yield Triple(target, term(RDF.type), term(OA.SpecificResource))
    yield Triple(target, term(OA.hasSource), NamedNode(iris.article(evidence.article)))
    if evidence.sentence is not None:
        yield Triple(target, term(KG.sentence), number(evidence.sentence))
    yield Triple(target, term(OA.hasSelector), selector)
    yield from to_triples(selector, _selector(evidence))


def _selector(evidence: Evidence) -> Iterator[Pair]:
    yield term(RDF.type), term(OA.TextPositionSelector)
    yield term(RDF.type), term(OA.TextQuoteSelector)
    yield term(OA.start), number(evidence.span.start)
    yield term(OA.end), number(evidence.span.end)
    yield term(OA.exact), plain(evidence.exact)
    if evidence.prefix:
        yield term(OA.prefix), plain(evidence.prefix)
    if evidence.suffix:
        yield term(OA.suffix), plain(evidence.suffix)
