"""Read the rows of a form with the csv module and pydantic alone, and count them.

    python -m bench.read_rows roll FILE

What an importer does beyond it is compared with this: it is what any reading of such a
file must cost.
"""

from __future__ import annotations

import csv
import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel
from pydantic import Field


class Roll(BaseModel):
    """A row of the roll."""

    cooperative: str
    week: str
    family: str
    weeks: int = Field(alias="weeks paid")
    receipt: str
    amount: Decimal


class Statement(BaseModel):
    """A row of a bank's statement."""

    date: dt.date = Field(alias="Date")
    description: str = Field(alias="Description")
    reference: str = Field(alias="Reference")
    amount: Decimal = Field(alias="Amount")
    balance: Decimal = Field(alias="Balance")


MODELS: dict[str, type[BaseModel]] = {"roll": Roll, "statement": Statement}


def main(kind: str, file: str) -> None:
    """Read the rows of a file, and say how many there are."""
    model = MODELS[kind]
    with Path(file).open(encoding="utf-8", newline="") as form:
        rows = [model.model_validate(row) for row in csv.DictReader(form)]
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main(*sys.argv[1:])
