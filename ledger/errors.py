"""What a rule says of an entry, and what the library says of a request."""

from collections.abc import Mapping
from typing import Any
from typing import NamedTuple
from typing import Self

from beancount.core import data

from ledger.language import say


class LedgerError(Exception):
    """A request that the library cannot carry out; the message is for people."""


class Complaint(NamedTuple):
    """One sentence as a template, and the values of its named fields."""

    template: str
    fields: Mapping[str, object]

    def text(self) -> str:
        """Fill the template, in the language in force."""
        return say(self.template, **self.fields)


class RuleError(NamedTuple):
    """One fault in the books, in the shape that Beancount and Fava expect.

    Attributes:
      source: metadata with `filename` and `lineno` of the line that must change.
      message: one sentence: law, who, what is, what the law is, the way out.
      entry: the entry judged, or None where there is none.
      judged: the date or id by which an assembly decision may excuse it.
      firm: no decision that the entry cites frees it; it may still be excused.
    """

    source: data.Meta
    message: str
    entry: data.Directive | None
    judged: str = ""
    firm: bool = False

    @classmethod
    def law(cls) -> str:
        """Name the law as people write it: `loan-cap` for `plugins.loan_cap`."""
        return cls.__module__.rpartition(".")[2].replace("_", "-")

    @classmethod
    def of(
        cls,
        entry: data.Directive,
        complaint: Complaint,
        *,
        judged: str = "",
        meta: data.Meta | None = None,
    ) -> Self:
        """Make a complaint into an error of this law on an entry.

        Args:
          entry: the entry that must change.
          complaint: one sentence, without the law's name.
          judged: what an excuse must name; the entry's date if not given.
          meta: metadata of the posting that must change, if it is one.
        """
        return cls(
            located(meta if meta is not None else entry.meta),
            f"{cls.law()}: {complaint.text()}",
            entry,
            judged or entry.date.isoformat(),
        )

    @classmethod
    def at(
        cls, entry: data.Directive, judged: str, template: str, /, **fields: object
    ) -> Self:
        """Fill a template into an error on an entry; see `of`."""
        return cls.of(entry, Complaint(template, fields), judged=judged)


def located(meta: dict[str, Any] | None) -> data.Meta:
    """Give metadata that Beancount can print: it needs a file and a line."""
    meta = meta or {}
    if isinstance(meta.get("lineno"), int) and isinstance(meta.get("filename"), str):
        return meta
    return data.new_metadata(str(meta.get("filename") or "<cayapa>"), 0)
