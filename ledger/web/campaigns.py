"""The campaigns that a page tells of, and their accounts."""

from ledger.campaign_report import CampaignReport
from ledger.campaign_report import campaign_report
from ledger.campaigns import Part as Place
from ledger.campaigns import places
from ledger.records import Campaign
from ledger.web.view import View


def campaigns(view: View) -> list[CampaignReport]:
    """Tell of each campaign that had begun by the day, and that a filter keeps."""
    histories = view.book.register.histories(Campaign).items()
    begun = [
        name
        for name, filed in histories
        if any(one.date <= view.on for one in filed) and _kept(view, name)
    ]
    return [view.ask(campaign_report, name, on=view.on) for name in begun]


def _kept(view: View, campaign: str) -> bool:
    return not view.account or any(map(view.keeps, accounts_of(view, campaign)))


def accounts_of(
    view: View, campaign: str, *parts: Place, stream: str | None = None
) -> list[str]:
    """Name a campaign's accounts that have moved, of some parts and a stream."""
    return [
        name
        for name, place in places(view.book).items()
        if place.campaign == campaign
        and (not parts or place.part in parts)
        and (stream is None or place.stream == stream)
        and name in view.book.posted
    ]
