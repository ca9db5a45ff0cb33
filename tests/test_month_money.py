"""The money of each month of the example books, counted again from their text."""

import re
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from beancount.parser import booking
from beancount.parser import parser

from ledger.book import Book
from ledger.fund_table import fund_table
from ledger.month_money import FundMonth
from ledger.month_money import money_of_month
from ledger.periods import month_end
from tests.books_read import opened
from tests.test_books import BOOKS
from tests.test_passbooks import book

MONTHS = [date(2026, month, 1) for month in range(1, 13)]
NONE = Decimal(0)
POSTED = re.compile(
    r"^  ([A-Z][\w:-]*) +(-?[\d.]+) ([A-Z]+)(?: @@ ([\d.]+) ([A-Z]+))?$"
)

Line = tuple[str, Decimal, str, Decimal, str]


@cache
def written() -> list[tuple[date, list[Line]]]:
    """Read day and lines of each entry: account, units, and what they weigh."""
    found = []
    for path in sorted(BOOKS.rglob("*.beancount")):
        for part in re.split(r"\n(?=\d{4}-\d\d-\d\d )", path.read_text("utf-8"))[1:]:
            lines = []
            for line in part.splitlines():
                if match := POSTED.match(line.partition(";")[0].rstrip()):
                    name, number, unit, price, other = match.groups()
                    sign = -1 if number.startswith("-") else 1
                    weight = sign * Decimal(price) if price else Decimal(number)
                    lines.append((name, Decimal(number), unit, weight, other or unit))
            if re.match(r'\S+ [*!] "', part):
                found.append((date.fromisoformat(part[:10]), lines))
    return found


def money(fund: str, unit: str, before: date) -> Decimal:
    """Sum the money of a fund before a day."""
    return sum(
        (
            number
            for day, lines in written()
            for name, number, currency, *_ in lines
            if day < before and currency == unit and is_money(name, fund)
        ),
        NONE,
    )


def is_money(name: str, fund: str) -> bool:
    keys = opened()[name]
    assets = name.startswith("Assets:")
    return assets and keys.get("liquid") == "TRUE" and keys.get("fund") == fund


def came_in(fund: str, unit: str, first: date, last: date) -> Decimal:
    """Sum what came in: what an entry says of it, and at least what the money grew.

    What is spent of money that is exchanged in the same entry came in before.
    """
    total = NONE
    for day, lines in written():
        if first <= day <= last and any(is_money(one[0], fund) for one in lines):
            said = grew = NONE
            for name, number, currency, weight, weighed in lines:
                if is_money(name, fund):
                    grew += number if currency == unit else NONE
                elif weighed == unit and opened()[name].get("fund") == fund:
                    said -= min(weight, NONE)
                    grew += max(weight, NONE) if exchanges(lines) else NONE
            total += max(said, grew)
    return total


def exchanges(lines: list[Line]) -> bool:
    return any(one[2] != one[4] for one in lines)


def month(first: date) -> dict[tuple[str, str], FundMonth]:
    told = money_of_month(book(), first, month_end(first))
    return {(one.fund, one.currency): one for one in told}


@pytest.mark.parametrize("first", MONTHS)
def test_every_month_as_counted_from_the_text(first: date) -> None:
    last, told = month_end(first), month(first)
    end = date.fromordinal(last.toordinal() + 1)
    funds = {keys["fund"] for keys in opened().values() if "fund" in keys}
    assert len(funds) == 8
    for fund in funds:
        begins, ends = money(fund, "USD", first), money(fund, "USD", end)
        came = came_in(fund, "USD", first, last)
        if (fund, "USD") not in told:
            assert begins == ends == came == 0
            continue
        one = told[fund, "USD"]
        assert (one.opening, one.closing) == (begins, ends)
        assert one.total_in == came
        assert one.total_out == came - (ends - begins)
    for (fund, unit), one in told.items():
        assert one.closing == money(fund, unit, end), (fund, unit)


@pytest.mark.parametrize("first", MONTHS)
def test_what_is_shown_adds_up(first: date) -> None:
    for one in month(first).values():
        assert one.opening + one.total_in - one.total_out == one.closing
        assert all(line.number > 0 for line in (*one.came, *one.went))
        assert len(one.came) <= 6
        assert len(one.went) <= 6


@pytest.mark.parametrize("first", MONTHS)
def test_a_month_ends_as_the_funds_stand_and_the_next_begins(first: date) -> None:
    rows = fund_table(book(), on=month_end(first))
    liquid = {(row.fund, row.currency): row.liquid for row in rows}
    told = month(first)
    for key, one in told.items():
        assert one.closing == liquid.get(key, NONE)
    after = date.fromordinal(month_end(first).toordinal() + 1)
    begins = {key: one.opening for key, one in month(after).items()}
    for key, number in begins.items():
        assert number == (told[key].closing if key in told else 0)


def test_some_money_is_in_another_currency() -> None:
    units = {unit for first in MONTHS for _, unit in month(first)}
    assert units == {"USD", "VES"}


ACCOUNTS = """
2026-01-01 custom "fund" "f" "Fund"
2026-01-01 custom "fund" "g" "Other fund"
2026-01-01 open Assets:Cash
  fund: "f"
  liquid: TRUE
2026-01-01 open Assets:Bank
  fund: "f"
  liquid: TRUE
2026-01-01 open Assets:Loose
  liquid: TRUE
2026-01-01 open Assets:Stock
  fund: "f"
2026-01-01 open Assets:Other
  fund: "g"
  liquid: TRUE
2026-01-01 open Assets:Lent
  fund: "f"
2026-01-01 open Income:Sales
  fund: "f"
  source: "sales"
2026-01-01 open Expenses:Cost:Wood
  fund: "f"
2026-01-01 open Expenses:Goods
  fund: "f"
  role: "goods-sold"
2026-01-01 open Liabilities:From:G
  fund: "f"
  role: "interfund"
  with: "g"
2026-01-01 open Liabilities:Saved:S-1
  fund: "f"
  role: "term-deposit"
  holder: "F-0001"
2026-01-01 open Liabilities:Saved:S-2
  fund: "f"
  role: "term-deposit"
  holder: "F-0001"
2026-01-01 open Liabilities:Saved:S-3
  fund: "f"
  role: "term-deposit"
  holder: "F-0002"
2026-01-01 open Liabilities:Saved:S-4
  fund: "f"
  role: "term-deposit"
  holder: "F-0003"
2026-01-01 open Equity:Opening
"""


def read(text: str) -> Book:
    """Read a book, whether it is lawful or not."""
    entries, errors, options = parser.parse_string(text)
    assert not errors
    return Book.read(booking.book(entries, options)[0], options)


def told(*entries: str) -> dict[tuple[str, str], FundMonth]:
    texts = (
        f'2026-03-{day:02} * "x"\n' + "".join(f"  {line}\n" for line in one.split("; "))
        for day, one in enumerate(entries, 1)
    )
    known = read(ACCOUNTS + "\n".join(texts))
    found = money_of_month(known, date(2026, 3, 1), date(2026, 3, 31))
    return {(one.fund, one.currency): one for one in found}


def lines(one: FundMonth) -> dict[str, str]:
    came = {f"+{line.what}": f"{line.number}" for line in one.came}
    return came | {f"-{line.what}": f"{line.number}" for line in one.went}


def test_a_purchase_and_a_sale_in_one_entry() -> None:
    """The market of a day: what was sold, and what that cost, not only the rest."""
    one = told(
        "Assets:Cash 6.00 USD; Income:Sales -10.00 USD; Expenses:Cost:Wood 4 USD"
    )
    assert lines(one["f", "USD"]) == {"+sales": "10.00", "-Wood": "4.00"}


def test_money_that_only_moves_within_the_fund() -> None:
    one = told(
        "Assets:Cash 6.00 USD; Income:Sales -6.00 USD",
        "Assets:Bank 5.00 USD; Assets:Cash -5.00 USD",
    )
    assert lines(one["f", "USD"]) == {"+sales": "6.00"}


def test_what_is_taken_from_stock_is_no_money() -> None:
    """Of a funeral of 50.00, 38.00 were a coffin that was there."""
    one = told(
        "Assets:Stock 1 COFFIN {38.00 USD}; Assets:Cash -38.00 USD",
        "Expenses:Cost:Wood 50.00 USD; Assets:Stock -1 COFFIN {38.00 USD}; "
        "Assets:Cash -12.00 USD",
        "Assets:Cash 45.00 USD; Income:Sales -45.00 USD",
    )
    assert lines(one["f", "USD"]) == {
        "+sales": "45.00",
        "-goods": "38.00",
        "-Wood": "12.00",
    }
    assert one["f", "USD"].closing == Decimal("-5.00")


def test_goods_on_instalments() -> None:
    """Of a stove of 38.00, 8.00 are paid at once and the rest is lent."""
    one = told(
        "Assets:Lent 30.00 USD; Assets:Cash 8.00 USD; Assets:Stock -1 STOVE {38.00 USD}"
    )
    assert lines(one["f", "USD"]) == {"+goods": "8.00"}


def test_stock_that_is_sold_at_its_cost() -> None:
    one = told(
        "Assets:Cash 38.00 USD; Assets:Stock -1 COFFIN {38.00 USD}",
    )
    assert lines(one["f", "USD"]) == {"+goods": "38.00"}


def test_two_currencies_are_never_added() -> None:
    one = told("Assets:Cash 262.08 VES @@ 7.20 USD; Income:Sales -7.20 USD")
    assert lines(one["f", "USD"]) == {"+sales": "7.20", "-exchanged": "7.20"}
    assert lines(one["f", "VES"]) == {"+exchanged": "262.08"}
    assert one["f", "USD"].closing == 0


def test_money_that_crosses_a_wall_comes_from_nowhere() -> None:
    one = told("Assets:Cash 5.00 USD; Assets:Other -5.00 USD")
    assert lines(one["f", "USD"]) == {"+untold": "5.00"}
    assert lines(one["g", "USD"]) == {"-untold": "5.00"}


def test_money_of_no_fund_stands_apart() -> None:
    one = told("Assets:Loose 5.00 USD; Equity:Opening -5.00 USD")
    assert lines(one["", "USD"]) == {"+equity": "5.00"}


def test_an_entry_that_does_not_balance() -> None:
    one = told("Assets:Cash 5.00 USD; Income:Sales -4.00 USD")
    assert lines(one["f", "USD"]) == {"+sales": "4.00", "+untold": "1.00"}


SALE = "Assets:Cash 9.00 USD; Income:Sales -9.00 USD"
RENT = "Assets:Cash 2.00 USD; Expenses:Cost:Wood -2.00 USD"


def deposit(which: int, number: str) -> str:
    return f"Assets:Cash {number} USD; Liabilities:Saved:S-{which} -{number} USD"


def test_what_two_members_laid_in_is_not_told() -> None:
    one = told(SALE, RENT, deposit(1, "70.00"), deposit(2, "1.00"), deposit(3, "3.00"))
    assert lines(one["f", "USD"]) == {"+sales": "9.00", "+other": "76.00"}


def test_what_passes_between_funds_is_always_told() -> None:
    lent = "Assets:Cash 5.00 USD; Liabilities:From:G -5.00 USD"
    one = told(SALE, lent, deposit(1, "70.00"))["f", "USD"]
    assert lines(one) == {"+between funds": "5.00", "+other": "79.00"}
    assert [line.fund for line in one.came] == ["g", ""]
    assert one.from_funds == 5
    assert one.to_funds == 0
    one = told(lent, deposit(1, "70.00"))["f", "USD"]
    assert lines(one) == {"+between funds": "5.00", "+other": "70.00"}


def test_what_three_members_laid_in_is_told_together() -> None:
    one = told(SALE, deposit(1, "70.00"), deposit(3, "3.00"), deposit(4, "5.00"))
    assert lines(one["f", "USD"]) == {"+deposits": "78.00", "+sales": "9.00"}


def test_a_single_deposit_is_not_called_one() -> None:
    assert lines(told(deposit(1, "70.00"))["f", "USD"]) == {"+other": "70.00"}


@pytest.mark.parametrize("count", [6, 7, 9])
def test_the_smallest_purposes_stand_together(count: int) -> None:
    names = [f"Expenses:Of:N{one}" for one in range(count)]
    accounts = "".join(f'2026-01-01 open {one}\n  fund: "f"\n' for one in names)
    spent = "".join(
        f'2026-03-02 * "x"\n  {one} {place}.00 USD\n  Assets:Cash -{place}.00 USD\n'
        for place, one in enumerate(names, 1)
    )
    known = read(ACCOUNTS + accounts + spent)
    (one,) = money_of_month(known, date(2026, 3, 1), date(2026, 3, 31))
    numbers = {line.what: line.number for line in one.went}
    assert len(one.went) == 6
    rest = range(1, count - 4) if count > 6 else []
    assert numbers.get("other", NONE) == sum(rest)
    assert numbers[f"N{count - 1}"] == count
