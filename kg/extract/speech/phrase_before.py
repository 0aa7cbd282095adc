"""The noun phrase before a verb of speaking, its subject: "[Sari Dewi] di Blitar, Senin, mengatakan"."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.speech.references import (
    OF,
    PERSON,
    Reference,
    Way,
    is_aside,
    is_relational,
    names_body,
    names_from,
    unnamed,
)
from kg.extract.speech.words import Words, kind

_WITHIN = frozenset(["dalam", "pada", "saat", "usai"])


def reference_before(words: Words, first: int, last: int) -> Reference | None:
    """The subject that stands before token `last`: "[Sari Dewi] di Blitar, Senin, mengatakan"."""
    end = last
    apposed: Reference | None = None
    while end > first:
        end = _skip_back(words, first, end)
        start = _phrase_start(words, first, end)
        lead = words.forms[start - 1] if start > first else ""
        if start < end and words.forms[end - 1] in kind("pronoun"):
            # "sejak ia mengatakan", but "oleh karena itu ia mengatakan"
            below = lead in kind("subordinate") and words.forms[start] not in kind("pointer")
            return None if below else Reference(Way.PRONOUN, end - 1, end)
        if lead == "yang" and end == start and apposed is None and "," not in words.forms[end:last]:
            return _before_who(words, first, start - 1)
        if start < end and not _is_adjunct(words, lead, start, end):
            found = _subject(words, start, end)
            # "Sari Dewi, direktur Bank Blitar, mengatakan": between commas stands what she is
            between = lead == "," and "," in words.forms[end:last]
            if found is not None and not (between and _may_be_apposed(words, found)):
                return _pointed(words, found, last)
            apposed = apposed or found
        if lead == "bahwa":
            break  # "pernyataan Budi bahwa pada Senin ada utusan meminta ...": who stands before has no part in it
        end = start - 1 if start > first else first
    return apposed and _pointed(words, apposed, last)


def _may_be_apposed(words: Words, found: Reference) -> bool:
    return found.way in {Way.DESCRIPTION, Way.ANONYMOUS} or names_body(words, found)


def _pointed(words: Words, reference: Reference, last: int) -> Reference:
    # "Ketua Fraksi PSI di DPRD Blitar itu mengatakan"
    return replace(reference, pointed=not kind("pointer").isdisjoint(words.forms[reference.first : last]))


def _before_who(words: Words, first: int, index: int) -> Reference | None:
    # "Sari yang mengatakan jalan itu dibuka": Sari speaks; "sopir yang menolak aturan": nobody with a name
    if index > first and words.is_type(index - 1, PERSON):
        return Reference(Way.NAME, index - 1, index, (words.owner(index - 1).id,))
    return None


def _skip_back(words: Words, first: int, end: int) -> int:
    """Past adverbs, commas, days and bracketed dates before token `end`."""
    while end > first and words.covers[end - 1] < 0 and _is_skipped(words, end - 1):
        end -= 1
    return end


def _is_skipped(words: Words, index: int) -> bool:
    form = words.forms[index]
    if form in kind("day") or is_aside(words, index):
        return True
    return not form[0].isalpha() and form not in {'"', "”"}


def _phrase_start(words: Words, first: int, end: int) -> int:
    start = end
    while start > first and not _leads(words, start - 1):
        start -= 1
    return start


def _leads(words: Words, index: int) -> bool:
    if words.covers[index] >= 0:
        return False
    form = words.forms[index]
    if form in {",", ":", ";", '"', "”", "“", "-", "–", "—"}:
        return True
    if words.is_function(index, "stop", "lead", "conjunction"):
        return not is_aside(words, index)
    return not words.is_capital(index) and is_verb(form)


def is_verb(form: str) -> bool:
    """Whether a lower-case word looks like a verb: "memimpin", "diterima", "berada"."""
    return len(form) > 5 and form.startswith(("me", "di", "ber", "ter")) and form not in kind("noun")


def _is_adjunct(words: Words, lead: str, start: int, end: int) -> bool:
    if lead in kind("conjunction") or (lead == "dengan" and words.forms[start] in kind("adverb")):
        return False
    if lead in OF | _WITHIN and _ends_with_person(words, lead, start, end):
        return False
    return lead in kind("stop") or lead in kind("lead") or is_verb(lead)


def _ends_with_person(words: Words, lead: str, start: int, end: int) -> bool:
    # "Ketua Fraksi PSI di [DPRD DKI William A Sarana]", "dalam [sambutannya Sari]": the subject comes last
    if not words.is_type(end - 1, PERSON) or words.is_type(start, PERSON):
        return False
    return words.covers[start] >= 0 or (lead in _WITHIN and not words.is_capital(start))


def _subject(words: Words, first: int, last: int) -> Reference | None:
    while first < last - 1 and words.covers[first] < 0 and words.forms[first] in kind("adverb"):
        first += 1  # "Sementara [itu] Camat Tono": it is not "camat itu"
    if words.forms[first] in kind("pronoun") or (last - first <= 3 and words.forms[last - 1] in kind("pronoun")):
        return Reference(Way.PRONOUN, first, last)
    if words.forms[last - 1] in kind("plural"):
        return Reference(Way.PLURAL, last - 1, last)
    index, anonymous = first, False
    while index < last:
        if words.is_type(index, PERSON):
            if not is_relational(words, index, first):
                return names_from(words, first, index, last)
            anonymous = True
        anonymous = anonymous or (words.covers[index] < 0 and words.forms[index] in kind("anonymous"))
        index = words.past(index)
    return unnamed(words, first, last, anonymous)


def opens(words: Words, start: int, offset: int) -> bool:
    """Whether the noun phrase around the name at `offset` opens the sentence that starts at `start`: "Namun, [Bupati
    Blitar Sari]"."""
    first = words.reading.token_indices(start, offset).start
    place = words.reading.token_indices(offset, offset + 1).start
    begin = _phrase_start(words, first, place)
    while begin > first and not words.is_word(begin - 1):
        begin -= 1
    return not is_relational(words, place, first) and all(
        words.covers[index] < 0 and (words.forms[index] in kind("connector") or not words.is_word(index))
        for index in range(first, begin)
    )
