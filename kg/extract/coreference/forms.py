"""The different forms by which an article names things, each with its mentions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.lexicon.normal import normal_name
from kg.model import Mention
from kg.schema import EntityType


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a name with all its mentions; `words` are those of its normal form."""

    index: int
    type: EntityType
    text: str
    words: tuple[str, ...]
    mentions: tuple[Mention, ...]

    @property
    def first(self) -> int:
        """Where the form stands first."""
        return self.mentions[0].span.start

    @property
    def key(self) -> str:
        return " ".join(self.words)


def collect_forms(mentions: Iterable[Mention]) -> tuple[Form, ...]:
    """Mentions of one type and one normal form together, in the order of the text: "KEDIRI" goes with "Kediri"."""
    groups: dict[tuple[EntityType, str], list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.span):
        groups.setdefault((mention.type, normal_name(mention.text) or mention.text), []).append(mention)
    return tuple(
        Form(index, kind, _spelling(group), tuple(name.split()), tuple(group))
        for index, ((kind, name), group) in enumerate(groups.items())
    )


def _spelling(group: list[Mention]) -> str:
    """The first spelling that is not all capitals, else the first."""
    texts = [" ".join(mention.text.split()) for mention in group]
    return next((text for text in texts if not text.isupper()), texts[0])
