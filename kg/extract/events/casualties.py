"""How many an incident killed and injured."""

from __future__ import annotations

import re

_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_VALUES = {"seorang": 1, "sebuah": 1, **{word: number for number, word in enumerate(_UNITS, start=1)}}
_COUNT = r"(\d{1,3}(?:\.\d{3})*|(?i:" + "|".join(_VALUES) + r"))(?![\d/:-])(?!\s+tahun\b)"
_WHO = (
    r"(?:,?\s+(?:orang|korban|jiwa|warga|penumpang|siswa|penonton|pekerja|santri|lainnya|anak|di\s+antaranya|mengalami|"
    r"dinyatakan|dilaporkan|menderita|lain|di\s+antara\s+mereka|nelayan|wanita|perempuan|pria|laki-laki|bocah|pemuda|"
    r"remaja|tentara|prajurit|polisi|petugas|pengendara|pengemudi|sopir|balita|lansia|mahasiswa|pelajar|pemimpin|senior|"
    r"sipil|setempat|dewasa|ditemukan|telah|harus|juga|yang|itu|pendaki|wisatawan|jemaah|jamaah|haji|pilot|bayi|anak-anak|buruh|berinisial|"
    r"(?:(?:ber)?(?:usia|umur)\s+)?\d+\s+tahun,?|"
    r"kehilangan|\(?[A-Z][\w.]*(?:\s\(\d+\))?,?|\(\d+\),?|dan)){0,7}"
)
_ABOUT = r"(?:\s+(?:sedikitnya|sebanyak|setidaknya|sekitar|hingga|total|lebih\s+dari|paling\s+tidak|sampai))*\s+"
_DEAD = r"(?:tewas|meninggal|wafat|terbunuh|dibunuh|gugur|(?<=kehilangan\s)nyawa)"
_HURT = r"(?:luka|luka-luka|terluka|cedera|luka\s+\w+)"
_KILLED = re.compile(
    rf"(?<![\w.,:/-]){_COUNT}{_WHO},?\s+{_DEAD}\b"
    rf"|\b(?i:menewaskan|membunuh|tewaskan|tewasnya|meninggalnya|kematian|menelan(?:\s+korban\s+jiwa)?){_ABOUT}{_COUNT}\b"
    rf"|\b[Kk]orban\s+(?:tewas|meninggal|jiwa)(?:\s+dunia)?(?:\s+[\w-]+){{0,9}}?\s+{_COUNT}\s+(?:orang|jiwa)\b",
)
_INJURED = re.compile(
    rf"(?<![\w.,:/-]){_COUNT}{_WHO}\s+{_HURT}\b"
    rf"|\bmelukai{_ABOUT}{_COUNT}\b"
    rf"|\b[Kk]orban\s+luka(?:-luka)?(?:\s+[\w-]+){{0,6}}?\s+{_COUNT}\s+(?:orang|jiwa)\b",
)
_DEATH = re.compile(
    r"tewas|meninggal|kematian|bunuh|gugur|wafat|tutup usia|berpulang|mengembuskan napas", re.IGNORECASE
)
_ATTEMPT = re.compile(r"percobaan|ancam|rencana|bunuh diri|meninggalkan", re.IGNORECASE)


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


def is_death(form: str) -> bool:
    """Whether the trigger itself tells that somebody died."""
    return _DEATH.search(form) is not None and _ATTEMPT.search(form) is None


def _first(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    if found is None:
        return None
    count = next(group for group in found.groups() if group is not None).casefold()
    return _VALUES[count] if count in _VALUES else int(count.replace(".", ""))
