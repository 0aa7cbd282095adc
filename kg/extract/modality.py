"""Why a tie does not hold: the words that deny, plan, hope for, ask for or suppose it."""

from __future__ import annotations

from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import Fact
from kg.schema import FACT_TYPES, Family, Kind, Modality

_REACH = 4  # tokens before the evidence in which a cue may stand: "apakah benar [Sari menjadi ketua]"
_STRONGEST_FIRST = (Modality.DENIED, Modality.CONDITIONAL, Modality.ASKED, Modality.HOPED, Modality.PLANNED)


def find_modality(reading: Reading, fact: Fact) -> Modality | None:
    """Why a relation does not hold, None where it does.

    A post or a place beside a name is taken for granted whatever the sentence says: "Bupati Blitar Sari tidak hadir".
    Only a tie that the sentence itself makes can be denied or planned: "Sari bukan ketua", "Sari akan menjadi ketua".
    """
    if FACT_TYPES[fact.type].family is not Family.RELATION:
        return None
    tokens = reading.token_indices(fact.evidence.start, fact.evidence.end)
    forms = _forms(reading, max(0, tokens.start - _REACH), tokens.stop)
    start = len(forms) - len(tokens)
    role = _role_words(fact)
    found = {cue for place in range(start, len(forms)) if _ties(forms, place, role) for cue in _cues(forms, place)}
    if not _kind("link").isdisjoint(forms[start:]) and _is_question(reading, fact):
        found.add(Modality.ASKED)
    if fact.get("status") == "candidate":
        found.discard(Modality.PLANNED)  # "bakal cawagub": she is one already
    return next((modality for modality in _STRONGEST_FIRST if modality in found), None)


def _is_question(reading: Reading, fact: Fact) -> bool:
    return reading.sentence_at(fact.evidence.start).span.of(reading.text).rstrip('"”').endswith("?")


def _forms(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """The tokens casefolded, "" for those of names, from after the last full stop."""
    found: list[str] = []
    for token in reading.document.tokens[first:last]:
        if token.text in ".!?":
            found = [""] * len(found)
        named = reading.mention_at(token.start) is not None
        found.append("" if named else token.text.casefold())
    return tuple(found)


def _role_words(fact: Fact) -> tuple[str, ...]:
    """The words of a role of kind TEXT: "ketua" in "bukan ketua"."""
    kind = FACT_TYPES[fact.type]
    texts = [str(fillers[0]) for name, fillers in fact.roles if kind.role(name).kind is Kind.TEXT]
    return tuple(texts[0].casefold().split()) if texts else ()


def _ties(forms: tuple[str, ...], place: int, role: tuple[str, ...]) -> bool:
    return forms[place] in _kind("link") or (bool(role) and forms[place] == role[0])


def _cues(forms: tuple[str, ...], place: int) -> set[Modality]:
    """The modalities of the cues that govern the tie at `place`: right before it, or before its subject."""
    found = set()
    before = place - 1
    while before >= 0 and (forms[before] in _kind("filler") or _modality(forms[before]) is not None):
        modality = _modality(forms[before])
        if modality is not None:
            found.add(modality)
        before -= 1
    if forms[place] not in _kind("link"):
        return found & {Modality.DENIED}
    while before >= 0 and forms[before] == "":
        before -= 1
    modality = _modality(forms[before]) if before >= 0 else None
    return found | ({modality} if modality in _OVER_A_CLAUSE else set())


_OVER_A_CLAUSE = {Modality.CONDITIONAL, Modality.ASKED, Modality.HOPED}


def _modality(form: str) -> Modality | None:
    return _modalities().get(form)


@cache
def _modalities() -> dict[str, Modality]:
    return {form: modality for modality in Modality for form in words("modality_cues", kind=modality.value)}


@cache
def _kind(name: str) -> frozenset[str]:
    return words("modality_cues", kind=name)
