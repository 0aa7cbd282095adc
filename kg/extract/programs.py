"""Programmes by rule: those known by name, elections of a year, what is introduced as one, and titles of places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from kg.extract.abbreviations import shortens
from kg.extract.features import Words
from kg.extract.phrases import find_phrases
from kg.extract.tagger import Guess
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_OFFICIAL = "Program"
_GIVEN = frozenset({"Bantuan", "Dana"})  # "Bantuan [Program Keluarga Harapan]"
_OPENERS = frozenset(["Acara", "Ajang"])
_YEAR = re.compile(r"(?:19|20)\d\d$")
_ORDINAL = re.compile(r"[IVXL]+$|\d{1,3}$")
_NAMING = ("aid", "card", "contest", "event", "programme")
_SERIES = ("contest", "congress", "election", "event")
_KINDS = frozenset(["program", "operasi"])
_OPENING = frozenset("\"'“‘")
_CLOSING = frozenset("\"'”’")
_LONGEST_QUOTED = 9
_LONGEST = 12
_TELLING = 4

Found = tuple[Guess, str]


def find_programs(words: Words, guesses: Sequence[Guess] = ()) -> Iterator[Found]:
    """Programmes and the name of the rule that found them, none over another; the guesses tell what is a person,
    a body or a place."""
    covered = bytearray(len(words.texts))
    other = bytearray(len(words.texts))
    for guess in guesses:
        if guess.type is not EntityType.PROGRAM:
            other[guess.first : guess.last] = b"\x01" * (guess.last - guess.first)
    rules = (
        _elections(words),
        _titles_of_places(words),
        _introduced(words, other),
        _ending(words, other),
        _shortened(words, other),
        _series(words, guesses),
        _known(words),
    )
    never = lexicon("program_cues", kind="never")
    shortened: set[str] = set()
    for (first, last), name in chain.from_iterable(rules):
        numbered = _numbered_end(words, first, last)
        if any(covered[first : numbered or last]) or " ".join(words.texts[first:last]) in never:
            continue
        forms = [(first, numbered or last)]
        if numbered and words.texts[last + 1] not in shortened:
            shortened.add(words.texts[last + 1])
            forms += _alone(words, words.texts[last + 1], numbered)
        elif not numbered and _bracketed(words, last) and shortens(words.texts[last + 1], words.texts[first:last]):
            forms.append((last + 1, last + 2))
        for start, end in forms:
            if not any(covered[start:end]):
                covered[start:end] = b"\x01" * (end - start)
                yield Guess(start, end, EntityType.PROGRAM, 1.0), "numbered-event" if numbered else name


def mend_programs(words: Words, guesses: Iterable[Guess]) -> Iterator[Guess]:
    """The guesses, programmes without the "program" that only says what they are, two of them apart ("PKH dan BPNT"),
    and none that is any aid ("Bantuan Sosial")."""
    heads, never = lexicon("program_heads"), lexicon("program_cues", kind="never")
    for guess in guesses:
        first = guess.first
        texts = words.texts[first : guess.last]
        if guess.type is not EntityType.PROGRAM:
            yield guess
        elif " ".join(texts) not in never:
            if len(texts) > 1 and (texts[0] in _KINDS or (texts[0] in _GIVEN and texts[1] == _OFFICIAL)):
                first += 1
            cut = next((at for at in range(first + 1, guess.last - 1) if words.texts[at] == "dan"), 0)
            if cut and words.texts[first] in heads and words.texts[cut + 1] in heads:
                yield Guess(first, cut, guess.type, guess.sure)
                first = cut + 1
            yield Guess(first, guess.last, guess.type, guess.sure)


_Ruled = tuple[tuple[int, int], str]


def _known(words: Words) -> Iterator[_Ruled]:
    """Known names of several words; a capital "Program" before one belongs to it, and so does its abbreviation.

    "makan bergizi gratis" is a programme in small letters too, "jaminan pensiun" is not.
    """
    for first, last in find_phrases(words.texts, _known_names()):
        texts = words.texts[first:last]
        if last - first < _TELLING and not texts[0][0].isupper() and " ".join(texts).casefold() not in _folded():
            continue
        start = first - 1 if first and words.texts[first - 1] == _OFFICIAL else first
        yield (start, last), "known-programme"


def _elections(words: Words) -> Iterator[_Ruled]:
    """An election with its year: "pemilihan presiden (Pilpres) 2024", "Pilkada Jakarta 2017"; not "pemilu"."""
    for first, last in find_phrases(words.texts, lexicon("program_heads", kind="election")):
        at = last + 3 if _bracketed(words, last) else last
        while (
            at < last + 7 and at < len(words.texts) and (words.texts[at][0].isupper() or words.texts[at] == "serentak")
        ):
            at += 1
        if words.texts[at : at + 1] in (("tahun",), ("Tahun",)):
            at += 1
        if at < len(words.texts) and _YEAR.match(words.texts[at]):
            yield (first, at + 1), "election-of-year"


def _titles_of_places(words: Words) -> Iterator[_Ruled]:
    """What a place may call itself: "Desa Sadar Jaminan Sosial", "Kota Layak Anak"; not "Desa Sadar" alone."""
    heads, qualities = lexicon("place_titles", kind="head"), lexicon("place_titles", kind="quality")
    alone = lexicon("place_titles", kind="whole")
    for first, text in enumerate(words.texts[:-1]):
        if text not in heads:
            continue
        quality = words.texts[first + 1]
        if quality in qualities or quality in alone:
            last = _run_end(words, first + 1)
            if quality in alone or last > first + 2:
                yield (first, last), "title-of-place"


def _introduced(words: Words, other: Sequence[int]) -> Iterator[_Ruled]:
    """What a word says to be a programme: "acara Riding Kemerdekaan", "kampanye “Jaga Laut”"; not "acara HTI"."""
    open_heads, generic = lexicon("program_cues", kind="any"), _generic()
    quoted_heads = lexicon("program_cues", kind="quoted") | open_heads
    for index, text in enumerate(words.texts[:-2]):
        cue = text.casefold()
        if cue not in quoted_heads:
            continue
        first = index + 1
        if words.texts[first] in _OPENING:
            last = _quoted_end(words, first + 1)
            if last and not other[first + 1]:
                yield (first + 1, last), "quoted-programme"
        elif (
            (text in open_heads or text in _OPENERS)
            and words.texts[first][0].isupper()
            and words.texts[first] not in generic
        ):
            last = _run_end(words, first)
            if last > first + 1 and not any(other[first:last]):
                yield (first, last), "introduced-programme"


def _shortened(words: Words, other: Sequence[int]) -> Iterator[_Ruled]:
    """What begins as one and has an abbreviation: "Bansos Wanita Nelayan (WN)"; not "Yayasan Bantuan Anak (YBA)"."""
    starts, never = frozenset(words.bounds), lexicon("program_cues", kind="never")
    for index, text in enumerate(words.texts):
        first = index
        if text not in _opening_heads() or other[first]:
            continue
        if first and first not in starts and words.texts[first - 1][0].isupper():
            continue
        last = _run_end(words, first)
        goes_on = words.texts[last + 3 : last + 4]
        if last > first + 2 and _bracketed(words, last) and not (goes_on and goes_on[0][0].isupper()):
            short = words.texts[last + 1]
            heads = (at for at in range(last - 1, first, -1) if words.texts[at] in _opening_heads())
            # "Bantuan Program Keluarga Harapan (PKH)": the inner one
            first = next((at for at in heads if shortens(short, words.texts[at:last])), first)
            long = words.texts[first:last]
            if shortens(short, long) or shortens(short, long[1:]):
                yield (first, last), "shortened-programme"
                if not shortens(short, long) and " ".join(long) not in never:
                    yield (last + 1, last + 2), "shortened-programme"


def _ending(words: Words, other: Sequence[int]) -> Iterator[_Ruled]:
    """What its last word says to be one in the English order: "Zero Waste Award 2023"; not "Award"."""
    lasts = lexicon("program_cues", kind="last")
    for index, text in enumerate(words.texts):
        if text not in lasts:
            continue
        first, low = index, max(words.bounds[bisect_right(words.bounds, index) - 1], index - _LONGEST)
        while first > low and words.texts[first - 1][0].isupper() and not other[first - 1]:
            first -= 1
        last = index + 2 if _YEAR.match("".join(words.texts[index + 1 : index + 2])) else index + 1
        if first < index and (first == low or not other[first - 1]):
            yield (first, last), "named-by-its-end"


def _series(words: Words, guesses: Sequence[Guess]) -> Iterator[_Ruled]:
    """The programmes among the guesses that are one of a series."""
    for guess in guesses:
        if guess.type is EntityType.PROGRAM and _numbered_end(words, guess.first, guess.last):
            yield (guess.first, guess.last), "numbered-event"


def _numbered_end(words: Words, first: int, last: int) -> int:
    """The end of one of a series with its abbreviation inside: "Pekan Olahraga Nasional (PON) XX"; 0 for others, such
    as "Bantuan Pangan Non Tunai (BPNT) 2019", whose year is apart."""
    if _bracketed(words, last) and any(text in _series_heads() for text in words.texts[first:last]):
        return _number_end(words, last + 3)
    return 0


def _alone(words: Words, short: str, start: int) -> Iterator[tuple[int, int]]:
    """Where an abbreviation in capitals stands further on."""
    if short.isupper() and len(short) > 2:
        yield from ((at, at + 1) for at in range(start, len(words.texts)) if words.texts[at] == short)


def _number_end(words: Words, at: int) -> int:
    """The word after "XX Papua 2021", "2025" or "ke-5" that starts at a word; 0 without."""
    texts = words.texts
    if texts[at : at + 2] == ("ke", "-") and at + 2 < len(texts) and _ORDINAL.match(texts[at + 2]):
        return _run_end(words, at + 2)
    if at >= len(texts) or not (_YEAR.match(texts[at]) or (texts[at].isupper() and _ORDINAL.match(texts[at]))):
        return 0
    return _run_end(words, at)


def _bracketed(words: Words, at: int) -> bool:
    return words.texts[at : at + 1] == ("(",) and words.texts[at + 2 : at + 3] == (")",)


def _run_end(words: Words, first: int) -> int:
    """The word after the capitalised words that start at a word, with "dan", "&" and a year among them."""
    texts, end = words.texts, min(len(words.texts), first + _LONGEST)
    at = first + 1
    after = bisect_right(words.bounds, first)
    end = min(end, words.bounds[after]) if after < len(words.bounds) else end
    while at < end:
        if texts[at][0].isupper() or _YEAR.match(texts[at]):
            at += 1
        elif texts[at] in ("dan", "&", "-") and at + 1 < end and texts[at + 1][0].isupper():
            at += 2
        else:
            break
    return at


def _quoted_end(words: Words, first: int) -> int:
    """The word of the closing mark if what is quoted is a short title; 0 otherwise."""
    texts = words.texts
    for at in range(first, min(len(texts), first + _LONGEST_QUOTED)):
        if texts[at] in _CLOSING:
            inside = texts[first:at]
            return at if inside and inside[0][0].isupper() and inside[-1] not in ",." else 0
    return 0


@cache
def _generic() -> frozenset[str]:
    """What an occasion or a programme of no name begins with: "acara Peluncuran Buku", "program Wakil Gubernur"."""
    return lexicon("program_cues", kind="generic").union(post.split()[0] for post in lexicon("posts"))


@cache
def _programs() -> frozenset[str]:
    whole = (form for form in lexicon("program_heads", kind="whole") if " " in form)
    # "Koperasi Merah Putih" is a programme, and a cooperative of that name is a body
    return frozenset(form for form in whole if not form.startswith(("Koperasi", "Kopdes")))


@cache
def _folded() -> frozenset[str]:
    return frozenset(form.casefold() for form in _programs())


@cache
def _known_names() -> frozenset[str]:
    return _programs() | lexicon("programs")


@cache
def _series_heads() -> frozenset[str]:
    heads = (lexicon("program_heads", kind=kind) for kind in _SERIES)
    return lexicon("program_cues", kind="series").union(lexicon("program_cues", kind="last"), *heads)


@cache
def _opening_heads() -> frozenset[str]:
    heads = (lexicon("program_heads", kind=kind) for kind in _NAMING)
    return lexicon("program_cues", kind="register").union(*heads)
