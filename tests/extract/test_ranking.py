"""Rankers: trees and networks say what scikit-learn says, words have codes, a file gives back what was written."""

import io
import random

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.neural_network import MLPClassifier

from kg.errors import KGError
from kg.extract.events.ranking import Case, Ranker, make_model
from kg.extract.events.vectors import make_vectors
from kg.extract.events.weights import read_rankers, write_rankers
from kg.training.forests import Growth, grow_trees
from kg.training.networks import fit_network

CLASSES = ("none", "agent", "place")
GROWTH = Growth(rounds=30, rate=0.2)


@pytest.fixture(scope="module")
def rows():
    chance = random.Random(7)
    return [(chance.choice(("oleh", "di", "ke")), chance.randint(0, 9), chance.random()) for _ in range(400)]


@pytest.fixture(scope="module")
def labels(rows):
    return ["agent" if word == "oleh" else "place" if word == "di" and many > 3 else "none" for word, many, _ in rows]


def test_trees_learn_and_tell_the_classes_apart(rows, labels):
    trees = grow_trees(rows, labels, CLASSES, GROWTH)
    chances = trees.probabilities(rows)
    assert [CLASSES[number] for number in chances.argmax(axis=1)] == labels
    assert chances.sum(axis=1) == pytest.approx(np.ones(len(rows)))


def test_tables_say_what_the_trees_say_that_they_were_made_of(rows, labels, monkeypatch):
    grown = []
    fit = HistGradientBoostingClassifier.fit
    monkeypatch.setattr(
        HistGradientBoostingClassifier, "fit", lambda self, *data: grown.append(self) or fit(self, *data)
    )
    trees = grow_trees(rows, labels, CLASSES, GROWTH)
    expected = grown[0].predict_proba(trees.columns.table(rows))
    assert trees.probabilities(rows) == pytest.approx(expected)


def test_two_classes_need_one_score_only(rows, labels):
    answers = ["yes" if label == "agent" else "no" for label in labels]
    trees = grow_trees(rows, answers, ("no", "yes"), GROWTH)
    assert [("no", "yes")[int(row[1] > 0.5)] for row in trees.probabilities(rows)] == answers


def test_a_class_without_examples_grows_no_trees(rows):
    assert grow_trees(rows, ["none"] * len(rows), CLASSES, GROWTH) is None


def test_a_word_that_training_has_not_seen_is_a_code_of_its_own(rows, labels):
    trees = grow_trees(rows, labels, CLASSES, GROWTH)
    assert len(trees.probabilities([("daripada", 1, 0.5)])[0]) == len(CLASSES)


@pytest.fixture(scope="module")
def vectors():
    chance = np.random.default_rng(1)
    return make_vectors(["oleh", "di", "ke", "polisi", "hakim"], chance.normal(size=(5, 6)))


@pytest.fixture(scope="module")
def means(rows, vectors):
    return vectors.means(vectors.rows([word for word, _, _ in rows]), [range(n, n + 1) for n in range(len(rows))])


def test_a_network_learns_from_words_vectors_and_numbers(rows, labels, vectors, means):
    network = fit_network(rows, means, labels, CLASSES, vectors)
    words = [word for word, _, _ in rows]
    scores = network.scores(rows, [[range(n, n + 1)] for n in range(len(rows))], vectors.rows(words))
    right = sum(CLASSES[number] == label for number, label in zip(scores.argmax(axis=1), labels, strict=True))
    assert right > 0.9 * len(rows)


def test_a_network_says_what_the_networks_say_that_it_was_made_of(rows, labels, vectors, means, monkeypatch):
    made = []
    fit = MLPClassifier.fit
    monkeypatch.setattr(MLPClassifier, "fit", lambda self, *data: made.append((self, data[0])) or fit(self, *data))
    network = fit_network(rows, means, labels, CLASSES, vectors)
    words = vectors.rows([word for word, _, _ in rows])
    scores = network.scores(rows, [[range(n, n + 1)] for n in range(len(rows))], words)
    expected = np.mean([np.log(one.predict_proba(table)) for one, table in made], axis=0)
    found = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    expected -= np.log(np.exp(expected).sum(axis=1, keepdims=True))
    assert np.abs(found - expected).max() < 0.05  # half precision


def test_two_classes_make_one_network_of_two_scores(rows, labels, vectors, means):
    answers = ["yes" if label == "agent" else "no" for label in labels]
    network = fit_network(rows, means, answers, ("no", "yes"), vectors)
    words = vectors.rows([word for word, _, _ in rows])
    scores = network.scores(rows, [[range(n, n + 1)] for n in range(len(rows))], words)
    assert [("no", "yes")[number] for number in scores.argmax(axis=1)] == answers


def test_a_class_without_examples_makes_no_network(rows, vectors, means):
    assert fit_network(rows, means, ["none"] * len(rows), CLASSES, vectors) is None


def test_a_file_gives_back_the_rankers(rows, labels, vectors, means):
    weights = {"oleh": (-1.0, 2.0, 0.0), "di": (0.0, 0.0, 1.5), "light": (0.0, 0.001, 0.0)}
    model = make_model(weights, CLASSES)
    trees = grow_trees(rows, labels, CLASSES, GROWTH)
    network = fit_network(rows, means, labels, CLASSES, vectors)
    rankers = {
        "role": Ranker(CLASSES, model, trees, network),
        "bare": Ranker(CLASSES, model),
        "trees": Ranker(CLASSES, trees=trees),
    }
    files = []
    for _ in range(2):
        file = io.BytesIO()
        write_rankers(file, rankers, vectors)
        files.append(file.getvalue())
    assert files[0] == files[1]
    found = read_rankers(io.BytesIO(files[0]), vectors)
    words = ["polisi", "di", "makam"]
    cases = [Case(["oleh"], rows[0], [range(2)]), Case(["di", "unknown"], rows[1], [range(2, 2)])]
    for name, ranker in rankers.items():
        for left, right in zip(found[name].rank(cases, words), ranker.rank(cases, words), strict=True):
            assert left == pytest.approx(right)
    assert set(found["bare"].model.codes) == {"oleh", "di"}
    assert list(found["role"].rank([])) == []


def test_rankers_are_not_read_with_other_vectors_than_their_own(vectors):
    file = io.BytesIO()
    write_rankers(file, {"bare": Ranker(CLASSES, make_model({"oleh": (1.0, 0.0, 0.0)}, CLASSES))}, vectors)
    other = make_vectors(["oleh"], np.ones((1, 6)))
    with pytest.raises(KGError, match="other vectors"):
        read_rankers(io.BytesIO(file.getvalue()), other)
