"""Where a name begins and ends: titles and degrees off, brackets whole, nothing glued to it.

Every rule takes the words and a guess and answers what it makes of it: the guess itself, another, two, or nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.features import Words
from kg.extract.neighbours import (
    cut,
    is_area,
    split_areas,
    split_faction,
    split_joined,
    split_ministry,
    split_person,
    split_regent,
)
from kg.extract.phrases import word_kinds
from kg.extract.tagger import Guess
from kg.lexicon import read_table
from kg.lexicon import words as lexicon
from kg.schema import EntityType

_GLUED = re.compile(r"[a-z]{3}\d+$")
# "cak", "mas", "mbah", "bunda" the tagger cuts off where they are no part of the name
_STAY = frozenset(
    [
        *["sri sultan", "sultan", "sri", "raden", "andi", "lalu", "tubagus", "gus", "bung", "abu", "ki", "imam"],
        *["cak", "mas", "mbah", "bunda"],
    ]
)
_MAYOR = ("kota", "wali")
_ORDINALS = frozenset(["I", "II", "III", "IV"])
_BALINESE = frozenset(
    ["Wayan", "Made", "Nyoman", "Ketut", "Gusti", "Gede", "Putu", "Kadek", "Komang", "Nengah", "Dewa", "Gde", "Bagus"]
)  # "I Wayan Sudirta"
_SHORTENED = (("Muh",), ("Moh",), ("Mohd",), ("Abd",), ("Much",))
_CHIEFS = frozenset(  # what stands between them and a body is their field: "Kabid Logistik BPBD Jatim"
    ["Kabid", "Kasat", "Kasi", "Kasie", "Kasubdit", "Kanit", "Kabag", "Kasubag", "Kasubbag", "Kadiv", "Karo", "Ahli"]
)
_GIVEN = frozenset(["given", "foreign", "figure"])
_ANDS = (("dan",), ("serta",), (",", "dan"), (",", "serta"))
_LINKS = ((",",), *_ANDS)
_SHIPS = frozenset(["KM", "KMP", "KLM", "MV", "USS"])
_LEGAL_FORMS = frozenset(["Persero", "Perseroda", "Perseroan"])  # "PT Rukun Jaya (Persero)" is one name
_CIVIL = frozenset(["Direktorat", "Sekretariat", "Inspektorat", "Konsulat"])  # "Direktorat Jenderal Pajak": no rank
_TITLES = ("honorifics", "ranks", "posts", "post_modifiers")


def repair(words: Words, guesses: Iterable[Guess]) -> Iterator[Guess]:
    """The guesses as the rules leave them, in their order; one that a rule made longer swallows one before that
    begins with it."""
    held: Guess | None = None
    for guess in join_bracketed(words, list(agree_in_lists(words, list(guesses)))):
        pending = [guess]
        for rule in _RULES:
            pending = [after for before in pending for after in rule(words, before)]
        for after in pending:
            if held is not None and held.first < after.first:
                yield held
            held = after
    if held is not None:
        yield held


def agree_in_lists(words: Words, guesses: Sequence[Guess]) -> Iterator[Guess]:
    """People where a name that no list knows stands among people: "Herli, Vina, dan Dulmajid"; but "Rini, Blora"."""
    for at, guess in enumerate(guesses):
        if guess.type is EntityType.PLACE and not _is_known_place(words, guess):
            before = _link(words, guesses[at - 1], guess) if at else None
            after = _link(words, guess, guesses[at + 1]) if at + 1 < len(guesses) else None
            if before in _ANDS or (before is not None and after is not None):
                guess = replace(guess, type=EntityType.PERSON)
        yield guess


def _is_known_place(words: Words, guess: Guess) -> bool:
    """Whether a list knows a word of it as anything but a name of people."""
    name = words.texts[guess.first : guess.last]
    return is_area(name) or any(not _GIVEN.issuperset(word_kinds(word)) for word in name)


def _link(words: Words, left: Guess, right: Guess) -> tuple[str, ...] | None:
    """What links two names of a list, None where nothing does or none of the two is a person."""
    between = words.texts[left.last : right.first]
    is_one = EntityType.PERSON in (left.type, right.type)
    return between if is_one and between in _LINKS else None


def join_bracketed(words: Words, guesses: Sequence[Guess]) -> Iterator[Guess]:
    """One long form for "Badan Penanggulangan Bencana Daerah (BPBD) DKI Jakarta", where only the parts were seen."""
    at = 0
    while at < len(guesses):
        group = [guesses[at]]
        while at + 1 < len(guesses) and _goes_on(words, group[0].type, group[-1], guesses[at + 1]):
            at += 1
            group.append(guesses[at])
        at += 1
        closed = words.texts[group[-1].first - 1] != "(" or ")" in words.texts[group[-1].first : group[-1].last]
        if len(group) > 1 and closed:
            yield replace(group[0], last=group[-1].last, sure=max(guess.sure for guess in group))
        else:
            yield from group


def _goes_on(words: Words, kind: EntityType, left: Guess, right: Guess) -> bool:
    between = words.texts[left.last : right.first]
    if kind is EntityType.PERSON and right.type is kind:  # "Muh. Syarifudin"
        return between == (".",) and words.texts[left.first : left.last] in _SHORTENED
    if kind is EntityType.PLACE and right.type is kind:
        if not between:  # "Pendopo", "Kabupaten Sidoarjo"
            return " ".join(words.texts[left.first : left.last]) in lexicon("place_heads", kind="venue")
        # "Kab. Mojokerto"
        return between == (".",) and words.texts[left.last - 1] + "." in lexicon("place_heads")
    if kind is not EntityType.ORGANIZATION or right.type not in (EntityType.ORGANIZATION, EntityType.PLACE):
        return False
    inner = "(" in words.texts[left.first : left.last]
    if between == ("(",):
        return right.type is EntityType.ORGANIZATION and not inner
    if not between or between in (("cabang",), ("Cabang",)):
        return right.type is EntityType.PLACE
    if len(between) in (3, 4) and between[0] == "(" and between[-1] == ")" and between[1][0].isupper():
        return right.type is EntityType.PLACE
    opened = left.first > 0 and words.texts[left.first - 1] == "("
    return between == (")",) and (opened or inner) and right.type is EntityType.PLACE


def strip_title(words: Words, guess: Guess) -> Iterator[Guess]:
    """A person without honorific, rank or post: "H. Karmentoyo" is "Karmentoyo", "Gus Dur" stays; nor with the number
    of a post: "Wakil Ketua I Ponco Nugroho", but "Ketua I Wayan Sudirta"."""
    if guess.type is not EntityType.PERSON:
        yield guess
        return
    first = guess.first
    if words.texts[first] in _ORDINALS and guess.last - first > 1 and words.texts[first + 1] not in _BALINESE:
        first += words.texts[max(0, first - 1)] in lexicon("posts")
    while first < guess.last - 1 and _is_title(words.texts[first], words.texts[first + 1]):
        first += 1
        while first < guess.last - 1 and words.texts[first] in ".,":
            first += 1
    yield _bounded(guess, first, guess.last)


def _is_title(word: str, following: str) -> bool:
    if word.casefold() in _STAY:
        return False
    return word in _titles() or (following == "." and f"{word}." in _titles())


@cache
def _titles() -> frozenset[str]:
    return frozenset().union(*(lexicon(table) for table in _TITLES), lexicon("degrees", kind="before"))


def strip_level(words: Words, guess: Guess) -> Iterator[Guess]:
    """A place without a word that is a post's or stands twice: "Wali Kota Tegal" names Tegal, "Desa Desa Maju" the Desa
    Maju; and with the word before it in "Ibu Kota Nusantara"."""
    first, before = guess.first, words.texts[guess.first - 1] if guess.first else ""
    if guess.type is EntityType.PLACE and guess.last - first > 1:
        twice = words.texts[first] == words.texts[first + 1] and words.texts[first] in lexicon("place_heads")
        if twice or (words.texts[first].casefold(), before.casefold()) == _MAYOR:
            first += 1
        elif (before, words.texts[first]) == ("Ibu", "Kota"):
            first -= 1
    yield _bounded(guess, first, guess.last)


def extend_road(words: Words, guess: Guess) -> Iterator[Guess]:
    """A road that is named after somebody is no person: "Jalan KH Wahid Hasyim", "Jalan Jenderal Amir Machmud"."""
    first = guess.first
    if guess.type is EntityType.PERSON:
        while first and (words.texts[first - 1] in _titles() or words.texts[first - 1] == "."):
            first -= 1
        is_road = first > 0 and words.texts[first - 1] in lexicon("place_heads", kind="road")
        is_stop = words.texts[first] == "." and f"{words.texts[first - 1]}." not in lexicon("place_heads")
        opened = bisect_right(words.bounds, guess.first)
        if is_road and not is_stop and opened == bisect_right(words.bounds, first - 1):
            yield replace(guess, first=first - 1, type=EntityType.PLACE)
            return
    yield guess


def strip_degree(words: Words, guess: Guess) -> Iterator[Guess]:
    """A person without the degrees that follow: "Sarono, M.Si" is "Sarono"."""
    last = guess.last
    if guess.type is EntityType.PERSON:
        after = lexicon("degrees", kind="after")
        while last > guess.first and (words.texts[last - 1] in after or words.texts[last - 1] in ",."):
            last -= 1
    if last > guess.first:
        yield _bounded(guess, guess.first, last)


def cut_at_title(words: Words, guess: Guess) -> Iterator[Guess]:
    """A body or place ends where a rank begins: "Polda Metro Jaya Komisaris Besar Argo" is a body and a person."""
    if guess.type in (EntityType.ORGANIZATION, EntityType.PLACE):
        for at in range(guess.first + 1, guess.last):
            before = words.texts[at - 1]
            if words.texts[at] in _cutting() and before not in _CIVIL and not _names_a_place(before):
                yield replace(guess, last=at)
                person = replace(guess, first=at, type=EntityType.PERSON)
                yield from (left for left in strip_title(words, person) if not _is_title(words.texts[left.first], ""))
                return
    yield guess


def _names_a_place(before: str) -> bool:
    """Whether a rank after the word is part of a name: "Jalan Kolonel Sugiono", "RSUD Dr Soetomo"."""
    return before in _cutting() or before in ".," or before in _heads()


@cache
def _heads() -> frozenset[str]:
    return lexicon("place_heads") | lexicon("organization_heads", kind="health")


@cache
def _cutting() -> frozenset[str]:
    ranks = {rank.split()[0] for rank in lexicon("ranks", kind="military") | lexicon("ranks", kind="police")}
    return frozenset(ranks | {"Ny", "Prof", "Dr", "dr", "Drs", "Hj", "H", "KH", "Ir", "Bapak", "Ibu"}) - {
        "Brigade",
        "Prajurit",
    }


def cut_after_area(words: Words, guess: Guess) -> Iterator[Guess]:
    """A body ends with its area where a given name follows: "DPRD Jakarta Khoirudin" is a body and its chairman."""
    if guess.type is EntityType.ORGANIZATION:
        for at in range(guess.first + 2, guess.last):
            kinds = word_kinds(words.texts[at])
            if "region" in word_kinds(words.texts[at - 1]) and "given" in kinds and "region" not in kinds:
                yield from cut(guess, at, EntityType.PERSON)
                return
    yield guess


def retype_event(words: Words, guess: Guess) -> Iterator[Guess]:
    """A programme where the name is that of an event: "Madura Culture Festival" is no place and no body."""
    first, last = _event_words()
    inside = words.texts[guess.first : guess.last]
    # "Panitia Pilkada", "Liga" alone, and "Piala" inside a body's name say nothing
    if guess.type in (EntityType.ORGANIZATION, EntityType.PLACE) and len(inside) > 1:
        closing = inside[-2] if inside[-1].isdigit() and len(inside) > 2 else inside[-1]
        if inside[0] in first or (closing in last and "horg" not in word_kinds(inside[0])):
            yield replace(guess, type=EntityType.PROGRAM)
            return
    yield guess


@cache
def _event_words() -> tuple[frozenset[str], frozenset[str]]:
    rows = read_table("event_words")
    return (
        frozenset(row["word"] for row in rows if row["place"] in ("first", "both")),
        frozenset(row["word"] for row in rows if row["place"] in ("last", "both")),
    )


def strip_unit(words: Words, guess: Guess) -> Iterator[Guess]:
    """A body without the post or the field of a post before it: "Bidang Logistik BPBD Jatim" names BPBD Jatim, and so
    does "Logistik BPBD Jatim" behind "Kabid"."""
    first = guess.first
    is_field = first > 0 and words.texts[first - 1] in _CHIEFS and not _is_body(words.texts[first])
    if guess.type is not EntityType.ORGANIZATION or not (is_field or _is_post(words.texts[first])):
        yield guess
        return
    for at in range(first + 1, guess.last):
        if _is_body(words.texts[at]):
            yield replace(guess, first=at)
            return
    if is_field:
        yield guess


def _is_post(word: str) -> bool:
    return word == "Bidang" or (word in lexicon("posts") and word not in lexicon("organization_heads"))


def _is_body(word: str) -> bool:
    return word != "Bidang" and not {"horg", "body", "min", "party"}.isdisjoint(word_kinds(word))


def close_bracket(words: Words, guess: Guess) -> Iterator[Guess]:
    """A name with one half of a pair of brackets ends or begins there."""
    inside = words.texts[guess.first : guess.last]
    if ("(" in inside) == (")" in inside):
        yield guess
        return
    if "(" in inside:
        at = guess.first + inside.index("(")
        parts = [(guess.first, at), (at + 1, guess.last)]
    else:
        at = guess.first + inside.index(")")
        parts = [(guess.first, at), (at + 1, guess.last)]
    for first, last in parts:
        if first < last:
            yield replace(guess, first=first, last=last)


def split_abbreviation(words: Words, guess: Guess) -> Iterator[Guess]:
    """Two forms where a bracket ends the name: "Komisi Pemberantasan Korupsi (KPK)"."""
    inside = words.texts[guess.first : guess.last]
    is_short = inside[-3:-2] == ("(",) and inside[-1] == ")" and "(" not in inside[:-3] and len(inside) > 3
    if not is_short or inside[-2] in _LEGAL_FORMS:
        yield guess
        return
    opening = guess.last - 3
    yield replace(guess, last=opening)
    yield replace(guess, first=opening + 1, last=guess.last - 1)


def drop_glued(words: Words, guess: Guess) -> Iterator[Guess]:
    """Nothing for a name with a number glued to its end by the page: "Kecamatan Gambir2"; "Liputan6" is one."""
    word = words.texts[guess.last - 1]
    if not _GLUED.search(word) or word in lexicon("bodies"):
        yield guess


def drop_unnamed(words: Words, guess: Guess) -> Iterator[Guess]:
    """Nothing for what is written like a name and is none: "El Nino", "Idul Fitri", "BUMN"; and for ships: "KM Kelud",
    but not for who is called so."""
    inside = words.texts[guess.first : guess.last]
    form = " ".join(inside)
    is_none = (" " in form or (form.isupper() and not _is_body(form))) and form in lexicon("never_names")
    is_ship = len(inside) > 1 and inside[0] in _SHIPS and not (inside[1].isdigit() or inside[1].isupper())
    if not is_none and (not is_ship or guess.type is EntityType.PERSON):
        yield guess


def drop_marks(words: Words, guess: Guess) -> Iterator[Guess]:
    """Names begin and end with a letter or number, closing marks that belong to them aside."""
    first, last = guess.first, guess.last
    while first < last and not words.texts[first][0].isalnum() and words.texts[first] not in "#\"“'‘(":
        first += 1
    while last > first and not words.texts[last - 1][0].isalnum() and words.texts[last - 1] not in ")\"”'’":
        last -= 1
    if first < last:
        yield _bounded(guess, first, last)


def _bounded(guess: Guess, first: int, last: int) -> Guess:
    return guess if (first, last) == (guess.first, guess.last) else replace(guess, first=first, last=last)


Rule = Callable[[Words, Guess], Iterator[Guess]]
_RULES: tuple[Rule, ...] = (
    strip_title,
    extend_road,
    strip_degree,
    strip_level,
    cut_at_title,
    cut_after_area,
    retype_event,
    strip_unit,
    split_faction,
    split_joined,
    split_areas,
    split_person,
    split_ministry,
    split_regent,
    close_bracket,
    split_abbreviation,
    drop_glued,
    drop_unnamed,
    drop_marks,
)
