"""Whom a description means: "Kapolres", "politikus itu", by the words that stand beside names in the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.speech.phrase_before import is_verb
from kg.extract.speech.references import OF, Reference, is_relational
from kg.extract.speech.words import Words, kind, tags
from kg.schema import EntityType

PERSON = EntityType.PERSON
_REACH = 30
_MEMORY = 100
# "Menkes" is the "Menteri Kesehatan", "Kadisdik" the "Kepala Dinas Pendidikan"
_SHORT_POSTS = (("men", "menteri"), ("ka", "kepala"), ("wa", "wakil"), ("dir", "direktur"), ("sek", "sekretaris"))


@dataclass(frozen=True, slots=True)
class Title:
    """The words beside one mention of a person: a post, an origin, an age. `heads` are those that may stand for it,
    `letters` all of them run together, in their order."""

    start: int
    id: str
    words: frozenset[str]
    heads: frozenset[str]
    letters: str


def find_titles(words: Words) -> tuple[Title, ...]:
    """One title for each mention of a person that has words beside it."""
    titles = []
    index = 0
    while index < len(words.forms):
        end = words.past(index)
        if words.is_type(index, PERSON):
            beside = [*reversed(_places_before(words, index)), *_places_after(words, end)]
            if beside:
                titles.append(_title(words, index, beside))
        index = end
    return tuple(titles)


def _title(words: Words, index: int, beside: Sequence[int]) -> Title:
    forms = [words.forms[place] for place in beside]
    heads = frozenset(words.forms[place] for place in beside if _is_head(words, place))
    return Title(index, words.owner(index).id, frozenset(forms), heads, "".join(forms))


def _places_before(words: Words, index: int) -> list[int]:
    found: list[int] = []
    if is_relational(words, index, 0):
        return found
    for place in range(index - 1, max(-1, index - _REACH), -1):
        if words.is_type(place, PERSON) or _breaks(words, place):
            break
        if words.is_word(place):
            found.append(place)
    return found


def _is_head(words: Words, place: int) -> bool:
    # "[Wakil] Bupati Blitar", "mantan [Bupati] Blitar", "Menteri Kesehatan ([Menkes])", "Ketua PMI, [Bupati] Blitar"
    if words.covers[place] >= 0:
        return False
    before = place - 1
    return (
        before < 0
        or not words.is_word(before)
        or words.covers[before] >= 0
        or words.forms[before] in kind("status")
        or words.forms[before] in kind("adverb")
        or _breaks(words, before)
    )


def _breaks(words: Words, place: int) -> bool:
    if words.covers[place] >= 0:
        return False
    form = words.forms[place]
    if form == "." and place > 0 and len(words.forms[place - 1]) <= 3:
        return False
    return (
        form in {".", ":", '"', "“", "”"}
        or (form in tags() and not words.is_capital(place))
        or form == "menurut"
        or (words.is_function(place, "stop", "pronoun") and form not in OF)
        or (not words.is_capital(place) and is_verb(form))
    )


def _places_after(words: Words, index: int) -> list[int]:
    # "Sari Dewi, Bupati Blitar, ...", "Sari selaku bupati", "Sari (Bupati Blitar)"
    if index + 1 >= len(words.forms) or words.forms[index] not in {",", "selaku", "sebagai", "("}:
        return []
    found: list[int] = []
    for place in range(index + 1, min(len(words.forms), index + 10)):
        if words.forms[place] in {",", ")"}:
            return found
        if words.is_type(place, PERSON) or _breaks(words, place):
            break
        found.append(place)
    return [] if words.forms[index] == "," else found


def whom(words: Words, titles: Sequence[Title], first: int, last: int) -> str | None:
    """The person whom the description over tokens `first` to `last` means: the best match named before it, of equals
    the last."""
    forms = _content(words, first, last)
    if not forms:
        return None
    fitting = [title for title in _before(titles, first) if _has_head(title, forms[0])]
    best = max(fitting, key=lambda title: (len(title.words.intersection(forms)), title.start), default=None)
    return best.id if best is not None else None


def _before(titles: Sequence[Title], index: int) -> Sequence[Title]:
    """The last titles before a token; those further back are forgotten, so that a long text is read in linear time."""
    end = bisect_left(titles, index, key=lambda title: title.start)
    return titles[max(0, end - _MEMORY) : end]


def is_called(words: Words, titles: Sequence[Title], person: str, reference: Reference) -> bool:
    """Whether the article has called a person by the head of a description."""
    forms = _content(words, reference.first, reference.last)
    return bool(forms) and any(
        title.id == person and _has_head(title, forms[0]) for title in _before(titles, reference.first)
    )


def _content(words: Words, first: int, last: int) -> list[str]:
    forms = [words.forms[index] for index in range(first, last) if words.is_word(index)]
    forms = [form for form in forms if form not in kind("adverb")]
    while len(forms) > 1 and forms[0] in kind("status"):
        del forms[0]
    return forms


def the_only(words: Words, titles: Sequence[Title], index: int) -> tuple[str, ...]:
    """The one person whom the article has called by the word at a token: "kata hakim" after "Hakim Sari Dewi"."""
    form = words.forms[index]
    if form not in kind("office"):
        return ()
    found = {title.id for title in _before(titles, index) if form in title.words}
    return tuple(found) if len(found) == 1 else ()


def _has_head(title: Title, head: str) -> bool:
    if head in title.heads:
        return True
    return any(
        head.startswith(short) and full in title.heads and _abbreviates(head.removeprefix(short), title.letters, full)
        for short, full in _SHORT_POSTS
    )


def _abbreviates(rest: str, letters: str, post: str) -> bool:
    # "kes" of "Menkes" is in "menteri[kesehatan]", "dikbud" in no "menteri[keuangan]"
    following = iter(letters[letters.index(post) + len(post) :])
    return len(rest) > 1 and all(letter in following for letter in rest)
