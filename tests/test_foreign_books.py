"""A book that knows nothing of ours: Beancount's own example passes every law."""

import datetime as dt
import io
import random
from pathlib import Path

import pytest
from beancount import loader
from beancount.scripts import example
from click.testing import CliRunner

from ledger import laws
from ledger.cli import main

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BIRTH = dt.date(1980, 5, 12)
BEGIN = dt.date(2024, 1, 1)
END = dt.date(2026, 6, 30)


def written(seed: int) -> str:
    random.seed(seed)
    page = io.StringIO()
    example.write_example_file(BIRTH, BEGIN, END, reformat=False, file=page)
    return page.getvalue()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_example_of_beancount_passes(seed: int) -> None:
    book = written(seed)
    entries, errors, _ = loader.load_string(book)
    ours, told, _ = loader.load_string(f'{book}\nplugin "plugins.bylaws"\n')
    assert len(entries) > 500
    assert not errors
    assert not told
    assert ours == entries


def test_the_check_finds_nothing_in_it_and_says_which_laws_sleep(
    tmp_path: Path,
) -> None:
    path = tmp_path / "example.beancount"
    path.write_text(f'{written(3)}\nplugin "plugins.bylaws"\n', "utf-8")
    result = CliRunner().invoke(main, ["check", str(path)])
    assert result.exit_code == 0, result.stdout
    assert result.stdout.startswith(f"{len(laws.NAMES)} laws: ")
    for law in ("fund-walls", "provenance", "exact", "precision", "spelling"):
        assert law in result.stdout.partition("asleep")[2]
