"""The decisions: what was settled, what stands on it, and which laws it waives."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Sequence

from ledger.breaches import Breach
from ledger.citing import citing
from ledger.decisions import ASSEMBLY
from ledger.language import day
from ledger.language import mark
from ledger.language import say
from ledger.language import say_many
from ledger.ratification import ratification_due
from ledger.records import Decision
from ledger.register import Filed
from ledger.web import links
from ledger.web import verdicts
from ledger.web.page import Page
from ledger.web.page import Writer
from ledger.web.parts import Cell
from ledger.web.parts import Fact
from ledger.web.parts import Facts
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.view import View

NAMED_MAX = 4


class Decisions(Page):
    """What was decided."""

    title = mark("Decisions")
    lead = mark(
        "Everything that was decided, what stands on it, and which laws it lets be "
        "waived."
    )

    def writers(self) -> Sequence[Writer]:
        """Write how many there are, then each."""
        return (_counts, _table)


def _taken(view: View) -> list[Filed[Decision]]:
    filed = view.book.decisions.filed.values()
    taken = [one for one in filed if one.date <= view.on]
    return sorted(taken, key=lambda one: (one.date, one.record.id), reverse=True)


def _counts(view: View) -> Iterator[Part]:
    taken = _taken(view)
    quick = [one for one in taken if one.record.taken_by != ASSEMBLY]
    waiting = view.book.decisions.awaiting(view.on)
    used = [one for some in _let_stand(view).values() for one in some]
    all_of_them = links.to_journal(filter='type:"^decision$"')
    yield Facts(
        "",
        [
            Fact(
                say("by the assembly"),
                view.count(len(taken) - len(quick), all_of_them),
            ),
            Fact(
                say("in a hurry"),
                view.count(len(quick), all_of_them),
                say("quick decisions, which the assembly answers"),
            ),
            Fact(
                say("without an answer"),
                view.count(
                    len(waiting), links.to_entry(waiting[0].entry) if waiting else ""
                ),
            ),
            Fact(
                say("times a law was waived or excused"),
                view.count(len(used), links.to_page("Laws")),
            ),
        ],
    )


def _table(view: View) -> Iterator[Part]:
    let_stand = _let_stand(view)
    yield Table(
        say("Every decision, the latest first"),
        (
            say("decision"),
            say("date"),
            say("what was decided"),
            say("taken by"),
            say("laws that it waives"),
            say("what it let stand"),
            say("what stands on it"),
        ),
        [[*_decision(view, one, let_stand)] for one in _taken(view)],
        empty=say("Nothing has been decided by this day."),
        note=say(
            "Under a time filter, what stands on a decision is counted within it; the "
            "decisions of before are listed all the same."
        )
        if view.time
        else "",
    )


def _decision(
    view: View, filed: Filed[Decision], let_stand: dict[str, list[Breach]]
) -> Iterator[Cell | list[Cell]]:
    date, record, entry = filed
    yield Cell(record.id, links.to_entry(entry))
    yield Cell(day(date))
    yield Cell(record.text)
    yield _taken_by(view, filed)
    until = say("until {until}", until=day(record.until)) if record.until else ""
    yield Cell(", ".join(record.waives), told=until)
    yield [
        Cell(
            one.error.law(),
            links.to_entry(one.error.entry) if one.error.entry else "",
            told=day(one.date) if one.date else "",
        )
        for one in let_stand.get(record.id, ())
    ]
    yield [*_standing_on(view, record.id)]


def _taken_by(view: View, filed: Filed[Decision]) -> Cell:
    if filed.record.taken_by == ASSEMBLY:
        return Cell(say("the assembly"))
    known, decision = view.book.decisions, filed.record.id
    settled = known.settled(decision)
    if settled is None or settled.date > view.on:
        due = ratification_due(view.book, filed)
        told = say("waits for an answer by {due}", due=day(due)) if due else ""
        return Cell(say("in a hurry"), told=told or say("waits for an answer"))
    answer = (
        mark("ratified by {decision} on {date}")
        if settled == known.ratified.get(decision)
        else mark("rejected by {decision} on {date}")
    )
    told = say(answer, decision=settled.decision, date=day(settled.date))
    return Cell(say("in a hurry"), told=told)


def _standing_on(view: View, decision: str) -> Iterator[Cell]:
    """Name the first records, and count all else that cites a decision."""
    some = citing(view.book).get(decision, [])
    kept = {id(entry) for entry in view.kept(one.entry for one in some)}
    some = [one for one in some if id(one.entry) in kept]
    named = [one for one in some if one.kind][:NAMED_MAX]
    for one in named:
        yield Cell(f"{one.kind} {one.id}", links.to_entry(one.entry))
    others = len(some) - len(named)
    if others:
        counted = (
            say_many("one more entry", "{count} more entries", others)
            if named
            else say_many("one entry", "{count} entries", others)
        )
        yield Cell(counted, to_citing(decision))


def to_citing(decision: str) -> str:
    """Lead to the journal of what cites a decision, on an entry or a posting."""
    cites = f'decision:"(^|\\s){decision}(\\s|$)"'
    return links.within(f"{cites}, any({cites})")


def _let_stand(view: View) -> dict[str, list[Breach]]:
    """Gather what each decision lets stand, by waiver or excuse, up to the day."""
    found: dict[str, list[Breach]] = defaultdict(list)
    for law in verdicts.held(view):
        for one in law.until(view.end):
            if one.decision:
                found[one.decision].append(one)
    return found
