"""Associates are advanced the same each week: the base, times those on the roll.

The roll of a week is every associate of the cooperative whose record is in force on
its Monday, and who is not suspended that day. With `absent:` everyone else on it is
paid; a reason is one of the policy's, paid or unpaid. With `paid:`, everyone on the
roll stands in one of the two. A sheet is never mended by a second one: a change is
written with `corrects:`, which may take the base back (`A-0001:-1`). A posting that
names one `associate:` is exactly the base. What differs is an adjustment. A posting on
advances outside of all that is refused, unless it brings money back, or is of a
`#closing`: that one moves money is told by `closed-year`. Physicians are paid otherwise,
out of the fund of their centre.

Refused:

    2026-01-01 custom "decision" "2026-001" "Advances of 40 a week, equal for all"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 40.00 USD
      unpaid-reasons: "leave"
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-01-01 custom "associate" "A-0002" "triunfo"
    2026-01-01 custom "associate" "A-0003" "triunfo"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Assets:Advances USD
      role: "advances"
    2026-01-09 * "El Triunfo" "Advances"  ;! equal-advances: triunfo/2026-W02: 2 x 40.00
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0003:leave"
      Assets:Advances    90.00 USD
      Assets:Cash       -90.00 USD

Passes:

    2026-01-01 custom "decision" "2026-001" "Advances of 40 a week, equal for all"
      taken-by: "assembly"
    2026-01-01 custom "policy" "advances"
      base: 40.00 USD
      unpaid-reasons: "leave"
      decision: "2026-001"
    2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2026-01-01 custom "associate" "A-0001" "triunfo"
    2026-01-01 custom "associate" "A-0002" "triunfo"
    2026-01-01 custom "associate" "A-0003" "triunfo"
    2026-01-01 open Assets:Cash USD
    2026-01-01 open Assets:Advances USD
      role: "advances"
    2026-01-09 * "El Triunfo" "Advances"
      advances: "triunfo"
      week: "2026-W02"
      absent: "A-0003:leave"
      Assets:Advances    80.00 USD
      Assets:Cash       -80.00 USD
"""

from collections.abc import Iterator

from beancount.core import account

from ledger.advance_postings import strays
from ledger.advances import advances
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.money import units
from ledger.physicians import misplaced
from ledger.policies import AdvancesPolicy
from ledger.roles import ADVANCES
from ledger.rules import rule

__plugins__ = ("equal_advances",)


class EqualAdvancesError(RuleError):
    """An advance is not equal, or does not fit its roll and week."""


@rule(
    EqualAdvancesError,
    policy=AdvancesPolicy.named,
    terms=("base",),
    also=("paid-reasons", "unpaid-reasons"),
    reads=(
        "cooperative",
        "associate",
        "suspension",
        "policy",
        "transaction",
        "sheet",
        "open",
    ),
)
def equal_advances(book: Book) -> Iterator[EqualAdvancesError]:
    """Judge the policy and the accounts, each sheet, and what is posted beside them."""
    yield from _contradictions(book)
    yield from _no_assets(book)
    for advance in advances(book):
        judged = advance.sheet.key if advance.sheet else ""
        for complaint, meta in advance.told:
            yield EqualAdvancesError.of(
                advance.entry, complaint, judged=judged, meta=meta
            )
    for entry, posting in strays(book):
        complaint = Complaint(
            "{amount} on {account} belongs to no advance sheet and is no adjustment; "
            "enter it on the sheet of its week, or write adjustment, associate and "
            "decision below it.",
            {"amount": units(posting), "account": posting.account},
        )
        yield EqualAdvancesError.of(entry, complaint, meta=posting.meta)
    yield from _padded(book)
    for entry, meta, complaint in misplaced(book):
        yield EqualAdvancesError.of(entry, complaint, meta=meta)


def _contradictions(book: Book) -> Iterator[EqualAdvancesError]:
    """Find reasons that a policy gives both as paid and as unpaid."""
    told: set[str] = set()
    for state in book.policies.get(AdvancesPolicy.named, ()):
        policy = state.policy
        if isinstance(policy, AdvancesPolicy):
            both = set(policy.paid_reasons or ()) & set(policy.unpaid_reasons or ())
            for reason in sorted(both - told):
                yield EqualAdvancesError.at(
                    state.filed.entry,
                    AdvancesPolicy.named,
                    "policy advances gives {reason} both as paid and as unpaid; take it "
                    "out of one of the two lists.",
                    reason=reason,
                )
            told = both


def _padded(book: Book) -> Iterator[EqualAdvancesError]:
    """Find pads, which would book advances that no law has seen."""
    for pad in book.pads:
        for name in (pad.account, pad.source_account):
            if book.accounts.traits(name).role == ADVANCES:
                yield EqualAdvancesError.at(
                    pad,
                    pad.date.isoformat(),
                    "a pad fills a gap of {account}, and advances are booked by sheets; "
                    "find the gap and enter it.",
                    account=name,
                )


def _no_assets(book: Book) -> Iterator[EqualAdvancesError]:
    """Find accounts of advances that are no assets."""
    for name, entry in book.accounts.opened.items():
        if book.accounts.traits(name).role != ADVANCES:
            continue
        if account.root(1, name) != book.options["name_assets"]:
            yield EqualAdvancesError.at(
                entry,
                name,
                "{account} has the role advances and is no asset; open it under "
                "{assets}, or mend role.",
                account=name,
                assets=book.options["name_assets"],
            )
