from __future__ import annotations

import random
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad
from sample_graph import FIRST, MATCH, SAMPLE, SECOND

from kg.errors import OutputError
from kg.model import Entity, Graph
from kg.rdf import file_prefixes, prefixes, to_quads, to_union, write_dataset
from kg.rdf.iris import article_name
from kg.rdf.posts import titled
from kg.rdf.terms import cleaned, day, number
from kg.schema import EntityType

BASE = "https://kg.example.org/id/"
QUADS = list(to_quads(SAMPLE))
TURTLE = pyoxigraph.serialize(to_union(SAMPLE), format=pyoxigraph.RdfFormat.TURTLE, prefixes=dict(prefixes())).decode()
ALLOWED = {"string", "integer", "decimal", "gYear", "gYearMonth", "date", "dateTime"}


def said(subject: str, predicate: str, graph: str | None = None) -> set[str]:
    """The values, shortened; names are below the base or prefixed."""
    names = prefixes()
    prefix, _, local = predicate.partition(":")
    found = set()
    for quad in QUADS:
        fits = quad.subject.value == BASE + subject and quad.predicate.value == names[prefix] + local
        if fits and graph in (None, quad.graph_name.value.removeprefix(f"{BASE}graph/")):
            value = quad.object
            found.add(value.value.removeprefix(BASE).rpartition("#")[2])
    return found


def fact(fragment: str, article: str) -> str:
    """The one statement node whose name holds the fragment."""
    pattern = re.compile(
        rf"{re.escape(BASE)}(fact/[^#]*{fragment}[^#]*--[0-9a-f]{{8}}--{re.escape(article_name(article))})"
    )
    (name,) = {match[1] for quad in QUADS if (match := pattern.fullmatch(quad.subject.value))}
    return name


# --- portable forms -------------------------------------------------------------------------------------------------


def test_there_are_no_blank_nodes_and_nothing_in_the_default_graph() -> None:
    for quad in QUADS:
        assert not isinstance(quad.subject, BlankNode)
        assert not isinstance(quad.object, BlankNode)
        assert not isinstance(quad.graph_name, DefaultGraph)


def test_literals_are_of_the_portable_types() -> None:
    for quad in QUADS:
        if isinstance(quad.object, Literal) and quad.object.language is None:
            assert quad.object.datatype.value.rpartition("#")[2] in ALLOWED
        elif isinstance(quad.object, Literal):
            assert quad.object.language == "id"


def test_iris_are_short_ascii_paths() -> None:
    for quad in QUADS:
        for node in (quad.subject, quad.object, quad.graph_name):
            if isinstance(node, NamedNode) and node.value.startswith(BASE):
                assert re.fullmatch(r"[a-z]+/[a-z0-9._-]+(#(char|sel)=\d+,\d+)?", node.value.removeprefix(BASE))
                assert len(node.value) < 1500


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        (322, "322", "integer"),
        (0, "0", "integer"),
        (Decimal("12.50"), "12.5", "decimal"),
        (Decimal("3.00"), "3", "integer"),
        (Decimal("1E+3"), "1000", "integer"),
        (Decimal("-0.250"), "-0.25", "decimal"),
        (Decimal("0.1234567890123456789"), "0.123456789012346", "decimal"),
        (Decimal("123456789.1234567890"), "123456789.123457", "decimal"),
        (Decimal("999999999999999.97"), "1000000000000000", "integer"),
    ],
)
def test_numbers(value: int | Decimal, text: str, kind: str) -> None:
    literal = number(value)
    assert (literal.value, literal.datatype.value.rpartition("#")[2]) == (text, kind)


@pytest.mark.parametrize(
    ("iso", "text", "kind"),
    [
        ("2018", "2018", "gYear"),
        ("2018-03", "2018-03", "gYearMonth"),
        ("2018-03-05", "2018-03-05", "date"),
        ("2018-02-31", "2018-02", "gYearMonth"),
        ("2018-13", "2018", "gYear"),
        ("2024-02-29", "2024-02-29", "date"),
    ],
)
def test_dates(iso: str, text: str, kind: str) -> None:
    literal = day(iso)
    assert literal is not None
    assert (literal.value, literal.datatype.value.rpartition("#")[2]) == (text, kind)


@pytest.mark.parametrize("iso", ["0000", "18", "2018/03", "kemarin", "2018-3", "20180305", "2018-03-05T10:00:00"])
def test_what_is_no_date_is_not_written(iso: str) -> None:
    assert day(iso) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Pasar\x07 Baru", "Pasar Baru"),
        ("baris\r\nbaru\ttab", "baris\r\nbaru\ttab"),
        ("a\x85b\x9fc", "abc"),
        ("rusak \ud83d akhir", "rusak  akhir"),
        ("\ufffe\uffff", ""),
        ("Müller 😀 “kutip”", "Müller 😀 “kutip”"),
    ],
)
def test_control_characters_go_and_all_others_stay(text: str, kept: str) -> None:
    assert cleaned(text) == kept


# --- the shape ------------------------------------------------------------------------------------------------------


def test_a_post_is_held_by_a_membership_and_a_plain_triple() -> None:
    node = fact("budi-hartawan--bupati", FIRST)
    assert said(node, "rdf:type") == {"HoldsRole", "Membership"}
    assert said(node, "org:member") == {"person/budi-hartawan"}
    assert said(node, "opengov:post") == {"post/bupati--91.07"}
    assert said(node, "kg:role") == {"Bupati"}
    assert said(node, "kg:at") == {"place/91.07"}
    assert said(node, "kg:status") == {"Current"}
    assert said(node, "kg:asOf") == {"2018-03-14"}
    assert said(node, "prov:wasDerivedFrom") == {"article/jatim-1"}
    assert said(node, "gaf:denotedBy") == {"char=10,37"}
    assert said("post/bupati--91.07", "rdfs:label") == {"Bupati Jombor"}
    assert said("person/budi-hartawan", "org:holds", FIRST) == {"post/bupati--91.07"}
    assert said("person/budi-hartawan", "org:holds", SECOND) == {"post/bupati--91.07"}


@pytest.mark.parametrize(
    ("subject", "predicate", "values"),
    [
        ("person/wahyu-sentosa", "org:holds", set()),  # "mantan Bupati"
        (
            "person/rina-lestariwati",
            "org:holds",
            {"post/kepala--dinas-sosial-kabupaten-jombor", "post/juru-bicara"},
        ),  # not PSRK
        ("person/wahyu-sentosa", "org:memberOf", {"organization/yayasan-karsa"}),
        ("organization/dinas-sosial-kabupaten-jombor", "org:subOrganizationOf", {"organization/pemkab-jombor"}),
        ("organization/pemkab-jombor", "schema:location", {"place/91.07"}),
        ("place/desa-sumberejo--jatim-1", "schema:containedInPlace", {"place/91.07.03"}),
        ("person/wahyu-sentosa", "schema:homeLocation", {"place/desa-sumberejo--jatim-1"}),
        ("person/rina-lestariwati", "schema:relatedTo", {"person/budi-hartawan"}),
    ],
)
def test_plain_triples_say_what_holds(subject: str, predicate: str, values: set[str]) -> None:
    assert said(subject, predicate) == values


def test_what_is_denied_has_a_node_with_its_modality_and_speaker() -> None:
    node = fact("rina-lestariwati--ketua", SECOND)
    assert said(node, "kg:modality") == {"Denied"}
    assert said(node, "kg:accordingTo") == {"person/rina-lestariwati"}


def test_speech_counts_and_events() -> None:
    speech = fact("said--budi", FIRST)
    assert said(speech, "schema:text") == {"Kami bangga,"}
    assert said(speech, "kg:direct") == {"Verbatim"}
    assert said(fact("said--rina", SECOND), "schema:spokenByCharacter") == {
        "person/rina-lestariwati",
        "person/budi-hartawan",
    }
    count = fact("quantity--91.07", FIRST)
    assert said(count, "schema:value") == {"322"}
    assert said(count, "schema:observationDate") == {"2018-03-14"}
    meeting = fact("meeting", SECOND)
    assert said(meeting, "rdf:type") == {"Meeting", "http://semanticweb.cs.vu.nl/2009/11/sem/Event"}
    assert said(meeting, "kg:participant") == {"person/wahyu-sentosa", "organization/yayasan-karsa"}
    assert said(meeting, "sem:hasTimeStamp") == {"2019-05-02"}
    assert said(meeting, "kg:asOf") == set()
    assert said(fact("competition", MATCH), "kg:score") == {"2-1"}


def test_evidence_is_a_stretch_of_the_article_and_its_words() -> None:
    target, selector = "article/jatim-1#char=10,37", "article/jatim-1#sel=10,37"
    assert said(target, "oa:hasSource") == {"article/jatim-1"}
    assert said(target, "oa:hasSelector") == {"sel=10,37"}
    assert said(target, "kg:sentence") == {"0"}
    assert said(selector, "oa:exact") == {"Bupati Jombor Budi Hartawan"}
    assert said(selector, "oa:start") == {"10"}
    assert said(selector, "oa:end") == {"37"}
    assert said(selector, "oa:prefix") == {"Menurut laporan, "}


def test_articles_and_entities_have_graphs_of_their_own() -> None:
    assert said("article/jatim-1", "dcterms:issued", "articles") == {"2018-03-14"}
    assert said("article/jatim-1", "kg:graph", "articles") == {"graph/jatim-1"}
    assert said("article/jatim-2", "dcterms:title") == {"Warga minta bantuan"}
    assert said("article/jatim-1", "kg:reporter") == {"Sari W"}
    assert said("article/kosong", "kg:graph") == set()  # it states nothing, and an empty graph is no graph
    assert said("outlet/kabar-jatim", "rdfs:label") == {"Kabar Jatim"}
    assert said("place/91.07", "skos:altLabel", "entities") == {"Jombor"}
    assert said("place/91.07", "kg:inRegion", "entities") == {"place/91"}
    assert said("law/uu-nomor-6-tahun-2014", "rdfs:label") == {"UU Nomor 6 Tahun 2014"}


def test_an_article_graph_names_what_it_speaks_of() -> None:
    assert said("person/budi-hartawan", "rdfs:label", FIRST) == {"Budi Hartawan"}
    assert said("person/budi-hartawan", "rdf:type", FIRST) == {"Person", "http://xmlns.com/foaf/0.1/Person"}
    assert said("organization/persemar", "rdfs:label", FIRST) == set()


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("bupati", "Bupati"),
        ("juru bicara", "Juru Bicara"),
        ("Ketua komisi A", "Ketua Komisi A"),
        ("wakil ketua DPRD", "Wakil Ketua DPRD"),
        ("kepala bidang sarana dan prasarana", "Kepala bidang Sarana dan Prasarana"),
    ],
)
def test_posts_are_written_with_capitals(role: str, title: str) -> None:
    assert titled(role) == title


@pytest.mark.parametrize(
    ("first", "second"), [("a b", "a-b"), ("A", "a"), ("articles", "Articles"), ("é", "e"), ("x" * 200, "x" * 201)]
)
def test_articles_of_different_ids_have_different_names(first: str, second: str) -> None:
    assert article_name(first) != article_name(second)


# --- files ----------------------------------------------------------------------------------------------------------


def shuffled(graph: Graph, seed: int) -> Graph:
    chance = random.Random(seed)
    return Graph(
        articles=tuple(chance.sample(graph.articles, len(graph.articles))),
        entities=tuple(chance.sample(graph.entities, len(graph.entities))),
        statements=tuple(
            replace(one, evidence=tuple(chance.sample(one.evidence, len(one.evidence))))
            for one in chance.sample(graph.statements, len(graph.statements))
        ),
        credits=graph.credits,
    )


@pytest.mark.parametrize("seed", range(5))
def test_any_order_of_input_gives_the_same_bytes(tmp_path: Path, seed: int) -> None:
    for name, graph in (("one", SAMPLE), ("other", shuffled(SAMPLE, seed))):
        write_dataset(graph, tmp_path / name)
    for file in ("kg.ttl", "kg.trig", "kg.nq"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()


def test_turtle_is_the_union_and_trig_is_the_n_quads(tmp_path: Path) -> None:
    write_dataset(SAMPLE, tmp_path)
    read = {name: list(pyoxigraph.parse(path=tmp_path / name)) for name in ("kg.ttl", "kg.trig", "kg.nq")}
    assert set(read["kg.trig"]) == set(read["kg.nq"]) == set(QUADS)
    assert {quad.triple for quad in read["kg.ttl"]} == {quad.triple for quad in QUADS}
    assert len(read["kg.ttl"]) == len(set(read["kg.ttl"])), "Turtle says nothing twice"
    assert len(read["kg.nq"]) == len(set(read["kg.nq"])), "nor do the quads"


def test_prefixes_head_the_file_in_their_order(tmp_path: Path) -> None:
    write_dataset(SAMPLE, tmp_path)
    lines = (tmp_path / "kg.trig").read_text(encoding="utf-8").splitlines()
    head = lines[: len(file_prefixes())]
    assert all(line.startswith("@prefix ") for line in head)
    assert head == sorted(head)
    assert lines[len(head)].startswith("graph:articles {")


def test_no_name_needs_an_escape(tmp_path: Path) -> None:
    """Virtuoso takes the escapes of a prefixed name, as in article:a\\#char\\=1\\,2, for part of the name."""
    write_dataset(SAMPLE, tmp_path)
    for name in ("kg.ttl", "kg.trig"):
        assert not re.search(r"\b[a-z]+:[^\s\"<>]*\\", (tmp_path / name).read_text(encoding="utf-8"))


def test_an_empty_graph_is_written(tmp_path: Path) -> None:
    write_dataset(Graph((), (), ()), tmp_path)
    assert (tmp_path / "kg.nq").read_bytes() == b""
    assert list(pyoxigraph.parse(path=tmp_path / "kg.ttl")) == []


def test_another_base_moves_all_identifiers() -> None:
    moved = {
        str(node) for quad in to_quads(SAMPLE, "https://data.example/") for node in (quad.subject, quad.graph_name)
    }
    assert all(node.startswith("<https://data.example/") for node in moved)


def test_a_folder_that_cannot_be_written_is_named_and_left_alone(tmp_path: Path) -> None:
    write_dataset(SAMPLE, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / ".kg.nq.part").mkdir()
    with pytest.raises(OutputError, match=r"kg\.nq\.part: cannot be written"):
        write_dataset(Graph((), (Entity("person/a", EntityType.PERSON, "A B"),), ()), tmp_path)
    (tmp_path / ".kg.nq.part").rmdir()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_quads_come_graph_by_graph() -> None:
    graphs = [quad.graph_name.value for quad in QUADS]
    assert len(set(graphs)) == sum(1 for one, after in zip(graphs, [*graphs[1:], None], strict=True) if one != after)


def test_quads_are_quads() -> None:
    assert all(isinstance(quad, Quad) for quad in QUADS)
    assert TURTLE.count("Bupati Jombor Budi Hartawan") == 1
