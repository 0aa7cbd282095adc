"""Posts as things of their own: "Bupati Sidoarjo" is one post, whoever holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Entity, Statement
from kg.rdf.iris import Iris
from kg.schema import EntityType

# "Bupati Kabupaten Sidoarjo" is said "Bupati Sidoarjo": the post names the level.
_LEVEL = re.compile(r"(?:Kabupaten|Kota|Provinsi) (?=\S)")
_SMALL = frozenset({"dan", "di", "pada", "untuk", "bidang", "dari"})


@dataclass(frozen=True, slots=True)
class Post:
    """A post: its IRI, what it is called, and the id of the entity it is held at."""

    iri: str
    label: str
    at: str | None


def post_of(statement: Statement, entities: Mapping[str, Entity], iris: Iris) -> Post:
    """The post that a hasRole statement speaks of."""
    role, at = str(statement.get("role")), statement.get("at")
    if at is None:
        return Post(iris.post(role, None), titled(role), None)
    place = entities[str(at)]
    return Post(iris.post(role, place.id), f"{titled(role)} {_called(place)}", place.id)


def post_labels(posts: Iterable[Post]) -> dict[str, str]:
    """IRI -> label: where articles write a post differently ("KETUA", "Ketua"), the same one whatever their order."""
    labels: dict[str, str] = {}
    for post in posts:
        known = labels.setdefault(post.iri, post.label)
        labels[post.iri] = min(known, post.label, key=lambda label: (label.isupper(), label))
    return labels


def titled(role: str) -> str:
    """The words of a post with capitals; words that have any keep their own.

    >>> titled("juru bicara  DPRD")
    'Juru Bicara DPRD'
    """
    return " ".join(
        word if word in _SMALL or not word.islower() else word[0].upper() + word[1:] for word in role.split()
    )


def _called(entity: Entity) -> str:
    return _LEVEL.sub("", entity.name, count=1) if entity.type is EntityType.PLACE else entity.name
