"""Pages of the web: the article without what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.articles.drafts import Draft
from kg.articles.files import mark_of, read_bytes, to_text
from kg.errors import InputError

_EXPECTED = "expected a page with an article, found none in it"


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
    text = found.get("text")
    if not isinstance(text, str) or not text.strip():
        return InputError(where, _EXPECTED)
    title, date, outlet, url = (found.get(field) or None for field in ("title", "date", "sitename", "url"))
    return Draft(where, id, text, title, date, outlet, url)
