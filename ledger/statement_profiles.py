"""Profiles: how a bank writes its statements, and where each payment belongs, in TOML.

    layout = "columns"
    name = "bdv"
    account = "Assets:Bank:BDV"
    currency = "VES"

    [[rules]]
    name = "mobile payments"
    pattern = "PAGO M[OÓ]VIL"
    when = "in"
    account = "Income:Funeral:Contributions"

A profile may name a layout that stands in a file of its own; what the profile says goes
before it. Rules are tried in order, and the first that matches chooses the account.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from typing import Literal
from typing import Self

from pydantic import BaseModel
from pydantic import Field
from pydantic import ValidationError
from pydantic import model_validator
from pydantic_core import ErrorDetails

from ledger import imported
from ledger import reading
from ledger import written_amounts
from ledger import written_dates
from ledger.errors import LedgerError
from ledger.fields import Currency
from ledger.findings import printable
from ledger.form_fields import Written
from ledger.forms import Form
from ledger.language import say
from ledger.statement_rules import STRICT
from ledger.statement_rules import Account
from ledger.statement_rules import Pattern
from ledger.statement_rules import Rule
from ledger.statement_rules import Text
from ledger.written_amounts import Numbers
from ledger.written_amounts import Sign

KEEPS = re.compile(r"[a-z][a-z0-9-]+")
OURS = {"reference", imported.RULE, imported.KEY, imported.FROM, *reading.PLACES}
KeyPart = Literal["date", "reference", "description", "amount"]


class Headings(BaseModel):
    """The headings of the columns; the amount is one of three ways.

    `amount` with its sign, `amount` beside a column `sign`, or `debit` and `credit`.
    """

    model_config = STRICT

    date: Text
    description: Text
    reference: Text | None = None
    amount: Text | None = None
    sign: Text | None = None
    debit: Text | None = None
    credit: Text | None = None
    balance: Text | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        named = bool(self.amount), bool(self.debit), bool(self.credit)
        if named not in {(True, False, False), (False, True, True)}:
            msg = say("has to name amount, or debit and credit; name one of the two")
            raise ValueError(msg)
        if self.sign and not self.amount:
            msg = say("names sign without amount; name both")
            raise ValueError(msg)
        said = [one for one in self.model_dump().values() if one]
        if len({" ".join(one.split()).casefold() for one in said}) < len(said):
            msg = say("names one heading twice; each column has its own")
            raise ValueError(msg)
        return self


class Profile(BaseModel):
    """All that is declared of a bank's statements.

    Attributes:
      incoming, outgoing: what the column `sign` says of money that comes in, goes out.
      negative_debits: whether the column of debits has its amounts below zero.
      key: what tells one payment from another; the reference alone if not said.
      ends: with what a row begins that ends the table.
      hide: patterns of what must not come into the books, such as telephone numbers.
      keeps: further references, by their key: patterns with one group.
      otherwise: where payments go that no rule matches, flagged; refused if not said.
    """

    model_config = STRICT

    name: Annotated[str, Field(pattern="^[a-z0-9][a-z0-9-]*$")]
    account: Account
    currency: Currency
    encoding: Text = "utf-8"
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] = ","
    dates: Text
    decimal: str = "."
    grouping: str = ""
    decimals: Annotated[int, Field(ge=0, le=8)] = 2
    signs: list[Sign] = ["minus"]
    columns: Headings
    incoming: list[Text] = []
    outgoing: list[Text] = []
    negative_debits: bool = False
    key: list[KeyPart] = []
    ends: list[Text] = []
    hide: list[Pattern] = []
    keeps: dict[str, Pattern] = {}
    rules: list[Rule] = []
    otherwise: Account | None = None

    @model_validator(mode="after")
    def _sound(self) -> Self:
        written_amounts.check(self.numbers)
        written_dates.check(self.dates)
        if self.columns.sign and not (self.incoming and self.outgoing):
            msg = say("has a column sign; say incoming and outgoing")
            raise ValueError(msg)
        if both := set(self.incoming) & set(self.outgoing):
            msg = say(
                "has {both!r} as incoming and outgoing; remove one", both=min(both)
            )
            raise ValueError(msg)
        for key, pattern in self.keeps.items():
            if key in OURS:
                msg = say(
                    "keeps {key}, which says something else; name it otherwise", key=key
                )
                raise ValueError(msg)
            if not KEEPS.fullmatch(key) or re.compile(pattern).groups != 1:
                msg = say(
                    "keeps {key}; a key is letters, and its pattern has one group",
                    key=key,
                )
                raise ValueError(msg)
        return self

    @property
    def numbers(self) -> Numbers:
        """Give how the bank writes its numbers."""
        return Numbers(self.decimal, self.grouping, self.decimals, tuple(self.signs))

    @property
    def form(self) -> Form:
        """Give what is declared, as of any form."""
        columns = self.columns.model_dump()
        return Form(
            written=Written(self.numbers, self.dates),
            encoding=self.encoding,
            delimiter=self.delimiter,
            headers={name: heading or "" for name, heading in columns.items()},
            needs=frozenset(name for name, heading in columns.items() if heading),
            others=True,
            ends=tuple(self.ends),
        )


def read(path: Path, layouts: Path) -> Profile:
    """Read a profile, and the layout that it names.

    Args:
      path: the profile.
      layouts: the folder of layouts, `columns.toml` for `layout = "columns"`.

    Raises:
      LedgerError: it cannot be opened or does not read, with every reason.
    """
    said = _toml(path)
    layout = said.pop("layout", None)
    if layout is not None:
        known = sorted(one.stem for one in layouts.glob("*.toml"))
        if layout not in known:
            msg = say(
                "{path}: layout {layout!r} is none of {known}; name one.",
                path=path,
                layout=layout,
                known=", ".join(known),
            )
            raise LedgerError(msg)
        said = {**_toml(layouts / f"{layout}.toml"), **said}
    return of(said, str(path))


def of(said: Mapping[str, object], name: str) -> Profile:
    """Make a profile of what was said.

    Raises:
      LedgerError: it does not read, with every reason.
    """
    try:
        return Profile.model_validate(dict(said))
    except ValidationError as error:
        faults = (_fault(detail) for detail in error.errors(include_url=False))
        told = "\n".join(f"{printable(name)}: {fault}" for fault in faults)
        raise LedgerError(told) from None


def _fault(detail: ErrorDetails) -> str:
    where = ".".join(map(str, detail["loc"])) or say("the profile")
    if detail["type"] == reading.MISSING:
        return say("{where} is missing; say it.", where=where)
    if detail["type"] in reading.EXTRA:
        return say("{where} is no key of a profile; mend or remove it.", where=where)
    wanted = reading.wanted(detail)
    told = f"{where} {wanted}" if reading.is_ours(detail) else f"{where}: {wanted}"
    return f"{told}." if "; " in wanted else say("{told}; mend it.", told=told)


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        msg = say(
            "{path} cannot be opened ({error}); is the name right?",
            path=path,
            error=error.strerror,
        )
    except UnicodeDecodeError:
        msg = say("{path} is no UTF-8; save it so.", path=path)
    except tomllib.TOMLDecodeError as error:
        msg = say("{path} is no TOML ({error}); mend it.", path=path, error=error)
    raise LedgerError(msg)
