"""Drawings: a new file, never an old one."""

from pathlib import Path

from ledger.errors import LedgerError


def draw(file: Path, text: str) -> None:
    """Write a drawing to a new file.

    Raises:
      LedgerError: it exists, or cannot be written.
    """
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        msg = f"{file} exists; name a new file. Nothing was written."
        raise LedgerError(msg) from None
    except OSError as error:
        msg = f"{file} cannot be written: {error.strerror}."
        raise LedgerError(msg) from None
