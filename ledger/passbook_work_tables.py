"""The tables of a passbook that tell of work: advances, pay, and what was given."""

from collections.abc import Iterator

from ledger.advance_weeks import Change
from ledger.language import say
from ledger.paper import Table
from ledger.paper import cell
from ledger.paper import days
from ledger.paper import sums_of
from ledger.passbook_work import Work


def advances(work: Work | None) -> Iterator[Table]:
    """Write what an associate was advanced, week by week."""
    if work is None or not (work.sums or work.advances):
        return
    notes = [say("Advanced in these books: {sums}.", sums=sums_of(work.sums))]
    if work.earlier:
        before = sums_of(work.earlier)
        notes.insert(0, say("Before {year}: {sums}.", year=work.year, sums=before))
    rows = [
        (
            one.week,
            days(one.paid),
            sums_of(one.base),
            "; ".join(map(_change, one.adjustments)),
            sums_of(one.beside),
            sums_of(one.total),
            "; ".join(one.why),
        )
        for one in work.advances
    ]
    head = (
        say("week"),
        say("paid on"),
        say("base"),
        say("adjusted"),
        say("beside sheets"),
        say("total"),
        "",
    )
    yield Table("", notes, head, rows, frozenset({2, 4, 5}))


def _change(one: Change) -> str:
    return say(
        "{kind} {sum} (decision {decision})",
        kind=one.kind,
        sum=cell(one.amount),
        decision=one.decision or say("none"),
    )


def pay(work: Work | None) -> Iterator[Table]:
    """Write what a physician was paid."""
    if work and work.pay:
        rows = [(one.date, cell(one.amount)) for one in work.pay]
        notes = [say("Paid in these books: {sums}.", sums=sums_of(work.pay_sums))]
        yield Table("", notes, (say("day"), say("sum")), rows, frozenset({1}))


def gifts(work: Work | None) -> Iterator[Table]:
    """Write what was given to campaigns."""
    if work and work.gifts:
        rows = [(one.date, one.what, cell(one.amount)) for one in work.gifts]
        notes = [say("Given in these books: {sums}.", sums=sums_of(work.gift_sums))]
        head = say("day"), say("campaign"), say("sum")
        yield Table("", notes, head, rows, frozenset({2}))
