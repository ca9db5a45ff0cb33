"""`cayapa funeral`: a draft that the laws let pass, or why there is none."""

from pathlib import Path

import pytest
from beancount import loader
from beancount.core.data import Transaction

from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_fund_status import keep_books

BANK = "Assets:Bank:Funeral"
NOT_COVERED = "not covered. If the assembly decides otherwise, cite it with --decision."
LONG_OVERDUE = f"on 2026-02-09 (4 weeks overdue, 1 of 2 waited): {NOT_COVERED}"
NEWLY_IN = f"on 2026-02-09 (0 weeks overdue, 1 of 2 waited): {NOT_COVERED}"
WAIVER = """
2026-02-10 custom "decision" "D-002" "The fund buries P-0004 and P-0007"
  taken-by: "assembly"
  waives: "funeral-service"
  until: 2026-02-28
"""


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep books of the four standings, with money and coffins."""
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    add(tmp_path / "decisions.beancount", WAIVER)
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")
    return tmp_path


def ask(person: str, *more: str, **changed: str) -> tuple[str, ...]:
    """Ask for a funeral of 120 dollars from the bank, unless said otherwise."""
    said = {
        "died": "2026-02-09",
        "on": "2026-02-10",
        "account": BANK,
        "amount": "120.00 USD",
        **changed,
    }
    options = [word for key, value in said.items() for word in (f"--{key}", value)]
    return ("funeral", "main.beancount", person, *options, *more)


def stands(books: Path, draft: str) -> None:
    """Append a draft to the books, and let every law and Beancount judge it."""
    add(books / "collections.beancount", draft)
    told = said(run("check", "main.beancount"))
    assert told.endswith("Nothing wrong.\n")
    assert "pending" not in told
    entries, errors, _ = loader.load_file(str(books / "main.beancount"))
    assert errors == []
    assert any("funeral" in entry.meta for entry in entries)


def test_the_funeral_of_a_person_who_is_covered(books: Path) -> None:
    draft = said(run(*ask("P-0001")))
    head, *lines = draft.strip("\n").splitlines()
    assert head == '2026-02-10 * "F-0001" "Funeral service"'
    assert [line.split() for line in lines] == [
        ["funeral:", '"S-0001"'],
        ["person:", '"P-0001"'],
        ["died:", "2026-02-09"],
        ["draft:", '"funeral/S-0001/2026-02-10/Assets:Bank:Funeral/120USD"'],
        ["Expenses:Funeral:Service", "120.00", "USD"],
        ["Assets:Bank:Funeral", "-120.00", "USD"],
    ]
    stands(books, draft)


def test_nothing_is_written(books: Path) -> None:
    before = {file: file.read_bytes() for file in books.glob("*.beancount")}
    said(run(*ask("P-0001")))
    assert before == {file: file.read_bytes() for file in books.glob("*.beancount")}


@pytest.mark.parametrize(
    ("person", "why"),
    [
        ("P-0004", f"P-0004 is of F-0002, which was suspended {LONG_OVERDUE}"),
        ("P-0007", f"P-0007 is of F-0004, which was waiting {NEWLY_IN}"),
        ("P-0099", "P-0099 is covered by no family on 2026-02-09."),
    ],
    ids=["suspended", "waiting", "unknown"],
)
@pytest.mark.usefixtures("books")
def test_a_person_who_is_not_covered(person: str, why: str) -> None:
    assert refused(run(*ask(person))) == f"cayapa: {why}\n"


@pytest.mark.usefixtures("books")
def test_arrears_paid_on_the_day_of_death_come_too_late() -> None:
    late = ask("P-0004", died="2026-02-10", on="2026-02-12")
    assert "suspended on 2026-02-10 (4 weeks overdue" in refused(run(*late))
    said(run(*ask("P-0004", died="2026-02-11", on="2026-02-12")))


@pytest.mark.parametrize("person", ["P-0004", "P-0007"])
def test_a_decision_of_the_assembly(books: Path, person: str) -> None:
    draft = said(run(*ask(person, "--decision", "D-002")))
    assert '  decision: "D-002"\n' in draft
    add(books / "collections.beancount", draft)
    told = said(run("check", "main.beancount"))
    assert f"waived by decision D-002: funeral-service: S-0001: {person} is" in told
    assert told.endswith("Nothing wrong.\n")


@pytest.mark.parametrize("decision", ["D-999", "D-001", 'D"'])
@pytest.mark.usefixtures("books")
def test_a_decision_that_does_not_allow_it(decision: str) -> None:
    assert decision in refused(run(*ask("P-0004", "--decision", decision)))


@pytest.mark.usefixtures("books")
def test_a_death_after_the_entry() -> None:
    told = refused(run(*ask("P-0001", died="2026-02-11")))
    assert told == (
        "cayapa: the entry of 2026-02-10 is before the death on 2026-02-11.\n"
    )
    said(run(*ask("P-0001", died="2026-02-10")))


def test_a_person_who_is_buried_already(books: Path) -> None:
    stands(books, said(run(*ask("P-0001"))))
    told = refused(run(*ask("P-0001")))
    assert told == (
        "cayapa: P-0001 has the funeral S-0001 already; add to it with --id.\n"
    )


def test_a_second_cost_of_a_funeral(books: Path) -> None:
    stands(books, said(run(*ask("P-0001"))))
    more = ask("P-0001", "--id", "S-0001", amount="30.00 USD", on="2026-02-12")
    draft = said(run(*more))
    assert '  funeral: "S-0001"\n' in draft
    stands(books, draft)


@pytest.mark.parametrize(
    ("person", "died"), [("P-0002", "2026-02-09"), ("P-0001", "2026-02-08")]
)
def test_the_id_of_another_funeral(books: Path, person: str, died: str) -> None:
    stands(books, said(run(*ask("P-0001"))))
    assert "S-0001" in refused(run(*ask(person, "--id", "S-0001", died=died)))


@pytest.mark.parametrize("text", ['a b"c', 'S"', "S 1", "S\n1"])
@pytest.mark.usefixtures("books")
def test_an_id_that_is_none(text: str) -> None:
    refused(run(*ask("P-0001", "--id", text)))


@pytest.mark.parametrize(
    ("known", "following"),
    [("S-0009", "S-0010"), ("S-9999", "S-10000"), ("2026-07", "2026-08")],
)
def test_the_next_free_id(books: Path, known: str, following: str) -> None:
    stands(books, said(run(*ask("P-0001", "--id", known))))
    draft = said(run(*ask("P-0002")))
    assert f'  funeral: "{following}"\n' in draft
    stands(books, draft)


def test_a_coffin_from_the_stock(books: Path) -> None:
    coffin = ask("P-0001", account="Assets:Stock:Coffins", amount="1 COFFIN")
    draft = said(run(*coffin))
    assert "  Assets:Stock:Coffins      -1 COFFIN {}\n" in draft
    stands(books, draft)
    entries, _, _ = loader.load_file(str(books / "main.beancount"))
    [funeral] = (
        entry
        for entry in entries
        if isinstance(entry, Transaction) and "funeral" in entry.meta
    )
    assert str(funeral.postings[0].units) == "120.00 USD"


AMOUNTS = [
    "120,00 USD",
    "120",
    "USD 120",
    "-120 USD",
    "1e2 USD",
    "120 usd",
    "٣ USD",
    "",
]


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.usefixtures("books")
def test_an_amount_that_is_none(amount: str) -> None:
    told = refused(run(*ask("P-0001", amount=amount)))
    assert told.endswith(f'{amount!r} is no amount; write it as "120.00 USD".\n')


@pytest.mark.parametrize("amount", ["0 USD", "10 VES", "1 URN"])
@pytest.mark.usefixtures("books")
def test_an_amount_that_the_account_cannot_pay(amount: str) -> None:
    refused(run(*ask("P-0001", amount=amount)))


@pytest.mark.usefixtures("books")
def test_an_account_that_is_not_opened() -> None:
    told = refused(run(*ask("P-0001", account="Assets:Bank:Funerals")))
    assert told == (
        "cayapa: Assets:Bank:Funerals is not open for money or stock on "
        "2026-02-10; name another.\n"
    )


@pytest.mark.parametrize("name", ["Bank:Closed", "Bank:Later"])
@pytest.mark.usefixtures("books")
def test_an_account_that_is_not_open_on_the_day(name: str) -> None:
    assert f"Assets:{name}" in refused(run(*ask("P-0001", account=f"Assets:{name}")))


@pytest.mark.parametrize("name", ["Expenses:Funeral:Service", "Income:Funeral:Contributions"])  # fmt: skip
@pytest.mark.usefixtures("books")
def test_an_account_that_holds_nothing(name: str) -> None:
    assert name in refused(run(*ask("P-0001", account=name)))


def test_books_without_an_account_of_service(books: Path) -> None:
    change(books / "accounts.beancount", '  role: "service"\n', "")
    told = refused(run(*ask("P-0001")))
    assert 'no account of the fund has role: "service"; open one first.' in told


def test_no_draft_from_a_damaged_file_of_families(books: Path) -> None:
    change(books / "people.beancount", '"F-0003" "first"', '"F-0003" "first')
    assert "people.beancount:11: " in refused(run(*ask("P-0001")))
