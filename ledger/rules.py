"""Rules: one law each, a generator of errors made into a Beancount plugin.

A rule returns the very list of entries that it was given and never raises: its
crash is an error that names it, and what is waived or excused is set apart.
"""

import gc
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from itertools import chain
from typing import Any
from typing import NamedTuple
from typing import TypeAlias

from beancount.core import data

from ledger.book import Book
from ledger.closings import done_on
from ledger.decisions import cited_in
from ledger.errors import RuleError
from ledger.errors import located
from ledger.language import chosen
from ledger.language import listed
from ledger.language import said_by
from ledger.language import say
from ledger.language import speaking
from ledger.records import Decision

Judge: TypeAlias = Callable[[Book], Iterator[RuleError]]
Plugged: TypeAlias = tuple[list[data.Directive], list[RuleError]]


def _always(_: Book) -> bool:
    return True


class CrashError(RuleError):
    """A law that could not finish its work."""


class Allowed(NamedTuple):
    """A finding that a decision lets stand, by waiver or excuse."""

    error: RuleError
    decision: str


@dataclass
class Verdict:
    """What a law found in a book."""

    law: str
    errors: list[RuleError] = field(default_factory=list)
    waived: list[Allowed] = field(default_factory=list)
    excused: list[Allowed] = field(default_factory=list)
    crashed: bool = False


@dataclass(frozen=True)
class Rule:
    """A law: its judgement, the terms that wake it, and the records that it reads.

    Attributes:
      judge: yields every error that the law finds in a book.
      error: the class of its errors.
      policy: the name of the policy that it needs, if any.
      terms: the terms of that policy; one wakes the law, and then it needs all.
      also: terms that it heeds where they are given, and neither needs nor wakes by.
      reads: the kinds of entry, as `text.Header` names them, on which its verdict
        rests; ANY_KIND for all.
      wakes: what else must be in the book before it wakes.
    """

    judge: Judge
    error: type[RuleError]
    policy: str = ""
    terms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    wakes: Callable[[Book], bool] = _always

    @property
    def name(self) -> str:
        """Name the law as people write it."""
        return self.error.law()

    def __call__(
        self, entries: list[data.Directive], options: Mapping[str, Any]
    ) -> Plugged:
        """Judge as a Beancount plugin of its own."""
        return entries, judged(entries, options, [self])

    def awake(self, book: Book) -> bool:
        """Tell whether the book says anything that this law speaks of."""
        states = book.policies.get(self.policy, ())
        given = any(term in state.sources for state in states for term in self.terms)
        return (given or not self.terms) and self.wakes(book)

    def stands(self, book: Book) -> bool:
        """Tell whether the law is awake at the end of the book."""
        last = book.policies.get(self.policy, [])[-1:]
        given = any(term in state.sources for state in last for term in self.terms)
        ended = any(state.policy is None for state in last)
        return self.awake(book) and (given or not (self.terms or ended))

    def verdict(self, book: Book) -> Verdict:
        """Judge a book; set apart what a decision allows; survive a crash."""
        verdict = Verdict(self.name)
        try:
            if self.awake(book):
                for error in chain(self._lacking(book), self.judge(book)):
                    _weigh(error, book, verdict)
        except (Exception, SystemExit) as crash:  # noqa: BLE001 - a law must not raise
            verdict.crashed = True
            verdict.errors.append(_crash(self.name, crash, book))
        return verdict

    def _lacking(self, book: Book) -> Iterator[RuleError]:
        for state in book.policies.get(self.policy, ()):
            given = [term for term in self.terms if term in state.sources]
            lacking = [term for term in self.terms if term not in state.sources]
            if given and lacking:
                yield self.error.at(
                    state.filed.entry,
                    self.policy,
                    "policy {policy} gives {given} but lacks {lacking}; the law needs "
                    "all of its terms, add what is lacking.",
                    policy=self.policy,
                    given=listed(given),
                    lacking=listed(lacking),
                )
                return


def rule(  # noqa: PLR0913 - the attributes of Rule
    error: type[RuleError],
    *,
    policy: str = "",
    terms: tuple[str, ...] = (),
    also: tuple[str, ...] = (),
    reads: tuple[str, ...] = (),
    wakes: Callable[[Book], bool] = _always,
) -> Callable[[Judge], Rule]:
    """Make a judgement into a Rule; the keywords are the attributes of Rule."""

    def decorate(judge: Judge) -> Rule:
        return Rule(judge, error, policy, terms, also, reads, wakes)

    return decorate


def judged(
    entries: Sequence[data.Directive],
    options: Mapping[str, Any],
    rules: Sequence[Rule],
) -> list[RuleError]:
    """Read a book once and give what every rule finds in it."""
    collecting = gc.isenabled()
    gc.disable()  # nothing made here is worth collecting before it is done
    try:
        every = [*entries]
        with speaking(chosen(said_by(every))):
            book = Book.read(every, options)
            errors = [error for one in rules for error in one.verdict(book).errors]
    except Exception as crash:  # noqa: BLE001 - a plugin must not raise
        return [_unread(crash, options)]
    finally:
        if collecting:
            gc.enable()
    return errors


def _weigh(error: RuleError, book: Book, verdict: Verdict) -> None:
    entry = error.entry
    if entry is not None:
        cited = [*cited_in(entry.meta), *cited_in(error.source)]
        if any(book.in_doubt(Decision, one) for one in cited):
            return  # the decision is refused on its own line; it may waive this
        waiver = book.decisions.waiver(verdict.law, cited, done_on(book, entry))
        if waiver is not None and not error.firm:
            verdict.waived.append(Allowed(error, waiver.record.id))
            return
        excuse = book.decisions.excuse(verdict.law, error.judged, entry.date)
        if excuse is not None:
            verdict.excused.append(Allowed(error, excuse))
            return
    verdict.errors.append(error)


def _crash(law: str, crash: BaseException, book: Book) -> CrashError:
    source = data.new_metadata(str(book.options.get("filename")), 0)
    message = say(
        "the law itself failed ({kind}: {crash}) and did not finish; the other laws "
        "were judged. Please report this with the book.",
        kind=type(crash).__name__,
        crash=crash,
    )
    return CrashError(located(source), f"{law}: {message}", None)


def _unread(crash: BaseException, options: Mapping[str, Any]) -> CrashError:
    message = say(
        "the book could not be read ({kind}: {crash}), so that no law was judged. "
        "Please report this with the book.",
        kind=type(crash).__name__,
        crash=crash,
    )
    source = data.new_metadata(str(options.get("filename")), 0)
    return CrashError(source, f"records: {message}", None)
