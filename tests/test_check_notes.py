"""What a check says beside its findings: notes, and laws that fell asleep."""

from datetime import date
from pathlib import Path

import pytest

from ledger import skeleton
from ledger.check import Report
from ledger.check import check
from plugins import bylaws

MONDAY = date(2026, 1, 5)


@pytest.fixture
def books(tmp_path: Path) -> Path:
    skeleton.write(tmp_path, on=MONDAY)
    return tmp_path


def checked(books: Path, added: str) -> Report:
    with (books / "collections.beancount").open("a", encoding="utf-8") as file:
        file.write(added)
    return check(books / "main.beancount", bylaws.RULES)


def test_a_fee_of_no_known_service_is_noted(books: Path) -> None:
    report = checked(
        books,
        """
2026-01-05 custom "service" "wake" "A wake"
  fund: "funeral"
  fee: 3.00 USD
2026-01-05 open Income:Wakes
  fund: "funeral"
  source: "services"
2026-01-10 * "Wakes"
  Assets:Cash:Funeral   11.00 USD
  Income:Wakes          -6.00 USD
    service: "wake"
  Income:Wakes          -3.00 USD
    service: "wakes"
    cases: 1
  Income:Wakes          -2.00 USD
    service: "wake"
2026-12-31 open Equity:Balance
  fund: "funeral"
  role: "balance"
2026-12-31 * "Closing" #closing
  Income:Wakes          11.00 USD
    service: "wake"
  Equity:Balance       -11.00 USD
""",
    )
    assert not report.findings
    first, second = report.notes
    assert first.endswith(
        " counts no cases: wakes is no service of the fund funeral on this day; mend "
        "service."
    )
    assert "-2.00 USD for wake are no whole number of fees of 3.00 USD" in second
    at = int(first.split(" ")[0].split(":")[1])
    line = (books / "collections.beancount").read_text("utf-8").splitlines()[at - 1]
    assert line.split() == ["Income:Wakes", "-3.00", "USD"]


def test_contributions_without_a_sheet_are_noted(books: Path) -> None:
    report = checked(
        books,
        """
2026-01-10 * "Somebody"
  Assets:Cash:Funeral            0.20 USD
  Income:Funeral:Contributions  -0.20 USD
""",
    )
    assert not report.findings
    assert len(report.notes) == 1
    assert "posts on contributions and is no sheet" in report.notes[0]


def test_sheets_alone_are_not_noted(books: Path) -> None:
    assert checked(books, "").notes == []


def test_a_law_whose_policy_has_ended_is_told_as_asleep(books: Path) -> None:
    assert "funeral-sheet" in checked(books, "").on
    report = checked(
        books, '2026-02-02 custom "end" "policy" "funeral"\n  decision: "D-001"\n'
    )
    assert {"family-size", "funeral-sheet"} <= set(report.asleep)
