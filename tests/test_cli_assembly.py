"""`cayapa assembly`, as it is typed, and what it tells of nobody."""

import json
import re
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from ledger.assembly import Assembly
from ledger.assembly import assembly
from ledger.assembly_pages import paper
from ledger.book import Book
from ledger.check import Report
from ledger.check import check
from ledger.cli import lines
from ledger.cli.printing import written
from ledger.language import Speech
from ledger.language import speaking
from ledger.ours import our_rules
from tests import odd_entries
from tests.books_read import records
from tests.test_books import BOOKS
from tests.test_cli import add
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_cli_passbook import CREDIT
from tests.test_cli_passbook import keep
from tests.test_papers import Page
from tests.test_passbooks import own_ids

MAIN = str(BOOKS / "main.beancount")
WAITS = "The fund buries a person although a family waits"
MONTHS = [f"2026-{month:02}" for month in range(1, 13)]


@cache
def report() -> Report:
    return check(BOOKS / "main.beancount", our_rules())


@cache
def told(month: str) -> Assembly:
    return assembly(report(), month)


def text(month: str) -> str:
    return written(paper(told(month)), "text").decode()


# --- The example books ---


def test_october() -> None:
    got = said(run("assembly", MAIN, "--month", "2026-10"))
    for line in (
        "Report to the assembly, October 2026",
        "1 funeral was held.",
        "The walls between the funds held: no fund paid for another.",
        "2 deposits fell due.",
        f"2026-010  2026-10-10  {WAITS}",
        f"funeral-service  waived  2026-010  {WAITS}      1",
        "Nothing is wrong in the books up to the end of the month.",
    ):
        assert line in got.splitlines()


def test_the_readme_shows_what_it_says() -> None:
    readme = (BOOKS.parent / "README.md").read_text("utf-8")
    shown = readme.partition("## A month, told aloud")[2].split("```")[1]
    assert len(shown.split()) > 40
    got = " ".join(text("2026-10").split())
    for part in shown.strip().split("\n\n"):
        assert " ".join(part.split()) in got


def test_a_quick_decision_and_its_answer() -> None:
    got = text("2026-03")
    assert (
        "2026-004  2026-03-02  Cedar boards are bought before the price rises (in a hurry)\n"
        in got
    )
    assert (
        "2026-005  2026-03-21  The purchase of cedar boards is ratified (ratifies 2026-004)\n"
        in got
    )
    assert "was to be ratified" not in got
    assert (
        "Decision 2026-004 was to be ratified by 2026-04-01; the assembly answered on "
        "2026-03-21.\n"
    ) in text("2026-04")
    assert "Waiting for the assembly's answer\n" in text("2026-08")
    assert "(rejects 2026-007)" in text("2026-09")


def test_what_is_excused_is_told_when_it_is_and_when_it_was() -> None:
    excused = "excused  2026-009  The 0.25 missing from an envelope is let go      1"
    assert f"funeral-sheet  {excused}" in text("2026-08")
    assert f"funeral-sheet  {excused}" in text("2026-09")
    assert "excused" not in text("2026-10").replace("waived and excused", "").replace(
        "none excused", ""
    )


def test_decisions_taken_are_those_of_the_text() -> None:
    for month in MONTHS:
        taken = [
            one for one, said in records("decision") if f"{said.day:%Y-%m}" == month
        ]
        assert [one.decision for one in told(month).decided.taken] == taken


def test_decisions_carried_out_are_those_cited() -> None:
    """Each is named with the number of entries and records that cite it."""
    march = {one.decision: one.acts for one in told("2026-03").decided.carried_out}
    blocks = re.split(r"\n(?=\d{4}-)", (BOOKS / "2026/03.beancount").read_text("utf-8"))
    cited = [
        one
        for block in blocks
        for one in set(re.findall(r'decision: "([^"]+)"', block))
    ]
    assert march["2025-024"] == cited.count("2025-024") == 3
    assert march["2026-M01"] == cited.count("2026-M01") == 1
    assert march["2026-C03"] == 4  # the loans opened, in loans.beancount
    assert set(cited) <= set(march)


@pytest.mark.parametrize("month", MONTHS)
def test_of_no_member(month: str) -> None:
    """Loans stand in decisions of the assembly; nobody's id does, and no deposit's."""
    persons = set().union(*own_ids().values())
    members = {one for kind in ("family", "associate") for one, _ in records(kind)}
    deposits = {one for one in persons if re.match(r"[DV]-", one)}
    secret = members | deposits | {one for one in persons if one.startswith("P-")}
    assert len(secret) > 600
    forms = [written(paper(told(month)), form).decode() for form in ("text", "html")]
    forms.append(lines.dumps(lines.plain(told(month))))
    for form in forms:
        assert not set(re.findall(r"\w[\w-]*", form)) & secret


@pytest.mark.parametrize("month", [*MONTHS, "2027-01", "2025-12"])
def test_four_pages_at_most(month: str) -> None:
    pages = PdfReader(BytesIO(written(paper(told(month)), "pdf"))).pages
    assert 1 <= len(pages) <= 4


@pytest.mark.parametrize("month", MONTHS)
def test_html_and_pdf_say_what_the_lines_say(month: str) -> None:
    page = Page(written(paper(told(month)), "html").decode())
    reader = PdfReader(BytesIO(written(paper(told(month)), "pdf")))
    printed = "".join(one.extract_text() for one in reader.pages)
    squeezed = re.sub(r"\s|-", "", printed)
    sentences = [one for one in text(month).splitlines() if one.endswith(".")]
    assert len(sentences) > 5
    for one in sentences:
        assert one in page.texts
        assert re.sub(r"\s|-", "", one) in squeezed


def test_instalments_are_those_of_the_schedules() -> None:
    from ledger.loan_status import status  # noqa: PLC0415

    plans = [
        status(report().book, one, on=told("2026-03").last)
        for one in (f"L-{n:04}" for n in range(1, 12))
    ]
    due = [
        line
        for plan in plans
        for line in plan.lines
        if f"{line.due:%Y-%m}" == "2026-03"
    ]
    dues = told("2026-03").dues
    assert dues.instalments.number == len(due) == 16
    assert dues.instalments.sums == {"USD": sum(line.instalment for line in due)}
    assert dues.unpaid.number == sum(line.paid_on is None for line in due)


def test_what_passes_between_funds_is_in_no_sum_of_all() -> None:
    """In April the savings fund lends the health centre 300.00."""
    got = text("2026-04")
    row = next(one for one in got.splitlines() if one.startswith("all "))
    came, went = (Decimal(one) for one in row.split()[2:4])
    assert f"together {came - 300} USD came in and {went - 300} USD went out." in got
    assert " from Savings fund 300.00" in got
    assert " to Health centre 300.00" in got
    assert "there is 0.00 VES, as much as at its beginning." in got


def test_before_and_after_the_books() -> None:
    got = said(run("assembly", MAIN, "--month", "2027-03"))
    assert (
        "Nothing is booked in this month.\nThe books go up to 2026-12-31 only.\n" in got
    )
    assert "families" not in got
    assert "There is no money: money is what lies" in text("2025-06")


# --- Other books ---


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT)
    return tmp_path


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    "month",
    ["2026-13", "2026-3", "March", "2026-00", "0000-01", "2026-03-01", "٢٠٢٦-03"],
)
def test_no_month(month: str) -> None:
    got = refused(run("assembly", "main.beancount", "--month", month))
    assert got == f"cayapa: {month} is no month; write it as 2026-03\n"


def test_the_first_and_the_last_month_of_all() -> None:
    for month in ("0001-01", "9999-12"):
        assert assembly(report(), month).month == month


@pytest.mark.usefixtures("books")
def test_it_is_written_to_files() -> None:
    command = ("assembly", "main.beancount", "--month", "2026-02")
    got = said(run(*command, "--html", "a.html", "--pdf", "a.pdf"))
    assert got == "written to a.html\nwritten to a.pdf\n"
    assert Path("a.html").read_text("utf-8").startswith("<!doctype html>\n<html lang=")
    first = Path("a.pdf").read_bytes()
    assert first.startswith(b"%PDF-")
    said(run(*command, "--pdf", "a.pdf"))
    assert Path("a.pdf").read_bytes() == first
    assert json.loads(said(run(*command, "--format", "json")))["month"] == "2026-02"


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("option", ["--html", "--pdf"])
def test_no_other_file_is_written_over(option: str) -> None:
    before = Path("main.beancount").read_bytes()
    got = run(
        "assembly", "main.beancount", "--month", "2026-02", option, "main.beancount"
    )
    assert refused(got) == (
        "cayapa: main.beancount is there, and is none that this command wrote; it "
        "stays as it is. Name another place.\n"
    )
    assert Path("main.beancount").read_bytes() == before
    assert sorted(one.name for one in Path().iterdir()) == ["main.beancount"]


def test_what_is_wrong_is_counted_and_not_told(books: Path) -> None:
    add(
        books / "main.beancount",
        '\n2026-02-10 custom "family" "F-0099" "nowhere"\n2026-03-10 custom "family" "F-0098" "nowhere"\n',
    )
    got = run("assembly", "main.beancount", "--month", "2026-02").stdout
    assert (
        "1 thing is wrong in the books up to the end of the month, and 1 of that in the month itself: records 1.\n"
        in got
    )
    assert "F-0099" not in got
    got = run("assembly", "main.beancount", "--month", "2026-03").stdout
    assert (
        "2 things are wrong in the books up to the end of the month, and 1 of them in the month itself: records 2.\n"
        in got
    )


def test_ids_in_texts_are_masked(books: Path) -> None:
    add(
        books / "main.beancount",
        '\n2026-02-10 custom "decision" "D-9" "F-0001 helps f-0002, A-0001 too; not F-00017 (F-0002)."\n'
        '  taken-by: "assembly"\n',
    )
    got = run("assembly", "main.beancount", "--month", "2026-02").stdout
    assert "A family helps a family, an associate too; not F-00017 (a family)." in got


def test_signs_of_markup_are_text(books: Path) -> None:
    sign = "#panic() $x$ *b* _i_ `c` <b>&amp; {{ on }} @ref // -- ~ 'q'"
    add(
        books / "main.beancount",
        f'\n2026-02-10 custom "decision" "D-9" "{sign}"\n  taken-by: "assembly"\n',
    )
    command = ("assembly", "main.beancount", "--month", "2026-02")
    said(run(*command, "--html", "a.html", "--pdf", "a.pdf"))
    assert sign in Page(Path("a.html").read_text("utf-8")).texts or sign in str(
        Page(Path("a.html").read_text("utf-8")).rows
    )
    printed = "".join(one.extract_text() for one in PdfReader("a.pdf").pages)
    assert sign.replace(" ", "") in re.sub(r"\s", "", printed)


def test_four_pages_of_a_large_book(tmp_path: Path) -> None:
    """Forty funds with ten purposes each, and sixty decisions with long texts."""
    funds = range(40)
    text = "".join(
        f'2026-01-01 custom "fund" "f{one}" "The fund number {one} with a long name"\n'
        f'2026-01-01 open Assets:Cash:F{one} USD\n  fund: "f{one}"\n  liquid: TRUE\n'
        + "".join(
            f'2026-01-01 open Expenses:F{one}:Purpose{cost} USD\n  fund: "f{one}"\n'
            f'2026-03-01 * "x"\n  Assets:Cash:F{one} -1.00 USD\n'
            f"  Expenses:F{one}:Purpose{cost} 1.00 USD\n"
            for cost in range(10)
        )
        for one in funds
    )
    text += "".join(
        f'2026-03-02 custom "decision" "2026-{one:03}" "{"a long text " * 40}"\n'
        '  taken-by: "quick"\n'
        f'2026-03-03 custom "policy" "funeral"\n  decision: "2026-{one:03}"\n'
        for one in range(60)
    )
    main = tmp_path / "main.beancount"
    main.write_text(text, "utf-8")
    laid = paper(assembly(check(main, our_rules()), "2026-03"))
    got = written(laid, "text").decode()
    assert "And 30 more; see cayapa funds." in got
    assert "And 50 more; see cayapa view." in got
    assert len(PdfReader(BytesIO(written(laid, "pdf"))).pages) <= 4


def test_the_locale_of_the_book() -> None:
    with speaking(Speech("en", "es_VE")):
        got = written(paper(told("2026-03")), "html").decode()
    assert "22.029,50" in got
    assert "22029.50" not in got
    assert "22029.50" in written(paper(told("2026-03")), "html").decode()


@pytest.mark.parametrize(
    "name", ["parsed", "loaded", "bare", "amounts", "costs", "weights"]
)
def test_nothing_raises(name: str) -> None:
    """Whatever the books say; `odd_entries` breaks every law in every way."""
    entries, options = getattr(odd_entries, name)()
    odd = Report(Book.read(entries, options), entries)
    for month in ("2026-01", "2026-02", "2026-03", "2028-06", "0001-01", "9999-12"):
        found = assembly(odd, month)
        assert written(paper(found), "html").endswith(b"</html>\n")
