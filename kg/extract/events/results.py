"""How a contest ended: its score, and who won."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.extract.events.actors import Actor

_SET = r"(?<![\d/.-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d/.-]{0,9}\d)"
_SCORE = re.compile(rf"{_SET}(?:(?:,|\s+dan|, dan)\s+{_SET})*")
_WINNING = re.compile(
    r"\b(?:menang|mengalahkan|menakluk|menunduk|menumbang|mengungguli|menyingkir|menjuara|memenang|meraih medali|"
    r"meraih gelar|meraih trofi|menjadi juara|menghantam|membantai|mencukur|membekuk|melibas|menggilas|memulangkan|"
    r"kemenangan(?=\s+(?:\S+\s+){0,2}(?:atas|\d))|menghajar|menghentikan|"
    r"mengakhiri laju|keluar sebagai juara|peraih medali|merebut)"
)
_LOSING = re.compile(
    r"\b(?:kalah|takluk|tumbang|tersingkir|ditaklukkan|ditundukkan|ditumbangkan|disingkirkan|dikalahkan|dibantai|dibungkam)"
)
_FAR = 90  # characters from the trigger to the verb that tells how its contest ended
_TITLE = re.compile(r"menjuara|memenang|meraih|merebut|menjadi juara|keluar")  # what a single winner is said to do


def find_score(text: str, at: int) -> str | None:
    """The score nearest to the trigger at that offset, all its sets.

    >>> find_score("Ia menang 6-3, 3-6, 6-1 atas Wozni.", 3)
    '6-3, 3-6, 6-1'
    """
    found = min(_SCORE.finditer(text), key=lambda match: abs(match.start() - at), default=None)
    return found.group() if found else None


def find_winner(text: str, at: int, players: Collection[Actor], start: int) -> str | None:
    """The player before a verb of winning or after one of losing, the verb nearest to the trigger; the text starts at
    that offset of the article."""
    verbs = [
        (abs(m.start() - at), m.start(), pattern) for pattern in (_WINNING, _LOSING) for m in pattern.finditer(text)
    ]
    distance, place, pattern = min(verbs, key=lambda verb: verb[0], default=(_FAR, 0, _WINNING))
    if distance >= _FAR or text.startswith("imbang", at) or text.startswith("ditahan imbang", at):
        return None
    left = [actor for actor in players if actor.span.end <= start + place]
    right = [actor for actor in players if actor.span.start >= start + place]
    if pattern is _LOSING:
        return right[0].entity if left and right else None
    if left:
        return left[-1].entity
    return right[0].entity if len({actor.entity for actor in right}) == 1 and _TITLE.match(text[place:]) else None
