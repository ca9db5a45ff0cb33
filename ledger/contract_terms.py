"""The terms of a contract as text gives them: on its account, or in a correction."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import TypeVar

from beancount.core import account
from beancount.core import data
from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import ValidationError

from ledger.book import Book
from ledger.errors import Complaint
from ledger.reading import shown
from ledger.reading import wanted
from ledger.records import Terms
from ledger.register import Filed
from ledger.typing_slips import one_edit


class WrittenTerms(BaseModel):
    """Terms of a contract; keys of others beside them are let be."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        defer_build=True,
        extra="ignore",
        alias_generator=lambda name: name.replace("_", "-"),
    )


W = TypeVar("W", bound=WrittenTerms)


def keys_of(model: type[WrittenTerms]) -> frozenset[str]:
    """Give the keys of a kind of contract, as they are written."""
    fields = model.model_fields.items()
    return frozenset(field.alias or key for key, field in fields)


def mended_by(record: Terms) -> dict[str, Any]:
    """Give the terms that a correction names, as they are written."""
    mended = {**(record.model_extra or {})}
    return mended | ({} if record.matures is None else {"matures": record.matures})


def read_written(
    model: type[W], contract: str, meta: Mapping[str, Any]
) -> tuple[W, list[Complaint]]:
    """Read the terms in some metadata; one that does not read is told and left out."""
    known = {key: meta[key] for key in keys_of(model) if key in meta}
    faults: list[Complaint] = []
    try:
        return model.model_validate(known), faults
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            key = str(detail["loc"][0])
            value = known.pop(key, None)
            faults.append(_fault(contract, key, value, wanted(detail)))
    return model.model_validate(known), faults


def _fault(contract: str, key: str, value: object, what: str) -> Complaint:
    fields = {"contract": contract, "key": key, "value": shown(value), "wanted": what}
    return Complaint("{contract} says {key} {value}, which {wanted}.", fields)


def slips(
    book: Book, opening: data.Open, keys: frozenset[str], of_products: frozenset[str]
) -> Iterator[tuple[data.Directive, Complaint]]:
    """Find keys of a contract that are nearly terms, and those only a product has.

    Args:
      book: the book.
      opening: of the contract's account.
      keys: the terms of its kind of contract.
      of_products: those that a product of the kind may have.
    """
    places: list[tuple[data.Directive, object]] = [(opening, opening.meta or {})]
    filed: Filed[Terms] | None = book.register.filed(
        Terms, opening.account, dt.date.max
    )
    if filed is not None:
        places.append((filed.entry, filed.record.model_extra or {}))
    for entry, meta in places:
        for key in meta if isinstance(meta, dict) else ():
            near = next((one for one in sorted(keys) if one_edit(key, one)), None)
            fields = {"contract": account.leaf(opening.account), "key": key}
            if key in of_products - keys:
                complaint = Complaint(
                    "{contract} says {key}, which only a product says; move it.",
                    fields,
                )
                yield entry, complaint
            elif key not in keys and near is not None:
                complaint = Complaint(
                    "{contract} has the key {key}; write {near} if that is meant.",
                    {**fields, "near": near},
                )
                yield entry, complaint
