"""What the documentation tells people to type is there: commands, options, queries, files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS, main
from kg.stores import named_queries

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "training" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = re.compile(r"^```\w*.*?\n(.*?)^```|^((?: {4}.*\n)+)|`([^`\n]+)`", re.DOTALL | re.MULTILINE)
CALL = re.compile(r"(?:^|(?<=[\s/]))kg ([a-z]+)\b((?:[^\n|;&>\\]|\\[|\n])*)", re.MULTILINE)
OPTION = re.compile(r"(?<=\s)--?[a-z][a-z-]*")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def calls(page: Path) -> Iterator[tuple[str, str]]:
    """The calls of kg in the code of a page: command, arguments."""
    for code in CODE.finditer(page.read_text(encoding="utf-8")):
        for call in CALL.finditer(next(filter(None, code.groups()), "")):
            yield call[1], call[2]


def named(path: Path) -> str:
    return path.name


def test_every_call_of_the_documentation_is_understood() -> None:
    told = [(page.name, *call) for page in PAGES for call in calls(page)]
    assert len(told) > 10
    for page, command, arguments in told:
        assert command in COMMANDS, f"{page}: kg {command}"
        known = main.get_command(click.Context(main), command)
        assert known is not None
        options = {name for option in known.params for name in (*option.opts, *option.secondary_opts)}
        for option in OPTION.findall(arguments):
            assert option in options | {"--help"}, f"{page}: kg {command} {option}"


def test_every_query_of_the_documentation_comes_with_kg() -> None:
    for page in PAGES:
        for name in re.findall(r"--name ([a-z][a-z-]*)", page.read_text(encoding="utf-8")):
            assert name in named_queries(), f"{page.name}: {name}"


def test_the_readme_names_every_command() -> None:
    rows = re.findall(r"^\| `kg ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), f"{page.name}: {link}"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_first_line_of_help_is_the_one_in_the_list(command: str) -> None:
    known = main.get_command(click.Context(main), command)
    assert known is not None
    told = " ".join((known.help or "").split("\n\n")[0].split())
    assert told.startswith(COMMANDS[command].rstrip(".")), told
    assert "Example" in (known.help or ""), f"kg {command} --help shows no example"
