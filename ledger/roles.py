"""The roles by which laws know accounts: `role:` on their opening."""

CONTRIBUTIONS = "contributions"
CASH = "cash-benefit"
INTERFUND = "interfund"
TERM = "term-deposit"
SIGHT = "sight-savings"
ACCRUED = "accrued-interest"
COST = "interest-cost"
ADVANCES = "advances"
PHYSICIAN_PAY = "physician-pay"
WAGES = "wages"
SURPLUS = "surplus"
BALANCE = "balance"
GIFTS = "gifts"
LOAN = "loan"
LOAN_INTEREST = "loan-interest"
LATE_CHARGE = "late-charge"
TO_BE_APPLIED = "to-be-applied"
PROVISION = "provision"
PROVISION_COST = "provision-cost"
WRITTEN_OFF = "written-off"
CLEARING = "clearing"
MARKET_DIFFERENCE = "market-difference"

OF_LOANS = (
    LOAN_INTEREST,
    LATE_CHARGE,
    TO_BE_APPLIED,
    PROVISION,
    PROVISION_COST,
    WRITTEN_OFF,
)
"""The roles of accounts that loans share; each posting names its contract."""

# `service` is left out: a fund's own role `services` is no slip of it. So is
# `provision`: `provisions` are food.
NEARLY = (
    CONTRIBUTIONS,
    CASH,
    INTERFUND,
    TERM,
    SIGHT,
    ACCRUED,
    COST,
    ADVANCES,
    PHYSICIAN_PAY,
    WAGES,
    SURPLUS,
    BALANCE,
    GIFTS,
    LOAN,
    LOAN_INTEREST,
    LATE_CHARGE,
    TO_BE_APPLIED,
    PROVISION_COST,
    WRITTEN_OFF,
    CLEARING,
    MARKET_DIFFERENCE,
)
"""The roles of which a word one letter off is a slip."""
