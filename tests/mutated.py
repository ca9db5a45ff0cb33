"""What is mutated, and which tests must find the faults: money, seals, and each law."""

from pathlib import Path

from ledger import laws

ROOT = Path(__file__).parents[1]
SEALS = (
    "tests/test_canonical.py",
    "tests/test_traces.py",
    "tests/test_typed.py",
    "tests/laws/test_seal.py",
    "tests/laws/test_seal_chain.py",
    "tests/test_cli_seal.py",
)
ROUNDED = (
    "tests/test_roundings.py",
    "tests/test_interest.py",
    "tests/test_day_counts.py",
    "tests/test_interest_changes.py",
    "tests/test_published_interest.py",
)
MONEY: dict[str, tuple[str, ...]] = {
    "ledger/money.py": ("tests/test_money.py",),
    "ledger/roundings.py": ROUNDED,
    "ledger/interest.py": ROUNDED,
    "ledger/interest_terms.py": ROUNDED,
    "ledger/day_counts.py": ROUNDED,
}
SEAL: dict[str, tuple[str, ...]] = {
    "ledger/canonical.py": SEALS,
    "ledger/sealing.py": SEALS,
    "ledger/traces.py": SEALS,
    "ledger/seals.py": SEALS,
    "ledger/seal_faults.py": SEALS,
}
ALSO: dict[str, tuple[str, ...]] = {
    "campaign-purpose": ("campaign_streams",),
    "campaign-streams": ("campaign_purpose",),
    "clearing-limits": ("clearing",),
    "clearing-sum": ("clearing",),
    "closed-year": ("closing_entries",),
    "decisions": ("waivers",),
    "family-size": ("one_fault",),
    "funeral-sheet": ("sheet_",),
    "records": ("account_keys", "policies", "one_fault"),
    "surplus-order": ("surplus_shares",),
}
"""Tests of a law in modules that have other names than its own."""


def tests_of(law: str) -> tuple[str, ...]:
    """Give the tests of a law: of its own name, those of `ALSO`, and its broken book."""
    starts = (law.replace("-", "_"), *ALSO.get(law, ()))
    folder = ROOT / "tests" / "laws"
    found = {one for start in starts for one in folder.glob(f"test_{start}*.py")}
    broken = f"tests/test_broken.py::test_beancount_refuses_the_marked_line[{law}]"
    return (*sorted(str(one.relative_to(ROOT)) for one in found), broken)


LAWS: dict[str, tuple[str, ...]] = {
    f"plugins/{law.replace('-', '_')}.py": tests_of(law) for law in laws.NAMES
}
MODULES = MONEY | SEAL | LAWS

LEAST = 0.95
NOT_YET = {
    "plugins/campaign_purpose.py": 0.91,
    "plugins/campaign_streams.py": 0.92,
    "plugins/clearing_limits.py": 0.93,
    "plugins/covered_once.py": 0.92,
    "plugins/deposit_closed.py": 0.93,
    "plugins/deposit_interest.py": 0.93,
    "plugins/fund_purpose.py": 0.91,
    "plugins/funeral_service.py": 0.92,
    "plugins/funeral_sheet.py": 0.94,
    "plugins/liens.py": 0.92,
    "plugins/loan_schedule.py": 0.93,
    "plugins/precision.py": 0.88,
    "plugins/shared_account.py": 0.90,
    "plugins/surplus_order.py": 0.89,
    "plugins/suspended.py": 0.92,
}
"""Modules that find less by themselves, as measured; all laws together find 95 %.

Much of what they miss changes nothing: a filter that only saves time, a sum that begins
with 0, an entry that has no line. A module leaves this table when its tests find more.
"""


def least(module: str) -> float:
    """Give the part of its faults that a module's tests must find."""
    return NOT_YET.get(module, LEAST)
