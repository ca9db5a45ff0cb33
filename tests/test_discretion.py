"""What members wrote stays in the book, but for ids, unless it is asked for."""

from pathlib import Path

import pytest

from ledger.cli import SUMMARIES
from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import as_json
from tests.checked_books import check
from tests.checked_books import write

FORMS = ("text", "json", "github", "sarif", "junit")
# A member's name, wherever one may stand; each book is refused.
BOOKS = {
    "too many strings": '2026-01-06 * "Ana Paz" "for Ana Paz" "x"\n  Assets:Cash  1 USD\n',
    "a repeated entry": 'plugin "beancount.plugins.noduplicates"\n'
    + 2
    * (
        '2026-01-06 * "Ana Paz" "x"\n  note: "Ana Paz"\n  Assets:Cash  1 USD\n'
        "  Income:Contributions  -1 USD\n"
    ),
    "no lot": '2026-01-05 * "x"\n  Assets:Stock  1 HOOL {2 USD}\n'
    "  Assets:Cash\n"
    '2026-01-06 * "Ana Paz" "x"\n  Assets:Stock  -1 HOOL {3 USD}\n'
    '    of: "Ana Paz"\n  Assets:Cash  3 USD\n',
    "a name for an id": '2026-01-06 custom "family" "Ana Paz" "union"\n  covered: ""\n',
    "a name among ids": '2026-01-06 custom "family" "F-1" "union"\n'
    '  covered: "Ana Paz, Luis Paz"\n',
    "a name as a cooperative": '2026-01-06 custom "family" "F-1" "Ana Paz"\n'
    '  covered: "P-1"\n',
    "no quotes": '2026-01-06 * Paz "x"\n  Assets:Cash  1 USD\n',
    "a document": '2026-01-06 document Assets:Cash "Ana Paz, death of Luis.pdf"\n',
    "a document of one word": '2026-01-06 document Assets:Cash "Paz.pdf"\n',
    "a tag that stays": "pushtag #Paz\n",
    "a folder of documents": 'option "documents" "of-Paz"\n',
    "a plugin that fails": 'plugin "fails"\n2026-01-06 note Assets:Cash "Ana Paz"\n',
    "a plugin that quotes": 'plugin "quotes"\n2026-01-06 note Assets:Cash "D\'Paz"\n',
    "a plugin that tells": 'plugin "tells"\n2026-01-06 note Assets:Cash "Ana Paz"\n',
}
FAILS = "def fails(entries, _):\n    raise ValueError([e.comment for e in entries if hasattr(e, 'comment')])\n"
QUOTES = (
    "from types import SimpleNamespace as Error\n"
    "def quotes(entries, _):\n"
    "    said = [e.comment for e in entries if hasattr(e, 'comment')]\n"
    "    told = f\"can't read '{said[0]}' or 'x'\"\n"
    "    return entries, [Error(source=entries[-1].meta, entry=None, message=told)]\n"
)
TELLS = (
    "from types import SimpleNamespace as Error\n"
    "def tells(entries, _):\n"
    "    said = [e.comment for e in entries if hasattr(e, 'comment')]\n"
    "    return entries, [Error(source=entries[-1].meta, entry=None,\n"
    "                           message=f'unheard of: {said[0]}')]\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for name, text in (
        ("fails", FAILS),
        ("quotes", QUOTES),
        ("tells", TELLS),
    ):
        module = f"__plugins__ = ({name!r},)\n{text}"
        (tmp_path / f"{name}.py").write_text(module, "utf-8")
    return tmp_path


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("which", BOOKS)
def test_no_name_is_printed(folder: Path, which: str, form: str) -> None:
    result = check(write(folder, OPENED, BOOKS[which]), "--format", form)
    assert result.exit_code == 1
    assert "Paz" not in result.stdout + result.stderr


@pytest.mark.parametrize("which", BOOKS)
def test_names_are_printed_when_they_are_asked_for(folder: Path, which: str) -> None:
    """So each book above would tell the name."""
    book = write(folder, OPENED, BOOKS[which])
    assert "Paz" in check(book, "--show-entries").stdout
    assert "Paz" in check(book, "--show-entries", "--format", "json").stdout


@pytest.mark.parametrize("which", BOOKS)
def test_what_is_hidden_is_the_name_alone(folder: Path, which: str) -> None:
    """The same findings, on the same lines."""
    book = write(folder, OPENED, BOOKS[which])
    hid = as_json(book)["findings"]
    shown = as_json(book, "--show-entries")["findings"]
    assert [(one["file"], one["line"], one["law"]) for one in hid] == [
        (one["file"], one["line"], one["law"]) for one in shown
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-01-06 open Assets:cash\n", "Invalid token: 'Assets:cash'"),
        ("2026-01-06 balance Assets:Nope 1 USD\n", "unknown account 'Assets:Nope'"),
        (
            '2026-01-06 * "x"\n  Assets:Cash  0,20 USD\n',
            "Invalid number format: '0,20'",
        ),
        ("2026-01-06 balance Assets:Cash 1 VES\n", "Invalid currency 'VES'"),
        ('include "no file.beancount"\n', 'include "no file.beancount" finds no file'),
        ('plugin "of_nobody"\n', 'plugin "of_nobody" failed'),
        (
            '2026-01-06 custom "famly" "F-1" "union"\n',
            'custom "famly" is no kind of record',
        ),
        (
            '2026-01-06 custom "policy" "funeral"\n  contribution: "0.20 USD"\n',
            'contribution "0.20 USD", which is no amount',
        ),
        (
            '2026-01-06 custom "family" "F-1" "unio"\n  covered: "P-1"\n',
            "unio",
        ),
        (THREE_COVERED, "F-0900 covers 3 persons, the most is 2 (policy funeral, d"),
    ],
)
def test_what_must_be_mended_is_told(folder: Path, text: str, told: str) -> None:
    assert told in check(write(folder, OPENED, text)).stdout


def test_a_narration_that_says_what_a_law_says_hides_no_law(folder: Path) -> None:
    """The place and the law are told whatever members write."""
    note = '2026-01-06 note Assets:Cash "F-0900 covers 3 persons"\n'
    (one,) = as_json(write(folder, OPENED, THREE_COVERED, note))["findings"]
    assert (one["line"], one["law"], one["judged"]) == (11, "family-size", "F-0900")
    assert one["message"].startswith("family-size: …, the most is 2")


def test_notes_tell_no_name(folder: Path) -> None:
    noted = """
    2026-01-01 custom "fund" "health" "Health centre"
    2026-01-01 custom "service" "wake" "A wake"
      fund: "health"
      fee: 3.00 USD
    2026-01-01 open Income:Wakes USD
      fund: "health"
      source: "services"
    2026-01-01 open Assets:Health USD
      fund: "health"
    2026-01-06 * "x"
      Assets:Health  3.00 USD
      Income:Wakes  -3.00 USD
        service: "of Ana Paz"
    """
    book = write(folder, OPENED, noted)
    (note,) = as_json(book)["notes"]
    assert "counts no cases: … is no service of the fund health" in note
    (note,) = as_json(book, "--show-entries")["notes"]
    assert "counts no cases: of Ana Paz is no service" in note


# --- The entries ---


def test_entries_stand_below_what_is_found(folder: Path) -> None:
    told = check(write(folder, OPENED, THREE_COVERED), "--show-entries").stdout
    first, *entry, _ = told.splitlines()
    assert first.startswith("main.beancount:11: family-size: ")
    assert entry == [
        '    | 2026-01-02 custom "family" "F-0900" "union"',
        '    |   covered: "P-0901 P-0902 P-0903"',
    ]


def test_entries_are_told_from_their_head(folder: Path) -> None:
    """What is found on a posting shows the transaction around it."""
    text = '2026-01-06 * "x"\n  Assets:Cash  1 USD\n  Assets:cash  -1 USD\n\n; more\n'
    told = as_json(write(folder, OPENED, text), "--show-entries")["findings"]
    at = [one for one in told if one["line"] == 13]
    assert [one["entry"] for one in at] == [text.splitlines()[:3]]


def test_entries_are_left_out_of_json_unless_asked_for(folder: Path) -> None:
    book = write(folder, OPENED, THREE_COVERED)
    assert "entry" not in as_json(book)["findings"][0]


@pytest.mark.parametrize("form", ["github", "sarif", "junit"])
def test_entries_are_for_people(folder: Path, form: str) -> None:
    result = check(write(folder, OPENED), "--show-entries", "--format", form)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--show-entries is for people; say --format text or json." in result.stderr


def test_only_files_of_the_book_are_shown(folder: Path) -> None:
    """An entry may say that it stands elsewhere."""
    (folder / "secret").write_text("TOKEN\n", "utf-8")
    text = (
        f'2026-01-06 custom "family" "F-1" "nobody"\n  covered: "P-1"\n'
        f'  filename: "{folder / "secret"}"\n  lineno: 1\n'
    )
    result = check(write(folder, OPENED, text), "--show-entries")
    assert result.exit_code == 1
    assert "TOKEN" not in result.stdout


def test_a_line_beyond_the_file_shows_nothing(folder: Path) -> None:
    text = '2026-01-06 custom "family" "F-1" "nobody"\n  covered: "P-1"\n  lineno: 99\n'
    assert check(write(folder, OPENED, text), "--show-entries").exit_code == 1


def test_a_clean_book_shows_no_entry(folder: Path) -> None:
    book = write(folder, OPENED)
    assert check(book, "--show-entries").stdout == check(book).stdout
    assert "check" in SUMMARIES


@pytest.mark.parametrize("text", ["'a ", "A", "Aa-", "1", "(", '"', "a:"])
def test_a_long_text_is_hidden_as_soon_as_a_short_one(folder: Path, text: str) -> None:
    """A hundred thousand of them would take hours if any were tried anew."""
    said = text.replace('"', '\\"') * 100_000
    book = write(
        folder,
        OPENED,
        f'2026-01-06 * "{said}" "x" "{said} Paz"\n  Assets:Cash  1 USD\n',
        f'2026-01-06 custom "family" "{said} Paz" "union"\n  covered: ""\n',
    )
    assert "Paz" not in check(book).stdout


@pytest.mark.parametrize("key", [40 * "9aB", "x-token:gh0", "a1:b2"])
def test_a_key_that_stands_in_a_file_is_no_id(folder: Path, key: str) -> None:
    """A pattern of includes may find what a step of CI has left in the folder."""
    (folder / "more").write_text(f"[auth]\n  header = {key}\n  sum 0.4O\n", "utf-8")
    said = check(write(folder, OPENED, 'include "more"\n')).stdout
    assert "more:2: Invalid token: '…'" in said
    assert key[:16] not in said
