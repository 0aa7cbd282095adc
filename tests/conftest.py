"""What tests of several rooms share."""

import gc
import time
from collections.abc import Callable

import pytest


@pytest.fixture
def takes_linear_time() -> Callable[[Callable[[str], object], str], bool]:
    """Whether work on a text ten times as long takes some ten times, not a hundred times, as long.

    Processor time, the best of three, without the collector: what else the machine does must not fail a test.
    """

    def seconds(work: Callable[[str], object], text: str) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            work(text)
            best = min(best, time.process_time() - start)
        return best

    def is_linear(work: Callable[[str], object], piece: str) -> bool:
        gc.disable()
        try:
            work(piece * 100)
            return seconds(work, piece * 4_000) < 40 * max(seconds(work, piece * 400), 0.002)
        finally:
            gc.enable()

    return is_linear
