import itertools

import pytest

from kg.text import find_quotations

TABLE = [
    ('"Kami siap," kata Rudi.', ["Kami siap,"]),
    ("“Kami siap,” kata Rudi.", ["Kami siap,"]),
    ('“Kami siap," kata Rudi.', ["Kami siap,"]),
    ("”Kami siap,” kata Rudi.", ["Kami siap,"]),
    ("«Kami siap,» kata Rudi.", ["Kami siap,"]),
    ("''Kami siap,'' kata Rudi.", ["Kami siap,"]),
    ("``Kami siap,'' kata Rudi.", ["Kami siap,"]),
    ("â€œKami siap,â€\x9d kata Rudi.", ["Kami siap,"]),
    ("\u200e“ Kami siap, ” kata Rudi.", ["Kami siap,"]),
    # several sentences, two halves of one speech, a term
    ('"Kami siap. Warga tenang," kata Rudi.', ["Kami siap. Warga tenang,"]),
    ('"Kami siap," kata Rudi, "dan tenang."', ["Kami siap,", "dan tenang."]),
    ('Program "Ayo Tanam" dimulai.', ["Ayo Tanam"]),
    # an encoding made every mark a question mark; real questions stay
    ("?Kami siap,? ujar Rudi.", ["Kami siap,"]),
    ("Acara di gedung ?Mutiara? itu ramai.", ["Mutiara"]),
    ("Apakah warga siap? Rudi menjawab siap.", []),
    ('"Siap?" tanya Rudi.', ["Siap?"]),
    # a mark has left its word, or sticks to the next one
    ('"Kami siap, " lanjut Rudi.', ["Kami siap,"]),
    ('"Kami siap, "lanjut Rudi.', ["Kami siap,"]),
    ('"Kami siap,"lanjut Rudi.', ["Kami siap,"]),
    ('Rudi hadir pada 2025."(Wakil) kami siap," katanya.', ["(Wakil) kami siap,"]),
    ('Rudi pulang."Kami siap," katanya.', ["Kami siap,"]),
    # one within another belongs to the outer one
    ('"Program "Ayo Tanam" kami mulai," kata Rudi.', ['Program "Ayo Tanam" kami mulai,']),
    ('"Antara "hak" dan "wajib" itu sama," kata Rudi.', ['Antara "hak" dan "wajib" itu sama,']),
    # the closing mark is missing
    ('"Kami siap, kata Rudi. "Warga tenang," katanya.', ["Kami siap,", "Warga tenang,"]),
    ('"Kami siap.\n\n"Warga tenang," katanya.', ["Kami siap.", "Warga tenang,"]),
    ("“Kami siap,’ ujar Rudi.", ["Kami siap,"]),
    # the opening mark is missing
    ('Kami siap. Warga tenang," kata Rudi.', ["Kami siap. Warga tenang,"]),
    ('Panggung Sore Hari" ramai.', []),
    # a page wrapped the line
    ('"Kami ekspor ke Jepang di \n Asia," kata Rudi.', ["Kami ekspor ke Jepang di \n Asia,"]),
    ('Layar 14" dan 15" dijual.', []),
    ('""', []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_quotations(text, expected):
    assert [quotation.span.of(text) for quotation in find_quotations(text)] == expected


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_quotations_are_disjoint_and_lie_within_their_marks(text, expected):
    found = list(find_quotations(text))
    assert all(quotation.span in quotation.outer for quotation in found)
    assert all(left.outer.end <= right.outer.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize("piece", ['"a ', ' a"', '"', "?a ", "“a “b” ", '"a, kata b. '])
def test_quotations_take_linear_time(takes_linear_time, piece):
    assert takes_linear_time(lambda text: list(find_quotations(text)), piece)
