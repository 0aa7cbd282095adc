"""A fact in words: its roles, the rule that read it, and its sentence with the evidence and the names marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.model import Cluster, Extraction, Fact, Filler, Passage, Quote, Span
from kg.passages import Passages
from kg.schema import FACT_TYPES, Kind


def trace(extraction: Extraction) -> Iterator[str]:
    """Blocks of lines, one for each fact of the article, those that do not hold last."""
    names = {cluster.id: cluster for cluster in extraction.entities}
    passages = Passages(extraction.passages)
    for number, fact in enumerate((*extraction.facts, *extraction.unasserted), start=1):
        yield "\n".join(explain(fact, f"{extraction.id}:{number}", names, passages))


def explain(fact: Fact, label: str, entities: Mapping[str, Cluster], passages: Passages) -> Iterator[str]:
    """The lines that say what the fact is and where it stands; `label` opens the first."""
    yield f"{label}  {fact.type}  [{fact.rule}]" + (f"  {fact.modality}" if fact.modality else "")
    for name, fillers in fact.roles:
        kind = FACT_TYPES[fact.type].role(name).kind
        yield f"    {name + ':':13}{'; '.join(_filler(filler, kind, entities) for filler in fillers)}"
    if fact.according_to:
        yield f"    {'according to:':13}{'; '.join(_name(who, entities) for who in fact.according_to)}"
    passage = passages.holding(fact.evidence)
    if passage is not None:
        mentions = [mention.span for cluster in entities.values() for mention in cluster.mentions]
        yield f"    sentence {passage.index}: {mark(passage, fact.evidence, mentions)}"


def _filler(filler: Filler, kind: Kind, entities: Mapping[str, Cluster]) -> str:
    if isinstance(filler, Quote):
        return _one_line(filler.text)
    return _name(str(filler), entities) if kind is Kind.ENTITY else str(filler)


def _name(id: str, entities: Mapping[str, Cluster]) -> str:
    return f"{entities[id].name} ({entities[id].type} {id})" if id in entities else id


def _one_line(text: str) -> str:
    return " ".join(text.split())


def mark(passage: Passage, evidence: Span, mentions: list[Span]) -> str:
    """The passage on one line, the evidence between » and «, each mention in it between [ and ].

    >>> mark(Passage(0, Span(0, 13), "Rudi 35 tahun"), Span(0, 7), [Span(0, 4)])
    '»[Rudi] 35« tahun'
    """
    inside = [span for span in mentions if span in passage.span]
    marks = [(evidence.start, 2, "»"), (evidence.end, 1, "«")]
    marks += [(span.start, 3, "[") for span in inside] + [(span.end, 0, "]") for span in inside]
    pieces, last = [], passage.span.start
    for offset, _, sign in sorted(marks):
        pieces += [passage.text[last - passage.span.start : offset - passage.span.start], sign]
        last = offset
    return _one_line("".join([*pieces, passage.text[last - passage.span.start :]]))
