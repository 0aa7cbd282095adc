"""Names in a normal form and the identifiers made from them: the same name gives the same bytes on every machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kg.lexicon import words as read_words
from kg.model import Cluster
from kg.schema import EntityType

_DROPPED = re.compile(r"['’‘`´ʼ.]")
_BREAKS = re.compile(r"[\W_]+")
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST = 100


def normal_name(name: str) -> str:
    """The name's words in lower case with single spaces; marks inside words are dropped, those between split.

    >>> normal_name("K.H. Ma’ruf  Amin")
    'kh maruf amin'
    """
    return _BREAKS.sub(" ", _DROPPED.sub("", unicodedata.normalize("NFKC", name).casefold())).strip()


def slug(name: str) -> str:
    """ASCII words joined by hyphens; a short hash is added where letters were lost or the name is too long.

    >>> slug("saiful ilah"), slug("35.15")
    ('saiful-ilah', '35-15')
    """
    folded = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode("ascii")
    words = _NOT_ASCII_WORD.sub("-", folded).strip("-")
    if name.isascii() and 0 < len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].strip('-')}-{short_hash(name)}".strip("-")


def short_hash(*parts: str) -> str:
    """Eight hexadecimal digits that depend on the parts alone."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:8]


_FOLDERS = {
    EntityType.PERSON: "person",
    EntityType.ORGANIZATION: "organization",
    EntityType.PLACE: "place",
    EntityType.PROGRAM: "program",
    EntityType.LAW: "law",
}


def entity_id(cluster: Cluster, article: str) -> str:
    """A folder and a slug, "person/saiful-ilah", "place/35.15": the name's own where the name says who or what it is in
    any article, and with the article's id where it does not."""
    folder = _FOLDERS[cluster.type]
    if cluster.code is not None:
        return f"{folder}/{cluster.code}"
    name = normal_name(cluster.name)
    if is_telling(cluster.type, name):
        return f"{folder}/{slug(name)}"
    return local_id(cluster, article)


def local_id(cluster: Cluster, article: str) -> str:
    """An identifier that only this article can give."""
    return f"{_FOLDERS[cluster.type]}/{slug(normal_name(cluster.name))}--{slug(article)}"


def is_telling(type: EntityType, name: str) -> bool:
    """Whether a name in normal form means the same in any article: "Deni", "Polres", "Dinas Pendidikan" do not."""
    words = name.split()
    if type is EntityType.PERSON:
        return sum(len(word) > 1 for word in words) > 1
    if type is EntityType.ORGANIZATION:
        return _is_telling_body(words)
    if type is EntityType.PLACE:
        return len(words) > 1 and words[0] not in _shared("repeated place")
    return len(words) > 1


def _is_telling_body(words: list[str]) -> bool:
    if len(words) == 1:
        return words[0] in _shared("national")
    # "Dinas Pendidikan", "Komisi III": every area has one, and only a name of its own tells which.
    return words[0] not in _shared("local head") or any(word not in _shared("common") for word in words[1:])


def _shared(kind: str) -> frozenset[str]:
    return read_words("shared_names", kind=kind)
