"""Figures on the pages are those of the command line, and lead to their entries."""

import json
import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner

from ledger.cli import main
from tests.web_pages import BOOKS
from tests.web_pages import PAGES
from tests.web_pages import Shown
from tests.web_pages import Site

MAIN = BOOKS / "main.beancount"
END = "2026-12-31"
DAYS = {"": END, "time=2026-05": "2026-05-31", "time=2026-q1": "2026-03-31"}


@pytest.fixture(scope="module")
def site() -> Site:
    return Site(MAIN)


@pytest.fixture(params=DAYS)
def query(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def command(*arguments: str) -> Any:  # noqa: ANN401 - JSON
    result = CliRunner().invoke(main, [*arguments, "--format", "json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def told(name: str, *arguments: str, query: str = "") -> Any:  # noqa: ANN401 - JSON
    return command(name, str(MAIN), *arguments, "--on", DAYS[query])


def number(text: str) -> Decimal:
    return Decimal(text.split(maxsplit=1)[0])


# --- The same figures ---


def test_people_and_weeks_are_those_of_status(site: Site, query: str) -> None:
    status = told("status", query=query)
    shown = site.page("Overview", query).figures()
    for label, key in (
        ("families", "families"),
        ("persons covered", "persons"),
        ("weeks collected", "weeks"),
    ):
        assert int(shown[label].text) == sum(one[key] for one in status["collected"])
    rows = site.page("Overview", query).table("Each cooperative")
    assert [[int(cell.text) for cell in row[1:]] for row in rows] == [
        [one[key] for key in ("families", "persons", "sheets", "weeks")]
        for one in status["collected"]
    ]


def test_the_funds_are_those_of_funds(site: Site, query: str) -> None:
    rows = site.page("Overview", query).table("Each fund")
    funds = told("funds", query=query)
    assert [row[0].text for row in rows] == [one["fund"] for one in funds]
    keys = ("liquid", "invested", "due", "later", "owed_to", "owed_by", "balance")
    assert [[number(cell.text) for cell in row[1:8]] for row in rows] == [
        [Decimal(one[key]) for key in keys] for one in funds
    ]


def test_the_funeral_fund_is_that_of_status(site: Site, query: str) -> None:
    fund = told("status", query=query)["funeral_fund"]
    shown = site.page("Funeral", query).figures()
    labels = {"current": "paid up"}
    for state, count in fund["families"].items():
        assert int(shown[labels.get(state, state)].text) == count
    assert int(shown["funerals"].text) == fund["funerals"]
    assert shown["a funeral costs"].text == fund["cost_per_funeral"]
    assert int(shown["more funerals"].text) == fund["can_carry"]
    assert int(shown["weeks of reserve"].text) == fund["reserve_weeks"]


def test_the_bars_add_up_to_the_weeks_of_status(site: Site) -> None:
    weeks = sum(one["weeks"] for one in told("status")["collected"])
    for interval, count in (("month", 12), ("year", 1), ("quarter", 4)):
        [chart] = charts(site, "Funeral", f"interval={interval}")
        assert len(chart["data"]) == count
        assert sum(one["balance"]["weeks"] for one in chart["data"]) == weeks


def test_of_many_spans_the_last_are_drawn(site: Site) -> None:
    [chart] = charts(site, "Funeral", "interval=day")
    assert [one["date"] for one in chart["data"]][::99] == ["2026-09-23", "2026-12-31"]


def charts(site: Site, name: str, query: str = "") -> Iterator[dict[str, Any]]:
    parts = site.page(name, query).html.split('<svelte-component type="charts">')[1:]
    for part in parts:
        data = part.partition(">")[2].partition("</script>")[0]
        yield from json.loads(data)


def test_those_not_paid_up_are_those_of_standing(site: Site, query: str) -> None:
    rows = site.page("Funeral", query).table("Families that are not paid up")
    every = told("standing", "--all", query=query)
    behind = [one for one in every if one["outlook"]["standing"]["state"] != "current"]
    assert [row[0].text for row in rows] == [one["family"] for one in behind]
    assert [int(row[3].text) for row in rows] == [
        one["outlook"]["standing"]["overdue"] for one in behind
    ]


def test_the_ladders_are_those_of_maturities(site: Site, query: str) -> None:
    page = site.page("Savings", query)
    for one in told("maturities", query=query):
        rows = page.table(f"Month by month, fund {one['fund']}")
        keys = ("deposits", "amount", "together", "left")
        assert [row[0].text for row in rows] == [
            rung["period"] for rung in one["months"]
        ]
        assert [[number(cell.text) for cell in row[1:]] for row in rows] == [
            [Decimal(rung[key]) for key in keys] for rung in one["months"]
        ]
        dues = [*one["unclaimed"], *one["dues"]]
        rows = page.table(f"Each deposit, fund {one['fund']}")
        assert [row[0].text for row in rows] == [due["deposit"] for due in dues]
        assert [number(row[3].text) for row in rows] == [
            Decimal(due["payout"]) for due in dues
        ]


def test_the_quote_is_that_of_quote(site: Site) -> None:
    quote = told("quote", "D-0006")
    page = site.page("Savings", "deposit=D-0006")
    shown = page.figures()
    assert number(shown["laid in"].text) == Decimal(quote["principal"])
    assert number(shown["interest"].text) == Decimal(quote["interest"])
    assert number(shown["lost"].text) == -Decimal(quote["penalty"])
    assert number(shown["the holder receives"].text) == Decimal(quote["payout"])
    assert "Waiting until 2027-02-15 gives 85.68 USD, 3.21 USD more." in page.html


def test_an_unknown_deposit_is_told(site: Site) -> None:
    told = site.page("Savings", "deposit=D-9999").html
    assert "D-9999 is no deposit of these books" in told
    assert "please report" not in told


def test_the_laws_are_those_of_laws_and_check(site: Site, query: str) -> None:
    clauses = told("laws", query=query)
    rows = site.page("Laws", query).table("The laws that are awake")
    assert [row[0].text for row in rows] == [one["law"] for one in clauses if one["on"]]
    for row, one in zip(rows, (one for one in clauses if one["on"]), strict=True):
        for term in one["terms"]:
            assert f"{one['policy']} {term['term']}: {term['value']}" in row[4].text


def test_what_is_waived_and_excused_is_that_of_check(site: Site) -> None:
    check = command("check", str(MAIN))
    allowed = {
        (one["decision"], one["law"]) for one in (*check["waived"], *check["excused"])
    }
    page = site.page("Decisions")
    rows = page.table("Every decision, the latest first")
    assert {(row[0].text, row[5].text) for row in rows if row[5].text} == allowed
    shown = page.figures()["times a law was waived or excused"]
    assert int(shown.text) == len(check["waived"]) + len(check["excused"])
    rows = site.page("Laws").table("The laws that are awake")
    assert {row[0].text for row in rows if row[3].text != "never"} == {
        law for _, law in allowed
    }


# --- Filters ---


def test_the_account_filter_restricts_the_funds(site: Site) -> None:
    page = site.page("Overview", "account=Assets:Cash:Funeral")
    assert [row[0].text for row in page.table("Each fund")] == ["funeral"]
    assert "Account filter Assets:Cash:Funeral" in page.html
    left_out = site.page("Funeral", "account=Savings$")
    assert "The account filter leaves fund funeral out." in left_out.html
    assert not left_out.figures()


def test_the_words_pick_entries_and_leave_sums(site: Site) -> None:
    page = site.page("Funeral", "filter=funeral:S-0003")
    assert [row[1].text for row in page.table("Funerals")] == ["S-0003"]
    assert page.figures()["funerals"] == site.page("Funeral").figures()["funerals"]
    assert "Filter funeral:S-0003" in page.html


def test_time_filter_counts_no_entry_of_favas_own(site: Site) -> None:
    """Fava adds openings to what it filters; nothing here is counted from them."""
    whole = sum(one["balance"]["weeks"] for one in weeks(site, "time=2026"))
    assert whole == sum(
        one["balance"]["weeks"]
        for month in range(1, 13)
        for one in weeks(site, f"time=2026-{month:02}")
    )


def weeks(site: Site, query: str) -> list[dict[str, Any]]:
    [chart] = charts(site, "Funeral", query)
    data: list[dict[str, Any]] = chart["data"]
    return data


# --- Links ---


def split(site: Site, link: str) -> tuple[str, dict[str, str]]:
    """Take a link apart: what it shows, and under which filters."""
    parts = urlsplit(link)
    asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
    return parts.path.removeprefix(f"/{site.slug}/").rstrip("/"), asked


def journal(site: Site, link: str) -> list[dict[str, Any]]:
    """Give the entries that Fava's journal shows under a link."""
    path, asked = split(site, link)
    assert path == "journal", link
    response = site.client.get(f"/{site.slug}/api/journal", query_string=asked)
    assert response.json is not None, response.text
    return list(response.json["data"])


def account(site: Site, link: str) -> dict[str, float]:
    """Give the balance that Fava's page of an account ends with."""
    path, asked = split(site, link)
    asked |= {"a": path.removeprefix("account/"), "r": "journal"}
    response = site.client.get(f"/{site.slug}/api/account_report", query_string=asked)
    assert response.json is not None, response.text
    balance: dict[str, float] = response.json["data"]["charts"][0]["data"][-1][
        "balance"
    ]
    return balance


def behind(site: Site, link: str) -> Decimal:
    """Sum what the entries behind a link post on the accounts that it names."""
    if "/account/" in link:
        return Decimal(str(account(site, link)["USD"]))
    _, asked = split(site, link)
    entries = [one for one in journal(site, link) if one["t"] == "Transaction"]
    assert not any(one["flag"] == "S" for one in entries)
    return sum(
        (
            Decimal(posting["amount"].split()[0])
            for entry in entries
            for posting in entry["postings"]
            if re.search(asked["account"], posting["account"])
            and posting["amount"].endswith(" USD")
        ),
        Decimal(),
    )


def test_a_sum_is_that_of_the_entries_that_it_leads_to(site: Site, query: str) -> None:
    """Whatever filters are set: money at hand, and what is owed to other funds."""
    for row in site.page("Overview", f"{query}&filter=-%23closing").table("Each fund"):
        assert behind(site, row[1].href) == number(row[1].text)
        if row[5].href:
            assert behind(site, row[5].href) == -number(row[5].text)


def test_savings_lead_to_the_accounts_of_the_savers(site: Site, query: str) -> None:
    page = site.page("Savings", query)
    for fund in ("credit", "health", "savings"):
        section = Shown(page.section(f"What fund {fund} owes to savers"))
        for figure in section.figures().values():
            assert behind(site, figure.href) == -number(figure.text)


def test_every_link_lands(site: Site) -> None:
    """An entry is found by its hash; a journal shows entries; a page answers."""
    for name in PAGES:
        for link in site.page(name, "time=2026-05&filter=-%23closing").links():
            if link.startswith("#context-"):
                hashed = link.removeprefix("#context-")
                found = site.client.get(f"/{site.slug}/api/context?entry_hash={hashed}")
                assert found.status_code == 200, link
            elif "/journal/" in link:
                assert journal(site, link), link
            elif "/account/" in link:
                assert account(site, link), link
            else:
                assert site.client.get(link).status_code == 200, link


def test_a_funeral_leads_to_all_of_its_entries(site: Site) -> None:
    rows = site.page("Funeral").table("Funerals")
    for row in rows:
        entries = journal(site, row[1].href)
        assert {one["meta"]["funeral"] for one in entries} == {row[1].text}


def test_what_cites_a_decision_is_counted_as_the_journal_shows_it(site: Site) -> None:
    rows = site.page("Decisions").table("Every decision, the latest first")
    [row] = [row for row in rows if row[0].text == "2026-C02"]
    assert row[6].text == "5 entries"
    assert len(journal(site, row[6].href)) == 5
    [row] = [row for row in rows if row[0].text == "2026-M01"]
    assert len(journal(site, row[6].href)) == int(row[6].text.split()[0])


# --- As the book's locale writes it ---


def test_figures_and_days_are_written_by_the_locale_of_the_book(
    tmp_path: Path,
) -> None:
    copied = shutil.copytree(BOOKS, tmp_path / "books")
    main_file = copied / "main.beancount"
    line = '\n2026-01-01 custom "fava-option" "locale" "es_VE"\n'
    main_file.write_text(main_file.read_text("utf-8") + line, "utf-8")
    page = Site(main_file).page("Overview")
    [row] = [row for row in page.table("Each fund") if row[0].text == "health"]
    assert row[1].text == "3.165,40 USD"
    assert page.figures()["weeks collected"].text == "6.331"
    assert "31 dic" in page.html
