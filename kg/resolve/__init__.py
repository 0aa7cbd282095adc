"""What many articles say, as one graph."""

from kg.resolve.graph import resolve

__all__ = ["resolve"]
