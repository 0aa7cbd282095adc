"""Whether two triggers tell of one happening: what the ranker of retellings sees of two tellings of one type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.extract.events.actors import ROLES
from kg.extract.events.merging import Draft, Likeness
from kg.extract.events.prizes import find_clause, find_rank
from kg.extract.events.ranking import Case, Ranker
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import in_sentence

_BACK = 12  # tellings of its type before a telling that it is held against
_FAR = 300  # tokens; what is further is as far
_AROUND = 6  # tokens around the later one
_EACH = frozenset({"LegalAction", "Appointment", "Award"})  # what is done to others is something else
_PLAIN = 0.9  # how likely what is plainly one happening is one
_SAME_AGAIN = frozenset({"tersebut", "itu", "ini"})
_ANOTHER = frozenset({"lain", "lainnya", "juga", "sementara", "selain", "kemudian", "selanjutnya"})
_EARLIER = frozenset({"sebelumnya", "pernah", "lalu"})


def rank_retellings(scene: Scene, tellings: Sequence[Draft], ranker: Ranker) -> Likeness:
    """How likely each two tellings of one type that stand near one another tell of one happening; the tellings are in
    the order of the text. Two ranks are two awards, and two people who are arrested apart are two arrests."""
    prizes = [_rank_won(scene, telling) for telling in tellings]
    pairs = [
        (one, other, tellings[one], tellings[other])
        for one, other in near_pairs(tellings)
        if (prizes[one] == prizes[other] or None in (prizes[one], prizes[other]))
        and not (tellings[one].event in _EACH and _is_apart(tellings[one], tellings[other], "patient"))
    ]
    plain = [_PLAIN if _is_plainly_same(earlier, later) else 0.0 for _, _, earlier, later in pairs]
    if ranker.trees is not None:
        ranked = ranker.rank(retelling_case(scene, earlier, later) for _, _, earlier, later in pairs)
        plain = [max(chance, chances["yes"]) for chance, chances in zip(plain, ranked, strict=True)]
    return {(one, other): chance for (one, other, _, _), chance in zip(pairs, plain, strict=True)}


def _rank_won(scene: Scene, telling: Draft) -> str | None:
    """ "peringkat II", where it is an award that is told."""
    trigger = telling.lead.setting.trigger
    if trigger.event != "Award":
        return None
    return find_rank(*find_clause(*in_sentence(scene, trigger)))


def _is_plainly_same(earlier: Draft, later: Draft) -> bool:
    """ "Polisi menangkap Joni. Penangkapan Joni dilakukan di Blora.": by the same word to the same people, on no other
    day and at no other place."""
    patients = set(earlier.roles.get("patient", ()))
    alike = earlier.lead.setting.trigger.lemma == later.lead.setting.trigger.lemma
    told = alike and bool(patients) and patients == set(later.roles.get("patient", ()))
    return told and not _differs(earlier.date, later.date) and not _is_apart(earlier, later, "place")


def _differs(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and not (one.startswith(other) or other.startswith(one))


def _is_apart(earlier: Draft, later: Draft, role: str) -> bool:
    """Whether both know who has that role, and nobody has it in both."""
    one, other = set(earlier.roles.get(role, ())), set(later.roles.get(role, ()))
    return bool(one and other) and one.isdisjoint(other)


def near_pairs(tellings: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """The pairs of tellings of one type that are held against one another, the earlier first."""
    before: defaultdict[str, list[int]] = defaultdict(list)
    for number, telling in enumerate(tellings):
        alike = before[telling.event]
        yield from ((other, number) for other in alike[-_BACK:])
        alike.append(number)


def retelling_case(scene: Scene, earlier: Draft, later: Draft) -> Case:
    """What is seen of two tellings: their words, who is named in both, in which roles, and when each was."""
    one, other = earlier.lead, later.lead
    first, second = one.setting.trigger, other.setting.trigger
    mine, others = earlier.entities(), later.entities()
    shared = len(mine & others)
    around = {actor.entity for actor in one.setting.actors}
    beside = {actor.entity for actor in other.setting.actors}
    words = set(scene.words[max(second.sentence.first, second.first - _AROUND) : second.last + _AROUND])
    chances = one.probability, other.probability
    return Case(
        (),
        (
            first.event,
            first.voice,
            second.voice,
            first.lemma == second.lemma,
            first.form == second.form,
            first.frame == second.frame,
            first.frame,
            second.frame,
            second.sentence.index - first.sentence.index,
            min(_FAR, second.first - first.last),
            shared,
            shared / max(1, min(len(mine), len(others))),
            len(mine),
            len(others),
            *(value for role in ROLES for value in _role(earlier, later, role)),
            len(around & beside),
            len(around & beside) / max(1, min(len(around), len(beside))),
            *_dates(earlier, later),
            *chances,
            min(chances),
            not words.isdisjoint(_SAME_AGAIN),
            not words.isdisjoint(_ANOTHER),
            not words.isdisjoint(_EARLIER),
        ),
    )


def _role(earlier: Draft, later: Draft, role: str) -> tuple[float, ...]:
    """How many have the role in both, in each, whether both know somebody and nobody the same, and how likely the
    likeliest has it in both."""
    one, other = set(earlier.roles.get(role, ())), set(later.roles.get(role, ()))
    mine: Mapping[str, float] = earlier.lead.roles.get(role, {})
    others: Mapping[str, float] = later.lead.roles.get(role, {})
    both = max((min(chance, others[entity]) for entity, chance in mine.items() if entity in others), default=0.0)
    return len(one & other), len(one), len(other), _is_apart(earlier, later, role), both


def _dates(earlier: Draft, later: Draft) -> tuple[float, ...]:
    """Whether the likeliest dates are the same, whether one may be said of the other, and how likely both are."""
    one, other = earlier.lead.date, later.lead.date
    if one is None or other is None:
        return -1, -1, 0.0
    return one[0] == other[0], not _differs(one[0], other[0]), min(one[1], other[1])
