"""Drafts of transfers: money that crosses from one fund to another, by decision."""

from beancount.core import account

from ledger import entry_text
from ledger import interfund
from ledger import money
from ledger.book import Book
from ledger.decisions import check_cited
from ledger.drafted import KEY
from ledger.drafted import is_there
from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import narrate
from ledger.language import say
from ledger.money import ZERO
from ledger.money import Sum
from ledger.precision import decimals
from ledger.refused_money import to_cite
from ledger.transfer_accounts import TransferRequest
from ledger.transfer_accounts import balance
from ledger.transfer_accounts import between
from ledger.transfer_accounts import legs
from ledger.transfer_accounts import opening
from ledger.transfer_accounts import purses


def transfer(book: Book, request: TransferRequest) -> str:
    """Draft a transfer, told on both sides, and the accounts that it lacks.

    What the giver owes to the taker is paid back first.

    Raises:
      LedgerError: the request does not fit the books.
    """
    if request.again and is_there(book, request.draft):
        return ""
    amount = _amount(book, request)
    _check_funds(book, request)
    _check_decisions(book, request)
    pays, receives = purses(book, request, amount)
    back = _pays_back(book, request, amount)
    both = legs(book, request, back=back)
    names = [between(book, leg, request) for leg in both]
    opens = [
        opening(leg, name, request.on, amount.currency)
        for leg, name in zip(both, names, strict=True)
        if name not in book.accounts.opened
    ]
    template = mark(
        "{giver} pays back to {taker}" if back else "{giver} lends to {taker}"
    )
    if request.gift:
        template = mark("{giver} gives to {taker}")
    head = entry_text.Head(
        request.on,
        "",
        narrate(template, giver=request.giver, taker=request.taker),
        {KEY: request.draft, "decision": request.decision},
    )
    came = amount.number + ZERO.scaleb(-decimals(book, amount.currency))
    postings = [(pays, -came), (names[0], came), (receives, came), (names[1], -came)]
    entry = entry_text.transaction(head, postings, amount.currency)
    return "".join(opens) + entry


def _amount(book: Book, request: TransferRequest) -> Sum:
    amount = money.read_amount(request.amount)
    if amount is None:
        msg = say(
            '{amount!r} is no amount; write it as "500.00 USD".', amount=request.amount
        )
        raise LedgerError(msg)
    usual = decimals(book, amount.currency)
    if money.places(amount.number) > usual:
        msg = say(
            "{amount} has more than the {usual} decimals of {currency}.",
            amount=amount,
            usual=usual,
            currency=amount.currency,
        )
        raise LedgerError(msg)
    return amount


def _check_funds(book: Book, request: TransferRequest) -> None:
    known = interfund.funds(book)
    for fund in (request.giver, request.taker):
        if fund not in known:
            msg = say(
                "{fund} is no fund of these books; they are: {known}.",
                fund=fund,
                known=", ".join(known),
            )
            raise LedgerError(msg)
    if request.giver == request.taker:
        msg = say("{giver} stands on both sides; name two funds.", giver=request.giver)
        raise LedgerError(msg)


def _check_decisions(book: Book, request: TransferRequest) -> None:
    cited, on = request.decision.split(), request.on
    check_cited(book.decisions, request.decision, on)
    lacking = [one for one in to_cite(book, request.giver, on) if one not in cited]
    if lacking or not cited:
        needed = " ".join([*cited, *lacking])
        template = mark("money crosses by a decision; name it with --decision.")
        if lacking:
            template = mark(
                "{giver} took money of a refused source by {lacking}; cite that too: "
                '--decision "{needed}".'
            )
        fields = {"lacking": " ".join(lacking), "needed": needed}
        raise LedgerError(say(template, giver=request.giver, **fields))


def _pays_back(book: Book, request: TransferRequest, amount: Sum) -> bool:
    """Tell whether the transfer pays back what the giver owes to the taker."""
    if request.gift:
        return False
    owed = money.ZERO
    for name, side in interfund.sides(book).read.items():
        mine = (side.fund, side.other) == (request.giver, request.taker)
        if mine and account.root(1, name) == book.options["name_liabilities"]:
            owed -= balance(book, name, amount.currency, request.on)
    if 0 < owed < amount.number:
        msg = say(
            "{giver} owes {taker} {amount}; transfer that first, and the rest by "
            "itself.",
            giver=request.giver,
            taker=request.taker,
            amount=Sum(owed, amount.currency),
        )
        raise LedgerError(msg)
    return owed > 0
