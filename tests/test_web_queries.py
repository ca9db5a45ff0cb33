"""The questions that bookkeepers ask most: each runs in Fava, and is answered."""

from datetime import date
from pathlib import Path

from ledger import skeleton
from tests.web_pages import BOOKS
from tests.web_pages import Site

COUNT = 10
SHOWN_MAX = 24  # of a longer name Fava's sidebar shows the wrong end
RARE = {  # new books have no cost, funeral, correction or cited decision yet
    "Corrections of sheets",
    "Funerals and their cost",
    "The ten largest payments",
    "What cites a decision",
    "What was spent by month",
}


def answers(site: Site) -> dict[str, int]:
    """Run every stored query in Fava; count the rows."""
    ledger = site.ledger
    found = {}
    for one in ledger.all_entries_by_type.Query:
        answer = ledger.query_shell.execute_query_serialised(
            ledger.all_entries, one.query_string
        )
        assert answer.t == "table", answer
        found[one.name] = len(answer.rows)
    return found


def test_each_has_an_answer_in_the_example_books() -> None:
    found = answers(Site(BOOKS / "main.beancount"))
    assert len(found) == COUNT
    assert all(found.values()), found
    assert max(map(len, found)) <= SHOWN_MAX


def test_each_runs_in_new_books(tmp_path: Path) -> None:
    skeleton.write(tmp_path, on=date(2026, 3, 4))
    found = answers(Site(tmp_path / "main.beancount"))
    assert len(found) == COUNT
    assert {name for name, rows in found.items() if not rows} == RARE


def test_new_books_ask_what_the_example_books_ask(tmp_path: Path) -> None:
    skeleton.write(tmp_path, on=date(2026, 1, 1))
    told = (tmp_path / "queries.beancount").read_text("utf-8")
    own = (BOOKS / "queries.beancount").read_text("utf-8")
    assert told.replace("2025-12-29", "2026-01-01") == own


def test_fava_lists_all_of_them() -> None:
    site = Site(BOOKS / "main.beancount")
    assert site.ledger.fava_options.sidebar_show_queries == COUNT
