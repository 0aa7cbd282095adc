"""Pages of the web: the article without what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.articles.drafts import Draft, to_iso
from kg.articles.files import mark_of, read_bytes, to_text
from kg.errors import InputError

_EXPECTED = "expected a page with an article, found none in it"
# a line of an article, not of a menu: "Beranda", "Indeks berita", "Hak cipta 2021."
_SENTENCE = re.compile(r"(?:[^\s.!?…]+[^\S\n]+){4}[^\n]*[.!?…]")
_LONGEST_DATE = 45


def read_page(path: Path) -> Iterator[Draft | InputError]:
    """The one article of the page, with the title, date, outlet and address that the page tells; or what is wrong."""
    where = str(path)
    try:
        data = read_bytes(path)
        # a page says its encoding itself, unless a mark does
        content = to_text(data, where) if mark_of(data)[0] else data
    except InputError as problem:
        yield problem
        return
    yield _read(content, where, path.stem)


def _read(content: bytes | str, where: str, id: str) -> Draft | InputError:
    # imported here: it takes longer than reading a thousand articles of other kinds
    import trafilatura

    if not content.strip():
        return InputError(where, _EXPECTED)
    page = trafilatura.bare_extraction(
        content,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if page is None:
        return InputError(where, _EXPECTED)
    found = page if isinstance(page, dict) else page.as_dict()
    title, date, outlet, url = (found.get(field) or None for field in ("title", "date", "sitename", "url"))
    text = _story(found.get("text") or "", title)
    if not _SENTENCE.search(text):
        return InputError(where, _EXPECTED)
    return Draft(where, id, text, title, date, outlet, url)


def _story(text: str, title: str | None) -> str:
    """The text without the headline and the date above it, which some pages put inside the article."""
    lines = text.split("\n")
    while lines and (lines[0].strip() in ("", title) or _is_date(lines[0])):
        del lines[0]
    return "\n".join(lines)


def _is_date(line: str) -> bool:
    return len(line) <= _LONGEST_DATE and not line.rstrip().endswith(".") and to_iso(line) is not None
