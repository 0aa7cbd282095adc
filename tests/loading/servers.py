"""Real triple stores on this machine, and a proxy that spoils the way to one."""

from __future__ import annotations

import http.client
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def started(command: list[str], url: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The server that the command starts, once it answers at the URL; killed in the end. A file that grows too large
    is an error to it, not its end."""
    log = folder / "server.log"
    with log.open("ab") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, cwd=folder, preexec_fn=_ignore_large_files)
    try:
        wait_for(url, process, log)
        yield process
    finally:
        process.kill()
        process.wait()


def _ignore_large_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def wait_for(url: str, process: subprocess.Popen[bytes], log: Path, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        assert process.poll() is None, f"the server ended: {log.read_text(errors='replace')[-2000:]}"
        try:
            urllib.request.urlopen(url, timeout=2).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"no answer at {url}: {log.read_text(errors='replace')[-2000:]}")


@dataclass(frozen=True, slots=True)
class Server:
    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def oxigraph(location: Path, port: int) -> Iterator[Server]:
    """An Oxigraph server over a folder."""
    location.mkdir(parents=True, exist_ok=True)
    program = str(Path(sys.executable).parent / "oxigraph")
    bind = f"127.0.0.1:{port}"
    command = [program, "serve", "--location", str(location), "--bind", bind]
    with started(command, f"http://{bind}/query", location.parent) as process:
        yield Server(f"http://{bind}", process)


VIRTUOSO_INI = """
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
ServerThreads = 10
NumberOfBuffers = 2000
MaxDirtyBuffers = 1500
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


@contextmanager
def virtuoso(folder: Path, port: int) -> Iterator[str]:
    """The base URL of a Virtuoso 7 server over a new folder; the user is dba, the password dba."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "virtuoso.ini"
    settings.write_text(VIRTUOSO_INI.format(folder=folder, port=port, sql_port=free_port()), encoding="utf-8")
    url = f"http://127.0.0.1:{port}"
    with started(["virtuoso-t", "+foreground", "+configfile", str(settings)], f"{url}/sparql", folder):
        yield url


class Faults:
    """What the proxy does to the next requests: "503", "429", "drop"; "" lets one through."""

    def __init__(self, target_port: int) -> None:
        self.target_port = target_port
        self.next: list[str] = []
        self.login: tuple[str, str] | None = None  # who must sign in by basic authentication
        self.seen: list[str] = []


@contextmanager
def proxy(faults: Faults) -> Iterator[str]:
    """The base URL of a proxy to 127.0.0.1 that spoils requests as `faults` says."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            fault = "401" if self.is_stranger() else faults.next.pop(0) if faults.next else ""
            faults.seen.append(f"{fault or 'ok'} {self.command}")
            if fault == "drop":
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            if fault:
                self.send_response(int(fault))
                self.send_header("Retry-After", "0")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.forward(body)

        def is_stranger(self) -> bool:
            if faults.login is None:
                return False
            known = b64encode(":".join(faults.login).encode()).decode()
            return self.headers.get("Authorization") != f"Basic {known}"

        def forward(self, body: bytes) -> None:
            onward = http.client.HTTPConnection("127.0.0.1", faults.target_port, timeout=60)
            with closing(onward):
                headers = {name: value for name, value in self.headers.items() if name.lower() != "host"}
                onward.request(self.command, self.path, body, headers)
                answer = onward.getresponse()
                content = answer.read()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.headers.get("Content-Type", "text/plain"))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_PUT = do_POST = do_DELETE = handle_any  # noqa: N815

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
