"""Words that tell of an event: verbs in both voices, nouns of doing, names of occasions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kg.extract.events.scene import Scene
from kg.lexicon import read_table
from kg.model import Sentence
from kg.schema import EntityType

ACTIVE, PASSIVE, NOUN, OCCASION = "active", "passive", "noun", "occasion"
MUTUAL, STATE = "mutual", "state"  # "bertemu"; "meninggal": a subject to whom it happens
RECEIVE, ATTEND = "receive", "attend"  # "meraih penghargaan": the subject gains; "menghadiri": the subject is a guest
ATTENDED = "attended"  # "dihadiri": who follows is a guest
HOSTED = "hosted"  # "disambut": who follows is visited
HOST = "host"  # "menerima kunjungan dari": the subject is visited


@dataclass(frozen=True, slots=True)
class Trigger:
    """One reading of a word or two: the type of event it tells of; tokens[first:last] of its sentence.

    A strong trigger means little else ("melantik"), a weak one much besides ("kegiatan"). The frame is what kind of
    happening it tells of, of those of the type ("arrest"); `likely` says of how many of ten places where it stands a
    reader would list an event."""

    event: str
    voice: str
    form: str
    lemma: str
    strength: str
    frame: str
    likely: int
    first: int
    last: int
    sentence: Sentence


class Meaning(NamedTuple):
    """What a form may mean."""

    event: str
    voice: str
    lemma: str
    strength: str
    frame: str
    likely: int


def in_sentence(scene: Scene, trigger: Trigger) -> tuple[str, int]:
    """The sentence of a trigger, and where in it the trigger stands."""
    span = trigger.sentence.span
    return span.of(scene.reading.text), scene.span(trigger.first, trigger.last).start - span.start


ITS = "nya"
_NAMED_BY_ITS = frozenset({PASSIVE, STATE, ATTENDED, HOSTED})
IGNORED = "ignored"  # "menutup mata": no event, and it keeps shorter forms from being read in it


@cache
def trigger_forms() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[Meaning, ...]], ...]]:
    """First word -> the forms that start with it, longest first, each with what it may mean."""
    forms: dict[tuple[str, ...], list[Meaning]] = {}
    for row in read_table("event_triggers"):
        meaning = Meaning(row["event"], row["voice"], row["lemma"], row["strength"], row["frame"], int(row["likely"]))
        forms.setdefault(tuple(row["form"].split()), []).append(meaning)
    index: dict[str, list[tuple[tuple[str, ...], tuple[Meaning, ...]]]] = {}
    for words in sorted(forms, key=lambda form: (-len(form), form)):
        index.setdefault(words[0], []).append((words, tuple(forms[words])))
    return MappingProxyType({first: tuple(found) for first, found in index.items()})


def _forms_at(words: tuple[str, ...], position: int) -> Iterator[tuple[int, tuple[str, ...], tuple[Meaning, ...]]]:
    """The forms that stand at a place, longest first: how many words of the text, the form, what it may mean."""
    forms = trigger_forms()
    for form, meanings in forms.get(words[position], ()):
        if _stands_at(words, form, position):
            yield len(form), form, meanings
    if words[position].endswith(ITS):
        for form, meanings in forms.get(words[position].removesuffix(ITS), ()):
            if len(form) == 1:
                yield 1, form, tuple(_of_it(meaning) for meaning in meanings)


def _of_it(meaning: Meaning) -> Meaning:
    """ "penangkapannya", "menangkapnya": the same event; "ditangkapnya", "karamnya": a noun, its object follows."""
    return meaning._replace(voice=NOUN) if meaning.voice in _NAMED_BY_ITS else meaning


def find_triggers(scene: Scene) -> Iterator[Trigger]:
    """Every trigger of the story in the order of the text; at one place the longest form, in all its meanings."""
    words = scene.words
    tokens = scene.reading.document.tokens
    for sentence in scene.reading.document.sentences:
        position = sentence.first
        while position < sentence.last:
            found = next(_forms_at(words, position), None)
            if found is None or scene.reading.in_furniture(tokens[position].start):
                position += 1
                continue
            length, form, meanings = found
            end = position + length
            inside = scene.reading.mention_at(tokens[position].start)
            for event, voice, lemma, strength, frame, likely in _telling(meanings):
                if inside is None or _names_occasion(scene, inside, voice):
                    yield Trigger(event, voice, " ".join(form), lemma, strength, frame, likely, position, end, sentence)
            position = end


def find_meanings(words: tuple[str, ...]) -> Iterator[Meaning]:
    """What folded words may tell of, those of a title for example: every meaning of the longest forms."""
    position = 0
    while position < len(words):
        length, _, meanings = next(_forms_at(words, position), (1, (), ()))
        yield from _telling(meanings)
        position += length


def _telling(meanings: Iterable[Meaning]) -> Iterator[Meaning]:
    return (meaning for meaning in meanings if meaning.voice != IGNORED)


def _names_occasion(scene: Scene, mention: int, voice: str) -> bool:
    """Whether a trigger inside a name may count: "Festival Krakatau" is held, "Kecamatan Pagelaran" is not."""
    return voice == OCCASION and scene.reading.mentions[mention].type is EntityType.PROGRAM


def _stands_at(words: tuple[str, ...], form: tuple[str, ...], position: int) -> bool:
    return words[position : position + len(form)] == form
