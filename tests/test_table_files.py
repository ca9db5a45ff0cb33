"""Tables as CSV and workbooks: every figure comes back, and no text is a formula."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from ledger.fund_table import Claim
from ledger.money import Sum
from ledger.report_tables import Grid
from ledger.report_tables import Value
from ledger.report_tables import grids
from ledger.table_files import as_csv
from ledger.table_files import as_workbook
from ledger.table_files import safe
from tests.workbook_read import Cell
from tests.workbook_read import sheets

OBEYED = "=+-@\t\r"
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n=+-@'\"")
)
DECIMALS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20
)
DATES = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
VALUES = st.one_of(
    st.none(), st.booleans(), TEXTS, st.integers(-(10**18), 10**18), DECIMALS, DATES
)


def grid(*rows: list[Value]) -> Grid:
    return Grid("table", [f"column {one}" for one in range(len(rows[0]))], list(rows))


def csv_rows(one: Grid) -> list[list[str]]:
    text = as_csv(one).decode("utf-8")
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "sign",
    [
        *OBEYED,
        "\n",
        "\uff1d",
        "\uff0b",
        "\uff0d",
        "\uff20",
        " =",
        "\u00a0@",
        "  -",
        "\t =",
    ],
)
def test_a_text_that_a_spreadsheet_obeys(sign: str) -> None:
    assert safe(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("text", ["", "1+1", "a=b", "'=1", "F-0001", "Año", " 5", "_-"])
def test_other_texts_stay(text: str) -> None:
    assert safe(text) == text


@given(st.lists(st.tuples(VALUES, VALUES).map(list), min_size=1, max_size=5))
def test_csv_comes_back(rows: list[list[Value]]) -> None:
    one = grid(*rows)
    head, *told = csv_rows(one)
    assert head == one.head
    assert len(told) == len(rows)
    for row, said in zip(rows, told, strict=True):
        for value, cell in zip(row, said, strict=True):
            _compare(value, cell)


def _compare(value: Value, cell: str) -> None:
    if isinstance(value, bool):
        assert cell == str(value).lower()
    elif isinstance(value, Decimal | int):
        assert Decimal(cell) == value
        assert "E" not in cell
    elif isinstance(value, date):
        assert date.fromisoformat(cell) == value
    elif value is None:
        assert cell == ""
    else:
        assert cell == safe(value)
        assert cell.lstrip(" \u00a0")[:1] not in tuple(OBEYED)


@settings(max_examples=30)
@given(st.lists(st.tuples(VALUES, VALUES).map(list), min_size=1, max_size=4))
def test_a_workbook_comes_back(rows: list[list[Value]]) -> None:
    told = sheets(as_workbook([grid(*rows)]))["table"]
    cells = [[row.get(column) for column in range(2)] for row in told[1:]]
    cells += [[None, None]] * (len(rows) - len(cells))  # empty rows are not written
    filled = [row for row in rows if any(value is not None for value in row)]
    kept = [row for row in cells if any(cell is not None for cell in row)]
    assert len(kept) == len(filled)
    for row, got in zip(filled, kept, strict=True):
        for value, cell in zip(row, got, strict=True):
            assert (cell is None) == (value is None)
            if cell is not None:
                _stands(value, cell)


def _stands(value: Value, cell: Cell) -> None:
    """See that a cell says exactly what a value says."""
    if isinstance(value, bool):
        assert (cell.kind, cell.value) == ("truth", str(int(value)))
    elif isinstance(value, date):
        text = cell.value if cell.kind == "text" else cell.day.isoformat()
        assert text == value.isoformat()
    elif isinstance(value, Decimal | int):
        assert Decimal(cell.value) == value
        digits = Decimal(value).normalize().as_tuple().digits
        exact = len(digits) <= 15 and abs(Decimal(value)) < 10**15
        assert cell.kind == ("number" if exact else "text")
    else:
        assert (cell.kind, cell.value) == ("text", safe(str(value)))


def test_decimals_are_shown_as_they_are_written() -> None:
    one = grid([Decimal("5.00"), Decimal("-1234.5"), 7, Decimal(0), date(2026, 3, 1)])
    cells = sheets(as_workbook([one]))["table"][1].values()
    assert [cell.format for cell in cells] == [
        "0.00",
        "0.0",
        "0",
        "0",
        "yyyy-mm-dd",
    ]
    assert {cell.kind for cell in cells} == {"number"}
    assert csv_rows(one)[1] == ["5.00", "-1234.5", "7", "0", "2026-03-01"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (Decimal("9999999999999.99"), "number"),
        (Decimal("10000000000000.01"), "text"),
        (999_999_999_999_999, "number"),
        (1_000_000_000_000_001, "text"),
        (Decimal("NaN"), "text"),
        (Decimal("Infinity"), "text"),
    ],
)
def test_a_number_that_a_spreadsheet_would_round_is_a_text(
    number: Decimal | int, kind: str
) -> None:
    cell = sheets(as_workbook([grid([number])]))["table"][1][0]
    assert cell.kind == kind
    assert str(Decimal(cell.value)) == str(number)


def test_long_names_of_sheets_are_told_apart() -> None:
    some = [Grid(f"{'a' * 40}{one}", ["x"], []) for one in range(2)]
    names = [*sheets(as_workbook(some))]
    assert len({*names}) == 2
    assert max(map(len, names)) == 31


def test_heads_are_made_harmless_too() -> None:
    one = Grid("table", ["=cmd()"], [["x"]])
    assert csv_rows(one)[0] == ["'=cmd()"]
    assert sheets(as_workbook([one]))["table"][0][0].value == "'=cmd()"


def test_nothing_to_tell() -> None:
    assert as_csv(Grid("table", [], [])) == b""
    assert sheets(as_workbook([Grid("table", [], [])])) == {"table": []}


def test_the_same_table_gives_the_same_bytes() -> None:
    one = grid(["a", Decimal("1.10"), date(2026, 3, 1)])
    assert as_workbook([one]) == as_workbook([one])


def test_a_report_laid_out() -> None:
    claims = [
        Claim("Liabilities:A", None, Decimal(1)),
        Claim("Liabilities:B", date(2026, 3, 1), Decimal(2)),
    ]
    told: list[object] = [
        {
            "fund": "f",
            "on": date(2026, 1, 1),
            "sum": Sum(Decimal("1.00"), "USD"),
            "by": {"a": 1},
            "ids": ["x", "y"],
            "claims": claims,
        },
        {
            "fund": "g",
            "on": None,
            "sum": Sum(Decimal("2.00"), "VES"),
            "by": {"b": 2},
            "ids": [],
            "claims": [],
        },
    ]
    first, second = grids("funds", told)
    assert first == Grid(
        "funds",
        ["fund", "on", "sum", "sum_currency", "by_a", "ids", "by_b"],
        [
            ["f", date(2026, 1, 1), Decimal("1.00"), "USD", 1, "x y", None],
            ["g", None, Decimal("2.00"), "VES", None, None, 2],
        ],
    )
    assert second == Grid(
        "funds-claims",
        ["fund", "on", "account", "due", "amount"],
        [
            ["f", date(2026, 1, 1), "Liabilities:A", None, Decimal(1)],
            ["f", date(2026, 1, 1), "Liabilities:B", date(2026, 3, 1), Decimal(2)],
        ],
    )
