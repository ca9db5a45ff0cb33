"""How forms of paper and bank come into these books: `cayapa import`, and Fava."""

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

ADVANCES = {
    "triunfo": "Assets:Advances:Triunfo",
    "union": "Assets:Advances:Union",
    "lucha": "Assets:Advances:Lucha",
}

CONFIG = [
    CollectionSheet("Assets:Cash:Funeral", "Income:Funeral:Contributions"),
    AdvanceSheet("Assets:Cash:Markets", ADVANCES),
    DepositRegister("Assets:Bank:BDV:Savings", "Liabilities:Deposits"),
    LoanRegister("Assets:Cash:Credit", "Assets:Loans"),
    LoanRepayments(
        "Assets:Cash:Credit",
        "Assets:Loans",
        SharedAccounts(
            interest="Income:Credit:Interest",
            late="Income:Credit:LateCharges",
            waiting="Liabilities:Credit:ToBeApplied",
            recovered="Expenses:Credit:WrittenOff",
        ),
    ),
    MarketEnvelopes(
        "Assets:Cash:Markets", "Income:Markets:Sales", "Expenses:Markets:Differences"
    ),
    BankStatement(Path(__file__).with_name("credit.toml")),
    ExchangeRates(),
]
