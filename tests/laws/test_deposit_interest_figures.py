"""Interest by every basis and compounding, with figures reckoned by hand."""

import pytest

from tests.conftest import assert_judged

BOOK = """
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 open {assets}:Bank
2020-01-01 open {expenses}:Interest USD
  role: "interest-cost"
{first} open {liabilities}:D:D-0001 USD
  role: "term-deposit"
  holder: "triunfo"
  rate: {rate}
  basis: "{basis}"
  compounding: "{compounding}"
  matures: {matures}
{terms}
{first} open {liabilities}:I:D-0001-Interest USD
  role: "accrued-interest"
  contract: "D-0001"
{first} * "Laid in"
  {assets}:Bank            1000.00 USD
  {liabilities}:D:D-0001  -1000.00 USD
"""
ENGLISH = {
    "assets": "Assets",
    "expenses": "Expenses",
    "liabilities": "Liabilities",
}
CENT = 1


def accrual(day: str, cents: int, moved: int = 0) -> str:
    """Book interest of a day, and move some of it to the deposit."""
    return f"""
{day} * "Interest"
  {{expenses}}:Interest               {cents / 100:.2f} USD
  {{liabilities}}:I:D-0001-Interest  {(moved - cents) / 100:.2f} USD
  {{liabilities}}:D:D-0001           {-moved / 100:.2f} USD
"""


def book(entries: str, first: str, **terms: str) -> str:
    said = {
        "rate": "0.06",
        "basis": "ACT/365",
        "compounding": "none",
        "matures": "2030-06-30",
        "terms": "",
        **ENGLISH,
        **terms,
    }
    text = (BOOK + entries).format(first=first, **said)
    return text + 'plugin "plugins.bylaws"\n'


def exactly(first: str, until: str, cents: int, **terms: str) -> None:
    """Pass what is right; refuse a cent more and a cent less."""
    assert_judged(book(accrual(until, cents), first, **terms))
    for wrong in (cents + CENT, cents - CENT):
        with pytest.raises(AssertionError, match="deposit-interest: D-0001 has"):
            assert_judged(book(accrual(until, wrong), first, **terms))


@pytest.mark.parametrize(
    ("basis", "first", "until", "cents"),
    [
        ("ACT/365", "2026-01-15", "2026-07-14", 2959),  # 60 x 180 / 365
        ("ACT/360", "2026-01-15", "2026-07-14", 3000),  # 60 x 180 / 360
        ("ACT/364", "2026-01-15", "2026-07-14", 2967),  # 60 x 180 / 364
        ("ACT/ACT", "2026-01-15", "2026-07-14", 2959),  # a year of 365
        ("ACT/ACT", "2028-01-15", "2028-07-13", 2951),  # 60 x 180 / 366
        ("ACT/ACT", "2027-12-01", "2028-03-01", 1493),  # 60 (31 / 365 + 60 / 366)
        ("ACT/365", "2027-12-01", "2028-03-01", 1496),  # 60 x 91 / 365
        ("ACT/365", "2028-02-29", "2028-03-01", 16),  # one day
        ("ACT/365", "2028-02-28", "2028-03-01", 33),  # two in a leap year
        ("ACT/365", "2027-02-28", "2027-03-01", 16),  # one in another
        ("ACT/365", "2028-02-29", "2029-02-28", 6000),  # 365 days
        ("30/360", "2026-01-15", "2026-07-14", 2983),  # 60 x 179 / 360
        ("30/360", "2026-01-15", "2026-03-31", 1267),  # 76 days
        ("30E/360", "2026-01-15", "2026-03-31", 1250),  # 75: the 31st is the 30th
        ("30/360", "2026-01-31", "2026-03-31", 1000),  # 60: both are the 30th
        ("30/360", "2026-02-28", "2026-03-31", 550),  # 33
        ("30E/360", "2026-02-28", "2026-03-31", 533),  # 32
        ("30E/360-ISDA", "2026-02-28", "2026-03-31", 500),  # 30: both end a month
        ("30E/360-ISDA", "2026-01-31", "2027-02-28", 6500),  # 390: February's end
    ],
)
def test_each_basis(basis: str, first: str, until: str, cents: int) -> None:
    exactly(first, until, cents, basis=basis)


def test_the_end_of_february_at_maturity() -> None:
    terms = {"basis": "30E/360-ISDA", "matures": "2027-02-28"}
    exactly("2026-01-31", "2027-02-28", 6467, **terms)  # 388 days


@pytest.mark.parametrize(
    ("compounding", "first", "second", "cents"),
    [
        ("monthly", "2026-02-15", "2026-03-15", (1000, 1010)),
        ("quarterly", "2026-04-15", "2026-07-15", (3000, 3090)),
        ("semiannual", "2026-07-15", "2027-01-15", (6000, 6360)),
        ("annual", "2027-01-15", "2028-01-15", (12000, 13440)),
    ],
)
def test_periods_of_its_own(
    compounding: str, first: str, second: str, cents: tuple[int, int]
) -> None:
    """Thirty days a month: 1 % of 1000.00, then of 1010.00."""
    terms = {"rate": "0.12", "basis": "30/360", "compounding": compounding}
    one, two = cents
    lawful = accrual(first, one, one) + accrual(second, two, two)
    assert_judged(book(lawful, "2026-01-15", **terms))
    simple = accrual(first, one, one) + accrual(second, one, one)
    with pytest.raises(AssertionError, match="of interest booked"):
        assert_judged(book(simple, "2026-01-15", **terms))


@pytest.mark.parametrize(
    ("compounding", "day", "cents"),
    [
        ("calendar-month", "2026-01-31", 526),  # 120 x 16 / 365
        ("calendar-quarter", "2026-03-31", 2466),  # 120 x 75 / 365
        ("calendar-year", "2026-12-31", 11507),  # 120 x 350 / 365
    ],
)
def test_periods_of_the_calendar(compounding: str, day: str, cents: int) -> None:
    terms = {"rate": "0.12", "compounding": compounding}
    assert_judged(book(accrual(day, cents, cents), "2026-01-15", **terms))


def test_the_second_month_of_the_calendar() -> None:
    """1005.26 x 0.12 x 28 / 365 = 9.2539, from the 31st on."""
    entries = accrual("2026-01-31", 526, 526) + accrual("2026-02-28", 925, 925)
    terms = {"rate": "0.12", "compounding": "calendar-month"}
    assert_judged(book(entries, "2026-01-15", **terms))


def test_months_from_the_31st() -> None:
    """28 days 9.2055, and 1009.21 x 0.12 x 31 / 365 = 10.2857."""
    entries = accrual("2026-02-28", 921, 921) + accrual("2026-03-31", 1029, 1029)
    terms = {"rate": "0.12", "compounding": "monthly"}
    assert_judged(book(entries, "2026-01-31", **terms))


def test_years_from_the_29th_of_february() -> None:
    entries = accrual("2029-02-28", 6000, 6000)
    assert_judged(book(entries, "2028-02-29", compounding="annual"))


MONTHLY = {"rate": "0.12", "basis": "30/360", "compounding": "monthly"}


def refused(match: str, entries: str, **terms: str) -> None:
    with pytest.raises(AssertionError, match=match):
        assert_judged(book(entries, "2026-01-15", **terms))


def test_moved_a_day_too_early() -> None:
    early = accrual("2026-02-14", 967, 967)
    refused(
        "9.67 USD of interest moved to it by 2026-02-14.*the 0.00 USD", early, **MONTHLY
    )


def test_moved_late_the_amount_of_its_day() -> None:
    """The terms moved 10.00 on the 15th; one day of 1010.00 gives 0.34 more."""
    assert_judged(book(accrual("2026-02-16", 1034, 1000), "2026-01-15", **MONTHLY))


def test_moved_late_and_too_much() -> None:
    late = accrual("2026-02-16", 1034, 1034)
    refused("10.34 USD of interest moved to it.*10.00", late, **MONTHLY)


def test_moved_a_cent_too_little() -> None:
    little = accrual("2026-02-15", 1000, 999)
    refused("9.99 USD of interest moved to it.*10.00", little, **MONTHLY)


def test_not_moved_yet() -> None:
    assert_judged(book(accrual("2026-02-15", 1000), "2026-01-15", **MONTHLY))


def test_moved_but_not_booked() -> None:
    refused("-10.00 USD of accrued interest", accrual("2026-02-15", 0, 1000), **MONTHLY)


def test_a_month_missed_is_compounded_all_the_same() -> None:
    assert_judged(book(accrual("2026-03-15", 2010, 2010), "2026-01-15", **MONTHLY))


def test_roots_with_names_of_their_own() -> None:
    roots = {"assets": "Activos", "expenses": "Gastos", "liabilities": "Deudas"}
    options = """
option "name_assets" "Activos"
option "name_expenses" "Gastos"
option "name_liabilities" "Deudas"
"""
    right = book(accrual("2026-02-14", 493), "2026-01-15", **roots)
    assert_judged(options + right)
    wrong = book(accrual("2026-02-14", 494), "2026-01-15", **roots)
    with pytest.raises(AssertionError, match=r"deposit-interest: D-0001 has 4\.94"):
        assert_judged(options + wrong)


def test_rounded_half_up() -> None:
    """A day gives 0.005: nothing to the even neighbour, a cent upwards."""
    terms = {"rate": "0.0018", "basis": "30/360"}
    assert_judged(book(accrual("2026-01-18", 2), "2026-01-15", **terms))  # 0.015
    half_up = {**terms, "terms": '  rounding: "half-up"'}
    assert_judged(book(accrual("2026-01-16", 1), "2026-01-15", **half_up))
    refused("than the 0.00 USD of its terms", accrual("2026-01-16", 1), **terms)


def test_older_than_the_books() -> None:
    """Paid through 31 December: 1 to 31 January, 30 days, 4.93."""
    older = "  opened: 2025-07-15\n  interest-paid-through: 2025-12-31"
    assert_judged(book(accrual("2026-01-31", 493), "2026-01-15", terms=older))


def test_older_than_the_books_and_nothing_paid() -> None:
    """From 15 July 2025 on: 200 days, 32.88."""
    older = "  opened: 2025-07-15"
    assert_judged(book(accrual("2026-01-31", 3288), "2026-01-15", terms=older))


def test_months_count_from_the_day_it_was_opened() -> None:
    """Opened on the 20th, paid through 31 December: 19 days of 30/360, 6.33."""
    older = "  opened: 2025-07-20\n  interest-paid-through: 2025-12-31"
    entries = accrual("2026-01-20", 633, 633)
    assert_judged(book(entries, "2026-01-15", **MONTHLY, terms=older))


def test_paid_through_the_last_of_all_days() -> None:
    older = "  opened: 2025-07-20\n  interest-paid-through: 9999-12-31"
    with pytest.raises(AssertionError) as told:
        assert_judged(book(accrual("2026-01-20", 633), "2026-01-15", terms=older))
    assert "the law itself failed" not in str(told.value)


@pytest.mark.xfail(strict=True, reason="opened is believed")
def test_new_money_earns_nothing_for_years_before_it() -> None:
    """Six years of interest on money that the bank received today."""
    older = "  opened: 2020-01-15"
    refused("deposit-", accrual("2026-01-15", 36033), terms=older)
