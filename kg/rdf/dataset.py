"""A Graph as a dataset: one named graph an article, one of the entities and their links, one of the articles.

The order of the quads depends on nothing but what they say, so that equal graphs give equal bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import NamedNode, Quad, Triple

from kg.model import Evidence, Graph, Source, Span, Statement
from kg.rdf.articles import article_triples
from kg.rdf.entities import Entities
from kg.rdf.iris import IDENTIFIER_BASE, Iris
from kg.rdf.posts import post_labels, post_of
from kg.rdf.statements import Stated, evidence_triples, fact_key, fact_name, plain_triples, statement_triples


def to_quads(graph: Graph, base: str = IDENTIFIER_BASE) -> Iterator[Quad]:
    """The dataset, one graph after the other; beside the Graph, memory holds one article's triples at a time."""
    return Dataset(graph, Iris(base)).quads()


def to_union(graph: Graph, base: str = IDENTIFIER_BASE) -> Iterator[Triple]:
    """The union of the dataset's graphs, no triple twice: articles, entities and posts with all that is said of them in
    plain triples, then the statements."""
    return Dataset(graph, Iris(base)).union()


class Dataset:
    """A graph and the look-ups that writing it takes; `quads` and `union` can be asked for again and again."""

    def __init__(self, graph: Graph, iris: Iris) -> None:
        self._graph = graph
        self._iris = iris
        self._sources = sorted(graph.articles, key=lambda source: source.id)
        self._entities = Entities(graph.entities, iris)
        self._stated = stateby_article(graph.statements, self._entities)
        posts = (stated.post for facts in self._stated.values() for stated in facts if stated.post is not None)
        self._post_labels = post_labels(posts)

    def quads(self) -> Iterator[Quad]:
        yield from _in_graph(self._iris.articles_graph(), self._articles())
        yield from _in_graph(self._iris.entities_graph(), self._entities.descriptions())
        for source in self._sources:
            if source.id in self._stated:
                plain = by_subject(self._plain_triples(source))
                yield from _in_graph(self._iris.graph(source.id), chain(plain, self._statements(source)))

    def union(self) -> Iterator[Triple]:
        yield from self._articles()
        plain = (triple for source in self._sources for triple in self._plain_triples(source))
        yield from by_subject(chain(self._entities.descriptions(), plain))
        for source in self._sources:
            yield from self._statements(source)

    def _articles(self) -> Iterator[Triple]:
        return article_triples(self._sources, dict(self._graph.credits), self._stated, self._iris)

    def _plain_triples(self, source: Source) -> Iterator[Triple]:
        for stated in self._stated.get(source.id, ()):
            label = None if stated.post is None else self._post_labels[stated.post.iri]
            yield from plain_triples(stated, self._entities, label)

    def _statements(self, source: Source) -> Iterator[Triple]:
        shown: set[str] = set()
        for stated in self._stated.get(source.id, ()):
            yield from statement_triples(stated, source, self._entities)
            for evidence in stated.evidence:
                if (target := self._iris.evidence(evidence)) not in shown:
                    shown.add(target)
                    yield from evidence_triples(evidence, self._entities)


def stateby_article(statements: Iterable[Statement], entities: Entities) -> dict[str, list[Stated]]:
    """Article -> what it states, in the order of its text. Statements that say the same become one, with the evidence
    of both."""
    found: defaultdict[str, dict[str, Stated]] = defaultdict(dict)
    for statement in statements:
        post = post_of(statement, entities.by_id, entities.iris) if statement.type == "hasRole" else None
        name, key = fact_name(statement, post), fact_key(statement)
        for article, evidence in by_article(statement.evidence).items():
            iri = entities.iris.fact(name, key, article)
            known = found[article].get(iri)
            if known is not None:
                statement, evidence = min(known.statement, statement, key=repr), [*known.evidence, *evidence]
            found[article][iri] = Stated(iri, statement, tuple(sorted(evidence, key=_place)), post)
    return {article: sorted(facts.values(), key=_first_place) for article, facts in found.items()}


def by_article(evidence: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """Article -> its part of the evidence."""
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in evidence:
        found[one.article].append(one)
    return found


def _place(evidence: Evidence) -> tuple[Span, str, str, str]:
    return evidence.span, evidence.rule, evidence.prefix, evidence.suffix


def _first_place(stated: Stated) -> tuple[Span, str]:
    return stated.evidence[0].span, stated.iri


def by_subject(triples: Iterable[Triple]) -> Iterator[Triple]:
    """The triples without doubles, those of one subject together, subjects sorted."""
    found: defaultdict[str, dict[Triple, None]] = defaultdict(dict)
    for triple in triples:
        found[str(triple.subject)][triple] = None
    for _, grouped in sorted(found.items()):
        yield from grouped


def _in_graph(name: str, triples: Iterable[Triple]) -> Iterator[Quad]:
    graph = NamedNode(name)
    for triple in triples:
        yield Quad(triple.subject, triple.predicate, triple.object, graph)
