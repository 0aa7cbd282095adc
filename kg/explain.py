"""One fact of a built folder with the words it was read from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError, QueryError
from kg.interchange import read_lines
from kg.model import Extraction, Fact
from kg.passages import Passages
from kg.rdf.facts import classes_of
from kg.stores import rows_of
from kg.trace import explain

_LABEL = re.compile(r"(?P<article>.+):(?P<number>\d+)")
_IRI = re.compile(r"(?:fact:|[a-z][a-z0-9+.-]*://)[^\s<>\"{}|\\^`]+")
_WHERE = """
SELECT DISTINCT ?article ?start ?end ?kind WHERE {{
  {fact} prov:wasDerivedFrom ?source ; gaf:denotedBy ?evidence ; a ?class .
  ?source dcterms:identifier ?id .
  ?evidence oa:hasSelector ?selector .
  ?selector oa:start ?start ; oa:end ?end .
  FILTER (STRSTARTS(STR(?class), STR(kg:)))
  BIND (STR(?id) AS ?article) BIND (STRAFTER(STR(?class), "#") AS ?kind)
}}
"""


def explain_fact(folder: Path, name: str) -> Iterator[str]:
    """The lines that explain a fact; `name` is its label in a trace, "ARTICLE:3", or its IRI in the graph.

    Raises QueryError where the folder holds no such fact, InputError where it is no build.
    """
    labelled = None if _IRI.fullmatch(name) else _LABEL.fullmatch(name)
    if labelled is not None:
        extraction = _extraction(folder, labelled["article"])
        found = [(number, fact) for number, fact in _numbered(extraction) if number == int(labelled["number"])]
    elif _IRI.fullmatch(name):
        article, places = _places(folder, name)
        extraction = _extraction(folder, article)
        found = [(number, fact) for number, fact in _numbered(extraction) if _place(fact) in places]
    else:
        raise QueryError(f"expected ARTICLE:NUMBER or the IRI of a fact, found {name!r}")
    if not found:
        raise QueryError(f"{folder} holds no fact {name!r}")
    names = {cluster.id: cluster for cluster in extraction.entities}
    passages = Passages(extraction.passages)
    for number, fact in found:
        yield from explain(fact, f"{extraction.id}:{number}", names, passages)


def _numbered(extraction: Extraction) -> Iterator[tuple[int, Fact]]:
    return enumerate((*extraction.facts, *extraction.unasserted), start=1)


def _place(fact: Fact) -> tuple[str, int, int]:
    return classes_of(fact.type)[0].value.rpartition("#")[2], fact.evidence.start, fact.evidence.end


def _places(folder: Path, iri: str) -> tuple[str, set[tuple[str, int, int]]]:
    fact = iri if iri.startswith("fact:") else f"<{iri}>"
    rows = rows_of(folder, _WHERE.format(fact=fact))
    if not rows:
        raise QueryError(f"{folder} holds no fact {iri!r}")
    return rows[0][0], {(kind, int(start), int(end)) for _, start, end, kind in rows}


def _extraction(folder: Path, article: str) -> Extraction:
    path = folder / "extractions.jsonl"
    try:
        with path.open(encoding="utf-8") as lines:
            found = next((one for one in read_lines(lines, str(path)) if one.id == article), None)
    except OSError as problem:
        raise InputError(str(path), f"cannot be read: {problem.strerror}") from problem
    if found is None:
        raise QueryError(f"{folder} holds no article {article!r}")
    return found
