"""`kg build` as a user runs it: a process, real files, real faults."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.corpus import FILES

ROOT = Path(__file__).parent.parent.parent
STORY = "Kalimas (ANTARA) - Bupati Kalimas, Rudi Hartawan, mengatakan, pasar itu milik warga."


def run(*arguments: object, stdin: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "pasar.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_a_build_of_one_article_writes_every_file(story: Path, tmp_path: Path) -> None:
    done = run("build", story, "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(FILES)
    assert "articles: 1" in (tmp_path / "out" / "report.txt").read_text(encoding="utf-8")


def test_the_committed_output_is_what_a_build_gives(tmp_path: Path) -> None:
    done = run("build", "seeds", "-o", tmp_path, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    for name in FILES:
        fresh, committed = (tmp_path / name).read_bytes(), (ROOT / "output" / name).read_bytes()
        if name == "report.txt":  # its last line is the time that the build took
            fresh, committed = fresh.rpartition(b"time:")[0], committed.rpartition(b"time:")[0]
        assert fresh == committed, f"output/{name} is stale: run `kg build seeds/ -o output/`"


def test_the_order_of_the_input_does_not_matter(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": STORY.replace("Rudi", name)}) for name in ("Andi", "Budi", "Candra")]
    for order, folder in ((lines, "one"), (lines[::-1], "other")):
        assert run("build", "-", "-o", tmp_path / folder, stdin="\n".join(order)).returncode == 0
    for name in set(FILES) - {"report.txt"}:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(story: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"id": "b", "text": "Warga Kalimas datang."}\n{"id": \n', encoding="utf-8")
    done = run("build", story, broken, "-o", tmp_path / "out")
    assert done.returncode == 1
    assert f"{broken}:2: " in done.stderr
    assert "Traceback" not in done.stderr
    assert "articles: 2" in (tmp_path / "out" / "report.txt").read_text(encoding="utf-8")


def built(story: Path, folder: Path) -> dict[str, bytes]:
    assert run("build", story, "-o", folder).returncode == 0
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_nothing_to_read_leaves_the_earlier_output(story: Path, tmp_path: Path) -> None:
    before = built(story, tmp_path / "out")
    done = run("build", tmp_path / "missing.txt", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert "missing.txt" in done.stderr
    assert contents(tmp_path / "out") == before


def test_a_full_disk_leaves_the_earlier_output(story: Path, tmp_path: Path) -> None:
    before = built(story, tmp_path / "out")

    def small_files_only() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    done = run("build", story, "-o", tmp_path / "out", preexec_fn=small_files_only)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(tmp_path / "out") in done.stderr
    assert contents(tmp_path / "out") == before


def test_an_output_that_is_a_file_is_refused_in_one_line(story: Path) -> None:
    done = run("build", story, "-o", story)
    assert done.returncode == 1
    assert done.stderr.startswith(f"kg: {story}: ")
    assert done.stderr.count("\n") == 1
    assert story.read_text(encoding="utf-8") == STORY


def test_a_folder_that_cannot_be_written_is_refused_in_one_line(story: Path) -> None:
    done = run("build", story, "-o", "/proc/kg-output")
    assert done.returncode == 1
    assert done.stderr.startswith("kg: /proc/kg-output: ")
    assert done.stderr.count("\n") == 1


def test_an_interrupt_leaves_the_earlier_output(story: Path, tmp_path: Path) -> None:
    before = built(story, tmp_path / "out")
    command = [sys.executable, "-m", "kg", "build", "-", "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps({"id": "x", "text": STORY}) + "\n")
        process.stdin.flush()
        time.sleep(2)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in told
    assert contents(tmp_path / "out") == before


def test_text_with_markup_and_control_characters_stays_data(tmp_path: Path) -> None:
    text = STORY.replace("Rudi Hartawan", "Rudi <script>alert(1)</script> Hartawan\u0007")
    line = json.dumps({"id": "a<b>&", "title": 'x"</script><img src=x onerror=alert(1)>', "text": text})
    done = run("build", "-", "-o", tmp_path, stdin=line)
    assert "Traceback" not in done.stderr
    if done.returncode == 0:
        page = (tmp_path / "kg.html").read_text(encoding="utf-8")
        assert "<img src=x" not in page
        assert "<script>alert(1)" not in page
