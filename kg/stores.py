"""SPARQL over a built dataset: pyoxigraph's engine on the quads of kg.nq, held in memory.

Inside `GRAPH ?g` a query sees one named graph at a time; outside it sees the union of all, in which a triple stands
once for each graph that holds it (so: SELECT DISTINCT, COUNT(DISTINCT ...)).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from pyoxigraph import (
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
)

from kg.errors import InputError, QueryError
from kg.ontology_files import ontology_folder, read_ontology
from kg.rdf import prefixes, shorten

Answer = QuerySolutions | QueryBoolean | QueryTriples


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"


_RESULTS: Mapping[Format, QueryResultsFormat] = {
    Format.CSV: QueryResultsFormat.CSV,
    Format.TSV: QueryResultsFormat.TSV,
    Format.JSON: QueryResultsFormat.JSON,
}


def open_store(folder: Path) -> Store:
    """The dataset that a build wrote, in memory; raises InputError where there is none."""
    path = folder / "kg.nq"
    store = Store()
    try:
        store.bulk_load(path=path, format=RdfFormat.N_QUADS)
    except OSError as problem:
        raise InputError(str(path), f"cannot be read: {problem.strerror or problem}") from problem
    except SyntaxError as problem:
        raise InputError(f"{path}:{problem.lineno}", f"no N-Quads: {problem.msg}") from problem
    return store


def query(folder: Path, sparql: str, only: Mapping[str, str] | None = None) -> Answer:
    """The answer to a query over a built dataset; `only` keeps the rows in which variables have these values.

    A value is Indonesian words, a string, or a prefixed name such as person:saiful-ilah. The dataset's prefixes need no
    declaration. Raises InputError where there is no dataset, QueryError where the query cannot be answered.
    """
    return ask(open_store(folder), sparql, only)


def rows_of(folder: Path, sparql: str) -> list[tuple[str, ...]]:
    """The rows of a SELECT over a built dataset as plain strings, "" where a variable is not bound."""
    answer = query(folder, sparql)
    if not isinstance(answer, QuerySolutions):
        raise QueryError("expected a SELECT query")
    return [tuple("" if term is None else str(getattr(term, "value", term)) for term in row) for row in answer]


def ask(store: Store, sparql: str, only: Mapping[str, str] | None = None) -> Answer:
    """The answer of a store that is open."""
    try:
        answer = store.query(sparql, prefixes=dict(prefixes()), use_default_graph_as_union=True)
    except (SyntaxError, ValueError, RuntimeError, OSError) as problem:
        raise QueryError(f"the query cannot be answered: {' '.join(str(problem).split())}") from problem
    return restricted(answer, only) if only else answer


def restricted(answer: Answer, only: Mapping[str, str]) -> QuerySolutions:
    """The rows in which each of the variables has its value."""
    if not isinstance(answer, QuerySolutions):
        raise QueryError("only the answer to a SELECT has rows")
    names = [variable.value for variable in answer.variables]
    unknown = sorted(set(only) - set(names))
    if unknown:
        raise QueryError(f"the answer has no variable {unknown[0]!r}; it has {', '.join(names)}")
    wanted = {name: set(_terms(value)) for name, value in only.items()}
    rows = ([row[name] for name in names] for row in answer if all(row[name] in wanted[name] for name in only))
    return _solutions(names, rows)


def _solutions(names: Sequence[str], rows: Iterable[Sequence[object]]) -> QuerySolutions:
    """Rows as an answer of the engine, which knows how to write one."""
    data = " ".join("(" + " ".join("UNDEF" if value is None else str(value) for value in row) + ")" for row in rows)
    head = " ".join(f"?{name}" for name in names)
    answer = Store().query(f"SELECT {head} WHERE {{ VALUES ({head}) {{ {data} }} }}")
    assert isinstance(answer, QuerySolutions)
    return answer


def _terms(value: str) -> Iterator[NamedNode | Literal]:
    yield Literal(value, language="id")
    yield Literal(value)
    prefix, colon, local = value.partition(":")
    if colon and prefix in prefixes():
        yield NamedNode(prefixes()[prefix] + local)


# --- the shipped queries --------------------------------------------------------------------------------------------


def named_queries() -> dict[str, str]:
    """Name -> the question it answers, for every query that comes with the ontology."""
    names = sorted(
        path.name.removesuffix(".rq") for path in (ontology_folder() / "queries").iterdir() if path.name.endswith(".rq")
    )
    return {name: named_query(name).splitlines()[0].lstrip("# ") for name in names}


def named_query(name: str) -> str:
    """The text of a shipped query; QueryError names the ones there are."""
    try:
        return read_ontology(f"queries/{name}.rq")
    except InputError as problem:
        names = ", ".join(sorted(named_queries()))
        raise QueryError(f"there is no query {name!r}; there are {names}") from problem


# --- answers as text ------------------------------------------------------------------------------------------------


def to_text(answer: Answer, format: Format) -> str:
    """The answer as text that ends in a line break; what a CONSTRUCT builds is N-Triples in any format."""
    if isinstance(answer, QueryTriples):
        return _decoded(answer.serialize(format=RdfFormat.N_TRIPLES))
    if format is not Format.TABLE:
        text = _decoded(answer.serialize(format=_RESULTS[format]))
        return text if text.endswith("\n") else text + "\n"
    if isinstance(answer, QueryBoolean):
        return f"{'yes' if answer else 'no'}\n"
    return _table(answer)


def _decoded(data: bytes | None) -> str:
    return "" if data is None else data.decode()


def _table(answer: QuerySolutions) -> str:
    names = [variable.value for variable in answer.variables]
    rows = [[_cell(solution[name]) for name in names] for solution in answer]
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)] if names else []
    lines = [names, ["-" * width for width in widths], *rows]
    return "".join("  ".join(map(str.ljust, line, widths)).rstrip() + "\n" for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, NamedNode):
        return shorten(value.value)
    return " ".join(value.value.split()) if isinstance(value, Literal) else str(value)
