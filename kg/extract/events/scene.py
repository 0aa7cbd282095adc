"""The article as the finders of events see it: its words folded, and everybody who may take part in something."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.events.actors import FREE, MODIFIER, NAME, TAIL, Actor
from kg.extract.events.cues import is_cue
from kg.extract.events.stand_ins import find_stand_ins, is_spoken_at
from kg.extract.events.word_classes import classify
from kg.extract.reading import Reading
from kg.model import Fact, Mention, Quote, Sentence, Span
from kg.schema import EntityType

_VERB = re.compile(r"(?:me|di|ber|ter)[^\W\d]{2,}")  # "menangkap", "dilantik", no capitals; also "mereka", "terkait"
_REACH = 9  # words that may stand between a preposition and the name it governs: "oleh Kepala Dinas Kesehatan Kota"


@dataclass(frozen=True, slots=True)
class Scene:
    """`words[i]` is the folded text of token i; actors are sorted by their tokens; `verbs` are the tokens that look
    like verbs; `reports` are the clauses that somebody is reported to have said, sorted; `classes[i]` is what word i is
    about."""

    reading: Reading
    words: tuple[str, ...]
    actors: tuple[Actor, ...]
    starts: tuple[int, ...]
    verbs: tuple[int, ...]
    title: frozenset[str]
    reports: tuple[Span, ...]
    classes: tuple[str, ...]

    def cast(self, first: int, last: int) -> tuple[Actor, ...]:
        """The actors that start in tokens[first:last]."""
        return self.actors[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def is_titled(self, actor: Actor) -> bool:
        """Whether the title has a word of the actor, but for the shortest."""
        return any(len(word) > 2 and word in self.title for word in self.words[actor.first : actor.last])

    def sentence(self, index: int) -> Sentence | None:
        sentences = self.reading.document.sentences
        return sentences[index] if 0 <= index < len(sentences) else None

    def verb_before(self, index: int, floor: int) -> range:
        """The nearest token before tokens[index] that looks like a verb, none before the floor."""
        place = bisect_left(self.verbs, index) - 1
        return _one(self.verbs[place]) if place >= 0 and self.verbs[place] >= floor else range(0)

    def verb_behind(self, index: int, end: int) -> range:
        """The nearest token from tokens[index] on that looks like a verb, none from the end on."""
        place = bisect_left(self.verbs, index)
        return _one(self.verbs[place]) if place < len(self.verbs) and self.verbs[place] < end else range(0)

    def report_at(self, offset: int) -> Span | None:
        """The reported clause that holds the offset: "Sari mengatakan, [dua orang ditangkap]"."""
        index = bisect_right(self.reports, Span(offset, len(self.reading.text) + 1)) - 1
        return self.reports[index] if index >= 0 and offset < self.reports[index].end else None

    def span(self, first: int, last: int) -> Span:
        tokens = self.reading.document.tokens
        return Span(tokens[first].start, tokens[last - 1].end)


def _one(index: int) -> range:
    return range(index, index + 1)


def make_scene(reading: Reading, told: Sequence[Fact]) -> Scene:
    """The Scene of an article; `told` is what is known of its speech and posts."""
    words = tuple(token.text.casefold() for token in reading.document.tokens)
    named = _named_actors(reading, words)
    actors = tuple(sorted((*named, *find_stand_ins(reading, words, named, told)), key=lambda actor: actor.first))
    title = reading.document.article.source.title or ""
    return Scene(
        reading=reading,
        words=words,
        actors=actors,
        starts=tuple(actor.first for actor in actors),
        verbs=tuple(index for index, token in enumerate(reading.document.tokens) if _VERB.match(token.text)),
        title=frozenset(title.casefold().split()),
        reports=tuple(sorted(_reports(told))),
        classes=classify(words, named),
    )


def _reports(told: Sequence[Fact]) -> Iterator[Span]:
    for fact in told:
        quote = fact.get("quote")
        if isinstance(quote, Quote) and not fact.get("direct"):
            yield quote.span


def _named_actors(reading: Reading, words: tuple[str, ...]) -> list[Actor]:
    actors: list[Actor] = []
    sentence_firsts = [sentence.first for sentence in reading.document.sentences]
    for index, mention in enumerate(reading.mentions):
        tokens = reading.token_indices(mention.span.start, mention.span.end)
        if not tokens:
            continue
        floor = sentence_firsts[max(0, bisect_left(sentence_firsts, tokens.start + 1) - 1)]
        actor = Actor(
            entity=reading.owners[index].id,
            type=reading.owners[index].type,
            span=mention.span,
            first=tokens.start,
            last=tokens.stop,
            kind=NAME,
            governor="",
            head=tokens.start,
            standing=_standing(reading, words, index, tokens),
            joined=False,
            speaks=is_spoken_at(words, tokens.start, tokens.stop),
        )
        governor, head, joined = _governor(reading, words, actors, actor, floor)
        actors.append(replace(actor, governor=governor, head=head, joined=joined))
    return actors


def _standing(reading: Reading, words: tuple[str, ...], index: int, tokens: range) -> str:
    mention = reading.mentions[index]
    if mention.type not in (EntityType.PLACE, EntityType.ORGANIZATION):
        return FREE
    following = reading.mentions[index + 1] if index + 1 < len(reading.mentions) else None
    if following is not None and following.type is EntityType.PERSON and _is_name_gap(reading, mention, following):
        return MODIFIER
    if is_cue(words[tokens.start - 1], "post") if tokens.start else False:
        return MODIFIER
    before = reading.mentions[index - 1] if index else None
    if before is not None and before.type is EntityType.PLACE and mention.type is EntityType.PLACE:
        gap = reading.text[before.span.end : mention.span.start].strip()
        if gap in (",", "", "(", "di"):
            return TAIL
    return FREE


def _is_name_gap(reading: Reading, left: Mention, right: Mention) -> bool:
    gap = reading.text[left.span.end : right.span.start]
    # "Kapolres Gresik AKBP Wahyu": ranks and titles only between the area and the name
    return len(gap) <= 30 and all(part[:1].isupper() or part in (",", "(", ")") for part in gap.split())


def _governor(
    reading: Reading, words: tuple[str, ...], actors: list[Actor], actor: Actor, floor: int
) -> tuple[str, int, bool]:
    """The word that governs the phrase around an actor, where the phrase starts, and whether it continues a list."""
    titled = False
    position = actor.first - 1
    previous = len(actors) - 1
    for _ in range(_REACH):
        if position < floor:
            return "^", position + 1, False
        while previous >= 0 and actors[previous].first > position:
            previous -= 1
        other = actors[previous] if previous >= 0 else None
        word = words[position]
        if other is not None and position < other.last:
            if other.type is actor.type and other.standing != MODIFIER:
                return other.governor, other.head, True
            position = other.first - 1
            continue
        if word in _LINKS and other is not None and _continues(words, other, actor, position):
            return other.governor, other.head, True
        if is_cue(word, "preposition") or is_cue(word, "joiner"):
            return word, position + 1, False
        if is_cue(word, "saying"):
            return "say", position + 1, False
        if word == ",":
            # "Bupati Sidoarjo, Saiful": the post goes on before the comma; "Pada saat itu, Saiful": it does not
            if titled or not _is_titular(reading, words, position - 1, other):
                return ",", position + 1, False
        elif is_cue(word, "post") or is_cue(word, "head") or reading.document.tokens[position].text[:1].isupper():
            titled = True
        elif word not in "().":
            return _word_class(word), position + 1, False
        position -= 1
    return "far", position + 1, False


_LINKS = frozenset({",", "dan", "serta", "maupun", "/", "-", "–", "&", "hingga"})


def _is_titular(reading: Reading, words: tuple[str, ...], position: int, other: Actor | None) -> bool:
    if position < 0:
        return False
    if other is not None and other.first <= position < other.last:
        return other.standing == MODIFIER or other.type is not EntityType.PERSON
    return is_cue(words[position], "post") or reading.document.tokens[position].text[:1].isupper()


def _continues(words: tuple[str, ...], other: Actor, actor: Actor, position: int) -> bool:
    """Whether the actor stands in a list after another: "S (38), RA (39) dan RB"."""
    if actor.standing == TAIL or other.standing == MODIFIER:
        return False
    if position and words[position - 1] in _LINKS:
        position -= 1  # ", dan"
    end = position
    if end and words[end - 1] == ")":
        end = next((i for i in range(end - 1, max(other.last - 1, end - 8), -1) if words[i] == "("), end)
    alike = other.type is actor.type or {other.type, actor.type} == {EntityType.PERSON, EntityType.ORGANIZATION}
    return alike and other.last == end


def _word_class(word: str) -> str:
    if word.startswith(("me", "ber", "mem", "men")):
        return "verb"
    if word.startswith("di") and len(word) > 4:
        return "passive"
    if word.endswith("nya"):
        return "nya"
    if word.startswith(("pe", "ke")) and word.endswith("an"):
        return "noun"
    return "word" if word[:1].isalpha() else "mark"
