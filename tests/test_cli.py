"""The commands beside `check`: what they print, refuse, and leave alone."""

import gc
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from beancount import loader
from click.testing import CliRunner
from click.testing import Result

from ledger import laws
from ledger.cli import SUMMARIES
from ledger.cli import main

COMMAND = Path(sys.executable).with_name("cayapa")
TO_CASH = ("--account", "Assets:Cash:Funeral")
AWAKE = {
    "records",
    "decisions",
    "family-size",
    "covered-once",
    "funeral-sheet",
    "fund-walls",
    "fund-amounts",
    "precision",
    "spelling",
}
WEEK_3 = (
    "sheet",
    "main.beancount",
    "first",
    "2026-W03",
    "--on",
    "2026-01-16",
    *TO_CASH,
)


@pytest.fixture(autouse=True)
def no_lasting_effects() -> Iterator[None]:
    yield
    gc.enable()  # a command turns it off for its short life


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Begin a set of books in the week of 2026-01-05, and stand in its folder."""
    monkeypatch.chdir(tmp_path)
    said(run("init", "books", "--on", "2026-01-07"))
    monkeypatch.chdir(tmp_path / "books")
    return tmp_path / "books"


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def said(result: Result) -> str:
    """Give what a command printed that did what it was asked."""
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result.stdout


def refused(result: Result) -> str:
    """Give the words of a command that did nothing."""
    assert result.exit_code == 2
    assert result.stdout == ""
    return result.stderr


def nothing_drafted(result: Result) -> bool:
    """Tell whether a command had nothing to draft, and said so on the side."""
    told = result.exit_code, result.stdout, result.stderr
    return told == (0, "", "nothing to draft\n")


def add(file: Path, text: str) -> None:
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def shell(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command as a bookkeeper does."""
    done = subprocess.run(
        [COMMAND, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


# --- Help ---


def test_help_lists_every_command() -> None:
    told = said(run("--help"))
    for name, summary in SUMMARIES.items():
        assert f"  {name} " in told
        assert summary in told
    assert "books/main.beancount" in told


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_has_help(name: str) -> None:
    told = said(run(name, "-h"))
    assert told == said(run(name, "--help"))
    assert told.startswith(f"Usage: main {name} ")
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.parametrize("name", ["status", "laws"])
def test_reports_take_a_day_and_a_format(name: str) -> None:
    told = said(run(name, "--help"))
    assert "--on DATE" in told
    assert "--format [text|json]" in told


def test_help_of_the_check_tells_its_exit_codes() -> None:
    told = " ".join(said(run("check", "--help")).split())
    assert "Exit code: 0 nothing is wrong, 1 something is, 2 " in told


@pytest.mark.parametrize("name", ["sheet", "init"])
def test_help_tells_what_the_day_is(name: str) -> None:
    assert "The day to look at" not in said(run(name, "--help"))


def test_help_promises_only_what_is_there() -> None:
    promised = "told to write" in " ".join(said(run("--help")).split())
    assert promised == any("--write" in said(run(name, "-h")) for name in SUMMARIES)


def test_version() -> None:
    assert ", version 0.1.0" in said(run("--version"))


def test_no_command_shows_the_help() -> None:
    assert "Commands:" in run().output


def test_an_unknown_command() -> None:
    assert "No such command 'chek'" in refused(run("chek", "main.beancount"))


@pytest.mark.parametrize("day", ["6.2.2026", "2026-02-30", "yesterday"])
def test_a_day_that_is_none(books: Path, day: str) -> None:
    told = refused(run("status", str(books / "main.beancount"), "--on", day))
    assert f"Invalid value for '--on': '{day}'" in told


@pytest.mark.parametrize("day", ["6.2.2026", "2026-02-30"])
def test_a_day_that_is_none_is_told_in_words(books: Path, day: str) -> None:
    told = refused(run("status", str(books / "main.beancount"), "--on", day))
    assert "%" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "{}"),
        ("laws", "{}"),
        ("view", "{}"),
        ("sheet", "{}", "first", "2026-W03", "--absent", "", *TO_CASH),
    ],
    ids=lambda arguments: str(arguments[0]),
)
def test_a_book_that_is_not_there(arguments: tuple[str, ...], tmp_path: Path) -> None:
    missing, folder = str(tmp_path / "no.beancount"), str(tmp_path)
    told = refused(run(*(one.format(missing) for one in arguments)))
    assert told == f"cayapa: {missing} cannot be opened; is the name right?\n"
    told = refused(run(*(one.format(folder) for one in arguments)))
    assert told.startswith(f"cayapa: {folder} is a folder; name the book's main file")


# --- init ---


def test_init_writes_books_that_are_correct(books: Path) -> None:
    told = said(run("check", "main.beancount"))
    asleep = [name for name in laws.NAMES if name not in AWAKE]
    assert told == (
        f"{len(laws.NAMES)} laws: {len(AWAKE)} on, {len(asleep)} asleep (no policy): "
        f"{', '.join(asleep)}. Nothing wrong.\n"
    )
    _, errors, _ = loader.load_file(str(books / "main.beancount"))
    assert errors == []


@pytest.mark.parametrize(
    "day", ["2026-01-01", "2026-12-31", "2027-01-03", "2024-02-29"]
)
def test_init_on_any_day(tmp_path: Path, day: str) -> None:
    said(run("init", str(tmp_path / "books"), "--on", day))
    said(run("check", str(tmp_path / "books" / "main.beancount")))


def test_init_tells_what_it_wrote_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    *files, following = said(run("init", "books")).splitlines()
    there = [path for path in Path("books").rglob("*") if path.is_file()]
    assert sorted(map(str, there)) == sorted(files)
    assert following == (
        "Next: cayapa check books/main.beancount, then cayapa view "
        "books/main.beancount."
    )


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "people.beancount").write_text("; mine\n", "utf-8")
    told = refused(run("init", str(tmp_path)))
    assert told == (
        f"cayapa: {tmp_path / 'people.beancount'} exists; name an empty folder. "
        "Nothing was written.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["people.beancount"]


def test_init_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot be written" in refused(run("init", str(tmp_path / "file" / "books")))


def test_init_writes_a_workflow_that_checks(books: Path) -> None:
    workflow = (books / ".github" / "workflows" / "check.yml").read_text("utf-8")
    assert "- run: cayapa check --strict --format github main.beancount\n" in workflow
    assert "pull_request" in workflow


def test_init_shows_a_command_that_can_be_copied(books: Path) -> None:
    """It drafts the week after the one whose sheet stands below it."""
    lines = (books / "collections.beancount").read_text("utf-8").splitlines()
    shown = next(line for line in lines if "cayapa sheet" in line)
    said(run(*shlex.split(shown.strip("; "))[1:]))


# --- sheet ---


def test_two_weeks_of_sheets(books: Path) -> None:
    """What a bookkeeper does on her first days."""
    draft = said(run(*WEEK_3, "--absent", "F-0002"))
    assert draft == (
        '\n2026-01-16 * "First cooperative" "Funeral collection"\n'
        '  sheet: "first"\n'
        '  week: "2026-W03"\n'
        '  absent: "F-0002"\n'
        '  draft: "sheet/first/2026-W03"\n'
        "  Assets:Cash:Funeral            0.20 USD\n"
        "  Income:Funeral:Contributions  -0.20 USD\n"
    )
    add(books / "collections.beancount", draft)
    week_4 = ("sheet", "main.beancount", "first", "2026-W04", "--on", "2026-01-23")
    draft = said(run(*week_4, *TO_CASH, "--absent", "", "--paid", "F-0002:3"))
    assert "  Assets:Cash:Funeral            0.80 USD\n" in draft
    add(books / "collections.beancount", draft)
    assert said(run("check", "main.beancount")).endswith("Nothing wrong.\n")


def test_everyone_paid_or_nobody(books: Path) -> None:
    assert " 0.40 USD" in said(run(*WEEK_3, "--absent", ""))
    draft = said(run(*WEEK_3, "--paid", ""))
    assert draft.endswith('  paid: ""\n  draft: "sheet/first/2026-W03"\n')
    add(books / "collections.beancount", draft)
    said(run("check", "main.beancount"))


def test_a_sheet_of_a_week_that_has_one_of_a_later_day(books: Path) -> None:
    change(books / "collections.beancount", "2026-01-09 *", "2026-01-10 *")
    earlier = ("first", "2026-W02", "--account", "Assets:Cash:Funeral")
    told = refused(
        run("sheet", "main.beancount", *earlier, "--absent", "", "--on", "2026-01-09")
    )
    assert told.startswith("cayapa: first/2026-W02 has a sheet already, of 2026-01-10;")


@pytest.mark.usefixtures("books")
def test_a_sheet_asks_who_paid() -> None:
    told = refused(run(*WEEK_3))
    assert 'say --absent or --paid (everyone paid: --absent "")' in told


@pytest.mark.parametrize(
    ("cooperative", "week", "listed", "why"),
    [
        (
            "first",
            "2026-W02",
            "F-0001",
            "first/2026-W02 has a sheet already, of 2026-01",
        ),
        (
            "third",
            "2026-W03",
            "F-0001",
            "of the cooperative third, which is not in the ",
        ),
        ("first", "2026-W54", "F-0001", "is no week; 2026 has the weeks W01 to W53."),
        (
            "first",
            "3",
            "F-0001",
            "says week 3, which is no week; write it as 2026-W02.",
        ),
        ("first", "2026-W04", "F-0001", "before its week begins on 2026-01-19"),
        (
            "first",
            "2026-W03",
            "F-0009",
            "lists F-0009, a family that is not in the book",
        ),
        ("first", "2026-W03", "F-0001:0", "after the colon stands the number of weeks"),
        ("first", "2026-W03", "F-0001:x", "after the colon stands the number of weeks"),
        ("first", "2026-W03", "F-0001:-1", "which takes weeks of F-0001 back"),
        ("first", "2026-W03", "F-0001 F-0001", "lists F-0001 twice in paid"),
    ],
)
@pytest.mark.usefixtures("books")
def test_a_sheet_that_cannot_stand(
    cooperative: str, week: str, listed: str, why: str
) -> None:
    day = ("--on", "2026-01-16", *TO_CASH)
    command = ("sheet", "main.beancount", cooperative, week, *day, "--paid", listed)
    assert why in refused(run(*command))


@pytest.mark.usefixtures("books")
def test_a_sheet_tells_every_reason() -> None:
    told = refused(run(*WEEK_3, "--paid", "F-0009 F-0001:0"))
    assert len(told.splitlines()) == 2


@pytest.mark.usefixtures("books")
def test_a_sheet_waits_for_the_week_before() -> None:
    week_4 = ("sheet", "main.beancount", "first", "2026-W04", "--on", "2026-01-23")
    told = refused(run(*week_4, *TO_CASH, "--absent", ""))
    assert "first has no sheet for 2026-W03, before this one of 2026-W04" in told


@pytest.mark.usefixtures("books")
def test_a_sheet_wants_an_account_that_is_open() -> None:
    told = refused(run(*WEEK_3[:-1], "Assets:Cash:Funerals", "--absent", ""))
    assert "Assets:Cash:Funerals is no open account for money; name another" in told


@pytest.mark.usefixtures("books")
def test_a_sheet_wants_contributions_of_the_fund() -> None:
    refused(run(*WEEK_3, "--absent", "", "--income", "Income:Nowhere"))


def test_a_fund_with_two_accounts_of_contributions(books: Path) -> None:
    add(
        books / "accounts.beancount",
        "\n2026-01-05 open Income:Funeral:Contributions:Late USD\n",
    )
    told = refused(run(*WEEK_3, "--absent", ""))
    assert "Income:Funeral:Contributions, Income:Funeral:Contributions:Late" in told
    assert "Name the one meant with --income." in told
    late = ("--income", "Income:Funeral:Contributions:Late")
    assert f"{late[1]}  -0.40 USD" in said(run(*WEEK_3, "--absent", "", *late))


def test_a_book_without_contribution_has_no_sheets(books: Path) -> None:
    change(books / "policies.beancount", '  fund: "funeral"\n', "")
    told = refused(run(*WEEK_3, "--absent", ""))
    assert "policy funeral names no fund" in told


def test_a_sheet_across_a_change_of_rate(books: Path) -> None:
    """Old weeks at the old contribution; the total keeps its decimals."""
    add(
        books / "policies.beancount",
        '\n2026-01-12 custom "policy" "funeral"\n  contribution: 0.3 USD\n'
        '  decision: "D-001"\n',
    )
    change(books / "collections.beancount", 'absent: ""', 'absent: "F-0002"')
    change(books / "collections.beancount", "0.40", "0.20")
    change(books / "collections.beancount", "-0.40", "-0.20")
    draft = said(run(*WEEK_3, "--absent", "", "--paid", "F-0002:2"))
    assert " 0.80 USD\n" in draft
    assert " -0.80 USD\n" in draft


def test_a_long_list_is_folded(books: Path) -> None:
    families = [f"F-1{number:03}" for number in range(40)]
    records = (f'2026-01-12 custom "family" "{one}" "first"\n' for one in families)
    add(books / "people.beancount", "".join(records))
    draft = said(run(*WEEK_3, "--paid", " ".join(families)))
    assert max(map(len, draft.splitlines())) <= 88
    assert " 8.00 USD" in draft
    add(books / "collections.beancount", draft)
    said(run("check", "main.beancount"))


@pytest.mark.usefixtures("books")
def test_a_list_with_commas() -> None:
    assert "blank" in refused(run(*WEEK_3, "--absent", "F-0001,F-0002"))


@pytest.mark.usefixtures("books")
def test_blanks_around_the_cooperative() -> None:
    draft = said(run(*WEEK_3[:2], " first", *WEEK_3[3:], "--absent", ""))
    assert draft.startswith('\n2026-01-16 * "First cooperative" ')


def test_no_sheet_from_a_damaged_file_of_families(books: Path) -> None:
    change(books / "people.beancount", '"F-0002" "first"', '"F-0002" "first')
    assert "people.beancount:8" in refused(run(*WEEK_3, "--absent", ""))


# --- status ---

HURRIED = """
2026-01-20 custom "decision" "D-002" "Boards are bought"
  taken-by: "quick"
2026-01-31 custom "decision" "D-003" "The boards are right"
  taken-by: "assembly"
  ratifies: "D-002"
2026-01-21 * "Boards"
  Expenses:Funeral:Upkeep   0.15 USD
  Assets:Cash:Funeral      -0.15 USD
"""


def test_status(books: Path) -> None:
    add(books / "collections.beancount", HURRIED)
    assert said(run("status", "main.beancount", "--on", "2026-01-21")) == (
        "The network on 2026-01-21, books up to 2026-01-21\n"
        "\n"
        "cooperative  name               families  persons  sheets  weeks paid\n"
        "first        First cooperative         2        4       1           2\n"
        "all                                    2        4       1           2\n"
        "\n"
        "fund       in   out   has\n"
        "funeral  0.40  0.15  0.25  USD\n"
        "\n"
        "Decision D-002 of 2026-01-20 awaits ratification, by 2026-02-19: Boards are "
        "bought\n"
        "\n"
        "Fund funeral: families without terms of standing\n"
        "Funerals: 0\n"
        "Reserve: 3 weeks at the cost of the last year\n"  # 0.25 x 17 / (0.15 x 7)
    )


def test_status_of_another_day(books: Path) -> None:
    add(books / "collections.beancount", HURRIED)
    told = said(run("status", "main.beancount", "--on", "2026-01-31"))
    assert "No decision awaits ratification." in told
    told = said(run("status", "main.beancount", "--on", "2026-01-08"))
    assert (
        "first        First cooperative         2        4       0           0\n"
        in told
    )


def test_status_as_json(books: Path) -> None:
    add(books / "collections.beancount", HURRIED)
    command = ("status", "main.beancount", "--on", "2026-01-21", "--format", "json")
    assert json.loads(said(run(*command))) == {
        "on": "2026-01-21",
        "horizon": "2026-01-21",
        "collected": [
            {
                "cooperative": "first",
                "name": "First cooperative",
                "families": 2,
                "persons": 4,
                "sheets": 1,
                "weeks": 2,
            }
        ],
        "flows": [
            {
                "fund": "funeral",
                "currency": "USD",
                "money_in": "0.40",
                "money_out": "0.15",
                "advanced": "0.00",
                "has": "0.25",
            }
        ],
        "awaiting": [
            {
                "decision": "D-002",
                "text": "Boards are bought",
                "date": "2026-01-20",
                "due": "2026-02-19",
            }
        ],
        "mentors_suspended": [],
        "funeral_fund": {
            "fund": "funeral",
            "families": {},
            "funerals": 0,
            "cost_per_funeral": None,
            "reserve_weeks": 3,
            "can_carry": None,
        },
    }
    assert said(run(*command)) == said(run(*command))


def test_status_of_an_empty_book(tmp_path: Path) -> None:
    (tmp_path / "main.beancount").touch()
    told = said(run("status", str(tmp_path / "main.beancount"), "--on", "2026-01-21"))
    assert told.startswith("The network on 2026-01-21\n")
    command = ("status", str(tmp_path / "main.beancount"), "--format", "json")
    assert json.loads(said(run(*command)))["collected"] == []


def test_status_of_a_damaged_book_says_so_on_the_side(books: Path) -> None:
    change(books / "people.beancount", '"F-0002" "first"', '"F-0002" "first')
    result = run("status", "main.beancount", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["collected"][0]["families"] == 1
    assert result.stderr.startswith("people.beancount:8: ")
    assert "cayapa check" in result.stderr


def test_a_fund_has_what_it_had_before_these_books(books: Path) -> None:
    add(
        books / "accounts.beancount",
        "\n2026-01-05 open Equity:Opening USD\n"
        '2026-01-05 * "What the fund had before these books"\n'
        "  Assets:Bank:Funeral  100.00 USD\n  Equity:Opening\n",
    )
    told = said(run("status", "main.beancount", "--on", "2026-01-21"))
    rows = [line.split() for line in told.splitlines()]
    assert ["funeral", "0.40", "0.00", "100.40", "USD"] in rows


def test_status_has_no_row_of_zeros(books: Path) -> None:
    add(
        books / "accounts.beancount",
        "\n2026-01-05 open Equity:Opening USD\n"
        '2026-01-05 * "What the fund had before these books"\n'
        "  Assets:Bank:Funeral  100.00 USD\n  Equity:Opening\n",
    )
    told = said(run("status", "main.beancount", "--on", "2026-01-21"))
    assert "(no fund)" not in told


# --- laws ---


def test_laws(books: Path) -> None:
    add(
        books / "policies.beancount",
        '\n2026-01-20 custom "decision" "D-002" "0.25 a week"\n  taken-by: "assembly"\n'
        '2026-02-02 custom "policy" "funeral"\n  contribution: 0.25 USD\n'
        '  decision: "D-002"\n',
    )
    told = said(run("laws", "main.beancount", "--on", "2026-02-02"))
    heads = [line for line in told.splitlines() if not line.startswith(" ")]
    assert [head.partition(":")[0] for head in heads] == [
        f"{name} ({'on' if name in AWAKE else 'asleep'})" for name in laws.NAMES
    ]
    assert "    funeral covered-max: 9 (decision D-001)\n" in told
    assert "    funeral contribution: 0.25 USD (decision D-002)\n" in told
    told = said(run("laws", "main.beancount", "--on", "2026-02-01"))
    assert "    funeral contribution: 0.20 USD (decision D-001)\n" in told


def test_laws_tell_terms_as_they_are_written(books: Path) -> None:
    add(
        books / "policies.beancount",
        '\n2026-01-20 custom "fund" "health" "Health"\n'
        '2026-01-20 custom "policy" "surplus"\n  from: "funeral"\n'
        '  to: "health:250.00\n       funeral:100%"\n  currency: "USD"\n'
        '  decision: "D-001"\n'
        '2026-01-20 custom "policy" "provenance"\n  refuses: "state subsidy"\n'
        '  decision: "D-001"\n',
    )
    told = said(run("laws", "main.beancount", "--on", "2026-02-02"))
    assert "    surplus from: funeral (decision D-001)\n" in told
    assert "    surplus to: health:250.00 funeral:100% (decision D-001)\n" in told
    assert "    provenance refuses: state subsidy (decision D-001)\n" in told


def test_laws_that_sleep(books: Path) -> None:
    add(
        books / "policies.beancount",
        '\n2026-02-02 custom "policy" "funeral"\n  covered-max: "none"\n'
        '  decision: "D-001"\n',
    )
    told = said(run("laws", "main.beancount", "--on", "2026-02-02"))
    assert "family-size (asleep): A family covers at most the persons" in told
    assert "covered-max" not in told
    assert "funeral-sheet (on): " in told


@pytest.mark.usefixtures("books")
def test_laws_as_json() -> None:
    command = ("laws", "main.beancount", "--on", "2026-02-02", "--format", "json")
    told = {one["law"]: one for one in json.loads(said(run(*command)))}
    assert list(told) == list(laws.NAMES)
    assert told["funeral-sheet"]["policy"] == "funeral"
    assert told["funeral-sheet"]["terms"][1] == {
        "term": "contribution",
        "value": "0.20 USD",
        "decision": ["D-001"],
    }


@pytest.mark.usefixtures("books")
def test_laws_show_the_days_of_ratification() -> None:
    told = said(run("laws", "main.beancount", "--on", "2026-02-02"))
    assert "    decisions ratification-days: 30 (decision D-001)\n" in told


# --- explain ---


def test_explain_shows_both_examples() -> None:
    told = said(run("explain", "covered-once"))
    assert told.startswith("covered-once: A person is covered by one family at a time.")
    assert told == said(run("explain", "covered_once"))
    assert told.index(";! covered-once: ") < told.index("This passes:")


def test_explain_as_json() -> None:
    told = json.loads(said(run("explain", "records", "--format", "json")))
    assert list(told) == ["law", "text", "refused", "passes"]


def test_explain_knows_the_laws() -> None:
    told = refused(run("explain", "loan-cup"))
    assert told == (
        f"cayapa: loan-cup is no law; the laws are: {', '.join(laws.NAMES)}.\n"
    )


# --- As a process of its own ---


def test_exit_codes(books: Path) -> None:
    clean = shell("check", "main.beancount")
    assert (clean.returncode, clean.stderr) == (0, "")
    add(books / "people.beancount", '2026-01-05 custom "famly" "F-0003" "first"\n')
    broken = shell("check", "main.beancount")
    assert (broken.returncode, broken.stderr) == (1, "")
    assert broken.stdout.startswith('people.beancount:10: records: custom "famly" is ')
    missing = shell("check", "of_nobody.beancount")
    assert (missing.returncode, missing.stdout) == (2, "")


def test_a_division_by_zero(books: Path) -> None:
    change(books / "policies.beancount", "0.20 USD", "1/0 USD")
    done = shell("check", "main.beancount")
    assert done.returncode in {1, 2}
    assert "policies.beancount:10" in done.stdout + done.stderr


def test_a_package_named_plugins_stands_before_ours(books: Path) -> None:
    foreign = books / "elsewhere"
    (foreign / "plugins").mkdir(parents=True)
    (foreign / "plugins" / "__init__.py").touch()
    done = shell("check", "main.beancount", PYTHONPATH=str(foreign))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("cayapa: the laws are not ours: ")
    assert str(foreign / "plugins") in done.stderr
    assert "remove its __init__.py. Nothing was checked." in done.stderr


FOREIGN = "def family_size(entries, options):\n    return entries, []\n"


@pytest.mark.parametrize(
    "text",
    [
        f'from ledger.rules import *\n__plugins__ = ("family_size",)\n{FOREIGN}',
        "",
        "def (",
    ],
    ids=["lenient", "empty", "unreadable"],
)
def test_a_law_of_others_stands_before_ours(books: Path, text: str) -> None:
    foreign = books / "elsewhere"
    (foreign / "plugins").mkdir(parents=True)
    (foreign / "plugins" / "family_size.py").write_text(text, "utf-8")
    done = shell("check", "main.beancount", PYTHONPATH=str(foreign))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("cayapa: the laws are not ours: ")
    assert str(foreign / "plugins") in done.stderr


def test_modules_beside_ours_do_no_harm(books: Path) -> None:
    """`plugins` is open: a cooperative puts laws of its own beside ours."""
    beside = books / "elsewhere"
    (beside / "plugins").mkdir(parents=True)
    (beside / "plugins" / "of_our_own.py").write_text(FOREIGN, "utf-8")
    assert shell("check", "main.beancount", PYTHONPATH=str(beside)).returncode == 0


def test_the_plugins_folder_of_a_book_is_not_taken_for_ours(books: Path) -> None:
    (books / "plugins").mkdir()
    (books / "plugins" / "__init__.py").touch()
    assert shell("check", "main.beancount").returncode == 0


def test_a_closed_pipe_is_no_failure(books: Path) -> None:
    many = (f'2026-01-05 custom "famly" "F-{number}"\n' for number in range(2000))
    add(books / "people.beancount", "".join(many))
    bash = shutil.which("bash") or "bash"
    line = f"set -o pipefail; {COMMAND} check main.beancount | head -n 1"
    done = subprocess.run(
        [bash, "-c", line], capture_output=True, check=False, encoding="utf-8"
    )
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert "report" not in done.stderr


def test_a_terminal_that_knows_no_accents(books: Path) -> None:
    change(books / "people.beancount", "First cooperative", "La Unión")
    done = shell("status", "main.beancount", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "first" in done.stdout


@pytest.mark.usefixtures("books")
def test_today_is_asked_for_only_when_no_day_is_said() -> None:
    told = said(run("status", "main.beancount"))
    assert told.startswith(f"The network on {date.today()}, ")  # noqa: DTZ011
