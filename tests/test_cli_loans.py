"""`cayapa schedule` and `cayapa guarantees`: what they print, draw and refuse."""

import gc
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import saver
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
SVG = "{http://www.w3.org/2000/svg}"
SCHEDULE = """\
L-0001 of F-0001 on 2026-04-20, in USD
german, at 0.12 a year (30/360), 6 instalments every 1 month

   due         interest  principal  instalment  balance    paid
1  2026-02-15      6.00     100.00      106.00   500.00  106.00  paid 2026-02-15
2  2026-03-15      5.00     100.00      105.00   400.00   48.00  overdue, 48.00 paid
3  2026-04-15      4.00     100.00      104.00   300.00    0.00  overdue
4  2026-05-15      3.00     100.00      103.00   200.00    0.00
5  2026-06-15      2.00     100.00      102.00   100.00    0.00
6  2026-07-15      1.00     100.00      101.00     0.00    0.00

day           lent  principal  interest  late charge  waits  given up
2026-01-15  600.00       0.00      0.00         0.00   0.00      0.00
2026-02-15    0.00     100.00      6.00         0.00   0.00      0.00
2026-03-20    0.00      40.00      5.00         2.00   3.00      0.00

                        USD
Owed                 460.00
Overdue principal    157.00
Overdue interest       4.00
Late charge due        0.00
Waits to be applied    3.00
"""
BACKS = """\
F-0002 backs, on 2026-03-20:
loan    borrower       agreed    held    owed
L-0001  F-0001    USD  300.00  230.00  460.00

Behind the loans of F-0002:
loan    guarantor       agreed   held   owed
L-0002  F-0001     USD   20.00  20.00  50.00
L-0002  F-0002     USD   10.00  10.00  50.00

                                              USD
Sight savings                              310.00
Held by liens                              240.00
Free                                        70.00
Falls on her if those whom she backs stop  230.00
Owed on her own loans                       50.00
Of that, falls on others if she stops       20.00
If she leaves, 230.00 USD stay held until others stand in for her, or the loans are \
repaid.
"""


@pytest.fixture(autouse=True)
def no_lasting_effects() -> Iterator[None]:
    yield
    gc.enable()  # a command turns it off for its short life


@pytest.fixture(autouse=True)
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep two loans whose borrowers stand behind each other.

    140.00 of the first 600.00 are repaid, so that of 300.00 held 70.00 are free.
    """
    monkeypatch.chdir(tmp_path)
    amounts = {
        "Assets:Bank": "50.00",
        "Assets:Loans:L-0001": "-40.00",
        "Income:Interest": "-5.00",
        "Income:Late": "-2.00",
        "Liabilities:Waiting": "-3.00",
    }
    text = (
        opened(liens='"F-0002:300.00"')
        + lent()
        + paid("2026-02-15", "100.00", "6.00")
        + entry("2026-03-20", amounts)
        + opened("L-0002", borrower='"F-0002"', liens='"F-0001:20.00 F-0002:10.00"')
        + lent("50.00", loan="L-0002")
        + saver("F-0001", "50.00")
        + saver("F-0002", "310.00")
    )
    file = tmp_path / BOOK
    file.write_text(text + NETWORK + LAWS, "utf-8")
    return file


def test_the_schedule_beside_what_happened() -> None:
    assert said(run("schedule", BOOK, "L-0001", "--on", "2026-04-20")) == SCHEDULE


def test_the_schedule_as_json() -> None:
    command = ("schedule", BOOK, "L-0001", "--on", "2026-04-20", "--format", "json")
    told = json.loads(said(run(*command)))
    assert (told["borrower"], told["every"], told["rate"]) == (
        "F-0001",
        "1 month",
        "0.12",
    )
    assert told["lines"][0] == {
        "number": 1,
        "due": "2026-02-15",
        "interest": "6.00",
        "principal": "100.00",
        "instalment": "106.00",
        "balance": "500.00",
        "paid": "106.00",
        "paid_on": "2026-02-15",
        "state": "paid 2026-02-15",
    }
    assert told["lines"][1]["paid_on"] is None
    assert told["events"][2]["late"] == "2.00"
    assert (told["owed"], told["interest_total"]) == ("460.00", "21.00")


def test_the_day_of_an_instalment_is_not_overdue() -> None:
    lines = said(run("schedule", BOOK, "L-0001", "--on", "2026-04-15")).splitlines()
    assert lines[6].endswith("  0.00")


def test_a_schedule_of_a_loan_rescheduled(book: Path) -> None:
    new = opened("L-0003", first_due="2026-06-15", reschedules='"L-0001"')
    moved = {"Assets:Loans:L-0003": "460.00", "Assets:Loans:L-0001": "-460.00"}
    text = new + entry("2026-05-02", moved)
    book.write_text(book.read_text("utf-8") + text, "utf-8")
    told = said(run("schedule", BOOK, "L-0001", "--on", "2026-05-02"))
    assert told.endswith("It is rescheduled by L-0003.\n")
    assert "overdue" not in told
    told = said(run("schedule", BOOK, "L-0001", "--on", "2026-05-01"))
    assert "rescheduled" not in told
    told = said(run("schedule", BOOK, "L-0003", "--on", "2026-05-02"))
    assert told.endswith("It reschedules L-0001.\n")


def test_no_such_loan() -> None:
    assert refused(run("schedule", BOOK, "L-0009")) == (
        "cayapa: L-0009 is no loan of these books; the loans are: L-0001, L-0002.\n"
    )


def test_nothing_is_lent_yet() -> None:
    told = refused(run("schedule", BOOK, "L-0001", "--on", "2026-01-14"))
    assert told == "cayapa: nothing of L-0001 is paid out by 2026-01-14.\n"


def test_whom_a_member_backs() -> None:
    assert said(run("guarantees", BOOK, "F-0002", "--on", "2026-03-20")) == BACKS


def test_whom_a_member_backs_as_json() -> None:
    command = ("guarantees", BOOK, "F-0002", "--on", "2026-03-20", "--format", "json")
    told = json.loads(said(run(*command)))
    assert [one["loan"] for one in told["backs"]] == ["L-0001"]
    assert [one["guarantor"] for one in told["backed_by"]] == ["F-0001", "F-0002"]
    assert told["means"][0]["free"] == "70.00"


def test_who_backs_nobody() -> None:
    told = said(run("guarantees", BOOK, "A-0001", "--on", "2026-03-20"))
    assert told == "A-0001 backs nobody on 2026-03-20.\n"


def test_before_anything_is_lent() -> None:
    told = said(run("guarantees", BOOK, "F-0002", "--on", "2026-01-14"))
    assert told.startswith("F-0002 backs nobody on 2026-01-14.\n")
    assert "Free                                       310.00\n" in told


def test_a_member_whom_nobody_knows() -> None:
    told = refused(run("guarantees", BOOK, "F-0099", "--on", "2026-03-20"))
    assert told == (
        "cayapa: F-0099 is no cooperative, family or associate on 2026-03-20.\n"
    )


def test_a_graph_of_who_backs_whom() -> None:
    command = ("guarantees", BOOK, "F-0002", "--on", "2026-03-20", "--graph")
    assert said(run(*command, "one.svg")) == said(run(*command, "two.svg"))
    drawn = Path("one.svg").read_bytes()
    assert drawn == Path("two.svg").read_bytes()
    root = ET.fromstring(drawn)  # noqa: S314 - drawn above
    told = root.findtext(f"{SVG}desc")
    assert told == (
        "F-0002 backs F-0001 with 230.00 USD (L-0001); F-0001 backs F-0002 with 20.00 "
        "USD (L-0002)."
    )
    texts = [one.text for one in root.iter(f"{SVG}text")]
    assert texts.count("F-0001") == texts.count("F-0002") == 2
    assert "20.00 USD (L-0002)" in texts
    assert len(list(root.iter(f"{SVG}line"))) == 2
    frames = [one.get("stroke-width") for one in root.iter(f"{SVG}rect")]
    assert frames.count("6") == 2  # as guarantor and as borrower


def test_a_graph_of_nobody() -> None:
    command = ("guarantees", BOOK, "F-0002", "--on", "2026-01-14", "--graph", "no.svg")
    said(run(*command))
    assert '<desc id="desc">Nobody backs anybody.</desc>' in Path("no.svg").read_text(
        "utf-8"
    )


def test_a_graph_overwrites_nothing() -> None:
    Path("mine.svg").write_text("mine", "utf-8")
    told = refused(run("guarantees", BOOK, "F-0002", "--graph", "mine.svg"))
    assert told == "cayapa: mine.svg exists; name a new file. Nothing was written.\n"
    assert Path("mine.svg").read_text("utf-8") == "mine"
