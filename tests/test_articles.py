"""Reading articles: what is read from each kind of input, and what is told of input that cannot be read."""

import gzip
import io
import json
import subprocess
import sys

import pytest

from kg.articles import read_articles
from kg.articles.drafts import LONGEST_TEXT, to_iso
from kg.errors import InputError
from kg.model import Article, Source

TEXT = "Warga Desa Melati menanam pohon. Rudi Hartono memimpin acara itu."


def read(*paths):
    """The articles and the lines told."""
    problems = []
    articles = list(read_articles(paths, on_problem=lambda problem: problems.append(str(problem))))
    return articles, problems


def line(**fields):
    return json.dumps({"id": "a", "text": TEXT, **fields}, ensure_ascii=False)


PAGE = """<!DOCTYPE html><html lang="id"><head><meta charset="{charset}">
<title>Warga Menanam Pohon - Kabar Melati</title>
<meta property="og:title" content="Warga Menanam Pohon"><meta property="og:site_name" content="Kabar Melati">
<meta property="article:published_time" content="2018-03-14T08:15:00+07:00">
<link rel="canonical" href="https://kabar.example/pohon"></head><body>
<nav><a href="/">Beranda</a> <a href="/olahraga">Olahraga</a></nav><article><h1>Warga Menanam Pohon</h1>
<p>Warga Desa Melati menanam seribu pohon di tepi sungai pada hari Rabu bersama camat dan para siswa sekolah dasar.</p>
<p>“Kami ingin desa ini teduh dan sungainya bersih,” kata Kepala Desa Rudi Hartono setelah acara itu selesai.</p>
<p>Acara itu diikuti dua ratus warga dari lima dusun, dan akan diulang setiap tahun pada musim hujan.</p>
</article><footer>Hak cipta Kabar Melati. Kebijakan privasi.</footer></body></html>"""


# --- what is read ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "source", "text"),
    [
        (TEXT, Source("satu"), TEXT),
        (f"\n{TEXT}\n", Source("satu"), f"\n{TEXT}\n"),
        (
            f"Title: Pohon\nDate: 14 Maret 2018\nOutlet: Kabar Melati\nURL: https://kabar.example/a\n\n{TEXT}\n",
            Source("satu", "Pohon", "2018-03-14", "Kabar Melati", "https://kabar.example/a"),
            f"{TEXT}\n",
        ),
        (f"title:Pohon\r\nDATE:2018\r\n\r\n{TEXT}", Source("satu", "Pohon", "2018"), TEXT),
        (f"Date:\n{TEXT}", Source("satu"), TEXT),
        (f"Title: A\nTitle: B\n{TEXT}", Source("satu", "A"), f"Title: B\n{TEXT}"),
        (f"Catatan: penting\n{TEXT}", Source("satu"), f"Catatan: penting\n{TEXT}"),
    ],
)
def test_text_files(tmp_path, content, source, text):
    (tmp_path / "satu.txt").write_bytes(content.encode())
    assert read(tmp_path / "satu.txt") == ([Article(source, text)], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_in_unicode(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(f"Title: Café\n\n“{TEXT}”".encode(encoding))
    assert read(tmp_path / "a.txt") == ([Article(Source("a", "Café"), f"“{TEXT}”")], [])


def test_big_endian_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert read(tmp_path / "a.txt")[0][0].text == TEXT


FULL = Source("a", "Pohon", "2018-03-14", "Kabar Melati", "https://kabar.example/a")


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "A.JSONL.GZ"])
def test_json_lines(tmp_path, name):
    full = line(title="Pohon", date="2018-03-14", outlet="Kabar Melati", url="https://kabar.example/a", other=[1])
    content = f"{full}\n\n{line(id='b', title=None, date='', url='')}\r\n{line(id='c', date=2018)}".encode()
    (tmp_path / name).write_bytes(gzip.compress(content) if name.lower().endswith("gz") else content)
    expected = [Article(FULL, TEXT), Article(Source("b"), TEXT), Article(Source("c", published="2018"), TEXT)]
    assert read(tmp_path / name) == (expected, [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_json_lines_with_a_mark(tmp_path, encoding, pack):
    name = "a.jsonl" if pack is bytes else "a.jsonl.gz"
    (tmp_path / name).write_bytes(pack(f"{line(title='Café')}\n{line(id='b')}\n".encode(encoding)))
    assert read(tmp_path / name) == ([Article(Source("a", "Café"), TEXT), Article(Source("b"), TEXT)], [])


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["pohon.html", "pohon.htm"])
def test_pages(tmp_path, name, charset):
    (tmp_path / name).write_bytes(PAGE.format(charset=charset).encode(charset))
    (article,), problems = read(tmp_path / name)
    assert problems == []
    assert article.source == Source(
        "pohon", "Warga Menanam Pohon", "2018-03-14", "Kabar Melati", "https://kabar.example/pohon"
    )
    assert "“Kami ingin desa ini teduh" in article.text
    assert "privasi" not in article.text
    assert "Olahraga" not in article.text


def test_a_headline_and_a_date_inside_the_article_are_not_its_text(tmp_path):
    """The dateline is found only where the text begins with it."""
    page = PAGE.format(charset="utf-8").replace("<p>Warga", "<div>14 Maret 2018</div><p>MELATI, KABAR.com - Warga")
    (tmp_path / "a.html").write_text(page.replace("<h1>", "<h2>").replace("</h1>", "</h2>"))
    (article,), _ = read(tmp_path / "a.html")
    assert article.text.startswith("MELATI, KABAR.com - Warga Desa Melati")


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path):
    for name in ["b.txt", "a/z.txt", "a/b/c.txt", ".tersembunyi/x.txt", ".x.txt", "README.md"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "a" / "m.jsonl").write_text(line(id="m"))
    articles, problems = read(tmp_path)
    assert ([article.id for article in articles], problems) == (["c", "m", "z", "b"], [])


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{line()}\nbukan\n{line(id='b')}\n".encode())))
    articles, problems = read("-")
    assert [article.id for article in articles] == ["a", "b"]
    assert len(problems) == 1
    assert problems[0].startswith('stdin:2: expected an object with "id" and "text": JSON is malformed')


def test_a_long_file_is_read_line_by_line(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([line(id="a"), line(id="b"), "bukan"]))
    articles = read_articles([path])
    assert [next(articles).id, next(articles).id] == ["a", "b"]
    with pytest.raises(InputError, match=r"a\.jsonl:3: expected an object"):
        next(articles)


def test_reading_other_kinds_does_not_load_the_reader_of_pages(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    code = (
        "import sys; from kg.articles import read_articles; "
        "list(read_articles([sys.argv[1]])); print('trafilatura' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "a.txt"], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


# --- what is told ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", b"", "expected an article, found no text"),
        ("a.txt", b" \n\t", "expected an article, found no text"),
        ("a.txt", b"Title: Pohon\n\n", "expected an article, found no text"),
        (
            "a.txt",
            b"Rudi \x93pulang\x94",
            "expected UTF-8, found the byte 0x93 at offset 5; it may be Windows-1252: iconv",
        ),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x81", "expected UTF-8, found the byte 0x89 at offset 0"),
        ("a.txt", b"\xff\xfeW\x00\xd8", "expected UTF-16-LE, found the byte 0xd8 at offset 2"),
        ("a.txt", b"Warga\0pulang", "expected text, found a NUL character after 5 others: is it a binary file?"),
        ("a.txt", b"a" * (LONGEST_TEXT + 1), "expected an article of at most 1,000,000 characters, found 1,000,001"),
        ("a.txt", b"a" * (4 * LONGEST_TEXT + 1), "expected an article of at most 4,000,000 bytes, found more"),
        ("a.html", b"", "expected a page with an article, found none in it"),
        ("a.html", b"<html><body></body></html>", "expected a page with an article, found none in it"),
        (
            "a.html",
            b"<html><body><nav><a href='/'>Beranda</a> <a href='/x'>Daerah</a></nav><p>Hak cipta.</p></body></html>",
            "expected a page with an article, found none in it",
        ),
        ("a.html", b"\0\1\2", "expected a page with an article, found none in it"),
        ("a.html", b"bukan halaman", "expected a page with an article, found none in it"),
        ("a.pdf", b"x", "expected a folder or a .txt, .html, .htm, .jsonl or .jsonl.gz file, found the suffix '.pdf'"),
        ("a.gz", b"x", "expected a folder or a .txt, .html, .htm, .jsonl or .jsonl.gz file, found the suffix '.gz'"),
        ("a.jsonl", b"\n\n", 'expected an object with "id" and "text" on each line, found an empty file'),
        ("a.jsonl.gz", b"bukan gzip", "expected a whole gzip file: Not a gzipped file"),
        ("a.jsonl.gz", gzip.compress(line().encode())[:-9], "expected a whole gzip file: "),
    ],
)
def test_files_without_an_article(tmp_path, capfd, name, content, told):
    (tmp_path / name).write_bytes(content)
    articles, problems = read(tmp_path / name)
    assert articles == []
    assert capfd.readouterr().err == ""
    assert len(problems) == 1
    assert problems[0].startswith(f"{tmp_path / name}: {told}")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"bukan", 'expected an object with "id" and "text": JSON is malformed'),
        (b'{"id": "x", "text": "', 'expected an object with "id" and "text": '),
        (b"[1]", 'expected an object with "id" and "text": Expected `object`, got `array`'),
        (b'{"text": "x"}', "Object missing required field `id`"),
        (b'{"id": "x"}', "Object missing required field `text`"),
        (b'{"id": 5, "text": "x"}', "Expected `str`, got `int` - at `$.id`"),
        (b'{"id": "x", "text": null}', "Expected `str`, got `null` - at `$.text`"),
        (b'{"id": "x", "text": "x", "title": ["x"]}', "at `$.title`"),
        (
            b'{"id": "x", "text": "\x93x\x94"}',
            "expected UTF-8, found the byte 0x93 at offset 21; it may be Windows-1252",
        ),
        (b'{"id": "x", "text": "\\ud800"}', 'expected an object with "id" and "text": '),
        (b'{"id": "x", "text": " "}', "expected an article, found no text"),
        (b'{"id": "x", "text": "a\\u0000b"}', "expected text, found a NUL character after 1 others"),
        (b'{"id": " ", "text": "x"}', "expected an id, found an empty one"),
        (b'{"id": "x\\u0007", "text": "x"}', "expected an id without control characters and white space around it"),
        (b'{"id": "x\\n", "text": "x"}', "expected an id without control characters and white space around it"),
        (b'{"id": "%s", "text": "x"}' % (b"x" * 201), "expected an id of at most 200 characters, found 201"),
        (b'{"id": "a", "text": "x"}', "the id 'a' was given before, in "),
        (b'{"id": "x", "text": "x", "n": %s}' % (b"[" * 100_000), 'expected an object with "id" and "text": '),
        (b'{"id": "x", "text": "%s"}' % (b"x" * 1_000_001), "expected an article of at most 1,000,000 characters"),
        (b"x" * 12_000_001, "expected a line of at most 12,000,000 bytes, found a longer one"),
        (b"x" * 40_000_000, "expected a line of at most 12,000,000 bytes, found a longer one"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_lines_without_an_article(tmp_path, content, told):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"%s\n%s\n%s\n" % (line().encode(), content, line(id="b").encode()))
    articles, problems = read(path)
    assert [article.id for article in articles] == ["a", "b"]
    assert len(problems) == 1
    assert problems[0].startswith(f"{path}:2: ")
    assert told in problems[0]


@pytest.mark.parametrize(
    ("fields", "source", "told"),
    [
        ({"date": "kemarin"}, Source("a"), ["expected a date such as 2018-03-14, found 'kemarin'"]),
        ({"date": "2018-02-30"}, Source("a"), ["expected a date such as 2018-03-14, found '2018-02-30'"]),
        ({"url": "javascript:alert(1)"}, Source("a"), ["expected an address such as https://..., found"]),
        ({"url": "https://x/a\u0007"}, Source("a"), ["expected an address such as https://..., found"]),
        ({"url": " https://x/a b?c=<d> "}, Source("a", url="https://x/a%20b?c=%3Cd%3E"), []),
        ({"url": "https://[x"}, Source("a"), ["expected an address such as https://..., found"]),
        ({"title": " Po\u0000hon\n\u202ebaru\t"}, Source("a", "Po hon baru"), []),
        ({"title": "\u200b"}, Source("a"), []),
        ({"outlet": "Kabar\rMelati"}, Source("a", outlet="Kabar Melati"), []),
        ({"title": "<b>Pohon</b>"}, Source("a", "<b>Pohon</b>"), []),
    ],
)
def test_what_is_told_of_an_article_is_cleaned_or_left_out(tmp_path, fields, source, told):
    (tmp_path / "a.jsonl").write_text(line(**fields))
    articles, problems = read(tmp_path / "a.jsonl")
    assert articles == [Article(source, TEXT)]
    assert [problem.split(": ", 1)[1][: len(begin)] for problem, begin in zip(problems, told, strict=True)] == told


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2018", "2018"),
        ("2018-03", "2018-03"),
        ("2018-03-14", "2018-03-14"),
        ("2018-03-14T08:15:00+07:00", "2018-03-14"),
        ("2018-03-14 08:15", "2018-03-14"),
        ("2018/3/14", "2018-03-14"),
        ("14/03/2018", "2018-03-14"),
        ("14-3-2018 08:15", "2018-03-14"),
        ("14 Maret 2018", "2018-03-14"),
        ("Rabu, 14 Maret 2018 10:15 WIB", "2018-03-14"),
        ("Jum'at, 16 Maret 2018", "2018-03-16"),
        ("14 Mar 2018", "2018-03-14"),
        ("14 March 2018", "2018-03-14"),
        ("3/14/2018", None),
        ("2018-13", None),
        ("14 Marit 2018", None),
        ("0000", None),
        ("9999-12-31", None),
        ("2018-03-14x", None),
        ("Maret 2018", None),
        ("", None),
    ],
)
def test_dates(written, iso):
    assert to_iso(written) == iso


def test_the_same_id_in_two_files_is_told_with_both(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text(f"{line(id='b')}\n{line(id='a')}")
    articles, problems = read(tmp_path / "a.txt", tmp_path / "b.jsonl", tmp_path / "a.txt")
    assert [article.id for article in articles] == ["a", "b"]
    told = f"the id 'a' was given before, in {tmp_path / 'a.txt'}"
    assert problems == [f"{tmp_path / 'b.jsonl'}:2: {told}", f"{tmp_path / 'a.txt'}: {told}"]


def test_a_path_that_is_not_there(tmp_path):
    articles, problems = read(tmp_path / "tidak", tmp_path / "tidak.txt")
    assert articles == []
    assert [problem.endswith("found nothing there") for problem in problems] == [True, True]


def test_an_empty_folder(tmp_path):
    assert read(tmp_path) == ([], [f"{tmp_path}: expected .txt, .html, .htm, .jsonl or .jsonl.gz files, found none"])


def test_a_file_that_cannot_be_read(tmp_path):
    for name in ("a.txt", "b.jsonl"):  # a file that the system shows and does not give, not even to root
        (tmp_path / name).symlink_to("/proc/self/mem")
    told = [f"{tmp_path / name}: cannot be read: Input/output error" for name in ("a.txt", "b.jsonl")]
    assert read(tmp_path) == ([], told)


def test_a_link_to_nothing(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "tidak")
    assert read(tmp_path) == ([], [f"{tmp_path / 'a.txt'}: cannot be read: No such file or directory"])


def test_the_rest_is_read_after_a_problem(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT)
    articles, problems = read(tmp_path)
    assert ([article.id for article in articles], len(problems)) == (["b"], 1)


def test_without_a_listener_the_first_problem_is_raised(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(InputError, match="found no text"):
        list(read_articles([tmp_path]))
