"""The pages in Fava: all of them answer, whatever the book."""

import inspect
import re
from datetime import date
from pathlib import Path
from typing import Any
from typing import Never

import pytest

import ledger.web
from ledger import laws
from ledger import skeleton
from ledger.web import verdicts
from ledger.web.page import Page
from ledger.web.view import Reading
from tests import odd_entries
from tests.web_pages import BOOKS
from tests.web_pages import PAGES
from tests.web_pages import REPORT
from tests.web_pages import Site
from tests.web_pages import site_of

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BROKEN = Path(__file__).parent / "broken"
ODD = ("parsed", "loaded", "bare", "amounts", "costs", "weights", "dawn", "dusk")
FILTERS = (
    "time=2026-03",
    "time=2019",
    "time=2030",
    "account=Assets:Cash",
    "account=Nowhere",
    "filter=-%23closing",
    "filter=sheet:triunfo",
    "interval=week",
    "time=2026-q2&account=Funeral&filter=%23closing&interval=day",
)


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(BOOKS / "main.beancount")


# --- Every page answers ---


def test_the_pages_stand_in_the_sidebar_in_this_order(site: Site) -> None:
    details = site.ledger.extensions.extension_details
    assert [one.name for one in details] == PAGES
    assert PAGES[0] == "Overview"
    assert [one.report_title for one in details][:2] == ["Overview", "Funeral fund"]
    assert site.ledger.errors == []


def test_nothing_but_pages_is_handed_on() -> None:
    handed = inspect.getmembers(ledger.web, inspect.isclass)
    assert all(issubclass(one, Page) and one is not Page for _, one in handed)
    assert len(handed) == len(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_example_books_answers(site: Site, name: str) -> None:
    told = site.page(name).html
    assert 'class="cayapa"' in told
    assert REPORT not in told
    whole = site.client.get(f"/{site.slug}/extension/{name}/")
    assert whole.status_code == 200
    assert "ledger-data" in whole.text


@pytest.mark.parametrize("query", FILTERS)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_answers_under_every_filter(
    site: Site, name: str, query: str
) -> None:
    assert REPORT not in site.page(name, query).html


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "query", ["time=never", "account=((", "filter=((", "filter=%22"]
)
def test_a_filter_that_does_not_read_is_told_on_the_page(
    site: Site, name: str, query: str
) -> None:
    told = site.page(name, query).html
    assert "This filter does not read" in told
    assert REPORT not in told


@pytest.fixture(scope="module")
def new_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("new")
    skeleton.write(folder, on=date(2026, 3, 4))
    return Site(folder / "main.beancount")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_new_books_answers(new_site: Site, name: str) -> None:
    assert REPORT not in new_site.page(name).html
    assert new_site.ledger.errors == []


@pytest.fixture(scope="module")
def empty_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("empty"), "")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_an_empty_book_answers(empty_site: Site, name: str) -> None:
    assert REPORT not in empty_site.page(name).html


@pytest.mark.parametrize("law", laws.NAMES)
def test_every_page_of_every_broken_book_answers(law: str, tmp_path: Path) -> None:
    text = (BROKEN / f"{law}.beancount").read_text("utf-8")
    site = site_of(tmp_path, text)
    for name in PAGES:
        assert REPORT not in site.page(name).html, name
    assert f"<div>{law}</div>" in site.page("Laws").html
    assert f"{law}: " in site.page("Laws").section("What breaks a law")


# --- What goes wrong stays on its page ---


@pytest.mark.parametrize("made", ODD)
def test_every_page_of_an_odd_book_answers(empty_site: Site, made: str) -> None:
    """An odd book that Fava could not load, put in the place of one that it has."""
    ledger, before = empty_site.ledger, empty_site.ledger.all_entries
    entries, options = getattr(odd_entries, made)()
    options = {**ledger.options, **options}
    own = ledger.options
    try:
        ledger.all_entries, ledger.options = entries, options  # type: ignore[assignment]
        ledger.get_filtered.cache_clear()
        for name in PAGES:
            for query in ("", "time=2026-03", "filter=-%23closing"):
                assert 'class="cayapa"' in empty_site.page(name, query).html
    finally:
        ledger.all_entries, ledger.options = before, own
        ledger.get_filtered.cache_clear()


def crash(*_: object, **__: object) -> Never:
    msg = "<b>it broke</b>"
    raise ZeroDivisionError(msg)


def test_a_part_that_fails_is_told_and_the_others_stand(
    empty_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ledger.web.people.status", crash)
    told = empty_site.page("Overview")
    assert "The page Overview could not show this (ZeroDivisionError: " in told.html
    assert "&lt;b&gt;it broke&lt;/b&gt;" in told.html
    assert "<b>it broke" not in told.html
    assert "No account of a fund has moved" in told.html
    assert REPORT not in empty_site.page("Laws").html


@pytest.mark.parametrize(
    "broken",
    [
        "ledger.web.page.View.of_request",
        "ledger.web.view.View.told",
        "ledger.web.view.Book.read",
        "ledger.web.overview.Overview.parts",
    ],
)
def test_a_page_that_fails_is_told_and_fava_goes_on(
    broken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(broken, crash)
    site = site_of(tmp_path, "")
    told = site.page("Overview").html
    assert "The page Overview could not show this (ZeroDivisionError: " in told
    assert REPORT in told
    for page in ("journal", "errors", "income_statement"):
        assert site.client.get(f"/{site.slug}/{page}/").status_code == 200


def test_a_law_that_cannot_be_found_leaves_fava_its_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another folder named plugins stands before ours, say."""
    verdicts.rules.cache_clear()
    monkeypatch.setattr("ledger.web.verdicts.our_rules", crash)
    site = site_of(tmp_path, "")
    assert REPORT in site.page("Laws").html
    assert site.client.get(f"/{site.slug}/journal/").status_code == 200


@pytest.mark.parametrize(
    "config", ["", ' "no {literal"', ' "call()"', ' "1"', " 5", " TRUE"]
)
def test_no_configuration_hurts(tmp_path: Path, config: str) -> None:
    book = tmp_path / "main.beancount"
    line = f'2026-01-01 custom "fava-extension" "ledger.web"{config}\n'
    book.write_text(line, "utf-8")
    site = Site(book)
    for name in PAGES:
        assert REPORT not in site.page(name).html
    assert site.client.get(f"/{site.slug}/errors/").status_code == 200


def test_the_book_is_read_once_a_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[int] = []
    reading = Reading.__init__

    def counted(self: Reading, *arguments: Any) -> None:  # noqa: ANN401
        times.append(1)
        reading(self, *arguments)

    monkeypatch.setattr(Reading, "__init__", counted)
    site = site_of(tmp_path, "")
    for name in PAGES:
        site.page(name)
        site.page(name, "time=2026")
    assert len(times) == 1
    book = tmp_path / "main.beancount"
    more = '2026-02-01 custom "cooperative" "norte" "El Norte"\n'
    book.write_text(book.read_text("utf-8") + more, "utf-8")
    assert "El Norte" in site.page("Overview").html
    assert len(times) == 2


# --- What the books say is only ever text ---

HOSTILE = """
2026-01-01 custom "decision" "D-1" "<img src=x onerror=alert(1)>"
  taken-by: "quick"
2026-01-01 custom "cooperative" "triunfo" "</script><script>alert(1)</script>"
2026-01-01 open Assets:Cash USD
  fund: "a\\"><script>alert(1)</script>"
  liquid: TRUE
2026-01-01 open Equity:Opening
2026-01-01 open Expenses:Service USD
  role: "service"
2026-01-02 * "x" "y"
  funeral: "S-1"
  person: "P-1"
  died: 2026-01-01
  decision: "D-1"
  Expenses:Service   1.00 USD
  Assets:Cash       -1.00 USD
"""


@pytest.mark.parametrize("name", PAGES)
def test_no_text_of_the_books_becomes_part_of_a_page(tmp_path: Path, name: str) -> None:
    told = site_of(tmp_path, HOSTILE).page(name).html
    assert "<img" not in told
    assert "alert(1)</script>" not in told.replace("&lt;", "")


@pytest.mark.parametrize("name", PAGES)
def test_pages_hold_no_scripts_but_data_and_lead_nowhere_else(
    site: Site, name: str
) -> None:
    told = site.page(name)
    scripts = re.findall(r"<script[^>]*>", told.html)
    assert all('type="application/json"' in one for one in scripts)
    assert not re.search(r"<[^>]+\son\w+=", told.html)
    for link in told.links():
        assert link.startswith((f"/{site.slug}/", "#context-")), link
