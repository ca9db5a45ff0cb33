"""An odd book of deposits: terms, interest and payments, none of them right."""

DEPOSITS = """
2020-01-01 custom "policy" "plazo"
  rates: "30:0.03 180@1000:0.06"
  basis: "ACT/365"
  holders: "family"
  early-rate: 0.02
  decision: "D-1"
2020-01-01 custom "policy" "vista"
  rate: 0.02
  basis: "30/360"
  interest-on: "minimum"
  compounding: "calendar-month"
  decision: "D-1"
2020-01-01 custom "policy" "doubt"
  rates: "30-0.03"
  early-penalty: 7
  decision: "D-1"
2020-01-01 custom "cooperative" "saver" "El Ahorro"
2020-01-01 open Assets:Till
2020-01-01 open Expenses:Interest
  role: "interest-cost"
2020-01-01 open Expenses:Sundries
2020-01-01 open Income:Penalties
2026-01-05 open Liabilities:Term
  role: "term-deposit"
2026-01-05 open Liabilities:Term:D-01 USD
  holder: "saver"
  rate: 0.06
  basis: "ACT/365"
  matures: 2026-07-04
2026-01-05 open Liabilities:Term:D-02
2026-01-05 open Liabilities:Term:D-03 USD,VES
  holder: 5
  product: TRUE
  rate: "6 %"
  basis: 365
  compounding:
  matures: "soon"
  rates: "30:0.03"
  compunding: "monthly"
2026-01-05 open Liabilities:Term:D-04 USD
  holder: "nobody"
  product: "plazo"
  rate: 12
  early-rate: 13
  early-penalty: 1
  instalment: 5 VES
  matures: 0001-01-01
  opened: 9999-12-31
  interest-paid-through: 9999-12-31
  renews: "D-04"
2026-01-05 open Liabilities:Term:D-05 USD
  holder: "saver"
  product: "plazo"
  matures: 9999-12-31
  opened: 0001-01-01
  renews: "D-06"
2026-01-05 open Liabilities:Term:D-06 USD
  holder: "saver"
  product: "doubt"
  matures: 2026-07-04
  renews: "D-05"
2026-01-05 open Liabilities:Term:D-07 USD
  holder: "saver"
  product: "nowhere"
  renews: "nothing"
2026-01-05 open Liabilities:Term:D-08 USD
  holder: "saver"
  rate: 0.06
  basis: "30E/360-ISDA"
  compounding: "monthly"
  matures: 9999-12-31
2026-01-05 open Liabilities:Term:D-09 USD
  holder: "saver"
  rate: 0.0000000001
  basis: "ACT/ACT"
  compounding: "calendar-year"
  matures: 2026-07-04
2026-01-05 open Assets:Term:D-01 USD
  role: "term-deposit"
2026-01-05 open Liabilities:Slip USD
  role: "Term-deposit"
2026-01-05 open Liabilities:Sight:S-01 USD
  role: "sight-savings"
  holder: "saver"
  product: "vista"
2026-01-05 open Liabilities:Sight:S-02
  role: "sight-savings"
  holder: "saver"
2026-01-05 open Liabilities:Sight:S-03 USD
  role: "sight-savings"
  holder: "saver"
  rate: 0.02
  basis: "ACT/360"
2026-01-05 open Liabilities:Accrued:One
  role: "accrued-interest"
  contract: "D-01"
2026-01-05 open Liabilities:Accrued:Two
  role: "accrued-interest"
  contract: 5
2026-01-05 open Liabilities:Accrued:Three
  role: "accrued-interest"
2026-01-05 open Liabilities:Accrued:Eight
  role: "accrued-interest"
  contract: "D-08"
2026-01-06 custom "terms" Liabilities:Term:D-08
  basis: "ACT/366"
  decision: "D-1"
2026-01-06 custom "terms" "Liabilities:Term:D-09"
  rate: 7
  decision: "D-1"
2026-01-06 pad Liabilities:Sight:S-03 Expenses:Interest
2026-01-20 balance Liabilities:Sight:S-03 5 USD
2026-02-05 * "Drawn before it is laid in"
  Liabilities:Sight:S-01     60.00 USD
  Assets:Till               -60.00 USD
2026-02-05 * "Laid in by one entry, at costs and prices"
  Liabilities:Term:D-01   -1000.00 USD
  Liabilities:Term:D-02    -100.00 USD {2 VES}
  Liabilities:Term:D-04    -100.00 USD @ 2 VES
  Liabilities:Term:D-08    -100.00 USD @@ 200 VES
  Liabilities:Sight:S-02     -1.00 VES
  Assets:Till
2026-02-05 * "Much"
  Liabilities:Term:D-05  -9999999999999999999999999999.99 USD
  Assets:Till             9999999999999999999999999999.99 USD
2026-02-06 * "Interest of several, against what is no interest"
  Expenses:Interest         400.00 USD
  Expenses:Sundries           5.00 USD
  Income:Penalties           -1.00 USD
  Liabilities:Accrued:One  -404.00 USD
2026-02-06 * "Interest of nobody"
  Expenses:Interest           4.00 USD
  Assets:Till                -4.00 USD
2026-02-06 * "Interest without a number"
  Expenses:Interest
  Liabilities:Accrued:Eight  -4.00 USD
2026-02-07 * "Interest out of balance"
  Liabilities:Accrued:Two     4.00 USD
  Liabilities:Term:D-09      -4.00 EUR
2026-03-05 * "A deposit renewed by itself and another"
  Liabilities:Term:D-01     500.00 USD
  Liabilities:Term:D-01    -500.00 USD
  Liabilities:Term:D-05       5.00 USD
  Liabilities:Term:D-08      -5.00 USD
2026-03-05 * "Drawn early"
  Liabilities:Term:D-01     500.00 USD
  Assets:Till              -500.00 USD
2026-03-05 * "Drawn with a currency left out"
  Liabilities:Term:D-08     500.00
  Liabilities:Sight:S-01    USD
  Assets:Till
2026-07-04 close Liabilities:Term:D-01
2026-07-04 close Liabilities:Accrued:One
2026-07-04 close Liabilities:Sight:S-01
"""
