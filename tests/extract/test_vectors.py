"""Vectors: words used alike lie near, a phrase is the mean of its words, a file gives back what was written."""

import io
import random

import numpy as np
import pytest

from kg.extract.events.vectors import make_vectors, read_vectors, write_vectors
from kg.model import Article, Source
from kg.text import read_document
from kg.training import learn_vectors


@pytest.fixture(scope="module")
def vectors():
    return make_vectors(["satu", "dua"], np.array([[1.0, 0.0], [0.0, 0.5]]))


def test_a_phrase_is_the_mean_of_its_words(vectors):
    rows = vectors.rows(["satu", "dua", "entah"])
    found = vectors.means(rows, [range(2), range(2, 3), range(1, 1), range(1, 2), range(3)])
    assert found == pytest.approx(
        np.array([[0.5, 0.25], [0.0, 0.0], [0.0, 0.0], [0.0, 0.5], [1 / 3, 0.5 / 3]]), abs=0.01
    )


def test_no_phrases_have_no_means(vectors):
    assert vectors.means(vectors.rows([]), []).shape == (0, 2)
    assert not vectors.means(vectors.rows(["satu"]), [range(0)]).any()


def test_a_file_gives_back_the_vectors(vectors):
    file = io.BytesIO()
    write_vectors(file, vectors)
    found = read_vectors(io.BytesIO(file.getvalue()))
    assert dict(found.codes) == {"satu": 0, "dua": 1}
    assert (found.table == vectors.table).all()


def test_words_of_like_company_lie_near_and_learning_is_repeatable():
    chance = random.Random(3)
    verbs, nouns = ("memukul", "menendang"), ("pasar", "sawah")
    fillers = [f"kata{number}" for number in range(60)]
    texts = []
    for _ in range(600):
        verb, noun = chance.choice(verbs), chance.choice(nouns)
        texts.append(f"dia {verb} bola keras {chance.choice(fillers)} di {noun} itu {chance.choice(fillers)}.")
    documents = [read_document(Article(Source(str(number)), text)) for number, text in enumerate(texts)]
    first, second = learn_vectors(documents), learn_vectors(documents)
    assert (first.table == second.table).all()
    near = first.table @ first.table[first.codes["memukul"]]
    assert near[first.codes["menendang"]] > near[first.codes["pasar"]] + 0.3


def test_a_small_collection_gives_no_vectors():
    vectors = learn_vectors([read_document(Article(Source("a"), "Hujan turun di Blora."))])
    assert dict(vectors.codes) == {}
    assert not vectors.means(vectors.rows(["hujan"]), [range(1)]).any()
