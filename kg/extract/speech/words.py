"""The article's tokens as the readers of speech look at them: casefolded, each with the mention that covers it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract.reading import Reading
from kg.lexicon import words
from kg.model import Cluster, Mention, Span, Token
from kg.schema import EntityType


@dataclass(frozen=True, slots=True)
class Words:
    """`forms[i]` is token i casefolded; `covers[i]` the index of the mention that covers it, or -1."""

    reading: Reading
    forms: tuple[str, ...]
    covers: tuple[int, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.reading.document.tokens

    def mention(self, index: int) -> Mention | None:
        """The mention that covers a token."""
        cover = self.covers[index]
        return self.reading.mentions[cover] if cover >= 0 else None

    def owner(self, index: int) -> Cluster:
        """The entity whose mention covers a token that has one."""
        return self.reading.owners[self.covers[index]]

    def is_type(self, index: int, *types: EntityType) -> bool:
        mention = self.mention(index)
        return mention is not None and mention.type in types

    def past(self, index: int) -> int:
        """The first token after the mention that covers a token, or after the token itself."""
        cover = self.covers[index]
        index += 1
        while cover >= 0 and index < len(self.covers) and self.covers[index] == cover:
            index += 1
        return index

    def is_capital(self, index: int) -> bool:
        return self.tokens[index].text[0].isupper()

    def form(self, index: int) -> str:
        """A token casefolded, "" past the end of the article."""
        return self.forms[index] if index < len(self.forms) else ""

    def is_word(self, index: int) -> bool:
        return self.forms[index][0].isalnum()

    def is_function(self, index: int, *kinds: str) -> bool:
        """Whether a token is a function word of one of the kinds; "Dalam" inside "Menteri Dalam Negeri" is none."""
        if self.covers[index] >= 0 or not any(self.forms[index] in kind(name) for name in kinds):
            return False
        return not self.is_capital(index) or index == 0 or not self.is_word(index - 1)

    def span(self, first: int, last: int) -> Span | None:
        """The stretch of the text from token `first` up to, not including, token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end) if first < last else None


def read_words(reading: Reading) -> Words:
    """The tokens of an article with their mentions."""
    tokens = reading.document.tokens
    covers = [-1] * len(tokens)
    for number, mention in enumerate(reading.mentions):
        for index in reading.token_indices(mention.span.start, mention.span.end):
            covers[index] = number
    return Words(reading, tuple(token.text.casefold() for token in tokens), tuple(covers))


@cache
def kind(name: str) -> frozenset[str]:
    """The function words of one kind: pronoun, adverb, guard, stop ..."""
    return words("speech_words", kind=name)


@cache
def verbs(name: str) -> frozenset[str]:
    """The verbs of speaking of one kind: tag, clause, act, passive, source."""
    return words("speech_verbs", kind=name)


@cache
def tags() -> frozenset[str]:
    """What may follow a quotation: "kata", "katanya", "ujar", "ujarnya" ..."""
    return verbs("tag") | {f"{verb}nya" for verb in verbs("tag")}


@cache
def active() -> frozenset[str]:
    """The verbs whose subject speaks beside a quotation: "Sari melanjutkan, ...", "Sari balik bertanya"."""
    return verbs("clause") | verbs("personal") | verbs("turn") | kind("asking")
