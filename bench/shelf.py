"""The books that are measured, written into a directory and recounted."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING
from typing import NamedTuple

from bench import text

if TYPE_CHECKING:
    from pathlib import Path

COOPERATIVE = "cooperative"
NETWORK = "network"
SIXTH = "sixth"
POSTINGS = "postings"
FORMS = "forms"

# The network is measured beside one of a sixth of its size: 10 cooperatives of 60.
GROWTH = 6


class Size(NamedTuple):
    """How large the books are; the postings are those of the cooperative's year.

    The forms have a row a family. With `large` the network's year is there a second
    time, a posting a family.
    """

    cooperatives: int = 60
    families: int = 25_000
    postings: int = 20_000
    large: bool = False


QUICK = Size(cooperatives=6, families=600, postings=1_000)


class Shelved(NamedTuple):
    """A book on the shelf: its tally, and the bytes of its bare text."""

    tally: text.Tally
    size: int


def fill(directory: Path, size: Size) -> dict[str, Shelved]:
    """Write and recount every book, in a process of its own (see `measure._run`)."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
        return other.submit(write, directory, size).result()


def write(directory: Path, size: Size) -> dict[str, Shelved]:
    """Write each book into a folder of its name, and recount it from its text."""
    # Imported here, so that the process that measures never loads Beancount.
    from bench import forms  # noqa: PLC0415
    from bench.cooperative import cooperative_year  # noqa: PLC0415
    from bench.network import network_year  # noqa: PLC0415

    forms.write(directory / FORMS, size.families)
    sixth = size.cooperatives // GROWTH, size.families // GROWTH
    shelved = {
        COOPERATIVE: _shelve(directory / COOPERATIVE, cooperative_year(size.postings)),
        NETWORK: _shelve(
            directory / NETWORK, network_year(size.cooperatives, size.families)
        ),
        SIXTH: _shelve(directory / SIXTH, network_year(*sixth)),
    }
    if size.large:
        shelved[POSTINGS] = _a_posting_each(directory / POSTINGS, size)
        if shelved[POSTINGS].tally != shelved[NETWORK].tally:
            message = f"{directory}: the sheets and the postings differ"
            raise text.RecountError(message)
    return shelved


def _a_posting_each(directory: Path, size: Size) -> Shelved:
    """Write the network's year with a posting a family, in both syntaxes."""
    from bench import postings  # noqa: PLC0415

    held = postings.write(directory, size.cooperatives, size.families)
    return Shelved(held, (directory / text.BARE).stat().st_size)


def _shelve(directory: Path, books: text.Books) -> Shelved:
    """Write one book, and raise text.RecountError unless its text holds its tally."""
    from bench.audit import audit  # noqa: PLC0415

    books.write(directory)
    recounted = audit(directory / text.BARE)
    if recounted != books.tally:
        message = f"{directory}: simulated {books.tally}, recounted {recounted}"
        raise text.RecountError(message)
    return Shelved(recounted, books.size)
