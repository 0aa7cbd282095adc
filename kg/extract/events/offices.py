"""The post that an appointment gives or takes, and the body or place where it is held."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.events.actors import NAME, Actor
from kg.lexicon import words
from kg.model import Span
from kg.schema import EntityType

_ENDS = (
    "di|yang|pada|dari|oleh|periode|untuk|karena|setelah|masa|definitif|baru|dalam|saat|tahun|usai|itu|ini|menggantikan|"
    "kepada|dengan|melalui|mendampingi|hingga|sejak|ke|tersebut|lalu|pekan|antarwaktu|terpilih|sebelumnya|sementara|"
    "namun|atau|bersama|berdasarkan|berpasangan|atas|secara|sekaligus|tidak|akan|telah|sudah|pengganti|adalah|dirinya|kita|"
    "hari|besok|kemarin|nanti|nantinya"
)
_AS = re.compile(
    r"\b(?:sebagai|menjadi|jadi|selaku|jabatan|jabatannya|kursi|posisi|menjabat)\s+(?!sebagai\b|menjadi\b|dari\b|yang\b)"
)
_STATUS = re.compile(
    r"(?:[Pp]lt|[Pp]j|[Pp]lh|[Pp]js|[Pp]elaksana\s+(?:[Tt]ugas|[Hh]arian)|[Pp]enjabat(?:\s+sementara)?)\.?\s+"
)
_PLAINLY = re.compile(
    r"(?:\s+(?:secara\s+\w+|dengan\s+(?:tidak\s+)?hormat|kembali|resmi))*\s+(?:sebagai|menjadi|selaku)\s+"
)
_TITLES = re.compile(r"\s+(?:[A-Z][\w.]*\s+){0,4}")
_NO_POST = re.compile(r"\w+nya\b|(?:salah|bagian|satu|dua|tiga|tersangka|saksi|terdakwa)\b", re.IGNORECASE)
_SEEKING = re.compile(r"^(?:bakal\s+)?(?:calon|mantan|eks|tim|para|wakil|pasangan|anggota)\s+", re.IGNORECASE)
_WORD = r"[A-Za-z][\w/-]*"
_POST = re.compile(rf"{_WORD}(?:\s+(?:dan\s+(?=[A-Z]|wakil))?(?!(?:{_ENDS}|dan|serta)\b){_WORD}){{0,6}}")
_DISMISSAL = re.compile(
    r"pecat|copot|berhenti|mundur|nonaktif|bebas|lengser|makzul|ganti|mutasi|rotasi|lantik|sumpah|kukuh|meletakkan",
    re.IGNORECASE,
)
# "presiden ke-7 Bank Nusa", "calon wali kota (cawalkot) Blora"
_HELD = re.compile(r"\s+(?:ke-\d+\s+|\([A-Za-z]+\)\s+)*(?:(?:di|pada|dari)\s+)?")
# "dipecat karena maju sebagai", "dilantik, yang sebelumnya menjabat": another post than the one given or taken
_ASIDE = re.compile(
    r"\b(?:karena|lantaran|setelah|usai|akibat|yang\s+(?:sebelumnya|saat|kini|juga|tak|sempat|dulu|akan))\b"
)
_COUNT = re.compile(r"\s+(?:(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|para|sejumlah|jajaran|seluruh|pasangan)\s+)*")
_LONGEST = 100  # characters of a post and its body before a name
_NOMINATION = re.compile(r"usung|dukung|calon|rekomendasi|jago", re.IGNORECASE)
_CANDIDATE = re.compile(r"(?:bakal\s+|pasangan\s+)*(?:calon\b|ca(?:gub|bup|wa|pres|leg))", re.IGNORECASE)
_BODIES = (EntityType.ORGANIZATION, EntityType.PLACE)
_FROM = re.compile(r"\s*\bdari\s+(?:keanggotaan\s+|partai\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """The words of a post where they stand in the text, and who holds it as the text goes on."""

    span: Span
    at: str | None

    def name(self, text: str) -> str:
        return " ".join(self.span.of(text).split())


def find_office(
    text: str, form: Span, sentence: Span, actors: Sequence[Actor], patients: frozenset[str]
) -> Office | None:
    """The post after "sebagai" or "menjadi", or else the one before the name of who gets or leaves it.

    `form` is the trigger in its sentence, with the actors of that."""
    named = [actor for actor in actors if actor.kind == NAME]  # "Presiden" may stand for its holder, and be the post
    return (
        _after_marker(text, form, sentence, named)
        or _object(text, form, sentence, named)
        or _before_name(text, form, sentence, named, patients)
    )


def find_left_body(text: str, form: Span, actors: Sequence[Actor]) -> str | None:
    """The body that somebody is put out of or leaves: "mundur dari Partai Maju"."""
    start = form.end - len("dari") if form.of(text).endswith(" dari") else form.end
    for actor in actors:
        if actor.span.start >= form.end and _FROM.fullmatch(text[start : actor.span.start]):
            return actor.entity
    return None


def _after_marker(text: str, form: Span, sentence: Span, actors: Sequence[Actor]) -> Office | None:
    aside = _ASIDE.search(text, form.end, sentence.end)
    end = aside.start() if aside else sentence.end
    # "terpilih sebagai ketua": the trigger itself may have the post in it
    starts = [match.end() for match in _AS.finditer(text, form.start, end)]
    told = (*(start for start in starts if start <= form.end + 1), *_told_right_behind(text, form, end, actors))
    offices = (_read(text, start, end, actors, told=start in told) for start in starts)
    return next((office for office in offices if office is not None), None)


def _told_right_behind(text: str, form: Span, end: int, actors: Sequence[Actor]) -> tuple[int, ...]:
    """Where a marker stands right behind the trigger, or behind the name after it, whatever it names is the post:
    "dipecat [sebagai] pramusaji", "pengukuhan Sari [sebagai] datuk"."""
    named = next((actor for actor in actors if actor.span.start >= form.end), None)
    found = [_PLAINLY.match(text, form.end, end)]
    if named is not None and _TITLES.fullmatch(text[form.end : named.span.start]):
        found.append(_PLAINLY.match(text, named.span.end, end))
    return tuple(match.end() for match in found if match)


def _object(text: str, form: Span, sentence: Span, actors: Sequence[Actor]) -> Office | None:
    """ "melantik Bupati Tuban", "pemilihan ketua": the post directly after the trigger."""
    if form.of(text).casefold().startswith("di"):  # "dilantik Presiden Sari": who does it
        return None
    gap = _COUNT.match(text, form.end, sentence.end)
    office = _read(text, gap.end(), sentence.end, actors) if gap else None
    # "mengusung Dokter Sari" says what she is, "mengusung calon bupati Sari" what she shall be
    nominated = office is None or not _NOMINATION.search(form.of(text)) or _CANDIDATE.match(text, office.span.start)
    return office if nominated else None


def _before_name(
    text: str, form: Span, sentence: Span, actors: Sequence[Actor], patients: frozenset[str]
) -> Office | None:
    """ "Sekjen Partai Maju Sari dipecat": the noun phrase that ends in the name says what Sari was."""
    if (
        not _DISMISSAL.search(form.of(text))
        or _FROM.match(text, form.end, form.end + 6)
        or form.of(text).endswith("dari")
    ):
        return None
    for actor in actors:
        if actor.entity in patients and actor.span.end <= form.start:
            for head in _heads().finditer(text, max(sentence.start, actor.span.start - _LONGEST), actor.span.start):
                office = _read(text, head.start(), actor.span.start, actors)
                if office is not None and _is_titular(text[office.span.end : actor.span.start]):
                    return office
    return None


def _is_titular(gap: str) -> bool:
    """Whether only names and titles stand between: " DPRD Tuban, Drs. H. "."""
    return all(part[0].isupper() or part in ("dan", "di", ",") for part in gap.split())


def _read(text: str, start: int, end: int, actors: Sequence[Actor], *, told: bool = False) -> Office | None:
    """The post that starts there, up to the first name of a body or place; None where the words name no post, unless
    it is plain that they do."""
    following = next((actor for actor in actors if actor.span.start >= start), None)
    stop = end if following is None else min(end, following.span.start)
    status = _STATUS.match(text, start, stop)
    found = _POST.match(text, status.end() if status else start, stop)
    if found is None or not (_is_post(found.group()) or (told and _NO_POST.match(found.group()) is None)):
        return None
    held = (
        following is not None
        and following.type in _BODIES
        and _HELD.fullmatch(text[found.end() : following.span.start])
    )
    return Office(
        Span(status.start() if status else start, found.end()), following.entity if following and held else None
    )


def _is_post(phrase: str) -> bool:
    head = _SEEKING.sub("", phrase)
    return head.split()[0].casefold() in _post_words() or _CANDIDATE.match(phrase) is not None


@cache
def _post_words() -> frozenset[str]:
    tables = ("post_heads", "post_abbreviations", "posts")
    return frozenset(word.casefold().split()[0] for table in tables for word in words(table)) | {"wakil"}


@cache
def _heads() -> re.Pattern[str]:
    known = sorted((word for word in _post_words() if word.isalpha()), key=lambda word: (-len(word), word))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, known)) + r")\b", re.IGNORECASE)
