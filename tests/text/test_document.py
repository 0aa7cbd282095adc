"""What always holds of a document, whatever the text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.dates import find_dates
from kg.extract.numbers import find_numbers
from kg.model import Article, Source
from kg.text import read_document

PIECES = [
    *'"“”?.!()[]-–,:%\n\r\t\0é😀_’',
    *("''", "``", "...", "\n\n", "\xa0", "\u200e", ",? ", "Rudi Hartono", "M. Yusuf", "kata", "Ia", "dr.", "No. 5"),
    *("Rabu", "(14/3)", "14/3/2018", "31 Februari", "12 Maret", "2018", "kemarin", "lalu", "tahun", "hingga", "sejuta"),
    *("Rp", "1,5", "miliar", "10", "ribu", "lebih", "sekitar", "persen", "dua puluh", "0", "000", "99"),
    *("Baca juga: ", "Simak Video", "[Gambas:Video]", "(ANTARA)", "Jakarta", "Liputan6.com,", "Pewarta:", "Editor:"),
    *("COPYRIGHT © ", "(abc/def)", "(*)", "ADVERTISEMENT", "Tags:\n", "berkontribusi dalam penulisan artikel ini"),
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*PIECES, " ", " ", " "]), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)
PUBLISHED = st.sampled_from([None, "2018", "2018-03", "2018-03-14", "2020-02-29"])


@settings(max_examples=150, deadline=None)
@given(TEXTS, PUBLISHED)
def test_the_parts_are_spans_of_the_untouched_text_in_its_order(text, published):
    document = read_document(Article(Source("a", published=published), text))
    tokens, sentences = document.tokens, document.sentences
    assert document.text == text
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    assert [token for sentence in sentences for token in tokens[sentence.first : sentence.last]] == list(tokens)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    assert all(sentence.span.start == tokens[sentence.first].start for sentence in sentences)
    assert all(sentence.span.end == tokens[sentence.last - 1].end for sentence in sentences)
    assert all(quotation.span in quotation.outer for quotation in document.quotations)
    assert all(left.outer.end <= right.outer.start for left, right in pairwise(document.quotations))
    assert all(left.end < right.start for left, right in pairwise(document.furniture))
    assert all(span.end <= len(text) for span in document.furniture)


@settings(max_examples=150, deadline=None)
@given(TEXTS, PUBLISHED)
def test_dates_and_numbers_are_disjoint_and_well_formed(text, published):
    document = read_document(Article(Source("a", published=published), text))
    dates, numbers = tuple(find_dates(document)), tuple(find_numbers(document))
    assert all(left.span.end <= right.span.start for left, right in pairwise(dates))
    assert all(left.span.end <= right.span.start for left, right in pairwise(numbers))
    assert all(len(date.iso) in (4, 7, 10) for date in dates if date.iso is not None)
    assert all(number.bound in (None, "approx", "atLeast", "atMost") for number in numbers)
