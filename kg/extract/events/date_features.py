"""When an event may have been: the dates of the article and their months, and what the ranker of dates sees of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.events.cues import is_cue
from kg.extract.events.ranking import Case
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting

_MONTH = len("2018-03")
_DAY = len("2018-03-14")
_FAR = 6  # sentences; what is further is as far
_NEAR = 5  # sentences to a date


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the article at a token of one of its sentences; `rank` counts the dates before it."""

    iso: str
    first: int
    sentence: int
    rank: int


def find_dated(scene: Scene) -> tuple[Dated, ...]:
    """The dates of an article whose year is known."""
    reading = scene.reading
    known = [(date.iso, date.span.start) for date in reading.dates if date.iso is not None]
    return tuple(
        Dated(iso, reading.token_indices(start, start + 1).start, reading.sentence_at(start).index, rank)
        for rank, (iso, start) in enumerate(known)
    )


def date_cases(scene: Scene, setting: Setting, dates: Sequence[Dated]) -> Iterator[tuple[str, Case]]:
    """Each date that the event may have, once, where it stands nearest, and the months of these days: the dates near
    the trigger, and the first of the article."""
    nearest: dict[str, Dated] = {}
    here = setting.trigger.sentence.index
    first = bisect_left(dates, here - _NEAR, key=lambda date: date.sentence)
    last = bisect_right(dates, here + _NEAR, key=lambda date: date.sentence)
    for date in (*dates[: min(1, first)], *dates[first:last]):
        for iso in dict.fromkeys((date.iso, date.iso[:_MONTH])):
            if iso not in nearest or _distance(setting, date) < _distance(setting, nearest[iso]):
                nearest[iso] = date
    published = str(scene.reading.document.article.source.published or "")[:_DAY]
    for iso, date in nearest.items():
        yield iso, _case(scene, setting, iso, date, published, len(dates))


def _distance(setting: Setting, date: Dated) -> tuple[int, int]:
    return abs(date.sentence - setting.trigger.sentence.index), abs(date.first - setting.trigger.first)


def _case(scene: Scene, setting: Setting, iso: str, date: Dated, published: str, many: int) -> Case:
    trigger = setting.trigger
    step = max(-_FAR, min(_FAR, date.sentence - trigger.sentence.index))
    side = "N" if step > 0 else "P" if step < 0 else "R" if date.first >= trigger.last else "L"
    gap = (
        range(trigger.last, date.first)
        if side == "R"
        else range(date.first, trigger.first)
        if side == "L"
        else range(0)
    )
    breaks = sum(1 for index in setting.breaks if index in gap)
    verbs = sum(1 for index in setting.verbs if index in gap)
    before = scene.words[date.first - 1] if date.first else "^"
    word = before if is_cue(before, "preposition") or before in "(,^" else "_"
    cut = "cut" if iso != date.iso else f"{iso.count('-')}"
    here = scene.reading.document.tokens[date.first].start
    names = [
        f"{side}|{cut}",
        f"{trigger.event}|{side}|{cut}",
        f"{side}|{min(2, breaks)}{min(2, verbs)}|{cut}",
        f"{trigger.voice}|{side}|{word}|{cut}",
        f"{trigger.event}|{side}|{min(2, breaks)}",
        f"{step}|{cut}",
        f"{step}|{min(3, date.rank)}|{cut}",
        f"{trigger.event}|{step}|{date.rank == 0}|{cut}",
        f"published|{iso == published}|{published.startswith(iso)}|{cut}|{step == 0}",
        f"many|{min(4, many)}|{cut}|{step == 0}",
    ]
    row = (
        trigger.event,
        trigger.voice,
        trigger.lemma,
        side,
        cut,
        word,
        step,
        abs(step),
        len(gap),
        breaks,
        verbs,
        date.rank,
        many,
        trigger.sentence.index,
        iso == published,
        published.startswith(iso),
        scene.reading.quotation_at(here) is not None,
        len(setting.actors),
        date.sentence,
    )
    return names, row
