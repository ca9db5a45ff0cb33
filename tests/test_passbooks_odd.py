"""Passbooks of odd books: nothing raises, whatever the books say."""

from datetime import date

import pytest

from ledger import papers
from ledger.book import Book
from ledger.cli import lines
from ledger.cli.printing import text
from ledger.passbook_pages import paper
from ledger.passbooks import Passbooks
from ledger.passbooks import members
from tests import odd_entries

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BOOKS = ("parsed", "loaded", "bare", "amounts", "costs", "weights", "empty")
DAYS = (date(2020, 1, 1), date(2026, 2, 1), date(2026, 12, 31), date(2028, 6, 1))


@pytest.mark.parametrize("name", BOOKS)
def test_nothing_raises(name: str) -> None:
    book = Book.read(*getattr(odd_entries, name)())
    for on in DAYS:
        some = members(book, on=on)
        shared = Passbooks(book, some, on=on)
        for member in some:
            told = shared.of(member)
            assert next(text(paper(told))).startswith(
                f"Passbook of {member}, {told.kind} "
            )
            assert papers.page(paper(told)).endswith("</html>\n")
            assert lines.dumps(lines.plain(told))
