"""Every law at once: one line in a book, one reading of it.

plugin "plugins.bylaws"
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from beancount.core import data

from ledger import laws
from ledger.rules import Plugged
from ledger.rules import Rule
from ledger.rules import judged

__plugins__ = ("bylaws",)

RULES: tuple[Rule, ...] = tuple(
    getattr(import_module(laws.module(name)), name.replace("-", "_"))
    for name in laws.NAMES
)


def bylaws(entries: list[data.Directive], options: Mapping[str, Any]) -> Plugged:
    """Judge a book by every law, as a Beancount plugin."""
    return entries, judged(entries, options, RULES)
