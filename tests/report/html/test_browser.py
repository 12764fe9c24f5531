"""The page in a real Chromium: it runs without an error, loads nothing, filters and searches, is accessible, and is fast.

Skipped where Debian's chromium and chromedriver, or selenium, are not installed; .ci/run installs them where it can.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from report_story import event, halcyon, hostile, many

from contracheck.report import Report

selenium = pytest.importorskip("selenium", reason="selenium is not installed: pip install contracheck[test]")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
if not CHROMIUM or not DRIVER:
    pytest.skip("no Chromium with its driver: apt install chromium chromium-driver", allow_module_level=True)

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--disable-dev-shm-usage",
)  # fmt: skip

WIDE, PHONE = (1280, 900), (390, 844)


class Browser:
    """A Chromium, and what it logged and asked for since the last page was opened."""

    def __init__(self, folder: Path) -> None:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.folder = folder
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.driver.set_script_timeout(120)
        self.pages = 0

    def open(self, html: str, *, size: tuple[int, int] = WIDE, dark: bool = False, fragment: str = "") -> float:
        """Seconds until the page has been loaded and laid out."""
        self.pages += 1
        file = self.folder / f"{self.pages}.html"
        file.write_text(html, encoding="utf-8")
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        start = time.perf_counter()
        self.driver.get(file.as_uri() + fragment)
        self.run("return document.body.getBoundingClientRect().height")
        return time.perf_counter() - start

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns."""
        return self.driver.execute_script(script, *arguments)

    def errors(self) -> list[str]:
        """What the console says."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def asked(self) -> list[str]:
        """The addresses that were asked for, but for the page itself."""
        sent = [json.loads(e["message"])["message"] for e in self.driver.get_log("performance")]
        urls = [e["params"]["request"]["url"] for e in sent if e["method"] == "Network.requestWillBeSent"]
        return [url for url in urls if not url.startswith((self.folder.as_uri(), "data:,"))]

    def shown(self, selector: str) -> int:
        """How many of the elements are shown."""
        return int(
            self.run("return [...document.querySelectorAll(arguments[0])].filter(e => e.offsetParent !== null).length", selector)
        )

    def fill(self, selector: str, value: str) -> None:
        """Type into a field, or choose from it, as a person does."""
        self.run(
            "const f = document.querySelector(arguments[0]); f.value = arguments[1];"
            "f.dispatchEvent(new Event('input', {bubbles: true}))",
            selector,
            value,
        )

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("browser"))
    yield made
    made.driver.quit()


STORIES: dict[str, Callable[[], Report]] = {
    "halcyon": halcyon,
    "hostile": hostile,
    "tolls": lambda: event("ferry-defne-sultan-2024"),
    "right to left": lambda: event("doping-azeroual-2024"),
}


@pytest.mark.parametrize("story", STORIES)
def test_nothing_fails_and_nothing_is_loaded(browser: Browser, story: str) -> None:
    """No word in the console, no request, and nothing of an article runs; the same with everything unfolded."""
    browser.open(STORIES[story]().to_html())
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true; document.querySelector('#theme').click()")
    # a browser stops a page that navigates too often
    click = "a.dispatchEvent(new MouseEvent('click', {bubbles: true}))"
    browser.run(f"for (const a of [...document.querySelectorAll('a[href^=\"#\"]')].slice(0, 100)) {click}")
    assert browser.errors() == []
    assert browser.asked() == []
    assert browser.run("return window.stolen === undefined && document.images.length === 0")


def test_policy_stops_what_slips_through(browser: Browser) -> None:
    """Were a text to become markup by some fault, its script would not run and its picture not be fetched."""
    html = (
        halcyon()
        .to_html()
        .replace("<main>", "<main><script>window.stolen = 1</script><img src='https://stolen.example/x.png'>", 1)
    )
    browser.open(html)
    assert browser.run("return window.stolen === undefined")
    assert any("Content Security Policy" in error for error in browser.errors())
    browser.asked()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("story", ["halcyon", "tolls", "right to left"])
def test_page_is_accessible(browser: Browser, story: str, size: tuple[int, int], dark: bool) -> None:
    """axe-core finds no fault: contrast, names, roles, order of headings, regions, languages."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed: pip install contracheck[test]")
    browser.open(STORIES[story]().to_html(), size=size, dark=dark)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    # what is not rendered is not checked for contrast
    browser.run("for (const e of document.querySelectorAll('.card, .full')) e.style.contentVisibility = 'visible'")
    browser.run((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = browser.driver.execute_async_script("const done = arguments[0]; axe.run(document).then(r => done(r.violations))")
    told = [f"{v['id']}: {v['help']}: {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found]
    assert told == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("story", STORIES)
def test_page_does_not_scroll_sideways(browser: Browser, story: str, size: tuple[int, int]) -> None:
    """Only the tables do, in a frame of their own."""
    browser.open(STORIES[story]().to_html(), size=size)
    browser.run("for (const d of document.querySelectorAll('details')) d.open = true")
    assert browser.run("return document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_first_screen_shows_the_worst(browser: Browser, size: tuple[int, int], tmp_path: Path) -> None:
    """Without scrolling one sees how many contradictions there are, and the worst with the reason and a value."""
    report = event("ferry-defne-sultan-2024")
    browser.open(report.to_html(), size=size)
    browser.driver.save_screenshot(str(tmp_path / "first.png"))
    assert (tmp_path / "first.png").stat().st_size > 10_000
    bottom = browser.run("return document.querySelector('.card h3').getBoundingClientRect().bottom")
    values = browser.run(
        "return [...document.querySelectorAll('.card')][0].querySelectorAll('.value, .read')[0].getBoundingClientRect().bottom"
    )
    assert bottom < size[1] and values < size[1]


def test_search_and_filters(browser: Browser) -> None:
    """Search, article, kind and severity narrow findings, facts and articles; what is found is counted for screen readers."""
    report = event("ferry-defne-sultan-2024")
    browser.open(report.to_html())
    cards, rows = browser.shown(".card[data-code]"), browser.shown(".facts tbody tr")
    assert cards == sum(f.severity != "note" for f in report.findings) and rows == len(report.facts)
    first = report.findings[0]
    browser.fill("#search", report.claim[first.claims[0]].text.upper())
    assert 0 < browser.shown(".card[data-code]") < cards
    assert browser.run("return document.querySelector('#count').textContent").startswith(
        f"{browser.shown('.card[data-code]')} of {cards}"
    )
    browser.fill("#search", "zzzz nothing says this")
    assert browser.shown(".card[data-code]") == 0 and browser.shown("#no-finding") == 1 and browser.shown(".full") == 0
    browser.fill("#search", "")
    assert browser.shown(".card[data-code]") == cards and browser.shown("#no-finding") == 0
    browser.fill("#code", first.code)
    assert browser.shown(".card[data-code]") == sum(f.code == first.code and f.severity != "note" for f in report.findings)
    browser.fill("#code", "")
    for n, article in enumerate(report.articles, 1):
        browser.fill("#article", str(n))
        about = [
            f for f in report.findings if f.severity != "note" and any(report.claim[i].article == article.id for i in f.claims)
        ]
        assert browser.shown(".card[data-code]") == len(about)
        assert browser.shown(".full") == 1
        assert browser.run("return document.querySelectorAll('#picture .dot:not(.faded)').length") <= rows
    browser.fill("#article", "")
    assert browser.run("return document.querySelectorAll('.faded').length") == 0


def test_severity_boxes(browser: Browser) -> None:
    """A severity that is switched off takes its findings and facts away."""
    report = event("ferry-defne-sultan-2024")
    severities = {f.severity for f in report.findings} - {"note"}
    browser.open(report.to_html())
    boxes = browser.run("return [...document.querySelectorAll('input[name=severity]')].map(b => b.value)")
    assert set(boxes) == (severities if len(severities) > 1 else set())
    for severity in boxes:
        browser.run("document.querySelector(`input[value=${arguments[0]}]`).click()", severity)
        assert browser.shown(f".card.{severity}[data-code]") == 0
        browser.run("document.querySelector(`input[value=${arguments[0]}]`).click()", severity)
        assert browser.shown(f".card.{severity}[data-code]") > 0


def test_links_open_what_is_folded(browser: Browser) -> None:
    """A figure in a quote leads to its place in the article, which unfolds; from there a link leads back to the finding."""
    browser.open(halcyon().to_html())
    browser.run("document.querySelector('.card q a').click()")
    time.sleep(0.2)
    mark = browser.run(
        "const m = document.querySelector('mark:target'); return m && m.closest('details').open && m.getBoundingClientRect().top"
    )
    assert mark is not None and 0 <= mark <= WIDE[1]
    browser.run("document.querySelector('mark:target').closest('a').click()")
    time.sleep(0.2)
    assert browser.run("return document.querySelector('.card:target') !== null")


def test_a_link_from_outside_opens_its_place(browser: Browser) -> None:
    """The address of a figure can be passed on: the page opens there; one that leads nowhere does no harm."""
    browser.open(halcyon().to_html(), fragment="#c3")
    assert browser.run("return document.querySelector('#c3').closest('details').open")
    for fragment in ("#nowhere", "#%ff"):
        browser.open(halcyon().to_html(), fragment=fragment)
        assert browser.errors() == []


def test_graph_zooms(browser: Browser) -> None:
    """By buttons and by keys, and back; the frame never leaves the picture."""
    from selenium.webdriver.common.keys import Keys

    browser.open(halcyon().to_html())
    box = "return document.querySelector('#picture').getAttribute('viewBox').split(' ').map(Number)"
    whole = browser.run(box)
    browser.run("document.querySelector('[data-zoom=in]').click()")
    near = browser.run(box)
    assert near[2] < whole[2] and near[0] > 0
    browser.run("document.querySelector('.frame').focus()")
    browser.press(Keys.ARROW_RIGHT, "+")
    assert browser.run(box)[2] < near[2]
    browser.press(*[Keys.ARROW_LEFT] * 60)
    assert browser.run(box)[0] == 0
    browser.press("0")
    assert browser.run(box) == whole


def test_keyboard_reaches_everything(browser: Browser) -> None:
    """Tab goes first to the link past the header, then through controls and findings, and each shows its focus."""
    from selenium.webdriver.common.keys import Keys

    browser.open(halcyon().to_html())
    seen = []
    for _ in range(40):
        browser.press(Keys.TAB)
        seen.append(
            browser.run("const e = document.activeElement; return [e.tagName, e.className, getComputedStyle(e).outlineStyle]")
        )
    assert seen[0][:2] == ["A", "skip"]
    assert {"INPUT", "SELECT", "BUTTON", "SUMMARY", "A"} <= {tag for tag, _, _ in seen}
    assert all(outline != "none" for _, _, outline in seen)


def test_page_without_scripts_is_complete(browser: Browser) -> None:
    """Without scripts there are no controls, and everything else."""
    report = halcyon()
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open(report.to_html())
        assert browser.shown(".controls") == 0
        assert browser.shown(".card[data-code]") == sum(f.severity != "note" for f in report.findings)
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_page_prints(browser: Browser) -> None:
    """Printing unfolds the articles and leaves the controls away; afterwards all is as before."""
    browser.open(halcyon().to_html())
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run("return document.querySelectorAll('details:not([open], .filters)').length") == 0
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.run("return document.querySelectorAll('details[open]:not(.filters)').length") == 0
    printed = browser.driver.execute_cdp_cmd("Page.printToPDF", {})["data"]
    assert len(printed) > 20_000


@pytest.mark.parametrize(("articles", "seconds", "size"), [(20, 1.0, 2_000_000), (200, 4.0, 6_000_000)])
def test_many_articles_open_fast(browser: Browser, articles: int, seconds: float, size: int) -> None:
    """Twenty articles open in under a second; two hundred stay usable. The best of three: the machine may be busy."""
    html = many(articles).to_html()
    assert len(html.encode()) < size
    assert min(browser.open(html) for _ in range(3)) < seconds
    start = time.perf_counter()
    browser.fill("#search", "million")
    assert browser.shown(".card[data-code]") > 0
    assert time.perf_counter() - start < 3 * seconds
    assert browser.errors() == []
