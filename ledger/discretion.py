"""Discretion: what a check keeps to itself of what members wrote.

A check is printed where strangers read it. Ids, accounts, amounts, dates and the
words of the laws pass. Payees, narrations, notes and other texts of several words
do not, nor does a name where an id belongs, nor what Beancount quotes of an entry.
"""

import re
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from beancount.core import data

from ledger.check import Report
from ledger.findings import Finding
from ledger.findings import one_line
from ledger.rules import Allowed

HIDDEN = "…"
_OURS = ("policy", "fund")  # their texts are words of the laws, not of members
_OUR_KEYS = ("filename", "lineno", "fund", "role", "source")
_OUR_WORDS = "note"  # in place of a law: not Beancount's
_OUR_NAMES = ("Beancount", "Fava", "Please")
_WORD = re.compile(r"\w+")
# Each takes time by the length of a text: what it has taken it never tries anew.
_NAME = re.compile(
    r"""(?<![^\s"'(])(?=[^\W\d_a-z])(?=\w*[^\W\dA-Z_])\w++(?![:-]|\.\w)""",
)
_READS = re.compile(  # ids alone, or an amount
    r"(?=\S*\d)\S++(?: (?=\S*\d)\S++)*+|-?[\d.,]+ [A-Z][A-Z0-9'._-]*"
)
_QUOTED = re.compile(  # to the end of the message if no sign closes it
    r"""(?P<kept>(?:include|plugin|option|module\ named|<class)\ )?
    (?<!\w)(?P<sign>['"])(?P<text>.*?)(?:(?P=sign)(?!\w)|$)""",
    re.VERBOSE,
)
_PASSES = re.compile(
    r"""(?=[^\s/]*\d)[^\s/:]{1,32}+   # an id, a number, a date, but no key
    | (?=[^\W\d_a-z][^\s/:]*:)[^\s/]++   # an account
    | [A-Z][A-Z0-9'._-]{0,23}   # a currency
    | [^\w\s]++                 # signs""",
    re.VERBOSE,
)
_REPRESENTED = re.compile(r"[\"'(\[]{0,3}\b[A-Z]\w*+\(\w++=.*")


def discreet(report: Report) -> Report:
    """Give a report without what members wrote, but for ids."""
    told = (report.findings, report.excused, report.waived)
    if not any((*told, report.pending, report.notes)):
        return report
    texts = _Texts(report.entries, report.crashed)
    return replace(
        report,
        text=[texts.hide(one) for one in report.text],
        beancount=[texts.hide(one) for one in report.beancount],
        laws=[texts.hide(one) for one in report.laws],
        excused=[texts.hide_allowed(one) for one in report.excused],
        waived=[texts.hide_allowed(one) for one in report.waived],
        pending=[texts.hidden(one, _OUR_WORDS) for one in report.pending],
        notes=[texts.hidden(one, _OUR_WORDS) for one in report.notes],
    )


class _Texts:
    """What members wrote in their own words: whole texts, and names among ids."""

    def __init__(
        self, entries: Sequence[data.Directive], crashed: Collection[str]
    ) -> None:
        self.crashed = crashed
        self.by_word: dict[str, set[str]] = {}
        self.names: set[str] = set()
        for text in _texts(entries):
            told = one_line(text)
            self.names.update(_NAME.findall(told))
            first = _WORD.search(told)
            if first and " " in told and not _READS.fullmatch(told):
                begun = told[first.start() :]
                self.by_word.setdefault(first[0], set()).add(begun)
        self.names.difference_update(_OUR_NAMES, _ids(entries))

    def hide(self, finding: Finding) -> Finding:
        """Hide the texts in a finding."""
        return finding._replace(
            message=self.hidden(finding.message, finding.law),
            judged=self.hidden(finding.judged, finding.law),
        )

    def hide_allowed(self, allowed: Allowed) -> Allowed:
        """Hide the texts in what a decision lets stand."""
        error = allowed.error
        message = self.hidden(one_line(error.message), error.law())
        judged = self.hidden(error.judged, error.law())
        return allowed._replace(error=error._replace(message=message, judged=judged))

    def hidden(self, message: str, law: str) -> str:
        """Replace each text by one sign, and in the words of a law each name too."""
        ours = law and law not in self.crashed
        if not ours:
            message = _QUOTED.sub(_told, _REPRESENTED.sub(HIDDEN, message))
        parts = []
        at = 0
        for word in _WORD.finditer(message):
            texts = self.by_word.get(word[0], ())
            said = [one for one in texts if message.startswith(one, word.start())]
            if ours and word[0] in self.names and _NAME.match(message, word.start()):
                said.append(word[0])
            if said and word.start() >= at:
                parts += [message[at : word.start()], HIDDEN]
                at = word.start() + max(map(len, said))
        return "".join((*parts, message[at:]))


def _ids(entries: Sequence[data.Directive]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, data.Custom) and entry.values:
            yield str(entry.values[0].value)


def _texts(entries: Sequence[data.Directive]) -> Iterator[str]:
    for entry in entries:
        yield from (text for text in _said(entry) if isinstance(text, str))


def _said(entry: data.Directive) -> Iterator[object]:
    if isinstance(entry, data.Custom) and entry.type in _OURS:
        return
    yield from _values(entry.meta)
    if isinstance(entry, data.Transaction):
        yield from (entry.payee, entry.narration)
        for posting in entry.postings:
            yield from _values(posting.meta)
    elif isinstance(entry, data.Custom):
        yield from (one.value for one in entry.values or ())
    else:
        yield from (value for name, value in entry._asdict().items() if name != "meta")


def _values(meta: dict[str, Any] | None) -> Iterator[object]:
    yield from (value for key, value in (meta or {}).items() if key not in _OUR_KEYS)


def _told(quoted: re.Match[str]) -> str:
    if quoted["kept"] or _PASSES.fullmatch(quoted["text"]):
        return quoted[0]
    return f"{quoted['sign']}{HIDDEN}{quoted['sign']}"
