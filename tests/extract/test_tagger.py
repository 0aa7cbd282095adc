"""The tagger: its search and its chances against counting all paths; its weights against what was written."""

import io
import itertools

import numpy as np
import pytest

from kg.extract.features import read_words
from kg.extract.priors import Priors, read_priors, write_priors
from kg.extract.tagger import (
    LABELS,
    Tagger,
    best_labels,
    label_chances,
    march,
    read_labels,
    read_tagger,
    read_weights,
    span_of,
    write_weights,
)
from kg.model import Article, Source
from kg.schema import EntityType
from kg.text import read_document


def random_scores(seed, length, labels):
    generator = np.random.default_rng(seed)
    return generator.normal(size=(length, labels)).astype(np.float32), generator.normal(size=(labels, labels)).astype(
        np.float32
    )


def all_paths(scores, transitions):
    for path in itertools.product(range(scores.shape[1]), repeat=len(scores)):
        steps = sum(transitions[left, right] for left, right in itertools.pairwise(path))
        yield path, float(sum(scores[at, label] for at, label in enumerate(path)) + steps)


@pytest.mark.parametrize(("seed", "bounds"), [(1, (0,)), (2, (0, 1, 5)), (3, (0, 5, 6, 9))])
def test_the_best_labels_of_each_sequence_are_the_best_of_all(seed, bounds):
    length = bounds[-1] + 3
    scores, transitions = random_scores(seed, length, 3)
    found = best_labels(scores, transitions, march(bounds, length))
    for start, end in itertools.pairwise((*bounds, length)):
        best, _ = max(all_paths(scores[start:end], transitions), key=lambda pair: pair[1])
        assert tuple(found[start:end]) == best


@pytest.mark.parametrize(("seed", "bounds"), [(4, (0,)), (5, (0, 4, 5))])
def test_chances_are_the_share_of_all_paths_of_each_sequence(seed, bounds):
    length = bounds[-1] + 3
    scores, transitions = random_scores(seed, length, 3)
    expected = np.zeros_like(scores)
    for start, end in itertools.pairwise((*bounds, length)):
        weights = {path: np.exp(score) for path, score in all_paths(scores[start:end], transitions)}
        for path, weight in weights.items():
            for at, label in enumerate(path):
                expected[start + at, label] += weight / sum(weights.values())
    assert np.allclose(label_chances(scores, transitions, march(bounds, length)), expected, atol=1e-5)


def test_labels_become_names_that_end_with_their_sentence():
    person, place = 1 + 2 * 0, 1 + 2 * list(EntityType).index(EntityType.PLACE)
    labels = [0, person, person + 1, place, person, person + 1]
    assert list(read_labels(labels, (0, 5))) == [
        (1, 3, EntityType.PERSON),
        (3, 4, EntityType.PLACE),
        (4, 5, EntityType.PERSON),
        (5, 6, EntityType.PERSON),
    ]


def test_weights_come_back_as_they_were_stored():
    states = {("0l=kalimas", "B-Place"): 1.5, ("b", "O"): 0.5}
    stream = io.BytesIO()
    write_weights(stream, states, {("B-Place", "I-Place"): 0.25})
    stream.seek(0)
    weights = read_weights(stream)
    assert weights.states[weights.rows["0l=kalimas"], LABELS.index("B-Place")] == 1.5
    assert weights.transitions[LABELS.index("B-Place"), LABELS.index("I-Place")] == 0.25
    assert np.count_nonzero(weights.states) == 2


def test_the_same_weights_are_the_same_bytes():
    streams = [io.BytesIO(), io.BytesIO()]
    for stream, order in zip(streams, (1, -1), strict=True):
        write_weights(stream, dict([(("a", "O"), 1.0), (("b", "O"), 2.0)][::order]), {})
    assert streams[0].getvalue() == streams[1].getvalue()


def test_priors_come_back_as_they_were_stored():
    stream = io.BytesIO()
    write_priors(stream, Priors({"kalimas": "pc=4 pm=L4"}, {"kota kalimas": "L"}))
    stream.seek(0)
    assert read_priors(stream) == Priors({"kalimas": "pc=4 pm=L4"}, {"kota kalimas": "L"})


def test_the_weights_of_the_package_load_and_find_names():
    text = "Bupati Sidoarjo Karsono Wibawa bertemu Wahyuni Hapsari di Surabaya, Rabu."
    words = read_words(read_document(Article(Source("test"), text)))
    found = {span_of(words, g.first, g.last).of(text): g.type for g in read_tagger().guess(words)}
    assert found["Karsono Wibawa"] is EntityType.PERSON
    assert found["Surabaya"] is EntityType.PLACE


def test_how_sure_a_guess_is_lies_between_nothing_and_all():
    words = read_words(read_document(Article(Source("test"), "Polres Gresik memeriksa Karsono di Gresik.")))
    assert all(0.0 < guess.sure <= 1.0 for guess in read_tagger().guess(words))


def test_no_words_no_names():
    weights = io.BytesIO()
    write_weights(weights, {("b", "O"): 1.0}, {})
    weights.seek(0)
    tagger = Tagger(read_weights(weights), Priors())
    assert list(tagger.guess(read_words(read_document(Article(Source("test"), ""))))) == []
