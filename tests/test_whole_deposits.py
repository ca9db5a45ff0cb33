"""Deposits of every kind in whole books: what tools draft, all laws pass."""

from datetime import date
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import Phase
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.accrual_drafts import accruals
from ledger.closing_drafts import ClosingRequest
from ledger.closing_drafts import close_deposit
from ledger.interest import accrue
from ledger.interest_terms import Terms
from ledger.periods import add_months
from ledger.quotes import Quote
from ledger.quotes import quote
from ledger.renewal_drafts import RenewalRequest
from ledger.renewal_drafts import renew
from tests.agreed_deposits import ACTUAL
from tests.agreed_deposits import AGREED
from tests.agreed_deposits import THIRTY
from tests.agreed_deposits import Agreed
from tests.deposit_books import SIGHT
from tests.deposit_books import deposit
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import posted
from tests.deposit_books import sound

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

Kinds = st.SearchStrategy[Agreed]
COST = "Expenses:Savings:Interest"
BANK = "Assets:Savings:Bank"
UNSHRUNK = (Phase.explicit, Phase.generate)  # a book shrinks for minutes
KINDS = pytest.mark.parametrize("kinds", [ACTUAL, THIRTY], ids=["ACT", "30"])
PARTS = st.lists(st.integers(0, 110), max_size=4)  # hundredths of the term


def cost(drafts: str) -> Decimal:
    return sum(
        (Decimal(number) for _, name, number in posted(drafts) if name == COST),
        Decimal(0),
    )


def at(agreed: Agreed, part: int) -> date:
    return agreed.on(agreed.days * part // 100)


def whole_interest(agreed: Agreed) -> Decimal:
    """Reckon the term in one, and where it is simple by another formula too."""
    terms = Terms(
        agreed.first,
        agreed.rate,
        agreed.basis,
        agreed.compounding,
        agreed.matures,
        rounding=agreed.rounding,
    )
    interest = accrue(agreed.amount, terms, agreed.matures).interest
    if agreed.compounding == "none":
        assert abs(interest - agreed.simple(agreed.matures)) <= (
            0 if agreed.rounding == "half-even" else Decimal("0.01")
        )
    return interest


def booked(text: str, days: list[date]) -> str:
    """Run on some days in their order; laws stay silent, a second run is empty."""
    drafts = ""
    for day in days:
        drafts += accruals(sound(text + drafts), until=day)
        assert not accruals(sound(text + drafts), until=day)
    return drafts


def shown(told: Quote) -> tuple[Decimal, ...]:
    """Give the figures of a quote."""
    return (told.principal, told.interest, told.penalty, told.paid, told.payout)


@KINDS
@given(st.data(), PARTS)
@settings(max_examples=70, phases=UNSHRUNK)
def test_runs_in_any_order_book_the_interest_of_the_term(
    kinds: Kinds, data: st.DataObject, parts: list[int]
) -> None:
    agreed = data.draw(kinds)
    days = [at(agreed, part) for part in [*parts, 100]]
    drafts = booked(agreed.text, days)
    assert cost(drafts) == whole_interest(agreed)
    assert not accruals(sound(agreed.text + drafts), until=agreed.on(40_000))


@KINDS
@given(st.data())
@settings(max_examples=30, phases=UNSHRUNK)
def test_months_add_up_to_the_term(kinds: Kinds, data: st.DataObject) -> None:
    """A run at each month's end is what bookkeepers do."""
    agreed = data.draw(kinds)
    months = min(agreed.days // 28 + 2, 16)
    ends = [
        add_months(agreed.first.replace(day=1), month) - timedelta(1)
        for month in range(1, months)
    ]
    drafts = booked(agreed.text, [*ends, agreed.matures])
    assert cost(drafts) == whole_interest(agreed)


@KINDS
@given(st.data(), PARTS, st.integers(0, 110))
@settings(max_examples=120, phases=UNSHRUNK)
def test_what_is_quoted_is_posted(
    kinds: Kinds, data: st.DataObject, parts: list[int], part: int
) -> None:
    """Whether interest was booked before or not."""
    agreed = data.draw(kinds)
    on = at(agreed, part)
    plain = sound(agreed.text)
    due = quote(plain, "D-0001", on=on)
    before = [day for day in (at(agreed, one) for one in parts) if day <= on]
    text = agreed.text + booked(agreed.text, before)
    assert shown(quote(sound(text), "D-0001", on=on)) == shown(due)
    assert due.payout == agreed.amount + due.interest - due.penalty
    for known in (agreed.text, text):
        draft = close_deposit(sound(known), ClosingRequest("D-0001", on))
        paid = [Decimal(one[2]) for one in posted(draft) if one[1] == BANK]
        assert paid == [-due.payout]
        assert not accruals(sound(known + draft), until=agreed.on(40_000))


@KINDS
@given(st.data(), st.integers(1, 99), st.integers(0, 100))
@settings(max_examples=100, phases=UNSHRUNK)
def test_a_back_dated_addition_makes_no_difference_to_the_total(
    kinds: Kinds, data: st.DataObject, run: int, added: int
) -> None:
    """It comes after a run, perhaps to a day before it; the end is the same."""
    agreed = data.draw(kinds)
    more = moved(at(agreed, added), f"{agreed.amount:f}")
    first = accruals(sound(agreed.text), until=at(agreed, run))
    late = agreed.text + first + more
    if data.draw(st.booleans()):
        late += accruals(judged(late)[0], until=at(agreed, run))
    late += accruals(judged(late)[0], until=agreed.matures)
    once = agreed.text + more
    once += accruals(sound(once), until=agreed.matures)
    assert cost(late) == cost(once)
    quotes = (
        quote(judged(one)[0], "D-0001", on=agreed.matures) for one in (late, once)
    )
    assert len({shown(one) for one in quotes}) == 1


@given(AGREED, st.integers(1, 99), st.integers(0, 100))
@settings(max_examples=30, phases=UNSHRUNK)
def test_a_run_makes_a_back_dated_addition_lawful(
    agreed: Agreed, run: int, added: int
) -> None:
    text = agreed.text + accruals(sound(agreed.text), until=at(agreed, run))
    text += moved(at(agreed, added), f"{agreed.amount:f}")
    text += accruals(judged(text)[0], until=agreed.matures)
    sound(text)


@given(
    AGREED.filter(lambda one: one.at_maturity.startswith("renew")),
    PARTS.map(lambda parts: [min(part, 100) for part in parts]),
)
@settings(max_examples=30, phases=UNSHRUNK)
def test_renewals_are_lawful(agreed: Agreed, parts: list[int]) -> None:
    text = agreed.text + booked(agreed.text, [at(agreed, one) for one in parts])
    due = quote(sound(text), "D-0001", on=agreed.matures)
    text += renew(sound(text), RenewalRequest("D-0001"))
    anew = quote(sound(text), "D-0002", on=agreed.matures)
    kept = due.payout if agreed.at_maturity == "renew-all" else agreed.amount
    nothing = Decimal(0)
    assert shown(anew) == (kept, nothing, nothing, nothing, kept)
    assert anew.matures is not None
    text += booked(text, [anew.matures])
    text += renew(sound(text), RenewalRequest("D-0002"))
    sound(text)


@given(
    AGREED,
    st.lists(st.tuples(st.integers(1, 120), st.integers(-60, 200)), max_size=4),
    PARTS,
    st.sampled_from(["", '"minimum"', '"daily"']),
)
@settings(max_examples=150, phases=UNSHRUNK)
def test_sight_savings_that_move(
    agreed: Agreed, moves: list[tuple[int, int]], parts: list[int], counted: str
) -> None:
    """Each move a part of what was laid in, and never more drawn than is there."""
    said = {"rate": f"{agreed.rate:f}", "basis": f'"{agreed.basis}"'}
    said |= {"compounding": f'"{agreed.compounding}"', "interest_on": counted}
    text = deposit(str(agreed.first), f"{agreed.amount:f}", **SIGHT | said)
    laid_in = agreed.amount
    for days, part in sorted(moves):
        number = round(agreed.amount * part / 100, 2)
        if number and laid_in + number > 0:
            laid_in += number
            text += moved(agreed.on(days), f"{number:f}")
    text += booked(text, [agreed.on(part) for part in parts])
    last = agreed.on(130)
    due = quote(sound(text), "D-0001", on=last)
    assert due.principal == laid_in
    sound(text + close_deposit(sound(text), ClosingRequest("D-0001", last)))


@given(AGREED, st.integers(1, 60), st.integers(0, 60), st.integers(1, 120))
@settings(max_examples=60, phases=UNSHRUNK)
def test_sight_savings_live_on_at_zero(
    agreed: Agreed, drawn: int, pause: int, until: int
) -> None:
    """All that was laid in is drawn, and later perhaps as much is laid in anew."""
    said = {"rate": f"{agreed.rate:f}", "basis": f'"{agreed.basis}"'}
    text = deposit(str(agreed.first), f"{agreed.amount:f}", **SIGHT | said)
    text += moved(agreed.on(drawn), f"-{agreed.amount:f}")
    if pause:
        text += moved(agreed.on(drawn + pause), f"{agreed.amount:f}")
    text += booked(text, [agreed.on(drawn + 1), agreed.on(until), agreed.on(200)])
    last = quote(sound(text), "D-0001", on=agreed.on(200))
    assert last.principal == (agreed.amount if pause else 0)
    if last.payout and pause:
        request = ClosingRequest("D-0001", agreed.on(200))
        sound(text + close_deposit(sound(text), request))
