"""Whom a description means: "Kapolres", "politikus itu", by the words that stand beside names in the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.speech.phrase_before import is_verb
from kg.extract.speech.references import OF, is_relational
from kg.extract.speech.words import Words, kind, tags
from kg.schema import EntityType

PERSON = EntityType.PERSON
_REACH = 30
# "Menkes" is the "Menteri Kesehatan", "Kadisdik" the "Kepala Dinas Pendidikan"
_SHORT_POSTS = (("men", "menteri"), ("ka", "kepala"), ("wa", "wakil"), ("dir", "direktur"), ("sek", "sekretaris"))


@dataclass(frozen=True, slots=True)
class Title:
    """The words beside one mention of a person: a post, an origin, an age."""

    start: int
    id: str
    words: frozenset[str]


def find_titles(words: Words) -> tuple[Title, ...]:
    """One title for each mention of a person that has words beside it."""
    titles = []
    index = 0
    while index < len(words.forms):
        end = words.past(index)
        if words.is_type(index, PERSON):
            beside = {*_words_before(words, index), *_words_after(words, end)}
            if beside:
                titles.append(Title(index, words.owner(index).id, frozenset(beside)))
        index = end
    return tuple(titles)


def _words_before(words: Words, index: int) -> list[str]:
    found: list[str] = []
    if is_relational(words, index, 0):
        return found
    for place in range(index - 1, max(-1, index - _REACH), -1):
        form = words.forms[place]
        if words.is_type(place, PERSON) or _breaks(words, place):
            break
        if words.is_word(place):
            found.append(form)
    return found


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


def _words_after(words: Words, index: int) -> list[str]:
    # "Sari Dewi, Bupati Blitar, ...", "Sari selaku bupati", "Sari (Bupati Blitar)"
    if index + 1 >= len(words.forms) or words.forms[index] not in {",", "selaku", "sebagai", "("}:
        return []
    found = []
    for place in range(index + 1, min(len(words.forms), index + 10)):
        form = words.forms[place]
        if form in {",", ")"} or words.is_type(place, PERSON) or _breaks(words, place):
            break
        found.append(form)
    return found


def whom(words: Words, titles: Sequence[Title], first: int, last: int) -> str | None:
    """The person whom the description over tokens `first` to `last` means: the best match named before it, or the only
    one after it."""
    forms = [words.forms[i] for i in range(first, last) if words.is_word(i) and words.forms[i] not in kind("adverb")]
    if not forms:
        return None
    head = forms[0]
    best: tuple[bool, int, int] | None = None
    chosen = None
    for title in titles:
        if not _has_head(title.words, head):
            continue
        shared = len(title.words.intersection(forms))
        if title.start > first and shared < 2:
            continue
        rank = (title.start < first, shared, title.start if title.start < first else -title.start)
        if best is None or rank > best:
            best, chosen = rank, title.id
    return chosen


def the_only(words: Words, titles: Sequence[Title], index: int) -> tuple[str, ...]:
    """The one person whom the article has called by the word at a token: "kata hakim" after "Hakim Sari Dewi"."""
    found = {title.id for title in titles if title.start < index and words.forms[index] in title.words}
    return tuple(found) if len(found) == 1 else ()


def _has_head(title: frozenset[str], head: str) -> bool:
    if head in title:
        return True
    return any(head.startswith(short) and len(head) > len(short) + 2 and full in title for short, full in _SHORT_POSTS)
