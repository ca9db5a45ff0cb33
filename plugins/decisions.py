"""Every act that cites a decision cites one that exists, and rules have theirs.

There are no bosses, so a policy, and the end of a policy, fund or suspension, is
worth what the decision behind it is worth. Anyone may decide quickly; the assembly
then ratifies or rejects, within the `ratification-days` of policy `decisions`.
The entries that close a year are made on the day of its record `closed`.

Refused:

    2026-01-02 custom "fund" "funeral" "Funeral fund"  ;! decisions: fund funeral cites 2026-001
      decision: "2026-001"
    2026-01-09 custom "decision" "2026-001" "A fund for funerals"
      taken-by: "assembly"

Passes:

    2026-01-02 custom "decision" "2026-001" "A fund for funerals"
      taken-by: "assembly"
    2026-01-02 custom "fund" "funeral" "Funeral fund"
      decision: "2026-001"
"""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from beancount.core import data

from ledger.book import Book
from ledger.closings import done_on
from ledger.decisions import INEXCUSABLE
from ledger.decisions import UNWAIVABLE
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import say
from ledger.policies import DecisionsPolicy
from ledger.policies import Policy
from ledger.ratification import ratification_due
from ledger.reading import named
from ledger.records import Campaign
from ledger.records import Closed
from ledger.records import Decision
from ledger.records import End
from ledger.records import Record
from ledger.records import Seal
from ledger.records import Suspension
from ledger.records import Terms
from ledger.register import Filed
from ledger.rules import rule

__plugins__ = ("decisions",)

M = TypeVar("M", bound=Record)
DECIDED = (Policy, Suspension, Campaign, Terms, Closed, Seal)
ENDED_BY_DECISION = ("policy", "fund", "suspension")  # campaigns: campaign-goal


class DecisionsError(RuleError):
    """A decision is missing, cited too early, or waits too long."""


@rule(
    DecisionsError,
    policy=DecisionsPolicy.named,
    also=("ratification-days",),
    reads=("decision", "policy"),
)
def decisions(book: Book) -> Iterator[DecisionsError]:
    """Look at each citation, each record that needs one, each quick decision."""
    for history in book.register.all_histories():
        for filed in history:
            if filed.record.decision:
                yield from _cited(book, filed.entry, filed.record.decision)
            if isinstance(filed.record, (End, *DECIDED)):
                yield from _undecided(filed)
                yield from _in_a_hurry(book, filed)
    for entry, meta in book.citations:
        if isinstance(meta["decision"], str):
            yield from _cited(book, entry, cited_in(meta), meta)
        else:
            complaint = Complaint(
                "{act} cites a decision without quotes; write its id in quotes.",
                {"act": _act(entry)},
            )
            yield DecisionsError.of(entry, complaint, meta=meta)
    for one in book.decisions.filed.values():
        yield from _misnamed(book, one)
    yield from _unratified(book)


def _cited(
    book: Book,
    entry: data.Directive,
    cited: Iterable[str],
    meta: data.Meta | None = None,
) -> Iterator[DecisionsError]:
    for decision_id in cited:
        fault = _citation_fault(book, decision_id, done_on(book, entry))
        if fault:
            complaint = Complaint(
                "{act} cites {decision}, {fault}; cite the decision behind it, "
                "dated on or before it.",
                {"act": _act(entry), "decision": decision_id, "fault": fault},
            )
            yield DecisionsError.of(entry, complaint, judged=decision_id, meta=meta)


def _citation_fault(book: Book, decision_id: str, on: date) -> str:
    filed = book.decisions.filed.get(decision_id)
    rejected = book.decisions.rejected.get(decision_id)
    if filed is None:
        unread = book.in_doubt(Decision, decision_id)
        return "" if unread else say("which is no decision in the books")
    if filed.date > on:
        return say("a decision of {date}, later than the act", date=filed.date)
    quick = filed.record.taken_by == "quick"
    if quick and rejected is not None and rejected.date <= on:
        return say(
            "which {decision} rejected on {date}",
            decision=rejected.decision,
            date=rejected.date,
        )
    return ""


def _undecided(filed: Filed[Record]) -> Iterator[DecisionsError]:
    record = filed.record
    ends = isinstance(record, End) and record.of in ENDED_BY_DECISION
    if not record.decision and (ends or isinstance(record, DECIDED)):
        yield _told(
            filed,
            "{record} cites no decision, and needs one; add decision with its id.",
        )


def _in_a_hurry(book: Book, filed: Filed[Record]) -> Iterator[DecisionsError]:
    """Tell a rule about quick decisions that rests on quick decisions alone."""
    record = filed.record
    about_policy = isinstance(record, Policy) or getattr(record, "of", "") == "policy"
    if not about_policy or record.id != DecisionsPolicy.named:
        return
    cited = [book.decisions.filed.get(one) for one in record.decision]
    if cited and all(one and one.record.taken_by == "quick" for one in cited):
        yield _told(
            filed,
            "{record} rests on quick decisions alone, and says how long those may "
            "wait; cite a decision taken by the assembly.",
        )


def _misnamed(book: Book, filed: Filed[Decision]) -> Iterator[DecisionsError]:
    """Tell what a decision waives, excuses or settles and cannot."""
    record = filed.record
    for law in record.waives:
        if law in UNWAIVABLE:
            yield _told(
                filed,
                "{record} waives {law}, which no decision can waive; remove it.",
                law=law,
            )
        elif law not in book.known_laws:
            yield _told(
                filed,
                "{record} waives {law}, which is no law; the laws are: {laws}.",
                law=law,
                laws=", ".join(sorted(book.known_laws - UNWAIVABLE)),
            )
    for excuse in record.excuses:
        if excuse.law in INEXCUSABLE or excuse.law not in book.known_laws:
            yield _told(
                filed,
                "{record} excuses {law}, which it cannot; the laws are: {laws}.",
                law=excuse.law,
                laws=", ".join(sorted(book.known_laws - INEXCUSABLE)),
            )
    yield from _missettled(book, filed)


def _missettled(book: Book, filed: Filed[Decision]) -> Iterator[DecisionsError]:
    record = filed.record
    settles = (*record.ratifies, *record.rejects)
    if record.taken_by == "quick" and (record.excuses or settles):
        yield _told(
            filed,
            "{record} excuses, ratifies or rejects, which only the assembly does; "
            "leave that to a decision taken by the assembly.",
        )
        return
    for quick in settles:
        fault = _settling_fault(book, quick, filed.date)
        if fault:
            yield _told(
                filed,
                "{record} settles {quick}, {fault}; mend the id or the dates.",
                quick=quick,
                fault=fault,
            )


def _settling_fault(book: Book, quick: str, on: date) -> str:
    filed = book.decisions.filed.get(quick)
    if filed is None:
        unread = book.in_doubt(Decision, quick)
        return "" if unread else say("which is no decision in the books")
    if filed.record.taken_by != "quick":
        return say("which is no quick decision")
    if filed.date > on:
        return say("a quick decision of {date}, later", date=filed.date)
    return ""


def _unratified(book: Book) -> Iterator[DecisionsError]:
    for one in book.decisions.quick():
        due = ratification_due(book, one)
        settled = book.decisions.settled(one.record.id)
        horizon = book.horizon
        if due is None or horizon is None or due >= horizon:
            continue
        if settled is None or settled.date > horizon:
            yield _told(
                one,
                "{record} is a quick decision that the assembly had to ratify by "
                "{due} ({source}); record the assembly's decision that ratifies or "
                "rejects it.",
                due=due,
                source=book.source(DecisionsPolicy, "ratification-days", one.date),
            )


def _told(filed: Filed[M], template: str, **fields: object) -> DecisionsError:
    return DecisionsError.at(
        filed.entry,
        filed.record.id,
        template,
        record=named(filed.entry),
        **fields,
    )


def _act(entry: data.Directive) -> str:
    if isinstance(entry, data.Custom):
        return named(entry)
    if isinstance(entry, data.Transaction):
        return say("the transaction of {date}", date=entry.date)
    kind = type(entry).__name__.lower()
    return say("the {directive} of {date}", directive=kind, date=entry.date)
