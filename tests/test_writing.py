"""The one writer: every entry once, in its place, and the file old or new."""

import re
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger import writing
from ledger.check import check
from ledger.errors import LedgerError
from ledger.writing import Written
from plugins.bylaws import RULES

MAIN = """\
option "operating_currency" "USD"
include "2026/*.beancount"
2026-01-01 open Assets:Cash USD
2026-01-01 open Income:Gifts USD
"""
JANUARY = """\
; January

; --- first week ---

2026-01-02 * "opens"
  Assets:Cash    1.00 USD
  Income:Gifts

; --- second week ---

; F-0002 brings it
2026-01-09 * "gift"
  Assets:Cash    2.00 USD
  Income:Gifts
"""


def entry(day: str, draft: str, amount: str = "3.00") -> str:
    return (
        f'{day} * "drafted"\n  draft: "{draft}"\n'
        f"  Assets:Cash   {amount} USD\n  Income:Gifts\n"
    )


@pytest.fixture
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return keep_books(tmp_path)


def keep_books(folder: Path) -> Path:
    (folder / "2026").mkdir()
    (folder / "main.beancount").write_text(MAIN, "utf-8")
    (folder / "2026" / "01.beancount").write_text(JANUARY, "utf-8")
    return folder


BOOK = Path("main.beancount")
FILE = Path("2026/01.beancount")


def write(draft: str, file: Path = FILE, *, wait_seconds: int = 5) -> Written:
    return writing.write(BOOK, file, draft, RULES, wait_seconds=wait_seconds)


def refused(draft: str, file: Path = FILE, *, wait_seconds: int = 5) -> str:
    """Give the words of a writer that changed nothing and left nothing."""
    before = contents()
    with pytest.raises(LedgerError) as told:
        write(draft, file, wait_seconds=wait_seconds)
    assert contents() == before
    return str(told.value)


def contents() -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in Path().rglob("*") if one.is_file()}


def placed(before: str, draft: str) -> str:
    """Write a draft into a file of this content, and give what it has then."""
    FILE.write_bytes(before.encode())
    write(draft)
    return FILE.read_bytes().decode()


# --- Where entries go ---


def test_an_entry_in_its_place(books: Path) -> None:
    """Above a heading that leads to later entries, and nothing else moves."""
    told = write("\n" + entry("2026-01-05", "a"))
    assert told == Written(new=("a",), there=())
    assert FILE.read_text("utf-8") == JANUARY.replace(
        "; --- second week", entry("2026-01-05", "a") + "\n; --- second week"
    )
    assert sorted(contents()) == ["2026/01.beancount", "main.beancount"]
    assert check(books / BOOK, RULES).findings == []


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("day", ["2026-01-09", "2026-01-31"])
def test_nothing_is_later(day: str) -> None:
    write(entry(day, "a"))
    assert FILE.read_text("utf-8") == JANUARY + "\n" + entry(day, "a")


@pytest.mark.usefixtures("books")
def test_everything_is_later() -> None:
    write(entry("2026-01-01", "a"))
    assert FILE.read_text("utf-8") == JANUARY.replace(
        "2026-01-02", entry("2026-01-01", "a") + "\n2026-01-02", 1
    )


@pytest.mark.usefixtures("books")
def test_several_entries_with_their_comments() -> None:
    late, early = entry("2026-01-05", "b"), entry("2026-01-02", "a")
    last = entry("2026-01-20", "c")
    told = write(f"; late\n{late}\n\n; early\n\n; indeed\n{early}{last}; the end\n\n")
    assert told.new == ("b", "a", "c")
    assert FILE.read_text("utf-8") == (
        JANUARY.replace(
            "; --- second",
            f"; early\n\n; indeed\n{early}\n; late\n{late}\n; --- second",
        )
        + f"\n{last}; the end\n"
    )


NEW = entry("2026-01-05", "a")
OLD = '2026-01-02 event "x" "1"\n'
LATER = '2026-01-09 event "x" "2"\n'
PLACES = {
    "empty": ("", NEW),
    "blank": ("\n\n", f"\n\n{NEW}"),
    "only comments": ("; 2026\n", f"; 2026\n\n{NEW}"),
    "no final newline": (OLD.rstrip(), f"{OLD}\n{NEW}"),
    "blank line at the end": (f"{OLD}\n", f"{OLD}\n{NEW}"),
    "dense": (OLD + LATER, f"{OLD}\n{NEW}\n{LATER}"),
    "comments above": (f"{OLD}; c\n; d\n{LATER}", f"{OLD}\n{NEW}\n; c\n; d\n{LATER}"),
    "comments below": (f"{OLD}; c\n\n{LATER}", f"{OLD}; c\n\n{NEW}\n{LATER}"),
    "indented remarks": (
        f"{OLD}  ; mine\n  ; too\n; c\n{LATER}",
        f"{OLD}  ; mine\n  ; too\n\n{NEW}\n; c\n{LATER}",
    ),
    "remarks up to the next": (
        f"{OLD}  ; mine\n{LATER}",
        f"{OLD}  ; mine\n\n{NEW}\n{LATER}",
    ),
    "title above all": (f"; c\n{LATER}", f"{NEW}\n; c\n{LATER}"),
    "title apart": (f"; title\n\n; c\n{LATER}", f"; title\n\n{NEW}\n; c\n{LATER}"),
    "option above": (
        f'option "title" "x"\n; c\n{LATER}',
        f'option "title" "x"\n\n{NEW}\n; c\n{LATER}',
    ),
    "unsorted": (LATER + OLD, f"{NEW}\n{LATER}{OLD}"),
    "between tags": (
        f"pushtag #t\n{OLD}poptag #t\n{LATER}",
        f"pushtag #t\n{OLD}poptag #t\n\n{NEW}\n{LATER}",
    ),
    "before tags": (
        f"{OLD}pushtag #t\n{LATER}poptag #t\n",
        f"{OLD}\n{NEW}\npushtag #t\n{LATER}poptag #t\n",
    ),
    "lines in a text": (
        '2026-01-02 note Assets:Cash "x\n; y\n2026-03-01 z\n"\n' + LATER,
        '2026-01-02 note Assets:Cash "x\n; y\n2026-03-01 z\n"\n\n' + NEW + "\n" + LATER,
    ),
    "headings": (f"{OLD}\n* Heading\n{LATER}", f"{OLD}\n{NEW}\n* Heading\n{LATER}"),
}


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(("before", "after"), PLACES.values(), ids=PLACES)
def test_places(before: str, after: str) -> None:
    assert placed(before, NEW) == after


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize("name", ["dense", "no final newline", "comments below"])
def test_line_ends_are_kept(name: str) -> None:
    before, after = (one.replace("\n", "\r\n") for one in PLACES[name])
    if "\n" not in before:
        before = f"; c\r\n{before}"
        after = f"; c\r\n{after}"
    assert placed(before, NEW) == after
    assert write(NEW) == Written(new=(), there=("a",))


@pytest.mark.usefixtures("books")
def test_lists_over_several_lines_and_line_ends() -> None:
    folded = '2026-01-05 event "x" "1"\n  draft: "a"\n  paid: "F-1\n         F-2"\n'
    after = placed(LATER.replace("\n", "\r\n"), folded)
    assert after == f"{folded}\n{LATER}".replace("\n", "\r\n")
    assert write(folded) == Written(new=(), there=("a",))
    assert write(folded.replace("\n", "\r\n")) == Written(new=(), there=("a",))


@pytest.mark.usefixtures("books")
def test_the_main_file_itself() -> None:
    write(entry("2026-01-05", "a"), BOOK)
    assert BOOK.read_text("utf-8") == f"{MAIN}\n{entry('2026-01-05', 'a')}"


def test_a_byte_order_mark_stays(books: Path) -> None:
    """It was a finding before, and hides no entry."""
    FILE.write_bytes(b"\xef\xbb\xbf" + OLD.encode() + LATER.encode())
    write(NEW)
    assert (
        FILE.read_bytes().removeprefix(b"\xef\xbb\xbf").decode() == PLACES["dense"][1]
    )
    assert len(check(books / BOOK, RULES).findings) == 1


@pytest.mark.usefixtures("books")
def test_a_comment_that_is_not_utf8_stays() -> None:
    FILE.write_bytes(b"; se\xf1ora\n" + LATER.encode())
    write(NEW)
    assert FILE.read_bytes() == f"{NEW}\n; se~ora\n{LATER}".encode().replace(
        b"~", b"\xf1"
    )


# --- Each once ---


@pytest.mark.usefixtures("books")
def test_twice_is_once() -> None:
    both = entry("2026-01-05", "a") + entry("2026-01-06", "b")
    assert write(both + both) == Written(("a", "b"), ())
    before = FILE.stat(), contents()
    assert write(both) == Written((), ("a", "b"))
    assert write(both, BOOK) == Written((), ("a", "b"))
    assert (FILE.stat(), contents()) == before
    assert write(both + entry("2026-01-05", "c")) == Written(("c",), ("a", "b"))


@pytest.mark.usefixtures("books")
def test_nothing_is_nothing() -> None:
    before = contents()
    assert write("\n; nothing\n") == Written((), ())
    assert contents() == before


@pytest.mark.usefixtures("books")
def test_the_same_said_in_other_ways() -> None:
    write(entry("2026-01-05", "a"))
    text = FILE.read_text("utf-8").replace("Assets:Cash   3.00", "Assets:Cash  3.000")
    FILE.write_text("; moved\n" + text.replace("; F-0002", "; F-0003"), "utf-8")
    assert write(entry("2026-01-05", "a")) == Written((), ("a",))


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    "other",
    [
        entry("2026-01-06", "a"),
        entry("2026-01-05", "a", "4.00"),
        entry("2026-01-05", "a").replace("*", "!"),
        entry("2026-01-05", "a").replace("  Income", '  decision: "D"\n  Income'),
        '2026-01-05 event "x" "y"\n  draft: "a"\n',
    ],
)
@pytest.mark.parametrize("file", [FILE, BOOK])
def test_the_same_id_with_other_content(other: str, file: Path) -> None:
    """In whatever file of the book it is."""
    write(entry("2026-01-05", "a"))
    told = refused(entry("2026-01-07", "b") + other, file)
    assert told.startswith("2026/01.beancount:9: a is there with other content")
    assert told.endswith(other.strip())


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    ("draft", "why"),
    [
        ('2026-01-05 event "x" "y"\n', "none:\n2026-01-05 event"),
        ('2026-01-05 event "x" "y"\n  draft: 3\n', "none:\n2026-01-05 event"),
        (entry("2026-01-05", ""), "has none:\n2026-01-05"),
        (f'option "title" "x"\n{NEW}', 'this is none:\noption "title"'),
        (f"pushtag #t\n{NEW}poptag #t\n", "this is none:\npushtag #t"),
        ('include "other.beancount"\n', "this is none:\ninclude"),
        (f"{NEW}{entry('2026-01-06', 'a')}", "two entries of the draft are a, and"),
        ("2026-01-05 opne Assets:Cash\n", "<draft>:1: "),
        (entry("2026-01-05", "a", "1/0"), "<draft>:3: an amount is divided by zero"),
        (NEW.replace("drafted", "\udcf1"), "<draft>:1: the text is not UTF-8 here"),
    ],
)
def test_a_draft_that_is_none(draft: str, why: str) -> None:
    assert why in refused(draft)


# --- The book is judged first ---


@pytest.mark.usefixtures("books")
def test_a_draft_that_would_break_the_book() -> None:
    bad = entry("2026-01-05", "a").replace("Income:Gifts", "Income:Gitfs")
    assert refused(entry("2026-01-05", "b") + bad) == (
        "2026/01.beancount stays as it was: with the draft this would be wrong in the "
        "books.\n"
        "2026/01.beancount:14: Invalid reference to unknown account 'Income:Gitfs' "
        "(open it first, or mend its name)\n"
        f"The draft:\n{entry('2026-01-05', 'b')}\n{bad.strip()}"
    )


@pytest.mark.usefixtures("books")
def test_a_draft_that_a_law_refuses() -> None:
    record = '2026-01-05 custom "family" "F-0001" "nowhere"\n  draft: "a"\n'
    told = refused(record)
    assert "2026/01.beancount:9: records: " in told
    assert told.endswith(record.strip())


@pytest.mark.usefixtures("books")
def test_a_draft_that_breaks_what_stands_elsewhere() -> None:
    with BOOK.open("a") as opened:
        opened.write("2026-02-01 balance Assets:Cash 3.00 USD\n")
    assert "main.beancount:5: Balance failed" in refused(NEW)
    write(entry("2026-02-01", "a"))


BROKEN = """
2026-01-10 * "does not balance"
  Assets:Cash  1.00 USD
  Income:Gifts  -2.00 USD
2026-01-11 custom "desicion" "D-1" "typed wrong"
2026-01-12 event "x" "y"
  kk: "1"
  kk: "2"
2026-02-01 balance Assets:Cash 4.00 USD
"""


@pytest.mark.usefixtures("books")
def test_what_was_wrong_before_does_not_block() -> None:
    """Even where its message names a line, which moves."""
    FILE.write_text(JANUARY + BROKEN, "utf-8")
    before = len(check(BOOK, RULES).findings)
    assert before >= 3
    write(entry("2026-02-02", "a"))
    write(entry("2026-01-01", "b", "0.00"))
    assert len(check(BOOK, RULES).findings) == before


@pytest.mark.usefixtures("books")
def test_what_gets_worse_does_block() -> None:
    """A balance that fails by another amount is another finding."""
    FILE.write_text(JANUARY + BROKEN, "utf-8")
    assert "Balance failed" in refused(NEW)


@pytest.mark.usefixtures("books")
def test_entries_that_are_lost_might_be_the_draft() -> None:
    lost = entry("2026-01-05", "a").replace('"drafted"', '"drafted')
    FILE.write_text(JANUARY + lost, "utf-8")
    told = refused(NEW)
    assert re.match(r"2026/01.beancount:\d+: ", told)
    assert "What does not read may hold the draft already" in told
    assert "hold the draft already" in refused(NEW, BOOK)


@pytest.mark.usefixtures("books")
@pytest.mark.parametrize(
    ("push", "pop"), [("pushtag #t", "poptag #t"), ('pushmeta kk: "v"', "popmeta kk:")]
)
def test_a_place_that_adds_to_the_draft(push: str, pop: str) -> None:
    FILE.write_text(f"{push}\n{OLD}{LATER}{pop}\n", "utf-8")
    assert refused(NEW) == (
        "the draft would say something else in 2026/01.beancount, between pushtag and "
        "poptag perhaps; nothing was written. Name another file."
    )


# --- Any drafts in any order ---

DAYS = st.integers(0, 9).map(lambda days: date(2026, 1, 1) + timedelta(days=days))
LINES = st.lists(
    st.sampled_from(
        ["\n", "; c\n", "* heading\n", "pushtag #t\npoptag #t\n"]
        + [f'2026-01-0{one} event "x" "{one}"\n' for one in range(1, 9)]
        + [
            '2026-01-05 note Assets:Cash "a\n; b\n"\n',
            '2026-01-04 query "q" ""\n  ; i\n',
        ]
    ),
    max_size=8,
)


def numbered(content: str) -> Iterator[tuple[str, str]]:
    return iter(re.findall(r'(\S+) \* "drafted"\n  draft: "(\d+)"', content))


@settings(max_examples=60)
@given(
    lines=LINES,
    days=st.lists(DAYS, min_size=1, max_size=6),
    runs=st.lists(st.lists(st.integers(0, 5), max_size=4), min_size=1, max_size=5),
    form=st.tuples(st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\n"])),
)
def test_any_drafts_in_any_order(
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[str],
    days: list[date],
    runs: list[list[int]],
    form: tuple[str, str],
) -> None:
    """Each is there once, by day, and every line that was there still is, in order."""
    folder = tmp_path_factory.mktemp("books")
    book = folder / "main.beancount"
    opened = "2026-01-01 open Assets:Cash\n2026-01-01 open Income:Gifts\n"
    text = opened + "".join(lines)
    text, eol = text.removesuffix("\n") + form[1], form[0]
    book.write_bytes(text.replace("\n", eol).encode())
    asked = set[int]()
    for run in runs:
        wanted = [one % len(days) for one in run]
        draft = "\n".join(entry(f"{days[one]}", f"{one}") for one in wanted)
        told = writing.write(book, book, draft, ())
        assert set(told.new) == {str(one) for one in set(wanted) - asked}
        asked.update(wanted)
    raw = book.read_bytes().decode()
    assert raw.count("\n") == raw.count(eol)
    content = raw.replace(eol, "\n")
    found = list(numbered(content))
    assert sorted(one for _, one in found) == sorted(map(str, asked))
    assert [day for day, _ in found] == sorted(day for day, _ in found)
    left = iter(content.splitlines())
    assert all(line in left for line in text.splitlines())
    assert check(book, ()).text == []


@pytest.mark.usefixtures("books")
def test_a_book_whose_roots_have_other_names() -> None:
    """A draft is read as a part of its book, and its lines are counted from 1."""
    names = 'option "name_assets" "Activos"\noption "name_income" "Ingresos"\n'
    for file in (BOOK, FILE):
        text = file.read_text("utf-8").replace("Assets:", "Activos:")
        file.write_text(names + text.replace("Income:", "Ingresos:"), "utf-8")
    draft = entry("2026-01-05", "a").replace("Assets:", "Activos:")
    assert write(draft.replace("Income:", "Ingresos:")).new == ("a",)
    assert check(BOOK, RULES).findings == []
    told = refused(entry("2026-01-06", "b"))
    assert "<draft>:3: Invalid account name: Assets:Cash" in told
