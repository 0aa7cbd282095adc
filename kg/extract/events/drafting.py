"""Which events of an article a reader would list: candidates merged into drafts, and the drafts likely enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.extract.events.actors import ROLES
from kg.extract.events.candidates import Candidate
from kg.extract.events.casting import cast
from kg.extract.events.listed import Listed, find_listed, with_listed
from kg.extract.events.merging import Draft, merge, to_draft
from kg.extract.events.ranking import Ranker
from kg.extract.events.retellings import rank_retellings
from kg.extract.events.scene import Scene

FAINT = 0.15  # below it a trigger tells nothing
KEPT = 0.36  # from it on an event is listed
_BESIDE = 3  # tokens between two words that tell of one happening
_DOUBTED = 0.7  # below it an event told beside a likelier one of another type may be that one


def find_drafts(scene: Scene, candidates: Iterable[Candidate], rankers: Mapping[str, Ranker]) -> tuple[Draft, ...]:
    """The drafts that are events, those that do not hold among them; each with at least one entity."""
    found, lists = list(candidates), list(find_listed(scene))
    return cast(scene, keep_drafts(scene, found, lists, rankers["retelling"]), found, lists, rankers["cast"])


def keep_drafts(
    scene: Scene, candidates: Iterable[Candidate], lists: Iterable[Listed], ranker: Ranker
) -> tuple[Draft, ...]:
    """The same with those whom the tellings and the lists of people name; the ranker says which two tell of one
    happening."""
    kept = [draft for draft in make_drafts(scene, candidates, ranker) if draft.likelihood >= KEPT]
    return with_listed(_of_one_type(kept), lists)


def _of_one_type(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without the doubtful ones that read the words of a likelier one as another type: "menghadiri acara
    diskusi"."""
    found: list[Draft] = []
    told: defaultdict[tuple[int, int], list[Draft]] = defaultdict(list)  # sentence and token -> the drafts told there
    for draft in sorted(drafts, key=lambda draft: draft.likelihood, reverse=True):
        triggers = [teller.setting.trigger for teller in draft.tellers]
        places = [(trigger.sentence.index, trigger.first) for trigger in triggers]
        beside = [(sentence, first + step) for sentence, first in places for step in range(-_BESIDE, _BESIDE + 1)]
        if not any(_is_read_twice(draft, other) for place in beside if place in told for other in told[place]):
            found.append(draft)
            for place in places:
                told[place].append(draft)
    return found


def _is_read_twice(draft: Draft, other: Draft) -> bool:
    """Whether a doubtful draft told beside another is of a different type and tells of somebody in common."""
    alike = draft.lead.modality == other.lead.modality and draft.event != other.event
    return alike and draft.likelihood < _DOUBTED and not draft.entities().isdisjoint(other.entities())


def make_drafts(scene: Scene, candidates: Iterable[Candidate], ranker: Ranker) -> tuple[Draft, ...]:
    """The drafts of all candidates that are not faint; what holds is never merged with what does not."""
    told = [to_draft(candidate) for candidate in candidates if candidate.probability >= FAINT]
    held = [telling for telling in told if telling.lead.modality is None]
    others = [telling for telling in told if telling.lead.modality is not None]
    drafts = (one for part in (held, others) for one in merge(part, rank_retellings(scene, part, ranker)))
    return tuple(one for one in drafts if any(one.roles.get(role) for role in ROLES))
