"""Requests to a store: signed in, tried again while it is busy or away, and errors as one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from kg.errors import KGError, StoreError

if TYPE_CHECKING:
    import requests

# connect, read: a store may take minutes to take in a large graph
_TIMEOUT = (10.0, 600.0)
_BUSY = (429, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Login:
    """Who signs in, and how: "basic" or "digest"."""

    user: str
    password: str
    scheme: str = "basic"


class Connection:
    """A session with one store. `tries` bounds how often a request is sent again after 429, 502, 503, 504 or a dropped
    connection, waiting 0.5, 1, 2, 4 ... seconds or as long as the store says."""

    def __init__(self, login: Login | None = None, *, tries: int = 6) -> None:
        self._session = _open_session(login, tries)

    def __enter__(self) -> Connection:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    def send(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        body: bytes | Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes | None:
        """The body of the answer, None for 404; raises StoreError for every other failure."""
        import requests

        try:
            answer = self._session.request(
                method, url, params=params, data=body, headers=dict(headers or {}), timeout=_TIMEOUT
            )
        except requests.RequestException as problem:
            raise StoreError(f"{url}: {_cause(problem)}") from problem
        if answer.status_code == requests.codes.not_found:
            return None
        if not answer.ok:
            raise StoreError(f"{url}: HTTP {answer.status_code} {answer.reason}: {_first_line(answer.text)}")
        return answer.content


def _open_session(login: Login | None, tries: int) -> requests.Session:
    try:
        import requests
        from requests.adapters import HTTPAdapter
        from requests.auth import HTTPBasicAuth, HTTPDigestAuth
        from urllib3.util import Retry
    except ImportError as problem:
        raise KGError("loading into a store needs the extra: pip install 'kg[load]'") from problem
    # No blank nodes: whatever is sent twice is there once, so POST may be sent again like the others.
    retry = Retry(
        total=tries,
        backoff_factor=0.5,
        status_forcelist=_BUSY,
        allowed_methods=None,
        raise_on_status=False,
        respect_retry_after_header=True,
    )
    session = requests.Session()
    session.trust_env = False  # a store on this machine is not behind the proxy of the web
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    if login is not None:
        session.auth = (HTTPDigestAuth if login.scheme == "digest" else HTTPBasicAuth)(login.user, login.password)
    return session


def _cause(problem: Exception) -> str:
    """The innermost reason of a chain of wrapped errors, on one line."""
    inner: BaseException = problem
    while (deeper := inner.__cause__ or inner.__context__) is not None:
        inner = deeper
    return " ".join(str(inner).split()) or type(inner).__name__


def _first_line(text: str) -> str:
    return next((line.strip()[:300] for line in text.splitlines() if line.strip()), "no reason given")
