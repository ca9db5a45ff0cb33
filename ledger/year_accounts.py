"""The equity accounts of a closing: found by fund and role, or said to be lacking."""

from datetime import date

from beancount.core import account

from ledger import entry_text
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import listed
from ledger.language import say
from ledger.roles import BALANCE
from ledger.transfer_accounts import component


class Targets:
    """The accounts into which a year is closed, and what is lacking of them."""

    def __init__(self, book: Book, last: date) -> None:
        self._book = book
        self._last = last
        self._lacking: dict[str, str] = {}

    def find(
        self, fund: str | None, role: str, currency: str, campaign: str | None = None
    ) -> str:
        """Find the equity account of a fund and role that admits a currency.

        What a campaign leaves goes to its own account, or else to that of the fund.
        One that is lacking is remembered for `check`.

        Raises:
          LedgerError: several fit.
        """
        equity = self._book.options["name_equity"]
        fitting = [
            (self._book.accounts.traits(name).campaign, name)
            for name in self._book.accounts.fitting(
                fund=fund, currency=currency, on=self._last
            )
            if self._book.accounts.traits(name).role == role
            and account.root(1, name) == equity
        ]
        own = [name for of, name in fitting if of == campaign]
        found = own or [name for of, name in fitting if of is None]
        if len(found) > 1:
            msg = say(
                "{found} all have the role {role} and admit {currency}; keep one of "
                "them open for it.",
                found=listed(found),
                role=role,
                currency=currency,
            )
            raise LedgerError(msg)
        if found:
            return found[0]
        name = account.join(equity, *(component(one) for one in (role, fund) if one))
        while name in self._book.accounts.opened:
            name = account.join(name, currency.title())
        keys = {"fund": fund, "role": role}
        said = {key: value for key, value in keys.items() if value}
        opening = entry_text.opening(self._last, name, currency, said)
        known = self._lacking.get(name)
        self._lacking[name] = opening if known in {None, opening} else _any(opening)
        return str(name)

    def check(self) -> None:
        """See that nothing is lacking.

        Raises:
          LedgerError: accounts are; it says which to open.
        """
        if self._lacking:
            opens = "".join(self._lacking.values())
            msg = say(
                "accounts are lacking that are open on {day} and take the result; "
                "open them, under whatever name:\n{opens}",
                day=self._last,
                opens=opens,
            )
            raise LedgerError(msg.rstrip("\n"))


def _any(opening: str) -> str:
    """Open an account for every currency, as several are needed."""
    first, *rest = opening.strip("\n").split("\n")
    return "\n".join(["", first.rpartition(" ")[0], *rest, ""])


def takes(targets: Targets, fund: str | None, currency: str) -> str:
    """Find the account on which a fund keeps what it receives."""
    return targets.find(fund, BALANCE, currency)
