"""The laws: what each says, the policy that gives it terms, and when it was broken."""

from collections.abc import Iterator
from collections.abc import Sequence

from ledger.breaches import Breach
from ledger.breaches import Held
from ledger.language import day
from ledger.language import figure
from ledger.language import mark
from ledger.language import say
from ledger.lawbook import Clause
from ledger.lawbook import Term
from ledger.lawbook import clauses
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

LISTED_MAX = 50


class Laws(Page):
    """What we agreed to keep."""

    title = mark("Laws")
    lead = mark(
        "What we agreed to keep, who decided its terms, and when each law was last "
        "broken."
    )

    def writers(self) -> Sequence[Writer]:
        """Write how many hold, what is broken now, and then every law."""
        return (_counts, verdicts.told, _broken, _awake, _asleep)


def _clauses(view: View) -> list[Clause]:
    return view.ask(clauses, verdicts.rules(), on=view.on)


def _counts(view: View) -> Iterator[Part]:
    woken = verdicts.awake(view)
    every = verdicts.held(view)
    found = [one for law in every for one in law.until(view.end)]
    broken = [one for one in found if not one.how]
    errors = links.to_report("errors")
    policies = links.to_journal(filter='type:"^policy$"')
    yield Facts(
        "",
        [
            Fact(say("laws awake"), view.count(len(woken), policies)),
            Fact(say("laws asleep"), view.count(len(every) - len(woken))),
            Fact(
                say("entries that break one"),
                view.count(len(broken), errors),
            ),
            Fact(
                say("let stand by a decision"),
                view.count(len(found) - len(broken), links.to_page("Decisions")),
            ),
        ],
    )


def _broken(view: View) -> Iterator[Part]:
    found = [one for law in verdicts.held(view) for one in law.open(view.end)]
    if not found:
        return
    yield Table(
        say("What breaks a law"),
        (say("date"), say("what the law says of it"), say("line")),
        [[*_breach(one)] for one in found[:LISTED_MAX]],
        note=say(
            "The first {count} of {all}; page Errors lists all of them.",
            count=LISTED_MAX,
            all=len(found),
        )
        if len(found) > LISTED_MAX
        else "",
    )


def _breach(one: Breach) -> Iterator[Cell]:
    yield _on(one)
    yield Cell(one.error.message)
    line = one.error.source.get("lineno")
    yield Cell(str(line), links.to_line(one.error.source) if line else "", number=True)


def _awake(view: View) -> Iterator[Part]:
    held = {one.law: one for one in verdicts.held(view)}
    yield Table(
        say("The laws that are awake"),
        (
            say("law"),
            say("what it says"),
            say("holds"),
            say("last broken"),
            say("terms in force, and who decided them"),
        ),
        [[*_law(view, one, held[one.law])] for one in _clauses(view) if one.on],
        empty=say("Every law sleeps."),
    )


def _law(view: View, clause: Clause, held: Held) -> Iterator[Cell | list[Cell]]:
    yield Cell(clause.law)
    yield Cell(clause.says)
    broken = len(held.open(view.end))
    if held.crashed:
        yield Cell(say("not judged"))
    else:
        yield Cell(f"! {figure(broken)}" if broken else "✓")
    last = held.last(view.end)
    yield _on(last) if last else Cell(say("never"))
    yield [_term(view, clause, term) for term in clause.terms]


def _on(one: Breach) -> Cell:
    told = day(one.date) if one.date else say("no date")
    href = links.to_entry(one.error.entry) if one.error.entry else ""
    if not one.how:
        return Cell(told, href)
    how = (
        say("waived by {decision}", decision=one.decision)
        if one.how == "waived"
        else say("excused by {decision}", decision=one.decision)
    )
    return Cell(told, href, told=how)


def _term(view: View, clause: Clause, term: Term) -> Cell:
    states = [one for one in view.book.policies[clause.policy] if one.date <= view.on]
    given = states[-1].sources[term.term].entry
    told = " ".join(term.decision)
    return Cell(
        f"{clause.policy} {term.term}: {term.value}",
        links.to_entry(given),
        told=say("decision {decision}", decision=told) if told else "",
    )


def _asleep(view: View) -> Iterator[Part]:
    yield Table(
        say("The laws that sleep"),
        (say("law"), say("what it says"), say("what would wake it")),
        [
            [Cell(one.law), Cell(one.says), Cell(_wakes(one))]
            for one in _clauses(view)
            if not one.on
        ],
        empty=say("None: the books have said the terms of every law."),
    )


def _wakes(clause: Clause) -> str:
    rule = next(one for one in verdicts.rules() if one.name == clause.law)
    if not rule.terms:
        return say("a first entry of what it speaks of")
    return say(
        "policy {policy}, with {terms}",
        policy=clause.policy,
        terms=", ".join(rule.terms),
    )
