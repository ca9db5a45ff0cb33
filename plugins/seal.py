"""A sealed period stays as it was sealed.

A record `seal` holds a hash of everything dated up to the end of a month or year, and
the hash of the seal before it. It changes with any amount, date, account, payee,
narration, flag, tag, link, currency or metadata, and not with order, layout, files or
comments. The first period that is not as it was sealed is named, with the entry that
was changed, added or removed where that can be told. What was wrong is corrected by an
entry of an open period (`cayapa correct`). No decision waives or excuses this.

Refused:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Income:Gifts USD
    2026-01-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-01 custom "decision" "D-1" "January is sealed"
      taken-by: "assembly"
    2026-02-01 custom "seal" "2026-01" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2026-01 is sealed by decision D-1, and what is dated up to 2026-01-31
      decision: "D-1"

Passes:

    2026-01-01 open Assets:Cash USD
    2026-01-01 open Income:Gifts USD
    2026-01-05 * "A gift"
      Assets:Cash     30.00 USD
      Income:Gifts   -30.00 USD
    2026-02-01 custom "decision" "D-1" "January is sealed"
      taken-by: "assembly"
    2026-02-01 custom "seal" "2026-01" "v1" "sha256:625020300e9e07aae87697d2385cc9c189b379a1b222ca7264f2251a7184f38a"
      decision: "D-1"
"""

from collections.abc import Iterator

from ledger.book import Book
from ledger.errors import RuleError
from ledger.rules import rule
from ledger.seal_faults import broken
from ledger.seal_faults import is_told
from ledger.seals import seals
from ledger.text import ANY_KIND

__plugins__ = ("seal",)


class SealError(RuleError):
    """A sealed period is not as it was sealed."""


@rule(SealError, reads=(ANY_KIND,), wakes=lambda book: bool(seals(book)))
def seal(book: Book) -> Iterator[SealError]:
    """Name the first period that is not as it was sealed."""
    found = broken(book)
    if found is not None and not is_told(book, found):
        yield SealError.of(found.entry, found.complaint, judged=found.period)
