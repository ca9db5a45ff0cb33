"""Filing: a form's place among the documents, once its entries are in the books."""

from collections.abc import Sequence
from pathlib import Path

from beangulp import archive
from beangulp.exceptions import Error

from ledger import replacing
from ledger.findings import one_line
from ledger.findings import printable
from ledger.forms import FormError
from ledger.importing import Identified
from ledger.language import say


def places(identified: Sequence[Identified], to: Path) -> list[tuple[Path, Path]]:
    """Tell where files belong in a tree of documents, which has the accounts' names.

    Raises:
      FormError: two would have one place, or one is taken.
    """
    moves: list[tuple[Path, Path]] = []
    faults = []
    for path, importer in identified:
        try:
            place = to / archive.filepath(importer, str(path))
        except Error as error:
            faults.append(one_line(f"{path.name}: {error}"))
            continue
        taken = place.exists() and not replacing.is_copy(path, place)
        if taken or place in {there for _, there in moves}:
            told = say(
                "{file}: {place} is there already; rename one of them.",
                file=path.name,
                place=place,
            )
            faults.append(printable(told))
        moves.append((path, place))
    if faults:
        raise FormError(faults)
    return moves


def move(moves: Sequence[tuple[Path, Path]]) -> None:
    """Move files to their places, each wholly or not at all.

    Raises:
      FormError: one cannot be moved; those before it are.
    """
    for path, place in moves:
        try:
            replacing.move(path, place)
        except OSError as error:
            told = say(
                "{file}: it cannot be moved to {place} ({why}).",
                file=path.name,
                place=place,
                why=error.strerror,
            )
            raise FormError([printable(told)]) from None
