"""The books that `init` writes, in every language: whole, and as their README says."""

import re
import shlex
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from beancount import loader
from beancount.core import data
from beancount.parser import options as of_beancount

from ledger import skeleton
from ledger.check import Report
from ledger.check import check
from ledger.language import LANGUAGES
from ledger.language import Speech
from ledger.language import chosen
from ledger.language import speech
from ledger.language import written_in
from plugins import bylaws
from tests.test_cli import change
from tests.test_cli import no_lasting_effects as no_lasting_effects  # noqa: PLC0414
from tests.test_cli import refused
from tests.test_cli import run
from tests.test_cli import said
from tests.test_fava import Started
from tests.test_fava import started as started  # noqa: PLC0414

ON = date(2026, 1, 7)
ROOTS = ("assets", "liabilities", "equity", "income", "expenses")
COMMAND = re.compile(r"(?:^|`)(?:; | {4})?(cayapa [^#`\n]+)", re.MULTILINE)


class Written(NamedTuple):
    """Books that were written, and in which language."""

    language: str
    folder: Path

    @property
    def main(self) -> Path:
        """Give the file that includes all others."""
        return self.folder / skeleton.MAIN

    def read(self) -> tuple[data.Directives, dict[str, object]]:
        """Give the entries, and the options, as Beancount reads them."""
        entries, errors, options = loader.load_file(str(self.main))
        assert errors == []
        return entries, options


@pytest.fixture(params=LANGUAGES)
def books(request: pytest.FixtureRequest, tmp_path: Path) -> Written:
    """Write books in each language."""
    skeleton.write(tmp_path, on=ON, language=request.param)
    return Written(request.param, tmp_path)


def checked(language: str, folder: Path) -> Report:
    skeleton.write(folder, on=ON, language=language)
    return check(folder / skeleton.MAIN, bylaws.RULES)


def test_each_language_has_books() -> None:
    assert set(skeleton.BOOKS) == set(LANGUAGES)


def test_every_file_of_a_skeleton_is_written(books: Written) -> None:
    home = Path(skeleton.__file__).parent
    stored = {one.name for one in (home / books.language).iterdir()}
    written = {one.name for one in books.folder.iterdir()}
    assert written == stored | {".github"}


def test_the_books_are_correct(books: Written) -> None:
    books.read()
    report = check(books.main, bylaws.RULES)
    assert (report.findings, report.notes, report.pending) == ([], [], [])


def test_the_same_laws_are_on(tmp_path: Path) -> None:
    one, other = (checked(each, tmp_path / each) for each in LANGUAGES)
    assert one.on == other.on
    assert one.asleep == other.asleep


def test_they_say_the_same_in_other_words(tmp_path: Path) -> None:
    told = []
    for language in LANGUAGES:
        skeleton.write(tmp_path / language, on=ON, language=language)
        entries, _ = Written(language, tmp_path / language).read()
        told.append(
            sorted(
                (one.date, type(one).__name__, str(getattr(one, "type", "")))
                for one in entries
                if not speaks(one)
            )
        )
    assert told[0] == told[1]


def speaks(entry: data.Directive) -> bool:
    """Tell whether an entry says in which language."""
    if not isinstance(entry, data.Custom) or entry.type != "fava-option":
        return False
    return str(entry.values[0].value) == "language"


# --- Spanish ---


@pytest.fixture
def spanish(tmp_path: Path) -> Written:
    skeleton.write(tmp_path, on=ON, language="es")
    return Written("es", tmp_path)


def test_spanish_books_have_spanish_roots(spanish: Written) -> None:
    entries, options = spanish.read()
    roots = [options[f"name_{one}"] for one in ROOTS]
    assert roots == ["Activos", "Pasivos", "Patrimonio", "Ingresos", "Gastos"]
    opened = {one.account for one in entries if isinstance(one, data.Open)}
    assert {one.partition(":")[0] for one in opened} <= set(roots)
    assert all(one.isascii() for one in opened)


def test_english_books_have_the_usual_roots(tmp_path: Path) -> None:
    skeleton.write(tmp_path, on=ON)
    _, options = Written("en", tmp_path).read()
    for one in ROOTS:
        name = f"name_{one}"
        assert options[name] == of_beancount.OPTIONS_DEFAULTS[name]


def test_a_file_with_accounts_names_the_roots(spanish: Written) -> None:
    """Beancount reads each file by its own options."""
    roots = options_of(spanish.main)
    assert len(roots) == len(ROOTS)
    naming = [
        file
        for file in spanish.folder.glob("*.beancount")
        if re.search(r"^ *[^;\n]*Activos:", file.read_text("utf-8"), re.MULTILINE)
    ]
    assert len(naming) == 2
    for file in naming:
        assert options_of(file) == roots
        change(file, roots[0], "")
        _, errors, _ = loader.load_file(str(spanish.main))
        assert "Invalid account name: Activos:" in errors[0].message


def options_of(file: Path) -> list[str]:
    lines = file.read_text("utf-8").splitlines()
    return [one for one in lines if one.startswith('option "name_')]


def test_spanish_books_are_spoken_of_in_spanish(
    spanish: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAYAPA_LANG")
    run("check", str(spanish.main))
    assert speech() == Speech("es", "", "es")


def test_a_locale_is_named_by_whoever_keeps_the_books(spanish: Written) -> None:
    assert "locale" not in written_in(spanish.main.read_bytes())
    commented = '; 2026-01-05 custom "fava-option" "locale" "es_VE"'
    change(spanish.main, commented, commented.removeprefix("; "))
    spanish.read()
    options = written_in(spanish.main.read_bytes())
    assert chosen(options, "es")[:2] == ("es", "es_VE")


def test_a_locale_writes_tables_and_no_json(spanish: Written) -> None:
    commented = '; 2026-01-05 custom "fava-option" "locale" "es_VE"'
    change(spanish.main, commented, commented.removeprefix("; "))
    table = said(run("status", str(spanish.main), "--on", "2026-01-10"))
    assert re.search(r"funerario +0,40 +0,00 +0,40 +USD", table)
    assert '"has": "0.40"' in said(
        run("status", str(spanish.main), "--on", "2026-01-10", "--format", "json")
    )


# --- init ---


def test_init_follows_the_language_that_is_asked_for(tmp_path: Path) -> None:
    said(run("init", str(tmp_path / "one"), "--lang", "es"))
    assert (tmp_path / "one" / "cuentas.beancount").exists()
    said(run("init", str(tmp_path / "other")))
    assert (tmp_path / "other" / "accounts.beancount").exists()


def test_init_follows_the_language_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAYAPA_LANG", "es")
    said(run("init", str(tmp_path / "books")))
    assert (tmp_path / "books" / "cuentas.beancount").exists()
    said(run("init", str(tmp_path / "asked"), "--lang", "en"))
    assert (tmp_path / "asked" / "accounts.beancount").exists()


def test_init_in_spanish_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "cuentas.beancount").write_text("; mías\n", "utf-8")
    assert "cuentas.beancount" in refused(run("init", str(tmp_path), "--lang", "es"))
    assert [one.name for one in tmp_path.iterdir()] == ["cuentas.beancount"]


# --- The commands that the books show ---


def commands(books: Written) -> list[list[str]]:
    """Give the commands that stand in the books, in comments and in the README."""
    texts = [
        one.read_text("utf-8")
        for one in sorted(books.folder.iterdir())
        if one.is_file()
    ]
    found = [shlex.split(one) for text in texts for one in COMMAND.findall(text)]
    return [one[1:] for one in found]


def test_every_command_that_they_show_works(
    books: Written, monkeypatch: pytest.MonkeyPatch, started: Started
) -> None:
    monkeypatch.chdir(books.folder)
    shown = commands(books)
    assert sorted(one[0] for one in shown) == [
        "check",
        "explain",
        "sheet",
        "status",
        "view",
    ]
    for one in shown:
        said(run(*one))
    assert [one[-1] for one in started.arguments] == ["main.beancount"]


def test_the_sheet_that_they_draft_stands_in_the_books(
    books: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(books.folder)
    [sheet] = [one for one in commands(books) if one[0] == "sheet"]
    file = next(
        one for one in books.folder.glob("*.beancount") if "sheet" in one.read_text()
    )
    drafted = said(run(*sheet))
    assert "2026-W03" in drafted
    file.write_text(file.read_text("utf-8") + drafted, "utf-8")
    report = check(books.main, bylaws.RULES)
    assert report.findings == []


def test_the_readme_names_the_files(books: Written) -> None:
    text = (books.folder / "README.md").read_text("utf-8")
    named = set(re.findall(r"`([\w./]+\.(?:beancount|yml))`", text))
    stand = {
        one.relative_to(books.folder).as_posix()
        for one in books.folder.rglob("*")
        if one.suffix in {".beancount", ".yml"}
    }
    assert named == stand - {"main.beancount"}
