"""A drawing of who backs whom: guarantors to the left, borrowers to the right.

Made by hand so that the same book gives the same bytes. Each line carries its amount
in words, and the member asked for is drawn with a heavy frame, so that nothing rests
on telling colours apart.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from html import escape

from ledger import money
from ledger.backing import Tie
from ledger.language import say

WIDTH = 1200
TOP, ROW, BOTTOM = 130, 90, 60
LEFT, RIGHT = 120, 800
BOX, TALL = 280, 56
INK, PAPER, LINE, FILL = "#222222", "#ffffff", "#4a6a8a", "#e8eff6"
HALF = 2


def drawing(some: Sequence[Tie], member: str, on: str) -> str:
    """Draw the ties of a day: a line for each lien, own liens left out."""
    drawn = [one for one in some if one.guarantor != one.borrower]
    guarantors = list(dict.fromkeys(sorted(one.guarantor for one in drawn)))
    borrowers = list(dict.fromkeys(sorted(one.borrower for one in drawn)))
    height = TOP + ROW * max(len(guarantors), len(borrowers), 1) + BOTTOM
    title = say("Who backs whom on {on}", on=on)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
            'role="img" aria-labelledby="title desc" font-family="sans-serif" '
            f'font-size="24" fill="{INK}">'
        ),
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(_description(drawn))}</desc>',
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>',
        _label(LEFT, 50, title, "start"),
        _label(LEFT, TOP - 24, escape(say("guarantors")), "start"),
        _label(RIGHT, TOP - 24, escape(say("borrowers")), "start"),
        *_lines(drawn, guarantors, borrowers),
        *_boxes(guarantors, LEFT, member),
        *_boxes(borrowers, RIGHT, member),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _description(drawn: Sequence[Tie]) -> str:
    told = (
        say(
            "{guarantor} backs {borrower} with {amount}",
            guarantor=one.guarantor,
            borrower=one.borrower,
            amount=_amount(one),
        )
        for one in drawn
    )
    return f"{'; '.join(told) or say('Nobody backs anybody')}."


def _amount(one: Tie) -> str:
    return f"{money.format_number(one.held)} {one.currency} ({one.loan})"


def _lines(
    drawn: Sequence[Tie], guarantors: list[str], borrowers: list[str]
) -> Iterator[str]:
    """Draw the lines, each amount nearer to its guarantor, where lines part less."""
    first, last = LEFT + BOX, RIGHT
    seen: dict[tuple[str, str], int] = {}
    for one in drawn:
        ends = one.guarantor, one.borrower
        place = seen.get(ends, 0)
        seen[ends] = place + 1
        start = _middle(guarantors.index(one.guarantor)) + 8 * place
        end = _middle(borrowers.index(one.borrower)) + 8 * place
        yield (
            f'<line x1="{first}" y1="{start}" x2="{last}" y2="{end}" '
            f'stroke="{LINE}" stroke-width="3"/>'
        )
        x = first + (last - first) // 3
        y = start + (end - start) // 3 - 8 + 22 * place
        yield (
            f'<text x="{x}" y="{y}" text-anchor="middle" font-size="18" '
            f'stroke="{PAPER}" stroke-width="5" paint-order="stroke">'
            f"{escape(_amount(one))}</text>"
        )


def _boxes(names: list[str], x: int, member: str) -> Iterator[str]:
    for place, name in enumerate(names):
        y = _middle(place) - TALL // HALF
        frame = 6 if name == member else 2
        yield (
            f'<rect x="{x}" y="{y}" width="{BOX}" height="{TALL}" rx="8" '
            f'fill="{FILL}" stroke="{INK}" stroke-width="{frame}"/>'
        )
        yield _label(x + BOX // HALF, y + TALL // HALF + 8, escape(name), "middle")


def _middle(place: int) -> int:
    return TOP + ROW * place + TALL // HALF


def _label(x: int, y: int, text: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>'
