"""One entity for all its names inside an article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.coreference.bodies import IsArea, link_bodies
from kg.extract.coreference.forms import Form, collect_forms
from kg.extract.coreference.links import Links
from kg.extract.coreference.persons import link_persons
from kg.extract.coreference.places import link_places, read_place
from kg.extract.coreference.regions import find_codes
from kg.extract.coreference.stated import find_stated
from kg.lexicon import words
from kg.lexicon.gazetteer import Gazetteer, built_in
from kg.lexicon.wording import Words
from kg.model import Cluster, Document, Mention
from kg.schema import EntityType

__all__ = ["find_clusters"]


def find_clusters(
    document: Document, mentions: Sequence[Mention], gazetteer: Gazetteer | None = None
) -> tuple[Cluster, ...]:
    """The entities that the mentions name, e1, e2 ... in the order of their first mentions."""
    areas = gazetteer or built_in()
    forms = collect_forms(mentions)
    links = Links(len(forms))
    link_persons([form for form in forms if form.type is EntityType.PERSON], links)
    stated = tuple(find_stated(forms, document.text, areas))
    for one in stated:
        links.join(one.full.index, one.short.index, one.rule)
    is_area = _area_test(forms, areas)
    for kind in (EntityType.ORGANIZATION, EntityType.PROGRAM, EntityType.LAW):
        tied = [(one.full, one.short) for one in stated if one.full.type is kind and one.rule != "inner-bracket"]
        link_bodies([form for form in forms if form.type is kind], links, tied, is_area)
    link_places([form for form in forms if form.type is EntityType.PLACE], links, areas)
    codes = _join_regions(document, forms, links, areas)
    groups = [[forms[number] for number in numbers] for numbers in links.sets()]
    return tuple(
        _to_cluster(number, group, codes.get(links.root(group[0].index)))
        for number, group in enumerate(groups, start=1)
    )


def _area_test(forms: Sequence[Form], areas: Gazetteer) -> IsArea:
    """Tells whether words name an area: a region or a place of the article."""
    places = {read_place(form).name for form in forms if form.type is EntityType.PLACE}
    levels = words("name_parts", kind="area level")

    def is_area(name: Words) -> bool:
        bare = name[1:] if name[0] in levels else name
        return bare in places or bool(areas.named(" ".join(bare)))

    return is_area


def _join_regions(document: Document, forms: Sequence[Form], links: Links, areas: Gazetteer) -> dict[int, str]:
    """Makes one entity of the places of one code; the root of each set -> its code."""
    groups = [[forms[number] for number in numbers] for numbers in links.sets()]
    places = [group for group in groups if group[0].type is EntityType.PLACE]
    bearers: dict[str, int] = {}
    for number, code in find_codes(places, document, areas).items():
        form = places[number][0].index
        links.join(bearers.setdefault(code, form), form, "same-region")
    return {links.root(form): code for code, form in bearers.items()}


def _to_cluster(number: int, group: Sequence[Form], code: str | None) -> Cluster:
    mentions = sorted((mention for form in group for mention in form.mentions), key=lambda mention: mention.span)
    name = min(group, key=lambda form: (-len(form.words), -len(form.text), form.first)).text
    return Cluster(f"e{number}", group[0].type, name, tuple(mentions), code)
