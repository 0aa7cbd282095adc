"""For what the law acts: the charges that an article names, and what the ranker of charges sees of each beside a
trigger."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.events.charges import find_charges
from kg.extract.events.ranking import Case
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting

_NEAR = 3  # sentences to a charge
_FAR = 4  # what is further is as far
_MOST = 40  # charges that a trigger is held against: a table without full stops names hundreds


@dataclass(frozen=True, slots=True)
class Named:
    """A charge named in tokens[first:last] of a sentence, by which pattern; `rank` counts those told before it, `count`
    how often the article names it in these words."""

    text: str
    kind: str
    first: int
    last: int
    sentence: int
    rank: int
    count: int


def find_named(scene: Scene) -> tuple[Named, ...]:
    """The charges of an article in the order of its sentences, those of one by the kind of their wording."""
    reading = scene.reading
    found = [
        (sentence, kind, sentence.span.start + start, text)
        for sentence in reading.document.sentences
        for kind, start, text in find_charges(sentence.span.of(reading.text))
    ]
    counts = Counter(text.casefold() for _, _, _, text in found)
    named = []
    for rank, (sentence, kind, start, text) in enumerate(found):
        tokens = reading.token_indices(start, start + len(text))
        named.append(Named(text, kind, tokens.start, tokens.stop, sentence.index, rank, counts[text.casefold()]))
    return tuple(named)


def charge_cases(scene: Scene, setting: Setting, named: Sequence[Named]) -> Iterator[tuple[str, Case]]:
    """Each charge that the event of a setting may have: those named near the trigger, and the first of the article."""
    here = setting.trigger.sentence.index
    first = bisect_left(named, here - _NEAR, key=lambda charge: charge.sentence)
    last = bisect_right(named, here + _NEAR, key=lambda charge: charge.sentence)
    near = named[first : min(last, first + _MOST)]
    own = sum(1 for charge in near if charge.sentence == here)
    for charge in (*named[: min(1, first)], *near):
        yield charge.text, _case(scene, setting, charge, own, len(named))


def _case(scene: Scene, setting: Setting, charge: Named, own: int, many: int) -> Case:
    trigger, words = setting.trigger, scene.words
    step = max(-_FAR, min(_FAR, charge.sentence - trigger.sentence.index))
    inside = charge.first < trigger.last and trigger.first < charge.last
    side = "N" if step > 0 else "P" if step < 0 else "I" if inside else "R" if charge.first >= trigger.last else "L"
    gap = max(charge.first - trigger.last, trigger.first - charge.last, 0) if not step else 99
    near = min(4, gap // 4)
    before = words[charge.first - 1] if charge.first else "^"
    length = charge.last - charge.first
    opening = words[charge.first]
    kind = charge.kind
    names = [
        f"{kind}|{side}|{near}",
        f"{kind}|{step}|{min(2, own)}",
        f"{trigger.lemma}|{kind}|{side}",
        f"{trigger.form}|{side}",
        f"{trigger.voice}|{trigger.strength}|{kind}|{side}",
        f"rank|{min(2, charge.rank)}|{step}|{min(2, own)}",
        f"count|{min(4, charge.count)}|{step}",
        f"length|{kind}|{min(8, length)}",
        f"opening|{opening}",
        f"opening|{opening}|{kind}",
        f"before|{before}|{kind}",
        f"own|{min(2, own)}|{side}|{near}",
        f"many|{min(5, many)}|{step}",
    ]
    row = (
        trigger.lemma,
        trigger.form,
        trigger.voice,
        kind,
        side,
        before,
        opening,
        step,
        gap,
        own,
        charge.rank,
        charge.count,
        length,
        many,
        trigger.sentence.index,
        len(setting.actors),
        trigger.last - trigger.first,
    )
    return Case(names, row)
