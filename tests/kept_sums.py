"""What holds of a kept book after every step, reckoned by plain arithmetic.

The figures come from the text, as Beancount alone reads it, and from what was asked of
the book; the library's own figures are compared with them.
"""

from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal

from ledger.advance_years import year_of_advances
from ledger.fund_table import fund_table
from ledger.loan_status import status
from ledger.maturities import ladders
from ledger.portfolio import portfolios
from tests.kept_book import Kept
from tests.kept_plain import Plain
from tests.kept_plain import Sums
from tests.kept_plain import moved
from tests.kept_plain import plain
from tests.kept_records import ADVANCED
from tests.kept_records import ASSOCIATES
from tests.kept_records import BASE
from tests.kept_records import COLLECTED
from tests.kept_records import CONTRIBUTION
from tests.kept_records import savings
from tests.walled_model import ZERO
from tests.walled_text import STOCK
from tests.walled_text import Place

NOTHING = Decimal("1e-20")  # `@@ 1.00` is kept as a price each, which may not end


def entry_sums(kept: Kept, read: Plain) -> None:
    """Every entry comes to nothing, and every balance to what was asked."""
    for weight in read.weights:
        by_unit: dict[str, Decimal] = defaultdict(Decimal)
        for (_, unit), number in weight.items():
            by_unit[unit] += number
        assert all(abs(number) < NOTHING for number in by_unit.values())
    assert {key: read.balances.get(key, ZERO) for key in modelled(kept)} == modelled(
        kept
    )
    paid = sum(kept.figures.weeks.values()) * CONTRIBUTION
    assert -read.at(kept.in_words(COLLECTED)) == paid


def modelled(kept: Kept) -> Sums:
    """Give every balance that the model of walled funds knows."""
    model, roots = kept.walls.model, kept.walls.begun.roots
    known: Sums = defaultdict(Decimal)

    def add(kind: str, fund: str, other: str, currency: str, number: Decimal) -> None:
        known[Place(kind, fund, other).account(roots), currency] += number

    for kind in ("bank", "cash"):
        for (fund, currency), number in model.purse(kind).items():
            add(kind, fund, "", currency, number)
    for fund in model.lots:
        add("stock", fund, "", STOCK, Decimal(model.stored(fund)))
    for (fund, currency, contract), number in model.claims.items():
        add("deposit", fund, contract, currency, -number)
    for (one, other, currency), number in model.lent.items():
        add("lent", one, other, currency, number)
        add("borrowed", other, one, currency, -number)
    for (one, other, currency), number in model.given.items():
        add("given", one, other, currency, number)
        add("given", other, one, currency, -number)
    return known


def fund_sums(kept: Kept, read: Plain) -> None:
    """No fund gains by an entry, and each has what its accounts add up to."""
    for weight in read.weights:
        assert all(abs(number) < NOTHING for number in weight.values())
    liquid: Sums = defaultdict(Decimal)
    between: Sums = defaultdict(Decimal)
    for (account, unit), number in read.balances.items():
        said = read.said[account]
        if said.get("liquid") and "fund" in said:
            liquid[str(said["fund"]), unit] += number
        if said.get("role") == "interfund":
            both = sorted([str(said["fund"]), str(said["with"])])
            between[" ".join(both), unit] += number
    assert not any(between.values())
    rows = {(one.fund, one.currency): one for one in fund_table(read.book, on=kept.day)}
    for key, number in liquid.items():
        assert number == (rows[key].liquid if key in rows else ZERO), key
    for (one, other, unit), number in kept.walls.model.lent.items():
        assert not number or rows[one, unit].owed_by >= number
        assert not number or rows[other, unit].owed_to >= number


def savings_are_statements(kept: Kept, read: Plain) -> None:
    """Passbooks and maturities tell what the accounts hold, and what was laid in."""
    shown = {
        deposit.deposit: deposit.balance
        for contracts in read.contracts.values()
        for deposit in contracts.deposits
    }
    hold = {f"S-{one}": number for one, number in kept.figures.savings.items()}
    for one, term in kept.figures.terms.items():
        hold[one] = ZERO if term.closed else term.amount
        accrued = kept.in_words(f"Liabilities:Savings:{one}-Interest")
        assert -read.at(accrued) == (ZERO if term.closed else term.accrued)
    assert shown == hold
    for one, number in hold.items():
        assert -read.at(kept.in_words(f"Liabilities:Savings:{one}")) == number
    falls_due = {
        due.deposit: due.payout
        for ladder in ladders(read.book, on=kept.day)
        for due in (*ladder.unclaimed, *ladder.dues)
    }
    assert falls_due == {
        one: term.amount + term.interest(term.matures)
        for one, term in kept.figures.terms.items()
        if not term.closed
    }


def outstanding_is_what_was_lent(kept: Kept, read: Plain) -> None:
    """What is owed is what was lent, less what was repaid and written off."""
    debts = kept.figures.debts
    for one, debt in debts.items():
        assert read.at(kept.in_words(f"Assets:Loans:{one}")) == debt.outstanding
        events = status(read.book, one, on=kept.day).events
        assert sum(each.lent for each in events) == debt.lent
        assert sum(each.principal for each in events) == debt.repaid
        assert sum(each.given_up for each in events) == debt.written_off
    shown = {
        loan.loan: loan.status.owed
        for contracts in read.contracts.values()
        for loan in contracts.loans
        if loan.status
    }
    assert shown == {one: debt.owed for one, debt in debts.items()}
    whole = sum(one.outstanding for one in portfolios(read.book, on=kept.day))
    assert whole == sum(one.outstanding for one in debts.values())
    waiting = sum((one.waiting for one in debts.values()), ZERO)
    assert -read.at(kept.in_words("Liabilities:Waiting")) == waiting


def liens_leave_no_savings_short(kept: Kept, read: Plain) -> None:
    """What liens hold of somebody's savings is there."""
    for family, contracts in read.contracts.items():
        has = -read.at(kept.in_words(savings(family)))
        held = kept.held(family)
        assert held <= has, family
        lib = sum((one.held for one in contracts.means), ZERO)
        assert abs(lib - held) <= Decimal("0.01") * len(kept.figures.debts), family


def advances_are_equal(kept: Kept, read: Plain) -> None:
    """Everyone who is on a roll and not on leave is advanced the base."""
    advanced = kept.in_words(ADVANCED)
    for sheet in read.sheets:
        leave = str(sheet.meta.get("absent", "")).count(":leave")
        paid = [moved(one)[0] for one in sheet.postings if one.account == advanced]
        assert sum(paid, ZERO) == BASE * (len(ASSOCIATES) - leave)
    weeks = kept.figures.worked
    assert read.at(advanced) == BASE * sum(weeks.values())
    year = year_of_advances(read.book, "2026")
    told = {line.associate: line for line in year.lines}
    for one, count in weeks.items():
        assert not count or told[one].total == BASE * count


Invariant = Callable[[Kept, Plain], None]
INVARIANTS: tuple[Invariant, ...] = (
    entry_sums,
    fund_sums,
    savings_are_statements,
    outstanding_is_what_was_lent,
    liens_leave_no_savings_short,
    advances_are_equal,
)


def assert_all(kept: Kept) -> None:
    """See that all six hold."""
    read = plain(kept)
    for invariant in INVARIANTS:
        invariant(kept, read)
