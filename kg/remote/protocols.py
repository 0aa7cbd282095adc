"""The two ways into a store: the Graph Store Protocol and SPARQL Update."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Protocol

import pyoxigraph
from pyoxigraph import NamedNode, RdfFormat, Triple

from kg.errors import StoreError
from kg.rdf import file_prefixes
from kg.remote.http import Connection

_TURTLE = {"Content-Type": "text/turtle"}
# Virtuoso knows N-Triples by its old name only
_ACCEPT = {"Accept": "application/n-triples, text/turtle;q=0.9, text/plain;q=0.5"}


class Target(Protocol):
    """What a load asks of a store. `put` replaces a graph in one request, so no reader sees half of it."""

    def put(self, graph: str, triples: Iterable[Triple]) -> None: ...

    def add(self, graph: str, triples: Iterable[Triple]) -> None: ...

    def get(self, graph: str) -> Iterator[Triple]: ...

    def delete(self, graph: str) -> None: ...


class GraphStore:
    """SPARQL 1.1 Graph Store HTTP Protocol at one URL, graphs named by ?graph=."""

    def __init__(self, connection: Connection, url: str) -> None:
        self._connection = connection
        self._url = url

    def put(self, graph: str, triples: Iterable[Triple]) -> None:
        self._send("PUT", graph, _to_turtle(triples))

    def add(self, graph: str, triples: Iterable[Triple]) -> None:
        self._send("POST", graph, _to_turtle(triples))

    def get(self, graph: str) -> Iterator[Triple]:
        body = self._connection.send("GET", self._url, params={"graph": graph}, headers=_ACCEPT)
        return parse(body or b"", self._url)

    def delete(self, graph: str) -> None:
        self._send("DELETE", graph, None)

    def _send(self, method: str, graph: str, body: bytes | None) -> None:
        answer = self._connection.send(method, self._url, params={"graph": graph}, body=body, headers=_TURTLE)
        if answer is None and method != "DELETE":
            raise StoreError(f"{self._url}: HTTP 404: expected a Graph Store endpoint, found nothing there")


class Updates:
    """SPARQL 1.1 Update at one URL, and the Protocol's queries at another to read back what has arrived."""

    def __init__(self, connection: Connection, url: str, query_url: str) -> None:
        self._connection = connection
        self._url = url
        self._query_url = query_url

    def put(self, graph: str, triples: Iterable[Triple]) -> None:
        self._update(f"DROP SILENT GRAPH {NamedNode(graph)} ;\n{_insert(graph, triples)}")

    def add(self, graph: str, triples: Iterable[Triple]) -> None:
        self._update(_insert(graph, triples))

    def get(self, graph: str) -> Iterator[Triple]:
        query = f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {NamedNode(graph)} {{ ?s ?p ?o }} }}"
        body = self._connection.send("POST", self._query_url, body={"query": query}, headers=_ACCEPT)
        if body is None:
            raise StoreError(f"{self._query_url}: HTTP 404: expected a SPARQL endpoint, found nothing there")
        return parse(body, self._query_url)

    def delete(self, graph: str) -> None:
        self._update(f"DROP SILENT GRAPH {NamedNode(graph)}")

    def _update(self, update: str) -> None:
        headers = {"Content-Type": "application/sparql-update"}
        if self._connection.send("POST", self._url, body=update.encode(), headers=headers) is None:
            raise StoreError(f"{self._url}: HTTP 404: expected a SPARQL Update endpoint, found nothing there")


def _insert(graph: str, triples: Iterable[Triple]) -> str:
    return f"INSERT DATA {{ GRAPH {NamedNode(graph)} {{\n{to_lines(triples).decode()}}} }}"


def _to_turtle(triples: Iterable[Triple]) -> bytes:
    """Turtle, where whole numbers stand bare: of "3000000000"^^xsd:integer in N-Triples Virtuoso makes a decimal."""
    return pyoxigraph.serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(file_prefixes())) or b""


def to_lines(triples: Iterable[Triple]) -> bytes:
    """N-Triples, one line a triple."""
    return pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def parse(body: bytes, url: str) -> Iterator[Triple]:
    """The triples of an answer in Turtle or in N-Triples, which is a part of it."""
    try:
        for quad in pyoxigraph.parse(BytesIO(body), RdfFormat.TURTLE):
            yield quad.triple
    except SyntaxError as problem:
        raise StoreError(f"{url}: the answer is no Turtle: {problem.msg}") from problem


def guess_protocol(url: str) -> str:
    """ "update" where the URL looks like an endpoint of SPARQL Update, else "graph-store".

    >>> guess_protocol("http://localhost:7878/update"), guess_protocol("http://localhost:7878/store")
    ('update', 'graph-store')
    """
    last = url.partition("?")[0].rstrip("/").rpartition("/")[2]
    return "update" if last in ("update", "sparql-auth", "statements", "sparql") else "graph-store"
