"""One person under full name, short name, nickname and misspelling; never two people for want of care."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import eq

from kg.extract.coreference.forms import Form
from kg.extract.coreference.links import Links
from kg.extract.coreference.shared_keys import SharedKeys
from kg.extract.coreference.spelling import is_initial, is_spelling, slips
from kg.lexicon import words as read_words
from kg.lexicon.person_names import Words, bare_name, nicknames, sound

_SHORTEST_CLIP = 3


@dataclass(slots=True)
class _Person:
    """One person so far: the readings of all forms, the fullest first."""

    form: Form
    readings: list[Words] = field(default_factory=list)


def link_persons(forms: Sequence[Form], links: Links) -> None:
    """Joins each form to the one person whose name it is a part, a spelling or a nickname of."""
    people: list[_Person] = []
    shared = SharedKeys()
    for form in sorted(forms, key=lambda form: (-len(bare_name(form.words)), -len(form.key), form.first)):
        found = _find_person(form, people, shared)
        if found is None:
            found = len(people), ""
            people.append(_Person(form, _readings(form)))
        number, rule = found
        links.join(people[number].form.index, form.index, rule)
        people[number].readings.append(bare_name(form.words))
        shared.add(number, _offered(people[number].readings))


def _readings(form: Form) -> list[Words]:
    return list(dict.fromkeys([bare_name(form.words), form.words, *nicknames().get(form.key, ())]))


def _offered(readings: Sequence[Words]) -> set[str]:
    """What a shorter name of the person may show: a word, its beginning, a spelling of it, the initials."""
    words = {word for reading in readings for word in reading}
    beginnings = {word[:length] for word in words for length in range(_SHORTEST_CLIP, len(word) - 1)}
    return words | beginnings | _spellings(words) | {"".join(word[0] for word in readings[0])}


def _wanted(readings: Sequence[Words]) -> set[str]:
    words = {word for reading in readings for word in reading}
    return words | _spellings(words)


def _spellings(words: Iterable[str]) -> set[str]:
    return {spelling for word in words for spelling in (*slips(word), sound(word))}


def _find_person(form: Form, people: Sequence[_Person], shared: SharedKeys) -> tuple[int, str] | None:
    """(number of the person, rule) by the first rule that fits anybody."""
    near = sorted(shared.sharing(_wanted([bare_name(form.words), *nicknames().get(form.key, ())])))
    for rule, test in _RULES:
        found = [number for number in near if test(form, people[number])]
        if found:
            chosen = _choose(form, found, people)
            return None if chosen is None else (chosen, rule)
    return None


def _choose(form: Form, found: Sequence[int], people: Sequence[_Person]) -> int | None:
    """The only one; of several the one whose first name it is; else nobody: an ambiguous name stays alone."""
    if len(found) == 1:
        return found[0]
    short = bare_name(form.words)
    first = [number for number in found if people[number].readings[0][: len(short)] == short]
    return first[0] if len(first) == 1 else None


# --- rules ----------------------------------------------------------------------------------------------------------


def _is_part(form: Form, person: _Person) -> bool:
    """ "Saiful" of "Saiful Ilah", "Egi" of "Radityo Egi Pratama", "M Hanif Dhakiri" beside "Hanif Dhakiri"."""
    short = bare_name(form.words)
    same = _same_or_initial if len(short) > 1 else eq
    return any(_is_subsequence(short, long, same) and not _skips(short, long) for long in person.readings)


def _is_nickname(form: Form, person: _Person) -> bool:
    """ "Jokowi" of "Joko Widodo", by the list of nicknames."""
    fulls = nicknames().get(form.key, ())
    return any(long == full or _is_fuller(long, full) for full in fulls for long in person.readings)


def _is_fuller(one: Words, other: Words) -> bool:
    """Whether one of two full names is the other with more words: "Joko Widodo", not "Iriana Joko Widodo"."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and short[0] == long[0] and _is_subsequence(short, long, eq)


def _is_swapped(form: Form, person: _Person) -> bool:
    """ "Dhani Ahmad Prasetyo" and "Ahmad Dhani Prasetyo"."""
    short = bare_name(form.words)
    return len(short) > 1 and any(_are_same_set(short, long) for long in person.readings)


def _is_misspelled(form: Form, person: _Person) -> bool:
    """ "Nani Sudarsono" and "Nani Soedarsono", "Wahyid" and "Wahiyd": one slip in a word."""
    short = bare_name(form.words)
    return any(_is_subsequence(short, long, is_spelling) and not _skips(short, long) for long in person.readings)


def _is_clipped(form: Form, person: _Person) -> bool:
    """ "Saras" of "Rahayu Saraswati": the first letters of a name, where the full name came before."""
    short = bare_name(form.words)
    if (
        len(short) != 1
        or len(short[0]) < _SHORTEST_CLIP
        or person.form.first > form.first
        or len(person.readings[0]) < 2
    ):
        return False
    return any(_is_clip(short[0], word) for word in person.readings[0])


def _is_clip(short: str, word: str) -> bool:
    """ "Soekarno" is a name of its own beside "Soekarnoputri", as "Budi" is beside "Budiman"."""
    left = word.removeprefix(short)
    return word.startswith(short) and len(left) > 1 and left not in read_words("name_parts", kind="name ending")


def _are_initials(form: Form, person: _Person) -> bool:
    """ "RMD" of "Rahmat Mirzani Djausal": three letters or more, where the full name came before."""
    text = form.text.replace(".", "")
    if not (text.isupper() and text.isalpha() and len(text) > 2) or person.form.first > form.first:
        return False
    return "".join(word[0] for word in person.readings[0]) == text.casefold()


_RULES: tuple[tuple[str, Callable[[Form, _Person], bool]], ...] = (
    ("part-of-name", _is_part),
    ("nickname", _is_nickname),
    ("swapped-names", _is_swapped),
    ("misspelled-name", _is_misspelled),
    ("clipped-name", _is_clipped),
    ("initials", _are_initials),
)


def _same_or_initial(one: str, other: str) -> bool:
    return one == other or is_initial(one, other) or is_initial(other, one)


def _is_subsequence(short: Words, long: Words, same: Callable[[str, str], bool]) -> bool:
    """Whether the words stand in the long name in their order; initials alone are not enough."""
    if len(short) > len(long) or all(len(word) == 1 for word in short):
        return False
    position = 0
    for word in short:
        while position < len(long) and not same(word, long[position]):
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def _skips(short: Words, long: Words) -> bool:
    """ "Muhammad Harits" is not "Muhammad Naufal Harits": after a name that so many bear no word is skipped."""
    return len(short) > 1 and short[0] in read_words("name_parts", kind="common given name") and short[1] != long[1]


def _are_same_set(short: Words, long: Words) -> bool:
    if len(short) != len(long):
        return False
    return all(any(is_spelling(one, other) for other in long) for one in short) and set(short) & set(long) != set()
