"""Books for the tests of `cayapa check`: what strangers may write, and its command."""

import json
from pathlib import Path
from textwrap import dedent
from typing import Any

from click.testing import CliRunner
from click.testing import Result

from ledger.cli import main

OPENED = """
plugin "plugins.bylaws"
2026-01-01 custom "decision" "D-1" "The terms of the fund"
  taken-by: "assembly"
2026-01-01 custom "policy" "funeral"
  covered-max: 2
  decision: "D-1"
2026-01-01 custom "cooperative" "union" "La Unión"
2026-01-01 open Assets:Cash USD
2026-01-01 open Assets:Stock HOOL
2026-01-01 open Income:Contributions USD
"""
THREE_COVERED = """
2026-01-02 custom "family" "F-0900" "union"
  covered: "P-0901 P-0902 P-0903"
"""
UNBALANCED = """
2026-01-02 * "Ana Paz" "Does not balance"
  Assets:Cash   1.00 USD
  Income:Contributions  -2.00 USD
"""
ALLOWED = """
2026-01-02 custom "family" "F-0901" "union"
  covered: "P-0911 P-0912 P-0913"
2026-02-01 custom "decision" "D-2" "What is past is past"
  taken-by: "assembly"
  excuses: "family-size@F-0901"
2026-02-01 custom "decision" "D-3" "Somebody may cover four"
  taken-by: "assembly"
  waives: "family-size"
2026-02-03 custom "family" "F-0902" "union"
  covered: "P-0921 P-0922 P-0923 P-0924"
  decision: "D-3"
2026-02-03 custom "policy" "decisions"
  ratification-days: 30
  decision: "D-1"
2026-02-04 custom "decision" "D-5" "In a hurry"
  taken-by: "quick"
2026-02-05 * "A day"
"""


def write(folder: Path, *parts: str, name: str = "main.beancount") -> Path:
    """Write a book into a folder."""
    file = folder / name
    text = "".join(dedent(part).lstrip("\n") for part in parts)
    file.write_text(text, "utf-8", newline="")
    return file


def check(book: Path | str, *arguments: str) -> Result:
    """Check a book; it ends as it says it does, and without a traceback."""
    result = CliRunner().invoke(main, ["check", str(book), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code in {0, 1, 2}
    assert "Traceback" not in result.output
    return result


def as_json(book: Path | str, *arguments: str) -> dict[str, Any]:
    """Give what the check says as JSON."""
    told: dict[str, Any] = json.loads(
        check(book, "--format", "json", *arguments).stdout
    )
    return told
