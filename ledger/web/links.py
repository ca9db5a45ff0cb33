"""Links from a figure to the entries behind it.

Figures stand for all that came before their day, whatever filter of words is set: a
link to their entries goes back to the first one, and drops the filters that they do
not heed.
"""

import re
from collections.abc import Collection
from collections.abc import Iterable

from beancount.core import account
from beancount.core import data
from fava.application import url_for as fava_url_for
from fava.beans.funcs import hash_entry
from fava.context import g
from flask import request


def url_for(endpoint: str, **values: str | None) -> str:
    """Give an address in Fava; of its filters, those not named stay, None drops one."""
    return fava_url_for(endpoint, **values)  # type: ignore[arg-type]


def to_account(name: str) -> str:
    """Lead to the journal of an account."""
    return url_for("account", name=name, account=None, filter=None, time=_up_to())


def to_accounts(names: Collection[str], known: Iterable[str]) -> str:
    """Lead to the journal of some accounts of those known; empty without any."""
    if not names:
        return ""
    if len(names) == 1:
        return to_account(*names)
    told = "|".join(re.escape(one) for one in together(names, known))
    return to_journal(account=f"^({told})(:|$)")


def to_journal(*, filter: str | None = None, account: str | None = None) -> str:  # noqa: A002 - as Fava says
    """Lead to the journal up to the day looked at, by these filters alone."""
    return url_for(
        "report",
        report_name="journal",
        filter=filter,
        account=account,
        time=_up_to(),
    )


def within(picked: str) -> str:
    """Lead to the journal by the filters that are set, and one more."""
    words = request.args.get("filter", "").strip()
    both = f"({words}) ({picked})" if words else picked
    return url_for("report", report_name="journal", filter=both)


def to_report(name: str) -> str:
    """Lead to a report of Fava's own."""
    return url_for("report", report_name=name)


def to_entry(entry: data.Directive) -> str:
    """Lead to one entry, which Fava shows above the page."""
    return f"#context-{hash_entry(entry)}"  # type: ignore[arg-type]


def to_line(meta: data.Meta) -> str:
    """Lead to a line of the books, in Fava's editor."""
    return url_for(
        "report",
        report_name="editor",
        file_path=str(meta.get("filename")),
        line=str(meta.get("lineno")),
    )


def to_page(name: str, **asked: str) -> str:
    """Lead to a page of ours."""
    return url_for("extension_report", extension_name=name, **asked)


def together(names: Collection[str], known: Iterable[str]) -> list[str]:
    """Name accounts by as few as can be: a parent whose accounts are all among them."""
    wanted = set(names)
    others = {one for one in known if one not in wanted}
    spoilt = {above for one in others for above in _and_above(one)}
    found = set()
    for name in names:
        free = [above for above in _and_above(name) if above not in spoilt]
        found.add(free[-1] if free else name)
    return sorted(found)


def _and_above(name: str) -> list[str]:
    """Give an account and those above it, its root left out, the nearest first."""
    return [one for one in account.parents(name) if account.parent(one)]


def _up_to() -> str | None:
    """Give the time filter that reaches from the first entry to the day looked at."""
    span = g.filtered.date_range
    if span is None:
        return None
    first = min(g.ledger.all_entries[0].date, span.begin)
    return f"{first} - {span.end_inclusive}"
