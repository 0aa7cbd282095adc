"""The weights of the tagger and of the rankers of events from annotated text."""

from __future__ import annotations

from kg.training.annotations import AnnotatedArticle, read_annotated, write_annotations
from kg.training.collection import count_collection, make_priors
from kg.training.events import write_event_weights
from kg.training.fitting import fit, mean_model, write_model
from kg.training.samples import Sample, read_collection, read_conll, to_sample
from kg.training.training import train_tagger
from kg.training.vectors import learn_vectors

__all__ = [
    "AnnotatedArticle",
    "Sample",
    "count_collection",
    "fit",
    "learn_vectors",
    "make_priors",
    "mean_model",
    "read_annotated",
    "read_collection",
    "read_conll",
    "to_sample",
    "train_tagger",
    "write_annotations",
    "write_event_weights",
    "write_model",
]
