"""Rolls of advances, registers and envelopes: what is read of a row, and refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from typing import TypeAlias

import pytest
from beancount.core import data
from beancount.parser import parser

from importers.advance_sheet import AdvanceSheet
from importers.deposit_register import DepositRegister
from importers.loan_register import LoanRegister
from importers.loan_register import LoanRepayments
from importers.loan_register import SharedAccounts
from importers.market_envelopes import MarketEnvelopes
from ledger import imported
from ledger.errors import LedgerError
from ledger.form_fields import Written
from ledger.form_importer import FormImporter
from ledger.forms import Form
from ledger.forms import FormError
from ledger.written_amounts import Numbers

ADVANCES = AdvanceSheet("Assets:Cash", {"triunfo": "Assets:Advances:Triunfo"})
DEPOSITS = DepositRegister("Assets:Bank", "Liabilities:Deposits")
LOANS = LoanRegister("Assets:Cash", "Assets:Loans")
SHARED = SharedAccounts("Income:Interest", late="Income:Late")
PAYMENTS = LoanRepayments("Assets:Cash", "Assets:Loans", SHARED)
ENVELOPES = MarketEnvelopes("Assets:Cash", "Income:Sales", "Expenses:Differences")
ADVANCED = (
    "cooperative,week,associate,absent,advance,adjustment,amount,decision,receipt,date"
)
DEPOSITED = "deposit,date,holder,amount,receipt,product,matures,rate,instalment"
LENT = "loan,date,borrower,amount,receipt,instalments,first due,guarantors,rate"
PAID = "loan,date,paid,receipt,late charge,interest,principal,to be applied"
COUNTED = "market,date,counted by,amount,expected"
Importer: TypeAlias = FormImporter[Any]
Lines = Callable[..., list[str]]


@pytest.fixture
def form(tmp_path: Path) -> Callable[..., str]:
    def write(*rows: str, name: str = "form.csv") -> str:
        path = tmp_path / name
        path.write_text("".join(f"{row}\n" for row in rows), "utf-8")
        return str(path)

    return write


@pytest.fixture
def faults(form: Callable[..., str]) -> Lines:
    def told(importer: Importer, *rows: str, book: str = "") -> list[str]:
        existing, errors, _ = parser.parse_string(book, dedent=True)
        assert errors == []
        with pytest.raises(LedgerError) as error:
            importer.extract(form(*rows), existing)
        return str(error.value).splitlines()

    return told


@pytest.fixture
def entries(form: Callable[..., str]) -> Lines:
    def given(importer: Importer, *rows: str, book: str = "") -> list[str]:
        existing, errors, _ = parser.parse_string(book, dedent=True)
        assert errors == []
        return [
            imported.written(one) for one in importer.extract(form(*rows), existing)
        ]

    return given


# --- Bad cells: every one told, with its row ---


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("triunfo,2027-1,A-1,,,,,,R-1,", 'week "2027-1" is no week'),
        ("triunfo,2027-W54,A-1,,,,,,R-1,", 'week "2027-W54" '),
        (",2027-W01,A-1,,,,,,R-1,", "cooperative is empty; fill it in"),
        ("triunfo,2027-W01,A-1,,0.00,,,,R-1,", 'advance "0.00" is not above zero'),
        ('triunfo,2027-W01,A-1,,"30,00",,,,R-1,', 'advance "30,00" is no amount'),
        ("triunfo,2027-W01,A-1,too ill,,,,,,", 'absent "too ill" is no id'),
        ("triunfo,2027-W01,A-1,,,bonus,,,R-1,", "the row has one of adjustment and"),
        ("triunfo,2027-W01,A-1,,,,12.00,,R-1,", "the row has one of adjustment and"),
        ("triunfo,2027-W01,A-1,,,,,D-1,R-1,", "the row has a decision and no adj"),
        ("triunfo,2027-W01,A-1,,,,,,,", "the row has money and no receipt; write its"),
        ("triunfo,2027-W01,A-1,sick,,bonus,1.00,D-1,,", "the row has money and no"),
        ("triunfo,2027-W01,A-1,,,bonus,#N/A,D-1,R-1,", 'amount "#N/A" is a spread'),
        ("triunfo,2027-W01,A-1,,,,,,R-1,09/01/2027", 'date "09/01/2027" '),
        ("norte,2027-W01,A-1,,,,,,R-1,", "norte has no account of advances; name it"),
    ],
)
def test_a_bad_row_of_a_roll(faults: Lines, row: str, told: str) -> None:
    good = "triunfo,2027-W02,A-0001,,30.00,,,,R-9,"
    [line] = faults(ADVANCES, ADVANCED, good, row)
    assert line.startswith(f"form.csv, row 3: {told}")


def test_rows_of_a_roll_that_contradict_each_other(faults: Lines) -> None:
    twice = "A-0001 is in row 2 too; a further row is for an adjustment alone."
    some = "advance stands in some rows of the sheet and not in all; fill in each."
    other = "date 2027-01-09 is not that of row 2, 2027-01-08; a sheet has one day."
    assert faults(
        ADVANCES,
        ADVANCED,
        "triunfo,2027-W01,A-0001,,30.00,,,,R-1,2027-01-08",
        "triunfo,2027-W01,A-0001,,30.00,bonus,5.00,D-1,R-2,2027-01-08",
        "triunfo,2027-W01,A-0001,,,,,,R-3,2027-01-08",
        "triunfo,2027-W01,A-0001,,,bonus,5.00,D-1,R-6,2027-01-08",
        "triunfo,2027-W01,A-0002,,,,,,R-4,2027-01-08",
        "triunfo,2027-W01,A-0003,,30.00,,,,R-5,2027-01-09",
    ) == [
        f"form.csv, row 3: {twice}",
        f"form.csv, row 4: {twice}",
        f"form.csv, row 6: {some}",
        f"form.csv, row 7: {other}",
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("d-1,2027-01-05,F-1,1.00,R-1,,,,", 'deposit "d-1" is no id of a contract'),
        ("D_1,2027-01-05,F-1,1.00,R-1,,,,", 'deposit "D_1" is no id of a contract'),
        ("D-1,2027-13-05,F-1,1.00,R-1,,,,", 'date "2027-13-05" is no day of the'),
        ("D-1,2027-01-05,F-1,-1.00,R-1,,,,", 'amount "-1.00" is not above zero'),
        ("D-1,2027-01-05,F-1,1.005,R-1,,,,", 'amount "1.005" is no amount written'),
        ("D-1,2027-01-05,F-1,1.00,,,,,", "receipt is empty; fill it in, or remove"),
        ("D-1,2027-01-05,F 1,1.00,R-1,,,,", 'holder "F 1" is no id'),
        ("D-1,2027-01-05,F-1,1.00,R-1,,,12,", 'rate "12" is no rate from 0 to 1; w'),
        ("D-1,2027-01-05,F-1,1.00,R-1,,,6 %,", 'rate "6 %" is no amount written as'),
        ("D-1,2027-01-05,F-1,1.00,R-1,,,,=A1", 'instalment "=A1" is a formula'),
    ],
)
def test_a_bad_row_of_a_register_of_deposits(
    faults: Lines, row: str, told: str
) -> None:
    [line] = faults(DEPOSITS, DEPOSITED, "D-9,2027-01-05,F-1,1.00,R-1,,,,", row)
    assert line.startswith(f"form.csv, row 3: {told}")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("L-1,2027-01-05,F-1,1.00,R-1,0.5,2027-02-05,,", 'instalments "0.5" is no wh'),
        ("L-1,2027-01-05,F-1,1.00,R-1,,2027-02-05,,", "instalments is empty; fill it"),
        ("L-1,2027-01-05,F-1,1.00,R-1,6,,,", "first due is empty; fill it in"),
        (
            "L-1,2027-01-05,F-1,1.00,R-1,6,2027-02-05,F-2,",
            "guarantors \"F-2\" lists F-2; write an id, ':', and what is held, as F-0002:",
        ),
        (
            "L-1,2027-01-05,F-1,1.00,R-1,6,2027-02-05,F-2:0.00,",
            'guarantors "F-2:0.00" lists F-2:0.00; write an id',
        ),
        (
            "L-1,2027-01-05,F-1,1.00,R-1,6,2027-02-05,F-2:1.00 F-2:1.00,",
            'guarantors "F-2:1.00 F-2:1.00" lists F-2:1.00 twice; list it once',
        ),
    ],
)
def test_a_bad_row_of_a_register_of_loans(faults: Lines, row: str, told: str) -> None:
    good = "L-9,2027-01-05,F-1,1.00,R-1,6,2027-02-05,F-2:1.00,"
    [line] = faults(LOANS, LENT, good, row)
    assert line.startswith(f"form.csv, row 3: {told}")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "L-1,2027-01-05,10.00,R-2,,1.00,8.00,",
            "the row is paid 10.00, and the parts come to 9.00; mend either.",
        ),
        ("L-1,2027-01-05,10.00,,,1.00,9.00,", "receipt is empty; fill it in"),
        ("L-1,2027-01-05,10.00,R-2,,-1.00,11.00,", 'interest "-1.00" is below zero'),
        (
            "L-1,2027-01-05,10.00,R-2,,,9.00,1.00",
            "to be applied 1.00 has no account; name it where the importer is listed",
        ),
        (
            "L-1,2027-01-05,10.00,R-1,,1.00,9.00,",
            "receipt R-1 of L-1 is in row 2 too; a payment has one row, remove one.",
        ),
        (
            "L-1,2027-01-05,10.00,R-2,,,,",
            "L-1 is no loan of the book; open it first, or fill in late charge,",
        ),
    ],
)
def test_a_bad_row_of_payments(faults: Lines, row: str, told: str) -> None:
    [line] = faults(PAYMENTS, PAID, "L-1,2027-01-05,10.00,R-1,,1.00,9.00,", row)
    assert line.startswith(f"form.csv, row 3: {told}")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("centro,2027-01-09,A-1,1.00,", 'counted by "A-1" names not two; write the'),
        ("centro,2027-01-09,A-1 A-2 A-3,1.00,", 'counted by "A-1 A-2 A-3" names not'),
        ("centro,2027-01-09,A-1 A-1,1.00,", 'counted by "A-1 A-1" lists A-1 twice'),
        ("centro,2027-01-09,,1.00,", "counted by is empty; fill it in"),
        ("centro,2027-01-09,A-1 A-2,-1.00,", 'amount "-1.00" is below zero'),
        ("centro,2027-01-09,A-1 A-2,,", "amount is empty; fill it in"),
        ("centro,2027-01-09,A-1 A-2,NaN,", 'amount "NaN" is no amount'),
        ("el_centro,2027-01-09,A-1 A-2,1.00,", "el_centro cannot be a part of an acc"),
    ],
)
def test_a_bad_envelope(faults: Lines, row: str, told: str) -> None:
    [line] = faults(ENVELOPES, COUNTED, "norte,2027-01-09,A-1 A-2,1.00,", row)
    assert line.startswith(f"form.csv, row 3: {told}")


def test_expected_in_some_envelopes_of_a_day(faults: Lines) -> None:
    told = "2027-01-09 and not in all; fill in each, or none."
    assert faults(
        ENVELOPES,
        COUNTED,
        "centro,2027-01-09,A-1 A-2,1.00,1.00",
        "centro,2027-01-09,A-1 A-2,1.00,",
        "centro,2027-01-10,A-1 A-2,1.00,",
    ) == [f"form.csv, row 3: expected stands in some rows of centro on {told}"]


@pytest.mark.parametrize(
    ("importer", "heading"),
    [
        (ADVANCES, ADVANCED),
        (DEPOSITS, DEPOSITED),
        (LOANS, LENT),
        (PAYMENTS, PAID),
        (ENVELOPES, COUNTED),
    ],
    ids=lambda one: getattr(one, "name", ""),
)
def test_columns_are_strict(faults: Lines, importer: Importer, heading: str) -> None:
    columns = heading.split(",")
    empty = "," * len(columns)
    [line] = faults(importer, f"{heading},stall", empty)
    assert line.startswith('form.csv, row 1: the column "stall" is none of ')
    [line] = faults(importer, f"{heading},{columns[0]}", empty)
    assert line.startswith(f'form.csv, row 1: the column "{columns[0]}" is there twice')
    [line] = faults(importer, ",".join(columns[1:]), empty)
    assert line == f"form.csv lacks the column {columns[0]}; add it to the form."


# --- What is read ---


def test_a_roll_with_the_base_of_the_policy(entries: Lines) -> None:
    """Two paid and one absent for a paid reason, at 30.00; a bonus, and one back."""
    book = """
    2026-01-01 custom "decision" "D-1" "Advances"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 30.00 USD
      paid-reasons: "sick"
      unpaid-reasons: "leave"
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    """
    [entry] = entries(
        ADVANCES,
        "cooperative,week,associate,absent,adjustment,amount,decision,receipt",
        "triunfo,2027-W01,A-0001,,bonus,12.00,D-1 D-2,R-1",
        "triunfo,2027-W01,A-0002,,,,,R-2",
        "triunfo,2027-W01,A-0003,sick,,,,R-3",
        "triunfo,2027-W01,A-0004,leave,,,,",
        "triunfo,2027-W01,A-0002,,need,-4.00,D-1,R-4",
        book=book,
    )
    assert entry.splitlines() == [
        '2027-01-08 * "El Triunfo" "Advances"',
        '  advances: "triunfo"',
        '  week: "2027-W01"',
        '  paid: "A-0001 A-0002"',
        '  absent: "A-0003:sick A-0004:leave"',
        '  receipts: "A-0001:R-1 A-0002:R-2 A-0002:R-4 A-0003:R-3"',
        '  import: "advances/triunfo/2027-W01"',
        '  import-from: "form.csv, rows 2 to 6"',
        "  Assets:Advances:Triunfo   90.00 USD",
        "  Assets:Advances:Triunfo   12.00 USD",
        '    adjustment: "bonus"',
        '    associate: "A-0001"',
        '    decision: "D-1 D-2"',
        "  Assets:Advances:Triunfo   -4.00 USD",
        '    adjustment: "need"',
        '    associate: "A-0002"',
        '    decision: "D-1"',
        "  Assets:Cash              -98.00 USD",
    ]


def test_a_roll_without_a_base(faults: Lines) -> None:
    row = "triunfo,2027-W01,A-0001,,,,,,R-1,"
    [line] = faults(ADVANCES, ADVANCED, row)
    assert line == (
        "form.csv, row 2: the roll does not say what was paid, and the book no base in "
        "USD on 2027-01-04; add the column advance."
    )


def test_a_roll_on_which_nobody_is_paid(entries: Lines) -> None:
    row = "triunfo,2027-W01,A-0001,leave,,,,,,2027-01-04"
    book = """
    2026-01-01 custom "policy" "advances"
      base: 30.00 USD
      decision: "D-1"
    """
    [entry] = entries(ADVANCES, ADVANCED, row, book=book)
    assert entry.startswith('2027-01-04 * "triunfo" "Advances"\n')
    assert '  paid: ""\n  absent: "A-0001:leave"\n' in entry
    assert "Assets" not in entry


def test_terms_of_a_deposit(form: Callable[..., str]) -> None:
    path = form(
        "deposit,date,holder,amount,receipt,rate,basis,compounding,matures,"
        "at maturity,early rate,early penalty,interest on,instalment,every,decision",
        "D-0001,2027-01-05,F-0001,10.00,R-1,0.125,ACT/365,monthly,2028-01-05,"
        "pay,0.01,0.5,daily,10.00,month,D-1 D-2",
        "V-0001,2027-01-05,F-0001,10.00,R-2,0,,,,,,,,,,",
    )
    term, _, sight, _ = sorted(
        DEPOSITS.extract(path, []), key=lambda one: one.meta["lineno"]
    )
    read, errors, _ = parser.parse_string(
        f"{imported.written(term)}\n{imported.written(sight)}"
    )
    assert errors == []
    said = [
        {key: str(value) for key, value in one.meta.items()}
        for one in read
        if isinstance(one, data.Open)
    ]
    usual = {"filename", "lineno", "import", "import-from"}
    assert [
        {key: value for key, value in one.items() if key not in usual} for one in said
    ] == [
        {
            "role": "term-deposit",
            "holder": "F-0001",
            "rate": "0.125",
            "basis": "ACT/365",
            "compounding": "monthly",
            "matures": "2028-01-05",
            "at-maturity": "pay",
            "early-rate": "0.01",
            "early-penalty": "0.5",
            "interest-on": "daily",
            "instalment": "10.00 USD",
            "every": "month",
            "decision": "D-1 D-2",
        },
        {"role": "sight-savings", "holder": "F-0001", "rate": "0"},
    ]


def test_a_loan_in_the_numbers_of_its_form(entries: Lines) -> None:
    numbers = Written(Numbers(decimal=",", grouping="."), "DD/MM/YYYY")
    loans = LoanRegister(
        "Assets:Cash", "Assets:Loans", form=Form(numbers, delimiter=";")
    )
    opening, lent = entries(
        loans,
        LENT.replace(",", ";"),
        "L-1;05/01/2027;F-1;1.200,00;R-1;6;05/02/2027;F-2:1.000,50 F-3:99,50;0,125",
    )
    assert opening.split("\n  ")[1:-2] == [
        'role: "loan"',
        'borrower: "F-1"',
        "rate: 0.125",
        "instalments: 6",
        "first-due: 2027-02-05",
        'liens: "F-2:1000.50 F-3:99.50"',
    ]
    assert lent.split("\n  ")[-2:] == [
        "Assets:Loans:L-1   1200.00 USD",
        "Assets:Cash       -1200.00 USD",
    ]


def test_a_payment_with_a_late_charge(entries: Lines) -> None:
    [entry] = entries(PAYMENTS, PAID, "L-1,2027-01-05,10.00,R-1,0.50,1.00,8.50,")
    assert [" ".join(line.split()) for line in entry.splitlines()] == [
        '2027-01-05 * "Payment of L-1"',
        'receipt: "R-1"',
        'import: "repayment/L-1/R-1"',
        'import-from: "form.csv, row 2"',
        "Assets:Cash 10.00 USD",
        "Income:Late -0.50 USD",
        'contract: "L-1"',
        "Income:Interest -1.00 USD",
        'contract: "L-1"',
        "Assets:Loans:L-1 -8.50 USD",
    ]


@pytest.mark.parametrize(
    ("amount", "difference"), [("9.00", "1.00"), ("11.00", "-1.00")]
)
def test_a_difference(entries: Lines, amount: str, difference: str) -> None:
    row = f"centro,2027-01-09,A-1 A-2,{amount},10.00"
    opening, entry = entries(ENVELOPES, COUNTED, row)
    name = "Expenses:Differences:Centro:2027-01-09"
    assert opening.startswith(f"2027-01-09 open {name} ")
    assert '  role: "market-difference"\n' in opening
    assert [" ".join(line.split()) for line in entry.splitlines()[-3:]] == [
        f"Assets:Cash {amount} USD",
        "Income:Sales -10.00 USD",
        f"{name} {difference} USD",
    ]


def test_no_difference_opens_no_account(entries: Lines) -> None:
    """What two envelopes differ by may even out: nobody is told of either."""
    [entry] = entries(
        ENVELOPES,
        COUNTED,
        "centro,2027-01-09,A-1 A-2,9.00,10.00",
        "centro,2027-01-09,A-1 A-2,11.00,10.00",
    )
    assert entry.split("\n  ")[1:] == [
        'market: "centro"',
        "envelopes: 2",
        'counted-by: "A-1 A-2"',
        'import: "envelopes/centro/2027-01-09"',
        'import-from: "form.csv, rows 2 to 3"',
        "Assets:Cash    20.00 USD",
        "Income:Sales  -20.00 USD",
    ]


def test_an_account_of_a_difference_that_is_open(entries: Lines) -> None:
    book = "2026-01-01 open Expenses:Differences:Centro:2027-01-09\n"
    row = "centro,2027-01-09,A-1 A-2,9.00,10.00"
    [entry] = entries(ENVELOPES, COUNTED, row, book=book)
    assert "Expenses:Differences:Centro:2027-01-09" in entry


# --- Twice ---


def test_two_equal_deposits_are_two(form: Callable[..., str]) -> None:
    rows = [f"D-{one},2027-01-05,F-1,1.00,R-{one},,,," for one in (1, 2)]
    found = DEPOSITS.extract(form(DEPOSITED, *rows), [])
    assert len(found) == 4
    assert len({imported.id_of(one) for one in found}) == 4


def test_two_equal_payments_are_two(form: Callable[..., str]) -> None:
    rows = [f"L-1,2027-01-05,10.00,R-{one},,1.00,9.00," for one in (1, 2)]
    found = PAYMENTS.extract(form(PAID, *rows), [])
    assert [imported.id_of(one) for one in found] == [
        "repayment/L-1/R-1",
        "repayment/L-1/R-2",
    ]


def test_two_equal_envelopes_are_two(entries: Lines) -> None:
    [entry] = entries(ENVELOPES, COUNTED, *["centro,2027-01-09,A-1 A-2,9.00,"] * 2)
    assert "18.00 USD" in entry


def test_a_contract_twice_in_a_form(faults: Lines) -> None:
    row = "D-1,2027-01-05,F-1,1.00,R-1,,,,"
    assert faults(DEPOSITS, DEPOSITED, row, row) == [
        "form.csv, row 3: D-1 is in row 2 too; a contract has one row, remove one."
    ]


def test_a_contract_that_was_opened_by_hand(faults: Lines) -> None:
    [line] = faults(
        LOANS,
        LENT,
        "L-1,2027-01-05,F-1,1.00,R-1,6,2027-02-05,,",
        book="2026-01-01 open Assets:Loans:L-1 USD\n",
    )
    assert line.startswith("form.csv, row 2: L-1 is in ")
    assert line.endswith(
        ":1 already, and not from a form; remove the row, or give it another id."
    )


CHANGES: list[tuple[Any, ...]] = [
    (
        ADVANCES,
        ADVANCED,
        "triunfo,2027-W01,A-0001,,30.00,bonus,5.00,D-1,R-1,",
        "triunfo,2027-W01,A-0002,,30.00,,,,R-2,",
        ("A-0001,,30.00,bonus,5.00,D-1", "A-0001,,30.00,,,"),
        ("A-0002,,30.00,,,", "A-0002,,30.00,bonus,5.00,D-1"),
        "advances/triunfo/2027-W01",
    ),
    (
        DEPOSITS,
        DEPOSITED,
        "D-1,2027-01-05,F-1,1.00,R-1,,,0.05,",
        "D-2,2027-01-05,F-1,1.00,R-2,,,0.05,",
        ("R-1,,,0.05", "R-1,,,0.06"),
        ("", ""),
        "open/Liabilities:Deposits:D-1",
    ),
    (
        LOANS,
        LENT,
        "L-1,2027-01-05,F-1,1.00,R-1,6,2027-02-05,F-2:1.00,",
        "L-2,2027-01-05,F-1,1.00,R-2,6,2027-02-05,F-2:1.00,",
        ("F-1,1.00", "F-1,2.00"),
        ("", ""),
        "loan/L-1",
    ),
    (
        PAYMENTS,
        PAID,
        "L-1,2027-01-05,10.00,R-1,,1.00,9.00,",
        "L-1,2027-01-05,10.00,R-2,,1.00,9.00,",
        ("1.00,9.00", "2.00,8.00"),
        ("", ""),
        "repayment/L-1/R-1",
    ),
    (
        ENVELOPES,
        COUNTED,
        "centro,2027-01-09,A-1 A-2,9.00,10.00",
        "centro,2027-01-09,A-1 A-2,9.00,10.00",
        ("A-1 A-2,9.00", "A-1 A-3,9.00"),
        ("", ""),
        "envelopes/centro/2027-01-09",
    ),
]


@pytest.mark.parametrize(
    ("importer", "heading", "first", "second", "one", "other", "changed"),
    CHANGES,
    ids=[one[0].name for one in CHANGES],
)
def test_twice_is_once_and_other_content_is_refused(  # noqa: PLR0913, PLR0917
    form: Callable[..., str],
    importer: Importer,
    heading: str,
    first: str,
    second: str,
    one: tuple[str, str],
    other: tuple[str, str],
    changed: str,
) -> None:
    there = importer.extract(form(heading, first, second), [])
    booked, errors, _ = parser.parse_string("\n\n".join(map(imported.written, there)))
    assert errors == []
    again = importer.extract(form(heading, second, first, name="again.csv"), booked)
    ids = {imported.id_of(entry) for entry in booked}
    assert {imported.id_of(entry) for entry in again} <= ids
    assert first.replace(*one) != first
    rows = first.replace(*one), second.replace(*other) if other[0] else second
    with pytest.raises(FormError) as error:
        importer.extract(form(heading, *rows), booked)
    assert f": {changed} is in " in str(error.value)
    assert "\nThere:\n" in str(error.value)
    assert "\nThe form:\n" in str(error.value)
