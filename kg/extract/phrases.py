"""Which word lists a word or a phrase stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lexicon import words

# kind -> (table, column, kind of row); kinds that start with "h" are heads: what follows belongs to them.
_TABLES: tuple[tuple[str, str, str, str | None], ...] = (
    ("hon", "honorifics", "word", None),
    ("hrank", "ranks", "word", None),
    ("hdeg", "degrees", "word", "before"),
    ("deg", "degrees", "word", "after"),
    ("hpost", "posts", "word", None),
    ("mod", "post_modifiers", "word", None),
    ("horg", "organization_heads", "word", None),
    ("hlevel", "place_heads", "word", "level"),
    ("hnature", "place_heads", "word", "nature"),
    ("hroad", "place_heads", "word", "road"),
    ("hvenue", "place_heads", "word", "venue"),
    ("hlaw", "law_heads", "word", None),
    ("hprog", "program_heads", "word", None),
    ("body", "bodies", "name", None),
    ("body", "bodies", "abbreviation", None),
    ("min", "ministries", "name", None),
    ("min", "ministries", "abbreviation", None),
    ("party", "parties", "name", None),
    ("party", "parties", "abbreviation", None),
    ("country", "countries", "name", "country"),
    ("area", "countries", "name", "area"),
    ("city", "countries", "name", "city"),
    ("place", "places", "name", None),
    ("given", "given_names", "word", "indonesian"),
    ("foreign", "given_names", "word", "foreign"),
    ("figure", "figures", "name", None),
    ("figure", "figures", "short", None),
    ("never", "never_names", "word", None),
    ("speak", "speech_verbs", "form", None),
    ("region", "regions", "name", None),
    ("region", "regions", "short", None),
    ("region", "regions", "former", None),
)


_PARTS = re.compile(r"([^\W_]+)-\1\b|[^\W_]+(?:['’`][^\W_]+)*|[^\w\s]")


@cache
def _entries() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    single: dict[str, dict[str, None]] = {}
    phrases: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for kind, table, column, row_kind in _TABLES:
        for cell in words(table, column, kind=row_kind):
            for form in cell.split(";") if table == "regions" else (cell,):
                parts = tuple(part.group() for part in _PARTS.finditer(form.casefold()))
                if len(parts) == 1:
                    single.setdefault(parts[0], {})[kind] = None
                elif parts:
                    phrases.setdefault(parts[0], {})[parts[1:], kind] = None
    return (
        {word: tuple(kinds) for word, kinds in single.items()},
        {first: tuple(sorted(rest, key=lambda item: (-len(item[0]), item))) for first, rest in phrases.items()},
    )


@cache
def word_kinds(word: str) -> tuple[str, ...]:
    """The kinds of lists that hold the word, however it is written."""
    return _entries()[0].get(word.casefold(), ())


def phrase_kinds(texts: Sequence[str], lowers: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Index of a word and B-kind, I-kind or E-kind of a phrase of several words of a list that holds it there."""
    phrases = _entries()[1]
    for index, lower in enumerate(lowers):
        seen = set()
        for rest, kind in phrases.get(lower, ()):
            end = index + 1 + len(rest)
            if kind in seen or tuple(lowers[index + 1 : end]) != rest:
                continue
            seen.add(kind)
            if not any(texts[at][0].isupper() for at in range(index, end)):
                continue
            yield index, "B-" + kind
            for at in range(index + 1, end - 1):
                yield at, "I-" + kind
            yield end - 1, "E-" + kind


def find_phrases(texts: Sequence[str], forms: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where one of the forms stands, whatever its case, as (first word, word after the last); the longest first."""
    known = _by_first(forms)
    covered = 0
    for index, text in enumerate(texts):
        if index < covered:
            continue
        for rest in known.get(text.casefold(), ()):
            end = index + 1 + len(rest)
            if tuple(word.casefold() for word in texts[index + 1 : end]) == rest:
                yield index, end
                covered = end
                break


@cache
def _by_first(forms: frozenset[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for form in forms:
        first, *rest = (part.group() for part in _PARTS.finditer(form.casefold()))
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for first, rests in found.items()}
