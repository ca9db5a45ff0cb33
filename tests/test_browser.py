"""The pages in a real browser, as whoever looks at them sees and uses them."""

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page
from playwright.sync_api import Response
from playwright.sync_api import expect

from ledger.aggregates import aggregates
from ledger.loading import read_book
from ledger.web.public_app import hosts
from ledger.web.public_app import public_app
from tests.browsing import SPANISH
from tests.browsing import Ears
from tests.browsing import chromium
from tests.browsing import fava
from tests.browsing import opened
from tests.browsing import served
from tests.web_pages import BOOKS
from tests.web_pages import REPORT

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

TITLES = {
    "Overview": "Resumen",
    "Funeral": "Fondo funerario",
    "Savings": "Ahorros",
    "Credit": "Crédito",
    "Health": "Centro de salud",
    "Advances": "Anticipos",
    "Decisions": "Decisiones",
    "Laws": "Leyes",
}
CHARTED = ("Funeral", "Savings", "Credit", "Health", "Advances")
MARKS = """charts => charts.map(chart => [...chart.querySelectorAll("rect, circle")]
    .map(mark => mark.getBoundingClientRect())
    .filter(box => box.width > 0 && box.height > 0).length)"""
FITS = """() => [document.documentElement, document.querySelector("article")]
    .every(one => one.scrollWidth <= one.clientWidth)"""
CROSSING = """
2026-12-30 * "Nobody" "What one fund quietly pays for another"
  Assets:Cash:Funeral  -5.00 USD
  Assets:Cash:Health    5.00 USD
"""


@pytest.fixture(scope="module")
def visitor() -> Iterator[BrowserContext]:
    """Start the browser; each book speaks its own language meanwhile."""
    with pytest.MonkeyPatch.context() as patched, chromium() as browser:
        patched.delenv("CAYAPA_LANG")
        yield browser.new_context(viewport={"width": 1000, "height": 800})


@pytest.fixture
def page(visitor: BrowserContext) -> Iterator[Page]:
    page = visitor.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def sites(
    visitor: BrowserContext, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, str]]:
    """Serve the example books in both languages; without a browser, nothing."""
    del visitor
    spanish = shutil.copytree(BOOKS, tmp_path_factory.mktemp("es") / "books")
    with (spanish / "main.beancount").open("a", encoding="utf-8") as file:
        file.write(SPANISH)
    with ExitStack() as stack:
        yield {
            "en": stack.enter_context(fava(BOOKS / "main.beancount")),
            "es": stack.enter_context(fava(spanish / "main.beancount")),
        }


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return shutil.copytree(BOOKS, tmp_path / "books")


# --- Each page ---


@pytest.mark.parametrize("name", TITLES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_a_page_is_shown_and_complains_of_nothing(
    page: Page, sites: dict[str, str], language: str, name: str
) -> None:
    ears = opened(page, sites[language], name)
    assert ears.heard == []
    shown = page.locator("article").inner_text()
    assert REPORT not in shown
    assert len(shown) > 300
    if language == "es":
        assert TITLES[name] in page.title()
        expect(page.locator("aside a.selected")).to_have_text(TITLES[name])
        assert re.search("Según los libros, hasta el", shown)
    page.set_viewport_size({"width": 400, "height": 800})
    page.wait_for_function(FITS, timeout=5000)
    assert ears.heard == []


@pytest.mark.parametrize("name", CHARTED)
def test_every_chart_has_marks(page: Page, sites: dict[str, str], name: str) -> None:
    opened(page, sites["en"], name)
    charts = page.locator('.cayapa svelte-component[type="charts"]')
    marks = charts.evaluate_all(MARKS)
    assert marks
    assert min(marks) >= 4


@pytest.mark.parametrize("name", ["Credit", "Health"])
def test_every_drawing_has_marks(page: Page, sites: dict[str, str], name: str) -> None:
    opened(page, sites["en"], name)
    marks = page.locator(".cayapa figure svg").evaluate_all(MARKS)
    assert marks
    assert min(marks) >= 4


def test_a_figure_leads_to_its_entries(page: Page, sites: dict[str, str]) -> None:
    ears = opened(page, sites["en"], "Funeral")
    page.get_by_role("link", name="133.00 USD", exact=True).click()
    entries = page.locator("ol.journal li.transaction")
    expect(entries).to_have_count(2)
    expect(entries.filter(has_text="50.00 USD")).to_contain_text("2026-08-12")
    expect(entries.filter(has_text="83.00 USD")).to_contain_text("2026-08-11")
    assert ears.heard == []


def test_a_date_leads_to_its_entry(page: Page, sites: dict[str, str]) -> None:
    ears = opened(page, sites["en"], "Funeral")
    page.get_by_role("link", name="2026-08-11", exact=True).click()
    shown = page.get_by_role("dialog")
    expect(shown).to_contain_text("08.beancount")
    expect(shown).to_contain_text("S-0004")
    assert ears.heard == []


# --- The editor ---


def typed(page: Page, site: str, file: Path, text: str) -> Response:
    """Add a text to a file in Fava's editor and save it; give the answer."""
    page.goto(f"{site}/editor/?file_path={file}")
    content = page.locator(".cm-content")
    content.click()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(text)
    with page.expect_response(lambda one: one.request.method == "PUT") as answer:
        page.get_by_role("button", name="Save").click()
    return answer.value


def test_a_law_broken_in_the_editor_is_told(page: Page, copied: Path) -> None:
    file = copied / "2026" / "12.beancount"
    with fava(copied / "main.beancount") as site:
        ears = opened(page, site, "Laws")
        expect(page.locator(".cayapa ul.good")).to_have_count(1)
        assert typed(page, site, file, CROSSING).status == 200
        assert file.read_text("utf-8").rstrip().endswith(CROSSING.strip())
        page.locator("aside").get_by_role("link", name="Errors").click()
        told = page.locator("article tr").filter(has_text="fund-walls: ")
        expect(told.first).to_contain_text("12.beancount")
        page.locator("aside").get_by_role("link", name="Laws").click()
        broken = page.locator(".cayapa section").filter(has_text="What breaks a law")
        expect(broken).to_contain_text("fund-walls: ")
        assert ears.heard == []


def test_read_only_refuses_what_is_typed(page: Page, copied: Path) -> None:
    file = copied / "2026" / "12.beancount"
    before = file.read_bytes()
    with fava(copied / "main.beancount", read_only=True) as site:
        assert typed(page, site, file, CROSSING).status == 401
    assert file.read_bytes() == before


# --- For anybody ---


def test_the_public_view_is_shown_under_its_guard(page: Page) -> None:
    book, _ = read_book(BOOKS / "main.beancount")
    on = date(2026, 12, 31)
    tables = aggregates(book, on=on)
    ears = Ears(page)
    with served(
        lambda port: public_app(
            tables, title="Books", on=on, hosts=hosts("127.0.0.1", port)
        )
    ) as address:
        answer = page.goto(f"{address}/")
        assert answer is not None
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        expect(page.locator("h1")).to_have_text("Books")
        expect(page.locator("body")).to_have_css("max-width", "832px")
        expect(page.locator("td.number").first).to_have_css("text-align", "right")
        with page.expect_download() as saved:
            page.get_by_role("link").click()
        assert saved.value.suggested_filename == "figures.csv"
    assert ears.heard == []
