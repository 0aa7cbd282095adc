"""How many an incident killed and injured."""

from __future__ import annotations

import re

_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_VALUES = {"seorang": 1, **{word: number for number, word in enumerate(_UNITS, start=1)}}
_COUNT = r"(\d{1,3}(?:\.\d{3})*|" + "|".join(_VALUES) + ")"
_WHO = (
    r"(?:\s+(?:orang|korban|jiwa|warga|penumpang|siswa|penonton|pekerja|santri|lainnya|anak|di\s+antaranya|mengalami|"
    r"dinyatakan|dilaporkan|menderita|lain|di\s+antara\s+mereka)){0,4}"
)
_KILLED = re.compile(
    rf"\b{_COUNT}{_WHO}\s+(?:tewas|meninggal|wafat)\b"
    rf"|\bmenewaskan\s+(?:sedikitnya\s+|sebanyak\s+)?{_COUNT}\b"
    rf"|\bkorban\s+(?:tewas|meninggal|jiwa)(?:\s+dunia)?(?:\s+\w+){{0,9}}?\s+{_COUNT}\s+(?:orang|jiwa)\b",
    re.IGNORECASE,
)
_INJURED = re.compile(
    rf"\b{_COUNT}{_WHO}\s+(?:luka|luka-luka|terluka|cedera)\b|\bmelukai\s+(?:sedikitnya\s+)?{_COUNT}\b", re.IGNORECASE
)


def find_killed(text: str) -> int | None:
    """The number of dead that a text gives.

    >>> find_killed("Tabrakan itu menewaskan dua orang.")
    2
    """
    return _first(_KILLED, text)


def find_injured(text: str) -> int | None:
    """The number of injured that a text gives.

    >>> find_injured("Tiga orang lainnya luka-luka.")
    3
    """
    return _first(_INJURED, text)


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    if found is None:
        return None
    count = next(group for group in found.groups() if group is not None).casefold()
    return _VALUES[count] if count in _VALUES else int(count.replace(".", ""))
