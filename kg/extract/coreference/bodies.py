"""One organisation, programme or law under full name, abbreviation and short name; a branch is not its parent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from kg.extract.coreference.abbreviations import abbreviates, is_short
from kg.extract.coreference.forms import Form
from kg.extract.coreference.links import Links
from kg.extract.coreference.wording import Words, full_names, split_bracket, wording
from kg.lexicon import words as read_words
from kg.lexicon.normal import normal_name


@dataclass(slots=True)
class _Body:
    """One body so far: the wordings of its forms, and what the lists say of its abbreviations."""

    form: Form
    wordings: list[Words] = field(default_factory=list)
    known: list[Words] = field(default_factory=list)


def link_bodies(
    forms: Sequence[Form], links: Links, stated: Iterable[tuple[Form, Form]], areas: Collection[Words]
) -> None:
    """Joins the forms of one type; `stated` are pairs that the text itself ties, `areas` the wordings of its places."""
    local = _definitions(forms, stated)
    bodies: list[_Body] = []
    by_wording: dict[Words, _Body] = {}
    for form in sorted(forms, key=lambda form: (-len(wording(form.text, local)), -len(form.text), form.first)):
        body = _read(form, local)
        same = next((by_wording[words] for words in body.wordings if words in by_wording), None)
        if same is None:
            bodies.append(body)
            same = body
        else:
            links.join(same.form.index, form.index, "same-wording")
            same.wordings += body.wordings
            same.known += body.known
        for words in body.wordings:
            by_wording.setdefault(words, same)
    _link_short(bodies, links, areas)


def _definitions(forms: Sequence[Form], stated: Iterable[tuple[Form, Form]]) -> dict[str, Words]:
    """What the article's abbreviations stand for: in brackets, or spelled out elsewhere in it."""
    local: dict[str, Words] = {}
    for full, short in stated:
        local[short.key] = wording(full.text, {})
    for form in forms:
        parts = split_bracket(form.text)
        if parts is not None:
            before = form.text[: form.text.index("(")]
            local.setdefault(normal_name(parts[1]), _abbreviated(parts[1], wording(before, {})))
    long_forms = [(form, normal_name(form.text).split()) for form in forms if len(form.words) > 1]
    for form in forms:
        if len(form.words) == 1 and is_short(form.text) and form.key not in local:
            meant = {wording(long.text, {}) for long, words in long_forms if abbreviates(form.text, words)}
            if len(meant) == 1:
                local[form.key] = meant.pop()
    return local


def _abbreviated(short: str, before: Words) -> Words:
    """The last words before a bracket that its letters stand for, all of them where that is not seen."""
    for start in range(len(before) - 1, -1, -1):
        if abbreviates(short, before[start:]):
            return before[start:]
    return before


def _read(form: Form, local: dict[str, Words]) -> _Body:
    parts = split_bracket(form.text)
    texts = [form.text] if parts is None else [parts[0]]
    wordings = [wording(text, local) for text in texts]
    known = list(full_names(str(form.type)).get(form.key, ()))
    return _Body(form, wordings, known)


# --- short names ----------------------------------------------------------------------------------------------------


def _link_short(bodies: Sequence[_Body], links: Links, areas: Collection[Words]) -> None:
    ordered = sorted(bodies, key=lambda body: (len(body.wordings[0]), body.form.first))
    for rule, test in _RULES:
        for short in ordered:
            root = links.root(short.form.index)
            found = {
                links.root(long.form.index)
                for long in bodies
                if links.root(long.form.index) != root and test(short, long, areas)
            }
            if len(found) == 1:
                links.join(short.form.index, found.pop(), rule)


def _is_known(short: _Body, long: _Body, _: Collection[Words]) -> bool:
    """ "KPK" of "Komisi Pemberantasan Korupsi", by the lists of bodies."""
    return bool(set(short.known) & {*long.wordings, *long.known})


def _is_without_level(short: _Body, long: _Body, _: Collection[Words]) -> bool:
    """ "Dinas Sosial Tulungagung" and "Dinas Sosial Kabupaten Tulungagung"."""
    levels = read_words("name_parts", kind="area level")
    return any(
        len(one) < len(other) and one == tuple(word for word in other if word not in levels)
        for one in short.wordings
        for other in long.wordings
    )


def _is_kind(short: _Body, long: _Body, areas: Collection[Words]) -> bool:
    """ "Pemkab" of "Pemkab Sidoarjo", "Wuling" of "Wuling Motors": the first words, where no branch follows."""
    return any(_is_beginning(one, other, areas) for one in short.wordings for other in long.wordings)


def _is_beginning(short: Words, long: Words, areas: Collection[Words]) -> bool:
    if not len(short) < len(long) or long[: len(short)] != short:
        return False
    return long[len(short)] not in read_words("name_parts", kind="branch")


def _is_ending(short: _Body, long: _Body, _: Collection[Words]) -> bool:
    """ "Gerindra" of "Partai Gerindra", "Jamkrindo" of "Perum Jamkrindo": without what kind of body it is."""
    heads = read_words("name_parts", kind="optional head") | read_words("name_parts", kind="form")
    return any(
        len(one) < len(other) and other[-len(one) :] == one and all(word in heads for word in other[: -len(one)])
        for one in short.wordings
        for other in long.wordings
    )


_Test = Callable[[_Body, _Body, Collection[Words]], bool]
_RULES: tuple[tuple[str, _Test], ...] = (
    ("known-abbreviation", _is_known),
    ("without-level", _is_without_level),
    ("kind-alone", _is_kind),
    ("without-head", _is_ending),
)
