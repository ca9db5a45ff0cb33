"""Small sealed books: made by chance, written out in many layouts, changed in one place.

A book is a list of plain entries here, which shares no code with the library; it is
written as text, and the text is read as any book is.
"""

import datetime as dt
import unicodedata
from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

from beancount.core import data
from beancount.parser import booking
from beancount.parser import parser

from ledger.book import Book
from ledger.seal_drafts import SealRequest
from ledger.seal_drafts import draft

OPTIONS = 'option "tolerance_multiplier" "0.0001"\noption "booking_method" "NONE"\n'
ACCOUNTS = ("Assets:Cash", "Assets:Bank", "Income:Gifts", "Expenses:Wood", "Equity:Año")
CURRENCIES = ("USD", "VES", "EUR")
WORDS = ("café", "wood", "for the\nroof", "El Triunfo", "a gift", "año nuevo", "coffin")
MONTHS = ("2026-01", "2026-02", "2026-03")
SEALED_ON = dt.date(2026, 4, 10)
PLACES = 4

Value = str | Decimal | bool | dt.date | tuple[Decimal, str] | None
Keys = dict[str, Value]


@dataclass(frozen=True)
class Leg:
    """A posting."""

    account: str
    number: Decimal
    currency: str
    flag: str = ""
    keys: Keys = field(default_factory=dict)
    cost: tuple[Decimal, str] | None = None
    price: tuple[Decimal, str] | None = None


@dataclass(frozen=True)
class Plain:
    """An entry: of a word, with what stands on its line, and below it."""

    day: dt.date
    word: str
    said: tuple[Value, ...] = ()
    keys: Keys = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    legs: tuple[Leg, ...] = ()

    @property
    def is_annex(self) -> bool:
        """Tell whether it is told of apart."""
        return self.word in {"price", "note", "document", "event", "query"}


# --- Made by chance ---


def number(chance: Random) -> Decimal:
    return Decimal(chance.randrange(1, 10**6)).scaleb(-chance.randrange(5))


def keys(chance: Random) -> Keys:
    known: list[tuple[str, Value]] = [
        ("source", chance.choice(WORDS)),
        ("count", number(chance)),
        ("since", dt.date(2025, 1, 1) + dt.timedelta(chance.randrange(300))),
        ("full", chance.random() < 1 / 2),
        ("worth", (number(chance), "USD")),
        ("empty", None),
    ]
    return dict(chance.sample(known, chance.choice((0, 0, 1, 2))))


def few(chance: Random, words: Sequence[str]) -> frozenset[str]:
    return frozenset(chance.sample(words, chance.choice((0, 0, 1, 2))))


def transaction(chance: Random, day: dt.date) -> Plain:
    currency = chance.choice(CURRENCIES)
    numbers = [number(chance) for _ in range(chance.choice((1, 1, 2)))]
    legs = [
        Leg(chance.choice(ACCOUNTS), one, currency, keys=keys(chance))
        for one in (*numbers, -sum(numbers, Decimal(0)))
    ]
    how = chance.randrange(6)
    if how == 0:
        legs[0] = replace(legs[0], price=(number(chance), "PEN"))
    if how == 1:
        legs[0] = replace(legs[0], cost=(number(chance), "PEN"))
    if how == 2:
        legs[-1] = replace(legs[-1], flag="!")
    return Plain(
        day,
        chance.choice("*!"),
        (chance.choice((None, *WORDS)), chance.choice(WORDS)),
        keys(chance),
        few(chance, ("roof", "food", "x")),
        few(chance, ("bill-1", "bill-2", "x")),
        tuple(legs),
    )


def other(chance: Random, day: dt.date) -> Plain:
    word = chance.choice(
        ("balance", "pad", "custom", "price", "note", "event", "query", "document")
    )
    first, second = chance.sample(ACCOUNTS, 2)
    said: dict[str, tuple[Value, ...]] = {
        "balance": (first, (number(chance), "USD")),
        "pad": (first, second),
        "custom": ("F-0001", number(chance), day, True, "USD 5"),
        "price": ("VES", (number(chance), "USD")),
        "note": (first, chance.choice(WORDS)),
        "event": ("place", chance.choice(WORDS)),
        "query": ("all", chance.choice(WORDS)),
        "document": (first, "papers/bill.pdf"),
    }
    return Plain(day, word, said[word], keys(chance))


def made(chance: Random) -> list[Plain]:
    """Make a book of at most thirty entries, its decision and its seals apart."""
    start = dt.date(2026, 1, 1)
    book = [
        Plain(
            start, "open", (name, *sorted(chance.sample(CURRENCIES, 2))), keys(chance)
        )
        for name in ACCOUNTS[:-1]
    ]
    book += [
        Plain(start, "open", (ACCOUNTS[-1],), {}),
        Plain(start, "commodity", ("USD",), {"precision": Decimal(2)}),
        Plain(dt.date(2026, 3, 31), "close", ("Equity:Año",), keys(chance)),
    ]
    for _ in range(chance.randrange(6, 12)):
        day = start + dt.timedelta(chance.randrange(90))
        book.append(chance.choice((transaction, transaction, other))(chance, day))
    return book


# --- Written out ---


class Layout:
    """How a book is written: plainly, or by chance in any way that says the same."""

    def __init__(self, chance: Random | None = None) -> None:
        self.chance = chance

    def maybe(self) -> bool:
        return self.chance is not None and self.chance.random() < 1 / 3

    def shuffled(self, items: Sequence[str]) -> list[str]:
        return self.chance.sample(items, len(items)) if self.chance else [*items]

    def text(self, value: str) -> str:
        if self.maybe():
            value = unicodedata.normalize("NFD", value)
        if self.maybe():
            value = value.replace("\n", "  \n     ")
        return f'"{value}"'

    def number(self, value: Decimal) -> str:
        if self.maybe():
            return f"{value:f}" + ("000" if "." in f"{value:f}" else ".000")
        if self.maybe():
            return f"{value - 7:f} + 7"
        if self.maybe():
            return f"(3 * {value:f} - {2 * value:f})"
        if self.maybe() and value > 0:
            return f"{value:,f}"
        return f"{value:f}"

    def value(self, value: Value) -> str:
        match value:
            case None:
                return ""
            case bool():
                return str(value).upper()
            case Decimal():
                return self.number(value)
            case dt.date():
                return self.day(value)
            case (amount, currency):
                return f"{self.number(amount)} {currency}"
        return self.text(str(value))

    def day(self, day: dt.date) -> str:
        return f"{day:%Y/%m/%d}" if self.maybe() else day.isoformat()

    def keys(self, said: Keys, indent: str) -> list[str]:
        lines = [f"{indent}{key}: {self.value(one)}" for key, one in said.items()]
        return self.shuffled(lines)

    def entry(self, entry: Plain) -> str:
        lines = [self.head(entry), *self.keys(entry.keys, "  " * self.depth())]
        for block in self.shuffled(self.legs(entry)):
            lines += block.split("\0")
        if self.maybe():
            lines.insert(1, "  ; a remark")
        return "".join(f"{line}{' ; said' * self.maybe()}\n" for line in lines)

    def depth(self) -> int:
        return 2 if self.maybe() else 1

    def head(self, entry: Plain) -> str:
        word = "txn" if entry.word == "*" and self.maybe() else entry.word
        said = [self.day(entry.day), word]
        names = {"balance": 1, "pad": 2, "note": 1, "document": 1, "close": 1}
        bare = names.get(word, len(entry.said) * (word in {"price", "commodity"}))
        if word == "open":
            name, *currencies = map(str, entry.said)
            said += [name, ",".join(self.shuffled(currencies))]
        elif word == "custom":
            said += ['"survey"', *map(self.value, entry.said)]
        else:
            for place, one in enumerate(entry.said):
                is_name = place < bare and isinstance(one, str)
                if is_name or one is not None:
                    said.append(str(one) if is_name else self.value(one))
        marks = [f"#{one}" for one in sorted(entry.tags)]
        marks += [f"^{one}" for one in sorted(entry.links)]
        return ("   " if self.maybe() else " ").join([*said, *self.shuffled(marks)])

    def legs(self, entry: Plain) -> list[str]:
        """Write postings, one without its amount if that follows from the others."""
        plain = all(one.cost is one.price is None for one in entry.legs)
        numbers = sum((one.number for one in entry.legs), Decimal(0))
        alike = len({one.currency for one in entry.legs}) == 1
        left_out = None
        if self.maybe() and self.chance and plain and alike and not numbers:
            left_out = self.chance.randrange(len(entry.legs))
        return [
            "\0".join(self.leg(one, bare=place == left_out))
            for place, one in enumerate(entry.legs)
        ]

    def leg(self, leg: Leg, *, bare: bool) -> list[str]:
        said = [f"  {leg.flag} {leg.account}" if leg.flag else f"  {leg.account}"]
        if not bare:
            said.append(f"{self.number(leg.number)} {leg.currency}")
        if leg.cost:
            said.append(f"{{{self.number(leg.cost[0])} {leg.cost[1]}}}")
        if leg.price:
            said.append(f"@ {self.number(leg.price[0])} {leg.price[1]}")
        return ["    ".join(said), *self.keys(leg.keys, "    ")]


# --- Read and sealed ---

DECIDED = '2026-04-01 custom "decision" "D-1" "Seals"\n  taken-by: "assembly"\n'


def read(*texts: str) -> Book:
    """Read a book whose files are given as texts, as the library does."""
    entries: list[data.Directive] = []
    options: dict[str, Any] = {}
    for place, text in enumerate(texts):
        name = f"/books/{place}.beancount"
        found, errors, read_options = parser.parse_string(text, report_filename=name)
        assert not errors, (errors, text)
        options = options or read_options
        entries += found
    options["include"] = [f"/books/{place}.beancount" for place in range(len(texts))]
    booked, errors = booking.book(sorted(entries, key=data.entry_sortkey), options)
    assert not errors, errors
    return Book.read(booked, options, booked=booked)


def sealed(text: str) -> str:
    """Give the decision and the seals of the three months of a book."""
    seals = DECIDED
    for month in MONTHS:
        seals += draft(
            read(OPTIONS + text, seals), SealRequest(month, SEALED_ON, "D-1")
        )
    return seals


def written(book: Sequence[Plain], layout: Layout | None = None) -> str:
    layout = layout or Layout()
    return "\n".join(layout.shuffled([layout.entry(one) for one in book]))


# --- Changed in one place ---

Change = Callable[[Random, Plain], Plain]


def of_day(chance: Random, entry: Plain) -> Plain:
    days = [one for one in range(-20, 20) if one]
    return replace(entry, day=entry.day + dt.timedelta(chance.choice(days)))


def of_word(_: Random, entry: Plain) -> Plain:
    turned = {"*": "!", "!": "*", "note": "event", "event": "query", "query": "event"}
    return replace(entry, word=turned.get(entry.word, entry.word))


def of_said(chance: Random, entry: Plain) -> Plain:
    said = list(entry.said)
    if not said:
        return entry
    place = chance.randrange(len(said))
    said[place] = another(chance, said[place])
    return replace(entry, said=tuple(said))


def another(chance: Random, value: Value) -> Value:  # noqa: PLR0911 - one a type
    """Give another value, of the same type or of another that looks alike."""
    match value:
        case None:
            return "nothing"
        case bool():
            return not value
        case Decimal():
            return value + chance.choice((1, -1)) * Decimal(1).scaleb(-PLACES)
        case dt.date():
            return value + dt.timedelta(1)
        case (amount, currency):
            if chance.random() < 1 / 2:
                return amount, "EUR" if currency != "EUR" else "USD"
            return amount + Decimal(1).scaleb(-PLACES), currency
    text = str(value)
    if text in ACCOUNTS:
        return chance.choice([one for one in ACCOUNTS if one != text])
    if text in CURRENCIES:
        return "PEN"
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice("xé5") + text[at:]


def of_keys(chance: Random, entry: Plain) -> Plain:
    return replace(entry, keys=changed_keys(chance, entry.keys))


def changed_keys(chance: Random, said: Keys) -> Keys:
    if not said or chance.random() < 1 / 4:
        return {**said, "added": chance.choice(("x", Decimal(0), False, None))}
    key = chance.choice(sorted(said))
    rest = {one: value for one, value in said.items() if one != key}
    how = chance.randrange(3)
    if how == 0:
        return rest
    if how == 1:
        return {**rest, f"{key}x": said[key]}
    value = said[key]
    if isinstance(value, bool | Decimal | dt.date) and chance.random() < 1 / 2:
        return {**said, key: Layout().value(value)}  # the same, as a text
    return {**said, key: another(chance, value)}


def of_marks(chance: Random, entry: Plain) -> Plain:
    if entry.word not in "*!":
        return entry
    name = chance.choice(("tags", "links"))
    mark = chance.choice(("roof", "food", "x", "new", "bill-1"))
    return replace(entry, **{name: getattr(entry, name) ^ {mark}})


def of_leg(chance: Random, entry: Plain) -> Plain:
    if not entry.legs:
        return entry
    place = chance.randrange(len(entry.legs))
    leg = entry.legs[place]
    small = Decimal(1).scaleb(-PLACES)
    hows: list[Leg] = [
        replace(leg, number=leg.number + chance.choice((small, -small))),
        replace(leg, number=-leg.number),
        replace(leg, number=leg.number * 10),
        replace(leg, currency="PEN"),
        replace(leg, flag="" if leg.flag else "!"),
        replace(leg, keys=changed_keys(chance, leg.keys)),
        replace(leg, account=str(another(chance, leg.account))),
        replace(
            leg,
            price=(leg.price[0] + small, leg.price[1]) if leg.price else (small, "PEN"),
        ),
        replace(leg, cost=None if leg.cost else (small, "PEN"), price=None),
    ]
    legs = [*entry.legs]
    legs[place] = chance.choice(hows)
    if chance.random() < 1 / 8:
        legs = [*entry.legs[:place], *entry.legs[place + 1 :]]
    return replace(entry, legs=tuple(legs))


CHANGES: tuple[Change, ...] = (
    of_day,
    of_word,
    of_said,
    of_keys,
    of_marks,
    of_leg,
    of_leg,
)
