"""The person named before a post: "Budi selaku Camat Tulangan", "Budi, Direktur PT Maju", "Budi (Rektor UGM)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.antecedents import find_antecedent, is_speaker
from kg.extract.posts import Post, Unit
from kg.extract.reading import Reading
from kg.lexicon import words
from kg.schema import EntityType, Modality

_FORMER = frozenset(
    [
        "pernah",
        "sebelumnya",
        "dulu",
        "dulunya",
        "tadinya",
        "kala",
        "diberhentikan",
        "dicopot",
        "dipecat",
        "mundur",
        "mengundurkan",
    ]
)
_HYPOTHETICAL = frozenset(["tak", "tidak", "belum", "boleh", "bisa", "dapat", "agar", "jika", "bila", "atau"])
_WHILE = frozenset(["kala", "ketika", "saat", "sejak", "selama", "semasa"])
_COPULAS = frozenset(["adalah", "ialah", "merupakan"])
_PRONOUNS = frozenset(["ia", "dia", "beliau"])
_MODAL = {
    "akan": Modality.PLANNED,
    "bakal": Modality.PLANNED,
    "diusulkan": Modality.PLANNED,
    "ingin": Modality.HOPED,
    "bukan": Modality.DENIED,
}
_APPOSITION_ENDS = frozenset(
    [
        ",",
        ".",
        ")",
        "(",
        "yang",
        "dan",
        '"',
        "”",
        "saat",
        "ketika",
        "di",
        "pada",
        "usai",
        ";",
        "lain",
        "lainnya",
        "ditemui",
    ]
)
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Before:
    """`strong` says that words, not only their order, tie the person to the post."""

    unit: int
    mention: int
    rule: str
    strong: bool
    former: bool = False
    modality: Modality | None = None


def find_before(reading: Reading, units: Sequence[Unit], start: int, post: Post) -> Before | None:
    """The person whom the words before the unit `start` tie to the post that begins there."""
    index, between = _words_back_to_mention(units, start)
    pronoun = _pronoun(reading, units, start, between)
    if pronoun is not None:
        return pronoun
    appointed = _appointed(reading, units, start) or _in_office(reading, units, start)
    if appointed is not None:
        return appointed
    if index is not None and between and _is_agent(reading, units, index):
        index, more = _words_back_to_mention(units, index)  # "Budi ditunjuk oleh Presiden Siti sebagai ..."
        between += [word for word in more if word in _FORMER]
    if index is None or reading.mentions[units[index].mention].type is not EntityType.PERSON:
        return None
    mention = units[index].mention
    cues, fillers = words("post_context", kind="cue"), words("post_context", kind="filler")
    if any(word in cues for word in between) and all(word in cues or word in fillers for word in between):
        former = any(word in _FORMER for word in between) or _says_then(between)
        modality = next((_MODAL[word] for word in between if word in _MODAL), None)
        rule = "post-after-copula" if _COPULAS & set(between) else "post-after-cue"
        return Before(index, mention, rule, True, former, modality)
    plain = [word for word in between if word not in ("seorang", "salah", "satu")]
    if plain == ["("]:
        return Before(index, mention, "post-in-brackets", True)
    if plain not in ([], [","]):
        return None
    told = len(plain) < len(between) or (not plain and units[start - 1].text == ")")
    if not told and plain and not _ends_apposition(units, post):
        return None
    return Before(index, mention, "post-after-name" if plain else "post-beside-name", told)


def _is_agent(reading: Reading, units: Sequence[Unit], index: int) -> bool:
    """Whether the mention is the person whom "oleh" names: it is not the one of whom the sentence tells."""
    is_person = reading.mentions[units[index].mention].type is EntityType.PERSON
    return is_person and any(unit.fold == "oleh" for unit in units[max(0, index - 4) : index])


def _pronoun(reading: Reading, units: Sequence[Unit], start: int, between: Sequence[str]) -> Before | None:
    """ "Ia merupakan seorang musisi": the one of whom the sentences before tell."""
    place = next((index for index, word in enumerate(between) if word in _PRONOUNS), None)
    cues, fillers = words("post_context", kind="cue"), words("post_context", kind="filler")
    nearer = between[:place] if place is not None else []
    if not any(word in cues for word in nearer) or not all(word in cues or word in fillers for word in nearer):
        return None
    person = find_antecedent(reading, units[0].start)
    if person is None:
        return None
    former = any(word in _FORMER for word in nearer) or _says_then(nearer)
    modality = next((_MODAL[word] for word in nearer if word in _MODAL), None)
    return Before(-1, person, "post-after-pronoun", True, former, modality)


def _appointed(reading: Reading, units: Sequence[Unit], start: int) -> Before | None:
    """ "Budi secara aklamasi dipilih Partai Maju sebagai ...": the person before the verb, not the one who appoints."""
    if start < 3 or units[start - 1].fold not in ("sebagai", "menjadi"):
        return None
    verbs = words("post_context", kind="appointed")
    verb = next((i for i in range(start - 2, max(-1, start - 12), -1) if units[i].fold in verbs), None)
    if verb is None or any(unit.fold in ("sebagai", "menjadi") for unit in units[verb : start - 1]):
        return None
    for index in range(verb - 1, max(-1, verb - 8), -1):
        unit = units[index]
        if unit.mention >= 0 or unit.text == ",":
            is_person = unit.mention >= 0 and reading.mentions[unit.mention].type is EntityType.PERSON
            if any(u.fold in _HYPOTHETICAL for u in units[index:verb]):
                return None
            modality = next((_MODAL[u.fold] for u in units[index:verb] if u.fold in _MODAL), None)
            return Before(index, unit.mention, "post-after-appointment", True, False, modality) if is_person else None
    return None


def _in_office(reading: Reading, units: Sequence[Unit], start: int) -> Before | None:
    """ "Budi menerima uang saat masih menjabat sebagai ...": the one person whom the sentence names before."""
    place = start - 1
    for word in ("sebagai", "menjabat", "masih"):
        if place > 0 and units[place].fold == word:
            place -= 1
    is_in_office = any(unit.fold == "menjabat" for unit in units[place + 1 : place + 3])
    if place < 1 or units[place].fold not in _WHILE or not is_in_office:
        return None
    people = [
        unit.mention
        for unit in units[:place]
        if unit.mention >= 0 and reading.mentions[unit.mention].type is EntityType.PERSON
    ]
    if len({reading.owners[index].id for index in people}) != 1 or is_speaker(reading, people[-1]):
        return None
    return Before(-1, people[-1], "post-while-in-office", True, former=True)


def _words_back_to_mention(units: Sequence[Unit], start: int) -> tuple[int | None, list[str]]:
    """The nearest mention before, and the words between, nearest first, without brackets such as ages."""
    between: list[str] = []
    index = start - 1
    while index >= 0 and len(between) < _LONGEST:
        unit = units[index]
        if unit.mention >= 0:
            return index, between
        if unit.text == ")":
            index = _opening(units, index)
        else:
            between.append(unit.fold)
        index -= 1
    return None, between


def _opening(units: Sequence[Unit], index: int) -> int:
    for offset in range(index - 1, max(-1, index - 8), -1):
        if units[offset].text == "(":
            return offset
    return index


def _says_then(between: Sequence[str]) -> bool:
    return "itu" in between and bool({"saat", "kala", "ketika", "waktu"} & set(between))


def _ends_apposition(units: Sequence[Unit], post: Post) -> bool:
    """Whether a post behind a name is closed like an apposition and does not begin the next clause."""
    return post.last >= len(units) or units[post.last].fold in _APPOSITION_ENDS
