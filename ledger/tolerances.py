"""Tolerances: options that are numbers, and numbers that Beancount can reckon with."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from beancount.parser.options import OPTIONS_DEFAULTS

from ledger.files import Parsed
from ledger.findings import Finding
from ledger.language import say
from ledger.text import lines_of

NUMBER_MAX = Decimal(10**9)
_ONCE = {"tolerance_multiplier": "inferred_tolerance_multiplier"}


def faults(parsed: Parsed) -> Iterator[Finding]:
    """Find options of a file that say no number, and undo them.

    Beancount takes what `Decimal` takes, `NaN` too, and ends with a traceback where
    it reckons with that.
    """
    for name, value in parsed.options.items():
        wrong = [*_wrong(value)]
        if wrong:
            parsed.options[name] = OPTIONS_DEFAULTS.get(name)
            message = say(
                'option "{name}" says {number}, which nothing is reckoned with; write '
                "a number from 0 to {most}.",
                name=name,
                number=wrong[0],
                most=NUMBER_MAX,
            )
            yield Finding(parsed.name, _line(name, parsed), message)


def _line(name: str, parsed: Parsed) -> int:
    """Find the line of an option, by its name or by the one that it had."""
    names = (name, _ONCE.get(name, name))
    lines = [one for named in names for one in lines_of("option", named, parsed.text)]
    return lines[-1] if lines else 0


def _wrong(value: Any) -> Iterator[Decimal]:  # noqa: ANN401 - an option is anything
    for one in value.values() if isinstance(value, dict) else [value]:
        if isinstance(one, Decimal) and not (
            one.is_finite() and 0 <= one <= NUMBER_MAX
        ):
            yield one
