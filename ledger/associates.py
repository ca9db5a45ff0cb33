"""Associates: who is on the roll of advances, who is suspended, whose a posting is."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Iterator

from beancount.core import data

from ledger import periods
from ledger.book import Book
from ledger.doubts import Doubt
from ledger.doubts import doubts_of
from ledger.errors import Complaint
from ledger.once import once
from ledger.postings import Posted
from ledger.reading import shown
from ledger.records import Associate
from ledger.records import Suspension
from ledger.register import Filed
from ledger.rolls import Roll
from ledger.rolls import rolls
from ledger.stays import Stay
from ledger.stays import moves
from ledger.typing_slips import one_edit

KEY = "associate"
ROLE = "associate"
KINDS = frozenset({Associate.kind, Suspension.kind})


def suspension(book: Book, associate: str, on: dt.date) -> Filed[Suspension] | None:
    """Give what suspends an associate on a day, or None."""
    filed = book.register.filed(Suspension, associate, on)
    if filed is None or (filed.record.until is not None and filed.record.until < on):
        return None
    return filed


@once
def stays_on_rolls(book: Book) -> dict[str, tuple[Stay, ...]]:
    """Give each associate's time on the roll of a cooperative, by id.

    A physician is on no roll, and nobody is while suspended.
    """
    histories = book.register.histories(Associate)
    suspended = book.register.histories(Suspension)
    return {
        associate: moves(
            (day, _place(book, associate, day))
            for day in sorted(
                {
                    *(filed.date for filed in history),
                    *(_turns(book, associate) if associate in suspended else ()),
                }
            )
        )
        for associate, history in histories.items()
    }


def _turns(book: Book, associate: str) -> Iterator[dt.date]:
    """Give the days from which an associate is suspended, or no longer."""
    for filed in book.register.history(Suspension, associate):
        yield filed.date
        if isinstance(filed.record, Suspension) and filed.record.until is not None:
            yield periods.following(filed.record.until)


def _place(book: Book, associate: str, on: dt.date) -> str | None:
    """Give the cooperative on whose roll an associate is on a day, or None."""
    record = book.register.on(Associate, associate, on)
    if record is None or record.role != ROLE or suspension(book, associate, on):
        return None
    return record.cooperative


@once
def rolls_of_advances(book: Book) -> dict[str, Roll]:
    """Give every cooperative's roll of those who are paid advances."""
    return rolls(stays_on_rolls(book))


@once
def roll_doubts(book: Book) -> list[Doubt]:
    """Find the records that put rolls of advances in doubt."""
    return list(doubts_of(book, KINDS, stays_on_rolls(book)))


def in_doubt(book: Book, associate: str) -> bool:
    """Tell whether a record of an associate is refused, and told on its own line."""
    doubtful = book.doubtful
    return bool(doubtful) and not doubtful.isdisjoint(
        ((Associate.kind, associate), (Suspension.kind, associate))
    )


def named_by(book: Book, posting: data.Posting) -> object:
    """Give what a posting, or else its account, says under `associate`, or None."""
    said = (posting.meta or {}).get(KEY)
    if said is not None or posting.account not in book.accounts.opened:
        return said
    own: object = book.accounts.said(posting.account, KEY)
    return own if isinstance(own, str) and own else None  # another is told there


def named_in(book: Book, entry: data.Transaction, posting: data.Posting) -> object:
    """Give what a posting, its account, or else its entry says under `associate`."""
    said = named_by(book, posting)
    return (entry.meta or {}).get(KEY) if said is None else said


def told_as(associate: object) -> str:
    """Write what is said under `associate`: an id, or what stands there for one."""
    readable = isinstance(associate, str) and associate.strip()
    return str(associate) if readable else shown(associate)


def slip(
    what: str, meta: data.Meta | None, keys: Iterable[str] = (KEY,)
) -> Complaint | None:
    """Tell of a key of metadata that is nearly one of ours, and is passed over."""
    for key in (meta or {}).keys() - set(keys):
        near = next((one for one in keys if one_edit(str(key), one)), None)
        if near is not None:
            return Complaint(
                "a posting on {what} has the key {key}, which is none of ours; write "
                "{near} if that is meant.",
                {"what": what, "key": key, "near": near},
            )
    return None


def slips(
    what: str, posted: Iterable[Posted]
) -> Iterator[tuple[data.Transaction, data.Meta | None, Complaint]]:
    """Find the keys that are nearly `associate`: of postings, and once of an entry."""
    seen: set[int] = set()
    for entry, posting in posted:
        told = slip(what, posting.meta)
        if told is not None:
            yield entry, posting.meta, told
        told = slip(what, entry.meta) if id(entry) not in seen else None
        if told is not None:
            yield entry, None, told
        seen.add(id(entry))
