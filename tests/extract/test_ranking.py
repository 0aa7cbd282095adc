"""Rankers: trees say what scikit-learn says, words have codes, and a file gives back what was written."""

import io
import random

import pytest
from sklearn.ensemble import HistGradientBoostingClassifier

from kg.extract.events.ranking import Model, Ranker, encode
from kg.extract.events.weights import read_rankers, write_rankers
from kg.training.forests import grow_trees

CLASSES = ("none", "agent", "place")


@pytest.fixture(scope="module")
def rows():
    chance = random.Random(7)
    return [(chance.choice(("oleh", "di", "ke")), chance.randint(0, 9), chance.random()) for _ in range(400)]


@pytest.fixture(scope="module")
def labels(rows):
    return ["agent" if word == "oleh" else "place" if word == "di" and many > 3 else "none" for word, many, _ in rows]


def test_trees_learn_and_tell_the_classes_apart(rows, labels):
    trees = grow_trees(rows, labels, CLASSES, rounds=30)
    chances = trees.probabilities(rows)
    assert [CLASSES[row.index(max(row))] for row in chances] == labels
    assert all(abs(sum(row) - 1) < 1e-9 for row in chances)


def test_tables_say_what_the_trees_say_that_they_were_made_of(rows, labels, monkeypatch):
    grown = []
    fit = HistGradientBoostingClassifier.fit
    monkeypatch.setattr(
        HistGradientBoostingClassifier, "fit", lambda self, *data: grown.append(self) or fit(self, *data)
    )
    trees = grow_trees(rows, labels, CLASSES, rounds=30)
    expected = grown[0].predict_proba(encode(rows, trees.codes))
    assert trees.probabilities(rows) == [pytest.approx(row) for row in expected.tolist()]


def test_two_classes_need_one_score_only(rows, labels):
    answers = ["yes" if label == "agent" else "no" for label in labels]
    trees = grow_trees(rows, answers, ("no", "yes"), rounds=30)
    assert [("no", "yes")[row[1] > 0.5] for row in trees.probabilities(rows)] == answers


def test_a_class_without_examples_grows_no_trees(rows):
    assert grow_trees(rows, ["none"] * len(rows), CLASSES, rounds=30) is None


def test_a_word_that_training_has_not_seen_is_a_code_of_its_own(rows, labels):
    trees = grow_trees(rows, labels, CLASSES, rounds=30)
    assert len(trees.probabilities([("daripada", 1, 0.5)])[0]) == len(CLASSES)


def test_a_file_gives_back_the_rankers(rows, labels):
    model = Model(CLASSES, {"oleh": (-1.0, 2.0, 0.0), "di": (0.0, 0.0, 1.5), "light": (0.0, 0.001, 0.0)})
    rankers = {"role": Ranker(model, grow_trees(rows, labels, CLASSES, rounds=30)), "bare": Ranker(model)}
    files = []
    for _ in range(2):
        file = io.BytesIO()
        write_rankers(file, rankers)
        files.append(file.getvalue())
    assert files[0] == files[1]
    found = read_rankers(io.BytesIO(files[0]))
    cases = [(["oleh"], rows[0]), (["di", "unknown"], rows[1])]
    for name, ranker in rankers.items():
        for left, right in zip(found[name].rank(cases), ranker.rank(cases), strict=True):
            assert left == pytest.approx(right)
    assert "light" not in found["bare"].model.weights
    assert list(found["role"].rank([])) == []
