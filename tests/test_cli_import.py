"""`cayapa import`: identify, extract, archive, and what they say."""

import shutil
import sys
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from ledger import importing
from ledger.cli import main

SAMPLES = Path(__file__).parents[1] / "importers" / "samples"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = shutil.copytree(SAMPLES, tmp_path / "samples")
    monkeypatch.chdir(copied)
    return copied


def run(*arguments: str) -> Result:
    done = CliRunner().invoke(main, ["import", *arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert "Traceback" not in done.output
    return done


def refused(*arguments: str) -> str:
    done = run(*arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    return done.stderr


# --- identify ---


def test_identify() -> None:
    done = run("identify", "book.beancount", "rates.csv", "statement-signed.csv")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "rates.csv: exchange_rates",
        "statement-signed.csv: bank_statement example-signed",
    ]


def test_identify_tells_what_the_nearest_lacks() -> None:
    Path("a.csv").write_text("date,currency,price\n")
    done = run("identify", "book.beancount", "a.csv", "rates.csv", "book.beancount")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        (
            "a.csv is no form that is known, the nearest is exchange_rates; it lacks "
            "the column rate."
        ),
        "rates.csv: exchange_rates",
        (
            "book.beancount is no form; a form's name ends in one of .csv, .txt, .tsv, "
            ".xlsx, .ods."
        ),
    ]


def test_identify_a_folder() -> None:
    done = run("identify", "book.beancount", ".")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == len(importing.files([Path()]))


# --- Which importers ---


def test_a_config_of_its_own() -> None:
    Path("mine.py").write_text(
        "from importers.exchange_rates import ExchangeRates\n"
        'CONFIG = [ExchangeRates(quote="EUR")]\n'
    )
    Path("a.csv").write_text("date,currency,rate\n2026-01-05,USD,0.92\n")
    done = run("extract", "book.beancount", "a.csv", "--config", "mine.py")
    assert done.stdout.splitlines()[1] == "2026-01-05 price USD  0.92 EUR"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "lists no importers"),
        ("CONFIG = []", "lists no importers"),
        ("CONFIG = [1]", "lists no importers"),
        ("CONFIG = 1", "lists no importers"),
        ("1 / 0", "fails (ZeroDivisionError: division by zero); mend it."),
        ("def", "fails (SyntaxError: "),
        ("import sys; sys.exit(0)", "fails (SystemExit: 0); mend it."),
        (
            (
                "from importers.bank_statement import BankStatement\n"
                "CONFIG = [BankStatement('nix.toml')]"
            ),
            "nix.toml cannot be opened",
        ),
    ],
)
def test_a_config_that_is_none(text: str, told: str) -> None:
    Path("mine.py").write_text(text)
    message = refused("extract", "book.beancount", "rates.csv", "--config", "mine.py")
    assert told in message
    assert len(message.splitlines()) == 1


def test_no_config() -> None:
    message = refused("identify", "book.beancount", "rates.csv", "--config", "nix.py")
    assert "nix.py is no file" in message
    text = Path("book.beancount").read_text().replace("import-config", "x")
    Path("book.beancount").write_text(text)
    message = refused("identify", "book.beancount", "rates.csv")
    assert "book.beancount names no importers; say --config FILE" in message


def test_names_that_a_terminal_would_obey(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on a terminal, where click takes no colours out."""
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    monkeypatch.setattr("click._compat.should_strip_ansi", lambda *_: False)
    shutil.copy("rates.csv", "a\x1b[2Jb.csv")
    for words in (
        ["identify", "book.beancount", "a\x1b[2Jb.csv"],
        ["archive", "book.beancount", "a\x1b[2Jb.csv", "--to", "x", "--dry-run"],
        ["identify", "book.beancount", "rates.csv", "--config", "a\x1b[2Jb.py"],
    ):
        done = run(*words) if words[-1] != "a\x1b[2Jb.py" else None
        told = done.output if done else refused(*words)
        assert "\x1b" not in told
        assert r"a\x1b[2Jb." in told


def test_a_file_of_two_importers() -> None:
    Path("mine.py").write_text(
        "from importers.exchange_rates import ExchangeRates\n"
        "from config import CONFIG as OURS\n"
        "class Others(ExchangeRates):\n"
        "    title = 'others'\n"
        "CONFIG = [*OURS, Others()]\n"
    )
    sys.path.insert(0, str(Path.cwd()))
    try:
        named = ("extract", "book.beancount", "rates.csv", "--config", "mine.py")
        message = refused(*named)
        assert "is a form of exchange_rates and others; name the one meant" in message
        assert run(*named, "--as", "others").exit_code == 0
        assert "no importer is named x; there are: " in refused(*named, "--as", "x")
    finally:
        sys.path.remove(str(Path.cwd()))
        sys.modules.pop("config", None)


def test_an_importer_of_somebody_else() -> None:
    """Any of beangulp's will do to print; what is written needs an id."""
    Path("mine.py").write_text(
        "import datetime\n"
        "from beancount.core import data\n"
        "from beangulp.importer import Importer\n"
        "class Notes(Importer):\n"
        "    def identify(self, filepath): return filepath.endswith('.txt')\n"
        "    def account(self, filepath): return 'Assets:Bank:Credit'\n"
        "    def extract(self, filepath, existing):\n"
        "        meta = data.new_metadata(filepath, 1)\n"
        "        day = datetime.date(2026, 1, 1)\n"
        "        return [data.Note(meta, day, 'Assets:Bank:Credit', 'x', None, None)]\n"
        "CONFIG = [Notes()]\n"
    )
    Path("a.txt").write_text("x")
    named = ("book.beancount", "a.txt", "--config", "mine.py")
    done = run("extract", *named)
    assert done.stdout == '\n2026-01-01 note Assets:Bank:Credit "x"\n'
    assert "this has none" in refused("extract", *named, "--write", "book.beancount")
    unknown = refused("extract", "book.beancount", "rates.csv", "--config", "mine.py")
    assert "rates.csv is no form that the importers know" in unknown


# --- extract ---


def test_why() -> None:
    done = run("extract", "book.beancount", "statement-columns.csv", "--why")
    assert done.exit_code == 0
    first, second, third = done.stdout.splitlines()[1:]
    assert first == (
        "statement-columns.csv, row 5: PAGO MÓVIL ... REF 771204: "
        'Equity:ToSort:Families by rule "mobile payments of families" '
        "(PAGO M[OÓ]VIL, in)"
    )
    assert second == (
        "statement-columns.csv, row 6: COMISION PAGO MOVIL: "
        'Expenses:Funeral:Upkeep:Bank by rule "charges for mobile payments" '
        "(COMISI[OÓ]N, out)"
    )
    assert third == (
        "statement-columns.csv, row 7: TRANSFERENCIA ... MADERA: Equity:ToSort, as no "
        "rule matches"
    )
    assert run("extract", "book.beancount", "rates.csv", "--why").stdout == ""


def test_rows_that_break_a_law_come_in() -> None:
    """And `check` points at the sheet that they make."""
    books = Path("laws.beancount")
    broken = Path(__file__).parent / "broken" / "funeral-sheet.beancount"
    books.write_text(
        broken.read_text("utf-8").split("\n2026-01-09 *")[0]
        + '\n2026-01-01 custom "fava-option" "import-config" "config.py"\n'
    )
    Path("a.csv").write_text(
        "cooperative,week,family,weeks paid,receipt,amount\n"
        "triunfo,2026-W02,F-9999,1,R-1,7.77\n"
    )
    named = ("laws.beancount", "a.csv")
    assert run("extract", *named).exit_code == 0
    message = refused("extract", *named, "--write", "laws.beancount")
    assert "funeral-sheet: triunfo/2026-W02" in message
    forced = run("extract", *named, "--write", "laws.beancount", "--force")
    assert forced.stdout == "1 entry written to laws.beancount\n"
    checked = CliRunner().invoke(main, ["check", "laws.beancount"])
    assert "funeral-sheet: triunfo/2026-W02" in checked.stdout


class Terminal(StringIO):
    """What stands in for a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_bar_on_a_terminal_and_none_in_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    named = ["import", "extract", "book.beancount", "collection.csv"]
    main(named, standalone_mode=False)
    assert capsys.readouterr().err == ""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    main(named, standalone_mode=False)
    assert "rows" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


# --- archive ---


def test_archive() -> None:
    done = run("archive", "book.beancount", "rates.csv", "--to", "docs", "--dry-run")
    assert done.stdout == "rates.csv -> docs/Equity/Rates/2026-04-20.rates.csv\n"
    assert Path("rates.csv").exists()
    run("archive", "book.beancount", "rates.csv", "--to", "docs")
    place = Path("docs/Equity/Rates/2026-04-20.rates.csv")
    assert place.exists()
    assert not Path("rates.csv").exists()
    assert run("identify", "book.beancount", str(place)).exit_code == 0


def test_archive_overwrites_nothing() -> None:
    Path("2026-04-20.rates.csv").write_bytes(Path("rates.csv").read_bytes())
    named = ("archive", "book.beancount", "rates.csv", "2026-04-20.rates.csv")
    message = refused(*named, "--to", "docs")
    assert "docs/Equity/Rates/2026-04-20.rates.csv is there already" in message
    assert Path("rates.csv").exists()
    assert not Path("docs").exists()
