"""The noun phrase beside a verb of speaking: a name, a pronoun, a description or somebody without a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kg.extract.speech.words import Words, kind
from kg.schema import EntityType

OF = frozenset(["di", "dari", "pada", "untuk"])  # may stand inside a post: "Ketua Fraksi di DPRD Blitar"
PERSON, ORGANIZATION = EntityType.PERSON, EntityType.ORGANIZATION


class Way(Enum):
    """How a noun phrase refers."""

    NAME = "name"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"
    ANONYMOUS = "anonymous"
    THING = "thing"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True)
class Reference:
    """A noun phrase over the tokens from `first` to `last`; `ids` only where it names somebody, `pointed` where it says
    "itu" or "tersebut"."""

    way: Way
    first: int
    last: int
    ids: tuple[str, ...] = ()
    pointed: bool = False


def is_aside(words: Words, index: int) -> bool:
    """Whether a token is an adverb or opens a phrase like "saat itu", which stand between subject and verb."""
    form = words.forms[index]
    return form in kind("adverb") or (form in {"saat", "ketika"} and words.form(index + 1) in kind("pointer"))


def continues(words: Words, index: int) -> bool:
    """Whether the phrase goes on after a comma: "kata Ketua BPD, [Sari Dewi]", a name or a post before one."""
    if words.forms[index] in {"dan", "serta"} and index + 1 < len(words.forms):
        index += 1  # "Kepala Biro Humas, Data, dan Informasi, Sari Dewi"
    return (words.covers[index] >= 0 or words.is_capital(index)) and words.forms[index] not in kind("day")


def is_relational(words: Words, index: int, first: int) -> bool:
    """Whether the name at `index` only tells whose relative speaks: "kata istri Budi", but not "kata Ibu Ani"."""
    before = index - 1
    if before < first or words.covers[before] >= 0:
        return False
    form = words.forms[before]
    if form == "hukum":
        return before > first and words.forms[before - 1] in {"kuasa", "penasihat"}
    return form in kind("relational") and not (form in {"ibu", "ayah", "kakak"} and words.is_capital(before))


def names_from(words: Words, first: int, index: int, last: int) -> Reference:
    """The named people from token `index` on: one, or several joined by "dan"."""
    ids = [words.owner(index).id]
    end = words.past(index)
    while end + 1 < last and words.forms[end] in {"dan", "serta"}:
        other = end + 1
        while other < last and not words.is_type(other, PERSON) and continues(words, other):
            other = words.past(other)
        if other >= last or not words.is_type(other, PERSON):
            break
        ids.append(words.owner(other).id)
        end = words.past(other)
    return Reference(Way.NAME, first, end, tuple(dict.fromkeys(ids)))


def unnamed(words: Words, first: int, last: int, anonymous: bool) -> Reference | None:
    """The phrase without a person's name: a body, a thing, a description, or somebody whom nobody can know."""
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


def names_body(words: Words, reference: Reference) -> bool:
    """Whether a reference names an organisation."""
    return any(words.reading.cluster(one).type is ORGANIZATION for one in reference.ids)
