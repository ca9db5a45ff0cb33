"""`cayapa passbook --pdf` and `--all`: papers that are the same on every machine."""

import re
import sys
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from ledger import papers
from ledger.language import Speech
from ledger.language import speaking
from ledger.paper import Paper
from ledger.paper import Section
from ledger.paper import Table
from ledger.papers.typesetting import pdf
from ledger.passbook_pages import paper
from tests.test_cli import add
from tests.test_cli import change
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_cli_passbook import CREDIT
from tests.test_cli_passbook import keep
from tests.test_fund_status import keep_books
from tests.test_passbooks import LAST
from tests.test_passbooks import all_on
from tests.test_passbooks import own_ids

SAMPLE = ("F-0003", "F-0044", "F-0061", "A-0002", "A-0022", "triunfo", "F-0010")
ARGUMENTS = ("passbook", "main.beancount", "F-0003", "--on", "2026-02-09")


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    keep_books(tmp_path)
    return tmp_path


@cache
def printed(member: str) -> bytes:
    return pdf(paper(all_on(LAST)[member]))


def text_of(content: bytes) -> str:
    return "\n".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages)


def root_of(content: bytes) -> Any:  # noqa: ANN401 - of any shape
    """Give what a PDF says of itself."""
    return PdfReader(BytesIO(content)).trailer["/Root"]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


# --- What is in it ---


@pytest.mark.parametrize("member", SAMPLE)
def test_nobody_elses_id(member: str) -> None:
    every = set().union(*own_ids().values())
    words = set(re.findall(r"[\w-]+", text_of(printed(member))))
    assert member in words
    assert words & every <= own_ids()[member]
    assert not re.search(rb"/tmp/|/home/|/root/|/usr/", printed(member))


@pytest.mark.parametrize("member", SAMPLE)
def test_it_says_what_the_page_says(member: str) -> None:
    laid = paper(all_on(LAST)[member])
    got = squeezed(text_of(printed(member)))
    for section in laid.sections:
        assert squeezed(section.title) in got
        for table in section.tables:
            for note in table.notes:
                assert squeezed(note) in got
            for row in table.rows:
                for value in row:
                    assert squeezed(str(value)) in got
    assert squeezed(laid.heading) in got


@pytest.mark.parametrize("member", SAMPLE)
def test_it_is_tagged(member: str) -> None:
    reader = PdfReader(BytesIO(printed(member)))
    root = root_of(printed(member))
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.metadata is not None
    assert reader.metadata.title == paper(all_on(LAST)[member]).title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.xmp_metadata.stream.get_data()  # type: ignore[union-attr]
    kinds = _kinds(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/THead"} <= kinds
    assert ("/Figure" in kinds) == (all_on(LAST)[member].weeks is not None)


def _kinds(node: object) -> set[str]:
    """Give the kinds of element in a tree of tags."""
    found, open_ = set(), [node]
    while open_:
        one = getattr(open_[-1], "get_object", lambda: None)() or open_[-1]
        open_.pop()
        if isinstance(one, dict):
            if "/S" in one:
                found.add(str(one["/S"]))
            open_.append(one.get("/K"))
        elif isinstance(one, list):
            open_.extend(one)
    return found


def test_heads_are_on_each_page() -> None:
    rows = [(number, f"row {number}", "", "", "", "") for number in range(200)]
    table = Table("", [], ("number", "what it is", "c", "d", "e", "f"), rows)
    laid = Paper("Title", "Heading", [], [Section("Section", [table])], "", [], LAST)
    pages = PdfReader(BytesIO(pdf(laid))).pages
    assert len(pages) > 2
    for place, page in enumerate(pages, 1):
        got = page.extract_text()
        assert "what it is" in got
        assert f"{place} / {len(pages)}" in got


def test_its_language_and_its_locale() -> None:
    with speaking(Speech("es", "es_VE")):
        laid = paper(all_on(LAST)["F-0003"])
        content, page = pdf(laid), papers.page(laid)
    assert root_of(content)["/Lang"] == "es"
    assert '<html lang="es">' in page
    assert "0,20" in page
    assert "0,20" in text_of(content)
    assert "2026-01-09" not in page


# --- The same bytes ---


def test_the_same_book_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = printed("F-0003")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("HOME", "/nonexistent")
    assert pdf(paper(all_on(LAST)["F-0003"])) == before
    reader = PdfReader(BytesIO(before))
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]) == "D:20261231000000Z"


@pytest.mark.parametrize("on", [date.min, date(1969, 7, 20), date.max])
def test_any_day(on: date) -> None:
    laid = Paper("Title", "Heading", [], [], "Nothing.", [], on)
    assert f"D:{on.year:04}{on:%m%d}".encode() in pdf(laid)


# --- Text of the books is never read as markup ---

SIGNS = [
    "#panic()",
    '#read("/etc/passwd")',
    "\\u{41} \\",
    "$x$ *b* _i_ `c`",
    "<label> @ref",
    "= a\n== b\n- c",
    "// c /* d */",
    "[x](y) {{ on }} {% if %}",
    "--- -- ... ~ 'q' \"z\"",
    "<b>&amp;",
    "https://a.b/c",
    "] } ) #",
]


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_of_markup(sign: str) -> None:
    table = Table(f"t {sign}", [f"n {sign}"], ("h", f"h {sign}"), [("c", f"c {sign}")])
    laid = Paper(
        f"T {sign}",
        f"H {sign}",
        [f"i {sign}"],
        [Section(f"s {sign}", [table])],
        "",
        [f"f {sign}"],
        LAST,
    )
    got = squeezed(text_of(pdf(laid)))
    for one in "tnhcHisf":
        assert squeezed(f"{one} {sign}") in got


def test_a_name_with_signs_of_markup(books: Path) -> None:
    name = "#panic() $x$ *b* [y] @z //"
    change(books / "people.beancount", "First cooperative", name)
    said(run(*ARGUMENTS, "--pdf", "a.pdf"))
    assert squeezed(f"F-0003, family of {name}") in squeezed(
        text_of(Path("a.pdf").read_bytes())
    )


@pytest.mark.parametrize("name", ["日本 😀", "\u202eabc", "a\u0301", "ﷺ", "\ufffe"])
def test_letters_that_no_font_has(name: str) -> None:
    """The paper is printed all the same, and tagged."""
    laid = Paper(name, name, [name], [], "", [], LAST)
    root = root_of(pdf(laid))
    assert root["/MarkInfo"]["/Marked"].value is True


# --- Files ---


@pytest.mark.usefixtures("books")
def test_it_is_written_over_an_earlier_one() -> None:
    assert said(run(*ARGUMENTS, "--pdf", "a.pdf")) == "written to a.pdf\n"
    first = Path("a.pdf").read_bytes()
    assert said(run(*ARGUMENTS[:-1], "2026-02-10", "--pdf", "a.pdf"))
    assert Path("a.pdf").read_bytes() != first
    assert said(run(*ARGUMENTS, "--pdf", "a.pdf"))
    assert Path("a.pdf").read_bytes() == first


@pytest.mark.usefixtures("books")
def test_no_other_file_is_written_over() -> None:
    before = Path("main.beancount").read_bytes()
    told = refused(run(*ARGUMENTS, "--pdf", "main.beancount"))
    assert told == (
        "cayapa: main.beancount is there, and is none that this command wrote; it "
        "stays as it is. Name another place.\n"
    )
    assert Path("main.beancount").read_bytes() == before


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    ("file", "why"),
    [("no/a.pdf", "No such file or directory"), (".", "Is a directory")],
)
def test_a_place_that_cannot_be_written(file: str, why: str) -> None:
    assert why in refused(run(*ARGUMENTS, "--pdf", file))


def test_a_file_that_may_not_be_changed(books: Path) -> None:
    said(run(*ARGUMENTS, "--pdf", "a.pdf"))
    before = Path("a.pdf").read_bytes()
    (books / "a.pdf").chmod(0o444)
    told = refused(run(*ARGUMENTS[:-1], "2026-02-10", "--pdf", "a.pdf"))
    assert told == "cayapa: a.pdf is read-only; make it writable, or name another.\n"
    assert Path("a.pdf").read_bytes() == before


@pytest.mark.usefixtures("books")
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert refused(run(*ARGUMENTS, "--pdf", "a.pdf")) == (
        'cayapa: a PDF needs the extra "pdf"; install it with: pip install '
        "cayapa[pdf]\n"
    )
    assert not Path("a.pdf").exists()


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    "more",
    [
        ["--all", "out"],
        ["--pdf", "a.pdf", "--format", "html"],
        ["--format", "pdf"],
    ],
)
def test_what_does_not_go_together(more: list[str]) -> None:
    refused(run(*ARGUMENTS, *more))
    refused(run("passbook", "main.beancount", "--on", "2026-02-09"))
    assert not Path("out").exists()


# --- Everyone's ---


@pytest.mark.parametrize("form", ["text", "html", "json"])
def test_everyone_has_a_file(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT)
    command = ("passbook", "main.beancount", "--on", "2026-02-20")
    told = said(run(*command, "--all", "out", "--format", form))
    suffix = "txt" if form == "text" else form
    files = sorted(
        one for one in Path("out").iterdir() if one.name != "cayapa-passbooks.txt"
    )
    assert told == f"{len(files)} passbooks written to out\n"
    assert {"F-0001", "F-0002", "A-0001"} < {one.stem for one in files}
    assert {one.suffix for one in files} == {f".{suffix}"}
    for one in files:
        alone = said(run(*command[:2], one.stem, *command[2:], "--format", form))
        assert one.read_text("utf-8") == alone


def test_everyone_in_pdf_and_then_in_html(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT)
    command = ("passbook", "main.beancount", "--on", "2026-02-20", "--all", "out")
    said(run(*command, "--format", "pdf"))
    one = Path("out/F-0001.pdf").read_bytes()
    said(run(*command[:2], "F-0001", *command[2:4], "--pdf", "a.pdf"))
    assert one == Path("a.pdf").read_bytes()
    said(run(*command))
    assert sorted(one.name for one in Path("out").iterdir()) == sorted(
        [*(f"{x}.html" for x in _members()), "cayapa-passbooks.txt"]
    )


def _members() -> list[str]:
    names = Path("out/cayapa-passbooks.txt").read_text("utf-8").split("\n")[1:-1]
    return [one.removesuffix(".html") for one in names]


def test_a_strange_file_among_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    keep(tmp_path, CREDIT)
    Path("out").mkdir()
    add_to = Path("out/F-0002.html")
    add_to.write_text("mine", "utf-8")
    add(add_to, "")
    told = refused(
        run("passbook", "main.beancount", "--on", "2026-02-20", "--all", "out")
    )
    assert told.startswith("cayapa: out/F-0002.html is there, and is none")
    assert [one.name for one in Path("out").iterdir()] == ["F-0002.html"]
