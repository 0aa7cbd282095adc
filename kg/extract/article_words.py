"""How the same word is used elsewhere in the article: seen once with a post or a level word, known everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.phrases import word_kinds

_PREPOSITIONS = frozenset(["di", "ke", "dari", "asal", "wilayah", "warga", "daerah", "kawasan"])
_TITLES = frozenset(["hon", "hrank", "hdeg", "hpost"])
_LEVELS = frozenset(["hlevel", "hnature", "hroad", "hvenue"])


def article_features(
    texts: Sequence[str],
    lowers: Sequence[str],
    cases: Sequence[str],
    runs: Sequence[tuple[int, int]],
    firsts: set[int],
) -> Iterator[tuple[int, str]]:
    """Index of a capitalised word and what the article tells of that word."""
    told: dict[str, dict[str, int]] = {}
    for start, end in runs:
        _read_run(told, texts, lowers, cases, start, end, firsts)
    small = {lower for lower, case in zip(lowers, cases, strict=True) if case == "l"}
    for start, end in runs:
        for index in range(start, end):
            if cases[index] not in "UCMI":
                continue
            lower = lowers[index]
            for fact, count in told.get(lower, {}).items():
                yield index, f"a={fact}"
                if count > 1:
                    yield index, f"a2={fact}"
            if lower in small:
                yield index, "small"
    yield from _abbreviations(lowers, cases, runs, texts)


def _read_run(
    told: dict[str, dict[str, int]],
    texts: Sequence[str],
    lowers: Sequence[str],
    cases: Sequence[str],
    start: int,
    end: int,
    firsts: set[int],
) -> None:
    before = lowers[start - 1] if start and start not in firsts else "^"
    after = lowers[end] if end < len(lowers) else "$"
    head = ""
    for index in range(start, end):
        facts = told.setdefault(lowers[index], {})
        kinds = word_kinds(texts[index])
        if head:
            _count(facts, "after-" + head)
        if index not in firsts:
            _count(facts, "mid")
        if index > start:
            _count(facts, "inside")
        if index == start and before in _PREPOSITIONS:
            _count(facts, "in")
        if index == start and index - 1 >= 0 and "speak" in word_kinds(texts[index - 1]):
            _count(facts, "spoken")
        if index == end - 1 and "speak" in word_kinds(after):
            _count(facts, "speaks")
        if index == end - 1 and after == "(" and end + 1 < len(lowers) and lowers[end + 1].isdigit():
            _count(facts, "aged")
        if not _TITLES.isdisjoint(kinds):
            head = "title"
        elif not _LEVELS.isdisjoint(kinds):
            head = "level"
        elif "horg" in kinds:
            head = "org"
        elif "given" in kinds or "foreign" in kinds:
            head = "given"
        elif head in ("level",):
            head = ""


def _count(facts: dict[str, int], fact: str) -> None:
    facts[fact] = facts.get(fact, 0) + 1


def _abbreviations(
    lowers: Sequence[str], cases: Sequence[str], runs: Sequence[tuple[int, int]], texts: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Abbreviations that the article explains: "Badan Gizi Nasional (BGN)" tells what BGN is."""
    meant: dict[str, str] = {}
    common: set[str] = set()
    for index, lower in enumerate(lowers):
        if lower != "(" or index + 2 >= len(lowers) or lowers[index + 2] != ")" or cases[index + 1] not in "UMC":
            continue
        initials, head = "", "none"
        at = index - 1
        while at >= 0 and index - at < 10 and (cases[at] in "UCMI" or lowers[at] in ("dan", "/", "untuk", "di", ",")):
            if cases[at] in "UCMI":
                initials = lowers[at][0] + initials
                head = next((kind for kind in word_kinds(texts[at]) if kind[0] == "h"), head)
            at -= 1
        short = lowers[index + 1]
        if cases[index - 1] == "l" and _initials_are_small(short, lowers, cases, index):
            common.add(short)
        if initials and short[0] in initials:
            meant.setdefault(short, head)
            yield index + 1, "explained"
            yield index, "opens"
    for index, lower in enumerate(lowers):
        if lower in meant and cases[index] != "l":
            yield index, "abbr=" + meant[lower]
        if lower in common and cases[index] != "l":
            yield index, "common"


def _initials_are_small(short: str, lowers: Sequence[str], cases: Sequence[str], opening: int) -> bool:
    """Whether the words in small letters before the bracket explain it: "daftar calon sementara (DCS)"."""
    first = max(0, opening - 2 * len(short))
    for start in range(opening - 1, first - 1, -1):
        if lowers[start][0] == short[0]:
            words = [lowers[at] for at in range(start, opening) if cases[at] == "l"]
            if len(words) == opening - start and "".join(word[0] for word in words if word != "dan") == short:
                return True
    return False
