"""Masking: texts of the books read out where no single member is to be named."""

import re

from ledger.book import Book
from ledger.deposits import deposits
from ledger.language import mark
from ledger.language import say
from ledger.once import once
from ledger.records import Associate
from ledger.records import Family

FAMILY = mark("a family")
ASSOCIATE = mark("an associate")
PERSON = mark("a person")
DEPOSIT = mark("a deposit")
WORD = re.compile(r"\w[\w.-]*")
LENGTH_MAX = 120


@once
def known_ids(book: Book) -> dict[str, str]:
    """Give the ids of members, persons and deposits, folded, and what each is."""
    found = {str(one).casefold(): DEPOSIT for one in deposits(book)}
    for filed in book.register.records(Family):
        found |= {one.casefold(): PERSON for one in filed.record.covered}
    found |= {one.casefold(): ASSOCIATE for one in book.register.histories(Associate)}
    return found | {one.casefold(): FAMILY for one in book.register.histories(Family)}


def masked(book: Book, text: str) -> str:
    """Write a text with a word in the place of each id; what is too long is cut."""
    ids = known_ids(book)

    def word(match: re.Match[str]) -> str:
        core = match[0].rstrip(".-")
        known = ids.get(core.casefold())
        if known is None:
            return match[0]
        told = say(known)
        if match.start() == 0:
            told = told[:1].upper() + told[1:]
        return told + match[0][len(core) :]

    return shortened(WORD.sub(word, " ".join(text.split())), LENGTH_MAX)


def shortened(text: str, length: int) -> str:
    """Cut a text that is longer than some signs."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
