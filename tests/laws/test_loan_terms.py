"""The terms of a loan: what must be there, what reads, what contradicts itself."""

import pytest

from tests.conftest import assert_judged
from tests.loan_books import LAWS
from tests.loan_books import NETWORK
from tests.loan_books import entry
from tests.loan_books import lent
from tests.loan_books import opened
from tests.loan_books import policy

LAW = "loan-terms: L-0001"
NEEDED = ("borrower", "method", "rate", "basis", "instalments", "every", "first-due")
EMPTY = """
2026-01-15 open Assets:Loans USD  ;! loan-terms: Loans lacks borrower
  role: "loan"
"""


def judged(mark: str = "", more: str = "", currency: str = "USD", **terms: str) -> None:
    said = f"{LAW} {mark}" if mark else ""
    assert_judged(
        opened("L-0001", said, currency, **terms) + more + lent() + NETWORK + LAWS
    )


def test_all_that_is_needed() -> None:
    judged()


@pytest.mark.parametrize("key", NEEDED)
def test_a_term_that_is_lacking(key: str) -> None:
    judged(f"lacks {key}", **{key: ""})


def test_all_are_lacking_told_once() -> None:
    judged(f"lacks {', '.join(NEEDED)}", **dict.fromkeys(NEEDED, ""))


@pytest.mark.parametrize("currency", ["", "USD,VES"])
def test_one_currency(currency: str) -> None:
    judged("lacks currency", "", currency)


@pytest.mark.parametrize("method", ["french", "german", "flat", "interest-only"])
def test_each_method(method: str) -> None:
    judged(method=f'"{method}"')


@pytest.mark.parametrize("rate", ["0", "0.000001", "1"])
def test_a_rate(rate: str) -> None:
    judged(rate=rate)


@pytest.mark.parametrize(
    "every", ["1 month", "2 months", "1 week", "15 days", "1 day", "1 year"]
)
def test_each_interval(every: str) -> None:
    judged(every=f'"{every}"')


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        (
            "method",
            '"English"',
            "none of: french, german, flat or interest-only; write one of them.",
        ),
        (
            "method",
            "5",
            "none of: french, german, flat or interest-only; write one of them.",
        ),
        ("rate", '"12 %"', "no rate; a rate is a number of a year without quotes"),
        ("rate", "-0.01", "no rate; a rate is a number of a year without quotes"),
        ("basis", '"ACT/366"', "none of: ACT/365, ACT/360"),
        ("instalments", "0.5", "no count; a count is a whole number"),
        ("instalments", "-6", "no count; a count is a whole number"),
        ("instalments", '"6"', "no count; a count is a whole number"),
        ("every", '"month"', 'no interval; write it as "1 month", "2 weeks" or'),
        ("every", '"0 months"', "no interval; write it as"),
        ("every", "30", "no interval; write it as"),
        ("first-due", '"2026-02-15"', "no date; write it as 2026-01-31, without"),
        ("instalment", '"20.00 USD"', "no amount; write it as 20.00 USD, without"),
        ("instalment", "0 USD", "not above zero"),
        ("multiple", "-5", "not above zero"),
        ("down-payment", "TRUE", "no amount; write it as 20.00 USD, without"),
        ("grace-principal", "1.5", "no count; a count is a whole number"),
        ("borrower", "5", "no id; an id is a text of letters"),
        ("borrower", '"F 0001"', "no id; an id is a text of letters"),
        ("liens", '""', "nothing; write ids and amounts, as F-0002:50.00"),
        ("liens", '"F-0002"', "F-0002; write an id, ':', and an amount, as F-0002:50"),
        ("liens", '"F-0002:-5"', "F-0002:-5; write an id"),
        ("liens", '"F-0002:5,00"', "F-0002:5,00; write an id"),
        ("liens", '"F-0002:0"', "F-0002 with nothing held; write what is"),
        ("liens", '"F-0002:5 F-0002:6"', "F-0002 twice; list it once"),
        ("liens", "5", "no list; a list is one text in quotes"),
        ("reschedules", "5", "no id; an id is a text"),
        ("opened", "2025", "no date; write it as"),
    ],
)
def test_a_value_that_does_not_read(key: str, value: str, wanted: str) -> None:
    verb = "lists" if key == "liens" and not wanted.startswith("no list") else "is"
    mark = f"says {key} {value}, which {verb} {wanted}".partition(";")[0]
    judged(mark, **{key: value})


def test_twelve_for_twelve_percent() -> None:
    judged("has the rate 12, which is 1200 % a year and above 1", rate="12")


def test_a_product_may_admit_a_high_rate() -> None:
    more = policy('method: "german"\nrate-max: 12', "inflacion")
    judged("", more, rate="12", product='"inflacion"')


def test_no_instalments() -> None:
    judged("has no instalments", instalments="0")


def test_grace_leaves_an_instalment() -> None:
    judged(grace_principal="5")
    judged("says grace-principal 6 and has 6 instalments", grace_principal="6")


@pytest.mark.parametrize("method", ["german", "interest-only"])
def test_no_equal_instalment(method: str) -> None:
    mark = f"says instalment 120.00 USD, and by the method {method}"
    judged(mark, method=f'"{method}"', instalment="120.00 USD")


def test_an_agreed_instalment() -> None:
    judged(method='"french"', instalment="104.00 USD")
    judged(method='"french"', instalment="104.00")


def test_an_instalment_below_the_interest() -> None:
    judged(
        "has terms that give no schedule: 6.00 at a time repays nothing",
        method='"french"',
        instalment="6.00 USD",
    )
    judged(method='"french"', instalment="6.01 USD")


def test_a_multiple() -> None:
    judged(multiple="5.00 USD")
    judged(
        "says multiple 5.00 USD, and by the method interest-only",
        multiple="5.00 USD",
        method='"interest-only"',
    )


@pytest.mark.parametrize("key", ["multiple", "principal", "instalment"])
def test_an_amount_of_another_currency(key: str) -> None:
    mark = f"says {key} 700 VES, and its account is in USD"
    judged(mark, method='"french"', **{key: "700 VES"})


def test_an_amount_finer_than_its_currency() -> None:
    judged("says principal 600.001 USD, and USD has 2", principal="600.001 USD")
    judged(principal="600.000 USD")


def test_liens_hold_what_is_lent_at_most() -> None:
    more = "\n".join(
        f'2026-01-02 open Liabilities:S{one} USD\n  role: "sight-savings"\n'
        f'  holder: "F-000{one}"\n  rate: 0\n  basis: "ACT/365"\n'
        + entry("2026-01-02", {f"Liabilities:S{one}": "-400.00", "Assets:Bank": "400"})
        for one in (2, 3)
    )
    judged("", more, liens='"F-0002:300.00 F-0003:300.00"')
    judged(
        "has liens of 600.01 USD, and 600.00 USD are lent",
        more,
        liens='"F-0002:300.00 F-0003:300.01"',
    )
    judged("", more, liens='"F-0002:300.00 F-0003:301.00"', principal="601.00 USD")


def test_a_lien_finer_than_its_currency() -> None:
    judged("says that F-0002 holds 5.001, and USD has 2", liens='"F-0002:5.001"')


@pytest.mark.parametrize("borrower", ["triunfo", "F-0001", "A-0001"])
def test_each_kind_of_borrower(borrower: str) -> None:
    judged(borrower=f'"{borrower}"')


def test_a_borrower_whom_nobody_knows() -> None:
    judged("is lent to F-0099, which is no cooperative", borrower='"F-0099"')


def test_a_borrower_recorded_later() -> None:
    more = '2026-01-16 custom "family" "F-0099" "triunfo"\n'
    judged("is lent to F-0099, which is no cooperative", more, borrower='"F-0099"')
    judged("", more.replace("01-16", "01-15"), borrower='"F-0099"')


def test_a_borrower_that_does_not_read_is_told_once() -> None:
    more = (
        '2026-01-02 custom "family" "F-0099" "nowhere"  '
        ";! records: family F-0099 names the cooperative nowhere\n"
    )
    judged("", more, borrower='"F-0099"')


def test_a_slip_of_a_key() -> None:
    judged("has the key instalment-s", **{"instalment-s": "6"})


def test_a_key_that_only_products_have() -> None:
    judged("says rate-max, which only a product says", rate_max="12")


def test_keys_of_others_are_let_be() -> None:
    judged(minutes='"page 12"')


def test_one_id_twice() -> None:
    double = (
        "2026-01-15 open Assets:Old:L-0001 USD  "
        ";! loan-terms: Assets:Old:L-0001 ends as Assets:Loans:L-0001 does\n"
        '  role: "loan"\n'
    )
    assert_judged(opened() + double + NETWORK + LAWS)


def test_the_id_of_a_deposit() -> None:
    mark = "loan-terms: Assets:Loans:L-0001 ends as Liabilities:D:L-0001 does"
    deposit = (
        '2020-01-02 open Liabilities:D:L-0001 USD\n  role: "sight-savings"\n'
        '  holder: "F-0001"\n  rate: 0\n  basis: "ACT/365"\n'
    )
    assert_judged(opened(mark=mark) + deposit + NETWORK + LAWS)


def test_a_loan_without_its_role() -> None:
    mark = "loan-terms: Assets:Loans:L-0001 has borrower and method and instalments"
    assert_judged(opened(mark=mark, role="") + NETWORK + LAWS)


def test_a_folder_of_loans_is_none() -> None:
    folder = '2020-01-01 open Assets:Loans\n  role: "loan"\n'
    assert_judged(folder + opened(role="") + NETWORK + LAWS)


def test_a_folder_with_nothing_below_it_is_a_loan() -> None:
    assert_judged(EMPTY + LAWS)


def test_a_folder_on_which_something_is_lent_is_a_loan() -> None:
    paid_out = entry("2026-01-15", {"Assets:Loans": "1.00", "Assets:Bank": "-1.00"})
    assert_judged(EMPTY + opened(role="") + paid_out + NETWORK + LAWS)
