"""What may be found: the entity types, and for each fact type its roles. The one table all parts share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class EntityType(StrEnum):
    PERSON = "Person"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    PROGRAM = "Program"
    LAW = "Law"


class Modality(StrEnum):
    """Why a fact that was read does not hold: it produces no plain triple."""

    DENIED = "denied"
    PLANNED = "planned"
    HOPED = "hoped"
    ASKED = "asked"
    CONDITIONAL = "conditional"


class Kind(StrEnum):
    """What fills a role."""

    ENTITY = "entity"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TERM = "term"  # one of Role.terms
    FLAG = "flag"
    QUOTE = "quote"  # a span of the article


class Family(StrEnum):
    RELATION = "relation"
    SPEECH = "speech"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Role:
    name: str
    kind: Kind
    required: bool = False
    many: bool = False
    types: frozenset[EntityType] = frozenset(EntityType)
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactType:
    name: str
    family: Family
    roles: tuple[Role, ...]

    def role(self, name: str) -> Role:
        """The role of that name; KeyError when the type has none."""
        for role in self.roles:
            if role.name == name:
                return role
        raise KeyError(f"{self.name} has no role {name!r}")


PERSON = frozenset({EntityType.PERSON})
ORGANIZATION = frozenset({EntityType.ORGANIZATION})
PLACE = frozenset({EntityType.PLACE})
ACTOR = PERSON | ORGANIZATION
BODY = ORGANIZATION | PLACE
ANY = frozenset(EntityType)

STATUSES = ("current", "former", "acting", "elect", "candidate")
BOUNDS = ("approx", "atLeast", "atMost")


def _entity(name: str, types: frozenset[EntityType], *, required: bool = False, many: bool = False) -> Role:
    return Role(name, Kind.ENTITY, required, many, types)


def _relation(name: str, *roles: Role) -> FactType:
    return FactType(name, Family.RELATION, roles)


def _event(name: str, *own: Role) -> FactType:
    return FactType(name, Family.EVENT, (*_EVENT_ROLES, *own))


def _text(name: str, *, required: bool = False) -> Role:
    return Role(name, Kind.TEXT, required)


_EVENT_ROLES = (
    _entity("agent", ANY, many=True),
    _entity("patient", ANY, many=True),
    _entity("participant", ANY, many=True),
    _entity("place", BODY, many=True),
    Role("date", Kind.DATE),
    _text("topic"),
)

_TYPES = (
    _relation(
        "hasRole",
        _entity("person", PERSON, required=True),
        _text("role", required=True),
        _entity("at", BODY),
        Role("status", Kind.TERM, terms=STATUSES),
    ),
    _relation(
        "affiliatedWith",
        _entity("member", ACTOR, required=True),
        _entity("organization", ORGANIZATION, required=True),
    ),
    _relation(
        "partOf",
        _entity("part", ORGANIZATION, required=True),
        _entity("whole", ORGANIZATION, required=True),
    ),
    _relation("locatedIn", _entity("thing", BODY, required=True), _entity("place", PLACE, required=True)),
    _relation("residesIn", _entity("person", PERSON, required=True), _entity("place", PLACE, required=True)),
    _relation("age", _entity("person", PERSON, required=True), Role("years", Kind.NUMBER, required=True)),
    _relation(
        "relativeOf",
        _entity("person", PERSON, required=True),
        _entity("relative", PERSON, required=True),
        _text("kin"),
    ),
    _relation(
        "quantity",
        _entity("subject", ANY, required=True),
        _text("what", required=True),
        Role("value", Kind.NUMBER, required=True),
        Role("bound", Kind.TERM, terms=BOUNDS),
    ),
    FactType(
        "said",
        Family.SPEECH,
        (
            _entity("speaker", ACTOR, required=True, many=True),
            Role("direct", Kind.FLAG, required=True),
            Role("quote", Kind.QUOTE, required=True),
        ),
    ),
    _event("Visit"),
    _event("Meeting"),
    _event("Ceremony"),
    _event("Agreement"),
    _event("Award", _text("award"), _text("rank")),
    _event("Aid", _text("amount")),
    _event("Appointment", _text("post"), _entity("at", BODY)),
    _event("LegalAction", _text("action"), _text("charge")),
    _event("Incident", Role("killed", Kind.NUMBER), Role("injured", Kind.NUMBER)),
    _event("Competition", _entity("winner", ANY), _text("score")),
)

FACT_TYPES: MappingProxyType[str, FactType] = MappingProxyType({fact.name: fact for fact in _TYPES})
