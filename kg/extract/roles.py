"""Posts that people hold: a post before or after the name, in lists, by "itu", with its status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.holders import Link, find_links
from kg.extract.posts import Post, Unit, find_posts, read_units
from kg.extract.reading import Reading
from kg.extract.seats import Told, find_host, find_seat
from kg.extract.statuses import Status, read_status
from kg.lexicon import pairs
from kg.model import Fact, Span, make_fact
from kg.schema import Modality

_NEAR = 60
_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a post, as one passage of the text has it; `person` and `at` are ids of entities."""

    person: str
    role: str
    at: str | None
    status: str
    evidence: Span
    rule: str
    modality: Modality | None = None


def find_roles(reading: Reading) -> Iterator[Fact]:
    """One fact for each post that somebody holds, the fullest where the text names it more than once."""
    short = dict(pairs("post_abbreviations", "word", "post"))
    sentences: list[tuple[list[Unit], tuple[Post, ...]]] = []
    for sentence in reading.document.sentences:
        units = read_units(reading, sentence.first, sentence.last)
        posts = tuple(find_posts(reading, units))
        short.update(_bracketed(posts))
        if posts:
            sentences.append((units, posts))
    found = [holding for units, posts in sentences for holding in _read_sentence(reading, units, posts)]
    told = tuple(_told(reading, sentences, short))
    for holding in _merge([_seated(reading, holding, told, short) for holding in found], short):
        yield make_fact(
            "hasRole",
            holding.evidence,
            holding.rule,
            modality=holding.modality,
            person=holding.person,
            role=holding.role,
            at=holding.at,
            status=holding.status,
        )


def _told(
    reading: Reading, sentences: Sequence[tuple[Sequence[Unit], Sequence[Post]]], short: dict[str, str]
) -> Iterator[Told]:
    """The posts of the article that are named with the body or place they are held at."""
    for units, posts in sentences:
        for post in posts:
            if post.at is not None:
                sentence = reading.sentence_at(units[0].start).index
                yield Told(_full_role(post.role, short), reading.owners[post.at].id, sentence)


def _seated(reading: Reading, holding: Holding, told: Sequence[Told], short: dict[str, str]) -> Holding:
    """The holding, at the seat that the rest of the article gives it where it is named without one."""
    if holding.at is not None:
        return holding
    sentence = reading.sentence_at(holding.evidence.start).index
    return replace(holding, at=find_seat(reading, _full_role(holding.role, short), sentence, told))


def _bracketed(posts: Sequence[Post]) -> Iterator[tuple[str, str]]:
    """The article's own short forms: "Menteri Sosial (Mensos)"."""
    for post in posts:
        if post.short is not None and " " in post.role:
            yield post.short.casefold(), post.role.casefold()


def _read_sentence(reading: Reading, units: Sequence[Unit], posts: Sequence[Post]) -> Iterator[Holding]:
    statuses = [read_status(reading, units, post) for post in posts]
    host = find_host(reading, units)
    for link in find_links(reading, units, posts, [status.first for status in statuses]):
        if host is not None and link.post.first > host[0] and link.post.kind in ("post", "fused"):
            link = replace(link, at=link.at if link.at is not None else host[1])
        yield _holding(reading, units, link, statuses[link.index])


def _holding(reading: Reading, units: Sequence[Unit], link: Link, status: Status) -> Holding:
    post = link.post
    first = min(status.first, link.person_unit) if link.person_unit >= 0 else status.first
    last = max(post.last - 1, link.person_unit)
    at = link.at if link.at is not None else post.at
    evidence = _with_body(reading, Span(units[first].start, units[last].end), at)
    return Holding(
        person=reading.owners[link.person].id,
        role=status.role or post.role,
        at=reading.owners[at].id if at is not None else None,
        status="former" if link.former and status.term == "current" else status.term,
        evidence=evidence,
        rule=link.rule,
        modality=link.modality,
    )


def _with_body(reading: Reading, evidence: Span, at: int | None) -> Span:
    """The evidence, stretched to the mention of the body where that is near: "Ratu Sofia dari Spanyol"."""
    if at is None:
        return evidence
    body = reading.mentions[at].span
    start, end = min(evidence.start, body.start), max(evidence.end, body.end)
    return Span(start, end) if end - start <= evidence.end - evidence.start + _NEAR else evidence


def _merge(holdings: Sequence[Holding], short: dict[str, str]) -> tuple[Holding, ...]:
    """One holding for each person and post: the fullest form, with the body and the status that are told anywhere."""
    kept: list[tuple[Holding, tuple[str, ...]]] = []
    for holding in sorted(holdings, key=lambda holding: holding.rule == "post-by-pointer"):
        role = _full_role(holding.role, short)
        if holding.rule == "post-by-pointer" and any(_is_rival(holding, role, *other) for other in kept):
            continue  # "Menpora itu" means the one who is named as Menpora, not the one named last
        for index, (other, others) in enumerate(kept):
            if _is_same(holding, role, other, others):
                kept[index] = (
                    _fuller(other, holding, len(role) > len(others) and holding.rule != "post-by-pointer"),
                    max(role, others, key=len),
                )
                break
        else:
            kept.append((holding, role))
    return tuple(holding for holding, _ in sorted(kept, key=lambda pair: pair[0].evidence))


def _is_same(first: Holding, role: tuple[str, ...], second: Holding, others: tuple[str, ...]) -> bool:
    """Whether two holdings of one person are one post: "Menteri Budi" is "Menteri Sosial Budi"."""
    size = min(len(role), len(others))
    return (
        first.person == second.person
        and role[:size] == others[:size]
        and (first.at is None or second.at is None or first.at == second.at)
        and (first.status == "candidate") == (second.status == "candidate")
        and (first.modality is None) == (second.modality is None)
    )


def _is_rival(first: Holding, role: tuple[str, ...], second: Holding, others: tuple[str, ...]) -> bool:
    return first.person != second.person and role == others and first.at in (None, second.at)


def _fuller(first: Holding, second: Holding, longer: bool) -> Holding:
    best = second if longer else first
    other = first if longer else second
    if best.role.casefold() != other.role.casefold() and _is_abbreviation(best.role, other.role):
        best = replace(best, role=other.role)  # "Wagub" is told in full as "wakil gubernur"
    if best.at is None and other.at is not None and len(best.role.split()) - len(other.role.split()) < 2:
        best = other  # of "ketum partai" and "Ketua Umum PAB" the one that is told with its body
    status = next((h.status for h in (first, second) if h.status != "current"), "current")
    return replace(best, at=first.at if first.at is not None else second.at, status=status)


def _is_abbreviation(role: str, other: str) -> bool:
    known = pairs("post_abbreviations", "word", "post")
    return known.get(role.casefold()) == other.casefold()


def _full_role(role: str, short: dict[str, str]) -> tuple[str, ...]:
    """The words of the role with its abbreviations spelt out, for comparison.

    >>> _full_role("Waketum", {"waketum": "wakil ketua umum"})
    ('wakil', 'ketua', 'umum')
    """
    folded = role.casefold()
    spelt = short.get(folded) or " ".join(short.get(word, word) for word in folded.split())
    return tuple(_WORD.findall(spelt))
