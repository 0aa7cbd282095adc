"""Figures and errors as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kg.evaluate.pair import ArticlePair, FactPair
from kg.evaluate.scores import Scores
from kg.model import Span


def to_table(scores: Scores) -> str:
    """One line a figure: precision, recall, F1 and the counts."""
    lines = [f"{scores.articles} articles", f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'gold':>8}{'found':>8}"]
    for name, figure in scores.figures.items():
        ratios = f"{figure.precision:7.3f}{figure.recall:7.3f}{figure.f1:7.3f}"
        lines.append(f"{name:24}{ratios}{figure.gold:8}{figure.predicted:8}")
    return "\n".join(lines)


def to_errors(pair: ArticlePair) -> Iterator[str]:
    """One line for each mention and fact of the article that is missing, wrong or too much."""
    yield f"== {pair.gold['id']}"
    for what, kind, span in pair.mention_errors():
        yield f"  {what:7} {kind:13} {_in_context(span, pair.text)}"
    names = _names(pair.gold), _names(pair.predicted)
    for fact in pair.facts():
        if not fact.count.agree == fact.count.predicted == fact.count.gold:
            yield _fact_line(fact, *names)


def _in_context(span: Span, text: str) -> str:
    before, after = text[max(0, span.start - 30) : span.start], text[span.end : span.end + 30]
    return " ".join(f"…{before}[{span.of(text)}]{after}…".split())


def _names(side: Mapping[str, Any]) -> dict[str, str]:
    return {entity["id"]: entity["name"] for entity in side["entities"]}


def _fact_line(fact: FactPair, gold_names: dict[str, str], found_names: dict[str, str]) -> str:
    what = "partly" if fact.gold and fact.predicted else "missed" if fact.gold else "extra"
    sides = []
    if fact.gold:
        sides.append(f"gold {_to_words(fact.gold, gold_names)}")
    if fact.predicted:
        sides.append(f"found {_to_words(fact.predicted, found_names)} [{fact.predicted.get('rule', '')}]")
    return f"  {what:7} {fact.type:13} {' | '.join(sides)}"


def _to_words(fact: Mapping[str, Any], names: dict[str, str]) -> str:
    shown = []
    for role, value in fact.items():
        if role in ("type", "evidence", "rule", "topic") or value is None:
            continue
        values = value if isinstance(value, list) else [value]
        shown.append(f"{role}={', '.join(_filler(item, names) for item in values)}")
    return "; ".join(shown)


def _filler(value: Any, names: dict[str, str]) -> str:
    if isinstance(value, Mapping):
        return str(value["text"])
    return names.get(str(value), str(value))
