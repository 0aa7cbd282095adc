"""Names that the text itself ties together: in brackets, by "alias", "akrab disapa", "disingkat"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.coreference.abbreviations import abbreviates, is_short
from kg.extract.coreference.forms import Form
from kg.lexicon import words as read_words
from kg.lexicon.gazetteer import Gazetteer
from kg.lexicon.normal import normal_name
from kg.lexicon.wording import Words, full_names, head_words, split_bracket, wording
from kg.schema import EntityType

_FURTHEST = 60
_OPENS = re.compile(r"\s*\(\s*(?:disingkat|alias|atau)?\s*", re.IGNORECASE)
_CLOSES = re.compile(r"\s*\)")
# "..., yang akrab disapa ", " alias ", " atau lebih dikenal dengan sebutan "
_ALIAS = re.compile(
    r"""[\s,(–-]*(?:yang\s+|atau\s+)*
        (?:(?:lebih|paling)?\s*(?:akrab|biasa|kerap|karib|sering|populer|lazim)\s+
           (?:disapa|dipanggil|disebut|dikenal|sapaan)(?:\s+(?:dengan|sebagai|nama|panggilan|sapaan|sebutan))*
         | (?:lebih\s+)?dikenal\s+(?:dengan|sebagai)(?:\s+(?:nama|panggilan|sapaan|sebutan))*
         | (?:di)?singkat(?:an)?(?:\s+(?:dengan|menjadi|nama))*
         | (?:sapaan|panggilan)(?:\s+(?:akrab|karib))?(?:nya)?
         | alias)
        \s*["“'‘]?""",
    re.VERBOSE | re.IGNORECASE,
)
_REVERSED = re.compile(r"\s*[,(–-]\s*(?:sapaan|panggilan|singkatan)(?:\s+(?:akrab|karib))?(?:\s+(?:dari|untuk))?\s+")
_OR = re.compile(r"\s*,?\s*atau\s+")


@dataclass(frozen=True, slots=True)
class Stated:
    """Two forms of one entity and the rule that says so; `full` is the longer one."""

    full: Form
    short: Form
    rule: str


def find_stated(forms: Sequence[Form], text: str, gazetteer: Gazetteer) -> Iterator[Stated]:
    """The pairs of forms that the text ties; a short name that is tied to several is nobody's."""
    found = [*_find_neighbours(forms, text, gazetteer), *_find_inner(forms)]
    fulls: defaultdict[int, set[Words]] = defaultdict(set)
    for one in found:
        fulls[one.short.index].add(wording(one.full.text))
    generic = read_words("name_parts", kind="form")
    for one in found:
        if len(fulls[one.short.index]) == 1 and not all(word in generic for word in one.short.words):
            yield one


def _find_neighbours(forms: Sequence[Form], text: str, gazetteer: Gazetteer) -> Iterator[Stated]:
    """Forms that stand one right after the other with words between that tie them."""
    placed = sorted(((mention.span, form) for form in forms for mention in form.mentions), key=lambda item: item[0])
    for (one, first), (other, second) in pairwise(placed):
        if first is second or first.type is not second.type or not 0 < other.start - one.end < _FURTHEST:
            continue
        rule = _rule(text, one.end, other.start, other.end)
        if rule is None:
            continue
        short, full = sorted((first, second), key=lambda form: (len(form.words), len(form.key)))
        if _fits(rule, full, short, gazetteer):
            yield Stated(full, short, rule)


def _find_inner(forms: Sequence[Form]) -> Iterator[Stated]:
    """ "TPN" of "Tim Pemenangan Nasional (TPN) Arjuna-Bima": the bracket inside one name of the article."""
    named: defaultdict[tuple[EntityType, str], list[Form]] = defaultdict(list)
    for form in forms:
        parts = split_bracket(form.text)
        if parts is not None:
            named[form.type, normal_name(parts[1])].append(form)
    for form in forms:
        found = named.get((form.type, form.key), ())
        if len(found) == 1 and found[0] is not form:
            yield Stated(found[0], form, "inner-bracket")


def _rule(text: str, end: int, start: int, last: int) -> str | None:
    if _OPENS.fullmatch(text, end, start) and _CLOSES.match(text, last):
        return "bracket"
    if _ALIAS.fullmatch(text, end, start) or _REVERSED.fullmatch(text, end, start):
        return "alias"
    return "or" if _OR.fullmatch(text, end, start) else None


def _fits(rule: str, full: Form, short: Form, gazetteer: Gazetteer) -> bool:
    """ "Sidoarjo (Jatim)" and "Budi atau Ani" are two; what is short for a longer name is one with it."""
    if short.type is EntityType.PERSON:
        return rule != "or"
    if short.type is EntityType.PLACE and (gazetteer.named(short.text) or rule == "or"):
        return abbreviates(short.text, full.words)
    if rule == "alias":
        return True
    if len(full.words) <= len(short.words) or not (_is_letters(short, full) or abbreviates(short.text, full.words)):
        return False
    return not _is_of_a_part(short, full)


def _is_letters(short: Form, full: Form) -> bool:
    """ "JKm" for "Jaminan Kematian"."""
    capitals = sum(character.isupper() for character in short.text)
    return is_short(short.text) or (len(short.words) == 1 and capitals > 1 and short.key[0] == full.key[0])


def _is_of_a_part(short: Form, full: Form) -> bool:
    """Whether the short name is that of the body named last: "Fakultas Hukum Universitas Gadjah Mada (UGM)"."""
    words = wording(full.text)
    if any(known == words for known in full_names(short.type).get(short.key, ())):
        return False
    if any(words[-len(known) :] == known for known in full_names(short.type).get(short.key, ())):
        return True
    return not abbreviates(short.text, full.words) and any(
        full.words[start] in head_words() and abbreviates(short.text, full.words[start:])
        for start in range(1, len(full.words))
    )
