"""The lists of the assembly's report: what fell due, decisions, laws, findings."""

from collections.abc import Iterator
from collections.abc import Sequence

from ledger.assembly import Assembly
from ledger.language import day
from ledger.language import listed
from ledger.language import mark
from ledger.language import say
from ledger.language import say_many
from ledger.month_decisions import Decided
from ledger.month_decisions import Taken
from ledger.month_dues import Dues
from ledger.month_dues import Sums
from ledger.paper import Table
from ledger.paper import sums

ROWS_MAX = 10
NAMED_MAX = 6
HOW = {"waived": mark("waived"), "excused": mark("excused")}


def more(count: int, command: str) -> str:
    """Say how many are left out, and where they stand."""
    return say("And {count} more; see {command}.", count=count, command=command)


def walls(broken: int) -> str:
    """Say whether the walls between funds held."""
    if not broken:
        return say("The walls between the funds held: no fund paid for another.")
    return say_many(
        "The walls between the funds did not hold in {count} place; cayapa check "
        "tells where.",
        "The walls between the funds did not hold in {count} places; cayapa check "
        "tells where.",
        broken,
    )


def dues(told: Assembly) -> Iterator[str]:
    """Say what fell due in the month, and what became of it."""
    due = told.dues
    yield from _deposits(due)
    yield from _instalments(due)
    named = due.balances[:NAMED_MAX]
    for month, account in named:
        yield say(
            "The bank's balance of {account} at the end of {month} is awaited.",
            account=account,
            month=month,
        )
    if len(due.balances) > NAMED_MAX:
        yield more(len(due.balances) - NAMED_MAX, "cayapa check")
    for one in due.ratifications[:NAMED_MAX]:
        if one.answered is None:
            yield say(
                "Decision {decision} was to be ratified by {day}, and is not.",
                decision=one.decision,
                day=day(one.due),
            )
        else:
            yield say(
                "Decision {decision} was to be ratified by {day}; the assembly "
                "answered on {answered}.",
                decision=one.decision,
                day=day(one.due),
                answered=day(one.answered),
            )


def _deposits(due: Dues) -> Iterator[str]:
    if not due.deposits.number:
        yield say("No deposit fell due.")
        return
    yield _counted(
        say_many(
            "{count} deposit fell due", "{count} deposits fell due", due.deposits.number
        ),
        due.deposits,
    )
    if due.unclaimed.number:
        yield say_many(
            "{count} of them is still there, and its money was not asked for.",
            "{count} of them are still there, and their money was not asked for.",
            due.unclaimed.number,
        )


def _instalments(due: Dues) -> Iterator[str]:
    if not due.instalments.number:
        yield say("No instalment of a loan fell due.")
        return
    yield _counted(
        say_many(
            "{count} instalment of a loan fell due",
            "{count} instalments of loans fell due",
            due.instalments.number,
        ),
        due.instalments,
    )
    if due.unpaid.number:
        yield _counted(
            say_many(
                "{count} of them is not paid in full",
                "{count} of them are not paid in full",
                due.unpaid.number,
            ),
            due.unpaid,
        )
    else:
        yield say("All of them are paid.")


def _counted(what: str, of: Sums) -> str:
    if not of.sums:
        return say("{what}.", what=what)
    return say("{what}, for {sums} in all.", what=what, sums=sums(of.sums))


def ahead(told: Assembly) -> Iterator[str]:
    """Say what falls due in the month after."""
    due = told.ahead
    if not (due.deposits.number or due.instalments.number):
        yield say("Neither a deposit nor an instalment of a loan falls due.")
    if due.deposits.number:
        yield _counted(
            say_many(
                "{count} deposit falls due",
                "{count} deposits fall due",
                due.deposits.number,
            ),
            due.deposits,
        )
    if due.instalments.number:
        yield _counted(
            say_many(
                "{count} instalment of a loan falls due",
                "{count} instalments of loans fall due",
                due.instalments.number,
            ),
            due.instalments,
        )


def decisions(told: Decided) -> Iterator[Table]:
    """Write the decisions that were taken, carried out, and wait for an answer."""
    head = say("decision"), say("day"), say("what was decided")
    rows = [(one.decision, one.date, _decided(one)) for one in told.taken]
    yield _cut(say("Taken"), say("None was taken."), head, rows)
    done = [(one.decision, one.acts, one.text) for one in told.carried_out]
    acts = say("decision"), say("entries"), say("what was decided")
    yield _cut(say("Carried out"), say("No entry cites one."), acts, done)
    waiting = [(one.decision, one.date, one.text) for one in told.awaiting]
    if waiting:
        yield _cut(say("Waiting for the assembly's answer"), "", head, waiting)


def _decided(one: Taken) -> str:
    answers = [
        *([say("in a hurry")] if one.quick else []),
        *(say("ratifies {decision}", decision=other) for other in one.ratifies),
        *(say("rejects {decision}", decision=other) for other in one.rejects),
    ]
    return f"{one.text} ({', '.join(answers)})" if answers else one.text


def let_stand(told: Decided) -> Table:
    """Write which laws were waived or excused, and why."""
    head = say("law"), "", say("decision"), say("why"), say("times")
    rows = [
        (one.law, say(HOW[one.how]), one.decision, one.text, one.times)
        for one in told.let_stand
    ]
    return _cut("", say("No law was waived, and none excused."), head, rows)


def _cut(
    title: str,
    nothing: str,
    head: tuple[str, ...],
    rows: Sequence[tuple[object, ...]],
) -> Table:
    """Make a table of the first rows, and say how many more there are."""
    notes = [] if rows else [nothing]
    if len(rows) > ROWS_MAX:
        notes = [more(len(rows) - ROWS_MAX, "cayapa view")]
    return Table(title, notes, head, rows[:ROWS_MAX])


def wrong(told: Assembly) -> list[str]:
    """Say what is wrong in the books up to the month's end."""
    count = sum(told.wrong.by_law.values())
    if not count:
        return [say("Nothing is wrong in the books up to the end of the month.")]
    laws = listed(
        f"{law or say('no law of ours')} {times}"
        for law, times in [*told.wrong.by_law.items()][:ROWS_MAX]
    )
    return [
        say_many(
            "{count} thing is wrong in the books up to the end of the month, and "
            "{of_month} of that in the month itself: {laws}.",
            "{count} things are wrong in the books up to the end of the month, and "
            "{of_month} of them in the month itself: {laws}.",
            count,
            of_month=told.wrong.of_month,
            laws=laws,
        ),
        say("cayapa check tells each, and the way out."),
    ]
