"""A trigger in its sentence, and how the actors of the sentence stand to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.events.actors import FREE, Actor
from kg.extract.events.cues import is_cue
from kg.extract.events.grammar import find_slot, grammar_role, subject_head
from kg.extract.events.scene import Scene
from kg.extract.events.triggers import Trigger

_REACH = 250  # tokens to either side: a table without full stops is one sentence of thousands
VERB_REACH = 30  # tokens to a verb beside a trigger or an actor
_SENTENCE_REACH = 40  # tokens of the sentence to either side that say what it is about
_OPENING = 3  # words before the verb of a clause without a subject: "sudah pernah diperiksa"
_SUBJECTS = frozenset(
    {"^", ",", "bahwa", "namun", "dan", "sementara", "karena", "setelah", "usai", "saat", "ketika", "mark"}
)


@dataclass(frozen=True, slots=True)
class Position:
    """How an actor stands to a trigger: its side (L, R or I for inside), the tokens between, the slot of grammar and
    the role that this slot means, how many words that part clauses, other triggers, commas, words of weight and actors
    of its type lie between, the tie in one word, and whether the trigger is reported and the actor is not."""

    side: str
    gap: range
    slot: str
    role: str | None
    breaks: int
    verbs: int
    commas: int
    content: int
    rivals: int
    link: str
    framed: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A trigger in its sentence: who is there and how they stand to it, which of the sentence's words part clauses,
    its other triggers, where its subject starts, and the phrases of the trigger and of what stands around it."""

    trigger: Trigger
    actors: tuple[Actor, ...]
    breaks: tuple[int, ...]
    verbs: tuple[int, ...]
    subject: int
    phrases: tuple[range, ...]
    positions: tuple[Position, ...] = ()

    @property
    def verbs_beside(self) -> tuple[range, range]:
        """The verbs before and behind the trigger, empty where there is none."""
        return self.phrases[3], self.phrases[4]


def make_setting(scene: Scene, trigger: Trigger, triggers: Sequence[Trigger]) -> Setting:
    """The Setting of a trigger among the triggers of its sentence."""
    words = scene.words
    first = max(trigger.sentence.first, trigger.first - _REACH)
    last = min(trigger.sentence.last, trigger.last + _REACH)
    actors = scene.cast(first, last)
    setting = Setting(
        trigger=trigger,
        subject=subject_head(scene, trigger, actors),
        actors=actors,
        breaks=tuple(i for i in range(first, last) if is_cue(words[i], "joiner")),
        verbs=tuple(sorted({other.first for other in triggers if first <= other.first < last} - {trigger.first})),
        phrases=_phrases(scene, trigger),
    )
    return replace(setting, positions=tuple(_position(scene, setting, actor) for actor in actors))


def _position(scene: Scene, setting: Setting, actor: Actor) -> Position:
    """The Position of an actor of the trigger's own sentence."""
    trigger = setting.trigger
    if actor.first >= trigger.last:
        side, gap = "R", range(trigger.last, actor.head)
    elif actor.last <= trigger.first:
        side, gap = "L", range(actor.last, trigger.first)
    else:
        side, gap = "I", range(0)
    slot = find_slot(scene, trigger, actor, setting.subject)
    content = _content(scene, setting, gap)
    breaks = sum(1 for i in setting.breaks if i in gap)
    verbs = sum(1 for i in setting.verbs if i in gap)
    return Position(
        side=side,
        gap=gap,
        slot=slot,
        role=grammar_role(trigger, actor, slot),
        breaks=breaks,
        verbs=verbs,
        commas=sum(1 for i in gap if scene.words[i] == ","),
        content=content,
        rivals=sum(1 for a in setting.actors if a.type is actor.type and a.first in gap and a.standing == FREE),
        link=_link(actor, side, len(gap), content, breaks, verbs),
        framed=_framed(scene, trigger, actor),
    )


def word_at(scene: Scene, setting: Setting, index: int) -> str:
    """The word at a token of the trigger's sentence, "^" beyond its bounds."""
    sentence = setting.trigger.sentence
    return scene.words[index] if sentence.first <= index < sentence.last else "^"


def class_at(scene: Scene, setting: Setting, index: int) -> str:
    """The class of that word, "^" beyond the bounds of the sentence."""
    sentence = setting.trigger.sentence
    return scene.classes[index] if sentence.first <= index < sentence.last else "^"


def phrase(trigger: Trigger, start: int, stop: int) -> range:
    """tokens[start:stop] as far as they are of the trigger's sentence."""
    sentence = trigger.sentence
    return range(max(start, sentence.first), max(start, sentence.first, min(stop, sentence.last)))


def _phrases(scene: Scene, trigger: Trigger) -> tuple[range, ...]:
    """The trigger, the words beside it, the verbs beside it, and its sentence, of a very long one what is near."""
    first, last, sentence = trigger.first, trigger.last, trigger.sentence
    return (
        range(first, last),
        phrase(trigger, first - 1, first),
        phrase(trigger, last, last + 1),
        scene.verb_before(first, max(sentence.first, first - VERB_REACH)),
        scene.verb_behind(last, min(sentence.last, last + VERB_REACH)),
        phrase(trigger, first - _SENTENCE_REACH, last + _SENTENCE_REACH),
    )


def _framed(scene: Scene, trigger: Trigger, actor: Actor) -> str:
    """Whether the trigger stands in a clause that is reported and the actor does not: "opens" where the clause opens
    with it and leaves its subject out, "Sari mengaku [diperiksa polisi]", else "inside"."""
    start = scene.span(trigger.first, trigger.last).start
    report = scene.report_at(start)
    if report is None or report.start <= actor.span.start < report.end:
        return "-"
    return "opens" if len(scene.reading.text[report.start : start].split()) < _OPENING else "inside"


def _content(scene: Scene, setting: Setting, gap: range) -> int:
    """How many words of weight stand in a gap: no auxiliaries, marks or names."""
    inside = {i for a in setting.actors if a.first in gap for i in range(a.head, a.last)}
    return sum(1 for i in gap if i not in inside and scene.words[i][:1].isalpha() and not _is_light(scene.words[i]))


def _is_light(word: str) -> bool:
    return is_cue(word, "done") or is_cue(word, "planned") or is_cue(word, "post")


def _link(actor: Actor, side: str, gap: int, content: int, breaks: int, verbs: int) -> str:
    """The grammatical tie in one word: subject, object, or the preposition and how near it is."""
    if side == "I":
        return "inside"
    if side == "R":
        if not gap:
            return "object"
        near = "0" if gap == 1 and content == 0 else "1" if content < 4 and not breaks else "2"
        return f"R{actor.governor}{near}{'v' if verbs else ''}"
    free = actor.governor in _SUBJECTS
    near = "0" if content == 0 else "1" if content < 4 else "2"
    clause = "b" if breaks else "v" if verbs else ""
    return f"L{'subject' if free else actor.governor}{near}{clause}"
