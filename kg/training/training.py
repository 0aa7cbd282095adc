"""The order of training: first taggers, what they read in the collection, and the tagger that knows it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import md5
from pathlib import Path

from kg.extract.features import Words, read_words
from kg.extract.priors import Priors, write_priors
from kg.extract.tagger import Tagger, read_weights, write_weights
from kg.model import Document
from kg.schema import EntityType
from kg.training.collection import count_collection, make_priors
from kg.training.fitting import Model, Sequenced, fit, mean_model, sequences, write_model
from kg.training.samples import Sample, labels_of

_FOLDS = 3
_ONLY_OURS = (EntityType.PROGRAM, EntityType.LAW)

Progress = Callable[[str], None]


def train_tagger(
    articles: Sequence[Sample],
    others: Sequence[Sample],
    sentences: Sequence[Sample],
    collection: Iterable[Document],
    target: Path,
    *,
    progress: Progress = lambda line: None,
) -> None:
    """Write `names.npz` and `priors.npz` into the target folder; the same input gives the same weights. From the other
    articles and the sentences only that is learnt which the articles leave open.

    What the collection says of a word comes from a first tagger. An article is trained on the word of a first tagger
    that has not seen it, so that the last one trusts such word no more than it may in an article it has never seen.
    """
    texts = [read_words(document) for document in collection]
    progress(f"{len(articles)} articles, {len(others)} others, {len(sentences)} sentences, {len(texts)} to count")
    priors = {fold: _first_priors(articles, fold, texts, progress) for fold in (*range(_FOLDS), None)}
    own = list(_sequences(articles, priors))
    alone = fit(own)
    whole = Tagger(read_weights(_stored(alone)), priors[None])
    shared = [s for sample in sentences if _is_apt(whole, sample) for s in _sequences_of(sample, priors[None])]
    shared += _sequences(others, priors)
    model = mean_model([alone, fit(own, shared)]) if shared else alone
    write_model(target / "names.npz", model)
    with (target / "priors.npz").open("wb") as stream:
        write_priors(stream, priors[None])
    progress(f"{len(model.states)} weights, {len(shared)} sequences that are not the articles' own")


def fold_of(id: str) -> int:
    """The part of the articles that an article belongs to, by its id alone."""
    return int(md5(id.encode("utf-8"), usedforsecurity=False).hexdigest(), 16) % _FOLDS


def _first_priors(articles: Sequence[Sample], fold: int | None, texts: Sequence[Words], progress: Progress) -> Priors:
    if not texts:
        return Priors()
    known = [sample for sample in articles if fold is None or fold_of(sample.id) != fold]
    first = fit(sequence for sample in known for sequence in _sequences_of(sample, Priors()))
    priors = make_priors(count_collection(Tagger(read_weights(_stored(first)), Priors()), texts))
    progress(f"priors {'of all' if fold is None else f'without part {fold + 1}'}: {len(priors.words)} words")
    return priors


def _sequences(articles: Sequence[Sample], priors: Mapping[int | None, Priors]) -> Iterator[Sequenced]:
    for sample in sorted(articles, key=lambda sample: (fold_of(sample.id), sample.id)):
        yield from _sequences_of(sample, priors[fold_of(sample.id)])


def _sequences_of(sample: Sample, priors: Priors) -> Iterator[Sequenced]:
    words = read_words(sample.document)
    if words.texts:
        yield from sequences(words, labels_of(sample, words), priors)


def _is_apt(tagger: Tagger, sample: Sample) -> bool:
    """Whether a sentence of another set holds no name of a type that only our annotations know."""
    words = read_words(sample.document)
    return bool(words.texts) and not any(guess.type in _ONLY_OURS for guess in tagger.guess(words))


def _stored(model: Model) -> io.BytesIO:
    stream = io.BytesIO()
    write_weights(stream, model.states, model.transitions)
    stream.seek(0)
    return stream
