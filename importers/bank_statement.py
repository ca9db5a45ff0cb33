"""A bank's statement: CSV in a layout that a profile declares.

    Fecha;Referencia;Concepto;Débito;Crédito;Saldo
    02/01/2026;0031;PAGO MOVIL 0414*** REF 771203;;1.000,50;9.000,50
    03/01/2026;0032;COMISION PAGO MOVIL;3,00;;8.997,50

Each row becomes a transaction, the closing balance a `balance`. The account on the
other side comes from the profile's rules (`ledger.statement_profiles`), never from a
guess; a payment that no rule matches goes where the profile says, flagged, or is
refused. Statements that overlap meet: what is there is not written again.
"""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from beancount.core import data
from beancount.core.amount import Amount as Units

from ledger import imported
from ledger import statement_profiles
from ledger import statements
from ledger.form_fields import Amount
from ledger.form_fields import Day
from ledger.form_fields import Text
from ledger.form_importer import FormImporter
from ledger.form_rows import FormRow
from ledger.form_rows import Read
from ledger.forms import FormError
from ledger.language import mark
from ledger.language import say
from ledger.statement_profiles import Profile
from ledger.statement_rules import Rule
from ledger.statement_rules import compiled
from ledger.statements import Payment

LAYOUTS = Path(__file__).parent / "layouts"
HIDDEN = "..."
UNSURE = "!"
_BELOW_ZERO = mark("{debit} and {credit} are not below zero; mend it")
_ONE_OF = mark("one of {debit} and {credit} is filled in; mend it")
Rows = Sequence[Read["StatementRow"]]


class StatementRow(FormRow):
    """A row as the bank writes it; the profile says which columns there are."""

    date: Day
    description: Text
    reference: Text | None = None
    amount: Amount | None = None
    sign: Text | None = None
    debit: Amount | None = None
    credit: Amount | None = None
    balance: Amount | None = None


class BankStatement(FormImporter[StatementRow]):
    """The importer of a bank's statements; made of a profile, or of its file."""

    title = "bank_statement"
    model = StatementRow

    def __init__(self, profile: Profile | Path | str) -> None:
        if not isinstance(profile, Profile):
            profile = statement_profiles.read(Path(profile), LAYOUTS)
        super().__init__(profile.account, profile.form)
        self.profile = profile

    @property
    def name(self) -> str:
        """Give the name of the form and of the bank: a book may have several."""
        return f"{self.title} {self.profile.name}"

    def entries(
        self, rows: Rows, existing: Sequence[data.Directive]
    ) -> list[data.Directive]:
        """Make each payment a transaction, and the last balance a `balance`."""
        del existing
        payments = self.payments(rows)
        key = self.profile.key or self._usual_key()
        ids = statements.ids(payments, self.profile.name, key)
        rules = [self.rule(one) for one in payments]
        faults = [
            say(
                '{place}: no rule of the profile matches "{words}"; add a rule, or say '
                "otherwise.",
                place=one.place,
                words=one.description,
            )
            for one, rule in zip(payments, rules, strict=True)
            if rule is None and self.profile.otherwise is None
        ]
        if faults:
            raise FormError(faults)
        found = map(self._entry, payments, rules, ids)
        return [*found, *self._closing(payments)]

    def last_day(self, rows: Rows) -> dt.date | None:
        """Give the day of the last payment."""
        return max((one.row.date for one in rows), default=None)

    def notes(self, rows: Rows, existing: Sequence[data.Directive]) -> list[str]:
        """Say where the statement does not meet the one before it."""
        last = max(one.row.date for one in rows)
        closings = statements.closings(existing, self.profile.name, last)
        gap = statements.meets(self.payments(rows), closings) if closings else ""
        return [gap] if gap else []

    def why(self, rows: Rows) -> Iterator[str]:
        """Say by which rule each payment has its account."""
        for one in self.payments(rows):
            rule = self.rule(one)
            if rule:
                chosen = say(
                    '{account} by rule "{rule}" ({pattern}, {when})',
                    account=rule.account,
                    rule=rule.name,
                    pattern=rule.pattern,
                    when=rule.when,
                )
            else:
                account = self.profile.otherwise
                chosen = say("{account}, as no rule matches", account=account)
            yield f"{one.place}: {one.description}: {chosen}"

    def rule(self, payment: Payment) -> Rule | None:
        """Give the first rule that matches a payment."""
        comes_in = payment.amount > 0
        for rule in self.profile.rules:
            if rule.matches(payment.description, comes_in=comes_in):
                return rule
        return None

    def payments(self, rows: Rows) -> list[Payment]:
        """Read rows as payments, in order.

        Raises:
          FormError: a row has no amount or two, or a row is missing.
        """
        found, faults = [], []
        for place, row in rows:
            try:
                amount = self._amount(row)
            except ValueError as error:
                faults.append(f"{place}: {error}.")
                continue
            reference = row.reference or ""
            words = self._shown(row.description)
            told = row.date, words, reference, amount, row.balance
            found.append(Payment(place, *told))
        if faults:
            raise FormError(faults)
        return statements.in_order(found)

    def _usual_key(self) -> tuple[str, ...]:
        if self.profile.columns.reference:
            return ("reference",)
        return ("date", "amount", "description")

    def _amount(self, row: StatementRow) -> Decimal:
        columns = self.profile.columns
        if columns.sign is not None:
            return self._signed(row)
        if columns.debit is None:
            return _one(columns.amount, row.amount)
        headings = {"debit": columns.debit, "credit": columns.credit}
        debit, credit = row.debit or Decimal(0), row.credit or Decimal(0)
        debit = -debit if self.profile.negative_debits else debit
        if debit < 0 or credit < 0:
            raise ValueError(say(_BELOW_ZERO, **headings))
        if (row.debit is None and row.credit is None) or (debit and credit):
            raise ValueError(say(_ONE_OF, **headings))
        return credit - debit

    def _signed(self, row: StatementRow) -> Decimal:
        amount = _one(self.profile.columns.amount, row.amount)
        if row.sign in self.profile.incoming:
            if amount < 0:
                msg = say(
                    "{heading} {amount} is below zero, and {sign} says that it comes "
                    "in; mend either",
                    heading=self.profile.columns.amount,
                    amount=amount,
                    sign=row.sign,
                )
                raise ValueError(msg)
            return amount
        if row.sign in self.profile.outgoing:
            return -abs(amount)
        known = ", ".join((*self.profile.incoming, *self.profile.outgoing))
        heading = self.profile.columns.sign
        msg = say(
            "{heading} is none of {known}; mend the cell", heading=heading, known=known
        )
        raise ValueError(msg)

    def _entry(
        self, one: Payment, rule: Rule | None, import_id: str
    ) -> data.Transaction:
        keys: dict[str, object] = {"reference": one.reference or None}
        for key, pattern in self.profile.keeps.items():
            match = compiled(pattern).search(one.description)
            keys[key] = match[1] if match else None
        part = (rule.part if rule else None) or self.profile.account
        other = rule.account if rule else self.profile.otherwise or ""
        currency = self.profile.currency
        postings = [
            imported.posting(part, Units(one.amount, currency)),
            imported.posting(
                other,
                Units(-one.amount, currency),
                rule=rule.name if rule else "otherwise",
            ),
        ]
        return imported.transaction(
            imported.meta(import_id, [one.place], keys),
            one.day,
            "",
            rule.narration if rule and rule.narration else one.description,
            postings,
            flag="*" if rule else UNSURE,
        )

    def _shown(self, words: str) -> str:
        """Give the bank's words without what must not come into the books."""
        for pattern in self.profile.hide:
            words = compiled(pattern).sub(HIDDEN, words)
        return words

    def _closing(self, payments: Sequence[Payment]) -> Iterator[data.Balance]:
        last = payments[-1]
        if last.balance is None:
            return
        day = statements.end(payments)
        meta = imported.meta(
            statements.closing_id(self.profile.name, day), [last.place]
        )
        units = Units(last.balance, self.profile.currency)
        yield data.Balance(meta, day, self.profile.account, units, None, None)


def _one(heading: str | None, amount: Decimal | None) -> Decimal:
    if amount is None:
        msg = say("{heading} is empty; fill it in, or remove the row", heading=heading)
        raise ValueError(msg)
    return amount
