"""Reported speech whose speaker is the subject: "Sari mengatakan jalan itu sudah dibuka"."""

from __future__ import annotations

from kg.extract.speech.phrase_before import reference_before
from kg.extract.speech.references import Way, names_body
from kg.extract.speech.reports import TAKES_TURN, Report, content_start, is_guarded
from kg.extract.speech.words import Words, kind, verbs

_ADDRESS = 5


def report_of_subject(words: Words, first: int, index: int, last: int) -> Report | None:
    """What the subject of the verb at token `index` says: "Sari mengatakan jalan itu dibuka"."""
    if is_guarded(words, first, index):
        return None
    reference = reference_before(words, first, index)
    if reference is None or (words.forms[index] in verbs("personal") and names_body(words, reference)):
        return None
    start = content_start(words, index + 1, last)
    if words.forms[index] in verbs("act") and words.forms[index].endswith("nya"):
        return Report(reference, index, last, "speaker-act")
    if start >= last:
        return Report(reference, last, last, TAKES_TURN) if reference.way is Way.NAME else None
    if _is_that(words, start, last):
        return Report(reference, last, last, "speaker-of-that")
    if words.forms[start] == "kepada" and last - start <= _ADDRESS:
        return Report(reference, last, last, TAKES_TURN)  # "Sari mengatakan kepada Harian Blitar": the page breaks off
    if words.forms[index] == "menyambut" and words.form(index + 1) not in kind("warmly"):
        return None
    if words.forms[index] in verbs("act"):
        return Report(reference, index, last, "speaker-act")
    return Report(reference, start, last, "speaker-verb-clause")


def _is_that(words: Words, start: int, last: int) -> bool:
    # "Sari menyampaikan hal itu saat rapat": what was said stands elsewhere; "mengatakan hal itu perlu" says it here
    if words.forms[start] not in kind("matter") and words.forms[start] not in kind("pointer"):
        return False
    while start < last and (words.forms[start] in kind("matter") or words.forms[start] in kind("same")):
        start += 1
    return start >= last or words.forms[start] in kind("insert") or words.forms[start] == ","


def report_of_gift(words: Words, first: int, index: int, last: int) -> Report | None:
    """What is given as a word: "Sari memberikan arahan agar warga waspada"."""
    if index + 1 >= last or words.forms[index + 1] not in kind("gift") or is_guarded(words, first, index):
        return None
    reference = reference_before(words, first, index)
    start = next((i + 1 for i in range(index + 2, last) if words.forms[i] in {"agar", "supaya", "bahwa"}), last)
    return Report(reference, start, last, "speaker-gives-word") if reference is not None and start < last else None


def report_of_turn(words: Words, first: int, index: int, last: int) -> Report | None:
    """Who is about to speak: "Sari berbicara soal jalan itu", "Sari menanggapi kabar itu"."""
    if is_guarded(words, first, index):
        return None
    reference = reference_before(words, first, index)
    if reference is None or reference.way is not Way.NAME or names_body(words, reference):
        return None
    return Report(reference, last, last, TAKES_TURN)
