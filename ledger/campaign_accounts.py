"""What is wrong with the accounts of campaigns: streams that are none, other funds."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from beancount.core import account
from beancount.core import data

from ledger.accounts import Traits
from ledger.book import Book
from ledger.campaigns import DEPOSITS
from ledger.campaigns import STREAMS
from ledger.errors import Complaint
from ledger.language import say
from ledger.records import Campaign
from ledger.roles import ACCRUED
from ledger.roles import COST

KEYS = ("campaign", "stream", "fund")


def faults(book: Book) -> Iterator[tuple[data.Open, Complaint]]:
    """Tell what an account says wrong of campaign, stream and fund, or does not say.

    What it inherits is told where it is said, and a campaign that is not recorded by
    the law of records. A folder on which nothing is posted needs no stream.
    """
    parents = {account.parent(name) for name in book.accounts.opened}
    folders = parents.difference(book.posted)
    of_campaigns = funds(book)
    for name, entry in book.accounts.opened.items():
        said = {key for key in KEYS if book.accounts.said(name, key) is not None}
        traits = book.accounts.traits(name)
        if book.account_in_doubt(name) or traits.role in {ACCRUED, COST}:
            continue
        if traits.campaign is None:
            fault = _alone(name, traits) if "stream" in said else None
        elif traits.campaign not in book.register.histories(Campaign):
            continue
        elif traits.stream is None:
            fault = None if name in folders else _without(book, name, traits)
        else:
            fault = _unfit(book, name, traits) if said - {"fund"} else None
        if fault is None and traits.campaign is not None and said - {"stream"}:
            fault = _of_another_fund(book, name, of_campaigns)
        if fault is not None:
            yield entry, fault


def funds(book: Book) -> dict[str, str | None]:
    """Give the fund of each campaign: its own, or else that of its first account."""
    found: dict[str, str | None] = {}
    for filed in book.register.records(Campaign):
        if filed.record.fund is not None:
            found.setdefault(filed.record.id, filed.record.fund)
    for name in book.accounts.opened:
        traits = book.accounts.traits(name)
        if traits.campaign is not None:
            found.setdefault(traits.campaign, traits.fund)
    return found


def _alone(name: str, traits: Traits) -> Complaint:
    return Complaint(
        "{account} has the stream {stream} and is of no campaign; add campaign: with "
        "its id, or remove the stream.",
        {"account": name, "stream": traits.stream},
    )


def _without(book: Book, name: str, traits: Traits) -> Complaint | None:
    if account.root(1, name) in _roots(book, {"assets", "expenses"}):
        return None
    return _told(name, traits, say("no stream"))


def _unfit(book: Book, name: str, traits: Traits) -> Complaint | None:
    if traits.stream not in STREAMS:
        return _told(name, traits, say("the stream {stream}", stream=traits.stream))
    if traits.stream == DEPOSITS and account.root(1, name) in _roots(
        book, {"income", "equity"}
    ):
        return Complaint(
            "{account} of the campaign {campaign} has the stream deposits and is no "
            "debt; lay deposits in on an account of debts, or mend the stream.",
            {"account": name, "campaign": traits.campaign},
        )
    return None


def _told(name: str, traits: Traits, stream: str) -> Complaint:
    return Complaint(
        "{account} of the campaign {campaign} has {stream}; give it one of: {streams}.",
        {
            "account": name,
            "campaign": traits.campaign,
            "stream": stream,
            "streams": ", ".join(STREAMS),
        },
    )


def _roots(book: Book, names: AbstractSet[str]) -> set[str]:
    return {book.options[f"name_{one}"] for one in names}


def _of_another_fund(
    book: Book, name: str, of_campaigns: Mapping[str, str | None]
) -> Complaint | None:
    """Compare an account's fund with that of its campaign."""
    traits = book.accounts.traits(name)
    campaign = str(traits.campaign)
    wanted = of_campaigns[campaign]
    if traits.fund == wanted or book.in_doubt(Campaign, campaign):
        return None
    return Complaint(
        "{account} of the campaign {campaign} is of {fund}, and the campaign is of "
        "{wanted}; mend the fund or the campaign.",
        {
            "account": name,
            "campaign": campaign,
            "fund": _fund(traits.fund),
            "wanted": _fund(wanted),
        },
    )


def _fund(name: str | None) -> str:
    return say("the fund {fund}", fund=name) if name else say("no fund")
