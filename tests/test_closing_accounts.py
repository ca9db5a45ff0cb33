"""Which accounts a closing takes from, and which pays."""

import pytest

from ledger.closing_drafts import ClosingRequest
from ledger.closing_drafts import close_deposit
from ledger.errors import LedgerError
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import posted
from tests.deposit_books import sound
from tests.test_closing_drafts import BANK
from tests.test_closing_drafts import COST
from tests.test_closing_drafts import SECOND_BANK
from tests.test_closing_drafts import close


@pytest.mark.parametrize(
    ("asked", "pays"),
    [
        ("Assets:Second", "Assets:Second"),
        (BANK, BANK),
        (None, None),
        ("Assets:Third", None),
        (COST, None),
    ],
)
def test_what_pays(asked: str | None, pays: str | None) -> None:
    text = deposit() + SECOND_BANK
    request = ClosingRequest("D-0001", day("2026-07-14"), account=asked)
    if pays is not None:
        assert posted(close_deposit(sound(text), request))[-1][1] == pays
        return
    with pytest.raises(LedgerError) as told:
        close_deposit(sound(text), request)
    assert str(told.value) == (
        "name the account that pays D-0001 with --account; liquid accounts of savings "
        f"open on 2026-07-14: {BANK}, Assets:Second."
    )


@pytest.mark.parametrize(
    "ended",
    [
        "2026-07-14 close Assets:Second\n",
        "1990-01-01 commodity USD\n",
    ],
)
def test_an_account_that_cannot_pay_is_not_offered(ended: str) -> None:
    other = SECOND_BANK if "close" in ended else SECOND_BANK.replace("USD", "VES")
    assert close(deposit() + other + ended, "2026-07-14")[-1][0] == BANK


def test_no_account_pays() -> None:
    text = deposit().replace(BANK, "Equity:Opening")
    text += '1990-01-01 open Equity:Opening\n  fund: "savings"\n'
    with pytest.raises(LedgerError, match=r"open on 2026-07-14: none\.$"):
        close(text + f"2026-07-14 close {BANK}\n", "2026-07-14")


def test_interest_on_two_accounts() -> None:
    accrued = "".join(
        f'\n2026-01-15 open Liabilities:Interest:{one} USD\n  fund: "savings"\n'
        '  role: "accrued-interest"\n  contract: "D-0001"\n'
        for one in ("A", "B")
    )
    text = deposit() + accrued + f'\n2026-02-14 * "Thirty days"\n  {COST}  4.93 USD\n'
    text += "  Liabilities:Interest:A -4.00 USD\n  Liabilities:Interest:B -0.93 USD\n"
    lines = close(text, "2026-07-14")
    assert lines[1:3] == [
        ("Liabilities:Interest:A", "4.00"),
        ("Liabilities:Interest:B", "0.93"),
    ]
