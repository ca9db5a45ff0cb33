"""`cayapa advances`: what it shows of a week and a year, drafts, writes and refuses."""

import json
from pathlib import Path

import pytest

from tests.advance_books import NETWORK
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

BOOK = "main.beancount"
SHEETS = """
2020-01-01 custom "suspension" "A-0002"
  until: 2026-01-11
  decision: "D-2"
2026-01-09 * "El Triunfo" "Advances"
  advances: "triunfo"
  week: "2026-W02"
  absent: "A-0003:leave"
  Assets:Advances    40.00 USD
  Assets:Advances    15.00 USD
    adjustment: "family-size"
    associate: "A-0001"
    decision: "D-1"
  Assets:Cash       -55.00 USD
2026-01-09 * "La Union" "Advances"
  advances: "union"
  week: "2026-W02"
  absent: "A-0004:sick"
  Assets:Advances    40.00 USD
  Assets:Cash       -40.00 USD
2026-01-16 * "El Triunfo" "A-0003 worked after all"
  advances: "triunfo"
  corrects: "2026-W02"
  paid: "A-0003"
  Assets:Advances    40.00 USD
  Assets:Cash       -40.00 USD
2026-01-16 * "El Triunfo" "Advances"
  advances: "triunfo"
  week: "2026-W03"
  absent: ""
  Assets:Advances   120.00 USD
  Assets:Cash      -120.00 USD
2026-01-20 * "A need"
  Assets:Advances    12.50 USD
    adjustment: "need"
    associate: "A-0001"
    decision: "D-1"
  Assets:Cash       -12.50 USD
plugin "plugins.bylaws"
"""
WEEK = """\
Advances of 2026-W02: base 40.00 USD (policy advances, decision D-1)

triunfo, El Triunfo: 2 on the roll, 2 paid, sheet of 2026-01-09
associate   base  adjusted  total       why
A-0001     40.00     15.00  55.00  USD  family-size 15.00 USD (decision D-1)
A-0002      0.00      0.00   0.00       suspended until 2026-01-11 (decision D-2)
A-0003     40.00      0.00  40.00  USD  absent: leave; paid by the correction of 2026-01-16

union, La Union: 1 on the roll, 1 paid, sheet of 2026-01-09
associate   base  adjusted  total       why
A-0004     40.00      0.00  40.00  USD  absent: sick, paid

Spread: 0.00 USD but for adjustments.
"""
YEAR = """\
Advances of the weeks of 2026

associate  cooperative  weeks   base  family-size   need   total
A-0001     triunfo          2  80.00        15.00  12.50  107.50  USD
A-0002     triunfo          1  40.00         0.00   0.00   40.00  USD
A-0003     triunfo          2  80.00         0.00   0.00   80.00  USD
A-0004     union            1  40.00         0.00   0.00   40.00  USD

Spread: 0.00 USD but for adjustments.
"""
DRAFT = """
2026-01-19 * "El Triunfo" "Advances"
  advances: "triunfo"
  week: "2026-W04"
  absent: "A-0002:sick A-0003:leave"
  draft: "advances/triunfo/2026-W04"
  Assets:Advances   80.00 USD
  Assets:Advances   15.00 USD
    adjustment: "family-size"
    associate: "A-0001"
    decision: "D-1"
  Assets:Cash      -95.00 USD
"""
W04 = ("--draft", "2026-W04", "--cooperative", "triunfo", "--account", "Assets:Cash")
ABSENT = ("--absent", "A-0002:sick A-0003:leave", "--family-size")


@pytest.fixture(autouse=True)
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / BOOK
    file.write_text(NETWORK + SHEETS, "utf-8")
    return file


def test_the_book_has_nothing_wrong() -> None:
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")


def test_a_week() -> None:
    assert said(run("advances", BOOK, "--week", "2026-W02")) == WEEK


def test_one_cooperative() -> None:
    told = said(run("advances", BOOK, "--week", "2026-W02", "--cooperative", "union"))
    assert "A-0004" in told
    assert "A-0001" not in told
    assert told.endswith("Spread: 0.00 USD but for adjustments.\n")


def test_a_week_as_json() -> None:
    told = json.loads(
        said(run("advances", BOOK, "--week", "2026-W02", "--format", "json"))
    )
    assert told["spread"] == [{"number": "0.00", "currency": "USD"}]
    first, second = told["cooperatives"]
    assert (first["cooperative"], first["on_roll"], first["paid"]) == ("triunfo", 2, 2)
    assert second["lines"][0]["why"] == ["absent: sick, paid"]
    (change_of,) = first["lines"][0]["adjustments"]
    assert change_of == {
        "kind": "family-size",
        "amount": {"number": "15.00", "currency": "USD"},
        "decision": "D-1",
        "date": "2026-01-09",
    }


def test_a_week_without_sheets() -> None:
    told = said(run("advances", BOOK, "--week", "2026-W10"))
    assert "triunfo, El Triunfo: 3 on the roll, 0 paid, no sheet" in told
    assert told.endswith("Spread: nothing is booked for 2026-W10.\n")


def test_the_spread_is_of_what_was_booked(book: Path) -> None:
    """La Union's sheet is 2 cents over: its one associate has 40.02, the others 40."""
    change(
        book,
        '"A-0004:sick"\n  Assets:Advances    40.00',
        '""\n  Assets:Advances    40.02',
    )
    change(
        book,
        "USD\n  Assets:Cash       -40.00 USD\n2026-01-16",
        "USD\n  Assets:Cash\n2026-01-16",
    )
    for asked in (("--week", "2026-W02"), ("--year", "2026")):
        assert said(run("advances", BOOK, *asked)).endswith(
            "Spread: 0.02 USD besides adjustments (cayapa check tells where).\n"
        )


def test_a_spread_below_a_cent_shows(book: Path) -> None:
    """A cent too much on a sheet of three makes a third of a cent for each."""
    change(book, "120.00 USD", "120.01 USD")
    change(book, "-120.00 USD", "-120.01 USD")
    change(
        book,
        'plugin "plugins.bylaws"',
        '2026-01-16 * "La Union" "Advances"\n  advances: "union"\n  week: "2026-W03"\n'
        '  absent: ""\n  Assets:Advances  40.00 USD\n  Assets:Cash\n',
    )
    told = said(run("advances", BOOK, "--week", "2026-W03"))
    assert told.endswith(
        "Spread: 0.01 USD besides adjustments (cayapa check tells where).\n"
    )


def test_money_for_nobody_is_a_spread(book: Path) -> None:
    change(book, 'absent: "A-0004:sick"', 'absent: "A-0004:leave"')
    told = said(run("advances", BOOK, "--week", "2026-W02"))
    assert "(nobody)   40.00" in told
    assert "Spread: 40.00 USD besides adjustments" in told


def test_a_base_for_one_that_differs_is_a_spread(book: Path) -> None:
    change(
        book,
        "120.00 USD\n",
        '81.00 USD\n  Assets:Advances 39.00 USD\n    associate: "A-0003"\n',
    )
    told = said(run("advances", BOOK, "--week", "2026-W03"))
    assert "Spread: 1.50 USD besides adjustments" in told


def test_a_base_taken_back_shows(book: Path) -> None:
    back = '2026-01-21 * "Taken back"\n  advances: "triunfo"\n  corrects: "2026-W03"\n'
    back += '  paid: "A-0002:-1"\n  Assets:Advances  -40.00 USD\n  Assets:Cash\n'
    add(book, back)
    told = said(run("advances", BOOK, "--week", "2026-W03"))
    assert (
        " ".join(told.split()).count(
            "A-0002 0.00 0.00 0.00 USD taken back on 2026-01-21"
        )
        == 1
    )
    assert told.endswith("Spread: 0.00 USD but for adjustments.\n")
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")


def test_adjustments_of_nobody_known(book: Path) -> None:
    change(
        book,
        'associate: "A-0001"\n    decision: "D-1"\n  Assets:Cash       -12',
        'associate: "A-0099"\n    decision: "D-1"\n  Assets:Cash       -12',
    )
    told = said(run("advances", BOOK, "--week", "2026-W04"))
    assert "No cooperative: 0 on the roll, 0 paid, no sheet" in told
    assert (
        "A-0099     0.00     12.50  12.50  USD  need 12.50 USD (decision D-1)" in told
    )
    year = said(run("advances", BOOK, "--year", "2026"))
    assert "A-0099 0 0.00 0.00 12.50 12.50 USD" in " ".join(year.split())


def test_a_year() -> None:
    assert said(run("advances", BOOK, "--year", "2026")) == YEAR


def test_a_year_as_json() -> None:
    told = json.loads(said(run("advances", BOOK, "--year", "2026", "--format", "json")))
    assert told["kinds"] == ["family-size", "need"]
    assert told["lines"][0] == {
        "associate": "A-0001",
        "cooperative": "triunfo",
        "weeks": 2,
        "base": "80.00",
        "adjustments": {"family-size": "15.00", "need": "12.50"},
        "total": "107.50",
        "currency": "USD",
    }


def test_a_year_of_one_cooperative() -> None:
    told = said(run("advances", BOOK, "--year", "2026", "--cooperative", "union"))
    assert "A-0004" in told
    assert "A-0001" not in told


def test_a_year_without_sheets() -> None:
    told = said(run("advances", BOOK, "--year", "2019"))
    assert told.endswith("Spread: nothing is booked in 2019.\n")


def test_an_empty_book(book: Path) -> None:
    book.write_text("", "utf-8")
    assert said(run("advances", BOOK, "--week", "2026-W02")) == (
        "Advances of 2026-W02: no base in force\n\nSpread: nothing is booked for 2026-W02.\n"
    )
    assert said(run("advances", BOOK, "--year", "2026")).endswith(
        "Spread: nothing is booked in 2026.\n"
    )


def test_a_draft() -> None:
    assert said(run("advances", BOOK, *W04, *ABSENT)) == DRAFT


def test_a_draft_of_another_day() -> None:
    told = said(run("advances", BOOK, *W04, "--on", "2026-01-23"))
    assert told.startswith('\n2026-01-23 * "El Triunfo" "Advances"\n')
    assert "Assets:Advances   120.00 USD" in told


def test_a_draft_is_written_once(book: Path) -> None:
    before = book.read_bytes()
    written = said(run("advances", BOOK, *W04, *ABSENT, "--write", BOOK))
    assert written == f"1 entry written to {BOOK}\n"
    after = book.read_bytes()
    assert after != before
    again = said(run("advances", BOOK, *W04, *ABSENT, "--write", BOOK))
    assert again.startswith("nothing to write")
    assert book.read_bytes() == after
    assert said(run("check", BOOK)).endswith("Nothing wrong.\n")
    other = refused(run("advances", BOOK, *W04, "--write", BOOK))
    assert "nothing was written" in other
    told = refused(run("advances", BOOK, *W04))
    assert "triunfo/2026-W04 has an advance sheet already, of 2026-01-19;" in told


def test_family_size_is_drafted_once_a_week(book: Path) -> None:
    given = '2026-01-20 * "Early"\n  Assets:Advances  15.00 USD\n    adjustment: "family-size"\n'
    given += '    associate: "A-0001"\n    decision: "D-1"\n  Assets:Cash\n'
    book.write_text(book.read_text("utf-8") + given, "utf-8")
    assert "family-size" not in said(run("advances", BOOK, *W04, "--family-size"))


def test_who_is_absent_without_pay_has_no_family_size_drafted() -> None:
    told = said(
        run("advances", BOOK, *W04, "--family-size", "--absent", "A-0001:leave")
    )
    assert "family-size" not in told
    assert "Assets:Cash      -80.00 USD" in told


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (
            ("--draft", "2026-W54"),
            "2026-W54 is no week; 2026 has the weeks W01 to W53.",
        ),
        (("--draft", "soon"), "soon is no week; write it as 2026-W02."),
        (
            ("--cooperative", "lucha"),
            "lucha is no cooperative of these books; they are: ",
        ),
        (("--on", "2026-01-18"), "is dated 2026-01-18, before its week begins on 2026"),
        (("--absent", "A-0003"), "lists A-0003 as absent without a reason;"),
        (("--absent", "A-0003:rain"), "A-0003 as absent by rain, and the reasons of"),
        (
            ("--account", "Assets:Nowhere"),
            "Assets:Nowhere is no account of USD that is open on 2026-01-19 and can ",
        ),
        (("--account", "Assets:Advances"), "Assets:Advances is no account of USD"),
        (("--account", "Equity:Opening"), "Equity:Opening is no account of USD"),
        (
            ("--to", "Assets:Cash"),
            'Assets:Cash is no asset with role: "advances" that is open on 2026-01-19',
        ),
        (
            ("--draft", "2026-W03"),
            "triunfo/2026-W03 has an advance sheet already, of 2026-01-16; mend the ",
        ),
    ],
)
def test_a_draft_that_cannot_be(book: Path, wanted: tuple[str, str], told: str) -> None:
    opened = "2020-01-01 open Equity:Opening\n"
    book.write_text(book.read_text("utf-8") + opened, "utf-8")
    assert told in refused(run("advances", BOOK, *W04, *wanted))


def test_a_draft_keeps_within_a_fund(book: Path) -> None:
    funds = '2020-01-01 custom "fund" "common" "Common"\n'
    funds += '2020-01-01 open Assets:Common\n  fund: "common"\n'
    book.write_text(book.read_text("utf-8") + funds, "utf-8")
    other = ("--account", "Assets:Common")
    assert refused(run("advances", BOOK, *W04, *other)) == (
        'cayapa: common has no asset with role: "advances" that is open on 2026-01-19 '
        "for USD; name money of another fund with --account, or open one.\n"
    )
    assert refused(run("advances", BOOK, *W04, *other, "--to", "Assets:Advances")) == (
        "cayapa: Assets:Advances is of no fund and Assets:Common of common; name two "
        "accounts of one fund with --to and --account.\n"
    )


def test_a_draft_follows_the_last_sheet_of_the_cooperative(book: Path) -> None:
    """Triunfo's sheets move to an account of their own with 2026-W03."""
    change(book, "Assets:Advances   120.00", "Assets:Advances:Triunfo   120.00")
    add(book, "2020-01-01 open Assets:Advances:Triunfo USD\n")
    triunfo = said(run("advances", BOOK, *W04))
    assert "  Assets:Advances:Triunfo   120.00 USD\n" in triunfo
    union = said(run("advances", BOOK, *W04, "--cooperative", "union"))
    assert "  Assets:Advances   40.00 USD\n" in union
    named = said(run("advances", BOOK, *W04, "--to", "Assets:Advances"))
    assert "  Assets:Advances   120.00 USD\n" in named


def test_a_draft_of_two_accounts(book: Path) -> None:
    """The last sheet before this week names both, so neither is the one."""
    change(
        book,
        "120.00 USD\n",
        '80.00 USD\n  Assets:Advances:Triunfo  40.00 USD\n    associate: "A-0003"\n',
    )
    add(book, "2020-01-01 open Assets:Advances:Triunfo USD\n")
    assert refused(run("advances", BOOK, *W04)) == (
        'cayapa: no fund has several assets with role: "advances" that are open on '
        "2026-01-19: Assets:Advances, Assets:Advances:Triunfo; name the one meant "
        "with --to.\n"
    )
    named = said(run("advances", BOOK, *W04, "--to", "Assets:Advances:Triunfo"))
    assert "  Assets:Advances:Triunfo   120.00 USD\n" in named


def test_a_draft_of_two_accounts_without_a_sheet_before(book: Path) -> None:
    add(book, "2020-01-01 open Assets:Advances:Triunfo USD\n")
    asked = ("--draft", "2025-W52", *W04[2:])
    told = refused(run("advances", BOOK, *asked))
    assert "Assets:Advances, Assets:Advances:Triunfo; name the one meant" in told


def test_a_draft_without_family_size_in_the_policy(book: Path) -> None:
    change(book, '"need family-size bonus"', '"need bonus"')
    told = refused(run("advances", BOOK, *W04, "--family-size"))
    assert "policy advances does not name family-size among its adjustments" in told


def test_a_draft_of_a_roll_in_doubt(book: Path) -> None:
    change(book, "dependants: 3", 'dependants: "three"')
    told = refused(run("advances", BOOK, *W04))
    assert "the roll of triunfo for 2026-W04 cannot be told" in told


def test_a_draft_of_a_broken_book(book: Path) -> None:
    change(book, "12.50 USD\n    adj", "12,50 USD\n    adj")
    assert "A draft would leave out what does not read" in refused(
        run("advances", BOOK, *W04)
    )


@pytest.mark.parametrize(
    "asked",
    [
        (),
        ("--week", "2026-W02", "--year", "2026"),
        ("--draft", "2026-W04"),
        ("--draft", "2026-W04", "--cooperative", "triunfo"),
    ],
)
def test_what_is_asked_for_is_not_clear(asked: tuple[str, ...]) -> None:
    result = run("advances", BOOK, *asked)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr


@pytest.mark.parametrize("year", ["26", "2O26", "0000"])
def test_no_year(year: str) -> None:
    assert "is no" in refused(run("advances", BOOK, "--year", year))


def test_no_week() -> None:
    assert refused(run("advances", BOOK, "--week", "2026-2")) == (
        "cayapa: 2026-2 is no week; write it as 2026-W02.\n"
    )


def test_status_sets_advances_beside_costs() -> None:
    """55 + 40 + 40 + 120 + 12.50 is advanced, and is still the fund's."""
    told = said(run("status", BOOK, "--on", "2026-01-31"))
    assert (
        "fund         in   out  advanced   has\n"
        "(no fund)  0.00  0.00    267.50  0.00  USD\n"
    ) in told


def test_status_names_mentors_who_are_suspended(book: Path) -> None:
    change(book, '"A-0003" "triunfo"\n', '"A-0003" "triunfo"\n  mentor: "A-0002"\n')
    told = "A-0003 is mentored by A-0002, who is suspended until 2026-01-11 (decision D-2)."
    assert told in said(run("status", BOOK, "--on", "2026-01-11"))
    assert told not in said(run("status", BOOK, "--on", "2026-01-12"))
    plain = json.loads(
        said(run("status", BOOK, "--on", "2026-01-11", "--format", "json"))
    )
    assert plain["mentors_suspended"] == [
        {
            "associate": "A-0003",
            "mentor": "A-0002",
            "since": "2020-01-01",
            "until": "2026-01-11",
            "decision": "D-2",
        }
    ]


def test_a_draft_that_would_take_from_other_advances(book: Path) -> None:
    text = book.read_text("utf-8")
    text += "2020-01-01 open Assets:Advances:Triunfo USD\n"
    book.write_text(text, "utf-8")
    accounts = ("--account", "Assets:Advances:Triunfo", "--to", "Assets:Advances")
    told = refused(run("advances", BOOK, *W04, *accounts))
    assert "Assets:Advances:Triunfo is no account of USD that is open" in told
