"""The network lives on its own money, and knows whose money it is.

Income and borrowed money name their `source:`, on the account, or on the entry or
posting where that differs. Policy `provenance` lists the sources that the network
refuses. What was taken from one by a decision stays known: a transfer out of that
fund cites the same decision, and so does one out of the fund that it went to. A
service sold to the state is no subsidy and has a source of its own.

Refused:

    2026-01-01 custom "decision" "D-1" "The network takes no money of the state"
      taken-by: "assembly"
    2026-01-01 custom "policy" "provenance"
      refuses: "state subsidy"
      decision: "D-1"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Income:Health:Grants USD
      fund: "health"
      source: "state"
    2026-02-05 * "A grant"
      Assets:Bank:Health      500.00 USD
      Income:Health:Grants   -500.00 USD  ;! provenance: 500.00 USD come from the source state

Passes:

    2026-01-01 custom "decision" "D-1" "The network takes no money of the state"
      taken-by: "assembly"
    2026-01-01 custom "policy" "provenance"
      refuses: "state subsidy"
      decision: "D-1"
    2026-01-01 open Assets:Bank:Health USD
      fund: "health"
    2026-01-01 open Income:Health:Fees USD
      fund: "health"
      source: "services-sold"
    2026-02-05 * "The municipality pays for its workers' visits"
      Assets:Bank:Health    500.00 USD
      Income:Health:Fees   -500.00 USD
"""

from collections.abc import Iterator

from beancount.core.flags import FLAG_PADDING

from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import mark
from ledger.policies import ProvenancePolicy
from ledger.refused_money import passed_on
from ledger.rules import rule
from ledger.sources import Taken
from ledger.sources import doubtful

__plugins__ = ("provenance",)

REFUSED = mark(
    "{amount} come from the source {source}, which the network refuses ({policy}); "
    "give it back, mend source, or bring it to the assembly."
)
ALMOST = mark(
    '{amount} say source "{source}", which is almost "{refused}", a source that the '
    "network refuses ({policy}); mend it, or choose a word less near."
)


class ProvenanceError(RuleError):
    """Money of a refused source, or of none that is known."""


@rule(
    ProvenanceError,
    policy="provenance",
    terms=("refuses",),
    reads=("fund", "policy", "open", "transaction", "sheet"),
)
def provenance(book: Book) -> Iterator[ProvenanceError]:
    """Ask of what comes in whose money it is, and follow what was refused."""
    unnamed = {one for one in book.accounts.opened if book.account_in_doubt(one)}
    for one in doubtful(book):
        if one.refused is not None:
            yield _refused(book, one)
        elif one.posting.account not in unnamed:
            unnamed.add(one.posting.account)
            yield _without(book, one)
    for passed in passed_on(book):
        complaint = Complaint(
            "{amount} leave the fund {fund}, which by {decisions} took money that the "
            "network refuses; so that it stays known, cite that here too.",
            {
                "amount": passed.sum,
                "fund": passed.fund,
                "decisions": " ".join(passed.uncited),
            },
        )
        error = ProvenanceError.of(passed.entry, complaint, meta=passed.meta)
        yield error._replace(firm=True)


def _refused(book: Book, one: Taken) -> ProvenanceError:
    complaint = Complaint(
        REFUSED if one.refused in (one.source or "").split() else ALMOST,
        {
            "amount": one.sum,
            "source": one.source,
            "refused": one.refused,
            "policy": book.source(ProvenancePolicy, "refuses", one.entry.date),
        },
    )
    padded = one.entry.flag == FLAG_PADDING  # its postings stand at the balance
    meta = one.entry.meta if padded else one.posting.meta
    return ProvenanceError.of(one.entry, complaint, meta=meta)


def _without(book: Book, one: Taken) -> ProvenanceError:
    name = one.posting.account
    return ProvenanceError.at(
        book.accounts.opened[name],
        name,
        "{account} takes {amount} on {date}, and nobody says whose money it is; write "
        'it below this line, as source: "members", or on the entry.',
        account=name,
        amount=one.sum,
        date=one.entry.date,
    )
