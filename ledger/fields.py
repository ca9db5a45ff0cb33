"""The types of what stands in a record: ids, lists, amounts, weeks, counts.

Each type refuses with a sentence fragment that follows `{key} {value}`.
"""

import re
from decimal import Decimal
from typing import Annotated
from typing import NamedTuple

from beancount.core.amount import Amount
from pydantic import AfterValidator
from pydantic import BeforeValidator
from pydantic import Field
from pydantic import InstanceOf

from ledger import money
from ledger import periods
from ledger import traces
from ledger.language import say

_ID = re.compile(r"\w[\w.-]*")
_IDS = re.compile(r"\s*(?:\w[\w.-]*(?:\s+|$))*")
_STEP = re.compile(r"(\d{1,4}):(\d{1,15}(?:\.\d{1,3})?)", re.ASCII)
NONE = "none"


class Step(NamedTuple):
    """A step of a scale: what is allowed after more than so many months."""

    months: int
    amount: Decimal


class Excuse(NamedTuple):
    """A finding of the past that an assembly lets stand: law and what it judged."""

    law: str
    judged: str


def is_id(text: object) -> bool:
    """Tell whether a text may be an id: letters, digits, `.`, `_`, `-`."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def _id(value: object) -> str:
    if isinstance(value, str) and _ID.fullmatch(value):
        return value
    msg = say("is no id; an id is a text of letters, digits, '.', '_' and '-'")
    raise ValueError(msg)


def words(value: object) -> tuple[str, ...]:
    """Read a list: one text, its parts separated by blanks, none of them twice.

    Raises:
      ValueError: it is none.
    """
    if not isinstance(value, str):
        msg = say(
            "is no list; a list is one text in quotes, its parts separated by blanks"
        )
        raise ValueError(msg)  # noqa: TRY004 - pydantic collects ValueErrors
    words = tuple(value.split())
    if len(set(words)) < len(words):
        twice = next(word for word in words if words.count(word) > 1)
        msg = say("lists {twice} twice; list it once", twice=twice)
        raise ValueError(msg)
    return words


def _plain_words(value: object) -> tuple[str, ...]:
    listed = words(value)
    if any("," in word for word in listed):
        msg = say("has commas; the parts of a list are separated by blanks alone")
        raise ValueError(msg)
    return listed


def _ids(value: object) -> tuple[str, ...]:
    listed = words(value)
    if not _IDS.fullmatch(str(value)):
        wrong = next(word for word in listed if not is_id(word))
        msg = say(
            "lists {wrong}, which is no id; an id has letters, digits, '.', '_', '-'",
            wrong=wrong,
        )
        raise ValueError(msg)
    return listed


def _ids_text(value: object) -> str:
    _ids(value)
    return str(value)


def _excuses(value: object) -> tuple[Excuse, ...]:
    excuses = []
    for word in words(value):
        law, at, judged = word.partition("@")
        if not (law and at and judged):
            msg = say(
                "lists {word}; an excuse is a law, '@', and the date or id judged",
                word=word,
            )
            raise ValueError(msg)
        excuses.append(Excuse(law, judged))
    return tuple(excuses)


def _scale(value: object) -> tuple[Step, ...]:
    steps = []
    listed = words(value)
    if not listed:
        msg = say("lists nothing; write months and amounts, as 0:100 12:300")
        raise ValueError(msg)
    for word in listed:
        match = _STEP.fullmatch(word)
        if match is None:
            msg = say(
                "lists {word}; a step is months, ':', and an amount, as 12:612500",
                word=word,
            )
            raise ValueError(msg)
        steps.append(Step(int(match[1]), Decimal(match[2])))
    if [step.months for step in steps] != sorted({step.months for step in steps}):
        msg = say("does not list its months in rising order")
        raise ValueError(msg)
    return tuple(steps)


def _count(value: object) -> int:
    whole = isinstance(value, Decimal) and value.is_finite() and value == int(value)
    if whole and isinstance(value, Decimal) and value >= 0:
        return int(value)
    msg = say("is no count; a count is a whole number such as 9, without quotes")
    raise ValueError(msg)


def _price(amount: Amount) -> Amount:
    money.check_amount(amount)
    if amount.number is None or amount.number <= 0:
        msg = say("is not above zero")
        raise ValueError(msg)
    return amount


def _share(value: object) -> Decimal:
    if isinstance(value, Decimal) and value.is_finite() and 0 <= value <= 1:
        return value
    msg = say("is no share; a share is a number from 0 to 1, without quotes, as 0.4")
    raise ValueError(msg)


def _removable(value: object) -> object:
    return None if isinstance(value, str) and value == NONE else value


def _written_as(pattern: str, template: str) -> BeforeValidator:
    form = re.compile(pattern, re.ASCII)

    def check(value: object) -> object:
        if isinstance(value, str) and not form.fullmatch(value):
            raise ValueError(say(template))
        return value

    return BeforeValidator(check)


Id = Annotated[str, BeforeValidator(_id)]
Ids = Annotated[tuple[str, ...], BeforeValidator(_ids)]
IdsText = Annotated[str, BeforeValidator(_ids_text)]
Words = Annotated[tuple[str, ...], BeforeValidator(_plain_words)]
Excuses = Annotated[tuple[Excuse, ...], BeforeValidator(_excuses)]
Text = Annotated[str, Field(min_length=1)]
Scale = Annotated[tuple[Step, ...], BeforeValidator(_scale)]
Count = Annotated[int, BeforeValidator(_count)]
Share = Annotated[Decimal, BeforeValidator(_share)]
WeekNumber = Annotated[int, BeforeValidator(periods.parse_week)]
Price = Annotated[InstanceOf[Amount], AfterValidator(_price)]
Year = Annotated[str, _written_as(r"(?!0000)\d{4}", 'is no year; write it as "2026"')]
Currency = Annotated[
    str,
    _written_as(
        r"[A-Z][A-Z0-9'._-]{0,22}[A-Z0-9]", 'is no currency; write it as "USD"'
    ),
]
Period = Annotated[
    str,
    _written_as(
        r"(?!0000)\d{4}(-(0[1-9]|1[0-2]))?",
        'is no month or year; write it as "2026-03" or "2026"',
    ),
]
Version = Annotated[str, _written_as(r"v\d+", 'is no version; write it as "v1"')]
Digest = Annotated[
    str,
    _written_as(
        r"sha256:[0-9a-f]{64}", "is no hash; it is sha256: and 64 digits from 0 to f"
    ),
]
TraceText = Annotated[
    str,
    _written_as(
        traces.FORM, "is no trace; it is a count and twice 16 digits from 0 to f"
    ),
]
Removable = BeforeValidator(_removable)
