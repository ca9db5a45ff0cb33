"""An odd book of repayments: late, mended, waiting, set aside, given up, none right."""

ARREARS = """
2020-01-03 custom "policy" "loan"
  order: "current overdue-principal late-charge overdue-interest"
  late-rate: 1
  late-after-days: 99999
  decision: "D-1"
2020-01-04 custom "policy" "loan"
  late-after-days: 1
  decision: "D-1"
2026-03-20 custom "policy" "loan"
  order: "none"
  late-rate: "none"
  decision: "D-1"
2026-04-20 custom "policy" "loan"
  order: "late-charge overdue-interest overdue-principal current"
  decision: "D-1"
2020-01-03 custom "policy" "provisions"
  classes: "0:0.01 31:1"
  every: "month"
  decision: "D-1"
2026-01-05 open Assets:Lent:L-21 USD
  borrower: "F-83"
  method: "french"
  rate: 0.5
  basis: "ACT/ACT"
  instalments: 5
  every: "1 week"
  first-due: 2026-02-12
2026-01-05 open Assets:Lent:L-22 USD
  borrower: "F-83"
  method: "flat"
  rate: 1
  basis: "30/360"
  instalments: 3
  every: "1 month"
  first-due: 2026-01-15
  opened: 0001-01-01
  interest-paid-through: 9999-12-31
2026-01-05 open Assets:Lent:L-23 USD
  borrower: "F-83"
  method: "german"
  rate: 0.1
  basis: "30E/360"
  instalments: 4
  every: "1 month"
  first-due: 2026-04-15
  reschedules: "L-21"
2026-02-05 * "Lent"
  Assets:Lent:L-21   500.00 USD
  Assets:Lent:L-22   500.00 USD
  Assets:Till
2026-02-20 * "Paid before it is due, all of it wrong"
  Assets:Till          1.00 USD
  Assets:Lent:L-21   -50.00 USD
  Income:LateCharge   50.00 USD
    contract: "L-21"
  Liabilities:ToBeApplied   -999.00 USD
    contract: "L-22"
  Income:LoanInterest
    contract: "L-22"
2026-02-21 custom "terms" Assets:Lent:L-21
  rate: 0.2
  first-due: 2026-03-01
  decision: "D-1"
2026-03-25 * "Moved, in part, to one that takes its place"
  Assets:Lent:L-21  -400.00 USD
  Assets:Lent:L-23   300.00 USD
  Assets:Till
2026-03-26 * "Taken back, of nobody knows what"
  Assets:Lent:L-21   400.00 USD
    corrects: 2026-02-20
  Income:LoanInterest  9.00 USD
    contract: "L-21"
    corrects: TRUE
  Assets:Till
2026-03-27 * "Given up, without a word"
  Assets:Lent:L-22  -100.00 USD
  Expenses:WrittenOff  100.00 USD
    contract: "L-22"
2026-03-28 * "Recovered, more than was lost"
  Assets:Till  900.00 USD
  Expenses:WrittenOff
    contract: "L-22"
2026-03-28 * "Recovered, more than was lost, in figures"
  Assets:Till  900.00 USD
  Expenses:WrittenOff  -900.00 USD
    contract: "L-22"
2026-05-01 * "Paid after it was given up"
  Assets:Till  900.00 USD
  Assets:Lent:L-23  -900.00 USD
  Assets:Lent:L-21  -0.00 USD
2026-05-02 * "Set free, and more"
  Assets:Provision  900.00 USD
    contract: "L-23"
  Expenses:Provision  -800.00 USD
    contract: "L-23"
  Assets:Lent:L-23  -100.00 USD
"""
