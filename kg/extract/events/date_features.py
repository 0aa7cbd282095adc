"""What the ranker of dates sees of a date near a trigger."""

from __future__ import annotations

from kg.extract.events.cues import is_cue
from kg.extract.events.role_features import bucket
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting
from kg.model import DateValue


def date_features(scene: Scene, setting: Setting, date: DateValue, first: int) -> list[str]:
    """How a date that starts at token `first` stands to the trigger."""
    trigger = setting.trigger
    event = trigger.event
    sentence = trigger.sentence
    depth = (date.iso or "").count("-")
    if not sentence.first <= first < sentence.last:
        side = "P" if first < sentence.first else "N"
        return [side, f"{side}|{event}|{depth}", f"{side}|{depth}"]
    side = "R" if first >= trigger.last else "L"
    gap = range(trigger.last, first) if side == "R" else range(first, trigger.first)
    breaks = min(2, sum(1 for i in setting.breaks if i in gap))
    verbs = min(2, sum(1 for i in setting.verbs if i in gap))
    before = scene.words[first - 1] if first else "^"
    word = before if is_cue(before, "preposition") or before in "(,^" else "_"
    return [
        f"{side}|{depth}",
        f"{event}|{side}|{depth}",
        f"{side}|{breaks}{verbs}|{depth}",
        f"{trigger.voice}|{side}|{word}|{depth}",
        f"{side}|{bucket(len(gap))}|{verbs}",
        f"{event}|{side}|{breaks}",
    ]
