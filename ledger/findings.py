"""Findings: what a check tells people, wherever in the reading it was found."""

import os
from collections.abc import Iterable
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from typing import NamedTuple

from ledger.errors import located


class Finding(NamedTuple):
    """One thing that is wrong, and the line that must change.

    Attributes:
      file: the file's absolute path.
      line: the line, from 1; 0 where no line can be told.
      message: one line of text.
      law: the law that found it; empty for what Beancount or the text itself says.
      judged: the date or id by which a decision may excuse it.
    """

    file: str
    line: int
    message: str
    law: str = ""
    judged: str = ""


def of_error(error: Any, *, law: str = "", judged: str = "") -> Finding:  # noqa: ANN401
    """Give an error of Beancount's, of a law's, or of any shape, as a finding."""
    source = located(getattr(error, "source", None))
    message = one_line(str(getattr(error, "message", error)))
    return Finding(str(source["filename"]), int(source["lineno"]), message, law, judged)


def one_line(message: str) -> str:
    """Fold a message into one printable line; of a traceback the last line tells."""
    head, traceback, told = message.partition("Traceback (most recent call last):")
    if traceback:
        message = f"{head} {told.strip().splitlines()[-1]}"
    return printable(" ".join(message.split()))


def printable(text: str) -> str:
    """Show what a terminal or GitHub's runner would obey, or not show, as an escape.

    The runner obeys `##[` anywhere in a line, and `::` where a line begins.
    """
    text = text.replace("##[", "##\\x5b")
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode()
        for sign in text
    )


def shown(file: str) -> str:
    """Give a path as short as it can be typed from here."""
    here = Path.cwd()
    told = os.path.relpath(file, here) if Path(file).is_relative_to(here) else file
    return f"./{told}" if told.startswith(":") else told


def line(finding: Finding) -> str:
    """Write a finding on one line."""
    return printable(f"{shown(finding.file)}:{finding.line}: {finding.message}")


def in_order(findings: Iterable[Finding], files: Mapping[str, int]) -> list[Finding]:
    """Sort findings as the book runs: by the order of its files, then by line."""
    return sorted(
        findings,
        key=lambda one: (files.get(one.file, len(files)), one.file, one.line),
    )
