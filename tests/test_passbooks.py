"""The passbooks of every member of the example books: nobody else's, and right.

What they should say is read from the text of the books alone (`books_read`,
`paid_model`).
"""

import json
import re
from collections import Counter
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from beancount.core import data
from beancount.core.amount import Amount

from ledger import money
from ledger import papers
from ledger.advance_years import year_of_advances
from ledger.backing import ties
from ledger.book import Book
from ledger.cli import lines
from ledger.cli.printing import text
from ledger.loading import read_book
from ledger.passbook_pages import paper
from ledger.passbooks import Passbook
from ledger.passbooks import Passbooks
from ledger.passbooks import members
from ledger.passbooks import passbook
from ledger.standings import debts
from ledger.standings import everyone
from tests import paid_model
from tests.books_read import entries
from tests.books_read import opened
from tests.books_read import records
from tests.test_books import BOOKS

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

LAST = date(2026, 12, 31)
DAYS = (date(2026, 1, 1), date(2026, 3, 4), date(2026, 8, 31), LAST, date(2027, 3, 1))
NONE = Decimal(0)
SHORT = Decimal("0.25")  # of lucha/2026-W33, which decision 2026-009 excuses


@cache
def book() -> Book:
    read, told = read_book(BOOKS / "main.beancount")
    assert not told
    return read


@cache
def all_on(on: date) -> dict[str, Passbook]:
    some = members(book(), on=on)
    shared = Passbooks(book(), some, on=on)
    return {one: shared.of(one) for one in some}


def written(told: Passbook) -> str:
    """Write a passbook in every way."""
    return "\n".join(
        [*text(paper(told)), papers.page(paper(told)), lines.dumps(lines.plain(told))]
    )


@cache
def contracts() -> dict[str, str]:
    """Give the member of each deposit and loan, by its id."""
    return {
        name.rpartition(":")[2]: keys.get("holder") or keys["borrower"]
        for name, keys in opened().items()
        if "holder" in keys or "borrower" in keys
    }


@cache
def own_ids() -> dict[str, set[str]]:
    """Give the ids that are each member's: her own, her persons, her contracts."""
    found: dict[str, set[str]] = {}
    for kind in ("family", "associate", "cooperative"):
        for member, one in records(kind):
            persons = one.keys.get("covered", "").split() if kind == "family" else []
            found.setdefault(member, {member}).update(persons)
    for contract, member in contracts().items():
        found[member].add(contract)
    return found


# --- Of others, nothing ---


@pytest.mark.parametrize("on", DAYS)
def test_nobody_elses_id(on: date) -> None:
    every = set().union(*own_ids().values())
    assert len(every) > 600
    told = all_on(on)
    assert {*told} <= {*own_ids()}
    for member, one in told.items():
        words = set(re.findall(r"[\w-]+", written(one)))
        assert member in words
        assert words & every <= own_ids()[member], member


def test_every_member_has_a_passbook() -> None:
    assert {*all_on(LAST)} == {*own_ids()}
    assert Counter(one.kind for one in all_on(LAST).values()) == {
        kind: len({one for one, _ in records(kind)})
        for kind in ("family", "associate", "cooperative")
    }


def test_no_free_text_of_the_books() -> None:
    """A narration, or the text of a decision, may name anybody."""
    texts = {one for entry in book().transactions for one in (entry.narration or "",)}
    texts |= {one.record.text for one in book().register.decisions().values()}
    long = {one for one in texts if len(one.split()) > 2}
    assert len(long) > 100
    for one in all_on(LAST).values():
        told = written(one)
        assert not [text for text in long if text in told]


def _owners(entry: data.Transaction) -> set[str]:
    """Give whose contracts an entry moves."""
    found = set()
    for posting in entry.postings:
        leaf = posting.account.rpartition(":")[2]
        said = (posting.meta or {}).get("contract", "")
        keys = opened().get(posting.account, {})
        for one in (leaf, said, keys.get("contract", "")):
            if one in contracts():
                found.add(contracts()[one])
    return found


def _tripled(posting: data.Posting) -> data.Posting:
    known = money.units(posting)
    assert known is not None
    units = Amount(known.number * 3, known.currency)
    return posting._replace(units=units)


def _changed(others: set[str]) -> Iterator[data.Directive]:
    """Triple what moves on the contracts of some, and their adjustments and gifts.

    The loans of theirs that somebody else moves too stay as they are.
    """
    moved = [(one, _owners(one)) for one in book().transactions]
    mixed = {one for _, owners in moved if not owners <= others for one in owners}
    for entry, owners in moved:
        if owners and owners <= others - mixed:
            postings = [_tripled(one) for one in entry.postings]
        else:
            postings = [
                _tripled(one) if (one.meta or {}).get("associate") in others else one
                for one in entry.postings
            ]
        yield entry._replace(postings=postings)


@pytest.mark.parametrize("half", [0, 1])
def test_nobody_elses_amount(half: int) -> None:
    """What half of the members owe, save and earn is tripled: of others, no change."""
    others = {one for place, one in enumerate(sorted(own_ids())) if place % 2 == half}
    every = [
        *(one for one in _all_entries() if not isinstance(one, data.Transaction)),
        *_changed(others),
    ]
    changed = Book.read(sorted(every, key=data.entry_sortkey), book().options)
    shared = Passbooks(changed, members(changed, on=LAST), on=LAST)
    differ = {
        one
        for one, told in all_on(LAST).items()
        if lines.dumps(lines.plain(shared.of(one))) != lines.dumps(lines.plain(told))
    }
    assert len(differ) > 30
    assert differ <= others


@cache
def _all_entries() -> list[data.Directive]:
    from beancount.parser import booking  # noqa: PLC0415

    from ledger.loading import load  # noqa: PLC0415

    loaded = load(BOOKS / "main.beancount")
    booked, errors = booking.book(loaded.entries, loaded.options)
    assert not errors
    return list(booked)


def test_the_passbook_of_one_is_that_among_all() -> None:
    for member in ("F-0003", "F-0044", "F-0061", "A-0002", "A-0022", "triunfo"):
        assert passbook(book(), member, on=LAST) == all_on(LAST)[member]


# --- The sums are those of the books ---


def moved(account: str, on: date, *, closing: bool = False) -> Decimal:
    """Sum what stands on an account and those below it at the end of a day."""
    return sum(
        (
            one.on(account)
            for one in entries()
            if one.day <= on and (closing or not one.closes)
        ),
        NONE,
    )


@pytest.mark.parametrize("on", DAYS)
def test_weeks_as_counted_from_the_text(on: date) -> None:
    counted = paid_model.paid(on)
    for member, one in all_on(on).items():
        if one.weeks is None:
            continue
        mine = counted[member]
        assert one.weeks.unpriced == 0
        assert not one.unsure
        price = sum((week.price for week in mine), NONE)
        assert one.weeks.sums.get("USD", NONE) == price, member
        listed = {
            (week.week, day, week.sums["USD"])
            for week in one.weeks.listed
            for day in week.paid
        }
        expected = {(f"{week.monday:%G-W%V}", week.on, week.price) for week in mine}
        assert listed <= expected
        assert len(mine) == len(listed) + one.weeks.earlier
        earlier = sum((price for *_, price in expected - listed), NONE)
        assert one.weeks.earlier_sums.get("USD", NONE) == earlier


@pytest.mark.parametrize("on", DAYS)
def test_contributions_add_up_to_the_fund(on: date) -> None:
    told = all_on(on).values()
    families = [one.weeks.sums.get("USD", NONE) for one in told if one.weeks]
    handed = [week.sums for one in told for week in one.handed]
    sheets = sum(
        (
            one.on("Income:Funeral:Contributions:")
            for one in entries()
            if one.day <= on and "sheet" in one.keys
        ),
        NONE,
    )
    assert sum(families) == SHORT * (on > date(2026, 8, 14)) - sheets
    assert sum((sums or {}).get("USD", NONE) for sums in handed) == -sheets


@pytest.mark.parametrize("on", DAYS)
def test_states_of_weeks_are_those_of_the_standing(on: date) -> None:
    for one in all_on(on).values():
        if one.weeks is None or one.standing is None:
            continue
        now = one.standing.outlook.standing
        states = Counter(week.state for week in one.weeks.listed)
        assert states["overdue"] == now.overdue
        assert states["ahead"] == now.ahead
        paid = [week for week in one.weeks.listed if week.paid]
        assert {week.state for week in paid} <= {"paid", "ahead"}


@pytest.mark.parametrize("on", DAYS)
def test_standings_are_those_of_the_command(on: date) -> None:
    looks = {one.family: one for one in everyone(book(), on=on)}
    told = {
        one.member: one.standing
        for one in all_on(on).values()
        if one.standing is not None
    }
    assert {*told} == {*looks}
    for family, one in told.items():
        assert one._replace(cooperative="") == looks[family]._replace(cooperative="")
    for cooperative in ("triunfo", "union", "lucha"):
        for debt in debts(book(), cooperative, on=on):
            weeks = all_on(on)[debt.family].weeks
            assert weeks is not None
            assert weeks.overdue_sums == debt.sums


@pytest.mark.parametrize("on", DAYS)
def test_deposits_add_up_to_the_books(on: date) -> None:
    seen = set()
    for member, one in all_on(on).items():
        for deposit in one.contracts.deposits:
            seen.add(deposit.deposit)
            assert contracts()[deposit.deposit] == member
            account = next(
                name for name in opened() if name.endswith(f":{deposit.deposit}")
            )
            assert deposit.balance == -moved(f"{account}:", on)
            if deposit.moved:
                assert deposit.moved[-1].balance == deposit.balance
            gained = [
                day.laid_in - day.drawn + day.interest_added for day in deposit.moved
            ]
            assert sum(gained) == deposit.balance
    accounts = [
        name.rpartition(":")[2]
        for day, name in _openings()
        if day <= on and "holder" in opened()[name]
    ]
    assert seen == {*accounts} & {*contracts()}


@pytest.mark.parametrize("on", DAYS)
def test_loans_add_up_to_the_books(on: date) -> None:
    for member, one in all_on(on).items():
        for loan in one.contracts.loans:
            assert contracts()[loan.loan] == member
            account = next(name for name in opened() if name.endswith(f":{loan.loan}"))
            balance = moved(f"{account}:", on)
            if loan.status is None:
                assert balance == 0
                continue
            given_up = sum(day.given_up for day in loan.status.events)
            assert loan.status.owed - given_up == balance
            events = loan.status.events
            assert sum(day.lent - day.principal for day in events) == balance + sum(
                max(day.given_up, NONE) for day in events
            )


@pytest.mark.parametrize("on", DAYS)
def test_guarantees_add_up_to_the_liens(on: date) -> None:
    every = list(ties(book(), on=on))
    told = all_on(on).values()
    others = [one.held for one in every if one.guarantor != one.borrower]
    own = [one.held for one in every if one.guarantor == one.borrower]
    backs = [back for one in told for back in one.contracts.guarantees]
    assert sum(one.held for one in backs) == sum(others)
    assert {one.borrower for one in backs} <= {"another member"}
    loans = [loan for one in told for loan in one.contracts.loans]
    assert sum(one.own_lien for one in loans) == sum(own)
    assert sum(one.others for one in loans) == len(others)
    means = [one for told_one in told for one in told_one.contracts.means]
    assert sum(one.held for one in means) == sum(others) + sum(own)


@pytest.mark.parametrize("on", DAYS)
def test_advances_add_up_to_the_books(on: date) -> None:
    told = [one.work for one in all_on(on).values() if one.work]
    assert sum(sums.number for one in told for sums in one.sums) == moved(
        "Assets:Advances:", on
    )
    assert sum(sums.number for one in told for sums in one.gift_sums) == -sum(
        line.number
        for one in entries()
        if one.day <= on and not one.closes
        for line in one.lines
        if line.account == "Income:Campaign:Contributions"
        and _named(one.keys, line.keys)
    )


def _named(of_entry: dict[str, str], of_line: dict[str, str]) -> str:
    return of_line.get("associate") or of_entry.get("associate", "")


def test_adjustments_and_pay_are_those_of_the_text() -> None:
    adjusted: dict[str, Decimal] = defaultdict(Decimal)
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for one in entries():
        for line in () if one.closes else one.lines:
            if "adjustment" in line.keys:
                adjusted[line.keys["associate"]] += line.number
            elif opened()[line.account].get("role") == "physician-pay":
                paid[_named(one.keys, line.keys)] += line.number
    assert len(adjusted) > 20
    assert len(paid) == 2
    for member, told in all_on(LAST).items():
        weeks = told.work.advances if told.work else []
        changes = [
            change.amount.number for week in weeks for change in week.adjustments
        ]
        assert sum(changes) == adjusted[member], member
        pay = told.work.pay_sums if told.work else []
        assert sum(sums.number for sums in pay) == paid[member], member


def test_a_year_of_advances_is_that_of_the_command() -> None:
    year = year_of_advances(book(), "2026")
    told = {(one.associate, one.total, one.currency) for one in year.lines if one.total}
    assert told == {
        (member, sums.number, sums.currency)
        for member, one in all_on(date(2027, 1, 3)).items()
        for sums in (one.work.sums if one.work else [])
        if sums.number
    }


def test_next_year_names_what_was_advanced_before() -> None:
    work = all_on(date(2027, 3, 1))["A-0002"].work
    assert work is not None
    assert (work.year, work.advances) == (2027, [])
    assert work.earlier == work.sums == [(Decimal("1518.00"), "USD")]


def _openings() -> Iterator[tuple[date, str]]:
    for one in entries():
        if match := re.match(r"open (\S+)", one.head):
            yield one.day, match[1]


def test_the_same_book_gives_the_same_bytes() -> None:
    for member in ("F-0003", "A-0002", "union"):
        again = passbook(book(), member, on=LAST)
        assert papers.page(paper(again)) == papers.page(paper(all_on(LAST)[member]))
        assert json.loads(lines.dumps(lines.plain(again)))["member"] == member
