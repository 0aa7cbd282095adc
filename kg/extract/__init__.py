"""From one article to its Extraction: the order of the steps and nothing else."""

from __future__ import annotations

from kg.extract.attribution import attribute
from kg.extract.coreference import find_clusters
from kg.extract.dates import find_dates
from kg.extract.events import find_events
from kg.extract.names import find_names
from kg.extract.numbers import find_numbers
from kg.extract.passages import find_passages
from kg.extract.reading import Reading, make_reading
from kg.extract.relations import find_relations
from kg.extract.roles import find_roles
from kg.extract.speech import find_speech
from kg.lexicon.gazetteer import Gazetteer
from kg.model import Article, Extraction
from kg.text import read_document

__all__ = ["extract", "extract_facts", "read_article"]


def extract(article: Article, gazetteer: Gazetteer | None = None) -> Extraction:
    """Everything that the rules and models read from one article. A loaded gazetteer adds districts and villages to
    the areas that places are looked up in."""
    return extract_facts(read_article(article, gazetteer))


def read_article(article: Article, gazetteer: Gazetteer | None = None) -> Reading:
    """The article with its entities, dates and numbers."""
    document = read_document(article)
    clusters = find_clusters(document, tuple(find_names(document)), gazetteer)
    return make_reading(document, clusters, tuple(find_dates(document)), tuple(find_numbers(document)))


def extract_facts(reading: Reading) -> Extraction:
    """The Extraction of an article whose entities are known."""
    speech = tuple(find_speech(reading))
    roles = tuple(find_roles(reading))
    relations = tuple(find_relations(reading))
    events = tuple(find_events(reading, (*speech, *roles)))
    facts, unasserted = attribute(reading, (*roles, *relations, *speech, *events))
    return Extraction(
        source=reading.document.article.source,
        credits=reading.document.credits,
        entities=reading.clusters,
        facts=facts,
        unasserted=unasserted,
        passages=find_passages(reading.document, (*facts, *unasserted)),
    )
