"""The text of a file: what the parser does not tell of it."""

import re
from collections.abc import Iterable
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from beancount.core import data

from ledger.findings import Finding
from ledger.language import say

_TOKENS = re.compile(
    r'"[^"\\]*(?:\\.[^"\\]*)*"'
    r"|;[^\n]*"
    r"|^(?P<key>[ \t]+[a-z][\w-]*):"
    r"|^[ \t]+(?P<posting>[^\s;#^])"
    r"|^(?P<head>[^\s;*#\"]\S*[ \t]+\S+(?:[ \t]+\"[^\"\n]*\")?)",
    re.MULTILINE,
)
_HEAD = re.compile(r"(?P<date>\S+)[ \t]+(?P<what>\S+)(?:[ \t]+\"(?P<kind>[^\"\n]*)\")?")
_KEY_LINE = re.compile(r"\n[ \t]+[a-z][\w-]*:")
_ZERO = re.compile(r"/\s*0")  # begins with its rarest sign: nothing is found sooner
_BY_ZERO = re.compile(r"[\d)]\s*/\s*0+(?:\.0*)?(?![\d.])")
_UNDATED = {
    "option",
    "include",
    "plugin",
    "pushtag",
    "poptag",
    "pushmeta",
    "popmeta",
}
_TRANSACTIONS = {"*", "!", "txn"}
_DIRECTIVES = {
    "open",
    "close",
    "commodity",
    "pad",
    "balance",
    "note",
    "document",
    "price",
    "event",
    "query",
}
ANY_KIND = "entry"


class Header(NamedTuple):
    """The first line of an entry, as far as it can be told from the text.

    Attributes:
      line: its line, from 1.
      date: its date; the first day of all if that does not read.
      kind: the kind of record, `sheet`, `transaction`, the directive's word, or
        ANY_KIND if that does not read.
    """

    line: int
    date: date
    kind: str


def repeated_keys(
    file: str, text: str, entries: Iterable[data.Directive]
) -> Iterator[Finding]:
    """Find keys typed twice in one entry or posting; Beancount keeps one of them.

    Args:
      file: the file's name.
      text: what it says.
      entries: what Beancount keeps of it.
    """
    if "pushmeta" not in text and len(_KEY_LINE.findall(text)) == _keys_kept(entries):
        return
    seen: dict[str, int] = {}
    for match in _TOKENS.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        if kind != "key":
            seen = {}
            continue
        key = match["key"].strip()
        if key in seen:
            yield Finding(
                file,
                _line(text, match.start("key")),
                say(
                    "the key {key} is typed twice in one entry, and one of the two is "
                    "lost (first on line {line}); join them in one text, or remove "
                    "one.",
                    key=key,
                    line=_line(text, seen[key]),
                ),
            )
        else:
            seen[key] = match.start("key")


def _keys_kept(entries: Iterable[data.Directive]) -> int:
    """Count the keys of entries and postings, but for their own file and line."""
    places = kept = 0
    for entry in entries:
        metas = [entry.meta]
        if isinstance(entry, data.Transaction):
            metas += [posting.meta for posting in entry.postings if posting.meta]
        places += 2 * len(metas)
        kept += sum(map(len, metas))
    return kept - places


def division_by_zero(text: str) -> int | None:
    """Give the line of a division by a zero, which ends Beancount without a word."""
    if not _ZERO.search(text) or not _BY_ZERO.search(text):
        return None
    bare = _TOKENS.sub(_blank, text)
    match = _BY_ZERO.search(bare)
    return _line(bare, match.start()) if match else None


def headers(text: str) -> list[Header]:
    """List the first lines of all entries, readable or not."""
    heads = [match for match in _TOKENS.finditer(text) if match.lastgroup == "head"]
    ends = [*(match.start() for match in heads), len(text)][1:]
    found = []
    for match, end in zip(heads, ends, strict=False):
        head = _HEAD.fullmatch(match["head"])
        if head is None or head["date"] in _UNDATED:
            continue
        day = _date(head["date"])
        kind = _kind(head["what"], head["kind"], text[match.end() : end])
        if day is not None or kind != ANY_KIND:
            line = _line(text, match.start("head"))
            found.append(Header(line, day or date.min, kind))
    return found


def lines_of(keyword: str, name: str, text: str) -> list[int]:
    """Give the lines that say `include "NAME"`, or another such keyword."""
    said = rf'^{keyword}\s+"{re.escape(name)}"'
    return [_line(text, one.start()) for one in re.finditer(said, text, re.MULTILINE)]


def line_of_byte(content: bytes, place: int) -> int:
    """Give the line in which a byte stands."""
    return content.count(b"\n", 0, place) + 1


def _blank(match: re.Match[str]) -> str:
    """Blank out a string or a comment, and keep its lines."""
    return match[0] if match.lastgroup else re.sub(r"[^\n]", " ", match[0])


def _kind(what: str, custom: str | None, body: str) -> str:
    if what == "custom":
        return custom or ANY_KIND
    if what in _TRANSACTIONS:
        sheet = re.search(r"^[ \t]+sheet:", body, re.MULTILINE)
        return "sheet" if sheet else "transaction"
    return what if what in _DIRECTIVES else ANY_KIND


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text.replace("/", "-"))
    except ValueError:
        return None


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
