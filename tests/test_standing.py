"""Standing at once is standing day by day, and paying never worsens it.

Weeks taken back beyond an end, or of a forgiven enrolment, are left out here; see
`tests/laws/test_funeral_service_taken_back.py`. Paying more is compared under one way
back in: who settles while the way back is a wait does wait, who settles later, when
it is no longer, does not.
"""

from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from datetime import timedelta
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger import standing
from ledger.enrolments import Enrolment
from ledger.periods import week_of
from ledger.standing import Change
from ledger.standing import Course
from ledger.standing import Terms
from tests.walked import DAY
from tests.walked import EPOCH
from tests.walked import Span
from tests.walked import Walk
from tests.walked import week

BEGIN = date(2026, 9, 30)
DAYS = 160
ORDER = ("suspended", "waiting", "late", "current")
AHEAD = 500
Way = Literal["arrears", "waiting"]

offsets = st.integers(0, DAYS)
ways: st.SearchStrategy[Way] = st.sampled_from(["arrears", "waiting"])


@st.composite
def terms_over_time(
    draw: st.DrawFn, way: Way | None = None, *, always: bool = False
) -> list[Change]:
    """Draw terms, amended now and then, and perhaps given up."""
    days = [BEGIN - DAY * draw(st.sampled_from([0, 500]))]
    days += [BEGIN + DAY * one for one in sorted(draw(st.sets(offsets, max_size=3)))]
    drawn: st.SearchStrategy[Terms | None] = st.builds(
        Terms, st.integers(0, 6), st.integers(0, 4), st.just(way) if way else ways
    )
    if not always:
        drawn = st.one_of(drawn, drawn, drawn, st.none())
    return [(day, draw(drawn)) for day in dict.fromkeys(days)]


@st.composite
def memberships(draw: st.DrawFn) -> list[Span]:
    """Draw a family that enrols, ends and comes back, perhaps within one week."""
    marks = sorted(draw(st.sets(offsets, min_size=1, max_size=5)))
    days = [BEGIN + DAY * one for one in marks]
    spans: list[Span] = []
    for place in range(0, len(days), 2):
        ended = days[place + 1] if place + 1 < len(days) else None
        forgiven = bool(spans) and draw(st.booleans())
        spans.append(Span(days[place], ended, forgiven))
    if draw(st.booleans()):
        since = spans[0].begun - DAY * draw(st.integers(0, 90))
        through = draw(st.integers(week(since) - 1, week(spans[0].begun) + 3))
        spans[0] = spans[0]._replace(since=since, paid_through=through)
    if spans[-1].ended and draw(st.booleans()):
        spans.append(Span(spans[-1].ended, None, draw(st.booleans())))
    return spans


payments = st.dictionaries(
    offsets.map(lambda one: BEGIN + DAY * one), st.integers(-3, 7), max_size=25
)


def enrolled(spans: Sequence[Span]) -> list[Enrolment]:
    """Write memberships as the books are read."""
    weeks_apart = week_of(EPOCH)
    found = []
    for span in spans:
        first: int = week_of(span.begun)
        if span.paid_through is not None:
            first = span.paid_through + 1 + weeks_apart
        stop = max(week_of(span.ended), first) if span.ended else None
        found.append(
            Enrolment(span.begun, first, stop, span.ended, span.forgiven, span.since)
        )
    return found


@settings(max_examples=120, deadline=None)
@given(memberships(), payments, terms_over_time())
def test_at_once_is_day_by_day(
    spans: list[Span], wanted: dict[date, int], changes: list[Change]
) -> None:
    wanted = {day: one for day, one in wanted.items() if day >= spans[0].begun}
    walk = Walk(spans, wanted, changes)
    days = list(walk.days(BEGIN + DAY * DAYS))
    paid = sorted(walk.accepted.items())
    for day, dawn, _ in days:
        course = standing.course(enrolled(spans), paid, changes, until=day)
        assert (course is None) == (dawn is None)
        terms = standing.terms_on(changes, day)
        if course is None or dawn is None or terms is None:
            continue
        found = course.standing(day, terms)
        assert found.state == dawn.state, day
        assert (found.overdue, found.ahead) == (dawn.overdue, dawn.ahead), day
        assert max(found.served, 0) == dawn.served, day


@settings(max_examples=80, deadline=None)
@given(memberships(), payments, terms_over_time(), offsets)
def test_the_next_change_is_the_one_that_comes(
    spans: list[Span], wanted: dict[date, int], changes: list[Change], at: int
) -> None:
    on = max(spans[0].begun, BEGIN + DAY * at)
    spans = [one for one in spans if one.begun <= on]
    if spans[-1].ended is not None and spans[-1].ended > on:
        spans[-1] = spans[-1]._replace(ended=None)
    wanted = {day: one for day, one in wanted.items() if spans[0].begun <= day <= on}
    walk = Walk(spans, wanted, changes)
    days = list(walk.days(on + DAY * AHEAD))
    paid = sorted(walk.accepted.items())
    course = standing.course(enrolled(spans), paid, changes, until=on)
    dusk = next(seen for day, _, seen in days if day == on)
    if course is None or dusk is None:
        assert (course, dusk) == (None, None)
        return
    course.pay(on, dict(paid).get(on, 0), standing.terms_on(changes, on))
    coming = [
        (day, seen.state)
        for day, seen, _ in days
        if day > on and seen and seen.state not in (None, dusk.state)
    ]
    before = deepcopy(course)
    found = standing.next_change(course, changes, on)
    assert course == before
    assert (found and (found[0], found[1].state)) == (coming[0] if coming else None)


@settings(max_examples=120, deadline=None)
@given(memberships(), payments, st.data(), offsets)
def test_paying_more_never_worsens(
    spans: list[Span], wanted: dict[date, int], data: st.DataObject, at: int
) -> None:
    changes = data.draw(terms_over_time(data.draw(ways), always=True))
    more = wanted | {BEGIN + DAY * at: wanted.get(BEGIN + DAY * at, 0) + 1}
    days = {BEGIN + DAY * offset for offset in range(5, DAYS + 60, 7)}  # Mondays
    for day in sorted({*days, *(one + DAY for one in more), *dict(changes)}):
        terms = standing.terms_on(changes, day)
        less_paid = course_of(spans, wanted, changes, day)
        more_paid = course_of(spans, more, changes, day)
        assert (less_paid is None) == (more_paid is None)
        if less_paid is None or more_paid is None or terms is None:
            continue
        found = [one.standing(day, terms) for one in (less_paid, more_paid)]
        assert ORDER.index(found[0].state) <= ORDER.index(found[1].state), day
        assert found[0].overdue >= found[1].overdue


def course_of(
    spans: list[Span], paid: dict[date, int], changes: list[Change], day: date
) -> Course | None:
    return standing.course(enrolled(spans), sorted(paid.items()), changes, until=day)


def test_one_lifetime_is_a_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[date] = []
    dawn = Course.dawn

    def counted(course: Course, on: date, terms: Terms | None) -> None:
        steps.append(on)
        dawn(course, on, terms)

    monkeypatch.setattr(Course, "dawn", counted)
    begun, on = date(1960, 1, 4), date(2026, 3, 2)
    terms = Terms(26, 8, "waiting")
    changes: list[Change] = [(begun, terms), (date(1999, 1, 1), terms)]
    span = Enrolment(begun, week_of(begun))
    paid = [(date(1970, 1, 5), 600), (date(2026, 3, 1), 3000)]
    course = standing.course([span], paid, changes, until=on)
    assert course is not None
    assert course.standing(on, terms).owed == (on - begun).days // 7 == 3452
    assert len(steps) <= 16
    steps.clear()
    assert standing.next_change(course, changes, on) is not None
    assert len(steps) <= 4


def test_a_payment_without_weeks_changes_nothing() -> None:
    course = Course(start=100, paid=3, waits_from=1)
    course.pay(date(2026, 3, 2), 0, None)
    assert course == Course(start=100, paid=3, waits_from=1)


@pytest.mark.parametrize("weeks", [9_999_999, -9_999_999])
def test_a_turn_beyond_the_calendar_does_not_come(weeks: int) -> None:
    on = date(2026, 3, 2)
    changes: list[Change] = [(on, Terms(1, 1, "arrears"))]
    course = Course(start=week_of(on), paid=weeks)
    course.dawn(on, changes[0][1])
    standing.next_change(course, changes, on)


def test_terms_beyond_the_calendar() -> None:
    on = date(2026, 3, 2)
    changes: list[Change] = [(on, Terms(9_999_999, 9_999_999, "arrears"))]
    course = Course(start=week_of(on), paid=0)
    standing.next_change(course, changes, on)


def test_who_need_not_wait_does_not_wait() -> None:
    terms = Terms(0, 9, "waiting")
    with_old_arrears = Course(start=week_of(BEGIN), paid=-1)
    assert with_old_arrears.standing(BEGIN, terms).state == "late"
    taken_back_once_restored = Course(start=week_of(BEGIN) - 5, paid=4, waits_from=5)
    assert taken_back_once_restored.standing(BEGIN, terms).state == "late"


def test_terms_hold_from_their_day() -> None:
    days = [date(2026, 3, 2) + timedelta(days=one) for one in range(4)]
    terms = [Terms(1, number, "arrears") for number in range(2)]
    changes: list[Change] = [(days[1], terms[0]), (days[2], None), (days[3], terms[1])]
    held = [standing.terms_on(changes, day) for day in days]
    assert held == [None, terms[0], None, terms[1]]
    assert [one for one in pairwise(held) if one[0] == one[1]] == []
