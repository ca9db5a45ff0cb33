"""Loans given up: by decision, and what comes back later."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Credit among us"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Assets:Provision USD
      role: "provision"
    2020-01-01 open Expenses:Provision USD
      role: "provision-cost"
    2020-01-01 open Expenses:Lost USD
      role: "written-off"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
    2026-12-31 * "Set aside"
      Expenses:Provision      500.00 USD
        contract: "L-0001"
      Assets:Provision       -500.00 USD
        contract: "L-0001"
"""


def test_without_a_decision() -> None:
    """
    2027-01-15 * "Given up"  ;! write-off: L-0001 is written off by 600.00 USD without a decision
      Assets:Provision        500.00 USD
        contract: "L-0001"
      Expenses:Lost           100.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    """


def test_by_decision() -> None:
    """
    2027-01-15 * "Given up"
      decision: "D-1"
      Assets:Provision        500.00 USD
        contract: "L-0001"
      Expenses:Lost           100.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    """


def test_the_decision_may_stand_below_a_posting() -> None:
    """
    2027-01-15 * "Given up"
      Assets:Provision        500.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -500.00 USD
        decision: "D-1"
    """


def test_against_the_provision_alone() -> None:
    """
    2027-01-15 * "Given up, in part"  ;! write-off: L-0001 is written off by 0.01 USD without a decision
      Assets:Provision          0.01 USD
        contract: "L-0001"
      Assets:Loans:L-0001      -0.01 USD
    """


def test_each_write_off_is_told() -> None:
    """
    2027-01-15 * "Given up, in part"  ;! write-off: L-0001 is written off by 1.00 USD
      Expenses:Lost             1.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001      -1.00 USD
    2027-01-16 * "Given up, in part"  ;! write-off: L-0001 is written off by 2.00 USD
      Expenses:Lost             2.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001      -2.00 USD
    """


def test_a_provision_set_free_is_no_write_off() -> None:
    """
    2027-01-15 * "Repaid, and set free"
      Assets:Bank             600.00 USD
      Assets:Loans:L-0001    -600.00 USD
      Assets:Provision        500.00 USD
        contract: "L-0001"
      Expenses:Provision     -500.00 USD
        contract: "L-0001"
    """


def test_recovered_to_the_last_cent() -> None:
    """
    2027-01-15 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2027-06-01 * "They came back"
      Assets:Bank             600.00 USD
      Expenses:Lost          -600.00 USD
        contract: "L-0001"
    """


def test_a_cent_more_is_recovered() -> None:
    """
    2027-01-15 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2027-06-01 * "They came back"  ;! write-off: L-0001 has recovered 600.01 USD by 2027-06-01, and 600.00 USD were written off
      Assets:Bank             600.01 USD
      Expenses:Lost          -600.01 USD
        contract: "L-0001"
    2027-06-02 * "Once more"  ;! write-off: L-0001 has recovered 600.03 USD by 2027-06-02
      Assets:Bank               0.02 USD
      Expenses:Lost            -0.02 USD
        contract: "L-0001"
    """


def test_nothing_was_lost() -> None:
    """
    2027-06-01 * "Recovered"  ;! write-off: L-0001 has recovered 1.00 USD by 2027-06-01, and 0.00 USD were written off
      Assets:Bank               1.00 USD
      Expenses:Lost            -1.00 USD
        contract: "L-0001"
    """


def test_taken_up_again_in_one_entry() -> None:
    """
    2027-01-15 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2027-06-01 * "They will pay after all"
      Assets:Loans:L-0001     600.00 USD
      Expenses:Lost          -600.00 USD
        contract: "L-0001"
    2027-07-01 * "Repaid"
      Assets:Bank             600.00 USD
      Assets:Loans:L-0001    -600.00 USD
    """


def test_what_was_never_given_up_is_not_taken_up() -> None:
    """
    2026-06-01 * "They will pay"  ;! write-off: L-0001 has recovered 1.00 USD by 2026-06-01, and 0.00 USD were written off
      Assets:Loans:L-0001       1.00 USD
      Expenses:Lost            -1.00 USD
        contract: "L-0001"
    """


def test_given_up_straight_to_the_costs() -> None:
    """
    2026-07-01 open Expenses:Gifts
    2027-01-15 * "Never mind"  ;! write-off: L-0001 falls by 600.00 USD on 2027-01-15 and nobody pays it
      Expenses:Gifts          600.00 USD
      Assets:Loans:L-0001    -600.00 USD
    """


def test_given_up_straight_to_the_costs_by_decision() -> None:
    """
    2026-07-01 open Expenses:Gifts
    2027-01-15 * "Never mind"
      decision: "D-1"
      Expenses:Gifts          600.00 USD
      Assets:Loans:L-0001    -600.00 USD
    """


def test_given_up_to_the_debt_of_another() -> None:
    """
    2026-12-01 custom "cooperative" "union" "La Unión"
    2027-01-15 open Assets:Loans:L-0002 USD
      role: "loan"
      borrower: "union"
      method: "german"
      rate: 0
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2027-02-15
    2027-01-15 * "They owe it now"  ;! write-off: L-0001 falls by 600.00 USD on 2027-01-15 and nobody pays it
      Assets:Loans:L-0002     600.00 USD
      Assets:Loans:L-0001    -600.00 USD
    """


def test_an_instalment_withheld_from_pay() -> None:
    """
    2026-07-01 open Expenses:Pay
    2027-01-15 * "The week's work, less an instalment"
      Expenses:Pay            150.00 USD
      Assets:Loans:L-0001    -100.00 USD
      Assets:Bank             -50.00 USD
    """


def test_an_instalment_less_a_charge_of_the_bank() -> None:
    """
    2026-07-01 open Expenses:Charges
    2027-01-15 * "By transfer"
      Assets:Bank              99.00 USD
      Expenses:Charges          1.00 USD
      Assets:Loans:L-0001    -100.00 USD
    """


def test_recovered_and_nobody_pays() -> None:
    """
    2026-07-01 open Assets:Till
      liquid: TRUE
    2027-01-15 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2027-06-01 * "They promised"  ;! write-off: L-0001 has 49.99 USD booked as recovered on 2027-06-01 that nobody pays
      Assets:Till               0.01 USD
      Assets:Bank              49.99 USD
      Expenses:Lost           -50.00 USD
        contract: "L-0001"
    2027-06-02 * "They came back"
      Assets:Till              50.00 USD
      Expenses:Lost           -50.00 USD
        contract: "L-0001"
    """
