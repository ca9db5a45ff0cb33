"""Odd books: every directive, broken records, sheets and funerals, none of them right."""

from collections.abc import Iterator

ODD = """
2020-01-01 custom "decision" "D-1" "The rules of the network"
  taken-by: "assembly"
2020-01-01 custom "policy" "decisions"
  ratification-days: 10
  decision: "D-1"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  covered-max: 1
  waiting-weeks: 2
  arrears-weeks-max: 4
  reinstatement: "waiting"
  decision: "D-1"
2020-01-01 custom "policy" "funeral-benefit"
  allowed: "0:100 9999:200.50"
  currency: "USD"
  decision: "D-1"
2020-01-01 custom "fund" "common" "Funeral fund"
  purpose: "service upkeep"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "cooperative" "norte" "El Norte"
  class: "consumer"
2020-01-01 custom "cooperative" "norte" "El Norte"
2020-01-01 custom "end" "family" "F-0008"
2026-01-05 custom "family" "F-0001" "triunfo"
  covered: "P-01 P-02"
2026-01-05 custom "family" "F-0002" "nowhere"
  covered: "P-02 triunfo"
2026-01-05 custom "family"
2026-01-05 custom "family" 5 TRUE
2026-01-05 custom "family" 2026-01-01 "triunfo" Assets:Cash 5 USD
2026-01-05 custom "familly" "F-0003" "triunfo"
2026-01-05 custom "seal" "2026" "v1"
2026-01-05 custom "seal" "2026-13" "1" "sha256:12" "0"
2026-01-05 custom "closed" "26"
2026-01-05 custom "terms" Assets:Cash
  decision: 2026-001
2026-01-05 custom "end"
2026-01-05 custom "end" "seal" "2026"
2026-01-05 custom "policy"
2026-01-05 custom "decision" "D-2" "Odd" "Odder"
2026-01-05 custom "decision" "D-3" "Waives too much"
  taken-by: "quick"
  waives: "records nothing"
  excuses: "records@F-0001"
  ratifies: "D-9"
2026-01-05 custom "budget"
2026-01-05 custom "budget" TRUE 5 5 USD 2026-01-01 Assets:Cash
2026-01-05 commodity USD
  fund: 7
2026-01-05 open Assets:Cash
  fund: 7
  role: TRUE
  liquid: "yes"
2026-01-05 open Assets:Cash:Below
  fund:
2026-01-05 open Assets:Cash
2026-01-05 open Income:Contributions USD "STRICT"
  fund: "common"
  role: "contributions"
  decision: 2026-001
  sheet: "triunfo"
2026-01-05 open Expenses:Service
  fund: "common"
  role: "service"
2026-01-05 open Expenses:Handed
  role: "cash-benefit"
2026-01-05 open Expenses:Odd
  fund: "common"
  role: "odd"
2026-01-05 open Expenses:Lost
  fund:
  role:
2026-01-06 pad Assets:Cash Equity:Opening
2026-01-07 balance Assets:Cash 5.00 ~ 0.01 USD
  decision: 5 USD
2026-01-08 note Assets:Nowhere "A note" #tag ^link
  decision: TRUE
2026-01-08 document Assets:Cash "/nowhere.pdf"
2026-01-08 event "place" "Barquisimeto"
2026-01-08 query "all" "SELECT *"
2026-01-08 price VES 0.02 USD
  decision: D-1
2026-01-31 close Assets:Cash
2027-06-01 * "The horizon, with an account that nobody opened"
  Assets:Unknown      1.00 USD
  Equity:Unknown     -2.00 VES
"""
POSTINGS = """\
  Assets:Cash              0.20 USD
  Income:Contributions    -0.20 USD
"""
HEADS = (
    "sheet: 5",
    "sheet:",
    'sheet: ""',
    "sheet: TRUE",
    "sheet: USD",
    "sheet: #triunfo",
    "sheet: Assets:Cash",
    "sheet: 2026-01-05",
    "sheet: 5.00 USD",
    'sheet: "triunfo"',
    'sheet: "triunfo"\n  week: "2026-W02"\n  corrects: "2026-W02"',
    'sheet: "triunfo"\n  week: TRUE\n  paid: 3',
    'sheet: "triunfo"\n  week:\n  paid:',
    'sheet: "triunfo"\n  week: 2026-01-05\n  absent: 2026-01-05',
    'sheet: "triunfo"\n  week: "2026-W02"\n  paid: 3\n  absent: 0.20 USD',
    'sheet: "triunfo"\n  week: "2026-W03"\n  paid:\n  absent: TRUE',
    'sheet: "triunfo"\n  week: "2026-W04"\n  paid: "F-0001 F-0001 : :: :1 F-0009:-3"',
    'sheet: "triunfo"\n  week: "2026-W05"\n  absent: "F-0001 F-0008 F-0008 :"',
    'sheet: "triunfo"\n  week: "9999-W52"\n  paid: "F-0001:999999"',
    'sheet: "triunfo"\n  week: "0001-W01"\n  paid: "F-0001"',
    'sheet: "triunfo"\n  corrects: "2026-W02"\n  paid: "F-0001:-999999 F-0008"',
    'sheet: "norte"\n  week: "2026-W02"\n  paid: "F-0002"\n  decision: 2026-001',
    'sheet: "nowhere"\n  week: "2026-W02"\n  paid: "F-0002"\n  decision: D-1',
)
SPENT = """\
  Expenses:Service    300.00 USD
  Expenses:Handed     500.00 USD
  Expenses:Odd          5.00 USD
  Expenses:Odd          5.00 USD
    decision: 2026-001
  Expenses:Lost
  Assets:Cash        -810.00 USD
"""
BURYING = (
    "funeral: 5",
    "funeral:",
    'funeral: ""',
    "funeral: TRUE",
    "funeral: #S-0001",
    "funeral: Expenses:Service",
    "funeral: 2026-01-05",
    "funeral: 5.00 USD",
    'funeral: "S-0001"',
    'funeral: "S-0001"\n  person: 5\n  died: 5',
    'funeral: "S-0001"\n  person:\n  died:',
    'funeral: "S-0001"\n  person: "P-01"\n  died: "2026-01-06"',
    'funeral: "S-0002"\n  person: "P-01"\n  died: 2026-01-06',
    'funeral: "S-0002"\n  person: "P-99"\n  died: 2026-01-06',
    'funeral: "S-0003"\n  person: "P-01"\n  died: 2026-01-06',
    'funeral: "S-0004"\n  person: "P-02"\n  died: 0001-01-01',
    'funeral: "S-0005"\n  person: "triunfo"\n  died: 9999-12-31',
    'funeral: "S-0006"\n  person: "P-02"\n  died: 2026-06-05\n  sheet: "triunfo"',
    'person: "P-01"\n  died: 2026-06-05\n  decision: TRUE',
)
PLAIN = """
2020-01-01 custom "decision" "D-1" "The rules of the network"
  taken-by: "assembly"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  decision: "D-1"
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-03-02 custom "family" "F-0001" "triunfo"
2020-01-01 open Assets:Cash
2020-01-01 open Income:Contributions
  fund: "common"
  role: "contributions"
"""
UNITS = (
    "Income:Contributions",
    "Income:Contributions  USD",
    "Income:Contributions  -0.20",
    "Income:Contributions  -0.20 USD @ 36.50 VES",
    "Income:Contributions  -0.20 USD @@ VES",
    "Income:Contributions  -0.20 USD {36.50 VES}",
    "! Income:Contributions  -0.20 VES {}",
    "Income:Contributions  -0.20 USD\n  Income:Contributions  -1.00",
    "Income:Contributions  -0.20 USD\n  Income:Contributions  5.00 USD {USD}",
    "Income:Unknown  -0.20 USD\n    decision: 2026-001",
)


def sheets() -> Iterator[str]:
    """Give sheets with odd headings, and sheets with odd amounts."""
    for head in HEADS:
        yield f'2026-06-05 * "Odd"\n  {head}\n{POSTINGS}'
    yield '2026-06-05 * "No postings"\n  sheet: "triunfo"\n  corrects: "2026-W02"\n  paid: ""\n'


def funerals() -> Iterator[str]:
    """Give funerals with odd headings, and a record that lists who is buried."""
    for head in BURYING:
        yield f'2026-06-05 * "Odd"\n  {head}\n{SPENT}'
    yield '2026-06-05 * "No postings"\n  funeral: "S-0009"\n'
    yield '2026-07-06 custom "family" "F-0001" "triunfo"\n  covered: "P-01 P-02"\n'
    yield '2026-07-06 custom "policy" "funeral-benefit"\n  allowed: "1:"\n'
