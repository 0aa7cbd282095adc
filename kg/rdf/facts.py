"""How each type of fact is written: the classes of its node, the property of each role, and its plain triple."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pyoxigraph import NamedNode
from rdflib.namespace import FOAF, ORG
from rdflib.term import URIRef

from kg.model import Statement
from kg.rdf.terms import term
from kg.schema import FACT_TYPES, EntityType, Family
from kg.vocab import KG, SCHEMA, SEM

_CLASSES: Mapping[str, tuple[URIRef, ...]] = MappingProxyType(
    {
        "hasRole": (KG.HoldsRole, ORG.Membership),
        "affiliatedWith": (KG.AffiliatedWith, ORG.Membership),
        "partOf": (KG.PartOf,),
        "locatedIn": (KG.LocatedIn,),
        "residesIn": (KG.ResidesIn,),
        "age": (KG.Age,),
        "relativeOf": (KG.RelativeOf,),
        "quantity": (KG.Quantity, SCHEMA.Observation),
        "said": (KG.Said, SCHEMA.Quotation),
    }
)
_ENTITY_CLASSES: Mapping[EntityType, tuple[URIRef, ...]] = MappingProxyType(
    {
        EntityType.PERSON: (KG.Person, FOAF.Person),
        EntityType.ORGANIZATION: (KG.Organization, ORG.Organization),
        EntityType.PLACE: (KG.Place, SCHEMA.Place),
        EntityType.PROGRAM: (KG.Program,),
        EntityType.LAW: (KG.Law, SCHEMA.Legislation),
    }
)

# Roles whose property is another vocabulary's or has another name; all others are kg: properties of the role's name.
_PROPERTIES: Mapping[tuple[str, str], URIRef] = MappingProxyType(
    {
        ("hasRole", "person"): ORG.member,
        ("affiliatedWith", "member"): ORG.member,
        ("affiliatedWith", "organization"): ORG.organization,
        ("quantity", "subject"): SCHEMA.observationAbout,
        ("quantity", "what"): KG.measured,
        ("quantity", "value"): SCHEMA.value,
        ("said", "speaker"): SCHEMA.spokenByCharacter,
        ("said", "quote"): SCHEMA.text,
    }
)
_EVENT_PROPERTIES: Mapping[str, URIRef] = MappingProxyType({"place": SEM.hasPlace, "date": SEM.hasTimeStamp})

_SHORTCUTS: Mapping[str, tuple[str, URIRef, str]] = MappingProxyType(
    {
        "affiliatedWith": ("member", ORG.memberOf, "organization"),
        "locatedIn": ("thing", SCHEMA.containedInPlace, "place"),
        "partOf": ("part", ORG.subOrganizationOf, "whole"),
        "residesIn": ("person", SCHEMA.homeLocation, "place"),
        "relativeOf": ("person", SCHEMA.relatedTo, "relative"),
    }
)
# "mantan Bupati" holds the post no longer; who is elected or a candidate does not hold it yet.
_IN_OFFICE = frozenset({None, "current", "acting"})


@cache
def classes_of(fact_type: str) -> tuple[NamedNode, ...]:
    """The classes of a statement's node, ours first."""
    if FACT_TYPES[fact_type].family is Family.EVENT:
        return term(KG[fact_type]), term(SEM.Event)
    return tuple(map(term, _CLASSES[fact_type]))


@cache
def entity_classes(type: EntityType, *, is_region: bool = False) -> tuple[NamedNode, ...]:
    """The classes of an entity, ours first; a place with a region's code is an administrative area."""
    if is_region:
        return tuple(map(term, (KG.Region, KG.Place, SCHEMA.AdministrativeArea, SCHEMA.Place)))
    return tuple(map(term, _ENTITY_CLASSES[type]))


@cache
def property_of(fact_type: str, role: str) -> NamedNode:
    """The property that writes a role."""
    if FACT_TYPES[fact_type].family is Family.EVENT and role in _EVENT_PROPERTIES:
        return term(_EVENT_PROPERTIES[role])
    return term(_PROPERTIES.get((fact_type, role)) or KG[role])


@cache
def qualifier(name: str) -> NamedNode:
    """The term for a status, bound or modality.

    >>> qualifier("atLeast").value.rpartition("#")[2]
    'AtLeast'
    """
    return term(KG[name[0].upper() + name[1:]])


def is_asserted(statement: Statement) -> bool:
    """Whether the statement holds, so that it may have a plain triple."""
    return statement.modality is None and (statement.type != "hasRole" or statement.get("status") in _IN_OFFICE)


def shortcut(statement: Statement, thing: EntityType | None) -> tuple[str, NamedNode, str] | None:
    """(entity, property, entity) that says in one triple what the statement says; None where nothing does. `thing` is
    the type of what is located: an organisation has a location, a place is contained."""
    found = _SHORTCUTS.get(statement.type)
    if found is None or not is_asserted(statement):
        return None
    subject, predicate, value = found
    if predicate == SCHEMA.containedInPlace and thing is EntityType.ORGANIZATION:
        predicate = SCHEMA.location
    return str(statement.get(subject)), term(predicate), str(statement.get(value))
