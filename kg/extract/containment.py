"""What lies where: addresses, lists of places, and bodies and venues whose name carries their area."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.addresses import find_addresses, find_pointed
from kg.extract.carried import carried_areas
from kg.extract.levels import level_of
from kg.extract.place_lists import find_listed
from kg.extract.reading import Reading
from kg.model import Fact, make_fact


def find_containment(reading: Reading) -> Iterator[Fact]:
    """One locatedIn for each pair of thing and place that the article puts into one another."""
    levels = {cluster.id: level_of(cluster) for cluster in reading.clusters}
    carried = carried_areas(reading.clusters, levels)
    seen: set[tuple[str, str]] = set()
    for found in (
        *find_addresses(reading, levels, carried),
        *find_pointed(reading, levels),
        *find_listed(reading, levels),
    ):
        pair = (found.thing, found.place)
        if pair not in seen and found.thing != found.place:
            seen.add(pair)
            yield make_fact("locatedIn", found.evidence, found.rule, thing=found.thing, place=found.place)
    for cluster in reading.clusters:
        place = carried.get(cluster.id)
        if place is not None and (cluster.id, place) not in seen:
            longest = max(cluster.mentions, key=lambda mention: len(mention.text))
            yield make_fact("locatedIn", longest.span, "area-in-name", thing=cluster.id, place=place)
