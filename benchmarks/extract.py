"""Articles a second on one core: names alone, names and facts, and the same by an earlier version, in one run.

    python benchmarks/extract.py ARTICLES.jsonl [--against REVISION] [--rounds 3]

The earlier version is taken from git into a temporary folder. Both run in turn, each in a process of its own, so that
the machine's moods hit both; the ratio of the medians is what to read. A last line tells whether the cost is linear:
the time for a text ten times as long, divided by ten times the time for one.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORKER = """
import json, sys, time
from kg.extract import extract, read_article
from kg.model import Article, Source
lines = open(sys.argv[1], encoding="utf-8").readlines()[: int(sys.argv[2])]
articles = [Article(Source(str(number)), json.loads(line)["text"]) for number, line in enumerate(lines)]
started = time.perf_counter()
extract(articles[0])
start_up = time.perf_counter() - started
def rate(read):
    started = time.process_time()
    for article in articles:
        read(article)
    return len(articles) / (time.process_time() - started)
def seconds(text):
    started = time.process_time()
    extract(Article(Source("x"), text))
    return time.process_time() - started
typical = max(articles[:50], key=lambda article: len(article.text)).text + "\\n\\n"
print(json.dumps({"start-up": start_up, "names": rate(read_article), "names and facts": rate(extract),
                  "linearity": seconds(typical * 10) / (10 * min(seconds(typical) for _ in range(3)))}))
"""


def measure(package: Path, articles: Path, count: int) -> dict[str, float]:
    """What the version of kg in the folder does in a fresh process."""
    command = [sys.executable, "-c", WORKER, str(articles.resolve()), str(count)]
    one_core = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=package, env=one_core, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def check_out(revision: str, folder: Path) -> None:
    """The package as it was in a revision."""
    packed = subprocess.run(["git", "archive", revision, "kg"], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--against", metavar="REVISION")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=200, help="how many articles of the file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        versions = {"this version": ROOT}
        if arguments.against:
            check_out(arguments.against, Path(folder))
            versions[arguments.against] = Path(folder)
        runs: dict[str, list[dict[str, float]]] = {name: [] for name in versions}
        for _ in range(arguments.rounds):
            for name, package in versions.items():
                runs[name].append(measure(package, arguments.articles, arguments.count))
    medians = {
        name: {key: statistics.median(run[key] for run in found) for key in found[0]} for name, found in runs.items()
    }
    print_table(medians)


def print_table(medians: dict[str, dict[str, float]]) -> None:
    names = list(medians)
    print(f"{'':18}" + "".join(f"{name:>16}" for name in names) + (f"{'ratio':>10}" if len(names) > 1 else ""))
    for key in medians[names[0]]:
        values = [medians[name][key] for name in names]
        ratio = f"{values[0] / values[1]:10.2f}" if len(values) > 1 else ""
        print(f"{key:18}" + "".join(f"{value:16.2f}" for value in values) + ratio)
    print("names, names and facts: articles a second of processor time; start-up: seconds to the first extraction")


if __name__ == "__main__":
    main()
