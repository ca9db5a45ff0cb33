"""The terms of a deposit: what must be there, what reads, what contradicts itself."""

import pytest
from beancount import loader

from tests.conftest import assert_judged

BASES = "ACT/365, ACT/360, ACT/364, ACT/ACT, 30/360, 30E/360 or 30E/360-ISDA"
COMPOUNDINGS = (
    "none, monthly, quarterly, semiannual, annual, calendar-month, calendar-quarter "
    "or calendar-year"
)
AT_MATURITY = "pay, renew-principal, renew-all or hold"
GOOD = {
    "role": '"term-deposit"',
    "holder": '"triunfo"',
    "rate": "0.06",
    "basis": '"ACT/365"',
    "matures": "2026-07-14",
}
REST = """
2020-01-01 custom "decision" "D-1" "The savings"
  taken-by: "assembly"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 open Assets:Bank
2026-01-15 * "Laid in"
  Assets:Bank                   1000.00 USD
  Liabilities:Deposits:D-0001  -1000.00 USD
plugin "plugins.bylaws"
"""


def opening(
    mark: str = "",
    currency: str = "USD",
    lacking: tuple[str, ...] = (),
    rest: str = "",
    **terms: str,
) -> str:
    """Write a book with one deposit; a keyword writes or replaces a term."""
    said = GOOD | {key.replace("_", "-"): value for key, value in terms.items()}
    lines = [f"  {key}: {value}" for key, value in said.items() if key not in lacking]
    first = f"2026-01-15 open Liabilities:Deposits:D-0001 {currency}".rstrip()
    marked = f"{first}  ;! deposit-terms: {mark}" if mark else first
    return "\n".join([marked, *lines, rest, REST])


def refused(mark: str, **terms: str) -> None:
    assert_judged(opening(mark, "USD", (), "", **terms))


def admitted(**terms: str) -> None:
    assert_judged(opening("", "USD", (), "", **terms))


def test_all_that_is_needed() -> None:
    admitted()


@pytest.mark.parametrize("key", ["holder", "rate", "basis", "matures"])
def test_a_term_that_is_lacking(key: str) -> None:
    assert_judged(opening(f"D-0001 lacks {key}", lacking=(key,)))


def test_all_are_lacking_told_once() -> None:
    lacking = ("holder", "rate", "basis", "matures")
    assert_judged(opening("D-0001 lacks holder, rate, basis, matures", lacking=lacking))


@pytest.mark.parametrize("key", ["holder", "rate", "basis", "matures"])
def test_an_empty_term_is_lacking(key: str) -> None:
    refused(f"D-0001 lacks {key}", **{key: ""})


def test_sight_savings_mature_never() -> None:
    assert_judged(opening(role='"sight-savings"', lacking=("matures",)))


def test_sight_savings_need_a_rate() -> None:
    mark = "D-0001 lacks rate"
    assert_judged(opening(mark, role='"sight-savings"', lacking=("matures", "rate")))


@pytest.mark.parametrize("currency", ["", "USD,VES"])
def test_one_currency(currency: str) -> None:
    assert_judged(opening("D-0001 lacks currency", currency=currency))


@pytest.mark.parametrize("basis", BASES.replace(" or ", ", ").split(", "))
def test_each_basis(basis: str) -> None:
    admitted(basis=f'"{basis}"')


@pytest.mark.parametrize("name", COMPOUNDINGS.replace(" or ", ", ").split(", "))
def test_each_compounding(name: str) -> None:
    admitted(compounding=f'"{name}"')


@pytest.mark.parametrize("name", AT_MATURITY.replace(" or ", ", ").split(", "))
def test_each_end(name: str) -> None:
    admitted(at_maturity=f'"{name}"')


def test_isda_as_it_writes_itself() -> None:
    admitted(basis='"ACT/ACT (ISDA)"')


def test_isda_as_others_write_it() -> None:
    admitted(basis='"ACT/ACT-ISDA"')


@pytest.mark.parametrize("value", ['"ACT/366"', '"act/365"', '"ACT/365F"', "365", '""'])
def test_no_basis(value: str) -> None:
    mark = f"D-0001 says basis {value}, which is none of: {BASES}"
    refused(mark, basis=value)


@pytest.mark.parametrize("value", ['"daily"', "12", "TRUE"])
def test_no_compounding(value: str) -> None:
    says = f"D-0001 says compounding {value}"
    refused(f"{says}, which is none of: {COMPOUNDINGS}", compounding=value)


@pytest.mark.parametrize("value", ['"renew"', "TRUE"])
def test_no_end(value: str) -> None:
    says = f"D-0001 says at-maturity {value}"
    refused(f"{says}, which is none of: {AT_MATURITY}", at_maturity=value)


@pytest.mark.parametrize("key", ["rate", "early-rate"])
@pytest.mark.parametrize(
    "value", ['"0.06"', '"6 %"', "-0.06", "0.06 USD", "TRUE", "2026-01-01"]
)
def test_no_rate(key: str, value: str) -> None:
    mark = f"D-0001 says {key} {value}, which is no rate"
    refused(mark, **{key: value})


@pytest.mark.parametrize("rate", ["0", "0.00", "0.6", "1", "1.00"])
def test_a_rate(rate: str) -> None:
    admitted(rate=rate)


@pytest.mark.parametrize(("rate", "percent"), [("12", "1200"), ("1.01", "101")])
def test_a_rate_above_one(rate: str, percent: str) -> None:
    mark = f"D-0001 has the rate {rate}, which is {percent} % a year"
    refused(mark, rate=rate)


def test_an_early_rate_above_one() -> None:
    refused("D-0001 has the early-rate 12", early_rate="12")


def test_an_early_rate_above_the_rate() -> None:
    refused("D-0001", early_rate="0.07")


def test_an_early_rate_at_the_rate() -> None:
    admitted(early_rate="0.06")


@pytest.mark.parametrize("value", ["1.5", "-0.1", '"half"'])
def test_no_penalty(value: str) -> None:
    says = f"D-0001 says early-penalty {value}"
    refused(f"{says}, which is no share", early_penalty=value)


@pytest.mark.parametrize("value", ["0", "0.5", "1"])
def test_a_penalty(value: str) -> None:
    admitted(early_penalty=value)


def test_two_prices_of_leaving_early() -> None:
    mark = "D-0001 says early-rate and early-penalty"
    refused(mark, early_rate="0.02", early_penalty="0.5")


@pytest.mark.parametrize(
    ("key", "value", "which"),
    [
        ("holder", "12", "is no id"),
        ("holder", '"a b"', "is no id"),
        ("holder", '""', "is no id"),
        ("product", "12", "is no id"),
        ("renews", "12", "is no id"),
        ("rounding", '"up"', "is none of: half-even or half-up"),
        ("interest-on", '"monthly"', "is none of: daily or minimum"),
        ("every", '"day"', "is none of: week or month"),
        ("instalment", "100", "is no amount"),
        ("instalment", "-100 USD", "is not above zero"),
        ("matures", '"2026-07-14"', "is no date"),
        ("matures", "180", "is no date"),
        ("opened", '"2025-01-01"', "is no date"),
        ("interest-paid-through", '"2025"', "is no date"),
    ],
)
def test_what_does_not_read(key: str, value: str, which: str) -> None:
    mark = f"D-0001 says {key} {value}, which {which}"
    refused(mark, **{key: value})


def test_two_terms_do_not_read() -> None:
    two = 'D-0001 says rate "6"'
    other = "D-0001 says basis 365"
    refused(f"{two} ;! deposit-terms: {other}", rate='"6"', basis="365")


def test_a_maturity_that_does_not_read_beside_funds() -> None:
    fund = '2020-01-01 custom "fund" "savings" "Savings"'
    _, errors, _ = loader.load_string(opening(matures='"2026-07-14"', rest=fund))
    assert len([one for one in errors if "says matures" in one.message]) == 1


@pytest.mark.parametrize("key", ["compunding", "early-rates", "interest-paid-trough"])
def test_a_slip_in_a_key(key: str) -> None:
    refused("D-0001 has the key", **{key: '"monthly"'})


@pytest.mark.parametrize(("key", "value"), [("rates", '"30:0.1"'), ("rate-max", "3")])
def test_a_key_of_products(key: str, value: str) -> None:
    refused(" ", **{key: value})


@pytest.mark.parametrize("day", ["2026-01-14", "2026-01-15"])
def test_matures_by_the_first_day(day: str) -> None:
    mark = f"D-0001 matures on {day} and begins on 2026-01-15"
    refused(mark, matures=day)


def test_matures_the_day_after() -> None:
    admitted(matures="2026-01-16")


def test_instalments() -> None:
    admitted(instalment="100 USD", every='"month"')


@pytest.mark.parametrize(
    ("key", "value"), [("instalment", "9 USD"), ("every", '"week"')]
)
def test_half_of_instalments(key: str, value: str) -> None:
    refused("D-0001 says only one of instalment and every", **{key: value})


def test_instalments_in_another_currency() -> None:
    refused("D-0001 says instalment 100 VES", instalment="100 VES", every='"month"')


def test_older_than_the_books() -> None:
    admitted(opened="2025-07-15", interest_paid_through="2025-12-31")


def test_opened_alone() -> None:
    admitted(opened="2025-07-15")


def test_opened_after_its_account() -> None:
    refused("D-0001 says opened 2026-01-16, which is after", opened="2026-01-16")


def test_paid_through_the_day_before_the_first() -> None:
    admitted(opened="2025-07-15", interest_paid_through="2025-07-14")


def test_paid_through_before_it_began() -> None:
    mark = "D-0001 says interest-paid-through 2025-07-13"
    refused(mark, opened="2025-07-15", interest_paid_through="2025-07-13")


def test_paid_through_without_opened() -> None:
    mark = "D-0001 says interest-paid-through 2025-12-31"
    refused(mark, interest_paid_through="2025-12-31")


def test_paid_through_its_maturity() -> None:
    mark = "D-0001 says interest-paid-through 2026-07-14"
    refused(mark, opened="2025-07-15", interest_paid_through="2026-07-14")


def test_opened_on_the_first_of_all_days() -> None:
    admitted(opened="0001-01-01", interest_paid_through="2025-12-31")


@pytest.mark.parametrize(
    "role", ['"term-deposits"', '"term deposit"', '"sight-saving"']
)
def test_a_slip_in_the_role(role: str) -> None:
    fund = '2020-01-01 custom "fund" "savings" "Savings"'
    _, errors, _ = loader.load_string(opening(role=role, rest=fund))
    assert len([one for one in errors if "has the role" in one.message]) == 1
