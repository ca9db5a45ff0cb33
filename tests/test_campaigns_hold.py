"""Whatever happens to a campaign: its streams add up, and no spoiling passes."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.campaign_report import campaign_report
from ledger.raised import Raised
from ledger.raised import raised
from tests.campaign_books import BANK
from tests.campaign_books import BRICKS
from tests.campaign_books import FRUIT
from tests.campaign_books import GIVEN
from tests.campaign_books import PARTY
from tests.campaign_books import SALADS
from tests.campaign_books import SECOND
from tests.campaign_books import TILL
from tests.campaign_books import entry
from tests.campaign_books import judged
from tests.campaign_books import sound

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

END = date(2021, 12, 31)
ZERO = Decimal(0)
BUILDING = "Assets:Centre:Building"
THIRD = "Liabilities:Deposits:D-0023"
MORE = f"\n2020-01-01 open {THIRD}\n"


class Step(NamedTuple):
    """What happens, with which amounts."""

    what: str
    one: Decimal
    other: Decimal


class Model:
    """The campaign's figures, kept by hand beside the books."""

    def __init__(self) -> None:
        self.sales = self.deposits = self.given = ZERO
        self.bank = self.spent = self.back = self.owed = ZERO

    def do(self, day: str, step: Step) -> str:
        """Follow one step, and write it as an entry."""
        return STEPS[step.what](self, day, step.one, step.other)

    def salads(self, day: str, one: Decimal, other: Decimal) -> str:
        self.sales += one - other
        self.bank += one - other
        return entry(
            day, (SALADS, f"{-one}"), (FRUIT, f"{other}"), (BANK, f"{one - other}")
        )

    def gift(self, day: str, one: Decimal, other: Decimal) -> str:
        self.given += one
        self.bank += one - other
        self.spent += other
        gift = (GIVEN, f"{-one}")
        return entry(day, gift, (BRICKS, f"{other}"), (BANK, f"{one - other}"))

    def wall(self, day: str, one: Decimal, other: Decimal) -> str:
        self.bank -= one + other
        self.spent += one + other
        wall = (BUILDING, f"{other}")
        return entry(day, (BRICKS, f"{one}"), wall, (BANK, f"{-one - other}"))

    def lay_in(self, day: str, one: Decimal, other: Decimal) -> str:
        self.deposits += one + other
        self.bank += one + other
        self.owed += one + other
        third = (THIRD, f"{-other}")
        return entry(day, (SECOND, f"{-one}"), third, (BANK, f"{one + other}"))

    def pay_back(self, day: str, one: Decimal, _: Decimal) -> str:
        self.bank -= one
        self.back += one
        self.owed -= one
        return entry(day, (SECOND, f"{one}"), (BANK, f"{-one}"))

    def renew(self, day: str, one: Decimal, other: Decimal) -> str:
        """One is renewed as another, and a part of it is paid, or laid in with it."""
        more = other - one
        self.deposits += max(more, ZERO)
        self.back += max(-more, ZERO)
        self.bank += more
        self.owed += more
        new = (THIRD, f"{-other}")
        return entry(day, (SECOND, f"{one}"), new, (BANK, f"{more}"))

    def put_right(self, day: str, one: Decimal, _: Decimal) -> str:
        """A gift was entered as a sale."""
        self.sales -= one
        self.given += one
        return entry(day, (SALADS, f"{one}"), (GIVEN, f"{-one}"))


STEPS: dict[str, Callable[[Model, str, Decimal, Decimal], str]] = {
    "salads": Model.salads,
    "gift": Model.gift,
    "wall": Model.wall,
    "lay in": Model.lay_in,
    "pay back": Model.pay_back,
    "renew": Model.renew,
    "put right": Model.put_right,
}
AMOUNTS = st.decimals("0.01", "9999.99", places=2)
LIFE = st.lists(
    st.builds(Step, st.sampled_from(sorted(STEPS)), AMOUNTS, AMOUNTS), max_size=12
)


def lived(life: list[Step]) -> tuple[str, Model]:
    model = Model()
    steps = [
        model.do(f"2020-{number % 12 + 1:02}-15", one)
        for number, one in enumerate(life)
    ]
    return MORE + "".join(steps), model


@given(LIFE)
def test_streams_always_add_up(life: list[Step]) -> None:
    text, model = lived(life)
    known = raised(sound(text), "centre", on=END).get("USD", Raised())
    assert (known.sales, known.deposits, known.contributions) == (
        model.sales,
        model.deposits,
        model.given,
    )
    assert known.paid_back == model.back
    assert known.total == model.bank + model.spent + model.back
    assert known.elsewhere == 0 == known.unknown


@given(LIFE)
def test_raised_owned_and_owed(life: list[Step]) -> None:
    text, model = lived(life)
    told = campaign_report(sound(text), "centre", on=END)
    total = model.sales + model.deposits + model.given
    assert told.owed.total == model.owed
    assert told.owned == model.sales + model.given
    assert told.gap == max(3000 - total, ZERO)
    assert sum((one.payout for one in told.ladder), ZERO) == model.owed
    assert told.in_hand.get("USD", ZERO) == model.bank


SPOILT = {
    "from elsewhere": ("campaign-streams", [(BANK, 1), (TILL, -1)]),
    "paid by others": ("campaign-streams", [(BRICKS, 1), (TILL, -1)]),
    "of no stream": ("campaign-streams", [(BUILDING, 1), ("Income:Health:Fees", -1)]),
    "a party": ("campaign-purpose", [(PARTY, 1), (BANK, -1)]),
    "kept back": ("campaign-purpose", [(TILL, 1), (SALADS, -1)]),
    "fruit for others": ("campaign-purpose", [(PARTY, 1), (FRUIT, -1)]),
    "a gift kept back": ("campaign-purpose", [(TILL, 1), (GIVEN, -1)]),
    "a deposit kept back": ("campaign-purpose", [(TILL, 1), (SECOND, -1)]),
}


@pytest.mark.parametrize("spoiling", SPOILT)
@given(life=LIFE, amount=AMOUNTS, hidden=AMOUNTS)
def test_every_single_spoiling_is_refused(
    spoiling: str, life: list[Step], amount: Decimal, hidden: Decimal
) -> None:
    """It is told once, beside a sound sale in the same entry too."""
    law, postings = SPOILT[spoiling]
    text, _ = lived(life)
    spoilt = [(account, f"{sign * amount}") for account, sign in postings]
    sale = [(SALADS, f"{-hidden}"), (BANK, f"{hidden}")]
    (told,) = judged(text + entry("2021-02-15", *spoilt, *sale))[1]
    assert told.startswith(f"{law}: {amount} USD ")
