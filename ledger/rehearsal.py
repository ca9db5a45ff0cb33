"""Rehearsal: what a fund can carry, tried out many times over with chance.

numpy counts deaths, and nothing else: a run is the deaths of each week. Money is
whole numbers of the smallest unit that the amounts name, so that no cent is ever
rounded by a float. The same seed draws the same deaths on every machine, and a
higher mortality never draws fewer (each draw is one position in the exact
distribution), so that what is compared differs in nothing else.
"""

from collections.abc import Callable
from collections.abc import Iterator
from decimal import ROUND_CEILING
from decimal import Context
from decimal import Decimal
from decimal import localcontext
from fractions import Fraction
from math import ceil
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ledger.rehearsal_plan import YEAR
from ledger.rehearsal_plan import Plan
from ledger.rehearsal_plan import Trial

MONTHS = 12
PERCENTILES = (1, 5, 10, 25, 50)
BAND_PERCENTILES = (5, 25, 50, 75, 95)
BAND_STEP = 4
COUNT_MAX = 2**31 - 1
PLACES = 2
DRAW_BITS = 53
DIGITS = 40

Deaths = npt.NDArray[np.int32]
"""Deaths up to the end of each week (rows) in each run (columns)."""


class Lasting(NamedTuple):
    """After how many whole months so many in 100 runs are empty; None is never."""

    percentile: int
    months: int | None


class Hold(NamedTuple):
    """The contribution that holds a reserve.

    Attributes:
      reserve: what is to be held.
      from_week: the first week at whose end it is to be held: 1 if the fund
        begins with that much, 52 if it has yet to gather it.
      contribution: the smallest one, in steps of 0.01, with which the reserve at
        the end of that week and of every later one is at least that much in the
        wanted share of runs; None if no contribution does it, for nobody pays.
      income_a_year: what it brings in; less than the cost of a year where the fund
        lives on what it began with.
      runs_held: the number of runs in which it does.
      runs_held_now: the same with the contribution in force.
    """

    reserve: Decimal
    from_week: int
    contribution: Decimal | None
    income_a_year: Decimal | None
    runs_held: int
    runs_held_now: int


class Rehearsal(NamedTuple):
    """What was found; `empty_share` is the part of runs that run empty."""

    lasting: list[Lasting]
    empty_runs: int
    empty_share: Decimal
    funerals_a_year: Decimal
    income_a_year: Decimal
    cost_a_year: Decimal
    hold: Hold


class Band(NamedTuple):
    """The reserve at the end of a week, at each of `BAND_PERCENTILES`."""

    week: int
    reserves: list[Decimal]


def draw(plan: Plan, trial: Trial) -> Deaths:
    """Draw the deaths of every week and run: binomial, each person alike."""
    chance = Fraction(plan.deaths_per_1000) / (1000 * YEAR)
    marks = np.array(list(_marks(plan.persons, chance)), dtype=np.uint64)
    source = np.random.PCG64(trial.seed)
    deaths = np.empty((trial.years * YEAR, trial.runs), dtype=np.int32)
    dead = np.zeros(trial.runs, dtype=np.int32)
    for week in deaths:
        drawn = source.random_raw(trial.runs) >> np.uint64(64 - DRAW_BITS)
        dead += np.searchsorted(marks, drawn, side="right").astype(np.int32)
        week[:] = dead
    return deaths


def _marks(persons: int, chance: Fraction) -> Iterator[int]:
    """Give the draws from which on there is one more death: 0 or more, 1 or more."""
    with localcontext(Context(prec=DIGITS)):
        of_one = Decimal(chance.numerator) / chance.denominator
        exactly = (1 - of_one) ** persons
        up_to, top = exactly, 2**DRAW_BITS
        for dead in range(persons):
            mark = int((up_to * top).to_integral_value(ROUND_CEILING))
            if mark >= top:
                return
            yield mark
            exactly *= (persons - dead) * of_one / (1 - of_one) / (dead + 1)
            up_to += exactly


class _Purse:
    """A plan's money, in whole numbers of its smallest unit."""

    def __init__(self, plan: Plan, weeks: int) -> None:
        amounts = (plan.cost, plan.contribution, plan.reserve)
        exponents = (int(one.as_tuple().exponent) for one in amounts)
        self.places = max(PLACES, *(-one for one in exponents))
        self.cost, self.contribution, self.reserve = map(self.units, amounts)
        self.step = 10 ** (self.places - PLACES)
        self.weeks = weeks
        self._weekly = plan.families * plan.paid_share

    def units(self, number: Decimal) -> int:
        return int(number.scaleb(self.places))

    def number(self, units: int) -> Decimal:
        return Decimal(units).scaleb(-self.places)

    def income(self, contribution: int, weeks: int) -> int:
        """Give what comes in over some weeks, rounded down once."""
        return int(weeks * contribution * self._weekly)

    def deaths_most(self, contribution: int, floor: int) -> npt.NDArray[np.int32]:
        """Give the most deaths up to each week's end that leave a floor intact."""
        spare = self.reserve - floor
        most = (
            (spare + self.income(contribution, week)) // self.cost
            for week in range(1, self.weeks + 1)
        )
        return np.array([min(max(one, -1), COUNT_MAX) for one in most], dtype=np.int32)


def rehearse(plan: Plan, trial: Trial, deaths: Deaths) -> Rehearsal:
    """Tell how a fund fares through drawn deaths, the money counted weekly.

    A run is empty at the end of the first week at which nothing is left.
    """
    weeks, runs = deaths.shape
    purse = _Purse(plan, weeks)
    emptied = empty_weeks(plan, deaths)
    empty_runs = int((emptied <= weeks).sum())
    ranked = np.sort(emptied)
    lasting = [int(ranked[_rank(one, runs)]) for one in PERCENTILES]
    funerals = plan.persons * plan.deaths_per_1000 / 1000
    return Rehearsal(
        [
            Lasting(one, week * MONTHS // YEAR if week <= weeks else None)
            for one, week in zip(PERCENTILES, lasting, strict=True)
        ],
        empty_runs,
        (Decimal(empty_runs) / runs).quantize(Decimal("0.0001")),
        funerals,
        purse.number(purse.income(purse.contribution, YEAR)),
        (funerals * plan.cost).quantize(Decimal(1).scaleb(-purse.places)),
        hold(plan, trial, deaths),
    )


def empty_weeks(plan: Plan, deaths: Deaths) -> npt.NDArray[np.int64]:
    """Give the week at whose end each run is empty; one past the last is never."""
    purse = _Purse(plan, len(deaths))
    most = purse.deaths_most(purse.contribution, floor=1)
    over = deaths > most[:, np.newaxis]
    first = over.argmax(axis=0).astype(np.int64) + 1
    return np.where(over.any(axis=0), first, len(deaths) + 1)


def hold(plan: Plan, trial: Trial, deaths: Deaths) -> Hold:
    """Find the smallest contribution that holds a reserve, by halving; see `Hold`.

    The reserve is so many weeks of expected cost, rounded up. Every contribution
    is tried on the same deaths, where a higher one never holds in fewer runs.
    """
    purse = _Purse(plan, len(deaths))
    a_week = Fraction(plan.deaths_per_1000) * plan.persons * purse.cost / (1000 * YEAR)
    floor = ceil(a_week * trial.hold_weeks)
    from_week = 1 if purse.reserve >= floor else YEAR
    wanted = ceil(Fraction(trial.probability) * deaths.shape[1])

    def held(contribution: int) -> int:
        most = purse.deaths_most(contribution, floor)[from_week - 1 :]
        kept = deaths[from_week - 1 :] <= most[:, np.newaxis]
        return int(kept.all(axis=0).sum())

    may = plan.paid_share > 0 or held(0) >= wanted
    found = _smallest(held, wanted, purse.step) if may else None
    return Hold(
        purse.number(floor),
        from_week,
        None if found is None else purse.number(found),
        None if found is None else purse.number(purse.income(found, YEAR)),
        0 if found is None else held(found),
        held(purse.contribution),
    )


def _smallest(held: Callable[[int], int], wanted: int, step: int) -> int:
    """Find the smallest number of steps at which enough runs hold."""
    if held(0) >= wanted:
        return 0
    short, enough = 0, 1
    while held(enough * step) < wanted:
        short, enough = enough, enough * 2
    while enough - short > 1:
        middle = (short + enough) // 2
        if held(middle * step) < wanted:
            short = middle
        else:
            enough = middle
    return enough * step


def bands(plan: Plan, deaths: Deaths) -> list[Band]:
    """Give the reserve over time at `BAND_PERCENTILES`, every four weeks."""
    weeks, runs = deaths.shape
    purse = _Purse(plan, weeks)
    found = [Band(0, [plan.reserve] * len(BAND_PERCENTILES))]
    for week in range(BAND_STEP, weeks + 1, BAND_STEP):
        most_first = np.sort(deaths[week - 1])[::-1]
        before = purse.reserve + purse.income(purse.contribution, week)
        dead = (int(most_first[_rank(one, runs)]) for one in BAND_PERCENTILES)
        found.append(Band(week, [purse.number(before - n * purse.cost) for n in dead]))
    return found


def _rank(percentile: int, runs: int) -> int:
    """Give the place of a percentile among ranked runs: the nearest rank."""
    return ceil(Fraction(percentile * runs, 100)) - 1
