"""A Beancount plugin for the bench: every law once, and one of them many times more.

    plugin "bench.one_more" "family-size"

What one more law adds to a check is less than the noise of a run; judged `TIMES` more
on the one Book that all laws share, and divided, it can be measured. What laws ask of
the Book together is read once, so it counts for none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from ledger.rules import judged
from plugins.bylaws import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from beancount.core.data import Directive

    from ledger.rules import Plugged

__plugins__ = ("one_more",)

TIMES = 50


def one_more(entries: list[Directive], options: Mapping[str, Any], law: str) -> Plugged:
    """Judge a book by every law, then again and again by one."""
    again = next(rule for rule in RULES if rule.name == law)
    return entries, judged(entries, options, (*RULES, *[again] * TIMES))
