"""What is known of the articles themselves, as triples."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from pyoxigraph import NamedNode, Triple
from rdflib.namespace import DCTERMS, RDF, RDFS

from kg.model import Credits, Source
from kg.rdf.iris import Iris
from kg.rdf.terms import LANGUAGE, Pair, day, plain, term, to_triples, words
from kg.vocab import KG, SCHEMA


def article_triples(
    sources: Sequence[Source], credits: Mapping[str, Credits], graphs: Container[str], iris: Iris
) -> Iterator[Triple]:
    """Each article, then each outlet; `graphs` are the ids of the articles that have a graph of their own."""
    for source in sources:
        node = NamedNode(iris.article(source.id))
        yield from to_triples(node, _article(source, iris))
        yield from to_triples(node, _making(credits.get(source.id, Credits())))
        if source.id in graphs:
            yield Triple(node, term(KG.graph), NamedNode(iris.graph(source.id)))
    for outlet, name in sorted(
        {iris.outlet(source.outlet): source.outlet for source in sources if source.outlet}.items()
    ):
        yield from to_triples(NamedNode(outlet), [(term(RDF.type), term(KG.Outlet)), (term(RDFS.label), words(name))])


def _article(source: Source, iris: Iris) -> Iterator[Pair]:
    yield term(RDF.type), term(KG.Article)
    yield term(RDF.type), term(SCHEMA.NewsArticle)
    yield term(DCTERMS.identifier), plain(source.id)
    if source.title:
        yield term(DCTERMS.title), words(source.title)
    if source.outlet:
        yield term(DCTERMS.publisher), NamedNode(iris.outlet(source.outlet))
    if source.published and (issued := day(source.published)) is not None:
        yield term(DCTERMS.issued), issued
    yield term(DCTERMS.language), plain(LANGUAGE)
    if source.url:
        yield term(SCHEMA.url), plain(source.url)


def _making(making: Credits) -> Iterator[Pair]:
    if making.dateline:
        yield term(KG.dateline), plain(making.dateline)
    for name in sorted(set(making.reporters)):
        yield term(KG.reporter), plain(name)
    for name in sorted(set(making.editors)):
        yield term(KG.editor), plain(name)
