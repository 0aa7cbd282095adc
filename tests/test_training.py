"""Training: what is read, what is learnt from a little of it, and that it comes out the same again."""

import gzip
import io
import json

import pytest

from kg.errors import InputError
from kg.evaluate.gold import mention_spans
from kg.extract.events.vectors import read_vectors
from kg.extract.events.weights import read_rankers
from kg.extract.features import read_words
from kg.extract.priors import Priors
from kg.extract.tagger import Tagger, read_weights, span_of
from kg.model import Article, Source, Span
from kg.schema import EntityType
from kg.text import read_document
from kg.training import (
    Sample,
    learn_vectors,
    read_annotated,
    read_collection,
    read_conll,
    to_sample,
    train_tagger,
    write_annotations,
    write_event_weights,
)
from kg.training.samples import labels_of

CONLL = "Kata NOUN O\nKarsono PROPN B-PER\nWibawa PROPN I-PER\n, PUNCT O\n\nDi ADP O\nKalimas PROPN B-LOC\n"
TEXTS = {
    "a": ("Bupati Kalimas, Karsono Wibawa, hadir di Kalimas.", {"Karsono Wibawa": "Person", "Kalimas": "Place"}),
    "b": ("Camat Jatiroto, Wahyu Hapsari, hadir di Jatiroto.", {"Wahyu Hapsari": "Person", "Jatiroto": "Place"}),
    "c": ("Lurah Tanjungsari, Rudi Hartono, pulang.", {"Rudi Hartono": "Person", "Tanjungsari": "Place"}),
}


@pytest.fixture
def annotated(tmp_path):
    folder = tmp_path / "gold"
    folder.mkdir()
    lines = []
    for key, (text, names) in TEXTS.items():
        lines.append(json.dumps({"id": key, "text": text}))
        entities = [{"id": f"e{n}", "type": kind, "mentions": [form]} for n, (form, kind) in enumerate(names.items())]
        (folder / f"{key}.json").write_text(
            json.dumps({"id": key, "entities": entities, "facts": []}), encoding="utf-8"
        )
    (tmp_path / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "articles.jsonl", folder


def test_sentences_of_a_conll_file(tmp_path):
    path = tmp_path / "some.conll"
    path.write_text(CONLL, encoding="utf-8")
    samples = list(read_conll(path))
    assert [sample.document.text for sample in samples] == ["Kata Karsono Wibawa,", "Di Kalimas"]
    assert [[(s.of(sample.document.text), kind) for s, kind in sample.names] for sample in samples] == [
        [("Karsono Wibawa", EntityType.PERSON)],
        [("Kalimas", EntityType.PLACE)],
    ]


def test_every_occurrence_of_an_annotated_form_is_labelled(annotated):
    sample = to_sample(*next(read_annotated(*annotated)))
    labels = labels_of(sample, read_words(sample.document))
    assert [label for label in labels if label != "O"] == ["B-Place", "B-Person", "I-Person", "B-Place"]


def test_an_annotation_without_its_article_is_refused(annotated):
    articles, folder = annotated
    (folder / "z.json").write_text('{"id": "z", "entities": []}', encoding="utf-8")
    with pytest.raises(InputError, match="there is no article 'z'"):
        list(read_annotated(articles, folder))


def test_a_collection_may_have_empty_articles(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text('{"id": "1", "text": " "}\n{"id": "2", "text": "Hujan."}\n', encoding="utf-8")
    assert [document.article.id for document in read_collection(path)] == ["2"]


def test_training_learns_and_is_repeatable(annotated, tmp_path):
    samples = [to_sample(*pair) for pair in read_annotated(*annotated)]
    texts = ["Bupati Jatiroto hadir di Kalimas. Wahyu Hapsari pulang."] * 4
    collection = [read_document(Article(Source(str(n)), text)) for n, text in enumerate(texts)]
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        train_tagger(samples, (), samples[:1], collection, tmp_path / name)
        written.append([(tmp_path / name / file).read_bytes() for file in ("names.npz", "priors.npz")])
    assert written[0] == written[1]
    with (tmp_path / "one" / "names.npz").open("rb") as stream:
        tagger = Tagger(read_weights(stream), Priors())
    text = "Camat Kalimas, Karsono Hapsari, hadir di Jatiroto."
    words = read_words(read_document(Article(Source("new"), text)))
    found = {span_of(words, guess.first, guess.last).of(text) for guess in tagger.guess(words)}
    assert "Karsono Hapsari" in found


def test_names_of_other_outlets_are_learnt_where_the_own_articles_leave_it_open(annotated, tmp_path):
    samples = [to_sample(*pair) for pair in read_annotated(*annotated)]
    other = read_document(Article(Source("other"), "Panitia Gelar Kirana digelar di Jatiroto. Gelar Kirana ramai."))
    names = tuple((Span(start, start + 12), EntityType.PROGRAM) for start in (8, 42))
    text = "Panitia Gelar Kirana pulang."
    words = read_words(read_document(Article(Source("new"), text)))
    found = []
    for number, others in enumerate(((), [Sample(other, names)] * 4)):
        (tmp_path / str(number)).mkdir()
        train_tagger(samples, others, (), (), tmp_path / str(number))
        with (tmp_path / str(number) / "names.npz").open("rb") as stream:
            tagger = Tagger(read_weights(stream), Priors())
        found.append({(span_of(words, one.first, one.last).of(text), one.type) for one in tagger.guess(words)})
    assert ("Gelar Kirana", EntityType.PROGRAM) not in found[0]
    assert ("Gelar Kirana", EntityType.PROGRAM) in found[1]


def test_the_rankers_of_events_learn_the_same_twice(tmp_path):
    text = "Bupati Karsono Wibawa meresmikan Jembatan Kalimas di Jatiroto."
    names = [("Karsono Wibawa", "Person"), ("Jembatan Kalimas", "Place"), ("Jatiroto", "Place")]
    entities = [{"id": f"e{n}", "type": kind, "name": form, "mentions": [form]} for n, (form, kind) in enumerate(names)]
    event = {"type": "Ceremony", "agent": "e0", "patient": "e1", "place": "e2", "evidence": text}
    folder = tmp_path / "gold"
    folder.mkdir()
    keys = [f"a{number}" for number in range(6)]
    for key in keys:
        gold = {"id": key, "entities": entities, "facts": [event]}
        (folder / f"{key}.json").write_text(json.dumps(gold), encoding="utf-8")
    articles = tmp_path / "articles.jsonl"
    articles.write_text("\n".join(json.dumps({"id": key, "text": text}) for key in keys), encoding="utf-8")
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        own = list(read_annotated(articles, folder))
        vectors = learn_vectors(to_sample(*pair).document for pair in own)
        write_event_weights(own, own[:2], vectors, tmp_path / name)
        written.append([(tmp_path / name / file).read_bytes() for file in ("events.npz", "vectors.npz")])
    assert written[0] == written[1]
    vectors = read_vectors(io.BytesIO(written[0][1]))
    assert {"role", "date", "event", "retelling"} < set(read_rankers(io.BytesIO(written[0][0]), vectors))


def test_annotations_as_offsets_say_the_same_without_a_word_of_the_articles(tmp_path):
    text = "Polres Kalimas menangkap Karsono karena mencuri sapi di Jatiroto. Karsono lalu ditahan."
    names = [("Karsono", "Person"), ("Polres Kalimas", "Organization"), ("Jatiroto", "Place")]
    entities = [{"id": form, "type": kind, "name": form, "mentions": [form]} for form, kind in names]
    event = {
        "type": "LegalAction",
        "agent": "Polres Kalimas",
        "patient": ["Karsono"],
        "place": "Jatiroto",
        "date": "2018-03",
        "action": "menangkap",
        "charge": "pencurian ternak",
        "evidence": "Polres Kalimas menangkap Karsono",
    }
    article = Article(Source("a"), text)
    path = tmp_path / "annotations.jsonl.gz"
    write_annotations([(article, {"id": "a", "entities": entities, "facts": [event]})], path)
    assert not any(word in gzip.decompress(path.read_bytes()).decode() for word in ("Karsono", "sapi", "menangkap"))

    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    ((found, annotation),) = read_annotated(articles, path)
    assert found == article
    assert [entity["name"] for entity in annotation["entities"]] == [form for form, _ in names]
    assert mention_spans(annotation["entities"], text)["e1"] == {Span(25, 32), Span(66, 73)}
    (fact,) = annotation["facts"]
    assert fact["agent"] == "e2"
    assert fact["patient"] == ["e1"]
    assert fact["action"] == "menangkap"
    assert fact["evidence"] == event["evidence"]
    assert "charge" not in fact  # not the article's words

    articles.write_text(json.dumps({"id": "a", "text": text + " "}), encoding="utf-8")
    with pytest.raises(
        InputError, match=r"annotations\.jsonl\.gz:1: the article 'a' is not the text that was annotated"
    ):
        list(read_annotated(articles, path))


def test_a_line_that_holds_no_object_is_named(annotated, tmp_path):
    articles, _ = annotated
    path = tmp_path / "annotations.jsonl"
    for line, what in (
        ('{"id": ', "expected a JSON object: "),
        ("[]", "expected a JSON object, found list"),
        ("{}", 'expected an object with "id"'),
    ):
        path.write_text(line, encoding="utf-8")
        with pytest.raises(InputError, match=rf"annotations\.jsonl:1: {what}"):
            list(read_annotated(articles, path))
