"""Who backs whom: the liens of a day, drawn and listed."""

import datetime as dt
from collections.abc import Iterator

from markupsafe import Markup

from ledger.backing import Tie
from ledger.backing import ties
from ledger.backing_svg import drawing
from ledger.book import Book
from ledger.language import day
from ledger.language import say
from ledger.language import say_many
from ledger.loans import loans
from ledger.portfolio import portfolios
from ledger.web import links
from ledger.web.parts import Cell
from ledger.web.parts import Drawing
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View

TIES_MAX = 20


def backing(view: View) -> Iterator[Part]:
    """Draw the liens, those of late loans and the largest ones first, and list all."""
    known = loans(view.book)
    every = [
        one
        for one in view.ask(_ties, on=view.on)
        if view.keeps_fund(
            view.book.accounts.traits(known[one.loan].account).fund or ""
        )
        and one.guarantor != one.borrower
    ]
    late = {one.loan for told in view.ask(portfolios, on=view.on) for one in told.late}
    first = sorted(every, key=lambda one: (one.loan not in late, -one.held, one.loan))
    drawn = first[:TIES_MAX]
    if not drawn:
        yield Words(say("Who backs whom"), [Cell(say("Nobody backs anybody."))])
        return
    left = len(every) - len(drawn)
    yield Drawing(
        say("Who backs whom"),
        Markup(drawing(drawn, "", day(view.on))),  # noqa: S704 - it escapes its texts
        note=say_many(
            "One more lien holds less, and is not drawn.",
            "{count} more liens hold less, and are not drawn.",
            left,
        )
        if left
        else "",
    )
    yield Table(
        say("Each lien"),
        (
            say("who backs"),
            say("borrower"),
            say("loan"),
            say("held"),
            say("still owed"),
        ),
        [[*_tie(view, one)] for one in first],
    )


def _ties(book: Book, *, on: dt.date) -> list[Tie]:
    return list(ties(book, on=on))


def _tie(view: View, one: Tie) -> Iterator[Cell]:
    account = loans(view.book)[one.loan].account
    yield Cell(one.guarantor)
    yield Cell(one.borrower)
    yield Cell(one.loan, links.to_account(account))
    yield view.amount(one.held, one.currency)
    yield view.amount(one.owed, one.currency, links.to_account(account))
