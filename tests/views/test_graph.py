"""The networkx graph: what becomes a node, what an edge, and what each is called."""

from __future__ import annotations

import pytest

from kg.model import Entity, Graph, Source
from kg.schema import EntityType, Modality
from kg.views import to_networkx
from kg.views.graph import event_id
from views.samples import fact, quote, sample_graph

GRAPH = to_networkx(sample_graph())

EDGES = [
    ("p-ratna", "l-lumajang", "Bupati"),
    ("p-hasan", "o-dinas", "mantan Kepala"),
    ("l-lumajang", "l-jatim", "terletak di"),
    ("p-lilik", "p-hasan", "istri dari"),
    ("p-deni", "o-mentari", "anggota"),
    ("p-deni", "o-bpbd", "menyebut"),
    ("p-joko", "l-semeru", "menyebut"),
]

NO_EDGES = [
    ("p-lilik", "o-kpk"),  # "membantah KPK menahan Lilik": denied
    ("p-ratna", "p-ratna"),  # nobody is tied to himself by his own words
    ("h-uu", "o-pemkab"),
]


def labels(source: str, target: str) -> set[str]:
    return {data["label"] for data in (GRAPH.get_edge_data(source, target) or {}).values()}


@pytest.mark.parametrize(("source", "target", "label"), EDGES)
def test_an_edge_is_labelled_in_words(source: str, target: str, label: str) -> None:
    assert label in labels(source, target)


@pytest.mark.parametrize(("source", "target"), NO_EDGES)
def test_what_is_not_stated_makes_no_edge(source: str, target: str) -> None:
    assert not GRAPH.has_edge(source, target)


def test_an_event_is_a_node_between_its_participants() -> None:
    award = next(statement for statement in sample_graph().statements if statement.type == "Award")
    node = event_id(award)
    assert GRAPH.nodes[node]["label"] == "Penghargaan: juara 1 tingkat provinsi"
    assert set(GRAPH.successors(node)) == {"l-sumberwuluh", "l-jatim", "g-destana"}


def test_denied_events_are_no_nodes() -> None:
    events = [node for node, kind in GRAPH.nodes(data="kind") if kind == "event"]
    assert len(events) == 6


def test_an_edge_counts_the_statements_behind_it() -> None:
    post = fact("hasRole", ("a1", "", "Ketua KONI Budi", ""), person="p", role="Ketua", at="o")
    again = fact("hasRole", ("a2", "", "Budi, Ketua KONI", ""), person="p", role="Ketua", at="o", according_to=("p",))
    entities = (Entity("o", EntityType.ORGANIZATION, "KONI"), Entity("p", EntityType.PERSON, "Budi"))
    graph = to_networkx(Graph((Source("a1"), Source("a2")), entities, (post, again)))
    assert [data["statements"] for _, _, data in graph.edges(data=True)] == [(0, 1)]


@pytest.mark.parametrize(
    ("words", "article", "named"),
    [
        ("Pak Deni sudah pulang", "a1", True),
        ("Denias sudah pulang", "a1", False),
        ("Pak Deni sudah pulang", "a2", False),  # the Deni of another article is not this one
    ],
)
def test_a_quotation_names_whom_its_article_knows(words: str, article: str, named: bool) -> None:
    entities = (Entity("d", EntityType.PERSON, "Deni"), Entity("s", EntityType.PERSON, "Siti Aminah"))
    age = fact("age", ("a1", "", "Deni (30)", ""), person="d", years=30)
    graph = to_networkx(Graph((Source("a1"), Source("a2")), entities, (age, quote("s", article, words))))
    assert graph.has_edge("s", "d") is named


def test_a_planned_fact_is_kept_from_the_graph() -> None:
    entities = (Entity("o", EntityType.ORGANIZATION, "KONI"), Entity("p", EntityType.PERSON, "Budi"))
    planned = fact("Appointment", ("a1", "Akan ", "dilantik", ""), patient="p", at="o", modality=Modality.PLANNED)
    assert set(to_networkx(Graph((Source("a1"),), entities, (planned,)))) == {"o", "p"}
