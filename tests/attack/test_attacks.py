"""What hostile repositories try: none runs anything, none reads what it should not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.attack.repositories import FAULT
from tests.attack.repositories import RAN
from tests.attack.repositories import REPOSITORIES
from tests.attack.repositories import SECRET
from tests.attack.repositories import TOKEN
from tests.attack.repositories import Repository

ROOT = Path(__file__).parents[2]
COMMANDS = Path(sys.executable).parent
FORMS = ("json", "github", "sarif", "junit")
SECRETS = ("the environment", "the token of a checkout", "a path above", "a link")
# The laws judge all that is read, and what an attack hides is found all the same.
UNJUDGED = (
    *("the environment", "the environment, by an option"),
    *("the environment of the parent", "an absolute path", "a path above"),
    *(
        "the token of a checkout",
        "a pattern above",
        "a link",
        "a link to a folder",
        "a link below",
        "a pipe",
    ),
    *("an encrypted file", "a huge file", "a huge line", "many files"),
    *("many patterns", "a zero byte"),
)


@pytest.fixture(params=REPOSITORIES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def repository(name: str, tmp_path: Path) -> Repository:
    """Build a hostile repository, with a secret beside it."""
    (tmp_path / "secret").write_text(f'option "title" {SECRET}\n', "utf-8")
    (tmp_path / "repository").mkdir()
    REPOSITORIES[name].build(tmp_path / "repository", tmp_path / RAN)
    return REPOSITORIES[name]


def run(folder: Path, *command: str, **variables: str) -> tuple[int, str]:
    """Run a command as CI does, with a token among its variables."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CI": "true", **variables}
    done = subprocess.run(
        [COMMANDS / command[0], *command[1:]],
        cwd=folder,
        env={**environment, "GITHUB_TOKEN": TOKEN},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=90,
    )
    return done.returncode, done.stdout + done.stderr


def test_nothing_runs_and_nothing_leaks(
    name: str, repository: Repository, tmp_path: Path
) -> None:
    command = ("cayapa", "check", "--strict", "main.beancount")
    status, said = run(tmp_path / "repository", *command)
    assert not (tmp_path / RAN).exists()
    assert TOKEN not in said
    assert SECRET not in said
    assert "Traceback" not in said
    assert status == repository.status, said
    for told in repository.told:
        assert told in said
    judged = status == 1 and name not in UNJUDGED
    assert (FAULT in said) == judged


@pytest.mark.parametrize(
    ("name", "form"),
    [
        *(("a plugin of the repository", form) for form in FORMS),
        ("a division by zero", "sarif"),
    ],
)
def test_in_every_form(repository: Repository, tmp_path: Path, form: str) -> None:
    command = ("cayapa", "check", "--strict", "--format", form, "main.beancount")
    status, said = run(tmp_path / "repository", *command)
    assert not (tmp_path / RAN).exists()
    assert TOKEN not in said
    assert status == repository.status
    words = repository.told[0].partition(": ")[2].partition('"')[0]
    assert words in said


def test_github_is_told_no_command(tmp_path: Path) -> None:
    (tmp_path / "repository").mkdir()
    build = REPOSITORIES["commands of GitHub's runner"].build
    build(tmp_path / "repository", tmp_path / RAN)
    command = ("cayapa", "check", "--format", "github", "main.beancount")
    _, said = run(tmp_path / "repository", *command)
    for line in said.splitlines():
        assert not line.startswith("::set-output")
        assert "##[" not in line


@pytest.mark.parametrize("name", [n for n, one in REPOSITORIES.items() if one.runs_in])
def test_it_is_an_attack(repository: Repository, tmp_path: Path) -> None:
    """Where books are trusted, its code runs: the test above would see it."""
    command = {
        "check": ("cayapa", "check", "--trusted", "main.beancount"),
        "bean-check": ("bean-check", "main.beancount"),
    }
    run(tmp_path / "repository", *command[repository.runs_in])
    assert (tmp_path / RAN).exists()


@pytest.mark.parametrize("name", SECRETS)
def test_the_secret_is_within_reach(repository: Repository, tmp_path: Path) -> None:
    """Where books are trusted, it is read, and what does not read of it is quoted."""
    assert repository.told
    command = ("cayapa", "check", "--trusted", "--show-entries", "main.beancount")
    _, said = run(tmp_path / "repository", *command)
    assert TOKEN in said or SECRET.partition("-")[0] in said


@pytest.mark.parametrize("absolute", [False, True])
def test_a_folder_that_is_a_link(tmp_path: Path, *, absolute: bool) -> None:
    """The name in a workflow stays the same, and the folder is put elsewhere."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "main.beancount").write_text(f"{SECRET}\n", "utf-8")
    (tmp_path / "repository").mkdir()
    (tmp_path / "repository" / "books").symlink_to(tmp_path / "elsewhere")
    book = "books/main.beancount"
    typed = str(tmp_path / "repository" / book) if absolute else book
    status, said = run(tmp_path / "repository", "cayapa", "check", typed)
    assert status == 2
    assert SECRET not in said
    assert "books/main.beancount is behind a link that leaves this folder" in said


def test_variables_of_python_do_not_reach_the_book(tmp_path: Path) -> None:
    """What a workflow says of Python for its own steps is not heeded here."""
    (tmp_path / "repository").mkdir()
    build = REPOSITORIES["modules of Python"].build
    build(tmp_path / "repository", tmp_path / RAN)
    status, said = run(
        tmp_path / "repository",
        "cayapa",
        "check",
        "main.beancount",
        PYTHONSTARTUP="conftest.py",
        PYTHONUSERBASE=str(tmp_path / "repository"),
        BEANCOUNT_LOAD_CACHE_FILENAME="evil.picklecache",
    )
    assert status == 1
    assert FAULT in said
    assert not (tmp_path / RAN).exists()
