"""How a payment is split: in the order of the policy, and what is left waits.

The loan owes 6.00 of interest and 100.00 of principal on 15 February, 5.00 and 100.00
on 15 March, and so on down to 1.00 and 100.00 on 15 July.
"""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "Credit among us"
      taken-by: "assembly"
    2020-01-01 custom "decision" "D-2" "All of it principal, this once"
      taken-by: "assembly"
      waives: "repayment-order"
    2020-01-01 custom "policy" "loan"
      order: "late-charge overdue-interest overdue-principal current"
      decision: "D-1"
    2026-09-01 custom "policy" "loan"
      order: "overdue-principal overdue-interest late-charge current"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Bank
    2020-01-01 open Income:Interest USD
      role: "loan-interest"
    2020-01-01 open Liabilities:Waiting USD
      role: "to-be-applied"
    2020-01-01 open Expenses:Lost USD
      role: "written-off"
    2026-01-15 open Assets:Loans:L-0001 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0.12
      basis: "30/360"
      instalments: 6
      every: "1 month"
      first-due: 2026-02-15
    2026-01-15 * "Lent"
      Assets:Loans:L-0001     600.00 USD
      Assets:Bank            -600.00 USD
"""


def test_on_the_day() -> None:
    """
    2026-02-15 * "Interest and principal"
      Assets:Bank             106.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_interest_comes_before_principal_on_the_day() -> None:
    """
    2026-02-15 * "A cent too much of principal"  ;! repayment-order: L-0001 is paid 50.00 USD on 2026-02-15, split as interest 5.99 USD, principal 44.01 USD, and by the order it is interest 6.00 USD, principal 44.00 USD (policy loan, decision D-1)
      Assets:Bank              50.00 USD
      Income:Interest          -5.99 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -44.01 USD
    """


def test_less_than_the_interest() -> None:
    """
    2026-02-15 * "All of it interest"
      Assets:Bank               5.00 USD
      Income:Interest          -5.00 USD
        contract: "L-0001"
    2026-02-16 * "The rest of it, and principal"
      Assets:Bank               2.00 USD
      Income:Interest          -1.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001      -1.00 USD
    """


def test_a_day_early_it_waits() -> None:
    """
    2026-02-14 * "Early"
      Assets:Bank             106.00 USD
      Liabilities:Waiting    -106.00 USD
        contract: "L-0001"
    2026-02-15 * "Applied"
      Liabilities:Waiting     106.00 USD
        contract: "L-0001"
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_a_day_early_nothing_is_repaid() -> None:
    """
    2026-02-14 * "Early"  ;! repayment-order: L-0001 is paid 106.00 USD on 2026-02-14, split as interest 6.00 USD, principal 100.00 USD, and by the order it is to be applied 106.00 USD
      Assets:Bank             106.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_a_fault_is_told_once() -> None:
    """
    2026-02-14 * "Early"  ;! repayment-order: L-0001 is paid 106.00 USD
      Assets:Bank             106.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    2026-03-15 * "On the day"
      Assets:Bank             105.00 USD
      Income:Interest          -5.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_what_waits_is_applied_with_the_next_payment() -> None:
    """
    2026-02-14 * "Early"
      Assets:Bank             106.00 USD
      Liabilities:Waiting    -106.00 USD
        contract: "L-0001"
    2026-03-15 * "Applied a month later, with the next one"
      Assets:Bank             105.00 USD
      Liabilities:Waiting     106.00 USD
        contract: "L-0001"
      Income:Interest         -11.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -200.00 USD
    """


def test_what_waits_is_not_left_waiting() -> None:
    """
    2026-02-14 * "Early"
      Assets:Bank             106.00 USD
      Liabilities:Waiting    -106.00 USD
        contract: "L-0001"
    2026-03-15 * "Forgotten"  ;! repayment-order: L-0001 is paid 105.00 USD on 2026-03-15, split as interest 5.00 USD, principal 100.00 USD, and by the order it is interest 11.00 USD, principal 200.00 USD, to be applied -106.00 USD
      Assets:Bank             105.00 USD
      Income:Interest          -5.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_all_overdue_interest_comes_before_overdue_principal() -> None:
    """
    2026-03-20 * "Of two instalments"
      Assets:Bank              50.00 USD
      Income:Interest         -11.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -39.00 USD
    """


def test_an_instalment_at_a_time_is_another_order() -> None:
    """
    2026-03-20 * "Of the first alone"  ;! repayment-order: L-0001 is paid 50.00 USD on 2026-03-20
      Assets:Bank              50.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -44.00 USD
    """


def test_overdue_principal_comes_before_what_is_current() -> None:
    """
    2026-03-15 * "On the second day"
      Assets:Bank             110.00 USD
      Income:Interest         -10.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    """


def test_an_order_holds_from_its_day_on() -> None:
    """
    2026-08-31 * "By the first order"
      Assets:Bank              21.00 USD
      Income:Interest         -21.00 USD
        contract: "L-0001"
    2026-09-01 * "By the second"
      Assets:Bank             500.00 USD
      Assets:Loans:L-0001    -500.00 USD
    """


def test_by_the_second_order_interest_comes_last() -> None:
    """
    2026-08-31 * "By the second"  ;! repayment-order: L-0001 is paid 500.00 USD on 2026-08-31
      Assets:Bank             500.00 USD
      Assets:Loans:L-0001    -500.00 USD
    2026-09-01 * "By the first"  ;! repayment-order: L-0001 is paid 21.00 USD on 2026-09-01
      Assets:Bank              21.00 USD
      Income:Interest         -21.00 USD
        contract: "L-0001"
    """


def test_two_payments_of_a_day_are_one() -> None:
    """
    2026-02-15 * "Principal first, in the text"
      Assets:Bank             100.00 USD
      Assets:Loans:L-0001    -100.00 USD
    2026-02-15 * "Then interest"
      Assets:Bank               6.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
    """


def test_paid_off_with_the_interest_of_fourteen_days() -> None:
    """
    2026-03-01 * "600 x 0.12 / 12, and 500 x 0.12 / 12 x 14 / 28"
      Assets:Bank             608.50 USD
      Income:Interest          -8.50 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    """


def test_a_cent_less_pays_nothing_off() -> None:
    """
    2026-03-01 * "A cent of interest is lacking"  ;! repayment-order: L-0001 is paid 608.49 USD on 2026-03-01, split as interest 8.49 USD, principal 600.00 USD, and by the order it is interest 6.00 USD, principal 100.00 USD, to be applied 502.49 USD
      Assets:Bank             608.49 USD
      Income:Interest          -8.49 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    """


def test_more_than_all_waits_to_be_paid_back() -> None:
    """
    2026-03-01 * "A cent too much"
      Assets:Bank             608.51 USD
      Income:Interest          -8.50 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
      Liabilities:Waiting      -0.01 USD
        contract: "L-0001"
    2026-04-01 * "Paid back"
      Liabilities:Waiting       0.01 USD
        contract: "L-0001"
      Assets:Bank              -0.01 USD
    """


def test_whoever_pays_all_pays_off() -> None:
    """
    2026-03-01 * "Left waiting"  ;! repayment-order: L-0001 is paid 608.50 USD on 2026-03-01
      Assets:Bank             608.50 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
      Liabilities:Waiting    -502.50 USD
        contract: "L-0001"
    """


def test_a_decision_may_waive_it() -> None:
    """
    2026-03-20 * "All of it principal"
      decision: "D-2"
      Assets:Bank              50.00 USD
      Assets:Loans:L-0001     -50.00 USD
    2026-03-21 * "And then as always"
      Assets:Bank              20.00 USD
      Income:Interest         -11.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001      -9.00 USD
    """


def test_a_payment_taken_back() -> None:
    """
    2026-02-15 * "A cheque"
      Assets:Bank             106.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -100.00 USD
    2026-02-20 * "It bounced"
      Income:Interest           6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001     100.00 USD
        corrects: TRUE
      Assets:Bank            -106.00 USD
    2026-02-21 * "In cash, in part"
      Assets:Bank              50.00 USD
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -44.00 USD
    """


def test_a_split_is_mended() -> None:
    """
    2026-03-20 * "All of it principal, by mistake"
      Assets:Bank              50.00 USD
      Assets:Loans:L-0001     -50.00 USD
    2026-03-25 * "Mended"
      Income:Interest         -11.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001      11.00 USD
        corrects: 2026-03-20
    """


def test_a_split_is_mended_in_part() -> None:
    """
    2026-03-20 * "All of it principal, by mistake"
      Assets:Bank              50.00 USD
      Assets:Loans:L-0001     -50.00 USD
    2026-03-25 * "Mended"  ;! repayment-order: L-0001 is paid 50.00 USD on 2026-03-20, split as interest 10.00 USD, principal 40.00 USD
      Income:Interest         -10.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001      10.00 USD
        corrects: 2026-03-20
    """


def test_the_payment_that_is_mended_may_be_named() -> None:
    """
    2026-02-20 * "All of it principal, by mistake"
      Assets:Bank              50.00 USD
      Assets:Loans:L-0001     -50.00 USD
    2026-02-21 * "All of it interest, as it was due"
      Assets:Bank               6.00 USD
      Assets:Loans:L-0001      -6.00 USD
    2026-02-25 * "Mended"
      Income:Interest          -6.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001       6.00 USD
        corrects: 2026-02-20
    """


def test_rescheduled_with_the_interest_to_the_day() -> None:
    """
    2026-03-01 open Assets:Loans:L-0002 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0.12
      basis: "30/360"
      instalments: 12
      every: "1 month"
      first-due: 2026-04-01
      reschedules: "L-0001"
    2026-03-01 * "What was overdue is paid, the rest moves"
      Assets:Bank             108.50 USD
      Income:Interest          -8.50 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
      Assets:Loans:L-0002     500.00 USD
    """


def test_rescheduled_whole_with_the_interest_to_the_day() -> None:
    """
    2026-03-01 open Assets:Loans:L-0002 USD
      role: "loan"
      borrower: "triunfo"
      method: "german"
      rate: 0.12
      basis: "30/360"
      instalments: 12
      every: "1 month"
      first-due: 2026-04-01
      reschedules: "L-0001"
    2026-03-01 * "Interest is paid, and all principal moves"
      Assets:Bank               8.50 USD
      Income:Interest          -8.50 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
      Assets:Loans:L-0002     600.00 USD
    """


def test_a_recovery_comes_before_what_was_overdue() -> None:
    """
    2026-08-01 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2026-10-01 * "Half of it came back"
      Assets:Bank             300.00 USD
      Expenses:Lost          -300.00 USD
        contract: "L-0001"
    2026-11-01 * "And all of it, with the interest due when it was given up"
      Assets:Bank             321.00 USD
      Expenses:Lost          -300.00 USD
        contract: "L-0001"
      Income:Interest         -21.00 USD
        contract: "L-0001"
    """


def test_a_recovery_is_no_interest() -> None:
    """
    2026-08-01 * "Given up"
      decision: "D-1"
      Expenses:Lost           600.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001    -600.00 USD
    2026-10-01 * "Some of it came back"  ;! repayment-order: L-0001 is paid 20.00 USD on 2026-10-01, split as interest 20.00 USD, and by the order it is recovered 20.00 USD
      Assets:Bank              20.00 USD
      Income:Interest         -20.00 USD
        contract: "L-0001"
    """


def test_what_does_not_wait_is_not_paid_back() -> None:
    """
    2026-02-01 * "Early"
      Assets:Bank              50.00 USD
      Liabilities:Waiting     -50.00 USD
        contract: "L-0001"
    2026-02-02 * "Paid back, and more"  ;! repayment-order: L-0001 has 0.01 USD more applied or paid back by 2026-02-02 than waited
      Liabilities:Waiting      50.01 USD
        contract: "L-0001"
      Assets:Bank             -50.01 USD
    """


def test_what_waits_may_be_paid_back() -> None:
    """
    2026-02-01 * "Early"
      Assets:Bank              50.00 USD
      Liabilities:Waiting     -50.00 USD
        contract: "L-0001"
    2026-02-02 * "Paid back"
      Liabilities:Waiting      50.00 USD
        contract: "L-0001"
      Assets:Bank             -50.00 USD
    """


def test_what_waits_is_not_applied_early() -> None:
    """
    2026-02-01 * "Early"
      Assets:Bank              50.00 USD
      Liabilities:Waiting     -50.00 USD
        contract: "L-0001"
    2026-02-14 * "Applied a day early"  ;! repayment-order: L-0001 is paid 0.00 USD on 2026-02-14, split as principal 50.00 USD, to be applied -50.00 USD, and by the order it is nothing
      Liabilities:Waiting      50.00 USD
        contract: "L-0001"
      Assets:Loans:L-0001     -50.00 USD
    """


def test_what_waited_may_be_paid_back_when_it_has_fallen_due() -> None:
    """
    2026-02-01 * "Early"
      Assets:Bank              50.00 USD
      Liabilities:Waiting     -50.00 USD
        contract: "L-0001"
    2026-02-20 * "Paid back, and then it was never there"
      Liabilities:Waiting      50.00 USD
        contract: "L-0001"
      Assets:Bank             -50.00 USD
    """
