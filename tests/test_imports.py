"""A command imports what it needs and no more: each is seen in a new process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ledger import laws
from ledger.cli import SUMMARIES

BOOK = str(Path(__file__).parents[1] / "books" / "main.beancount")
HEAVY = {"beancount", "click", "fava", "flask", "pydantic"}
RUN = """
import contextlib, io, json, sys
with contextlib.redirect_stdout(io.StringIO()) as said:
    from ledger.cli import main
    with contextlib.suppress(SystemExit):
        main(sys.argv[1:], prog_name="cayapa")
print(json.dumps({"said": said.getvalue(), "modules": list(sys.modules)}))
"""
IMPORT = """
import importlib, json, sys
importlib.import_module(sys.argv[1])
print(json.dumps({"said": "", "modules": list(sys.modules)}))
"""


def heavy(code: str, *arguments: str, saying: str = "") -> set[str]:
    """Run a program; give the large packages that it imported."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    told = json.loads(done.stdout)
    assert saying in told["said"]
    return HEAVY & {name.partition(".")[0] for name in told["modules"]}


def test_help_imports_click_alone() -> None:
    assert heavy(RUN, "--help", saying="Usage: cayapa") == {"click"}


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_help_of_a_command_imports_click_alone(name: str) -> None:
    assert heavy(RUN, name, "--help", saying=f"Usage: cayapa {name}") == {"click"}


def test_check_does_not_import_fava() -> None:
    count = len(laws.NAMES)
    imported = heavy(RUN, "check", BOOK, saying=f"{count} laws: {count} on")
    assert imported == {"beancount", "click", "pydantic"}


def test_whoever_watches_a_check_does_not_import_the_laws() -> None:
    count = len(laws.NAMES)
    imported = heavy(RUN, "check", "--untrusted", BOOK, saying=f"{count} laws: ")
    assert imported == {"beancount", "click"}


@pytest.mark.parametrize("name", ["status", "laws"])
def test_reports_do_not_import_fava(name: str) -> None:
    imported = heavy(RUN, name, BOOK, "--on", "2026-12-31", saying="funeral")
    assert imported == {"beancount", "click", "pydantic"}


def test_init_needs_no_beancount(tmp_path: Path) -> None:
    """pydantic and Beancount are for books; init only writes text."""
    imported = heavy(RUN, "init", str(tmp_path / "books"), saying="cayapa check")
    assert "fava" not in imported
    assert "flask" not in imported


@pytest.mark.parametrize("module", ["plugins.bylaws", "plugins.family_size"])
def test_laws_import_neither_fava_nor_click(module: str) -> None:
    assert heavy(IMPORT, module) == {"beancount", "pydantic"}


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("ledger", set()),
        ("ledger.laws", set()),
        ("ledger.periods", set()),
        ("ledger.cli", {"click"}),
        ("ledger.book", {"beancount", "pydantic"}),
    ],
)
def test_modules_import_little(module: str, imported: set[str]) -> None:
    assert heavy(IMPORT, module) == imported
