"""Books that mean harm, each with the verdict that it must get.

A `.books` file holds many: `== NAME`, then `=> EXIT [START OF A MESSAGE]`, then the
text. `{name}` in a text stands for one of FILLERS, which are too long to be written.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
PARTS = re.compile(r"^== (\S+)\n=> (\d) ?(.*)\n", re.MULTILINE)
MANY = 10_000
FILLERS = {
    "cited": " ".join(f"D-{one}" for one in range(2000)),
    "currency": "U" * 100,
    "decomposed": "Unio\u0301n",
    "digits": "7" * 4000,
    "entries": "2026-01-02 balance Assets:Cash 0.00 USD\n" * 5000,
    "exact": """\
2020-01-01 custom "decision" "D-0" "Exact to the cent"
  taken-by: "assembly"
2020-01-01 custom "policy" "exact"
  decision: "D-0"
""",
    "excuses": " ".join(f"loan-cap@F-{one}" for one in range(MANY)),
    "families": " ".join(f"F-{one}" for one in range(MANY)),
    "keys": "\n".join(f"  key{one}: {one}" for one in range(MANY)),
    "lines": "line\n" * MANY,
    "long": "A" * MANY,
    "mega": "m" * 2**20,
    "minuses": "-" * 1000,
    "nines": "9" * 2000,
    "parens": "(" * 1000 + "1" + ")" * 1000,
    "parts": ":A" * MANY,
    "persons": " ".join(f"P-{one}" for one in range(MANY)),
    "postings": "  Assets:Cash  1.00 USD\n" * 1000,
    "terms": """\
2020-01-01 custom "decision" "D-0" "The rules of the network"
  taken-by: "assembly"
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  covered-max: 9
  waiting-weeks: 4
  arrears-weeks-max: 8
  reinstatement: "arrears"
  decision: "D-0"
2020-01-01 custom "policy" "funeral-benefit"
  allowed: "0:60 6:120 24:160"
  currency: "USD"
  decision: "D-0"
2020-01-01 custom "policy" "advances"
  base: 30.00 USD
  decision: "D-0"
2020-01-01 custom "policy" "mentors"
  decision: "D-0"
""",
    "units": ",".join(f"C{one}C" for one in range(100)),
    "zeros": "0" * 64,
}
OPEN = b"2026-01-01 open Assets:Cash USD\n"


class Hostile(NamedTuple):
    """A book that means harm.

    Attributes:
      name: what it tries.
      content: of its main file.
      exit: the exit code of its check.
      told: the start of one of the messages; empty if nothing is to be told.
    """

    name: str
    content: bytes
    exit: int
    told: str


def hostile() -> list[Hostile]:
    """Give every hostile book."""
    written = (one for file in sorted(FOLDER.glob("*.books")) for one in _read(file))
    return [*written, *BYTES]


def _read(file: Path) -> Iterator[Hostile]:
    parts = PARTS.split(file.read_text("utf-8"))[1:]
    for name, code, told, text in zip(*[iter(parts)] * 4, strict=True):
        yield Hostile(name, text.format_map(FILLERS).encode(), int(code), told)


BYTES = [
    Hostile("nothing-at-all", b"", 0, ""),
    Hostile(
        "a-zero-byte",
        OPEN + b"\0",
        1,
        "this file is no text; name a book, or remove it.",
    ),
    Hostile(
        "a-byte-order-mark",
        b"\xef\xbb\xbf" + OPEN,
        1,
        "the file begins with a byte order mark",
    ),
    Hostile(
        "utf-16",
        OPEN.decode().encode("utf-16"),
        1,
        "this file is no text; name a book, or remove it.",
    ),
    Hostile(
        "latin-1",
        "2026-01-01 open Assets:Unión USD\n".encode("latin-1"),
        1,
        "the text is not UTF-8 here (byte 0xf3)",
    ),
    Hostile(
        "half-a-character",
        OPEN + b"; \xc3",
        1,
        "the text is not UTF-8 here (byte 0xc3)",
    ),
    Hostile(
        "a-lone-surrogate",
        OPEN + b"; \xed\xa0\x80\n",
        1,
        "the text is not UTF-8 here (byte 0xed)",
    ),
    Hostile(
        "an-overlong-slash",
        OPEN + b'include "..\xc0\xaf"\n',
        1,
        "the text is not UTF-8 here (byte 0xc0)",
    ),
    Hostile(
        "text-from-right-to-left",
        OPEN + "; \u202e x\n".encode(),
        1,
        "a sign that is not seen (U+202E) stands here",
    ),
    Hostile(
        "an-invisible-blank",
        OPEN + "; a\u200bb\n".encode(),
        1,
        "a sign that is not seen (U+200B) stands here",
    ),
    Hostile(
        "lines-that-end-in-returns",
        OPEN.replace(b"\n", b"\r") * 2,
        1,
        "syntax error, unexpected DATE",
    ),
    Hostile("lines-of-another-system", OPEN.replace(b"\n", b"\r\n"), 0, ""),
    Hostile(
        "a-form-feed",
        b"\f" + OPEN,
        1,
        "Invalid token: '…' (a word or sign that Beancount does not know)",
    ),
    Hostile("no-line-end", OPEN.strip(), 0, ""),
    Hostile(
        "a-line-of-eight-megabytes",
        OPEN + b";" * 2**23 + b"\n",
        1,
        "this line has more than 100000 bytes",
    ),
    Hostile("a-million-empty-lines", OPEN + b"\n" * 10**6, 0, ""),
    Hostile(
        "a-program",
        b"#!/bin/sh\ntouch marker\n",
        1,
        "Invalid token: '…' (a word or sign that Beancount does not know)",
    ),
    Hostile(
        "a-picture",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        1,
        "this file is no text; name a book, or remove it.",
    ),
    Hostile(
        "random-bytes",
        bytes((one * 7919) % 256 for one in range(5000)),
        1,
        "this file is no text; name a book, or remove it.",
    ),
]
