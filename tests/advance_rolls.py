"""Rolls of advances at random, and who is on them by a reckoning of its own."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

FIRST = date(2026, 1, 5)  # the Monday of 2026-W02
WEEKS = 4
COOPERATIVES = ("triunfo", "union")
HEAD = """
2025-01-01 custom "decision" "D-1" "Advances are equal for all"
  taken-by: "assembly"
2025-01-01 custom "cooperative" "triunfo" "El Triunfo"
2025-01-01 custom "cooperative" "union" "La Union"
2025-01-01 open Assets:Cash USD
2025-01-01 open Assets:Advances USD
  role: "advances"
plugin "plugins.bylaws"
"""
DAYS = st.integers(-9, 7 * WEEKS).map(lambda days: FIRST + timedelta(days))


class Person(NamedTuple):
    """An associate: where from which day on (None: ended), dependants, suspension."""

    id: str
    places: list[tuple[date, str | None]]
    dependants: int
    suspended: tuple[date, date | None] | None

    def on_roll(self, monday: date) -> str | None:
        """Tell on whose roll the associate is, by looking at every day before."""
        at = None
        for day, place in self.places:
            if day <= monday:
                at = place
        if at is None or at == "physician":
            return None
        if self.suspended is not None:
            since, until = self.suspended
            if since <= monday and (until is None or monday <= until):
                return None
        return at

    def text(self) -> str:
        """Write the records."""
        lines = []
        for day, place in self.places:
            if place is None:
                lines.append(f'{day} custom "end" "associate" "{self.id}"')
                continue
            of = "triunfo" if place == "physician" else place
            lines.append(f'{day} custom "associate" "{self.id}" "{of}"')
            lines.append(f"  dependants: {self.dependants}")
            if place == "physician":
                lines.append('  role: "physician"')
        if self.suspended is not None:
            since, until = self.suspended
            lines.append(f'{since} custom "suspension" "{self.id}"')
            lines += [f"  until: {until}"] if until else []
            lines.append('  decision: "D-1"')
        return "\n".join(lines) + "\n"


class Network(NamedTuple):
    """A network at random: the base, the amount a dependant, and its people."""

    base: Decimal
    dependant: Decimal
    people: list[Person]

    def text(self) -> str:
        """Write the book of it, without any sheet."""
        policy = f"""
2025-01-01 custom "policy" "advances"
  base: {self.base} USD
  paid-reasons: "sick"
  unpaid-reasons: "leave"
  adjustments: "family-size"
  family-size: {self.dependant} USD
  decision: "D-1"
"""
        return HEAD + policy + "".join(one.text() for one in self.people)

    def roll(self, cooperative: str, monday: date) -> list[Person]:
        """Give the roll of a cooperative's week."""
        return [one for one in self.people if one.on_roll(monday) == cooperative]


@st.composite
def persons(draw: st.DrawFn, number: int) -> Person:
    """Give one who joins, and may move, be a physician, leave, come back."""
    days = sorted(draw(st.sets(DAYS, min_size=1, max_size=3)))
    places: list[tuple[date, str | None]] = []
    for day in days:
        here = places[-1][1] if places else None
        wheres = [*COOPERATIVES, "physician", *([None] if here else [])]
        places.append((day, draw(st.sampled_from(wheres))))
    suspended = None
    first = places[0][0]
    if draw(st.booleans()):
        since = first + timedelta(draw(st.integers(0, 14)))
        long = draw(st.none() | st.integers(0, 14))
        suspended = (since, None if long is None else since + timedelta(long))
        if any(day <= since and place is None for day, place in places):
            suspended = None  # nobody is suspended who has left
    return Person(f"A-{number:04}", places, draw(st.integers(0, 4)), suspended)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Give a network of up to twelve associates."""
    cents = st.integers(1, 10_000).map(lambda cents: Decimal(cents).scaleb(-2))
    count = draw(st.integers(0, 12))
    people = [draw(persons(number)) for number in range(count)]
    return Network(draw(cents), draw(cents), people)
