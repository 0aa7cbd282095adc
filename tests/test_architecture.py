"""Who may import whom. The layers are the design; a new arrow is a decision and belongs in this table first."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "kg"

# room -> the rooms that it may import besides itself
BASE = {"errors", "schema", "model"}
TEXT = {*BASE, "lexicon", "text", "articles", "extract", "interchange"}
GRAPH = {*BASE, "vocab", "ontology_files"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "schema": {"errors"},
    "model": {"errors", "schema"},
    "lexicon": BASE,
    "text": {*BASE, "lexicon"},
    "articles": {*BASE, "lexicon", "text"},
    "extract": {*BASE, "lexicon", "text"},
    "interchange": {*BASE, "passages"},
    "resolve": {*BASE, "lexicon", "passages"},
    "ontology_files": BASE,
    "vocab": {*BASE, "ontology_files"},
    "rdf": GRAPH | {"resolve"},
    "validate": {*GRAPH, "rdf"},
    "stores": {*GRAPH, "rdf"},
    "views": {*GRAPH, "lexicon"},
    "exports": {*GRAPH, "rdf", "views"},
    "report": {*BASE, "validate"},
    "passages": BASE,
    "trace": {*BASE, "passages"},
    "remote": {*GRAPH, "rdf"},
    "explain": {*BASE, "interchange", "passages", "rdf", "stores", "trace"},
    "corpus": {*TEXT, "resolve", "rdf", "validate", "views", "report"},
    "evaluate": TEXT,
    "training": TEXT | {"evaluate"},
    "cli": {"*"},
    "__init__": {"*"},
    "__main__": {"*"},
}

# third-party package -> the rooms that own it
OWNERS: dict[str, set[str]] = {
    "rdflib": {"vocab", "rdf", "validate", "stores", "views", "exports", "server"},
    "pyshacl": {"validate"},
    "pyoxigraph": {"rdf", "validate", "stores", "exports", "remote"},
    "networkx": {"views", "exports"},
    "pyvis": {"views"},
    "click": {"cli"},
    "tqdm": {"cli"},
    "trafilatura": {"articles"},
    "pycrfsuite": {"extract", "training"},
    "ahocorasick_rs": {"lexicon"},
    "requests": {"remote"},
    "sklearn": {"training"},
    "numpy": {"evaluate", "extract", "training", "views"},
    "scipy": {"evaluate", "training", "views"},
    "msgspec": {"articles", "interchange"},
}


def rooms() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            yield node.module
            if node.module == "kg":
                yield from (f"kg.{name.name}" for name in node.names)


@pytest.mark.parametrize(("room", "path"), list(rooms()), ids=lambda value: str(value))
def test_a_room_imports_only_what_the_table_allows(room: str, path: Path) -> None:
    assert room in MAY_IMPORT, f"{room} is not in the table of layers"
    allowed = MAY_IMPORT[room]
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "kg" and len(parts) > 1 and "*" not in allowed:
            assert parts[1] in allowed | {room}, f"{path.name} imports {name}"
        elif parts[0] in OWNERS:
            assert room in OWNERS[parts[0]], f"{path.name} imports {parts[0]}"


@pytest.mark.parametrize("path", sorted((PACKAGE / "extract").rglob("*.py")), ids=lambda path: path.name)
def test_modules_of_extract_do_not_touch_the_internals_of_one_another(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kg."):
            private = [name.name for name in node.names if name.name.startswith("_")]
            assert not private, f"{path.name} imports {private} from {node.module}"
