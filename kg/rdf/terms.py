"""Values as RDF terms, only in the forms that every store keeps as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from pyoxigraph import Literal, NamedNode, Triple
from rdflib.namespace import XSD

from kg.errors import ModelError
from kg.model import Number

Object = NamedNode | Literal
Pair = tuple[NamedNode, Object]

LANGUAGE = "id"
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DIGITS = 15


@cache
def term(iri: str) -> NamedNode:
    """A term of a vocabulary; kept, for there are few. Takes rdflib's terms, too."""
    return NamedNode(str(iri))


def to_triples(subject: NamedNode, pairs: Iterable[Pair]) -> Iterator[Triple]:
    """The triples of one subject."""
    for predicate, value in pairs:
        yield Triple(subject, predicate, value)


def words(text: str) -> Literal:
    """Indonesian words: a string with the tag `id`."""
    return Literal(cleaned(text), language=LANGUAGE)


def plain(text: str) -> Literal:
    """A string in no language: identifiers, excerpts."""
    return Literal(cleaned(text))


def number(value: Number) -> Literal:
    """An xsd:integer where the number is whole, else an xsd:decimal of at most 15 digits without trailing zeros.

    >>> from decimal import Decimal
    >>> number(Decimal("2.50")).value, number(Decimal("1E+3")).value
    ('2.5', '1000')
    """
    if isinstance(value, int):
        return Literal(str(value), datatype=term(XSD.integer))
    if not value.is_finite():
        raise ModelError(f"{value} is no number that can be written")
    if value == value.to_integral_value():
        return Literal(str(int(value)), datatype=term(XSD.integer))
    spare = max(_DIGITS - value.adjusted() - 1, 1)
    text = f"{round(value, spare):f}".rstrip("0").rstrip(".")
    return number(int(text)) if "." not in text else Literal(text, datatype=term(XSD.decimal))


def day(iso: str) -> Literal | None:
    """A date as precise as it is given: xsd:gYear, xsd:gYearMonth or xsd:date; None where it is no date.

    >>> str(day("2018-02-31"))
    '"2018-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    match = _ISO.fullmatch(iso)
    if match is None or match[1] == "0000":
        return None
    year, month, in_month = match.groups()
    if month is None or not "01" <= month <= "12":
        return Literal(year, datatype=term(XSD.gYear))
    if in_month is None or not _is_day(iso):
        return Literal(f"{year}-{month}", datatype=term(XSD.gYearMonth))
    return Literal(iso, datatype=term(XSD.date))


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def cleaned(text: str) -> str:
    """The text without what no store keeps: controls save tab and line ends, surrogates, non-characters."""
    return _CONTROLS.sub("", text)
