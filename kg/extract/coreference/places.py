"""One place with and without its level word, by its short name and by its region's code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.extract.coreference.abbreviations import abbreviates, is_short
from kg.extract.coreference.forms import Form
from kg.extract.coreference.links import Links
from kg.extract.coreference.shared_keys import SharedKeys
from kg.extract.coreference.spelling import differ_by_slip, slips
from kg.lexicon import words as read_words
from kg.lexicon.gazetteer import Gazetteer
from kg.lexicon.normal import normal_name
from kg.lexicon.wording import Words, full_names, split_bracket, wording
from kg.schema import EntityType


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place's form as level word and name: ("kabupaten", "sidoarjo"); level is "" where none is written."""

    form: Form
    level: str
    name: Words
    known: tuple[Words, ...]

    @property
    def words(self) -> Words:
        return (self.level, *self.name) if self.level else self.name


def read_place(form: Form) -> PlaceName:
    """The form cut into level word and name."""
    spelled = wording(form.text)
    first = form.words[0] if form.words else ""
    level = _LEVELS.get(first, first)
    known = full_names(EntityType.PLACE).get(form.key, ())
    parts = split_bracket(form.text)
    if parts is not None:
        # "Taman Bumi (Geopark) Ciletuh" is both "Taman Bumi Ciletuh" and "Geopark Ciletuh"
        after = form.text[form.text.index(")") + 1 :]
        return PlaceName(form, "", wording(parts[0]), (*known, wording(f"{parts[1]} {after}")))
    if len(form.words) > 1 and level in read_words("name_parts", kind="level"):
        return PlaceName(form, level, wording(" ".join(form.words[1:])), known)
    return PlaceName(form, "", spelled, known)


_LEVELS = {"kab": "kabupaten", "kec": "kecamatan", "kel": "kelurahan", "prov": "provinsi", "propinsi": "provinsi"}


def link_places(forms: Sequence[Form], links: Links, gazetteer: Gazetteer) -> None:
    """Joins the forms of one place."""
    places = [read_place(form) for form in forms]
    shared = SharedKeys()
    for number, place in enumerate(places):
        shared.add(number, _offered(place))
    near = {place.form.index: [places[number] for number in sorted(shared.sharing(_wanted(place)))] for place in places}
    for rule, test in _RULES:
        for place in places:
            found = {
                links.root(other.form.index): other
                for other in near[place.form.index]
                if links.root(other.form.index) != links.root(place.form.index) and test(place, other, gazetteer)
            }
            chosen = list(found.values()) if test is _is_same else _choose(list(found.values()))
            for other in chosen:
                links.join(other.form.index, place.form.index, rule)


def _offered(place: PlaceName) -> set[str]:
    """What a shorter name of the place may be: its beginning, the name without its head, its initials."""
    beginnings = {" ".join(place.name[:length]) for length in range(1, len(place.name))}
    initials = "".join(word[0] for word in place.form.words)
    return _wanted(place) | beginnings | {" ".join(place.name[1:]), initials}


def _wanted(place: PlaceName) -> set[str]:
    known = {" ".join(name) for name in place.known}
    return known | {place.form.key} | slips(" ".join(place.name))


def _choose(found: Sequence[PlaceName]) -> Sequence[PlaceName]:
    """The only one; of several areas of one name the regency, city or province; none where two of these are named."""
    if len(found) == 1:
        return found
    large = [place for place in found if place.level in ("provinsi", "kabupaten", "kota")]
    return large if len(large) == 1 else ()


def _is_known(place: PlaceName, gazetteer: Gazetteer) -> bool:
    """Whether the name alone is that of a country, an island, a region."""
    name = place.form.text
    return bool(gazetteer.named(name)) or name in read_words("countries")


# --- rules ----------------------------------------------------------------------------------------------------------


def _is_same(place: PlaceName, other: PlaceName, _: Gazetteer) -> bool:
    """ "Jatim" and "Jawa Timur", "Kab. Mojokerto" and "Kabupaten Mojokerto", "RI" and "Indonesia"."""
    if place.level != other.level:
        return False
    return place.name == other.name or bool({place.name, *place.known} & {other.name, *other.known})


def _is_bare(place: PlaceName, other: PlaceName, gazetteer: Gazetteer) -> bool:
    """ "Sidoarjo" of "Kabupaten Sidoarjo"; a regency's name is not taken for its district or village."""
    if place.level or not other.level or place.name != other.name:
        return False
    small = other.level not in ("provinsi", "kabupaten", "kota", "negara")
    return not (small and any(area.depth < 2 for area in gazetteer.named(" ".join(place.name))))


def _is_nature(place: PlaceName, other: PlaceName, gazetteer: Gazetteer) -> bool:
    """ "Bromo" of "Gunung Bromo", "Handrawina" of "Sasana Handrawina": the name without what it is."""
    if place.level or other.level or _is_known(place, gazetteer):
        return False
    heads = len(other.name) - len(place.name)
    return heads == 1 and other.name[1:] == place.name and other.name[0] not in _SHARED_HEADS


# What lies in an area is often called after it: "Pasar Turi", "Stasiun Gubeng", "Jalan Darmo".
_SHARED_HEADS = frozenset(
    {"bandara", "jalan", "jembatan", "pasar", "pelabuhan", "stasiun", "terminal", "kantor", "tol"}
)


def _is_beginning(place: PlaceName, other: PlaceName, gazetteer: Gazetteer) -> bool:
    """ "Rutan Medaeng" of "Rutan Medaeng Sidoarjo", "Alun-alun" of "Alun-alun Merdeka"."""
    short, long = place.name, other.name
    if place.level or other.level or len(short) >= len(long) or long[: len(short)] != short:
        return False
    return not _is_known(place, gazetteer) and not _is_known(other, gazetteer)


def _is_misspelled(place: PlaceName, other: PlaceName, gazetteer: Gazetteer) -> bool:
    """ "Trenggaleg" of "Trenggalek": a slip in a name of seven letters or more that no region bears."""
    if place.level not in ("", other.level) or len(place.name) != len(other.name) or _is_known(place, gazetteer):
        return False
    return differ_by_slip(place.name, other.name, shortest=7)


def _is_abbreviation(place: PlaceName, other: PlaceName, gazetteer: Gazetteer) -> bool:
    """ "JIS" of "Jakarta International Stadium"."""
    text = place.form.text
    return is_short(text) and not gazetteer.named(text) and abbreviates(text, normal_name(other.form.text).split())


_Test = Callable[[PlaceName, PlaceName, Gazetteer], bool]
_RULES: tuple[tuple[str, _Test], ...] = (
    ("same-place-name", _is_same),
    ("without-level", _is_bare),
    ("without-head", _is_nature),
    ("misspelled", _is_misspelled),
    ("abbreviation", _is_abbreviation),
    ("beginning", _is_beginning),
)
