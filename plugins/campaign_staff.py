"""Staff contribute to a campaign by consensus, and from what they were paid in full.

A contribution with `associate:` is of one whose record says full-time, cites a decision
of the assembly, or a quick one that it has ratified by then, and is no deduction: the
full advance is paid, and then contributed, in an entry of its own. What is given
together with an advance is of staff, though it names nobody.

Refused:

    2026-01-01 custom "decision" "D-1" "A health centre, and every full-time one gives"
      taken-by: "assembly"
    2026-01-01 custom "campaign" "centre" "A health centre" 3000 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
      mentor: "A-0002"
      full-time: FALSE
    2026-01-01 custom "associate" "A-0002" "triunfo"
      mentor: "A-0001"
    2026-01-01 open Assets:Bank:Centre USD
      campaign: "centre"
    2026-01-01 open Income:Given USD
      campaign: "centre"
      stream: "contributions"
    2026-02-05 * "A contribution"
      decision: "D-1"
      Assets:Bank:Centre   10.00 USD
      Income:Given        -10.00 USD  ;! campaign-staff: A-0001 contributes 10.00 USD
        associate: "A-0001"

Passes:

    2026-01-01 custom "decision" "D-1" "A health centre, and every full-time one gives"
      taken-by: "assembly"
    2026-01-01 custom "campaign" "centre" "A health centre" 3000 USD
      decision: "D-1"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
      mentor: "A-0002"
      full-time: TRUE
    2026-01-01 custom "associate" "A-0002" "triunfo"
      mentor: "A-0001"
    2026-01-01 open Assets:Bank:Centre USD
      campaign: "centre"
    2026-01-01 open Income:Given USD
      campaign: "centre"
      stream: "contributions"
    2026-02-05 * "A contribution"
      decision: "D-1"
      Assets:Bank:Centre   10.00 USD
      Income:Given        -10.00 USD
        associate: "A-0001"
"""

from collections.abc import Iterator

from beancount.core import data

from ledger.associates import slips
from ledger.associates import told_as
from ledger.book import Book
from ledger.decisions import cited_in
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import say
from ledger.precision import written
from ledger.records import Associate
from ledger.records import Campaign
from ledger.records import Decision
from ledger.roles import ADVANCES
from ledger.rules import rule
from ledger.staff import Contribution
from ledger.staff import gifts

__plugins__ = ("campaign_staff",)

SHEET = "advances"


class CampaignStaffError(RuleError):
    """Staff contribute otherwise than all agreed."""


@rule(
    CampaignStaffError,
    reads=("associate", "campaign", "decision", "open", "transaction", "sheet"),
    wakes=lambda book: bool(book.register.histories(Campaign) and gifts(book)),
)
def campaign_staff(book: Book) -> Iterator[CampaignStaffError]:
    """Look at who contributes, by which decision, and whether it is a deduction."""
    given = [one for one in gifts(book) if one.given.number > 0]
    posted = ((one.entry, one.posting) for one in given)
    for entry, meta, mistyped in slips(say("contributions"), posted):
        yield CampaignStaffError.of(entry, mistyped, meta=meta)
    entries: dict[int, list[Contribution]] = {}
    for one in given:
        entries.setdefault(id(one.entry), []).append(one)
    for of_entry in entries.values():
        entry = of_entry[0].entry
        named = [one for one in of_entry if one.associate is not None]
        for one in named:
            fault = _not_full_time(book, one)
            if fault is not None:
                yield CampaignStaffError.of(entry, fault, meta=one.posting.meta)
        for fault in (_undecided(book, named), _deducted(book, entry)):
            if fault is not None:
                yield CampaignStaffError.of(entry, fault)


def _not_full_time(book: Book, one: Contribution) -> Complaint | None:
    associate = one.associate
    fields = {
        "associate": told_as(associate),
        "amount": written(book, one.given.number, one.given.currency),
        "date": one.entry.date,
    }
    record = None
    if isinstance(associate, str):
        if book.in_doubt(Associate, associate):
            return None
        record = book.register.on(Associate, associate, one.entry.date)
    if record is None:
        return Complaint(
            "{associate} contributes {amount} and is no associate on {date}; mend "
            "associate: or the dates.",
            fields,
        )
    if record.full_time:
        return None
    return Complaint(
        "{associate} contributes {amount}, and the record in force on {date} does not "
        "say full-time; mend the record, or enter a gift without associate.",
        fields,
    )


def _undecided(book: Book, of_entry: list[Contribution]) -> Complaint | None:
    """Look for the consensus behind the contributions of an entry."""
    for one in of_entry:
        entry = one.entry
        metas = [meta for meta in (entry.meta, one.posting.meta) if meta]
        unread = any(not isinstance(meta.get("decision", ""), str) for meta in metas)
        cited = [decision for meta in metas for decision in cited_in(meta)]
        if unread or any(_by_all(book, decision, entry) for decision in cited):
            continue
        return Complaint(
            "a staff contribution of {date} cites {cited}, and every staff "
            "contribution needs one that the assembly took or had ratified by then; "
            "add decision: with its id.",
            {"date": entry.date, "cited": " ".join(cited) or say("no decision")},
        )
    return None


def _by_all(book: Book, decision: str, entry: data.Transaction) -> bool:
    """Tell whether the assembly took or ratified a decision by the day of an entry.

    One that is told by the law of decisions is not told again.
    """
    filed = book.decisions.filed.get(decision)
    rejected = book.decisions.rejected.get(decision)
    if filed is None or book.in_doubt(Decision, decision) or filed.date > entry.date:
        return True
    if filed.record.taken_by == "assembly":
        return True
    if rejected is not None and rejected.date <= entry.date:
        return True
    ratified = book.decisions.ratified.get(decision)
    return ratified is not None and ratified.date <= entry.date


def _deducted(book: Book, entry: data.Transaction) -> Complaint | None:
    """Tell whether the entry that contributes, whoever it names, pays advances."""
    roles = {book.accounts.traits(one.account).role for one in entry.postings}
    if ADVANCES not in roles and SHEET not in (entry.meta or {}):
        return None
    return Complaint(
        "a staff contribution of {date} is taken off an advance; enter the advance in "
        "full, and the contribution in an entry of its own.",
        {"date": entry.date},
    )
