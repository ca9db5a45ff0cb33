"""Allow lists: the words of a book that run nothing and reach for nothing."""

import os
from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

from beancount.core import data
from beancount.parser.options import OPTIONS_DEFAULTS

from ledger import laws
from ledger import text
from ledger.beneath import Beneath
from ledger.errors import located
from ledger.files import Looked
from ledger.files import Parsed
from ledger.findings import Finding
from ledger.language import say

OUR_EXTENSION = "ledger.web"
OURS = frozenset(map(laws.module, ("bylaws", *laws.NAMES)))
# Without a config string none of them evaluates a text, imports, or reads a file.
BEANCOUNTS = frozenset(
    f"beancount.plugins.{name}"
    for name in (
        "auto",
        "auto_accounts",
        "check_average_cost",
        "check_closing",
        "check_commodity",
        "check_drained",
        "close_tree",
        "coherent_cost",
        "commodity_attr",
        "currency_accounts",
        "implicit_prices",
        "leafonly",
        "noduplicates",
        "nounused",
        "onecommodity",
        "pedantic",
        "sellgains",
        "unique_prices",
    )
)
# Beancount reads each file by its own names of roots: each file must say them.
ROOTS = frozenset(
    {"name_assets", "name_liabilities", "name_equity", "name_income", "name_expenses"}
)
OPTIONS = ROOTS | frozenset(
    {
        "title",
        "account_previous_balances",
        "account_previous_earnings",
        "account_previous_conversions",
        "account_current_earnings",
        "account_current_conversions",
        "account_unrealized_gains",
        "account_rounding",
        "conversion_currency",
        "display_precision",
        "inferred_tolerance_default",
        "tolerance_multiplier",
        "inferred_tolerance_multiplier",
        "infer_tolerance_from_cost",
        "operating_currency",
        "render_commas",
        "long_string_maxlines",
        "booking_method",
        "use_precise_interpolation",
    }
)
# What the parser itself keeps among the options; a book may not set it.
_KEPT = ("filename", "include", "plugin")
_COUNTED = ("dcontext", "commodities")


def look(
    parsed: Parsed,
    beneath: Beneath,
    *,
    of_main: bool,
    trusted: Collection[str],
    named: Mapping[str, object],
) -> Looked:
    """Find what of a file may run or reach for something, and take it out.

    Args:
      parsed: the file; plugins, options and documents that are refused are taken out.
      beneath: the folder in which all must lie.
      of_main: whether it is the main file.
      trusted: the plugins that may run by the command line's word.
      named: the options of the main file, whose names of roots each file may repeat.
    """
    refused = [
        *_plugins(parsed, trusted, of_main=of_main),
        *_options(parsed, named, of_main=of_main),
        *_documents(parsed, beneath),
        *_extensions(parsed, beneath),
        *_importers(parsed, beneath),
    ]
    return Looked(refused, [*_notes(parsed)])


def _plugins(
    parsed: Parsed, trusted: Collection[str], *, of_main: bool
) -> Iterator[Finding]:
    admitted = []
    for name, config in parsed.options["plugin"]:
        lines = text.lines_of("plugin", name, parsed.text) or [0]
        ours = name in OURS or name in BEANCOUNTS
        if not of_main:
            told = say(
                'plugin "{name}" stands in an included file; say it in the main file.',
                name=name,
            )
        elif name in trusted or (ours and config is None):
            admitted.append((name, config))
            continue
        elif ours:
            told = say(
                'plugin "{name}" has a config string, which may be run; remove that.',
                name=name,
            )
        else:
            told = say(
                'plugin "{name}" is code of others and was not run; remove it, or say '
                "--trust {name} on the command line.",
                name=name,
            )
        yield Finding(parsed.name, lines[0], told)
    parsed.options["plugin"] = admitted


def _options(
    parsed: Parsed, named: Mapping[str, object], *, of_main: bool
) -> Iterator[Finding]:
    """Find options that took effect, however they were written."""
    for name, value in parsed.options.items():
        usual = OPTIONS_DEFAULTS.get(name)
        if name in _KEPT or not _is_set(name, value, usual):
            continue
        admitted = name in OPTIONS
        if admitted and (of_main or (name in ROOTS and value == named.get(name))):
            continue
        told = say(
            'option "{name}" stands in an included file; say it in the main file.'
            if admitted
            else 'option "{name}" is none of those that strangers may set; remove it.',
            name=name,
        )
        lines = text.lines_of("option", name, parsed.text) or [0]
        parsed.options[name] = usual
        yield Finding(parsed.name, lines[0], told)


def _is_set(name: str, value: object, usual: object) -> bool:
    if name in _COUNTED:
        return type(value) is not type(usual)
    return value != usual


def _documents(parsed: Parsed, beneath: Beneath) -> Iterator[Finding]:
    told = say(
        "this document lies outside the folder of the main file, and Fava would show "
        "it; move it there."
    )
    held = []
    for entry in parsed.entries:
        if isinstance(entry, data.Document) and not beneath.holds(entry.filename):
            yield _at(parsed, entry, told)
        else:
            held.append(entry)
    parsed.entries[:] = held


def _extensions(parsed: Parsed, beneath: Beneath) -> Iterator[Finding]:
    for entry, value in _fava(parsed, "fava-extension"):
        beside = (Path(beneath.root, one) for one in ("ledger", "ledger.py"))
        shadows = [path.name for path in beside if os.path.lexists(path)]
        if value != OUR_EXTENSION:
            told = say(
                "this fava-extension is code of others, which Fava would run; remove "
                "it, or do not open the book in Fava."
            )
            yield _at(parsed, entry, told)
        elif shadows:
            told = say(
                "{file} beside the main file stands before ours when Fava runs this "
                "extension; rename it.",
                file=shadows[0],
            )
            yield _at(parsed, entry, told)


def _importers(parsed: Parsed, beneath: Beneath) -> Iterator[Finding]:
    for entry, path in _options_of_fava(parsed, "import-config"):
        if not beneath.holds(str(Path(beneath.root, path))):
            told = say(
                "this import-config lies outside the folder of the main file, and Fava "
                "would run it; move it there."
            )
            yield _at(parsed, entry, told)


def _notes(parsed: Parsed) -> Iterator[str]:
    for entry, path in _options_of_fava(parsed, "import-config"):
        yield say(
            "{file}:{line} names {path}, which Fava and cayapa import run: read it "
            "before you use them.",
            file=Path(parsed.name).name,
            line=located(entry.meta)["lineno"],
            path=Path(path).name,
        )


def _options_of_fava(parsed: Parsed, name: str) -> Iterator[tuple[data.Custom, str]]:
    for entry, value in _fava(parsed, "fava-option"):
        values = [str(one.value) for one in entry.values or ()]
        if value == name and len(values) > 1:
            yield entry, values[1]


def _fava(parsed: Parsed, kind: str) -> Iterator[tuple[data.Custom, str]]:
    for entry in parsed.entries:
        if isinstance(entry, data.Custom) and entry.type == kind:
            yield entry, str(entry.values[0].value) if entry.values else ""


def _at(parsed: Parsed, entry: data.Directive, message: str) -> Finding:
    return Finding(parsed.name, int(located(entry.meta)["lineno"]), message)
