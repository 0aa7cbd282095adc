"""Names: articles a second on one core, beside spaCy's blank pipeline with an entity ruler and the plain CRF.

    pip install spacy
    python benchmarks/names.py ARTICLES.jsonl [--count 200] [--rounds 3]

All run in one process in turn, on the same articles, and the median round counts. "find_names" is all that
`kg.extract.names` does; "plain CRF" makes the same features and hands them to CRFsuite, sentence by sentence, and
"entity ruler" looks up the word lists' phrases of several words in spaCy's tokens. All include cutting the text.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kg.extract.features import read_words
from kg.extract.names import find_names
from kg.extract.priors import Priors
from kg.lexicon import words
from kg.model import Article, Document, Source
from kg.text import read_document

Reader = Callable[[str], object]
PATTERNS = (("bodies", "ORG"), ("ministries", "ORG"), ("parties", "ORG"), ("countries", "LOC"), ("figures", "PER"))


def document(text: str) -> Document:
    return read_document(Article(Source("benchmark"), text))


def ours() -> Reader:
    """All of `find_names`."""
    return lambda text: list(find_names(document(text)))


def plain_crf(texts: Sequence[str]) -> Reader:
    """The same features through CRFsuite, with a model fitted in a moment to what `find_names` finds."""
    import pycrfsuite

    from kg.training.fitting import sequences
    from kg.training.samples import Sample, labels_of

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"max_iterations": 5})
    for text in texts[:20]:
        read = document(text)
        sample = Sample(read, tuple((mention.span, mention.type) for mention in find_names(read)))
        cut = read_words(read)
        for features, labels in sequences(cut, labels_of(sample, cut), Priors()):
            trainer.append(features, labels)
    path = Path(tempfile.mkdtemp()) / "model"
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))

    def read(text: str) -> list[list[str]]:
        cut = read_words(document(text))
        return [tagger.tag(features) for features, _ in sequences(cut, ["O"] * len(cut.texts), Priors())]

    return read


def entity_ruler() -> Reader:
    """spaCy's blank Indonesian pipeline with the word lists as patterns."""
    import spacy

    pipeline = spacy.blank("id")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": label, "pattern": form} for table, label in PATTERNS for form in sorted(words(table, "name"))]
    )
    return lambda text: pipeline(text).ents


def rate(read: Reader, texts: Sequence[str]) -> float:
    started = time.process_time()
    for text in texts:
        read(text)
    return len(texts) / (time.process_time() - started)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    lines = given.articles.read_text(encoding="utf-8").splitlines()[: given.count]
    texts = [json.loads(line)["text"] for line in lines]
    started = time.perf_counter()
    readers = {"find_names": ours()}
    readers["find_names"](texts[0])
    print(f"first article after {time.perf_counter() - started:.2f} s, imports aside")
    readers |= {"plain CRF": plain_crf(texts), "spaCy entity ruler": entity_ruler()}
    rounds = {name: [] for name in readers}
    for _ in range(given.rounds):
        for name, read in readers.items():
            rounds[name].append(rate(read, texts))
    average = sum(len(text.split()) for text in texts) / len(texts)
    print(f"{len(texts)} articles of {average:.0f} words on average, one core")
    for name, rates in rounds.items():
        print(f"{name:20}{statistics.median(rates):8.1f} articles/s")


if __name__ == "__main__":
    main()
