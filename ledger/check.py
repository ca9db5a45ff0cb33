"""The check: everything that is wrong with a book, and what was judged."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from pathlib import Path
from typing import Any
from typing import TypeAlias

from beancount.core import data
from beancount.ops import validation

from ledger import findings
from ledger import laws
from ledger import plugging
from ledger import provisions
from ledger import seals
from ledger import telling
from ledger.bank_months import awaited
from ledger.book import Book
from ledger.booked import fill_in
from ledger.cases import uncounted
from ledger.files import Files
from ledger.findings import Finding
from ledger.hints import hinted
from ledger.language import say
from ledger.loading import DISK
from ledger.loading import Loaded
from ledger.loading import load
from ledger.policies import Policy
from ledger.ratification import awaiting
from ledger.receipts import without_sheet
from ledger.rules import Allowed
from ledger.rules import Rule
from ledger.telling import LetStand
from ledger.telling import Told
from ledger.text import ANY_KIND

BYLAWS = "bylaws"

Validating: TypeAlias = Callable[[list[data.Directive], dict[str, Any]], list[Any]]


@dataclass
class Report:
    """What a check found.

    Attributes:
      book: the book, read.
      entries: its entries, as the laws read them.
      text: what is wrong with the text; the rest may follow from it.
      beancount: what Beancount itself finds.
      laws: what the laws find.
      excused: what a decision of the assembly lets stand.
      waived: what a decision that the entry cites lets stand.
      pending: what can only be judged once the horizon has passed its day.
      notes: what is worth saying and not wrong.
      unshowable: whether Fava could show no page of the book.
      on, asleep, unjudged, crashed: the laws, by what became of them.
    """

    book: Book
    entries: Sequence[data.Directive] = ()
    text: list[Finding] = field(default_factory=list)
    beancount: list[Finding] = field(default_factory=list)
    laws: list[Finding] = field(default_factory=list)
    excused: list[Allowed] = field(default_factory=list)
    waived: list[Allowed] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unshowable: bool = False
    on: list[str] = field(default_factory=list)
    asleep: list[str] = field(default_factory=list)
    unjudged: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        """Give all that is wrong: of the text, of Beancount, of the laws."""
        return [*self.text, *self.beancount, *self.laws]

    def told(self, entries: Mapping[str, list[str]] | None = None) -> Told:
        """Give what is to be told of it.

        Args:
          entries: the lines to show, by place.
        """
        names = (*telling.FINDINGS, "pending", "notes", *telling.STATES[:-1])
        lists: dict[str, Any] = {name: [*getattr(self, name)] for name in names}
        return Told(
            main=str(self.book.options["filename"]),
            excused=[*map(_let_stand, self.excused)],
            waived=[*map(_let_stand, self.waived)],
            entries=entries,
            **lists,
        )


def check(path: Path, rules: Sequence[Rule], source: Files = DISK) -> Report:
    """Read a book and judge it; see `judged`.

    Args:
      path: the main file.
      rules: the laws.
      source: where the files come from.

    Raises:
      LedgerError: the book cannot be opened.
    """
    return judged(load(path, source), rules)


def judged(loaded: Loaded, rules: Sequence[Rule]) -> Report:
    """Let Beancount work on a book that is read, and judge it once by every rule."""
    ours = {laws.module(one) for one in (BYLAWS, *(rule.name for rule in rules))}
    order = plugging.around(loaded, ours)
    entries, errors = fill_in(loaded.entries, loaded.options)
    loaded.entries = []  # the booked ones take their place
    booked = _with_empties([*entries], loaded)  # plugins may change their own list
    entries, before = plugging.transform(entries, loaded, order.before)
    given = _with_empties(entries, loaded)
    read = Book.read(given, loaded.options, booked=booked)
    report = Report(read, given)
    for rule in rules:
        _judge(rule, report, loaded)
    entries, after = plugging.transform(entries, loaded, order.after)
    errors += _validated(entries, loaded.options)
    found = map(findings.of_error, errors)
    told = [one._replace(message=hinted(one.message)) for one in found]
    own = sorted([*told, *before, *after])  # some stem from sets, which have no order
    report.text = findings.in_order(loaded.findings, loaded.files)
    report.beancount = findings.in_order(own, loaded.files)
    report.laws = findings.in_order(report.laws, loaded.files)
    report.pending = [
        *awaiting(report.book),
        *awaited(report.book),
        *provisions.awaited(report.book),
    ]
    report.unshowable = bool(loaded.empties)
    report.notes = [
        *loaded.notes,
        *_unplugged(order.named),
        *_no_sheets(report.book),
        *_no_cases(report.book),
        *seals.notes(report.book),
    ]
    return report


def _let_stand(allowed: Allowed) -> LetStand:
    error = allowed.error
    finding = findings.of_error(error, law=error.law(), judged=error.judged)
    return LetStand(finding, allowed.decision)


def _validated(
    entries: list[data.Directive], options: dict[str, Any]
) -> list[data.BeancountError]:
    """Validate as bean-check does.

    Beancount adds what is asked for beyond its own validations to these for good, so
    that each check would be slower than the one before: they are run here instead.
    """
    errors = list(validation.validate(entries, options))
    more: Sequence[Validating] = validation.HARDCORE_VALIDATIONS
    for validate in more:
        errors += validate(entries, options)
    return errors


def _no_sheets(book: Book) -> Iterator[str]:
    for entry in without_sheet(book):
        name = Path(str(entry.meta["filename"])).name
        yield say(
            "{place} posts on contributions and is no sheet: nothing compares it with "
            "what families owe.",
            place=f"{name}:{entry.meta['lineno']}",
        )


def _no_cases(book: Book) -> Iterator[str]:
    for (entry, posting), why in uncounted(book):
        meta = {**entry.meta, **(posting.meta or {})}
        name = Path(str(meta["filename"])).name
        place = f"{name}:{meta['lineno']}"
        yield say("{place} counts no cases: {why}", place=place, why=why)


def _unplugged(named: Sequence[str]) -> Iterator[str]:
    bylaws = laws.module(BYLAWS)
    if bylaws in named:
        return
    if named:
        yield say(
            'the main file does not say plugin "{bylaws}": bean-check and Fava judge '
            "it by {named} alone, only this check judges by every law.",
            bylaws=bylaws,
            named=", ".join(named),
        )
    else:
        yield say(
            'the main file does not say plugin "{bylaws}": bean-check and Fava do not '
            "judge it, only this check judges by every law.",
            bylaws=bylaws,
        )


def _with_empties(
    entries: list[data.Directive], loaded: Loaded
) -> list[data.Directive]:
    if not loaded.empties:
        return entries
    return sorted([*entries, *loaded.empties], key=data.entry_sortkey)


def _judge(rule: Rule, report: Report, loaded: Loaded) -> None:
    """Judge by one law; what rests on records that did not read is withheld."""
    verdict = rule.verdict(report.book)
    lost = [
        loss.since
        for loss in loaded.losses
        if ANY_KIND in rule.reads or loss.kind in (*rule.reads, ANY_KIND)
    ]
    if verdict.crashed:
        report.crashed.append(rule.name)
    elif lost or _policy_in_doubt(rule, report.book):
        report.unjudged.append(rule.name)
    elif rule.stands(report.book):
        report.on.append(rule.name)
    else:
        report.asleep.append(rule.name)
    for error in verdict.errors:
        if not lost or error.entry is None or error.entry.date < min(lost):
            finding = findings.of_error(error, law=rule.name, judged=error.judged)
            report.laws.append(finding)
    report.excused += verdict.excused
    report.waived += verdict.waived


def _policy_in_doubt(rule: Rule, book: Book) -> bool:
    return bool(rule.terms) and book.in_doubt(Policy, rule.policy)
