"""Where a surplus goes, in what order, and in what shares."""

PRELUDE = """
2026-01-01 custom "decision" "D-1" "What becomes of the surplus"
  taken-by: "assembly"
2026-01-01 custom "policy" "surplus"
  from: "health bakery"
  to: "reserve:5% education:200.00 health:75% reserve_2:25%"
  currency: "USD"
  decision: "D-1"
2026-01-01 custom "fund" "health" "Health centre"
2026-01-01 custom "fund" "bakery" "Bakery"
2026-01-01 custom "fund" "reserve" "Reserve"
2026-01-01 custom "fund" "reserve_2" "Another"
2026-01-01 custom "fund" "education" "Education"
2026-01-01 custom "fund" "other" "Other"
2026-01-01 open Assets:Health
  fund: "health"
2026-01-01 open Assets:Bakery
  fund: "bakery"
2026-01-01 open Expenses:Bakery
  fund: "bakery"
2026-01-01 open Assets:Other
  fund: "other"
2026-01-01 open Equity:Surplus
  role: "surplus"
2026-01-01 open Equity:Surplus:Health
  fund: "health"
2026-01-01 open Equity:Surplus:Bakery
  fund: "bakery"
2026-01-01 open Equity:Surplus:Other
  fund: "other"
2026-01-01 open Equity:Balance
  role: "balance"
2026-01-01 open Equity:Balance:Health
  fund: "health"
2026-01-01 open Equity:Balance:Bakery
  fund: "bakery"
2026-01-01 open Equity:Balance:Reserve
  fund: "reserve"
2026-01-01 open Equity:Balance:Reserve-2
  fund: "reserve_2"
2026-01-01 open Equity:Balance:Education
  fund: "education"
2026-01-01 open Equity:Balance:Other
  fund: "other"
2026-01-01 open Equity:Between
  role: "interfund"
  fund: "health"
  with: "reserve"
2026-01-01 open Equity:Between:HR
  fund: "health"
  with: "reserve"
2026-01-01 open Equity:Between:RH
  fund: "reserve"
  with: "health"
2026-01-01 open Equity:Between:BR
  fund: "bakery"
  with: "reserve"
2026-01-01 open Equity:Between:RB
  fund: "reserve"
  with: "bakery"
2026-01-01 open Equity:Between:HE
  fund: "health"
  with: "education"
2026-01-01 open Equity:Between:EH
  fund: "education"
  with: "health"
2026-01-01 open Equity:Between:HO
  fund: "health"
  with: "other"
2026-01-01 open Equity:Between:OH
  fund: "other"
  with: "health"
2026-01-01 open Equity:Between:H2
  fund: "health"
  with: "reserve_2"
2026-01-01 open Equity:Between:2H
  fund: "reserve_2"
  with: "health"
"""


def test_as_agreed() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health            1200.00 USD
      Equity:Surplus:Health   -1200.00 USD
    2026-12-31 * "5 % of 1200" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health      60.00 USD
      Equity:Between:HR         -60.00 USD
      Equity:Between:RH          60.00 USD
      Equity:Balance:Reserve    -60.00 USD
    2026-12-31 * "200 of 1140" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health     200.00 USD
      Equity:Between:HE        -200.00 USD
      Equity:Between:EH         200.00 USD
      Equity:Balance:Education -200.00 USD
    2026-12-31 * "75 % of 940, and 25 %" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health     940.00 USD
      Equity:Balance:Health    -705.00 USD
      Equity:Between:H2        -235.00 USD
      Equity:Between:2H         235.00 USD
      Equity:Balance:Reserve-2 -235.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_other_shares() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health            1200.00 USD
      Equity:Surplus:Health   -1200.00 USD
    2026-12-31 * "5 % of 1200" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health      75.00 USD
      Equity:Between:HR         -75.00 USD
      Equity:Between:RH          75.00 USD
      Equity:Balance:Reserve    -75.00 USD  ;! surplus-order: reserve: 5% of 1200.00 = 60.00, entered 75.00 USD (policy surplus, decision D-1)
    2027-01-10 custom "closed" "2026"  ;! surplus-order: education: 200.00 of 1140.00 = 200.00, entered 0.00 USD ;! surplus-order: health: 75% of 940.00 = 705.00, entered 0.00 USD ;! surplus-order: reserve_2: 25% of 940.00 = 235.00, entered 0.00 USD
      decision: "D-1"
    """


def test_a_cent_too_little() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health               0.99 USD
      Equity:Surplus:Health      -0.99 USD
    2026-12-31 * "0.0495 are 0.05, and the rest is less than the 200" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health       0.98 USD
      Equity:Between:HR          -0.05 USD
      Equity:Between:RH           0.05 USD
      Equity:Balance:Reserve     -0.05 USD
      Equity:Between:HE          -0.93 USD
      Equity:Between:EH           0.93 USD
      Equity:Balance:Education   -0.93 USD  ;! surplus-order: education: 200.00 of 0.94 = 0.94, entered 0.93 USD
    """


def test_the_first_comes_first() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health             100.00 USD
      Equity:Surplus:Health    -100.00 USD
    2026-12-31 * "To the last" #closing
      surplus: "2026"
      Equity:Surplus:Health      95.00 USD
      Equity:Balance:Health     -95.00 USD  ;! surplus-order: health: 75% of 0.00 = 0.00, entered 95.00 USD
    2026-12-31 * "To the first" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health       5.00 USD
      Equity:Between:HR          -5.00 USD
      Equity:Between:RH           5.00 USD
      Equity:Balance:Reserve     -5.00 USD
    2027-01-10 custom "closed" "2026"  ;! surplus-order: education: 200.00 of 95.00 = 95.00, entered 0.00 USD
      decision: "D-1"
    """


def test_a_fund_that_is_no_destination() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health             100.00 USD
      Equity:Surplus:Health    -100.00 USD
    2026-12-31 * "To another" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health       5.00 USD
      Equity:Between:HO          -5.00 USD
      Equity:Between:OH           5.00 USD
      Equity:Balance:Other       -5.00 USD  ;! surplus-order: other receives 5.00 USD of the surplus, and is none of its destinations
    """


def test_a_fund_whose_surplus_is_its_own() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Other              100.00 USD
      Equity:Surplus:Other     -100.00 USD
    2026-12-31 * "From another" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Other        5.00 USD
      Equity:Between:OH          -5.00 USD
      Equity:Between:HO           5.00 USD
      Equity:Balance:Health      -5.00 USD  ;! surplus-order: other gives 5.00 USD of its surplus, and is none of the funds
    """


def test_a_loss_of_one_fund_takes_nothing_from_another() -> None:
    """
    2026-05-05 * "Brought in, and costs of the bakery"
      Assets:Health             100.00 USD
      Equity:Surplus:Health    -100.00 USD
      Assets:Bakery             -80.00 USD
      Expenses:Bakery            80.00 USD
    2026-12-31 * "Result" #closing
      decision: "D-1"
      Expenses:Bakery           -80.00 USD
      Equity:Surplus:Bakery      80.00 USD
    2026-12-31 * "5 % of 100" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health     100.00 USD
      Equity:Between:HR          -5.00 USD
      Equity:Between:RH           5.00 USD
      Equity:Balance:Reserve     -5.00 USD
      Equity:Between:HE         -95.00 USD
      Equity:Between:EH          95.00 USD
      Equity:Balance:Education  -95.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_the_funds_give_one_after_another() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health              50.00 USD
      Equity:Surplus:Health     -50.00 USD
      Assets:Bakery              50.00 USD
      Equity:Surplus:Bakery     -50.00 USD
    2026-12-31 * "5 % of 100" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Bakery       5.00 USD
      Equity:Between:BR          -5.00 USD
      Equity:Between:RB           5.00 USD
      Equity:Balance:Reserve     -5.00 USD
    2027-01-10 custom "closed" "2026"  ;! surplus-order: education: 200.00 of 95.00 = 95.00, entered 0.00 USD
      decision: "D-1"
    """


def test_another_currency_knows_no_amounts() -> None:
    """
    2026-05-05 * "Brought in"
      Assets:Health             100.00 VES
      Equity:Surplus:Health    -100.00 VES
    2026-12-31 * "5 % of 100 to the reserve, and the rest by 75 and 25" #closing
      decision: "D-1"
      surplus: "2026"
      Equity:Surplus:Health     100.00 VES
      Equity:Between:HR          -5.00 VES
      Equity:Between:RH           5.00 VES
      Equity:Balance:Reserve     -5.00 VES
      Equity:Balance:Health     -71.25 VES
      Equity:Between:H2         -23.75 VES
      Equity:Between:2H          23.75 VES
      Equity:Balance:Reserve-2  -23.75 VES
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_an_open_year_is_judged_by_what_it_shares_out() -> None:
    """
    2026-05-05 * "Brought in, and not shared out yet"
      Assets:Health             100.00 USD
      Equity:Surplus:Health    -100.00 USD
    """


def test_no_policy_in_force() -> None:
    """
    2025-01-01 open Equity:Old:Surplus
      role: "surplus"
      fund: "health"
    2025-01-01 open Equity:Old:Balance
      role: "balance"
      fund: "health"
    2025-12-31 * "Shared out before it was agreed" #closing  ;! surplus-order: an entry of 2025-12-31 shares out a surplus, and no policy surplus is in force
      surplus: "2025"
      Equity:Old:Surplus   1.00 USD
      Equity:Old:Balance  -1.00 USD
    """


def test_a_policy_that_lacks_its_destinations() -> None:
    """
    2026-02-01 custom "policy" "surplus"  ;! surplus-order: policy surplus gives from but lacks to
      to: "none"
      decision: "D-1"
    """


def test_amounts_without_a_currency() -> None:
    """
    2026-02-01 custom "policy" "surplus"  ;! surplus-order: policy surplus gives amounts and no currency
      currency: "none"
      decision: "D-1"
    """


def test_shares_that_make_101_percent() -> None:
    """
    2026-02-01 custom "policy" "surplus"  ;! records: policy surplus says to "health:60% reserve:41%", which gives 101 % in a row
      to: "health:60% reserve:41%"
      decision: "D-1"
    2026-05-05 * "Brought in"
      Assets:Health             100.00 USD
      Equity:Surplus:Health    -100.00 USD
    2027-01-10 custom "closed" "2026"
      decision: "D-1"
    """


def test_a_destination_that_is_no_fund() -> None:
    """
    2026-02-01 custom "policy" "surplus"  ;! records: policy surplus names the fund nowhere
      to: "nowhere:100%"
      decision: "D-1"
    """
