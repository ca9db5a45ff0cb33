"""The rehearsal's arithmetic, against closed forms and on the same deaths."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from beancount import loader
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.rehearsal import Deaths
from ledger.rehearsal import _marks
from ledger.rehearsal import bands
from ledger.rehearsal import draw
from ledger.rehearsal import empty_weeks
from ledger.rehearsal import hold
from ledger.rehearsal import rehearse
from ledger.rehearsal_book import Request
from ledger.rehearsal_book import absences
from ledger.rehearsal_book import gather
from ledger.rehearsal_plan import Plan
from ledger.rehearsal_plan import Trial
from ledger.rehearsal_plan import check
from ledger.rehearsal_svg import drawing
from ledger.status import status

EXAMPLE = Path(__file__).parents[1] / "books" / "main.beancount"
PLAN = Plan(
    currency="USD",
    families=100,
    persons=500,
    deaths_per_1000=Decimal(8),
    cost=Decimal("150.00"),
    contribution=Decimal("0.20"),
    paid_share=Fraction(9, 10),
    reserve=Decimal("400.00"),
)
SMALL = Trial(years=2, runs=200, hold_weeks=13, probability=Decimal("0.9"))
plans = st.builds(
    Plan,
    st.just("USD"),
    st.integers(1, 300),
    st.integers(1, 900),
    st.decimals(0, 60, places=1),
    st.decimals(1, 500, places=2),
    st.decimals("0.01", 3, places=2),
    st.fractions(0, 1, max_denominator=50),
    st.decimals(-100, 2000, places=2),
)


def every_week(deaths: Sequence[int], runs: int = 1) -> Deaths:
    """Give runs that all see these deaths, week by week."""
    return np.tile(np.cumsum(deaths, dtype=np.int32)[:, np.newaxis], (1, runs))


# --- Deaths ---


def test_as_many_die_as_are_expected() -> None:
    """The mean over runs lies within four standard errors of n times q."""
    trial = Trial()
    deaths = draw(PLAN, trial)
    expected = 500 * 8 * 10 / 1000
    chance = 8 / 52_000
    error = (500 * 520 * chance * (1 - chance) / trial.runs) ** 0.5
    assert abs(deaths[-1].mean() - expected) < 4 * error
    assert abs(deaths[-1].var() / (error**2 * trial.runs) - 1) < 0.06


def test_weeks_and_runs_are_drawn_apart() -> None:
    deaths = draw(PLAN._replace(deaths_per_1000=Decimal(200)), SMALL)
    weekly = np.diff(deaths, axis=0, prepend=0)
    assert weekly.min() >= 0
    assert len({tuple(run) for run in weekly.T}) == SMALL.runs


def test_the_draws_follow_the_binomial_distribution() -> None:
    """Two persons and a chance of a half: a quarter none, a quarter both."""
    assert list(_marks(2, Fraction(1, 2))) == [2**51, 3 * 2**51]
    assert list(_marks(3, Fraction(0))) == []


def test_a_rate_of_1000_is_one_death_a_year_for_each_person() -> None:
    many = PLAN._replace(persons=20_000, deaths_per_1000=Decimal(1000))
    deaths = draw(many, Trial(years=1, runs=50))
    assert abs(deaths[-1].mean() / 20_000 - 1) < 0.005


def test_the_seed_gives_the_deaths() -> None:
    """The first draws of seed 1 are these on every machine and version."""
    high = PLAN._replace(deaths_per_1000=Decimal(200))
    once, again = draw(high, SMALL), draw(high, SMALL)
    assert once.tobytes() == again.tobytes()
    assert once.tobytes() != draw(high, SMALL._replace(seed=2)).tobytes()
    assert once[0][:6].tolist() == [2, 4, 0, 4, 1, 1]


def test_a_longer_trial_begins_with_the_same_weeks() -> None:
    longer = draw(PLAN, SMALL._replace(years=3))
    assert (longer[: 2 * 52] == draw(PLAN, SMALL)).all()


# --- Empty ---


def test_nobody_dies_and_it_is_never_empty() -> None:
    plan = PLAN._replace(deaths_per_1000=Decimal(0), reserve=Decimal(0))
    told = rehearse(plan, SMALL, draw(plan, SMALL))
    assert told.empty_runs == 0
    assert {one.months for one in told.lasting} == {None}
    assert told.funerals_a_year == told.cost_a_year == 0
    assert told.hold.contribution == told.hold.reserve == 0


def test_the_week_in_which_it_is_empty() -> None:
    """400.00 and 18.00 a week, 150.00 out each week: 4.00 left, then -128.00."""
    deaths = every_week([1] * 104)
    assert empty_weeks(PLAN, deaths).tolist() == [4]
    assert rehearse(PLAN, SMALL, deaths).lasting[0].months == 0
    three = PLAN._replace(reserve=Decimal("396.00"))
    assert empty_weeks(three, deaths).tolist() == [3]
    assert empty_weeks(three._replace(reserve=Decimal("396.01")), deaths) == [4]


def test_months_are_whole_ones() -> None:
    """One death in the week named, which nothing can pay: 13 weeks are 3 months."""
    poor = PLAN._replace(cost=Decimal(100_000))
    for week, months in ((12, 2), (13, 3), (51, 11), (52, 12), (104, 24)):
        deaths = every_week([0] * (week - 1) + [1] + [0] * (104 - week))
        assert rehearse(poor, SMALL, deaths).lasting[-1].months == months


def test_a_run_that_recovers_was_empty() -> None:
    deaths = every_week([3] + [0] * 103)
    assert empty_weeks(PLAN, deaths).tolist() == [1]


def test_percentiles_are_the_nearest_rank() -> None:
    """Of 100 runs ten are empty after a year; the tenth is, the eleventh is not."""
    deaths = every_week([0] * 51 + [100] + [0] * 52, runs=100)
    deaths[:, 10:] = 0
    told = rehearse(PLAN, SMALL, deaths)
    assert [one.months for one in told.lasting] == [12, 12, 12, None, None]
    assert (told.empty_runs, told.empty_share) == (10, Decimal("0.1000"))


def test_expected_figures_of_a_year() -> None:
    told = rehearse(PLAN, SMALL, draw(PLAN, SMALL))
    assert told.funerals_a_year == 4
    assert str(told.income_a_year) == "936.00"
    assert str(told.cost_a_year) == "600.00"


def test_income_is_rounded_once_and_not_week_by_week() -> None:
    """A third of 0.01 each week is nothing three times, and yet 0.17 a year."""
    plan = PLAN._replace(
        families=1, contribution=Decimal("0.01"), paid_share=Fraction(1, 3)
    )
    told = rehearse(plan, SMALL, draw(plan, SMALL))
    assert told.income_a_year == Decimal("0.17")


def test_amounts_below_a_cent_are_kept() -> None:
    plan = PLAN._replace(contribution=Decimal("0.125"), paid_share=Fraction(1))
    told = rehearse(plan, SMALL, draw(plan, SMALL))
    assert told.income_a_year == Decimal("650.000")


# --- The contribution that holds ---


def test_the_contribution_that_holds_in_one_known_run() -> None:
    """A death a week: 100 families must bring 150.00 a week, less what is there."""
    trial = SMALL._replace(hold_weeks=0)
    plan = PLAN._replace(paid_share=Fraction(1), reserve=Decimal(0))
    held = hold(plan, trial, every_week([1] * 104))
    assert held.contribution == Decimal("1.50")
    assert held.from_week == 1
    assert held.income_a_year == Decimal("7800.00")
    held = hold(plan._replace(reserve=Decimal(52)), trial, every_week([1] * 104))
    assert held.contribution == Decimal("1.50")
    held = hold(plan._replace(reserve=Decimal(104)), trial, every_week([1] * 104))
    assert held.contribution == Decimal("1.49")


def test_a_reserve_that_must_be_gathered_first_has_a_year() -> None:
    """13 weeks of cost are 150.00, which 100 families bring in 52 weeks."""
    plan = PLAN._replace(paid_share=Fraction(1), reserve=Decimal("149.99"))
    nobody = every_week([0] * 104)
    held = hold(plan, SMALL, nobody)
    assert held.reserve == 150
    assert held.from_week == 52
    assert held.contribution == Decimal("0.01")
    empty = hold(plan._replace(reserve=Decimal(0)), SMALL, nobody)
    assert empty.contribution == Decimal("0.03")
    there = hold(plan._replace(reserve=Decimal(150)), SMALL, nobody)
    assert there.from_week == 1
    assert there.contribution == 0


def test_where_nobody_pays_no_contribution_holds() -> None:
    plan = PLAN._replace(paid_share=Fraction(0))
    held = hold(plan, SMALL, every_week([1] * 104))
    assert (held.contribution, held.income_a_year, held.runs_held) == (None, None, 0)
    rich = plan._replace(reserve=Decimal(100_000))
    assert hold(rich, SMALL, every_week([1] * 104)).contribution == 0


@given(plans)
@settings(max_examples=60)
def test_one_step_less_does_not_hold(plan: Plan) -> None:
    deaths = draw(plan, SMALL)
    held = hold(plan, SMALL, deaths)
    if held.contribution is None:
        assert plan.paid_share == 0
        return
    enough = hold(plan._replace(contribution=held.contribution), SMALL, deaths)
    assert enough.runs_held_now == held.runs_held >= 0.9 * SMALL.runs
    if held.contribution > 0:
        less = plan._replace(contribution=held.contribution - Decimal("0.01"))
        assert hold(less, SMALL, deaths).runs_held_now < 0.9 * SMALL.runs


@given(plans, st.decimals("0.01", 1, places=2))
@settings(max_examples=40)
def test_a_higher_contribution_never_hurts(plan: Plan, more: Decimal) -> None:
    deaths = draw(plan, SMALL)
    higher = plan._replace(contribution=plan.contribution + more)
    assert (empty_weeks(higher, deaths) >= empty_weeks(plan, deaths)).all()
    assert (
        hold(higher, SMALL, deaths).runs_held_now
        >= hold(plan, SMALL, deaths).runs_held_now
    )


@given(plans, st.decimals("0.01", 100, places=2))
@settings(max_examples=40)
def test_a_higher_cost_never_helps(plan: Plan, more: Decimal) -> None:
    deaths = draw(plan, SMALL)
    dearer = plan._replace(cost=plan.cost + more)
    assert (empty_weeks(dearer, deaths) <= empty_weeks(plan, deaths)).all()


@given(plans, st.decimals("0.1", 100, places=1), st.integers(0, 50))
@settings(max_examples=40)
def test_more_deaths_never_help(plan: Plan, more: Decimal, persons: int) -> None:
    """A higher rate, or more persons, draws more deaths in the same runs."""
    worse = plan._replace(
        deaths_per_1000=plan.deaths_per_1000 + more, persons=plan.persons + persons
    )
    deaths, more_deaths = draw(plan, SMALL), draw(worse, SMALL)
    assert (more_deaths >= deaths).all()
    assert (empty_weeks(worse, more_deaths) <= empty_weeks(plan, deaths)).all()


@given(plans)
@settings(max_examples=30)
def test_runs_empty_as_counted_one_by_one(plan: Plan) -> None:
    """The same in Fractions, run by run and week by week."""
    deaths = draw(plan, SMALL._replace(runs=5))
    weekly = plan.families * plan.paid_share * Fraction(plan.contribution)
    for run, found in zip(deaths.T.tolist(), empty_weeks(plan, deaths), strict=True):
        week = next(
            (
                number
                for number, dead in enumerate(run, start=1)
                if Fraction(plan.reserve)
                + Fraction(int(weekly * number * 100), 100)
                - dead * Fraction(plan.cost)
                <= 0
            ),
            105,
        )
        assert week == found


# --- What cannot be tried out ---


@pytest.mark.parametrize(
    ("plan", "trial", "why"),
    [
        (PLAN._replace(families=0), SMALL, "no family"),
        (PLAN._replace(persons=0), SMALL, "cover nobody"),
        (PLAN._replace(deaths_per_1000=Decimal(-1)), SMALL, "-1 deaths per 1000"),
        (PLAN._replace(deaths_per_1000=Decimal("1000.1")), SMALL, "0 to 1000"),
        (PLAN._replace(cost=Decimal(0)), SMALL, "costs nothing"),
        (PLAN._replace(contribution=Decimal(0)), SMALL, "not above zero"),
        (PLAN._replace(paid_share=Fraction(11, 10)), SMALL, "between 0 and 1"),
        (PLAN._replace(paid_share=Fraction(-1)), SMALL, "between 0 and 1"),
        (PLAN, SMALL._replace(years=0), "a year and a run"),
        (PLAN, SMALL._replace(runs=0), "a year and a run"),
        (PLAN, Trial(years=116), "at most 60000000"),
        (PLAN, SMALL._replace(seed=-1), "the seed"),
        (PLAN, SMALL._replace(hold_weeks=-1), "weeks of cost"),
        (PLAN, SMALL._replace(probability=Decimal(0)), "the probability is 0;"),
        (PLAN, SMALL._replace(probability=Decimal(1)), "the probability is 1;"),
    ],
)
def test_what_cannot_be_tried_out(plan: Plan, trial: Trial, why: str) -> None:
    with pytest.raises(LedgerError, match=why):
        check(plan, trial)


def test_what_can_be_tried_out() -> None:
    check(PLAN._replace(deaths_per_1000=Decimal(0)), SMALL)
    check(PLAN._replace(deaths_per_1000=Decimal(1000)), Trial(years=115))
    check(PLAN._replace(paid_share=Fraction(0), reserve=Decimal(-5)), SMALL)


# --- From the books ---


@pytest.fixture(scope="module")
def example() -> Book:
    entries, errors, options = loader.load_file(str(EXAMPLE))
    assert errors == []
    return Book.read(entries, options)


@pytest.mark.parametrize("on", [date(2026, 3, 4), date(2026, 12, 31)])
def test_the_fund_has_what_the_status_says(example: Book, on: date) -> None:
    request = Request("funeral", on, Decimal(6), cost="150.00 USD")
    plan = gather(example, request).plan
    flows = status(example, on=on).flows
    has = next(
        one.has for one in flows if (one.fund, one.currency) == ("funeral", "USD")
    )
    assert plan.reserve == has


def test_absences_are_those_of_the_sheets(example: Book) -> None:
    on = date(2026, 12, 31)
    told = status(example, on=on).collected
    found = absences(example, on=on)
    assert found.sheets == sum(one.sheets for one in told)
    assert found.paid == sum(one.weeks for one in told)
    assert found.since == date(2026, 1, 2)
    assert found.paid < found.owed


def test_absences_of_a_year_forget_the_year_before(example: Book) -> None:
    later = absences(example, on=date(2027, 6, 30))
    assert later.since == date(2026, 7, 2)
    assert 0 < later.owed < absences(example, on=date(2026, 12, 31)).owed
    assert absences(example, on=date(2028, 6, 30))[1:] == (0, 0, 0)


# --- The drawing ---


def test_the_drawing_is_sound_and_stable() -> None:
    deaths = draw(PLAN, SMALL)
    held = hold(PLAN, SMALL, deaths)
    text = drawing(bands(PLAN, deaths), held, "USD")
    assert text == drawing(bands(PLAN, deaths), held, "USD")
    root = ET.fromstring(text)  # noqa: S314 - our own drawing
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title desc"
    names = {child.get("id"): child.text or "" for child in root if child.get("id")}
    assert names["title"] == "What the fund has, in USD"
    assert names["desc"].startswith("The fund begins with 400.00 USD. After 2 years")
    assert "held, 150.00 USD." in names["desc"]


@given(plans, st.integers(1, 40))
@settings(max_examples=30)
def test_every_point_lies_on_the_drawing(plan: Plan, years: int) -> None:
    trial = SMALL._replace(years=years, runs=20)
    deaths = draw(plan, trial)
    text = drawing(bands(plan, deaths), hold(plan, trial, deaths), "USD")
    for shape in ET.fromstring(text).iter():  # noqa: S314 - our own drawing
        for point in (shape.get("points") or "").split():
            x, y = map(int, point.split(","))
            assert 240 <= x <= 1860
            assert 120 <= y <= 900


@given(plans)
@settings(max_examples=30)
def test_bands_lie_in_their_order(plan: Plan) -> None:
    found = bands(plan, draw(plan, SMALL))
    assert found[0].reserves == [plan.reserve] * 5
    assert [band.week for band in found] == list(range(0, 105, 4))
    assert all(band.reserves == sorted(band.reserves) for band in found)
