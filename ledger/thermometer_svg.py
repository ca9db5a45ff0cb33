"""A drawing of how far a campaign has come: a bar for each stream, up to the goal.

Made by hand so that the same book gives the same bytes. Each part has its name and
its amount beside it, and a pattern of its own, so that nothing rests on colours alone.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from html import escape
from typing import NamedTuple

from ledger.language import say

WIDTH, HIGH, TOP, ROW = 1000, 56, 60, 30
FILLS = ("#0072b2", "#e69f00", "#009e73", "#999999")
PATTERNS = ("", "M0 8L8 0", "M0 4H8", "M4 0V8")
INK = "currentColor"
NONE = Decimal(0)


class Portion(NamedTuple):
    """A stream: its name, what it brought, and that in words."""

    name: str
    number: Decimal
    told: str


def drawing(portions: Sequence[Portion], goal: Decimal, told: str) -> str:
    """Draw what each stream brought beside the goal.

    Args:
      portions: at most four streams, in one currency; one below zero is named alone.
      goal: what was to be raised; above zero.
      told: the whole in words.
    """
    whole = max(goal, sum((max(one.number, NONE) for one in portions), NONE))
    height = TOP + HIGH + ROW * (len(portions) + 1)
    described = "; ".join(f"{one.name} {one.told}" for one in portions)
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} '
                f'{height}" role="img" aria-labelledby="goal-title goal-desc" '
                f'font-family="sans-serif" font-size="20" fill="{INK}">'
            ),
            f'<title id="goal-title">{escape(told)}</title>',
            f'<desc id="goal-desc">{escape(described)}</desc>',
            *_patterns(),
            f'<text x="0" y="26">{escape(told)}</text>',
            (
                f'<rect x="1" y="{TOP}" width="{_place(goal, whole)}" height="{HIGH}" '
                f'fill="none" stroke="{INK}" stroke-width="2"/>'
            ),
            *_bars(portions, whole),
            *_names(portions),
            "</svg>",
        ]
    )


def _patterns() -> Iterator[str]:
    yield "<defs>"
    for place, (fill, path) in enumerate(zip(FILLS, PATTERNS, strict=True)):
        yield (
            f'<pattern id="goal-{place}" width="8" height="8" '
            f'patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="{fill}"/>'
            f'<path d="{path}" stroke="#ffffff" stroke-width="2"/></pattern>'
        )
    yield "</defs>"


def _bars(portions: Sequence[Portion], whole: Decimal) -> Iterator[str]:
    reached = NONE
    for place, one in enumerate(portions):
        if one.number > 0:
            begin, reached = _place(reached, whole), reached + one.number
            yield (
                f'<rect x="{begin + 1}" y="{TOP}" height="{HIGH}" '
                f'width="{_place(reached, whole) - begin}" '
                f'fill="url(#goal-{place % len(FILLS)})"/>'
            )


def _names(portions: Sequence[Portion]) -> Iterator[str]:
    for place, one in enumerate(portions):
        y = TOP + HIGH + ROW * (place + 1)
        yield (
            f'<rect x="1" y="{y - 15}" width="18" height="18" '
            f'fill="url(#goal-{place % len(FILLS)})"/>'
        )
        named = say("{stream}: {amount}", stream=one.name, amount=one.told)
        yield f'<text x="30" y="{y}">{escape(named)}</text>'


def _place(number: Decimal, whole: Decimal) -> int:
    """Give where a number ends on the bar, in its units."""
    return int((number * (WIDTH - 2) / whole).to_integral_value()) if whole > 0 else 0
