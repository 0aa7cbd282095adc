"""Reported speech whose speaker follows the verb: "Menurut Sari, ...", "..., kata Sari", "Ditegaskan Sari, ..."."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.speech.phrase_after import reference_after
from kg.extract.speech.references import Reference, Way, names_body
from kg.extract.speech.reports import TAKES_TURN, Report, content_start, is_front, is_guarded
from kg.extract.speech.words import Words, kind, verbs


def report_of_source(words: Words, first: int, index: int, last: int) -> Report | None:
    """What a source says: "Menurut Sari, jalan itu dibuka", "Jalan itu, menurut Sari, dibuka"."""
    if words.forms[index] == "menurutnya":
        reference: Reference | None = Reference(Way.PRONOUN, index, index + 1)
    else:
        reference = reference_after(words, index + 1, last, clause_follows=True)
    if reference is None:
        return None
    reference = _with_clause(words, reference, last)
    if reference.last >= last:
        trails = index > first and words.forms[index - 1] == "," and reference.way is Way.NAME
        return Report(reference, first, index - 1, "clause-according-to") if trails else None
    if words.forms[index] not in {"menurut", "menurutnya"} and (reference.way is not Way.NAME or index > first):
        return None
    return _around(words, first, reference, index, last, "according-to")


def _with_clause(words: Words, reference: Reference, last: int) -> Reference:
    # "Menurut politikus [yang akrab disapa Gus Choi ini], jalan itu aman"
    if reference.last >= last or words.forms[reference.last] != "yang":
        return reference
    for index in range(reference.last + 1, min(last - 1, reference.last + 12)):
        if words.forms[index + 1] == ",":
            pointed = words.forms[index] in kind("pointer")
            return replace(reference, last=index + 1, pointed=pointed or reference.pointed)
    return reference


def _around(words: Words, first: int, reference: Reference, index: int, last: int, rule: str) -> Report | None:
    if is_front(words, first, index):
        start = content_start(words, reference.last, last)
        return Report(reference, start, last, rule) if start < last else None
    return Report(reference, first, last, f"{rule}-inside")


def report_of_tag(words: Words, first: int, index: int, last: int) -> Report | None:
    """What is said around a tag: "Jalan itu, kata Sari, dibuka", "Kata Sari, jalan itu dibuka"."""
    form = words.forms[index]
    front = is_front(words, first, index)
    paused = index > first and words.forms[index - 1] == ","
    if form in verbs("tag"):
        if not (front or paused):
            return None
        reference = reference_after(words, index + 1, last, clause_follows=front)
    else:
        if not (front or paused or form in kind("loose")):
            return None
        reference = Reference(Way.PRONOUN, index, index + 1)
    if reference is None:
        return None
    if front:
        if reference.last < last and (words.forms[reference.last] == "," or reference.way is Way.PRONOUN):
            return _around(words, first, reference, index, last, "verb-speaker-clause")
        return None
    if reference.last < last and not _trails(words, reference.last, last):
        return Report(reference, first, last, "framed-inside")
    return Report(reference, first, index - paused, "clause-verb-speaker")


def _trails(words: Words, index: int, last: int) -> bool:
    # "..., kata Sari [di Blitar, Senin]" against "..., kata Sari[, akan dibuka]"
    if words.forms[index] == "," and index + 1 < last:
        index += 1
        return words.forms[index] in kind("day") and words.is_capital(index)
    return words.is_function(index, "stop") or words.forms[index] in kind("day")


def report_of_passive(words: Words, first: int, index: int, last: int) -> Report | None:
    """What is said by whom a passive names: "Ditegaskan Sari, jalan itu dibuka", "Hal itu disampaikan Sari"."""
    if is_guarded(words, first, index) or (index > first and words.forms[index - 1] == "yang"):
        return None
    after = index + 1
    if after < last and words.forms[after] == "oleh":
        after += 1
    if words.forms[index] not in verbs("passive") or after >= last or words.forms[after] in {",", "bahwa"}:
        reference: Reference | None = Reference(Way.PRONOUN, index, index + 1)
    else:
        reference = reference_after(words, after, last)
    if reference is None:
        return None
    matter = any(words.forms[i] in kind("matter") for i in range(first, index))
    if index > first and words.forms[index - 1] in {"sebagaimana", "seperti"} and reference.ids and not matter:
        end = index - 2 if words.forms[index - 2] == "," else index - 1
        return Report(reference, first, end, "clause-passive-speaker") if end > first else None
    if matter:
        return _back(words, reference, index, last)
    if words.forms[index] in kind("narrated") and reference.way is Way.PRONOUN:
        return None
    if not is_front(words, first, index):
        named = reference.way is Way.NAME and not names_body(words, reference)
        return Report(reference, last, last, TAKES_TURN) if named else None
    if reference.last >= last:
        return None
    if words.forms[reference.last] not in {",", "bahwa"}:
        return None
    start = content_start(words, reference.last, last)
    return Report(reference, start, last, "passive-speaker-clause") if start < last else None


def _back(words: Words, reference: Reference, index: int, last: int) -> Report:
    # "Hal itu disampaikan Sari": the sentence before is what she said; "Kabar itu disampaikan Sari": perhaps not
    before = index > 1 and words.forms[index - 1] in kind("pointer") and words.forms[index - 2] in kind("matter")
    return Report(reference, last, last, "said-before" if before else "speaker-of-that")


def report_of_bare(words: Words, first: int, index: int, last: int) -> Report | None:
    """What a pronoun says elsewhere: "Hal itu ia sampaikan usai rapat"."""
    if index - 2 <= first or words.forms[index - 1] not in kind("pronoun"):
        return None
    if not any(words.forms[i] in kind("matter") for i in range(first, index)):
        return None
    return _back(words, Reference(Way.PRONOUN, index - 1, index), index - 1, last)


def report_of_reaction(words: Words, index: int, last: int) -> Report | None:
    """Who is about to speak: "Rencana itu disambut Sari", "Rencana itu mendapat apresiasi dari Sari"."""
    after = index + 1
    while after < last and words.forms[after] in kind("reaction"):
        after += 1
    reference = reference_after(words, after, last)
    if reference is None or reference.way is not Way.NAME or names_body(words, reference):
        return None
    return Report(reference, last, last, TAKES_TURN)
