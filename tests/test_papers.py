"""`cayapa arrears-list`: the paper that a collector takes along."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ledger.paper import Table
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_fund_status import keep_books

TITLE = "First cooperative"
SECOND = """
2026-01-05 custom "cooperative" "second" "Second cooperative"
2026-01-05 custom "family" "F-0010" "second"
"""
FOOT = (
    "\nWeeks up to the last Sunday. Any part helps: each week paid counts from its "
    "day.\n"
)
UP_TO_DATE = "Every family is up to date. Thank you."
OPTIONAL = {"html", "tr", "th", "td"}  # HTML lets their end be left out
VOID = {"meta"}


class Page(HTMLParser):
    """A page's cells, tags in their order, and what is wrong with its nesting."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.rows: list[list[str]] = []
        self.texts: list[str] = []
        self.declared = ""
        self.feed(text)
        self.close()
        assert set(self.open) <= OPTIONAL

    def handle_decl(self, decl: str) -> None:
        self.declared = decl

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert isinstance(attrs, list)
        if tag in {"th", "td"}:
            while self.open[-1] in {"th", "td"}:
                self.open.pop()
            assert self.open[-1] == "tr"
            self.rows[-1].append("")
        if tag == "tr":
            self.rows.append([])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1] != tag:
            assert self.open.pop() in OPTIONAL
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"th", "td"}:
            self.rows[-1][-1] += data.strip()
        self.texts.append(data)


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep books of the four standings, and a second cooperative that owes."""
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    add(tmp_path / "people.beancount", SECOND)
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")
    return tmp_path


def paper(on: str, form: str = "text", *, of: str = "first") -> str:
    command = ("arrears-list", "main.beancount", of, "--on", on, "--format", form)
    return said(run(*command))


@pytest.mark.usefixtures("books")
def test_the_smallest_debt_first() -> None:
    assert paper("2026-02-09") == (
        f"{TITLE}: weeks to bring up to date, 2026-02-09\n\n"
        "family       weeks             sum  cover      paid\n"
        "F-0003           2        0.40 USD  late       ......\n"
        "F-0002           4        0.80 USD  suspended  ......\n" + FOOT
    )


@pytest.mark.usefixtures("books")
def test_what_is_paid_on_the_day_is_no_longer_owed() -> None:
    assert "F-0002" not in paper("2026-02-10")
    assert "F-0003           2        0.40 USD  late" in paper("2026-02-10")


@pytest.mark.usefixtures("books")
def test_one_debt_as_large_as_another_by_id() -> None:
    told = paper("2026-03-30")  # W02 to W13: 12 weeks owed
    rows = re.findall(r"^(F-\d+) +(\d+) +([\d.]+) USD", told, re.MULTILINE)
    assert rows == [
        ("F-0001", "2", "0.40"),
        ("F-0004", "3", "0.60"),
        ("F-0002", "7", "1.40"),
        ("F-0003", "9", "1.80"),
    ]
    told = paper("2026-01-19", of="second")
    assert "F-0010           2        0.40 USD  waiting" in told


@pytest.mark.usefixtures("books")
def test_nobody_owes() -> None:
    assert paper("2026-01-11") == (
        f"{TITLE}: weeks to bring up to date, 2026-01-11\n\n{UP_TO_DATE}\n{FOOT}"
    )
    assert UP_TO_DATE in paper("2026-01-11", "html")
    assert Page(paper("2026-01-11", "html")).rows == []
    assert paper("2026-01-11", "json") == "[]\n"


@pytest.mark.usefixtures("books")
def test_the_paper_as_a_page_to_print() -> None:
    text = paper("2026-02-09", "html")
    page = Page(text)
    assert page.declared == "doctype html"
    assert page.rows == [
        ["Family", "Weeks", "Sum", "Cover", "Paid"],
        ["F-0003", "2", "0.40 USD", "late", ""],
        ["F-0002", "4", "0.80 USD", "suspended", ""],
    ]
    assert '<meta charset="utf-8">' in text
    assert "@media print {" in text
    assert "@page {" in text
    assert "http" not in text


@pytest.mark.parametrize("form", ["text", "html", "json"])
@pytest.mark.usefixtures("books")
def test_a_paper_tells_nothing_of_other_cooperatives(form: str) -> None:
    told = paper("2026-02-09", form)
    assert not re.search("F-0010|second", told, re.IGNORECASE)
    told = paper("2026-02-09", form, of="second")
    assert "F-0010" in told
    assert not re.search("F-000|first", told, re.IGNORECASE)


def test_a_name_with_signs_of_html(books: Path) -> None:
    name = "<b>Flor & Café</b> {{ on }} 'x'"
    change(books / "people.beancount", TITLE, name)
    text = paper("2026-02-09", "html")
    assert "<b>" not in text
    assert text.count("&lt;b&gt;Flor &amp; Café&lt;/b&gt; {{ on }}") == 2
    assert name in Page(text).texts
    assert paper("2026-02-09").startswith(f"{name}: weeks to bring up to date, ")


@pytest.mark.usefixtures("books")
def test_amounts_as_texts_in_json() -> None:
    assert json.loads(paper("2026-02-09", "json")) == [
        {"family": "F-0003", "state": "late", "weeks": 2, "sums": {"USD": "0.40"}},
        {"family": "F-0002", "state": "suspended", "weeks": 4, "sums": {"USD": "0.80"}},
    ]


def test_old_weeks_at_the_old_rate(books: Path) -> None:
    """F-0002 owes W03 to W06, F-0003 W05 and W06; W06 is the first at 0.25."""
    add(
        books / "policies.beancount",
        '\n2026-01-28 custom "policy" "funeral"\n  contribution: 0.25 USD\n'
        '  decision: "D-001"\n',
    )
    told = paper("2026-02-09")
    assert "F-0003           2        0.45 USD  late" in told
    assert "F-0002           4        0.85 USD  suspended" in told
    amounts = [one["sums"] for one in json.loads(paper("2026-02-09", "json"))]
    assert amounts == [{"USD": "0.45"}, {"USD": "0.85"}]


def test_weeks_of_two_currencies(books: Path) -> None:
    add(
        books / "policies.beancount",
        '\n2026-01-28 custom "policy" "funeral"\n  contribution: 9 VES\n'
        '  decision: "D-001"\n',
    )
    assert "F-0002           4  0.60 USD and 9 VES  suspended" in paper("2026-02-09")


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(("of", "on"), [("third", "2026-02-09"), ("first", "2026-01-04")])  # fmt: skip
def test_a_cooperative_that_is_not_in_the_books(of: str, on: str) -> None:
    told = refused(run("arrears-list", "main.beancount", of, "--on", on))
    assert told == f"cayapa: {of} is no cooperative in the books on {on}.\n"


def test_books_without_terms_call_nobody_up_to_date(books: Path) -> None:
    """F-0003 owes two weeks, whatever the terms of standing are."""
    change(books / "policies.beancount", "  waiting-weeks: 2\n", "")
    told = run("arrears-list", "main.beancount", "first", "--on", "2026-02-09").output
    assert UP_TO_DATE not in told


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("form", ["text", "html"])
def test_a_paper_is_neutral(form: str) -> None:
    told = paper("2026-02-09", form).lower()
    assert not re.search(r"debt|owe|arrear|default|must|penalt|fail", told)


BACK_AGAIN = """
2026-02-12 custom "end" "family" "F-0003"
2026-03-02 custom "family" "F-0003" "first"
"""


def test_arrears_of_an_earlier_enrolment(books: Path) -> None:
    """F-0003 owes W05 and W06, not W07 in which it left, and W10 again."""
    add(books / "people.beancount", BACK_AGAIN)
    assert "F-0003" not in paper("2026-02-16")
    assert "F-0003           3        0.60 USD  waiting" in paper("2026-03-09")


def test_no_family_has_paid_less_than_nothing(books: Path) -> None:
    add(books / "people.beancount", BACK_AGAIN)
    command = ("standing", "main.beancount", "F-0003", "--on", "2026-03-09")
    assert not re.search(r"-\d+ paid", said(run(*command)))


@pytest.mark.parametrize(
    ("columns", "rows", "parts"),
    [
        (4, 20, [20]),
        (4, 21, [11, 10]),
        (4, 109, [55, 54]),
        (4, 110, [110]),
        (5, 40, [40]),
        (4, 0, [0]),
    ],
)
def test_a_long_table_of_few_columns_stands_twice(
    columns: int, rows: int, parts: list[int]
) -> None:
    table = Table("", [], ["x"] * columns, [["x"] * columns] * rows)
    assert [len(one) for one in table.parts] == parts
