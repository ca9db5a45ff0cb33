"""Drawings: a new file, never an old one."""

from pathlib import Path

from ledger import replacing
from ledger.errors import LedgerError
from ledger.language import say


def draw(file: Path, text: str) -> None:
    """Write a drawing to a new file.

    Raises:
      LedgerError: it exists, or cannot be written.
    """
    try:
        replacing.create(file, text.encode("utf-8"))
    except FileExistsError:
        msg = say("{file} exists; name a new file. Nothing was written.", file=file)
        raise LedgerError(msg) from None
    except OSError as error:
        why = error.strerror
        msg = say("{file} cannot be written: {why}.", file=file, why=why)
        raise LedgerError(msg) from None
