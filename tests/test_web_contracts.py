"""Credit, the health centre and advances in Fava: the figures of the command line."""

import json
import re
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fava.application import create_app
from flask.testing import FlaskClient

from ledger.advance_course import course
from ledger.cli import main
from ledger.loading import read_book
from ledger.thermometer_svg import Portion
from ledger.thermometer_svg import drawing

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "books" / "main.beancount"
SLUG = "/example-books-2026"
END = "2026-12-31"


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app([str(BOOK)], poll_watcher=True).test_client()


def page(client: FlaskClient, name: str, query: str = "") -> str:
    response = client.get(f"{SLUG}/extension/{name}/?{query}")
    assert response.status_code == 200
    assert "please report" not in response.text
    return unescape(response.text)


def told(*arguments: str) -> Any:  # noqa: ANN401
    result = CliRunner().invoke(main, [*arguments, "--format", "json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_credit_tells_what_arrears_tells(client: FlaskClient) -> None:
    shown = page(client, "Credit")
    (fund,) = told("arrears", str(BOOK), "--on", END)
    assert f"{fund['outstanding']} USD" in shown
    assert fund["late"]
    for one in fund["late"]:
        row = shown[shown.index(f">{one['loan']}</a>") :].partition("</tr>")[0]
        for key in ("borrower", "oldest", "days", "outstanding", "overdue"):
            assert str(one[key]) in row, key
    at_risk = next(one for one in fund["at_risk"] if one["days"] == 30)
    assert f"{at_risk['percent']} %" in shown


def test_a_time_filter_moves_the_day(client: FlaskClient) -> None:
    shown = page(client, "Credit", "time=2026-08")
    (fund,) = told("arrears", str(BOOK), "--on", "2026-08-31")
    assert f"{fund['outstanding']} USD" in shown
    assert "2026-08-31" in shown


def test_an_account_filter_leaves_other_funds_out(client: FlaskClient) -> None:
    assert "Nothing is lent by this day." in page(
        client, "Credit", "account=Assets:Bank:Nowhere"
    )


def test_a_late_loan_leads_to_its_entries(client: FlaskClient) -> None:
    shown = page(client, "Credit")
    (href,) = set(re.findall(r'href="([^"]*/account/[^"]*L-0023/[^"]*)"', shown))
    assert client.get(href).status_code == 200


def test_who_backs_whom_is_drawn_and_listed(client: FlaskClient) -> None:
    shown = page(client, "Credit")
    assert "<svg" in shown
    backs = told("guarantees", str(BOOK), "A-0002", "--on", END)["backs"]
    assert backs
    for one in backs:
        assert f"{one['held']} USD ({one['loan']})" in shown


def test_the_health_centre_tells_what_campaign_tells(client: FlaskClient) -> None:
    shown = page(client, "Health")
    of = told("campaign", str(BOOK), "health-centre", "--on", END)
    for number in (
        of["goal"],
        of["gap"],
        of["owned"],
        of["owed"]["total"],
        of["raised"]["total"],
        of["raised"]["sales"],
        of["raised"]["deposits"],
        of["raised"]["contributions"],
    ):
        assert f"{number} USD" in shown
    for rung in of["ladder"]:
        assert f"deposit={rung['deposit']}" in shown


def test_a_filter_may_leave_no_campaign(client: FlaskClient) -> None:
    assert "No campaign has begun by this day." in page(
        client, "Health", "account=Assets:Nowhere"
    )


def test_advances_tell_what_the_week_tells(client: FlaskClient) -> None:
    shown = page(client, "Advances")
    week = told("advances", str(BOOK), "--week", "2026-W52")
    lines = [line for one in week["cooperatives"] for line in one["lines"]]
    assert len(lines) == 38
    for line in lines:
        assert f"<div>{line['associate']}</div>" in shown
    assert "Everybody was advanced the same." in shown


def test_the_course_is_flat_and_its_bumps_are_agreed() -> None:
    book, _ = read_book(BOOK)
    weeks = course(book)
    assert len(weeks) == 51
    assert {one.least for one in weeks} == {one.most for one in weeks}
    assert {str(one.most) for one in weeks} == {"30.00 USD"}
    bumps = [one for one in weeks if one.adjusted.number > one.most.number]
    assert 0 < len(bumps) < 51
    assert max(one.adjusted.number for one in weeks) == Decimal("52.00")


@pytest.mark.parametrize("name", ["Credit", "Health", "Advances"])
@pytest.mark.parametrize(
    "query", ["time=1999", "filter=%28", "account=%28%28", "time=x"]
)
def test_no_filter_breaks_a_page(client: FlaskClient, name: str, query: str) -> None:
    response = client.get(f"{SLUG}/extension/{name}/?{query}")
    assert response.status_code == 200


def test_a_thermometer_tells_in_words_and_stays_in_its_frame() -> None:
    portions = [
        Portion("sales <b>", Decimal(80), "80.00 USD"),
        Portion("deposits", Decimal(40), "40.00 USD"),
        Portion("contributions", Decimal(-5), "-5.00 USD"),
    ]
    drawn = drawing(portions, Decimal(100), "120 % of 100.00 USD")
    assert "sales &lt;b&gt;: 80.00 USD" in drawn
    bars = re.findall(r'<rect x="(\d+)" y="60" height="56" width="(\d+)"', drawn)
    assert [(int(x), int(width)) for x, width in bars] == [(1, 665), (666, 333)]
    assert 'width="832" height="56" fill="none"' in drawn  # the goal, 100 of 120
