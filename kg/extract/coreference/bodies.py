"""One organisation, programme or law under full name, abbreviation and short name; a branch is not its parent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg.extract.coreference.definitions import find_definitions
from kg.extract.coreference.forms import Form
from kg.extract.coreference.links import Links
from kg.extract.coreference.wording import Meanings, Words, full_names, only_names, split_bracket, wording
from kg.lexicon import read_table
from kg.lexicon import words as read_words
from kg.lexicon.gazetteer import Gazetteer
from kg.lexicon.normal import normal_name
from kg.schema import EntityType


@dataclass(slots=True)
class _Body:
    """One body so far: the wordings of its forms, and what the lists say of its abbreviations."""

    form: Form
    wordings: list[Words]
    known: list[Words] = field(default_factory=list)


def link_bodies(forms: Sequence[Form], links: Links, stated: Iterable[tuple[Form, Form]], gazetteer: Gazetteer) -> None:
    """Joins the forms of one type; `stated` are pairs that the text itself ties."""
    if not forms:
        return
    known = full_names(forms[0].type)
    local = find_definitions(forms, stated, known.keys())
    bodies = _join_same([_read(form, local) for form in forms], links)
    ordered = sorted(bodies, key=lambda body: (len(body.wordings[0]), body.form.first))
    for rule, test in _RULES:
        for short in ordered:
            root = links.root(short.form.index)
            found = {
                links.root(long.form.index)
                for long in bodies
                if links.root(long.form.index) != root and test(short, long, gazetteer)
            }
            if len(found) == 1:
                links.join(short.form.index, found.pop(), rule)


def _read(form: Form, local: Meanings) -> _Body:
    parts = split_bracket(form.text)
    text = form.text if parts is None else parts[0]
    known = list(full_names(form.type).get(form.key, ()))
    return _Body(form, [wording(text, local, only_names(form.type))], known)


def _join_same(read: Sequence[_Body], links: Links) -> list[_Body]:
    """The bodies after those of one wording are joined."""
    bodies: list[_Body] = []
    by_wording: dict[Words, _Body] = {}
    for body in sorted(read, key=lambda body: (-len(body.wordings[0]), -len(body.form.text), body.form.first)):
        same = by_wording.setdefault(body.wordings[0], body)
        if same is body:
            bodies.append(body)
            continue
        links.join(same.form.index, body.form.index, "same-wording")
        same.known += body.known
    return bodies


# --- rules ----------------------------------------------------------------------------------------------------------


def _is_known(short: _Body, long: _Body, _: Gazetteer) -> bool:
    """ "PBB" of "Perserikatan Bangsa-Bangsa", by the lists; where they give it several meanings, the article's one."""
    return bool(set(short.known) & {*long.wordings, *long.known})


def _is_without_level(short: _Body, long: _Body, _: Gazetteer) -> bool:
    """ "Dinas Sosial Tulungagung" of "Dinas Sosial Kabupaten Tulungagung"."""
    levels = read_words("name_parts", kind="area level")
    return any(
        len(one) < len(other) and one == tuple(word for word in other if word not in levels)
        for one, other in _pairs(short, long)
    )


def _is_without_tail(short: _Body, long: _Body, _: Gazetteer) -> bool:
    """ "Bawaslu" of "Bawaslu RI", "Lentera" of "Lentera Foundation"."""
    tails = read_words("name_parts", kind="optional tail")
    return any(
        len(one) < len(other) and other[: len(one)] == one and all(word in tails for word in other[len(one) :])
        for one, other in _pairs(short, long)
    )


def _is_beginning(short: _Body, long: _Body, gazetteer: Gazetteer) -> bool:
    """ "Pemkab" of "Pemkab Sidoarjo", "BPJS" of "BPJS Kesehatan"; "Golkar" is not "Golkar Papua"."""
    return any(
        _begins(one, other) and not _is_parent(short, one, other, gazetteer) for one, other in _pairs(short, long)
    )


def _begins(one: Words, other: Words) -> bool:
    return len(one) < len(other) and other[: len(one)] == one


def _is_parent(short: _Body, one: Words, other: Words, gazetteer: Gazetteer) -> bool:
    """Whether the longer name is a branch or a subsidiary of what the shorter names."""
    rest = other[len(one) :]
    if rest[0] in read_words("name_parts", kind="branch") or one in _whole_bodies():
        return True
    return one[-1] in ("indonesia", "nasional") and bool(gazetteer.named(" ".join(rest).removeprefix("kota ")))


def _is_ending(short: _Body, long: _Body, _: Gazetteer) -> bool:
    """ "Gerindra" of "Partai Gerindra", "Bilbao" of "Athletic Bilbao": without what kind of body it is."""
    return any(
        len(one) < len(other) <= len(one) + 3
        and other[-len(one) :] == one
        and all(_is_optional(word, short.form, one) for word in other[: -len(one)])
        for one, other in _pairs(short, long)
    )


def _is_optional(word: str, form: Form, name: Words) -> bool:
    if word in read_words("name_parts", kind="optional head") | read_words("name_parts", kind="form"):
        return True
    return form.type is EntityType.ORGANIZATION and name not in _whole_bodies() and word not in _heads()


def _is_court(short: _Body, long: _Body, _: Gazetteer) -> bool:
    """ "Pengadilan Jakarta Selatan" of "Pengadilan Negeri Jakarta Selatan"."""
    return any(
        one[0] in ("pengadilan", "kejaksaan") and len(one) > 1 and (one[0], "negeri", *one[1:]) == other
        for one, other in _pairs(short, long)
    )


def _is_board(short: _Body, long: _Body, _: Gazetteer) -> bool:
    """ "Golkar Papua" of "DPD Partai Golkar Papua"."""
    return any(
        len(one) > 1 and other[:2] == ("dewan", "pimpinan") and other[-len(one) :] == one and len(other) - len(one) < 5
        for one, other in _pairs(short, long)
    )


_Test = Callable[[_Body, _Body, Gazetteer], bool]
_RULES: tuple[tuple[str, _Test], ...] = (
    ("known-abbreviation", _is_known),
    ("without-level", _is_without_level),
    ("without-tail", _is_without_tail),
    ("court", _is_court),
    ("party-board", _is_board),
    ("without-head", _is_ending),
    ("beginning", _is_beginning),
)


def _pairs(short: _Body, long: _Body) -> Iterable[tuple[Words, Words]]:
    return ((one, other) for one in short.wordings for other in long.wordings)


@cache
def _heads() -> frozenset[str]:
    """The words that begin names of bodies, one of which may not be left out."""
    heads = {word for name in read_words("organization_heads") for word in wording(name)[:1]}
    return frozenset(heads | {normal_name(word) for word in read_words("organization_heads")})


@cache
def _whole_bodies() -> frozenset[Words]:
    """Parties, companies, associations and forces of the whole country: a longer name is a part of theirs."""
    kinds = ("party", "ngo", "army", "company", "bank", "education", "media")
    names = {name for kind in kinds for name in read_words("bodies", kind=kind)} | read_words("parties")
    shorts = {row["abbreviation"] for row in read_table("parties")}
    known = only_names(EntityType.ORGANIZATION)
    return frozenset({wording(name, known) for name in names | shorts if name} | {("kejaksaan",), ("kepolisian",)})
