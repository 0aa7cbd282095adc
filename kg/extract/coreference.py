"""One entity for all its names inside an article."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Cluster, Document, Mention


def find_clusters(document: Document, mentions: Sequence[Mention]) -> tuple[Cluster, ...]:
    """Mentions of the same type and words are one entity, named e1, e2 ... in the order of the text."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.span):
        groups.setdefault((mention.type, mention.text.casefold()), []).append(mention)
    return tuple(
        Cluster(f"e{number}", group[0].type, group[0].text, tuple(group))
        for number, group in enumerate(groups.values(), start=1)
    )
