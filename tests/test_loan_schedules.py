"""Schedules of loans: each method, each term, and what makes no sense."""

from datetime import date
from decimal import Decimal
from decimal import localcontext
from typing import Any

import pytest

from ledger.due_dates import parse_every
from ledger.interest_terms import HighRateError
from ledger.loan_schedules import Line
from ledger.loan_schedules import Schedule
from ledger.loan_schedules import schedule
from ledger.schedule_terms import Disbursement
from ledger.schedule_terms import LoanTerms

START = date(2024, 1, 1)


def agreed(**changed: Any) -> LoanTerms:  # noqa: ANN401
    """Give a french loan of 100.00 at 12 % in four months, unless said otherwise."""
    usual: dict[str, Any] = {
        "principal": "100.00",
        "rate": "0.12",
        "basis": "30/360",
        "method": "french",
        "instalments": 4,
        "every": "1 month",
        "start": START,
    }
    said = usual | changed
    for name in ("principal", "rate", "instalment", "multiple", "down_payment"):
        if name in said:
            said[name] = Decimal(said[name])
    said["every"] = parse_every(said["every"])
    paid = said.pop("disbursements", ())
    parts = tuple(
        Disbursement(date.fromisoformat(day), Decimal(one)) for day, one in paid
    )
    return LoanTerms(**said, disbursements=parts)


def rows(told: Schedule) -> list[str]:
    """Write interest, principal, instalment and balance of each line."""
    return [" ".join(str(figure) for figure in line[2:]) for line in told.lines]


def test_equal_instalments() -> None:
    """By hand: 100 x 0.01 / (1 - 1.01^-4) = 25.6281."""
    told = schedule(agreed())
    assert rows(told) == [
        "1.00 24.63 25.63 75.37",
        "0.75 24.88 25.63 50.49",
        "0.50 25.13 25.63 25.36",
        "0.25 25.36 25.61 0.00",
    ]
    assert (told.instalment, told.interest_total) == (Decimal("25.63"), Decimal("2.50"))
    assert told.lines[0] == Line(
        1,
        date(2024, 2, 1),
        *(Decimal(one) for one in ("1.00", "24.63", "25.63", "75.37")),
    )


def test_equal_principal() -> None:
    told = schedule(agreed(method="german", principal="100.01"))
    assert rows(told) == [
        "1.00 25.00 26.00 75.01",
        "0.75 25.00 25.75 50.01",
        "0.50 25.00 25.50 25.01",
        "0.25 25.01 25.26 0.00",
    ]
    assert told.instalment == Decimal("26.00")


def test_flat() -> None:
    """By hand: 100 x 0.05 x 4/12 = 1.67 of interest, so 101.67 / 4 = 25.42."""
    told = schedule(agreed(method="flat", rate="0.05"))
    assert rows(told) == [
        "0.42 25.00 25.42 75.00",
        "0.41 25.01 25.42 49.99",
        "0.42 25.00 25.42 24.99",
        "0.42 24.99 25.41 0.00",
    ]
    assert (told.instalment, told.interest_total) == (Decimal("25.42"), Decimal("1.67"))


def test_flat_shares_are_equal_though_months_are_not() -> None:
    told = schedule(agreed(method="flat", basis="ACT/365", principal="36500"))
    assert [str(line.interest) for line in told.lines] == ["363.00"] * 4
    assert told.interest_total == 12 * 121


def test_interest_only() -> None:
    told = schedule(agreed(method="interest-only"))
    assert rows(told) == [
        "1.00 0.00 1.00 100.00",
        "1.00 0.00 1.00 100.00",
        "1.00 0.00 1.00 100.00",
        "1.00 100.00 101.00 0.00",
    ]
    assert told.instalment == Decimal("1.00")


@pytest.mark.parametrize("method", ["french", "german", "flat"])
def test_without_interest_all_methods_are_one(method: str) -> None:
    told = schedule(agreed(method=method, rate="0"))
    assert rows(told) == [
        "0.00 25.00 25.00 75.00",
        "0.00 25.00 25.00 50.00",
        "0.00 25.00 25.00 25.00",
        "0.00 25.00 25.00 0.00",
    ]


def test_the_last_line_takes_up_what_rounding_left() -> None:
    told = schedule(agreed(rate="0", instalments=3))
    assert [str(line.instalment) for line in told.lines] == ["33.33", "33.33", "33.34"]
    assert str(told.instalment) == "33.33"


@pytest.mark.parametrize("method", ["french", "german", "flat", "interest-only"])
def test_one_instalment_repays_all(method: str) -> None:
    told = schedule(agreed(method=method, instalments=1))
    assert rows(told) == ["1.00 100.00 101.00 0.00"]
    assert told.instalment == told.lines[0].instalment


def test_first_due_makes_the_first_period_longer() -> None:
    """By hand, ACT/360: 60 days and then 31, 30, 31."""
    told = schedule(agreed(basis="ACT/360", first_due=date(2024, 3, 1)))
    assert [str(line.due) for line in told.lines] == [
        "2024-03-01",
        "2024-04-01",
        "2024-05-01",
        "2024-06-01",
    ]
    assert rows(told) == [
        "2.00 23.89 25.89 76.11",
        "0.79 25.10 25.89 51.01",
        "0.51 25.38 25.89 25.63",
        "0.26 25.63 25.89 0.00",
    ]


def test_a_loan_of_the_31st_falls_due_at_month_ends() -> None:
    counted = schedule(agreed(start=date(2024, 1, 31))).lines
    assert [line.due.day for line in counted] == [29, 31, 30, 31]
    said = agreed(start=date(2024, 1, 31), first_due=date(2024, 2, 29))
    assert [line.due.day for line in schedule(said).lines] == [29, 29, 29, 29]


def test_an_agreed_instalment() -> None:
    told = schedule(agreed(instalment="30"))
    assert rows(told) == [
        "1.00 29.00 30.00 71.00",
        "0.71 29.29 30.00 41.71",
        "0.42 29.58 30.00 12.13",
        "0.12 12.13 12.25 0.00",
    ]
    assert told.instalment == Decimal("30.00")


def test_an_agreed_instalment_may_leave_much_to_the_last() -> None:
    told = schedule(agreed(instalment="10", method="flat"))
    assert [str(line.instalment) for line in told.lines[2:]] == ["10.00", "74.00"]


@pytest.mark.parametrize(
    ("method", "multiple", "first", "last"),
    [
        ("french", "0.5", "25.50", "26.03"),
        ("french", "5", "25.00", "27.55"),
        ("flat", "5", "25.00", "29.00"),
        ("german", "7", "29.00", "16.16"),
    ],
)
def test_a_multiple(method: str, multiple: str, first: str, last: str) -> None:
    lines = schedule(agreed(method=method, multiple=multiple)).lines
    assert (str(lines[0].instalment), str(lines[-1].instalment)) == (first, last)


def test_a_half_multiple_is_rounded_as_agreed() -> None:
    halves = agreed(rate="0", instalments=40, multiple="1")
    assert schedule(halves).instalment == 2
    assert schedule(agreed(rate="0", instalments=8, multiple="5")).instalment == 10
    up = agreed(rate="0", instalments=8, multiple="5", rounding="half-up")
    with pytest.raises(ValueError, match="repays the loan with instalment 7 of 8"):
        schedule(up)


def test_a_grace_pays_interest_alone() -> None:
    """By hand: 100 x 0.01 / (1 - 1.01^-2) = 50.7512."""
    told = schedule(agreed(grace_principal=2))
    assert rows(told) == [
        "1.00 0.00 1.00 100.00",
        "1.00 0.00 1.00 100.00",
        "1.00 49.75 50.75 50.25",
        "0.50 50.25 50.75 0.00",
    ]
    assert str(told.instalment) == "50.75"


def test_a_grace_of_all_but_one() -> None:
    told = schedule(agreed(grace_principal=3, method="german"))
    assert rows(told) == rows(schedule(agreed(method="interest-only")))


def test_a_grace_of_a_flat_loan_pays_its_share_of_interest() -> None:
    told = schedule(agreed(grace_principal=2, method="flat"))
    assert rows(told) == [
        "1.00 0.00 1.00 100.00",
        "1.00 0.00 1.00 100.00",
        "1.00 50.00 51.00 50.00",
        "1.00 50.00 51.00 0.00",
    ]


@pytest.mark.parametrize("method", ["french", "german", "flat", "interest-only"])
def test_a_down_payment_is_paid_before_interest(method: str) -> None:
    told = schedule(agreed(method=method, principal="140.00", down_payment="40.00"))
    line = told.lines[0]
    assert (line.number, line.due) == (0, START)
    assert rows(told)[0] == "0.00 40.00 40.00 100.00"
    without = schedule(agreed(method=method))
    assert told.lines[1:] == without.lines
    assert told.instalment == without.instalment


TWO_PARTS = [("2024-01-01", "60.00"), ("2024-02-16", "40.00")]


def test_parts_bear_interest_from_their_own_days() -> None:
    """By hand: 45.22 x 0.01 x 15/29 = 0.23, and 85.22 x 0.01 x 14/29 = 0.41."""
    told = schedule(agreed(disbursements=TWO_PARTS))
    assert rows(told) == [
        "0.60 14.78 15.38 45.22",
        "0.64 28.27 28.91 56.95",
        "0.57 28.34 28.91 28.61",
        "0.29 28.61 28.90 0.00",
    ]
    assert str(told.instalment) == "28.91"


def test_the_order_of_the_parts_as_written_does_not_matter() -> None:
    assert schedule(agreed(disbursements=TWO_PARTS[::-1])) == schedule(
        agreed(disbursements=TWO_PARTS)
    )


def test_a_part_on_a_due_date_belongs_to_the_next_period() -> None:
    parts = [("2024-01-01", "60.00"), ("2024-02-01", "40.00")]
    told = schedule(agreed(method="german", disbursements=parts))
    assert rows(told) == [
        "0.60 15.00 15.60 45.00",
        "0.85 28.33 29.18 56.67",
        "0.57 28.33 28.90 28.34",
        "0.28 28.34 28.62 0.00",
    ]


def test_a_part_during_the_grace_is_repaid_after_it() -> None:
    told = schedule(agreed(disbursements=TWO_PARTS, grace_principal=2))
    assert [str(line.principal) for line in told.lines] == [
        "0.00",
        "0.00",
        "49.75",
        "50.25",
    ]


def test_flat_interest_of_a_part_is_that_of_its_own_time() -> None:
    """By hand: 60 x 0.04 = 2.40, and 40 x 0.12 x (14/29 + 2)/12 = 0.9931."""
    told = schedule(agreed(method="flat", disbursements=TWO_PARTS))
    assert rows(told) == [
        "0.60 15.00 15.60 45.00",
        "0.93 28.33 29.26 56.67",
        "0.93 28.33 29.26 28.34",
        "0.93 28.34 29.27 0.00",
    ]


def test_a_part_on_the_first_day_takes_the_down_payment() -> None:
    told = schedule(
        agreed(
            principal="110",
            down_payment="10",
            disbursements=[("2024-01-01", "60.00"), ("2024-02-16", "50.00")],
        )
    )
    assert rows(told)[0] == "0.00 10.00 10.00 50.00"
    assert rows(told)[1].startswith("0.50 ")


def test_loans_may_begin_after_the_first_day() -> None:
    told = schedule(agreed(disbursements=[("2024-01-16", "100.00")]))
    assert str(told.lines[0].interest) == "0.52"


def test_exactly() -> None:
    told = schedule(agreed(), exact=True)
    assert str(told.instalment).startswith("25.628109391")
    last = told.lines[-1]
    assert last.balance == 0
    assert str(last.instalment)[:40] == str(told.instalment)[:40]
    assert str(told.interest_total).startswith("2.512437564")


def test_exactly_keeps_what_was_agreed() -> None:
    assert schedule(agreed(instalment="30"), exact=True).instalment == 30
    assert schedule(agreed(multiple="5"), exact=True).instalment == 25


def test_currencies_without_decimals() -> None:
    told = schedule(agreed(principal="100000", decimals=0))
    assert rows(told)[-1] == "254 25375 25629 0"
    with pytest.raises(ValueError, match=r"100\.50 has more than 0 decimals"):
        schedule(agreed(principal="100.50", decimals=0))


def test_half_a_cent_is_rounded_as_agreed() -> None:
    asked = {"principal": "12.50", "method": "interest-only"}
    assert str(schedule(agreed(**asked)).lines[0].interest) == "0.12"
    up = schedule(agreed(**asked, rounding="half-up"))
    assert str(up.lines[0].interest) == "0.13"


def test_large_amounts_keep_their_cents() -> None:
    told = schedule(agreed(principal="9999999999999999.99", method="german"))
    assert sum(line.principal for line in told.lines) == Decimal("9999999999999999.99")


def test_the_context_of_decimals_does_not_matter() -> None:
    usual = schedule(agreed(disbursements=TWO_PARTS)), schedule(agreed(), exact=True)
    with localcontext(prec=3):
        told = schedule(agreed(disbursements=TWO_PARTS)), schedule(agreed(), exact=True)
    assert told == usual


def test_many_instalments() -> None:
    told = schedule(agreed(principal="1000000", instalments=600))
    assert told.lines[-1].balance == 0
    with pytest.raises(ValueError, match="ask for 1 to 9999"):
        schedule(agreed(instalments=10000))


def test_a_rate_above_one_is_a_slip_unless_it_is_meant() -> None:
    with pytest.raises(HighRateError, match="the rate 12 is 1200 % a year; 12 % is"):
        schedule(agreed(rate="12"))
    assert schedule(agreed(rate="12", high_rate=True)).lines[0].interest == 100
    assert schedule(agreed(rate="1")).lines[0].interest == Decimal("8.33")


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"principal": "0"}, "the principal 0 is not above zero; write"),
        ({"principal": "-1"}, "the principal -1 is not above zero; write"),
        ({"principal": "NaN"}, "the principal NaN is not above zero; write"),
        ({"principal": "sNaN"}, "the principal sNaN is not above zero; write"),
        ({"principal": "Infinity"}, "the principal Infinity is not above zero; write"),
        ({"principal": "1.005"}, "the principal 1.005 has more than 2 decimals; write"),
        ({"rate": "-0.1"}, "the rate -0.1 is below zero"),
        ({"rate": "NaN"}, "the rate NaN is no number"),
        ({"basis": "30"}, "'30' is no basis; admitted are ACT/365, "),
        ({"method": "dutch"}, "'dutch' is no method; admitted are french, german, "),
        ({"rounding": "up"}, "'up' is no rounding; admitted are half-even, half-up"),
        ({"instalments": 0}, "0 instalments repay no loan; ask for 1 to 9999"),
        ({"instalments": -1}, "-1 instalments repay no loan; ask for 1 to 9999"),
        ({"grace_principal": -1}, "a grace of -1 instalments is none; it is from 0 to"),
        (
            {"grace_principal": 4},
            "a grace of 4 instalments leaves none of 4 to repay the principal; it is",
        ),
        ({"first_due": START}, "the first instalment falls due on 2024-01-01, and the"),
        ({"instalment": "0"}, "the instalment 0 is not above zero; write"),
        ({"instalment": "25.625"}, "the instalment 25.625 has more than 2 decimals; "),
        (
            {"instalment": "30", "method": "german"},
            "the method german has no equal instalment; leave it out, or choose french",
        ),
        (
            {"instalment": "30", "method": "interest-only"},
            "the method interest-only has no equal instalment; leave it out, or choose",
        ),
        (
            {"instalment": "1.00"},
            "1.00 at a time repays nothing with instalment 1, whose interest is 1.00; ",
        ),
        (
            {"instalment": "34.01"},
            "34.01 at a time repays the loan with instalment 3 of 4; ask for no more ",
        ),
        ({"multiple": "0"}, "the multiple 0 is not above zero; write"),
        ({"multiple": "0.001"}, "the multiple 0.001 has more than 2 decimals; write"),
        ({"multiple": "100"}, "0.00 at a time repays nothing with instalment 1, whose"),
        (
            {"multiple": "5", "method": "interest-only"},
            "the method interest-only has no equal part to round to a multiple; leave ",
        ),
        ({"down_payment": "-1"}, "the down payment -1 is not above zero; write"),
        ({"down_payment": "1.001"}, "the down payment 1.001 has more than 2 decimals"),
        ({"down_payment": "100"}, "the down payment 100 leaves nothing to lend of 100"),
        (
            {"down_payment": "60.00", "disbursements": TWO_PARTS},
            "the down payment 60.00 is not below what is disbursed on 2024-01-01; it",
        ),
        (
            {"disbursements": TWO_PARTS[:1]},
            "the disbursements are 60.00 in all, and the principal is 100.00; they sum",
        ),
        (
            {"disbursements": [("2024-01-01", "0"), TWO_PARTS[1]]},
            "the disbursement on 2024-01-01 of 0 is not above zero; write",
        ),
        (
            {"disbursements": [("2024-01-01", "NaN"), TWO_PARTS[1]]},
            "the disbursement on 2024-01-01 of NaN is not above zero; write",
        ),
        (
            {"disbursements": [("2023-12-31", "60"), TWO_PARTS[1]]},
            "the disbursement of 2023-12-31 lies outside the loan; it is from 2024-01-",
        ),
        (
            {"disbursements": [TWO_PARTS[1], ("2024-05-01", "60")]},
            "the disbursement of 2024-05-01 lies outside the loan; it is from 2024-01-",
        ),
        (
            {"disbursements": [("2024-02-01", "60"), TWO_PARTS[1]]},
            "the first disbursement, of 2024-02-01, does not lie before the first due ",
        ),
        ({"start": date.max}, "instalment 2, every 1 month from 9999-12-31, falls bey"),
    ],
    ids=str,
)
def test_what_makes_no_sense(changed: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=r"\w") as told:
        schedule(agreed(**changed))
    assert str(told.value).startswith(why)
    assert str(told.value).count("; ") == ("rate" not in changed)


def test_what_makes_just_sense() -> None:
    assert schedule(agreed(instalment="1.01")).lines[-1].principal > 99
    nearly = schedule(agreed(instalment="34.00")).lines[-1]
    assert nearly.principal == nearly.instalment == Decimal("0.01")
    parts = schedule(agreed(down_payment="59", disbursements=TWO_PARTS))
    assert str(parts.lines[0].balance) == "1.00"
    last = [("2024-01-01", "60.00"), ("2024-04-30", "40.00")]
    assert schedule(agreed(disbursements=last)).lines[-1].balance == 0
    assert schedule(agreed(first_due=date(2024, 1, 2))).lines[0].due.day == 2
