"""Money comes to a campaign through its streams, and they add up.

Income, debts and equity of a campaign name their `stream:` sales, deposits or
contributions, where deposits are debts; its accounts are all of one fund. What the
campaign has more by an entry is what its streams bring: so what was raised is what it
holds, has spent and has paid back. A closing of the year that moves no money of it
changes nothing.

Refused:

    2026-01-01 custom "decision" "D-1" "A health centre"
      taken-by: "assembly"
    2026-01-01 custom "campaign" "centre" "A health centre" 3000 USD
      decision: "D-1"
    2026-01-01 open Assets:Bank:Centre USD
      campaign: "centre"
    2026-01-01 open Income:Fair USD
    2026-02-05 * "The fair"  ;! campaign-streams: 30.00 USD come to the campaign centre
      Assets:Bank:Centre    30.00 USD
      Income:Fair          -30.00 USD

Passes:

    2026-01-01 custom "decision" "D-1" "A health centre"
      taken-by: "assembly"
    2026-01-01 custom "campaign" "centre" "A health centre" 3000 USD
      decision: "D-1"
    2026-01-01 open Assets:Bank:Centre USD
      campaign: "centre"
    2026-01-01 open Income:Fair USD
      campaign: "centre"
      stream: "sales"
    2026-02-05 * "The fair"
      Assets:Bank:Centre    30.00 USD
      Income:Fair          -30.00 USD
"""

from collections.abc import Iterator

from ledger.astray import Astray
from ledger.astray import astray
from ledger.book import Book
from ledger.campaign_accounts import faults
from ledger.errors import Complaint
from ledger.errors import RuleError
from ledger.language import listed
from ledger.language import say
from ledger.precision import written
from ledger.records import Campaign
from ledger.rules import rule

__plugins__ = ("campaign_streams",)


class CampaignStreamsError(RuleError):
    """Money comes to a campaign without a stream."""


@rule(
    CampaignStreamsError,
    reads=("campaign", "fund", "open", "transaction", "sheet", "pad", "balance"),
    wakes=lambda book: bool(book.register.histories(Campaign)),
)
def campaign_streams(book: Book) -> Iterator[CampaignStreamsError]:
    """Look at the accounts of campaigns, and at what comes in by none of them."""
    for opened, fault in faults(book):
        yield CampaignStreamsError.of(opened, fault, judged=opened.account)
    lost = {
        (id(one.moved.entry), one.moved.currency)
        for one in astray(book)
        if one.number < 0 and not one.decided
    }
    for one in astray(book):
        told = (id(one.moved.entry), one.moved.currency) in lost
        if one.number > 0 and not told:
            yield CampaignStreamsError.of(one.moved.entry, _unseen(book, one))


def _unseen(book: Book, one: Astray) -> Complaint:
    """Tell of money that comes to a campaign from elsewhere."""
    return Complaint(
        "{amount} come to the campaign {campaign} from {others}, through none of its "
        "streams; post them on an account of the campaign with a stream.",
        {
            "amount": written(book, one.number, one.moved.currency),
            "campaign": one.moved.campaign,
            "others": listed(one.others) or say("elsewhere"),
        },
    )
