"""Drafts of a surplus shared out: from each fund to each destination, as a gift."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import entry_text
from ledger.book import Book
from ledger.closings import TAG
from ledger.drafted import KEY as DRAFT
from ledger.drafted import is_there
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.money import ZERO
from ledger.money import format_number
from ledger.precision import decimals
from ledger.roles import SURPLUS
from ledger.surplus import KEY
from ledger.surplus import Flow
from ledger.surplus_parts import Shares
from ledger.surplus_parts import reckoning
from ledger.transfer_accounts import Leg
from ledger.transfer_accounts import TransferRequest
from ledger.transfer_accounts import between
from ledger.transfer_accounts import legs
from ledger.transfer_accounts import opening
from ledger.year_accounts import Targets
from ledger.year_accounts import takes


class Sharing(NamedTuple):
    """A surplus to be shared out.

    Attributes:
      year, last: the year, and its last day.
      decision: the decisions that the entries cite.
      shares: what is due to each destination.
      booked: what the books give already.
      targets: the accounts.
    """

    year: str
    last: date
    decision: str
    shares: Shares
    booked: dict[Flow, Decimal]
    targets: Targets


def share_drafts(book: Book, sharing: Sharing) -> str:
    """Draft what is lacking of the shares: what is due less what is booked.

    The accounts between funds that are lacking are opened; what was promised too much
    is taken back.

    Raises:
      LedgerError: the name of an account between funds is taken by another, or one
        does not admit the currency.
    """
    due, booked = sharing.shares.flows, sharing.booked
    opened: dict[str, Leg] = {}
    entries = []
    for flow in dict.fromkeys([*due, *booked]):
        lacking = due.get(flow, ZERO) - booked.get(flow, ZERO)
        if lacking:
            entries.append(_entry(book, sharing, flow, lacking, opened))
    opens = (opening(leg, name, sharing.last) for name, leg in opened.items())
    return "".join([*opens, *entries])


def _entry(
    book: Book,
    sharing: Sharing,
    flow: Flow,
    lacking: Decimal,
    opened: dict[str, Leg],
) -> str:
    source, to, currency = flow
    total = sharing.shares.flows.get(flow, ZERO)
    amount = lacking + ZERO.scaleb(-decimals(book, currency))
    keeps = source == to
    template = mark("Surplus of {year} from {source} to {to}")
    if keeps:
        template = mark("Surplus of {year} of {source} stays there")
    draft = f"surplus/{sharing.year}/{source}/{to}/{currency}/{format_number(total)}"
    head = entry_text.Head(
        sharing.last,
        "",
        narrate(template, year=sharing.year, source=source, to=to),
        {DRAFT: fresh(book, draft), KEY: sharing.year, "decision": sharing.decision},
        (TAG,),
    )
    surplus = sharing.targets.find(source, SURPLUS, currency)
    balance = takes(sharing.targets, to, currency)
    postings = [(surplus, amount), (balance, -amount)]
    if not keeps:
        pair = _pair(book, sharing, flow, opened)
        postings[1:1] = [(pair[0], -amount), (pair[1], amount)]
    told = [
        reckoning(book, part, currency)
        for part in sharing.shares.parts.get(currency, ())
        if part.to.fund == to
    ]
    comment = "".join(f"\n; {to}: {one} {currency}." for one in told)
    return comment + entry_text.transaction(head, postings, currency)


def _pair(
    book: Book, sharing: Sharing, flow: Flow, opened: dict[str, Leg]
) -> list[str]:
    """Give the accounts of two funds for what is given; note those to be opened."""
    request = TransferRequest(
        str(flow.source), str(flow.to), "", sharing.last, sharing.decision, gift=True
    )
    names = []
    for leg in legs(book, request, back=False):
        name = between(book, leg, request)
        entry = book.accounts.opened.get(name)
        if entry is None:
            opened[name] = leg
        elif entry.currencies and flow.currency not in entry.currencies:
            msg = say(
                "{name} does not admit {currency}, in which the surplus is shared out "
                "too; add that to its open.",
                name=name,
                currency=flow.currency,
            )
            raise LedgerError(msg)
        names.append(name)
    return names


def fresh(book: Book, draft: str) -> str:
    """Give an id that no entry of the book has: a figure may come about twice."""
    found, number = draft, 2
    while is_there(book, found):
        found, number = f"{draft}/{number}", number + 1
    return found
