"""Ties between entities, in the order of their readers: containment, units, membership, residence, age, kin, counts."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.ages import find_ages
from kg.extract.containment import find_containment
from kg.extract.kinship import find_kinship
from kg.extract.membership import find_membership
from kg.extract.quantities import find_quantities
from kg.extract.reading import Reading
from kg.extract.residence import find_residence
from kg.extract.units import find_units
from kg.model import Fact

_READERS = (find_containment, find_units, find_membership, find_residence, find_ages, find_kinship, find_quantities)


def find_relations(reading: Reading) -> Iterator[Fact]:
    """All ties that the readers find, none from what is the outlet's and not the story's."""
    for read in _READERS:
        for fact in read(reading):
            if not reading.in_furniture(fact.evidence.start):
                yield fact
