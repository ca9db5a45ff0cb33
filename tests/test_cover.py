"""Cover over random networks: payments, standing, and verdicts that stay.

The networks are those of `tests/test_collections.py`. Here every family covers one
person, some of whom die; who is refused a funeral is refused it whatever comes later.
"""

import re
from collections import Counter
from datetime import date
from datetime import timedelta
from random import Random

from beancount import loader
from hypothesis import assume
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.book import Book
from ledger.collections import Collections
from ledger.cover import Cover
from ledger.standing import Change
from ledger.standing import Terms
from plugins.bylaws import bylaws
from tests.test_collections import FAMILIES
from tests.test_collections import MONDAY
from tests.test_collections import WEEKS
from tests.test_collections import Entered
from tests.test_collections import Member
from tests.test_collections import Network
from tests.walked import Span
from tests.walked import Walk
from tests.walked import week

PRICE = '  contribution: 0.20 USD\n  decision: "D-1"\n2020'
TERMS = """\
  contribution: 0.20 USD
  waiting-weeks: 1
  arrears-weeks-max: 1
  reinstatement: "waiting"
  decision: "D-1"
2020"""
AMENDED = f"""
{MONDAY + timedelta(days=24)} custom "policy" "funeral"
  waiting-weeks: 2
  reinstatement: "arrears"
  decision: "D-1"
2020-01-01 open Expenses:Service
  fund: "common"
  role: "service"
"""
CHANGES: list[Change] = [
    (date(2020, 1, 1), Terms(1, 1, "waiting")),
    (MONDAY + timedelta(days=24), Terms(2, 1, "arrears")),
]
LAST = MONDAY + timedelta(days=7 * WEEKS + 14)

randoms = st.randoms(use_true_random=False)
networks = st.builds(Network, randoms)
fewer = settings(max_examples=40, deadline=None)


def read(text: str) -> tuple[Book, Counter[str], list[tuple[int, str]]]:
    """Give a book, how often each message is told, and the messages by line."""
    entries, errors, options = loader.load_string(text)
    assert not errors
    _, found = bylaws(entries, options)
    told = [(one.source["lineno"], one.message) for one in found]
    return Book.read(entries, options), Counter(one for _, one in told), told


class Peopled(Network):
    """A network of which every family covers a person, and some die."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.funerals = []
        for number, name in enumerate(FAMILIES, start=1):
            if random.randrange(2):
                died = MONDAY + timedelta(days=random.randrange(7 * WEEKS))
                entered = died + timedelta(days=random.randrange(4))
                self.funerals.append(
                    f'{entered} * "{name}"\n  funeral: "S-{number:04}"\n'
                    f'  person: "P-{number:04}"\n  died: {died}\n'
                    "  Expenses:Service  100.00 USD\n  Assets:Cash  -100.00 USD"
                )

    def blocks(self) -> list[str]:
        """Give every directive by itself."""
        text = self.text(self.sheets).replace(PRICE, TERMS)
        text = re.sub(r'(custom "family" "F-(\d+)" .*)', r'\1\n  covered: "P-\2"', text)
        whole = "\n".join([text, AMENDED, *self.funerals])
        return [one.strip() for one in re.split(r"\n(?=\d)", whole) if one.strip()]


peopled = st.builds(Peopled, randoms).filter(
    lambda one: CHANGES[1][0] not in dict(one.changes)  # two policies of one day
)


def listed(sheet: Entered, member: Member) -> int:
    """Give the weeks that a sheet says a family paid, reading it as people do."""
    paid = {}
    for word in sheet.lists["paid"].split():
        name, _, count = word.partition(":")
        paid[name] = int(count or 1)
    if member.name in paid:
        return paid[member.name]
    if "absent" not in sheet.lists or member.name in sheet.lists["absent"].split():
        return 0
    return int(member.on_roll(sheet.cooperative, sheet.monday, sheet.day))


def history(network: Network, member: Member) -> list[tuple[date, int]]:
    paid: dict[date, int] = {}
    for sheet in network.sheets:
        paid[sheet.day] = paid.get(sheet.day, 0) + listed(sheet, member)
    return sorted((day, weeks) for day, weeks in paid.items() if weeks)


@fewer
@given(networks)
def test_the_history_is_what_the_sheets_say(network: Network) -> None:
    entries, _, options = loader.load_string(network.text(network.sheets))
    book = Book.read(entries, options)
    collections = Collections(book, book.sheets, remembered=book.enrolments)
    assert all(not one.complaints for one in collections.assess())
    payments = collections.dues.payments
    for member in network.members:
        assert payments.history(member.name) == history(network, member)
        assert sum(n for _, n in history(network, member)) == payments.weeks(
            member.name
        )


def spans(member: Member) -> list[Span]:
    """Give a member's memberships."""
    found: list[Span] = []
    for event in member.events:
        if event.cooperative is None:
            found[-1] = found[-1]._replace(ended=event.day)
        elif not found or found[-1].ended is not None:
            found.append(Span(event.day, None, event.forgiven))
    if member.paid_through is not None:
        through = week(member.paid_through)
        found[0] = found[0]._replace(since=date(2020, 1, 1), paid_through=through)
    return found


@fewer
@given(peopled)
def test_the_standing_is_that_of_a_walk(network: Peopled) -> None:
    book, _, _ = read("\n".join(network.blocks()))
    cover = Cover(book)
    for member in network.members:
        paid = dict(history(network, member))
        walk = Walk(spans(member), paid, CHANGES)
        days = list(walk.days(LAST))
        if walk.accepted != paid:
            continue  # weeks taken back beyond an end; see test_standing
        for day, dawn, dusk in days:
            seen = cover.at_dawn(member.name, day)
            assert (seen and seen.state) == (dawn and dawn.state), (member, day)
            outlook = cover.outlook(member.name, day)
            state = outlook and outlook.standing.state
            assert state == (dusk and dusk.state), (member, day)


@fewer
@given(peopled, st.integers(0, 7 * WEEKS))
def test_nothing_appended_changes_what_was_judged(network: Peopled, at: int) -> None:
    cut = str(MONDAY + timedelta(days=at))
    earlier = [one for one in network.blocks() if one[:10] <= cut]
    later = [one for one in network.blocks() if one[:10] > cut]
    _, _, before = read("\n".join(earlier))
    assume(not any(message.startswith("funeral-sheet") for _, message in before))
    _, _, after = read("\n".join([*earlier, *later]))
    lines = len("\n".join(earlier).splitlines())
    assert [one for one in after if one[0] <= lines] == before


@fewer
@given(peopled, randoms)
def test_the_order_of_lines_says_nothing(network: Peopled, random: Random) -> None:
    blocks = network.blocks()
    _, before, _ = read("\n".join(blocks))
    random.shuffle(blocks)
    assert read("\n".join(blocks))[1] == before


@fewer
@given(peopled)
def test_a_funeral_is_refused_as_the_walk_says(network: Peopled) -> None:
    _, _, told = read("\n".join(network.blocks()))
    refused = {message.split()[1].rstrip(":") for _, message in told}
    members = {one.name: one for one in network.members}
    for funeral in network.funerals:
        name = re.findall(r'\* "(.*)"', funeral)[0]
        died = date.fromisoformat(re.findall(r"died: (.*)", funeral)[0])
        member = members[name]
        paid = dict(history(network, member))
        walk = Walk(spans(member), paid, CHANGES)
        seen = {day: dawn for day, dawn, _ in walk.days(LAST)}.get(died)
        if walk.accepted == paid:
            covered = seen is not None and seen.state in ("late", "current")
            assert (name.replace("F", "S") in refused) is not covered
