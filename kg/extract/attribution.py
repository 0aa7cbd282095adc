"""Who vouches for a fact: the article, or somebody whose words it stands in; and whether it holds at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extract.modality import find_modality
from kg.extract.reading import Reading
from kg.model import Fact, Quote, Span
from kg.schema import FACT_TYPES, Family


def attribute(reading: Reading, facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The facts that hold, and those that are denied, planned, hoped, asked or conditional; each with the speakers in
    whose words it stands, each once: what the article says itself goes before what it lets somebody say."""
    speech = _Speech(facts)
    told = [_told(reading, speech, fact) for fact in facts]
    asserted = _once(fact for fact in told if fact.modality is None)
    known = {(fact.type, fact.roles) for fact in asserted}
    unasserted = _once(fact for fact in told if fact.modality is not None)
    return asserted, tuple(fact for fact in unasserted if (fact.type, fact.roles) not in known)


class _Speech:
    """The stretches of speech of an article, to be asked who speaks at a place."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        quotes = ((fact.get("quote"), fact.all("speaker")) for fact in facts if fact.type == "said")
        stretches = sorted((quote.span, speaker) for quote, speaker in quotes if isinstance(quote, Quote))
        self._starts = [span.start for span, _ in stretches]
        self._stretches = stretches

    def speaker_of(self, span: Span) -> tuple[str, ...]:
        """The speakers of the stretch that holds the span, () when the article speaks itself."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0 or span not in self._stretches[index][0]:
            return ()
        return tuple(str(one) for one in self._stretches[index][1])

    def teller_of(self, span: Span) -> tuple[str, ...]:
        """The speakers of the stretch that holds most of the span."""
        index = bisect_right(self._starts, span.end - 1) - 1
        if index < 0:
            return ()
        quote, speaker = self._stretches[index]
        shared = min(quote.end, span.end) - max(quote.start, span.start)
        return tuple(str(one) for one in speaker) if 2 * shared > span.end - span.start else ()


def _told(reading: Reading, speech: _Speech, fact: Fact) -> Fact:
    if fact.type == "said":
        return fact
    if FACT_TYPES[fact.type].family is Family.EVENT:
        speaker = speech.teller_of(fact.evidence)  # "Sari mengatakan [tiga rumah terbakar di Blitar]"
    else:
        speaker = speech.speaker_of(fact.evidence)
        if not set(speaker).isdisjoint(fact.entities()):
            speaker = ()  # "Jalan itu, kata Bupati Blitar Sari, ...": the post is the article's word
    return replace(fact, according_to=speaker, modality=fact.modality or find_modality(reading, fact))


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Each fact at its first place, told by the article itself where it is; in their order."""
    chosen: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = (fact.type, fact.roles, fact.modality)
        known = chosen.get(key)
        if known is None or (known.according_to and not fact.according_to):
            chosen[key] = fact
    return tuple(chosen.values())
