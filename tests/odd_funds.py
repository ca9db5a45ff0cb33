"""An odd book of funds: walls, claims, shared accounts and sources, none of them right."""

from tests.odd_arrears import ARREARS
from tests.odd_campaigns import CAMPAIGNS
from tests.odd_deposits import DEPOSITS
from tests.odd_loans import LOANS
from tests.odd_markets import MARKETS
from tests.odd_seals import SEALS
from tests.odd_surplus import SURPLUS

FUNDS = f"""{DEPOSITS}{CAMPAIGNS}{LOANS}{MARKETS}{ARREARS}{SURPLUS}{SEALS}
2020-01-01 custom "policy" "held-owed"
  days: 30
  sight-share: 0.5
  decision: "D-1"
2020-01-01 custom "policy" "provenance"
  refuses: "state subsidy"
  decision: "D-1"
2020-01-01 custom "policy" "exact"
  decision: "D-1"
2020-01-01 custom "fund" "health" "Health fund"
2020-01-01 custom "fund" "savings" "Savings"
2020-01-01 custom "cooperative" "tr1unfo" "El Triunfo"
2020-01-01 custom "cooperative" "trlunfo" "El Triunfo"
2020-01-01 custom "cooperative" "\u0442r\u0456\u0443nfo" "El Triunfo"
2026-01-05 custom "family" "F-OOO1" "triunfo"
2026-01-05 custom "family" "f-0001" "triunfo"
2026-03-02 custom "policy" "held-owed"
  days: "thirty"
  sight-share: 5 USD
  decision: "D-1"
2026-03-02 custom "policy" "provenance"
  refuses: TRUE
  decision: "D-1"
2026-03-02 custom "policy" "exact"
  days: 3
  decision: "D-1"
2026-01-05 commodity EUR
  precision: 2
2026-01-05 commodity VES
  precision: 1.5
2026-01-05 commodity URN
  precision: "2"
2026-01-05 commodity WOOD
  precision: 999999999999
2026-01-05 commodity COFFIN
  precision: -1
2026-01-05 commodity FLOUR
  precision:
2026-01-05 open Assets:Bank
  shared: TRUE
  fund: "health"
2026-01-05 open Assets:Bank:Health
  fund: "health"
  liquid: TRUE
2026-01-05 open Assets:Bank:Hea1th
  fund: "health"
  liquid: TRUE
2026-01-05 open Assets:Bank:H\u00e9alth
  liquid: TRUE
2026-01-05 open Assets:Bank:He\u0301alth
  shared: TRUE
2026-01-05 open Assets:Bank:Savings
  fund: "savings"
  liquid: TRUE
2026-01-05 open Assets:Bank:Nowhere
  fund: "nowhere"
2026-01-05 open Assets:Bank:Nobody
2026-01-05 open Assets:Post
  shared: "yes"
2026-01-05 open Liabilities:Deposits:L-1
  fund: "health"
  matures: "soon"
  contract: Assets:Cash
  source: 5 USD
2026-01-05 open Liabilities:Deposits:L-2
  fund: "health"
  role: "sight-savings"
  matures: 9999-12-31
  contract: "L-2"
  shared: 2026-01-05
2026-01-05 open Liabilities:Deposits:L-3
  fund: "savings"
  contract: "L-4"
  source: "state"
2026-01-05 open Liabilities:Deposits:L-4
  fund: "savings"
  contract: "L-3"
  matures: 0001-01-01
  source:
2026-01-05 open Income:Gifts
  fund: "health"
2026-01-05 open Income:Aid
  fund: "health"
  source: "State"
2026-01-05 open Assets:Between:Unsaid
  role: "interfund"
2026-01-05 open Assets:Between:Alone
  fund: "health"
  role: "interfund"
2026-01-05 open Assets:Between:Self
  fund: "health"
  role: "interfund"
  with: "health"
2026-01-05 open Assets:Between:Odd
  fund: "health"
  role: "interfund"
  with: 7
2026-01-05 open Assets:Between:Nowhere
  fund: "health"
  role: "interfund"
  with: "nowhere"
2026-01-05 open Income:Between
  fund: "health"
  role: "interfund"
  with: "savings"
2026-01-05 open Assets:Between:Savings
  fund: "health"
  role: "interfund"
  with: "savings"
  liquid: TRUE
2026-01-05 open Liabilities:Between:Health
  fund: "savings"
  role: "interfund"
  with: "health"
  matures: FALSE
2026-01-05 open Equity:Between:Health
  fund: "savings"
  role: "interfund"
  with: "health"
2026-01-05 open Equity:Opening
2026-01-05 pad Assets:Post Equity:Opening
2026-01-05 pad Assets:Bank:Health Assets:Bank:Savings
2026-01-05 pad Assets:Between:Savings Equity:Between:Health
2026-01-05 pad Assets:Bank:Nobody Assets:Bank:Nobody
2026-01-05 pad Assets:Unopened Equity:Unopened
2026-01-20 balance Assets:Post 10.000 EUR
2026-01-20 balance Assets:Bank:Health 5 ~ 2 EUR
2026-01-20 balance Assets:Between:Savings 5.12345 EUR
2026-01-20 balance Assets:Bank 0 ~ 999 EUR
2026-01-20 balance Assets:Unopened 1.250 EUR
2026-02-05 * "Paid by another fund"
  Assets:Bank:Health      1.250 EUR
  Assets:Bank:Savings    -1.250 EUR
2026-02-05 * "On the parent, at a price, and a currency that comes from nowhere"
  Assets:Bank            30.00 EUR @ 1.10 USD
  Assets:Bank            30.00 EUR @@ 33.00 USD
  Income:Gifts          -66.00 USD
2026-02-06 * "Left to Beancount"
  Assets:Bank:Health     12.00 EUR
  Assets:Bank:Savings    -5.00 EUR
  Income:Gifts
  Income:Aid
2026-02-06 * "One amount is left out"
  Assets:Bank:Health     12.00 EUR
  Assets:Bank:Savings    -5.00 EUR
  Income:Aid
2026-02-07 * "One side of two"
  decision: 2026-001
  Assets:Between:Savings   5.00 EUR
  Assets:Bank:Health      -5.00 EUR
2026-02-07 * "Both sides, without a number"
  decision: "D-1"
  Assets:Between:Savings   5.00 EUR
  Liabilities:Between:Health
  Assets:Bank:Savings      5.00 EUR
  Assets:Bank:Health      -5.00 EUR
2026-02-07 * "Between wrong accounts"
  Assets:Between:Unsaid     1.00 EUR
  Assets:Between:Self    -1.00 EUR
  Assets:Between:Odd      1.00 EUR
  Income:Between         -1.00 EUR
  Equity:Between:Health   0.00 EUR
2026-02-08 * "Aid"
  source: 5
  Assets:Bank:Health     9999999999999999999999999999.99 EUR
  Income:Aid            -9999999999999999999999999999.99 EUR
    source: TRUE
2026-02-08 * "A hundredth is left over"
  Assets:Bank:Health     10.00 EUR @ 1.005 USD
  Income:Aid            -10.0 USD
    source: "stat"
2026-02-09 * "Paid out"
  Assets:Bank:Savings   -100.00 EUR
  Assets:Bank:Savings     -1.00 URN
  Liabilities:Deposits:L-3   100.00 EUR
  Liabilities:Deposits:L-4    1.00 URN
2026-02-09 * "Paid in"
  Assets:Bank:Savings     10.00 EUR
  Liabilities:Deposits:L-4   -10.00 EUR
2026-02-09 * "An account that differs from none that is open"
  Assets:Bank:Savlngs      1.00 EUR
  Assets:Bank:Savings     -1.00 EUR
2026-02-10 * "No account of a fund"
  Assets:Post      1 WOOD
  Equity:Opening  -1 WOOD
"""
# What the book of funds rests on.
HEAD = """
2020-01-01 custom "decision" "D-1" "The rules of the network"
  taken-by: "assembly"
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 open Assets:Cash
"""
# Two funds and one bank, to be filled with odd amounts.
WALLED = """
2020-01-01 custom "policy" "held-owed"
  days: 30
  decision: "D-1"
2020-01-01 custom "policy" "provenance"
  refuses: "state"
  decision: "D-1"
2020-01-01 custom "policy" "exact"
  decision: "D-1"
2020-01-01 commodity USD
  precision: 2
2020-01-01 custom "fund" "health" "Health fund"
2020-01-01 open Assets:Bank
  shared: TRUE
2020-01-01 open Assets:Bank:Common
  fund: "common"
  liquid: TRUE
2020-01-01 open Assets:Lent
  fund: "common"
  role: "interfund"
  with: "health"
2020-01-01 open Liabilities:Health
  fund: "health"
2020-01-01 open Equity:Opening
2026-06-06 pad Assets:Cash Equity:Opening
2026-06-07 balance Assets:Cash 5 USD
"""
TOUCHED = ("Assets:Bank", "Assets:Bank:Common", "Assets:Lent", "Liabilities:Health")
