from __future__ import annotations

import csv
import json
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pyoxigraph
import pytest
from click.testing import CliRunner
from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat
from rdflib.namespace import RDF
from sample_graph import SAMPLE, evidence, statement

from kg.cli import main
from kg.cli.export import FORMS
from kg.errors import InputError
from kg.exports import FOLDERS, FORMATS, export_dataset
from kg.exports.jsonld import read_context, write_jsonld
from kg.exports.properties import EDGES, NODES
from kg.exports.spreadsheets import harmless
from kg.model import Entity, Graph, Source
from kg.rdf import read_graph, to_quads, write_dataset
from kg.schema import EntityType
from kg.vocab import KG

QUADS = list(to_quads(SAMPLE))
RDF_FORMS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
HOSTILE = Graph(
    articles=(Source("a", title='=HYPERLINK("http://a.example";"x")\r\n<b>&amp;</b>'),),
    entities=(
        Entity("person/a-b", EntityType.PERSON, '=cmd|" /C calc"!A0', ("@SUM(1)", "a;b")),
        Entity("person/c-d", EntityType.PERSON, "<script>alert(1)</script> & \"x\" 'y'"),
        Entity("place/e-f", EntityType.PLACE, "Müller 😀 \\ “kutip”"),
    ),
    statements=(
        statement(
            "residesIn", evidence("a", 3, 'baris\r\nbaru\t"x" \\ ]]> 😀'), person="person/a-b", place="place/e-f"
        ),
        statement("relativeOf", evidence("a", 40, "-1+2"), person="person/a-b", relative="person/c-d", kin="+anak"),
    ),
)


@pytest.fixture(scope="module", params=["sample", "hostile"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    write_dataset(SAMPLE if request.param == "sample" else HOSTILE, folder)
    return folder


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    write_dataset(SAMPLE, folder)
    return folder


def dataset_hash(path: Path, form: RdfFormat) -> str:
    dataset = Dataset(pyoxigraph.parse(path=path, format=form))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return "\n".join(sorted(map(str, dataset)))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --- RDF ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["trig", "jsonld"])
def test_forms_of_the_dataset_are_one_dataset(built: Path, tmp_path: Path, form: str) -> None:
    export_dataset(built, form, tmp_path / "out")
    assert dataset_hash(tmp_path / "out", RDF_FORMS[form]) == dataset_hash(built / "kg.nq", RdfFormat.N_QUADS)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_forms_of_the_union_are_one_graph(built: Path, tmp_path: Path, form: str) -> None:
    export_dataset(built, form, tmp_path / "out")
    union = {quad.triple for quad in pyoxigraph.parse(path=built / "kg.nq")}
    assert {quad.triple for quad in pyoxigraph.parse(path=tmp_path / "out", format=RDF_FORMS[form])} == union


def test_json_ld_has_short_keys_and_names() -> None:
    file = BytesIO()
    write_jsonld(QUADS, file)
    document = json.loads(file.getvalue())
    graphs = {graph["id"]: {node["id"]: node for node in graph["@graph"]} for graph in document["@graph"]}
    budi = graphs["graph:entities"]["person:budi-hartawan"]
    assert budi == {
        "id": "person:budi-hartawan",
        "type": ["Person", "foaf:Person"],
        "label": "Budi Hartawan",
        "alias": "Budi",
    }
    (count,) = (node for node in graphs["graph:jatim-1"].values() if "Quantity" in node["type"])
    assert (count["about"], count["measured"], count["value"]) == ("place:91.07", "desa", 322)
    assert count["observationDate"] == {"@value": "2018-03-14", "@type": "xsd:date"}


def test_the_context_has_a_key_for_every_property_in_use() -> None:
    used = {quad.predicate.value for quad in QUADS} - {"http://www.w3.org/1999/02/22-rdf-syntax-ns#type"}
    assert used <= set(read_context().terms)


def test_the_context_has_a_key_for_every_property_of_the_ontology() -> None:
    known = read_context().terms
    assert {str(KG[name]) for name in KG.__annotations__ if name[0].islower()} <= set(known)


# --- reading back ---------------------------------------------------------------------------------------------------


def test_a_dataset_is_read_back_whole(built: Path) -> None:
    again = list(to_quads(read_graph(built)))
    assert again == list(pyoxigraph.parse(path=built / "kg.nq"))


def test_statements_of_several_articles_are_one_again(sample: Path) -> None:
    graph = read_graph(sample)
    (bupati,) = (
        one for one in graph.statements if one.type == "hasRole" and one.get("person") == "person/budi-hartawan"
    )
    assert [one.article for one in bupati.evidence] == ["jatim-1", "jatim-2"]
    assert len(graph.statements) == len(SAMPLE.statements)
    assert graph.entities == tuple(sorted(SAMPLE.entities, key=lambda entity: entity.id))


def test_another_dataset_is_refused(tmp_path: Path) -> None:
    line = f"<urn:a> <{RDF.type}> <{KG.Article}> <urn:g> .\n"
    (tmp_path / "kg.nq").write_text(line, encoding="utf-8")
    with pytest.raises(InputError, match="no dataset of this ontology"):
        read_graph(tmp_path)


# --- tables ---------------------------------------------------------------------------------------------------------


def test_tables_for_a_spreadsheet(sample: Path, tmp_path: Path) -> None:
    export_dataset(sample, "csv", tmp_path)
    facts = {(row["type"], row["person"], row["role"]): row for row in rows(tmp_path / "facts.csv")}
    bupati = facts["hasRole", "Budi Hartawan", "Bupati"]
    assert (bupati["at"], bupati["status"], bupati["articles"]) == ("Kabupaten Jombor", "current", "jatim-1; jatim-2")
    denied = facts["hasRole", "Rina Lestariwati", "Ketua"]
    assert (denied["modality"], denied["according_to"]) == ("denied", "Rina Lestariwati")
    words = [row["words"] for row in rows(tmp_path / "evidence.csv") if row["fact"] == bupati["fact"]]
    assert words == ["Bupati Jombor Budi Hartawan", "Bupati Jombor, Budi Hartawan"]
    people = [row["name"] for row in rows(tmp_path / "entities.csv") if row["type"] == "Person"]
    assert people == ["Budi Hartawan", "Rina Lestariwati", "Wahyu Sentosa"]
    filled = [row["entity"] for row in rows(tmp_path / "roles.csv") if row["fact"] == bupati["fact"] and row["entity"]]
    assert filled == ["person/budi-hartawan", "place/91.07"]


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+62 31", "'+62 31"),
        ("-SUM(A1)", "'-SUM(A1)"),
        ("@A1", "'@A1"),
        (" =1", "' =1"),
        ("\t=1", "'\t=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("a=1", "a=1"),
        (-1, -1),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell: str | int | None, safe: str | int | None) -> None:
    assert harmless(cell) == safe


def test_hostile_names_stay_text_in_csv(tmp_path: Path) -> None:
    write_dataset(HOSTILE, tmp_path)
    export_dataset(tmp_path, "csv", tmp_path / "csv")
    for path in (tmp_path / "csv").iterdir():
        for row in rows(path):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    titles = {row["title"] for row in rows(tmp_path / "csv" / "evidence.csv")}
    assert titles == {'\'=HYPERLINK("http://a.example";"x")\r\n<b>&amp;</b>'}


def test_neo4j_files_fit_together(built: Path, tmp_path: Path) -> None:
    export_dataset(built, "neo4j-csv", tmp_path)
    nodes, edges = rows(tmp_path / "nodes.csv"), rows(tmp_path / "relationships.csv")
    assert tuple(nodes[0]) == NODES
    assert tuple(edges[0]) == EDGES
    names = [node["id:ID"] for node in nodes]
    assert len(names) == len(set(names))
    assert {edge[end] for edge in edges for end in (":START_ID", ":END_ID")} <= set(names)
    assert all(edge[":TYPE"].isupper() for edge in edges)
    lines = (tmp_path / "nodes.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(nodes) + 1, "one line a node"


def test_parquet_has_the_rows_of_the_tables(sample: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    for form in ("csv", "parquet"):
        export_dataset(sample, form, tmp_path)
    for name in ("entities", "facts", "roles", "evidence"):
        table = parquet.read_table(tmp_path / f"{name}.parquet")
        assert table.num_rows == len(rows(tmp_path / f"{name}.csv"))
    facts = parquet.read_table(tmp_path / "facts.parquet").to_pylist()
    assert {fact["value"] for fact in facts if fact["type"] == "quantity"} == {322.0, 318.0, 12.5}


# --- networks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks_hold_the_entities_and_their_ties(sample: Path, tmp_path: Path, form: str, read) -> None:  # type: ignore[no-untyped-def]
    export_dataset(sample, form, tmp_path / "out")
    network = read(tmp_path / "out")
    assert network.nodes["person/budi-hartawan"]["label"] == "Budi Hartawan"
    ties = network.get_edge_data("person/budi-hartawan", "place/91.07").values()
    (words,) = [tie["words"] for tie in ties if tie["label"] == "Bupati"]
    assert words == "Bupati Jombor Budi Hartawan | Bupati Jombor, Budi Hartawan"
    assert all(about["label"] for _, about in network.nodes(data=True))


def test_networks_carry_no_date_and_are_the_same_each_time(sample: Path, tmp_path: Path) -> None:
    for form in ("graphml", "gexf"):
        for name in ("one", "two"):
            export_dataset(sample, form, tmp_path / name)
        assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
        assert b"lastmodifieddate" not in (tmp_path / "one").read_bytes()


@pytest.mark.parametrize("form", ["graphml", "gexf", "rdfxml"])
def test_xml_holds_hostile_text(tmp_path: Path, form: str) -> None:
    write_dataset(HOSTILE, tmp_path)
    export_dataset(tmp_path, form, tmp_path / "out")
    assert "<script>alert(1)</script>" in "".join(
        [*ElementTree.parse(tmp_path / "out").getroot().itertext()]
        + [value for element in ElementTree.parse(tmp_path / "out").iter() for value in element.attrib.values()]
    )


# --- the command ----------------------------------------------------------------------------------------------------


def test_the_command_knows_all_forms() -> None:
    assert tuple(FORMATS) == FORMS


@pytest.mark.parametrize("form", sorted(set(FORMS) - FOLDERS))
def test_a_form_of_one_file_goes_to_stdout(sample: Path, tmp_path: Path, form: str) -> None:
    export_dataset(sample, form, tmp_path / "out")
    result = CliRunner().invoke(main, ["export", str(sample), "--to", form])
    assert result.exit_code == 0
    assert result.stdout_bytes == (tmp_path / "out").read_bytes()


@pytest.mark.parametrize("form", sorted(FOLDERS))
def test_a_form_of_several_files_asks_for_a_folder(sample: Path, form: str) -> None:
    result = CliRunner().invoke(main, ["export", str(sample), "--to", form])
    assert result.exit_code == 2
    assert "name a folder with -o" in result.stderr


def test_a_folder_without_a_dataset(tmp_path: Path) -> None:
    for form in ("turtle", "jsonld", "csv"):
        result = CliRunner().invoke(main, ["export", str(tmp_path), "--to", form, "-o", str(tmp_path / "out")])
        assert result.exit_code == 1
        assert "cannot be read" in result.stderr
        assert not (tmp_path / "out").exists()
