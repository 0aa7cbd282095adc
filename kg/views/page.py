"""The page: one HTML file with everything in it, that asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from kg.errors import OutputError
from kg.model import Graph
from kg.views.assets import read_asset
from kg.views.data import importance, index, node_size, order_nodes, parts, to_script_json
from kg.views.graph import to_networkx
from kg.views.layout import find_positions
from kg.views.network import LOOKS, to_pyvis
from kg.views.places import coordinates

SMALL = 800  # nodes up to which vis-network draws the page; above, our own canvas does (docs/page.md says why)

_STYLES = ("colours.css", "page.css")
SCRIPTS = (
    "dom.js",
    "words.js",
    "data.js",
    "state.js",
    "filter.js",
    "paths.js",
    "search.js",
    "sentences.js",
    "panel.js",
    "labels.js",
    "scene-vis.js",
    "drawing.js",
    "pointers.js",
    "scene-canvas.js",
    "controls.js",
    "timeline.js",
    "table.js",
    "map.js",
    "app.js",
)


def write_page(graph: Graph, path: Path | str) -> None:
    """Writes the page of `graph`; what stood at `path` stays until the new page is whole. Raises OutputError."""
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".part")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(page_html(graph))
            temporary.chmod(0o644)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as problem:
        raise OutputError(f"{target}: cannot be written: {problem.strerror}") from problem


def page_html(graph: Graph) -> str:
    """The whole page as HTML: script, style and data inside, a Content-Security-Policy that lets nothing else in."""
    network = to_networkx(graph)
    weights = importance(graph, network)
    network = order_nodes(network, weights)
    positions = find_positions(network)
    data = index(graph, network, positions, weights, coordinates())
    small = len(network) <= SMALL
    data["looks"] = {name: {"colour": colour, "shape": shape} for name, (colour, shape) in LOOKS.items()}
    data["sizes"] = [
        node_size(weights[node], event=bool(event)) for node, event in zip(network, data["nodes"]["event"], strict=True)
    ]
    if small:
        drawn = to_pyvis(network, positions, dict(zip(network, data["sizes"], strict=True)))
        data["network"] = {"nodes": drawn.nodes, "edges": drawn.edges, "options": drawn.options}
    script = _script(vis=small)
    style = "\n".join(read_asset(name) for name in _STYLES)
    template = Environment(autoescape=True).from_string(read_asset("page.html"))
    return template.render(
        policy=_policy(script, style),
        script=Markup(script),
        style=Markup(style),
        words=Markup(to_script_json(json.loads(read_asset("words.json")))),
        outline=Markup(to_script_json(json.loads(read_asset("outline.json")))),
        index=Markup(to_script_json(data)),
        parts=[Markup(to_script_json(part)) for part in parts(graph, network)],
    )


def _script(*, vis: bool) -> str:
    own = "\n".join(read_asset(name) for name in SCRIPTS)
    library = read_asset("vendor/vis-network.min.js") if vis else ""
    return f'{library}\n"use strict";\n(() => {{\n{own}\n}})();\n'


def _policy(script: str, style: str) -> str:
    """Only this very script and this very style may run; nothing may be loaded or sent."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
