"""The names that `import kg` offers: a change here is a change for everybody who uses the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import kg

ROOT = Path(__file__).parent.parent

PUBLIC = [
    "Article",
    "Build",
    "Extraction",
    "Graph",
    "KGError",
    "Source",
    "build",
    "extract_article",
    "query",
    "read_articles",
    "show",
    "to_graph",
]
HEAVY = {"ahocorasick_rs", "msgspec", "networkx", "numpy", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "scipy"}


def test_the_public_names_are_these() -> None:
    assert kg.__all__ == PUBLIC == sorted(PUBLIC)
    assert set(PUBLIC) <= set(dir(kg))


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(kg, name).__doc__


def test_a_misspelt_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'buidl'"):
        kg.buidl  # noqa: B018


def test_a_public_name_stays_itself_when_its_package_is_imported_later() -> None:
    """kg.extract and kg.resolve are packages: the functions have names that do not collide with them."""
    code = "import kg; first = kg.extract_article; import kg.extract, kg.resolve; assert first is kg.extract_article"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, kg; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not HEAVY & set(loaded.split())


def test_from_an_article_to_an_answer(tmp_path: Path) -> None:
    """What the README's commands do, as a program does it."""
    graph = kg.to_graph(map(kg.extract_article, kg.read_articles([ROOT / "seeds"])))
    made = kg.build([ROOT / "seeds"], tmp_path)
    assert made.graph == graph
    assert made.validation.conforms
    assert list(kg.query(tmp_path, "SELECT DISTINCT ?p WHERE { ?p a kg:Person ; rdfs:label 'Saiful Ilah'@id }"))  # type: ignore[arg-type]
