"""What the ranker of events sees of a trigger as a whole: would a reader list what it tells?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.events.actors import ROLES
from kg.extract.events.columns import Row
from kg.extract.events.cues import cue_kinds, is_cue
from kg.extract.events.prominence import NOBODY, Prominence
from kg.extract.events.ranking import Case
from kg.extract.events.scene import Scene
from kg.extract.events.setting import Setting, class_at, phrase, word_at
from kg.extract.events.triggers import Trigger
from kg.schema import EntityType

_CUE_KINDS = ("planned", "hoped", "asked", "denied", "conditional", "done", "saying")
_FILLED = 0.4
_BESIDE = 5
_REACH = 12


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of an event before it is judged: the roles that grammar gives its actors, the chance of the best
    filler of each role and of the best date, and what the article makes of those who likely have a part, the likeliest
    first."""

    grammar: str
    roles: Mapping[str, float]
    best: tuple[Prominence, ...]
    dated: float


@dataclass(frozen=True, slots=True)
class Company:
    """The other triggers: those of its sentence; of those of its type, how many stand before it and in all, how many
    tokens away the nearest is, and how many have its lemma; how many of its frame stand before it and in all; how many
    triggers there are; the types and frames that the title tells of."""

    beside: Sequence[Trigger]
    before: int
    alike: int
    nearest: int
    namesakes: int
    framed_before: int
    framed: int
    triggers: int
    headline: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _View:
    scene: Scene
    setting: Setting
    company: Company
    outlook: Outlook
    quoted: bool
    inside: bool
    titled: bool
    marks: frozenset[str]
    reported: bool
    beside: tuple[str, str]

    @property
    def in_headline(self) -> bool:
        return (self.setting.trigger.event, self.setting.trigger.frame) in self.company.headline

    @property
    def best(self) -> float:
        return max(self.outlook.roles.values(), default=0.0)

    @property
    def filled(self) -> int:
        return sum(1 for value in self.outlook.roles.values() if value > _FILLED)


def event_features(scene: Scene, setting: Setting, company: Company, outlook: Outlook) -> Case:
    """What is seen of the event that the trigger of a setting may tell of."""
    trigger = setting.trigger
    start = scene.span(trigger.first, trigger.last).start
    view = _View(
        scene=scene,
        setting=setting,
        company=company,
        outlook=outlook,
        quoted=scene.reading.quotation_at(start) is not None,
        inside=scene.reading.mention_at(start) is not None,
        titled=bool(scene.title & set(scene.words[trigger.first : trigger.last])),
        marks=_marks(scene.words[max(trigger.sentence.first, trigger.first - 5) : trigger.first]),
        reported=scene.report_at(start) is not None,
        beside=_beside(trigger, company.beside),
    )
    further = (
        phrase(trigger, trigger.first - 2, trigger.first - 1),
        phrase(trigger, trigger.last + 1, trigger.last + 2),
    )
    return Case([*_told(view), *_worded(view), *_filled(view)], _row(view), (*setting.phrases, *further))


def _marks(words: Sequence[str]) -> frozenset[str]:
    """What the words mark: something planned, denied, said."""
    kinds = cue_kinds()
    return frozenset().union(*(kinds[word] for word in words if word in kinds))


def _beside(trigger: Trigger, others: Sequence[Trigger]) -> tuple[str, str]:
    """The types of event of the nearest triggers before and behind, "-" where none stands within a few words."""
    steps = [(other.first - trigger.first, other.event) for other in others if other.event != trigger.event]
    near = [pair for pair in steps if abs(pair[0]) <= _BESIDE]
    before = max((pair for pair in near if pair[0] <= 0), default=(0, "-"))
    behind = min((pair for pair in near if pair[0] > 0), default=(0, "-"))
    return before[1], behind[1]


def _told(view: _View) -> list[str]:
    """The trigger and where it stands; "rule" features are trusted more than others."""
    trigger = view.setting.trigger
    event, voice, form, strength = trigger.event, trigger.voice, trigger.form, trigger.strength
    quoted = "q" if view.quoted else "-"
    index = trigger.sentence.index
    place = "lead" if index < 2 else "early" if index < 5 else "late"
    before, after = min(3, view.company.before), min(5, view.company.alike)
    frame = f"frame|{event}|{trigger.frame}"
    return [
        "bias",
        event,
        f"rule|{strength}",
        f"rule|{strength}|{view.outlook.grammar}",
        f"rule|{strength}|{voice}",
        f"rule|{strength}|{place}",
        f"rule|{strength}|{quoted}",
        f"{event}|{strength}",
        f"{event}|{strength}|{view.outlook.grammar}",
        f"{event}|{voice}",
        f"form|{form}|{event}",
        f"lemma|{trigger.lemma}|{event}",
        frame,
        f"{frame}|{quoted}|{place}",
        f"{frame}|{view.outlook.grammar}",
        f"{frame}|headline{view.in_headline}",
        f"{frame}|again{view.company.framed_before > 0}",
        f"likely|{trigger.likely}",
        f"likely|{event}|{trigger.likely}|{place}",
        f"{event}|{place}",
        f"{event}|{quoted}",
        f"{voice}|{quoted}|{place}",
        f"{event}|{'in' if view.inside else 'out'}",
        f"{event}|title{'t' if view.titled else '-'}",
        f"form|{form}|{quoted}",
        f"{event}|sib{before}",
        f"{event}|all{after}",
        f"{event}|reported{view.reported}|{voice}",
        f"{event}|beside|{view.beside[0]}|{strength}",
        f"{event}|behind|{view.beside[1]}|{strength}",
        f"form|{form}|{event}|behind|{view.beside[1]}",
    ]


def _worded(view: _View) -> list[str]:
    """The words around the trigger."""
    scene, trigger, sentence = view.scene, view.setting.trigger, view.setting.trigger.sentence
    words = scene.words
    event, voice = trigger.event, trigger.voice
    before = word_at(scene, view.setting, trigger.first - 1)
    earlier = word_at(scene, view.setting, trigger.first - 2)
    after = word_at(scene, view.setting, trigger.last)
    leads = before if is_cue(before, "preposition") or is_cue(before, "done") else "_"
    opens = earlier if is_cue(earlier, "preposition") or is_cue(earlier, "done") else "_"
    parts = after if is_cue(after, "preposition") or is_cue(after, "joiner") else "_"
    left = words[max(sentence.first, trigger.first - 3) : trigger.first]
    right = words[trigger.last : min(sentence.last, trigger.last + 5)]
    window = slice(max(sentence.first, trigger.first - _REACH), min(sentence.last, trigger.last + _REACH))
    kinds = [kind for kind in _CUE_KINDS if kind in view.marks]
    frame = f"{event}|{trigger.frame}"
    return [
        f"before|{before}",
        f"before|{voice}|{leads}",
        f"earlier|{opens}",
        f"after|{voice}|{parts}",
        *(f"{event}|left|{word}" for word in sorted(set(left))),
        *(f"{event}|right|{word}" for word in sorted(set(right))),
        *(
            f"{event}|around|{word}"
            for word in sorted({word for word in words[window] if len(word) > 3 and word.isalpha()})
        ),
        *(f"{event}|class|{found}" for found in sorted(set(scene.classes[window]))),
        f"{frame}|class|{class_at(scene, view.setting, trigger.last)}",
        f"{frame}|before|{class_at(scene, view.setting, trigger.first - 1)}",
        *(f"{event}|near|{kind}" for kind in kinds),
        *(f"near|{kind}" for kind in kinds),
    ]


def _filled(view: _View) -> list[str]:
    """How sure its roles and its date are."""
    event, outlook = view.setting.trigger.event, view.outlook
    levels = {role: int(min(0.99, outlook.roles.get(role, 0.0)) * 5) for role in ROLES}
    return [
        *(f"{event}|{role}{level}" for role, level in levels.items()),
        *(f"{role}{level}" for role, level in levels.items()),
        f"{event}|best{int(min(0.99, view.best) * 5)}",
        f"{event}|filled{view.filled}",
        f"filled{view.filled}|{'q' if view.quoted else '-'}",
        f"{event}|date{int(outlook.dated * 4)}",
    ]


def _row(view: _View) -> Row:
    scene, setting, outlook = view.scene, view.setting, view.outlook
    trigger, sentence = setting.trigger, setting.trigger.sentence
    words = scene.words[sentence.first : sentence.last]
    company = view.company
    types = [actor.type for actor in setting.actors]
    return (
        trigger.event,
        trigger.voice,
        trigger.lemma,
        trigger.form,
        trigger.strength,
        trigger.frame,
        trigger.likely,
        *(class_at(scene, setting, trigger.first - step) for step in (1, 2)),
        *(class_at(scene, setting, trigger.last + step) for step in (0, 1, 2)),
        *(scene.classes[verb.start] if verb else "-" for verb in setting.verbs_beside),
        *(word_at(scene, setting, trigger.first - step) for step in (1, 2)),
        *(word_at(scene, setting, trigger.last + step) for step in (0, 1)),
        outlook.grammar,
        *view.beside,
        sentence.index,
        len(scene.reading.document.sentences),
        view.quoted,
        view.reported,
        view.inside,
        view.titled,
        company.before,
        company.alike,
        outlook.dated,
        *(outlook.roles.get(role, 0.0) for role in ROLES),
        view.best,
        view.filled,
        *(kind in view.marks for kind in _CUE_KINDS),
        len(types),
        *(types.count(kind) for kind in (EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION)),
        trigger.first - sentence.first,
        sentence.last - trigger.last,
        len(company.beside),
        sum(1 for other in company.beside if other.event == trigger.event),
        company.nearest,
        company.namesakes,
        len(scene.title.intersection(words)),
        any(word[0].isdigit() for word in words),
        company.triggers,
        view.in_headline,
        any(event == trigger.event for event, _ in company.headline),
        len(company.headline),
        company.framed_before,
        company.framed,
        *(outlook.best[0] if outlook.best else NOBODY),
        sum(1 for one in outlook.best if one.titled),
        sum(1 for one in outlook.best if one.in_lead),
        sum(1 for one in outlook.best if one.first == sentence.index),
        len(outlook.best),
    )
