"""Who said what: quotations and reported clauses with their speakers."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.reading import Reading
from kg.extract.speech.descriptions import find_titles
from kg.extract.speech.direct import Utterance, find_utterances
from kg.extract.speech.references import Way
from kg.extract.speech.reported import find_report
from kg.extract.speech.turns import Turn, after_silence, speaker_of
from kg.extract.speech.units import Unit, find_units
from kg.extract.speech.words import Words, read_words
from kg.model import Fact, Quote, Span, make_fact

__all__ = ["find_speech"]


def find_speech(reading: Reading) -> Iterator[Fact]:
    """One fact for each contiguous stretch of speech whose speaker is named in the article."""
    words = read_words(reading)
    titles = find_titles(words)
    turn = Turn()
    pending: Span | None = None
    for unit in find_units(reading):
        utterances = tuple(find_utterances(words, unit))
        spoken = bool(utterances)
        for first, last in _outside(words, unit, utterances):
            report = find_report(words, first, last)
            if report is None or report.reference.way is Way.THING:
                continue
            spoken = True
            speaker = speaker_of(words, titles, turn, report.reference)
            turn = turn.taken_by(words, speaker)
            span = words.span(report.first, report.last)
            if report.rule == "said-before":
                span = pending
            if speaker and span is not None:
                yield _said(reading, speaker, span, words.span(first, last) or span, report.rule, direct=False)
            pending = span if not speaker else None
        for utterance in utterances:
            if utterance.reference is not None:
                turn = turn.taken_by(words, speaker_of(words, titles, turn, utterance.reference))
            speaker = turn.current
            if speaker:
                span = utterance.quotation.span
                yield _said(reading, speaker, span, span, utterance.rule, direct=True)
        if utterances:
            pending = None
        if not spoken:
            pending = _sentence(words, unit) if not turn.unnamed or pending is None else pending
            turn = after_silence(words, turn, unit.span)


def _sentence(words: Words, unit: Unit) -> Span | None:
    """The words of a sentence in which nobody speaks: "Hal itu disampaikan Sari" may follow."""
    tokens = words.reading.token_indices(unit.span.start, unit.span.end)
    return words.span(tokens.start, tokens.stop)


def _outside(words: Words, unit: Unit, utterances: tuple[Utterance, ...]) -> Iterator[tuple[int, int]]:
    """The tokens of the sentence that stand in no quotation and frame none."""
    end = utterances[0].quotation.outer.start if utterances else unit.span.end
    if utterances and utterances[0].rule == "speaker-verb-quotation":
        return
    tokens = words.reading.token_indices(unit.span.start, end)
    if len(tokens) > 2:
        yield tokens.start, tokens.stop


def _said(reading: Reading, speaker: tuple[str, ...], quote: Span, evidence: Span, rule: str, *, direct: bool) -> Fact:
    return make_fact("said", evidence, rule, speaker=speaker, direct=direct, quote=Quote(quote, quote.of(reading.text)))
