"""A test is a book: its docstring is judged by every law.

A line that must be refused carries `;!` and the start of its error; every
other line must pass. A module's PRELUDE (accounts, policies) is appended after
the docstring, so that line numbers hold. Such a test needs no body.
"""

import gc
import inspect
import os
import re
from textwrap import dedent

import pytest
from beancount import loader
from hypothesis import settings

from ledger.language import chosen
from ledger.language import speak
from tests import words

settings.register_profile("stable", derandomize=True, deadline=None)
settings.load_profile("stable")

os.environ["CAYAPA_LANG"] = "en"  # tests read English, wherever they run
os.environ.pop("CI", None)  # a test says itself whose book it checks

MARK = re.compile(r";!\s*([^;]+?)\s*(?=;!|$)")


def pytest_runtest_teardown() -> None:
    """Undo what a command does to the process that it ends with."""
    gc.enable()
    speak(chosen({}))


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Judge the docstring of a test in a module that has a PRELUDE."""
    prelude = getattr(pyfuncitem.module, "PRELUDE", None)
    book = inspect.getdoc(pyfuncitem.obj)
    if prelude is None or book is None or pyfuncitem.fixturenames:
        return None
    assert_judged(f'{book}\n\n{dedent(prelude)}\nplugin "plugins.bylaws"\n')
    return True


def assert_judged(book: str) -> None:
    """Compare a book's errors, Beancount's among them, with its `;!` marks."""
    expected = {
        (number, mark)
        for number, line in enumerate(book.splitlines(), start=1)
        for mark in MARK.findall(line)
    }
    _, errors, _ = loader.load_string(book)
    found = [(error.source["lineno"], error.message) for error in errors]
    unexpected = [one for one in found if not _marked(one, expected)]
    unseen = [mark for mark in expected if not _seen(mark, found)]
    assert not unexpected, f"refused, and not marked: {unexpected}"
    assert not unseen, f"marked, and not refused: {unseen}; found: {found}"
    assert len(found) == len(expected), f"told more than once: {found}"
    unread = words.unread(errors)
    assert not unread, f"not in tests/words, see tests/words.py: {unread}"


def _marked(found: tuple[int, str], expected: set[tuple[int, str]]) -> bool:
    line, message = found
    return any(line == at and message.startswith(mark) for at, mark in expected)


def _seen(mark: tuple[int, str], found: list[tuple[int, str]]) -> bool:
    line, start = mark
    return any(line == at and message.startswith(start) for at, message in found)
