"""Walled books with one thing spoilt, and the law that is to speak of it.

A change that leaves another legal book is not made: the count of stock bought for a
sum, which is but another unit cost.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.walled import DAY
from tests.walled import following_month
from tests.walled_model import ZERO
from tests.walled_operations import CENT
from tests.walled_operations import pair
from tests.walled_text import FIRST
from tests.walled_text import INTERFUND
from tests.walled_text import NOBODY
from tests.walled_text import USD
from tests.walled_text import VES
from tests.walled_text import Entry
from tests.walled_text import Place
from tests.walled_text import Posting
from tests.walled_text import Written

BEANCOUNT = "beancount"
ANYBODY = ""
CENTS = (1, -1, 10, -10, 100, 4990)


class Spoilt(NamedTuple):
    """A book with one change.

    Attributes:
      law: which law speaks of it: a law, Beancount, or anybody.
      entries: on which entries it speaks; none if that may be elsewhere.
      alone: that nothing else is said.
    """

    written: Written
    law: str
    entries: tuple[str, ...] = ()
    alone: bool = False


class Kept(NamedTuple):
    """A book that is to be spoilt: its entries, and how it is written."""

    written: Written
    transfers: list[Entry]

    @property
    def funds(self) -> tuple[str, ...]:
        return self.written.funds

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.written.entries


Spoiling = Callable[[Random, Kept], Spoilt | None]


def an_amount(random: Random, book: Kept) -> Spoilt:
    entry, place = drawn(random, book, "{{")
    posting = entry.postings[place]
    unit = Decimal(1) if "{" in posting.at else CENT
    number = (posting.number or ZERO) + random.choice(CENTS) * unit
    other = changed(entry, place, posting._replace(number=number))
    there = () if posting.at else (entry.name,)  # else told by a lot, or by the bank
    return Spoilt(instead(book, entry, other), BEANCOUNT, there)


def two_amounts(random: Random, book: Kept) -> Spoilt | None:
    """Change the amounts of two funds, so that the entry balances as a whole."""
    entry = random.choice(several(book))
    plain = [at for at, one in enumerate(entry.postings) if not one.at]
    pairs = [
        (one, other)
        for one in plain
        for other in plain
        if entry.postings[one].place.fund != entry.postings[other].place.fund
        and entry.postings[one].currency == entry.postings[other].currency
    ]
    if not pairs:
        return None
    by, other = Decimal(random.choice(CENTS)).scaleb(-2), entry
    for at, number in zip(random.choice(pairs), (by, -by), strict=True):
        posting = other.postings[at]
        posting = posting._replace(number=(posting.number or ZERO) + number)
        other = changed(other, at, posting)
    return Spoilt(instead(book, entry, other), "fund-walls", (entry.name,))


def a_fund(random: Random, book: Kept) -> Spoilt:
    """Post on the same kind of account of another fund, or of none."""
    entry, at = drawn(random, book)
    posting = entry.postings[at]
    funds = sorted({*book.funds, NOBODY} - {posting.place.fund})
    place = posting.place._replace(fund=random.choice(funds))
    spoilt = instead(book, entry, changed(entry, at, posting._replace(place=place)))
    if posting.at == " {}":  # nothing may lie there, or what cost another price
        return Spoilt(spoilt, ANYBODY)
    if nobodys_part(place):
        return Spoilt(spoilt, "shared-account")
    return Spoilt(spoilt, "fund-walls", (entry.name,))


def nobodys_part(place: Place) -> bool:
    """Tell whether a place is a part of the shared bank account without a fund."""
    return place.kind == "bank" and place.fund == NOBODY


def a_currency(random: Random, book: Kept) -> Spoilt:
    entry, place = drawn(random, book)
    posting = entry.postings[place]
    currency = VES if posting.currency == USD else USD
    other = changed(entry, place, posting._replace(currency=currency))
    there = () if posting.at else (entry.name,)
    return Spoilt(instead(book, entry, other), BEANCOUNT, there)


def a_posting_dropped(random: Random, book: Kept) -> Spoilt:
    entry, place = drawn(random, book)
    return Spoilt(instead(book, entry, changed(entry, place)), BEANCOUNT, (entry.name,))


def a_side_dropped(random: Random, book: Kept) -> Spoilt:
    entry, _, rest = side(random, book)
    return Spoilt(instead(book, entry, rest), "fund-walls", (entry.name,))


def a_transfer_in_two(random: Random, book: Kept) -> Spoilt:
    """Enter each side of a transfer by itself, in either order, on one day or two."""
    entry, one, other = side(random, book)
    day = one.day + random.choice([0, 0, 1, -1, 20]) * DAY
    names = ("Other side", entry.name)
    parts = [one._replace(day=max(day, FIRST), name=names[0]), other]
    random.shuffle(parts)
    return Spoilt(instead(book, entry, *parts), "fund-walls", names)


def a_decision_removed(random: Random, book: Kept) -> Spoilt:
    entry = random.choice(book.transfers)
    other = entry._replace(decision="")
    cited = [at for at, one in enumerate(entry.postings) if one.decision]
    if cited:
        at = random.choice(cited)
        other = changed(entry, at, entry.postings[at]._replace(decision=""))
    return Spoilt(instead(book, entry, other), "fund-walls", (entry.name,), alone=True)


def a_third_fund(random: Random, book: Kept) -> Spoilt | None:
    """Let an account between two funds say that it is with a third."""
    entry = random.choice(book.transfers)
    between = [one.place for one in entry.postings if one.place.kind in INTERFUND]
    place = random.choice(between)
    thirds = [fund for fund in book.funds if fund not in (place.fund, place.other)]
    if not thirds:
        return None
    third = place._replace(other=random.choice(thirds))
    written = replace(book.written, posing={place: third})
    used = [one for one in book.entries if place in {its.place for its in one.postings}]
    return Spoilt(written, "fund-walls", tuple(one.name for one in used), alone=True)


def an_account_of_another_fund(random: Random, book: Kept) -> Spoilt:
    entry, at = drawn(random, book)
    place = entry.postings[at].place
    fund = random.choice(sorted({*book.funds, NOBODY} - {place.fund}))
    posed = place._replace(fund=fund)
    written = replace(book.written, posing={place: posed})
    return Spoilt(written, "shared-account" if nobodys_part(posed) else "fund-walls")


def an_amount_left_out(random: Random, book: Kept) -> Spoilt:
    entry = random.choice(several(book))
    place = random.choice([at for at, one in enumerate(entry.postings) if not one.at])
    other = changed(entry, place, entry.postings[place]._replace(number=None))
    return Spoilt(
        instead(book, entry, other), "fund-amounts", (entry.name,), alone=True
    )


def a_decimal_more(random: Random, book: Kept) -> Spoilt:
    entry, place = drawn(random, book, " {}")  # a use is booked as its lot is
    posting = entry.postings[place]
    number = (posting.number or ZERO).quantize(Decimal("0.001"))
    other = changed(entry, place, posting._replace(number=number))
    alone = "{" not in posting.at  # a lot passes its decimals on to its use
    return Spoilt(instead(book, entry, other), "precision", (entry.name,), alone)


def a_month_unproved(random: Random, book: Kept) -> Spoilt | None:
    moved = {
        following_month(entry.day)
        for entry in book.entries
        if any(one.place.kind == "bank" for one in entry.postings)
    }
    due = sorted(day for day in moved if day < book.entries[-1].day)
    month = random.choice(due) if due else None
    kept = [
        one
        for one in book.written.statements
        if following_month(one.day - DAY) != month
    ]
    written = replace(book.written, statements=tuple(kept))
    return Spoilt(written, "shared-account") if due else None


def there_and_back(random: Random, book: Kept) -> Spoilt:
    """Let money of one fund lie in another's cash for some days."""
    one, other = (Place("cash", fund) for fund in random.sample(book.funds, 2))
    number = Decimal(random.randint(1, 9000)).scaleb(-2)
    days = sorted(random.randrange(100) for _ in range(2))
    there = Entry(FIRST + days[0] * DAY, "There", pair(one, number, other))
    back = Entry(FIRST + days[1] * DAY, "Back", pair(other, number, one))
    written = replace(book.written, entries=(*book.entries, there, back))
    return Spoilt(written, "fund-walls", ("There", "Back"))


KINDS: tuple[Spoiling, ...] = (
    an_amount,
    two_amounts,
    a_fund,
    a_currency,
    a_posting_dropped,
    a_side_dropped,
    a_transfer_in_two,
    there_and_back,
    a_decision_removed,
    a_third_fund,
    an_account_of_another_fund,
    an_amount_left_out,
    a_decimal_more,
    a_month_unproved,
)


def drawn(
    random: Random, book: Kept, unlike: str = "no such cost"
) -> tuple[Entry, int]:
    """Draw an entry and the place of one of its postings."""
    entry = random.choice(book.entries)
    places = [at for at, one in enumerate(entry.postings) if unlike not in one.at]
    return entry, random.choice(places)


def several(book: Kept) -> list[Entry]:
    return [entry for entry in book.entries if len(entry.funds) > 1]


def side(random: Random, book: Kept) -> tuple[Entry, Entry, Entry]:
    """Draw a transfer, and give it, what is of one of its funds, and the rest."""
    entry = random.choice(book.transfers)
    between = {one.place.fund for one in entry.postings if one.place.kind in INTERFUND}
    fund = random.choice(sorted(between))
    its = tuple(one for one in entry.postings if one.place.fund == fund)
    rest = tuple(one for one in entry.postings if one.place.fund != fund)
    return entry, entry._replace(postings=its), entry._replace(postings=rest)


def changed(entry: Entry, place: int, *instead: Posting) -> Entry:
    """Put postings, or none, in the place of one."""
    before, after = entry.postings[:place], entry.postings[place + 1 :]
    return entry._replace(postings=(*before, *instead, *after))


def instead(book: Kept, entry: Entry, *others: Entry) -> Written:
    """Put entries in the place of one."""
    entries = (
        other for one in book.entries for other in (others if one is entry else (one,))
    )
    return replace(book.written, entries=tuple(entries))
