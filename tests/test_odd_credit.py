"""Reports and drafts of credit over odd books: an answer or a sentence, never a crash."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.loans import loans
from ledger.payoffs import payoff
from ledger.portfolio import portfolios
from ledger.provision_drafts import provision
from ledger.provisions import awaited
from ledger.repayment_drafts import RepaymentRequest
from ledger.repayment_drafts import repay
from tests.odd_entries import Loaded
from tests.odd_entries import bare
from tests.odd_entries import dawn
from tests.odd_entries import dusk
from tests.odd_entries import empty
from tests.odd_entries import loaded
from tests.odd_entries import parsed

DAYS = (date.min, date(2026, 2, 20), date(2026, 3, 28), date(2027, 1, 1), date.max)


@pytest.mark.parametrize("make", [parsed, loaded, bare, dawn, dusk, empty])
@pytest.mark.parametrize("on", DAYS)
def test_nothing_crashes(make: Callable[[], Loaded], on: date) -> None:
    book = Book.read(*make())
    assert all(isinstance(one, str) for one in awaited(book))
    for told in portfolios(book, on=on):
        assert told.outstanding == sum(one.outstanding for one in told.classes)
        assert told.missing >= 0
    with suppress(LedgerError):
        provision(book, on=on)
    for one in loans(book):
        with suppress(LedgerError):
            payoff(book, one, on=on)
        with suppress(LedgerError):
            repay(book, RepaymentRequest(one, Decimal(5), "", on, "Assets:Till"))
