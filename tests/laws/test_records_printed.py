"""A finding carries its entry, unless Beancount could not print that."""

import datetime as dt
from typing import Any

import pytest
from beancount.core import data
from beancount.parser import options

from plugins.records import records

META = data.new_metadata("main.beancount", 1)


@pytest.mark.parametrize("values", [None, []])
def test_a_custom_without_values(values: Any) -> None:  # noqa: ANN401 - what a tool makes
    entry = data.Custom(META, dt.date(2026, 1, 5), "family", values)
    _, errors = records([entry], options.OPTIONS_DEFAULTS)
    assert errors
    for error in errors:
        assert error.entry is (None if values is None else entry)
        assert error.message.startswith("records: ")
        assert error.source == META
