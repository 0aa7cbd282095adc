"""A wheel holds what the package reads at run time: the tagger's weights and the word lists."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling", reason="builds a wheel; install kg[test]")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def names_in_wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return {Path(name) for name in wheel.namelist()}


@pytest.mark.parametrize("pattern", ["kg/extract/weights/*", "kg/lexicon/*.tsv"])
def test_a_wheel_holds_the_data(names_in_wheel, pattern):
    needed = {path.relative_to(ROOT) for path in ROOT.glob(pattern)}
    assert needed
    assert needed <= names_in_wheel
