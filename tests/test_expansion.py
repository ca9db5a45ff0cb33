"""Sheets and their expansion agree, family by family and week by week.

The recount here is a plain model that shares no code with the library: it reads the
records and the sheets' text, and looks for each family's oldest unpaid week by trying.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any
from typing import NamedTuple

import pytest
from beancount import loader
from beancount.core import data
from beancount.core.amount import Amount
from beancount.parser import booking
from beancount.parser import parser
from beanquery import query  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from bench import network as bench_network
from bench import text as bench_text
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.expansion import expand
from ledger.loading import load
from plugins.funeral_sheet import funeral_sheet
from tests.test_collections import Network

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

BOOKS = Path(__file__).parents[1] / "books" / "main.beancount"
WEEK = timedelta(days=7)
Entries = list[data.Directive]
fewer = settings(max_examples=20, deadline=None)
networks = st.builds(Network, st.randoms(use_true_random=False))


class Heading(NamedTuple):
    """What tells sheets apart: one of a week, corrections by their date too."""

    day: date
    correction: bool
    week: str
    cooperative: str


class Week(NamedTuple):
    """A week that a family paid on a sheet, or (-1) took back."""

    heading: Heading
    family: str
    week: str
    weeks: int
    money: Amount


def iso(monday: date) -> str:
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(week: str) -> date:
    year, number = week.split("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def begin_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass
class Household:
    """A family's records, and the weeks that it has covered so far."""

    records: list[data.Custom] = field(default_factory=list)
    covered: dict[date, Amount] = field(default_factory=dict)

    def at(self, day: date) -> str | None:
        found = None
        for one in self.records:
            if one.date <= day:
                found = one.values[1].value if one.type == "family" else None
        return found

    def enrolled(self) -> Iterator[tuple[data.Custom, date | None]]:
        """Give each record that enrols, and the end of what it begins."""
        begun = None
        for one in self.records:
            if one.type == "end" and begun:
                yield begun, one.date
                begun = None
            elif one.type == "family" and not begun:
                begun = one
        if begun:
            yield begun, None

    def on_roll(self, cooperative: str, monday: date, day: date) -> bool:
        until = min(day, monday + timedelta(days=6))
        return self.at(monday) == cooperative or any(
            monday <= one.date <= until and one.values[1].value == cooperative
            for one, _ in self.enrolled()
        )

    def owed(self, day: date) -> Iterator[date]:
        """Give the weeks to pay in their order, without end."""
        begun = [one for one in self.enrolled() if one[0].date <= day]
        for place, (record, end) in enumerate(begun):
            if any("decision" in later.meta for later, _ in begun[place + 1 :]):
                continue
            monday = begin_of(record.date)
            if record is self.records[0] and "paid-through" in record.meta:
                monday = monday_of(record.meta["paid-through"]) + WEEK
            last = place == len(begun) - 1
            for number in count():
                week = monday + number * WEEK
                if not last and end is not None and week >= begin_of(end):
                    break
                yield week

    def brought_in(self, monday: date) -> bool:
        through = self.records[0].meta.get("paid-through")
        return through is not None and monday <= monday_of(through)


class Recount:
    """Every week on every sheet, from the records and the sheets' text."""

    def __init__(self, entries: Entries) -> None:
        self.households: dict[str, Household] = {}
        self.prices: list[tuple[date, Amount]] = []
        records = [one for one in entries if isinstance(one, data.Custom)]
        for one in sorted(records, key=lambda one: (one.date, one.type != "end")):
            if one.type == "family":
                name = one.values[0].value
                self.households.setdefault(name, Household()).records.append(one)
            elif one.type == "end" and one.values[0].value == "family":
                self.households[one.values[1].value].records.append(one)
            elif one.type == "policy" and "contribution" in one.meta:
                self.prices.append((one.date, one.meta["contribution"]))
        self.entered = {
            heading(one): one
            for one in entries
            if isinstance(one, data.Transaction) and "sheet" in one.meta
        }
        self.weeks = [
            week for one in sorted(self.entered) for week in self._settled(one)
        ]

    def _settled(self, sheet: Heading) -> Iterator[Week]:
        for family, number in self._paid(sheet).items():
            household = self.households[family]
            for _ in range(number):
                monday = next(
                    one
                    for one in household.owed(sheet.day)
                    if one not in household.covered and not household.brought_in(one)
                )
                price = household.covered[monday] = self._price(monday, sheet.day)
                yield Week(sheet, family, iso(monday), 1, price)
            for _ in range(-number):
                monday = max(household.covered)
                price = household.covered.pop(monday)
                back = Amount(-(price.number or Decimal()), price.currency)
                yield Week(sheet, family, iso(monday), -1, back)

    def _paid(self, sheet: Heading) -> dict[str, int]:
        meta = self.entered[sheet].meta
        paid = {}
        if "absent" in meta:
            monday = monday_of(sheet.week)
            for family, household in self.households.items():
                on_roll = household.on_roll(sheet.cooperative, monday, sheet.day)
                if on_roll and family not in meta["absent"].split():
                    paid[family] = 1
        for word in meta.get("paid", "").split():
            family, _, number = word.partition(":")
            paid[family] = int(number or 1)
        return paid

    def _price(self, monday: date, day: date) -> Amount:
        held = [price for since, price in self.prices if since <= min(monday, day)]
        return [self.prices[0][1], *held][-1]


def heading(entry: data.Transaction) -> Heading:
    """Read the heading of a sheet, or of its expansion."""
    meta = entry.meta
    correction = meta.get("corrects") or meta.get("correction")
    cooperative = str(meta.get("sheet") or meta["collection"]).strip()
    week = correction or meta["week"]
    return Heading(entry.date, correction is not None, week, cooperative)


def opened(path: Path) -> tuple[Entries, dict[str, Any]]:
    """Read a book as a command does: booked, and unseen by plugins."""
    loaded = load(path)
    entries, errors = booking.book(loaded.entries, loaded.options)
    assert not errors
    assert not loaded.findings
    return entries, loaded.options


def parsed(text: str) -> tuple[Entries, dict[str, Any]]:
    entries, errors, options = loader.load_string(text)
    assert not errors
    return entries, options


def reloaded(entries: Entries, options: dict[str, Any]) -> Entries:
    """Expand a book, and read the text with Beancount alone."""
    expanded, errors, _ = loader.load_string("".join(expand(entries, options)))
    assert not errors
    return expanded


def collections(expanded: Entries) -> list[data.Transaction]:
    return [
        one
        for one in expanded
        if isinstance(one, data.Transaction) and "collection" in one.meta
    ]


def postings_of(entry: data.Transaction) -> Iterator[tuple[dict[str, Any], Amount]]:
    for posting in entry.postings:
        assert isinstance(posting.units, Amount)
        yield posting.meta or {}, posting.units


def weeks_of(expanded: Entries) -> Iterator[Week]:
    """Count weeks and money from the postings alone."""
    for entry in collections(expanded):
        for meta, (number, currency) in postings_of(entry):
            if "family" not in meta:
                continue
            assert number
            first, _, last = meta["weeks"].partition(" to ")
            begin, end = monday_of(first), monday_of(last or first)
            weeks = (end - begin) // WEEK + 1
            sign = 1 if number < 0 else -1
            each = Amount(-number / weeks, currency)
            for place in range(weeks):
                week = iso(begin + place * WEEK)
                yield Week(heading(entry), meta["family"], week, sign, each)


def balances(entries: Entries) -> dict[tuple[str, str], Decimal]:
    """Sum every account, but for what is nothing."""
    sums: dict[tuple[str, str], Decimal] = {}
    for entry in entries:
        if isinstance(entry, data.Transaction):
            for posting, (_, (number, currency)) in zip(
                entry.postings, postings_of(entry), strict=True
            ):
                key = posting.account, currency
                sums[key] = sums.get(key, Decimal()) + (number or 0)
    return {key: number for key, number in sums.items() if number}


def assert_agrees(entries: Entries, options: dict[str, Any]) -> Entries:
    """Compare sheets and expansion: weeks, money, accounts, and all that is no sheet."""
    expanded = reloaded(entries, options)
    recount = Recount(entries)
    assert Counter(weeks_of(expanded)) == Counter(recount.weeks)
    assert Counter(map(heading, collections(expanded))) == Counter(
        list(recount.entered)
    )
    assert balances(expanded) == balances(entries)
    assert_other_entries(entries, expanded)
    return expanded


def assert_other_entries(entries: Entries, expanded: Entries) -> None:
    """Compare what is no sheet, in its order, but for where it stands."""
    before = [one for one in entries if "sheet" not in one.meta]
    after = [one for one in expanded if "collection" not in one.meta]
    assert [plain(one) for one in after] == [plain(one) for one in before]


def plain(entry: data.Directive) -> data.Directive:
    """Show an entry without its place, and without what Beancount notes beside it."""
    if isinstance(entry, data.Transaction):
        postings = [one._replace(meta=own(one.meta)) for one in entry.postings]
        return entry._replace(meta=own(entry.meta), postings=postings)
    return entry._replace(meta=own(entry.meta))


def own(meta: dict[str, Any] | None) -> dict[str, Any]:
    return {
        key: value
        for key, value in (meta or {}).items()
        if key not in {"filename", "lineno"} and not key.startswith("__")
    }


def test_the_example_books_agree() -> None:
    entries, options = opened(BOOKS)
    expanded = assert_agrees(entries, options)
    beside = [
        (entry.meta["week"], meta["difference"], units)
        for entry in collections(expanded)
        for meta, units in postings_of(entry)
        if "difference" in meta
    ]
    told = "entered beside what the families' weeks cost"
    short = Amount(Decimal("0.25"), "USD")  # excused by decision 2026-009
    assert beside == [("2026-W33", told, short)]


@given(networks)
def test_random_networks_agree(network: Network) -> None:
    entries, options = parsed(network.text(network.sheets))
    expanded = assert_agrees(entries, options)
    totals = {
        Heading(one.day, one.corrects, iso(one.monday), one.cooperative): one.total
        for one in network.sheets
    }
    for entry in collections(expanded):
        numbers = [u.number or 0 for meta, u in postings_of(entry) if "family" in meta]
        assert -sum(numbers) == totals[heading(entry)]
        assert not any("difference" in meta for meta, _ in postings_of(entry))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_year_of_the_bench_agrees(seed: int, tmp_path: Path) -> None:
    bench_network.network_year(2, 12, seed=seed).write(tmp_path)
    assert_agrees(*opened(tmp_path / bench_text.BARE))


def test_any_query_can_group_by_family() -> None:
    entries, options = opened(BOOKS)
    expanded = reloaded(entries, options)
    asked = (
        "SELECT any_meta('family') AS family, sum(number) AS paid "
        "WHERE any_meta('family') IS NOT NULL AND year = 2026 GROUP BY family"
    )
    _, rows = query.run_query(expanded, options, asked)
    counted: dict[str, Decimal] = {}
    for one in Recount(entries).weeks:
        paid = counted.get(one.family, Decimal())
        counted[one.family] = paid + (one.money.number or 0)
    assert {family: -paid for family, paid in rows} == counted


# What is planted in a sheet is found by the law; the same, planted in the expansion,
# by a plain question about postings.


def strangers(expanded: Entries) -> set[str]:
    """Find families in postings of whom there is no record on that day."""
    known = {
        one.values[0].value
        for one in expanded
        if isinstance(one, data.Custom) and one.type == "family"
    }
    return {one.family for one in weeks_of(expanded)} - known


def paid_twice(expanded: Entries) -> set[tuple[str, str]]:
    """Find weeks that a family paid, and not took back, more than once."""
    paid: Counter[tuple[str, str]] = Counter()
    for one in weeks_of(expanded):
        paid[one.family, one.week] += one.weeks
    return {key for key, times in paid.items() if times not in {0, 1}}


def without_collection(expanded: Entries) -> set[tuple[str, str]]:
    """Find the weeks of the books in which a cooperative has no collection."""
    held = {
        (entry.meta["collection"], monday_of(entry.meta["week"]))
        for entry in collections(expanded)
        if "week" in entry.meta
    }
    mondays = [monday for _, monday in held]
    every = (max(mondays) - min(mondays)) // WEEK + 1
    return {
        (cooperative, iso(monday))
        for cooperative in {one for one, _ in held}
        for monday in (min(mondays) + place * WEEK for place in range(every))
        if (cooperative, monday) not in held
    }


class Year(NamedTuple):
    """A small network's year: what is agreed, its sheets, and their expansion."""

    agreed: str
    sheets: tuple[str, ...]
    expanded: str

    def book(self, place: int, *instead: str) -> str:
        """Write the book with something in place of a sheet."""
        after = self.sheets[place + 1 :]
        return "\n".join([self.agreed, *self.sheets[:place], *instead, *after])


@cache
def year(seed: int) -> Year:
    enrolled, sheets = bench_network.collections(2, 12, seed=seed)
    agreed = [
        bench_text.FUNERAL_ACCOUNTS,
        bench_text.AGREEMENTS,
        bench_text.cooperatives(enrolled),
        bench_text.enrolments(enrolled),
        *(bench_text.sheet(one) for one in sheets if one.correction),
    ]
    weekly = tuple(bench_text.sheet(one) for one in sheets if not one.correction)
    expanded = expansion_of("\n".join([*agreed, *weekly]))
    return Year("\n".join(agreed), weekly, expanded)


def laws_find(text: str) -> list[str]:
    entries, options = parsed(text)
    return [one.message for one in funeral_sheet(entries, options)[1]]


def expansion_of(text: str) -> str:
    return "".join(expand(*parsed(text)))


def a_posting_more(text: str, family: str, weeks: str) -> str:
    """Plant a posting beside the first family's of a middle collection."""
    places = [one.start() for one in re.finditer(r"  Income:Funeral", text)]
    place = places[len(places) // 2]
    planted = (
        "  Assets:Cash:Funeral  0.20 USD\n  Income:Funeral:Contributions  -0.20 USD\n"
        f'    family: "{family}"\n    weeks: "{weeks}"\n'
    )
    return text[:place] + planted + text[place:]


years = st.integers(0, 7).map(year)
draws = st.data()


@fewer
@given(years, draws)
def test_a_stranger_is_caught_in_both(year: Year, data: st.DataObject) -> None:
    assert strangers(parsed(year.expanded)[0]) == set()
    place, right = data.draw(st.sampled_from(list(enumerate(year.sheets))))
    spoilt = year.book(place, right.replace('paid: "', 'paid: "F-99999 '))
    told = "lists F-99999, a family that is not"
    assert any(told in one for one in laws_find(spoilt))
    with pytest.raises(LedgerError, match=told):
        expansion_of(spoilt)
    planted = a_posting_more(year.expanded, "F-99999", "2026-W30")
    assert strangers(parsed(planted)[0]) == {"F-99999"}


@fewer
@given(years, draws)
def test_a_duplicate_is_caught_in_both(year: Year, data: st.DataObject) -> None:
    entries, _ = parsed(year.expanded)
    assert paid_twice(entries) == set()
    listing = [one for one in enumerate(year.sheets) if 'paid: "F-' in one[1]]
    place, right = data.draw(st.sampled_from(listing))
    family = right.partition('paid: "')[2][: len("F-00001")]
    spoilt = year.book(place, right.replace('paid: "', f'paid: "{family} '))
    assert any(f"lists {family} twice in paid" in one for one in laws_find(spoilt))
    with pytest.raises(LedgerError, match=f"{family} twice in paid"):
        expansion_of(spoilt)
    week = next(one.week for one in weeks_of(entries) if one.family == family)
    planted = a_posting_more(year.expanded, family, week)
    assert paid_twice(parsed(planted)[0]) == {(family, week)}


@fewer
@given(years, draws)
def test_a_missing_week_is_caught_in_both(year: Year, data: st.DataObject) -> None:
    entries, _ = parsed(year.expanded)
    assert without_collection(entries) == set()
    # A missing last week is told once a later one has its sheet.
    before_last = [one for one in enumerate(year.sheets) if '-W53"' not in one[1]]
    place, lost = data.draw(st.sampled_from(before_last))
    found = re.search(r'sheet: "(.+)"\n  week: "(.+)"', lost)
    assert found is not None
    cooperative, week = found.groups()
    spoilt = year.book(place)
    told = f"{cooperative} has no sheet for {week}, before"
    assert any(told in one for one in laws_find(spoilt))
    with pytest.raises(LedgerError, match=told):
        expansion_of(spoilt)
    kept = [
        one
        for one in entries
        if (one.meta.get("collection"), one.meta.get("week")) != (cooperative, week)
    ]
    assert without_collection(kept) == {(cooperative, week)}


SMALL = """
option "tolerance_multiplier" "0.0001"
2026-01-01 custom "decision" "D-1" "The rules of the fund"
  taken-by: "assembly"
2026-01-01 custom "fund" "common" "Funeral fund"
2026-01-01 custom "policy" "funeral"
  fund: "common"
  contribution: 0.20 USD
  decision: "D-1"
2026-02-02 custom "policy" "funeral"
  contribution: 9.00 VES
  decision: "D-1"
2026-01-01 custom "cooperative" "triunfo" "El Triunfo"
2026-01-05 custom "family" "F-0001" "triunfo"
2026-01-05 custom "family" "F-0002" "triunfo"
2026-01-01 open Assets:Cash
  fund: "common"
2026-01-01 open Income:Common USD
  fund: "common"
  role: "contributions"
2026-01-01 open Income:Bolivars VES
  fund: "common"
  role: "contributions"
2026-01-01 open Income:Other
  fund: "common"
"""
FIRST = """
2026-01-09 * "El Triunfo" "Funeral collection" #cash ^page-7
  sheet: "triunfo"
  week: "2026-W02"
  book: "7"
  paid: "F-0001 F-0002:4"
  Assets:Cash       50.92 VES @@ 1.00 USD
  Income:Common     -1.00 USD
    decision: "D-1"
"""


def shown(text: str) -> list[list[str]]:
    """Show the postings of each collection: account, amount, whose, and which weeks."""
    return [
        [
            " ".join(
                [
                    posting.account,
                    str(posting.units),
                    *(
                        str(value)
                        for key, value in (posting.meta or {}).items()
                        if key in {"family", "weeks", "decision", "difference"}
                    ),
                ]
            )
            for posting in entry.postings
        ]
        for entry in collections(parsed(text)[0])
    ]


def test_the_entry_keeps_what_it_says_but_for_its_lists() -> None:
    text = expansion_of(SMALL + FIRST)
    (entry,) = collections(parsed(text)[0])
    kept = {"collection": "triunfo", "week": "2026-W02", "book": "7"}
    assert own(entry.meta) == kept
    assert (entry.payee, entry.narration) == ("El Triunfo", "Funeral collection")
    assert entry.tags == frozenset({"cash"})
    assert entry.links == frozenset({"page-7"})
    assert shown(text) == [
        [
            "Assets:Cash 50.92 VES",
            "Income:Common -0.20 USD D-1 F-0001 2026-W02",
            "Income:Common -0.80 USD D-1 F-0002 2026-W02 to 2026-W05",
        ]
    ]


def test_weeks_taken_back_have_the_other_sign() -> None:
    back = """
2026-01-13 * "A week changes hands, and no money"
  sheet: "triunfo"
  corrects: "2026-W02"
  paid: "F-0001 F-0002:-1"
"""
    text = expansion_of(SMALL + FIRST + back)
    assert shown(text)[1] == [
        "Income:Common -0.20 USD F-0001 2026-W03",
        "Income:Common 0.20 USD F-0002 2026-W05",
    ]
    assert collections(parsed(text)[0])[1].meta["correction"] == "2026-W02"
    assert "corrects:" not in text


def test_weeks_that_follow_one_another_stand_together() -> None:
    again = """
2026-01-13 * "Two weeks more, and two days later all but one again"
  sheet: "triunfo"
  corrects: "2026-W02"
  paid: "F-0002:2"
  Assets:Cash       0.40 USD
  Income:Common    -0.40 USD
2026-01-15 * "All but one"
  sheet: "triunfo"
  corrects: "2026-W02"
  paid: "F-0002:-5"
  Assets:Cash      -1.00 USD
  Income:Common     1.00 USD
"""
    assert shown(expansion_of(SMALL + FIRST + again))[2] == [
        "Assets:Cash -1.00 USD",
        "Income:Common 1.00 USD F-0002 2026-W03 to 2026-W07",
    ]


def test_each_currency_stands_on_an_account_that_takes_it() -> None:
    later = """
2026-02-06 * "Weeks 3 to 5 were missed"
  sheet: "triunfo"
  week: "2026-W06"
  paid: "F-0001:5 F-0002:2"
  Assets:Cash        0.60 USD
  Assets:Cash       36.00 VES
  Income:Common     -0.50 USD
  Income:Bolivars  -36.00 VES
  Income:Common     -0.10 USD
"""
    empty = "".join(
        f'2026-01-{day} * "Nobody"\n  sheet: "triunfo"\n  week: "2026-W{week:02}"\n  paid: ""\n'
        for week, day in ((3, 16), (4, 23), (5, 30))
    )
    assert sorted(shown(expansion_of(SMALL + FIRST + empty + later))[-1]) == [
        "Assets:Cash 0.60 USD",
        "Assets:Cash 36.00 VES",
        "Income:Bolivars -18.00 VES F-0001 2026-W06 to 2026-W07",
        "Income:Bolivars -18.00 VES F-0002 2026-W06 to 2026-W07",
        "Income:Common -0.60 USD F-0001 2026-W03 to 2026-W05",
    ]


def test_a_wrong_total_stays_as_entered() -> None:
    wrong = FIRST.replace("1.00 USD", "1.05 USD")
    assert shown(expansion_of(SMALL + wrong))[0][-1] == (
        "Income:Common -0.05 USD D-1 entered beside what the families' weeks cost"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("F-0002:4", "F-0009", "triunfo/2026-W02 lists F-0009, a family that is not"),
        ('"2026-W02"', '"2026-W99"', "the sheet of 2026-01-09 cannot be priced: the "),
        ("2026-W02", "2026-W03", "is dated 2026-01-09, before its week begins"),
        (
            "0.20 USD",
            "0.20",
            "it waits for an earlier sheet, or a record does not read",
        ),
        ("contribution:", "covered-max: 9 ;", "or a record does not read"),
        (
            '"contributions"',
            '"gifts"',
            "no account of the fund takes its contributions",
        ),
    ],
)
def test_what_cannot_be_priced_is_named(old: str, new: str, told: str) -> None:
    with pytest.raises(LedgerError) as refusal:
        expansion_of((SMALL + FIRST).replace(old, new))
    assert told in str(refusal.value)
    for line in str(refusal.value).splitlines():
        assert re.match(r"<string>:\d+: .+ cannot be priced: ", line)


def test_every_sheet_that_cannot_be_priced_has_its_line() -> None:
    second = FIRST.replace("2026-01-09", "2026-01-16").replace("W02", "W03")
    text = SMALL + (FIRST + second).replace("F-0002:4", "F-0009")
    with pytest.raises(LedgerError) as refusal:
        expansion_of(text)
    assert len(str(refusal.value).splitlines()) == 2


def test_options_and_the_plugins_of_others_stay() -> None:
    head = """
option "title" "The \\"Triunfo\\" books"
option "name_income" "Ingresos"
option "operating_currency" "USD"
option "operating_currency" "VES"
option "inferred_tolerance_default" "VES:0.01"
option "booking_method" "FIFO"
plugin "plugins.bylaws"
plugin "plugins.funeral_sheet"
plugin "beancount.plugins.leafonly"
plugin "beancount.plugins.commodity_attr" "{}"
"""
    text = expansion_of(head + (SMALL + FIRST).replace("Income:", "Ingresos:"))
    _, options = parsed(text)
    assert options["title"] == 'The "Triunfo" books'
    assert options["name_income"] == "Ingresos"
    assert options["operating_currency"] == ["USD", "VES"]
    assert options["tolerance_multiplier"] == Decimal("0.0001")
    assert options["inferred_tolerance_default"] == {"VES": Decimal("0.01")}
    assert options["booking_method"] is data.Booking.FIFO
    assert options["plugin"] == [
        ("beancount.plugins.leafonly", None),
        ("beancount.plugins.commodity_attr", "{}"),
    ]


def test_every_other_directive_reads_again() -> None:
    odd = """
2026-01-02 commodity COFFIN
  name: "A \\"plain\\" coffin"
2026-01-02 custom "a \\"kind\\"" "said \\"so\\"" Assets:Cash TRUE 5 0.00000001 USD 2026-01-01
  nothing:
2026-01-02 note Assets:Cash "with \\"marks\\" and \\\\" #tag
2026-01-02 event "a \\"type\\"" "and \\"text\\""
2026-01-02 query "a \\"name\\"" "SELECT \\"x\\""
2026-01-02 price COFFIN 120.125 USD
2026-01-02 open Assets:Store COFFIN "FIFO"
2026-01-03 * "Two coffins at cost"
  Assets:Store   2 COFFIN {120.00 USD, 2026-01-03, "lot"}
  Assets:Cash
2026-01-04 ! "One is used"
  Assets:Store  -1 COFFIN {120.00 USD}
  ! Income:Other
2026-01-05 pad Assets:Cash Income:Other
2026-01-06 balance Assets:Cash  -230.001 ~ 0.002 USD
2026-12-31 close Income:Other
"""
    loaded = parser.parse_string(SMALL + FIRST + odd, dedent=False)
    assert not loaded[1]
    entries, errors = booking.book(sorted(loaded[0], key=data.entry_sortkey), loaded[2])
    assert not errors
    again = parser.parse_string("".join(expand(entries, loaded[2])))
    assert not again[1]
    expanded, errors = booking.book(again[0], again[2])
    assert not errors
    assert_other_entries(entries, expanded)


def test_the_law_of_sheets_finds_none_in_the_expansion() -> None:
    for entries, options in (opened(BOOKS), parsed(SMALL + FIRST)):
        expanded = reloaded(entries, options)
        assert Book.read(entries, options).sheets
        assert not Book.read(expanded, options).sheets
        assert funeral_sheet(expanded, options)[1] == []
