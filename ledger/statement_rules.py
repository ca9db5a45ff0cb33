"""Rules of a bank's profile: to which account a payment belongs, by its description."""

import re
from functools import cache
from typing import Annotated
from typing import Literal

from beancount.core import account
from pydantic import AfterValidator
from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import Field

from ledger.language import say

STRICT = ConfigDict(strict=True, frozen=True, extra="forbid")


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        msg = say("is no pattern ({error}); mend it", error=error)
        raise ValueError(msg) from None
    return text


def _account(name: str) -> str:
    if account.is_valid(name):
        return name
    msg = say("is no account; write it as Assets:Bank:BDV")
    raise ValueError(msg)


Pattern = Annotated[str, Field(min_length=1), AfterValidator(_pattern)]
Account = Annotated[str, AfterValidator(_account)]
Text = Annotated[str, Field(min_length=1)]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of a profile; capitals and small letters are the same to it."""
    return re.compile(pattern, re.IGNORECASE)


class Rule(BaseModel):
    """Where payments belong whose description a pattern finds.

    Attributes:
      when: money that comes in, goes out, or both.
      part: the part of the bank account that it moves, if that is shared by funds.
      narration: what to write in place of the bank's words.
    """

    model_config = STRICT

    name: Text
    pattern: Pattern
    account: Account
    when: Literal["in", "out", "both"] = "both"
    part: Account | None = None
    narration: Text | None = None

    def matches(self, description: str, *, comes_in: bool) -> bool:
        """Tell whether the rule is for a payment."""
        direction = "in" if comes_in else "out"
        return self.when in {"both", direction} and bool(
            compiled(self.pattern).search(description)
        )
