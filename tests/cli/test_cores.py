"""A command keeps one core busy: the tables of an article are too small to be shared among threads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
COUNT = """
import os, sys
from kg.cli import main
try:
    main(["extract", sys.argv[1]])
finally:
    print(len(os.listdir("/proc/self/task")), file=sys.stderr)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
@pytest.mark.parametrize(("wished", "threads"), [(None, 1), ("2", 2)])
def test_extraction_runs_in_one_thread_unless_told_otherwise(wished, threads):
    settings = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    if wished is not None:
        settings["OPENBLAS_NUM_THREADS"] = wished
    article = next(SEEDS.glob("*.txt"))
    command = [sys.executable, "-c", COUNT, str(article)]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    assert done.stderr.split() == [str(min(threads, os.cpu_count() or 1))]
