"""The laws of a book as the pages tell them: which are awake, and which hold."""

from collections.abc import Iterator
from collections.abc import Sequence
from functools import cache

from ledger import breaches
from ledger.language import say
from ledger.language import say_many
from ledger.lawbook import clauses
from ledger.ours import our_rules
from ledger.rules import Rule
from ledger.web import links
from ledger.web.parts import Cell
from ledger.web.parts import Part
from ledger.web.parts import Words
from ledger.web.view import Reading
from ledger.web.view import View


@cache
def rules() -> Sequence[Rule]:
    """Give the laws, found to be ours once."""
    return our_rules()


def judge(reading: Reading) -> list[breaches.Held]:
    """Judge a book by every law, once a load."""
    return reading.ask(breaches.held, rules())


def held(view: View) -> list[breaches.Held]:
    """Tell what became of every law in the book."""
    return judge(view.reading)


def awake(view: View) -> frozenset[str]:
    """Name the laws whose terms the books have said by the day."""
    told = view.ask(clauses, rules(), on=view.on)
    return frozenset(one.law for one in told if one.on)


def told(view: View) -> Iterator[Part]:
    """Say which laws are broken, and how many sleep."""
    woken = awake(view)
    broken = [
        one
        for one in held(view)
        if one.law in woken and (one.crashed or one.open(view.end))
    ]
    asleep = len(held(view)) - len(woken)
    if broken:
        said = [_broken(view, one) for one in broken]
    elif woken:
        said = [Cell(say("Every law that is awake holds."))]
    else:
        said = [Cell(say("No law is awake."))]
    sleeping = say_many(
        "One law sleeps: the books have not said its terms.",
        "{count} laws sleep: the books have not said their terms.",
        asleep,
    )
    yield Words(
        say("Laws"),
        said,
        mood="attention" if broken else "good",
        note=sleeping if asleep else "",
    )


def _broken(view: View, law: breaches.Held) -> Cell:
    if law.crashed:
        return Cell(say("{law} could not be judged.", law=law.law))
    times = say_many(
        "{law} is broken once.",
        "{law} is broken {count} times.",
        len(law.open(view.end)),
        law=law.law,
    )
    return Cell(times, links.to_page("Laws"))
