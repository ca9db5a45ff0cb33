"""The hook and the action: read as their runners read them, and run.

What they install is not installed here: the command on the path is the one under
test. What GitHub itself does (`uses:`) is not tried.
"""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ledger.skeleton import FILES
from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import write

ROOT = Path(__file__).parents[1]
BASH = shutil.which("bash") or "bash"
# How GitHub runs a step whose shell is bash.
STEP = (BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c")
EXPRESSIONS = {
    "${{ github.action_path }}": str(ROOT),
    "${{ inputs.book }}": "BOOK",
    "${{ inputs.format }}": "FORMAT",
    "${{ inputs.trust }}": "TRUST",
}


def load(file: Path) -> Any:  # noqa: ANN401
    return yaml.safe_load(file.read_text("utf-8"))


@pytest.fixture
def hook() -> dict[str, Any]:
    (only,) = load(ROOT / ".pre-commit-hooks.yaml")
    assert isinstance(only, dict)
    return only


@pytest.fixture
def action() -> dict[str, Any]:
    read = load(ROOT / "action.yml")
    assert isinstance(read, dict)
    return read


def run(
    command: list[str], folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with the command under test on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PATH": path, **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def init(folder: Path) -> Path:
    """Write the books that a cooperative starts from."""
    done = run(["cayapa", "init", "books", "--on", "2026-01-07"], folder)
    assert done.returncode == 0, done.stderr
    return folder / "books"


# --- The hook ---


def hooked(hook: dict[str, Any], *args: str) -> list[str]:
    """Give the command that pre-commit runs, without the names of files."""
    assert hook["pass_filenames"] is False
    return [*shlex.split(hook["entry"]), *(args or hook["args"])]


def test_the_hook_says_what_pre_commit_needs(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert hook["language"] == "python"
    assert hook["require_serial"] is True


def test_the_hook_checks_the_books(hook: dict[str, Any], tmp_path: Path) -> None:
    books = init(tmp_path)
    done = run(hooked(hook), books)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Nothing wrong.\n")
    elsewhere = run(hooked(hook, "books/main.beancount"), tmp_path)
    assert elsewhere.stdout == done.stdout


def test_the_hook_stops_a_commit(hook: dict[str, Any], tmp_path: Path) -> None:
    write(tmp_path, OPENED, THREE_COVERED)
    done = run(hooked(hook), tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("main.beancount:11: family-size: F-0900 covers 3")


def test_the_hook_leaves_no_law_out(hook: dict[str, Any], tmp_path: Path) -> None:
    write(tmp_path, OPENED, THREE_COVERED)
    arguments = ("--ignore", "family-size", "main.beancount")
    assert run(hooked(hook, *arguments), tmp_path).returncode == 2


# --- The action ---


def steps(action: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Give the steps that run a command, by name."""
    assert action["runs"]["using"] == "composite"
    return {one["name"]: one for one in action["runs"]["steps"] if "run" in one}


def acted(
    action: dict[str, Any], folder: Path, **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run the step that checks, its inputs filled in as GitHub does."""
    defaults = {name: one["default"] for name, one in action["inputs"].items()}
    given = {**defaults, **inputs}
    step = steps(action)["check"]
    environment = {
        name: given[EXPRESSIONS[value].lower()] for name, value in step["env"].items()
    }
    assert step["shell"] == "bash"
    return run([*STEP, step["run"]], folder, **environment)


def test_the_action_says_what_github_needs(action: dict[str, Any]) -> None:
    assert {"name", "description", "runs"} <= action.keys()
    assert all(
        {"description", "default"} <= one.keys() for one in action["inputs"].values()
    )
    for step in steps(action).values():
        assert step["shell"] == "bash"  # GitHub asks it of composite actions


def test_what_others_typed_is_no_part_of_a_command(action: dict[str, Any]) -> None:
    for step in steps(action).values():
        assert "${{" not in step["run"]


def test_the_action_installs_this_repository(
    action: dict[str, Any], tmp_path: Path
) -> None:
    """With a pip of its own, not one that lies in the repository that is checked."""
    step = steps(action)["install"]
    assert EXPRESSIONS[step["env"]["CAYAPA"]] == str(ROOT)
    assert step["run"] == 'python -I -m pip install --quiet "$CAYAPA"'
    (tmp_path / "pip.py").write_text("open('ran', 'w').close()\n", "utf-8")
    done = run(["python", "-I", "-m", "pip", "--version"], tmp_path)
    assert done.stdout.startswith("pip ")
    assert not (tmp_path / "ran").exists()


def test_the_action_checks_the_books(action: dict[str, Any], tmp_path: Path) -> None:
    init(tmp_path)
    done = acted(action, tmp_path, book="books/main.beancount")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Nothing wrong.\n")


def test_the_action_annotates(action: dict[str, Any], tmp_path: Path) -> None:
    write(tmp_path, OPENED, THREE_COVERED)
    done = acted(action, tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=main.beancount,line=11,title=family-")


def test_the_action_in_another_form(action: dict[str, Any], tmp_path: Path) -> None:
    write(tmp_path, OPENED, THREE_COVERED)
    done = acted(action, tmp_path, format="junit")
    assert done.returncode == 1
    assert done.stdout.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')


@pytest.mark.parametrize(
    "book", ["$(touch ran)", "`touch ran`", '"; touch ran; "', "--ignore=records"]
)
def test_the_name_of_a_book_runs_nothing(
    action: dict[str, Any], tmp_path: Path, book: str
) -> None:
    done = acted(action, tmp_path, book=book)
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert not (tmp_path / "ran").exists()


# --- The workflow of a new set of books ---


def test_the_workflow_checks_the_books(tmp_path: Path) -> None:
    books = init(tmp_path)
    workflow = load(books / FILES["check.yml"])
    ran = [one["run"] for one in workflow["jobs"]["check"]["steps"] if "run" in one]
    assert ran[0] == "pip install cayapa"
    assert workflow["permissions"] == {"contents": "read"}
    assert len(ran) == 2
    done = run([*STEP, ran[1]], books)
    assert (done.returncode, done.stderr) == (0, "")
    people = books / "people.beancount"
    text = people.read_text("utf-8")
    people.write_text(text + '2026-01-05 custom "famly" "F-0003" "first"\n', "utf-8")
    done = run([*STEP, ran[1]], books)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=people.beancount,line=")
