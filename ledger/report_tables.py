"""Report tables: what a report tells, laid out flat, for spreadsheets.

A report is a tuple with names, or a list of such. What it tells in one value is a
column, named as in its JSON; what it tells in a list is a table of its own, each row
of which begins with the words and days with which the row above it begins.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from typing import NamedTuple
from typing import TypeAlias

from beancount.core.amount import Amount

from ledger.money import Sum

Value: TypeAlias = str | int | Decimal | date | None
KEYS_MAX = 4


class Grid(NamedTuple):
    """A table of a report.

    Attributes:
      name: of the report, and of the list in it: `funds-claims`.
      head: the names of the columns.
      rows: texts, whole numbers, decimals, truths, days, or nothing.
    """

    name: str
    head: list[str]
    rows: list[list[Value]]


Row: TypeAlias = dict[str, Value]


def grids(name: str, told: object) -> list[Grid]:
    """Lay out a report as tables; the first of them is that of the report itself."""
    tables: dict[str, list[Row]] = {name: []}
    for one in told if isinstance(told, list) else [told]:
        _lay(name, one, {}, tables)
    return [_grid(one, rows) for one, rows in tables.items()]


def _grid(name: str, rows: list[Row]) -> Grid:
    head = list(dict.fromkeys(column for row in rows for column in row))
    return Grid(name, head, [[row.get(column) for column in head] for row in rows])


def _lay(name: str, one: object, above: Row, tables: dict[str, list[Row]]) -> None:
    """Add the row of one thing to its table, and its lists to theirs."""
    own: Row = {}
    lists: list[tuple[str, Sequence[object]]] = []
    begins: Row = {}
    still = True
    for column, value in _values("", _named(one)):
        if isinstance(value, list | tuple) and any(isinstance(x, tuple) for x in value):
            lists.append((column, value))
            continue
        if not isinstance(value, list | tuple) or value:  # what is empty has no column
            own[column] = _plain(value)
        still = still and isinstance(value, str | date | None)
        if still and len(begins) < KEYS_MAX:
            begins[column] = own[column]
    row = {key: value for key, value in above.items() if key not in own} | own
    tables.setdefault(name, []).append(row)
    for column, some in lists:
        below = f"{name}-{column.replace('_', '-')}"
        for thing in some:
            _lay(below, thing, {**above, **begins}, tables)


def _values(prefix: str, named: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give each value under its name; what has names itself lies flat under its own."""
    for key, value in named.items():
        column = f"{prefix}{key}"
        if isinstance(value, Amount | Sum):
            yield column, value.number
            yield f"{column}_currency", value.currency
        elif isinstance(value, Mapping) or hasattr(value, "_asdict"):
            yield from _values(f"{column}_", _named(value))
        else:
            yield column, value


def _named(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - of any shape
    if isinstance(value, Mapping):
        return {str(key): one for key, one in value.items()}
    if hasattr(value, "_asdict"):
        found: Mapping[str, Any] = value._asdict()
        return found
    if isinstance(value, tuple):
        return {f"value_{place}": one for place, one in enumerate(value, 1)}
    return {"value": value}


def _plain(value: Any) -> Value:  # noqa: ANN401 - of any shape
    if value is None or isinstance(value, str | int | Decimal | date):
        return value
    if isinstance(value, Iterable):
        return " ".join(str(_plain(one)) for one in value)
    return str(value)
