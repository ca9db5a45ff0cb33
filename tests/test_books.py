"""The example books: clean, and with every case that they are there to show."""

import re
import shlex
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data
from beancount.ops import validation
from click.testing import CliRunner

from ledger import laws
from ledger import periods
from ledger.book import Book
from ledger.check import Report
from ledger.check import check
from ledger.cli import main
from ledger.errors import RuleError
from ledger.kinds import NAMES as KINDS
from ledger.policies import FuneralPolicy
from ledger.records import Associate
from ledger.records import Cooperative
from ledger.records import Family
from plugins import bylaws

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

ROOT = Path(__file__).parents[1]
BOOKS = ROOT / "books"
MAIN = BOOKS / "main.beancount"
YEAR_END = date(2026, 12, 31)
BEGUN = date(2026, 1, 1)


@pytest.fixture(scope="module")
def report() -> Report:
    return check(MAIN, bylaws.RULES)


@pytest.fixture(scope="module")
def book(report: Report) -> Book:
    return report.book


# --- Nothing is wrong ---


def test_plain_beancount_finds_nothing() -> None:
    _, errors, _ = loader.load_file(
        str(MAIN), extra_validations=validation.HARDCORE_VALIDATIONS
    )
    assert errors == []


def test_bean_check_is_silent() -> None:
    bean_check = Path(sys.executable).with_name("bean-check")
    done = subprocess.run([bean_check, "-C", MAIN], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_the_check_finds_nothing(report: Report) -> None:
    assert report.findings == []
    assert [one.partition(":")[0] for one in report.notes] == [
        "2026 is closed and its closing is not sealed"
    ]
    assert report.pending == []


def test_every_law_is_on(report: Report) -> None:
    assert report.on == list(laws.NAMES)


def test_amounts_agree_to_the_cent(tmp_path: Path) -> None:
    """A cent too much in one posting is refused, also where a sheet is in VES."""
    for amount in ("262.08 VES @@ 7.20 USD", "-13.75 USD"):
        changed = amount.replace("7.20", "7.21").replace("13.75", "13.76")
        told = check(copied(tmp_path, amount, changed), bylaws.RULES)
        assert any("does not balance" in one.message for one in told.beancount)


def copied(folder: Path, pattern: str, replacement: str) -> Path:
    """Copy the books with a change made wherever it applies; give the main file."""
    for path in BOOKS.rglob("*.beancount"):
        copy = folder / path.relative_to(BOOKS)
        copy.parent.mkdir(exist_ok=True)
        text = path.read_text("utf-8")
        copy.write_text(re.sub(pattern, replacement, text, flags=re.MULTILINE), "utf-8")
    return folder / "main.beancount"


# --- Their size ---


def test_three_cooperatives(book: Book) -> None:
    assert len(book.register.in_force(Cooperative, YEAR_END)) == 3


def test_about_120_families(book: Book) -> None:
    assert 115 <= len(book.register.in_force(Family, YEAR_END)) <= 125


def test_about_40_associates(book: Book) -> None:
    assert 35 <= len(book.register.in_force(Associate, YEAR_END)) <= 45


def test_one_file_a_month() -> None:
    months = sorted((BOOKS / "2026").glob("[0-9]*.beancount"))
    assert [path.stem for path in months] == [f"{month:02}" for month in range(1, 13)]
    for path in months:
        dates = re.findall(
            r"^\d{4}-\d\d-\d\d(?= [*!])", path.read_text("utf-8"), re.MULTILINE
        )
        assert {day[:7] for day in dates} == {f"2026-{path.stem}"}


def test_a_sheet_for_every_week_and_cooperative(book: Book) -> None:
    sheets = Counter(
        entry.meta["sheet"] for entry in book.sheets if "week" in entry.meta
    )
    assert set(sheets) == set(book.register.in_force(Cooperative, YEAR_END))
    assert set(sheets.values()) == {53}


# --- The special cases that they show ---


def test_the_contribution_changes_in_mid_year(book: Book) -> None:
    before, after = (
        policy.contribution
        for policy in (
            book.policy(FuneralPolicy, date(2026, 3, 31)),
            book.policy(FuneralPolicy, date(2026, 9, 30)),
        )
        if policy is not None
    )
    assert before is not None
    assert after is not None
    assert before != after
    assert book.source(FuneralPolicy, "contribution", YEAR_END) != book.source(
        FuneralPolicy, "covered-max", YEAR_END
    )


def test_families_are_behind_and_ahead(book: Book) -> None:
    """When the books begin, and at the end of their year."""
    begun = book.register.in_force(Family, BEGUN).values()
    opening = {one.paid_through for one in begun if one.paid_through is not None}
    usual = periods.parse_week("2025-W52")
    assert min(opening) < usual < max(opening)
    last = periods.week_of(YEAR_END)
    paid_through = {
        family: record.paid_through + weeks_paid(book, family, record.cooperative)
        for family, record in book.register.in_force(Family, BEGUN).items()
        if len(book.register.history(Family, family)) == 1
        and record.paid_through is not None
    }
    assert len(paid_through) > 100
    assert min(paid_through.values()) < last < max(paid_through.values())


def weeks_paid(book: Book, family: str, cooperative: str) -> int:
    """Count the weeks of a family that stayed at one cooperative, by hand."""
    weeks = 0
    for entry in book.sheets:
        if entry.meta["sheet"] != cooperative:
            continue
        words = entry.meta.get("paid", "").split()
        named = {one.partition(":")[0]: one.partition(":")[2] or 1 for one in words}
        everyone_else = "absent" in entry.meta and family not in named
        if everyone_else and family not in entry.meta["absent"].split():
            weeks += 1
        weeks += int(named.get(family, 0))
    return weeks


def test_several_weeks_are_paid_at_once(book: Book) -> None:
    assert any(":5" in entry.meta.get("paid", "") for entry in book.sheets)


def test_sheets_of_both_forms(book: Book) -> None:
    assert any("absent" in entry.meta for entry in book.sheets)
    assert any("absent" not in entry.meta for entry in book.sheets)


def test_corrections_take_back_and_add(book: Book) -> None:
    corrections = [entry for entry in book.sheets if "corrects" in entry.meta]
    assert any(":-" in entry.meta["paid"] for entry in corrections)
    assert any(":-" not in entry.meta["paid"] for entry in corrections)


def test_a_sheet_is_paid_in_bolivars(book: Book) -> None:
    paid = [
        posting
        for entry in book.sheets
        for posting in entry.postings
        if posting.units is not None and posting.units.currency == "VES"
    ]
    assert paid
    assert all(posting.price and posting.price.currency == "USD" for posting in paid)


def test_a_quick_decision_is_ratified_and_another_rejected(book: Book) -> None:
    quick = {one.record.id for one in book.decisions.quick()}
    assert quick & book.decisions.ratified.keys()
    assert quick & book.decisions.rejected.keys()
    assert book.decisions.awaiting(YEAR_END) == []


def test_a_waiver_is_used(report: Report) -> None:
    assert [one.error.law() for one in report.waived] == [
        "family-size",
        "funeral-service",
    ]


def test_an_excuse_is_used(report: Report) -> None:
    assert [one.error.law() for one in report.excused] == ["funeral-sheet"]


def test_without_its_decision_the_excused_stands_again(tmp_path: Path) -> None:
    """The finding is real: it is the decision that lets it stand."""
    main_file = copied(tmp_path, r"^  (excuses|waives):.*\n(  until:.*\n)?", "")
    told = check(main_file, bylaws.RULES).findings
    assert [one.law for one in told] == [
        "family-size",
        "funeral-sheet",
        "funeral-service",
    ]


def test_families_come_move_and_leave(book: Book) -> None:
    histories = book.register.histories(Family)
    spans = [span for one in book.enrolments.values() for span in one]
    assert any(span.date > BEGUN for span in spans)
    assert any(span.ended for span in spans)
    assert any(
        len({getattr(filed.record, "cooperative", None) for filed in history} - {None})
        > 1
        for history in histories.values()
    )


def test_no_names_of_people(book: Book) -> None:
    for model, form in ((Family, r"F-\d{4}"), (Associate, r"A-\d{4}")):
        assert all(re.fullmatch(form, one) for one in book.register.histories(model))
    covered = {
        person
        for family in book.register.in_force(Family, YEAR_END).values()
        for person in family.covered
    }
    assert all(re.fullmatch(r"P-\d{4}", person) for person in covered)


# --- Their README ---

README = (BOOKS / "README.md").read_text("utf-8")


def test_the_readme_is_short_and_names_every_kind() -> None:
    assert len(README.splitlines()) <= 130
    for kind in KINDS:
        assert kind in README


def entries_of(text: str) -> set[str]:
    """Give entries by their text, however it is spaced."""
    parts = re.split(r"\n(?=\S|\n)", text)
    return {" ".join(part.split()) for part in parts if part.strip()}


def test_what_the_readme_shows_stands_in_the_books() -> None:
    blocks = re.findall(r"```beancount\n(.*?)```", README, re.DOTALL)
    written = set[str]()
    for path in BOOKS.rglob("*.beancount"):
        written |= entries_of(path.read_text("utf-8"))
    assert blocks
    for shown in blocks + re.findall(r"`(\d{4}-\d\d-\d\d .*?)`", README):
        assert entries_of(shown) <= written


def test_the_commands_that_the_readme_shows_can_be_copied() -> None:
    lines = re.findall(r"^cayapa (.*)$", README, re.MULTILINE)
    within = re.findall(r"`cayapa (.*?)`", README)
    commands = [
        shlex.split(one.replace("books/", f"{BOOKS}/")) for one in lines + within
    ]
    drafts = {
        "sheet",
        "transfer",
        "accrue",
        "close-deposit",
        "renew",
        "close-year",
        "repay",
        "import",
    }
    shows = {"quote", "funds", "check", "advances", "campaign", "prices", "arrears"}
    assert drafts | shows <= {one[0] for one in commands}
    for command in commands:
        if command[0] != "view":  # it does not end by itself
            result = CliRunner().invoke(main, command)
            assert result.exit_code == 0, result.stderr


# --- Books of others ---


def test_beancounts_own_example_is_left_alone(tmp_path: Path) -> None:
    book = tmp_path / "example.beancount"
    example = Path(sys.executable).with_name("bean-example")
    dates = [
        "--date-begin=2024-01-01",
        "--date-end=2026-01-01",
        "--date-birth=1980-01-01",
    ]
    subprocess.run([example, "--seed=7", *dates, f"--output={book}"], check=True)
    with book.open("a", encoding="utf-8") as file:
        file.write('\nplugin "plugins.bylaws"\n')
    entries, errors, _ = loader.load_file(str(book))
    assert len(entries) > 1000
    assert [error for error in errors if isinstance(error, RuleError)] == []
    assert errors == []
    told = check(book, bylaws.RULES)
    assert told.laws == []
    assert told.on == ["records", "decisions"]


def test_customs_of_others_are_passed_over(tmp_path: Path) -> None:
    book = tmp_path / "others.beancount"
    book.write_text(
        'plugin "plugins.bylaws"\n'
        '2026-01-01 custom "fava-option" "language" "es"\n'
        '2026-01-01 custom "budget" Expenses:Wood "monthly" 40.00 USD\n'
        '2026-01-01 custom "autobean.share.policy" Expenses:Wood\n',
        "utf-8",
    )
    entries, errors, _ = loader.load_file(str(book))
    assert errors == []
    assert all(isinstance(entry, data.Custom) for entry in entries)
