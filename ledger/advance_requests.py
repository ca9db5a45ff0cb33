"""What people ask of advances: of which week, and of which cooperative."""

from ledger import periods
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import say
from ledger.records import Cooperative


def read_week(week: str) -> int:
    """Read a week that somebody asks for.

    Raises:
      LedgerError: it is none.
    """
    try:
        return periods.parse_week(week)
    except ValueError as error:
        msg = f"{week} {error}."
        raise LedgerError(msg) from None


def check_cooperative(book: Book, cooperative: str | None) -> None:
    """See that a cooperative is in the books.

    Raises:
      LedgerError: it is not.
    """
    known = book.register.histories(Cooperative)
    if cooperative is not None and cooperative not in known:
        names = ", ".join(known) or say("none")
        msg = say(
            "{cooperative} is no cooperative of these books; they are: {names}.",
            cooperative=cooperative,
            names=names,
        )
        raise LedgerError(msg)
