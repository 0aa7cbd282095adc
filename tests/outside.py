"""Programs that the tests marked `store` start, and the datasets that they are given."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from sample_graph import SAMPLE

from kg.corpus import build
from kg.rdf import write_dataset

ROOT = Path(__file__).parent.parent
NODE_PACKAGES = ROOT / "tests" / "parsers" / "node_modules"


def need(condition: object, name: str) -> None:
    """Skip where a program is not installed, save in CI, which installs them all."""
    if not condition:
        assert not os.environ.get("CI"), f"CI has no {name}"
        pytest.skip(f"{name} is not installed")


def need_command(name: str) -> None:
    need(shutil.which(name), name)


def run(*command: str | Path, timeout: float = 120) -> str:
    """What the command prints; raises when it fails."""
    words = [str(part) for part in command]
    return subprocess.run(words, capture_output=True, check=True, encoding="utf-8", timeout=timeout).stdout


def make_dataset(name: str, folder: Path) -> Path:
    """The dataset built from the seeds, or that of the graph with every type of fact."""
    if name == "sample":
        write_dataset(SAMPLE, folder)
    else:
        problems: list[Exception] = []
        build([ROOT / "seeds"], folder, on_problem=problems.append)
        assert not problems
    return folder
