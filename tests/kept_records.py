"""A small network beside the walled funds: its records, and the entries that it types.

Its members save with a fund of their own, `union`, which lends to them and advances
those who work; what is collected for funerals lies in the funeral fund's cash.
"""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

FAMILIES = ("F-0001", "F-0002", "F-0003")
ASSOCIATES = ("A-0001", "A-0002", "A-0003")
PERSONS = {
    "F-0001": ("P-0001", "P-0002"),
    "F-0002": ("P-0003", "P-0004"),
    "F-0003": ("P-0005",),
}
CONTRIBUTION = Decimal("0.20")
BASE = Decimal("40.00")
CAP = Decimal("500.00")
LIEN_SHARE = Decimal("0.2")
DEPOSIT_RATE = Decimal("0.06")
CHEST = "Assets:Chest"
CASH = "Assets:Cash:Funeral"
COLLECTED = "Income:Collected"
SERVICE = "Expenses:Service"
ADVANCED = "Assets:Advanced"
LOST = "Expenses:Lost"
RECORDS = """
2026-01-01 custom "fund" "union" "Savings, credit and work"
2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-01-01 custom "policy" "funeral"
  fund: "funeral"
  contribution: 0.20 USD
  covered-max: 9
  waiting-weeks: 0
  arrears-weeks-max: 99
  reinstatement: "arrears"
  decision: "D-1"
2026-01-01 custom "policy" "advances"
  base: 40.00 USD
  paid-reasons: "sick"
  unpaid-reasons: "leave"
  decision: "D-1"
2026-01-01 custom "policy" "loan"
  cap: 500.00 USD
  lien-share: 0.2
  guarantors-min: 0
  order: "late-charge overdue-interest overdue-principal current"
  decision: "D-1"
2026-01-01 open Assets:Chest USD
  fund: "union"
  liquid: TRUE
2026-01-01 open Equity:Begun USD
  fund: "union"
2026-01-01 open Assets:Advanced USD
  fund: "union"
  role: "advances"
2026-01-01 open Assets:Loans USD
  fund: "union"
2026-01-01 open Income:Interest USD
  fund: "union"
  role: "loan-interest"
  source: "members"
2026-01-01 open Liabilities:Waiting USD
  fund: "union"
  role: "to-be-applied"
  source: "members"
2026-01-01 open Expenses:Lost USD
  fund: "union"
  role: "written-off"
2026-01-01 open Expenses:Earned USD
  fund: "union"
  role: "interest-cost"
2026-01-01 open Liabilities:Savings USD
  fund: "union"
  source: "members"
2026-01-01 open Income:Collected USD
  fund: "funeral"
  role: "contributions"
  source: "members"
2026-01-01 open Expenses:Service USD
  fund: "funeral"
  role: "service"
2026-01-01 * "What the union has"
  Assets:Chest   90000.00 USD
  Equity:Begun  -90000.00 USD
"""
SAVER = """
2026-01-01 open Liabilities:Savings:S-{0} USD
  role: "sight-savings"
  holder: "{0}"
  rate: 0
  basis: "ACT/365"
"""


def records() -> str:
    """Write the network: its members, its policies, its accounts."""
    lines = [RECORDS]
    for family in FAMILIES:
        covered = " ".join(PERSONS[family])
        lines.append(f'2026-01-01 custom "family" "{family}" "triunfo"')
        lines.append(f'  covered: "{covered}"')
        lines.append(SAVER.format(family))
    lines += [f'2026-01-01 custom "associate" "{one}" "triunfo"' for one in ASSOCIATES]
    return "\n".join([*lines, ""])


class Typed(NamedTuple):
    """An entry that is typed, as a member copies it from paper.

    A posting is an account and a number of dollars; with a contract, of which one.
    """

    day: date
    draft: str
    postings: tuple[tuple[str, Decimal], ...]
    said: tuple[str, ...] = ()
    contract: str = ""

    def text(self) -> str:
        lines = [f'{self.day} * "Typed"', f'  draft: "{self.draft}"']
        lines += (f"  {one}" for one in self.said)
        for account, number in self.postings:
            lines.append(f"  {account}  {number} USD")
            if self.contract and account == LOST:
                lines.append(f'    contract: "{self.contract}"')
        return "\n".join([*lines, ""])


def savings(member: str) -> str:
    return f"Liabilities:Savings:S-{member}"


def opened_deposit(one: str, holder: str, first: date, matures: date) -> str:
    """Write the opening of a term deposit."""
    return (
        f"{first} open Liabilities:Savings:{one} USD\n"
        f'  draft: "open/{one}"\n  role: "term-deposit"\n  holder: "{holder}"\n'
        f'  rate: {DEPOSIT_RATE}\n  basis: "ACT/365"\n  matures: {matures}\n'
    )


def opened_loan(one: str, borrower: str, day: date, due: date, liens: str) -> str:
    """Write the opening of a loan of four instalments, without interest."""
    return (
        f"{day} open Assets:Loans:{one} USD\n"
        f'  draft: "open/{one}"\n  role: "loan"\n  borrower: "{borrower}"\n'
        f'  method: "german"\n  rate: 0\n  basis: "30/360"\n  instalments: 4\n'
        f'  every: "1 month"\n  first-due: {due}\n  liens: "{liens}"\n'
    )
