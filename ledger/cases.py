"""Cases: how many of a service were done, as the postings of its fees tell."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from beancount.core import account
from beancount.core import data

from ledger import money
from ledger.book import Book
from ledger.closings import is_closing
from ledger.language import say
from ledger.postings import Posted
from ledger.reading import shown
from ledger.services import Service

SERVICE = "service"
CASES = "cases"


class Counted(NamedTuple):
    """How many cases of a service a posting is for; below zero: taken back."""

    service: str
    cases: int


def counted(
    book: Book, entry: data.Transaction, posting: data.Posting, fund: str
) -> Counted | str | None:
    """Count the cases of a posting; a text says why they cannot be counted."""
    meta = posting.meta or {}
    opened = book.accounts.opened.get(posting.account)
    usual = (opened.meta or {}).get(SERVICE) if opened else None
    said, cases = meta.get(SERVICE, usual), meta.get(CASES)
    if not is_income(book, posting.account) or (said is None and cases is None):
        return None
    if not isinstance(said, str):
        return say(
            "service {value} is no id of a service; mend service.", value=shown(said)
        )
    service = book.register.on(Service, said, entry.date)
    if service is None or service.fund != fund:
        return say(
            "{service} is no service of the fund {fund} on this day; mend service.",
            service=said,
            fund=fund,
        )
    if cases is None:
        return _by_the_fee(posting, service)
    if isinstance(cases, Decimal) and cases >= 0 and _is_whole(cases):
        units = money.units(posting)
        back = units is not None and units.number > 0
        return Counted(said, -int(cases) if back else int(cases))
    return say(
        "{service} says cases {cases}, which is no whole number; mend cases.",
        service=said,
        cases=shown(cases),
    )


def _is_whole(number: Decimal) -> bool:
    return number == number.to_integral_value()


def _by_the_fee(posting: data.Posting, service: Service) -> Counted | str:
    amount, fee = money.units(posting), service.fee
    if amount is not None and amount.currency == fee.currency and fee.number:
        cases = -amount.number / fee.number
        if _is_whole(cases):
            return Counted(service.id, int(cases))
    return say(
        "{amount} for {service} are no whole number of fees of {fee}; add cases "
        "with their number.",
        amount=posting.units,
        service=service.id,
        fee=fee,
    )


def is_income(book: Book, name: str) -> bool:
    """Tell whether an account is one of income."""
    return bool(account.root(1, name) == book.options["name_income"])


def uncounted(book: Book) -> Iterator[tuple[Posted, str]]:
    """Give each posting of a fee whose cases cannot be counted, and why."""
    if not book.register.records(Service):
        return
    for name, posted in book.postings.by_account.items():
        fund = book.accounts.traits(name).fund
        if fund is None or not is_income(book, name):
            continue
        for entry, posting in posted:
            told = None if is_closing(entry) else counted(book, entry, posting, fund)
            if isinstance(told, str):
                yield (entry, posting), told
