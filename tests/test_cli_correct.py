"""`cayapa correct`: what reverses an entry of a sealed period, and what does not."""

import shlex
from decimal import Decimal
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data
from beancount.core import realization

from tests.advance_books import NETWORK
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import nothing_drafted
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said

FILE = "main.beancount"
ON = ("--on", "2026-04-20")
TO_FILE = ("--write", FILE)
SEAL = ("seal", FILE, "2026-03", "--decision", "D-1", "--on", "2026-04-12", *TO_FILE)
HEAD = f"""option "tolerance_multiplier" "0.0001"
plugin "plugins.bylaws"
{NETWORK}
2020-01-01 open Assets:Wood
2020-01-01 open Income:Gifts
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 open Assets:Till
  fund: "common"
2020-01-01 open Income:Contributions
  fund: "common"
  role: "contributions"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  decision: "D-1"
2026-01-05 custom "family" "F-0001" "triunfo"
2026-01-09 * "El Triunfo"
  sheet: "triunfo"
  week: "2026-W02"
  paid: "F-0001:9"
  Assets:Till               1.80 USD
  Income:Contributions     -1.80 USD
2026-01-09 * "El Triunfo" "Advances"
  advances: "triunfo"
  week: "2026-W02"
  absent: ""
  Assets:Advances   120.00 USD
  Assets:Cash      -120.00 USD
"""
GIFT = """2026-03-05 ! "Ana \\\\ \\"S\\"" "A gift" #roof ^bill-1
  count: 3
  since: 2026-03-04
  full: TRUE
  nothing:
  worth: 30.00 USD
  Assets:Cash     30.00 USD
    seen: "yes"
  ! Income:Gifts   -30.00 USD
"""


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / FILE
    path.write_text(HEAD + GIFT, "utf-8")
    return path


def line_of(book: Path, text: str) -> str:
    lines = book.read_text("utf-8").split("\n")
    return f"{FILE}:{next(i for i, one in enumerate(lines, 1) if text in one)}"


def assert_clean(book: Path) -> None:
    assert said(run("check", FILE)).endswith("Nothing wrong.\n")
    assert loader.load_file(str(book))[1] == []


def balances(book: Path) -> dict[str, dict[str, Decimal]]:
    entries, _, _ = loader.load_file(str(book))
    real = realization.realize(entries)
    return {
        one.account: {
            f"{position.units.currency} {position.cost}": position.units.number
            for position in one.balance.values()
        }
        for one in realization.iter_children(real)
        if not one.balance.is_empty()
    }


def test_everything_but_the_amounts_stays(book: Path) -> None:
    said(run(*SEAL))
    draft = said(run("correct", FILE, line_of(book, '"A gift"'), *ON))
    assert draft.count("draft:") == 1
    lines = [one for one in draft.splitlines() if "draft:" not in one]
    assert "\n".join(lines[1:]) + "\n" == (
        GIFT.replace("2026-03-05 !", "2026-04-20 !")
        .replace("A gift", "Reverses 2026-03-05: A gift")
        .replace("Assets:Cash     30.00", "Assets:Cash     -30.00")
        .replace("  ! Income:Gifts   -30.00", "  ! Income:Gifts   30.00")
    )


def test_any_line_of_the_entry(book: Path) -> None:
    said(run(*SEAL))
    first, below, last = (
        said(run("correct", FILE, line_of(book, one), *ON))
        for one in ('"A gift"', '    seen: "yes"', "! Income:Gifts")
    )
    assert first == below == last


def test_twice(book: Path) -> None:
    said(run(*SEAL))
    ask = ("correct", FILE, line_of(book, '"A gift"'))
    before = balances(book)
    assert said(run(*ask, *ON, *TO_FILE)) == f"1 entry written to {FILE}\n"
    assert_clean(book)
    assert "Income:Gifts" not in balances(book)
    assert before["Income:Gifts"]["USD None"] == -30
    assert said(run(*ask, *ON, *TO_FILE)) == "nothing to write\n"
    assert nothing_drafted(run(*ask, "--on", "2026-05-05"))


@pytest.mark.parametrize(
    "moved",
    [
        "  Assets:Cash  262.08 VES @@ 7.20 USD\n  Income:Gifts  -7.20 USD\n",
        "  Assets:Cash  100 VES @ 0.0277 USD\n  Income:Gifts  -2.77 USD\n",
        '  Assets:Wood  3 PINE {10.50 USD, 2026-03-01, "a"}\n  Assets:Cash  -31.50 USD\n',
        "  Assets:Wood  3 PINE {{10.00 USD}}\n  Assets:Cash  -10.00 USD\n",
        "  Assets:Cash  5.00 USD\n  Income:Gifts\n",
        "  Assets:Cash  0.00 USD @ 5 VES\n  Income:Gifts  0 USD\n",
    ],
)
def test_nothing_is_left_of_any_amount(book: Path, moved: str) -> None:
    book.write_text(HEAD, "utf-8")
    before = balances(book)
    add(book, f'2026-03-05 * "Moved"\n{moved}')
    said(run(*SEAL))
    said(run("correct", FILE, line_of(book, '"Moved"'), *ON, *TO_FILE))
    assert balances(book) == before
    entries, errors, _ = loader.load_file(str(book))
    assert errors == []
    moves = [
        one
        for one in entries
        if isinstance(one, data.Transaction) and "Moved" in (one.narration or "")
    ]
    assert len(moves) == 2


def test_a_sheet_is_corrected_by_a_sheet(book: Path) -> None:
    said(run(*SEAL))
    told = refused(run("correct", FILE, line_of(book, "sheet:"), *ON))
    assert told.startswith("cayapa: a collection sheet is corrected by another")
    command = told.splitlines()[-1].replace("BOOK", FILE)
    assert command == (
        f'cayapa sheet {FILE} triunfo 2026-W02 --corrects --paid "F-0001:-1" '
        "--account ACCOUNT --on 2026-04-20"
    )
    words = shlex.split(command.replace("ACCOUNT", "Assets:Till"))[1:]
    said(run(*words, *TO_FILE))
    assert_clean(book)


def test_a_sheet_that_does_not_read(book: Path) -> None:
    add(book, '2026-03-09 * "No week"\n  sheet: "triunfo"\n  paid: ""\n')
    said(run(*SEAL))
    told = refused(run("correct", FILE, line_of(book, '"No week"'), *ON))
    assert told.startswith(
        "cayapa: the sheet of triunfo needs one of week and corrects"
    )


def test_an_advance_sheet_is_corrected_by_a_sheet(book: Path) -> None:
    said(run(*SEAL))
    told = refused(run("correct", FILE, line_of(book, "advances:"), *ON))
    assert told.startswith("cayapa: an advance sheet is corrected by another")
    draft = told.partition("\n\n")[2].replace("A-0001 A-0002:-1", "A-0002:-1")
    add(book, f"{draft}  Assets:Advances  -40.00 USD\n  Assets:Cash  40.00 USD\n")
    assert_clean(book)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'custom "fund"',
            "only a transaction is reversed, and this is of the kind custom",
        ),
        (
            "open Assets:Wood",
            "only a transaction is reversed, and this is of the kind open",
        ),
        ('custom "seal"', "an entry of 2026-04-12 is not sealed"),
        ("plugin", "no entry stands on line 2"),
        ('"Closing"', "a closing entry is not reversed"),
    ],
)
def test_what_is_not_reversed(book: Path, text: str, told: str) -> None:
    add(book, '2025-12-31 * "Closing" #closing\n')
    said(run(*SEAL))
    assert told in refused(run("correct", FILE, line_of(book, text), *ON))


def test_what_cannot_be_is_said(book: Path) -> None:
    place = line_of(book, '"A gift"')
    none = "cayapa: no period of these books is sealed.\n"
    assert refused(run("correct", FILE, place, *ON)) == none
    said(run(*SEAL))
    told = refused(run("correct", FILE, place, "--on", "2026-03-31"))
    assert (
        told
        == "cayapa: 2026-03-31 is sealed too; name a day after 2026-03-31 with --on.\n"
    )
    assert "is no place" in refused(run("correct", FILE, "main.beancount", *ON))
    assert "is no place" in refused(run("correct", FILE, f"{FILE}:x", *ON))
    assert "is no file of these books" in refused(run("correct", FILE, "no:1", *ON))
    assert "no entry stands on line 9999" in refused(
        run("correct", FILE, f"{FILE}:9999", *ON)
    )


def test_a_broken_seal_comes_first(book: Path) -> None:
    said(run(*SEAL))
    change(book, '"A gift"', '"Gift"')
    told = refused(run("correct", FILE, line_of(book, '"Gift"'), *ON))
    assert told.startswith("cayapa: 2026-03 is sealed by decision D-1, with another")
