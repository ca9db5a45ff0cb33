"""Entries that no text wrote: postings with metadata and without a line."""

import datetime as dt
from decimal import Decimal

import pytest
from beancount.core import data
from beancount.core.amount import Amount
from beancount.parser import options

from ledger.rules import Rule
from plugins.precision import precision
from plugins.spelling import spelling

DAY = dt.date(2026, 2, 5)
META = data.new_metadata("made.py", 7)


def entries_with(meta: data.Meta | None) -> list[data.Directive]:
    opened = data.Open(META | {"fund": "health"}, DAY, "Assets:Cash", ["USD"], None)
    commodity = data.Commodity(META | {"precision": Decimal(2)}, DAY, "USD")
    amount = Amount(Decimal("1.000"), "USD")
    posting = data.Posting("Assets:CASH", amount, None, None, None, meta)
    nobody: frozenset[str] = frozenset()
    entry = data.Transaction(META, DAY, "*", None, "Made", nobody, nobody, [posting])
    return [opened, commodity, entry]


@pytest.mark.parametrize(
    ("law", "meta"),
    [
        (spelling, None),
        (spelling, {}),
        (spelling, META),
        (spelling, {"decision": "D-1"}),
        (precision, None),
        (precision, {}),
        (precision, META),
        (precision, {"decision": "D-1"}),
    ],
)
def test_an_error_on_a_posting_has_a_line(law: Rule, meta: data.Meta | None) -> None:
    _, [error] = law(entries_with(meta), options.OPTIONS_DEFAULTS)
    assert isinstance(error.source["filename"], str)
    assert isinstance(error.source["lineno"], int)
