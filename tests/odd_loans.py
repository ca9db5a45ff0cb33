"""An odd book of credit: loans, liens and clearing, none of them right."""

LOANS = """
2020-01-01 custom "policy" "credito"
  method: "french"
  rate: 0.12
  basis: "30/360"
  borrowers: "family"
  decision: "D-1"
2020-01-02 custom "policy" "credito"
  rate: 0.10
  every: "1 month"
  decision: "D-1"
2020-01-01 custom "policy" "creditodd"
  method: "english"
  instalments: 5.5
  at-maturity: "pay"
  decision: "D-1"
2020-01-01 custom "policy" "loan"
  cap: 50.00 USD
  guarantors-min: 2
  lien-share: 0.5
  guarantee-max: 1.00 USD
  mutual-max: 1.00 USD
  decision: "D-1"
2020-01-01 custom "policy" "provisions"
  classes: "0:0.01 31:2"
  every: "day"
  decision: "D-1"
2020-01-01 custom "policy" "clearing"
  limit: 5.00 USD
  limits: "saver:1"
  credit-max: 5.00 USD
  decision: "D-1"
2020-01-01 custom "associate" "A-81" "saver"
  family: "F-82"
2020-01-01 custom "family" "F-82" "saver"
2020-01-01 custom "family" "F-83" "saver"
2020-01-01 custom "suspension" "A-81"
  decision: "D-1"
2020-01-01 open Income:LoanInterest
  role: "loan-interest"
2020-01-01 open Income:LateCharge
  role: "late-charge"
2020-01-01 open Liabilities:ToBeApplied
  role: "to-be-applied"
2020-01-01 open Assets:Provision
  role: "provision"
2020-01-01 open Expenses:Provision
  role: "provision-cost"
2020-01-01 open Expenses:WrittenOff
  role: "written-off"
2026-01-05 open Assets:Lent
  role: "loan"
2026-01-05 open Assets:Lent:L-01 USD
  borrower: "F-83"
  product: "credito"
  instalments: 3
  first-due: 2026-02-09
  liens: "F-83:20.00 F-82:20.00 A-81:20.00 nobody:20.00 saver:20.00"
2026-01-05 open Assets:Lent:L-02
2026-01-05 open Assets:Lent:L-03 USD,VES
  borrower: 5
  method: TRUE
  rate: "6 %"
  basis: 360
  instalments: 0.5
  every: "fortnight"
  first-due: "soon"
  instalment: "5"
  multiple: -5
  grace-principal: 99
  liens: "F-01 F-01:0 F-01:-5"
  borrowers: "family"
  first-dew: 2026-02-05
  reschedules: 5
2026-01-05 open Assets:Lent:L-04 USD
  borrower: "nobody"
  product: "plazo"
2026-01-05 open Assets:Lent:L-05 USD
  borrower: "saver"
  product: "credito"
  method: "german"
  rate: 12
  instalments: 0
  first-due: 0001-01-01
  instalment: 5 VES
  multiple: 0.001
  grace-principal: 3
  opened: 9999-12-31
  interest-paid-through: 9999-12-31
  reschedules: "L-05"
2026-01-05 open Assets:Lent:L-06 USD
  borrower: "saver"
  method: "interest-only"
  rate: 0.0000000001
  basis: "30E/360-ISDA"
  instalments: 3
  every: "999 years"
  first-due: 9999-12-31
  reschedules: "L-07"
2026-01-05 open Assets:Lent:L-07 USD
  borrower: "F-82"
  method: "flat"
  rate: 0
  basis: "ACT/ACT"
  instalments: 3
  every: "15 days"
  first-due: 2026-02-05
  down-payment: 5.00 USD
  principal: 10.00 USD
  liens: "F-83:5.00 F-82:5.00"
  reschedules: "L-06"
2026-01-05 open Assets:Lent:L-08 USD
  borrower: "F-83"
  method: "german"
  rate: 1
  basis: "ACT/360"
  instalments: 5
  every: "1 week"
  first-due: 2026-02-05
  liens: "F-82:10.00"
2026-01-05 open Assets:Lent:L-09 USD
  borrower: "F-83"
  method: "german"
  rate: 0
  basis: "ACT/360"
  instalments: 5
  every: "1 week"
  first-due: 2026-02-05
2026-01-05 open Assets:Slip:L-09 USD
  role: "loan"
2026-01-05 open Assets:Slip:L-10 USD
  borrower: "F-83"
  method: "german"
2026-01-05 open Liabilities:Sight:S-83 USD
  role: "sight-savings"
  holder: "F-83"
  rate: 0
  basis: "ACT/360"
2026-01-06 custom "terms" Assets:Lent:L-06
  basis: "ACT/366"
  decision: "D-1"
2026-01-06 custom "terms" "Assets:Lent:L-08"
  borrower: "F-83"
  decision: "D-1"
2026-01-05 open Assets:Clearing
  role: "clearing"
2026-01-05 open Assets:Clearing:One
  party: "saver"
2026-01-05 open Assets:Clearing:Two
  party: "nobody"
2026-01-05 open Assets:Clearing:Three
  party: 5
2026-02-06 * "Lent by one entry, at costs and prices"
  Assets:Lent:L-01    100.00 USD
  Assets:Lent:L-02    100.00 USD {2 VES}
  Assets:Lent:L-04    100.00 USD @ 2 VES
  Assets:Lent:L-05    100.00 USD @@ 200 VES
  Assets:Lent:L-06     50.00 USD
  Assets:Lent:L-07     50.00 USD
  Assets:Lent:L-08     50.00 USD
  Assets:Lent:L-09
  Assets:Till
2026-02-07 * "Much"
  Assets:Lent:L-07  9999999999999999999999999999.99 USD
  Assets:Till      -9999999999999999999999999999.99 USD
2026-03-06 * "Moved around, twice"
  Assets:Lent:L-06    -10.00 USD
  Assets:Lent:L-07    -10.00 USD
  Assets:Lent:L-07     15.00 USD
    corrects: 2026-02-06
  Assets:Till
2026-03-06 * "Paid, for nobody and for several"
  Assets:Till          60.00 USD
  Income:LoanInterest -10.00 USD
    contract: "L-08"
  Income:LoanInterest -10.00 USD
    contract: 5
  Income:LateCharge   -10.00 USD
  Liabilities:ToBeApplied
    contract: "L-99"
  Assets:Lent:L-08   -130.00 USD
2026-03-07 * "Interest that nobody pays"
  Assets:Lent:L-01      5.00 USD
  Income:LoanInterest  -5.00 USD
    contract: "L-01"
2026-03-08 * "Set aside and written off, of all sorts"
  Expenses:Provision   10.00 USD
    contract: "L-01"
  Assets:Provision    -10.00 EUR
    contract: "L-01"
  Expenses:WrittenOff -10.00 USD
    contract: "L-01"
  Expenses:WrittenOff
    contract: "L-08"
  Assets:Lent:L-01    500.00 USD
2026-03-09 * "Credit between two, or more"
  Assets:Clearing         1.00 USD
  Assets:Clearing:One    10.00 USD
  Assets:Clearing:Two    20.00
  Assets:Clearing:Three -10.00 USD
  Assets:Till
2026-03-10 * "Drawn"
  Liabilities:Sight:S-83  5.00 USD
  Assets:Till            -5.00 USD
2026-04-04 close Assets:Lent:L-01
"""
