"""What a check lists as pending: the months that still wait for the bank's balance."""

from pathlib import Path

import pytest

from ledger.check import Report
from ledger.check import check
from plugins import bylaws

BOOK = """
plugin "plugins.bylaws"
2026-01-01 open Assets:BDV
  shared: TRUE
2026-01-01 open Assets:BDV:Funeral
  fund: "funeral"
2026-01-01 open Income:Gifts
  fund: "funeral"
2026-01-01 open Equity:Later
2026-03-05 * "Gifts"
  Assets:BDV:Funeral   30.00 USD
  Income:Gifts        -30.00 USD
"""


def checked(folder: Path, added: str = "") -> Report:
    book = folder / "main.beancount"
    book.write_text(f"{BOOK}{added}", encoding="utf-8")
    return check(book, bylaws.RULES)


def until(day: str) -> str:
    return f'{day} * "The last entry"\n  Equity:Later   0.00 USD\n'


@pytest.mark.parametrize("day", ["2026-03-05", "2026-03-31", "2026-04-01"])
def test_a_month_is_pending_through_the_day_of_its_balance(
    tmp_path: Path, day: str
) -> None:
    report = checked(tmp_path, until(day))
    assert report.pending == [
        "Assets:BDV is to have a balance in USD for 2026-03 by 2026-04-01"
    ]
    assert not report.findings
    assert "shared-account" in report.on


def test_a_month_is_refused_one_day_after(tmp_path: Path) -> None:
    report = checked(tmp_path, until("2026-04-02"))
    assert report.pending == []
    [finding] = report.findings
    assert finding.law == "shared-account"
    assert finding.judged == "Assets:BDV/2026-03"


def test_a_month_with_its_balance_is_not_pending(tmp_path: Path) -> None:
    report = checked(tmp_path, "2026-04-01 balance Assets:BDV   30.00 USD\n")
    assert report.pending == []
    assert not report.findings


def test_a_month_without_movements_is_not_pending(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        f"2026-04-01 balance Assets:BDV   30.00 USD\n{until('2026-08-01')}",
    )
    assert report.pending == []


def test_each_currency_is_pending(tmp_path: Path) -> None:
    added = (
        '2026-03-06 * "Gifts"\n'
        "  Assets:BDV:Funeral   500.00 VES\n"
        "  Income:Gifts        -500.00 VES\n"
    )
    assert [line.split()[7] for line in checked(tmp_path, added).pending] == [
        "USD",
        "VES",
    ]


def test_a_month_excused_is_listed_so(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        '2026-05-01 custom "decision" "D-1" "The statement is lost"\n'
        '  taken-by: "assembly"\n'
        '  excuses: "shared-account@Assets:BDV/2026-03"\n' + until("2026-05-02"),
    )
    assert not report.findings
    [allowed] = report.excused
    assert allowed.decision == "D-1"
    assert allowed.error.judged == "Assets:BDV/2026-03"


def test_nothing_is_pending_without_a_shared_account(tmp_path: Path) -> None:
    book = tmp_path / "main.beancount"
    book.write_text(BOOK.replace("  shared: TRUE\n", ""), encoding="utf-8")
    report = check(book, bylaws.RULES)
    assert report.pending == []
    assert "shared-account" in report.asleep
