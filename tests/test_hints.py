"""What Beancount says is told with what it usually means."""

from pathlib import Path

import pytest

from ledger.check import check
from plugins.bylaws import RULES


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("20-01-2026 open Assets:A\n", "(a date is written as 2026-01-31)"),
        ('2026-01-20 "Shop" "Bread"\n', "(a * stands between a date and its texts)"),
        (
            '2026-01-20 * "x"\n  Assets:A  0.00 USD\n',
            "'Assets:A' (open it first, or mend its name)",
        ),
        ('2026-01-20 * "x"\n  Assets:A  0,20 USD\n', "(a point parts decimals, as in"),
    ],
)
def test_a_slip_of_the_first_day(tmp_path: Path, text: str, hint: str) -> None:
    path = tmp_path / "main.beancount"
    path.write_text(text, "utf-8")
    assert hint in " ".join(one.message for one in check(path, RULES).findings)


def test_nothing_is_added_where_nothing_is_known(tmp_path: Path) -> None:
    path = tmp_path / "main.beancount"
    opened = "2026-01-01 open Assets:A\n"
    path.write_text(f'{opened}2026-01-20 * "x"\n  Assets:A  1 USD\n', "utf-8")
    [one] = check(path, RULES).beancount
    assert one.message == "Transaction does not balance: (1 USD)"
