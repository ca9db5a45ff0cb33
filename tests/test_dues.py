"""Dues against a plain model that keeps every covered week of every family."""

from collections.abc import Sequence
from datetime import date
from datetime import timedelta
from decimal import Decimal
from itertools import count
from typing import NamedTuple

import pytest
from beancount.core.amount import Amount
from hypothesis import given
from hypothesis import strategies as st

from ledger import periods
from ledger.attendance import Presence
from ledger.dues import Cost
from ledger.dues import Dues
from ledger.enrolments import Enrolment
from ledger.rates import Rates
from ledger.stays import Stay

OLD = Amount(Decimal("0.20"), "USD")
NEW = Amount(Decimal("0.25"), "USD")
PRICES = [OLD, NEW, Amount(Decimal("0.30"), "USD"), Amount(Decimal("9.00"), "VES")]
FIRST_DAY = date(2026, 1, 5)
FIRST_WEEK = periods.week_of(FIRST_DAY)
LAST_OFFSET = 140
NOBODY: frozenset[str] = frozenset()


class Payment(NamedTuple):
    """One sheet of a week, or a correction where there is none."""

    on: date
    week: int | None
    missing: frozenset[str]
    extras: frozenset[str]
    counts: dict[str, int]


class Story(NamedTuple):
    """Families, contributions and payments that could have been."""

    enrolments: dict[str, list[Enrolment]]
    stays: dict[str, list[Stay]]
    changes: list[tuple[date, Amount | None]]
    payments: list[Payment]

    def dues(self) -> Dues:
        taken_back = {
            family
            for one in self.payments
            for family, weeks in one.counts.items()
            if weeks < 0
        }
        rates = Rates(self.changes)
        return Dues(self.stays, self.enrolments, rates, taken_back)

    def members(self, week: int | None) -> frozenset[str]:
        """Give the families on the roll of a week's Monday."""
        return frozenset(
            family
            for family, stays in self.stays.items()
            for stay in stays
            if week is not None
            and stay.first <= week
            and (stay.stop is None or week < stay.stop)
        )

    def weeks(self, paid: Payment) -> dict[str, int]:
        """Give the weeks that each family pays."""
        single = self.members(paid.week) - paid.missing | paid.extras
        return dict.fromkeys(single, 1) | paid.counts


class Plain:
    """Every covered week of a family by its price, found one by one."""

    def __init__(
        self, spans: Sequence[Enrolment], changes: list[tuple[date, Amount | None]]
    ) -> None:
        self._spans = spans
        self._changes = changes
        self._covered: dict[int, Amount] = {}

    def pay(self, weeks: int, on: date) -> list[Amount]:
        prices = []
        for _ in range(weeks):
            week = self._oldest_unpaid(on)
            self._covered[week] = self._price(week, on)
            prices.append(self._covered[week])
        return prices

    def take_back(self, weeks: int) -> list[Amount] | None:
        if weeks > len(self._covered):
            return None
        latest = sorted(self._covered)[-weeks:]
        return [self._covered.pop(week) for week in latest]

    def _oldest_unpaid(self, on: date) -> int:
        begun = [one for i, one in enumerate(self._spans) if i == 0 or one.date <= on]
        while any(one.forgiven for one in begun[1:]):
            begun.pop(0)
        for one in begun[:-1]:
            for week in range(one.first, one.stop or one.first):
                if not self._is_covered(week):
                    return week
        return next(w for w in count(begun[-1].first) if not self._is_covered(w))

    def _is_covered(self, week: int) -> bool:
        return week in self._covered or week < self._spans[0].first

    def _price(self, week: int, on: date) -> Amount:
        day = min(periods.monday(week), on)
        held = [price for since, price in self._changes if since <= day]
        price = held[-1] if held else self._changes[0][1]
        assert price is not None
        return price


def day(offset: int) -> date:
    return FIRST_DAY + timedelta(days=offset)


@st.composite
def memberships(draw: st.DrawFn) -> list[Enrolment]:
    """Draw one to three enrolments, each ended before the next begins."""
    days = st.lists(st.integers(0, LAST_OFFSET), min_size=1, max_size=5)
    marks = sorted(draw(days))
    spans: list[Enrolment] = []
    for begin, end in zip(marks[::2], [*marks[1::2], None], strict=False):
        first: int = periods.week_of(day(begin))
        if not spans:
            first += draw(st.integers(-6, 6))
        forgiven = bool(spans) and draw(st.booleans())
        stop = None if end is None else max(periods.week_of(day(end)), first)
        ended = None if end is None else day(end)
        spans.append(Enrolment(day(begin), first, stop, ended, forgiven))
    return spans


@st.composite
def staying(draw: st.DrawFn) -> list[Stay]:
    """Draw the weeks in which a family is on the roll: some, or none."""
    first = FIRST_WEEK + draw(st.integers(0, 12))
    stop = draw(st.none() | st.integers(first, first + 12))
    return [Stay("triunfo", FIRST_DAY, enrols=True, first=first, stop=stop)]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    names = draw(st.permutations(["F-0001", "F-0002", "F-0003", "F-0004"]))
    offsets = sorted(draw(st.lists(st.integers(-20, LAST_OFFSET), max_size=4)))
    days = [day(-30), *(day(offset) for offset in offsets)]
    story = Story(
        {name: draw(memberships()) for name in names},
        {name: draw(staying()) for name in names},
        [(one, draw(st.sampled_from(PRICES))) for one in days],
        [],
    )
    collected: set[int | None] = set()
    for offset in sorted(draw(st.lists(st.integers(0, LAST_OFFSET), max_size=12))):
        week = periods.week_of(day(offset)) - draw(st.integers(0, 6))
        paid = draw(payment(story, day(offset), None if week in collected else week))
        collected.add(paid.week)
        story.payments.append(paid)
    return story


@st.composite
def payment(draw: st.DrawFn, story: Story, on: date, week: int | None) -> Payment:
    if week is not None and not draw(st.integers(0, 4)):
        week = None
    members = story.members(week)
    missing, extras, counts = set(), set(), {}
    for name in story.enrolments:
        match draw(st.sampled_from(["as the roll", "other", "counted"])):
            case "other" if name in members:
                missing.add(name)
            case "other":
                extras.add(name)
            case "counted":
                least = -4 if week is None else 1
                counts[name] = draw(st.integers(least, 9).filter(bool))
    return Payment(on, week, frozenset(missing), frozenset(extras), counts)


def settle(dues: Dues, story: Story, paid: Payment) -> Cost:
    """Settle a payment as the collections do."""
    members = story.members(paid.week)
    presence = Presence(members, paid.missing, paid.extras, paid.counts)
    cost = dues.settle(presence, paid.week, paid.on)
    if paid.week is not None:
        dues.payments.hold("triunfo", paid.week, paid.on)
    return cost


def correct(dues: Dues, counts: dict[str, int], on: date) -> Cost:
    return dues.settle(Presence(NOBODY, NOBODY, NOBODY, counts), None, on)


def without_zeros(sums: dict[str, Decimal]) -> dict[str, Decimal]:
    return {currency: number for currency, number in sums.items() if number}


@given(stories())
def test_every_payment_costs_what_its_weeks_cost(story: Story) -> None:
    dues = story.dues()
    plain = {
        family: Plain(spans, story.changes)
        for family, spans in story.enrolments.items()
    }
    for paid in story.payments:
        cost = settle(dues, story, paid)
        sums: dict[str, Decimal] = {}
        short = set()
        for family, weeks in story.weeks(paid).items():
            if weeks > 0:
                prices: list[Amount] | None = plain[family].pay(weeks, paid.on)
            else:
                prices = plain[family].take_back(-weeks)
            if prices is None:
                short.add(family)
            for number, currency in prices or ():
                assert number is not None
                signed = number if weeks > 0 else -number
                sums[currency] = sums.get(currency, Decimal(0)) + signed
        assert without_zeros(cost.sums()) == without_zeros(sums)
        assert set(cost.short) == short


@given(stories())
def test_the_weeks_paid_are_counted(story: Story) -> None:
    dues = story.dues()
    paid = dict.fromkeys(story.enrolments, 0)
    for one in story.payments:
        cost = settle(dues, story, one)
        settled = {
            family: weeks
            for family, weeks in story.weeks(one).items()
            if family not in cost.short
        }
        assert cost.all_weeks() == sum(settled.values())
        for family, weeks in settled.items():
            paid[family] += weeks
    assert {family: dues.payments.weeks(family) for family in paid} == paid


def test_all_who_pay_the_rate_of_the_day_are_counted_together() -> None:
    names = frozenset(f"F-{number:04}" for number in range(100))
    spans = {family: [Enrolment(FIRST_DAY, FIRST_WEEK)] for family in names}
    dues = Dues({}, spans, Rates([(FIRST_DAY, OLD)]))
    presence = Presence(names, NOBODY, NOBODY, {})
    cost = dues.settle(presence, FIRST_WEEK, FIRST_DAY)
    assert (cost.weeks, cost.price, list(cost.spans)) == (100, OLD, [])
    assert cost.sums() == {"USD": Decimal("20.00")}


def test_who_is_behind_stands_apart() -> None:
    names = frozenset({"F-0001", "F-0002"})
    spans = {family: [Enrolment(FIRST_DAY, FIRST_WEEK)] for family in names}
    stays = {
        one: [Stay("triunfo", FIRST_DAY, enrols=True, first=FIRST_WEEK)]
        for one in names
    }
    dues = Dues(stays, spans, Rates([(FIRST_DAY, OLD), (day(7), NEW)]))
    presence = Presence(names, frozenset({"F-0002"}), NOBODY, {})
    dues.settle(presence, FIRST_WEEK, day(4))
    dues.payments.hold("triunfo", FIRST_WEEK, day(4))
    everyone = Presence(names, NOBODY, NOBODY, {})
    cost = dues.settle(everyone, FIRST_WEEK + 1, day(11))
    assert (cost.weeks, cost.price) == (1, NEW)
    assert [tuple(span) for span in cost.spans] == [("F-0002", FIRST_WEEK, 1, OLD)]


@pytest.mark.parametrize("weeks", [1, 2, 3])
def test_more_cannot_be_taken_back_than_was_paid(weeks: int) -> None:
    spans = {"F-0001": [Enrolment(FIRST_DAY, FIRST_WEEK)]}
    dues = Dues({}, spans, Rates([(FIRST_DAY, OLD)]), {"F-0001"})
    correct(dues, {"F-0001": 2}, FIRST_DAY)
    cost = correct(dues, {"F-0001": -weeks}, FIRST_DAY)
    assert list(cost.short) == (["F-0001"] if weeks > 2 else [])
    assert dues.payments.weeks("F-0001") == (2 if weeks > 2 else 2 - weeks)


def test_a_decision_forgives_the_arrears_of_all_enrolments_before() -> None:
    spans = {
        "F-0001": [
            Enrolment(FIRST_DAY, FIRST_WEEK, FIRST_WEEK + 1, day(7)),
            Enrolment(day(14), FIRST_WEEK + 2, FIRST_WEEK + 3, day(21)),
            Enrolment(day(28), FIRST_WEEK + 4, forgiven=True),
        ]
    }
    dues = Dues({}, spans, Rates([(FIRST_DAY, OLD)]))
    cost = correct(dues, {"F-0001": 1}, day(28))
    assert [span.first for span in cost.spans] == [FIRST_WEEK + 4]
