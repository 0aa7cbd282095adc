"""Numbered laws, articles of laws, and budgets: the part of a law's name that is regular."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.lexicon import words
from kg.model import Span

# "Nomor 12/Pid.B/2023/PN Sda", "Nomor 77 K/Pid. Sus/2022"
_COURT = r"(?:(?<=/P[NTA])\s+[A-Z]\w{1,4}\b|\s+[A-Z]{1,3}/\w[\w./-]*(?:(?<=\.)\s+Sus\b[\w./-]*)?)"
_NUMBERED = rf"\s+(?:[Nn]omor|[Nn]o\b\.?)\s*:?\s*\d[\w./-]*{_COURT}?(?<![./])(?:/[Tt]ahun)?"
_CASE = r"(?:(?:[Pp]utusan|[Pp]erkara|[Nn]omor|[Nn]o\.?)\s+){0,2}\d+/PUU-[IVXLC]+/\d{4}"
_YEAR = r"\s+[Tt]ahun\s+\d{4}"
_BARE = rf"\s+\d+(?:/\d{{4}}|{_YEAR})"
_CAPITAL = r"(?:[A-Z][\w/-]*|\([A-Z][\w-]*\))"
_ISSUER = rf"(?:\s+(?:{_CAPITAL}|dan\b(?=\s+[A-Z]))){{0,8}}?"
_WORD = r"[A-Z0-9][\w/-]*"
_KIND_OF_LAW = r"R?UU|Rancangan\s+Undang|Per(?:aturan|men|wal)\w*"
_PART = r"(?:,?\s+(?:[Aa]yat\s*\(?\w{1,3}\b\)?|[Hh]uruf\s+\w\b|[Aa]ngka\s+\d+|ke-\d+))*"
_OF_LAW = r"(?:[Aa]yat|UU|KUH|[Uu]ndang)"
# "Pasal 3, 4, 5 dan 6 UU ...", but "Menurut Pasal 3, 4 orang ..."
_MORE = (
    rf"(?:,\s+\d{{1,3}}[A-Z]?(?=,\s+\d|,?\s+(?:dan\s+\d|{_OF_LAW})))*"
    rf"(?:,?\s+dan\s+\d{{1,3}}[A-Z]?(?=\s+{_OF_LAW}))?"
)
_CHAIN = r",?\s+(?:juncto|junto|jo\b\.?|Jo\b\.?|Juncto)\s+"
_BUDGET = r"(?:KUPA?-PPAS\s+)?(?:R?APB[ND](?:-?P)?|P-APBD|RPJM[ND]|RPJP[ND]|RKPD|KUA-PPAS)"
_BUDGET_YEAR = r"(?:\s+(?:[Tt]ahun(?:\s+[Aa]nggaran)?|TA))?\s+\d{4}(?:-\d{4})?"
_SPACE = r"\s+"
_HYPHEN = r"\s?-\s?"
_TITLED = r"[A-Z][a-z]+(?:\s+[A-Z][\w-]*)*"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    title = _title_pattern()
    numbered = _either(form for head in words("law_heads", kind="numbered") for form in _with_small_letter(head))
    named = _either(words("law_heads", kind="numbered") | words("law_heads", kind="named"))
    whole = rf"(?:{_either(words('law_heads', kind='whole'))}|UUD\s+(?:19)?45)"
    number = rf"(?:{numbered}){_ISSUER}(?:{_NUMBERED}(?:{_YEAR})?|{_BARE})(?:{title})?"
    about = rf"(?:{named})(?:\s+\([A-Z]\w+\))?{title}"
    subject = rf"(?:{_TITLED}(?:\s+dan\s+{_TITLED})?|[A-Z]{{2,}}(?:\s+[A-Z]\w+){{0,3}})"
    name = rf"(?:R?UU|(?:Rancangan\s+)?Undang-[Uu]ndang)(?:\s+\(R?UU\))?\s+{subject}"
    one = rf"[Pp]asal\s+\d+(?:\w|[ ][a-d]\b(?!\.))?{_MORE}{_PART}"  # "Pasal 156 a KUHP", too
    article = rf"{one}(?:{_CHAIN}{one}){{0,20}}"  # bounded, for time linear in the text
    budget = rf"(?:R(?:UU|ancangan)\s+)?{_BUDGET}(?:\s+[A-Z]\w+){{0,3}}{_BUDGET_YEAR}"
    return tuple(
        (rule, re.compile(rf"\b(?:{pattern})(?!\w)"))
        for rule, pattern in (
            ("article-of-law", rf"{article}\s+(?:{number}|{whole}|{about}|{name})"),
            ("numbered-law", number),
            ("constitutional-case", _CASE),
            ("law-about", about),
            ("budget-of-year", budget),
            ("code-of-law", rf"(?:R?UU\s+)?{whole}|RAPBN|APBN"),
            ("named-law", rf"{name}|(?:Perpp?u|Perpres)\s+(?:{_TITLED}|[A-Z]{{3,}})"),
            ("joint-decree", r"SKB\s+(?:\d+|[Tt]iga)\s+Menteri"),
            ("article", rf"{article}(?!\s+[a-z]?[A-Z])"),
        )
    )


def _title_pattern() -> str:
    """What a law is about; "tentang Pers dan UU Nomor 8 ..." names another one."""
    heads = words("law_heads", kind="numbered") | words("law_heads", kind="whole") | words("law_heads", kind="article")
    another = rf"(?!(?:{_KIND_OF_LAW}|{_either(heads)})\b)"
    link = rf"(?:(?:(?:dan|atau|serta)\s+{another}|(?:atas|untuk|dalam|kepada|bagi|dengan)\s+))"
    return rf"\s+tentang\s+{_WORD}(?:(?:\s+|,\s+{another}(?={_WORD}\s)){link}{{0,3}}{_WORD})*"


def _either(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(_SPACE.join(map(_part, form.split())) for form in ordered)


def _part(word: str) -> str:
    """A pattern for a word: page builders write "Undang - undang" for "Undang-Undang"."""
    first, *rest = (re.escape(part) for part in word.split("-"))
    return _HYPHEN.join([first, *(f"[{part[0].upper()}{part[0].lower()}]{part[1:]}" for part in rest)])


def _with_small_letter(head: str) -> tuple[str, ...]:
    """A head and the same inside a sentence: "putusan MK Nomor 90", but never "pp Nomor 51"."""
    return (head, head[0].lower() + head[1:]) if head[1:2].islower() else (head,)


def find_laws(text: str) -> Iterator[tuple[Span, str]]:
    """Laws and the name of the rule that found them; an earlier rule keeps a later one out."""
    taken = bytearray(len(text))
    for rule, pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                yield Span(start, end), rule
