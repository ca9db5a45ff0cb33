"""Data for Fava's own components, in the shapes that they read."""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from fava.context import g
from fava.core.charts import DateAndBalance
from fava.core.charts import DateAndBalanceWithBudget
from fava.core.inventory import SimpleCounterInventory
from fava.core.query import DateColumn
from fava.core.query import DecimalColumn
from fava.core.query import IntColumn
from fava.core.query import QueryResultTable
from fava.core.query import StrColumn
from fava.internal_api import BalancesChart
from fava.internal_api import BarChart

from ledger.web.parts import Component

Series = Iterable[tuple[dt.date, Mapping[str, Decimal]]]
COLUMNS = {"date": DateColumn, "number": DecimalColumn, "count": IntColumn}


def bars(heading: str, shown: Series, note: str = "") -> Component:
    """Draw bars: for the last day of each span, a bar for each name."""
    columns = [
        DateAndBalanceWithBudget(on, SimpleCounterInventory(sums), {}, {})
        for on, sums in shown
    ]
    return Component(heading, "charts", [BarChart(heading, columns)], note)


def lines(heading: str, shown: Series, note: str = "") -> Component:
    """Draw a line for each name, from day to day."""
    points = [DateAndBalance(on, SimpleCounterInventory(sums)) for on, sums in shown]
    return Component(heading, "charts", [BalancesChart(heading, points)], note)


def query_table(
    heading: str,
    columns: Sequence[tuple[str, str]],
    rows: Iterable[tuple[Any, ...]],
    note: str = "",
) -> Component:
    """List rows in a table that can be sorted; names of accounts become links.

    Args:
      heading: what stands above.
      columns: title and kind of each: `text`, `date`, `number` or `count`.
      rows: a value for each column, None for none.
      note: what stands below.
    """
    types = [COLUMNS.get(kind, StrColumn)(title) for title, kind in columns]
    return Component(heading, "query-table", QueryResultTable(types, [*rows]), note)


def tree(heading: str, root: str, note: str = "") -> Component:
    """Show the accounts below a root with their balances, as Fava has filtered them."""
    shown = g.filtered.root_tree.get(root).serialise_with_context()
    return Component(heading, "tree-table", shown, note)
