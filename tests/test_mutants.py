"""Planted faults are found: by mutmut, in what reckons money, seals, and judges."""

from pathlib import Path

import pytest

from tests import mutating
from tests.mutated import MODULES
from tests.mutated import least
from tests.torture import TORTURE

ALWAYS = "ledger/roundings.py"
LONG = "planted in every module by `make torture`; here in one"
CANARY = """
def doubled(number: int) -> int:
    return number * 2


def once_more(judge: object) -> object:
    return judge


@once_more
def larger(number: int) -> int:
    return number + 1


def unseen(number: int) -> int:
    return number - 3
"""
SEEN = """
from ledger import canary


def test_the_canary() -> None:
    assert canary.doubled(3) == 6
    assert canary.larger(3) == 4
    canary.unseen(3)
"""


def score(module: str, tests: tuple[str, ...], folder: Path) -> mutating.Score:
    return mutating.mutate(module, tests, folder / "copy")


@pytest.mark.parametrize(
    "module",
    [
        pytest.param(
            one,
            marks=pytest.mark.skipif(not TORTURE and one != ALWAYS, reason=LONG),
        )
        for one in MODULES
    ],
)
def test_faults_are_found(module: str, tmp_path: Path) -> None:
    found = score(module, MODULES[module], tmp_path)
    assert found.verdicts, f"nothing was planted in {module}"
    assert found.share >= least(module), str(found)


def test_a_canary(tmp_path: Path) -> None:
    """A fault that a test sees is found, under a decorator too; another is not."""
    files = {"ledger/canary.py": CANARY, "tests/test_canary.py": SEEN}
    found = mutating.mutate(
        "ledger/canary.py", ["tests/test_canary.py"], tmp_path / "copy", added=files
    )
    verdicts = {
        name.removeprefix("ledger.canary.x_").partition("__mutmut")[0]: set[str]()
        for name in found.verdicts
    }
    for name, verdict in found.verdicts.items():
        function = name.removeprefix("ledger.canary.x_").partition("__mutmut")[0]
        verdicts[function].add(verdict)
    assert verdicts == {
        "doubled": {"killed"},
        "larger": {"killed"},
        "unseen": {"survived"},
    }
    assert found.share < 1
    assert all("unseen" in name for name in found.missed)


def test_tests_that_fail_find_nothing(tmp_path: Path) -> None:
    """Or every fault would seem to be found."""
    files = {
        "ledger/canary.py": CANARY,
        "tests/test_canary.py": SEEN.replace("== 6", "== 7"),
    }
    with pytest.raises(AssertionError, match="failed to collect stats"):
        mutating.mutate(
            "ledger/canary.py", ["tests/test_canary.py"], tmp_path / "copy", added=files
        )


SIGNED = """
@rule(One, terms=("a",))
def one(book: Book) -> int:
    return 1

class Two:
    @property
    def three(self) -> int:
        return 3

    @classmethod
    def four(cls) -> int:
        return 4

@first
@second
def five() -> None: ...
"""
UNSIGNED = """
def one(book: Book) -> int:
    return 1
one = rule(One, terms=('a',))(one)

class Two:
    def three(self) -> int:
        return 3
    three = property(three)

    @classmethod
    def four(cls) -> int:
        return 4

def five() -> None: ...
five = first(second(five))
"""


def test_a_decorator_is_a_call() -> None:
    assert mutating.unsigned(SIGNED) == UNSIGNED
