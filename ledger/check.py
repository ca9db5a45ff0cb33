"""The check: everything that is wrong with a book, and what was judged."""

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from pathlib import Path

from beancount.core import data
from beancount.ops import validation
from beancount.parser import booking

from ledger import findings
from ledger import laws
from ledger import plugging
from ledger import provisions
from ledger import seals
from ledger.bank_months import awaited
from ledger.book import Book
from ledger.cases import uncounted
from ledger.findings import Finding
from ledger.loading import NOTHING
from ledger.loading import Loaded
from ledger.loading import load
from ledger.policies import Policy
from ledger.ratification import awaiting
from ledger.receipts import without_sheet
from ledger.rules import Allowed
from ledger.rules import Rule
from ledger.text import ANY_KIND

BYLAWS = "bylaws"


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
      left_out: the laws of which nothing was to be told.
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
    left_out: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[Finding]:
        """Give all that is wrong: of the text, of Beancount, of the laws."""
        return [*self.text, *self.beancount, *self.laws]

    def of(self, names: Collection[str]) -> "Report":
        """Leave out what is of other laws; what the laws rest on is told always."""
        judged = (*self.on, *self.asleep, *self.unjudged, *self.crashed)
        return replace(
            self,
            laws=[one for one in self.laws if one.law in names],
            excused=[one for one in self.excused if one.error.law() in names],
            waived=[one for one in self.waived if one.error.law() in names],
            on=[name for name in self.on if name in names],
            asleep=[name for name in self.asleep if name in names],
            unjudged=[name for name in self.unjudged if name in names],
            crashed=[name for name in self.crashed if name in names],
            left_out=[name for name in judged if name not in names],
        )


def check(
    path: Path, rules: Sequence[Rule], instead: Mapping[str, bytes] = NOTHING
) -> Report:
    """Read a book, let Beancount work on it, and judge it once by every rule.

    Args:
      path: the main file.
      rules: the laws.
      instead: contents to judge in place of what stands on the disk; see `load`.

    Raises:
      LedgerError: the book cannot be opened.
    """
    loaded = load(path, instead)
    ours = {laws.module(one) for one in (BYLAWS, *(rule.name for rule in rules))}
    order = plugging.around(loaded, ours)
    entries, errors = booking.book(loaded.entries, loaded.options)
    loaded.entries = []  # the booked ones take their place
    booked = _with_empties([*entries], loaded)  # plugins may change their own list
    entries, before = plugging.transform(entries, loaded, order.before)
    given = _with_empties(entries, loaded)
    read = Book.read(given, loaded.options, booked=booked)
    report = Report(read, given)
    for rule in rules:
        _judge(rule, report, loaded)
    entries, after = plugging.transform(entries, loaded, order.after)
    errors += validation.validate(
        entries, loaded.options, None, validation.HARDCORE_VALIDATIONS
    )
    own = [*map(findings.of_error, errors), *before, *after]
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


def _no_sheets(book: Book) -> Iterator[str]:
    for entry in without_sheet(book):
        name = Path(str(entry.meta["filename"])).name
        yield (
            f"{name}:{entry.meta['lineno']} posts on contributions and is no sheet: "
            "nothing compares it with what families owe."
        )


def _no_cases(book: Book) -> Iterator[str]:
    for (entry, posting), why in uncounted(book):
        meta = {**entry.meta, **(posting.meta or {})}
        name = Path(str(meta["filename"])).name
        yield f"{name}:{meta['lineno']} counts no cases: {why}"


def _unplugged(named: Sequence[str]) -> Iterator[str]:
    bylaws = laws.module(BYLAWS)
    if bylaws in named:
        return
    judged = f"judge it by {', '.join(named)} alone" if named else "do not judge it"
    yield (
        f'the main file does not say plugin "{bylaws}": bean-check and Fava {judged}, '
        "only this check judges by every law."
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
