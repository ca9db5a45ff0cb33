"""Plugging: the plugins that a book names, run one by one around our laws."""

import sys
from collections.abc import Collection
from typing import Any
from typing import NamedTuple
from typing import TypeAlias

from beancount import loader
from beancount.core import data

from ledger import findings
from ledger import text
from ledger.findings import Finding
from ledger.language import say
from ledger.loading import Loaded

Plugin: TypeAlias = tuple[str, str | None]


class Order(NamedTuple):
    """The book's other plugins, before our laws and after, and which laws it names."""

    before: list[Plugin]
    after: list[Plugin]
    named: list[str]


def around(loaded: Loaded, ours: Collection[str]) -> Order:
    """Part the book's plugins at the first of ours."""
    plugins: list[Plugin] = loaded.options["plugin"]
    named = [name for name, _ in plugins if name in ours]
    first = next((i for i, (name, _) in enumerate(plugins) if name in ours), None)
    if first is None:
        return Order([*loader.PLUGINS_PRE, *plugins], list(loader.PLUGINS_POST), named)
    after = [one for one in plugins[first:] if one[0] not in ours]
    return Order(
        [*loader.PLUGINS_PRE, *plugins[:first]], [*after, *loader.PLUGINS_POST], named
    )


def transform(
    entries: list[data.Directive], loaded: Loaded, plugins: list[Plugin]
) -> tuple[list[data.Directive], list[Finding]]:
    """Run plugins as Beancount does; one that fails is told and hides nothing."""
    found: list[Finding] = []
    for plugin in plugins:
        entries, told = _run(entries, loaded, plugin)
        found += told
    return entries, found


def _run(
    entries: list[data.Directive], loaded: Loaded, plugin: Plugin
) -> tuple[list[data.Directive], list[Finding]]:
    options = {
        **loaded.options,
        "plugin": [plugin],
        "plugin_processing_mode": "raw",
    }
    saved = list(sys.path)
    sys.path[0:0] = loaded.options["pythonpath"]
    try:
        after, errors = loader.run_transformations(entries, [], options, None)
    except (Exception, SystemExit) as crash:  # noqa: BLE001 - a plugin of others
        return entries, [_failed(loaded, plugin, f"{type(crash).__name__}: {crash}")]
    finally:
        sys.path[:] = saved
    told = [_told(loaded, plugin, error) for error in errors]
    if len(after) < len(entries):
        gone = len(entries) - len(after)
        told.append(_failed(loaded, plugin, _taken(gone)))
    return after, told


def _taken(count: int) -> str:
    return say("it takes {count} entries out of the book", count=count)


def _told(loaded: Loaded, plugin: Plugin, error: Any) -> Finding:  # noqa: ANN401
    finding = findings.of_error(error)
    if isinstance(error, loader.LoadError) or not hasattr(error, "source"):
        return _failed(loaded, plugin, finding.message)
    return finding


def _failed(loaded: Loaded, plugin: Plugin, why: str) -> Finding:
    main = loaded.options["filename"]
    written = (loaded.source.content(main) or b"").decode("utf-8", errors="replace")
    lines = text.lines_of("plugin", plugin[0], written)
    message = say(
        'plugin "{plugin}" failed ({why}); mend it or remove the line.',
        plugin=plugin[0],
        why=why,
    )
    return Finding(main, lines[0] if lines else 0, findings.one_line(message))
