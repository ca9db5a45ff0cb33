"""Never twice, never lost: what a form says comes in once, and all of it does."""

import shutil
from pathlib import Path

import pytest
from beancount import loader
from click.testing import CliRunner
from click.testing import Result

from ledger.cli import main

SAMPLES = Path(__file__).parents[1] / "importers" / "samples"
ROLL = "cooperative,week,family,weeks paid,receipt,amount\n"
BANK = "Date,Description,Reference,Amount,Balance\n"


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shutil.copytree(SAMPLES, tmp_path / "samples")
    (folder / "entries.beancount").write_text("")
    with (folder / "book.beancount").open("a") as book:
        book.write('\ninclude "entries.beancount"\n')
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def plain(books: Path) -> None:
    """Give the small book a bank whose statements tests write as they need them."""
    tests = Path(__file__).parent
    shutil.copy(tests / "plain.toml", books / "international.toml")
    shutil.copy(tests / "plain.csv", books / "statement.csv")
    with (books / "book.beancount").open("a") as book:
        book.write(
            "\n2026-01-01 open Assets:Bank:Plain USD"
            '\n2026-01-01 * "What the bank held"'
            "\n  Assets:Bank:Plain   200.00 USD"
            "\n  Equity:Opening     -200.00 USD\n"
        )


def extract(*arguments: str) -> Result:
    done = CliRunner().invoke(main, ["import", "extract", "book.beancount", *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert "Traceback" not in done.output
    return done


def written(*arguments: str) -> str:
    """Write what files say, and give the line that is told."""
    done = extract(*arguments, "--write", "entries.beancount")
    assert done.exit_code == 0, done.output
    return done.stdout


def entries() -> str:
    return Path("entries.beancount").read_text("utf-8")


def roll(name: str, *rows: str) -> str:
    Path(name).write_text(ROLL + "".join(f"{row}\n" for row in rows), "utf-8")
    return name


def statement(name: str, *rows: str) -> str:
    Path(name).write_text(BANK + "".join(f"{row}\n" for row in rows), "utf-8")
    return name


# --- The same file twice ---


@pytest.mark.usefixtures("books")
def test_every_sample_twice() -> None:
    """By force: the small book lacks the policies of contracts."""
    count = written(".", "--force").split()[0]
    before = entries()
    assert before.count("  import: ") == int(count)
    assert written(".").startswith("nothing to write: all ")
    assert entries() == before
    again = extract(".")
    assert again.stdout == ""
    assert again.stderr.endswith(" entries are in the book already\n")


@pytest.mark.usefixtures("books")
def test_an_export_of_another_name_and_order() -> None:
    """The id comes from the form's own key, not from the file."""
    rows = [
        "triunfo,2026-W02,F-0001,1,R-1,0.20",
        "triunfo,2026-W02,F-0002,5,R-2,1.00",
        "union,2026-W02,F-0004,1,R-3,0.20",
    ]
    written(roll("a.csv", *rows))
    roll("again.csv", "", rows[2], "", *rows[:2])
    assert written("again.csv") == "nothing to write: all 2 are there\n"


@pytest.mark.usefixtures("plain")
def test_what_people_tidy_stays_the_same_entry() -> None:
    """The bank's words, the flag, further keys, and the account that a rule chose."""
    written("statement.csv")
    tidied = (
        entries()
        .replace('! "Something else"', '* "Ana" "Nails" #stall\n  decision: "2026-001"')
        .replace(
            'Equity:ToSort       10.00 USD\n    rule: "otherwise"',
            "Expenses:Funeral:Upkeep:Wood  6.00 USD\n  Equity:ToSort  4.00 USD",
        )
    )
    assert tidied.count("Upkeep:Wood") == 2
    Path("entries.beancount").write_text(tidied, "utf-8")
    told = written("statement.csv")
    assert told == "nothing to write: all 5 are there\n"


@pytest.mark.usefixtures("plain")
def test_a_row_that_was_joined_to_a_draft() -> None:
    """The entry has two ids, and is found by the one of its form."""
    written("statement.csv")
    row = '  import: "bank/example-plain/A-1001"\n'
    joined = entries().replace(row, f'  draft: "transfer/1"\n{row}')
    assert joined != entries()
    Path("entries.beancount").write_text(joined, "utf-8")
    assert written("statement.csv") == "nothing to write: all 5 are there\n"


@pytest.mark.usefixtures("books")
def test_an_amount_left_out_by_hand() -> None:
    """Beancount fills it in; and what stands beside it is still compared."""
    written(roll("a.csv", "triunfo,2026-W02,F-0001,1,R-1,0.20"))
    text = entries()
    shorter = text.replace("Contributions  -0.20 USD", "Contributions")
    assert shorter != text
    Path("entries.beancount").write_text(shorter, "utf-8")
    assert written("a.csv") == "nothing to write: it is there\n"
    changed = shorter.replace("0.20 USD", "0.25 USD")
    Path("entries.beancount").write_text(changed, "utf-8")
    assert extract("a.csv", "--write", "entries.beancount").exit_code == 2


# --- The same key with other content ---


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    ("row", "shown"),
    [
        ("triunfo,2026-W02,F-0001,2,R-1,0.40", 'paid: "F-0001:2"'),
        ("triunfo,2026-W02,F-0002,1,R-1,0.20", 'paid: "F-0002"'),
        ("triunfo,2026-W02,F-0001,1,R-1,0.25", "0.25 USD"),
        ("triunfo,2026-W02,F-0001,1,R-9,0.20", 'receipts: "F-0001:R-9"'),
    ],
)
@pytest.mark.parametrize("how", [(), ("--write", "entries.beancount")])
def test_another_content_is_refused_and_both_are_shown(
    row: str, shown: str, how: tuple[str, ...]
) -> None:
    written(roll("a.csv", "triunfo,2026-W02,F-0001,1,R-1,0.20"))
    before = entries()
    other = extract(roll("b.csv", row, "union,2026-W02,F-0004,1,R-2,0.20"), *how)
    assert other.exit_code == 2
    assert other.stdout == ""
    first, *rest = other.stderr.splitlines()
    assert first == (
        "cayapa: b.csv, row 2: sheet/triunfo/2026-W02 is in entries.beancount:1 already "
        "with other content; let it stand, or remove it and import again. Nothing was "
        "written."
    )
    there, form = "\n".join(rest).split("\nThe form:\n")
    assert 'paid: "F-0001"' in there
    assert "0.20 USD" in there
    assert 'receipts: "F-0001:R-1"' in there
    assert shown in form
    assert entries() == before


@pytest.mark.usefixtures("books")
def test_two_files_that_differ() -> None:
    one = roll("a.csv", "triunfo,2026-W02,F-0001,1,R-1,0.20")
    other = roll("b.csv", "triunfo,2026-W02,F-0001,2,R-1,0.40")
    assert "a.csv, row 2" in extract(one, other).stderr
    assert extract(one, other).exit_code == 2
    Path("c.csv").write_bytes(Path("a.csv").read_bytes())
    assert written(one, "c.csv") == "1 entry written to entries.beancount\n"


@pytest.mark.usefixtures("plain")
def test_an_amount_that_was_changed_by_hand() -> None:
    written("statement.csv")
    changed = entries().replace("300.00 USD", "301.00 USD")
    Path("entries.beancount").write_text(changed, "utf-8")
    other = extract("statement.csv")
    assert other.exit_code == 2
    assert "bank/example-plain/A-1002 is in entries.beancount" in other.stderr


# --- Equal payments ---


@pytest.mark.usefixtures("books")
def test_two_families_that_pay_the_same() -> None:
    rows = [f"triunfo,2026-W02,F-000{n},1,R-{n},0.20" for n in (1, 2)]
    written(roll("a.csv", *rows))
    assert 'paid: "F-0001 F-0002"' in entries()
    assert "Assets:Cash:Funeral            0.40 USD" in entries()


@pytest.mark.usefixtures("plain")
def test_two_payments_of_a_day_and_amount() -> None:
    """Known by their references; without any, by their number."""
    rows = ("2026-02-02,Gift,{},5.00,205.00", "2026-02-02,Gift,{},5.00,210.00")
    first = statement("a.csv", *(row.format(f"B-{n}") for n, row in enumerate(rows)))
    assert written(first) == "3 entries written to entries.beancount\n"
    without = [row.format("").replace("02-02", "02-03") for row in rows]
    shifted = [row.replace("205.", "215.").replace(",210.", ",220.") for row in without]
    assert written(statement("b.csv", *shifted)).startswith("3 entries")
    assert entries().count('"Gift"') == 4
    ids = [line for line in entries().splitlines() if "2026-02-03/5/Gift" in line]
    assert [one.strip() for one in ids] == [
        'import: "bank/example-plain/2026-02-03/5/Gift"',
        'import: "bank/example-plain/2026-02-03/5/Gift#2"',
    ]
    assert written("b.csv") == "nothing to write: all 3 are there\n"
    assert loader.load_file("book.beancount")[1] == []


# --- Overlapping statements ---

JANUARY = (
    "2026-01-05,A,C-1,10.00,210.00",
    "2026-01-20,B,C-2,10.00,220.00",
    "2026-01-31,C,C-3,10.00,230.00",
)
FEBRUARY = ("2026-02-03,D,C-4,10.00,240.00", "2026-02-28,E,C-5,10.00,250.00")


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("overlap", [0, 1, 2, 3])
def test_statements_that_meet(overlap: int) -> None:
    written(statement("a.csv", *JANUARY))
    rows = (*JANUARY[len(JANUARY) - overlap :], *FEBRUARY)
    done = extract(statement("b.csv", *rows), "--write", "entries.beancount")
    assert done.stderr == ""
    were = {0: "", 1: ", 1 was there already"}
    usual = f", {overlap} were there already"
    assert done.stdout == (
        f"3 entries written to entries.beancount{were.get(overlap, usual)}\n"
    )
    assert entries().count(" balance ") == 2
    assert loader.load_file("book.beancount")[1] == []


@pytest.mark.usefixtures("plain")
def test_the_latest_first() -> None:
    written(statement("a.csv", *JANUARY))
    rows = (*JANUARY[1:], *FEBRUARY)
    done = extract(statement("b.csv", *reversed(rows)))
    assert done.stderr == "note: 2 entries are in the book already\n"
    assert "2026-03-01 balance Assets:Bank:Plain  250.00 USD" in done.stdout


@pytest.mark.usefixtures("plain")
def test_an_id_that_is_long() -> None:
    """A draft that was printed, and pasted into the book, is there."""
    words = "For the boards of the new school that the cooperative of wood sent " * 2
    done = extract(statement("a.csv", f"2026-01-02,{words},,5.00,5.00"))
    assert f'  import: "bank/example-plain/2026-01-02/5/{words.strip()}"' in done.stdout
    Path("entries.beancount").write_text(done.stdout, "utf-8")
    assert extract("a.csv").stdout == ""
    wrapped = done.stdout.replace("wood sent For", "wood sent\n     For")
    Path("entries.beancount").write_text(wrapped, "utf-8")
    assert extract("a.csv").stdout == ""
    assert written("a.csv") == "nothing to write: all 2 are there\n"


@pytest.mark.usefixtures("plain")
def test_a_gap_between_statements_that_come_in_at_once() -> None:
    files = statement("a.csv", *JANUARY), statement("b.csv", FEBRUARY[1])
    told = "note: b.csv, row 2: the statement comes to 240.00 at the beginning of"
    assert told in extract(*files).stderr
    assert told in extract(*reversed(files)).stderr
    assert extract("a.csv", statement("b.csv", *FEBRUARY)).stderr == ""


@pytest.mark.usefixtures("plain")
def test_a_gap_between_statements_is_told() -> None:
    """And Beancount refuses the closing balance, so that nothing is written."""
    written(statement("a.csv", *JANUARY))
    done = extract(statement("b.csv", FEBRUARY[1]))
    assert done.exit_code == 0
    assert done.stderr == (
        "note: b.csv, row 2: the statement comes to 240.00 at the beginning of "
        "2026-02-28, and the last one in the book ended before 2026-02-01 with 230.00; "
        "a statement between the two may be missing.\n"
    )
    before = entries()
    refused = extract("b.csv", "--write", "entries.beancount")
    assert refused.exit_code == 2
    assert "Balance failed for 'Assets:Bank:Plain'" in refused.stderr
    assert '  import: "bank/example-plain/C-5"' in refused.stderr
    assert entries() == before


@pytest.mark.usefixtures("plain")
def test_force() -> None:
    written(statement("a.csv", *JANUARY))
    statement("b.csv", FEBRUARY[1])
    done = extract("b.csv", "--write", "entries.beancount", "--force")
    assert done.exit_code == 0
    assert done.stdout == "2 entries written to entries.beancount\n"
    check = CliRunner().invoke(main, ["check", "book.beancount"])
    assert check.exit_code == 1
    assert "Balance failed" in check.stdout


@pytest.mark.usefixtures("plain")
def test_equal_payments_on_the_day_where_statements_part() -> None:
    """One in the first statement, three in the second: three in the book."""
    row = "2026-01-31,Gift,,5.00,{}"
    written(statement("a.csv", row.format("205.00")))
    rows = [row.format(f"{balance}.00") for balance in (205, 210, 215)]
    done = extract(statement("b.csv", *rows))
    assert done.exit_code == 2  # the day had not ended, and its balance stands there
    assert "bank/example-plain/balance/2026-02-01 is in" in done.stderr
    gift, _ = entries().split("\n2026-02-01 balance")
    Path("entries.beancount").write_text(gift, "utf-8")
    assert written("b.csv").endswith(
        "3 entries written to entries.beancount, 1 was there already\n"
    )
    assert entries().count('"Gift"') == 3


@pytest.mark.usefixtures("books")
def test_where_it_came_from() -> None:
    written("statement-columns.csv", "collection.xlsx")
    assert '  import-from: "statement-columns.csv, row 4"\n' in entries()
    told = r'  import-from: "collection.xlsx, sheet \"La Lucha\", rows 4 to 31"'
    assert told in entries()


@pytest.mark.usefixtures("books")
def test_a_book_that_does_not_read() -> None:
    Path("entries.beancount").write_text('2026-01-01 * "x\n', "utf-8")
    done = extract("collection.csv")
    assert done.exit_code == 2
    assert "What does not read may be what is imported" in done.stderr
