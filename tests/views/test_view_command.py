"""`kg view`: the page of a built folder, or of a part of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.extract import extract
from kg.interchange import to_line
from kg.model import Article, Source

NEWS = {
    "a1": ("2022-01-05", "Bupati Lumajang, Ratna Kusumawardani, Rabu mengatakan, bantuan dikirim lebih dulu."),
    "a2": ("2023-06-07", "Wali Kota Madiun, Joko Prasetya, Rabu mengatakan, pasar itu dibuka lagi."),
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    lines = [to_line(extract(Article(Source(name, None, date), text))) for name, (date, text) in NEWS.items()]
    (tmp_path / "extractions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["view", *map(str, arguments)], standalone_mode=False)


def test_the_whole_page_is_written_into_the_folder(built: Path) -> None:
    result = run(built)
    assert result.output == f"{built / 'kg.html'}\n"
    page = (built / "kg.html").read_text(encoding="utf-8")
    assert "Ratna Kusumawardani" in page
    assert "Joko Prasetya" in page


@pytest.mark.parametrize(
    "options",
    [("--entity", "Ratna Kusumawardani"), ("--articles", "a1"), ("--entity", "kusumawardani", "--depth", "2")],
)
def test_a_part_leaves_out_the_rest(built: Path, options: tuple[str, ...]) -> None:
    run(built, *options)
    page = (built / "view.html").read_text(encoding="utf-8")
    assert "Ratna Kusumawardani" in page
    assert "Joko Prasetya" not in page


def test_since_a_date_only_the_later_articles_are_read(built: Path, tmp_path: Path) -> None:
    run(built, "--since", "2023", "-o", tmp_path / "baru.html")
    page = (tmp_path / "baru.html").read_text(encoding="utf-8")
    assert "Joko Prasetya" in page
    assert "Ratna Kusumawardani" not in page


@pytest.mark.parametrize(
    ("options", "message"),
    [(("--entity", "Nemo"), "no entity is named 'Nemo'"), (("--articles", "zz*"), "no article matches zz*")],
)
def test_what_is_not_there_is_one_line_and_exit_1(built: Path, options: tuple[str, ...], message: str) -> None:
    result = CliRunner().invoke(main, ["view", str(built), *options])
    assert result.exit_code == 1
    assert message in result.stderr
    assert not (built / "view.html").exists()


def test_a_folder_that_was_not_built_is_said_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["view", str(tmp_path)])
    assert result.exit_code == 1
    assert "expected the extractions" in result.stderr
