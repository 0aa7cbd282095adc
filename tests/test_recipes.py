"""The commands of docs/stores.md that need no server, as they stand there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
from jena import jena
from outside import ROOT, make_dataset, need

pytestmark = pytest.mark.store

TEXT = (ROOT / "docs" / "stores.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^```sh (\w+)\n(.*?)^```", TEXT, flags=re.DOTALL | re.MULTILINE))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    make_dataset("seeds", tmp_path / "output")
    (tmp_path / "ontology").symlink_to(ROOT / "ontology")
    return tmp_path


def assert_whole(place: Path, dump: bytes) -> None:
    assert set(pyoxigraph.parse(dump, pyoxigraph.RdfFormat.N_QUADS)) == set(
        pyoxigraph.parse(path=place / "output" / "kg.nq")
    )


def test_oxigraph(place: Path) -> None:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    need(shutil.which("oxigraph", path=path), "oxigraph")
    done = subprocess.run(
        ["sh", "-ec", RECIPES["oxigraph"]], cwd=place, env={**os.environ, "PATH": path}, capture_output=True, check=True
    )
    assert b"Saiful Ilah,Bupati Sidoarjo,Kabupaten Sidoarjo" in done.stdout
    assert_whole(place, (place / "dump.nq").read_bytes())


def test_jena(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    load, query, dump = (line.split() for line in RECIPES["jena"].splitlines())
    jena(*load)
    assert "Saiful Ilah,Bupati Sidoarjo,Kabupaten Sidoarjo" in jena(*query)
    assert_whole(place, jena(*dump[: dump.index(">")]).encode())


def test_every_recipe_says_whether_it_was_run() -> None:
    sections = re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]
    for section in sections:
        if re.search(r"^(    |```)", section, flags=re.MULTILINE) and not section.startswith("Loading"):
            assert "tested" in section or "not run" in section, section.splitlines()[0]
