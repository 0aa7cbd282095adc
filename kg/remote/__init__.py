"""A built dataset in a triple store over HTTP: graph by graph, resumable, and checked when it has arrived."""

from kg.remote.http import Login
from kg.remote.load import Arrived, delete_article, load_dataset

__all__ = ["Arrived", "Login", "delete_article", "load_dataset"]
