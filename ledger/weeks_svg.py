"""A drawing of the weeks that a family paid over a year, a square for each.

Made by hand so that the same book gives the same bytes. Colours are told apart by
colour-blind readers (blue, sky blue and orange of Okabe and Ito), and each square has
a sign of its own beside its colour, so that it reads in black and white too.
"""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from ledger import periods
from ledger.language import mark
from ledger.language import say
from ledger.paper import Drawing
from ledger.paper import Square
from ledger.passbook_weeks import Weeks

COLUMNS = 27
SIDE, GAP, LEFT, TOP = 22, 3, 4, 4
STEP = SIDE + GAP
LEGEND_AT, LEGEND_WIDTH = 20, 165
INK, LINE, PAPER = "#000000", "#767676", "#ffffff"


class Look(NamedTuple):
    """How a week is drawn: filled with what, its number in what, and its sign."""

    fill: str
    ink: str
    frame: str
    sign: str
    meaning: str


LOOKS = {
    "paid": Look("#0072b2", PAPER, "#0072b2", "", mark("paid")),
    "ahead": Look("#a6d8f5", INK, "#0072b2", "bar", mark("paid ahead")),
    "overdue": Look("#e69f00", INK, INK, "corner", mark("overdue")),
    "none": Look(PAPER, LINE, LINE, "", mark("not owed, or still running")),
}


def drawing(weeks: Weeks) -> Drawing:
    """Draw the weeks of the year of a family's contributions."""
    last = periods.last_week(weeks.year)
    year = f"{weeks.year}-W"
    states = {
        int(one.week.removeprefix(year)): one.state
        for one in weeks.listed
        if one.week.startswith(year)
    }
    squares = [
        Square(one, _drawn(states.get(one, "none"))) for one in range(1, last + 1)
    ]
    drawn = [one.kind for one in squares]
    counts = ", ".join(
        f"{drawn.count(kind)} {say(look.meaning)}" for kind, look in LOOKS.items()
    )
    told = say("Of {count} weeks: {counts}.", count=last, counts=counts)
    legend = {kind: say(look.meaning) for kind, look in LOOKS.items()}
    title = say("The weeks of {year}", year=weeks.year)
    return Drawing(told, squares, legend, _svg(title, told, squares))


def _svg(title: str, told: str, squares: list[Square]) -> str:
    width = 2 * LEFT + COLUMNS * STEP
    height = TOP + 2 * STEP + LEGEND_AT + SIDE
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} '
                f'{height}" role="img" aria-labelledby="weeks-title weeks-desc" '
                'font-family="sans-serif" font-size="11">'
            ),
            f'<title id="weeks-title">{escape(title)}</title>',
            f'<desc id="weeks-desc">{escape(told)}</desc>',
            *(
                part
                for place, one in enumerate(squares)
                for part in _square(
                    LOOKS[one.kind],
                    LEFT + place % COLUMNS * STEP,
                    TOP + place // COLUMNS * STEP,
                    str(one.number),
                )
            ),
            *_legend(TOP + 2 * STEP + LEGEND_AT - GAP),
            "</svg>",
        ]
    )


def _drawn(state: str) -> str:
    return state if state in LOOKS else "none"


def _square(look: Look, x: int, y: int, number: str) -> Iterator[str]:
    yield (
        f'<rect x="{x}" y="{y}" width="{SIDE}" height="{SIDE}" fill="{look.fill}" '
        f'stroke="{look.frame}"/>'
    )
    right, low = x + SIDE, y + SIDE
    if look.sign == "corner":
        yield f'<path d="M{right - 9} {y}H{right}V{y + 9}Z" fill="{INK}"/>'
    if look.sign == "bar":
        yield (
            f'<path d="M{x} {low - 3}H{right}" stroke="{look.frame}" stroke-width="4"/>'
        )
    if number:
        yield (
            f'<text x="{x + SIDE // 2}" y="{y + 15}" text-anchor="middle" '
            f'fill="{look.ink}">{number}</text>'
        )


def _legend(y: int) -> Iterator[str]:
    for place, look in enumerate(LOOKS.values()):
        x = LEFT + place * LEGEND_WIDTH
        yield from _square(look, x, y, "")
        meaning = escape(say(look.meaning))
        yield f'<text x="{x + SIDE + 6}" y="{y + 15}">{meaning}</text>'
