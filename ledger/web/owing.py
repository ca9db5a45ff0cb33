"""What a campaign owns, what it owes, and what paying that back takes."""

from collections.abc import Iterator

from ledger.campaign_report import CampaignReport
from ledger.campaigns import Part as Place
from ledger.campaigns import places
from ledger.language import day
from ledger.language import say
from ledger.paying_back import Rung
from ledger.web import links
from ledger.web.campaigns import accounts_of
from ledger.web.campaigns import campaigns
from ledger.web.parts import Cell
from ledger.web.parts import Fact
from ledger.web.parts import Facts
from ledger.web.parts import Part
from ledger.web.parts import Table
from ledger.web.parts import Words
from ledger.web.view import View


def owned(view: View) -> Iterator[Part]:
    """Set what was raised beside what is owed and owned."""
    for told in campaigns(view):
        unit, some = told.currency, told.raised
        every = view.to_accounts(accounts_of(view, told.campaign))
        owing = view.to_accounts(
            [
                one
                for one in accounts_of(view, told.campaign)
                if places(view.book)[one].debt
            ]
        )
        yield Facts(
            say("Raised, owed and owned"),
            [
                Fact(
                    say("raised"),
                    view.amount(some.total, unit, every),
                    say("of {goal}", goal=view.amount(told.goal, unit).text),
                ),
                Fact(
                    say("paid back"),
                    view.amount(some.paid_back, unit, owing),
                    say("to depositors, with interest"),
                ),
                Fact(
                    say("owed"),
                    view.amount(told.owed.total, unit, owing),
                    say("to depositors, interest among it"),
                ),
                Fact(
                    say("owned"),
                    view.amount(told.owned, unit, every),
                    say("raised, less what is paid back and owed"),
                ),
                Fact(
                    say("still lacking"),
                    view.amount(told.gap, unit),
                    say("up to the goal"),
                ),
            ],
        )
        yield Words("", [*_held(view, told)])


def _held(view: View, told: CampaignReport) -> Iterator[Cell]:
    behind = view.to_accounts(accounts_of(view, told.campaign, Place.MONEY))
    for unit, number in sorted(told.in_hand.items()):
        amount = view.amount(number, unit).text
        yield Cell(say("{amount} is at hand as money.", amount=amount), behind)
    for unit, number in sorted(told.invested.items()):
        amount = view.amount(number, unit).text
        yield Cell(
            say("{amount} has become buildings and things, at cost.", amount=amount),
            behind,
        )
    for unit, sums in sorted(told.others.items()):
        amount = view.amount(sums.total, unit).text
        yield Cell(say("{amount} was raised beside it.", amount=amount))


def ladder(view: View) -> Iterator[Part]:
    """List what must be paid back, and the sales that it takes."""
    for told in campaigns(view):
        yield Table(
            say("What must be paid back"),
            (
                say("deposit"),
                say("falls due"),
                say("pays"),
                say("together"),
                say("sales a week that pay it"),
            ),
            [[*_rung(view, told, one)] for one in told.ladder],
            empty=say("Nothing is to be paid back."),
            note=say(
                "Sales have brought {amount} a week so far.",
                amount=view.amount(told.weekly_sales, told.currency).text,
            )
            if told.ladder and told.weekly_sales is not None
            else "",
        )


def _rung(view: View, told: CampaignReport, one: Rung) -> Iterator[Cell]:
    yield Cell(one.deposit, links.to_page("Savings", deposit=one.deposit))
    yield Cell(day(one.matures) if one.matures else say("on demand"))
    yield view.amount(one.payout, told.currency)
    yield view.amount(one.together, told.currency)
    yield (
        Cell(say("at once"), number=True)
        if one.weekly is None
        else view.amount(one.weekly, told.currency)
    )
