"""Input that cannot be read, through the command line: one line on stderr names file and line, the rest is read."""

import gzip
import json

import pytest
from click.testing import CliRunner

from kg.cli import main

TEXT = "Bupati Kalimas Rudi Hartono meresmikan Pasar Melati, Rabu (14/3/2018)."


def extract(*paths, stdin=None):
    return CliRunner().invoke(main, ["extract", *map(str, paths)], input=stdin)


def ids(done):
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


BAD = [
    ("kosong.txt", b"", "found no text"),
    ("rusak.txt", b"Rudi \x93pulang\x94", "expected UTF-8, found the byte 0x93 at offset 5"),
    ("biner.txt", b"Rudi\0Hartono", "found a NUL character"),
    ("besar.txt", b"a" * 1_000_001, "expected an article of at most 1,000,000 characters, found 1,000,001"),
    ("kosong.html", b"<html><body></body></html>", "expected a page with an article, found none in it"),
    ("rusak.jsonl", b'{"id": ', ':1: expected an object with "id" and "text"'),
    ("tanpa.jsonl", b'{"text": "Rudi pulang."}', ":1: expected an object"),
    ("angka.jsonl", b'{"id": 7, "text": "Rudi pulang."}', "Expected `str`, got `int`"),
    ("ganda.jsonl", b'{"id": "baik", "text": "Rudi pulang."}', "the id 'baik' was given before, in"),
    ("kendali.jsonl", b'{"id": "a\\u001b[2J", "text": "Rudi pulang."}', "expected an id without control characters"),
    ("rusak.jsonl.gz", gzip.compress(b'{"id": "z", "text": "Rudi"}')[:-4], "expected a whole gzip file"),
    ("salah.pdf", b"%PDF", "found the suffix '.pdf'"),
]


@pytest.mark.parametrize(("name", "content", "told"), BAD, ids=[name for name, _, _ in BAD])
def test_what_cannot_be_read_is_told_in_one_line(tmp_path, name, content, told):
    (tmp_path / "baik.txt").write_text(TEXT)
    (tmp_path / name).write_bytes(content)
    (tmp_path / "juga.jsonl").write_text(json.dumps({"id": "juga", "text": TEXT}))
    done = extract(tmp_path / "baik.txt", tmp_path / name, tmp_path / "juga.jsonl")
    assert ids(done)[0] == "baik"
    assert ids(done)[-1] == "juga"
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"kg: {tmp_path / name}:")
    assert told in line
    assert line.isprintable()


def test_a_path_that_is_not_there_is_told(tmp_path):
    (tmp_path / "baik.txt").write_text(TEXT)
    done = extract(tmp_path / "tidak", tmp_path / "baik.txt")
    assert (ids(done), done.exit_code) == (["baik"], 1)
    assert done.stderr.startswith(f"kg: {tmp_path / 'tidak'}: expected a folder or")


def test_json_lines_on_standard_input(tmp_path):
    done = extract("-", stdin=f"{json.dumps({'id': 'a', 'text': TEXT})}\nbukan\n")
    assert (ids(done), done.exit_code) == (["a"], 1)
    assert done.stderr.startswith("kg: stdin:2: expected an object")


def test_what_the_text_says_of_itself_is_metadata_and_no_fact(tmp_path):
    story = (
        f"Kalimas (Antaranews Jatim) - {TEXT}\n\nPewarta: Sari Dewi\n\nEditor : Budi\n\nCOPYRIGHT © ANTARA News 2018"
    )
    (tmp_path / "a.txt").write_text(f"Title: Pasar\n\n{story}")
    (line,) = extract(tmp_path / "a.txt").stdout.splitlines()
    found = json.loads(line)
    assert found["article"] == {
        "dateline": "Kalimas",
        "reporters": ["Sari Dewi"],
        "editors": ["Budi"],
        "title": "Pasar",
        "published": "2018",
        "outlet": "ANTARA News",
    }
    assert not {"Sari Dewi", "Budi"} & {entity["name"] for entity in found["entities"]}
