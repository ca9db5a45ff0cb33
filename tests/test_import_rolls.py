"""Rolls of the funeral fund, and what every importer answers beangulp."""

import datetime as dt
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data

from importers.collection_sheet import CollectionSheet
from importers.exchange_rates import ExchangeRates
from ledger.book import Book
from ledger.errors import LedgerError
from ledger.form_importer import FormImporter
from ledger.forms import Form

HEAD = "cooperative,week,family,weeks paid,receipt\n"
MONEY = ("Assets:Cash:Funeral", "Income:Funeral:Contributions")
BOOK = """
2025-01-01 custom "decision" "2025-001" "Contributions"
  taken-by: "assembly"
2025-01-01 custom "policy" "funeral"
  contribution: 0.20 USD
  fund: "funeral"
  decision: "2025-001"
2026-01-12 custom "policy" "funeral"
  contribution: 0.25 USD
  decision: "2025-001"
2025-01-01 custom "cooperative" "triunfo" "El Triunfo"
"""


def entries(text: str = BOOK) -> list[data.Directive]:
    return loader.load_string(text)[0]


def collected(
    tmp_path: Path,
    text: str,
    existing: list[data.Directive],
    importer: CollectionSheet | None = None,
) -> list[data.Transaction]:
    path = tmp_path / "a.csv"
    path.write_text(text)
    found = (importer or CollectionSheet(*MONEY)).extract(str(path), existing)
    return [one for one in found if isinstance(one, data.Transaction)]


def total(entry: data.Transaction) -> str:
    return str(entry.postings[0].units)


def test_a_roll_without_amounts_costs_what_the_week_costs(tmp_path: Path) -> None:
    text = (
        f"{HEAD}triunfo,2026-W02,F-1,3,R-1\ntriunfo,2026-W02,F-2,0,\n"
        "triunfo,2026-W03,F-1,3,R-2\n"
    )
    old, new = collected(tmp_path, text, entries())
    assert (total(old), total(new)) == ("0.60 USD", "0.75 USD")
    assert (old.payee, old.date) == ("El Triunfo", dt.date(2026, 1, 9))
    assert old.meta["paid"] == "F-1:3"
    read = Book.read(entries(), {})
    assert read.register.cooperative_name("triunfo", old.date) == "El Triunfo"


@pytest.mark.parametrize("book", ["", BOOK.replace("USD", "VES")])
def test_a_roll_without_amounts_and_a_book_without_prices(
    book: str, tmp_path: Path
) -> None:
    with pytest.raises(LedgerError) as told:
        collected(tmp_path, f"{HEAD}triunfo,2026-W02,F-1,3,R-1\n", entries(book))
    assert str(told.value) == (
        "a.csv, row 2: the roll has no amounts, and the book no contribution in USD on "
        "2026-01-05; add the column amount."
    )


def test_nobody_paid(tmp_path: Path) -> None:
    [sheet] = collected(tmp_path, f"{HEAD}triunfo,2026-W02,F-1,0,\n", [])
    assert sheet.meta["paid"] == ""
    assert "receipts" not in sheet.meta
    assert sheet.postings == []


def test_the_day_of_the_collection(tmp_path: Path) -> None:
    text = f"{HEAD}triunfo,2026-W02,F-1,0,\n"
    sunday = CollectionSheet(*MONEY, weekday=7)
    [sheet] = collected(tmp_path, text, [], sunday)
    assert sheet.date == dt.date(2026, 1, 11)
    dated = text.replace("\n", ",date\n", 1).replace(",0,", ",0,,2026-01-08")
    [sheet] = collected(tmp_path, dated, [], sunday)
    assert sheet.date == dt.date(2026, 1, 8)
    path = str(tmp_path / "a.csv")
    assert sunday.date(path) == dt.date(2026, 1, 8)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("0.20,2026-01-08", "0.20,2026-01-09", "date 2026-01-09 is not that of row 2"),
        ("0.20,2026-01-08", "0.20,", "date empty is not that of row 2, 2026-01-08;"),
        ("0.20,", ",", "amount stands in some rows of the sheet and not in all;"),
    ],
)
def test_rows_that_contradict_each_other(
    first: str, second: str, told: str, tmp_path: Path
) -> None:
    text = f"{HEAD.strip()},amount,date\ntriunfo,2026-W02,F-1,1,R-1,{first}\n"
    text += f"triunfo,2026-W02,F-2,1,R-2,{second}\n"
    with pytest.raises(LedgerError) as error:
        collected(tmp_path, text, [])
    assert str(error.value).startswith(f"a.csv, row 3: {told}")


def test_a_family_twice_comes_in_as_written(tmp_path: Path) -> None:
    text = f"{HEAD}triunfo,2026-W02,F-1,1,R-1\ntriunfo,2026-W02,F-1,1,R-2\n"
    [sheet] = collected(tmp_path, text, entries())
    assert sheet.meta["paid"] == "F-1 F-1"
    assert sheet.meta["receipts"] == "F-1:R-1 F-1:R-2"


# --- What beangulp asks ---


def test_the_order_of_the_rows_is_nothing(tmp_path: Path) -> None:
    """A roll that was sorted otherwise when it was saved again is the same."""
    rows = ["F-0002,5,R-2", "F-0001,1,R-1", "F-0003,2,R-3"]
    lines = [f"triunfo,2026-W02,{row}\n" for row in rows]
    [first] = collected(tmp_path, HEAD + "".join(lines), entries())
    lines.sort()
    [again] = collected(tmp_path, HEAD + "".join(lines), [*entries(), first])
    assert again.meta["paid"] == "F-0001 F-0002:5 F-0003:2"
    assert again.meta["receipts"] == "F-0001:R-1 F-0002:R-2 F-0003:R-3"


def test_what_an_importer_answers_of_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "2026-01-06.a.csv"
    path.write_text("date,currency,rate\n2026-01-06,USD,x\n")
    rates = ExchangeRates()
    assert rates.identify(str(path))
    assert rates.date(str(path)) is None
    assert rates.filename(str(path)) == "a.csv"
    assert rates.account(str(path)) == "Equity:Rates"
    assert not rates.identify(str(tmp_path / "none.csv"))
    assert not rates.identify(str(tmp_path))
    odd = ExchangeRates(form=Form(encoding="none"))
    assert not odd.identify(str(path))


def test_an_importer_that_says_nothing() -> None:
    class Silent(FormImporter):  # type: ignore[type-arg]
        title = "silent"

    silent = Silent("Assets:Cash", Form())
    with pytest.raises(NotImplementedError):
        silent.entries([], [])
    assert silent.notes([], []) == []
    assert list(silent.why([])) == []


@pytest.mark.parametrize("dates", ["", "YYYY", "DD/MM/YY"])
def test_an_importer_whose_form_is_none(dates: str) -> None:
    form = ExchangeRates().form
    written = form.written._replace(dates=dates)
    with pytest.raises(ValueError, match="write YYYY, MM and DD once each"):
        ExchangeRates(form=form._replace(written=written))


def test_entries_of_a_day_stay_as_the_form_has_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "date,currency,rate\n2026-01-06,USD,5\n2026-01-05,USD,5\n2026-01-05,EUR,6\n"
    )
    rates = ExchangeRates()
    found = rates.extract(str(path), [])
    told = [one.currency for one in found if isinstance(one, data.Price)]
    assert told == ["USD", "EUR", "USD"]
    rates.sort(found, reverse=True)
    assert [one.date.day for one in found] == [6, 5, 5]
    rates.deduplicate(found, found)
    assert all(one.meta["__duplicate__"] for one in found)
