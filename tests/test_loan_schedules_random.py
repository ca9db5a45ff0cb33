"""Schedules of loans at random: what holds of all of them.

Interest is reckoned anew here, from day counts alone.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger import day_counts
from ledger import roundings
from ledger.due_dates import Every
from ledger.loan_methods import LEVEL
from ledger.loan_methods import METHODS
from ledger.loan_schedules import Line
from ledger.loan_schedules import Schedule
from ledger.loan_schedules import schedule
from ledger.schedule_terms import Disbursement
from ledger.schedule_terms import LoanTerms
from ledger.schedule_terms import dues

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

CENT = Decimal("0.01")
NEARLY = Fraction(1, 10**25)
STARTS = st.dates(min_value=date(1999, 1, 1), max_value=date(2040, 12, 31))
RATES = st.sampled_from(["0", "0.02", "0.094822", "0.12", "0.6"]).map(Decimal)
RATES |= st.decimals(min_value=CENT, max_value=1, places=4)
EVERY = st.sampled_from(
    [Every(1, "month"), Every(3, "month"), Every(1, "week"), Every(15, "day")]
)


@st.composite
def agreements(draw: st.DrawFn) -> LoanTerms:
    """Draw terms that make sense, of every kind; not all of them end."""
    count = draw(st.integers(1, 36))
    method = draw(st.sampled_from(METHODS))
    terms = LoanTerms(
        draw(st.decimals(min_value=10 * count, max_value=10**9, places=2)),
        draw(RATES),
        draw(st.sampled_from(tuple(day_counts.BASES))),
        method,
        count,
        draw(EVERY),
        draw(STARTS),
        rounding=draw(st.sampled_from(roundings.ROUNDINGS)),
        grace_principal=draw(st.just(0) | st.integers(0, count - 1)),
    )
    if draw(st.booleans()):
        later = terms.start.toordinal() + draw(st.integers(1, 50))
        terms = terms._replace(first_due=date.fromordinal(later))
    if method != "interest-only" and draw(st.booleans()):
        multiple = draw(st.sampled_from(["0.05", "0.10", "1"]))
        terms = terms._replace(multiple=Decimal(multiple))
    terms = terms._replace(disbursements=draw(disbursements(terms)))
    if draw(st.booleans()):
        at_once = terms.disbursements[0].amount if terms.disbursements else None
        down = ((at_once or terms.principal) / 3).quantize(CENT)
        terms = terms._replace(down_payment=down)
    return terms


@st.composite
def disbursements(draw: st.DrawFn, terms: LoanTerms) -> tuple[Disbursement, ...]:
    """Draw up to three parts, the first on the first day."""
    parts = draw(st.integers(0, 3))
    if not parts:
        return ()
    last = dues(terms)[-1].toordinal() - 1
    later = st.integers(terms.start.toordinal(), last).map(date.fromordinal)
    days = [terms.start, *sorted(draw(later) for _ in range(parts - 1))]
    each = (terms.principal / parts).quantize(CENT)
    amounts = [each] * (parts - 1)
    amounts.append(terms.principal - sum(amounts, Decimal(0)))
    return tuple(
        Disbursement(day, amount) for day, amount in zip(days, amounts, strict=True)
    )


def reckoned(terms: LoanTerms, *, exact: bool = False) -> Schedule:
    """Reckon a schedule; terms by which no loan ends are another test's matter."""
    try:
        return schedule(terms, exact=exact)
    except ValueError as error:
        assert " at a time repays " in str(error)  # noqa: PT017 - and nothing else
        assume(condition=False)
        raise


def drawings(terms: LoanTerms) -> Iterator[tuple[date, Fraction]]:
    for one in terms.disbursements or (Disbursement(terms.start, terms.principal),):
        yield one.date, Fraction(one.amount)
    yield terms.start, -Fraction(terms.down_payment)


def periods(terms: LoanTerms) -> list[tuple[date, date]]:
    return list(pairwise((terms.start, *dues(terms))))


def anew(terms: LoanTerms, number: int, balance: Fraction) -> Fraction:
    """Reckon the interest of a period by what each part owes in it, unrounded."""
    start, end = periods(terms)[number - 1]
    year = day_counts.fraction(terms.basis, start, end, dues(terms)[-1])
    owed = balance + sum(
        amount * Fraction((end - day).days, (end - start).days)
        for day, amount in drawings(terms)
        if start <= day < end
    )
    return owed * Fraction(terms.rate) * year


def drawn(terms: LoanTerms, number: int) -> Fraction:
    start, end = periods(terms)[number - 1]
    return sum(
        (amount for day, amount in drawings(terms) if start <= day < end), Fraction(0)
    )


def regular(told: Schedule) -> list[Line]:
    return [line for line in told.lines if line.number]


@given(agreements())
def test_the_lines_sum_to_the_loan(terms: LoanTerms) -> None:
    told = reckoned(terms)
    principals = sum(line.principal for line in told.lines)
    assert principals == terms.principal
    assert told.lines[-1].balance == 0
    paid = sum(line.instalment for line in told.lines)
    assert paid == terms.principal + told.interest_total
    assert told.interest_total == sum(line.interest for line in told.lines)
    for line in told.lines:
        assert line.instalment == line.interest + line.principal
        assert line.interest >= 0
        assert line.principal >= 0
        assert line.balance >= 0
        assert all(figure == round(figure, 2) for figure in line[2:])


@given(agreements())
def test_the_balance_goes_from_line_to_line(terms: LoanTerms) -> None:
    balance = Fraction(0)
    for line in regular(reckoned(terms)):
        balance += drawn(terms, line.number) - Fraction(line.principal)
        assert balance == line.balance


@given(agreements())
def test_due_dates_skip_no_month(terms: LoanTerms) -> None:
    lines = regular(reckoned(terms))
    assert [line.number for line in lines] == list(range(1, terms.instalments + 1))
    assert terms.start < lines[0].due
    counted = [line.due for line in lines]
    if terms.first_due is None:
        counted.insert(0, terms.start)
    else:
        assert counted[0] == terms.first_due
    for before, after in pairwise(counted):
        if terms.every.unit == "month":
            months = (after.year - before.year) * 12 + after.month - before.month
            assert months == terms.every.number
            last = monthrange(after.year, after.month)[1]
            assert after.day == min(counted[0].day, last)
        else:
            length = {"week": 7, "day": 1}[terms.every.unit]
            assert (after - before).days == terms.every.number * length


@given(agreements())
def test_instalments_are_equal_but_for_the_last(terms: LoanTerms) -> None:
    lines = regular(reckoned(terms))
    free, repaying = lines[: terms.grace_principal], lines[terms.grace_principal : -1]
    if terms.method == "interest-only":
        free, repaying = lines[:-1], []
    assert all(line.principal == 0 for line in free if line.number < len(lines))
    name = "instalment" if terms.method in LEVEL else "principal"
    step = Fraction(terms.multiple or CENT)
    for before, after in pairwise(repaying):
        if not drawn(terms, after.number):
            assert getattr(after, name) == getattr(before, name)
    assert all(Fraction(getattr(line, name)) % step == 0 for line in repaying)


@given(agreements())
def test_interest_is_that_of_the_balance(terms: LoanTerms) -> None:
    assume(terms.method != "flat")
    balance = Fraction(0)
    for line in regular(reckoned(terms)):
        parts = len({day for day, _ in drawings(terms)})
        owed = anew(terms, line.number, balance)
        assert abs(owed - Fraction(line.interest)) <= parts * Fraction(1, 200)
        balance = Fraction(line.balance)


@given(agreements())
def test_a_flat_loan_bears_interest_on_all_that_was_lent(terms: LoanTerms) -> None:
    terms = terms._replace(method="flat", disbursements=(), multiple=None)
    told = reckoned(terms)
    lent = Fraction(terms.principal - terms.down_payment)
    years = sum(
        day_counts.fraction(terms.basis, *one, dues(terms)[-1])
        for one in periods(terms)
    )
    total = roundings.rounded(lent * Fraction(terms.rate) * years, 2, terms.rounding)
    assert told.interest_total == total
    shares = {line.interest for line in regular(told)}
    assert max(shares) - min(shares) <= CENT


@given(agreements())
def test_exactly_the_payments_are_worth_what_was_lent(terms: LoanTerms) -> None:
    """What is owed, grown by interest reckoned anew, less what is paid, ends at 0."""
    assume(terms.method != "flat")
    told = reckoned(terms._replace(multiple=None), exact=True)
    owed, least = Fraction(0), Fraction(terms.principal) * NEARLY
    for line in regular(told):
        interest = anew(terms, line.number, owed)
        owed += drawn(terms, line.number) + interest - Fraction(line.instalment)
        assert abs(owed - Fraction(line.balance)) < least
    assert abs(owed) < least


@given(agreements())
def test_exactly_the_last_instalment_is_as_the_others(terms: LoanTerms) -> None:
    terms = terms._replace(multiple=None, disbursements=(), grace_principal=0)
    told = reckoned(terms, exact=True)
    if terms.method in LEVEL:
        for line in regular(told):
            apart = Fraction(line.instalment) - Fraction(told.instalment)
            assert abs(apart) < Fraction(terms.principal) * NEARLY


@given(agreements())
def test_without_interest_nothing_but_the_principal_is_paid(terms: LoanTerms) -> None:
    told = reckoned(terms._replace(rate=Decimal(0)))
    assert told.interest_total == 0
    assert sum(line.instalment for line in told.lines) == terms.principal


@given(agreements(), st.decimals(min_value=CENT, max_value=10**9, places=2))
def test_an_agreed_instalment_ends_the_loan_or_is_refused(
    terms: LoanTerms, instalment: Decimal
) -> None:
    agreed = terms._replace(instalment=instalment, method="french")
    try:
        told = schedule(agreed)
    except ValueError as error:
        assert " at a time repays " in str(error)  # noqa: PT017 - and nothing else
        return
    assert told.lines[-1].balance == 0
    assert sum(line.principal for line in told.lines) == terms.principal


def test_the_terms_drawn_are_of_every_kind() -> None:
    kinds: set[str] = set()

    @settings(max_examples=1000)
    @given(agreements())
    def see(terms: LoanTerms) -> None:
        reckoned(terms)
        for name in ("grace_principal", "down_payment", "multiple", "first_due"):
            if getattr(terms, name):
                kinds.add(f"{terms.method} {name}")
        kinds.add(f"{terms.method} {len(terms.disbursements)} parts")
        kinds.add(f"{terms.method} {'rate' if terms.rate else 'no rate'}")

    see()
    wanted = {"grace_principal", "down_payment", "first_due", "rate", "no rate"}
    wanted |= {"0 parts", "2 parts", "3 parts"}
    assert {f"{method} {one}" for method in METHODS for one in wanted} <= kinds
    assert {f"{method} multiple" for method in ("french", "german", "flat")} <= kinds
