"""Indonesian news articles into an RDF knowledge graph, with the sentence behind every triple."""

from kg.errors import KGError
from kg.model import Article, Extraction, Graph, Source

__all__ = ["Article", "Extraction", "Graph", "KGError", "Source"]
