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

# The network is measured beside one of a sixth of its size: 10 cooperatives of 60.
GROWTH = 6


class Size(NamedTuple):
    """How large the books are; the postings are those of the cooperative's year."""

    cooperatives: int = 60
    families: int = 25_000
    postings: int = 20_000


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
    from bench.cooperative import cooperative_year  # noqa: PLC0415
    from bench.network import network_year  # noqa: PLC0415

    sixth = size.cooperatives // GROWTH, size.families // GROWTH
    return {
        COOPERATIVE: _shelve(directory / COOPERATIVE, cooperative_year(size.postings)),
        NETWORK: _shelve(
            directory / NETWORK, network_year(size.cooperatives, size.families)
        ),
        SIXTH: _shelve(directory / SIXTH, network_year(*sixth)),
    }


def _shelve(directory: Path, books: text.Books) -> Shelved:
    """Write one book, and raise text.RecountError unless its text holds its tally."""
    from bench.audit import audit  # noqa: PLC0415

    books.write(directory)
    recounted = audit(directory / text.BARE)
    if recounted != books.tally:
        message = f"{directory}: simulated {books.tally}, recounted {recounted}"
        raise text.RecountError(message)
    apart = {text.WITH_LAWS, text.BROKEN}
    bare = (words for name, words in books.files.items() if name not in apart)
    return Shelved(recounted, sum(len(words.encode()) for words in bare))
