"""The questions that come with the ontology: the same rows from two engines, and the right ones."""

from __future__ import annotations

import json
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest
import rdflib
from click.testing import CliRunner
from outside import make_dataset
from pyoxigraph import Store
from sample_graph import SAMPLE

from kg.cli import main
from kg.errors import QueryError
from kg.rdf import to_quads, write_dataset
from kg.rdf.rdflib_graph import to_rdflib
from kg.stores import Format, ask, named_queries, named_query, open_store, to_text

NAMES = sorted(named_queries())


@cache
def sample_store() -> Store:
    store = Store()
    store.extend(to_quads(SAMPLE))
    return store


@cache
def rdflib_dataset() -> rdflib.Dataset:
    dataset = rdflib.Dataset()
    for name, quads in groupby(to_quads(SAMPLE), key=lambda quad: quad.graph_name.value):
        dataset.graph(rdflib.URIRef(name)).__iadd__(to_rdflib(quad.triple for quad in quads))
    return dataset


def rows(name: str, store: Store | None = None, /, **only: str) -> list[tuple[str, ...]]:
    answer = ask(store or sample_store(), named_query(name), only)
    found = [[solution[variable] for variable in answer.variables] for solution in answer]  # type: ignore[union-attr]
    return [tuple("" if value is None else value.value.rpartition("/id/")[2] for value in row) for row in found]


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib uses its own deprecated names
@pytest.mark.parametrize("name", NAMES)
def test_rdflib_answers_the_same(name: str) -> None:
    theirs = json.loads(rdflib_dataset().query(named_query(name)).serialize(format="json") or b"")
    ours = json.loads(to_text(ask(sample_store(), named_query(name)), Format.JSON))
    assert theirs["head"]["vars"] == ours["head"]["vars"]
    assert sorted(map(portable, theirs["results"]["bindings"])) == sorted(map(portable, ours["results"]["bindings"]))


def portable(binding: dict[str, dict[str, str]]) -> str:
    """One row; SPARQL 1.0 wrote typed-literal, and xsd:string is the type of strings without one."""
    row = {}
    for name, value in binding.items():
        kind = value.get("datatype", "").removesuffix("#string")
        row[name] = (value["type"].removeprefix("typed-"), value["value"], kind, value.get("xml:lang", ""))
    return json.dumps(row, sort_keys=True)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_an_answer_in_the_sample(name: str) -> None:
    assert rows(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_query_says_what_it_asks(name: str) -> None:
    question, empty, more = named_query(name).splitlines()[:3]
    assert question.startswith("# ")
    assert question.endswith("?")
    assert empty == "#"
    assert more.startswith("# ")


@pytest.mark.parametrize("name", NAMES)
def test_queries_look_into_named_graphs_alone(name: str) -> None:
    store = ask(sample_store(), named_query(name))
    alone = sample_store().query(named_query(name))
    assert [str(row) for row in store] == [str(row) for row in alone]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "only", "expected"),
    [
        (
            "posts",
            {"person": "Budi Hartawan"},
            [("Budi Hartawan", "Bupati Jombor", "Kabupaten Jombor", "Current", "article/jatim-1", "2")],
        ),
        (
            "posts",
            {"status": "Former"},
            [("Wahyu Sentosa", "Bupati Jombor", "Kabupaten Jombor", "Former", "article/jatim-2", "1")],
        ),
        (
            "awards",
            {"region": "Kabupaten Jombor"},
            [("Kabupaten Jombor", "Desa Sumberejo", "Lomba Desa", "juara 1", "2018-03-12", "article/jatim-1")],
        ),
        ("awards", {"region": "Pendopo Jombor"}, []),
        ("conflicts", {}, [("Kabupaten Jombor", "desa", "318", "article/jatim-2", "322", "article/jatim-1")]),
        (
            "said",
            {"speaker": "Budi Hartawan"},
            [
                ("Budi Hartawan", "Verbatim", "Kami bangga,", "article/jatim-1"),
                ("Budi Hartawan", "Reported", "bantuan segera cair", "article/jatim-2"),
            ],
        ),
        ("most-quoted", {}, [("Budi Hartawan", "2", "2"), ("Rina Lestariwati", "1", "1")]),
        ("facts", {"id": "Liga 2024/7"}, [("Liga 2024/7", "5", "Competition", "", "Persemar menang 2-1")]),
        (
            "unconfirmed",
            {"modality": "Denied"},
            [("Denied", "HoldsRole", "Rina Lestariwati", "Rina membantah menjadi Ketua PSRK", "article/jatim-2")],
        ),
        ("places", {"in": "Kecamatan Wates"}, [("Desa Sumberejo", "Kecamatan Wates", "1")]),
        (
            "meetings",
            {"one": "Budi Hartawan"},
            [("Budi Hartawan", "Wahyu Sentosa", "Meeting", "Pendopo Jombor", "2019-05-02", "", "article/jatim-2")],
        ),
        (
            "connections",
            {"organization": "Persemar"},
            [("Persemar", "PSRK", "Competition", "article/liga-2024-7-df6e1d21")],
        ),
        (
            "events",
            {"place": "Desa Sumberejo"},
            [("2018-03", "Visit", "Desa Sumberejo", "Budi Hartawan", "", "lomba", "article/jatim-1")],
        ),
    ],
)
def test_rows(name: str, only: dict[str, str], expected: list[tuple[str, ...]]) -> None:
    assert rows(name, **only) == expected


def test_a_value_is_text_and_never_syntax() -> None:
    assert rows("said", speaker='x"@id } #') == []
    with pytest.raises(QueryError, match="no variable"):
        rows("said", nobody="x")


def test_two_variables_can_be_given() -> None:
    assert len(rows("said", speaker="Budi Hartawan", form="Verbatim")) == 1


def test_a_prefixed_name_is_an_iri() -> None:
    sparql = "SELECT DISTINCT ?p WHERE { ?p a kg:Person }"
    (row,) = ask(sample_store(), sparql, {"p": "person:budi-hartawan"})  # type: ignore[misc]
    assert row["p"].value.endswith("/person/budi-hartawan")


# --- the seed -------------------------------------------------------------------------------------------------------

SAIFUL = ("Saiful Ilah", "Bupati Sidoarjo", "Kabupaten Sidoarjo", "Current")
CABANG, DEWAS = "BPJS Ketenagakerjaan Cabang Sidoarjo", "Dewan Pengawas BPJS Ketenagakerjaan"


@pytest.fixture(scope="module")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return open_store(make_dataset("seeds", tmp_path_factory.mktemp("seeds")))


@pytest.mark.parametrize(
    ("name", "only", "columns", "expected"),
    [
        ("posts", {"person": "Saiful Ilah"}, 4, [SAIFUL]),
        ("posts", {"at": DEWAS}, 2, [("Rekson Silaban", f"Perwakilan {DEWAS}")]),
        ("said", {"speaker": "Deni", "form": "Reported"}, 1, [("Deni",)]),
        (
            "awards",
            {"region": "Kabupaten Sidoarjo"},
            3,
            [("Kabupaten Sidoarjo", "Desa Grabagan", "Desa Sadar Jaminan Sosial")],
        ),
        ("awards", {"region": "Jawa Timur"}, 2, [("Jawa Timur", "Desa Grabagan")]),
        ("connections", {"other": "Ikeda Hendra Kusuma"}, 3, [(CABANG, "Ikeda Hendra Kusuma", "HoldsRole")]),
        ("places", {"what": "Desa Grabagan"}, 2, [("Desa Grabagan", "Kecamatan Tulangan")]),
        ("most-quoted", {"speaker": "Saiful Ilah"}, 1, [("Saiful Ilah",)]),
        ("conflicts", {}, 1, []),
    ],
)
def test_rows_of_the_seed(
    seed_store: Store, name: str, only: dict[str, str], columns: int, expected: list[tuple[str, ...]]
) -> None:
    found = rows(name, seed_store, **only)
    assert sorted({row[:columns] for row in found}) == expected


def test_the_facts_of_the_seed_come_with_their_words(seed_store: Store) -> None:
    words = {(row[2], row[4]) for row in rows("facts", seed_store)}
    assert ("HoldsRole", "Bupati Sidoarjo, Saiful Ilah") in words


# --- the command ----------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> str:
    write_dataset(SAMPLE, tmp_path)
    return str(tmp_path)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("table", "n\n-\n3\n"),
        ("csv", "n\r\n3\r\n"),
        ("tsv", "?n\n3\n"),
        (
            "json",
            '{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"3",'
            '"datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}\n',
        ),
    ],
)
def test_formats(folder: str, format: str, text: str) -> None:
    sparql = "SELECT (COUNT(DISTINCT ?p) AS ?n) WHERE { ?p a kg:Person }"
    result = CliRunner().invoke(main, ["query", folder, sparql, "--format", format])
    assert (result.exit_code, result.stdout_bytes.decode()) == (0, text)


@pytest.mark.parametrize(
    ("sparql", "text"),
    [
        ("ASK { person:budi-hartawan org:holds ?post }", "yes\n"),
        ("ASK { person:wahyu-sentosa org:holds ?post }", "no\n"),
        ("SELECT ?a ?b WHERE { VALUES (?a ?b) { (1 UNDEF) } }", "a  b\n-  -\n1\n"),
    ],
)
def test_answers(folder: str, sparql: str, text: str) -> None:
    assert CliRunner().invoke(main, ["query", folder, sparql]).output == text


def test_a_query_from_a_file_and_from_stdin(folder: str, tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("ASK { ?p a kg:Person }", encoding="utf-8")
    assert CliRunner().invoke(main, ["query", folder, str(tmp_path / "a.rq")]).output == "yes\n"
    assert CliRunner().invoke(main, ["query", folder, "-"], input="ASK { ?p a kg:Person }").output == "yes\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["SELECT ?p WHERE {"], 1, "kg: the query cannot be answered: "),
        (["none.rq"], 1, "kg: none.rq: no query and no file"),
        (["--name", "nothing"], 1, "kg: there is no query 'nothing'; there are awards, "),
        ([], 2, "expected one query"),
        (["--name", "said", "--only", "speaker"], 2, "expected VAR=VALUE"),
    ],
)
def test_faults_are_one_line(folder: str, arguments: list[str], code: int, message: str) -> None:
    result = CliRunner().invoke(main, ["query", folder, *arguments])
    assert result.exit_code == code
    assert message in result.stderr
    assert code == 2 or result.stderr.count("\n") == 1


def test_the_list_names_all(folder: str) -> None:
    listed = CliRunner().invoke(main, ["query", folder, "--list"]).output.splitlines()
    assert [line.split()[0] for line in listed] == NAMES
    assert len(NAMES) >= 8


def test_validate_and_ontology_commands(folder: str) -> None:
    assert CliRunner().invoke(main, ["validate", folder]).output.endswith("triples conform\n")
    assert "kg:HoldsRole a owl:Class" in CliRunner().invoke(main, ["ontology"]).output
    assert "sh:NodeShape" in CliRunner().invoke(main, ["ontology", "--shapes"]).output


def test_validate_prints_what_fails(folder: str) -> None:
    path = Path(folder) / "kg.nq"
    text = path.read_text(encoding="utf-8").replace("#Verbatim>", "#Loud>")
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["validate", folder])
    assert result.exit_code == 1
    assert "is either verbatim or reported (kg:direct) but found kg:Loud" in result.stdout
    assert result.stderr == f"kg: {folder}: 1 faults in {result.stderr.split()[-2]} triples\n"
