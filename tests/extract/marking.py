"""Readings for tests from sentences whose names are marked in the string itself."""

import re

from kg.extract.dates import find_dates
from kg.extract.numbers import find_numbers
from kg.extract.reading import Reading, make_reading
from kg.model import Article, Cluster, Mention, Source, Span
from kg.schema import EntityType
from kg.text import read_document

_TYPES = {
    "P": EntityType.PERSON,
    "O": EntityType.ORGANIZATION,
    "L": EntityType.PLACE,
    "G": EntityType.PROGRAM,
    "U": EntityType.LAW,
}
_MARK = re.compile(r"\[([POLGU]) ([^\]]+)\]")


def read_marked(marked: str, title: str | None = None) -> Reading:
    """A reading of "[P Sari Dewi] datang ke [L Blitar]". A form whose words are among an earlier one's ("[P Sari]") is
    the same entity; an entity's id is its first form."""
    text, mentions = _unmark(marked)
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(_name(mention, groups), []).append(mention)
    clusters = tuple(Cluster(name, group[0].type, name, tuple(group)) for name, group in groups.items())
    document = read_document(Article(Source("test", title), text))
    return make_reading(document, clusters, tuple(find_dates(document)), tuple(find_numbers(document)))


def _unmark(marked: str) -> tuple[str, list[Mention]]:
    text, end, mentions = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        span = Span(len(text), len(text) + len(mark[2]))
        mentions.append(Mention(span, _TYPES[mark[1]], mark[2], "test"))
        text += mark[2]
        end = mark.end()
    return text + marked[end:], mentions


def _name(mention: Mention, groups: dict[str, list[Mention]]) -> str:
    words = set(mention.text.split())
    for name, group in groups.items():
        if group[0].type is mention.type and words <= set(name.split()):
            return name
    return mention.text
