"""Money of a campaign is spent on what it is raised for, or by a decision.

It goes to accounts of the campaign: to what is built and bought, to the costs of its
streams, and back to those who deposited it, with their interest. What goes elsewhere
cites the decision behind it, on the transaction or the posting.

Refused:

    2026-01-01 custom "decision" "D-1" "A health centre"
      taken-by: "assembly"
    2026-01-01 custom "campaign" "centre" "A health centre" 3000 USD
      decision: "D-1"
    2026-01-01 open Assets:Bank:Centre USD
      campaign: "centre"
    2026-01-01 open Expenses:Fiesta USD
    2026-02-05 * "Music"  ;! campaign-purpose: 30.00 USD of the campaign centre leave it for
      Expenses:Fiesta       30.00 USD
      Assets:Bank:Centre   -30.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "A health centre"
      taken-by: "assembly"
    2026-01-01 custom "campaign" "centre" "A health centre" 3000 USD
      decision: "D-1"
    2026-01-01 open Assets:Bank:Centre USD
      campaign: "centre"
    2026-01-01 open Expenses:Centre:Bricks USD
      campaign: "centre"
    2026-02-05 * "Bricks"
      Expenses:Centre:Bricks    30.00 USD
      Assets:Bank:Centre       -30.00 USD
"""

from collections.abc import Iterator

from ledger.astray import astray
from ledger.book import Book
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import listed
from ledger.language import say
from ledger.precision import written
from ledger.records import Campaign
from ledger.rules import rule

__plugins__ = ("campaign_purpose",)


class CampaignPurposeError(RuleError):
    """Money of a campaign is spent on something else."""


@rule(
    CampaignPurposeError,
    reads=("campaign", "fund", "open", "transaction", "sheet", "pad", "balance"),
    wakes=lambda book: bool(book.register.histories(Campaign)),
)
def campaign_purpose(book: Book) -> Iterator[CampaignPurposeError]:
    """Look at what leaves a campaign for accounts that are not of it."""
    for one in astray(book):
        if one.number < 0 and not one.decided:
            complaint = Complaint(
                "{amount} of the campaign {campaign} leave it for {others}; mend "
                "the account, or cite the decision behind it.",
                {
                    "amount": written(book, -one.number, one.moved.currency),
                    "campaign": one.moved.campaign,
                    "others": listed(one.others) or say("elsewhere"),
                },
            )
            yield CampaignPurposeError.of(one.moved.entry, complaint)
