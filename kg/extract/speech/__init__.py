"""Who said what: quotations and reported clauses with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.reading import Reading
from kg.extract.speech.descriptions import Title, find_titles
from kg.extract.speech.direct import Utterance, find_utterances
from kg.extract.speech.references import Reference, Way
from kg.extract.speech.reported import find_report
from kg.extract.speech.reports import Report
from kg.extract.speech.turns import Turn, after_silence, speaker_of
from kg.extract.speech.units import Unit, find_units
from kg.extract.speech.words import Words, read_words
from kg.model import Fact, Quote, Span, make_fact

__all__ = ["find_speech"]


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of somebody, and the stretch of the text that shows who said them."""

    speaker: tuple[str, ...]
    quote: Span
    evidence: Span
    rule: str
    direct: bool


@dataclass(frozen=True, slots=True)
class _State:
    """Where the reader stands: whose turn it is, and words that nobody with a name has said yet."""

    turn: Turn = field(default_factory=Turn)
    pending: Span | None = None


def find_speech(reading: Reading) -> Iterator[Fact]:
    """One fact for each contiguous stretch of speech whose speaker is named in the article."""
    words = read_words(reading)
    titles = find_titles(words)
    state = _State()
    for unit in find_units(reading):
        found, state = _read_unit(words, titles, state, unit)
        for said in found:
            yield _fact(reading, said)


def _fact(reading: Reading, said: _Said) -> Fact:
    quote = Quote(said.quote, said.quote.of(reading.text))
    return make_fact("said", said.evidence, said.rule, speaker=said.speaker, direct=said.direct, quote=quote)


def _read_unit(words: Words, titles: Sequence[Title], state: _State, unit: Unit) -> tuple[list[_Said], _State]:
    utterances = tuple(find_utterances(words, unit))
    outside = _outside(words, unit, utterances)
    report = find_report(words, outside.start, outside.stop) if outside else None
    found = []
    if report is not None and report.reference.way is not Way.THING:
        reported, state = _read_report(words, titles, state, report)
        found += reported
    elif not utterances:
        return [], _after_silence(words, state, unit)
    for utterance in utterances:
        quoted, state = _read_utterance(words, titles, state, utterance)
        found += quoted
    return found, state


def _outside(words: Words, unit: Unit, utterances: tuple[Utterance, ...]) -> range:
    """The tokens of the sentence before the first quotation, none where they frame it."""
    if utterances and utterances[0].rule == "speaker-verb-quotation":
        return range(0)
    end = utterances[0].quotation.outer.start if utterances else unit.span.end
    tokens = words.reading.token_indices(unit.span.start, end)
    return tokens if len(tokens) > 2 else range(0)


def _read_report(words: Words, titles: Sequence[Title], state: _State, report: Report) -> tuple[list[_Said], _State]:
    speaker = speaker_of(words, titles, state.turn, report.reference)
    if not speaker and _is_of_things(words, report.reference):
        return [], state
    turn = state.turn.taken_by(words, speaker)
    quote = state.pending if report.rule == "said-before" else words.span(report.first, report.last)
    if not speaker or quote is None:
        return [], _State(turn, None if speaker else quote)
    evidence = _together(quote, words.span(report.reference.first, report.reference.last), words.span(*report.verb))
    return [_Said(speaker, quote, evidence, report.rule, direct=False)], _State(turn)


def _is_of_things(words: Words, reference: Reference) -> bool:
    # "Suku bunga yang rendah mendorong ...": no one has spoken, unlike after an unknown "Camat Tono mengatakan ..."
    inside = range(reference.first + 1, reference.last)
    return reference.way is Way.DESCRIPTION and not any(words.is_capital(index) for index in inside)


def _read_utterance(
    words: Words, titles: Sequence[Title], state: _State, utterance: Utterance
) -> tuple[list[_Said], _State]:
    turn = state.turn
    if utterance.reference is not None:
        turn = turn.taken_by(words, speaker_of(words, titles, turn, utterance.reference))
    if not turn.current:
        return [], _State(turn)
    quotation = utterance.quotation
    evidence = _together(quotation.outer, utterance.frame)
    return [_Said(turn.current, quotation.span, evidence, utterance.rule, direct=True)], _State(turn)


def _together(first: Span, *others: Span | None) -> Span:
    spans = [first, *(span for span in others if span is not None)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _after_silence(words: Words, state: _State, unit: Unit) -> _State:
    """After a sentence in which nobody speaks: "Hal itu disampaikan Sari" may follow."""
    turn = after_silence(words, state.turn, unit.span)
    if state.turn.unnamed and state.pending is not None:
        return replace(state, turn=turn)
    tokens = words.reading.token_indices(unit.span.start, unit.span.end)
    return _State(turn, words.span(tokens.start, tokens.stop))
