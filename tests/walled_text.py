"""Books of walled funds: what is posted, and how it is written as a Beancount book."""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

FIRST = date(2026, 1, 1)
FUNDS = ("education", "funeral", "health", "savings", "seeds")
NOBODY = "nobody"
USD, VES, STOCK = "USD", "VES", "FLOUR"
ENGLISH = ("Assets", "Liabilities", "Equity", "Income", "Expenses")
SPANISH = ("Activos", "Pasivos", "Capital", "Ingresos", "Gastos")
OPTIONS = ("name_assets", "name_liabilities", "name_equity", "name_income")
SHARED = "Bank:BDV"
TREE = {
    "bank": (0, f"{SHARED}:{{fund}}"),
    "cash": (0, "Cash:{fund}"),
    "stock": (0, "Stock:{fund}"),
    "lent": (0, "Lent:{fund}:{other}"),
    "deposit": (1, "Deposits:{fund}:{other}"),
    "borrowed": (1, "Borrowed:{fund}:{other}"),
    "given": (2, "Given:{fund}:{other}"),
    "opening": (2, "Opening:{fund}"),
    "income": (3, "Members:{fund}"),
    "cost": (4, "Costs:{fund}"),
}
INTERFUND = ("lent", "borrowed", "given")
LIQUID = ("bank", "cash")
HEADER = """
option "tolerance_multiplier" "0.0001"
option "booking_method" "FIFO"
plugin "plugins.bylaws"
2026-01-01 commodity USD
  precision: 2
2026-01-01 commodity VES
  precision: 2
2026-01-01 commodity FLOUR
  precision: 0
2026-01-01 price VES 0.0275 USD
2026-01-01 custom "decision" "D-1" "The rules of the funds, and what passes between"
  taken-by: "assembly"
2026-01-01 custom "policy" "exact"
  decision: "D-1"
2026-01-01 custom "policy" "provenance"
  refuses: "state subsidy"
  decision: "D-1"
"""


class Place(NamedTuple):
    """An account: of which kind and fund, and with which other fund or contract."""

    kind: str
    fund: str
    other: str = ""

    def account(self, roots: tuple[str, ...]) -> str:
        root, name = TREE[self.kind]
        parts = (self.fund.capitalize(), self.other.capitalize())
        return f"{roots[root]}:{name.format(fund=parts[0], other=parts[1])}"


class Posting(NamedTuple):
    """A posting; `at` is its cost or price as written, no number is left out."""

    place: Place
    number: Decimal | None
    currency: str = USD
    at: str = ""
    decision: str = ""

    def lines(self, roots: tuple[str, ...]) -> list[str]:
        amount = "" if self.number is None else f"  {self.number} {self.currency}"
        line = f"  {self.place.account(roots)}{amount}{self.at}"
        return [line, *([f'    decision: "{self.decision}"'] if self.decision else [])]


class Entry(NamedTuple):
    """A transaction, known by its name."""

    day: date
    name: str
    postings: tuple[Posting, ...]
    decision: str = ""

    @property
    def funds(self) -> set[str]:
        return {one.place.fund for one in self.postings}

    def lines(self, roots: tuple[str, ...]) -> list[str]:
        cited = [f'  decision: "{self.decision}"'] if self.decision else []
        posted = [line for one in self.postings for line in one.lines(roots)]
        return [f'{self.day} * "{self.name}"', *cited, *posted]


class Statement(NamedTuple):
    """What the bank says lies on the shared account at the start of a day."""

    day: date
    number: Decimal
    currency: str


@dataclass(frozen=True)
class Written:
    """A book in all its parts; one with a part changed is written by `replace`.

    An account in `posing` says of itself what another would say; `beside` is what
    stands in the book of other things.
    """

    funds: tuple[str, ...]
    roots: tuple[str, ...]
    days: int
    sight_share: str
    entries: tuple[Entry, ...]
    statements: tuple[Statement, ...]
    matures: dict[str, date | None]
    posing: dict[Place, Place] = field(default_factory=dict)
    beside: str = ""

    @property
    def shared(self) -> str:
        return f"{self.roots[0]}:{SHARED}"

    @property
    def places(self) -> list[Place]:
        """List every account, first those that stand from the beginning."""
        used = {one.place for entry in self.entries for one in entry.postings}
        parts = [Place(kind, fund) for kind in LIQUID for fund in self.funds]
        return parts + sorted(used - set(parts))

    def text(self) -> str:
        renamed = zip((*OPTIONS, "name_expenses"), self.roots, strict=True)
        lines = [f'option "{option}" "{name}"' for option, name in renamed]
        lines += [HEADER, *self._policy(), *self._opened()]
        lines += (line for one in self.entries for line in one.lines(self.roots))
        lines += (
            f"{one.day} balance {self.shared}  {one.number} {one.currency}"
            for one in self.statements
        )
        return "\n".join([*lines, self.beside])

    def opened(self, place: Place, day: date = FIRST) -> list[str]:
        """Write the opening of an account, as it is drafted."""
        held = STOCK if place.kind == "stock" else f"{USD},{VES}"
        name = place.account(self.roots)
        traits = self._traits(self.posing.get(place, place))
        return [f"{day} open {name} {held}", f'  draft: "open/{name}"', *traits]

    def _policy(self) -> Iterable[str]:
        yield f'{FIRST} custom "policy" "held-owed"\n  days: {self.days}'
        yield '  decision: "D-1"'
        if self.sight_share:
            yield f"  sight-share: {self.sight_share}"

    def _opened(self) -> Iterable[str]:
        for fund in self.funds:
            yield f'{FIRST} custom "fund" "{fund}" "{fund}"'
        yield f"{FIRST} open {self.shared} {USD},{VES}"
        yield "  shared: TRUE\n  liquid: TRUE"
        for place in self.places:
            yield from self.opened(place)

    def _traits(self, place: Place) -> Iterable[str]:
        if place.fund != NOBODY:
            yield f'  fund: "{place.fund}"'
        if place.kind in LIQUID:
            yield "  liquid: TRUE"
        if place.kind in ("income", "deposit"):
            yield '  source: "members"'
        if place.kind in INTERFUND:
            yield f'  role: "interfund"\n  with: "{place.other}"'
        if place.kind == "deposit":
            matures = self.matures[place.other]
            role = '  role: "sight-savings"'
            yield role if matures is None else f"  matures: {matures}"
