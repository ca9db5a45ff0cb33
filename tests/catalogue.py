"""The catalogue of texts: what the code says, beside what is translated.

    python -m tests.catalogue            brings locale/*/*.po and *.mo up to date
    python -m tests.catalogue --unsaid   lists literals that look said, and are not

A text is a string literal given to `say`, `say_many` or `mark`, or to anything that
has a parameter or field named `template`; a help text, a name of an argument or a
docstring of a command; a paragraph of a law's docstring; a `say(...)` in a template
of a paper; and what click itself says.
"""

import ast
import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from typing import TypeAlias

import click
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translated
from babel.messages.extract import extract_from_dir
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.messages.pofile import write_po

from ledger.language import CATALOGUES
from ledger.language import DOMAIN
from ledger.language import ENGLISH
from ledger.language import LANGUAGES
from ledger.language import paragraphs

ROOT = Path(__file__).parents[1]
FOLDERS = ("ledger", "plugins", "importers")
TEMPLATES = ("html", "txt", "typ")
DIRECT = {"say": (0,), "mark": (0,), "narrate": (0,), "say_many": (0, 1), "_": (0,)}
OPTION_WORDS = {"help", "metavar", "meaning"}
SENTENCE = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}")
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)  # a header that moves would hide changes
Carriers: TypeAlias = dict[str, set[int]]
Message: TypeAlias = str | tuple[str, ...]


class Text(NamedTuple):
    """A text that the code says, and where."""

    file: str
    line: int
    message: Message


def modules() -> dict[Path, ast.Module]:
    """Parse every module that may say something."""
    files = sorted(file for one in FOLDERS for file in (ROOT / one).rglob("*.py"))
    return {file: ast.parse(file.read_text("utf-8")) for file in files}


def carriers(trees: dict[Path, ast.Module]) -> Carriers:
    """Find what has a parameter or field named `template`, and its place."""
    found: Carriers = defaultdict(set)
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
                bound = 1 if names[:1] in (["self"], ["cls"]) else 0
                name = node.name
            elif isinstance(node, ast.ClassDef):
                fields = [one for one in node.body if isinstance(one, ast.AnnAssign)]
                names = [ast.unparse(one.target) for one in fields]
                bound, name = 0, node.name
            else:
                continue
            if "template" in names:
                found[name].add(names.index("template") - bound)
    for name, places in DIRECT.items():
        found[name].update(places)
    return found


def texts() -> Iterator[Text]:
    """Give every text that the project says."""
    trees = modules()
    carrying = carriers(trees)
    for file, tree in trees.items():
        place = file.relative_to(ROOT).as_posix()
        for line, message in (*_given(tree, carrying), *_declared(place, tree)):
            if message:
                yield Text(place, line, message)
    for suffix in TEMPLATES:
        for file in sorted((ROOT / "ledger").rglob(f"*.{suffix}")):
            for line, message, *_ in extract_from_file(
                "jinja2", file, {"say": None, "say_many": (1, 2)}
            ):
                yield Text(file.relative_to(ROOT).as_posix(), line, message)
    for _, line, message, *_ in extract_from_dir(Path(click.__file__).parent):
        yield Text("click", line, message)


def _given(tree: ast.Module, carrying: Carriers) -> Iterator[tuple[int, Message]]:
    """Give the literals that are handed to what says them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = (
                node.func.attr
                if isinstance(node.func, ast.Attribute)
                else getattr(node.func, "id", "")
            )
            places = carrying.get(name, set())
            given = [one for at, one in enumerate(node.args) if at in places]
            given += [
                one.value for one in node.keywords if one.arg == "template" and places
            ]
            parts = [list(_literals(one)) for one in given]
            if name == "say_many" and len(parts) == 2 and all(parts):
                yield node.lineno, (parts[0][0], parts[1][0])
            else:
                yield from ((node.lineno, one) for part in parts for one in part)


def _declared(place: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give what commands and laws say of themselves."""
    if place.startswith("ledger/cli/"):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and any(
                map(_commanding, node.decorator_list)
            ):
                yield from (
                    (node.lineno, one)
                    for one in paragraphs(ast.get_docstring(node) or "")
                )
            elif isinstance(node, ast.Call):
                yield from _of_option(node)
            elif (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == "SUMMARIES"
            ):
                yield from (
                    (node.lineno, one) for one in ast.literal_eval(node.value).values()
                )
    elif place.startswith("plugins/"):
        says = (ast.get_docstring(tree) or "").partition("Refused:")[0]
        yield from ((1, one) for one in paragraphs(says))


def _commanding(decorator: ast.expr) -> bool:
    return bool(
        re.search(
            r"\.(command|group)\(|^(click\.)?(command|group)\b", ast.unparse(decorator)
        )
    )


def _of_option(node: ast.Call) -> Iterator[tuple[int, str]]:
    name = ast.unparse(node.func)
    for one in node.keywords:
        if one.arg in OPTION_WORDS:
            yield from ((node.lineno, text) for text in _literals(one.value))
    if name.endswith("on_day"):
        yield from ((node.lineno, text) for one in node.args for text in _literals(one))
    if name.endswith("argument"):
        yield from ((node.lineno, text.upper()) for text in _literals(node.args[0]))


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def unsaid() -> Iterator[Text]:
    """Give the literals of two words and more that nobody says."""
    trees = modules()
    carrying = carriers(trees)
    for file, tree in trees.items():
        place = file.relative_to(ROOT).as_posix()
        said = {
            one
            for _, message in (*_given(tree, carrying), *_declared(place, tree))
            for one in ([message] if isinstance(message, str) else message)
        }
        skipped = {id(one) for one in _silent(tree)}
        for node in ast.walk(tree):
            match node:
                case ast.JoinedStr():
                    text = "".join(
                        str(one.value) if isinstance(one, ast.Constant) else "{}"
                        for one in node.values
                    )
                case ast.Constant(value=str(text)):
                    pass
                case _:
                    continue
            if id(node) not in skipped and text not in said and SENTENCE.search(text):
                yield Text(place, node.lineno, text)


def _silent(tree: ast.Module) -> Iterator[ast.AST]:
    """Give what is read by developers alone, and the parts of formatted strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
        elif isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            yield from ast.walk(node)


def template() -> Catalog:
    """Give the catalogue of what is said, without translations."""
    catalog = Catalog(domain=DOMAIN, project="Cayapa", fuzzy=False, charset="utf-8")
    for text in sorted(texts(), key=lambda one: (one.file, one.line)):
        catalog.add(text.message, locations=[(text.file, text.line)])
    return catalog


def catalogue(language: str) -> Catalog:
    """Read what is translated into a language."""
    file = po_file(language)
    if not file.exists():
        return Catalog(locale=language, domain=DOMAIN)
    return read_po(io.BytesIO(file.read_bytes()), locale=language, domain=DOMAIN)


def po_file(language: str) -> Path:
    """Give the file that people translate."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled(catalog: Catalog) -> bytes:
    """Give the form that programs read."""
    written = io.BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def renewed(language: str) -> Catalog:
    """Give a language's catalogue with the texts of today, and no others."""
    old = catalogue(language)
    new = Catalog(
        locale=language,
        domain=DOMAIN,
        project="Cayapa",
        version="1",
        header_comment="# What Cayapa says; `make messages` keeps it in step.",
        copyright_holder="Cayapa",
        creation_date=WRITTEN,
        revision_date=WRITTEN,
        last_translator="Cayapa",
        msgid_bugs_address="none",
        language_team=language,
        charset="utf-8",
        fuzzy=False,
    )
    for message in template():
        if message.id:
            had = old.get(message.id)
            told = had.string if had else ""
            new.add(message.id, told, locations=message.locations)
    return new


def po(catalog: Catalog) -> bytes:
    """Give the form that people translate."""
    written = io.BytesIO()
    write_po(written, catalog, width=79, sort_output=True, include_lineno=False)
    return written.getvalue()


def translated(message: Translated) -> bool:
    """Tell whether every form of a text is translated."""
    told = message.string
    return bool(told) if isinstance(told, str) else bool(told) and all(told or ())


def main(arguments: list[str]) -> None:
    """Bring the catalogues up to date, or list what nobody says."""
    if arguments == ["--unsaid"]:
        for text in unsaid():
            print(f"{text.file}:{text.line}: {text.message!r}")
        return
    for language in LANGUAGES:
        if language != ENGLISH:
            catalog = renewed(language)
            po_file(language).parent.mkdir(parents=True, exist_ok=True)
            po_file(language).write_bytes(po(catalog))
            po_file(language).with_suffix(".mo").write_bytes(compiled(catalog))
            left = sum(not translated(one) for one in catalog if one.id)
            print(f"{language}: {len(catalog)} texts, {left} not translated")


if __name__ == "__main__":
    main(sys.argv[1:])
