"""Speakers as actors: "katanya" is who speaks, "kami" and "pihaknya" the body that the speaker stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.events.actors import GROUP, PRONOUN, Actor
from kg.extract.events.cues import is_cue
from kg.extract.reading import Reading
from kg.model import Fact, Quote, Span
from kg.schema import EntityType

_SELF = frozenset({"saya", "aku"})
_ONESELF = "dirinya"
OURS = frozenset({"kami", "kita", "pihaknya"})  # who speaks for a body tells what it did, and not what it was done


def find_speakers(
    reading: Reading, words: Sequence[str], named: Sequence[Actor], told: Sequence[Fact]
) -> Mapping[int, tuple[Actor, str]]:
    """Token -> the actor that it stands for and the kind of the stand-in, by what is known of speech and posts."""
    known: dict[str, Actor] = {}
    for actor in named:
        known.setdefault(actor.entity, actor)
    bodies = _bodies(told, known)
    found: dict[int, tuple[Actor, str]] = {}
    for fact in told:
        speaker, quote = known.get(str(fact.get("speaker"))), fact.get("quote")
        if fact.type == "said" and speaker is not None and isinstance(quote, Quote):
            for index in _pointers(reading, words, fact.evidence, quote.span):
                found[index] = (speaker, PRONOUN)
            for index in reading.token_indices(quote.span.start, quote.span.end):
                if words[index] in _SELF or (words[index] == _ONESELF and _is_speaker(reading, fact, quote, index)):
                    found[index] = (speaker, PRONOUN)
            for index in reading.token_indices(fact.evidence.start, fact.evidence.end):
                if words[index] in OURS:
                    found[index] = (bodies.get(speaker.entity, speaker), GROUP)
    return found


def _is_speaker(reading: Reading, fact: Fact, quote: Quote, index: int) -> bool:
    """Whether "dirinya" is who speaks: "Sari mengaku dirinya diperiksa", not "Sari menyebut Andi, yang dirinya ..."."""
    before = reading.mention_indices(quote.span.start, reading.token_starts[index])
    return not fact.get("direct") and all(reading.mentions[one].type is not EntityType.PERSON for one in before)


def _pointers(reading: Reading, words: Sequence[str], evidence: Span, quote: Span) -> Iterator[int]:
    """The tokens that point to the speaker in the words around a quotation: "katanya", "ujar dia"."""
    for index in reading.token_indices(evidence.start, evidence.end):
        start = reading.token_starts[index]
        if quote.start <= start < quote.end:
            continue
        word = words[index]
        if is_cue(word, "pronoun") or (word.endswith("nya") and is_cue(word.removesuffix("nya"), "saying")):
            yield index


def _bodies(told: Sequence[Fact], known: Mapping[str, Actor]) -> Mapping[str, Actor]:
    """Person -> the first body that the person holds a post at."""
    bodies: dict[str, Actor] = {}
    for fact in told:
        body = known.get(str(fact.get("at"))) if fact.type == "hasRole" else None
        if body is not None and body.type is EntityType.ORGANIZATION:
            bodies.setdefault(str(fact.get("person")), body)
    return bodies
