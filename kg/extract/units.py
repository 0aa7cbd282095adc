"""Units of larger bodies: "Komisi B DPRD Tuban" is part of "DPRD Tuban", "BNN Jawa Timur" of "BNN"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.extract.levels import is_region, region_name
from kg.extract.reading import Reading
from kg.lexicon import pairs
from kg.model import Cluster, Fact, Span, make_fact
from kg.schema import EntityType

_BRACKETED = re.compile(r"\(([^()]*)\)")
_NATION = (("republik", "indonesia"), ("ri",), ("indonesia",), ("pusat",))
_LEVELS = frozenset(["negeri", "tinggi"])
_ARMS = frozenset(["ad", "al", "angkatan", "au"])
_MINISTRIES = frozenset(["departemen", "kementerian"])
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_BELOW = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?(?:(?:pada|di|di\s+bawah)\s+)?")
_SUBSIDIARY = re.compile(
    r"\s*(?:\([^()]*\))?\s*,?\s*(?:yang\s+merupakan\s+)?anak\s+(?:perusahaan|usaha)\s+(?:dari\s+)?"
)
_THROUGH = re.compile(r"\s*(?:\([^()]*\))?\s*,?\s*(?:melalui|lewat)\s+")
_POLICE = re.compile(r"(?:polsek|polres|polda)\w*\b", re.IGNORECASE)
_FACTION = re.compile(r"(?:fraksi\b|f-)", re.IGNORECASE)
_LEGISLATURE = re.compile(r"\b(?:dpr|dprd|mpr|dpd|dewan perwakilan|majelis permusyawaratan)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(r"(?:pem|kementerian|kemen)\w*\b", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:bagian|dinas|balai|bareskrim|biro|bidang|badan|dewan|direktorat|dirjen|ditjen|divisi|fakultas|fraksi|inspektorat|komisi|"
    r"kantor|komite|majelis|pusat|satgas|satuan|satres\w*|sat\w+|seksi|sekretariat|sub|tim|unit|upt|dit\w+|puslit|lab\w*|"
    r"polsek\w*|propam|program|dis(?!ney)[a-z]{2,})\b",
    re.IGNORECASE,
)
_BRANCH = frozenset(["cabang", "daerah", "kabupaten", "kanwil", "kota", "provinsi", "perwakilan", "unit", "wilayah"])
_LOCAL = frozenset(["bpbd", "daerah", "dprd", "kabupaten", "kota", "negeri", "resor", "sektor", "tinggi", "provinsi"])
_FIELDS = frozenset(["agama", "indonesia", "kesehatan", "ketenagakerjaan", "keuangan", "pendidikan", "republik", "ri"])
_Words = tuple[str, ...]
_Forms = Mapping[_Words, Sequence[tuple[int, str]]]  # the number of each form, and the body that has it


def find_units(reading: Reading) -> Iterator[Fact]:
    """One partOf for each unit: the whole that its name holds, or that stands right behind it."""
    bodies = [cluster for cluster in reading.clusters if cluster.type is EntityType.ORGANIZATION]
    forms: defaultdict[_Words, list[tuple[int, str]]] = defaultdict(list)
    for number, (form, whole) in enumerate((form, body.id) for body in bodies for form in _forms(body)):
        forms[form].append((number, whole))
    found: set[tuple[str, str]] = set()
    for body in bodies:
        held = _held(body, forms)
        if held is not None:
            span, whole = held
            found.add((body.id, whole))
            yield make_fact("partOf", span, "whole-in-name", part=body.id, whole=whole)
    for part, whole, span in _adjacent(reading):
        if (part, whole) not in found and (whole, part) not in found:
            found.add((part, whole))
            yield make_fact("partOf", span, "whole-behind-unit", part=part, whole=whole)


@cache
def _spelt() -> Mapping[str, tuple[str, ...]]:
    return {short: tuple(full.split()) for short, full in pairs("body_abbreviations", "word", "full").items()}


def _words(form: str) -> tuple[str, ...]:
    """The words of a form, its bracketed short forms left out and its abbreviations spelt out.

    >>> _words("Bagian Umum Pemkot (Pemkot) Kediri")
    ('bagian', 'umum', 'pemerintah', 'kota', 'kediri')
    """
    words = (word.casefold() for word in _WORD.findall(_BRACKETED.sub(" ", form)))
    return tuple(part for word in words for part in _spelt().get(word) or region_name(word).split())


def _forms(body: Cluster) -> Iterator[_Words]:
    """The words of each form, and of the form without the nation: "Bawaslu RI" is the whole of "Bawaslu Bali"."""
    for text in {mention.text: mention for mention in body.mentions}:
        words = _words(text)
        yield words
        if words[0:1] == ("tni",) and len(words) > 2:
            yield words[1:]  # "Sekolah Staf Angkatan Darat" is of "TNI Angkatan Darat"
        yield from _without_nation(text, words)


def _without_nation(text: str, words: _Words) -> Iterator[_Words]:
    """The words of an abbreviated name of a body of the nation without "RI": not "Bank" of "Bank Indonesia"."""
    head, *more = text.split()
    for tail in _NATION:
        if (
            more
            and words[-len(tail) :] == tail
            and (head.isupper() or head.casefold() in _spelt() or words[0] == "kejaksaan")
        ):
            rest = words[: -len(tail)]
            if rest:
                yield rest
            return


def _held(body: Cluster, forms: _Forms) -> tuple[Span, str] | None:
    """The longest form of another body that stands within a form of this one."""
    best: tuple[int, Span, str] | None = None
    own = {_words(mention.text) for mention in body.mentions}
    for mention in {mention.text: mention for mention in reversed(body.mentions)}.values():
        words = _words(mention.text)
        short = _short_form(mention.text)
        for inner, other in _forms_within(words, short, forms):
            if other == body.id or inner in own:
                continue
            if inner == short:
                return mention.span, other  # "DPD Banteng Muda Indonesia (BMI) Provinsi Jawa Timur"
            size = len(inner)
            if size < len(words) and not set(inner) <= _FIELDS and (best is None or size > best[0]):
                best = (size, mention.span, other) if _holds(words, inner) else best
    return (best[1], best[2]) if best is not None else None


def _forms_within(words: _Words, short: _Words, forms: _Forms) -> Iterator[tuple[_Words, str]]:
    """The forms within a name and the one that is its short form, in the order of all forms, each with its body."""
    within = {words[first:last] for last in range(1, len(words) + 1) for first in range(last)} | {short}
    found = sorted((number, inner, body) for inner in within - {()} for number, body in forms.get(inner, ()))
    yield from ((inner, body) for _, inner, body in found)


def _short_form(text: str) -> _Words:
    """The abbreviation in brackets within a form, which may be another body's: not that of an office's field."""
    match = _BRACKETED.search(text)
    return _words(match[1]) if match is not None and match[1].isupper() and not text.startswith("Dinas") else ()


def _holds(words: _Words, inner: _Words) -> bool:
    """Whether the inner body is named at the end or amid the words, or at their start as that of which a branch is
    named: "BNN Jawa Timur"; "DPRD Tuban" is no branch of "DPRD" but named in full."""
    size = len(inner)
    if any(words[start : start + size] == inner for start in range(1, len(words) - size + 1)):
        return not _is_about(words, inner)
    return words[:size] == inner and not _LOCAL & set(inner) and _is_branch(inner, words[size:])


def _is_about(words: _Words, inner: _Words) -> bool:
    """Whether the inner body is only what the name is about: "Pansus Angket KPK", "Kementerian Badan Usaha ..."."""
    if words[0] in _MINISTRIES:
        return words[1:] == inner
    return "angket" in words and _LEGISLATURE.match(" ".join(inner)) is None


def _is_branch(inner: _Words, rest: _Words) -> bool:
    """Whether what follows the name of the body is the name of a branch of it."""
    if rest[0] in _LEVELS:
        return inner == ("kejaksaan",)
    return rest[0] in _BRANCH or (inner == ("tni",) and rest[0] in _ARMS) or is_region(" ".join(rest))


def _adjacent(reading: Reading) -> Iterator[tuple[str, str, Span]]:
    """ "Pusat Investasi (PI) Kementerian Keuangan", "Fraksi PAB di DPRD Tuban", "Pemkot melalui Dinas Pasar"."""
    for index, after in _neighbours(reading):
        first, second = reading.mentions[index], reading.mentions[after]
        gap = reading.text[first.span.end : second.span.start]
        part, whole = reading.owners[index].id, reading.owners[after].id
        evidence = Span(first.span.start, second.span.end)
        if part == whole:
            continue
        if _is_below(first.text, second.text, gap) or _is_short_of_whole(first.text, second.text, gap):
            yield part, whole, evidence
        elif _is_above(first.text, second.text, gap):
            yield whole, part, evidence


def _neighbours(reading: Reading) -> Iterator[tuple[int, int]]:
    """The indices of bodies that stand next to one another, or with only a bracketed form between."""
    for index, mention in enumerate(reading.mentions):
        if mention.type is not EntityType.ORGANIZATION:
            continue
        for after in range(index + 1, min(index + 3, len(reading.mentions))):
            other = reading.mentions[after]
            if other.type is EntityType.ORGANIZATION:
                yield index, after
            if reading.text[other.span.start - 1] != "(" or reading.text[other.span.end : other.span.end + 1] != ")":
                break


def _is_below(first: str, second: str, gap: str) -> bool:
    if gap.strip() == "," and _POLICE.match(first) and _POLICE.match(second):
        return first.casefold()[:5] != second.casefold()[:5]
    if _BELOW.fullmatch(gap) is not None:
        return bool(gap) and _UNIT.match(first) is not None
    return _SUBSIDIARY.fullmatch(gap) is not None


def _is_short_of_whole(first: str, second: str, gap: str) -> bool:
    """ "Komite Sosial Serikat Pekerja Maju (SPM)": the bracket is short for the words behind the unit's own."""
    words = _WORD.findall(first)
    if gap.strip() != "(" or _UNIT.match(first) is None:
        return False
    initials = "".join(word[0] for word in words).upper()
    head = second.split()[0]
    return head in words[1:] or (head == second and initials.endswith(second) and initials != second)


def _is_above(first: str, second: str, gap: str) -> bool:
    if gap.strip() in ("", "dari") and _FACTION.match(second):
        return _LEGISLATURE.search(first) is not None
    return (
        _THROUGH.fullmatch(gap) is not None and _UNIT.match(second) is not None and _GOVERNMENT.match(first) is not None
    )
