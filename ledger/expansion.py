"""Expansion: the same book with a posting for each family, which any tool can query.

A sheet names its families in one text, into which Beancount cannot see. Expanded, it
has a posting for each family, price and run of weeks:

    2026-01-09 * "El Triunfo" "Funeral collection"
      collection: "triunfo"
      week: "2026-W02"
      Assets:Cash:Funeral             0.60 USD
      Income:Funeral:Contributions   -0.20 USD
        family: "F-0001"
        weeks: "2026-W02"
      Income:Funeral:Contributions   -0.40 USD
        family: "F-0002"
        weeks: "2026-W02 to 2026-W03"

It is no sheet any more: `collection` stands for `sheet`, `correction` for `corrects`.
A posting of weeks taken back has the other sign.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from typing import NamedTuple

from beancount.core import data
from beancount.core.amount import Amount
from beancount.parser import options as beancount_options
from beancount.parser import printer
from beancount.utils.misc_utils import escape_string

from ledger import laws
from ledger import money
from ledger import periods
from ledger.book import Book
from ledger.collections import Assessment
from ledger.collections import Collections
from ledger.contributions import contributions
from ledger.errors import LedgerError
from ledger.escaping import escaped
from ledger.findings import one_line
from ledger.language import mark
from ledger.language import say
from ledger.rates import Span
from ledger.receipts import ROLE
from ledger.receipts import entered
from ledger.receipts import fund_on

RENAMED = {"sheet": "collection", "corrects": "correction"}
LEFT_OUT = {"paid", "absent"}
DIFFERENCE = mark("entered beside what the families' weeks cost")

ROOTS = ("assets", "liabilities", "equity", "income", "expenses")
_OPTIONS = (
    *("title", "tolerance_multiplier"),
    *(f"name_{root}" for root in ROOTS),
    *("infer_tolerance_from_cost", "booking_method", "insert_pythonpath"),
)


class Place(NamedTuple):
    """What postings on contributions may have in common: all but their number."""

    account: str
    currency: str
    cost: object = None
    price: object = None


class Line(NamedTuple):
    """A posting on contributions, its number, and whether the families stand on it."""

    posting: data.Posting
    number: Decimal
    families: bool


def expand(
    entries: Sequence[data.Directive], options: Mapping[str, Any]
) -> Iterator[str]:
    """Write a book as one Beancount text, its sheets with a posting for each family.

    Args:
      entries: the book's entries, booked, and as yet unseen by plugins.
      options: Beancount's options.

    Returns:
      the parts of the text, the options first, then entry by entry.

    Raises:
      LedgerError: sheets cannot be priced; one line says of each why.
    """
    book = Book.read(entries, options)
    if contributions(book).days:
        every = book.enrolments
        assessments = list(Collections(book, book.sheets, one_by_one=every).assess())
    else:  # no week has a price
        assessments = [Assessment(entry, None, []) for entry in book.sheets]
    refused = [line for one in assessments for line in _refusals(book, one)]
    if refused:
        raise LedgerError("\n".join(refused))
    priced = {id(one.entry): one for one in assessments}
    return _text(book, entries, priced)


def _text(
    book: Book, entries: Iterable[data.Directive], priced: Mapping[int, Assessment]
) -> Iterator[str]:
    yield "".join(f"{line}\n" for line in _head(book.options))
    write = printer.EntryPrinter()
    for entry in entries:
        assessment = priced.get(id(entry))
        written = _expanded(book, assessment) if assessment else escaped(entry)
        yield f"\n{write(written)}"


def _refusals(book: Book, one: Assessment) -> Iterator[str]:
    """Say why a sheet cannot be written family by family, if it cannot."""
    meta = one.entry.meta
    place = f"{Path(str(meta.get('filename'))).name}:{meta.get('lineno')}"
    named = (
        one.sheet.key if one.sheet else say("the sheet of {date}", date=one.entry.date)
    )
    why = [complaint.text() for complaint in one.complaints]
    if not why and (one.cost is None or one.cost.weeks):
        why.append(say("it waits for an earlier sheet, or a record does not read"))
    elif not why and entered(book, one.entry) is None:
        why.append(say("its contribution is not known"))
    elif not why and any(not place.account for place in _lines(book, one)):
        why.append(say("no account of the fund takes its contributions"))
    for told in why:
        yield one_line(
            say(
                "{place}: {named} cannot be priced: {told}",
                place=place,
                named=named,
                told=told,
            )
        )


def _expanded(book: Book, one: Assessment) -> data.Transaction:
    """Write a sheet's transaction with a posting for each family."""
    entry = one.entry
    meta = {RENAMED.get(key, key): entry.meta[key] for key in entry.meta}
    fund = fund_on(book, entry.date)
    others = [kept for kept in entry.postings if not _contributes(book, kept, fund)]
    return entry._replace(
        meta={key: value for key, value in meta.items() if key not in LEFT_OUT},
        postings=[*others, *_contributions(book, one)],
    )


def _contributions(book: Book, one: Assessment) -> Iterator[data.Posting]:
    """Give the families' postings, and after them what was entered beside them."""
    lines = _lines(book, one)
    runs = _runs(one.cost.spans if one.cost else ())
    for place, line in lines.items():
        rest = line.number
        own = line.posting.meta or {}
        for family, first, weeks, price in runs if line.families else ():
            if price.currency == place.currency and price.number is not None:
                units = Amount(-price.number * weeks, place.currency)
                rest += price.number * weeks
                shown = periods.format_weeks(first, abs(weeks))
                meta = {**own, "family": family, "weeks": shown}
                yield line.posting._replace(units=units, meta=meta)
        if rest:
            units = Amount(rest, place.currency)
            meta = {**own, "difference": say(DIFFERENCE)}
            yield line.posting._replace(units=units, meta=meta)


def _lines(book: Book, one: Assessment) -> dict[Place, Line]:
    """Give a sheet's postings on contributions, those that are alike in one.

    The families of each currency stand on the first posting in it; where there is
    none, because what they paid and took back is nothing, on an account that takes it.
    """
    fund = fund_on(book, one.entry.date)
    lines: dict[Place, Line] = {}
    for posting in one.entry.postings:
        units = posting.units
        if _contributes(book, posting, fund) and money.is_known(units):
            place = Place(posting.account, units.currency, posting.cost, posting.price)
            first = place.currency not in {other.currency for other in lines}
            line = lines.get(place, Line(posting, money.ZERO, families=first))
            number = line.number + (units.number or money.ZERO)
            lines[place] = line._replace(number=number)
    for currency in sorted(one.cost.sums() if one.cost else ()):
        if currency not in {other.currency for other in lines}:
            name = _account(book, one.entry.date, currency)
            blank = data.Posting(name, None, None, None, None, None)
            lines[Place(name, currency)] = Line(blank, money.ZERO, families=True)
    return lines


def _account(book: Book, on: date, currency: str) -> str:
    """Find an account of contributions that takes a currency; empty: there is none."""
    for name in book.accounts.of(fund=fund_on(book, on) or "", role=ROLE):
        opened = book.accounts.opened[name]
        if opened.date <= on and currency in (opened.currencies or [currency]):
            return name
    return ""


def _contributes(book: Book, posting: data.Posting, fund: str | None) -> bool:
    traits = book.accounts.traits(posting.account)
    return traits.role == ROLE and traits.fund == fund


def _runs(spans: Iterable[Span]) -> list[Span]:
    """Join a family's weeks that follow one another at one price."""
    runs: list[Span] = []
    ends: tuple[object, ...] = ()
    for span in sorted(spans, key=lambda one: (one.family, one.first)):
        if ends == (span.family, span.first, span.price):
            runs[-1] = runs[-1]._replace(weeks=runs[-1].weeks + span.weeks)
        else:
            runs.append(span)
        ends = span.family, span.first + abs(span.weeks), span.price
    return runs


def _head(options: Mapping[str, Any]) -> Iterator[str]:
    """Give the options that the entries rest on, and the plugins of others."""
    usual = beancount_options.OPTIONS_DEFAULTS
    for name in _OPTIONS:
        value = options[name]
        if value != usual[name]:
            shown = str(getattr(value, "name", value))
            yield f'option "{name}" "{escape_string(shown)}"'
    for currency in options["operating_currency"]:
        yield f'option "operating_currency" "{currency}"'
    for currency, number in options["inferred_tolerance_default"].items():
        yield f'option "inferred_tolerance_default" "{currency}:{number}"'
    ours = {laws.module(name) for name in ("bylaws", *laws.NAMES)}
    for name, config in options["plugin"]:
        if name not in ours:
            words = [name] if config is None else [name, config]
            yield " ".join(["plugin", *(f'"{escape_string(one)}"' for one in words)])
