"""What every law keeps to, whatever the book: it changes nothing and never raises."""

import pickle
import re
import sys
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from beancount import loader
from beancount.core import data
from beancount.parser import parser
from beancount.parser import printer

from ledger import laws
from ledger.book import Book
from ledger.errors import RuleError
from ledger.rules import CrashError
from ledger.rules import Judge
from ledger.rules import Rule
from ledger.rules import judged
from plugins import bylaws

Entries = list[data.Directive]
Loaded = tuple[Entries, Mapping[str, Any]]

ODD = """
2020-01-01 custom "decision" "D-1" "The rules of the network"
  taken-by: "assembly"
2020-01-01 custom "policy" "decisions"
  ratification-days: 10
  decision: "D-1"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  covered-max: 1
  decision: "D-1"
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "cooperative" "norte" "El Norte"
  class: "consumer"
2020-01-01 custom "cooperative" "norte" "El Norte"
2020-01-01 custom "end" "family" "F-0008"
2026-01-05 custom "family" "F-0001" "triunfo"
  covered: "P-01 P-02"
2026-01-05 custom "family" "F-0002" "nowhere"
  covered: "P-02 triunfo"
2026-01-05 custom "family"
2026-01-05 custom "family" 5 TRUE
2026-01-05 custom "family" 2026-01-01 "triunfo" Assets:Cash 5 USD
2026-01-05 custom "familly" "F-0003" "triunfo"
2026-01-05 custom "seal" "2026" "v1"
2026-01-05 custom "seal" "2026-13" "1" "sha256:12" "0"
2026-01-05 custom "closed" "26"
2026-01-05 custom "terms" Assets:Cash
  decision: 2026-001
2026-01-05 custom "end"
2026-01-05 custom "end" "seal" "2026"
2026-01-05 custom "policy"
2026-01-05 custom "decision" "D-2" "Odd" "Odder"
2026-01-05 custom "decision" "D-3" "Waives too much"
  taken-by: "quick"
  waives: "records nothing"
  excuses: "records@F-0001"
  ratifies: "D-9"
2026-01-05 custom "budget"
2026-01-05 custom "budget" TRUE 5 5 USD 2026-01-01 Assets:Cash
2026-01-05 commodity USD
  fund: 7
2026-01-05 open Assets:Cash
  fund: 7
  role: TRUE
  liquid: "yes"
2026-01-05 open Assets:Cash:Below
  fund:
2026-01-05 open Assets:Cash
2026-01-05 open Income:Contributions USD "STRICT"
  fund: "common"
  role: "contributions"
  decision: 2026-001
  sheet: "triunfo"
2026-01-06 pad Assets:Cash Equity:Opening
2026-01-07 balance Assets:Cash 5.00 ~ 0.01 USD
  decision: 5 USD
2026-01-08 note Assets:Nowhere "A note" #tag ^link
  decision: TRUE
2026-01-08 document Assets:Cash "/nowhere.pdf"
2026-01-08 event "place" "Barquisimeto"
2026-01-08 query "all" "SELECT *"
2026-01-08 price VES 0.02 USD
  decision: D-1
2026-01-31 close Assets:Cash
2027-06-01 * "The horizon, with an account that nobody opened"
  Assets:Unknown      1.00 USD
  Equity:Unknown     -2.00 VES
"""
POSTINGS = """\
  Assets:Cash              0.20 USD
  Income:Contributions    -0.20 USD
"""
HEADS = (
    "sheet: 5",
    "sheet:",
    'sheet: ""',
    "sheet: TRUE",
    "sheet: USD",
    "sheet: #triunfo",
    "sheet: Assets:Cash",
    "sheet: 2026-01-05",
    "sheet: 5.00 USD",
    'sheet: "triunfo"',
    'sheet: "triunfo"\n  week: "2026-W02"\n  corrects: "2026-W02"',
    'sheet: "triunfo"\n  week: TRUE\n  paid: 3',
    'sheet: "triunfo"\n  week:\n  paid:',
    'sheet: "triunfo"\n  week: 2026-01-05\n  absent: 2026-01-05',
    'sheet: "triunfo"\n  week: "2026-W02"\n  paid: 3\n  absent: 0.20 USD',
    'sheet: "triunfo"\n  week: "2026-W03"\n  paid:\n  absent: TRUE',
    'sheet: "triunfo"\n  week: "2026-W04"\n  paid: "F-0001 F-0001 : :: :1 F-0009:-3"',
    'sheet: "triunfo"\n  week: "2026-W05"\n  absent: "F-0001 F-0008 F-0008 :"',
    'sheet: "triunfo"\n  week: "9999-W52"\n  paid: "F-0001:999999"',
    'sheet: "triunfo"\n  week: "0001-W01"\n  paid: "F-0001"',
    'sheet: "triunfo"\n  corrects: "2026-W02"\n  paid: "F-0001:-999999 F-0008"',
    'sheet: "norte"\n  week: "2026-W02"\n  paid: "F-0002"\n  decision: 2026-001',
    'sheet: "nowhere"\n  week: "2026-W02"\n  paid: "F-0002"\n  decision: D-1',
)
PLAIN = """
2020-01-01 custom "decision" "D-1" "The rules of the network"
  taken-by: "assembly"
2020-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  decision: "D-1"
2020-01-01 custom "fund" "common" "Funeral fund"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-03-02 custom "family" "F-0001" "triunfo"
2020-01-01 open Assets:Cash
2020-01-01 open Income:Contributions
  fund: "common"
  role: "contributions"
"""
UNITS = (
    "Income:Contributions",
    "Income:Contributions  USD",
    "Income:Contributions  -0.20",
    "Income:Contributions  -0.20 USD @ 36.50 VES",
    "Income:Contributions  -0.20 USD @@ VES",
    "Income:Contributions  -0.20 USD {36.50 VES}",
    "! Income:Contributions  -0.20 VES {}",
    "Income:Contributions  -0.20 USD\n  Income:Contributions  -1.00",
    "Income:Contributions  -0.20 USD\n  Income:Contributions  5.00 USD {USD}",
    "Income:Unknown  -0.20 USD\n    decision: 2026-001",
)


def sheets() -> Iterator[str]:
    """Give sheets with odd headings, and sheets with odd amounts."""
    for head in HEADS:
        yield f'2026-06-05 * "Odd"\n  {head}\n{POSTINGS}'
    yield '2026-06-05 * "No postings"\n  sheet: "triunfo"\n  corrects: "2026-W02"\n  paid: ""\n'


def amounts() -> Loaded:
    """Give a plain book with a sheet for each odd amount, as the parser does."""
    made = [
        f'2026-06-05 * "Odd"\n  sheet: "triunfo"\n  week: "2026-W{number}"\n'
        f'  paid: "F-0001"\n  Assets:Cash  0.20 USD\n  {units}\n'
        for number, units in enumerate(UNITS, start=10)
    ]
    entries, errors, options = parser.parse_string("\n".join([PLAIN, *made]))
    assert not errors
    return sorted(entries, key=data.entry_sortkey), options


def parsed() -> Loaded:
    """Give entries as the parser does: amounts are missing, customs are empty."""
    entries, errors, options = parser.parse_string("\n".join([ODD, *sheets()]))
    assert not errors
    assert any(isinstance(one, data.Custom) and one.values is None for one in entries)
    return sorted(entries, key=data.entry_sortkey), options


def loaded() -> Loaded:
    """Give entries as the loader does, without what makes Beancount itself raise."""
    text = "\n".join([ODD, *sheets()])
    text = text.replace('2026-01-05 custom "budget"\n', "")
    text = text.replace("2026-01-06 pad", "; pad")
    entries, _, options = loader.load_string(text)
    return entries, options


def bare() -> Loaded:
    """Give entries that a program made, with as little as can be."""
    day = parsed()[0][0].date
    none: Any = None
    meta = data.new_metadata("made", 1)
    sheet = meta | {"sheet": "triunfo", "week": "2020-W01", "paid": "F-0001"}
    posting = data.Posting("Income:Contributions", None, None, None, None, None)
    return [
        *parsed()[0],
        data.Custom(meta, day, "fund", none),
        data.Custom({}, day, "fund", [("crafts", str)]),
        data.Custom(meta, day, "", []),
        data.Open({}, day, "Assets:Made", none, None),
        data.Transaction(
            sheet, day, "*", None, "", frozenset(), frozenset(), [posting]
        ),
        data.Transaction(none, day, "*", None, "", frozenset(), frozenset(), []),
        data.Note(none, day, "Assets:Made", "No metadata", None, None),
    ], parsed()[1]


def empty() -> Loaded:
    return [], {}


@pytest.fixture(
    params=[parsed, loaded, bare, amounts, empty], ids=lambda one: str(one.__name__)
)
def book(request: pytest.FixtureRequest) -> Loaded:
    made: Loaded = request.param()
    return made


def assert_unchanged(
    given: Entries, before: Sequence[data.Directive], after: Entries
) -> None:
    assert after is given
    assert len(after) == len(before)
    assert all(one is other for one, other in zip(after, before, strict=True))


def crashes(errors: Sequence[RuleError]) -> list[str]:
    return [error.message for error in errors if isinstance(error, CrashError)]


@pytest.mark.parametrize("rule", bylaws.RULES, ids=lambda rule: rule.name)
def test_a_law_alone_changes_nothing_and_does_not_raise(
    rule: Rule, book: Loaded
) -> None:
    entries, options = book
    before, written = [*entries], repr(entries)
    returned, errors = rule(entries, options)
    assert_unchanged(entries, before, returned)
    assert repr(entries) == written
    assert crashes(errors) == []
    assert all(type(error) is rule.error for error in errors)


def test_all_laws_together_say_what_each_says_alone(book: Loaded) -> None:
    entries, options = book
    before, written = [*entries], repr(entries)
    returned, errors = bylaws.bylaws(entries, options)
    assert_unchanged(entries, before, returned)
    assert repr(entries) == written
    alone = [error for rule in bylaws.RULES for error in rule(entries, options)[1]]
    assert errors == alone


def test_every_law_has_something_to_say_of_the_odd_book() -> None:
    entries, options = parsed()
    _, errors = bylaws.bylaws(entries, options)
    assert {error.law() for error in errors} == set(laws.NAMES)


def test_errors_are_what_beancount_and_fava_expect(book: Loaded) -> None:
    _, errors = bylaws.bylaws(*book)
    for error in errors:
        assert isinstance(error.source["filename"], str)
        assert isinstance(error.source["lineno"], int)
        assert error.message.startswith(f"{error.law()}: ")
        assert not re.search(r"\{[a-z_]+\}", error.message)
        assert printer.format_error(error)
    assert pickle.loads(pickle.dumps(errors)) == errors  # noqa: S301 - made above


def test_messages_are_in_members_words() -> None:
    _, errors = bylaws.bylaws(*parsed())
    for error in errors:
        assert not re.search(
            r"\\d|\[0-9|\^|\bTrue\b|\bNone\b|<class|\(\)", error.message
        )


@pytest.mark.parametrize("rule", bylaws.RULES, ids=lambda rule: rule.name)
def test_the_class_of_a_laws_errors(rule: Rule) -> None:
    error = rule.error
    assert error.__name__ == rule.name.title().replace("-", "") + "Error"
    assert getattr(sys.modules[error.__module__], error.__qualname__) is error
    assert error.__doc__


def test_one_registry() -> None:
    assert [rule.name for rule in bylaws.RULES] == list(laws.NAMES)


class Counted(list[data.Directive]):
    """A list that counts how often it is walked."""

    walked = 0

    def __iter__(self) -> Iterator[data.Directive]:
        self.walked += 1
        return super().__iter__()


def test_the_book_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[Book] = []
    read = Book.read

    def counted(entries: Entries, options: Mapping[str, Any]) -> Book:
        reads.append(read(entries, options))
        return reads[-1]

    monkeypatch.setattr(Book, "read", counted)
    made, options = parsed()
    entries = Counted(made)
    returned, errors = bylaws.bylaws(entries, options)
    assert returned is entries
    assert errors
    assert (len(reads), entries.walked) == (1, 1)


def broken(_: Book) -> Iterator[RuleError]:
    msg = "a slip of ours"
    raise KeyError(msg)


def leaving(_: Book) -> Iterator[RuleError]:
    sys.exit(0)


@pytest.mark.parametrize("judge", [broken, leaving])
@pytest.mark.parametrize("rule", bylaws.RULES, ids=lambda rule: rule.name)
def test_a_law_that_crashes_is_named_and_the_others_run(
    rule: Rule, judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries, options = parsed()
    _, whole = bylaws.bylaws(entries, options)
    crashing = [
        replace(one, judge=judge) if one is rule else one for one in bylaws.RULES
    ]
    monkeypatch.setattr(bylaws, "RULES", tuple(crashing))
    returned, errors = bylaws.bylaws(entries, options)
    assert returned is entries
    assert [message.partition(" (")[0] for message in crashes(errors)] == [
        f"{rule.name}: the law itself failed"
    ]
    others = [error for error in errors if not isinstance(error, CrashError)]
    assert others == [error for error in whole if not isinstance(error, rule.error)]
    assert all(printer.format_error(error) for error in errors)
    assert pickle.loads(pickle.dumps(errors)) == errors  # noqa: S301 - made above


def test_what_a_law_found_before_its_crash_is_kept() -> None:
    entries, options = parsed()
    family_size = next(one for one in bylaws.RULES if one.name == "family-size")

    def halfway(book: Book) -> Iterator[RuleError]:
        yield from family_size.judge(book)
        yield from broken(book)

    found = judged(entries, options, [family_size])
    assert judged(entries, options, [replace(family_size, judge=halfway)])[:-1] == found


def test_a_book_that_cannot_be_read_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Book, "read", broken)
    entries, options = parsed()
    returned, errors = bylaws.bylaws(entries, options)
    assert returned is entries
    assert len(crashes(errors)) == len(errors) == 1
    assert "no law was judged" in errors[0].message


def test_an_empty_custom_is_refused_on_its_line() -> None:
    text = '2026-01-05 custom "family"\n2026-01-05 custom "budget"\n'
    entries, _, options = parser.parse_string(text)
    _, errors = bylaws.bylaws(entries, options)
    assert [(one.source["lineno"], one.message[:30]) for one in errors] == [
        (1, 'records: custom "family" has n'),
        (2, 'records: custom "budget" has n'),
    ]


def test_a_day_beyond_the_calendar_crashes_nothing() -> None:
    text = ODD.replace("ratification-days: 10", "ratification-days: 9999999")
    entries, _, options = parser.parse_string(text)
    assert crashes(bylaws.bylaws(entries, options)[1]) == []


def test_the_same_book_twice_gives_the_same() -> None:
    entries, options = parsed()
    copied = deepcopy(entries)
    assert bylaws.bylaws(entries, options)[1] == bylaws.bylaws(copied, options)[1]
