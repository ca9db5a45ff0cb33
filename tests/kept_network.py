"""What funds and cooperatives do: an operation that cannot be done does nothing."""

from decimal import Decimal
from functools import partial

from ledger.advance_drafts import AdvanceRequest
from ledger.advance_drafts import draft_advances
from ledger.drafts import SheetRequest
from ledger.drafts import sheet
from ledger.funeral_drafts import FuneralRequest
from ledger.funeral_drafts import funeral
from ledger.periods import format_week
from ledger.periods import week_of
from ledger.seal_drafts import SealRequest
from ledger.seal_drafts import draft as seal
from ledger.transfer_accounts import TransferRequest
from ledger.transfers import transfer
from tests.kept_book import DAY
from tests.kept_book import Kept
from tests.kept_records import ADVANCED
from tests.kept_records import ASSOCIATES
from tests.kept_records import CASH
from tests.kept_records import CHEST
from tests.kept_records import CONTRIBUTION
from tests.kept_records import FAMILIES
from tests.kept_records import PERSONS
from tests.walled_text import USD
from tests.walled_text import Place


class Network(Kept):
    """A book, and what its funds and its cooperative do."""

    def walled(self) -> None:
        """Do one of what walled funds do."""
        walls = self.walls
        drawn = self.random.choice(walls.all())
        simple = self.random.choice([walls.income, walls.cost, walls.movement])
        joined = self.random.randrange(6) == 0 and drawn not in walls.of_stock()
        tried = walls.tried(drawn, simple) if joined else walls.tried(drawn)
        if tried is not None:
            model, entry = tried
            walls.model = model
            text = walls.text(entry)
            walls.entries.append(entry)
            self.enter(text, walled=True)

    def transfers(self) -> None:
        """Let a fund lend to another, or give, as the command drafts it."""
        walls = self.walls
        kind = self.random.choice([walls.loan, walls.gift])
        tried = walls.tried(kind)
        if tried is None:
            return
        model, entry = tried
        lent, taker = (entry.postings[one].place for one in (0, 2))
        owes = walls.model.lent[taker.fund, lent.fund, entry.postings[0].currency]
        if lent.kind == "lent" and owes:
            return  # what is owed is paid back first, and that is no loan
        amount = entry.postings[0]
        request = TransferRequest(
            lent.fund,
            taker.fund,
            f"{amount.number} {amount.currency}",
            self.day,
            "D-1",
            gift=lent.kind == "given",
            pays=Place("bank", lent.fund).account(walls.begun.roots),
            receives=taker.account(walls.begun.roots),
            again=True,
        )
        if f'draft: "{request.draft}"' in self.text():
            return
        opened = walls.text(entry).partition(f'{self.day} * "')[0]
        if opened:
            self.enter(opened, walled=True)
        walls.model = model
        walls.entries.append(entry)
        self.enter(partial(transfer, request=request), walled=True)

    def hand_in(self) -> None:
        """Hand in the next week's sheet."""
        week = self.figures.handed_in
        if self.monday(week) > self.day:
            return
        counts = {one: self.random.choice([1, 1, 0, 3]) for one in FAMILIES}
        self.enter(self.sheet(week, counts))
        paid = sum(counts.values()) * CONTRIBUTION
        self.walls.model.cash["funeral", USD] += paid
        for one, count in counts.items():
            self.figures.weeks[one] += count
        self.figures.handed_in += 1

    def sheet(self, week: int, counts: dict[str, int]) -> str:
        absent = " ".join(one for one, count in counts.items() if not count)
        paid = " ".join(f"{one}:{count}" for one, count in counts.items() if count > 1)
        request = SheetRequest(
            "triunfo",
            self.week(week),
            self.day,
            self.in_words(CASH),
            paid=paid,
            absent=absent,
            again=True,
        )
        return sheet(self.read(), request)

    def week(self, week: int) -> str:
        return format_week(week_of(self.monday(week)))

    def bury(self) -> None:
        """Bury somebody, from the cash of the fund."""
        waiting = [
            one
            for some in PERSONS.values()
            for one in some
            if one not in self.figures.buried
        ]
        model = self.walls.model
        room = model.room("funeral", USD, self.day)
        cost = self.amount(min(room, model.cash["funeral", USD]))
        if waiting and cost:
            person = self.random.choice(waiting)
            self.enter(partial(funeral, request=self.burial(person, cost)))
            model.cash["funeral", USD] -= cost
            self.figures.buried[person] = cost

    def burial(self, person: str, cost: Decimal) -> FuneralRequest:
        cash = self.in_words(CASH)
        return FuneralRequest(
            person, self.day, self.day, cash, f"{cost} USD", again=True
        )

    def work(self) -> None:
        """Advance what is agreed on for the week of the day."""
        week = format_week(week_of(self.day))
        if week in self.figures.advanced or self.day < self.monday(1):
            return  # the terms were agreed on within the first week
        absent = [one for one in ASSOCIATES if not self.random.randrange(4)]
        reasons = {one: self.random.choice(["sick", "leave"]) for one in absent}
        self.enter(partial(draft_advances, request=self.advance(week, reasons)))
        self.figures.advanced.add(week)
        for one in ASSOCIATES:
            self.figures.worked[one] += reasons.get(one) != "leave"

    def advance(self, week: str, reasons: dict[str, str]) -> AdvanceRequest:
        absent = " ".join(f"{one}:{reason}" for one, reason in reasons.items())
        chest, advanced = self.in_words(CHEST), self.in_words(ADVANCED)
        return AdvanceRequest(
            "triunfo", week, chest, absent, self.day, to=advanced, again=True
        )

    def seal(self) -> None:
        """Seal the month that is over."""
        month = f"{self.day.replace(day=1) - DAY:%Y-%m}"
        if month.startswith("2026"):
            request = SealRequest(month, self.day, "D-1")
            self.enter(partial(seal, request=request), walled=True)
            self.figures.sealed = month
