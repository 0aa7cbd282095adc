"""Reported speech: the clause that somebody is said to have said, and who it was."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.speech.documents import report_of_document
from kg.extract.speech.references import Way
from kg.extract.speech.reports import TAKES_TURN, Report
from kg.extract.speech.subject_first import report_of_gift, report_of_subject, report_of_turn
from kg.extract.speech.verb_first import (
    report_of_bare,
    report_of_passive,
    report_of_reaction,
    report_of_source,
    report_of_tag,
)
from kg.extract.speech.words import Words, kind, tags, verbs


def find_report(words: Words, first: int, last: int) -> Report | None:
    """The first reported clause among the tokens from `first` to `last`, one sentence."""
    last = _without_stop(words, first, last)
    spare: Report | None = None
    for index in range(first, last):
        if words.covers[index] >= 0:
            continue
        found = _report_at(words, first, index, last)
        if found is None:
            continue
        found = replace(found, verb=(index, index + 1))
        # "Menurut pengakuan tersangka, kata Sari, ...": it is Sari who speaks
        if not _is_vague(found) and (spare is None or spare.rule == TAKES_TURN or words.forms[index] in tags()):
            return found
        spare = spare or found
    return spare


def _is_vague(report: Report) -> bool:
    return report.reference.way in {Way.ANONYMOUS, Way.THING} or report.rule == TAKES_TURN


def _without_stop(words: Words, first: int, last: int) -> int:
    while last > first and words.forms[last - 1] in {".", "!", ";", ":", ","}:
        last -= 1
    return last


def _report_at(words: Words, first: int, index: int, last: int) -> Report | None:
    form = words.forms[index]
    if form in verbs("clause") or form in verbs("act") or form in verbs("personal"):
        return report_of_subject(words, first, index, last)
    if form in verbs("source") or form == "menurutnya":
        return report_of_source(words, first, index, last)
    if form in tags():
        return report_of_tag(words, first, index, last)
    if form in verbs("passive") or form.removesuffix("nya") in verbs("passive"):
        return report_of_passive(words, first, index, last)
    if form in verbs("bare"):
        return report_of_bare(words, first, index, last)
    if form in kind("from-document") or form in kind("citing"):
        return report_of_document(words, first, index, last)
    if form in verbs("giving"):
        return report_of_gift(words, first, index, last)
    if form in verbs("reaction"):
        return report_of_reaction(words, index, last)
    if form in verbs("turn"):
        return report_of_turn(words, first, index, last)
    return None
