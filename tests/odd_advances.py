"""An odd book of advances: rolls, adjustments, pay and mentors, none of them right."""

from collections.abc import Iterator

PEOPLE = """
2020-01-01 custom "policy" "advances"
  base: 40.00 USD
  paid-reasons: "sick"
  unpaid-reasons: "leave sick"
  adjustments: "need family-size bonus"
  bonus-max: 20.00 USD
  decision: "D-1"
2026-06-15 custom "policy" "advances"
  base: "none"
  family-size: 5.00 USD
  decision: "D-1"
2020-01-01 custom "policy" "mentors"
  decision: "D-1"
2020-01-01 custom "cooperative" "tejido" "El Tejido"
2020-01-01 custom "associate" "A-0001" "tejido"
  dependants: 3
2020-01-01 custom "associate" "A-0002" "tejido"
  mentor: "A-0002"
2020-01-01 custom "associate" "A-0003" "nowhere"
  mentor: "A-0009"
2020-01-01 custom "associate" "A-0004" "norte"
  role: "doctor"
2020-01-01 custom "associate" "A-0005" "tejido"
  role: "physician"
2020-01-01 custom "associate" "A-0006" "tejido"
  role: "physician"
  centre: "common"
2026-02-02 custom "associate" "A-0007" "tejido"
2026-02-02 custom "associate" "A-0008" "tejido"
  mentor: "A-0001"
2026-03-02 custom "associate" "A-0008" "tejido"
2026-03-02 custom "end" "associate" "A-0007"
2026-03-09 custom "associate" "A-0007" "tejido"
  mentor: "A-0002"
2026-01-05 custom "suspension" "A-0002"
  until: 9999-12-31
  decision: "D-1"
2026-01-05 custom "suspension" "A-0001"
  until: 0001-01-01
  decision: "D-1"
2026-01-05 custom "suspension" "nobody"
2026-01-05 custom "suspension"
2026-01-05 open Assets:Till:Advances
  role: "advances"
2026-01-05 open Assets:Till:Advances:One USD
  associate: "A-0001"
2026-01-05 open Assets:Till:Advances:Odd
  associate: 5
2026-01-05 open Liabilities:Advances
  role: "advances"
2026-01-05 open Expenses:Wages
  role: "wages"
2026-01-05 open Expenses:Physicians
  role: "physician-pay"
2026-01-05 open Liabilities:Physicians
  role: "physician-pay"
  associate: "A-0006"
"""
HEADS = (
    "advances: 5",
    "advances:",
    'advances: ""',
    "advances: TRUE",
    "advances: 2026-01-05",
    'advances: "tejido"',
    'advances: "tejido"\n  week: "2026-W02"\n  corrects: "2026-W02"',
    'advances: "tejido"\n  week: 5 USD\n  paid: ""',
    'advances: "tejido"\n  sheet: "tejido"\n  week: "2026-W02"\n  paid: ""',
    'advances: "tejido"\n  week: "2026-W03"',
    'advances: "tejido"\n  week: "2026-W04"\n  paid: 5\n  absent: TRUE',
    'advances: "tejido"\n  week: "2026-W05"\n  paid:\n  absent:',
    'advances: "tejido"\n  week: "2026-W06"\n  paid: "A-0001 A-0001 A-0002 : :: :-1 A-0008:-1"',
    'advances: "tejido"\n  week: "2026-W07"\n  absent: "A-0001 A-0005:sick : A-0009:leave"',
    'advances: "tejido"\n  week: "2026-W08"\n  absent: ""\n  adsent: ""',
    'advances: "tejido"\n  week: "2026-W09"\n  absent: ""',
    'advances: "tejido"\n  week: "2026-W09"\n  absent: ""',
    'advances: "tejido"\n  week: "2026-W10"\n  paid: "A-0001"\n  absent: "A-0002:odd"',
    'advances: "tejido"\n  corrects: "2026-W09"\n  paid: "A-0001 A-0002:-1 A-0003:-2"',
    'advances: "tejido"\n  corrects: "2026-W11"\n  paid: "A-0001"',
    'advances: "tejido"\n  corrects: "2026-W09"\n  absent: "A-0001"',
    'advances: "tejido"\n  week: "0001-W01"\n  absent: ""',
    'advances: "tejido"\n  week: "9999-W52"\n  absent: ""',
    'advances: "nowhere"\n  week: "2026-W09"\n  absent: ""',
    'advances: "norte"\n  week: "2026-W09"\n  absent: ""',
    'advance: "tejido"\n  week: "2026-W12"\n  absent: ""',
    'advance: "tejido"\n  corrects: "2026-W12"\n  paid: ""',
)
PAID = """\
  Assets:Till:Advances        90.00 USD
  Assets:Till:Advances:One    40.00 USD
  Assets:Till:Advances:Odd     1.00 USD
  Liabilities:Advances         1.00 VES {2 USD}
  Assets:Till:Advances        20.00 USD
    adjustment: "family-size"
    associate: "A-0001"
  Assets:Till:Advances        25.00 USD
    adjustment: "bonus"
    associate: "A-0002"
    decision: "D-1"
  Assets:Till:Advances
    adjustment: "need"
    associate: "A-0001"
  Assets:Cash               -157.00 USD
"""
BESIDE = """\
2026-06-05 * "Beside any sheet"
  Assets:Till:Advances        90.00 USD
    adjustement: "need"
  Assets:Till:Advances        90.00 USD
    adjustment:
    associate:
  Assets:Till:Advances       -90.00 USD
    adjustment: 5
    associate: TRUE
    decision: 2026-001
  Expenses:Unknown            90.00 USD
    adjustment: "thirteenth"
    associate: "A-0099"
  Assets:Till:Advances       -90.00 VES
    adjustment: "family-size"
    associate: "A-0005"
  Expenses:Wages              40.00 USD
    associate: "A-0001"
  Expenses:Wages
    associate: 5
  Expenses:Physicians         40.00 USD
    associate: "A-0001"
  Expenses:Physicians         40.00 USD
    associate: "A-0005"
  Expenses:Physicians         40.00 USD
    associate: 2026-01-05
  Expenses:Physicians         40.00 USD
    associate: "A-0099"
  Liabilities:Physicians     -40.00 USD
2026-07-03 * "Another family-size, twice" #closing
  Assets:Till:Advances        15.00 USD
    adjustment: "family-size"
    associate: "A-0001"
  Assets:Till:Advances        15.00 USD
    adjustment: "family-size"
    associate: "A-0001"
  Assets:Till:Advances        15.00 USD
  Assets:Cash                -45.00 USD
"""


def advances() -> Iterator[str]:
    """Give the people, sheets with odd headings, and what stands beside sheets."""
    yield PEOPLE
    for head in HEADS:
        yield f'2026-06-05 * "Odd"\n  {head}\n{PAID}'
    yield '2026-06-05 * "No postings"\n  advances: "tejido"\n  week: "2026-W13"\n  paid: ""\n'
    yield BESIDE
