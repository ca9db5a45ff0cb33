"""The types of what only contracts have in a row of a form: ids, rates, guarantors."""

from decimal import Decimal
from typing import Annotated

from beancount.core import account
from pydantic import AfterValidator
from pydantic import BeforeValidator
from pydantic import ValidationInfo

from ledger import fields
from ledger import money
from ledger import written_amounts
from ledger.form_fields import Text
from ledger.form_fields import Written
from ledger.language import say
from ledger.written_amounts import Numbers

RATE_DECIMALS = 6


def _contract(text: str) -> str:
    if account.is_valid_leaf(text):
        return text
    msg = say(
        "is no id of a contract; write a capital or a digit, then letters, digits and "
        "'-', as D-0027"
    )
    raise ValueError(msg)


def _rate(value: object, info: ValidationInfo) -> Decimal:
    numbers = _numbers(info)._replace(decimals=RATE_DECIMALS)
    rate = (
        written_amounts.read(value, numbers)
        if isinstance(value, str)
        else written_amounts.of_number(value, numbers)
    )
    if not 0 <= rate <= 1:
        msg = say("is no rate from 0 to 1; write 0.12 for 12 %")
        raise ValueError(msg)
    return rate.normalize()


def _liens(text: str, info: ValidationInfo) -> str:
    """Read guarantors, each with what her savings hold: `F-0002:50.00 F-0003:50.00`."""
    found = []
    for word in fields.words(text):
        holder, _, amount = word.partition(":")
        try:
            held = written_amounts.read(amount, _numbers(info))
        except ValueError:
            held = money.ZERO
        if not fields.is_id(holder) or held <= 0:
            msg = say(
                "lists {word}; write an id, ':', and what is held, as F-0002:{example}",
                word=word,
                example=_numbers(info).example,
            )
            raise ValueError(msg)
        found.append(f"{holder}:{money.format_number(held)}")
    return " ".join(found)


def _numbers(info: ValidationInfo) -> Numbers:
    return info.context.numbers if isinstance(info.context, Written) else Numbers()


Contract = Annotated[Text, AfterValidator(_contract)]
Rate = Annotated[Decimal, BeforeValidator(_rate)]
Liens = Annotated[Text, AfterValidator(_liens)]
