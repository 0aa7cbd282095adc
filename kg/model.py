"""The records that every stage hands to the next. Nothing here reads text or knows RDF.

Offsets are Unicode code points into `Article.text`, which nobody edits; spans are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.errors import ModelError
from kg.schema import FACT_TYPES, EntityType, Kind, Modality

Number = int | Decimal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ModelError(f"a span needs 0 <= start < end, not {self.start}, {self.end}")

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


# --- articles -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of an article besides its text. `published` is ISO: 2018, 2018-03 or 2018-03-14."""

    id: str
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    source: Source
    text: str

    @property
    def id(self) -> str:
        return self.source.id


@dataclass(frozen=True, slots=True)
class Credits:
    """What the article's own text says of its making."""

    dateline: str | None = None
    reporters: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


# --- the text layer -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; its tokens are `Document.tokens[first:last]`."""

    index: int
    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words inside quotation marks: `span` without the marks, `outer` with those that are there."""

    span: Span
    outer: Span


@dataclass(frozen=True, slots=True)
class Document:
    """An article and its parts in the order of the text. `furniture` are the spans that are the outlet's, not the
    story's (datelines, bylines, "Baca juga" lines, copyright): no facts are read there."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    furniture: tuple[Span, ...] = ()
    credits: Credits = Credits()

    @property
    def text(self) -> str:
        return self.article.text


# --- what is found in one article -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """A named entity's form at one place of the text. `rule` names the rule or model that found it."""

    span: Span
    type: EntityType
    text: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One entity of one article: all its mentions. `name` is the fullest form, `code` a region's Kemendagri code."""

    id: str
    type: EntityType
    name: str
    mentions: tuple[Mention, ...]
    code: str | None = None

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ModelError(f"entity {self.id} has no mention")


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date in the text; `iso` is None where the year is not to be had. `until` ends a stretch of days."""

    span: Span
    iso: str | None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A number in the text: "10 ribu lebih" is 10000 atLeast, "Rp1,5 miliar" 1500000000 of unit "rupiah"."""

    span: Span
    value: Number
    bound: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """The filler of a role of kind QUOTE: words of the article."""

    span: Span
    text: str


Filler = str | Number | bool | Quote


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one article. `roles` pairs each filled role with its fillers, in the order of the schema; entity
    roles hold the ids of clusters. `rule` says who read it, `according_to` whose words it stands in."""

    type: str
    roles: tuple[tuple[str, tuple[Filler, ...]], ...]
    evidence: Span
    rule: str
    according_to: tuple[str, ...] = ()
    modality: Modality | None = None

    def __post_init__(self) -> None:
        known = FACT_TYPES.get(self.type)
        if known is None:
            raise ModelError(f"there is no fact type {self.type!r}")
        filled = {name for name, _ in self.roles}
        for role in known.roles:
            if role.required and role.name not in filled:
                raise ModelError(f"{self.type} needs the role {role.name!r}")
        for name, fillers in self.roles:
            if not fillers or (len(fillers) > 1 and not known.role(name).many):
                raise ModelError(f"{self.type}: the role {name!r} has {len(fillers)} fillers")

    def all(self, role: str) -> tuple[Filler, ...]:
        """The fillers of a role, () when it is not filled."""
        return next((fillers for name, fillers in self.roles if name == role), ())

    def get(self, role: str) -> Filler | None:
        """The first filler of a role, None when it is not filled."""
        fillers = self.all(role)
        return fillers[0] if fillers else None

    def entities(self) -> tuple[str, ...]:
        """The ids of all entities in the fact's roles, in their order."""
        kind = FACT_TYPES[self.type]
        return tuple(
            str(filler) for name, fillers in self.roles if kind.role(name).kind is Kind.ENTITY for filler in fillers
        )


def make_fact(
    type: str,
    evidence: Span,
    rule: str,
    *,
    modality: Modality | None = None,
    **roles: Filler | tuple[Filler, ...] | None,
) -> Fact:
    """A Fact with its roles in the schema's order; None and () leave a role unfilled.

    >>> make_fact("age", Span(0, 7), "bracketed-age", person="e1", years=35).roles
    (('person', ('e1',)), ('years', (35,)))
    """
    known = FACT_TYPES.get(type)
    if known is None:
        raise ModelError(f"there is no fact type {type!r}")
    for name in roles:
        try:
            known.role(name)
        except KeyError as missing:
            raise ModelError(str(missing)) from missing
    ordered = []
    for role in known.roles:
        value = roles.get(role.name)
        if value is None or value == ():
            continue
        ordered.append((role.name, value if isinstance(value, tuple) else (value,)))
    return Fact(type, tuple(ordered), evidence, rule, modality=modality)


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence or sentences around some evidence, with their words: a fact can be shown without the article."""

    index: int
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article. `unasserted` holds the facts that are denied, planned, hoped or asked."""

    source: Source
    credits: Credits
    entities: tuple[Cluster, ...]
    facts: tuple[Fact, ...]
    unasserted: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def id(self) -> str:
        return self.source.id


# --- what many articles say -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of one article behind a statement: `exact` between `prefix` and `suffix`, the rest of the sentence."""

    article: str
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    sentence: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the world as the articles name it. `id` is ASCII, stable and unique in the graph: a folder by type
    and a slug, "place/35.15" (a region's code), "person/saiful-ilah", "person/deni--ARTICLE" (a name that ties it to
    no other article)."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact over entities of the graph and the evidence of every article that states it."""

    type: str
    roles: tuple[tuple[str, tuple[Filler, ...]], ...]
    evidence: tuple[Evidence, ...]
    according_to: tuple[str, ...] = ()
    modality: Modality | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ModelError(f"a {self.type} statement has no evidence")

    def all(self, role: str) -> tuple[Filler, ...]:
        """The fillers of a role, () when it is not filled."""
        return next((fillers for name, fillers in self.roles if name == role), ())

    def get(self, role: str) -> Filler | None:
        """The first filler of a role, None when it is not filled."""
        fillers = self.all(role)
        return fillers[0] if fillers else None


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole: articles, entities and statements, each sorted by id or content."""

    articles: tuple[Source, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    credits: tuple[tuple[str, Credits], ...] = ()
