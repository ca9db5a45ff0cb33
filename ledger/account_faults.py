"""What is wrong with the openings of accounts: keys that do not read, and no funds."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from beancount.core import data

from ledger.accounts import Accounts
from ledger.language import say
from ledger.reading import PLACES
from ledger.reading import WANTED
from ledger.reading import Fault
from ledger.reading import shown
from ledger.records import Campaign
from ledger.records import Fund
from ledger.records import Terms
from ledger.register import Register
from ledger.roles import NEARLY
from ledger.typing_slips import one_edit

KEYS: dict[str, tuple[type, str]] = {
    "fund": (str, "string_type"),
    "role": (str, "string_type"),
    "source": (str, "string_type"),
    "campaign": (str, "string_type"),
    "stream": (str, "string_type"),
    "associate": (str, "string_type"),
    "service": (str, "string_type"),
    "with": (str, "string_type"),
    "contract": (str, "string_type"),
    "party": (str, "string_type"),
    "liquid": (bool, "bool_type"),
    "shared": (bool, "bool_type"),
    "matures": (dt.date, "date_type"),
}


def faults(
    register: Register, accounts: Accounts, unread: AbstractSet[tuple[str, str]]
) -> Iterator[Fault]:
    """Find what is wrong with accounts, once the books record funds or campaigns.

    Args:
      register: the records that read.
      accounts: the opened accounts.
      unread: kind and id of the records that do not; what names them is not at fault.
    """
    histories = register.histories(Fund).values()
    begun = min((history[0].date for history in histories), default=None)
    known = {
        *register.histories(Fund),
        *(one for kind, one in unread if kind == Fund.kind),
    }
    campaigns = {
        *register.histories(Campaign),
        *(one for kind, one in unread if kind == Campaign.kind),
    }
    for entry in accounts.opened.values():
        if known and (begun is None or begun <= entry.date):
            yield from _keys(entry)
            yield from _fund(entry, known)
            yield from _role(entry)
        if campaigns:
            yield from _campaign(entry, campaigns)
    for record_id, history in register.histories(Terms).items():
        if record_id not in accounts.opened:
            yield Fault(
                history[0].entry,
                "terms {account} mends an account that is never opened; mend the name.",
                {"account": record_id},
                record_id,
            )


def _fund(entry: data.Open, known: AbstractSet[str]) -> Iterator[Fault]:
    fund = (entry.meta or {}).get("fund")
    if isinstance(fund, str) and fund and fund not in known:
        yield Fault(
            entry,
            "{account} belongs to the fund {fund}, which is not in the books; record "
            "the fund first, or mend fund.",
            {"account": entry.account, "fund": fund},
            entry.account,
        )


def _campaign(entry: data.Open, known: AbstractSet[str]) -> Iterator[Fault]:
    campaign = (entry.meta or {}).get("campaign")
    if isinstance(campaign, str) and campaign and campaign not in known:
        yield Fault(
            entry,
            "{account} belongs to the campaign {campaign}, which is not in the books; "
            "record the campaign first, or mend campaign.",
            {"account": entry.account, "campaign": campaign},
            entry.account,
        )


def _role(entry: data.Open) -> Iterator[Fault]:
    """Find a role that is nearly one of those that laws go by."""
    role = (entry.meta or {}).get("role")
    if not isinstance(role, str) or role in NEARLY:
        return
    near = next((one for one in NEARLY if one_edit(role, one)), None)
    if near is not None:
        yield Fault(
            entry,
            "{account} has the role {role}; write {near} if that is meant.",
            {"account": entry.account, "role": role, "near": near},
            entry.account,
        )


def _keys(entry: data.Open) -> Iterator[Fault]:
    """Find keys of ours with a wrong value, and keys that are nearly ours."""
    for key, value in (entry.meta or {}).items():
        if key in PLACES:
            continue
        fields = {"account": entry.account, "key": key, "value": shown(value)}
        if key not in KEYS:
            near = next((one for one in KEYS if one_edit(key, one)), None)
            if near is not None:
                yield Fault(
                    entry,
                    "{account} has the key {key}; write {near} if that is meant.",
                    {**fields, "near": near},
                    entry.account,
                )
            continue
        kind, wanted = KEYS[key]
        empty = isinstance(value, str) and not value
        if empty or not isinstance(value, kind):
            fields["wanted"] = say(WANTED["string_too_short" if empty else wanted])
            yield Fault(
                entry,
                "{account} says {key} {value}, which {wanted}.",
                fields,
                entry.account,
            )
