"""Small networks at random: the law agrees with a plain model, and finds what is wrong.

The model keeps a list of covered weeks for each family and looks for the oldest
unpaid one by trying; it shares no code with the library. What it writes passes;
one thing spoilt is found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from beancount import loader
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from plugins.funeral_sheet import funeral_sheet

MONDAY = date(2026, 12, 7)
WEEKS = 7
COOPERATIVES = ("lucha", "triunfo", "union")
FAMILIES = tuple(f"F-{number:04}" for number in range(1, 7))
PRELUDE = """
2020-01-01 custom "decision" "D-1" "The rules of the fund"
  taken-by: "assembly"
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  decision: "D-1"
2020-01-01 open Assets:Cash
2020-01-01 open Income:Contributions
  fund: "common"
  role: "contributions"
"""


class Event(NamedTuple):
    """A family's record, or its end where it has no cooperative."""

    day: date
    cooperative: str | None
    forgiven: bool = False


class Entered(NamedTuple):
    """A sheet as its cooperative hands it in."""

    day: date
    corrects: bool
    monday: date
    cooperative: str
    lists: dict[str, str]
    total: Decimal

    def text(self) -> str:
        key = "corrects" if self.corrects else "week"
        lines = [
            f'{self.day} * "{self.cooperative}"',
            f'  sheet: "{self.cooperative}"',
            f'  {key}: "{iso(self.monday)}"',
            *(f'  {name}: "{listed}"' for name, listed in self.lists.items()),
            f"  Assets:Cash  {self.total} USD",
            f"  Income:Contributions  {-self.total} USD",
        ]
        return "\n".join(lines)


def iso(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass
class Member:
    """A family, day by day and week by week."""

    name: str
    events: list[Event]
    paid_through: date | None = None
    covered: dict[date, Decimal] = field(default_factory=dict)

    def at(self, day: date) -> str | None:
        """Give its cooperative on a day."""
        held = [one.cooperative for one in self.events if one.day <= day]
        return held[-1] if held else None

    def was_last_at(self, day: date) -> str | None:
        named = [one.cooperative for one in self.events if one.day <= day]
        return next((one for one in reversed(named) if one), None)

    def enrolled_at(self, cooperative: str, since: date, until: date) -> bool:
        """Tell whether it enrolled at a cooperative between two days inclusive."""
        return any(
            since <= one.day <= until and one.cooperative == cooperative
            for one in self._enrolling()
        )

    def on_roll(self, cooperative: str, monday: date, day: date) -> bool:
        until = min(day, monday + timedelta(days=6))
        return self.at(monday) == cooperative or self.enrolled_at(
            cooperative, monday, until
        )

    def pay(self, day: date, changes: list[tuple[date, Decimal]]) -> Decimal:
        """Cover the oldest unpaid week and give its price."""
        monday = next(one for one in self._owed(day) if not self._is_covered(one))
        priced = min(monday, day)
        held = [price for since, price in changes if since <= priced]
        self.covered[monday] = held[-1] if held else changes[0][1]
        return self.covered[monday]

    def take_back(self) -> Decimal:
        return self.covered.pop(max(self.covered))

    def _is_covered(self, monday: date) -> bool:
        brought_in = self.paid_through is not None and monday <= self.paid_through
        return brought_in or monday in self.covered

    def _enrolling(self) -> Iterator[Event]:
        before: str | None = None
        for one in self.events:
            if before is None and one.cooperative is not None:
                yield one
            before = one.cooperative

    def _owed(self, day: date) -> Iterator[date]:
        """Give the weeks to be paid, in their order, those ahead without end."""
        begun = [one for one in self._enrolling() if one.day <= day]
        for place, one in enumerate(begun):
            if any(later.forgiven for later in begun[place + 1 :]):
                continue
            monday = monday_of(one.day)
            if place == 0 and self.paid_through is not None:
                monday = self.paid_through + timedelta(days=7)
            last = place == len(begun) - 1
            while last or monday < monday_of(self._ended_after(one)):
                yield monday
                monday += timedelta(days=7)

    def _ended_after(self, begun: Event) -> date:
        ends = (one.day for one in self.events if one.cooperative is None)
        return next(day for day in ends if day >= begun.day)

    def text(self) -> Iterator[str]:
        for place, one in enumerate(self.events):
            if one.cooperative is None:
                yield f'{one.day} custom "end" "family" "{self.name}"'
                continue
            yield f'{one.day} custom "family" "{self.name}" "{one.cooperative}"'
            if place == 0 and self.paid_through is not None:
                yield f'  since: 2020-01-01\n  paid-through: "{iso(self.paid_through)}"'
            if one.forgiven:
                yield '  decision: "D-1"'


class Network:
    """A network with its families, contributions and sheets, all of them right."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.members = [self._member(name) for name in FAMILIES]
        self.changes = [(date(2020, 1, 1), Decimal("0.20"))]
        for day in sorted(random.sample(range(WEEKS * 7), random.randrange(3))):
            price = Decimal(random.choice(["0.20", "0.25", "0.30"]))
            self.changes.append((MONDAY + timedelta(days=day), price))
        self.sheets = [self._entered(*one) for one in sorted(self._skeleton())]

    def text(self, sheets: list[Entered]) -> str:
        """Write the book, the sheets first, so that their lines are known."""
        lines = [one.text() for one in sheets]
        lines.extend(
            f'2020-01-01 custom "cooperative" "{name}" "{name}"'
            for name in COOPERATIVES
        )
        for day, price in self.changes[1:]:
            lines.append(f'{day} custom "policy" "funeral"\n  decision: "D-1"')
            lines.append(f"  contribution: {price} USD")
        for one in self.members:
            lines.extend(one.text())
        return "\n".join([*lines, PRELUDE])

    def wants(self, cooperative: str, monday: date) -> bool:
        sunday = monday + timedelta(days=6)
        return any(one.on_roll(cooperative, monday, sunday) for one in self.members)

    def _member(self, name: str) -> Member:
        """Draw a family that enrols, moves, ends, and comes back."""
        random = self._random
        latest = random.choice([14, WEEKS * 7])
        count = random.choice([1, 1, 2, 3, 4])
        events: list[Event] = []
        for offset in sorted(random.sample(range(latest), count)):
            at: str | None = random.choice(COOPERATIVES)
            if events and events[-1].cooperative and random.randrange(2):
                at = None
            again = bool(events) and events[-1].cooperative is None
            day = MONDAY + timedelta(days=offset)
            forgiven = again and random.randrange(2) == 0
            events.append(Event(day, at, forgiven))
        member = Member(name, events)
        if random.randrange(2):
            weeks = random.randint(-4, 3)
            first = monday_of(events[0].day)
            member.paid_through = first + timedelta(days=7 * (weeks - 1))
        return member

    def _skeleton(self) -> Iterator[tuple[date, int, date, str]]:
        for number in range(WEEKS):
            monday = MONDAY + timedelta(days=7 * number)
            for place, cooperative in enumerate(COOPERATIVES):
                if self.wants(cooperative, monday):
                    offset = self._random.choice([0, 2, 4, 4, 4, 4, 6, 9, 16])
                    yield monday + timedelta(days=offset), 0, monday, cooperative
                if self._random.randrange(6) == 0:
                    # No two on one date, because both could name one family.
                    offset = self._random.randint(0, 6) * len(COOPERATIVES) + place
                    yield monday + timedelta(days=offset), 1, monday, cooperative

    def _entered(
        self, day: date, corrects: int, monday: date, cooperative: str
    ) -> Entered:
        named = [
            one
            for one in self.members
            if one.on_roll(cooperative, monday, day)
            or one.at(day) == cooperative
            or (
                corrects and one.at(day) is None and one.was_last_at(day) == cooperative
            )
        ]
        if corrects:
            counts = {one.name: self._correction(one) for one in self._some(named)}
            lists = {"paid": self._written(counts)}
        else:
            roll = [one for one in named if one.on_roll(cooperative, monday, day)]
            counts, lists = self._weekly(roll, named)
        total = self._settle(counts, day)
        return Entered(day, bool(corrects), monday, cooperative, lists, total)

    def _weekly(
        self, roll: list[Member], named: list[Member]
    ) -> tuple[dict[str, int], dict[str, str]]:
        several = {
            one.name: self._random.choice([1, 2, 5]) for one in self._some(named)
        }
        if self._random.randrange(2):
            return several, {"paid": self._written(several)}
        absent = [one.name for one in self._some(roll) if one.name not in several]
        singles = {one.name: 1 for one in roll if one.name not in absent}
        lists = {"absent": " ".join(absent), "paid": self._written(several)}
        return singles | several, lists

    def _correction(self, member: Member) -> int:
        back = min(len(member.covered), self._random.randrange(3))
        return -back or self._random.randint(1, 2)

    def _some(self, members: list[Member]) -> list[Member]:
        return self._random.sample(members, self._random.randint(0, len(members)))

    def _written(self, counts: dict[str, int]) -> str:
        return " ".join(
            name if count == 1 and self._random.randrange(4) else f"{name}:{count}"
            for name, count in counts.items()
        )

    def _settle(self, counts: dict[str, int], day: date) -> Decimal:
        total = Decimal("0.00")
        for one in self.members:
            for _ in range(counts.get(one.name, 0)):
                total += one.pay(day, self.changes)
            for _ in range(-counts.get(one.name, 0)):
                total -= one.take_back()
        return total


fewer = settings(max_examples=40, deadline=None)
networks = st.builds(Network, st.randoms(use_true_random=False))


def refused(network: Network, sheets: list[Entered]) -> list[tuple[int, str]]:
    """Give the place among the sheets and the message of every error."""
    text = network.text(sheets)
    starts = [1]
    for one in sheets:
        starts.append(starts[-1] + len(one.text().splitlines()))
    entries, errors, options = loader.load_string(text)
    assert not errors
    _, found = funeral_sheet(entries, options)
    return [(starts.index(one.source["lineno"]), one.message) for one in found]


@given(networks)
def test_what_the_model_writes_passes(network: Network) -> None:
    assert refused(network, network.sheets) == []


@fewer
@given(networks, st.data(), st.sampled_from(["-0.05", "-0.01", "0.01", "0.20"]))
def test_a_wrong_total_is_found(network: Network, data: st.DataObject, by: str) -> None:
    place = data.draw(st.integers(0, len(network.sheets) - 1))
    right = network.sheets[place]
    wrong = right._replace(total=right.total + Decimal(by))
    found = refused(network, spoilt(network, place, wrong))
    assert [at for at, _ in found] == [place]
    assert f"entered {wrong.total or 'nothing'}" in found[0][1]


@fewer
@given(networks, st.data())
def test_a_stranger_is_found(network: Network, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(network.sheets) - 1))
    right = network.sheets[place]
    paid = f"{right.lists['paid']} F-0099"
    wrong = right._replace(lists={**right.lists, "paid": paid})
    found = refused(network, spoilt(network, place, wrong))
    assert [at for at, _ in found] == [place]
    assert "lists F-0099, a family that is not in the books" in found[0][1]


@fewer
@given(networks, st.data())
def test_a_family_listed_twice_is_found(network: Network, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(network.sheets) - 1))
    right = network.sheets[place]
    assume(right.lists["paid"])
    word = data.draw(st.sampled_from(right.lists["paid"].split()))
    paid = f"{right.lists['paid']} {word}"
    wrong = right._replace(lists={**right.lists, "paid": paid})
    found = refused(network, spoilt(network, place, wrong))
    assert [at for at, _ in found] == [place]
    assert f"lists {word.partition(':')[0]} twice in paid" in found[0][1]


@fewer
@given(networks, st.data())
def test_a_second_sheet_is_found(network: Network, data: st.DataObject) -> None:
    weekly = [one for one in network.sheets if not one.corrects]
    again = data.draw(st.sampled_from(weekly))
    found = refused(network, [*network.sheets, again])
    assert [at for at, _ in found] == [len(network.sheets)]
    assert "has a sheet already" in found[0][1]


@fewer
@given(networks, st.data())
def test_a_missing_week_is_told_on_the_next_sheet(
    network: Network, data: st.DataObject
) -> None:
    weekly = [one for one in network.sheets if not one.corrects]
    lost = data.draw(st.sampled_from(weekly))
    kept = [one for one in network.sheets if one is not lost]
    following = [
        one
        for one in kept
        if not one.corrects
        and one.cooperative == lost.cooperative
        and one.monday > lost.monday
    ]
    found = [one for one in refused(network, kept) if "has no sheet for" in one[1]]
    if not following:
        assert found == []
        return
    place = kept.index(min(following, key=lambda one: one.monday))
    assert [at for at, _ in found] == [place]
    assert f"no sheet for {iso(lost.monday)}, before" in found[0][1]


def spoilt(network: Network, place: int, wrong: Entered) -> list[Entered]:
    return [*network.sheets[:place], wrong, *network.sheets[place + 1 :]]
