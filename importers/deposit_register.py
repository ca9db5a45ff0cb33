"""The register of deposits: what members lay in, on which terms.

    deposit,date,holder,product,matures,amount,receipt
    D-0027,2027-01-05,F-0012,plazo-90,2027-04-05,100.00,R-0301
    V-0003,2027-01-05,F-0013,vista,,25.00,R-0302

Each row opens the deposit's account with its terms, and lays the amount in. One that
matures is a deposit at term, any other is sight savings. What the product does not
give, or what a decision gives otherwise, has columns of its own: rate, basis,
compounding, at maturity, early rate, early penalty, interest on, instalment, every,
decision.
"""

from ledger.contract_fields import Contract
from ledger.contract_fields import Rate
from ledger.contract_register import ContractRegister
from ledger.contract_register import ContractRow
from ledger.form_fields import Day
from ledger.form_fields import Id
from ledger.form_fields import Text
from ledger.roles import SIGHT
from ledger.roles import TERM


class DepositRow(ContractRow):
    """A new deposit: whose, on which terms, and what is laid in."""

    deposit: Contract
    holder: Id
    matures: Day | None = None
    compounding: Text | None = None
    at_maturity: Text | None = None
    early_rate: Rate | None = None
    early_penalty: Rate | None = None
    interest_on: Text | None = None


class DepositRegister(ContractRegister[DepositRow]):
    """The importer of new deposits; `parent` is the account above theirs."""

    title = "deposit_register"
    model = DepositRow
    kind = "deposit"
    party = "holder"
    terms = (
        "rate",
        "basis",
        "compounding",
        "matures",
        "at_maturity",
        "early_rate",
        "early_penalty",
        "interest_on",
        "every",
    )
    lends = False

    def role(self, row: DepositRow) -> str:
        """Tell a deposit at term from sight savings."""
        return TERM if row.matures else SIGHT
