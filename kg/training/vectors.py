"""Vectors of words from a collection: how much more often than chance each neighbour stands beside a word, in few
numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.linalg import svds

from kg.extract.events.vectors import Vectors, make_vectors
from kg.model import Document

SIZE = 50  # numbers of a vector
_LEAST = 8  # a word seen fewer times has no vector
_NEIGHBOURS = 3000  # the most frequent words are those that neighbours are counted of
_PLACES = (-2, -1, 1, 2)  # where a neighbour stands; each place counts by itself
_SMOOTH = 0.75  # a rare neighbour tells less than its rarity says


def learn_vectors(collection: Iterable[Document]) -> Vectors:
    """Vectors of the frequent words of a collection; the same articles give the same vectors."""
    sentences = [
        [token.text.casefold() for token in document.tokens[sentence.first : sentence.last]]
        for document in collection
        for sentence in document.sentences
    ]
    counts = Counter(word for sentence in sentences for word in sentence)
    words = [word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= _LEAST]
    if len(words) <= SIZE:
        return make_vectors([], np.zeros((0, SIZE)))
    surprise = _surprise(sentences, words)
    left, strength, _ = svds(surprise, k=SIZE, v0=np.ones(min(surprise.shape)), tol=1e-3)
    order = np.argsort(-strength)
    table = left[:, order] * np.sqrt(strength[order])
    table *= np.sign(table.sum(axis=0))  # either direction is as good: always the same one
    return make_vectors(words, table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9))


def _surprise(sentences: Sequence[Sequence[str]], words: Sequence[str]) -> csr_matrix:
    """For each word and each place and neighbour how far the two are from meeting by chance, where they meet more."""
    codes = {word: code for code, word in enumerate(words)}
    known = min(_NEIGHBOURS, len(words))
    rows: list[np.ndarray] = []
    columns: list[np.ndarray] = []
    for sentence in sentences:
        own = np.array([codes.get(word, -1) for word in sentence])
        for number, place in enumerate(_PLACES):
            here, there = (own[:-place], own[place:]) if place > 0 else (own[-place:], own[:place])
            meet = (here >= 0) & (there >= 0) & (there < known)
            rows.append(here[meet])
            columns.append(there[meet] + number * known)
    every, beside = np.concatenate(rows), np.concatenate(columns)
    shape = (len(words), known * len(_PLACES))
    together = csr_matrix((np.ones(len(every)), (every, beside)), shape=shape)
    together.sum_duplicates()
    cells = coo_matrix(together)
    total = together.sum()
    of_word = np.asarray(together.sum(axis=1)).ravel()
    of_neighbour = np.asarray(together.sum(axis=0)).ravel() ** _SMOOTH * total ** (1 - _SMOOTH)
    surprise = np.log(cells.data * total / (of_word[cells.row] * of_neighbour[cells.col]))
    return csr_matrix((np.maximum(0.0, surprise), (cells.row, cells.col)), shape=shape)
