"""Text that wants to be more than text: it is shown as it is, and does nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from views.samples import fact

from browser.conftest import Opener
from kg.model import Entity, Graph, Quote, Source, Span
from kg.schema import EntityType

pytestmark = pytest.mark.browser

ATTACKS = {
    "script": "<script>window.broken = 1</script>",
    "end of script": "</script><script>window.broken = 1</script>",
    "comment": "<!-- <script> --> ]]> <!--<script",
    "image": "<img src=x onerror='window.broken = 1'>",
    "svg": "<svg onload=window.broken=1><animate onbegin=window.broken=1>",
    "frame": "<iframe srcdoc='<script>parent.broken = 1</script>'></iframe>",
    "link": '<a href="javascript:window.broken=1" autofocus onfocus="window.broken=1">klik</a>',
    "attribute": '" onmouseover="window.broken=1" x=\'',
    "base": "<base href='https://jahat.example/'><meta http-equiv=refresh content='0;url=https://jahat.example/'>",
    "style": "</style><style>*{display:none}</style><link rel=stylesheet href=//jahat.example/a.css>",
    "template": "{{ 7 * 7 }} ${window.broken=1} {% raw %} `${1}` \\u003cscript\\u003e",
    "entity": "&lt;script&gt;window.broken=1&lt;/script&gt; &#x3c;b&#x3e;",
    "bidi": "Budi \u202eidub\u202c \u2067\u2066aman\u2069 \u200f\u202d",
    "controls": "a\u0001b\u0008c\u2028d\u2029e\ufefff\u0085g",
    "surrogate-free astral": "\U0001f600 \U00020000 e\u0301\u0302\u0303" + "\u0336" * 40,
    "long": "Panjang" * 1429,
    "prototype": "__proto__",
    "constructor": "constructor",
}

URLS = [
    "javascript:window.broken=1",
    "JaVaScRiPt:window.broken=1",
    " javascript:window.broken=1",
    "data:text/html,<script>window.broken=1</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "//jahat.example/",
    'https://aman.example/"onclick="window.broken=1',
    "http://aman.example/<script>",
]


def hostile_graph() -> Graph:
    """Every attack as a name, another name, a post, a quotation, evidence, a title, an outlet and an id."""
    entities, statements, sources = [], [], []
    for number, (label, text) in enumerate(ATTACKS.items()):
        source = Source(f"{text[:60]}{number}", text, "2023-01-01", text, URLS[number % len(URLS)])
        person = Entity(f"p{number}{text[:40]}", EntityType.PERSON, text, (f"{text} lagi", label))
        body = Entity(f"o{number}{text[:40]}", EntityType.ORGANIZATION, f"{label} {text}")
        sources.append(source)
        entities += [person, body]
        words = (source.id, text, text, text)
        statements += [
            fact("hasRole", words, person=person.id, role=text, at=body.id, status="current"),
            fact("said", words, speaker=person.id, direct=True, quote=Quote(Span(0, len(text)), text)),
            fact("quantity", words, subject=body.id, what=text, value=7),
            fact("Award", words, patient=person.id, agent=body.id, award=text, rank=text, topic=text),
            fact("LegalAction", words, patient=person.id, action=text, charge=text, according_to=(body.id,)),
        ]
    return Graph(tuple(sources), tuple(entities), tuple(statements))


def check_unharmed(page: Page) -> None:
    assert page.evaluate("() => window.broken") is None
    foreign = (
        "() => document.querySelectorAll('img, iframe, object, embed, base, form, svg [onload], [onerror], [onfocus], "
    )
    foreign += "meta[http-equiv=refresh], link:not([rel=icon]), script:not([type]):not(:last-of-type)').length"
    assert page.evaluate(foreign) == 0
    hrefs = page.evaluate("() => [...document.querySelectorAll('a[href]')].map((link) => link.protocol)")
    assert set(hrefs) <= {"http:", "https:", "file:"}
    assert page.evaluate("() => [...document.querySelectorAll('#panel a')].every((a) => /^https?:$/.test(a.protocol))")
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_hostile_text_stays_text_everywhere(open_page: Opener) -> None:
    page = open_page(hostile_graph())
    check_unharmed(page)
    for number, text in enumerate(ATTACKS.values()):
        page.evaluate("(id) => kgPage.select(kgPage.nodes.id.indexOf(id))", f"p{number}{text[:40]}")
        assert page.locator("#panel h2").evaluate("(head) => head.textContent") == text
        assert text in page.locator("#panel mark").evaluate_all("(all) => all.map((one) => one.textContent)")
        check_unharmed(page)


@pytest.mark.parametrize("view", ["table", "map", "graph"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_hostile_text_in_every_view(open_page: Opener, view: str, language: str) -> None:
    page = open_page(hostile_graph(), f"#view={view}&language={language}")
    page.click("#filter")
    check_unharmed(page)


def test_hostile_text_in_the_search(open_page: Opener) -> None:
    page = open_page(hostile_graph())
    field = page.get_by_role("combobox").first
    for text in ATTACKS.values():
        field.fill(text[:200])
        assert page.locator(".found li").count() >= 1
        check_unharmed(page)


def test_hostile_fragments_are_text_too(open_page: Opener) -> None:
    page = open_page(fragment="#n=<img src=x onerror=window.broken=1>&no-types=<script>|__proto__&language=__proto__")
    check_unharmed(page)


def test_directional_controls_end_with_their_name(open_page: Opener) -> None:
    page = open_page(hostile_graph(), "#n=p12Budi")
    page.evaluate("() => kgPage.select(kgPage.nodes.name.findIndex((name) => name.includes('\\u202e')))")
    assert page.locator("#panel h2 > bdi").count() == 1
    assert page.locator("#panel mark").first.evaluate("(mark) => mark.closest('bdi') !== null")


def test_the_policy_stops_what_the_page_did_not_bring(open_page: Opener, troubles: list[str]) -> None:
    page = open_page()
    page.evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.broken = 1'; "
        "document.body.append(script); const image = new Image(); image.src = 'https://jahat.example/x.png'; "
        "document.body.append(image); document.body.setAttribute('onclick', 'window.broken = 1'); "
        "document.body.click(); }"
    )
    assert page.evaluate("() => fetch('https://jahat.example/').then(() => 'sent', () => 'stopped')") == "stopped"
    assert page.evaluate("() => window.broken") is None
    stopped = [trouble for trouble in troubles if "Content Security Policy" in trouble]
    assert len(stopped) >= 4
    assert set(troubles) - set(stopped) <= {"https://jahat.example/x.png", "https://jahat.example/"}  # tried, not sent
    troubles.clear()
