"""One organisation, programme or law under full name, abbreviation and short name; a branch is not its parent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg.extract.coreference.definitions import find_definitions
from kg.extract.coreference.forms import Form
from kg.extract.coreference.links import Links
from kg.extract.coreference.shared_keys import SharedKeys
from kg.extract.coreference.spelling import differ_by_slip
from kg.lexicon import read_table
from kg.lexicon import words as read_words
from kg.lexicon.wording import Meanings, Words, full_names, head_words, only_names, split_bracket, wording
from kg.schema import EntityType

_FORMS = frozenset(["partai", "pt", "cv", "tbk", "persero", "perseroda"])
_KINDS = frozenset(["pt", "cv", "ud", "partai"])  # no "PT Maju" is a "CV Maju"
_SITES = (("com",), ("co", "id"), ("id",))

IsArea = Callable[[Words], bool]


@dataclass(slots=True)
class _Body:
    """One body so far: the wordings of its forms, and what the lists say of its abbreviations."""

    form: Form
    wordings: list[Words]
    known: list[Words] = field(default_factory=list)
    is_whole: bool = False


def link_bodies(forms: Sequence[Form], links: Links, stated: Iterable[tuple[Form, Form]], is_area: IsArea) -> None:
    """Joins the forms of one type; `stated` are pairs that the text itself ties, `is_area` knows the names of areas."""
    if not forms:
        return
    known = full_names(forms[0].type)
    local = find_definitions(forms, stated, known.keys())
    bodies = _join_same([_read(form, local, is_area) for form in forms], links)
    shared = SharedKeys()
    for number, body in enumerate(bodies):
        shared.add(number, {word for words in (*body.wordings, *body.known) for word in words})
    ordered = sorted(bodies, key=lambda body: (len(body.wordings[0]), body.form.first))
    near = {short.form.index: _near(short, bodies, shared) for short in ordered}
    for rule, test in _RULES:
        for short in ordered:
            root = links.root(short.form.index)
            found = {
                links.root(long.form.index): long
                for long in near[short.form.index]
                if links.root(long.form.index) != root
                and test(short, long, is_area)
                and not _differ_in_kind(short, long)
            }
            nearest = _nearest(list(found.values()))
            if nearest is not None:
                links.join(short.form.index, nearest.form.index, rule)
                short.is_whole |= test is _is_without_tail


def _near(short: _Body, bodies: Sequence[_Body], shared: SharedKeys) -> list[_Body]:
    """The bodies to compare with, shorter names first: each rule needs all words of the short name but one."""
    numbers = {number for words in short.wordings for number in shared.sharing_rarest(words, 2)}
    numbers |= {number for words in short.known for number in shared.sharing_rarest(words, 1)}
    return [bodies[number] for number in sorted(numbers, reverse=True)]


def _read(form: Form, local: Meanings, is_area: IsArea) -> _Body:
    parts = split_bracket(form.text)
    text = form.text if parts is None else parts[0]
    known = [_core(words) for words in full_names(form.type).get(form.key, ())]
    words = wording(text, local, only_names(form.type))
    core = _core(words)
    told = words if core != words and is_area(core) else core  # "PT Surabaya" is no "Surabaya Post"
    return _Body(form, [told], known)


def _core(words: Words) -> Words:
    """The words that tell a body from others: "DPP Gerindra" is "DPP Partai Gerindra", "Rukun" is "PT Rukun Tbk". No
    word stands twice: "Kominfo" is read as "Kementerian Kominfo", and so may be what follows "Kementerian"."""
    once = (word for before, word in zip(("", *words), words, strict=False) if word != before)
    return tuple(word for word in once if word not in _FORMS) or words


def _join_same(read: Sequence[_Body], links: Links) -> list[_Body]:
    """The bodies after those of one wording are joined."""
    bodies: list[_Body] = []
    by_wording: dict[str, _Body] = {}
    for body in sorted(read, key=lambda body: (-len(body.wordings[0]), -len(body.form.text), body.form.first)):
        same = by_wording.setdefault("".join(body.wordings[0]), body)
        if same is body or _differ_in_kind(same, body):
            bodies.append(body)
            continue
        links.join(same.form.index, body.form.index, "same-wording")
        same.known += body.known
    return bodies


def _differ_in_kind(one: _Body, other: _Body) -> bool:
    """Whether their names begin with two kinds of bodies: "PT Buruh", "Partai Buruh"."""
    kinds = {body.form.text.split()[0].rstrip(".").casefold() for body in (one, other)}
    return len(kinds) == 2 and kinds <= _KINDS


def _nearest(found: Sequence[_Body]) -> _Body | None:
    """The only one, or the one that all others' names begin with: "BPJS Kesehatan" before "BPJS Kesehatan Gresik"."""
    for body in found:
        if all(other is body or _begins(body.wordings[0], other.wordings[0]) for other in found):
            return body
    return None


# --- rules ----------------------------------------------------------------------------------------------------------


def _is_known(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "PBB" of "Perserikatan Bangsa-Bangsa", by the lists; where they give it several meanings, the article's one."""
    return bool(set(short.known) & {*long.wordings, *long.known})


def _is_without_level(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Dinas Sosial Tulungagung" of "Dinas Sosial Kabupaten Tulungagung"."""
    return any(len(one) < len(other) and one == _without_levels(other) for one, other in _pairs(short, long))


def _without_levels(name: Words) -> Words:
    """The name without the level words of its area. "Kepolisian Resor Kota" and "Dewan Perwakilan Rakyat Daerah" are
    other bodies than "Kepolisian Resor" and "Dewan Perwakilan Rakyat"."""
    levels = read_words("name_parts", kind="area level")
    return tuple(
        word
        for before, word in zip(("", *name), name, strict=False)
        if word not in levels or before in ("resor", "rakyat", "sektor", "kepolisian")
    )


def _is_without_tail(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Bawaslu" of "Bawaslu RI", "Lentera" of "Lentera Foundation"."""
    tails = read_words("name_parts", kind="optional tail")
    return any(
        len(one) < len(other) and other[: len(one)] == one and all(word in tails for word in other[len(one) :])
        for one, other in _pairs(short, long)
    )


def _is_site(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Jati" of "jati.com"."""
    return any(other in ((*one, *site) for site in _SITES) for one, other in _pairs(short, long))


def _is_beginning(short: _Body, long: _Body, is_area: IsArea) -> bool:
    """ "Pemkab" of "Pemkab Sidoarjo", "BPJS" of "BPJS Kesehatan"; "Golkar" is not "Golkar Papua"."""
    return any(_begins(one, other) and not _is_parent(short, one, other, is_area) for one, other in _pairs(short, long))


def _begins(one: Words, other: Words) -> bool:
    return len(one) < len(other) and other[: len(one)] == one


def _is_parent(short: _Body, one: Words, other: Words, is_area: IsArea) -> bool:
    """Whether the longer name is a branch or a subsidiary of what the shorter names: "Peradi Gresik" of "Peradi", not
    "Dinas Sosial Gresik" of "Dinas Sosial", of which there is one in every area."""
    rest = other[len(one) :]
    if rest[0] in read_words("name_parts", kind="branch") or one in _whole_bodies():
        return True
    if one in _state_bodies() and other not in _state_bodies() and one not in _local_bodies():
        return True
    is_national = short.is_whole or one[-1] in ("indonesia", "nasional")
    is_local = one[0] in read_words("name_parts", kind="one site") or one[-1] == "daerah" or one in _local_bodies()
    is_local = is_local and not is_national
    return short.form.type is EntityType.ORGANIZATION and not is_local and is_area(rest)


def _is_ending(short: _Body, long: _Body, _: IsArea) -> bool:
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
    is_known = name in _whole_bodies() or name in _state_bodies()
    is_bare = not is_known and name[0] not in head_words()  # "Tim Opsnal Polres Toba" is a part of "Polres Toba"
    return form.type is EntityType.ORGANIZATION and is_bare and word not in head_words()


def _is_court(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Pengadilan Jakarta Selatan" of "Pengadilan Negeri Jakarta Selatan"."""
    return any(
        one[0] in ("pengadilan", "kejaksaan") and len(one) > 1 and (one[0], "negeri", *one[1:]) == other
        for one, other in _pairs(short, long)
    )


def _is_board(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Golkar Papua" of "DPD Partai Golkar Papua"."""
    return any(
        len(one) > 1
        and other[:2] == ("dewan", "pimpinan")
        and other[2:3] != ("pusat",)
        and other[-len(one) :] == one
        and len(other) - len(one) < 5
        for one, other in _pairs(short, long)
    )


def _is_misspelled(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Polres Karanganyer" and "Polres Karanganyar": one slip in a word of six letters or more."""
    return any(
        len(one) == len(other) > 1 and differ_by_slip(one, other, shortest=6) for one, other in _pairs(short, long)
    )


def _is_part_of_law(short: _Body, long: _Body, _: IsArea) -> bool:
    """ "Putusan 90" of "Putusan MK Nomor 90/PUU-XXI/2023"."""
    return short.form.type is EntityType.LAW and any(
        len(one) > 1 and one[0] == other[0] and _are_in_order(one, other) for one, other in _pairs(short, long)
    )


def _are_in_order(one: Words, other: Words) -> bool:
    rest = iter(other)
    return all(word in rest for word in one)


_Test = Callable[[_Body, _Body, IsArea], bool]
_RULES: tuple[tuple[str, _Test], ...] = (
    ("known-abbreviation", _is_known),
    ("without-level", _is_without_level),
    ("without-tail", _is_without_tail),
    ("site", _is_site),
    ("court", _is_court),
    ("party-board", _is_board),
    ("without-head", _is_ending),
    ("misspelled", _is_misspelled),
    ("beginning", _is_beginning),
    ("part-of-law", _is_part_of_law),
)


def _pairs(short: _Body, long: _Body) -> Iterable[tuple[Words, Words]]:
    return ((one, other) for one in short.wordings for other in long.wordings)


@cache
def _local_bodies() -> frozenset[Words]:
    """What every area has one of: the bare name means the one that the article names."""
    known = only_names(EntityType.ORGANIZATION)
    return frozenset(_core(wording(name, known, known)) for name in read_words("name_parts", kind="one of many"))


@cache
def _whole_bodies() -> frozenset[Words]:
    """Parties, companies, associations and forces of the whole country: a longer name is a part of theirs."""
    kinds = ("party", "ngo", "army", "company", "bank", "education", "media", "international")
    return _of_kinds(kinds) | {("kejaksaan",), ("kepolisian",), ("kepolisian", "indonesia")}


@cache
def _state_bodies() -> frozenset[Words]:
    """Agencies and ministries: "BMKG Juanda" is a station of "BMKG", but "BPJS Kesehatan" is what "BPJS" means."""
    return frozenset(name for name in _of_kinds(("state", "court")) if name[-1] not in ("daerah", "sosial"))


def _of_kinds(kinds: Iterable[str]) -> frozenset[Words]:
    known = only_names(EntityType.ORGANIZATION)
    names = {name for kind in kinds for name in read_words("bodies", kind=kind)}
    if "party" in kinds:
        names |= {row[column] for row in read_table("parties") for column in ("name", "abbreviation") if row[column]}
    return frozenset(_core(wording(name, known, known)) for name in names)
