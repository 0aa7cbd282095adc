"""The article's vote, on chances made up for it."""

import numpy as np

from kg.extract.features import read_words
from kg.extract.tagger import LABELS, Guess
from kg.extract.votes import Ballot, count_votes
from kg.model import Article, Source
from kg.schema import EntityType
from kg.text import read_document

B_PERSON, I_PERSON, B_PLACE = (LABELS.index(label) for label in ("B-Person", "I-Person", "B-Place"))


def vote(text, ballots, chances):
    words = read_words(read_document(Article(Source("test"), text)))
    table = np.zeros((len(words.texts), len(LABELS)), np.float32)
    for (at, label), chance in chances.items():
        table[at, label] = chance
    found = count_votes(words, table, [Ballot(guess, "tagger") for guess in ballots])
    return [(" ".join(words.texts[b.guess.first : b.guess.last]), b.guess.first, b.guess.type) for b in found]


def test_a_name_seen_once_for_sure_is_seen_where_it_is_likely():
    found = vote("Karsono hadir , lalu Karsono pulang", [Guess(0, 1, EntityType.PERSON, 0.9)], {(4, B_PERSON): 0.3})
    assert found == [("Karsono", 0, EntityType.PERSON), ("Karsono", 4, EntityType.PERSON)]


def test_a_form_that_the_article_mostly_uses_otherwise_is_no_name():
    assert vote("Warga hadir , Warga pulang , Warga lelah", [Guess(0, 1, EntityType.PERSON, 0.9)], {}) == []


def test_the_longest_form_stands():
    ballots = [Guess(0, 2, EntityType.PERSON, 0.9), Guess(3, 4, EntityType.PERSON, 0.9)]
    assert [form for form, _, _ in vote("Karsono Wibawa dan Karsono", ballots, {})] == ["Karsono Wibawa", "Karsono"]


def test_the_type_with_the_most_votes_wins():
    ballots = [Guess(0, 1, EntityType.PERSON, 0.5), Guess(2, 3, EntityType.PLACE, 0.9)]
    found = vote("Candi dan Candi", ballots, {(0, B_PLACE): 0.4})
    assert {kind for _, _, kind in found} == {EntityType.PLACE}


def test_a_form_of_several_words_is_known_in_other_letters():
    ballots = [Guess(0, 2, EntityType.ORGANIZATION, 0.9)]
    found = vote("BPJS Ketenagakerjaan dan BPJS ketenagakerjaan serta bpjs ketenagakerjaan", ballots, {})
    assert [at for _, at, _ in found] == [0, 3]
