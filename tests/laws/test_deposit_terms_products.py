"""Products: the usual terms of a day; what a deposit says otherwise cites a decision."""

import pytest

from tests.conftest import assert_judged

BOOK = """
2026-01-15 open Liabilities:Deposits:D-0001 USD{mark}
  role: "term-deposit"
  holder: "triunfo"
  matures: {matures}
{terms}
{policies}
2020-01-01 custom "decision" "D-1" "The savings"
  taken-by: "assembly"
2020-01-01 custom "policy" "plazo"
  rate: 0.06
  basis: "ACT/365"
  early-rate: 0.02
  decision: "D-1"
2020-01-01 custom "policy" "tabla"
  rates: "180:0.06 30:0.03 180@5000:0.065"
  basis: "ACT/365"
  decision: "D-1"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 open Assets:Bank
2020-01-01 open Expenses:Interest USD
  role: "interest-cost"
2026-01-15 * "Laid in"
  Assets:Bank                   {amount} USD
  Liabilities:Deposits:D-0001  -{amount} USD
plugin "plugins.bylaws"
"""
DECISION = '  decision: "D-1"\n'


def judged(
    terms: str,
    mark: str = "",
    *,
    policies: str = "",
    matures: str = "2026-07-14",
    amount: str = "1000.00",
) -> None:
    marked = f"  ;! deposit-terms: {mark}" if mark else ""
    said = {"terms": terms.rstrip("\n"), "policies": policies, "mark": marked}
    assert_judged(BOOK.format(**said, matures=matures, amount=amount))


def policy(*terms: str, day: str = "2026-01-02", mark: str = "") -> str:
    lines = [f'{day} custom "policy" "mio"{mark}', *(f"  {one}" for one in terms)]
    return "\n".join([*lines, DECISION])


def of_own(*terms: str, mark: str = "", wrong: str = "") -> None:
    judged('  product: "mio"', mark, policies=policy(*terms, mark=wrong))


def test_a_product_gives_all() -> None:
    judged('  product: "plazo"')


@pytest.mark.parametrize("term", ["rate: 0.06", "rate: 0.060", 'basis: "ACT/365"'])
def test_the_same_said_again(term: str) -> None:
    judged(f'  product: "plazo"\n  {term}')


@pytest.mark.parametrize(
    ("term", "differs"),
    [
        ("rate: 0.07", "rate 0.07, and the product plazo gave 0.06 on 2026-01-15"),
        ("rate: 0", "rate 0, and the product plazo gave 0.06 on 2026-01-15"),
        ('basis: "ACT/360"', "basis ACT/360, and the product plazo gave ACT/365"),
        ("early-rate: 0.03", "early-rate 0.03, and the product plazo gave 0.02"),
    ],
)
def test_a_term_that_differs(term: str, differs: str) -> None:
    judged(f'  product: "plazo"\n  {term}', f"D-0001 says {differs}")
    judged(f'  product: "plazo"\n  {term}\n{DECISION}')


def test_what_the_product_leaves_open() -> None:
    judged('  product: "plazo"\n  compounding: "monthly"')


def test_a_penalty_in_place_of_the_rate_of_the_product() -> None:
    judged(f'  product: "plazo"\n  early-penalty: 0.5\n{DECISION}')


@pytest.mark.parametrize(
    ("matures", "rate"),
    [("2026-02-14", "0.03"), ("2026-07-13", "0.03"), ("2026-07-14", "0.06")],
)
def test_the_chart_by_days(matures: str, rate: str) -> None:
    terms = '  product: "tabla"\n  rate: '
    judged(terms + rate, matures=matures)
    mark = f"D-0001 says rate 0.05, and the product tabla gave {rate}"
    judged(f"{terms}0.05", mark, matures=matures)
    judged(f"{terms}0.05\n{DECISION}", matures=matures)


@pytest.mark.parametrize(
    ("amount", "rate"), [("4999.99", "0.06"), ("5000.00", "0.065"), ("9E3", "0.065")]
)
def test_the_chart_by_amount(amount: str, rate: str) -> None:
    amount = amount.replace("9E3", "9000.00")
    judged(f'  product: "tabla"\n  rate: {rate}', amount=amount)
    mark = f"D-0001 says rate 0.05, and the product tabla gave {rate}"
    judged('  product: "tabla"\n  rate: 0.05', mark, amount=amount)


def test_much_money_for_few_days() -> None:
    terms = '  product: "tabla"\n  rate: 0.03'
    judged(terms, amount="9000.00", matures="2026-07-13")


def test_fewer_days_than_the_chart_knows() -> None:
    judged('  product: "tabla"', "D-0001", matures="2026-02-13")


def test_a_rate_where_the_chart_gives_none() -> None:
    mark = "D-0001 says rate 0.90, and the product tabla gave none on 2026-01-15"
    judged('  product: "tabla"\n  rate: 0.90', mark, matures="2026-02-13")


def test_a_rate_where_the_chart_gives_none_decided() -> None:
    judged(f'  product: "tabla"\n  rate: 0.01\n{DECISION}', matures="2026-02-13")


def test_a_live_deposit_keeps_its_terms() -> None:
    policies = policy("rate: 0.06", 'basis: "ACT/365"')
    policies += policy("rate: 0.01", day="2026-01-16")
    paid = """
2026-07-14 * "180 days of 0.06"
  Liabilities:Deposits:D-0001   1000.00 USD
  Expenses:Interest               29.59 USD
  Assets:Bank                  -1029.59 USD
"""
    judged('  product: "mio"', policies=policies + paid)


def test_amended_on_its_first_day() -> None:
    policies = policy("rate: 0.06", 'basis: "ACT/365"')
    policies += policy("rate: 0.01", day="2026-01-15")
    mark = "D-0001 says rate 0.06, and the product mio gave 0.01"
    judged('  product: "mio"\n  rate: 0.06', mark, policies=policies)


def test_amended_between_the_opening_and_the_money() -> None:
    policies = policy("rate: 0.06", 'basis: "ACT/365"', day="2020-01-01")
    policies += policy("rate: 0.01", day="2026-01-10")
    book = BOOK.format(
        terms='  product: "mio"\n  rate: 0.01',
        policies=policies,
        mark="",
        matures="2026-07-14",
        amount="1000.00",
    )
    assert_judged(book.replace("2026-01-15 open", "2026-01-05 open"))


def test_an_unknown_product() -> None:
    judged('  product: "nadie"', "D-0001 has the product nadie")


def test_a_product_that_comes_later() -> None:
    later = policy("rate: 0.06", 'basis: "ACT/365"', day="2026-01-16")
    mark = "D-0001 has the product mio"
    judged('  product: "mio"', mark, policies=later)


def test_a_product_that_has_ended() -> None:
    ended = policy("rate: 0.06", 'basis: "ACT/365"')
    ended += f'2026-01-15 custom "end" "policy" "mio"\n{DECISION}'
    mark = "D-0001 has the product mio"
    judged('  product: "mio"', mark, policies=ended)


def test_a_product_that_ends_later() -> None:
    ended = policy("rate: 0.06", 'basis: "ACT/365"')
    ended += f'2026-01-16 custom "end" "policy" "mio"\n{DECISION}'
    judged('  product: "mio"', policies=ended)


def test_a_law_is_no_product() -> None:
    mark = "D-0001 has the product funeral"
    judged('  product: "funeral"\n  rate: 0.06\n  basis: "ACT/365"', mark)


def test_a_product_without_a_rate() -> None:
    of_own('basis: "ACT/365"', mark="D-0001 lacks rate")


def test_a_product_without_a_basis() -> None:
    of_own("rate: 0.06", mark="D-0001 lacks basis")


@pytest.mark.parametrize("rate", ["2", "3"])
def test_a_rate_that_the_product_admits(rate: str) -> None:
    of_own(f"rate: {rate}", "rate-max: 3", 'basis: "ACT/365"')


@pytest.mark.parametrize(
    ("rate", "most"), [("2", "1.99"), ("0.5", "0.4"), ("1.01", "1")]
)
def test_a_rate_above_the_most(rate: str, most: str) -> None:
    mark = f"D-0001 has the rate {rate}"
    of_own(f"rate: {rate}", f"rate-max: {most}", 'basis: "ACT/365"', mark=mark)


def test_a_chart_in_per_cent() -> None:
    of_own('rates: "30:6"', 'basis: "ACT/365"', mark="D-0001 has the rate 6")


WRONG = [
    ('rate: "0.06"', 'policy mio says rate "0.06", which is no rate'),
    ("rat: 0.06", "policy mio has the key rat"),
    ("matures: 2026-03-03", "policy mio has the key matures"),
    ('rates: "30-0.06"', "policy mio says rates"),
    ('rates: ""', "policy mio says rates"),
    ('rates: "30:0.06 30:0.07"', "policy mio says rates"),
    ("early-penalty: 2", "policy mio says early-penalty 2, which is no share"),
    ('basis: "ACT/366"', 'policy mio says basis "ACT/366", which is none of'),
    ("instalment: 5", "policy mio says instalment 5, which is no amount"),
]


@pytest.mark.parametrize(("term", "wrong"), WRONG)
def test_a_product_that_does_not_read(term: str, wrong: str) -> None:
    rest = [] if term.startswith("basis") else ['basis: "ACT/365"']
    policies = policy(term, *rest, mark=f"  ;! records: {wrong}")
    judged('  rate: 0.06\n  basis: "ACT/365"', policies=policies)


@pytest.mark.parametrize(("term", "wrong"), WRONG[:2])
def test_a_product_that_does_not_read_told_once(term: str, wrong: str) -> None:
    of_own(term, 'basis: "ACT/365"', wrong=f"  ;! records: {wrong}")


def test_holders_of_no_kind() -> None:
    terms = 'holders: "cooperatives"', "rate: 0.06", 'basis: "ACT/365"'
    of_own(*terms, wrong="  ;! records: policy mio says holders")


@pytest.mark.xfail(strict=True, reason="told of each deposit, not of the product")
def test_a_product_with_two_prices_of_leaving_early() -> None:
    terms = "early-rate: 0.02", "early-penalty: 0.5", "rate: 0.06", 'basis: "ACT/365"'
    of_own(*terms, wrong="  ;! records: policy mio")
