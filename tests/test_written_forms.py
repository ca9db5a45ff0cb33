"""Amounts and dates of forms: read as declared, and never otherwise."""

import contextlib
from datetime import date
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import written_amounts
from ledger import written_dates
from ledger.written_amounts import Numbers

COMMA = Numbers(decimal=",", grouping=".")
POINT = Numbers(decimal=".", grouping=",")
PLAIN = Numbers()
BLANK = Numbers(decimal=",", grouping=" ")
SIGNED = Numbers(",", ".", 2, ("minus", "trailing minus", "parentheses"))
RATES = Numbers(decimals=8)
NBSP, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("text", "numbers", "amount"),
    [
        ("1.000,50", COMMA, "1000.50"),
        ("1000,50", COMMA, "1000.50"),
        ("1,000.50", POINT, "1000.50"),
        ("0,20", COMMA, "0.20"),
        ("0", COMMA, "0"),
        ("7", COMMA, "7"),
        ("1.234.567,8", COMMA, "1234567.8"),
        ("1.000.000", COMMA, "1000000"),
        ("-1.000,50", COMMA, "-1000.50"),
        ("(12,00)", SIGNED, "-12.00"),
        ("12,00-", SIGNED, "-12.00"),
        ("-12,00", SIGNED, "-12.00"),
        (f"{NBSP}1.000,50{NBSP}", COMMA, "1000.50"),
        (f"1{NBSP}000,50", BLANK, "1000.50"),
        (f"1{NARROW}000,50", BLANK, "1000.50"),
        ("1 000,50", BLANK, "1000.50"),
        ("1000.50", PLAIN, "1000.50"),
        ("301.37080000", RATES, "301.37080000"),
        ("1'000.50", Numbers(grouping="'"), "1000.50"),
        ("999999999999999999", PLAIN, "999999999999999999"),
        ("5", Numbers(decimals=0), "5"),
        ("1,000", Numbers(grouping=",", decimals=0), "1000"),
    ],
)
def test_amounts(text: str, numbers: Numbers, amount: str) -> None:
    read = written_amounts.read(text, numbers)
    assert str(read) == amount


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        *((text, COMMA) for text in ("NaN", "Infinity", "-Infinity", "inf", "sNaN")),
        *((text, PLAIN) for text in ("1_000", "1e3", "0x10", "+5", "", " ", ".", "-")),
        ("١٢", PLAIN),
        ("१२.५०", PLAIN),
        ("\uff11\uff12", PLAIN),
        ("1,000.50", COMMA),
        ("1.000,50", POINT),
        ("1.00,50", COMMA),
        ("1.0000,50", COMMA),
        ("1000.000,50", COMMA),
        ("01,50", COMMA),
        (",50", COMMA),
        ("1,", COMMA),
        ("1,505", COMMA),
        ("(12,00)", COMMA),
        ("12,00-", COMMA),
        ("(12,00", SIGNED),
        ("-(12,00)", SIGNED),
        ("--12,00", SIGNED),
        ("- 12,00", SIGNED),
        ("12,00 Bs", COMMA),
        ("Bs. 12,00", COMMA),
        ("12\n00", COMMA),
        ("5.0", Numbers(decimals=0)),
        ("1000000000000000000", PLAIN),
        ("99999999999999999.99", PLAIN),
    ],
)
def test_no_amounts(text: str, numbers: Numbers) -> None:
    with pytest.raises(ValueError, match=r"; (write it so|mend the amount)$"):
        written_amounts.read(text, numbers)


@pytest.mark.parametrize(("text", "numbers"), [("1.000", COMMA), ("12,345", POINT)])
def test_an_ambiguous_amount(text: str, numbers: Numbers) -> None:
    """A thousand to one, and one with three decimals to another."""
    with pytest.raises(ValueError, match="two ways; write it with decimals"):
        written_amounts.read(text, numbers)


@given(
    st.decimals(-(10**12), 10**12, places=2),
    st.sampled_from([COMMA, POINT, PLAIN, BLANK]),
)
def test_what_is_written_is_read(amount: Decimal, numbers: Numbers) -> None:
    text = f"{amount:,.2f}".replace(",", "_").replace(".", numbers.decimal)
    text = text.replace("_", numbers.grouping)
    assert written_amounts.read(text, numbers) == amount


@given(st.text(), st.sampled_from([COMMA, POINT, BLANK, SIGNED]))
def test_any_text_is_read_or_refused(text: str, numbers: Numbers) -> None:
    with contextlib.suppress(ValueError):
        assert written_amounts.read(text, numbers).is_finite()


@pytest.mark.parametrize(
    ("number", "numbers", "amount"),
    [
        (0.2, PLAIN, "0.20"),
        (0.2000000001, PLAIN, "0.20"),
        (0.1 + 0.2, PLAIN, "0.30"),
        (1000.5, PLAIN, "1000.50"),
        (-12.0, PLAIN, "-12.00"),
        (5, PLAIN, "5.00"),
        (301.3708, RATES, "301.37080000"),
        (123456789012.25, PLAIN, "123456789012.25"),
    ],
)
def test_what_a_spreadsheet_keeps(number: float, numbers: Numbers, amount: str) -> None:
    assert str(written_amounts.of_number(number, numbers)) == amount


@pytest.mark.parametrize(
    "number",
    [
        0.205,
        0.20001,
        float("nan"),
        float("inf"),
        1e300,
        12345678901234567.0,
        True,
        None,
        date(2026, 1, 1),
    ],
)
def test_what_no_spreadsheet_keeps(number: object) -> None:
    with pytest.raises(ValueError, match="; "):
        written_amounts.of_number(number, PLAIN)


@pytest.mark.parametrize(
    "numbers",
    [
        Numbers(decimal=";"),
        Numbers(decimal=""),
        Numbers(grouping="_"),
        Numbers(decimal=",", grouping=","),
    ],
)
def test_formats_that_are_none(numbers: Numbers) -> None:
    with pytest.raises(ValueError, match="; "):
        written_amounts.check(numbers)


# --- Dates ---


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("2026-02-01", "YYYY-MM-DD"),
        ("01/02/2026", "DD/MM/YYYY"),
        ("02/01/2026", "MM/DD/YYYY"),
        ("1/2/2026", "D/M/YYYY"),
        ("01/02/2026", "D/M/YYYY"),
        ("20260201", "YYYYMMDD"),
        ("01.02.2026", "DD.MM.YYYY"),
        ("01-02-2026 23:59", "DD-MM-YYYY hh:mm"),
        ("2026-02-01 00:00:00", "YYYY-MM-DD hh:mm:ss"),
        ("\u00a001/02/2026 ", "DD/MM/YYYY"),
        ("46054", "serial"),
    ],
)
def test_dates(text: str, pattern: str) -> None:
    assert written_dates.read(text, pattern) == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("2026-02-01", "DD/MM/YYYY"),
        ("1/2/2026", "DD/MM/YYYY"),
        ("01/02/26", "DD/MM/YYYY"),
        ("31/02/2026", "DD/MM/YYYY"),
        ("29/02/2026", "DD/MM/YYYY"),
        ("00/01/2026", "DD/MM/YYYY"),
        ("01/01/0000", "DD/MM/YYYY"),
        ("\u0660\u0661/02/2026", "DD/MM/YYYY"),
        ("01/02/2026 24:00", "DD/MM/YYYY hh:mm"),
        ("", "DD/MM/YYYY"),
        ("46054", "DD/MM/YYYY"),
        ("60", "serial"),
        ("0", "serial"),
        ("2958466", "serial"),
        ("46054.5", "serial"),
        ("01/02/2026", "serial"),
    ],
)
def test_no_dates(text: str, pattern: str) -> None:
    with pytest.raises(ValueError, match=r"; (write it|mend the date)"):
        written_dates.read(text, pattern)


@pytest.mark.parametrize(
    ("number", "day"),
    [(61, date(1900, 3, 1)), (46054.0, date(2026, 2, 1)), (109574, date(2199, 12, 31))],
)
def test_days_of_a_spreadsheet(number: float, day: date) -> None:
    assert written_dates.of_serial(number) == day


@pytest.mark.parametrize(
    "number",
    [
        60,
        0,
        -1,
        46054.5,
        109575,
        1022026,
        float("nan"),
        float("inf"),
        True,
        "46054",
        None,
    ],
)
def test_no_days_of_a_spreadsheet(number: object) -> None:
    with pytest.raises(ValueError, match="; write it as a date"):
        written_dates.of_serial(number)


@pytest.mark.parametrize(
    "pattern", ["", "DD/MM", "DD/MM/YY", "DD/MM/YYYY/DD", "dd/MM/YYYY", "DD/mm/YYYY"]
)
def test_patterns_that_are_none(pattern: str) -> None:
    with pytest.raises(ValueError, match="write YYYY, MM and DD once each"):
        written_dates.check(pattern)


@given(st.datetimes())
def test_a_day_comes_back(moment: datetime) -> None:
    day = moment.date()
    text = f"{day.day:02}/{day.month:02}/{day.year:04}"
    assert written_dates.read(text, "DD/MM/YYYY") == day
