"""The tagger's weights from annotated text: articles with their annotations, and CoNLL files of sentences."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from kg.errors import InputError
from kg.evaluate.gold import mention_spans, read_gold
from kg.extract.features import WINDOW, Words, place_features, read_words, word_features
from kg.extract.tagger import LABELS, write_weights
from kg.model import Article, Document, Source, Span
from kg.schema import EntityType
from kg.text import read_document

_CONLL_TYPES = {
    "PER": EntityType.PERSON,
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "ORGANISATION": EntityType.ORGANIZATION,
    "ORGANIZATION": EntityType.ORGANIZATION,
    "LOC": EntityType.PLACE,
    "LOCATION": EntityType.PLACE,
    "PLACE": EntityType.PLACE,
}
_PARAMETERS = {"c1": 0.05, "c2": 0.05, "max_iterations": 120}


@dataclass(frozen=True, slots=True)
class Sample:
    """A document and its names."""

    document: Document
    names: tuple[tuple[Span, EntityType], ...]


def read_annotated(articles: Path, annotations: Path) -> Iterator[Sample]:
    """Articles of a JSON-lines file that have an annotation file in the folder."""
    texts = {row["id"]: row for row in map(json.loads, articles.read_text(encoding="utf-8").splitlines())}
    for gold in read_gold(annotations):
        if gold["id"] not in texts:
            raise InputError(str(articles), f"there is no article {gold['id']!r}")
        row = texts[gold["id"]]
        source = Source(row["id"], row.get("title"), row.get("date"), row.get("outlet"))
        types = {entity["id"]: EntityType(entity["type"]) for entity in gold["entities"]}
        spans = mention_spans(gold["entities"], row["text"])
        names = sorted((span, types[owner]) for owner, found in spans.items() for span in found)
        yield Sample(read_document(Article(source, row["text"])), tuple(names))


def read_conll(path: Path) -> Iterator[Sample]:
    """The sentences of a CoNLL file: the word in the first column, the label in the last."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if cells:
            rows.append((cells[0], cells[-1]))
        elif rows:
            yield _read_sentence(path.name, rows)
            rows = []


def _read_sentence(name: str, rows: Sequence[tuple[str, str]]) -> Sample:
    text, names, open_type, start, end = "", [], "", 0, 0
    for word, label in [*rows, ("", "O")]:
        if open_type and label != "I-" + open_type:
            if open_type in _CONLL_TYPES:
                names.append((Span(start, end), _CONLL_TYPES[open_type]))
            open_type = ""
        if text and word not in {",", ".", ")", ":", ";"} and not text.endswith("("):
            text += " "
        if label.startswith("B-"):
            open_type, start = label[2:], len(text)
        text += word
        end = len(text)
    return Sample(read_document(Article(Source(name), text)), tuple(names))


def labels_of(sample: Sample, words: Words) -> list[str]:
    """The label of every word; names that do not begin and end with a word are left out."""
    starts = {span.start: index for index, span in enumerate(words.spans)}
    ends = {span.end: index for index, span in enumerate(words.spans)}
    labels = ["O"] * len(words.texts)
    for span, kind in sample.names:
        if span.start in starts and span.end in ends:
            first, last = starts[span.start], ends[span.end]
            labels[first : last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
    return labels


def sequences(words: Words) -> Iterator[tuple[int, int, list[list[str]]]]:
    """First word, word after the last, and all features of every sequence."""
    places = place_features(words)
    for start, end in zip(words.bounds, [*words.bounds[1:], len(words.texts)], strict=True):
        found = []
        for at in range(start, end):
            here = list(places[at])
            for offset in WINDOW:
                if start <= at + offset < end:
                    here += word_features(words.texts[at + offset], offset)
            found.append(here)
        yield start, end, found


def train(samples: Iterable[Sample], target: Path, *, progress: Callable[[str], None] = lambda line: None) -> None:
    """Fit a model to the samples and write its weights; the same samples give the same file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_PARAMETERS)
    count = 0
    for sample in samples:
        words = read_words(sample.document)
        labels = labels_of(sample, words)
        for start, end, features in sequences(words):
            trainer.append(features, labels[start:end])
        count += 1
    progress(f"{count} documents read")
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "model"
        trainer.train(str(model))
        states, transitions = _read_model(model)
    progress(f"{len(states)} weights")
    with target.open("wb") as stream:
        write_weights(stream, states, transitions)


def _read_model(path: Path) -> tuple[Mapping[tuple[str, str], float], Mapping[tuple[str, str], float]]:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    known = set(LABELS)
    states = {key: weight for key, weight in info.state_features.items() if key[1] in known}
    return states, dict(info.transitions)
