"""The files as parsers read them that no one here wrote: the same terms in all, and one hash of the dataset.

Debian's serdi and raptor2-utils; `npm ci --prefix tests/parsers` for N3.js, jsonld.js and rdf-canonize.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from outside import NODE_PACKAGES, ROOT, make_dataset, need, need_command, run
from pyoxigraph import BlankNode, CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, Triple
from rdflib.term import Node

from kg.exports import FOLDERS, FORMATS, export_dataset

pytestmark = pytest.mark.store

READER = ROOT / "tests" / "parsers" / "read.mjs"
NAMES = {"turtle": "ttl", "trig": "trig", "nquads": "nq", "ntriples": "nt", "jsonld": "jsonld", "rdfxml": "rdf"}
DATASETS = ("trig", "nquads", "jsonld")


@pytest.fixture(scope="module", params=["seeds", "sample"])
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Form -> file, for what is built from the seeds and for a graph with every type of fact."""
    folder = make_dataset(request.param, tmp_path_factory.mktemp(request.param))
    written = {form: folder / f"export.{NAMES[form]}" for form in NAMES}
    for form, path in written.items():
        export_dataset(folder, form, path)
    return written


def terms(text: str) -> set[Quad]:
    """The quads of N-Quads or N-Triples that another program printed."""
    return set(pyoxigraph.parse(text.encode(), RdfFormat.N_QUADS))


def expected(path: Path) -> set[Quad]:
    return set(pyoxigraph.parse(path=path))


def canonical(quads: Iterable[Quad]) -> str:
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(sorted(f"{quad} .\n" for quad in dataset))


def test_every_rdf_form_is_here() -> None:
    assert set(NAMES) == set(FORMATS) - FOLDERS - {"graphml", "gexf"}


@pytest.mark.parametrize(
    ("form", "syntax"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("nquads", "nquads"), ("trig", "trig")]
)
def test_serdi(files: dict[str, Path], form: str, syntax: str) -> None:
    need_command("serdi")
    output = "nquads" if form in DATASETS else "ntriples"
    assert terms(run("serdi", "-i", form, "-o", output, files[form])) == expected(files[form])


@pytest.mark.parametrize(("form", "syntax"), [("turtle", "turtle"), ("ntriples", "ntriples"), ("rdfxml", "rdfxml")])
def test_rapper_reads_the_union(files: dict[str, Path], form: str, syntax: str) -> None:
    need_command("rapper")
    assert terms(run("rapper", "-q", "-i", syntax, "-o", "ntriples", files[form])) == expected(files["turtle"])


@pytest.mark.parametrize(("form", "syntax"), [("trig", "trig"), ("nquads", "nquads")])
def test_rapper_reads_the_dataset(files: dict[str, Path], form: str, syntax: str) -> None:
    need_command("rapper")
    assert terms(run("rapper", "-q", "-i", syntax, "-o", "nquads", files[form])) == expected(files["nquads"])


@pytest.mark.parametrize("form", ["turtle", "trig", "nquads", "ntriples", "jsonld"])
def test_javascript(files: dict[str, Path], form: str) -> None:
    """N3.js and jsonld.js, canonized by rdf-canonize: the same bytes as pyoxigraph's RDFC-1.0."""
    need(shutil.which("node") and NODE_PACKAGES.is_dir(), "node with the packages of tests/parsers")
    whole = files["nquads"] if form in DATASETS else files["turtle"]
    assert run("node", READER, files[form]) == canonical(expected(whole))


@pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph):DeprecationWarning")  # rdflib's own use of old names
@pytest.mark.parametrize("form", sorted(NAMES))
def test_rdflib(files: dict[str, Path], form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    dataset = rdflib.Dataset()
    syntax = {"jsonld": "json-ld", "rdfxml": "xml"}.get(form, form)
    graph = dataset if form in DATASETS else dataset.graph(rdflib.URIRef("urn:x-test:union"))
    graph.parse(data=files[form].read_text(encoding="utf-8"), format=syntax)
    whole = expected(files["nquads"] if form in DATASETS else files["turtle"])
    read = {tuple(map(n3, quad)) for quad in dataset.quads()}
    if form in DATASETS:
        assert read == {(*triple(quad), str(quad.graph_name)) for quad in whole}
    else:
        assert {quad[:3] for quad in read} == {triple(quad) for quad in whole}


def n3(node: Node | None) -> str:
    """The term as N-Triples."""
    if isinstance(node, rdflib.Literal):
        datatype = None if node.datatype is None else pyoxigraph.NamedNode(str(node.datatype))
        return str(pyoxigraph.Literal(str(node), language=node.language, datatype=datatype))
    return str(pyoxigraph.NamedNode(str(node)))


def triple(quad: Quad) -> tuple[str, str, str]:
    return str(quad.subject), str(quad.predicate), str(quad.object)


def test_one_hash_by_pyoxigraph(files: dict[str, Path]) -> None:
    hashes = {canonical(pyoxigraph.parse(path=files[form], format=FORM)) for form, FORM in SYNTAXES.items()}
    assert len(hashes) == 1


SYNTAXES = {"trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}


def test_turtle_is_the_union(files: dict[str, Path]) -> None:
    union = {quad.triple for quad in expected(files["nquads"])}
    assert {quad.triple for quad in expected(files["turtle"])} == union
    assert all(isinstance(one, Triple) and not isinstance(one.subject, BlankNode) for one in union)
