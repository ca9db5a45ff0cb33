"""What is rehearsed, and how: the plan and the trial, read from no book."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from ledger.errors import LedgerError
from ledger.language import mark
from ledger.language import say

YEAR = 52
CELLS_MAX = 60_000_000
ASSUMED = (
    mark(
        "Nothing else comes in or goes out: no upkeep, gifts, interest or rising "
        "prices."
    ),
    mark(
        "A year has 52 weeks and a month is a twelfth of it; the money is counted at "
        "the end of each week."
    ),
    mark(
        "A run is empty at the first end of a week at which nothing is left; the fund "
        "then owes what it lacks, and may recover."
    ),
    mark(
        "Of 100 runs, that many are empty after so many whole months or sooner; never "
        "means not within these years."
    ),
    mark(
        "A reserve is held by a run that has at least that much at the end of every "
        "week: of all weeks if it begins with that much, else of the 52nd and all "
        "later ones. Contributions are tried in steps of 0.01, on the same deaths; "
        "what comes after these years is not looked at."
    ),
)


class Plan(NamedTuple):
    """What is tried out; all amounts are of one currency.

    Attributes:
      currency: the currency of the contribution, and of all else.
      families, persons: who pays, and who is covered.
      deaths_per_1000: deaths in a year among 1000 persons.
      cost: what a funeral costs.
      contribution: what a family owes a week.
      paid_share: the part of the weeks owed that is paid, from 0 to 1.
      reserve: what the fund begins with.
    """

    currency: str
    families: int
    persons: int
    deaths_per_1000: Decimal
    cost: Decimal
    contribution: Decimal
    paid_share: Fraction
    reserve: Decimal


class Trial(NamedTuple):
    """How it is tried out, and which reserve is to be held how surely."""

    years: int = 10
    runs: int = 10_000
    seed: int = 1
    hold_weeks: int = 26
    probability: Decimal = Decimal("0.95")


def check(plan: Plan, trial: Trial) -> None:
    """Let a plan pass that can be tried out.

    Raises:
      LedgerError: it cannot be, with the first reason.
    """
    cells = trial.years * YEAR * trial.runs
    wrong = (
        (plan.families < 1, mark("no family is in force on that day.")),
        (plan.persons < 1, mark("the families in force on that day cover nobody.")),
        (
            not 0 <= plan.deaths_per_1000 <= 1000,  # noqa: PLR2004 - of 1000
            mark("{deaths_per_1000} deaths per 1000 cannot be; say 0 to 1000."),
        ),
        (
            plan.cost <= 0,
            mark("a funeral of {cost} costs nothing; say what it costs."),
        ),
        (plan.contribution <= 0, mark("the contribution is not above zero.")),
        (not 0 <= plan.paid_share <= 1, mark("the paid share lies between 0 and 1.")),
        (trial.years < 1 or trial.runs < 1, mark("a year and a run are the least.")),
        (cells > CELLS_MAX, mark("years x 52 x runs is at most {most}; say fewer.")),
        (trial.seed < 0, mark("the seed is a whole number, 0 or more.")),
        (trial.hold_weeks < 0, mark("the weeks of cost to hold are 0 or more.")),
        (
            not 0 < trial.probability < 1,
            mark("the probability is {probability}; say one between 0 and 1."),
        ),
    )
    fields = {**plan._asdict(), **trial._asdict(), "most": CELLS_MAX}
    for refused, why in wrong:
        if refused:
            raise LedgerError(say(why, **fields))
