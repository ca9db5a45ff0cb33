"""Spanish, as people see it: findings, tables, help, errors and pages."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledger import laws
from ledger.check import check
from ledger.cli import SUMMARIES
from ledger.cli import main
from ledger.findings import Finding
from ledger.language import Speech
from ledger.language import speaking
from ledger.ours import our_rules
from tests import shapes
from tests.web_pages import PAGES
from tests.web_pages import Site
from tests.web_pages import site_of

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

ROOT = Path(__file__).parents[1]
BOOKS = "books/main.beancount"
BROKEN = ROOT / "tests" / "broken"
ON = ("--on", "2026-11-21")
TABLES = (
    ("check", BOOKS),
    ("status", BOOKS, *ON),
    ("laws", BOOKS, *ON),
    ("standing", BOOKS, "F-0027", *ON),
    ("passbook", BOOKS, "F-0003", *ON),
    ("passbook", BOOKS, "A-0001", *ON),
    ("passbook", BOOKS, "triunfo", *ON),
    ("assembly", BOOKS, "--month", "2026-10"),
    ("arrears-list", BOOKS, "triunfo", *ON),
    ("funds", BOOKS, *ON),
    ("advances", BOOKS, "--week", "2026-W02"),
    ("advances", BOOKS, "--year", "2026"),
    ("campaign", BOOKS, "health-centre", *ON),
    ("prices", BOOKS, "health", *ON),
    ("quote", BOOKS, "D-0006", *ON),
    ("maturities", BOOKS, *ON),
    ("schedule", BOOKS, "L-0001", *ON),
    ("payoff", BOOKS, "L-0018", *ON),
    ("repay", BOOKS, "L-0018", "5.00 USD", "--on", "2027-01-05"),
    ("arrears", BOOKS, *ON),
    ("guarantees", BOOKS, "F-0010", *ON),
    ("seal", BOOKS, "--head"),
    ("calc", "days", "2026-01-01", "2026-03-01", "--basis", "ACT/365"),
)
# What a command tells in its own name: no text, but what is typed.
NAMES = {part for one in (*SUMMARIES, *laws.NAMES) for part in one.split("-")}


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(main, "_help_option", None)  # said once in a process


def told(*words: str) -> str:
    return CliRunner().invoke(main, [*words, "--lang", "es"]).output


# --- Findings ---


def found(law: str, language: str) -> list[Finding]:
    with speaking(Speech(language)):
        return check(BROKEN / f"{law}.beancount", our_rules()).findings


@pytest.mark.parametrize("law", laws.NAMES)
def test_a_law_finds_the_same_in_other_words(law: str) -> None:
    english, spanish = found(law, "en"), found(law, "es")
    assert english
    for one, other in zip(english, spanish, strict=True):
        assert one[:2] == other[:2]
        assert one.message.startswith(f"{law}: ")
        assert other.message.startswith(f"{law}: ")
        assert one.message != other.message
        assert one.message.count("; ") == other.message.count("; ")
        assert _figures(one.message) == _figures(other.message)


def _figures(message: str) -> list[str]:
    return sorted(re.findall(r"\d[\d.-]*\b", message))


@pytest.mark.parametrize("trust", ["--trusted", "--untrusted"])
def test_a_check_speaks_as_it_is_asked_to(trust: str) -> None:
    lines = told("check", str(BROKEN / "loan-cap.beancount"), trust).splitlines()
    assert "loan-cap: triunfo llegaría a deber 600.00 USD el 2026-01-15" in lines[0]
    assert lines[-1].startswith(f"{len(laws.NAMES)} leyes: ")
    assert lines[-1].endswith(" 1 hallazgo.")


@pytest.mark.parametrize("trust", ["--trusted", "--untrusted"])
def test_a_check_speaks_as_its_book_asks_to(
    trust: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAYAPA_LANG")
    book = tmp_path / "main.beancount"
    book.write_text(
        '2026-01-01 custom "fava-option" "language" "es"\n'
        '2026-01-02 custom "family" "F-0001"\n'
    )
    output = CliRunner().invoke(main, ["check", str(book), trust]).output
    assert "records: " in output
    assert output.endswith(" 1 hallazgo.\n")


def test_machines_read_the_same_in_every_language() -> None:
    asked = ("standing", BOOKS, "F-0027", *ON, "--format", "json")
    assert '"state": "suspended"' in told(*asked)


# --- Nothing is left in English ---


@pytest.fixture(scope="module", name="folder")
def fixture_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dots")
    shapes.write(folder)
    return folder


@pytest.fixture(name="dots")
def fixture_dots(folder: Path) -> Iterator[None]:
    with shapes.spoken(folder):
        yield


@pytest.fixture(scope="module", name="written")
def fixture_written() -> set[str]:
    """Give the words of the example books."""
    books = [one.read_text("utf-8") for one in (ROOT / "books").rglob("*.beancount")]
    return {word for book in books for word in re.findall(r"[^\W\d_]+", book)}


@pytest.mark.usefixtures("dots")
@pytest.mark.parametrize("words", TABLES, ids=" ".join)
def test_what_is_told_is_said(words: tuple[str, ...], written: set[str]) -> None:
    output = told(*words)
    assert shapes.DOT in output
    assert "Traceback" not in output
    plain = re.sub(r"[\w./-]+\.beancount", "", output)
    left = {*re.findall(r"[^\W\d_]{2,}", plain)}
    assert left - written - NAMES <= {"ACT"}


SUBCOMMANDS = ("loan", "deposit", "days", "identify", "extract", "archive")
COMMANDS = [
    (),
    *((name,) for name in SUMMARIES),
    *(("calc" if one in SUBCOMMANDS[:3] else "import", one) for one in SUBCOMMANDS),
]


@pytest.mark.usefixtures("dots")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_all_of_a_help_is_said(words: tuple[str, ...]) -> None:
    output = told(*words, "--help")
    assert shapes.DOT in output
    for typed in (
        r"^.*: main",
        r"--?[a-z][\w-]*",
        r"\[[\w-]+(\|\s*[\w-]+)+\]",
        r": [^\]]+\]",
    ):
        output = re.sub(typed, "", output)
    left = {*re.findall(r"[^\W\d_]{2,}", output)}
    assert left <= NAMES | {*SUBCOMMANDS}


# --- What click says ---


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("check",), "Error: Falta el argumento 'LIBRO'."),
        (("funds", BOOKS, "--nope"), "Error: No existe la opción '--nope'."),
        (("nope",), "Error: No existe el comando 'nope'."),
        (("check", "nowhere"), "cayapa: nowhere no se puede abrir; ¿está bien"),
        (("funds", BOOKS, "--on", "x"), "'x' no es un día; escríbalo como 2026-01-31"),
        (("transfer", "--help"), "Uso: main transfer [OPCIONES] LIBRO DESDE HASTA "),
        (("transfer", "--help"), "\nOpciones:\n"),
        (("--help",), "\nComandos:\n"),
        (("--help",), "LIBRO es el archivo principal"),
    ],
)
def test_click_speaks_too(words: tuple[str, ...], line: str) -> None:
    assert line in told(*words)


def test_an_error_speaks_as_the_book_asks_once_it_is_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAYAPA_LANG")
    book = tmp_path / "main.beancount"
    book.write_text('2026-01-01 custom "fava-option" "language" "es"\n')
    output = CliRunner().invoke(main, ["sheet", str(book), "a", "2026-W01"]).output
    assert output.startswith("Uso: main sheet [OPCIONES] LIBRO COOPERATIVA SEMANA\n")
    words = ["import", "extract", str(book)]
    output = CliRunner().invoke(main, words).output
    assert output.startswith("Uso: main import extract [OPCIONES] LIBRO ARCHIVOS...")
    assert "Falta el argumento 'ARCHIVOS...'" in output


def test_english_is_spoken_again_afterwards() -> None:
    told("check")
    output = CliRunner().invoke(main, ["check", "--lang", "en"]).output
    assert "Error: Missing argument 'BOOK'." in output


# --- Pages ---


@pytest.mark.usefixtures("dots")
def test_all_of_the_pages_is_said(
    written: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAYAPA_LANG", "es")
    site = Site(ROOT / BOOKS)
    for name in PAGES:
        page = site.page(name).html
        assert shapes.DOT in page
        shown = re.sub(
            r"<style.*?</style>|<script.*?</script>", "", page, flags=re.DOTALL
        )
        plain = unescape(re.sub(r"<[^>]*>", " ", shown))
        left = {*re.findall(r"[^\W\d_]{2,}", plain)}
        assert left - written - NAMES == set(), name


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "Los libros aún no nombran un fondo"), ("en", "The books name no funeral")],
)
def test_pages_speak_as_their_book_asks(
    language: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAYAPA_LANG")
    option = f'2026-01-01 custom "fava-option" "language" "{language}"\n'
    assert words in site_of(tmp_path, option).page("Funeral").html
