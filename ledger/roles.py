"""The roles by which laws know accounts: `role:` on their opening."""

CONTRIBUTIONS = "contributions"
CASH = "cash-benefit"
INTERFUND = "interfund"
TERM = "term-deposit"
SIGHT = "sight-savings"
ACCRUED = "accrued-interest"
COST = "interest-cost"

# `service` is left out: a fund's own role `services` is no slip of it.
NEARLY = (CONTRIBUTIONS, CASH, INTERFUND, TERM, SIGHT, ACCRUED, COST)
"""The roles of which a word one letter off is a slip."""
