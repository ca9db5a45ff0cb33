"""A rehearsal as `cayapa rehearse` tells it: lines for people, and JSON."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from ledger.cli.tables import heads
from ledger.language import say

if TYPE_CHECKING:
    from ledger.rehearsal import Hold
    from ledger.rehearsal import Rehearsal
    from ledger.rehearsal_book import Gathered
    from ledger.rehearsal_book import Request
    from ledger.rehearsal_plan import Plan
    from ledger.rehearsal_plan import Trial


def plain(
    request: "Request", trial: "Trial", gathered: "Gathered", told: "Rehearsal"
) -> dict[str, object]:
    """Give a rehearsal for JSON."""
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.rehearsal_plan import ASSUMED  # noqa: PLC0415

    plan = gathered.plan
    share = round(plan.paid_share, 4)
    as_share = Decimal(share.numerator) / share.denominator
    return {
        "fund": request.fund,
        "on": request.on,
        "plan": {**plan._asdict(), "paid_share": as_share},
        "trial": trial._asdict(),
        "found": lines.plain(told),
        "assumed": [*gathered.assumed, *map(say, ASSUMED)],
    }


def text(
    request: "Request", trial: "Trial", gathered: "Gathered", told: "Rehearsal"
) -> Iterator[str]:
    """Write a rehearsal for people."""
    from ledger.cli import lines  # noqa: PLC0415
    from ledger.rehearsal_plan import ASSUMED  # noqa: PLC0415

    yield say(
        "Fund {fund} from {day}: {runs} runs of {years} years, seed {seed}",
        fund=request.fund,
        day=request.on,
        runs=trial.runs,
        years=trial.years,
        seed=trial.seed,
    )
    yield ""
    yield from lines.table(
        heads("a year | expected |"),
        [
            (say("funerals"), told.funerals_a_year.normalize() + 0, ""),
            (say("income"), told.income_a_year, gathered.plan.currency),
            (say("cost"), told.cost_a_year, gathered.plan.currency),
        ],
    )
    yield ""
    yield say(
        "{count} of {runs} runs ({percent} %) run empty.",
        count=told.empty_runs,
        runs=trial.runs,
        percent=(told.empty_share * 100).quantize(Decimal("0.01")),
    )
    yield from lines.table(
        heads("of 100 runs | empty after months"),
        [
            (one.percentile, say("never") if one.months is None else one.months)
            for one in told.lasting
        ],
    )
    yield ""
    yield from _held(trial, gathered.plan, told.hold)
    yield ""
    yield say("Assumed:")
    yield from (f"- {one}" for one in (*gathered.assumed, *map(say, ASSUMED)))


def _held(trial: "Trial", plan: "Plan", hold: "Hold") -> Iterator[str]:
    from ledger.money import format_number  # noqa: PLC0415

    unit = plan.currency
    yield say(
        "To hold at the end of every week: {reserve} {unit}, which is {weeks} weeks of "
        "expected cost."
        if hold.from_week == 1
        else "To hold at the end of every week from the 52nd: {reserve} {unit}, which "
        "is {weeks} weeks of expected cost.",
        reserve=hold.reserve,
        unit=unit,
        weeks=trial.hold_weeks,
    )
    if hold.contribution is None:
        yield say("No contribution holds it, for none is paid.")
    else:
        yield say(
            "The smallest weekly contribution that holds it in {probability} of the "
            "runs or more: {contribution} {unit} ({count} of {runs} runs); it brings "
            "in {income} {unit} a year.",
            probability=trial.probability,
            contribution=format_number(hold.contribution),
            unit=unit,
            count=hold.runs_held,
            runs=trial.runs,
            income=hold.income_a_year,
        )
    yield say(
        "The contribution in force, {contribution} {unit}, holds it in {count} of "
        "{runs} runs.",
        contribution=format_number(plan.contribution),
        unit=unit,
        count=hold.runs_held_now,
        runs=trial.runs,
    )
