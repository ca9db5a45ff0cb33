"""Each sample gives the entries that stand beside it, as beangulp's own test asks.

After a change that is meant: `python -m tests.test_import_golden`, and read the diff.
"""

from pathlib import Path

import click
import pytest
from beancount import loader
from beangulp import testing
from click.testing import CliRunner

from ledger import directive_text
from ledger import imported
from ledger import importing
from ledger.cli import main
from ledger.errors import LedgerError

SAMPLES = Path(__file__).parents[1] / "importers" / "samples"
BOOK = SAMPLES / "book.beancount"
FORMS = importing.files([SAMPLES])
KNOWN = importing.importers(SAMPLES / "config.py")


def expected(form: Path) -> Path:
    return SAMPLES / "expected" / f"{form.name}.beancount"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_sample(form: Path) -> None:
    importer = importing.identify(KNOWN, form).importer
    found = testing.run_importer(importer, str(form))
    assert testing.compare_expected(str(expected(form)), *found) == []


def test_every_golden_file_has_its_sample() -> None:
    golden = sorted(one.stem for one in (SAMPLES / "expected").iterdir())
    assert golden == sorted(one.name for one in FORMS)


def test_every_importer_has_a_sample() -> None:
    used = {importing.identify(KNOWN, one).importer.name for one in FORMS}
    assert used == {one.name for one in KNOWN}
    modules = {type(one).__module__.partition(".")[2] for one in KNOWN}
    assert modules == {one.stem for one in SAMPLES.parent.glob("*.py")}


def test_every_layout_has_a_sample() -> None:
    layouts = {one.stem for one in (SAMPLES.parent / "layouts").glob("*.toml")}
    assert layouts == {one.stem for one in SAMPLES.glob("*.toml")}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_beangulps_own_command(form: Path) -> None:
    importer = importing.identify(KNOWN, form).importer
    arguments = ["test", str(form), "--expected", str(SAMPLES / "expected")]
    command = testing.wrap(importer)
    assert isinstance(command, click.Command)
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 0, done.output
    assert "PASSED" in done.output


def test_the_text_of_an_import_says_what_beancount_reads() -> None:
    """Ours is quicker than Beancount's printer, and says the same."""
    entries, errors, _ = loader.load_file(str(BOOK))
    assert errors == []
    identified = [importing.identify(KNOWN, one) for one in FORMS]
    gathered = importing.gather(identified, entries)
    text = directive_text.text(gathered.entries)
    read, errors, _ = loader.load_string(BOOK.read_text("utf-8") + text)
    assert errors == []
    there = imported.by_id(read)
    assert len(there) == len(gathered.entries)
    for entry in gathered.entries:
        import_id = str(imported.id_of(entry))
        assert imported.same(there[import_id], entry)
        assert imported.same(entry, there[import_id])


def test_the_samples_through_the_command() -> None:
    arguments = ["import", "extract", str(BOOK), str(SAMPLES)]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    assert done.stderr == ""
    written = BOOK.read_text("utf-8") + done.stdout
    assert loader.load_string(written)[1] == []


def test_no_personal_numbers_come_in() -> None:
    for golden in (SAMPLES / "expected").iterdir():
        text = golden.read_text("utf-8")
        assert "04140000000" not in text
        assert "12345678" not in text


def generate() -> None:
    """Write the golden files anew."""
    (SAMPLES / "expected").mkdir(exist_ok=True)
    for form in FORMS:
        importer = importing.identify(KNOWN, form).importer
        found = testing.run_importer(importer, str(form))
        testing.write_expected_file(str(expected(form)), *found, force=True)


if __name__ == "__main__":
    try:
        generate()
    except LedgerError as error:
        raise SystemExit(str(error)) from None
