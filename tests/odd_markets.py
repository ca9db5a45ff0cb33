"""An odd book of market days: differences with persons beside them."""

MARKETS = """
2020-01-01 open Expenses:Differences
  role: "market-difference"
  holder: TRUE
2020-01-01 open Expenses:Differences:F-0001
2020-01-01 open Expenses:Differences:Odd
  associate: 2026-01-01
2026-01-10 * "F-0001" "Envelopes of F-0001"
  person: 7
  Expenses:Differences:Odd    2.50 USD
    associate: FALSE
  Expenses:Differences:Never
2026-01-11 * "Envelopes"
  family: Assets:Cash
  Expenses:Differences
  Expenses:Differences:Odd    USD
    borrower: 5 USD
2026-01-12 * "No postings of a difference"
  associate: "F-0001"
"""
