"""Articles from files, folders, JSON lines, pages and standard input, one after the other.

| input | holds |
|---|---|
| `.txt` | one article, with an optional head of `Title:`, `Date:`, `Outlet:`, `URL:` lines; its id is the file's stem |
| `.html`, `.htm` | one page, of which the article is read; its id is the file's stem |
| `.jsonl`, `.jsonl.gz` | an object a line: id, text, and where known title, date, outlet, url |
| a folder | all of these, in the order of their paths, also in folders inside it |
| `-` | JSON lines on standard input |

What cannot be read is told to `on_problem`, and reading goes on with the next article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kg.articles.drafts import Draft, to_article
from kg.articles.files import find_files
from kg.articles.json_lines import read_json_lines, read_standard_input
from kg.articles.pages import read_page
from kg.articles.plain_text import read_plain_text
from kg.errors import InputError
from kg.model import Article

__all__ = ["read_articles"]

Tell = Callable[[InputError], None]

_READERS: dict[str, Callable[[Path], Iterator[Draft | InputError]]] = {
    ".txt": read_plain_text,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_json_lines,
    ".gz": read_json_lines,
}


def read_articles(paths: Iterable[Path | str], *, on_problem: Tell | None = None) -> Iterator[Article]:
    """The articles of all paths, each id once; without `on_problem` the first problem is raised."""
    tell = on_problem or _raise
    seen: dict[str, str] = {}
    for draft in _read_drafts(paths):
        if isinstance(draft, InputError):
            tell(draft)
            continue
        article, problems = to_article(draft)
        for problem in problems:
            tell(problem)
        if article is None:
            continue
        if article.id in seen:
            tell(InputError(draft.where, f"the id {article.id!r} was given before, in {seen[article.id]}"))
            continue
        seen[article.id] = draft.where
        yield article


def _read_drafts(paths: Iterable[Path | str]) -> Iterator[Draft | InputError]:
    for given in paths:
        if str(given) == "-":
            yield from read_standard_input()
            continue
        for found in find_files(Path(given)):
            yield from (found,) if isinstance(found, InputError) else _READERS[found.suffix.lower()](found)


def _raise(problem: InputError) -> None:
    raise problem
