"""Words that stand for somebody named elsewhere: "ia", "Bupati", "polisi", "tersangka", "keduanya"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

from kg.extract.events.actors import DESCRIBED, GROUP, OFFICE, POST, PRONOUN, Actor, stand_in
from kg.extract.events.cues import is_cue
from kg.extract.events.foretold import find_foretold
from kg.extract.events.speakers import find_speakers
from kg.extract.reading import Reading
from kg.lexicon import read_table
from kg.model import Fact, Span
from kg.schema import EntityType

_BESIDE = 4  # words between a description and the name: "tersangka kasus suap, Andi"
_AFTER = 7  # "menetapkan Andi, mantan camat, sebagai tersangka"
_NAMES = 4096  # of which the kinds of bodies are kept
_TOLD = frozenset({"accused", "victim"})
_NAMING = frozenset({"sebagai", "menjadi", "jadi", "selaku", "adalah", ",", "("})
_NOBODY: frozenset[str] = frozenset()


@cache
def _classes(kind: str) -> Mapping[str, frozenset[str]]:
    """Word -> the classes it belongs to, as a word of the text or as part of a body's name."""
    classes: dict[str, set[str]] = {}
    for row in read_table("stand_ins"):
        if row["kind"] == kind:
            classes.setdefault(row["word"], set()).add(row["class"])
    return MappingProxyType({word: frozenset(found) for word, found in classes.items()})


def find_stand_ins(
    reading: Reading, words: tuple[str, ...], named: Sequence[Actor], told: Sequence[Fact]
) -> Iterator[Actor]:
    """Actors for the words of an article that stand for entities named before, for the only one of their class, or for
    people named soon; `told` is what is known of speech and posts."""
    taken = {index for actor in named for index in range(actor.first, actor.last)}
    people = _People(words, named, taken)
    bodies = _Bodies(words, named)
    speakers = find_speakers(reading, words, named, told)
    for index, word in enumerate(words):
        people.move_to(index)
        meant = speakers.get(index)
        if index in taken or (meant is None and not people.may_mean(word)):
            continue
        others = (*people.meant_by(reading, word, index), *bodies.meant_by(word, index))
        for actor, kind in (meant,) if meant is not None else others:
            token = reading.document.tokens[index]
            yield _placed(words, actor, Span(token.start, token.end), index, kind)
    for span, first, listed in find_foretold(reading, words, named):
        for actor in listed:
            yield _placed(words, actor, span, first, GROUP)


def _placed(words: tuple[str, ...], actor: Actor, span: Span, index: int, kind: str) -> Actor:
    before = words[index - 1] if index else "^"
    governor = before if is_cue(before, "preposition") or is_cue(before, "joiner") else "^"
    governor = "say" if is_cue(before, "saying") else governor
    return stand_in(actor, span, index, kind=kind, governor=governor, speaks=is_spoken_at(words, index, index + 1))


def is_spoken_at(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a verb of saying stands by the tokens."""
    near = (*words[max(0, first - 7) : first], *words[last : last + 3])
    return any(is_cue(word, "saying") for word in near)


class _People:
    """The people named up to a place, and what they are called there."""

    def __init__(self, words: tuple[str, ...], named: Sequence[Actor], taken: set[int]) -> None:
        self._words = words
        self._taken = taken
        self._queue = [actor for actor in named if actor.type is EntityType.PERSON]
        self._starts = [actor.first for actor in self._queue]
        self._next = 0
        self._last: Actor | None = None
        self._list: list[Actor] = []
        self._holders: dict[str, Actor] = {}
        self._described: dict[str, Actor] = {}

    def move_to(self, index: int) -> None:
        while self._next < len(self._queue) and self._queue[self._next].first <= index:
            actor = self._queue[self._next]
            if not actor.joined:
                self._list = []
            self._list.append(actor)
            self._last = actor
            for post in self._posts_before(actor.first):
                self._holders[post] = actor
            for description in self._descriptions(actor):
                self._described[description] = actor
            self._next += 1

    def may_mean(self, word: str) -> bool:
        """Whether the word may stand for anybody, person or body."""
        return word in self._holders or word in _classes("word") or is_cue(word, "pronoun")

    def meant_by(self, reading: Reading, word: str, index: int) -> Iterator[tuple[Actor, str]]:
        """Whom the word at a token stands for."""
        kinds = _classes("word").get(word, _NOBODY)
        if is_cue(word, "pronoun"):
            if self._last is not None:
                yield self._last, PRONOUN
        elif word in self._holders and reading.document.tokens[index].text[:1].isupper() and not self._is_titled(index):
            yield self._holders[word], POST
        elif "group" in kinds:
            if len({actor.entity for actor in self._list}) > 1:
                yield from ((actor, GROUP) for actor in self._list)
        else:
            for described in sorted(kinds & self._described.keys()):
                if not self._is_titled(index):
                    yield self._described[described], DESCRIBED

    def _posts_before(self, first: int) -> Iterator[str]:
        for index in range(first - 1, max(-1, first - 8), -1):
            word = self._words[index]
            if is_cue(word, "post"):
                yield word
            elif index not in self._taken and (is_cue(word, "preposition") or is_cue(word, "joiner")):
                break

    def _descriptions(self, actor: Actor) -> set[str]:
        """What the words around a name call the person: "tersangka Andi", "menetapkan Andi sebagai tersangka"; but not
        "kata pelaku kepada Andi", "Andi mengatakan pelaku"."""
        found: set[str] = set()
        for index in range(actor.first - 1, max(-1, actor.first - 1 - _BESIDE), -1):
            if self._parts(index):
                break
            found |= self._called_at(index)
        for index in range(actor.last, min(len(self._words), actor.last + _AFTER)):
            if self._words[index] == "." or is_cue(self._words[index], "saying"):
                break
            if self._words[index - 1] in _NAMING:
                found |= self._called_at(index)
        return found

    def _parts(self, index: int) -> bool:
        """Whether the word parts what stands before it from the name behind it."""
        word = self._words[index]
        return word == "." or is_cue(word, "saying") or (index not in self._taken and is_cue(word, "preposition"))

    def _called_at(self, index: int) -> frozenset[str]:
        if index in self._taken:
            return _NOBODY
        return _classes("word").get(self._words[index], _NOBODY) & _TOLD

    def _is_titled(self, index: int) -> bool:
        """Whether a name follows the word, so that the name is the actor."""
        position = bisect_left(self._starts, index)
        return any(start - index <= 7 for start in self._starts[position : position + 3])


class _Bodies:
    """The bodies of an article by what a general word may call them: "polisi" is the Polres that is told of."""

    def __init__(self, words: tuple[str, ...], named: Sequence[Actor]) -> None:
        self._starts = [actor.first for actor in named]
        self._members: dict[str, list[Actor]] = {}
        self._entities: dict[str, set[str]] = {}
        for actor in named:
            if actor.type is EntityType.ORGANIZATION:
                for kind in body_classes(words, actor):
                    self._members.setdefault(kind, []).append(actor)
                    self._entities.setdefault(kind, set()).add(actor.entity)

    def meant_by(self, word: str, index: int) -> Iterator[tuple[Actor, str]]:
        """The body named last before the token, or the only one of its class."""
        kinds = sorted(_classes("word").get(word, _NOBODY) & self._members.keys())
        if not kinds or self._is_named_beside(index):
            return
        before = [actor for kind in kinds if (actor := self._last_before(kind, index)) is not None]
        if before:
            yield max(before, key=lambda actor: actor.first), OFFICE
        elif len(set().union(*(self._entities[kind] for kind in kinds))) == 1:
            yield self._members[kinds[0]][0], OFFICE

    def _last_before(self, kind: str, index: int) -> Actor | None:
        """The body of a class that is named last before the token."""
        members = self._members[kind]
        place = bisect_left(members, index, key=lambda actor: actor.first)
        return members[place - 1] if place else None

    def _is_named_beside(self, index: int) -> bool:
        """Whether the body itself follows: "penyidik KPK", "polisi dari Polres Tuban"."""
        position = bisect_left(self._starts, index)
        return position < len(self._starts) and self._starts[position] - index <= 2


def body_classes(words: tuple[str, ...], actor: Actor) -> frozenset[str]:
    """What kind of body a name tells: police, prosecutor, court, commission."""
    return _classes_of(words[actor.first : actor.last])


@lru_cache(maxsize=_NAMES)
def _classes_of(name: tuple[str, ...]) -> frozenset[str]:
    spaced = f" {' '.join(name)} "
    return frozenset(kind for part, kinds in _classes("name").items() if f" {part} " in spaced for kind in kinds)
