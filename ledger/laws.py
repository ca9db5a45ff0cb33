"""The names of the laws: the one registry, from which all else is found."""

from collections.abc import Mapping
from typing import Any

NAMES = (
    "records",
    "decisions",
    "family-size",
    "covered-once",
    "funeral-sheet",
    "funeral-service",
    "funeral-record",
    "fund-purpose",
    "benefit",
    "fund-walls",
    "fund-amounts",
    "held-owed",
    "shared-account",
    "provenance",
    "exact",
    "precision",
    "spelling",
    "deposit-terms",
    "deposit-interest",
    "deposit-holder",
    "savings-overdrawn",
    "deposit-closed",
    "equal-advances",
    "adjustments",
    "suspended",
    "no-wages",
    "mentors",
    "market-difference",
    "surplus-order",
    "surplus-person",
    "closed-year",
    "seal",
    "campaign-streams",
    "campaign-purpose",
    "campaign-staff",
    "campaign-goal",
    "loan-terms",
    "loan-cap",
    "loan-schedule",
    "guarantors",
    "liens",
    "repayment-order",
    "provisions",
    "write-off",
    "clearing-limits",
    "clearing-sum",
)
PACKAGE = "plugins"


def module(name: str) -> str:
    """Give the module of a law: `plugins.family_size` for `family-size`."""
    return f"{PACKAGE}.{name.replace('-', '_')}"


def known(options: Mapping[str, Any]) -> frozenset[str]:
    """Give the laws that a decision may name: ours, and those the book adds."""
    prefix = f"{PACKAGE}."
    added = (name for name, _ in options.get("plugin", ()) if name.startswith(prefix))
    own = (name.removeprefix(prefix).replace("_", "-") for name in added)
    return frozenset(NAMES).union(own) - {"bylaws"}
