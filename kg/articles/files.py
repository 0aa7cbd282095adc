"""The files that hold articles, and their bytes as text."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from pathlib import Path

from kg.articles.drafts import LONGEST_TEXT
from kg.errors import InputError

_SUFFIXES = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz")
_KNOWN = "a folder or a .txt, .html, .htm, .jsonl or .jsonl.gz file"
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# a page is mostly markup, and a character takes up to four bytes
_LARGEST = {".html": 20_000_000, ".htm": 20_000_000, ".txt": 4 * LONGEST_TEXT}


def find_files(path: Path) -> Iterator[Path | InputError]:
    """The path itself, or the files in the folder and its folders that may hold articles, sorted by path."""
    if path.is_dir():
        yield from _find_in_folder(path)
    elif not path.exists():
        yield InputError(str(path), f"expected {_KNOWN}, found nothing there")
    elif not _is_known(path.name):
        yield InputError(str(path), f"expected {_KNOWN}, found the suffix {path.suffix!r}")
    else:
        yield path


def _find_in_folder(folder: Path) -> Iterator[Path | InputError]:
    problems: list[OSError] = []
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if _is_known(name)]
    yield from (cannot_read(str(problem.filename), problem) for problem in problems)
    if not found and not problems:
        yield InputError(str(folder), "expected .txt, .html, .htm, .jsonl or .jsonl.gz files, found none")
    yield from sorted(found, key=lambda file: file.relative_to(folder).parts)


def _is_known(name: str) -> bool:
    return name.lower().endswith(_SUFFIXES) and not name.startswith(".")


def cannot_read(where: str, problem: OSError) -> InputError:
    """The problem of the operating system as one of the input."""
    return InputError(where, f"cannot be read: {problem.strerror or problem}")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; raises InputError where it cannot be read or is larger than any article."""
    largest = _LARGEST[path.suffix.lower()]
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as problem:
        raise cannot_read(str(path), problem) from problem
    if len(data) > largest:
        raise InputError(str(path), f"expected an article of at most {largest:,} bytes, found more")
    return data


def mark_of(data: bytes) -> tuple[bytes, str]:
    """The byte order mark at the start and the encoding that it tells; b"" and UTF-8 where there is none."""
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "utf-8"))


def to_text(data: bytes, where: str) -> str:
    """The text that the bytes spell in UTF-8, or in UTF-16 with a mark; raises InputError where they do not.

    >>> to_text("\\ufeffWarga".encode("utf-16-le"), "a.txt")
    'Warga'
    """
    mark, encoding = mark_of(data)
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as problem:
        raise InputError(where, not_unicode(data, problem)) from problem


def not_unicode(data: bytes, problem: UnicodeDecodeError) -> str:
    """What to say of bytes that are not in the expected encoding."""
    byte = f"the byte 0x{problem.object[problem.start]:02x} at offset {problem.start}"
    hint = "; it may be Windows-1252: iconv -f WINDOWS-1252 -t UTF-8" if _is_western(data) else ""
    return f"expected {problem.encoding.upper()}, found {byte}{hint}"


def _is_western(data: bytes) -> bool:
    # the bytes that UTF-8 breaks at are curly quotation marks, dashes or letters with accents there
    try:
        words = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character.isspace() for character in words)
