"""Books of a campaign, as texts: what the tests of campaigns are made of."""

from beancount import loader

from ledger.book import Book

BANK = "Assets:Centre:Bank"
SALADS = "Income:Centre:Salads"
FRUIT = "Expenses:Centre:Fruit"
GIVEN = "Income:Centre:Given"
BRICKS = "Expenses:Centre:Bricks"
INTEREST = "Expenses:Health:Interest"
FIRST = "Liabilities:Deposits:D-0021"
SECOND = "Liabilities:Deposits:D-0022"
ACCRUED = "Liabilities:Deposits:D-0021-Interest"
PARTY = "Expenses:Health:Party"
TILL = "Assets:Health:Till"

NETWORK = f"""
2020-01-01 custom "decision" "D-1" "A health centre, and all full-time staff give"
  taken-by: "assembly"
2020-01-01 custom "fund" "health" "Health centre"
2020-01-01 custom "fund" "funeral" "Funeral fund"
2020-01-01 custom "campaign" "centre" "A health centre" 3000.00 USD
  fund: "health"
  decision: "D-1"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "associate" "A-0001" "triunfo"
  mentor: "A-0002"
  full-time: TRUE
2020-01-01 custom "associate" "A-0002" "triunfo"
  mentor: "A-0001"
  full-time: FALSE
2020-01-01 custom "associate" "A-0003" "triunfo"
  mentor: "A-0001"
2020-01-01 open Assets:Centre
  fund: "health"
  campaign: "centre"
2020-01-01 open {BANK}
  liquid: TRUE
2020-01-01 open Assets:Centre:Building
2020-01-01 open {TILL}
  fund: "health"
2020-01-01 open {SALADS}
  fund: "health"
  campaign: "centre"
  stream: "sales"
2020-01-01 open {FRUIT}
  fund: "health"
  campaign: "centre"
  stream: "sales"
2020-01-01 open {GIVEN}
  fund: "health"
  campaign: "centre"
  stream: "contributions"
2020-01-01 open {BRICKS}
  fund: "health"
  campaign: "centre"
2020-01-01 open {INTEREST}
  fund: "health"
  role: "interest-cost"
2020-01-01 open {PARTY}
  fund: "health"
2020-01-01 open Liabilities:Deposits
  fund: "health"
  campaign: "centre"
  stream: "deposits"
2020-01-01 open {FIRST} USD
  role: "term-deposit"
  holder: "triunfo"
  rate: 0.0365
  basis: "ACT/365"
  matures: 2021-01-01
  early-rate: 0
  at-maturity: "renew-all"
2020-01-01 open {SECOND}
2020-01-01 open {ACCRUED} USD
  role: "accrued-interest"
  contract: "D-0021"
2020-01-01 open Income:Health:Fees
  fund: "health"
2020-01-01 open Equity:Health:Surplus
  fund: "health"
2020-01-01 open Assets:Funeral:Bank
  fund: "funeral"
"""
PLUGIN = '\nplugin "plugins.bylaws"\n'


def entry(day: str, *postings: tuple[str, str], head: str = "") -> str:
    """Write an entry; an amount without a currency is in USD."""
    lines = "".join(
        f"  {account}  {amount if ' ' in amount else f'{amount} USD'}\n"
        for account, amount in postings
    )
    return f'\n{day} * "Entered" {head}\n{lines}'


def judged(text: str) -> tuple[Book, list[str]]:
    """Read a book of the campaign, and tell what every law says of it."""
    entries, errors, options = loader.load_string(f"{NETWORK}{text}{PLUGIN}")
    return Book.read(entries, options), [error.message for error in errors]


def sound(text: str) -> Book:
    """Read a book with which nothing is wrong."""
    book, told = judged(text)
    assert not told, f"{told}\n{text}"
    return book
