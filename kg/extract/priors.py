"""What a large collection of articles says of a word: how it is written and what it stands next to."""

from __future__ import annotations


def prior_features(lower: str) -> tuple[str, ...]:
    """Nothing yet."""
    return ()
