"""The cover of the dead: whom the fund buries, or a decision in its place."""

from datetime import date

from ledger.book import Book
from ledger.cover import Cover
from ledger.covering import Covering
from ledger.errors import LedgerError
from ledger.funerals import funerals
from ledger.language import mark
from ledger.language import say

LAW = "funeral-service"
UNCOVERED = {"suspended": mark("suspended"), "waiting": mark("waiting")}


def check_other_funerals(book: Book, person: str, died: date, funeral: str) -> None:
    """See that the person has no other funeral, and the funeral no other person.

    Raises:
      LedgerError: one of them has.
    """
    for one in funerals(book).found.values():
        if one.person == person and one.id != funeral:
            msg = say(
                "{person} has the funeral {funeral} already; add to it with --id.",
                person=person,
                funeral=one.id,
            )
            raise LedgerError(msg)
        if one.id == funeral and (one.person, one.died) != (person, died):
            msg = say(
                "{funeral} is the funeral of {person}, who died on {died}.",
                funeral=one.id,
                person=one.person,
                died=one.died,
            )
            raise LedgerError(msg)


def covered_by(book: Book, person: str, died: date, *, decision: str, on: date) -> str:
    """Give the family, if the person is covered or a decision of a day waives that.

    Raises:
      LedgerError: neither is so.
    """
    filed = Covering(book, [person]).on(person, died)
    if filed is None:
        msg = say(
            "{person} is covered by no family on {died}.", person=person, died=died
        )
        raise LedgerError(msg)
    family = filed.record.id
    dawn = Cover(book, [family]).at_dawn(family, died)
    waived = book.decisions.waiver(LAW, [decision], on)
    if decision and waived is None:
        msg = say(
            "{decision} is no decision that waives {law} on {on}.",
            decision=decision,
            law=LAW,
            on=on,
        )
        raise LedgerError(msg)
    if dawn and dawn.state in UNCOVERED and not waived:
        msg = say(
            "{person} is of {family}, which was {state} on {died} ({overdue} weeks "
            "overdue, {served} of {waiting} waited): not covered. If the assembly "
            "decides otherwise, cite it with --decision.",
            state=say(UNCOVERED[dawn.state]),
            person=person,
            family=family,
            died=died,
            overdue=dawn.overdue,
            served=max(dawn.served, 0),
            waiting=dawn.terms.waiting_weeks,
        )
        raise LedgerError(msg)
    return family
