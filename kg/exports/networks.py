"""GraphML and GEXF for network tools such as Gephi: entities and events as nodes, what ties them as edges."""

from __future__ import annotations

import io
from typing import BinaryIO
from xml.etree import ElementTree

import networkx as nx

from kg.model import Graph, Statement
from kg.views.graph import to_networkx

_XML_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def write_graphml(graph: Graph, file: BinaryIO) -> None:
    """Write GraphML, with the words and articles behind every edge."""
    nx.write_graphml_xml(to_network(graph), file, encoding="utf-8", named_key_ids=True)


def write_gexf(graph: Graph, file: BinaryIO) -> None:
    """Write GEXF 1.2; the date of writing, which networkx puts in, is taken out."""
    written = io.BytesIO()
    nx.write_gexf(to_network(graph), written, version="1.2draft")
    ElementTree.register_namespace("", "http://www.gexf.net/1.2draft")
    root = ElementTree.fromstring(written.getvalue())
    for meta in root.iter("{http://www.gexf.net/1.2draft}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    ElementTree.indent(root)
    file.write(_XML_DECLARATION + ElementTree.tostring(root, encoding="utf-8") + b"\n")


def to_network(graph: Graph) -> nx.MultiDiGraph[str]:
    """The nodes and edges of the view, with text for attributes."""
    result: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    shown = to_networkx(graph)
    for node, about in shown.nodes(data=True):
        result.add_node(node, **{key: _xml(str(about[key])) for key in ("label", "kind", "type")})
    for source, target, about in shown.edges(data=True):
        statements = [graph.statements[number] for number in about["statements"]]
        told = {key: _xml(str(about[key])) for key in ("label", "type", "status")}
        result.add_edge(source, target, **told, weight=len(statements), **_proof(statements))
    return result


def _proof(statements: list[Statement]) -> dict[str, str]:
    evidence = [one for statement in statements for one in statement.evidence]
    return {
        "articles": "; ".join(sorted({one.article for one in evidence})),
        "words": _xml(" | ".join(dict.fromkeys(one.exact for one in evidence))),
    }


def _xml(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return "".join(mark for mark in text if mark in "\t\n\r" or (mark >= " " and mark not in "\ufffe\uffff"))
