"""Words, numbers and punctuation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Token

_TOKEN = re.compile(
    r"""Rp(?=\.?\s?\d)                                      # Rp1,5 -> Rp 1,5
      | \d+(?:[.,:]\d+)+                                    # 1.500.000  2,78  5.30
      | [^\W_]+(?:-[^\W_]+)*\.(?:com|co|id|net|org)(?:\.id)?(?![^\W_])  # Liputan6.com
      | [A-Z](?:\.[A-Z])+(?![^\W\d_])\.?                    # S.H.  K.H.
      | [A-Z]\.[A-Z][a-z]{1,3}(?![^\W_])                    # S.Pd  M.Si
      | [^\W_]+(?:(?:['’]|-(?![A-Z][a-z]))[^\W_]+)*         # kata-kata  Ma'ruf  e-KTP; not Solo-Klaten
      | \.{2,} | '' | ``
      | [^\w\s\u200b-\u200f\u2060\ufeff\u00ad] | _""",
    re.VERBOSE,
)


def find_tokens(text: str) -> Iterator[Token]:
    """Words, numbers and punctuation marks in the order of the text; white and zero-width space belongs to none.

    >>> [token.text for token in find_tokens("Rp1,5 miliar di Solo-Klaten, katanya.")]
    ['Rp', '1,5', 'miliar', 'di', 'Solo', '-', 'Klaten', ',', 'katanya', '.']
    """
    for match in _TOKEN.finditer(text):
        yield Token(match.start(), match.end(), match.group())
