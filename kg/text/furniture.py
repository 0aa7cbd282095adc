"""Furniture: what a page carries that is the outlet's and not the story's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.lexicon import words
from kg.model import Span

_WEEKDAY = r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
SIGNATURE = (
    r"(?P<label>(?<!Pilihan )(?<!pilihan )(?:Pewarta|Penerjemah|Editor|Uploader|Redaktur)|"
    r"(?<![^\s.!?”\")])(?<![^\n.!?”\")] )(?:[Rr]eporter|Penulis|Sumber))\s?:\s?"
    r"(?P<names>(?:(?!Pewarta|Penerjemah|Editor|Uploader|COPYRIGHT|Baca juga|Sumber ?:)[^\n]){2,60})"
    r"(?=\n|$|Pewarta|Penerjemah|Editor|Uploader|COPYRIGHT|Baca juga|Sumber ?:)"
)
COPYRIGHT = r"COPYRIGHT[^\n]{0,80}|(?:[Cc]opyright\s)?©[^\n]{0,80}"
CONTRIBUTION = (
    r"(?P<contributors>[A-Z][a-z'’-]+(?:\s(?:[A-Z][\w'’-]*|dan)){0,9}) berkontribusi dalam penulisan artikel ini\.?"
)

# "itself" ends with its own words, "line" with the line, "title" with the title of another article, "video"
# with that of a video, "rest" with the text
_INSIDE = {
    "itself": (
        r"ADVERTISEMENT\b|SCROLL TO CONTINUE WITH CONTENT|\bAdvertisement(?=\s*\n|$)",
        r"\[Gambas:[^\]\n]{0,60}\]",
        r"Cek Berita dan Artikel yang lain di Google\s+News",
        r"Baca[ _]Juga(?!\s?:)",
        r"Baca (?:berita )?(?:selengkapnya|lengkapnya)[^\n.]{0,20}(?:\.|(?=\n|$))",
        r"(?:Simak |Baca )(?:selengkapnya di )?halaman selanjutnya\.?|Halaman [Ss]elanjutnya",
        r"\bHalaman \d(?: dari \d+|(?: \d)* Selanjutnya)",
        r"\b(?:Perbesar|Memuat ulang)(?=\n|$|[A-Z\"“])",
        r"\((?:ANTARA|Antara|Dok|dok|[Ff]oto)\b[^()\n]{1,80}\)",
        r"\(\*\)|\*{3}(?:\d\*{3})?",
        r"(?:Saksikan|Simak) (?:[Vv]ideo pilihan|Live ?[Dd]etik)[^\n:]{0,25}:",
    ),
    "line": (
        rf"(?m:^{_WEEKDAY},? \d{{1,2}} \w{{3,9}} \d{{4}},? \d{{1,2}}[:.]\d\d\b)",
        r"(?m:^\d+ (?:jam|menit|hari) lalu$)",
        r"[Ii]kuti [Ww]hats[Aa]pp [Cc]hannel|Jangan sampai ketinggalan|Dapatkan update berita",
        r"Untuk mengetahui kebenaran informasi yang beredar, silakan WhatsApp",
        r"(?m:^Video:)",
        r"\bFoto ?:(?= ?[A-Z])",
    ),
    "title": (
        r"Baca[ _][Jj]uga\s?:|Pilihan [Ee]ditor\s?:",
        r"Berita ini telah tayang di [^\n:]{0,60}:",
    ),
    "video": (r"\b(?:Simak|Saksikan|Tonton|Lihat) (?:juga )?[Vv]ideo\b",),
    "rest": (r"(?m:^Tags:)",),
}
# "(ial/dwr) politik pemilu", "[noe]", "(U.B018/T013)", "(Rudi Hartono)": whose hands the article went through
_AFTER_STORY = r"(?:\A|(?<=[.!?\"”'\])\n])|(?<=[.!?\"”'\])\n]\s))"
_AGENCY_CODE = r"(?:[A-Z][A-Za-z]{0,2}\.\s?)*[A-Z]*(?: - [A-Z]{2}/)?[A-Z]?\d{2,3}(?:/[A-Z]?\d{0,3}){0,4}"
_INITIALS = r"[*A-Za-z.]{1,12}(?:\s?/\s?[a-z*]{0,5}){1,2}|[a-z]{2,4}|[A-Z]\w{1,3}|Antara|ANTARA"
_LAST = re.compile(
    r"\([a-z]{2,5}/[a-z]{2,5}\)(?:\s[a-z0-9][a-z0-9 ,&'-]{2,300})?\s*\Z"
    rf"|{_AFTER_STORY}[(\[](?:{_INITIALS})[)\]]\s*\Z|{_AFTER_STORY}\({_AGENCY_CODE}\)[\s\d:-]*\Z"
    r"|(?<=[.!?\"”\n])\s*\((?P<reporter>[A-Z][a-z'’]+(?:\s[A-Z][a-z'’.]*){1,3})\s?\)\s*\Z"
)
_LONGEST_TITLE = 200
_SHORTEST_TITLE = 20
_LONGEST_LAST = 400
_LONGEST_CREDITS = 1000
_GLUED_STORY = re.compile(r"(?<=[a-z0-9])(?=[A-Z][A-Za-z]+ )|(?<=\w)(?=[\"“][A-Z])")
_STORY = re.compile(r"(?<=\w)\s(?=[\"“][A-Z]|(?P<opener>[A-Z][a-z]+)\b(?P<plain>,?(?:\s[a-z-]+){3})?)")
_VIDEO_END = re.compile(r"(?<=di sini):?|(?<=['’\"”]):")
_FULL_STOP = re.compile(r"[.!?][\"”]?(?=\s)")


# most articles carry none of these, and a look is cheaper than the search
_CREDIT_WORDS = re.compile("©|COPYRIGHT|berkontribusi|(?:warta|jemah|ditor|loader|daktur|porter|nulis|mber) ?:")
_CREDITS = re.compile(f"{CONTRIBUTION}|{SIGNATURE}|{COPYRIGHT}")


@cache
def _inside() -> re.Pattern[str]:
    # the first look at one character spares most positions of the text the whole alternation
    kinds = "|".join(f"(?P<{kind}>{'|'.join(forms)})" for kind, forms in _INSIDE.items())
    return re.compile(rf"(?=[A-Z0-9(\[*]|ikuti)(?:{kinds})")


def find_furniture(text: str) -> Iterator[Span]:
    """The spans of other articles' titles, advertisements, credits and signs, in their order and disjoint."""
    matches = [match for match in _inside().finditer(text) if match.start() < match.end()]
    spans = [Span(*match.span()) for match in find_credits(text)]
    for index, match in enumerate(matches):
        following = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        spans.append(Span(match.start(), _end(text, match, following)))
    yield from merge([*spans, *_find_last(text, sorted(spans))])


def find_credits(text: str) -> Iterator[re.Match[str]]:
    """The lines at the end that name reporters and editors, in groups `label` and `names`, or claim the copyright."""
    start = max(0, len(text) - _LONGEST_CREDITS)
    if _CREDIT_WORDS.search(text, start) is not None:
        yield from _CREDITS.finditer(text, start)


def merge(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans sorted, those that overlap or touch made one."""
    start = end = -1
    for span in sorted(spans):
        if span.start > end:
            if start >= 0:
                yield Span(start, end)
            start = span.start
        end = max(end, span.end)
    if start >= 0:
        yield Span(start, end)


def _end(text: str, match: re.Match[str], following: int) -> int:
    kind = next(kind for kind in _INSIDE if match[kind] is not None)
    if kind == "itself":
        return match.end()
    if kind == "rest":
        return len(text)
    newline = text.find("\n", match.end())
    line = len(text) if newline < 0 else newline
    if kind == "line":
        return line
    video = _VIDEO_END.search(text, match.end(), min(line, following)) if kind == "video" else None
    return video.end() if video is not None else _end_of_title(text, match.end(), min(line, following))


def _end_of_title(text: str, start: int, limit: int) -> int:
    # "Baca juga: Bupati resmikan pasar baru Warga berharap harga turun." gives no sign but a capital letter
    first, last = min(limit, start + _SHORTEST_TITLE), min(limit, start + _LONGEST_TITLE)
    ends = [match.start() for match in (_GLUED_STORY.search(text, first, last),) if match is not None]
    ends += [
        match.start() for match in _STORY.finditer(text, first, last) if _is_story(text[start : match.start()], match)
    ]
    if ends:
        return min(ends)
    stop = None if limit <= last else _FULL_STOP.search(text, start, limit)
    return limit if stop is None else stop.end()


def _is_story(title: str, match: re.Match[str]) -> bool:
    if match["opener"] is None:
        return True
    # after "Daftar Orang yang Ditangkap di Riau" three small words running are no headline
    return match["opener"] in words("sentence_openers") if _is_plain(title) else match["plain"] is not None


def _is_plain(title: str) -> bool:
    # in a headline where every word is capital, a capital letter says nothing
    parts = [part for part in title.split() if part.isalpha() and not part.isupper()]
    return len(parts) < 4 or 3 * sum(part[:1].islower() for part in parts) >= len(parts)


def _find_last(text: str, spans: list[Span]) -> Iterator[Span]:
    end = len(text.rstrip())
    for span in reversed(spans):
        if text[span.end : end].strip():
            break
        end = len(text[: span.start].rstrip())
    match = _LAST.search(text, max(0, end - _LONGEST_LAST), end)
    if match is not None:
        yield Span(*match.span())


def last_reporter(text: str) -> str | None:
    """The reporter who signs the article in brackets at its end.

    >>> last_reporter("Warga pulang. (Rudi Hartono)")
    'Rudi Hartono'
    """
    match = _LAST.search(text, max(0, len(text) - _LONGEST_LAST))
    return None if match is None else match["reporter"]
