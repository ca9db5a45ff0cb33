"""A campaign that ends below its goal ends by a decision.

Its `end` counts what was raised by the end of that day, in the currency of the goal:
sales net of their costs, deposits and contributions.

Refused:

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
      Assets:Bank:Centre    1800.00 USD
      Income:Fair          -1800.00 USD
    2026-03-01 custom "end" "campaign" "centre"  ;! campaign-goal: campaign centre ends with

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
      Assets:Bank:Centre    3000.00 USD
      Income:Fair          -3000.00 USD
    2026-03-01 custom "end" "campaign" "centre"
"""

from collections.abc import Iterator
from itertools import pairwise

from ledger import money
from ledger.book import Book
from ledger.errors import RuleError
from ledger.precision import written
from ledger.raised import Raised
from ledger.raised import raised
from ledger.records import Campaign
from ledger.records import End
from ledger.rules import rule

__plugins__ = ("campaign_goal",)


class CampaignGoalError(RuleError):
    """A campaign ends below its goal, and nobody decided that."""


@rule(
    CampaignGoalError,
    reads=("campaign", "end", "open", "transaction", "sheet", "pad", "balance"),
    wakes=lambda book: bool(book.register.histories(Campaign)),
)
def campaign_goal(book: Book) -> Iterator[CampaignGoalError]:
    """Compare what a campaign has raised by its end with its goal."""
    for campaign, history in book.register.histories(Campaign).items():
        for before, filed in pairwise(history):
            ended = isinstance(filed.record, End) and not filed.record.decision
            if not isinstance(before.record, Campaign) or not ended:
                continue
            goal = money.Sum(
                before.record.goal.number or money.ZERO, before.record.goal.currency
            )
            known = raised(book, campaign, on=filed.date).get(goal.currency, Raised())
            if known.total < goal.number and not book.in_doubt(Campaign, campaign):
                yield CampaignGoalError.at(
                    filed.entry,
                    campaign,
                    "campaign {campaign} ends with {raised} raised, below its goal of "
                    "{goal}; let it go on, or cite the decision to end it.",
                    campaign=campaign,
                    raised=written(book, known.total, goal.currency),
                    goal=written(book, goal.number, goal.currency),
                )
