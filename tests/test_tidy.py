"""What of the style can be tested."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger import laws
from ledger.cli import SUMMARIES

ROOT = Path(__file__).parents[1]
CODE = sorted(
    (
        *ROOT.glob("ledger/**/*.py"),
        *ROOT.glob("plugins/*.py"),
        *ROOT.glob("importers/*.py"),
    )
)
LINES_MAX = 250
FUNCTION_MAX = 50
FORBIDDEN = re.compile(r"\b(float|eval|exec|print)\(")
BEARING = ("records", "policies", "errors", "money", "periods", "fields", "rates")


def by_name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CODE, ids=by_name)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LINES_MAX
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < FUNCTION_MAX, node.name


@pytest.mark.parametrize("path", CODE, ids=by_name)
def test_no_floats_no_eval_no_print(path: Path) -> None:
    assert not FORBIDDEN.search(path.read_text("utf-8"))


@pytest.mark.parametrize("path", CODE, ids=by_name)
def test_imports_run_downwards(path: Path) -> None:
    place = by_name(path)
    for name in imported(path):
        if place.startswith("ledger/") and place != "ledger/ours.py":
            assert not name.startswith(("plugins", "importers"))
        if not place.startswith("ledger/cli/"):
            assert not name.startswith("ledger.cli")
        if not place.startswith("ledger/web/") and place != "ledger/cli/view.py":
            assert not name.startswith("ledger.web")
        if not place.startswith(("ledger/cli/", "ledger/web/")):
            assert not name.startswith(("fava", "flask"))
        if Path(place).stem in BEARING:
            assert name not in {"ledger.book", "beancount.loader"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_only_the_command_line_asks_for_today() -> None:
    asking = [by_name(path) for path in CODE if "today()" in path.read_text("utf-8")]
    assert asking == ["ledger/cli/options.py"]


def test_plugins_and_importers_are_open_to_modules_of_others() -> None:
    assert not (ROOT / "plugins" / "__init__.py").exists()
    assert not (ROOT / "importers" / "__init__.py").exists()


def test_one_module_one_rule_one_name() -> None:
    modules = {path.stem for path in ROOT.glob("plugins/*.py")} - {"bylaws"}
    assert modules == {name.replace("-", "_") for name in laws.NAMES}
    for name in modules:
        text = (ROOT / "plugins" / f"{name}.py").read_text("utf-8")
        assert f'__plugins__ = ("{name}",)' in text
        assert f"def {name}(book: Book)" in text


def test_the_readme_has_a_row_for_every_law_and_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert tuple(re.findall(r"^\| `([a-z-]+)` \|", readme, re.MULTILINE)) == laws.NAMES
    commands = re.findall(r"^\| `cayapa ([\w-]+)", readme, re.MULTILINE)
    assert sorted(commands) == sorted(SUMMARIES)


def test_every_law_is_refused_somewhere() -> None:
    tests = "".join(path.read_text("utf-8") for path in ROOT.glob("tests/laws/*.py"))
    for name in laws.NAMES:
        assert f";! {name}: " in tests, name


def test_the_lock_names_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    assert "--hash=sha256:" in lock
