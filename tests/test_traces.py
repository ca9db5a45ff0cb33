"""A trace finds the one line that became another, came or went."""

import datetime as dt
from random import Random

import pytest

from ledger import traces
from ledger.traces import Change

DAY = dt.date(2026, 3, 4)
BLOCK = [traces.mark(DAY + dt.timedelta(n), f"line {n}") for n in range(20)]
OTHER = traces.mark(dt.date(9999, 12, 31), "another")


def test_a_mark_holds_its_day() -> None:
    assert traces.day_of(traces.mark(DAY, "x")) == DAY
    assert traces.day_of(traces.mark(dt.date.min, "x")) == dt.date.min
    assert traces.day_of(OTHER) == dt.date.max
    assert OTHER < traces.PRIME
    assert traces.day_of(1) is None
    assert traces.day_of(traces.PRIME - 1) is None


def test_written_and_read() -> None:
    trace = traces.trace(BLOCK)
    assert traces.read(str(trace)) == trace
    assert traces.read("") is None
    assert str(traces.trace([])) == "0:0000000000000000:0000000000000000"


@pytest.mark.parametrize("at", range(20))
def test_one_line(at: int) -> None:
    before = traces.trace(BLOCK)
    less = [*BLOCK[:at], *BLOCK[at + 1 :]]
    gone = BLOCK[at]
    assert traces.change(before, traces.trace(less)) == Change(gone, None)
    assert traces.change(traces.trace(less), before) == Change(None, gone)
    instead = traces.trace([*less, OTHER])
    assert traces.change(before, instead) == Change(gone, OTHER)
    assert traces.change(instead, before) == Change(OTHER, gone)


def test_the_same() -> None:
    assert traces.change(traces.trace(BLOCK), traces.trace(BLOCK[::-1])) is None


def test_a_line_that_is_there_twice() -> None:
    twice = traces.trace([*BLOCK, BLOCK[3]])
    assert traces.change(traces.trace(BLOCK), twice) == Change(None, BLOCK[3])


def test_several_lines_are_not_taken_for_one() -> None:
    chance = Random(1)  # noqa: S311 - a seed, not a secret
    before = traces.trace(BLOCK)
    for _ in range(500):
        new = [
            traces.mark(DAY, str(chance.random()))
            for _ in range(chance.randrange(2, 5))
        ]
        kept = BLOCK[chance.randrange(2, 5) :]
        found = traces.change(before, traces.trace([*kept, *new]))
        assert found is None or found.came not in {*kept, *new}
