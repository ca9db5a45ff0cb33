"""The types of a loan's terms, and of the policies of credit.

Each refuses with a sentence fragment that follows `{key} {value}`.
"""

import re
from decimal import Decimal
from typing import Annotated
from typing import Literal
from typing import NamedTuple
from typing import TypeAlias

from beancount.core.amount import Amount
from pydantic import BeforeValidator

from ledger import money
from ledger.due_dates import Every
from ledger.due_dates import parse_every
from ledger.fields import is_id
from ledger.fields import words
from ledger.language import say

BORROWERS = ("cooperative", "family", "associate")
ORDER = ("late-charge", "overdue-interest", "overdue-principal", "current")
"""What a payment settles, in the order in which most agree on it."""

_HELD = re.compile(r"([^:]+):(\d{1,15}(?:\.\d{1,6})?)", re.ASCII)
_CLASS = re.compile(r"(\d{1,5}):(\d{1,3}(?:\.\d{1,10})?)", re.ASCII)


class Lien(NamedTuple):
    """What a guarantor's savings hold for a loan when it is paid out."""

    holder: str
    amount: Decimal


class LateClass(NamedTuple):
    """What is set aside of loans that are late since so many days at least."""

    days: int
    share: Decimal


class Limit(NamedTuple):
    """How far a party may owe the others."""

    party: str
    amount: Decimal


class Stated(NamedTuple):
    """An amount of a loan's terms; without a currency it is in the loan's own."""

    number: Decimal
    currency: str | None

    def __str__(self) -> str:
        """Write it as it stands in the books."""
        return f"{money.format_number(self.number)} {self.currency or ''}".rstrip()


def _stated(value: object) -> Stated:
    number, currency = value, None
    if isinstance(value, Amount):
        number, currency = value.number, value.currency
    if not isinstance(number, Decimal) or not number.is_finite():
        msg = say("is no amount; write it as 20.00 USD, without quotes")
        raise ValueError(msg)
    money.check_amount(Amount(number, currency or ""))
    if number <= 0:
        msg = say("is not above zero")
        raise ValueError(msg)
    return Stated(number, currency)


def _amounts(value: object, example: str) -> tuple[tuple[str, Decimal], ...]:
    """Read ids with an amount each, none of them twice."""
    found = []
    for word in words(value):
        match = _HELD.fullmatch(word)
        if match is None or not is_id(match[1]):
            msg = say(
                "lists {word}; write an id, ':', and an amount, as {example}",
                word=word,
                example=example,
            )
            raise ValueError(msg)
        found.append((match[1], Decimal(match[2])))
    if not found:
        msg = say("lists nothing; write ids and amounts, as {example}", example=example)
        raise ValueError(msg)
    ids = [one for one, _ in found]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        msg = say("lists {twice} twice; list it once", twice=twice)
        raise ValueError(msg)
    return tuple(found)


def _liens(value: object) -> tuple[Lien, ...]:
    liens = tuple(Lien(*one) for one in _amounts(value, "F-0002:50.00"))
    for lien in liens:
        if not lien.amount:
            msg = say(
                "lists {holder} with nothing held; write what is, or leave it out",
                holder=lien.holder,
            )
            raise ValueError(msg)
    return liens


def _limits(value: object) -> tuple[Limit, ...]:
    return tuple(Limit(*one) for one in _amounts(value, "triunfo:500.00"))


def _classes(value: object) -> tuple[LateClass, ...]:
    found = []
    for word in words(value):
        match = _CLASS.fullmatch(word)
        if match is None or Decimal(match[2]) > 1:
            msg = say(
                "lists {word}; a class is days late, ':', and a share, as 31:0.25",
                word=word,
            )
            raise ValueError(msg)
        found.append(LateClass(int(match[1]), Decimal(match[2])))
    if not found:
        msg = say("lists nothing; write days late and shares, as 0:0.01 31:0.25")
        raise ValueError(msg)
    if [one.days for one in found] != sorted({one.days for one in found}):
        msg = say("does not list its days in rising order")
        raise ValueError(msg)
    return tuple(found)


def _order(value: object) -> tuple[str, ...]:
    listed = words(value)
    if sorted(listed) != sorted(ORDER):
        msg = say("is no order; list each of: {order}", order=", ".join(ORDER))
        raise ValueError(msg)
    return listed


def _borrowers(value: object) -> tuple[str, ...]:
    listed = words(value)
    strange = next((one for one in listed if one not in BORROWERS), None)
    if strange is not None:
        msg = say(
            "lists {strange}; borrowers are of: {borrowers}",
            strange=strange,
            borrowers=", ".join(BORROWERS),
        )
        raise ValueError(msg)
    return listed


Method: TypeAlias = Literal["french", "german", "flat", "interest-only"]
ClosingDates: TypeAlias = Literal["month", "year"]
Borrowers = Annotated[tuple[str, ...], BeforeValidator(_borrowers)]
Interval = Annotated[Every, BeforeValidator(parse_every)]
Liens = Annotated[tuple[Lien, ...], BeforeValidator(_liens)]
Limits = Annotated[tuple[Limit, ...], BeforeValidator(_limits)]
LateClasses = Annotated[tuple[LateClass, ...], BeforeValidator(_classes)]
Order = Annotated[tuple[str, ...], BeforeValidator(_order)]
LoanAmount = Annotated[Stated, BeforeValidator(_stated)]
