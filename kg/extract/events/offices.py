"""The post that an appointment gives or takes."""

from __future__ import annotations

import re

from kg.extract.events.cues import is_cue

_ENDS = "di|yang|pada|dari|oleh|periode|untuk|karena|setelah|dan|masa|definitif|baru|dalam|saat|tahun|usai|itu|ini"
_AS = re.compile(
    r"\b(?:sebagai|menjadi|selaku|jabatannya sebagai|jabatan|kursi)\s+"
    rf"(?P<post>[A-Za-z-]+(?:\s+(?!(?:{_ENDS}|menggantikan)\b)[A-Za-z-]+){{0,5}})"
)
_STATUS = re.compile(r"^(?:[Pp]lt|[Pp]j|[Pp]lh|[Pp]elaksana\s+[Tt]ugas|[Pp]enjabat)\.?\s+")


def find_post(before_name: str, after: str) -> str | None:
    """The post named after "sebagai" or "menjadi", or else before the name of who gets it; both end at a name.

    >>> find_post("", " sebagai Kepala ")
    'Kepala'
    """
    found = _AS.search(after)
    text = found["post"] if found else before_name
    text = _STATUS.sub("", text).strip(" ,.")
    words = text.split()
    return text if words and (found is not None or is_cue(words[0].casefold(), "post")) else None
