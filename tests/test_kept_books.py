"""Whole books kept at random, step by step: one machine for all that a network does.

After every step eight things hold: entries come to nothing, no fund gains by one,
savings are what statements say, what is outstanding was lent and not repaid or written
off, liens leave no savings short, advances are equal; what is refused leaves the file
as it was to the byte, and what is written again changes nothing. Each sequence ends
with one thing spoilt in it, which a law must find.

`CAYAPA_TORTURE=1` runs twenty times as many.
"""

import os
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from beancount import loader
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import note
from hypothesis import seed
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine
from hypothesis.stateful import initialize
from hypothesis.stateful import invariant
from hypothesis.stateful import rule
from hypothesis.stateful import run_state_machine_as_test

from ledger.errors import RuleError
from tests.kept_refused import Refusing
from tests.kept_sums import assert_all
from tests.walled_spoilt import BEANCOUNT
from tests.walled_spoilt import KINDS
from tests.walled_spoilt import Kept
from tests.walled_text import Written

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

ACCEPTED = (
    *("walled", "walled", "walled", "transfers", "hand_in", "bury", "work", "seal"),
    *("save", "draw", "deposit", "accrue", "pay_out", "lend", "lend", "repay", "repay"),
    "write_off",
    "pay_out",
    "seal",
)
REFUSED = (
    *("a_fund_overspends", "a_fund_pays_for_another", "a_transfer_without_a_decision"),
    *("a_week_twice", "a_week_too_early", "a_funeral_twice", "a_funeral_of_nobody"),
    *("savings_overdrawn", "a_loan_above_the_cap", "a_loan_that_nobody_backs"),
    *("a_payment_on_what_is_not_due", "a_loan_given_up_by_nobody"),
    *("a_deposit_before_its_day", "an_unequal_advance", "another_of_the_same_id"),
    "a_sealed_month",
)
DAYS = (0, 1, 6, 20)
TRIES = 5
PARTS = 2
SEQUENCES = 600 // PARTS * (20 if os.environ.get("CAYAPA_TORTURE") else 1)
STEPS = 5
UNSHRUNK = (Phase.explicit, Phase.generate)  # a book shrinks for minutes
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)


class Sequences(RuleBasedStateMachine):
    """A book kept for some steps, and then spoilt."""

    folder: Path
    tally: Counter[str]

    @initialize(number=st.integers(0, 2**64))
    def begin(self, number: int) -> None:
        self.kept = Refusing(Random(number), self.folder)  # noqa: S311
        self.seen: object = None

    @rule(refuses=st.booleans())
    def step(self, *, refuses: bool) -> None:
        """Do something that can be done on the day, or try what cannot.

        What it is the book's own chance says: of a choice of its own hypothesis
        prefers the first.
        """
        kept, random = self.kept, self.kept.random
        if not refuses:
            kept.pass_time(random.choice(DAYS))
        some = random.sample(REFUSED if refuses else ACCEPTED, TRIES)
        for what in sorted(some, key=self.tally.__getitem__):  # what is rare first
            before = len(kept.drafts), kept.tally.total()
            getattr(kept, what)()
            if (len(kept.drafts), kept.tally.total()) != before:
                note(what)
                self.tally[what] += 1
                break
        self.tally.update(kept.tally)
        kept.tally.clear()

    @invariant()
    def eight_things_hold(self) -> None:
        now = (self.kept.text(), self.kept.day)
        if now != self.seen:
            self.kept.replay(self.kept.drafts[-1])
            assert_all(self.kept)
        self.seen = now

    def teardown(self) -> None:
        if hasattr(self, "kept"):
            self.kept.replay("\n".join(self.kept.drafts))
            self.spoil()
            self.tally["sequences"] += 1

    def spoil(self) -> None:
        """Spoil one thing in the book: the law that is to speak of it does."""
        kept, walls = self.kept, self.kept.walls
        for _ in range(9):
            if not walls.transfers:
                kept.transfers()
        walls.statements += walls.proof()
        book = Kept(walls.written(kept.beside), walls.transfers)
        rare_first = sorted(KINDS, key=lambda one: self.tally[f"spoilt {one.__name__}"])
        for spoil in rare_first if walls.transfers else ():
            spoilt = spoil(kept.random, book)
            if spoilt is not None:
                self.tally[f"spoilt {spoil.__name__}"] += 1
                break
        else:
            assert not spoken(book.written)
            return
        found = spoken(spoilt.written)
        expected = {(spoilt.law, name) for name in spoilt.entries}
        assert expected <= found
        assert found == expected or not spoilt.alone
        assert spoilt.law in {law for law, _ in found} or (found and not spoilt.law)


def spoken(written: Written) -> set[tuple[str, str]]:
    """Give who speaks of a book, and of which entry, by its name."""
    _, errors, _ = loader.load_string(written.text())
    return {
        (
            error.law() if isinstance(error, RuleError) else BEANCOUNT,
            getattr(error.entry, "narration", None) or "",
        )
        for error in errors
    }


@pytest.mark.parametrize("part", range(PARTS))
def test_what_holds_after_every_step(
    part: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tally shows that every operation, refusal and spoiling was there."""
    monkeypatch.setattr(os, "fsync", lambda _: None)  # what a disk does is not judged
    tally: Counter[str] = Counter()
    machine = type("Sequences", (Sequences,), {"folder": tmp_path, "tally": tally})
    run_state_machine_as_test(
        seed(part)(machine),
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=STEPS,
            phases=UNSHRUNK,
            suppress_health_check=SLOW,
        ),
    )
    assert tally["sequences"] >= SEQUENCES
    spoilt = {f"spoilt {one.__name__}" for one in KINDS}
    held = "refused savings that liens hold"
    assert {*ACCEPTED, *REFUSED, *spoilt, held} - {*tally} == set()
