"""`cayapa passbook`: what it prints of a family, an associate, a cooperative."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.advance_books import NETWORK as ADVANCES
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import drawn
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import saver
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_cli_advances import SHEETS
from tests.test_fund_status import keep_books
from tests.test_papers import Page

BOOK = "main.beancount"
FOOT = "\nOf others, neither ids nor amounts stand here.\n"
SVG = "{http://www.w3.org/2000/svg}"
FAMILY = f"""\
Passbook of F-0003, family of First cooperative, 2026-02-09
What stands between this member and the network on 2026-02-09.

Standing
--------
Late on 2026-02-09.
A death on this day is covered: 2 weeks overdue, at most 3 may be.
Weeks: 5 owed up to the last Sunday, 3 paid, 2 overdue, 0 paid ahead.
If nothing more is paid: suspended from 2026-02-23.
Persons covered: none (0).

Contributions by week
---------------------
All paid in these books: 0.60 USD.
All that is overdue costs 0.40 USD.
week                               paid on     sum
2026-W02  paid                     2026-01-09  0.20 USD
2026-W03  paid                     2026-01-09  0.20 USD
2026-W04  paid                     2026-01-09  0.20 USD
2026-W05  overdue
2026-W06  overdue
2026-W07  this week, not paid yet
{FOOT}"""
CREDIT = (
    NETWORK
    + LAWS
    + saver("F-0002", "310.00")
    + saver("F-0003", "80.00")
    + opened(liens='"F-0002:300.00 F-0003:50.00"', rate="0.12")
    + lent()
    + drawn("F-0002", "10.00", "2026-01-20")
    + paid("2026-02-15", "100.00", "6.00")
)
BORROWER = f"""\
Passbook of F-0001, family of El Triunfo, 2026-02-20
What stands between this member and the network on 2026-02-20.

Contributions by week
---------------------
All paid in these books: nothing.

Loans
-----
L-0001, in USD
german, at 0.12 a year (30/360), 6 instalments every 1 month.
Owed: 500.00. Overdue: principal 0.00, interest 0.00, late charge 0.00. \
Waits to be applied: 0.00.
Behind it stand other members: 2.
   due         interest  principal  instalment  balance    paid
1  2026-02-15      6.00     100.00      106.00   500.00  106.00  paid 2026-02-15
2  2026-03-15      5.00     100.00      105.00   400.00    0.00
3  2026-04-15      4.00     100.00      104.00   300.00    0.00
4  2026-05-15      3.00     100.00      103.00   200.00    0.00
5  2026-06-15      2.00     100.00      102.00   100.00    0.00
6  2026-07-15      1.00     100.00      101.00     0.00    0.00

L-0001: what was lent and paid
day           lent  principal  interest  late charge  waits  given up
2026-01-15  600.00       0.00      0.00         0.00   0.00      0.00
2026-02-15    0.00     100.00      6.00         0.00   0.00      0.00
{FOOT}"""
GUARANTOR = f"""\
Passbook of F-0002, family of El Triunfo, 2026-02-20
What stands between this member and the network on 2026-02-20.

Contributions by week
---------------------
All paid in these books: nothing.

Deposits
--------
S-F-0002-USD, sight savings, in USD
Balance: 300.00 USD.
0 a year, days counted by ACT/365; interest to this day 0.00, of it paid out before \
0.00.
Paid out on this day it gives 300.00.
day         laid in  drawn  interest added  interest paid  balance
2026-01-02   310.00   0.00            0.00           0.00   310.00
2026-01-20     0.00  10.00            0.00           0.00   300.00

Savings that may be drawn
-------------------------
     sight savings  held for loans   free
USD         300.00          250.00  50.00

Standing behind others
----------------------
loan since  borrower             agreed  held now
2026-01-15  another member  USD  300.00    250.00
{FOOT}"""
ASSOCIATE = f"""\
Passbook of A-0001, associate of El Triunfo, 2026-01-31
What stands between this member and the network on 2026-01-31.

Advances
--------
Advanced in these books: 107.50 USD.
week      paid on     base       adjusted                              beside sheets  \
total
2026-W02  2026-01-09  40.00 USD  family-size 15.00 USD (decision D-1)                 \
55.00 USD
2026-W03  2026-01-16  40.00 USD                                                       \
40.00 USD
2026-W04  2026-01-20             need 12.50 USD (decision D-1)                        \
12.50 USD
{FOOT}"""


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep books of the four standings."""
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    return tmp_path


def keep(folder: Path, text: str) -> None:
    (folder / BOOK).write_text(text, "utf-8")


def book_of(member: str, on: str, form: str = "text") -> str:
    return said(run("passbook", BOOK, member, "--on", on, "--format", form))


# --- What it says ---


@pytest.mark.usefixtures("books")
def test_a_family() -> None:
    assert book_of("F-0003", "2026-02-09") == FAMILY


def test_a_borrower(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two stand behind the loan: who, and with how much, is theirs."""
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT)
    assert book_of("F-0001", "2026-02-20") == BORROWER


def test_a_guarantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 600.00 are 500.00 owed, so 250.00 of 300.00 are held."""
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT)
    assert book_of("F-0002", "2026-02-20") == GUARANTOR
    assert "Standing behind others" not in book_of("F-0002", "2026-01-14")


def test_an_own_lien(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    own = CREDIT.replace('"F-0002:300.00 F-0003:50.00"', '"F-0001:60.00 F-0003:50.00"')
    keep(tmp_path, own + saver("F-0001", "70.00"))
    told = book_of("F-0001", "2026-02-20")
    assert "Of the savings of this member it holds 60.00." in told
    assert "Behind it stand other members: 1." in told
    assert "USD          70.00           60.00  10.00" in told


def test_an_associate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, ADVANCES + SHEETS)
    told = book_of("A-0001", "2026-01-31")
    assert [one.rstrip() for one in told.splitlines()] == [
        one.rstrip() for one in ASSOCIATE.splitlines()
    ]


def test_an_absence_and_what_corrects_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A day is told by what was booked by then."""
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, ADVANCES + SHEETS)
    told = json.loads(book_of("A-0003", "2026-01-15", "json"))["work"]
    assert [(one["week"], one["total"], one["why"]) for one in told["advances"]] == [
        ("2026-W02", [], ["absent: leave"])
    ]
    told = json.loads(book_of("A-0003", "2026-01-16", "json"))["work"]
    week = told["advances"][0]
    assert week["paid"] == ["2026-01-16"]
    assert week["total"] == [{"number": "40.00", "currency": "USD"}]
    assert week["why"] == ["absent: leave", "paid by the correction of 2026-01-16"]


def test_what_is_repaid_beside_any_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What names nobody is nobody's; a closing settles, and repays nothing."""
    monkeypatch.chdir(tmp_path)
    back = "".join(
        f'2026-01-{day} * "Repaid" {tag}\n  Assets:Advances  -{amount} USD\n{named}'
        f"  Assets:Cash\n"
        for day, amount, named, tag in (
            ("21", "10.00", '    associate: "A-0001"\n', ""),
            ("22", "5.00", "", ""),
            ("31", "97.50", '    associate: "A-0001"\n', "#closing"),
        )
    )
    keep(tmp_path, ADVANCES + SHEETS + back)
    told = json.loads(book_of("A-0001", "2026-01-31", "json"))["work"]
    assert told["sums"] == [{"number": "97.50", "currency": "USD"}]
    last = told["advances"][-1]
    assert last["week"] == "2026-W04"
    assert last["paid"] == ["2026-01-20", "2026-01-21"]
    assert last["beside"] == [{"number": "-10.00", "currency": "USD"}]
    assert last["total"] == [{"number": "2.50", "currency": "USD"}]


def test_one_who_is_suspended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, ADVANCES + SHEETS)
    line = "Suspended from work until 2026-01-11 (decision D-2)."
    assert line in book_of("A-0002", "2026-01-11")
    assert line not in book_of("A-0002", "2026-01-12")


@pytest.mark.usefixtures("books")
def test_a_cooperative() -> None:
    """A week and what corrects it are one line: none shows a single family."""
    told = book_of("first", "2026-02-10")
    assert "Handed in: 4.60 USD.\n" in told
    assert re.findall(r"^2026-W.*$", told, re.MULTILINE) == [
        "2026-W02  2026-01-09 2026-02-06 2026-02-10          23  4.60 USD"
    ]
    assert "Handed in: 3.80 USD.\n" in book_of("first", "2026-02-09")


def test_clearing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever owes, owes others who are not named."""
    monkeypatch.chdir(tmp_path)
    second = '2020-01-01 custom "cooperative" "union" "La Union"\n'
    accounts = "".join(
        f'2020-01-01 open Assets:Clearing:{one.title()}\n  role: "clearing"\n'
        f'  party: "{one}"\n'
        for one in ("triunfo", "union")
    )
    moved = {"Assets:Clearing:Triunfo": "30.5", "Assets:Clearing:Union": "-30.5"}
    keep(tmp_path, NETWORK + second + accounts + entry("2026-02-06", moved))
    told = book_of("triunfo", "2026-02-06")
    assert "Owes the other cooperatives 30.50 USD.\n" in told
    assert "union" not in told.lower()
    assert "Is owed 30.50 USD by the other" in book_of("union", "2026-02-06")
    assert "Clearing" not in book_of("triunfo", "2026-02-05")


# --- What is not certain, or not there ---


@pytest.mark.usefixtures("books")
def test_nobody_of_that_id() -> None:
    told = refused(run("passbook", BOOK, "F-0099", "--on", "2026-02-09"))
    assert told == (
        "cayapa: F-0099 is no family, associate or cooperative by 2026-02-09.\n"
    )
    assert "F-0004 is no family" in refused(
        run("passbook", BOOK, "F-0004", "--on", "2026-02-01")
    )


def test_one_who_left(books: Path) -> None:
    add(books / "people.beancount", '\n2026-02-01 custom "end" "family" "F-0003"\n')
    told = book_of("F-0003", "2026-02-09")
    assert told.startswith(
        "Passbook of F-0003, family of First cooperative (left), 2026-02-09\n"
    )
    assert "Standing" not in told
    assert "All paid in these books: 0.60 USD." in told
    assert told.count("  paid  ") == 3
    assert "overdue" not in told


def test_books_without_terms_of_standing(books: Path) -> None:
    change(books / "policies.beancount", '  reinstatement: "arrears"\n', "")
    told = book_of("F-0003", "2026-02-09")
    assert "Standing" not in told
    assert "All paid in these books: 0.60 USD." in told


def test_a_refused_sheet_is_told(books: Path) -> None:
    """The sheet of W03 does not read: whether F-0003 paid by it is not known."""
    add(
        books / "collections.beancount",
        '\n2026-01-16 * "First cooperative" "Funeral collection"\n  sheet: "first"\n'
        '  week: "2026-W99"\n  paid: "F-0003"\n',
    )
    told = book_of("F-0003", "2026-02-09")
    assert "A sheet of the cooperative is missing or refused" in told


def test_weeks_without_a_certain_price(books: Path) -> None:
    """A stranger on a sheet: the others count as paid, and its total waits."""
    change(books / "collections.beancount", "F-0003:3", "F-0003:3 F-0777")
    told = book_of("F-0003", "2026-02-09")
    assert "All paid in these books: nothing." in told
    assert "3 weeks more count as paid" in told


def test_terms_that_do_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    spoilt = CREDIT.replace('  basis: "ACT/365"\n', "", 1)
    keep(tmp_path, spoilt.replace('  method: "german"\n', ""))
    told = book_of("F-0002", "2026-02-20")
    assert "Balance: 300.00 USD.\nIts terms lack something; cayapa check" in told
    assert "Paid out on this day" not in told
    told = book_of("F-0001", "2026-02-20")
    assert "\nL-0001\nOwed: 500.00 USD. Its terms give no schedule; cayapa" in told
    assert "\nL-0001\nNothing of it is paid out yet.\n" in _unpaid(tmp_path)


def test_a_holder_and_a_borrower_corrected_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose it was said to be by mistake is named nowhere, on no day."""
    monkeypatch.chdir(tmp_path)
    mended = (
        '2026-03-01 custom "terms" Liabilities:Savings:S-F-0002-USD\n'
        '  holder: "A-0001"\n  decision: "D-1"\n'
        '2026-03-01 custom "terms" Assets:Loans:L-0001\n'
        '  borrower: "A-0001"\n  decision: "D-1"\n'
    )
    keep(tmp_path, CREDIT.replace("F-0002:300.00 ", "") + mended)
    for form in ("text", "json", "html"):
        told = book_of("A-0001", "2026-02-20", form)
        assert "S-F-0002-USD" in told  # an account, however it is called
        assert "L-0001" in told
        assert "F-0" not in told.replace("S-F-0002-USD", "")
    assert "Deposits" not in book_of("F-0002", "2026-02-20")
    assert "Loans" not in book_of("F-0001", "2026-02-20")


def _unpaid(folder: Path) -> str:
    keep(folder, NETWORK + opened())
    return book_of("F-0001", "2026-02-20")


def test_a_deposit_that_is_paid_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    term = saver("F-0001", "70.00").replace("sight-savings", "term-deposit")
    keep(tmp_path, NETWORK + term + drawn("F-0001", "70.00", "2026-02-19"))
    told = book_of("F-0001", "2026-02-19")
    assert "S-F-0001-USD, term deposit, in USD\nBalance: 0.00 USD.\nPaid out on" in told
    assert "Balance: 70.00 USD.\n0 a year" in book_of("F-0001", "2026-02-18")
    assert "Balance: 0.00 USD.\nNothing is laid in yet." in _before(tmp_path, term)


def _before(folder: Path, term: str) -> str:
    keep(folder, NETWORK + term.replace('2026-01-02 * "', '2026-01-05 * "'))
    return book_of("F-0001", "2026-01-04")


def test_a_loan_that_goes_on_as_somebody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decision may let another take a loan over; its id is hers."""
    monkeypatch.chdir(tmp_path)
    later = opened(
        "L-0002",
        day="2026-03-01",
        borrower='"F-0002"',
        reschedules='"L-0001"',
        first_due="2026-04-15",
    )
    over = {"Assets:Loans:L-0002": "500.00", "Assets:Loans:L-0001": "-500.00"}
    keep(tmp_path, CREDIT + later + entry("2026-03-01", over))
    told = book_of("F-0001", "2026-03-01")
    assert "It is rescheduled by a loan of another member.\n" in told
    assert "L-0002" not in told
    told = book_of("F-0002", "2026-03-01")
    assert "It reschedules a loan of another member.\n" in told
    assert "L-0001" not in told


# --- The page ---


@pytest.mark.usefixtures("books")
def test_the_page_says_what_the_lines_say() -> None:
    html = book_of("F-0003", "2026-02-09", "html")
    page = Page(html)
    assert page.declared == "doctype html"
    assert page.rows == [
        ["week", "", "paid on", "sum"],
        ["2026-W02", "paid", "2026-01-09", "0.20 USD"],
        ["2026-W03", "paid", "2026-01-09", "0.20 USD"],
        ["2026-W04", "paid", "2026-01-09", "0.20 USD"],
        ["2026-W05", "overdue", "", ""],
        ["2026-W06", "overdue", "", ""],
        ["2026-W07", "this week, not paid yet", "", ""],
    ]
    texts = {one.strip() for one in page.texts}
    for line in FAMILY.splitlines():
        if line.endswith("."):
            assert line in texts
    assert "@media print {" in html
    assert "@page { size: A4;" in html


@pytest.mark.usefixtures("books")
def test_the_page_needs_nothing_beside_it() -> None:
    html = book_of("F-0003", "2026-02-09", "html")
    assert html.replace(SVG.strip("{}"), "").count("http") == 0
    assert not re.search(r"<script|<link|<img|src=|url\(", html)


@pytest.mark.usefixtures("books")
def test_the_drawing_of_the_year() -> None:
    html = book_of("F-0003", "2026-02-09", "html")
    svg = ET.fromstring(html[html.index("<svg") : html.index("</svg>") + 6])  # noqa: S314
    told = svg.findtext(f"{SVG}desc")
    assert told == (
        "Of 53 weeks: 3 paid, 0 paid ahead, 2 overdue, 48 not owed, or still running."
    )
    fills = [one.get("fill") for one in svg.iter(f"{SVG}rect")]
    assert len(fills) == 53 + 4  # the weeks, and the legend
    assert [fills.index(one) + 1 for one in ("#0072b2", "#e69f00")] == [2, 5]
    assert fills[:53].count("#0072b2") == 3
    assert fills[:53].count("#e69f00") == 2
    signs = list(svg.iter(f"{SVG}path"))
    assert len(signs) == 2 + 2  # a corner on each overdue week, and in the legend


@pytest.mark.usefixtures("books")
def test_a_week_paid_ahead_has_its_own_sign() -> None:
    html = book_of("F-0001", "2026-02-09", "html")
    assert "Of 53 weeks: 5 paid, 5 paid ahead, 0 overdue, 43 not owed" in html


def test_a_name_with_signs_of_html(books: Path) -> None:
    change(books / "people.beancount", "First cooperative", "<b>Flor & {{ on }}</b>")
    html = book_of("F-0003", "2026-02-09", "html")
    assert "<b>" not in html
    assert html.count("&lt;b&gt;Flor &amp; {{ on }}&lt;/b&gt;") == 2


@pytest.mark.usefixtures("books")
def test_amounts_as_texts_in_json() -> None:
    told = json.loads(book_of("F-0003", "2026-02-09", "json"))
    assert told["weeks"]["sums"] == {"USD": "0.60"}
    assert told["weeks"]["overdue_sums"] == {"USD": "0.40"}
    assert told["standing"]["cooperative"] == "First cooperative"
