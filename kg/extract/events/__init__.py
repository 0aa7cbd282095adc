"""What happened: visits, meetings, arrests and the other event types.

Triggers are found by a word list, their roles and whether a reader would list them by models learned on annotated
articles, the tellings of one happening are merged, and roles that are words or numbers are read by patterns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.events.candidates import find_candidates
from kg.extract.events.drafting import find_drafts
from kg.extract.events.facts import to_fact
from kg.extract.events.scene import make_scene
from kg.extract.events.stage import make_stage
from kg.extract.events.weights import load_rankers
from kg.extract.reading import Reading
from kg.model import Fact

__all__ = ["find_events"]


def find_events(reading: Reading, told: Sequence[Fact]) -> Iterator[Fact]:
    """The events of an article in the order of their evidence; those that do not hold carry their modality. `told` is
    what was read of its speech and posts."""
    stage = make_stage(make_scene(reading, told))
    rankers = load_rankers()
    drafts = find_drafts(stage.scene, find_candidates(stage, rankers), rankers)
    facts = (to_fact(stage.scene, draft) for draft in drafts)
    yield from sorted(facts, key=lambda fact: (fact.evidence, fact.type, fact.roles))
