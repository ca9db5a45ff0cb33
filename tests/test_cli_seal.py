"""`cayapa seal`: what it drafts, writes, shows and refuses."""

import json
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data

from ledger import canonical
from ledger.canonical import Files
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import nothing_drafted
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

FILE = "main.beancount"
MARCH = ("seal", FILE, "2026-03", "--decision", "D-1", "--on", "2026-04-12")
APRIL = ("seal", FILE, "2026-04", "--decision", "D-1", "--on", "2026-05-10")
TO_FILE = ("--write", FILE)
BOOK = """
option "title" "Seals"
option "tolerance_multiplier" "0.0001"
plugin "plugins.bylaws"
2026-01-01 custom "decision" "D-1" "Months are sealed"
  taken-by: "assembly"
2026-01-01 custom "decision" "Q-1" "Never mind"
  taken-by: "quick"
2026-01-03 custom "decision" "D-2" "No"
  taken-by: "assembly"
  rejects: "Q-1"
2026-01-01 open Assets:Cash USD
2026-01-01 open Income:Gifts USD
2026-01-01 open Equity:Balance USD
  role: "balance"
2026-03-05 * "A gift"
  Assets:Cash     30.00 USD
  Income:Gifts   -30.00 USD
2026-03-06 price EUR 1.10 USD
2026-04-02 * "Another"
  Assets:Cash     20.00 USD
  Income:Gifts   -20.00 USD
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / FILE
    path.write_text(BOOK, "utf-8")
    return path


def assert_clean(book: Path) -> str:
    told = said(run("check", FILE))
    assert told.endswith("Nothing wrong.\n")
    _, errors, _ = loader.load_file(str(book))
    assert errors == []
    return told


def head() -> dict[str, str]:
    told: dict[str, str] = json.loads(
        said(run("seal", FILE, "--head", "--format", "json"))
    )
    return told


def test_help_tells_where_to_keep_the_head() -> None:
    told = " ".join(said(run("seal", "--help")).split())
    assert "nothing is written without --write" in told
    assert "read the head out in the assembly" in told


def test_a_draft_is_printed(book: Path) -> None:
    lines = said(run(*MARCH)).splitlines()
    assert lines[1].startswith('2026-04-12 custom "seal" "2026-03" "v1" "sha256:')
    assert lines[2] == '  decision: "D-1"'
    assert lines[5] == '  draft: "seal/2026-03"'
    assert book.read_text("utf-8") == BOOK


def test_a_chain(book: Path) -> None:
    assert said(run(*MARCH, *TO_FILE)) == f"1 entry written to {FILE}\n"
    assert_clean(book)
    march = head()
    assert (march["period"], march["date"]) == ("2026-03", "2026-04-12")
    assert said(run(*APRIL, *TO_FILE)) == f"1 entry written to {FILE}\n"
    told = assert_clean(book)
    assert "note:" not in told
    april = head()
    text = book.read_text("utf-8")
    assert f'"v1" "{april["hash"]}" "{march["hash"]}"' in text
    earlier = said(run("seal", FILE, "2026-03", "--head"))
    assert earlier.endswith(f"  {march['hash']}\n")
    assert refused(run("seal", FILE, "2026-05", "--head")) == (
        "cayapa: 2026-05 has no seal; those sealed are: 2026-03, 2026-04.\n"
    )
    digits = april["hash"].removeprefix("sha256:")
    spoken = f"{digits[:4]} {digits[4:8]} {digits[8:12]} {digits[12:16]}"
    assert april["spoken"] == spoken
    assert said(run("seal", FILE, "--head")) == (
        "2026-04, form v1, sealed on 2026-05-10 by decision D-1\n"
        f"  {spoken}\n  {april['hash']}\n"
    )


def test_twice(book: Path) -> None:
    said(run(*MARCH, *TO_FILE))
    before = book.read_bytes()
    assert said(run(*MARCH, *TO_FILE)) == "nothing to write\n"
    assert nothing_drafted(run(*MARCH[:-1], "2026-06-01"))
    said(run(*APRIL, *TO_FILE))
    assert nothing_drafted(run(*MARCH))
    assert book.read_bytes() != before


def test_copied_by_hand(book: Path) -> None:
    draft = said(run(*MARCH))
    add(book, draft)
    assert_clean(book)


def test_the_day_of_the_seal_is_not_in_its_hash(book: Path) -> None:
    """A seal that is typed a day later holds as well."""
    add(book, said(run(*MARCH)).replace("2026-04-12", "2026-04-13"))
    assert_clean(book)


def test_split_into_files_and_written_otherwise(book: Path) -> None:
    said(run(*MARCH, *TO_FILE))
    said(run(*APRIL, *TO_FILE))
    text = book.read_text("utf-8").replace("30.00 USD", "(3 * 10) USD")
    begun = text.index("2026-03-05")
    (book.parent / "2026").mkdir()
    (book.parent / "2026" / "all.beancount").write_text(text[begun:], "utf-8")
    book.write_text('include "2026/*.beancount"\n' + text[:begun], "utf-8")
    assert_clean(book)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "30.00",
            "30.01",
            ":16: seal: 2026-03 is sealed by decision D-1, with another",
        ),
        (
            "20.00",
            "20.01",
            ":20: seal: 2026-04 is sealed by decision D-1, with another",
        ),
        ('"A gift"', '"a gift"', ":16: seal: 2026-03 is sealed"),
        (
            "2026-03-05",
            "2026-04-05",
            ":24: seal: 2026-03 is sealed by decision D-1, with an",
        ),
        ("Income:Gifts USD", "Income:Gifts", ":13: seal: 2026-03 is sealed"),
        (
            'trace: "',
            'trace: "1',
            ":24: seal: 2026-03 is sealed by decision D-1, and its seal",
        ),
        (
            'custom "seal" "2026-03"',
            'custom "seal" "2026-02"',
            "seal: 2026-02 is sealed",
        ),
    ],
)
def test_what_was_changed(book: Path, old: str, new: str, told: str) -> None:
    said(run(*MARCH, *TO_FILE))
    said(run(*APRIL, *TO_FILE))
    change(book, old, new)
    if old[0].isdigit() and "." in old:
        change(book, f"-{old}", f"-{new}")
    result = run("check", FILE)
    assert result.exit_code == 1
    lines = [one for one in result.stdout.splitlines() if "seal:" in one]
    assert len(lines) == 1 or "35 laws" in lines[-1]
    assert told in lines[0]
    for ask in (
        ("seal", FILE, "--head"),
        (*APRIL[:2], "2026-05", *APRIL[3:-1], "2026-06-01"),
    ):
        assert "is sealed by decision D-1" in refused(run(*ask))


def test_two_changes_are_not_taken_for_one(book: Path) -> None:
    said(run(*APRIL, *TO_FILE))
    change(book, '"A gift"', '"Gift"')
    change(book, '"Another"', '"Gift"')
    assert (
        "seal: 2026-04 is sealed by decision D-1, and what is dated up to 2026-04-30 is "
        "not what was sealed (8 entries then, 8 now); restore it from a copy of the books."
    ) in run("check", FILE).stdout


def test_the_seal_itself_was_changed(book: Path) -> None:
    said(run(*MARCH, *TO_FILE))
    digit = head()["hash"][-1]
    change(
        book, f'{digit}"\n  decision', f'{"0" if digit != "0" else "1"}"\n  decision'
    )
    told = run("check", FILE).stdout
    assert "its seal is not as it was drafted; restore its line and keys." in told


def test_a_seal_was_removed(book: Path) -> None:
    for ask in (MARCH, APRIL, (*APRIL[:2], "2026-05", *APRIL[3:-1], "2026-06-10")):
        said(run(*ask, *TO_FILE))
    text = book.read_text("utf-8")
    begin, end = text.index("2026-05-10 custom"), text.index("2026-06-10 custom")
    book.write_text(text[:begin] + text[end:], "utf-8")
    told = run("check", FILE).stdout
    assert "seal: 2026-05 names another seal before it than that of 2026-03" in told


def test_a_changed_price_is_a_note(book: Path) -> None:
    said(run(*MARCH, *TO_FILE))
    change(book, "1.10", "1.11")
    told = assert_clean(book)
    assert (
        "note: a price, note, document, event or query dated up to the end of 2026-03 "
        "is not as it was sealed.\n"
    ) in told


def test_what_another_plugin_makes_is_not_sealed(book: Path) -> None:
    change(
        book,
        'plugin "plugins.bylaws"\n',
        'plugin "beancount.plugins.auto_accounts"\n'
        'plugin "beancount.plugins.implicit_prices"\n'
        'plugin "plugins.bylaws"\n',
    )
    change(book, "2026-01-01 open Income:Gifts USD\n", "")
    change(book, "-30.00 USD", "-20.00 EUR @@ 30.00 USD")
    said(run(*MARCH, *TO_FILE))
    assert_clean(book)


def test_what_another_plugin_changes_is_sealed_as_typed(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check knows the entries as they were before that plugin."""
    (book.parent / "shouting_seals.py").write_text(
        '__plugins__ = ["shout"]\n'
        "def shout(entries, options):\n"
        "    return [one._replace(narration=one.narration.upper())\n"
        "            if hasattr(one, 'narration') else one for one in entries], []\n",
        "utf-8",
    )
    monkeypatch.syspath_prepend(str(book.parent))
    change(book, 'plugin "plugins', 'plugin "shouting_seals"\nplugin "plugins')
    said(run(*MARCH, *TO_FILE))
    assert said(run("check", FILE)).endswith("Nothing wrong.\n")


# --- Years ---

CLOSING = """
2026-12-31 * "Result" #closing
  Income:Gifts    50.00 USD
  Equity:Balance -50.00 USD
2027-01-10 custom "closed" "2026"
  decision: "D-1"
"""


def test_a_year_is_sealed_with_its_closing(book: Path) -> None:
    ask = ("seal", FILE, "2026-12", "--decision", "D-1", "--on", "2027-01-08")
    said(run(*ask, *TO_FILE))
    add(book, CLOSING)
    told = assert_clean(book)
    assert (
        "note: 2026 is closed and its closing is not sealed: cayapa seal BOOK 2026 "
        "drafts that.\n"
    ) in told
    said(run("seal", FILE, "2026", "--decision", "D-1", "--on", "2027-01-12", *TO_FILE))
    assert "note:" not in assert_clean(book)
    change(book, '"Result"', '"The result"')
    [line] = [one for one in run("check", FILE).stdout.splitlines() if ": seal:" in one]
    assert (
        "seal: 2026 is sealed by decision D-1, with another entry of 2026-12-31" in line
    )


def test_an_entry_that_becomes_a_closing_is_gone_from_december(book: Path) -> None:
    add(book, '2026-12-31 * "None"\n')
    said(
        run(
            "seal", FILE, "2026-12", "--decision", "D-1", "--on", "2027-01-08", *TO_FILE
        )
    )
    change(book, '"None"', '"None" #closing')
    assert (
        "seal: 2026-12 is sealed by decision D-1, with an entry of 2026-12-31 that"
        in (run("check", FILE).stdout)
    )


def test_a_late_entry_of_a_sealed_year(book: Path) -> None:
    add(book, CLOSING)
    said(run("seal", FILE, "2026", "--decision", "D-1", "--on", "2027-01-12", *TO_FILE))
    add(book, '2026-06-06 * "Late"\n')
    assert "seal: 2026 is sealed by decision D-1, without this entry" in (
        run("check", FILE).stdout
    )


def test_the_next_month_covers_a_closing_too(book: Path) -> None:
    add(book, CLOSING)
    said(
        run(
            "seal", FILE, "2027-01", "--decision", "D-1", "--on", "2027-02-02", *TO_FILE
        )
    )
    assert "note:" not in assert_clean(book)


def test_without_seals_nothing_is_said_of_a_closed_year(book: Path) -> None:
    add(book, CLOSING)
    assert "note:" not in assert_clean(book)


def test_several_changes_of_a_closing(book: Path) -> None:
    add(book, CLOSING)
    for period in ("2026-12", "2026"):
        ask = ("seal", FILE, period, "--decision", "D-1", "--on", "2027-01-12")
        said(run(*ask, *TO_FILE))
    add(book, '2026-12-31 * "One" #closing\n2026-12-31 * "Two" #closing\n')
    assert (
        "seal: 2026 is sealed by decision D-1, and what is closed on 2026-12-31 is not "
        "what was sealed (1 entries then, 3 now); restore it from a copy of the books."
    ) in run("check", FILE).stdout


# --- What it costs ---


def test_each_entry_is_written_once_whatever_the_seals(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for month in range(1, 13):
        ask = ("seal", FILE, f"2026-{month:02}", "--decision", "D-1")
        said(run(*ask, "--on", "2027-01-12", *TO_FILE))
    written: list[data.Directive] = []
    line = canonical.line

    def counted(entry: data.Directive, files: Files) -> str:
        written.append(entry)
        return line(entry, files)

    monkeypatch.setattr(canonical, "line", counted)
    assert said(run("check", FILE)).endswith("Nothing wrong.\n")
    assert len(written) == len({id(one) for one in written}) == 9
    book.write_text(BOOK, "utf-8")
    said(run("check", FILE))
    assert len(written) == 9


# --- What cannot be ---


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2026-03", "--decision", "D-1", "--on", "2026-03-31"), "2026-03 is not over"),
        (("2026", "--decision", "D-1", "--on", "2026-12-31"), "2026 is not over on"),
        (
            ("2026-13", "--decision", "D-1", "--on", "2027-01-01"),
            "'2026-13' is no month",
        ),
        (("0000", "--decision", "D-1", "--on", "2027-01-01"), "'0000' is no month or"),
        (("2026-03", "--decision", "D-9", "--on", "2026-04-01"), "D-9 is no decision"),
        (("2026-03", "--decision", "Q-1", "--on", "2026-04-01"), "Q-1 was rejected on"),
        (
            ("2026-03", "--decision", " ", "--on", "2026-04-01"),
            "a period is sealed by a",
        ),
        (
            ("2025-12", "--decision", "D-1", "--on", "2026-04-01"),
            "these books say nothing",
        ),
    ],
)
def test_what_cannot_be_is_said(
    book: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert refused(run("seal", book.name, *arguments)).startswith(f"cayapa: {told}")
    assert book.read_text("utf-8") == BOOK


@pytest.mark.usefixtures("book")
def test_a_period_before_the_last_sealed_one() -> None:
    said(run(*APRIL, *TO_FILE))
    told = refused(run(*MARCH[:-1], "2026-06-01"))
    assert told.startswith("cayapa: 2026-03 is sealed with 2026-04, whose seal covers")


@pytest.mark.usefixtures("book")
def test_no_head() -> None:
    told = refused(run("seal", FILE, "--head"))
    assert told == "cayapa: no period of these books is sealed.\n"


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("2026-03",),
        ("--decision", "D-1"),
        ("--head", "--decision", "D-1"),
    ],
)
def test_a_period_or_the_head(arguments: tuple[str, ...]) -> None:
    assert "say a PERIOD and its --decision, or --head" in refused(
        run("seal", FILE, *arguments)
    )


def test_no_head_while_a_sealed_record_does_not_read(book: Path) -> None:
    """`records` alone tells it, and the chain is broken all the same."""
    said(run(*MARCH, *TO_FILE))
    add(book, '2026-03-31 custom "fund" "funeral"\n')
    told = run("check", FILE).stdout
    assert "records: fund funeral lacks the text" in told
    assert ": seal:" not in told
    assert "without this entry" in refused(run("seal", FILE, "--head"))
    assert "without this entry" in refused(run(*APRIL))


def test_nothing_follows_a_seal_that_does_not_read(book: Path) -> None:
    said(run(*MARCH, *TO_FILE))
    change(book, '"v1"', '"1"')
    assert refused(run(*APRIL)) == (
        "cayapa: a seal does not read; mend it first (cayapa check tells).\n"
    )
