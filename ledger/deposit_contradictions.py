"""Terms of a deposit that read, and contradict each other."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from beancount.core.amount import Amount

from ledger.deposit_terms import DepositTerms
from ledger.deposits import Deposit
from ledger.errors import Complaint
from ledger.periods import following


class _Check(NamedTuple):
    """Whether something contradicts, and what is said of it."""

    wrong: bool
    template: str


def contradictions(terms: DepositTerms, deposit: Deposit) -> Iterator[Complaint]:
    """Find terms of a deposit that contradict each other."""
    begun = terms.opened or deposit.first_day
    fields = {
        "deposit": deposit.id,
        "matures": terms.matures,
        "begun": begun,
        "paid": terms.interest_paid_through,
        "rate": terms.rate,
        "early": terms.early_rate,
        "instalment": terms.instalment,
        "currency": deposit.currency,
        "percent": f"{(terms.rate * 100).normalize():f}",
        "most": terms.rate_max,
    }
    checks = [
        *_of_prices(terms),
        *_of_instalments(terms, deposit),
        *_of_days(terms, deposit, begun),
    ]
    yield from (Complaint(one.template, fields) for one in checks if one.wrong)


def _of_prices(terms: DepositTerms) -> Iterator[_Check]:
    yield _Check(
        terms.early_rate is not None and terms.early_penalty is not None,
        "{deposit} says early-rate and early-penalty; keep one of the two.",
    )
    yield _Check(
        terms.rate > terms.rate_max,
        "{deposit} has the rate {rate}, which is {percent} % a year and above {most}; "
        "write 0.12 for 12 %, or let the product say rate-max.",
    )
    yield _Check(
        terms.early_rate is not None and 0 < terms.rate < terms.early_rate,
        "{deposit} has the early-rate {early}, above its rate {rate}, so that leaving "
        "early pays more; mend one of the two.",
    )


def _of_instalments(terms: DepositTerms, deposit: Deposit) -> Iterator[_Check]:
    said = terms.instalment
    yield _Check(
        (said is None) != (terms.every is None),
        "{deposit} says only one of instalment and every; say both or neither.",
    )
    yield _Check(
        isinstance(said, Amount) and said.currency != deposit.currency,
        "{deposit} says instalment {instalment}, and its account is in {currency}; "
        "mend one of the two.",
    )


def _of_days(terms: DepositTerms, deposit: Deposit, begun: date) -> Iterator[_Check]:
    paid, matures = terms.interest_paid_through, terms.matures
    yield _Check(
        matures is not None and matures <= begun,
        "{deposit} matures on {matures} and begins on {begun}; mend matures.",
    )
    yield _Check(
        terms.opened is not None and terms.opened > deposit.opening.date,
        "{deposit} says opened {begun}, which is after the account is opened; write "
        "the day before the books on which it began.",
    )
    yield _Check(
        paid is not None and (terms.opened is None or following(paid) < begun),
        "{deposit} says interest-paid-through {paid} without opened, or before it; add "
        "opened, the day on which the deposit began.",
    )
    yield _Check(
        paid is not None and matures is not None and paid >= matures,
        "{deposit} says interest-paid-through {paid}, and from its maturity "
        "{matures} on it earns nothing; write the day before it at most.",
    )
