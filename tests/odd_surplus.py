"""An odd book of closings: a surplus, its shares and closed years, none of them right."""

SURPLUS = """
2020-01-01 custom "policy" "surplus"
  from: "health savings"
  to: "health:33.3333% common:7.005 savings:100%"
  currency: "EUR"
  decision: "D-1"
2020-01-01 open Equity:Surplus
  role: "surplus"
2020-01-01 open Equity:Surplus:Health EUR,USD
  fund: "health"
2020-01-01 open Equity:Surplus:Savings
  fund: "savings"
  holder: "F-0001"
2020-01-01 open Equity:Balance
  role: "balance"
2020-01-01 open Equity:Balance:Health
  fund: "health"
2020-01-01 open Equity:Balance:Common
  fund: "common"
  campaign: "centre"
2020-01-01 open Equity:Balance:Crafts
  fund: "savings"
2020-01-01 open Equity:Given:Health
  fund: "health"
  role: "interfund"
  with: "savings"
2020-01-01 open Assets:Advances
  fund: "health"
  role: "advances"
2020-01-01 open Income:Health
  fund: "health"
2020-01-01 open Expenses:Health
  fund: "health"
  campaign: "centre"
2026-03-02 custom "policy" "surplus"
  to: "health:101%"
  decision: "D-1"
2026-12-31 custom "closed" "2026"
  decision: "D-1"
2027-01-01 custom "closed" "2026"
  decision: "D-1"
2027-01-01 custom "closed" "0000"
  decision: "D-1"
2027-01-01 custom "closed" "0001"
  decision: "D-1"
2027-01-01 custom "closed" "9999"
  decision: "D-1"
2026-12-30 * "No last day" #closing
  decision: "D-9"
  Income:Health     1 EUR
  Equity:Surplus   -1 EUR
2026-12-31 * "Money, and nothing known" #closing
  surplus: 2026
  Assets:Bank:Health         5 EUR
  Income:Health             -5 EUR @ 2 USD
  Expenses:Health           -5 EUR {2 USD}
  Equity:Surplus:Health
2026-12-31 * "Too large, and nowhere" #closing
  Equity:Surplus:Health   99999999999999999999999999999.99 EUR
  Equity:Unopened        -99999999999999999999999999999.99 EUR
2026-12-31 * "No postings" #closing
  surplus: "2026"
2026-12-31 * "A share of two funds to two" #closing
  surplus: "2026"
  Equity:Surplus:Health      5 EUR
  Equity:Surplus:Savings     5 EUR
  Equity:Balance:Health     -5 EUR
  Equity:Balance:Common     -5 EUR
2026-12-31 * "A share of nobody's" #closing
  surplus: "2026"
  Equity:Surplus             7 EUR
  Equity:Balance            -7 EUR
2026-12-31 * "A share without an amount" #closing
  surplus: "2026"
  Equity:Surplus:Health   7.00005 EUR
  Equity:Balance:Common
2026-12-31 * "F-0001" "Taken" #closing
  associate: 5
  Equity:Surplus:Savings     7 EUR
    person: TRUE
  Assets:Advances           -7 EUR
2026-04-01 * "Spent"
  surplus: TRUE
  Equity:Surplus:Health      1 EUR
  Assets:Bank:Health        -1 EUR
2026-04-01 * "Advanced"
  Assets:Advances         1.00 EUR
  Assets:Advances
  Income:Health          -2.00 URN {3 EUR}
"""
