"""Jena's command line out of Debian's libapache-jena-java."""

from __future__ import annotations

import zipfile
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from outside import need, need_command, run

_JARS = Path("/usr/share/java")
_NEEDED = (
    *("jena-arq", "jena-base", "jena-cmds", "jena-core", "jena-dboe-base", "jena-dboe-index", "jena-dboe-storage"),
    *("jena-dboe-trans-data", "jena-dboe-transaction", "jena-iri", "jena-rdfconnection", "jena-shacl", "jena-tdb"),
    *("jena-tdb2", "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io", "commons-lang3"),
    *("gson", "guava", "jackson-annotations", "jackson-core", "jackson-databind", "jakarta.json-api", "jsonld-java"),
    *("titanium-json-ld", "thrift", "protobuf", "slf4j-api", "slf4j-nop"),
)
_MESSAGES = "org/apache/jena/ext/xerces"


def jena(command: str, *arguments: str | Path, timeout: float = 300) -> str:
    """What a command such as "tdb2.tdbdump" prints; skips where Jena is not installed."""
    need_command("javac")
    need((_JARS / "jena-shacl.jar").is_file(), "libapache-jena-java")
    return run("java", "-Xmx1g", "-cp", _class_path(), command, *arguments, timeout=timeout)


@cache
def _class_path() -> str:
    """The jars, and the messages of the packaged Xerces under the path at which Debian's build looks for them."""
    folder = Path(mkdtemp(prefix="kg-jena-"))
    with zipfile.ZipFile(_JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(_MESSAGES) and name.endswith(".properties"):
                target = folder / ("xerces" + name.removeprefix(_MESSAGES))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    return ":".join([str(folder), *(str(_JARS / f"{name}.jar") for name in _NEEDED)])
