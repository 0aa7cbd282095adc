"""One article's annotation beside its prediction: what agrees, counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from kg.evaluate.agreement import SAME_TEXT, best_pairs, is_same_value, overlap, span_of, text_likeness
from kg.evaluate.gold import mention_spans
from kg.model import Span
from kg.schema import FACT_TYPES, EntityType, FactType, Family, Kind, Role

Json = Mapping[str, Any]


class Count(NamedTuple):
    """How much agrees, of how much that was predicted, of how much that is annotated."""

    agree: float
    predicted: int
    gold: int

    def plus(self, other: Count) -> Count:
        return Count(self.agree + other.agree, self.predicted + other.predicted, self.gold + other.gold)


@dataclass(frozen=True)
class FactPair:
    """An annotated fact and the predicted one that was matched with it; either may be missing."""

    type: str
    gold: Json | None
    predicted: Json | None
    count: Count


def core_roles(known: FactType) -> tuple[Role, ...]:
    """The roles that must agree before anything of a relation counts; events have none."""
    return tuple(role for role in known.roles if role.required and role.kind is not Kind.FLAG)


def further_roles(known: FactType) -> tuple[Role, ...]:
    """The roles that count one slot for each filler."""
    return tuple(role for role in known.roles if role not in core_roles(known) and role.name != "topic")


_CORE = {name: core_roles(known) for name, known in FACT_TYPES.items()}
_FURTHER = {name: further_roles(known) for name, known in FACT_TYPES.items()}


def fillers(fact: Json, role: Role) -> list[Any]:
    """What fills the role, [] where nothing does."""
    value = fact.get(role.name)
    if value is None or value == "" or value == []:
        return []
    return list(value) if isinstance(value, list) else [value]


class ArticlePair:
    """Annotation and prediction of one article, their entities aligned by the mentions they share."""

    def __init__(self, text: str, gold: Json, predicted: Json) -> None:
        self.text = text
        self.gold = gold
        self.predicted = predicted
        self.gold_spans = mention_spans(gold["entities"], text)
        self.predicted_spans = mention_spans(predicted["entities"], text)
        self.gold_types: dict[str, str] = {entity["id"]: entity["type"] for entity in gold["entities"]}
        self.predicted_types: dict[str, str] = {entity["id"]: entity["type"] for entity in predicted["entities"]}

    @cached_property
    def likeness(self) -> dict[tuple[str, str], float]:
        """For each annotated and predicted entity that touch: the share of their mentions that do."""
        return {
            (g, p): value
            for g, left in self.gold_spans.items()
            for p, right in self.predicted_spans.items()
            if (value := _shared(left, right)) > 0
        }

    @cached_property
    def aligned(self) -> dict[str, str]:
        return best_pairs(self.likeness)

    def mentions(self, type: EntityType | None = None) -> Count:
        """Mentions with the exact span and type; of one type when it is given."""
        gold = _typed_spans(self.gold_spans, self.gold_types, type)
        predicted = _typed_spans(self.predicted_spans, self.predicted_types, type)
        return Count(len(gold & predicted), len(predicted), len(gold))

    def mention_errors(self) -> Iterator[tuple[str, str, Span]]:
        """("missed" or "extra", type, span) for each mention without its like on the other side, by place."""
        gold = _typed_spans(self.gold_spans, self.gold_types, None)
        predicted = _typed_spans(self.predicted_spans, self.predicted_types, None)
        wrong = [(span, "missed", kind) for span, kind in gold - predicted]
        wrong += [(span, "extra", kind) for span, kind in predicted - gold]
        for span, what, kind in sorted(wrong):
            yield what, kind, span

    def entities(self) -> Count:
        """CEAF-e: entities one to one, of one type, each pair worth its likeness."""
        same_type = {
            (g, p): value for (g, p), value in self.likeness.items() if self.gold_types[g] == self.predicted_types[p]
        }
        agree = sum(same_type[pair] for pair in best_pairs(same_type).items())
        return Count(agree, sum(map(bool, self.predicted_spans.values())), sum(map(bool, self.gold_spans.values())))

    def article(self) -> Count:
        """Dateline, reporters and editors."""
        agree = predicted = wanted = 0
        for name in ("dateline", "reporters", "editors"):
            role = Role(name, Kind.TEXT)
            left = fillers(self.gold.get("article") or {}, role)
            right = fillers(self.predicted.get("article") or {}, role)
            agree += sum(any(text_likeness(g, p) >= 0.99 for p in right) for g in left)
            predicted, wanted = predicted + len(right), wanted + len(left)
        return Count(agree, predicted, wanted)

    def facts(self) -> Iterator[FactPair]:
        """Every fact of either side, matched within its type so that the most slots agree."""
        for name in FACT_TYPES:
            golds = [fact for fact in self.gold["facts"] if fact["type"] == name]
            predictions = [fact for fact in self.predicted["facts"] if fact["type"] == name]
            yield from self._match(name, golds, predictions)

    def _match(self, name: str, golds: list[Json], predictions: list[Json]) -> Iterator[FactPair]:
        counts = {
            (i, j): count
            for i, gold in enumerate(golds)
            for j, predicted in enumerate(predictions)
            if (count := self._slots(gold, predicted)).agree
        }
        matched = best_pairs({pair: c.agree + c.agree / (c.predicted + c.gold + 1) for pair, c in counts.items()})
        for i, gold in enumerate(golds):
            if i in matched:
                yield FactPair(name, gold, predictions[matched[i]], counts[i, matched[i]])
            else:
                yield FactPair(name, gold, None, Count(0, 0, _size(gold)))
        for j in sorted(set(range(len(predictions))) - set(matched.values())):
            yield FactPair(name, None, predictions[j], Count(0, _size(predictions[j]), 0))

    def _slots(self, gold: Json, predicted: Json) -> Count:
        if not self._is_same_core(gold, predicted):
            return Count(0, _size(predicted), _size(gold))
        agree = 1 + sum(self._agreeing(gold, predicted, role) for role in _FURTHER[gold["type"]])
        return Count(agree, _size(predicted), _size(gold))

    def _is_same_core(self, gold: Json, predicted: Json) -> bool:
        kind = gold["type"]
        if FACT_TYPES[kind].family is not Family.EVENT:
            return all(self._is_any_same(gold, predicted, role) for role in _CORE[kind])
        actors = (role for role in _FURTHER[kind] if role.kind is Kind.ENTITY)
        if any(self._is_any_same(gold, predicted, role) for role in actors):
            return True
        places = (span_of(fact.get("evidence"), self.text) for fact in (gold, predicted))
        return overlap(*places) > 0.2

    def _is_any_same(self, gold: Json, predicted: Json, role: Role) -> bool:
        return any(self._is_same(role, g, p) for g in fillers(gold, role) for p in fillers(predicted, role))

    def _agreeing(self, gold: Json, predicted: Json, role: Role) -> int:
        left = fillers(predicted, role)
        agree = 0
        for wanted in fillers(gold, role):
            hit = next((found for found in left if self._is_same(role, wanted, found)), None)
            if hit is not None:
                left.remove(hit)
                agree += 1
        return agree

    def _is_same(self, role: Role, gold: Any, predicted: Any) -> bool:
        if role.kind is Kind.ENTITY:
            return bool(self.aligned.get(gold) == predicted)
        if role.kind is Kind.QUOTE:
            return overlap(span_of(gold, self.text), span_of(predicted, self.text)) >= 0.5
        if role.kind is Kind.TEXT:
            return text_likeness(gold, predicted) >= SAME_TEXT
        return is_same_value(gold, predicted)


def _shared(left: set[Span], right: set[Span]) -> float:
    touching = sum(any(one.overlaps(other) for other in right) for one in left)
    return min(1.0, 2 * touching / (len(left) + len(right))) if touching else 0.0


def _typed_spans(
    spans: Mapping[str, set[Span]], types: Mapping[str, str], only: EntityType | None
) -> set[tuple[Span, str]]:
    return {
        (span, types[owner]) for owner, own in spans.items() for span in own if only is None or types[owner] == only
    }


def _size(fact: Json) -> int:
    return 1 + sum(len(fillers(fact, role)) for role in _FURTHER[fact["type"]])
