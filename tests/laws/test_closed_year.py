"""A closed year leaves nothing on income and costs, and its closing moves no money."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "The year is closed"
  taken-by: "assembly"
  waives: "surplus-order"
2026-01-01 open Assets:Cash
2026-01-01 open Liabilities:Bills
2026-01-01 open Assets:Advances
  role: "advances"
2026-01-01 open Income:Gifts
2026-01-01 open Expenses:Wood
2026-01-01 open Equity:Balance
  role: "balance"
2026-01-01 open Equity:Opening
"""


def test_all_at_zero() -> None:
    """
    2026-05-05 * "Wood, given and used"
      Assets:Cash     30.00 USD
      Income:Gifts   -50.00 USD
      Expenses:Wood   20.00 USD
    2026-12-31 * "Result" #closing
      Income:Gifts    50.00 USD
      Expenses:Wood  -20.00 USD
      Equity:Balance -30.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    2027-01-10 * "Of the next year"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    """


def test_a_cent_is_left() -> None:
    """
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-12-31 * "Result" #closing
      Income:Gifts    29.99 USD
      Equity:Balance -29.99 USD
    2027-01-10 custom "closed" "2026"  ;! closed-year: Income:Gifts holds -0.01 USD at the end of 2026, which is closed
      decision: "D-1"
    """


def test_each_account_and_currency_is_told() -> None:
    """
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-05-06 * "Gifts of two currencies, and wood"
      Assets:Cash     20.00 VES
      Income:Gifts   -25.00 VES
      Expenses:Wood    5.00 VES
    2027-01-10 custom "closed" "2026"  ;! closed-year: Income:Gifts holds -30.00 USD ;! closed-year: Income:Gifts holds -25.00 VES ;! closed-year: Expenses:Wood holds 5.00 VES
      decision: "D-1"
    """


def test_a_late_entry_of_a_closed_year() -> None:
    """
    2026-12-31 * "A gift, entered in February"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2027-01-10 custom "closed" "2026"  ;! closed-year: Income:Gifts holds -30.00 USD
      decision: "D-1"
    """


def test_on_the_first_day_after_it_is_of_the_next_year() -> None:
    """
    2027-01-01 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_an_open_year_may_hold_what_it_likes() -> None:
    """
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    """


def test_no_decision_waives_it() -> None:
    """
    2026-01-01 custom "decision" "D-2" "Never mind"  ;! decisions: decision D-2 waives closed-year
      taken-by: "assembly"
      waives: "closed-year"
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2027-01-10 custom "closed" "2026"  ;! closed-year: Income:Gifts holds -30.00 USD
      decision: "D-2"
    """


def test_no_decision_excuses_it() -> None:
    """
    2028-01-01 custom "decision" "D-2" "Never mind"  ;! decisions: decision D-2 excuses closed-year
      taken-by: "assembly"
      excuses: "closed-year@2026"
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2027-01-10 custom "closed" "2026"  ;! closed-year: Income:Gifts holds -30.00 USD
      decision: "D-1"
    """


def test_closed_on_the_last_day() -> None:
    """
    2026-12-31 custom "closed" "2026"  ;! closed-year: 2026 is closed on 2026-12-31, before it is over
      decision: "D-1"
    """


def test_closed_on_the_day_after() -> None:
    """
    2027-01-01 custom "closed" "2026"
      decision: "D-1"
    """


def test_a_year_that_is_none() -> None:
    """
    2027-01-01 custom "closed" "0000"  ;! records: closed 0000 says id "0000", which is no year
      decision: "D-1"
    2027-01-01 custom "closed" "26"  ;! records: closed 26 says id "26", which is no year
      decision: "D-1"
    2027-01-01 custom "closed" "9999"  ;! closed-year: 9999 is closed on 2027-01-01
      decision: "D-1"
    """


def test_a_closing_entry_of_the_day_before() -> None:
    """
    2026-12-30 * "Result" #closing  ;! closed-year: an entry of 2026-12-30 says #closing
      Income:Gifts    50.00 USD
      Expenses:Wood  -50.00 USD
    2026-12-31 * "Result" #closing
      Income:Gifts   -50.00 USD
      Expenses:Wood   50.00 USD
    2025-12-31 * "Of an open year" #closing
    """


def test_a_closing_entry_moves_no_money() -> None:
    """
    2026-12-31 * "Result" #closing  ;! closed-year: an entry says #closing and posts on Assets:Cash
      Income:Gifts    50.00 USD
      Assets:Cash    -50.00 USD
    2026-12-31 * "Result" #closing  ;! closed-year: an entry says #closing and posts on Liabilities:Bills
      Income:Gifts       50.00 USD
      Liabilities:Bills -50.00 USD
    2026-12-31 * "Advances" #closing
      Equity:Balance    50.00 USD
      Assets:Advances  -50.00 USD
    """


def test_what_is_lent_is_not_left_on_costs() -> None:
    """
    2026-05-05 * "Opening"
      Assets:Cash        50.00 USD
      Liabilities:Bills -20.00 USD
      Equity:Opening    -30.00 USD
    2027-01-01 custom "closed" "2026"
      decision: "D-1"
    """


def test_a_year_between_two_closed_ones() -> None:
    """
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-12-31 * "Result" #closing
      Income:Gifts    30.00 USD
      Equity:Balance -30.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    2027-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2028-12-31 * "Result of two years" #closing
      Income:Gifts    30.00 USD
      Equity:Balance -30.00 USD
    2029-01-10 custom "closed" "2028"  ;! closed-year: 2028 is closed, and 2027 before it is open
      decision: "D-1"
    """


def test_a_year_between_in_which_nothing_was() -> None:
    """
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    2029-01-10 custom "closed" "2028"
      decision: "D-1"
    """


def test_the_first_closing_takes_what_stood_before() -> None:
    """
    2026-05-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2027-12-31 * "Result of two years" #closing
      Income:Gifts    30.00 USD
      Equity:Balance -30.00 USD
    2028-01-10 custom "closed" "2027"
      decision: "D-1"
    """


def test_an_opening_entry_pads_nothing_onto_costs() -> None:
    """
    2026-01-01 pad Expenses:Wood Equity:Opening
    2026-01-05 balance Expenses:Wood  7.00 USD
    2027-01-10 custom "closed" "2026"  ;! closed-year: Expenses:Wood holds 7.00 USD
      decision: "D-1"
    """
