"""The published files of the ontology (terms, shapes, JSON-LD context, queries), and the namespace they are in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import InputError

# The one place to change when the ontology is published elsewhere; the files in ontology/ name it in their prefixes.
ONTOLOGY_NAMESPACE = "https://kg.example.org/ontology#"


def ontology_folder() -> Traversable:
    """The folder `ontology/`: inside the package when installed from a wheel, beside it in a checkout."""
    inside = files("kg") / "ontology"
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parent.parent / "ontology"


@cache
def read_ontology(name: str) -> str:
    """The text of one file of the folder, such as "kg.ttl"; InputError where there is none."""
    source = ontology_folder() / name
    if not source.is_file():
        raise InputError(f"ontology/{name}", "there is no such file")
    return source.read_text(encoding="utf-8")
