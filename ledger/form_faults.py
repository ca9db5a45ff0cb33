"""Form faults: what is wrong with the cells of a row, in a sentence each."""

from collections.abc import Iterator
from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ledger import reading
from ledger.findings import printable
from ledger.forms import Form
from ledger.language import say

SHOWN_MAX = 60


def told(
    error: ValidationError, form: Form, usual: Mapping[str, tuple[str, bool]]
) -> Iterator[str]:
    """Say of each cell of a row what is wrong with it.

    Args:
      error: what the row's model found.
      form: what is declared of the form.
      usual: the usual heading of each field, and whether it must be there.
    """
    for detail in error.errors(include_url=False):
        name = str(detail["loc"][0]) if detail["loc"] else ""
        heading = form.headers.get(name, usual[name][0]) if name in usual else ""
        yield _sentence(detail, heading)


def _sentence(detail: ErrorDetails, heading: str) -> str:
    if detail["type"] == reading.MISSING:
        return say(
            "{heading} is empty; fill it in, or remove the row.", heading=heading
        )
    wanted = reading.wanted(detail)
    if "; " not in wanted:  # it names no way out, in whatever language
        wanted = say("{what_is}; mend the cell", what_is=wanted)
    if not heading:
        return say("the row {wanted}.", wanted=wanted)
    return f"{heading} {short(detail['input'])} {wanted}."


def short(cell: object) -> str:
    """Show what a cell holds, cut short."""
    text = printable(str(cell))
    text = text if len(text) <= SHOWN_MAX else f"{text[:SHOWN_MAX]}..."
    return f'"{text}"'
