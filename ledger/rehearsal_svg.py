"""A drawing of a rehearsal: what the fund has over time, in bands of runs.

Made by hand so that the same figures give the same bytes. The bands differ in
lightness and the lines in their dashes, so that nothing rests on telling hues
apart; title and description say in words what is to be seen.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from html import escape

from ledger import money
from ledger.language import say
from ledger.rehearsal import BAND_PERCENTILES
from ledger.rehearsal import Band
from ledger.rehearsal import Hold
from ledger.rehearsal_plan import YEAR

WIDTH, HEIGHT = 1920, 1080
LEFT, RIGHT, TOP, BOTTOM = 240, 1860, 120, 900
LEGEND = 1040
TICKS_MAX = 6
YEARS_LABELLED = 12
INK, PAPER, GRID = "#222222", "#ffffff", "#dddddd"
WIDE, NARROW, MIDDLE = "#b9d9ec", "#6baed6", "#08306b"
HELD = "#b34700"
DASHED = 'stroke-dasharray="20 12"'


class _Scale:
    """Where a week and an amount lie on the drawing, in whole points."""

    def __init__(self, bands: Sequence[Band], held: Decimal) -> None:
        amounts = [one for band in bands for one in band.reserves]
        self.low = min(money.ZERO, *amounts)
        self.high = max(held, self.low + 1, *amounts)
        self.weeks = bands[-1].week

    def x(self, week: int) -> int:
        return LEFT + (RIGHT - LEFT) * week // self.weeks

    def y(self, amount: Decimal) -> int:
        return TOP + int((self.high - amount) * (BOTTOM - TOP) / (self.high - self.low))

    def amounts(self) -> list[Decimal]:
        """Give round amounts from the lowest to the highest."""
        span = self.high - self.low
        least = Decimal(1).scaleb(span.adjusted() - 1)
        steps = (least * factor for factor in (1, 2, 5, 10, 20, 50))
        step = next(one for one in steps if span / one <= TICKS_MAX)
        first, last = -int(-self.low / step), int(self.high / step)
        return [step * place for place in range(first, last + 1)]


def drawing(bands: Sequence[Band], hold: Hold, currency: str) -> str:
    """Draw the bands of the reserve over time, and the reserve to be held."""
    scale = _Scale(bands, hold.reserve)
    title = escape(say("What the fund has, in {currency}", currency=currency))
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            'role="img" aria-labelledby="title desc" font-family="sans-serif" '
            f'font-size="30" fill="{INK}">'
        ),
        f'<title id="title">{title}</title>',
        f'<desc id="desc">{escape(_description(bands, hold, currency))}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _label(LEFT, TOP - 50, title, "start"),
        *_grid(scale),
        _area(scale, bands, 0, WIDE),
        _area(scale, bands, 1, NARROW),
        _level(scale.y(money.ZERO), INK, ' stroke-width="3"'),
        _line(scale, bands, MIDDLE),
        _level(scale.y(hold.reserve), HELD, f' stroke-width="5" {DASHED}'),
        *_legend(),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _description(bands: Sequence[Band], hold: Hold, currency: str) -> str:
    last = bands[-1]
    ends = (
        say(
            "{amount} at percentile {percentile}",
            amount=money.format_number(amount),
            percentile=percentile,
        )
        for percentile, amount in zip(BAND_PERCENTILES, last.reserves, strict=True)
    )
    return say(
        "The fund begins with {begin} {currency}. After {years} years it has {ends}; "
        "below zero it owes. The dashed line is the reserve to be held, {reserve} "
        "{currency}.",
        begin=money.format_number(bands[0].reserves[0]),
        currency=currency,
        years=last.week // YEAR,
        ends=", ".join(ends),
        reserve=money.format_number(hold.reserve),
    )


def _grid(scale: _Scale) -> Iterator[str]:
    for amount in scale.amounts():
        y = scale.y(amount)
        yield _level(y, GRID, ' stroke-width="2"')
        yield _label(LEFT - 20, y + 10, money.format_number(amount), "end")
    years = scale.weeks // YEAR
    step = -(-years // YEARS_LABELLED)
    for year in range(0, years + 1, step):
        yield _label(scale.x(year * YEAR), BOTTOM + 50, str(year), "middle")
    yield _label(RIGHT, BOTTOM + 90, escape(say("years")), "end")


def _area(scale: _Scale, bands: Sequence[Band], place: int, fill: str) -> str:
    there = [(band.week, band.reserves[place]) for band in bands]
    back = [(band.week, band.reserves[-1 - place]) for band in reversed(bands)]
    return f'<polygon points="{_points(scale, there + back)}" fill="{fill}"/>'


def _line(scale: _Scale, bands: Sequence[Band], stroke: str) -> str:
    middle = [(band.week, band.reserves[len(BAND_PERCENTILES) // 2]) for band in bands]
    return (
        f'<polyline points="{_points(scale, middle)}" fill="none" stroke="{stroke}" '
        'stroke-width="6"/>'
    )


def _points(scale: _Scale, places: Sequence[tuple[int, Decimal]]) -> str:
    return " ".join(f"{scale.x(week)},{scale.y(amount)}" for week, amount in places)


def _level(y: int, stroke: str, style: str) -> str:
    return (
        f'<line x1="{LEFT}" y1="{y}" x2="{RIGHT}" y2="{y}" stroke="{stroke}"{style}/>'
    )


def _legend() -> Iterator[str]:
    low, below, _, above, high = BAND_PERCENTILES
    for x, fill, text in (
        (LEFT, WIDE, _percentiles(low, high)),
        (LEFT + 440, NARROW, _percentiles(below, above)),
        (LEFT + 880, MIDDLE, say("half of the runs")),
    ):
        yield f'<rect x="{x}" y="{LEGEND - 24}" width="50" height="24" fill="{fill}"/>'
        yield _label(x + 64, LEGEND, escape(text), "start")
    x, y = LEFT + 1240, LEGEND - 12
    yield (
        f'<line x1="{x}" y1="{y}" x2="{x + 84}" y2="{y}" stroke="{HELD}" '
        f'stroke-width="5" {DASHED}/>'
    )
    yield _label(x + 98, LEGEND, escape(say("reserve to hold")), "start")


def _percentiles(low: int, high: int) -> str:
    return say("percentiles {low} to {high}", low=low, high=high)


def _label(x: int, y: int, text: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>'
