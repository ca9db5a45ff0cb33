"""Hostile repositories: each tries one thing when somebody checks what was committed.

Code in them makes the file `ran` outside of the repository. Beside it lies `secret`,
whose text nobody may print, as nobody may print the variables of whoever checks.
"""

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.checked_books import OPENED
from tests.checked_books import THREE_COVERED
from tests.checked_books import write

TOKEN = "ghs_0123456789abcdefTOKEN"  # noqa: S105 - of nobody
SECRET = "the-secret-of-another-folder"  # noqa: S105
RAN = "ran"
FAULT = "family-size: F-0900 covers 3"
PLUGIN = """
import pathlib
pathlib.Path({marker!r}).touch()
__plugins__ = ("{name}",)


def {name}(entries, options, *config):
    pathlib.Path({marker!r}).touch()
    return entries, []
"""


class Repository(NamedTuple):
    """A hostile repository.

    Attributes:
      build: writes it into a folder; it is given the marker that code would make.
      told: what the check must say, each with its place, or as a part of a line.
      status: the exit status.
      runs_in: the command in which the attack works, so that it is known to be one.
    """

    build: Callable[[Path, Path], None]
    told: tuple[str, ...]
    status: int = 1
    runs_in: str = ""


class Dropped:
    """What a pickle calls when it is read."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return Path.touch, (self.marker,)


def book(folder: Path, *parts: str) -> None:
    """Write a book with a fault that its laws must find, whatever else it says."""
    write(folder, OPENED, THREE_COVERED, *parts)


def code(folder: Path, name: str, marker: Path) -> None:
    """Write a module that makes the marker."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    text = PLUGIN.format(name=file.stem.strip("_"), marker=str(marker))
    file.write_text(text, "utf-8")


def plugin(folder: Path, marker: Path) -> None:
    book(folder, 'option "insert_pythonpath" "true"\nplugin "evil"\n')
    code(folder, "evil.py", marker)


def shadowed_laws(folder: Path, marker: Path) -> None:
    book(folder, 'include "more.beancount"\n')
    write(folder, 'option "insert_pythonpath" "true"\n', name="more.beancount")
    code(folder, "plugins/__init__.py", marker)
    code(folder, "plugins/bylaws.py", marker)


def cache(folder: Path, marker: Path) -> None:
    book(folder)
    (folder / ".main.beancount.picklecache").write_bytes(pickle.dumps(Dropped(marker)))


def extension(folder: Path, marker: Path) -> None:
    book(folder, '2026-01-01 custom "fava-extension" "evil"\n')
    code(folder, "evil.py", marker)


def our_extension_shadowed(folder: Path, marker: Path) -> None:
    book(folder, '2026-01-01 custom "fava-extension" "ledger.web"\n')
    code(folder, "ledger/__init__.py", marker)
    code(folder, "ledger/web.py", marker)


def importers(folder: Path, marker: Path) -> None:
    book(folder, '2026-01-01 custom "fava-option" "import-config" "forms.py"\n')
    code(folder, "forms.py", marker)


def importers_outside(folder: Path, marker: Path) -> None:
    book(folder, '2026-01-01 custom "fava-option" "import-config" "../forms.py"\n')
    code(folder.parent, "forms.py", marker)


def environment(folder: Path, _: Path) -> None:
    book(folder, 'include "/proc/self/environ"\n')


def environment_by_option(folder: Path, _: Path) -> None:
    book(folder, 'option "include" "/proc/self/environ"\n')


def environment_of_the_parent(folder: Path, _: Path) -> None:
    (folder / "process").symlink_to("/proc")
    book(folder, 'include "process/[0-9]*/environ"\n')


def absolute(folder: Path, _: Path) -> None:
    book(folder, f'include "{folder.parent}/secret"\n')


def above(folder: Path, _: Path) -> None:
    book(folder, 'include "../secret"\n')


def above_by_pattern(folder: Path, _: Path) -> None:
    book(folder, 'include "../s*t"\n')


def link(folder: Path, _: Path) -> None:
    (folder / "more.beancount").symlink_to(folder.parent / "secret")
    book(folder, 'include "more.beancount"\n')


def link_to_folder(folder: Path, _: Path) -> None:
    (folder / "more").symlink_to(folder.parent)
    book(folder, 'include "more/s*"\n')


def checkout(folder: Path, _: Path) -> None:
    """What fetched the repository in CI leaves its token in it, in base64."""
    (folder / ".git").mkdir()
    header = f"extraheader = AUTHORIZATION: basic {TOKEN}"
    (folder / ".git" / "config").write_text(f"[http]\n\t{header}\n", "utf-8")
    (folder / "more.beancount").symlink_to(".git/config")
    book(folder, 'include ".git/*"\ninclude "more.beancount"\n')


def link_below(folder: Path, _: Path) -> None:
    (folder / "more").symlink_to("/")
    book(folder, 'include "**/secret"\n')


def main_is_a_link(folder: Path, _: Path) -> None:
    (folder / "main.beancount").symlink_to("/proc/self/environ")


def main_is_a_device(folder: Path, _: Path) -> None:
    (folder / "main.beancount").symlink_to("/dev/zero")


def main_is_a_pipe(folder: Path, _: Path) -> None:
    os.mkfifo(folder / "main.beancount")


def pipe(folder: Path, _: Path) -> None:
    os.mkfifo(folder / "more.beancount")
    book(folder, 'include "more.beancount"\n')


def encrypted(folder: Path, _: Path) -> None:
    (folder / "more.beancount.gpg").write_text("-----BEGIN PGP MESSAGE-----", "utf-8")
    book(folder, 'include "more.beancount.gpg"\n')


def document(folder: Path, _: Path) -> None:
    book(folder, '2026-01-03 document Assets:Cash "../secret"\n')


def documents(folder: Path, _: Path) -> None:
    book(folder, 'option "documents" "/"\n')


def huge_file(folder: Path, _: Path) -> None:
    with (folder / "more.beancount").open("wb") as file:
        file.truncate(1 << 40)
    book(folder, 'include "more.beancount"\n')


def huge_line(folder: Path, _: Path) -> None:
    write(folder, f"; one\n; {'x' * 200_000}\n", name="more.beancount")
    book(folder, 'include "more.beancount"\n')


def many_files(folder: Path, _: Path) -> None:
    for number in range(1001):
        (folder / f"{number:04}.bean").touch()
    book(folder, 'include "*.bean"\n')


def many_patterns(folder: Path, _: Path) -> None:
    below = folder
    for name in "abcdef":
        below /= name
    below.mkdir(parents=True)
    book(folder, f'include "{"**/" * 9}*.bean"\n')


def loop(folder: Path, _: Path) -> None:
    write(folder, 'include "main.beancount"\n', name="more.beancount")
    book(folder, 'include "more.beancount"\n')


def modules_of_python(folder: Path, marker: Path) -> None:
    book(folder)
    for name in (
        "sitecustomize.py",
        "usercustomize.py",
        "conftest.py",
        "json.py",
        "resource.py",
        "click/__init__.py",
        "beancount/__init__.py",
        "ledger/__init__.py",
        "plugins/__init__.py",
    ):
        code(folder, name, marker)
    (folder / "cayapa.pth").write_text("import evil\n", "utf-8")
    (folder / "pyvenv.cfg").write_text("home = .\n", "utf-8")


def config_that_is_run(folder: Path, marker: Path) -> None:
    config = f"__import__('pathlib').Path('{marker}').touch()"
    book(folder, f'plugin "beancount.plugins.check_commodity" "{config}"\n')


def plugin_not_at_the_margin(folder: Path, marker: Path) -> None:
    book(folder, 'option  "insert_pythonpath"  "1" ; x\nplugin   "evil" ""\n')
    code(folder, "evil.py", marker)


def divided_by_zero(folder: Path, _: Path) -> None:
    sale = "2026-01-02 *\n  Assets:Cash  1/({}) USD\n  Income:Contributions\n\n"
    write(folder, sale.format(1), sale.format("1 - 1"), name="more.beancount")
    book(folder, 'include "more.beancount"\n')


def deep(folder: Path, _: Path) -> None:
    amount = "(" * 30_000 + "1" + ")" * 30_000
    book(folder, f"2026-01-02 *\n  Assets:Cash  {amount} USD\n  Income:Contributions\n")


def pattern_for_accounts(folder: Path, _: Path) -> None:
    book(folder, f'option "name_assets" "(A+)+"\n2026-01-02 open {"A" * 60}:b\n')


def options_of_the_parser(folder: Path, _: Path) -> None:
    book(
        folder,
        'option "commodities" "x"\noption "input_hash" "x"\n',
        'option "plugin_processing_mode" "raw"\noption "allow_pipe_separator" "1"\n',
    )


def unseen(folder: Path, _: Path) -> None:
    book(folder, "; \u202epaid\u202c\n2026-01-02 open Assets:Ca\u200bsh2 USD\n")


def zero_byte(folder: Path, _: Path) -> None:
    write(folder, "; a\n; \0\n", name="more.beancount")
    book(folder, 'include "more.beancount"\n')


def trusts_itself(folder: Path, marker: Path) -> None:
    book(
        folder,
        '2026-01-01 custom "fava-option" "trusted" "true"\n',
        '2026-01-01 custom "trust" "evil"\n',
        'option "trust" "evil"\nplugin "--trust=evil"\nplugin "evil" "--trusted"\n',
    )
    code(folder, "evil.py", marker)
    code(folder, "cayapa.toml", marker)


def commands_of_the_runner(folder: Path, _: Path) -> None:
    book(folder, 'plugin "x\n::set-output name=a::b\n##[command]"\n')


def another_file_as_its_own(folder: Path, _: Path) -> None:
    book(
        folder,
        '2026-01-02 custom "family" "F-0901" "union"\n  covered: "P-1 P-2 P-3"\n',
        f'  filename: "{folder.parent}/secret"\n  lineno: 1\n',
    )


OUTSIDE = "lies outside the folder of the main file; move it there"
REPOSITORIES = {
    "a plugin of the repository": Repository(
        plugin,
        (
            'main.beancount:13: option "insert_pythonpath" is none of those',
            'main.beancount:14: plugin "evil" is code of others and was not run',
        ),
        runs_in="check",
    ),
    "a plugin, written otherwise": Repository(
        plugin_not_at_the_margin,
        ('main.beancount:14: plugin "evil" is code of others and was not run',),
        runs_in="check",
    ),
    "laws that shadow ours": Repository(
        shadowed_laws,
        ('more.beancount:1: option "insert_pythonpath" is none of those',),
        runs_in="bean-check",
    ),
    "a committed cache": Repository(
        cache,
        (".main.beancount.picklecache:0: bean-check and Fava run what this file",),
        runs_in="bean-check",
    ),
    "an extension of Fava": Repository(
        extension, ("main.beancount:13: this fava-extension is code of others",)
    ),
    "our extension, shadowed": Repository(
        our_extension_shadowed,
        ("main.beancount:13: ledger beside the main file stands before ours",),
    ),
    "importers": Repository(
        importers, ("note: main.beancount:13 names forms.py, which Fava and",)
    ),
    "importers outside": Repository(
        importers_outside, ("main.beancount:13: this import-config lies outside",)
    ),
    "the environment": Repository(
        environment, ("main.beancount:13: include", "is an absolute path")
    ),
    "the environment, by an option": Repository(
        environment_by_option, ("main.beancount:0: include", "is an absolute path")
    ),
    "the environment of the parent": Repository(
        environment_of_the_parent, ("main.beancount:13: include", OUTSIDE)
    ),
    "an absolute path": Repository(
        absolute, ("main.beancount:13: include", "is an absolute path")
    ),
    "a path above": Repository(
        above, (f'main.beancount:13: include "../secret" {OUTSIDE}',)
    ),
    "a pattern above": Repository(
        above_by_pattern, (f'main.beancount:13: include "../s*t" {OUTSIDE}',)
    ),
    "the token of a checkout": Repository(
        checkout,
        (
            'main.beancount:13: include ".git/*" is hidden',
            'main.beancount:14: include "more.beancount" is hidden',
        ),
    ),
    "a link": Repository(
        link, (f'main.beancount:13: include "more.beancount" {OUTSIDE}',)
    ),
    "a link to a folder": Repository(
        link_to_folder, (f'main.beancount:13: include "more/s*" {OUTSIDE}',)
    ),
    "a link below": Repository(
        link_below,
        ('main.beancount:13: include "**/secret" meets a link to a folder',),
    ),
    "a main file that is a link": Repository(
        main_is_a_link, (f"main.beancount {OUTSIDE}",), status=2
    ),
    "a main file that is a device": Repository(
        main_is_a_device, (f"main.beancount {OUTSIDE}",), status=2
    ),
    "a main file that is a pipe": Repository(
        main_is_a_pipe, ("main.beancount is no regular file",), status=2
    ),
    "a pipe": Repository(
        pipe, ('main.beancount:13: include "more.beancount" is no regular file',)
    ),
    "an encrypted file": Repository(
        encrypted, ('main.beancount:13: include "more.beancount.gpg" is encrypted',)
    ),
    "a document": Repository(
        document, ("main.beancount:13: this document lies outside",)
    ),
    "documents": Repository(
        documents, ('main.beancount:13: option "documents" is none of those',)
    ),
    "a huge file": Repository(
        huge_file,
        ('main.beancount:13: include "more.beancount" makes the book larger than',),
    ),
    "a huge line": Repository(
        huge_line, ("more.beancount:2: this line has more than 100000 bytes",)
    ),
    "many files": Repository(
        many_files, ('main.beancount:13: include "*.bean" is one file more than 1000',)
    ),
    "many patterns": Repository(
        many_patterns, ("main.beancount:13: include", "says ** twice")
    ),
    "a loop": Repository(
        loop, ("more.beancount:1: main.beancount is included a second time",)
    ),
    "modules of Python": Repository(modules_of_python, ()),
    "a config that is run": Repository(
        config_that_is_run,
        (
            "main.beancount:13: plugin",
            'check_commodity" has a config string, which may be run',
        ),
        runs_in="check",
    ),
    "a division by zero": Repository(
        divided_by_zero,
        ("more.beancount:5: Beancount ended here without a word (SIGSEGV)",),
        status=2,
    ),
    "a deep amount": Repository(
        deep, ("main.beancount:13: the check ran out of memory here",), status=2
    ),
    "a pattern for accounts": Repository(
        pattern_for_accounts, ("main.beancount:13: ", "name_assets")
    ),
    "options of the parser": Repository(
        options_of_the_parser,
        tuple(
            f'main.beancount:{line}: option "{name}" is none of those'
            for line, name in enumerate(
                (
                    "commodities",
                    "input_hash",
                    "plugin_processing_mode",
                    "allow_pipe_separator",
                ),
                start=13,
            )
        ),
    ),
    "signs that are not seen": Repository(
        unseen,
        (
            "main.beancount:13: a sign that is not seen (U+202E) stands here",
            "main.beancount:14: a sign that is not seen (U+200B) stands here",
        ),
    ),
    "a zero byte": Repository(zero_byte, ("more.beancount:2: this file is no text",)),
    "a book that trusts itself": Repository(
        trusts_itself,
        ('plugin "--trust=evil" is code of others', 'plugin "evil" is code of others'),
    ),
    "commands of GitHub's runner": Repository(
        commands_of_the_runner, ("is code of others and was not run",)
    ),
    "another file as its own": Repository(another_file_as_its_own, ()),
}
