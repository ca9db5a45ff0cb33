"""Adjusting: whether an adjustment is of an agreed kind, size and decision."""

from collections.abc import Iterator
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ledger import periods
from ledger.adjustments import BONUS
from ledger.adjustments import FAMILY_SIZE
from ledger.adjustments import Adjustment
from ledger.adjustments import adjustments
from ledger.advance_admission import policy_in_doubt
from ledger.advance_admission import policy_in_force
from ledger.advance_postings import is_advance
from ledger.advances import advances
from ledger.associates import ROLE
from ledger.associates import in_doubt
from ledger.book import Book
from ledger.errors import Complaint
from ledger.language import mark
from ledger.language import say
from ledger.money import ZERO
from ledger.money import Sum
from ledger.money import format_number
from ledger.policies import AdvancesPolicy
from ledger.postings import ADJUSTMENT
from ledger.reading import shown
from ledger.records import Associate


class Unagreed(NamedTuple):
    """An adjustment, and what is not agreed about it."""

    adjustment: Adjustment
    complaint: Complaint


class _Given:
    """What each associate was given of each kind, in all and in each week."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str | int | None, ...], Decimal] = {}

    def add(self, one: Adjustment, amount: Sum) -> tuple[Decimal, Decimal]:
        """Add an adjustment; give the sum of its week, and that of all weeks."""
        whole = one.kind, one.associate, amount.currency
        in_week = self._add((*whole, one.week), amount.number)
        return in_week, self._add(whole, amount.number)

    def _add(self, key: tuple[str | int | None, ...], number: Decimal) -> Decimal:
        self._sums[key] = self._sums.get(key, ZERO) + number
        return self._sums[key]


def unagreed(book: Book) -> Iterator[Unagreed]:
    """Judge every adjustment, in the order of the entries."""
    given = _Given()
    refused = {id(one.entry) for one in advances(book) if one.refused}
    policies: dict[date, AdvancesPolicy | None] = {}
    based = any(
        "base" in state.sources for state in book.policies.get(AdvancesPolicy.named, ())
    )
    for one in adjustments(book):
        if one.on not in policies:
            policies[one.on] = policy_in_force(book, one.on)
        policy = policies[one.on]
        if policy is None and based and id(one.entry) in refused:
            continue  # its sheet is told: the week is before the first base
        agreed = (policy.adjustments or ()) if policy else ()
        if one.kind not in agreed:
            yield from _kind(book, one, agreed)
        if not one.decisions:
            yield _without_decision(one)
        placed = is_advance(book, one.posting)
        if not placed:
            yield _elsewhere(one)
        yield from _whose(book, one)
        counts = placed and id(one.entry) not in refused
        if one.sum is None or one.associate is None or not counts:
            continue  # a sheet that is refused as a whole counts for nothing
        in_week, in_all = given.add(one, one.sum)
        if policy and one.kind in agreed and not in_doubt(book, one.associate):
            yield from _amount(book, one, one.sum, policy, in_week)
            if in_all < 0 and not one.given:
                yield _too_much_back(one, one.sum)


def _kind(book: Book, one: Adjustment, agreed: Sequence[str]) -> Iterator[Unagreed]:
    if policy_in_doubt(book, one.on):
        return
    said = shown((one.posting.meta or {}).get(ADJUSTMENT))
    yield _of(
        one,
        "the adjustment {kind} is none that was agreed on by {on} ({agreed}); write "
        "one of those, or bring it to the assembly.",
        kind=one.kind or said,
        agreed=", ".join(agreed) or say("none was"),
    )


def _without_decision(one: Adjustment) -> Unagreed:
    return _of(
        one,
        "the adjustment {kind} of {associate} cites no decision; write the one that "
        "gave it below the posting, as decision.",
        kind=one.kind or "",
    )


def _elsewhere(one: Adjustment) -> Unagreed:
    return _of(
        one,
        "an adjustment stands on {account}, which is no account of advances; book it "
        'on one with role: "advances".',
        account=one.posting.account,
    )


def _whose(book: Book, one: Adjustment) -> Iterator[Unagreed]:
    """Look up the associate; who left may still pay back."""
    if one.associate is None:
        yield _of(
            one,
            "the adjustment {kind} names no associate; write the id in quotes below "
            "the posting, as associate.",
            kind=one.kind or "",
        )
        return
    if in_doubt(book, one.associate):
        return
    record = book.register.on(Associate, one.associate, one.on)
    if record is None and book.register.first(Associate, one.associate) is None:
        template = mark(
            "an adjustment is of {associate}, who is no associate of the books; "
            "record her first, or mend the id."
        )
    elif not one.given:
        return
    elif record is None:
        template = mark(
            "an adjustment is of {associate}, whose record is not in force on {on}; "
            "mend the id or the date."
        )
    elif record.role != ROLE:
        template = mark(
            "an adjustment is of {associate}, who is a physician on {on} and has no "
            "advances to adjust; book physicians' pay by itself."
        )
    elif one.sheet is not None and record.cooperative != one.sheet.cooperative:
        template = mark(
            "an adjustment is of {associate}, who is of {where} on {on}; enter it on "
            "the sheet of {where}."
        )
    else:
        return
    yield _of(one, template, where=record.cooperative if record else "")


def _amount(
    book: Book, one: Adjustment, amount: Sum, policy: AdvancesPolicy, in_week: Decimal
) -> Iterator[Unagreed]:
    """Judge the size by the policy; kinds without a size there have none here."""
    if one.kind == FAMILY_SIZE:
        yield from _family_size(book, one, amount, policy, in_week)
    elif one.kind == BONUS and policy.bonus_max is not None and one.given:
        most = Sum(policy.bonus_max.number or ZERO, policy.bonus_max.currency)
        if amount.currency != most.currency or in_week > most.number:
            yield _of(
                one,
                "{associate} has {given} of bonus in {week}, and the most is {most} "
                "({source}); give less, or bring it to the assembly.",
                given=Sum(in_week, amount.currency),
                most=most,
                source=book.source(AdvancesPolicy, "bonus-max", one.on),
            )


def _too_much_back(one: Adjustment, amount: Sum) -> Unagreed:
    return _of(
        one,
        "{amount} takes back more of {kind} than {associate} was given in these books; "
        "take back less.",
        amount=amount,
        kind=one.kind,
    )


def _family_size(
    book: Book, one: Adjustment, amount: Sum, policy: AdvancesPolicy, in_week: Decimal
) -> Iterator[Unagreed]:
    """Compare with dependants times policy; to take it back is minus the same."""
    term = policy.family_size
    if term is None:
        yield _of(
            one,
            "{associate} has a family-size adjustment, and policy advances gives no "
            "amount a dependant on {on}; bring family-size to the assembly.",
        )
        return
    dependants, number = _dependants(book, one), term.number or ZERO
    due = dependants * number
    if amount.currency != term.currency or abs(amount.number) != due:
        yield _of(
            one,
            "family-size of {associate}: {dependants} x {each} = {due}, entered "
            "{entered} ({source}); mend the amount, or {other}.",
            dependants=dependants,
            each=format_number(number),
            due=Sum(due, term.currency),
            entered=amount,
            source=book.source(AdvancesPolicy, FAMILY_SIZE, one.on),
            other=say(
                "record the dependants from their day on"
                if one.given
                else "take it back in a correction of its week"
            ),
        )
    elif one.given and in_week > due:
        yield _of(
            one,
            "{associate} has family-size twice in {week}; keep one of the two.",
        )


def _dependants(book: Book, one: Adjustment) -> int:
    """Give the dependants of that day; after the end of a record, its last ones."""
    for filed in reversed(book.register.history(Associate, one.associate or "")):
        if filed.date <= one.on and isinstance(filed.record, Associate):
            return filed.record.dependants or 0
    return 0


def _of(one: Adjustment, template: str, **fields: object) -> Unagreed:
    known = {
        "associate": one.associate or say("nobody named"),
        "on": one.on,
        "week": periods.format_week(one.week),
    }
    return Unagreed(one, Complaint(template, {**known, **fields}))
