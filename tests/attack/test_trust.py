"""Who is trusted is said on the command line, or by CI; a book cannot say it."""

import os
import subprocess
import sys
from difflib import ndiff
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from ledger.cli import main
from ledger.cli import untrusted
from tests.attack.repositories import RAN
from tests.attack.repositories import code
from tests.checked_books import ALLOWED
from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import UNBALANCED
from tests.checked_books import write
from tests.test_ci_files import STEP
from tests.test_ci_files import acted
from tests.test_ci_files import init
from tests.test_ci_files import load
from tests.test_ci_files import run as run_in

AROUND_A_NOTE = {'"notes": []', '"notes": [', *"{}]", '"level": "note"', '"message": {'}
NOTE = "note: untrusted: "
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in the folder of a book with a plugin of its own."""
    folder = tmp_path / "book"
    folder.mkdir()
    monkeypatch.chdir(folder)
    write(folder, OPENED, 'option "insert_pythonpath" "true"\nplugin "evil_here"\n')
    code(folder, "evil_here.py", tmp_path / RAN)
    return folder


def check(*words: str) -> Result:
    result = CliRunner().invoke(main, ["check", *words, "main.beancount"])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def is_trusted(result: Result, folder: Path) -> bool:
    """Tell whether the book was trusted; its code ran, or what it says was refused."""
    ran = (folder.parent / RAN).exists()
    assert ran == (NOTE not in result.stdout)
    assert result.exit_code == (0 if ran else 1)
    sys.modules.pop("evil_here", None)
    return ran


@pytest.mark.parametrize("value", ["true", "1", "True", "yes", " on ", "woodpecker"])
def test_ci_trusts_nobody(
    folder: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("CI", value)
    assert not is_trusted(check(), folder)


@pytest.mark.parametrize("value", ["", "false", "0", "no", "OFF"])
def test_elsewhere_books_are_ones_own(
    folder: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("CI", value)
    assert is_trusted(check(), folder)


def test_without_the_variable_books_are_ones_own(folder: Path) -> None:
    assert is_trusted(check(), folder)
    assert not untrusted.by_default({})


def test_the_command_line_says_otherwise(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_trusted(check("--untrusted"), folder)
    monkeypatch.setenv("CI", "true")
    assert is_trusted(check("--trusted"), folder)


def test_the_last_word_counts(folder: Path) -> None:
    """A hook says one, and whoever configures it the other."""
    assert is_trusted(check("--untrusted", "--trusted"), folder)


def test_a_plugin_is_trusted_by_name(tmp_path: Path) -> None:
    """One that is installed with Python runs, with its config; no other does."""
    config = """{'USD': 'x'}"""
    book = f'plugin "beancount.plugins.commodity_attr" "{config}"\n'
    write(tmp_path, OPENED, book, 'plugin "fava.plugins.link_documents"\n')
    name = str(tmp_path / "main.beancount")
    words = ("check", "--untrusted", "--trust", "fava.plugins.link_documents")
    result = CliRunner().invoke(main, [*words, name])
    assert "link_documents" not in result.stdout.partition("note: ")[0]
    assert 'commodity_attr" has a config string' in result.stdout
    assert "note: untrusted, but for fava.plugins.link_documents: " in result.stdout
    more = (*words, "--trust", "beancount.plugins.commodity_attr")
    result = CliRunner().invoke(main, [*more, name])
    assert "has a config string" not in result.stdout


def test_trusting_a_module_of_the_book_does_not_find_it(folder: Path) -> None:
    result = check("--untrusted", "--trust", "evil_here")
    assert "No module named 'evil_here'" in result.stdout
    assert result.exit_code == 1
    assert not (folder.parent / RAN).exists()


def test_trusting_all_and_one(folder: Path) -> None:
    result = check("--trusted", "--trust", "evil_here")
    assert result.exit_code == 2
    assert "--trusted trusts every plugin; say no --trust." in result.stderr
    assert not (folder.parent / RAN).exists()


def test_where_books_are_trusted_a_trusted_plugin_is_nothing_new(folder: Path) -> None:
    """One command serves at home and in CI."""
    assert is_trusted(check("--trust", "evil_here"), folder)


def test_where_nothing_confines_a_check(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is run, and nothing is read."""
    monkeypatch.setattr(untrusted, "CONFINES", False)
    result = check("--untrusted")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Windows confines no check; say --trusted if" in result.stderr
    assert not (folder.parent / RAN).exists()


# --- The same words, in every form ---


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "text", "--show-entries"),
        ("--format", "json", "--show-entries"),
        ("--format", "json", "--select", "family-size"),
        ("--format", "github", "--strict"),
        ("--format", "sarif"),
        ("--format", "junit", "--ignore", "family-size"),
    ],
)
def test_what_is_told_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """But for the note that the book was checked as a stranger's."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path, OPENED, THREE_COVERED, ALLOWED, UNBALANCED, "2026-01-02 oops\n")
    trusted, other = check("--trusted", *words), check("--untrusted", *words)
    assert trusted.exit_code == other.exit_code == 1
    told = [line.strip(" ,") for line in trusted.stdout.splitlines()]
    more = [line.strip(" ,") for line in other.stdout.splitlines()]
    changes = [line for line in ndiff(told, more) if line[0] in "+-"]
    assert len([line for line in changes if "untrusted: " in line]) == 1
    for line in changes:  # what JSON puts around a note
        assert "untrusted: " in line or line[2:] in AROUND_A_NOTE, line


def test_the_language_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here, and in the process that checks."""
    heard: list[str] = []

    def hear(_: Path, __: object, *, with_entries: bool, language: str) -> None:
        heard.append(language)
        assert not with_entries
        raise SystemExit(0)

    monkeypatch.setattr(untrusted, "check", hear)
    name = str(write(tmp_path, OPENED))
    CliRunner().invoke(main, ["--lang", "es", "check", "--untrusted", name])
    CliRunner().invoke(main, ["check", "--untrusted", name])
    assert heard == ["es", ""]


# --- In CI ---


def test_the_workflow_trusts_no_book(tmp_path: Path) -> None:
    books = init(tmp_path)
    workflow = load(books / ".github" / "workflows" / "check.yml")
    command = workflow["jobs"]["check"]["steps"][-1]["run"]
    done = run_in([*STEP, command], books, CI="true")
    assert (done.returncode, done.stderr) == (0, "")
    assert "untrusted: " in done.stdout
    assert done.stdout.endswith("Nothing wrong.\n")


def test_the_action_trusts_no_book(tmp_path: Path) -> None:
    """Even where its runner sets no CI; a plugin may be trusted by name."""
    action = load(ROOT / "action.yml")
    write(tmp_path, OPENED, 'plugin "fava.plugins.link_documents"\n')
    done = acted(action, tmp_path)
    assert done.returncode == 1
    assert 'link_documents" is code of others and was not run' in done.stdout
    done = acted(action, tmp_path, trust="fava.plugins.link_documents")
    assert (done.returncode, done.stderr) == (0, "")


def test_our_own_ci_trusts_no_book() -> None:
    run = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "cayapa check --strict --untrusted books/main.beancount\n" in run


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_whoever_checks_leaves_no_process(tmp_path: Path) -> None:
    """One that is ended ends the process that it began."""
    os.mkfifo(tmp_path / "wait")
    write(tmp_path, OPENED)
    program = (
        "import sys; from ledger import supervision; "
        "supervision.run('tests.attack.told_on_a_pipe', {'do': 'sleep'}, "
        "lambda: print(open('/proc/thread-self/children').read(), flush=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        child = parent.stdout.readline().split()[0]
        parent.send_signal(2)
        parent.wait()
        assert not Path("/proc", child).exists()
