"""Identifiers of things as IRIs: short ASCII paths below one base, made from what they name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Evidence
from kg.resolve.identity import short_hash, slug

# The one place to change where identifiers live; `to_quads` and `write_dataset` also take another base.
IDENTIFIER_BASE = "https://kg.example.org/id/"

KINDS = ("article", "fact", "graph", "law", "organization", "outlet", "person", "place", "post", "program")
_RESERVED = frozenset({"articles", "entities"})  # the names of the two graphs that are no article's
_PLAIN = re.compile(r"[a-z0-9]+(?:[-._][a-z0-9]+)*")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Iris:
    """Identifiers below `base`, which ends in "/" or "#"."""

    base: str = IDENTIFIER_BASE

    def prefixes(self) -> dict[str, str]:
        """Prefix -> namespace, one for each kind of thing."""
        return {kind: f"{self.base}{kind}/" for kind in KINDS}

    def entity(self, id: str) -> str:
        return self.base + id

    def article(self, id: str) -> str:
        """
        >>> Iris("https://a.example/").article("Jatim 2018/3")
        'https://a.example/article/jatim-2018-3-8f4ceeb5'
        """
        return f"{self.base}article/{article_name(id)}"

    def graph(self, article: str) -> str:
        """The named graph of what one article states."""
        return f"{self.base}graph/{article_name(article)}"

    def articles_graph(self) -> str:
        return f"{self.base}graph/articles"

    def entities_graph(self) -> str:
        return f"{self.base}graph/entities"

    def outlet(self, name: str) -> str:
        return f"{self.base}outlet/{slug(name)}"

    def post(self, role: str, at: str | None) -> str:
        """The post that `role` names at the entity `at`; ids of entities, not names, so that it never moves."""
        name = shortened(slug(role))
        return f"{self.base}post/{name}" if at is None else f"{self.base}post/{name}--{local_name(at)}"

    def fact(self, name: str, key: str, article: str) -> str:
        """One fact of one article: `name` is for the reader, `key` tells it from all others."""
        return f"{self.base}fact/{shortened(name)}--{short_hash(key)}--{article_name(article)}"

    def evidence(self, evidence: Evidence) -> str:
        """A stretch of an article, by RFC 5147: offsets in code points, the end excluded."""
        return f"{self.article(evidence.article)}#char={evidence.span.start},{evidence.span.end}"

    def selector(self, evidence: Evidence) -> str:
        return f"{self.article(evidence.article)}#sel={evidence.span.start},{evidence.span.end}"


def article_name(id: str) -> str:
    """The id where it is a plain short name, else a slug with a hash of it.

    >>> article_name("seed"), article_name("articles")
    ('seed', 'articles-906c7ff4')
    """
    if _PLAIN.fullmatch(id) and len(id) <= _LONGEST and id not in _RESERVED:
        return id
    return f"{slug(id.casefold())[:_LONGEST].strip('-')}-{short_hash(id)}".lstrip("-")


def local_name(id: str) -> str:
    """An entity's id without its folder.

    >>> local_name("place/35.15")
    '35.15'
    """
    return id.partition("/")[2] or id


def shortened(name: str) -> str:
    """The name, cut after a whole word when it is long."""
    if len(name) <= _LONGEST:
        return name
    return name[:_LONGEST].rpartition("-")[0].strip("-") or name[:_LONGEST]
