"""Which of the full-time staff have contributed to a campaign."""

from datetime import date

from ledger.staff import Staff
from ledger.staff import staff
from plugins.campaign_staff import campaign_staff
from tests.campaign_books import BANK
from tests.campaign_books import GIVEN
from tests.campaign_books import judged
from tests.campaign_books import sound

BOTH = """
2020-02-01 custom "associate" "A-0002" "triunfo"
  mentor: "A-0001"
  full-time: TRUE
"""


def gave(day: str, associate: str, amount: str = "10.00", key: str = "") -> str:
    return (
        f'\n{day} * "Contributed"\n  decision: "D-1"\n{key}'
        f"  {BANK}  {amount} USD\n"
        f'  {GIVEN}  -{amount} USD\n    associate: "{associate}"\n'
    ).replace("--", "")


def test_those_full_time_that_day_count() -> None:
    book = sound(BOTH + gave("2020-02-03", "A-0001"))
    assert staff(book, "centre", on=date(2020, 1, 31)) == Staff([], 1)
    assert staff(book, "centre", on=date(2020, 2, 2)) == Staff([], 2)
    assert staff(book, "centre", on=date(2020, 2, 3)) == Staff(["A-0001"], 2)
    assert staff(book, "roof", on=date(2020, 2, 3)) == Staff([], 2)


def test_one_no_longer_full_time_counts_no_more() -> None:
    later = BOTH.replace("2020-02-01", "2020-03-01").replace("TRUE", "FALSE")
    book = sound(BOTH + gave("2020-02-03", "A-0002") + later)
    assert staff(book, "centre", on=date(2020, 2, 29)) == Staff(["A-0002"], 2)
    assert staff(book, "centre", on=date(2020, 3, 1)) == Staff([], 1)


def test_what_was_given_back_does_not_count() -> None:
    book = sound(gave("2020-02-03", "A-0001") + gave("2020-02-04", "A-0001", "-10.00"))
    assert staff(book, "centre", on=date(2020, 2, 3)) == Staff(["A-0001"], 1)
    assert staff(book, "centre", on=date(2020, 2, 4)) == Staff([], 1)


def test_a_contribution_on_a_sheet_of_advances_is_a_deduction() -> None:
    """The key alone tells, whatever the accounts: another law reads the sheet."""
    sheet = gave("2020-02-07", "A-0001", key='  advances: "triunfo"\n')
    messages = [one for one in judged(sheet)[1] if one.startswith("campaign-staff")]
    assert [one.partition(";")[0] for one in messages] == [
        "campaign-staff: a staff contribution of 2020-02-07 is taken off an advance"
    ]
    assert campaign_staff.awake(judged(sheet)[0])
