"""The machine of whole books is not blind: what is planted in one is found."""

from copy import deepcopy
from pathlib import Path
from random import Random

import pytest

from ledger import writing
from ledger.writing import Written
from tests import kept_book
from tests.kept_plain import plain
from tests.kept_records import CHEST
from tests.kept_refused import Refusing
from tests.kept_sums import Invariant
from tests.kept_sums import advances_are_equal
from tests.kept_sums import assert_all
from tests.kept_sums import entry_sums
from tests.kept_sums import fund_sums
from tests.kept_sums import liens_leave_no_savings_short
from tests.kept_sums import outstanding_is_what_was_lent
from tests.kept_sums import savings_are_statements
from tests.walled_model import ZERO
from tests.walled_text import ENGLISH

STEPS = ("save", "hand_in", "lend", "work", "deposit", "walled", "bury", "draw")
LAST = "2026-01-29"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Refusing, str]:
    """Keep a book in which everything was done once, and give its text."""
    folder = tmp_path_factory.mktemp("kept")
    for number in range(99):
        book = Refusing(Random(number), folder)  # noqa: S311
        for step in STEPS:
            book.pass_time(3)
            getattr(book, step)()
        if book.walls.begun.roots == ENGLISH and book.held("F-0001") > ZERO:
            assert_all(book)
            return book, book.text()
    pytest.fail("no book holds savings of the first family")


@pytest.fixture
def kept(built: tuple[Refusing, str]) -> Refusing:
    """Give that book, as it was built."""
    book, text = built
    book.path.write_text(text, "utf-8")
    return deepcopy(book)


def append(kept: Refusing, *postings: str) -> None:
    """Write an entry behind the back of every law."""
    lines = "".join(f"  {one}\n" for one in postings)
    text = f'{kept.text()}\n{LAST} * "Planted"\n{lines}'
    kept.path.write_text(text, "utf-8")


PLANTED: dict[Invariant, tuple[str, ...]] = {
    entry_sums: ("Assets:Cash:Funeral  0.01 USD", "Income:Collected  -0.01 USD"),
    fund_sums: ("Assets:Cash:Funeral  5.00 USD", f"{CHEST}  -5.00 USD"),
    savings_are_statements: (
        "Liabilities:Savings:S-F-0002  0.01 USD",
        f"{CHEST}  -0.01 USD",
    ),
    outstanding_is_what_was_lent: (
        "Assets:Loans:L-0000  -0.01 USD",
        f"{CHEST}  0.01 USD",
    ),
    liens_leave_no_savings_short: (
        "Liabilities:Savings:S-F-0001  300.00 USD",
        f"{CHEST}  -300.00 USD",
    ),
    advances_are_equal: ("Assets:Advanced  0.01 USD", f"{CHEST}  -0.01 USD"),
}


@pytest.mark.parametrize("invariant", PLANTED, ids=lambda one: str(one.__name__))
def test_each_sum_can_fail(kept: Refusing, invariant: Invariant) -> None:
    invariant(kept, plain(kept))
    append(kept, *PLANTED[invariant])
    with pytest.raises(AssertionError):
        invariant(kept, plain(kept))


def test_a_refusal_that_writes_is_found(
    kept: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = writing._judge

    def writes_first(book: Path, target: Path, placed: object, *rest: object) -> None:
        target.write_bytes(placed.content)  # type: ignore[attr-defined]
        judge(book, target, placed, *rest)  # type: ignore[arg-type]

    kept.a_fund_pays_for_another()
    monkeypatch.setattr(writing, "_judge", writes_first)
    with pytest.raises(AssertionError, match="and changed the folder"):
        kept.a_fund_pays_for_another()


def test_a_writer_that_forgets_is_found(
    kept: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.replay(kept.drafts[-1])
    monkeypatch.setattr(writing, "_missing", lambda drafts, _: list(drafts))
    monkeypatch.setattr(writing, "_compare", lambda *_: None)
    monkeypatch.setattr(writing, "_judge", lambda *_: None)
    with pytest.raises(AssertionError):
        kept.replay(kept.drafts[-1])


def test_a_replay_that_says_nothing_and_writes_is_found(
    kept: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(_: Path, file: Path, draft: str, *__: object) -> Written:
        file.write_text(f"{kept.text()}\n", "utf-8")
        return Written((), (draft,))

    monkeypatch.setattr(writing, "write", write)
    with pytest.raises(AssertionError):
        kept.replay(kept.drafts[-1])


BY_LAW = {
    "held-owed": "a_fund_overspends",
    "fund-walls": "a_fund_pays_for_another",
    "liens": "a_loan_that_nobody_backs",
    "savings-overdrawn": "savings_overdrawn",
    "loan-cap": "a_loan_above_the_cap",
    "equal-advances": "an_unequal_advance",
    "write-off": "a_loan_given_up_by_nobody",
    "repayment-order": "a_payment_on_what_is_not_due",
}


@pytest.fixture(params=BY_LAW)
def law_asleep(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Leave one law out of those that judge what is written."""
    law = str(request.param)
    others = [one for one in kept_book.RULED if one.name != law]
    assert len(others) == len(kept_book.RULED) - 1
    monkeypatch.setattr(kept_book, "RULED", others)
    return law


def test_a_law_that_sleeps_is_found(kept: Refusing, law_asleep: str) -> None:
    """What it alone refuses is written then, or refused for another reason."""
    if law_asleep == "savings-overdrawn":
        kept.figures.debts.clear()  # nothing is held of them then
    with pytest.raises(AssertionError):
        getattr(kept, BY_LAW[law_asleep])()
