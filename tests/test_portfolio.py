"""How late loans are, what is at risk, and what is set aside, class by class."""

import json
from datetime import date
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.loan_arrears import Aged
from ledger.loan_arrears import aged
from ledger.loans import loans
from ledger.portfolio import Portfolio
from ledger.portfolio import portfolios
from tests.loan_books import by_decision
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import paid
from tests.loan_books import policy
from tests.repaid_books import read

ON = date(2026, 12, 31)
SA_DHAN = "1:0.10 31:0.25 61:0.50 91:0.75 181:0.90 366:1"
PUBLISHED = next(
    one
    for one in json.loads(
        Path(__file__).with_name("published_loans.json").read_text("utf-8")
    )
    if one["id"] == "D10a"
)
DAYS = {
    "regular": (-30, 0),
    "<30": (1, 30),
    "31-60": (31, 60),
    "61-90": (61, 90),
    "91-180": (91, 180),
    "181-365": (181, 365),
    ">365": (366, 3000),
}


def classes(text: str, every: str = "month") -> str:
    """Write the policy of provisions."""
    return policy(f'classes: "{text}"\nevery: "{every}"', "provisions")


def late(days: int, amount: object, loan: str = "L-0001") -> str:
    """Lend an amount that fell due so many days ago, in one instalment."""
    due = ON - timedelta(days)
    begun = f"{due - timedelta(30)}"
    terms = {"rate": "0", "instalments": "1", "first_due": f"{due}"}
    return opened(loan, day=begun, **terms) + lent(f"{amount}", begun, loan)


def portfolio(text: str, on: date = ON) -> Portfolio:
    """Give the portfolio of the only fund and currency."""
    (told,) = portfolios(read(text), on=on)
    return told


def days_late(text: str, on: str, loan: str = "L-0001") -> tuple[int, str]:
    """Give how late a loan is, and since when."""
    book = read(text)
    told = aged(book, loans(book)[loan], date.fromisoformat(on))
    assert told is not None
    return told.days, str(told.oldest)


@pytest.mark.parametrize("end", [0, 1], ids=["first day", "last day"])
def test_the_published_table(end: int) -> None:
    rows = PUBLISHED["rows"]
    text = classes(SA_DHAN)
    for number, (name, amount, *_) in enumerate(rows):
        text += late(DAYS[name][end], f"{amount}.00", f"L-000{number}")
    told = portfolio(text)
    table = [(one.outstanding, f"{one.share:.0%}", one.needed) for one in told.classes]
    assert table == [(amount, share, aside) for _, amount, share, aside in rows]
    assert told.outstanding == PUBLISHED["total"]
    assert told.needed == told.missing == PUBLISHED["provision"]
    risks = {one.days: f"{one.percent}%" for one in told.at_risk}
    assert risks[30] == PUBLISHED["par30"]
    if end:  # on its first day a loan is not late for longer than a day
        assert risks[1] == PUBLISHED["par1"]


@pytest.mark.parametrize(
    ("days", "share"),
    [
        *((0, "0"), (1, "0.10"), (30, "0.10"), (31, "0.25"), (60, "0.25")),
        *((61, "0.50"), (90, "0.50"), (91, "0.75"), (180, "0.75")),
        *((181, "0.90"), (365, "0.90"), (366, "1"), (367, "1")),
    ],
)
def test_both_sides_of_each_published_class(days: int, share: str) -> None:
    told = portfolio(classes(SA_DHAN) + late(days, "500.00"))
    assert told.needed == 500 * Decimal(share)


@pytest.mark.parametrize(
    ("days", "share"),
    [(-5, "0.01"), (0, "0.01"), (7, "0.01"), (8, "0.2"), (99, "0.2"), (100, "0.999")],
)
def test_both_sides_of_each_class_of_another_scale(days: int, share: str) -> None:
    told = portfolio(classes("0:0.01 8:0.2 100:0.999") + late(days, "333.33"))
    assert told.needed == round(Decimal("333.33") * Decimal(share), 2)
    assert [(one.days_from, one.days_to) for one in told.classes] == [
        (0, 7),
        (8, 99),
        (100, None),
    ]


@pytest.mark.parametrize("days", [1, 30, 60, 90])
def test_at_risk_over_so_many_days(days: int) -> None:
    text = late(days, "100.00") + late(days + 1, "300.00", "L-0002")
    told = next(one for one in portfolio(text).at_risk if one.days == days)
    assert told.outstanding == 300
    assert told.percent == 75


SCALES = st.lists(
    st.tuples(st.integers(0, 400), st.integers(0, 100)),
    min_size=1,
    max_size=5,
    unique_by=lambda one: one[0],
).map(sorted)
LENT = st.lists(
    st.tuples(st.integers(-20, 420), st.integers(1, 10**6)), min_size=1, max_size=5
)


@given(SCALES, LENT, st.integers(0, 400))
def test_any_scale_of_classes(
    scale: list[tuple[int, int]], each: list[tuple[int, int]], booked: int
) -> None:
    said = " ".join(f"{days}:{Decimal(share) / 100}" for days, share in scale)
    text = classes(said)
    needed = Decimal(0)
    for number, (days, cents) in enumerate(each):
        amount = Decimal(cents) / 100
        text += late(days, f"{amount:.2f}", f"L-000{number}")
        share = max((one for one in scale if one[0] <= max(days, 0)), default=(0, 0))
        needed += round(amount * share[1] / 100, 2)
    aside = {"Expenses:Provision": f"{booked}.00", "Assets:Provision": f"-{booked}.00"}
    told = portfolio(text + entry("2026-01-01", aside, loan="L-0000"))
    assert told.needed == needed <= told.outstanding
    assert told.booked == booked
    assert told.missing == max(needed - booked, Decimal(0))
    assert sum(one.outstanding for one in told.classes) == told.outstanding
    assert sum(one.needed for one in told.classes) == needed
    assert sum(one.loans for one in told.classes) == len(each)
    risks = [one.outstanding for one in told.at_risk]
    assert risks == sorted(risks, reverse=True)


GERMAN = opened() + lent()  # 6.00 and 100.00 on 15 February, 5.00 and 100.00 in March


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2026-02-15", (0, "None")),
        ("2026-02-16", (1, "2026-02-15")),
        ("2026-04-15", (59, "2026-02-15")),
    ],
)
def test_late_since_the_oldest_instalment(on: str, told: tuple[int, str]) -> None:
    assert days_late(GERMAN, on) == told


def test_the_last_payment_says_nothing() -> None:
    text = GERMAN + paid("2026-04-10", "50.00", "6.00")
    assert days_late(text, "2026-04-11") == (55, "2026-02-15")


def test_a_cent_of_principal_keeps_an_instalment_unpaid() -> None:
    text = GERMAN + paid("2026-03-10", "99.99", "6.00")
    assert days_late(text, "2026-03-20") == (33, "2026-02-15")
    text += paid("2026-03-12", "0.01")
    assert days_late(text, "2026-03-20") == (5, "2026-03-15")


def test_a_cent_of_interest_keeps_an_instalment_unpaid() -> None:
    text = GERMAN + paid("2026-03-10", "100.00", "5.99")
    assert days_late(text, "2026-03-20") == (33, "2026-02-15")


def test_what_waits_is_no_arrears_of_the_next_instalment() -> None:
    waits = {"Assets:Bank": "106.00", "Liabilities:Waiting": "-106.00"}
    text = GERMAN + entry("2026-02-01", waits)
    assert days_late(text, "2026-03-15") == (0, "None")
    assert days_late(text, "2026-03-16") == (1, "2026-03-15")
    assert portfolio(text, date(2026, 3, 16)).outstanding == 600


def test_days_before_the_payment_do_not_know_of_it() -> None:
    text = GERMAN + paid("2026-04-10", "100.00", "6.00")
    assert days_late(text, "2026-04-09") == (53, "2026-02-15")
    assert days_late(text, "2026-04-10") == (26, "2026-03-15")


def test_a_payment_taken_back_was_there_until_then() -> None:
    text = GERMAN + paid("2026-02-15", "100.00", "6.00")
    back = {"Assets:Bank": "-106.00", "Income:Interest": "6.00"}
    taken = entry("2026-02-25", {**back, "Assets:Loans:L-0001": "100.00"})
    text += taken.rstrip("\n") + "\n    corrects: 2026-02-15\n"
    assert days_late(text, "2026-02-24") == (0, "None")
    assert days_late(text, "2026-02-25") == (10, "2026-02-15")


def test_a_mended_payment_is_mended_for_the_days_after_alone() -> None:
    """One Book, asked of days before and after, in any order."""
    text = GERMAN + paid("2026-02-15", "106.00")
    mended = {"Income:Interest": "-6.00", "Assets:Loans:L-0001": "6.00"}
    entered = entry("2026-03-20", mended)
    book = read(text + entered.rstrip("\n") + "\n    corrects: 2026-02-15\n")
    for _ in range(2):
        for on, days in (("2026-03-19", 32), ("2026-03-20", 5)):
            told = aged(book, loans(book)["L-0001"], date.fromisoformat(on))
            assert told is not None
            assert told.days == days


RESCHEDULED = (
    GERMAN
    + opened(
        "L-0002",
        day="2026-04-01",
        reschedules='"L-0001"',
        instalments="12",
        first_due="2026-05-01",
        rate="0",
    )
    + entry(
        "2026-04-01",
        {
            "Assets:Bank": "11.00",
            "Income:Interest": "-11.00",
            "Assets:Loans:L-0001": "-600.00",
            "Assets:Loans:L-0002": "600.00",
        },
    )
)


def test_a_rescheduled_loan_is_as_late_as_the_one_before() -> None:
    """It was late since 15 February, and nothing of the new one is due yet."""
    assert days_late(RESCHEDULED, "2026-04-20", "L-0002") == (64, "2026-02-15")
    told = portfolio(RESCHEDULED, date(2026, 4, 20))
    assert [one.loan for one in told.late] == ["L-0002"]
    assert told.late[0].reschedules == "L-0001"
    assert [one.outstanding for one in told.at_risk] == [600, 600, 600, 0]


def test_it_stays_so_until_what_was_overdue_is_repaid() -> None:
    """200.00 were overdue; the new instalments are of 50.00."""
    text = RESCHEDULED
    for month in ("05", "06", "07", "08"):
        before = days_late(text, f"2026-{month}-01", "L-0002")
        assert before[1] == ("2026-02-15" if month < "07" else "2026-03-15")
        text += paid(f"2026-{month}-01", "50.00", loan="L-0002")
    assert days_late(text, "2026-08-01", "L-0002") == (0, "None")
    assert days_late(text, "2026-09-03", "L-0002") == (2, "2026-09-01")


def test_a_loan_rescheduled_in_time_is_not_late() -> None:
    first = paid("2026-02-15", "100.00", "6.00") + paid("2026-03-15", "100.00", "5.00")
    moved = entry(
        "2026-04-01",
        {"Assets:Loans:L-0001": "-400.00", "Assets:Loans:L-0002": "400.00"},
    )
    text = RESCHEDULED.rpartition("2026-04-01 *")[0] + first + moved
    assert days_late(text, "2026-05-01", "L-0002") == (0, "None")
    assert days_late(text, "2026-05-02", "L-0002") == (1, "2026-05-01")


def test_repaid_with_the_money_of_the_new_loan() -> None:
    """Two entries of one day, and no word of it: late all the same."""
    new = lent("611.00", "2026-04-01", "L-0002")
    old = paid("2026-04-01", "600.00", "11.00")
    text = RESCHEDULED.rpartition("2026-04-01 *")[0] + new + old
    assert days_late(text, "2026-04-20", "L-0002")[1] == "2026-02-15"


def test_interest_that_was_never_paid_is_overdue_still() -> None:
    """The whole principal is repaid in time, and the interest of the old is not."""
    text = RESCHEDULED.replace("  Assets:Bank  11.00 USD\n", "").replace(
        '  Income:Interest  -11.00 USD\n    contract: "L-0001"\n', ""
    )
    assert text != RESCHEDULED
    text += paid("2026-05-01", "300.00", loan="L-0002")
    assert days_late(text, "2026-05-02", "L-0002") == (76, "2026-02-15")


def test_what_is_written_off_is_no_arrears() -> None:
    text = GERMAN + by_decision(
        entry(
            "2026-08-01",
            {"Expenses:WrittenOff": "600.00", "Assets:Loans:L-0001": "-600.00"},
        )
    )
    assert portfolio(text, date(2026, 7, 31)).late[0].days == 166
    told = portfolio(text, date(2026, 8, 1))
    assert not told.outstanding
    assert told.late == []
    assert told.at_risk[0].percent is None


def test_a_loan_that_is_not_paid_out_is_nothing() -> None:
    assert portfolios(read(opened()), on=ON) == []
    assert portfolios(read(GERMAN), on=date(2026, 1, 14)) == []


def test_funds_and_currencies_stand_apart() -> None:
    other = opened("L-0002", currency="VES") + lent("50.00", loan="L-0002", unit="VES")
    told = portfolios(read(GERMAN + other), on=ON)
    assert [(one.fund, one.currency, f"{one.outstanding}") for one in told] == [
        (None, "USD", "600.00"),
        (None, "VES", "50.00"),
    ]


def test_refused_terms_are_left_out_and_named() -> None:
    other = opened("L-0002", method='"english"') + lent("50.00", loan="L-0002")
    told = portfolio(GERMAN + other)
    assert told.outstanding == 600
    assert told.unread == ["L-0002"]


def test_what_a_late_loan_owes() -> None:
    text = policy("late-rate: 0.36") + GERMAN
    (told,) = portfolio(text, date(2026, 3, 1)).late
    # 100 x 0.36 / 12 x 14 / 28 since 15 February
    assert told == Aged(
        loan="L-0001",
        borrower="F-0001",
        outstanding=Decimal(600),
        oldest=date(2026, 2, 15),
        days=14,
        overdue=Decimal(106),
        late_charge=Decimal("1.50"),
        reschedules=None,
    )


def test_old_interest_may_be_paid_after_the_rescheduling() -> None:
    text = RESCHEDULED.replace("  Assets:Bank  11.00 USD\n", "").replace(
        '  Income:Interest  -11.00 USD\n    contract: "L-0001"\n', ""
    )
    text += paid("2026-05-01", "300.00", loan="L-0002")
    text += paid("2026-05-02", "0.00", "11.00")
    assert days_late(text, "2026-05-02", "L-0002") == (0, "None")


def test_what_is_repaid_is_no_loan_of_any_class() -> None:
    text = classes(SA_DHAN) + GERMAN + paid("2026-02-01", "600.00", "3.29")
    assert [one.loans for one in portfolio(text).classes] == [0] * 7


def test_amounts_have_the_decimals_of_the_currency() -> None:
    text = opened() + lent("600") + entry("2026-01-16", {"Assets:Bank": "0.00"})
    book = read(text)
    told = aged(book, loans(book)["L-0001"], date(2026, 3, 16))
    assert told is not None
    figures = (told.outstanding, told.overdue, told.late_charge)
    assert [f"{one:f}" for one in figures] == ["600.00", "211.00", "0.00"]
