"""What a book must refuse, and stay as it is to the byte."""

from decimal import Decimal
from functools import partial

from ledger.closing_drafts import close_deposit
from ledger.funeral_drafts import funeral
from tests.kept_contracts import DECIDED
from tests.kept_contracts import Contracts
from tests.kept_network import Network
from tests.kept_records import ADVANCED
from tests.kept_records import ASSOCIATES
from tests.kept_records import BASE
from tests.kept_records import CAP
from tests.kept_records import CHEST
from tests.kept_records import FAMILIES
from tests.kept_records import PERSONS
from tests.kept_records import Typed
from tests.walled_model import ZERO
from tests.walled_operations import CENT
from tests.walled_operations import pair
from tests.walled_text import USD
from tests.walled_text import Place

BACKED = ("liens: ", "guarantors: ")  # on the day of a loan, its guarantors are told


class Refusing(Network, Contracts):
    """A book, what is done to it, and what it refuses."""

    def a_fund_overspends(self) -> None:
        """Spend a cent more than a fund need not keep."""
        walls, fund = self.walls, self.random.choice(self.walls.funds)
        room = walls.model.room(fund, USD, self.day)
        if room >= 0:
            number = room.quantize(CENT, "ROUND_DOWN") + CENT
            spent = pair(Place("cost", fund), number, Place("cash", fund))
            self.refuse(
                walls.text(walls.entry(spent)), "a fund that overspends", "held-owed: "
            )

    def a_fund_pays_for_another(self) -> None:
        walls = self.walls
        one, other = self.random.sample(walls.funds, 2)
        paid = pair(Place("cost", one), CENT, Place("cash", other))
        self.refuse(
            walls.text(walls.entry(paid)),
            "a fund that pays for another",
            "fund-walls: ",
        )

    def a_transfer_without_a_decision(self) -> None:
        walls = self.walls
        tried = walls.tried(self.random.choice([walls.loan, walls.gift]))
        if tried:
            plain = tuple(one._replace(decision="") for one in tried[1].postings)
            entry = walls.entry(plain)
            self.refuse(
                walls.text(entry), "a transfer without a decision", "fund-walls: "
            )

    def a_week_twice(self) -> None:
        """Hand in a week again, and say something else."""
        if self.figures.handed_in:
            week = self.random.randrange(self.figures.handed_in)
            counts = dict.fromkeys(FAMILIES, 7)
            self.refuse(lambda _: self.sheet(week, counts), "a week twice", "W")

    def a_week_too_early(self) -> None:
        week = (self.day - self.monday(0)).days // 7 + 1
        counts = dict.fromkeys(FAMILIES, 1)
        self.refuse(lambda _: self.sheet(week, counts), "a week too early", "W")

    def a_funeral_twice(self) -> None:
        if self.figures.buried:
            person = self.random.choice(sorted(self.figures.buried))
            burial = self.burial(person, self.figures.buried[person] + CENT)
            self.refuse(partial(funeral, request=burial), "a funeral twice", "P-")

    def a_funeral_of_nobody(self) -> None:
        known = {one for some in PERSONS.values() for one in some}
        assert "P-0099" not in known
        burial = self.burial("P-0099", CENT)
        self.refuse(
            partial(funeral, request=burial),
            "a funeral of nobody",
            "covered by no family",
        )

    def savings_overdrawn(self) -> None:
        """Draw more than there is, or than liens leave free."""
        member = self.random.choice([*FAMILIES, max(FAMILIES, key=self.held)])
        free = self.figures.savings[member] - self.held(member)
        more = free + CENT + self.amount(self.held(member))
        what = "savings that liens hold" if self.held(member) else "savings overdrawn"
        why = BACKED if self.held(member) else ("savings-overdrawn: ",)
        self.refuse(self.moved(member, -more), what, *why)

    def a_loan_above_the_cap(self) -> None:
        borrower = self.random.choice(FAMILIES)
        most = CAP - self.owed_by(borrower) + 4 * CENT
        liens = dict.fromkeys(FAMILIES, most)
        self.refuse(
            self.loan(borrower, most, liens), "a loan above the cap", "loan-cap: "
        )

    def a_loan_that_nobody_backs(self) -> None:
        """Let a lien hold a few cents more than the savings that are free."""
        member = self.random.choice(FAMILIES)
        lien = self.figures.savings[member] - self.held(member) + 5 * CENT
        lent = (lien / 4).quantize(CENT, "ROUND_CEILING") * 4
        if lent <= CAP - self.owed_by(member):
            loan = self.loan(member, lent, {member: lien})
            self.refuse(loan, "a lien on more than there is", *BACKED)

    def a_payment_on_what_is_not_due(self) -> None:
        """Take a payment for principal that should wait to be applied."""
        one = self.drawn_debt()
        if one is not None and not self.figures.debts[one].waiting:
            debt = self.figures.debts[one]
            number = max(debt.due(self.day) - debt.repaid, ZERO) + CENT
            postings = ((CHEST, number), (f"Assets:Loans:{one}", -number))
            text = Typed(self.day, f"paid/{one}/{len(self.drafts)}", postings).text()
            if number < debt.owed:
                self.refuse(text, "a payment on what is not due", "repayment-order: ")

    def a_loan_given_up_by_nobody(self) -> None:
        one = self.drawn_debt()
        if one is not None:
            number = self.figures.debts[one].owed
            self.refuse(
                self.lost(one, number),
                "a loan given up without a decision",
                "write-off: ",
            )

    def a_deposit_before_its_day(self) -> None:
        some = [
            one
            for one, term in self.figures.terms.items()
            if term.matures > self.day and not term.closed
        ]
        if some:
            payout = self.payout(self.random.choice(some))
            draft = partial(close_deposit, request=payout)
            self.refuse(draft, "a deposit before its day", "matures on")

    def an_unequal_advance(self) -> None:
        """Advance a cent more than the base to everyone, or to one."""
        week = "2027-W10"
        number = BASE * len(ASSOCIATES) + CENT
        said = ('advances: "triunfo"', f'week: "{week}"', 'absent: ""', *DECIDED)
        postings = ((ADVANCED, number), (CHEST, -number))
        text = Typed(self.day, "unequal", postings, said).text()
        self.refuse(text, "an unequal advance", "equal-advances: ")

    def another_of_the_same_id(self) -> None:
        """Write what has the id of another entry, and says something else."""
        member = self.random.choice(FAMILIES)
        text = self.moved(member, Decimal("5.55"))
        other = self.random.choice([one for one in self.drafts if "draft:" in one])
        draft = other.split('draft: "')[1].partition('"')[0]
        typed = text.replace(f"moved/{member}/{len(self.drafts)}", draft)
        self.refuse(typed, "another of the same id", "is there with other content")

    def a_sealed_month(self) -> None:
        if self.figures.sealed:
            text = self.moved(self.random.choice(FAMILIES), Decimal("5.55"))
            back = text.replace(str(self.day), f"{self.figures.sealed}-15")
            self.refuse(back, "an entry of a sealed month", "seal: ")
