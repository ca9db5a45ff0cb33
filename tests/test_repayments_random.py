"""Loans at random, repaid at random: what `repay` drafts, every law passes."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import Phase
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.errors import LedgerError
from ledger.loan_plans import planned_by
from ledger.loan_plans import plans
from ledger.loan_schedules import Schedule
from ledger.payoffs import payoff
from ledger.policies import LoanPolicy
from ledger.repayments import dues
from ledger.repayments import repaying
from ledger.repayments import state_on
from tests.loan_books import by_decision
from tests.loan_books import entry
from tests.repaid_books import LOAN
from tests.repaid_books import Agreed
from tests.repaid_books import agreements
from tests.repaid_books import drafted
from tests.repaid_books import loan_of
from tests.repaid_books import read
from tests.repaid_books import told
from tests.repaid_model import Model

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

UNSHRUNK = (Phase.explicit, Phase.generate)  # a book shrinks for minutes
CENTS = st.integers(1, 60_000)
PAYMENTS = st.lists(st.tuples(st.integers(0, 200), CENTS), max_size=6)
CENT = Decimal("0.01")


def scheduled(agreed: Agreed) -> Schedule:
    """Give the schedule; an instalment that does not cover its interest has none."""
    planned = planned_by(read(agreed.text), loan_of(read(agreed.text)), date.max)
    assume(isinstance(planned, Schedule))
    assert isinstance(planned, Schedule)
    return planned


def paid(agreed: Agreed, payments: list[tuple[int, int]]) -> str:
    """Draft payments by date, each on the book with those before."""
    text = agreed.text
    for part, cents in sorted(payments):
        text += drafted(text, agreed.on(part), cents * CENT)
    return text


def owed(text: str, on: date) -> tuple[Decimal, ...]:
    """Give what is owed on a day: each part, and what waits."""
    book = read(text)
    found = repaying(book, loan_of(book))
    assert found is not None
    state = state_on(book, found, on)
    assert state is not None
    return (*dues(found, state), state.settled.waiting)


@given(agreements(), PAYMENTS)
@settings(max_examples=150, phases=UNSHRUNK)
def test_what_is_drafted_passes_every_law(
    agreed: Agreed, payments: list[tuple[int, int]]
) -> None:
    scheduled(agreed)
    text = paid(agreed, payments)
    assert told(text) == []


@given(agreements(), PAYMENTS)
@settings(max_examples=200, phases=UNSHRUNK)
def test_payments_settle_what_a_model_of_lines_settles(
    agreed: Agreed, payments: list[tuple[int, int]]
) -> None:
    """The model stops where the loan is paid off, which it knows nothing of."""
    planned = scheduled(agreed)
    (plan,) = plans(read(agreed.text), loan_of(read(agreed.text)))
    policy = read(agreed.text).policy(LoanPolicy, date.max)
    assert policy is not None
    late = Fraction(policy.late_rate or 0), policy.late_after_days or 0
    model = Model(planned, plan.agreed.laid, list(policy.order or ()), late)
    text = agreed.text
    for part, cents in sorted(payments):
        day = agreed.on(part)
        draft = drafted(text, day, cents * CENT)
        text += draft
        loan = loan_of(read(text))
        if not loan.balance(date.max):
            return
        if draft:
            model.pay(day, cents * CENT)
        interest, principal, charge, waiting, *_ = model.left
        found = repaying(read(text), loan)
        state = state_on(read(text), found, day) if found else None
        assert state is not None
        assert state.settled.interest == planned.interest_total - interest
        assert state.settled.principal == loan.lent - principal
        assert state.settled.late == charge
        assert state.settled.waiting == waiting


@given(agreements(), PAYMENTS)
@settings(max_examples=150, phases=UNSHRUNK)
def test_no_part_is_lost(agreed: Agreed, payments: list[tuple[int, int]]) -> None:
    """All money is somewhere, and the account shows what is outstanding."""
    planned = scheduled(agreed)
    loan = loan_of(read(paid(agreed, payments)))
    lent, money = loan.lent, sum(one.paid for one in loan.movements)
    known = {(agreed.on(part), cents) for part, cents in payments}
    assert money == sum((cents * CENT for _, cents in known), Decimal(0))
    assert loan.balance(date.max) == lent - loan.by("repaid", date.max)
    assert 0 <= loan.balance(date.max) <= lent
    assert 0 <= loan.by("interest", date.max) <= planned.interest_total
    assert loan.by("late", date.max) >= 0
    assert loan.by("applied", date.max) >= 0


@given(agreements(), PAYMENTS, st.integers(0, 250))
@settings(max_examples=150, phases=UNSHRUNK)
def test_what_is_quoted_pays_the_loan_off(
    agreed: Agreed, payments: list[tuple[int, int]], part: int
) -> None:
    scheduled(agreed)
    day = agreed.on(part)
    text = paid(agreed, [one for one in payments if agreed.on(one[0]) < day])
    quoted = payoff(read(text), LOAN, on=day)
    assume(quoted.total > 0)
    text += drafted(text, day, quoted.total)
    assert told(text) == []
    loan = loan_of(read(text))
    assert loan.balance(date.max) == 0 == loan.by("applied", date.max)
    assert not any(owed(text, date(2050, 1, 1)))


@given(agreements(), PAYMENTS, st.integers(0, 250))
@settings(max_examples=100, phases=UNSHRUNK)
def test_a_cent_less_pays_nothing_off(
    agreed: Agreed, payments: list[tuple[int, int]], part: int
) -> None:
    scheduled(agreed)
    day = agreed.on(part)
    text = paid(agreed, [one for one in payments if agreed.on(one[0]) < day])
    quoted = payoff(read(text), LOAN, on=day)
    assume(quoted.total > CENT)
    text += drafted(text, day, quoted.total - CENT)
    assert any(owed(text, day))
    assert told(text) == []


@given(agreements(), PAYMENTS, st.integers(0, 200), CENTS, CENTS)
@settings(max_examples=100, phases=UNSHRUNK)
def test_two_payments_of_a_day_are_one(
    agreed: Agreed, before: list[tuple[int, int]], part: int, one: int, two: int
) -> None:
    scheduled(agreed)
    day = agreed.on(part)
    assume(one != two)
    text = paid(agreed, [each for each in before if agreed.on(each[0]) < day])
    whole = text + drafted(text, day, (one + two) * CENT)
    first = text + drafted(text, day, one * CENT)
    both = first + drafted(first, day, two * CENT)
    assert told(both) == []
    later = agreed.on(210)
    assert owed(both, later) == owed(whole, later)


@given(agreements(), st.data())
@settings(max_examples=100, phases=UNSHRUNK)
def test_payments_in_any_order_end_in_the_same_debt(
    agreed: Agreed, data: st.DataObject
) -> None:
    """Within a period in which nothing is late, days and amounts may change places."""
    first = scheduled(agreed).lines[0]
    amounts = data.draw(st.lists(CENTS, min_size=2, max_size=4, unique=True))
    days = st.dates(date(2026, 1, 15), first.due)
    on = sorted(data.draw(st.lists(days, min_size=len(amounts), max_size=len(amounts))))
    quoted = payoff(read(agreed.text), LOAN, on=on[0])
    assume(sum(amounts) * CENT < quoted.principal)
    ended = []
    for order in (amounts, data.draw(st.permutations(amounts))):
        text = agreed.text
        for day, cents in zip(on, order, strict=True):
            text += drafted(text, day, cents * CENT)
        ended.append(owed(text, first.due))
    assert ended[0] == ended[1]


@given(agreements(), PAYMENTS, st.integers(0, 200))
@settings(max_examples=100, phases=UNSHRUNK)
def test_what_waits_counts_from_its_day_on_whenever_it_is_booked(
    agreed: Agreed, payments: list[tuple[int, int]], part: int
) -> None:
    scheduled(agreed)
    text = paid(agreed, payments)
    day = max(agreed.on(part), *(agreed.on(one) for one, _ in payments or [(0, 0)]))
    before = owed(text, agreed.on(210))
    loan = loan_of(read(text))
    found = repaying(read(text), loan)
    state = state_on(read(text), found, day) if found else None
    assert state is not None
    if state.settled == state.booked:
        with pytest.raises(LedgerError, match="nothing waits"):
            drafted(text, day, 0)
        return
    text += drafted(text, day, 0)
    assert owed(text, agreed.on(210)) == before
    assert told(text) == []


@given(agreements(), PAYMENTS, CENTS)
@settings(max_examples=80, phases=UNSHRUNK)
def test_what_is_given_up_and_comes_back(
    agreed: Agreed, payments: list[tuple[int, int]], cents: int
) -> None:
    """The account stays at zero, and no more is a recovery than was lost."""
    scheduled(agreed)
    text = paid(agreed, payments)
    before = loan_of(read(text))
    left, waits = before.balance(date.max), before.by("applied", date.max)
    assume(left)
    lost = {"Expenses:WrittenOff": f"{left}", "Assets:Loans:L-0001": f"-{left}"}
    day = agreed.on(210)
    text += by_decision(entry(f"{day}", lost))
    text += drafted(text, agreed.on(220), cents * CENT)
    assert told(text) == []
    loan = loan_of(read(text))
    assert loan.by("written_off", date.max) == left
    assert loan.balance(date.max) == 0
    assert loan.balance(date.max) == loan.lent - loan.by("repaid", date.max) - left
    recovered = loan.by("recovered", date.max)
    assert min(left, cents * CENT) <= recovered <= min(left, waits + cents * CENT)
