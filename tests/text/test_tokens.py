import pytest

from kg.text import find_tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rp1,5 miliar", "Rp|1,5|miliar"),
        ("Rp 250.000 per kilogram", "Rp|250.000|per|kilogram"),
        ("pukul 5.30 WIB", "pukul|5.30|WIB"),
        ("Rabu (14/3)", "Rabu|(|14|/|3|)"),
        ("Ma'ruf, Nu’man", "Ma'ruf|,|Nu’man"),
        ("anak-anak memakai e-KTP", "anak-anak|memakai|e-KTP"),
        ("pasangan Rudi-Sari se-Jatim", "pasangan|Rudi|-|Sari|se|-|Jatim"),
        ("Presiden ke-7", "Presiden|ke-7"),
        ("K.H. Basori, S.H., S.Pd, M.Si", "K.H.|Basori|,|S.H.|,|S.Pd|,|M.Si"),
        ("M.Yusuf", "M|.|Yusuf"),
        ("kata Sari.Ia pulang", "kata|Sari|.|Ia|pulang"),
        ("KabarKota.com, Jakarta", "KabarKota.com|,|Jakarta"),
        ("tunggu... ya", "tunggu|...|ya"),
        ("satu\u200bdua\xa0tiga", "satu|dua|tiga"),
        ("", ""),
    ],
)
def test_tokens(text, expected):
    assert [token.text for token in find_tokens(text)] == [word for word in expected.split("|") if word]


def test_tokens_are_spans_of_the_untouched_text():
    text = "\u200e“Kami\xa0siap,” kata  Rudi.\r\n\r\nSari pulang…"
    assert all(text[token.start : token.end] == token.text for token in find_tokens(text))
