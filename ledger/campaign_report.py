"""A campaign on a day: what is raised beside what is owned, and what is owed."""

import datetime as dt
from decimal import ROUND_FLOOR
from decimal import Decimal
from typing import NamedTuple

from ledger import money
from ledger.book import Book
from ledger.campaigns import Part
from ledger.campaigns import moves
from ledger.campaigns import places
from ledger.errors import LedgerError
from ledger.language import say
from ledger.padding import posted
from ledger.paying_back import DAYS
from ledger.paying_back import Owed
from ledger.paying_back import Rung
from ledger.paying_back import ladder
from ledger.paying_back import owed
from ledger.precision import decimals
from ledger.raised import Raised
from ledger.raised import raised
from ledger.records import Campaign
from ledger.register import Filed
from ledger.staff import Staff
from ledger.staff import staff

TENTH = Decimal("0.1")


class CampaignReport(NamedTuple):
    """A campaign at the end of a day, in the currency of its goal.

    Attributes:
      campaign, text, on: which, and when.
      ended: the day on which it ended, or None.
      accounts: how many accounts of it have moved.
      currency, goal: what was to be raised.
      raised: by stream, and what became of it.
      percent: of the goal, to the tenth, rounded down.
      gap: what is lacking; nothing once the goal is reached.
      owed: what depositors, and others, have a claim to.
      owned: what is raised, less what depositors were paid back and what they are owed.
      in_hand: the liquid money, by currency.
      invested: what it has otherwise, a building or stock, at what it cost.
      others: what was raised in other currencies; never added.
      owed_in_others: the same of what is owed.
      ladder: what falls due, and the sales a week that it takes.
      weekly_sales: what sales have brought a week so far; None before the first.
      staff: who of the full-time staff has contributed.
    """

    campaign: str
    text: str
    on: dt.date
    ended: dt.date | None
    accounts: int
    currency: str
    goal: Decimal
    raised: Raised
    percent: Decimal
    gap: Decimal
    owed: Owed
    owned: Decimal
    in_hand: dict[str, Decimal]
    invested: dict[str, Decimal]
    others: dict[str, Raised]
    owed_in_others: dict[str, Owed]
    ladder: list[Rung]
    weekly_sales: Decimal | None
    staff: Staff


def campaign_report(book: Book, campaign: str, *, on: dt.date) -> CampaignReport:
    """Tell how a campaign stands at the end of a day.

    Raises:
      LedgerError: there is no such campaign by then, or interest cannot be reckoned.
    """
    filed = _filed(book, campaign, on)
    goal = filed.record.goal
    currency, number = goal.currency, Decimal(goal.number or 0)
    by_currency, owing = raised(book, campaign, on=on), owed(book, campaign, on=on)
    known = by_currency.pop(currency, Raised())
    claims = owing.pop(currency, Owed())
    ended = book.register.on(Campaign, campaign, on) is None
    history = book.register.history(Campaign, campaign)
    days = [one.date for one in history if one.date <= on]
    own = [one for one in places(book).values() if one.campaign == campaign]
    return CampaignReport(
        campaign=campaign,
        text=filed.record.text,
        on=on,
        ended=days[-1] if ended else None,
        accounts=len(own),
        currency=currency,
        goal=number,
        raised=known,
        percent=(known.total * 100 / number).quantize(TENTH, ROUND_FLOOR),
        gap=max(number - known.total, money.ZERO),
        owed=claims,
        owned=known.total - known.paid_back - claims.total,
        in_hand=_held(book, campaign, on, liquid=True),
        invested=_held(book, campaign, on, liquid=False),
        others=by_currency,
        owed_in_others=owing,
        ladder=ladder(book, campaign, currency, on=on),
        weekly_sales=_weekly(book, campaign, known, on, currency),
        staff=staff(book, campaign, on=on),
    )


def _filed(book: Book, campaign: str, on: dt.date) -> Filed[Campaign]:
    """Find the last record of a campaign by a day, ended or not."""
    known = [one for one in book.register.records(Campaign) if one.date <= on]
    of_it = [one for one in known if one.record.id == campaign]
    if of_it:
        return of_it[-1]
    names = ", ".join(dict.fromkeys(one.record.id for one in known))
    msg = say(
        "{campaign} is no campaign recorded by {on}; recorded: {names}.",
        campaign=campaign,
        on=on,
        names=names or say("none"),
    )
    raise LedgerError(msg)


def _held(
    book: Book, campaign: str, on: dt.date, *, liquid: bool
) -> dict[str, Decimal]:
    """Sum the liquid money of a campaign in its own units, or the rest at cost."""
    amounts = (
        posting.units if liquid else money.at_cost(posting)
        for name, place in places(book).items()
        if place.campaign == campaign and place.part is Part.MONEY
        if bool(book.accounts.traits(name).liquid) is liquid
        for entry, posting in posted(book)[name]
        if entry.date <= on
    )
    sums = money.add_up(amounts)
    return {currency: number for currency, number in sums.items() if number}


def _weekly(
    book: Book, campaign: str, known: Raised, on: dt.date, currency: str
) -> Decimal | None:
    """Give what sales have brought a week, from the first of them on."""
    first = next(
        (
            one.entry.date
            for one in moves(book)
            if (one.campaign, one.currency) == (campaign, currency) and one.of_sales
        ),
        None,
    )
    if first is None or first > on:
        return None
    weeks = (on - first).days // DAYS + 1
    return round(known.sales / weeks, decimals(book, currency))
