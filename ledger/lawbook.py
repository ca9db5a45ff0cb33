"""The law book: what each law says, and the policies and decisions behind it."""

import inspect
import re
import sys
from collections.abc import Sequence
from datetime import date
from textwrap import fill
from typing import NamedTuple

from ledger.book import Book
from ledger.errors import LedgerError
from ledger.language import paragraphs
from ledger.language import say
from ledger.language import say_paragraphs
from ledger.records import Record
from ledger.register import Filed
from ledger.rules import Rule

REFUSED = "Refused:"
PASSES = "Passes:"
WIDTH = 88


class Term(NamedTuple):
    """A term of a policy in force: its name and value as written, and who decided."""

    term: str
    value: object
    decision: tuple[str, ...]


class Clause(NamedTuple):
    """A law as it stands on a day."""

    law: str
    says: str
    on: bool
    policy: str
    terms: list[Term]


class Explanation(NamedTuple):
    """A law explained: its text, a book that it refuses, and one that passes."""

    law: str
    text: str
    refused: str
    passes: str


def clauses(book: Book, rules: Sequence[Rule], *, on: date) -> list[Clause]:
    """List every law with its terms in force on a day."""
    return [
        Clause(
            rule.name, explain(rule).text.splitlines()[0], *_standing(book, rule, on)
        )
        for rule in rules
    ]


def find(rules: Sequence[Rule], name: str) -> Rule:
    """Find a law by its name.

    Raises:
      LedgerError: there is no such law.
    """
    for rule in rules:
        if rule.name == name.replace("_", "-"):
            return rule
    names = ", ".join(rule.name for rule in rules)
    msg = say("{name} is no law; the laws are: {names}.", name=name, names=names)
    raise LedgerError(msg)


def explain(rule: Rule) -> Explanation:
    """Explain a law in the words of its module, and in the language in force."""
    module = sys.modules[rule.judge.__module__]
    told = inspect.cleandoc(module.__doc__ or "")
    text, _, examples = told.partition(f"\n{REFUSED}\n")
    refused, _, passes = examples.partition(f"\n{PASSES}\n")
    says = _said(text.strip())
    return Explanation(rule.name, says, _example(refused), _example(passes))


def _said(text: str) -> str:
    """Say a law's text, its first line whole; English stays as the module has it."""
    said = say_paragraphs(text)
    if said == "\n\n".join(paragraphs(text)):
        return text
    first, *others = said.split("\n\n")
    wrapped = (one if "\n" in one else fill(one, WIDTH) for one in others)
    return "\n\n".join([first, *wrapped])


def _example(text: str) -> str:
    return re.sub(r"^    ", "", text.strip("\n"), flags=re.MULTILINE) + "\n"


def _standing(book: Book, rule: Rule, on: date) -> tuple[bool, str, list[Term]]:
    held = [state for state in book.policies.get(rule.policy, ()) if state.date <= on]
    terms = [
        _term(term, state.sources[term])
        for state in held[-1:]
        for term in (*rule.terms, *rule.also)
        if term in state.sources
    ]
    awake = bool(terms) if rule.terms else rule.awake(book)
    return awake, rule.policy, terms


def _term(term: str, filed: Filed[Record]) -> Term:
    """Give a term in the words of the record that gave it, on one line."""
    value = filed.entry.meta.get(term)
    told = " ".join(value.split()) if isinstance(value, str) else value
    return Term(term, told, filed.record.decision)
