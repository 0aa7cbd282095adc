"""Whether a dataset is as the shapes say."""

from kg.validate.shacl import Report, class_hierarchy, shapes_graph, validate, validate_data, validate_graph

__all__ = ["Report", "class_hierarchy", "shapes_graph", "validate", "validate_data", "validate_graph"]
