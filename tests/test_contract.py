"""What every law keeps to, whatever the book: it changes nothing and never raises."""

import pickle
import re
import sys
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from beancount.core import data
from beancount.parser import grammar
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
from tests.odd_books import ODD
from tests.odd_entries import Entries
from tests.odd_entries import Loaded
from tests.odd_entries import amounts
from tests.odd_entries import bare
from tests.odd_entries import costs
from tests.odd_entries import dawn
from tests.odd_entries import dusk
from tests.odd_entries import empty
from tests.odd_entries import loaded
from tests.odd_entries import parsed
from tests.odd_entries import weights


@pytest.fixture(
    params=[parsed, loaded, bare, amounts, costs, weights, dawn, dusk, empty],
    ids=lambda one: str(one.__name__),
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
    text = text.replace("waiting-weeks: 2", "waiting-weeks: 9999999")
    entries, _, options = parser.parse_string(text)
    assert crashes(bylaws.bylaws(entries, options)[1]) == []


def test_the_same_book_twice_gives_the_same() -> None:
    entries, options = parsed()
    copied = deepcopy(entries)
    assert bylaws.bylaws(entries, options)[1] == bylaws.bylaws(copied, options)[1]


def test_a_key_that_is_no_text_is_a_key_too_many() -> None:
    """A plugin of others may put anything into metadata."""
    meta: dict[Any, Any] = {**data.new_metadata("book", 1), 1: "one"}
    values = [grammar.ValueType("F-0001", str), grammar.ValueType("triunfo", str)]
    entry = data.Custom(meta, date(2026, 1, 5), "family", values)
    (error, *_) = judged([entry], {}, bylaws.RULES)
    assert "family F-0001 has the key 1, which is none of" in error.message
