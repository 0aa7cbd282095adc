"""Reported speech: the clause that somebody is said to have said, and who it was."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.speech.references import Reference, Way, names_body, reference_after, reference_before
from kg.extract.speech.words import Words, kind, tags, verbs


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported over the tokens from `first` to `last`; nothing of the sentence itself where they are equal."""

    reference: Reference
    first: int
    last: int
    rule: str


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
        # "Menurut pengakuan tersangka, kata Sari, ...": it is Sari who speaks
        if not _is_vague(found) and (spare is None or words.forms[index] in tags()):
            return found
        spare = spare or found
    return spare


def _is_vague(report: Report) -> bool:
    return report.reference.way in {Way.ANONYMOUS, Way.THING}


def _without_stop(words: Words, first: int, last: int) -> int:
    while last > first and words.forms[last - 1] in {".", "!", ";", ":", ","}:
        last -= 1
    return last


def _report_at(words: Words, first: int, index: int, last: int) -> Report | None:
    form = words.forms[index]
    if form in verbs("clause") or form in verbs("act") or form in verbs("personal"):
        return _active(words, first, index, last)
    if form in verbs("source") or form == "menurutnya":
        return _source(words, first, index, last)
    if form in tags():
        return _tag(words, first, index, last)
    if form in verbs("passive") or form.removesuffix("nya") in verbs("passive"):
        return _passive(words, first, index, last)
    return None


# --- "Sari mengatakan jalan itu sudah dibuka" -----------------------------------------------------------------------


def _active(words: Words, first: int, index: int, last: int) -> Report | None:
    if _is_guarded(words, first, index):
        return None
    reference = reference_before(words, first, index)
    if reference is None or (words.forms[index] in verbs("personal") and names_body(words, reference)):
        return None
    start = content_start(words, index + 1, last)
    if start >= last:
        return None
    if _is_that(words, start, last):
        return Report(reference, last, last, "speaker-of-that")
    if words.forms[index] in verbs("act"):
        return Report(reference, index, last, "speaker-act")
    return Report(reference, start, last, "speaker-verb-clause")


def _is_that(words: Words, start: int, last: int) -> bool:
    # "Sari menyampaikan hal itu saat rapat": what was said stands elsewhere; "mengatakan hal itu perlu" says it here
    if words.forms[start] not in kind("matter"):
        return False
    while start < last and (words.forms[start] in kind("matter") or words.forms[start] in kind("same")):
        start += 1
    return start >= last or words.forms[start] in kind("insert") or words.forms[start] == ","


def _is_guarded(words: Words, first: int, index: int) -> bool:
    # "tidak mengatakan", "untuk memastikan", "akan menyampaikan": nothing is said
    before = index - 1
    while before >= first and words.covers[before] < 0 and words.forms[before] in kind("adverb"):
        before -= 1
    return before >= first and words.covers[before] < 0 and words.forms[before] in kind("guard")


def content_start(words: Words, start: int, last: int) -> int:
    """Where the clause starts after its verb: past "bahwa" and past "kepada wartawan di Blitar, Senin (1/2),"."""
    while start < last and words.forms[start] in kind("filler"):
        start += 1
    start = _past_inserts(words, start, last)
    while start < last and words.forms[start] in kind("opener"):
        start += 1
    return start


def _past_inserts(words: Words, start: int, last: int) -> int:
    if start < last and words.forms[start] in kind("insert"):
        for index in range(start, min(last, start + 25)):
            if words.forms[index] == "bahwa":
                return index
    while start < last and (words.forms[start] in kind("insert") or words.forms[start] in kind("day")):
        comma = next((i for i in range(start, min(last, start + 16)) if words.forms[i] == ","), None)
        if comma is None or not _is_insert(words, start, comma):
            return start
        start = comma + 1
    return start


def _is_insert(words: Words, start: int, comma: int) -> bool:
    # "di Blitar, Senin, ..." and "dalam keterangannya, ..." tell of the saying; "di desa itu, ..." of what is said
    if words.forms[start] in kind("occasion") or words.forms[start] in kind("day"):
        return True
    inside = range(start, comma + 2)
    if any(words.forms[index] in kind("day") and words.is_capital(index) for index in inside):
        return True
    return any(words.forms[index].removesuffix("nya") in kind("speaking") for index in inside)


# --- "Menurut Sari, jalan itu sudah dibuka"; "Jalan itu, menurut Sari, sudah dibuka" --------------------------------


def _source(words: Words, first: int, index: int, last: int) -> Report | None:
    if words.forms[index] == "menurutnya":
        reference: Reference | None = Reference(Way.PRONOUN, index, index + 1)
    else:
        reference = reference_after(words, index + 1, last, clause_follows=True)
    if reference is None:
        return None
    if reference.last >= last:
        trails = index > first and words.forms[index - 1] == "," and reference.way is Way.NAME
        return Report(reference, first, index - 1, "clause-according-to") if trails else None
    if words.forms[index] not in {"menurut", "menurutnya"} and (reference.way is not Way.NAME or index > first):
        return None
    return _around(words, first, reference, index, last, "according-to")


def _around(words: Words, first: int, reference: Reference, index: int, last: int, rule: str) -> Report | None:
    if _is_front(words, first, index):
        start = content_start(words, reference.last, last)
        return Report(reference, start, last, rule) if start < last else None
    return Report(reference, first, last, f"{rule}-inside")


def _is_front(words: Words, first: int, index: int) -> bool:
    return all(
        words.covers[i] < 0 and (words.forms[i] in kind("connector") or not words.is_word(i))
        for i in range(first, index)
    )


# --- "Jalan itu, kata Sari, sudah dibuka"; "Jalan itu sudah dibuka, kata Sari"; "Kata Sari, jalan itu dibuka" -------


def _tag(words: Words, first: int, index: int, last: int) -> Report | None:
    form = words.forms[index]
    front = _is_front(words, first, index)
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
    if reference.last < last and (words.forms[reference.last] == "," or form not in verbs("tag")):
        return Report(reference, first, last, "framed-inside")
    return Report(reference, first, index - paused, "clause-verb-speaker")


# --- "Ditegaskan Sari, jalan itu sudah dibuka"; "Hal itu disampaikan Sari" ------------------------------------------


def _passive(words: Words, first: int, index: int, last: int) -> Report | None:
    if _is_guarded(words, first, index) or (index > first and words.forms[index - 1] == "yang"):
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
    if index > first and words.forms[index - 1] in {"sebagaimana", "seperti"} and reference.ids:
        return Report(reference, first, index - 1, "clause-passive-speaker") if index - 1 > first else None
    if index > first and words.forms[index - 1] in kind("pointer") and words.forms[index - 2] in kind("matter"):
        return Report(reference, last, last, "said-before")
    if any(words.forms[i] in kind("matter") for i in range(first, index)):
        return Report(reference, last, last, "speaker-of-that")
    if not _is_front(words, first, index) or reference.last >= last:
        return None
    if words.forms[reference.last] not in {",", "bahwa"}:
        return None
    start = content_start(words, reference.last, last)
    return Report(reference, start, last, "passive-speaker-clause") if start < last else None
