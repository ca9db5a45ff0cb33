"""What is read of a stranger's book, and what is refused of it: each on its line."""

import os
from pathlib import Path
from textwrap import dedent

import pytest

from ledger import allow_lists
from ledger import beneath
from ledger import strangers
from ledger.check import check
from ledger.errors import LedgerError
from ledger.loading import load
from ledger.strangers import Strangers
from plugins.bylaws import RULES
from tests.checked_books import OPENED
from tests.checked_books import write

OUTSIDE = "lies outside the folder of the main file"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "book").mkdir()
    (tmp_path / "secret").write_text("secret\n", "utf-8")
    return tmp_path / "book"


def told(folder: Path, *text: str, trusted: tuple[str, ...] = ()) -> list[str]:
    """Give what is told of a book's text, with the place of each."""
    path = write(folder, *text)
    loaded = load(path, Strangers(path, trusted))
    return [
        f"{Path(one.file).name}:{one.line}: {one.message}" for one in loaded.findings
    ]


def read(folder: Path, *text: str) -> list[str]:
    """Give the files that are read of a book without any fault, but for the main."""
    path = write(folder, *text)
    loaded = load(path, Strangers(path))
    assert not loaded.findings
    return [str(Path(one).relative_to(folder)) for one in loaded.files][1:]


# --- Files ---


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("a.bean", ["a.bean"]),
        ("./a.bean", ["a.bean"]),
        ("x/../a.bean", ["a.bean"]),
        ("x/*.bean", ["x/b.bean", "x/c.bean"]),
        ("x/[b].bean", ["x/b.bean"]),
        ("*/?.bean", ["x/b.bean", "x/c.bean"]),
        ("**/*.bean", ["a.bean", "x/b.bean", "x/c.bean", "x/y/d.bean"]),
        ("x/**/*.bean", ["x/b.bean", "x/c.bean", "x/y/d.bean"]),
        ("**/y/*.bean", ["x/y/d.bean"]),
        ("inner", ["inner"]),
        ("inside/*.bean", ["inside/d.bean"]),
    ],
)
def test_patterns_find_what_beancount_finds(
    folder: Path, pattern: str, found: list[str]
) -> None:
    for name in ("a.bean", "x/b.bean", "x/c.bean", "x/y/d.bean"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    if pattern.startswith("in"):  # links that end in the folder
        (folder / "inner").symlink_to("a.bean")
        (folder / "inside").symlink_to("x/y")
    text = f'include "{pattern}"\n'
    assert read(folder, text) == found
    here = load(folder / "main.beancount")
    assert [str(Path(one).relative_to(folder)) for one in here.files][1:] == found


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("no.bean", 'include "no.bean" finds no file; mend the name'),
        ("n*.bean", 'include "n*.bean" finds no file; mend the name'),
        ("no/n*.bean", "finds no file"),
        ("x", "is no regular file; include a text"),
        ("../*", OUTSIDE),
        ("../no", OUTSIDE),
        ("../../../../../../../../etc/passwd", OUTSIDE),
        ("x/../../secret", OUTSIDE),
        ("gone", OUTSIDE),
        ("nowhere", "cannot be opened; mend the name"),
        ("round", "is no regular file; include a text"),
        ("round/a", "finds no file; mend the name"),
        ("shut", "cannot be opened; mend the name"),
        (".h/*", "is hidden; include a text that people see"),
        ("seen", "is hidden; include a text that people see"),
        ("out/secret", OUTSIDE),
        ("out/no", OUTSIDE),
        ("out/*", OUTSIDE),
        ("*/secret", OUTSIDE),
        ("gon*/secret", OUTSIDE),
        ("**/a", "meets a link to a folder; include what that holds by name"),
    ],
)
def test_what_is_not_read(folder: Path, pattern: str, why: str) -> None:
    """What lies outside is told alike whether or not it is there."""
    (folder / "x").mkdir()
    (folder / ".h").mkdir()
    (folder / ".h" / "e").touch()
    (folder / "seen").symlink_to(".h/e")
    (folder / "gone").symlink_to("../no")
    (folder / "nowhere").symlink_to("no")
    (folder / "round").symlink_to("round")
    (folder / "out").symlink_to("..")
    (folder / "shut").touch(0o000)
    if pattern == "shut" and os.access(folder / "shut", os.R_OK):
        pytest.skip("whoever runs this may read everything")
    [only] = told(folder, f'\ninclude "{pattern}"\n')
    assert only.startswith("main.beancount:1: include ")
    assert why in only
    assert only.endswith(". What it says is not judged.")


def test_a_name_that_is_none(folder: Path) -> None:
    source = Strangers(folder / "main.beancount")
    [only] = source.included(str(folder / "main.beancount"), "a\0b")
    assert only.fault


def test_a_link_put_there_in_between_is_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a path ends is found out first, and then walked without any link."""
    (folder / "x").symlink_to("..")
    monkeypatch.setattr(os.path, "realpath", str)
    inside = beneath.Beneath(str(folder))
    with pytest.raises(beneath.Refused, match="cannot be opened"):
        inside.read(str(folder / "x" / "secret"))
    (folder / "secret").symlink_to("../secret")
    with pytest.raises(beneath.Refused, match="no regular file"):
        inside.read(str(folder / "secret"))


def test_how_much_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All files together have the limit; the file that passes it is not read."""
    monkeypatch.setattr(beneath, "BYTES_MAX", 2 << 20)
    for name in ("a", "b"):
        write(folder, ";" * 90_000 + "\n", name=name)
    with (folder / "b").open("a") as file:
        file.write((";" * 90_000 + "\n") * 22)
    assert read(folder, 'include "a"\n') == ["a"]
    [only] = told(folder, 'include "[ab]"\n')
    assert 'include "[ab]" makes the book larger than 2 MiB; part it' in only


def test_how_many_files_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The main file is one of them."""
    for name in "abc":
        (folder / f"{name}.bean").touch()
    monkeypatch.setattr(strangers, "FILES_MAX", 4)
    assert len(read(folder, 'include "*.bean"\n')) == 3
    monkeypatch.setattr(strangers, "FILES_MAX", 3)
    [only] = told(folder, 'include "*.bean"\n')
    assert "is one file more than 3; join some" in only


def test_how_many_names_are_looked_through(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in "abc":
        (folder / f"{name}.bean").touch()
    monkeypatch.setattr(beneath, "NAMES_MAX", 4)
    assert len(read(folder, 'include "*.bean"\n')) == 3
    monkeypatch.setattr(beneath, "NAMES_MAX", 3)
    [only] = told(folder, 'include "*.bean"\n')
    assert "makes the check look through more than 3 names; name the files" in only


def test_a_main_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "main.beancount").symlink_to("../secret")
    with pytest.raises(LedgerError, match=OUTSIDE):
        load(folder / "main.beancount", Strangers(folder / "main.beancount"))


def test_the_name_of_a_main_file_is_no_command_either(folder: Path) -> None:
    with pytest.raises(LedgerError) as told:
        Strangers(folder / "x\n::error::y").content(str(folder / "x\n::error::y"))
    assert str(told.value) == "x\\n::error::y cannot be opened; mend the name."


def test_what_is_looked_at_is_what_is_parsed(folder: Path) -> None:
    """A file that changes meanwhile is not read again, nor shown."""
    path = write(folder, OPENED)
    source = Strangers(path)
    before = source.content(str(path))
    write(folder, 'plugin "evil"\n')
    assert source.content(str(path)) == before
    assert not check(path, RULES, source).findings


# --- Texts ---


@pytest.mark.parametrize(
    "sign",
    [
        *("\u202e", "\u2066", "\u200f", "\u061c"),  # they turn the direction
        *("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u3164"),  # not seen
        *("\u2028", "\x1b", "\x7f", "\x85", "\U000e0041"),  # obeyed, or hidden
    ],
)
def test_signs_that_are_not_seen(folder: Path, sign: str) -> None:
    [only] = told(folder, f'; one\n; t{sign}wo {sign}\n2026-01-02 note A:B "{sign}"\n')[
        :1
    ]
    assert only == (
        f"main.beancount:2: a sign that is not seen (U+{ord(sign):04X}) stands here; "
        "remove it, what people read is not what is written."
    )


@pytest.mark.parametrize(
    "text", ["ñ é ü 日本 العربية हिन्दी ₿ 🪙", "a\tb \f\r", "e\u0301"]
)
def test_signs_that_are_seen(folder: Path, text: str) -> None:
    assert told(folder, f"; {text}\n") == []


def test_a_text_full_of_them_is_told_shortly(folder: Path) -> None:
    assert len(told(folder, "; \u200b\n" * 500)) == strangers.TOLD_MAX


@pytest.mark.parametrize(
    ("text", "line"), [(b"; a\n; \0\n", 2), (b"\0", 1), (b"\xff\0", 1)]
)
def test_a_zero_byte(folder: Path, text: bytes, line: int) -> None:
    (folder / "more").write_bytes(text)
    [only] = told(folder, 'include "more"\n')
    assert only.startswith(f"more:{line}: this file is no text; ")


def test_a_long_line(folder: Path) -> None:
    assert told(folder, f"{';' * strangers.LINE_BYTES_MAX}\n") == []
    [only] = told(folder, f"; one\n{';' * (strangers.LINE_BYTES_MAX + 1)}\n")
    assert only.startswith("main.beancount:2: this line has more than 100000 bytes; ")


@pytest.mark.parametrize("text", [b"; \xe9\n", b"\xef\xbb\xbf; a\n"])
def test_what_is_no_utf_8(folder: Path, text: bytes) -> None:
    (folder / "more").write_bytes(text)
    assert len(told(folder, 'include "more"\n')) == 1


# --- Words ---


@pytest.mark.parametrize(
    "name", ["plugins.bylaws", "plugins.liens", *sorted(allow_lists.BEANCOUNTS)]
)
def test_plugins_that_run_nothing_else(folder: Path, name: str) -> None:
    assert told(folder, f'plugin "{name}"\n') == []
    [only] = told(folder, f'plugin "{name}" "{{}}"\n')
    assert f'plugin "{name}" has a config string, which may be run; ' in only


@pytest.mark.parametrize(
    "name", ["os", "evil", "plugins.of_nobody", "fava.plugins.link_documents", ""]
)
def test_plugins_of_others(folder: Path, name: str) -> None:
    [only] = told(folder, "\n; one\n", f'plugin "{name}"\n')
    assert only.startswith(f'main.beancount:2: plugin "{name}" is code of others and')


def test_a_plugin_that_the_command_line_trusts(folder: Path) -> None:
    text = 'plugin "evil" "config"\nplugin "other"\n'
    [only] = told(folder, text, trusted=("evil",))
    assert only.startswith('main.beancount:2: plugin "other" is code of others')


def test_a_trusted_plugin_is_not_taken_from_the_book(folder: Path) -> None:
    (folder / "evil.py").write_text("raise SystemExit(3)\n", "utf-8")
    path = write(folder, 'option "insert_pythonpath" "true"\nplugin "evil"\n')
    report = check(path, RULES, Strangers(path, ("evil",)))
    option, failed = [one.message for one in report.findings]
    assert option.startswith('option "insert_pythonpath" is none of those that')
    assert "ModuleNotFoundError: No module named 'evil'" in failed


def test_what_is_said_in_an_included_file(folder: Path) -> None:
    more = """
        plugin "plugins.bylaws"
        option "title" "More"
        option "operating_currency" "USD"
        option "insert_pythonpath" "true"
        """
    write(folder, dedent(more), name="more")
    in_main = " stands in an included file; say it in the main file."
    *known, last = told(folder, 'include "more"\n')
    assert known == [
        f'more:1: plugin "plugins.bylaws"{in_main}',
        f'more:2: option "title"{in_main}',
        f'more:3: option "operating_currency"{in_main}',
    ]
    assert last.startswith('more:4: option "insert_pythonpath" is none of those that')


def test_names_of_roots_are_said_in_each_file(folder: Path) -> None:
    """Beancount asks for that; but all files must say the same."""
    more = """
        option "name_assets" "Activos"
        option "name_income" "Ingresos"
        2026-01-01 open Activos:Caja
        """
    write(folder, dedent(more), name="more")
    main = 'option "name_assets" "Activos"\n{}include "more"\n'
    same = main.format('option "name_income" "Ingresos"\n')
    assert told(folder, same) == []
    (found,) = told(folder, main.format(""))
    assert found.startswith('more:2: option "name_income" stands in an included file')


def test_options_of_a_book(folder: Path) -> None:
    usual = """
        option "title" "Ours"
        option "name_assets" "Activos"
        option "operating_currency" "USD"
        option "tolerance_multiplier" "0.0001"
        option "inferred_tolerance_default" "*:0.001"
        option "infer_tolerance_from_cost" "true"
        option "booking_method" "FIFO"
        option "render_commas" "true"
        option "long_string_maxlines" "128"
        option "conversion_currency" "NONE"
        option "account_current_earnings" "Earnings"
        option "plugin_processing_mode" "default"
        option "insert_pythonpath" "false"
        """
    assert told(folder, dedent(usual)) == []


def test_an_option_that_is_refused_has_no_effect(folder: Path) -> None:
    path = write(folder, 'option "insert_pythonpath" "on"\noption "documents" "/"\n')
    loaded = load(path, Strangers(path))
    assert loaded.options["pythonpath"] == []
    assert loaded.options["documents"] == []


def test_documents(folder: Path) -> None:
    """One that lies outside is not looked for: whether it is there is not told."""
    (folder / "bill.pdf").touch()
    (folder / "linked.pdf").symlink_to("../secret")
    names = ("bill.pdf", "no.pdf", "../secret", "../no", "linked.pdf", "/etc/passwd")
    lines = (f'2026-01-02 document Assets:Cash "{name}"\n' for name in names)
    path = write(folder, "2026-01-01 open Assets:Cash\n", *lines)
    report = check(path, RULES, Strangers(path))
    found = {one.line: one.message for one in report.findings}
    assert sorted(found) == [3, 4, 5, 6, 7]
    assert found.pop(3).startswith("File does not exist: ")
    assert {one.partition(",")[0] for one in found.values()} == {
        "this document lies outside the folder of the main file"
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('custom "fava-extension" "ledger.web"', ""),
        ('custom "fava-extension" "ledger.web" "{}"', ""),
        ('custom "fava-extension" "fava_dashboards"', "this fava-extension is code of"),
        ('custom "fava-extension" 1', "this fava-extension is code of others"),
        ('custom "fava-extension"', "this fava-extension is code of others"),
        ('custom "fava-option" "import-config" "forms.py"', ""),
        (
            'custom "fava-option" "import-config" "../forms.py"',
            "this import-config lies",
        ),
        ('custom "fava-option" "import-config" "/forms.py"', "this import-config lies"),
        ('custom "fava-option" "import-config"', ""),
        ('custom "fava-option" "language" "es"', ""),
        ('custom "fava-option"', ""),
    ],
)
def test_what_fava_would_run(folder: Path, line: str, why: str) -> None:
    found = told(folder, f"2026-01-01 {line}\n")
    assert len(found) == bool(why)
    assert all(one.startswith(f"main.beancount:1: {why}") for one in found)


def test_what_stands_before_our_extension(folder: Path) -> None:
    text = '2026-01-01 custom "fava-extension" "ledger.web"\n'
    (folder / "ledger.py").touch()
    [only] = told(folder, text)
    assert "ledger.py beside the main file stands before ours when Fava runs" in only


def test_importers_are_noted(folder: Path) -> None:
    text = '; one\n2026-01-01 custom "fava-option" "import-config" "x/forms.py"\n'
    path = write(folder, text)
    [only] = load(path, Strangers(path)).notes
    assert only.startswith("main.beancount:2 names forms.py, which Fava and cayapa ")


def test_the_cache_of_any_file_is_told(folder: Path) -> None:
    (folder / "x").mkdir()
    (folder / "x" / "more.beancount").touch()
    (folder / "x" / ".more.beancount.picklecache").symlink_to("nowhere")
    [only] = told(folder, 'include "x/*"\n')
    assert only.startswith(".more.beancount.picklecache:0: bean-check and Fava run")


def test_whatever_an_entry_says_of_its_place(folder: Path) -> None:
    text = """
        2026-01-02 document Assets:Cash "/etc/passwd"
          filename: "/etc/passwd"
          lineno: "x"
        """
    [only] = told(folder, text)
    assert only.startswith("main.beancount:0: this document lies outside")
