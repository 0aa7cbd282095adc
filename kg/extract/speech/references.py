"""The noun phrase beside a verb of speaking: a name, a pronoun, a description or somebody without a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kg.extract.speech.words import Words, kind
from kg.schema import EntityType

_OF = frozenset(["di", "dari", "pada", "untuk"])
_WITHIN = frozenset(["dalam", "pada", "saat", "usai"])
PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


class Way(Enum):
    """How a noun phrase refers."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    ANONYMOUS = "anonymous"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun phrase over the tokens from `first` to `last`; `ids` only where it names somebody, `pointed` where it says
    "itu" or "tersebut"."""

    way: Way
    first: int
    last: int
    ids: tuple[str, ...] = ()
    pointed: bool = False


def reference_after(words: Words, first: int, last: int, *, clause_follows: bool = False) -> Reference | None:
    """The noun phrase that starts at token `first`: "kata [Bupati Blitar, Sari Dewi], di Blitar". Where a clause
    follows, a name after a comma belongs to that unless there is a second comma: "Menurut [bupati], Sari sakit"."""
    if first >= last:
        return None
    if words.forms[first] in kind("pronoun"):
        return Reference(Way.PRONOUN, first, first + 1)
    index, anonymous = first, False
    while index < last and not _ends_phrase(words, index, last):
        if clause_follows and words.forms[index] == "," and not _is_apposed(words, index + 1, last):
            break
        if words.is_type(index, PERSON):
            if not is_relational(words, index, first):
                return _names(words, first, index, last)
            anonymous = True
        elif words.covers[index] < 0 and not words.is_capital(index):
            anonymous = anonymous or words.forms[index] in kind("anonymous")
        index = words.past(index)
    return _unnamed(words, first, index, anonymous)


def _ends_phrase(words: Words, index: int, last: int) -> bool:
    form = words.forms[index]
    if words.covers[index] >= 0:
        return False
    if form == ",":
        return not (index + 1 < last and _continues(words, index + 1))
    if form == ".":
        return len(words.forms[index - 1]) > 4 or index + 1 >= last or not words.is_capital(index + 1)
    if form in "()/-&'’":
        return False
    if form in _OF and _leads_to_person(words, index + 1, last):
        return False
    return not words.is_word(index) or form in kind("day") or words.is_function(index, "stop")


def _leads_to_person(words: Words, index: int, last: int) -> bool:
    # "kata Komisioner untuk Antirasisme Sari Dewi", "kata Ketua Fraksi di DPRD Blitar Sari Dewi"
    start = index
    while index < last and not words.is_type(index, PERSON) and words.forms[index] != "," and _continues(words, index):
        index = words.past(index)
    return start < index < last and words.is_type(index, PERSON)


def _continues(words: Words, index: int) -> bool:
    # "kata Ketua BPD, Sari Dewi": what follows the comma is a name, or a post before one
    if words.forms[index] in {"dan", "serta"} and index + 1 < len(words.forms):
        index += 1  # "Kepala Biro Humas, Data, dan Informasi, Sari Dewi"
    return (words.covers[index] >= 0 or words.is_capital(index)) and words.forms[index] not in kind("day")


def _is_apposed(words: Words, index: int, last: int) -> bool:
    while index < last and not words.is_type(index, PERSON) and _continues(words, index):
        index = words.past(index)
    if index >= last or not words.is_type(index, PERSON):
        return False
    end = words.past(index)
    return end < last and words.forms[end] in {",", "("}


def is_relational(words: Words, index: int, first: int) -> bool:
    # "kata istri Budi": Budi does not speak; "kata Ibu Ani": Ani does
    before = index - 1
    if before < first or words.covers[before] >= 0:
        return False
    form = words.forms[before]
    if form == "hukum":
        return before > first and words.forms[before - 1] in {"kuasa", "penasihat"}
    return form in kind("relational") and not (form in {"ibu", "ayah", "kakak"} and words.is_capital(before))


def _names(words: Words, first: int, index: int, last: int) -> Reference:
    """The named people from token `index` on: one, or several joined by "dan"."""
    ids = [words.owner(index).id]
    end = words.past(index)
    while end + 1 < last and words.forms[end] in {"dan", "serta"}:
        other = end + 1
        while other < last and not words.is_type(other, PERSON) and _continues(words, other):
            other = words.past(other)
        if other >= last or not words.is_type(other, PERSON):
            break
        ids.append(words.owner(other).id)
        end = words.past(other)
    return Reference(Way.NAME, first, end, tuple(dict.fromkeys(ids)))


def _unnamed(words: Words, first: int, last: int, anonymous: bool) -> Reference | None:
    while last > first and words.forms[last - 1] == ",":
        last -= 1
    if first >= last:
        return None
    pointed = _is_pointed(words, first, last)
    body = first
    while body < last and words.covers[body] < 0 and words.forms[body] in kind("document"):
        body += 1
    if body < last and words.is_type(body, ORGANIZATION):
        return Reference(Way.NAME, first, last, (words.owner(body).id,))
    if words.forms[first] in kind("thing"):
        return Reference(Way.THING, first, last)
    return Reference(Way.ANONYMOUS if anonymous else Way.DESCRIPTION, first, last, pointed=pointed)


def _is_pointed(words: Words, first: int, last: int) -> bool:
    # "bupati itu", "mantan presiden yang kelima itu", and what stands before an adverb: "politikus itu [juga]"
    stop = min(len(words.forms), last + 6)
    for index in range(first, stop):
        form = words.forms[index]
        if words.covers[index] < 0 and form in kind("pointer"):
            return True
        if index >= last and (form in {",", ".", '"', "”"} or words.is_function(index, "insert")):
            return False
    return False


def reference_before(words: Words, first: int, last: int) -> Reference | None:
    """The subject that stands before token `last`: "[Sari Dewi] di Blitar, Senin, mengatakan"."""
    end = last
    apposed: Reference | None = None
    while end > first:
        end = _skip_back(words, first, end)
        start = _phrase_start(words, first, end)
        lead = words.forms[start - 1] if start > first else ""
        if lead in kind("subordinate") and start < end and words.forms[start] in kind("pronoun"):
            return None
        if lead == "yang" and end == start and apposed is None and "," not in words.forms[end:last]:
            return _before_who(words, first, start - 1)
        if start < end and not _is_adjunct(words, lead, start, end):
            found = _subject(words, start, end)
            if found is not None and (
                found.way is not Way.DESCRIPTION or lead != "," or "," not in words.forms[end:last]
            ):
                return found
            apposed = apposed or found
        end = start - 1 if start > first else first
    return apposed


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
    if form in kind("adverb") or form in kind("day") or _is_moment(words, index):
        return True
    return not form[0].isalpha() and form not in {'"', "”"}


def _is_moment(words: Words, index: int) -> bool:
    # "Sari saat itu beralasan"
    return words.forms[index] in {"saat", "ketika"} and words.forms[index + 1] in kind("pointer")


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
        return not _is_moment(words, index)
    return not words.is_capital(index) and is_verb(form)


def is_verb(form: str) -> bool:
    """Whether a lower-case word looks like a verb: "memimpin", "diterima", "berada"."""
    return len(form) > 5 and form.startswith(("me", "di", "ber", "ter")) and form not in kind("noun")


def _is_adjunct(words: Words, lead: str, start: int, end: int) -> bool:
    if lead in kind("conjunction") or (lead == "dengan" and words.forms[start] in kind("adverb")):
        return False
    if lead in _OF | _WITHIN and _ends_with_person(words, lead, start, end):
        return False
    return lead in kind("stop") or lead in kind("lead") or is_verb(lead)


def _ends_with_person(words: Words, lead: str, start: int, end: int) -> bool:
    # "Ketua Fraksi PSI di [DPRD DKI William A Sarana]", "dalam [sambutannya Sari]": the subject comes last
    if not words.is_type(end - 1, PERSON) or words.is_type(start, PERSON):
        return False
    return words.covers[start] >= 0 or (lead in _WITHIN and not words.is_capital(start))


def _subject(words: Words, first: int, last: int) -> Reference | None:
    if words.forms[first] in kind("pronoun") or (last - first <= 3 and words.forms[last - 1] in kind("pronoun")):
        return Reference(Way.PRONOUN, first, last)
    index, anonymous = first, False
    while index < last:
        if words.is_type(index, PERSON):
            if not is_relational(words, index, first):
                return _names(words, first, index, last)
            anonymous = True
        anonymous = anonymous or (words.covers[index] < 0 and words.forms[index] in kind("anonymous"))
        index = words.past(index)
    return _unnamed(words, first, last, anonymous)


def is_subject(words: Words, start: int, offset: int) -> bool:
    """Whether the noun phrase around the name at `offset` opens the sentence that starts at `start`, or a clause."""
    first = words.reading.token_indices(start, offset).start
    place = words.reading.token_indices(offset, offset + 1).start
    begin = _phrase_start(words, first, place)
    return begin == first or not words.is_word(begin - 1) or words.is_function(begin - 1, "conjunction")


def names_body(words: Words, reference: Reference) -> bool:
    """Whether a reference names an organisation."""
    return any(words.reading.cluster(one).type is ORGANIZATION for one in reference.ids)
