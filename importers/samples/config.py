"""The importers of the samples; a cooperative writes such a file of its own.

The book names it for Fava, and `cayapa import` finds it there:

    2026-01-01 custom "fava-option" "import-config" "config.py"
    2026-01-01 custom "fava-option" "import-dirs" "forms"
"""

from pathlib import Path

from importers.advance_sheet import AdvanceSheet
from importers.bank_statement import BankStatement
from importers.collection_sheet import CollectionSheet
from importers.deposit_register import DepositRegister
from importers.exchange_rates import ExchangeRates
from importers.loan_register import LoanRegister
from importers.loan_register import LoanRepayments
from importers.loan_register import SharedAccounts
from importers.market_envelopes import MarketEnvelopes

HERE = Path(__file__).parent

CONFIG = [
    CollectionSheet("Assets:Cash:Funeral", "Income:Funeral:Contributions"),
    BankStatement(HERE / "amounts.toml"),
    BankStatement(HERE / "columns.toml"),
    BankStatement(HERE / "signed.toml"),
    BankStatement(HERE / "international.toml"),
    ExchangeRates(),
    AdvanceSheet("Assets:Cash:Markets", {"lucha": "Assets:Advances:Lucha"}),
    DepositRegister("Assets:Bank:BDV:Savings", "Liabilities:Deposits"),
    LoanRegister("Assets:Cash:Credit", "Assets:Loans"),
    LoanRepayments(
        "Assets:Cash:Credit",
        "Assets:Loans",
        SharedAccounts(
            interest="Income:Credit:Interest",
            late="Income:Credit:LateCharges",
            waiting="Liabilities:Credit:ToBeApplied",
        ),
    ),
    MarketEnvelopes(
        "Assets:Cash:Markets", "Income:Markets:Sales", "Expenses:Markets:Differences"
    ),
]
