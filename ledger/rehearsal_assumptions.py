"""What a rehearsal assumes, a sentence each, and where its figures come from."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from ledger import money
from ledger.language import say
from ledger.rehearsal_plan import Plan


def assumed(plan: Plan, on: date, *, cost: str, share: str, reserve: str) -> list[str]:
    """Say what a plan assumes.

    Args:
      plan: what is tried out.
      on: the day as on which the books were asked.
      cost: where it comes from, in brackets.
      share: the same of the part paid.
      reserve: the same of what the fund begins with.
    """
    return [
        say(
            "{families} families pay and {persons} persons are covered, as on {on}, "
            "and it stays so: whoever leaves or dies is replaced.",
            families=plan.families,
            persons=plan.persons,
            on=on,
        ),
        say(
            "{deaths:f} of 1000 persons die in a year (given), each person alike and "
            "by itself, at all times of the year: the records hold no ages, and an "
            "epidemic is not in it.",
            deaths=plan.deaths_per_1000,
        ),
        say(
            "A death costs {amount} {source}, paid in its week; every one is paid for, "
            "also of a family that waits or is suspended.",
            amount=_written(plan.cost, plan.currency),
            source=cost,
        ),
        say(
            "A week costs {amount}, as on {on}, and stays so.",
            amount=_written(plan.contribution, plan.currency),
            on=on,
        ),
        say(
            "{percent} % of the weeks owed are paid, every week alike {source}.",
            percent=percent(plan.paid_share),
            source=share,
        ),
        say(
            "The fund begins with {amount} {source}.",
            amount=_written(plan.reserve, plan.currency),
            source=reserve,
        ),
    ]


def percent(share: Fraction) -> str:
    """Write a part of the whole in percent, with one decimal."""
    tenths = Decimal(round(share * 1000)).scaleb(-1)
    return money.format_number(tenths)


def _written(number: Decimal, currency: str) -> str:
    return f"{money.format_number(number, Decimal('0.01'))} {currency}"
