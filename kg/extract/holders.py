"""Who holds a post that the text names: the ties between posts and people of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.antecedents import find_antecedent, is_spoken
from kg.extract.holders_after import After, find_after
from kg.extract.holders_before import Before, find_before
from kg.extract.posts import Post, Unit
from kg.extract.reading import Reading
from kg.lexicon import words
from kg.schema import EntityType, Modality

_JOINTS = frozenset(["dan", "sekaligus", "serta", "/", "&", "merangkap", "juga"])
_POINTERS = frozenset(["ini", "itu", "tersebut"])
_PLURAL = frozenset(["dua", "tiga", "empat", "lima", "para", "sejumlah", "beberapa", "duo", "keduanya", "ketiganya"])
_SPLIT = frozenset(
    ["selain", "sebelum", "menjabat", "sebagai", "bagi", "para", "untuk", "menjadi", "semua", "dan", "seluruh"]
)
_ONE = frozenset(["salah", "seorang", "satu"])
_CROWNED = frozenset(["ratu", "raja", "presiden", "pm", "perdana menteri", "sultan", "kaisar", "kanselir"])
_TITLES = frozenset(["anggota", "politisi", "politikus", "legislator", "anggota dewan", "kader"])
_LOOSE = frozenset(["member", "work"])


@dataclass(frozen=True, slots=True)
class Link:
    """A post (the index-th of its sentence) and the mention of its holder; `person_unit` is -1 outside the sentence."""

    index: int
    post: Post
    person: int
    person_unit: int
    rule: str
    at: int | None = None
    former: bool = False
    modality: Modality | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    """Posts of a sentence that are told together: "Ketua DPP sekaligus jubir PDIP"."""

    members: range
    first: Post
    last: Post
    start: int


def find_links(reading: Reading, units: Sequence[Unit], posts: Sequence[Post], starts: Sequence[int]) -> Iterator[Link]:
    """The holders of the posts of one sentence; `starts` are the units where each post begins with its status."""
    taken: set[int] = set()
    for group in _groups(units, posts, starts):
        links = tuple(_link_group(reading, units, posts, group, taken))
        taken.update(link.person_unit for link in links)
        yield from links


def _groups(units: Sequence[Unit], posts: Sequence[Post], starts: Sequence[int]) -> Iterator[_Group]:
    first = 0
    for index in range(1, len(posts) + 1):
        if index < len(posts) and _joined(units, posts[index - 1].last, starts[index]):
            continue
        yield _Group(range(first, index), posts[first], posts[index - 1], starts[first])
        first = index


def _joined(units: Sequence[Unit], start: int, end: int) -> bool:
    between = [unit.fold for unit in units[start:end] if unit.text != "," and not unit.fold.startswith("ke-")]
    fillers = words("post_context", kind="filler")
    return (
        0 < len(between) <= 3
        and (between[0] in _JOINTS or between[0] == "yang")
        and all(word in _JOINTS or word in fillers for word in between)
    )


def _link_group(
    reading: Reading, units: Sequence[Unit], posts: Sequence[Post], group: _Group, taken: set[int]
) -> Iterator[Link]:
    before = find_before(reading, units, group.start, group.first)
    after = find_after(reading, units, group.last, _limit(units, posts, group))
    if after.people and not after.near and not _may_be_parted(units, group):
        after = After()
    if before is not None and _prefers_before(reading, before, after, taken):
        yield from _links_before(posts, group, before)
    elif after.people:
        yield from _links_after(reading, units, posts, group, after)
    else:
        yield from _links_by_pointer(reading, units, posts, group)


def _limit(units: Sequence[Unit], posts: Sequence[Post], group: _Group) -> int:
    """The unit where the next post begins, unless it is the short form of this one: "Kepala Pusat ... (Kapus)"."""
    for post in posts[group.members[-1] + 1 :]:
        if units[post.first - 1].text != "(":
            return post.first
    return len(units)


def _prefers_before(reading: Reading, before: Before, after: After, taken: set[int]) -> bool:
    """Of "Budi, Camat Tulangan, Siti" the one who is introduced here holds the post."""
    if before.rule == "post-after-copula" and after.near:
        return False  # "Yang memeriksa Budi adalah Direktur RSUD Siti": the post is Siti's
    if before.strong:
        return True
    if before.unit in taken or after.near:
        return False
    return not after.people or not _is_known(reading, before.mention)


def _is_known(reading: Reading, mention: int) -> bool:
    return reading.owners[mention].mentions[0].span < reading.mentions[mention].span


def _may_be_parted(units: Sequence[Unit], group: _Group) -> bool:
    """Whether a comma may stand between the post and its holder: not in "Selain investor, Budi juga ..."."""
    bare = group.last.at is None and " " not in group.last.role
    if bare and group.start > 0 and units[group.start - 1].text[0].isupper():
        return False  # "Tim Media Presiden, Budi tiba"
    if group.first.kind not in _LOOSE or units[group.start].text[0].isupper():
        return True
    return not _SPLIT & {unit.fold for unit in units[max(0, group.start - 2) : group.start]}


def _links_before(posts: Sequence[Post], group: _Group, before: Before) -> Iterator[Link]:
    for index in group.members:
        at = _shared(posts, index, group, None)
        yield Link(index, posts[index], before.mention, before.unit, before.rule, at, before.former, before.modality)


def _links_after(
    reading: Reading, units: Sequence[Unit], posts: Sequence[Post], group: _Group, after: After
) -> Iterator[Link]:
    one_each = len(group.members) > 1 and len(after.people) == len(group.members)
    if group.last.head == "pimpinan" and after.near and units[group.start].text.islower():
        yield from _led(reading, units, group, after.people[0])
        return
    people = after.people if _is_plural(units, group) else after.people[:1]
    for position, index in enumerate(group.members):
        holders = after.people[position : position + 1] if one_each else people
        at = _shared(posts, index, group, after.at)
        if at is None and posts[index].head in _CROWNED:
            at = _origin(reading, units, holders[-1])
        rule = "posts-before-names" if one_each else "post-before-name" if len(people) == 1 else "post-before-names"
        for unit in holders:
            yield Link(index, posts[index], units[unit].mention, unit, rule, at)
            if after.second is not None:
                yield Link(index, posts[index], units[unit].mention, unit, rule, after.second)


def _led(reading: Reading, units: Sequence[Unit], group: _Group, holder: int) -> Iterator[Link]:
    """ "Kabinet Maju pimpinan Budi": a post only where the body stands before."""
    body = units[group.start - 1].mention if group.start > 0 else -1
    if body >= 0 and reading.mentions[body].type is EntityType.ORGANIZATION:
        yield Link(group.members[0], group.first, units[holder].mention, holder, "body-led-by-name", body)


def _shared(posts: Sequence[Post], index: int, group: _Group, behind: int | None) -> int | None:
    """Where a post is held: its own body, or that of the last of its group: "Pendiri dan CEO PT Maju"."""
    post = posts[index]
    if post.at is not None or post.kind in ("work", "whole"):
        return post.at
    return group.last.at if group.last.at is not None else behind


def _origin(reading: Reading, units: Sequence[Unit], holder: int) -> int | None:
    """ "Ratu Maxima dari Belanda"."""
    follows = units[holder + 1 : holder + 3]
    if len(follows) < 2 or follows[0].fold != "dari" or follows[1].mention < 0:
        return None
    return follows[1].mention if reading.mentions[follows[1].mention].type is EntityType.PLACE else None


def _is_plural(units: Sequence[Unit], group: _Group) -> bool:
    before = {unit.fold for unit in units[max(0, group.start - 3) : group.start]}
    if before & _ONE:
        return False
    return bool(before & _PLURAL) or any(w.isdigit() for w in before) or group.last.head in ("anggota", "jpu")


def _links_by_pointer(reading: Reading, units: Sequence[Unit], posts: Sequence[Post], group: _Group) -> Iterator[Link]:
    post = group.last
    if post.last >= len(units) or units[post.last].fold not in _POINTERS:
        return
    spoken = group.start > 0 and is_spoken(units[group.start - 1].fold)
    has_status = group.start < group.first.first
    if post.kind in _LOOSE and post.head not in _TITLES and not (spoken and has_status):
        return
    if not spoken and post.at is None:
        return
    person = find_antecedent(reading, units[group.start].start, spoken=spoken)
    if person is None:
        return
    for index in group.members:
        yield Link(index, posts[index], person, -1, "post-by-pointer", _shared(posts, index, group, None))
