"""Whether an event is told as having happened: denied, hoped, asked, conditional and loosely planned ones are not."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.cues import is_cue
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import NOUN, OCCASION, Trigger
from kg.schema import Modality

_REACH = 5  # "tidak akan pernah lagi mengunjungi"
_CLOSERS = frozenset(
    {",", ".", ";", ":", "yang", "dan", "namun", "tetapi", "tapi", "setelah", "usai", "saat", "ketika"}
)
_NOMINAL = frozenset({"tanpa", "batal", "rencana", "rencananya", "persiapan", "jelang", "menjelang", "belum"})
_PURPOSE = frozenset({"untuk", "guna", "demi", "diajak"})  # "datang untuk meresmikan": not told to have happened
_ORDER = (Modality.DENIED, Modality.ASKED, Modality.HOPED, Modality.CONDITIONAL, Modality.PLANNED)


def find_modality(scene: Scene, trigger: Trigger, *, dated: bool) -> Modality | None:
    """Why the event does not hold, None when it does. A planned event with a date is officially set and holds."""
    words = _before(scene, trigger)
    found = {modality for word in words for modality in _ORDER if is_cue(word, modality.value)}
    purpose = any(word in _PURPOSE for word in words)
    if dated and not purpose:
        found.discard(Modality.PLANNED)
    return next((modality for modality in _ORDER if modality in found), None)


def _before(scene: Scene, trigger: Trigger) -> list[str]:
    """The words before the trigger that can still bear on it."""
    words: list[str] = []
    actors = {
        index for actor in scene.cast(trigger.sentence.first, trigger.first) for index in range(actor.first, actor.last)
    }
    nominal = trigger.voice in (NOUN, OCCASION)
    for index in range(trigger.first - 1, trigger.sentence.first - 1, -1):
        word = scene.words[index]
        if word in _CLOSERS or len(words) == _REACH:
            break
        # "rapat itu tidak dihadiri": a noun is touched by the word next to it, a verb by its auxiliaries
        if index not in actors and (not nominal or word in _NOMINAL) and not _is_for_a_time(scene.words, index):
            words.append(word)
    return words


def _is_for_a_time(words: Sequence[str], index: int) -> bool:
    """ "untuk pertama kalinya", "untuk kali kedua": no purpose."""
    return words[index] == "untuk" and any(word in ("kali", "kalinya") for word in words[index + 1 : index + 3])
