"""Bad input: each fault on its own line, and nothing else hidden by it.

A test writes the files of a set of books. A line that must be refused carries
`;!` and a part of what is said of it, as in the books of the laws' tests; every
other line must pass. Each set includes `also.beancount`, which has faults of its
own from before the first collection: they must still be told.
"""

import gc
import json
import pickle
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import pytest
from beancount import loader
from beancount.ops import validation
from beancount.parser import printer
from click.testing import CliRunner
from click.testing import Result

from ledger import laws
from ledger.book import Book
from ledger.check import check
from ledger.cli import main
from ledger.errors import RuleError
from ledger.rules import Judge
from ledger.rules import Rule
from plugins import bylaws
from plugins.family_size import family_size
from tests.conftest import MARK

MAIN = """
option "operating_currency" "USD"
plugin "plugins.bylaws"
include "rules.beancount"
include "people.beancount"
include "sheets.beancount"
include "also.beancount"
"""
RULES = """
2026-01-01 custom "decision" "D-1" "The terms of the fund"
  taken-by: "assembly"
2026-01-01 custom "fund" "funeral" "Funeral fund"
2026-01-01 custom "policy" "funeral"
  fund: "funeral"
  contribution: 0.20 USD
  covered-max: 2
  decision: "D-1"
2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-01-01 custom "cooperative" "union" "La Unión"
2026-01-01 open Assets:Cash USD
  fund: "funeral"
2026-01-01 open Assets:Bank USD
  fund: "funeral"
2026-01-01 open Income:Contributions USD
  fund: "funeral"
  role: "contributions"
"""
PEOPLE = """
2026-01-05 custom "family" "F-0001" "triunfo"
  covered: "P-0001"
2026-01-05 custom "family" "F-0002" "triunfo"
  covered: "P-0002"
"""
SHEETS = """
2026-01-09 * "El Triunfo" "Funeral collection"
  sheet: "triunfo"
  week: "2026-W02"
  absent: ""
  Assets:Cash            0.40 USD
  Income:Contributions  -0.40 USD
"""
ALSO = """
2026-01-02 custom "family" "F-0900" "union" ;! family-size: F-0900 covers 3 persons
  covered: "P-0901 P-0902 P-0903"
2026-01-02 * "Does not balance" ;! Transaction does not balance: (-1.00 USD)
  Assets:Cash   1.00 USD
  Assets:Bank  -2.00 USD
"""
WEEK_3 = """
2026-01-16 * "El Triunfo" "Funeral collection"
  sheet: "triunfo"
  week: "2026-W03"
  paid: "F-0001"
  Assets:Cash            0.20 USD
  Income:Contributions  -0.20 USD
"""
AWAKE = [
    "records",
    "decisions",
    "family-size",
    "covered-once",
    "funeral-sheet",
    "fund-walls",
    "fund-amounts",
    "spelling",
]
SLEEPING = [name for name in laws.NAMES if name not in AWAKE]
ASLEEP = [name for name in SLEEPING if name != "funeral-service"]  # none of its affair
OF_ENTRIES = [name for name in laws.NAMES[4:] if name != "mentors"]  # not of records
OF_CONTRACTS = (
    "deposit-",
    "savings-",
    "surplus-",
    "loan-",
    "guarantors",
    "liens",
    "repayment-",
    "provisions",
    "write-off",
    "clearing-",
    "surplus-",
)
OF_SHEETS = [
    name
    for name in OF_ENTRIES
    if name not in ASLEEP[:3] and not name.startswith(OF_CONTRACTS)
]
COUNTED = f"{len(laws.NAMES)} laws: "
ALL_ON = (
    f"{COUNTED}{len(AWAKE)} on, {len(SLEEPING)} asleep (no policy): "
    f"{', '.join(SLEEPING)}. "
)
FOLLOWS = "What follows may come from the errors above; mend those first."
TOLD = re.compile(r"(?P<file>[^:\s]+):(?P<line>\d+): (?P<message>.+)")
ALLOWED = ("excused by decision ", "waived by decision ")


class Told(NamedTuple):
    """One line of a check: where, and what; or a part of it."""

    file: str
    line: int
    message: str


class Desk:
    """A folder with a set of books, and the check of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("main", MAIN)
        self.write("rules", RULES)
        self.write("people", PEOPLE)
        self.write("sheets", SHEETS)
        self.write("also", ALSO)

    def path(self, name: str) -> Path:
        return self.folder / f"{name}.beancount"

    def write(self, name: str, text: str) -> None:
        self.path(name).write_text(dedent(text).lstrip("\n"), "utf-8")

    def add(self, name: str, text: str) -> None:
        text = text if text.startswith("  ") else dedent(text).lstrip("\n")
        self.path(name).write_text(self.path(name).read_text("utf-8") + text, "utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text("utf-8")
        assert old in text
        self.path(name).write_text(text.replace(old, new, 1), "utf-8")

    def change_bytes(self, name: str, old: bytes, new: bytes) -> None:
        content = self.path(name).read_bytes()
        assert old in content
        self.path(name).write_bytes(content.replace(old, new))

    def check(self, *arguments: str, book: str = "main.beancount") -> Result:
        result = CliRunner().invoke(main, ["check", book, *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert "Traceback" not in result.output
        return result

    def refuses(self, *unmarked: Told, silent: str = "no law") -> list[str]:
        """Compare what is told with the marks; give the lines that tell no fault.

        The marks of a law that could not judge are passed over.
        """
        result = self.check()
        lines = result.stdout.splitlines()
        told = [one for one in map(read, lines) if one]
        marked = [it for it in self.marked() if not it.message.startswith(silent)]
        expected = [*marked, *unmarked]
        extra = [one for one in told if not any(fits(one, it) for it in expected)]
        unseen = [it for it in expected if not any(fits(one, it) for one in told)]
        assert not extra, f"told, and not expected: {extra}"
        assert not unseen, f"expected, and not told: {unseen}; told: {told}"
        assert len(told) == len(expected), f"told more than once: {told}"
        assert result.exit_code == bool(expected)
        assert result.stderr == ""
        return [line for line in lines if not read(line)]

    def marked(self) -> list[Told]:
        return [
            Told(str(file.relative_to(self.folder)), number, mark)
            for file in sorted(self.folder.rglob("*.beancount"))
            for number, line in enumerate(_lines(file), start=1)
            for mark in MARK.findall(line)
        ]

    def laws(self) -> dict[str, list[str]]:
        """Give the laws by what became of them."""
        told: dict[str, list[str]] = json.loads(
            self.check("--format", "json").stdout,
        )["laws"]
        return told


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8", errors="replace").splitlines()


def read(line: str) -> Told | None:
    match = TOLD.fullmatch(line)
    if match is None or match["message"].startswith(ALLOWED):
        return None
    return Told(match["file"], int(match["line"]), match["message"])


def fits(told: Told, expected: Told) -> bool:
    return told[:2] == expected[:2] and expected.message in told.message


def assert_unjudged(summary: str, *names: str) -> None:
    """Look for the laws in a summary that could not be judged, and only them."""
    on = [name for name in AWAKE if name not in names]
    asleep = [name for name in SLEEPING if name not in names]
    counted = f"{len(asleep)} asleep"
    if asleep:
        counted += f" (no policy): {', '.join(asleep)}"
    assert summary.startswith(
        f"{COUNTED}{len(on)} on, {counted}, {len(names)} not judged (what they rest "
        f"on does not read): {', '.join(names)}. "
    )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    yield Desk(tmp_path)
    gc.enable()  # the command turns it off for its short life


# --- Books that can be checked, and books that cannot ---


def test_clean_books_say_so(desk: Desk) -> None:
    desk.write("also", "")
    assert desk.refuses() == [f"{ALL_ON}Nothing wrong."]


def test_the_faults_that_stand_in_each_set_are_told(desk: Desk) -> None:
    assert desk.refuses() == [f"{ALL_ON}2 findings."]


def test_an_empty_file_has_nothing_wrong(desk: Desk) -> None:
    desk.write("main", "")
    desk.write("also", "")
    *_, summary = desk.refuses()
    asleep = [name for name in laws.NAMES if name not in {"records", "decisions"}]
    assert summary == (
        f"{COUNTED}2 on, {len(asleep)} asleep (no policy): {', '.join(asleep)}. "
        "Nothing wrong."
    )


def test_a_missing_book(desk: Desk) -> None:
    desk.path("main").unlink()
    result = desk.check()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (
        "cayapa: main.beancount cannot be opened; is the name right?\n"
    )


def test_a_folder(desk: Desk) -> None:
    desk.path("main").unlink()
    desk.path("main").mkdir()
    result = desk.check()
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("cayapa: main.beancount is a folder; name the ")


# --- Text that does not read ---


def test_not_utf8_in_a_string(desk: Desk) -> None:
    content = desk.path("people").read_bytes()
    content += b'2026-01-20 custom "cooperative" "lucha" "La Uni\xf3n"\n'
    desk.path("people").write_bytes(content)
    first, summary = desk.refuses(
        Told("people.beancount", 5, "the text is not UTF-8 here (byte 0xf3); save")
    )
    assert first == FOLLOWS
    assert_unjudged(
        summary,
        "records",
        "funeral-sheet",
        "funeral-service",
        "spelling",
        "deposit-holder",
        "equal-advances",
        "adjustments",
        "market-difference",
        "surplus-person",
        "seal",
        "loan-terms",
        "guarantors",
        "clearing-sum",
    )


def test_not_utf8_in_a_comment(desk: Desk) -> None:
    content = b"; La Uni\xf3n\n" + desk.path("people").read_bytes()
    desk.path("people").write_bytes(content)
    rest = desk.refuses(Told("people.beancount", 1, "the text is not UTF-8 here"))
    assert rest == [FOLLOWS, f"{ALL_ON}3 findings."]


@pytest.mark.parametrize(
    "content", [b"; Sesi\xf3n\n", b"~\n", b"\0\0\0\0", b'"\n'], ids=repr
)
def test_a_damaged_file_without_entries(desk: Desk, content: bytes) -> None:
    desk.add("main", 'include "minutes.beancount"\n')
    desk.path("minutes").write_bytes(content)
    result = desk.check()
    assert result.exit_code == 1
    assert "minutes.beancount:1: " in result.stdout
    assert "Transaction does not balance" in result.stdout


def test_a_nul_byte(desk: Desk) -> None:
    desk.change_bytes("people", b'"F-0002"', b'\x00"F-0002"')
    assert "people.beancount:3: " in desk.check().stdout
    assert "Transaction does not balance" in desk.check().stdout
    assert {"family-size", "covered-once"} <= {*desk.laws()["not_judged"]}


def test_a_nul_byte_does_not_ask_to_remove_the_file(desk: Desk) -> None:
    """Who does that removes the families."""
    desk.change_bytes("people", b'"F-0002"', b'\x00"F-0002"')
    assert "remove it" not in desk.check().stdout.splitlines()[0]


@pytest.mark.parametrize("character", ["\x1b", "\x07"], ids=repr)
def test_control_characters_are_shown_and_not_printed(
    desk: Desk, character: str
) -> None:
    desk.change("people", "P-0002", f"P-{character}0002")
    told = desk.check().stdout
    assert "people.beancount:3: records: family F-0002 says covered" in told
    assert character not in told


def test_a_binary_file_is_told_in_one_line(desk: Desk) -> None:
    """And nothing of the other files is hidden by it."""
    desk.path("sheets").write_bytes(b"\x7fELF \xf0 \xff\n\0\x01\x02 a b\n" * 8)
    result = desk.check()
    assert result.exit_code == 1
    first, *rest = result.stdout.splitlines()
    assert first.startswith("sheets.beancount:")
    assert not any("sheets.beancount" in line for line in rest)
    assert "also.beancount:3: Transaction does not balance" in result.stdout


def test_a_byte_order_mark(desk: Desk) -> None:
    content = b"\xef\xbb\xbf; Families\n" + desk.path("people").read_bytes()
    desk.path("people").write_bytes(content)
    desk.refuses(Told("people.beancount", 1, "byte order mark"))


def test_windows_line_ends_pass(desk: Desk) -> None:
    for file in desk.folder.iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert desk.refuses() == [f"{ALL_ON}2 findings."]


@pytest.mark.parametrize(
    "line",
    [
        "  Assets:cash  0.20 USD ;! Invalid token: 'Assets:cash'",
        "  Assets:Cash  0,20 USD ;! Invalid number format: '0,20'",
        '2026-02-30 * "On no day" ;! day is out of range for month',
    ],
)
def test_a_syntax_error_just_after_a_sheet(desk: Desk, line: str) -> None:
    dropped = ";! sheet was dropped by the error on line 13"
    first, rest = WEEK_3.lstrip("\n").split("\n", maxsplit=1)
    desk.add("sheets", f"{first} {dropped}\n{rest}{line}\n")
    follows, summary = desk.refuses()
    assert follows == FOLLOWS
    of_any_kind = "On no day" in line  # a transaction is lost, whatever it was
    assert_unjudged(summary, *(OF_ENTRIES if of_any_kind else OF_SHEETS))


def test_a_dropped_sheet_leaves_what_came_before(desk: Desk) -> None:
    """The wrong total of the week before the dropped one is still told."""
    desk.change("sheets", "0.40", "0.60")
    desk.change("sheets", "-0.40", "-0.60")
    desk.change(
        "sheets", '"Funeral collection"', '"F" ;! 2 x 0.20 = 0.40, entered 0.60'
    )
    desk.add("sheets", WEEK_3.replace('"Funeral collection"', '"F" ;! was dropped by'))
    desk.add("sheets", "  Assets:cash  0.20 USD ;! Invalid token\n")
    *_, summary = desk.refuses()
    assert_unjudged(summary, *OF_SHEETS)


def test_a_syntax_error_in_the_file_of_the_families(desk: Desk) -> None:
    desk.write(
        "people",
        """
        2026-01-05 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 3
          covered: "P-0001 P-0003 P-0004"
        2026-01-08 custom "family" "F-0002" "triunfo" ;! dropped by the error on line 4
          covered: "P-0002 ;! Invalid token
        """,
    )
    desk.change("sheets", "0.40 USD", "9.00 USD")
    desk.change("sheets", "-0.40 USD", "-9.00 USD")
    follows, summary = desk.refuses()
    assert follows == FOLLOWS
    assert_unjudged(
        summary,
        "records",
        "family-size",
        "covered-once",
        "funeral-sheet",
        "funeral-service",
        "funeral-record",
        "benefit",
        "spelling",
        "deposit-holder",
        "market-difference",
        "surplus-person",
        "seal",
        "loan-terms",
        "guarantors",
    )


def test_parse_errors_come_first(desk: Desk) -> None:
    desk.add("also", "2026-02-01 open Assets:cash\n")
    first, follows, *rest, _ = desk.check().stdout.splitlines()
    assert first.startswith("also.beancount:6: Invalid token: 'Assets:cash' (a word")
    assert follows == FOLLOWS
    assert [line.partition(" ")[0] for line in rest] == [
        "also.beancount:3:",
        "also.beancount:1:",
    ]


@pytest.mark.parametrize(
    "line", ['opton "title" "Our books"', "a stray line", "Assets:cash  0.20 USD"]
)
def test_a_line_that_is_no_record_takes_no_law_away(desk: Desk, line: str) -> None:
    desk.add("main", f"\n{line}\n")
    result = desk.check()
    assert "main.beancount:7: Invalid token" in result.stdout
    assert desk.laws()["not_judged"] == []


# --- Includes ---


def test_a_missing_include(desk: Desk) -> None:
    desk.path("people").unlink()
    desk.change("main", '"people.beancount"', '"people.beancount" ;! finds no file')
    follows, summary = desk.refuses(silent="family-size")
    assert follows == FOLLOWS
    assert_unjudged(summary, *laws.NAMES)


def test_a_double_include(desk: Desk) -> None:
    desk.add("rules", 'include "people.beancount" ;! a second time\n')
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


def test_a_double_include_in_one_file(desk: Desk) -> None:
    desk.add("main", 'include "people.beancount" ;! a second time\n')
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


def test_an_include_that_goes_round(desk: Desk) -> None:
    desk.add("people", 'include "main.beancount" ;! a second time\n')
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


def test_a_double_include_names_the_file(desk: Desk) -> None:
    desk.add("main", 'include "p*.beancount"\n')
    assert "people.beancount" in desk.check().stdout.splitlines()[0].partition(" ")[2]


def test_an_include_of_a_folder(desk: Desk) -> None:
    (desk.folder / "2026").mkdir()
    desk.add("main", 'include "2026" ;! cannot be opened\n')
    follows, summary = desk.refuses(silent="family-size")
    assert follows == FOLLOWS
    assert_unjudged(summary, *laws.NAMES)


# --- Records that do not read ---


@pytest.mark.parametrize("kind", ["cooperative", "budget"])
def test_an_empty_custom(desk: Desk, kind: str) -> None:
    """Ours or a stranger's, it makes Beancount's own checks fail: that is not told."""
    empty = f'2026-01-10 custom "{kind}" ;! records: custom "{kind}" has no value'
    desk.add("people", f"{empty}\n")
    desk.change("sheets", "0.40", "0.60")
    desk.change("sheets", "-0.40", "-0.60")
    desk.change(
        "sheets", '"Funeral collection"', '"F" ;! 2 x 0.20 = 0.40, entered 0.60'
    )
    assert desk.refuses() == [f"{ALL_ON}4 findings."]


def test_bean_check_tells_an_empty_custom_too(desk: Desk) -> None:
    desk.add("people", '2026-01-10 custom "budget"\n')
    _, errors, _ = loader.load_file(str(desk.path("main")))
    told = [error for error in errors if error.message.startswith("records: custom")]
    assert [error.source["lineno"] for error in told] == [5]


def test_bean_check_can_print_an_empty_custom(desk: Desk) -> None:
    desk.add("people", '2026-01-10 custom "budget"\n')
    _, errors, _ = loader.load_file(str(desk.path("main")))
    assert all(printer.format_error(error) for error in errors)


def test_a_key_typed_twice_in_a_record(desk: Desk) -> None:
    desk.add(
        "people",
        """
        2026-01-07 custom "cooperative" "lucha" "La Lucha"
          class: "worker"
          class: "consumer" ;! the key class is typed twice in one entry
        """,
    )
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


def test_a_key_typed_twice_in_an_open(desk: Desk) -> None:
    desk.add(
        "people",
        """
        2026-01-07 open Assets:Cash:Box USD
          fund: "funeral"
          liquid: TRUE
          fund: "health" ;! the key fund is typed twice in one entry, and one of the
        """,
    )
    _, summary = desk.refuses(Told("people.beancount", 5, "records: Assets:Cash:Box"))
    assert summary == f"{ALL_ON}4 findings."


def test_a_key_typed_twice_in_a_sheet(desk: Desk) -> None:
    desk.add(
        "sheets",
        """
        2026-01-16 * "El Triunfo" "Funeral collection"
          sheet: "triunfo"
          week: "2026-W03"
          paid: "F-0001"
          paid: "F-0002" ;! the key paid is typed twice in one entry
          Assets:Cash            0.20 USD
          Income:Contributions  -0.20 USD
        """,
    )
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


def test_a_key_typed_twice_in_a_posting(desk: Desk) -> None:
    desk.add(
        "sheets",
        """
        2026-01-10 * "Cash to the bank"
          Assets:Cash           -0.20 USD
            envelope: "7"
            envelope: "8" ;! the key envelope is typed twice in one entry
          Assets:Bank            0.20 USD
            envelope: "7"
        """,
    )
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


@pytest.mark.parametrize(
    "head", ['custom "cooperative" "lucha" "La Lucha"', '* "The cash was counted"']
)
def test_a_key_typed_twice_without_blanks(desk: Desk, head: str) -> None:
    typed = '  decision:"D-1"\n  decision:"D-1" ;! the key decision is typed twice\n'
    desk.add("people", f"2026-01-07 {head}\n{typed}")
    desk.refuses()


def test_a_key_typed_twice_beside_a_pushed_one(desk: Desk) -> None:
    """As many keys are kept as are typed, and yet one of the typed is lost."""
    desk.add(
        "people",
        """
        pushmeta place: "the hall"
        2026-01-07 * "The cash was counted"
        popmeta place:
        2026-01-07 custom "cooperative" "lucha" "La Lucha"
          class: "worker"
          class: "consumer" ;! the key class is typed twice in one entry
        """,
    )
    assert desk.refuses() == [FOLLOWS, f"{ALL_ON}3 findings."]


def test_a_key_in_two_postings_is_not_typed_twice(desk: Desk) -> None:
    desk.add(
        "sheets",
        """
        2026-01-10 * "Cash to the bank; the key: is in a text"
          envelope: "7"
          Assets:Cash           -0.20 USD ; envelope: "8"
            envelope: "7"
          ! Assets:Bank          0.10 USD
            envelope: "7"
          Assets:Bank            0.10 USD
            envelope: "7
              envelope: 8"
        """,
    )
    assert desk.refuses() == [f"{ALL_ON}2 findings."]


def test_a_policy_without_one_of_its_terms(desk: Desk) -> None:
    desk.change("rules", "  contribution: 0.20 USD\n", "")
    desk.change(
        "rules", '"policy" "funeral"', '"policy" "funeral" ;! lacks contribution'
    )
    desk.write("sheets", "")
    assert desk.refuses() == [f"{ALL_ON}3 findings."]


def test_a_missing_term_is_told_once(desk: Desk) -> None:
    desk.change("rules", "  contribution: 0.20 USD\n", "")
    desk.change(
        "rules", '"policy" "funeral"', '"policy" "funeral" ;! lacks contribution'
    )
    assert desk.refuses() == [f"{ALL_ON}3 findings."]


def test_a_policy_that_does_not_read_is_told_once(desk: Desk) -> None:
    desk.change("rules", "0.20 USD", '"0.20 USD"')
    desk.change(
        "rules",
        '"policy" "funeral"',
        '"policy" "funeral" ;! says contribution "0.20 USD", which is no amount',
    )
    *_, summary = desk.refuses(silent="family-size")
    assert summary.endswith("2 findings.")


def test_a_law_whose_policy_does_not_read_is_not_asleep(desk: Desk) -> None:
    desk.change("rules", "0.20 USD", '"0.20 USD"')
    assert desk.laws()["asleep"] == ASLEEP


# --- Sheets ---


def test_a_sheet_of_an_unknown_cooperative(desk: Desk) -> None:
    marked = '"F" ;! of the cooperative triumfo, which is not in the books'
    desk.add("sheets", WEEK_3.replace('"Funeral collection"', marked))
    desk.change(
        "sheets",
        'sheet: "triunfo"\n  week: "2026-W03"',
        'sheet: "triumfo"\n  week: "2026-W03"',
    )
    assert desk.refuses() == [f"{ALL_ON}3 findings."]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("F-0001:0", "lists F-0001:0; after the colon stands the number of weeks"),
        ("F-0001:x", "lists F-0001:x; after the colon stands the number of weeks"),
        ("F-0001:", "lists F-0001:; after the colon stands the number of weeks"),
        ("F-0001:1.5", "lists F-0001:1.5; after the colon stands the number of weeks"),
        ("F-0001:-2", "lists F-0001:-2, which takes weeks of F-0001 back; weeks are"),
        ("F-0001 F-0001:2", "lists F-0001 twice in paid"),
        ("F-0077", "lists F-0077, a family that is not in the books"),
    ],
)
def test_a_word_of_a_sheet_that_does_not_read(desk: Desk, word: str, said: str) -> None:
    sheet = WEEK_3.replace('"F-0001"', f'"{word}"')
    marked = f'"F" ;! funeral-sheet: triunfo/2026-W03 {said.split("; ", maxsplit=1)[0]}'
    desk.add("sheets", sheet.replace('"Funeral collection"', marked))
    assert desk.refuses() == [f"{ALL_ON}3 findings."]
    assert said in desk.check().stdout


def test_a_count_without_a_family_is_told_once(desk: Desk) -> None:
    sheet = WEEK_3.replace('"F-0001"', '":3"')
    desk.add("sheets", sheet.replace('"Funeral collection"', '"F" ;! lists :3'))
    assert desk.refuses() == [f"{ALL_ON}3 findings."]


@pytest.mark.parametrize(
    ("week", "said"),
    [
        ("2026-W54", "which is no week; 2026 has the weeks W01 to W53"),
        ("2025-W53", "which is no week; 2025 has the weeks W01 to W52"),
        ("2026-W3", "which is no week; write it as 2026-W02"),
    ],
)
def test_a_week_that_is_none(desk: Desk, week: str, said: str) -> None:
    marked = f'"F" ;! says week {week}, which is no week'
    desk.add("sheets", WEEK_3.replace('"Funeral collection"', marked))
    desk.change("sheets", "2026-W03", week)
    assert desk.refuses() == [f"{ALL_ON}3 findings."]
    assert said in desk.check().stdout


def test_week_53_across_new_year(desk: Desk) -> None:
    """2026-W53 runs from 28 December to 3 January, and 2027-W01 follows it."""
    desk.write(
        "people",
        """
        2026-12-29 custom "family" "F-0001" "triunfo"
        2026-12-29 custom "family" "F-0002" "triunfo"
        """,
    )
    desk.change("sheets", "2026-01-09", "2027-01-01")
    desk.change("sheets", "2026-W02", "2026-W53")
    desk.add("sheets", WEEK_3)
    desk.change("sheets", "2026-01-16", "2027-01-04")
    desk.change("sheets", "2026-W03", "2027-W01")
    assert desk.refuses() == [f"{ALL_ON}2 findings."]


def test_a_family_that_changes_cooperative(desk: Desk) -> None:
    """It is on the roll of the new one from the next Monday on."""
    desk.add("people", '2026-01-14 custom "family" "F-0002" "union"\n')
    desk.add(
        "sheets",
        """
        2026-01-16 * "El Triunfo" "Funeral collection"
          sheet: "triunfo"
          week: "2026-W03"
          absent: ""
          Assets:Cash            0.40 USD
          Income:Contributions  -0.40 USD
        2026-01-23 * "El Triunfo" "F" ;! 2026-W04 lists F-0002, which is not on its roll
          sheet: "triunfo"
          week: "2026-W04"
          paid: "F-0001 F-0002"
          Assets:Cash            0.40 USD
          Income:Contributions  -0.40 USD
        """,
    )
    assert desk.refuses() == [f"{ALL_ON}3 findings."]


# --- Laws and plugins ---


def crashing(_: Book) -> Iterator[RuleError]:
    yield from ()
    msg = "of its own making"
    raise ZeroDivisionError(msg)


def leaving(_: Book) -> Iterator[RuleError]:
    yield from ()
    raise SystemExit(0)


def stopping(book: Book) -> Iterator[RuleError]:
    yield from family_size.judge(book)
    raise RecursionError


def breaking(law: str, judge: Judge) -> tuple[Rule, ...]:
    """Give all laws, with one of them broken."""
    return tuple(
        replace(rule, judge=judge) if rule.name == law else rule
        for rule in bylaws.RULES
    )


@pytest.mark.parametrize("judge", [crashing, leaving])
def test_a_law_that_crashes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, judge: Judge
) -> None:
    """The others are judged."""
    desk.add("people", '2026-01-07 custom "desicion" "D-2" "Oh" ;! records: custom\n')
    monkeypatch.setattr(bylaws, "RULES", breaking("covered-once", judge))
    result = desk.check()
    assert result.exit_code == 2
    assert "covered-once: the law itself failed (" in result.stdout
    crashed = ALL_ON.replace(f"{len(AWAKE)} on", f"{len(AWAKE) - 1} on").replace(
        ". ", ", 1 crashed: covered-once. 4 "
    )
    assert crashed in result.stdout
    for told in desk.marked():
        assert f"{told.file}:{told.line}: {told.message}" in result.stdout
    assert desk.laws()["crashed"] == ["covered-once"]


def test_what_a_law_found_before_it_crashed_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bylaws, "RULES", breaking("family-size", stopping))
    assert "also.beancount:1: family-size: F-0900 covers 3" in desk.check().stdout


def test_plain_beancount_survives_a_law_that_crashes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bylaws, "RULES", breaking("records", crashing))
    _, errors, _ = loader.load_file(str(desk.path("main")))
    told = [error.message for error in errors]
    assert any(one.startswith("records: the law itself failed (Zero") for one in told)
    assert any(one.startswith("family-size: F-0900 covers 3") for one in told)


def plugin(desk: Desk, name: str, text: str) -> None:
    """Write a plugin of the book's own, and let the book use it."""
    head = f'__plugins__ = ("{name}",)\n\n\ndef {name}(entries, options):\n'
    (desk.folder / f"{name}.py").write_text(f"{head}    {text}\n", "utf-8")
    desk.change("main", "include", f'plugin "{name}"\ninclude')


def test_a_plugin_that_does_not_exist(desk: Desk) -> None:
    desk.add("main", 'plugin "of_nobody"\n')
    result = CliRunner().invoke(main, ["check", "main.beancount"])
    told = [line for line in result.stdout.splitlines() if "of_nobody" in line]
    assert len(told) == 1
    assert result.exit_code == 1
    assert "also.beancount:1: family-size" in result.stdout


def test_a_missing_plugin_is_told_without_traceback(desk: Desk) -> None:
    desk.add("main", 'plugin "of_nobody"\n')
    result = CliRunner().invoke(main, ["check", "main.beancount"])
    assert "No module named 'of_nobody'" in result.stdout
    assert "Traceback" not in result.stdout


def test_a_plugin_that_crashes_is_told_without_traceback(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(desk.folder)
    plugin(desk, "crashes_one", "raise KeyError('of its own')")
    result = CliRunner().invoke(main, ["check", "main.beancount", "--show-entries"])
    assert "KeyError: 'of its own'" in result.stdout
    assert "Traceback" not in result.stdout


def test_a_missing_plugin_is_told_on_its_line(desk: Desk) -> None:
    desk.add("main", 'plugin "of_nobody"\n')
    result = CliRunner().invoke(main, ["check", "main.beancount"])
    assert result.stdout.startswith("main.beancount:7: ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("crashes_two", "raise KeyError('of its own')"),
        ("gives_nothing", "return None"),
        ("leaves", "raise SystemExit(0)"),
        ("tells_oddly", "return entries, [ValueError('tells_oddly')]"),
        ("does_not_parse", "return ("),
        (
            "is_nowhere",
            (
                "source = {'filename': 'is_nowhere', 'lineno': None}; "
                "error = {'source': source, 'message': 'x', 'entry': None}; "
                "return entries, [type('Error', (), error)]"
            ),
        ),
    ],
)
def test_a_plugin_that_fails_hides_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.syspath_prepend(desk.folder)
    plugin(desk, name, text)
    result = CliRunner().invoke(main, ["check", "main.beancount"])
    assert result.exit_code == 1
    assert name in result.stdout
    assert "also.beancount:1: family-size" in result.stdout
    assert "also.beancount:3: Transaction does not balance" in result.stdout


def test_a_plugin_that_drops_entries_hides_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(desk.folder)
    plugin(desk, "drops_all", "return [], []")
    desk.change(
        "main", 'plugin "plugins.bylaws"\nplugin "drops_all"', 'plugin "drops_all"'
    )
    desk.add("main", 'plugin "plugins.bylaws"\n')
    assert desk.check().exit_code != 0


def test_a_plugin_of_the_book_runs(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors without a place of their own are told too."""
    monkeypatch.syspath_prepend(desk.folder)
    error = "type('Error', (), {'source': None, 'message': 'hello', 'entry': None})"
    plugin(desk, "says_hello", f"return entries, [{error}()]")
    assert "<cayapa>:0: hello\n" in desk.check().stdout


def test_a_law_of_the_books_own_stands_beside_ours(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`plugins` is an open package; a decision may waive the law by its name."""
    (desk.folder / "plugins").mkdir()
    monkeypatch.syspath_prepend(desk.folder)
    (desk.folder / "plugins" / "our_own.py").write_text(
        '__plugins__ = ("our_own",)\n\n\ndef our_own(entries, options):\n'
        "    told = {'source': entries[0].meta, 'message': 'our-own: no'}\n"
        "    return entries, [type('OurOwnError', (), {**told, 'entry': None})()]\n",
        "utf-8",
    )
    desk.change("main", "include", 'plugin "plugins.our_own"\ninclude')
    desk.change("rules", '"assembly"', '"assembly"\n  waives: "our-own"')
    result = desk.check()
    assert "our-own: no\n" in result.stdout
    assert result.stdout.endswith(f"{ALL_ON}3 findings.\n")


# --- The plugin line ---


UNPLUGGED = 'note: the main file does not say plugin "plugins.bylaws": '


def test_a_book_without_the_plugin_line(desk: Desk) -> None:
    desk.change("main", 'plugin "plugins.bylaws"', "")
    note, summary = desk.refuses()
    assert note.startswith(UNPLUGGED)
    assert summary == f"{ALL_ON}2 findings."


@pytest.mark.parametrize("more", ["plugins.bylaws", "plugins.family_size"])
def test_a_book_with_two_plugin_lines_is_judged_once(desk: Desk, more: str) -> None:
    desk.add("main", f'plugin "{more}"\n')
    assert desk.refuses() == [f"{ALL_ON}2 findings."]


def test_a_book_with_the_line_of_one_law_is_judged_by_all(desk: Desk) -> None:
    desk.change("main", "plugins.bylaws", "plugins.covered_once")
    *_, summary = desk.refuses()
    assert summary == f"{ALL_ON}2 findings."


def test_a_book_with_the_line_of_one_law_is_noted(desk: Desk) -> None:
    desk.change("main", "plugins.bylaws", "plugins.covered_once")
    note, *_ = desk.refuses()
    assert note.startswith("note: ")


def test_a_plugin_line_in_an_included_file(desk: Desk) -> None:
    desk.change("main", 'plugin "plugins.bylaws"', "")
    desk.add("rules", 'plugin "plugins.bylaws"\n')
    ignored, unplugged, summary = desk.refuses()
    assert ignored == (
        'note: rules.beancount says plugin "plugins.bylaws", which Beancount ignores '
        "in an included file; say it in the main file."
    )
    assert unplugged.startswith(UNPLUGGED)
    assert summary == f"{ALL_ON}2 findings."


# --- How a book is loaded ---


class Poison:
    """What leaves a trace when a cache is read."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.trace,)


def test_a_cache_is_neither_read_nor_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "PICKLE_CACHE_THRESHOLD", 0)
    trace = desk.folder / "read"
    cache = desk.folder / ".main.beancount.picklecache"
    content = pickle.dumps(Poison(trace))
    cache.write_bytes(content)
    assert desk.refuses() == [f"{ALL_ON}2 findings."]
    assert cache.read_bytes() == content
    assert list(desk.folder.glob(".*")) == [cache]
    assert not trace.exists()


def test_raw_processing_lets_nothing_pass(desk: Desk) -> None:
    desk.add("main", 'option "plugin_processing_mode" "raw"\n')
    desk.add(
        "also",
        "2026-02-01 balance Assets:Cash 77.00 USD ;! Balance failed for 'Assets:\n",
    )
    assert desk.refuses() == [f"{ALL_ON}3 findings."]


def test_other_root_names(desk: Desk) -> None:
    """Beancount wants these options at the start of each file."""
    names = 'option "name_assets" "Activos"\noption "name_income" "Ingresos"\n'
    for name in ("main", "rules", "sheets", "also"):
        text = desk.path(name).read_text("utf-8")
        text = text.replace("Assets:", "Activos:").replace("Income:", "Ingresos:")
        desk.path(name).write_text(names + text, "utf-8")
    assert desk.refuses() == [f"{ALL_ON}2 findings."]


# --- What is told, and how ---


def test_findings_run_as_the_book_does(desk: Desk) -> None:
    """By the order of the files, then by line; Beancount's before the laws'."""
    large = 'custom "family" "F-000{}" "union"\n  covered: "{} {} {}"\n'
    for name, number in (("sheets", 5), ("rules", 6), ("people", 7)):
        members = [f"P-{number}{letter}" for letter in "abc"]
        desk.add(name, f"2026-01-0{9 - number} {large.format(number, *members)}")
        desk.add(name, f"2026-01-0{number} open Assets:Bank USD\n")
    told = [one for one in map(read, desk.check().stdout.splitlines()) if one]
    assert [(one.file, one.line) for one in told] == [
        ("rules.beancount", 20),
        ("people.beancount", 7),
        ("sheets.beancount", 9),
        ("also.beancount", 3),
        ("rules.beancount", 18),
        ("people.beancount", 5),
        ("sheets.beancount", 7),
        ("also.beancount", 1),
    ]
    assert all(":" in one.message.partition(" ")[0] for one in told[4:])


def test_paths_are_told_from_the_working_directory(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk.folder.parent)
    name = desk.folder.name
    told = desk.check(book=f"{name}/main.beancount").stdout
    assert told.startswith(f"{name}/also.beancount:3: ")


def test_a_path_from_elsewhere_is_told_whole(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.folder / "elsewhere").mkdir()
    monkeypatch.chdir(desk.folder / "elsewhere")
    told = desk.check(book="../main.beancount").stdout
    assert told.startswith(f"{desk.path('also')}:3: ")


def test_json_says_the_same_every_time(desk: Desk) -> None:
    first = desk.check("--format", "json")
    assert desk.check("--format", "json").stdout == first.stdout
    assert first.exit_code == 1
    told = json.loads(first.stdout)
    assert list(told) == ["findings", "excused", "waived", "pending", "notes", "laws"]
    assert told["findings"][1] == {
        "file": "also.beancount",
        "line": 1,
        "message": "family-size: F-0900 covers 3 persons, the most is 2 (policy "
        "funeral, decision D-1); list at most 2, or bring it to the assembly.",
        "law": "family-size",
        "judged": "F-0900",
    }
    assert told["laws"] == {
        "on": AWAKE,
        "asleep": SLEEPING,
        "not_judged": [],
        "crashed": [],
        "left_out": [],
    }


EXCUSED = """
2026-01-02 custom "family" "F-0900" "union"
  covered: "P-0901 P-0902 P-0903"
2026-02-01 custom "decision" "D-2" "What is past is past"
  taken-by: "assembly"
  excuses: "family-size@F-0900"
2026-02-01 custom "decision" "D-3" "Somebody may cover four"
  taken-by: "quick"
  waives: "family-size"
2026-02-02 custom "decision" "D-4" "We ratify"
  taken-by: "assembly"
  ratifies: "D-3"
2026-02-03 custom "family" "F-0901" "union"
  covered: "P-0911 P-0912 P-0913 P-0914"
  decision: "D-3"
2026-02-03 custom "policy" "decisions"
  ratification-days: 30
  decision: "D-4"
2026-02-04 custom "decision" "D-5" "In a hurry"
  taken-by: "quick"
2026-02-05 * "A day"
"""


def test_what_is_excused_waived_or_pending_is_no_finding(desk: Desk) -> None:
    """It is told with its place."""
    desk.write("also", EXCUSED)
    excused, waived, pending, summary = desk.refuses()
    assert excused.startswith(
        "also.beancount:1: excused by decision D-2: family-size: F-0900 covers 3 "
    )
    assert waived.startswith(
        "also.beancount:12: waived by decision D-3: family-size: F-0901 covers 4 "
    )
    assert pending == "pending: decision D-5 is to be ratified by 2026-03-06"
    assert summary == f"{ALL_ON}Nothing wrong."
    told = json.loads(desk.check("--format", "json").stdout)
    assert (told["excused"][0]["line"], told["excused"][0]["decision"]) == (1, "D-2")
    assert (told["waived"][0]["line"], told["waived"][0]["decision"]) == (12, "D-3")


def test_the_library_gives_the_same_as_the_command(desk: Desk) -> None:
    report = check(desk.path("main"), bylaws.RULES)
    assert report.text == []
    assert [one.line for one in report.beancount] == [3]
    assert [(one.law, one.judged) for one in report.laws] == [("family-size", "F-0900")]
    assert report.findings == [*report.beancount, *report.laws]
    assert report.on == AWAKE
    assert report.asleep == SLEEPING
    assert not report.unshowable
    assert len(report.book.sheets) == 1


def test_the_library_judges_by_the_laws_that_it_is_given(desk: Desk) -> None:
    rule: Rule = next(one for one in bylaws.RULES if one.name == "covered-once")
    report = check(desk.path("main"), [rule])
    assert report.on == ["covered-once"]
    assert report.laws == []


def test_a_check_leaves_beancount_as_it_was(desk: Desk) -> None:
    """Else each check in a process would take longer than the one before."""
    before = list(validation.VALIDATIONS)
    for _ in range(2):
        check(desk.path("main"), [])
    assert before == validation.VALIDATIONS
