"""When an event may have been: the dates of the article, their months and years, and what the ranker of dates sees of
each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kg.extract.events.cues import is_cue
from kg.extract.events.ranking import Case, bucket
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting

_YEAR = len("2018")
_MONTH = len("2018-03")
_DAY = len("2018-03-14")
_FAR = 6  # sentences; what is further is as far
_NEAR = 5  # sentences to a date
_MOST = 20  # dates to either side of a trigger that it is held against
_UNKNOWN = 9999  # days between a date and the publication, where one of them is no day
_AGES = (0, 1, 2, 4, 8, 32, 367)  # days
_SAYING = 8  # tokens before a date in which a verb of saying counts: "kata Sari di Blora, Senin"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the article at tokens[first:last] of one of its sentences; `rank` counts the dates before it, `days` is
    how long before the publication it was, `said` whether a verb of saying stands before it."""

    iso: str
    first: int
    last: int
    sentence: int
    rank: int
    days: int
    said: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates of an article, how often each is named, how many each sentence has, and the day of publication."""

    dates: tuple[Dated, ...]
    counts: Mapping[str, int]
    of_sentence: Mapping[int, int]
    published: str


def find_dated(scene: Scene) -> Calendar:
    """The dates of an article whose year is known."""
    reading = scene.reading
    published = str(reading.document.article.source.published or "")[:_DAY]
    found: list[Dated] = []
    for known in reading.dates:
        if known.iso is not None:
            tokens = reading.token_indices(known.span.start, known.span.end)
            sentence = reading.sentence_at(known.span.start)
            before = scene.words[max(sentence.first, tokens.start - _SAYING) : tokens.start]
            said = any(is_cue(word, "saying") for word in before)
            days = _days_between(known.iso, published)
            found.append(Dated(known.iso, tokens.start, tokens.stop, sentence.index, len(found), days, said))
    counts, of_sentence = Counter(one.iso for one in found), Counter(one.sentence for one in found)
    return Calendar(tuple(found), counts, of_sentence, published)


def _days_between(iso: str, published: str) -> int:
    if len(iso) < _DAY or len(published) < _DAY:
        return _UNKNOWN
    try:
        return (date.fromisoformat(published) - date.fromisoformat(iso)).days
    except ValueError:  # "14 Maret 2018"
        return _UNKNOWN


def date_cases(scene: Scene, setting: Setting, calendar: Calendar) -> Iterator[tuple[str, Case]]:
    """Each date that the event may have, once, where it stands nearest, and the months and years of these: the dates
    near the trigger, and the first of the article."""
    nearest: dict[str, Dated] = {}
    here, dates = setting.trigger.sentence.index, calendar.dates
    first = bisect_left(dates, here - _NEAR, key=lambda dated: dated.sentence)
    last = bisect_right(dates, here + _NEAR, key=lambda dated: dated.sentence)
    place = bisect_left(dates, setting.trigger.first, key=lambda dated: dated.first)
    first, last = max(first, place - _MOST), min(last, place + _MOST)
    for dated in (*dates[: min(1, first)], *dates[first:last]):
        for iso in dict.fromkeys((dated.iso, dated.iso[:_MONTH], dated.iso[:_YEAR])):
            if iso not in nearest or _distance(setting, dated) < _distance(setting, nearest[iso]):
                nearest[iso] = dated
    for iso, dated in nearest.items():
        yield iso, _case(scene, setting, iso, dated, calendar, len(nearest))


def _distance(setting: Setting, dated: Dated) -> tuple[int, int]:
    return abs(dated.sentence - setting.trigger.sentence.index), abs(dated.first - setting.trigger.first)


def _age(days: int) -> str:
    if days == _UNKNOWN:
        return "?"
    return "future" if days < 0 else bucket(days, _AGES)


def _case(scene: Scene, setting: Setting, iso: str, dated: Dated, calendar: Calendar, rivals: int) -> Case:
    trigger, words = setting.trigger, scene.words
    step = max(-_FAR, min(_FAR, dated.sentence - trigger.sentence.index))
    side = "N" if step > 0 else "P" if step < 0 else "R" if dated.first >= trigger.last else "L"
    gap = _gap(setting, dated, side)
    breaks = sum(1 for index in setting.breaks if index in gap)
    verbs = sum(1 for index in setting.verbs if index in gap)
    before = words[dated.first - 1] if dated.first else "^"
    earlier = words[dated.first - 2] if dated.first > 1 else "^"
    after = words[dated.last] if dated.last < len(words) else "$"
    word = before if is_cue(before, "preposition") or before in "(,^" else "_"
    cut = f"cut{len(iso)}" if iso != dated.iso else f"{iso.count('-')}"
    own = min(2, calendar.of_sentence.get(trigger.sentence.index, 0))
    age = _age(dated.days)
    quoted = scene.reading.quotation_at(scene.reading.document.tokens[dated.first].start) is not None
    told = scene.reading.quotation_at(scene.reading.document.tokens[trigger.first].start) is not None
    many = len(calendar.dates)
    published = calendar.published
    names = [
        f"{side}|{cut}",
        f"{trigger.event}|{side}|{cut}",
        f"{side}|{min(2, breaks)}{min(2, verbs)}|{cut}",
        f"{trigger.voice}|{side}|{word}|{cut}",
        f"{trigger.event}|{side}|{min(2, breaks)}",
        f"{step}|{cut}",
        f"{step}|{min(3, dated.rank)}|{cut}",
        f"{trigger.event}|{step}|{dated.rank == 0}|{cut}",
        f"published|{iso == published}|{published.startswith(iso)}|{cut}|{step == 0}",
        f"many|{min(4, many)}|{cut}|{step == 0}",
        f"own|{own}|{side}|{cut}",
        f"own|{own}|{step}|{min(3, dated.rank)}|{cut}",
        f"age|{age}|{cut}|{side}",
        f"age|{age}|{cut}|{own}|{step}",
        f"said|{dated.said}|{side}|{cut}|{own}",
        f"said|{dated.said}|{trigger.event}|{side}|{cut}",
        f"told|{told}{quoted}|{side}|{cut}",
        f"form|{trigger.form}|{side}|{cut}",
        f"lemma|{trigger.lemma}|{cut}|{step == 0}",
        f"frame|{trigger.event}|{trigger.frame}|{cut}|{step == 0}",
        f"lead|{min(3, trigger.sentence.index)}|{step}|{cut}|{own}",
        f"before|{before}|{side}|{cut}",
        f"before|{earlier} {before}|{side}",
        f"after|{after}|{side}|{cut}",
        f"strength|{trigger.strength}|{step}|{cut}|{own}",
    ]
    row = (
        trigger.event,
        trigger.voice,
        trigger.lemma,
        trigger.frame,
        side,
        cut,
        before,
        age,
        step,
        abs(step),
        len(gap),
        breaks,
        verbs,
        dated.rank,
        many,
        trigger.sentence.index,
        iso == published,
        published.startswith(iso),
        quoted,
        told,
        len(setting.actors),
        dated.sentence,
        own,
        calendar.of_sentence[dated.sentence],
        calendar.counts[dated.iso],
        dated.days,
        dated.said,
        dated.last - dated.first,
        rivals,
        trigger.strength,
        trigger.first - trigger.sentence.first,
    )
    return Case(names, row)


def _gap(setting: Setting, dated: Dated, side: str) -> range:
    """The tokens between the trigger and a date of its sentence."""
    if side == "R":
        return range(setting.trigger.last, dated.first)
    return range(dated.first, setting.trigger.first) if side == "L" else range(0)
