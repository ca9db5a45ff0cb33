"""What a walled fund may do: each operation tells the model, and gives its postings.

An operation that cannot be made gives none.
"""

from collections.abc import Callable
from datetime import date
from datetime import timedelta
from decimal import Decimal
from random import Random

from tests.walled_model import ZERO
from tests.walled_model import Model
from tests.walled_text import LIQUID
from tests.walled_text import NOBODY
from tests.walled_text import STOCK
from tests.walled_text import USD
from tests.walled_text import VES
from tests.walled_text import Place
from tests.walled_text import Posting

CENT = Decimal("0.01")
Postings = tuple[Posting, ...]
Operation = Callable[[Model], Postings]


def pair(to: Place, number: Decimal, whence: Place, currency: str = USD) -> Postings:
    """Post a sum to one account, out of another."""
    if not number:
        return ()
    return Posting(to, number, currency), Posting(whence, -number, currency)


class Operations:
    """The operations of some funds, as on one day."""

    def __init__(self, random: Random, funds: tuple[str, ...], day: date) -> None:
        self.random = random
        self.funds = funds
        self.day = day

    def of_stock(self) -> list[Operation]:
        """List the operations that stand alone: Beancount books stock by entry."""
        return [self.purchase, self.use]

    def all(self) -> list[Operation]:
        often = [self.income, self.cost, self.loan, self.deposit, self.exchange]
        return [
            *(often * 2),
            self.movement,
            *self.of_stock(),
            self.sale,
            self.gift,
            self.repayment,
            self.withdrawal,
        ]

    def _fund(self) -> str:
        return self.random.choice((*self.funds, self.funds[0], NOBODY))

    def _two(self) -> tuple[str, str]:
        one, other = self.random.sample(self.funds, 2)
        return one, other

    def _purse(self, fund: str) -> str:
        return "cash" if fund == NOBODY else self.random.choice(LIQUID)

    def _amount(self) -> Decimal:
        return self.random.randint(1, 50000) * CENT

    def _some(self, most: Decimal) -> Decimal:
        """Take a part of a sum, often all of it; nothing if there is nothing."""
        cents = int(most / CENT)
        if cents <= 0:
            return ZERO
        part = self.random.randint(1, cents)
        return self.random.choice([cents, part, part, 1]) * CENT

    def _spend(
        self, model: Model, fund: str, kind: str, currency: str = USD
    ) -> Decimal:
        """Take a part of what a fund may spend from a purse out of it."""
        purse = model.purse(kind)
        room = model.room(fund, currency, self.day)
        number = self._some(min(purse[fund, currency], room))
        purse[fund, currency] -= number
        return number

    def opening(self, model: Model) -> Postings:
        postings: Postings = ()
        for fund in (*self.funds, NOBODY):
            kind, number = self._purse(fund), self._amount()
            model.purse(kind)[fund, USD] += number
            postings += pair(Place(kind, fund), number, Place("opening", fund))
        return postings

    def income(self, model: Model) -> Postings:
        fund, number = self._fund(), self._amount()
        kind, currency = self._purse(fund), self.random.choice([USD, USD, VES])
        model.purse(kind)[fund, currency] += number
        return pair(Place(kind, fund), number, Place("income", fund), currency)

    def cost(self, model: Model) -> Postings:
        fund = self._fund()
        kind, currency = self._purse(fund), self.random.choice([USD, USD, VES])
        number = self._spend(model, fund, kind, currency)
        return pair(Place("cost", fund), number, Place(kind, fund), currency)

    def movement(self, model: Model) -> Postings:
        """Bring cash to the bank."""
        fund, currency = self.random.choice(self.funds), self.random.choice([USD, VES])
        number = self._some(model.cash[fund, currency])
        model.cash[fund, currency] -= number
        model.bank[fund, currency] += number
        return pair(Place("bank", fund), number, Place("cash", fund), currency)

    def purchase(self, model: Model) -> Postings:
        """Buy stock at cost, each at a price or all for a sum."""
        fund, kind = self.random.choice(self.funds), self.random.choice(LIQUID)
        count, each = self.random.randint(1, 9), self.random.randint(1, 900) * CENT
        total = count * each
        if min(model.purse(kind)[fund, USD], model.room(fund, USD, self.day)) < total:
            return ()
        model.purse(kind)[fund, USD] -= total
        model.store(fund, count, each, self.day)
        cost = self.random.choice([f" {{{each} USD}}", f" {{{{{total} USD}}}}"])
        return (
            Posting(Place("stock", fund), Decimal(count), STOCK, cost),
            Posting(Place(kind, fund), -total),
        )

    def use(self, model: Model) -> Postings:
        """Use stock, the oldest first, at what it cost."""
        fund = self.random.choice(self.funds)
        stored = model.stored(fund)
        if not stored:
            return ()
        count = self.random.choice([stored, self.random.randint(1, stored)])
        return (
            Posting(Place("stock", fund), Decimal(-count), STOCK, " {}"),
            Posting(Place("cost", fund), model.take(fund, count)),
        )

    def exchange(self, model: Model) -> Postings:
        """Change dollars to bolivars in the bank, at a price each or in all."""
        fund, kind = self.random.choice(self.funds), self.random.choice(LIQUID)
        most = min(model.purse(kind)[fund, USD], model.room(fund, USD, self.day))
        rate, hundreds = self.random.randint(1, 400), self.random.randint(1, 50)
        paid, got = rate * hundreds * CENT, hundreds * Decimal("100.00")
        price = f" @ {rate * CENT * CENT} USD"
        if self.random.randrange(2):
            got = self.random.randint(1, 90000) * CENT
            price = f" @@ {paid} USD"
        if paid > most:
            return ()
        model.purse(kind)[fund, USD] -= paid
        model.bank[fund, VES] += got
        bought = Posting(Place("bank", fund), got, VES, price)
        return bought, Posting(Place(kind, fund), -paid)

    def sale(self, model: Model) -> Postings:
        """Pay a cost in dollars with bolivars of the bank."""
        fund = self.random.choice(self.funds)
        number, worth = self._spend(model, fund, "bank", VES), self._amount()
        if not number:
            return ()
        paid = Posting(Place("bank", fund), -number, VES, f" @@ {worth} USD")
        return Posting(Place("cost", fund), worth), paid

    def deposit(self, model: Model) -> Postings:
        """Take a deposit, until a day or at sight."""
        fund, kind = self.random.choice(self.funds), self.random.choice(LIQUID)
        currency, number = self.random.choice([USD, USD, VES]), self._amount()
        contract = f"D-{len(model.matures):04}"
        after = timedelta(days=self.random.randint(1, 120))
        model.matures[contract] = self.random.choice([self.day + after, None])
        model.purse(kind)[fund, currency] += number
        model.claims[fund, currency, contract] = number
        whence = Place("deposit", fund, contract)
        return pair(Place(kind, fund), number, whence, currency)

    def withdrawal(self, model: Model) -> Postings:
        """Pay back a part of a deposit, or all of it."""
        if not model.claims:
            return ()
        fund, currency, contract = self.random.choice(sorted(model.claims))
        kind, claim = self.random.choice(LIQUID), model.claims[fund, currency, contract]
        number = self._some(min(claim, model.purse(kind)[fund, currency]))
        model.purse(kind)[fund, currency] -= number
        model.claims[fund, currency, contract] -= number
        to = Place("deposit", fund, contract)
        return pair(to, number, Place(kind, fund), currency)

    def loan(self, model: Model) -> Postings:
        one, other = self.random.sample(self.funds, 2)
        currency = self.random.choice([USD, USD, VES])
        number = self._spend(model, one, "bank", currency)
        model.bank[other, currency] += number
        model.lent[one, other, currency] += number
        return self._crossing(number, currency, (one, "lent"), (other, "borrowed"))

    def repayment(self, model: Model) -> Postings:
        open_loans = sorted(key for key, number in model.lent.items() if number)
        if not open_loans:
            return ()
        one, other, currency = self.random.choice(open_loans)
        most = min(model.lent[one, other, currency], model.bank[other, currency])
        number = self._some(most)
        model.bank[other, currency] -= number
        model.bank[one, currency] += number
        model.lent[one, other, currency] -= number
        return self._crossing(number, currency, (other, "borrowed"), (one, "lent"))

    def gift(self, model: Model) -> Postings:
        one, other = self.random.sample(self.funds, 2)
        number = self._spend(model, one, "bank")
        model.bank[other, USD] += number
        model.given[one, other, USD] += number
        return self._crossing(number, USD, (one, "given"), (other, "given"))

    def _crossing(
        self, number: Decimal, currency: str, *sides: tuple[str, str]
    ) -> Postings:
        """Move money in the bank, told on both sides; some postings cite, some not."""
        (one, its), (other, others) = sides
        left = pair(Place(its, one, other), number, Place("bank", one), currency)
        came = pair(Place("bank", other), number, Place(others, other, one), currency)
        if not self.random.randrange(3):
            return tuple(
                posting._replace(decision="D-1") if posting.place.other else posting
                for posting in (*left, *came)
            )
        return *left, *came
