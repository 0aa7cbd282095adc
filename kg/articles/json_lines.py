"""JSON lines, plain and compressed: one line is held at a time, however long the file is."""

from __future__ import annotations

import codecs
import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Protocol

import msgspec

from kg.articles.drafts import LONGEST_TEXT, Draft
from kg.articles.files import cannot_read, mark_of, not_unicode
from kg.errors import InputError

# an escaped character takes up to twelve bytes: "\ud83d\ude00"
_LONGEST_LINE = 12 * LONGEST_TEXT
_EXPECTED = 'expected an object with "id" and "text"'


class _Line(msgspec.Struct):
    id: str
    text: str
    title: str | None = None
    date: str | int | None = None
    outlet: str | None = None
    url: str | None = None


_DECODER = msgspec.json.Decoder(_Line)


def read_json_lines(path: Path) -> Iterator[Draft | InputError]:
    """The articles of a `.jsonl` or `.jsonl.gz` file, and what is wrong with its lines."""
    where = str(path)
    try:
        with gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb") as file:
            yield from read_stream(file, where)
    except (gzip.BadGzipFile, EOFError, zlib.error) as problem:
        yield InputError(where, f"expected a whole gzip file: {problem}")
    except OSError as problem:
        yield cannot_read(where, problem)


def read_standard_input() -> Iterator[Draft | InputError]:
    """The articles of JSON lines on standard input."""
    yield from read_stream(sys.stdin.buffer, "stdin")


def read_stream(file: IO[bytes] | gzip.GzipFile, where: str) -> Iterator[Draft | InputError]:
    """The articles of an open file that is named `where`, line by line."""
    found = False
    for number, line in enumerate(_lines(file), start=1):
        if not line.strip():
            continue
        found = True
        place = f"{where}:{number}"
        if len(line) > _LONGEST_LINE:
            yield InputError(place, f"expected a line of at most {_LONGEST_LINE:,} bytes, found a longer one")
        else:
            yield _read_line(line, place)
    if not found:
        yield InputError(where, f"{_EXPECTED} on each line, found an empty file")


class _Readable(Protocol):
    def readline(self, size: int, /) -> bytes: ...


def _lines(file: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """The lines, each cut after the longest that may be read; the rest of such a one is passed over."""
    readable = _to_utf8(file)
    while line := readable.readline(_LONGEST_LINE + 1):
        rest = line
        while len(rest) > _LONGEST_LINE and not rest.endswith(b"\n"):
            rest = readable.readline(_LONGEST_LINE + 1)
        yield line


def _to_utf8(file: IO[bytes] | gzip.GzipFile) -> _Readable:
    start = file.peek(4)[:4] if isinstance(file, io.BufferedReader | gzip.GzipFile) else b""
    mark, encoding = mark_of(start)
    file.read(len(mark))
    return file if encoding == "utf-8" else codecs.EncodedFile(file, "utf-8", encoding, errors="replace")


def _read_line(line: bytes, where: str) -> Draft | InputError:
    try:
        found = _DECODER.decode(line)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as problem:
        return InputError(where, _fault(line) or f"{_EXPECTED}: {problem}")
    date = None if found.date is None else str(found.date)
    return Draft(where, found.id, found.text, found.title, date, found.outlet, found.url)


def _fault(line: bytes) -> str | None:
    """What is wrong with the bytes of a line as text."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError as problem:
        return not_unicode(line, problem)
    return None
