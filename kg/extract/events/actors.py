"""Who may take part in something: an entity at one place of the text, and the grammar around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.model import Span
from kg.schema import EntityType

NAME, PRONOUN, POST = "name", "pronoun", "post"
OFFICE, DESCRIBED, GROUP = "office", "described", "group"  # "polisi", "tersangka", "keduanya"
MODIFIER, TAIL, FREE = "modifier", "tail", "free"
ROLES = ("agent", "patient", "participant", "place")  # those that a ranker gives to actors


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity at one place of the text, by name or by a word that stands for it.

    `first` and `last` are token indices, `head` is where the noun phrase starts that ends in the name, `governor` the
    preposition, verb or boundary before it;
    `standing` tells "Sidoarjo" in "Bupati Sidoarjo Saiful" (modifier) and in "Desa Grabagan, Sidoarjo" (tail)."""

    entity: str
    type: EntityType
    span: Span
    first: int
    last: int
    kind: str
    governor: str
    head: int
    standing: str
    joined: bool
    speaks: bool


def stand_in(actor: Actor, span: Span, index: int, *, kind: str, governor: str, speaks: bool) -> Actor:
    """The actor once more, at a token that stands for it."""
    return replace(
        actor,
        span=span,
        first=index,
        last=index + 1,
        kind=kind,
        governor=governor,
        head=index,
        standing=FREE,
        joined=False,
        speaks=speaks,
    )
