"""An advance sheet that does not read, and what belongs to no sheet."""

from tests.advance_books import NETWORK

PRELUDE = NETWORK


def test_an_unknown_cooperative() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: lucha/2026-W02 is of the cooperative lucha, which is not in the books on 2026-01-09
      advances: "lucha"
      week: "2026-W02"
      absent: ""
    """


def test_a_cooperative_whose_record_does_not_read() -> None:
    """
    2025-01-01 custom "cooperative" "lucha"  ;! records: cooperative lucha lacks the name
    2026-01-09 * "Advances"
      advances: "lucha"
      week: "2026-W02"
      absent: ""
    """


def test_no_cooperative() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: the advance sheet names no cooperative
      advances: ""
      week: "2026-W02"
      absent: ""
    """


def test_a_mistyped_advances() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: an entry has the key advance, which is none of an advance sheet's
      advance: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-10 * "Advances"  ;! equal-advances: an entry has the key avances, which is none of an advance sheet's
      avances: "triunfo"
      corrects: "2026-W02"
      paid: ""
    """


def test_a_mistyped_key() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 has the key adsent, which is none of an advance sheet's
      advances: "triunfo"
      week: "2026-W02"
      adsent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_week_that_is_no_week() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: the advance sheet of triunfo says week 2026-W54, which is no week
      advances: "triunfo"
      week: "2026-W54"
      absent: ""
    2026-01-09 * "Advances"  ;! equal-advances: the advance sheet of triunfo says week 2026-01-05, which is no week
      advances: "triunfo"
      week: 2026-01-05
      absent: ""
    """


def test_neither_week_nor_corrects_and_both() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: the advance sheet of triunfo needs one of week and corrects
      advances: "triunfo"
      absent: ""
    2026-01-10 * "Advances"  ;! equal-advances: the advance sheet of triunfo needs one of week and corrects
      advances: "triunfo"
      week: "2026-W02"
      corrects: "2026-W02"
      paid: ""
    """


def test_a_day_before_the_weeks_monday() -> None:
    """
    2026-01-04 * "Advances"  ;! equal-advances: triunfo/2026-W02 is dated 2026-01-04, before its week begins on 2026-01-05
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_the_weeks_monday() -> None:
    """
    2026-01-05 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_two_sheets_of_one_week() -> None:
    """
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    2026-01-10 * "Advances"  ;! equal-advances: triunfo/2026-W02 has an advance sheet already, of 2026-01-09
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_correction_of_a_sheet_that_is_refused_is_told_once() -> None:
    """
    2026-01-04 * "Advances"  ;! equal-advances: triunfo/2026-W02 is dated 2026-01-04
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0001:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    2026-01-12 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0001"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_a_correction_of_a_sheet_that_does_not_read_is_told_once() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: the advance sheet of triunfo says week 2026-2, which is no week
      advances: "triunfo"
      week: "2026-2"
      absent: "A-0001:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    2026-01-12 * "Advances, corrected"
      advances: "triunfo"
      corrects: "2026-W02"
      paid: "A-0001"
      Assets:Advances    40.00 USD
      Assets:Cash       -40.00 USD
    """


def test_neither_paid_nor_absent() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 says neither paid nor absent
      advances: "triunfo"
      week: "2026-W02"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_lists_without_quotes() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 says absent without quotes
      advances: "triunfo"
      week: "2026-W02"
      absent: 3
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_listed_twice() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0001 twice in paid
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0001 A-0002 A-0003"
      Assets:Advances   160.00 USD
      Assets:Cash      -160.00 USD
    2026-01-16 * "Advances"  ;! equal-advances: triunfo/2026-W03 lists A-0001 twice in absent
      advances: "triunfo"
      week: "2026-W03"
      absent: "A-0001:sick A-0001:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_both_paid_and_absent() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0001 both as paid and as absent
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001 A-0002 A-0003"
      absent: "A-0001:sick"
      Assets:Advances   120.00 USD
      Assets:Cash      -120.00 USD
    """


def test_a_base_paid_several_times() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0001:2 as paid
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001:2"
      absent: "A-0001:sick A-0002:leave A-0003:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
    """


def test_a_base_taken_back_by_a_sheet() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: triunfo/2026-W02 lists A-0001:-1 as paid
      advances: "triunfo"
      week: "2026-W02"
      paid: "A-0001:-1"
      absent: "A-0001:sick A-0002:leave A-0003:leave"
    """


def test_a_collection_sheet_too() -> None:
    """
    2026-01-09 * "Advances"  ;! equal-advances: the advance sheet of triunfo is a collection sheet too
      advances: "triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
    """


def test_a_mistyped_key_of_a_posting() -> None:
    """
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances   120.00 USD
      Assets:Advances    15.00 USD  ;! equal-advances: a posting on advances has the key ajustment, which is none of ours
        ajustment: "need"
      Assets:Cash      -135.00 USD
    """


def test_an_associate_that_is_no_id() -> None:
    """
    2026-01-09 * "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Advances    80.00 USD
      Assets:Advances    40.00 USD  ;! equal-advances: a posting on advances says associate 2, which is no id
        associate: 2
      Assets:Cash      -120.00 USD
    """


def test_money_on_advances_beside_any_sheet() -> None:
    """
    2026-01-09 * "A helping hand"
      Assets:Advances    40.00 USD  ;! equal-advances: 40.00 USD on Assets:Advances belongs to no advance sheet and is no adjustment
      Assets:Cash       -40.00 USD
    """


def test_a_repayment() -> None:
    """
    2026-01-09 * "A-0001 brings 40 back"
      Assets:Cash        40.00 USD
      Assets:Advances   -40.00 USD
    """


def test_from_one_associate_to_another() -> None:
    """
    2026-01-09 * "A friendly turn"
      Assets:Advances    40.00 USD  ;! equal-advances: 40.00 USD on Assets:Advances belongs to no advance sheet
        associate: "A-0001"
      Assets:Advances   -40.00 USD
        associate: "A-0002"
    """


def test_a_closing_settles_advances() -> None:
    """
    2025-01-01 open Equity:Surplus
    2026-12-31 * "Settled against the surplus" #closing
      Equity:Surplus     40.00 USD
      Assets:Advances   -40.00 USD
    2026-12-31 * "Less than that" #closing
      Equity:Surplus    -10.00 USD
      Assets:Advances    10.00 USD
    """


def test_a_closing_pays_nobody() -> None:
    """
    2026-12-31 * "A present" #closing  ;! closed-year: an entry says #closing
      Assets:Advances    10.00 USD
      Assets:Cash       -10.00 USD
    2026-12-31 * "The same without the tag"
      Assets:Advances    10.00 USD  ;! equal-advances: 10.00 USD on Assets:Advances belongs to no advance sheet
      Assets:Cash       -10.00 USD
    """


def test_a_pad() -> None:
    """
    2025-01-01 open Equity:Opening
    2026-01-01 pad Assets:Advances Equity:Opening  ;! equal-advances: a pad fills a gap of Assets:Advances
    2026-01-02 balance Assets:Advances  40.00 USD
    """


def test_advances_that_are_no_asset() -> None:
    """
    2025-01-01 open Expenses:Advances  ;! equal-advances: Expenses:Advances has the role advances and is no asset
      role: "advances"
    """
