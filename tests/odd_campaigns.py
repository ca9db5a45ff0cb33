"""An odd book of campaigns: streams, gifts and services, none of them right."""

CAMPAIGNS = """
2020-01-01 custom "campaign" "centre" "A health centre" 3000.00 EUR
  fund: "health"
  decision: "D-1"
2020-01-01 custom "campaign" "roof" "A roof" 0 EUR
  decision: "D-1"
2020-01-01 custom "campaign" "roof" "A roof" "much"
2020-01-01 custom "campaign" "well" 5.00 EUR
2020-01-01 custom "service" "cure" "A cure"
  fund: "health"
  fee: 0 EUR
2026-01-05 open Assets:Centre
  campaign: "centre"
  fund: "health"
  liquid: TRUE
2026-01-05 open Assets:Roof
  campaign: "roof"
2026-01-05 open Assets:Odd:Campaign
  campaign: 7
  stream: TRUE
2026-01-05 open Assets:Odd:Stream
  stream: "sales"
2026-01-05 open Income:Centre
  campaign: "centre"
  fund: "health"
2026-01-05 open Income:Centre:Sales
  stream: "slaes"
2026-01-05 open Income:Centre:Given
  stream: "contributions"
  associate: 5
2026-01-05 open Liabilities:Centre
  campaign: "centre"
  stream: "deposits"
2026-01-05 open Liabilities:Centre:C-1 EUR
  role: "term-deposit"
  holder: "saver"
2026-01-05 open Liabilities:Centre:C-1-Interest
  role: "accrued-interest"
  contract: C-1
2026-01-05 open Liabilities:Elsewhere:C-1-Interest
  role: "accrued-interest"
  contract: "C-1"
2026-01-05 open Expenses:Centre:Interest
  campaign: "centre"
  role: "interest-cost"
2026-01-05 open Expenses:Feast
  fund: "health"
2026-02-11 * "From nowhere"
  advances: TRUE
  Assets:Centre           5.00 EUR
  Income:Centre:Given    -5.00 EUR
  Income:Centre:Given    -5.00 EUR
    associate: "A-9999"
    decision: TRUE
  Income:Centre:Sales     5.00 EUR @@ 5.00 EUR
2026-02-11 * "Given" #closing
  decision: "D-3 D-99"
  Assets:Centre           5.00 EUR
  Income:Centre:Given    -5.00 EUR
    associate:
2026-02-12 * "Spent elsewhere"
  Assets:Centre          -5.00 EUR
  Expenses:Feast          5.00 EUR
2026-02-12 * "From elsewhere"
  Assets:Centre           9.00 EUR
  Equity:Opening         -9.00 EUR
2026-02-12 * "Interest of nobody's deposit"
  Liabilities:Elsewhere:C-1-Interest  1.00 EUR
  Expenses:Centre:Interest           -1.00 EUR
  Liabilities:Centre:C-1
2026-02-13 pad Assets:Centre Equity:Opening
2026-02-14 balance Assets:Centre 77.00 EUR
2026-03-01 custom "end" "campaign" "centre"
2026-03-01 custom "end" "campaign" "roof"
2026-03-01 custom "end" "campaign" "nowhere"
"""
