"""Mutation testing of one module: how many of its planted faults do its tests find?

`mutmut` plants the faults, one at a time, in a copy of the code, and runs the tests
that reach them. It passes over every function that has a decorator, and so over every
law; the copy is therefore written without the sign, to the same effect:

    @rule(FamilySizeError)                  def family_size(book): ...
    def family_size(book): ...              family_size = rule(FamilySizeError)(family_size)
"""

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
COPIED = ("ledger", "plugins", "importers", "tests", "books", ".ci", ".github")
FILES = ("README.md", "CHANGELOG.md", "DECISIONS.md", "Makefile", "pyproject.toml")
UNDERSTOOD = {"staticmethod", "classmethod"}
KILLED, SURVIVED, UNTESTED, TIMEOUT = "killed", "survived", "untested", "timeout"
SPOKEN = {0: SURVIVED, 1: KILLED, 3: KILLED, 33: UNTESTED, 36: TIMEOUT}
SIGNALS = {-24: TIMEOUT, 24: TIMEOUT, 152: TIMEOUT, 255: TIMEOUT}


class Score(NamedTuple):
    """What became of the faults planted in a module, by mutmut's name of each."""

    module: str
    verdicts: Mapping[str, str]

    @property
    def killed(self) -> int:
        """Count those that a test found, by failing or by never ending."""
        return sum(one in {KILLED, TIMEOUT} for one in self.verdicts.values())

    @property
    def share(self) -> float:
        """Give the part that was found; of none, nothing was found."""
        return self.killed / len(self.verdicts) if self.verdicts else 0

    @property
    def missed(self) -> list[str]:
        """Name those that no test found."""
        found = {KILLED, TIMEOUT}
        return sorted(name for name, one in self.verdicts.items() if one not in found)

    def __str__(self) -> str:
        """Say it on one line, and name those that were missed below it."""
        first = f"{self.module}: {self.killed} of {len(self.verdicts)} found"
        return "\n  ".join([f"{first} ({self.share:.1%})", *self.missed])


def mutate(
    module: str,
    tests: Sequence[str],
    folder: Path,
    *,
    added: Mapping[str, str] = MappingProxyType({}),
) -> Score:
    """Plant faults in a module in a copy of the code, and let tests look for them.

    Args:
      module: its path from the root.
      tests: what pytest is to run.
      folder: where the copy goes; it must not be there yet.
      added: files of the copy alone, by path.

    Raises:
      AssertionError: the tests do not pass as they are, or mutmut did not end well.
    """
    _copy(folder)
    for name, content in added.items():
        (folder / name).write_text(content, "utf-8")
    text = (folder / module).read_text("utf-8")
    (folder / module).write_text(unsigned(text), "utf-8")
    return _measured(module, tests, folder)


def _copy(folder: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__", ".*cache")
    for name in COPIED:
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    for name in FILES:
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)


def _measured(module: str, tests: Sequence[str], folder: Path) -> Score:
    """Run mutmut in a folder, and read what it found."""
    asked = f"only_mutate = {json.dumps([module])}\n"
    asked += f"pytest_add_cli_args_test_selection = {json.dumps(list(tests))}\n"
    project = folder / "pyproject.toml"
    mark = "[tool.mutmut]\n"
    text = project.read_text("utf-8")
    assert mark in text
    project.write_text(text.replace(mark, mark + asked), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", "run"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    said = json.loads((folder / "mutants" / f"{module}.meta").read_text("utf-8"))
    codes: dict[str, int] = said["exit_code_by_key"]
    spoken = SPOKEN | SIGNALS
    return Score(module, {k: spoken.get(v, f"odd: {v}") for k, v in codes.items()})


def unsigned(text: str) -> str:
    """Write decorated functions of a module as calls of their decorators."""
    lines = text.splitlines()
    for function in sorted(_signed(ast.parse(text)), key=lambda one: -one.lineno):
        indent = " " * function.col_offset
        first = min(one.lineno for one in function.decorator_list) - 1
        called = function.name
        for sign in reversed(function.decorator_list):
            called = f"{ast.unparse(sign)}({called})"
        lines.insert(function.end_lineno or 0, f"{indent}{function.name} = {called}")
        del lines[first : function.lineno - 1]
    return "\n".join(lines) + "\n"


def _signed(module: ast.Module) -> Iterator[ast.FunctionDef]:
    """Give the functions and methods whose decorators mutmut does not see through."""
    classes = [one for one in module.body if isinstance(one, ast.ClassDef)]
    bodies: Iterable[list[ast.stmt]] = (module.body, *(one.body for one in classes))
    for body in bodies:
        for one in body:
            if isinstance(one, ast.FunctionDef) and one.decorator_list:
                names = [ast.unparse(sign) for sign in one.decorator_list]
                if not UNDERSTOOD.intersection(names):
                    yield one
