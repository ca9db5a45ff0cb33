"""`cayapa rehearse`: what it prints, refuses, and draws."""

import gc
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result

from ledger import skeleton
from ledger.cli import SUMMARIES
from ledger.cli import main

DAY = ("--on", "2026-01-09")
RATE = ("--deaths-per-1000", "8")
COST = ("--cost", "15.00 USD")
RESERVE = ("--reserve", "20.00 USD")
SMALL = ("--runs", "200", "--years", "2")
ALL = (*DAY, *RATE, *COST, *RESERVE, *SMALL)


@pytest.fixture(autouse=True)
def books(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Begin a set of books with two families, four persons, and one sheet."""
    monkeypatch.setitem(SUMMARIES, "rehearse", "Try out what a fund can carry.")
    monkeypatch.chdir(tmp_path)
    skeleton.write(tmp_path, on=date(2026, 1, 7))
    yield tmp_path
    gc.enable()  # a command turns it off for its short life


def run(*options: str, fund: str = "funeral") -> Result:
    return CliRunner().invoke(main, ("rehearse", "main.beancount", fund, *options))


def said(*options: str) -> str:
    result = run(*options)
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    return result.stdout


def refused(*options: str, fund: str = "funeral") -> str:
    result = run(*options, fund=fund)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr


def add(file: str, text: str) -> None:
    path = Path(file)
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def change(file: str, old: str, new: str) -> None:
    path = Path(file)
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_what_it_says() -> None:
    told = said(*ALL)
    assert told.startswith(
        "Fund funeral from 2026-01-09: 200 runs of 2 years, seed 1\n"
        "\n"
        "a year    expected\n"
        "funerals     0.032\n"
        "income       20.80  USD\n"
        "cost          0.48  USD\n"
        "\n"
    )
    assert "of 100 runs  empty after months\n          1  " in told
    assert (
        "To hold at the end of every week: 0.24 USD, which is 26 weeks of expected "
        "cost.\n"
    ) in told
    assert "The contribution in force, 0.20 USD, holds it in " in told


def test_every_assumption_has_a_line() -> None:
    assumed = said(*ALL).partition("\nAssumed:\n")[2].splitlines()
    assert all(line.startswith("- ") and line.endswith(".") for line in assumed)
    starts = [line[2:20] for line in assumed]
    assert starts == [
        "2 families pay and",
        "8 of 1000 persons ",
        "A death costs 15.0",
        "A week costs 0.20 ",
        "100.0 % of the wee",
        "The fund begins wi",
        "Nothing else comes",
        "A year has 52 week",
        "A run is empty at ",
        "Of 100 runs, that ",
        "A reserve is held ",
    ]
    assert "(2 of 2, on 1 sheets of 2025-01-11 to 2026-01-09)" in assumed[4]


def test_the_same_seed_says_the_same() -> None:
    high = (*ALL, "--deaths-per-1000", "300")
    assert said(*high) == said(*high)
    assert said(*high) != said(*high, "--seed", "2").replace("seed 2", "seed 1")


def test_as_json_amounts_are_texts() -> None:
    told = json.loads(said(*ALL, "--format", "json"))
    assert list(told) == ["fund", "on", "plan", "trial", "found", "assumed"]
    assert told["plan"] == {
        "currency": "USD",
        "families": 2,
        "persons": 4,
        "deaths_per_1000": "8",
        "cost": "15.00",
        "contribution": "0.20",
        "paid_share": "1",
        "reserve": "20.00",
    }
    assert told["trial"]["probability"] == "0.95"
    assert [one["percentile"] for one in told["found"]["lasting"]] == [1, 5, 10, 25, 50]
    assert told["found"]["income_a_year"] == "20.80"
    assert told["found"]["hold"]["reserve"] == "0.24"
    assert len(told["assumed"]) == 11


def test_the_books_say_what_the_fund_has() -> None:
    told = said(*DAY, *RATE, *COST, *SMALL)
    assert "The fund begins with 0.40 USD (what it has on 2026-01-09, " in told
    add(
        "accounts.beancount",
        '\n2026-01-05 open Liabilities:Funeral USD\n  fund: "funeral"\n'
        '2026-01-08 * "Lent to the fund"\n'
        "  Assets:Bank:Funeral   30.00 USD\n"
        "  Liabilities:Funeral  -30.00 USD\n",
    )
    assert "The fund begins with 0.40 USD " in said(*DAY, *RATE, *COST, *SMALL)


def test_other_currencies_are_left_aside() -> None:
    add(
        "accounts.beancount",
        "\n2026-01-05 open Equity:Opening\n"
        '2026-01-05 open Assets:Cash:Envelope VES\n  fund: "funeral"\n'
        '2026-01-08 * "Before these books"\n'
        "  Assets:Cash:Envelope   12.50 VES\n  Equity:Opening\n",
    )
    told = said(*DAY, *RATE, *COST, *SMALL)
    assert "less its debts; 12.50 VES left aside).\n" in told


def test_the_books_say_what_a_funeral_costs() -> None:
    add(
        "accounts.beancount",
        '\n2026-01-05 open Expenses:Funeral:Service USD\n  fund: "funeral"\n'
        '  role: "service"\n'
        '2026-01-08 * "A coffin"\n  funeral: "S-0001"\n  person: "P-0001"\n'
        "  died: 2026-01-07\n"
        "  Expenses:Funeral:Service   12.00 USD\n"
        "  Assets:Bank:Funeral       -12.00 USD\n",
    )
    told = said(*DAY, *RATE, *RESERVE, *SMALL)
    assert "A death costs 12.00 USD (the mean of the funerals in the books)" in told


def test_a_cost_in_the_books_of_another_currency() -> None:
    change("main.beancount", '"operating_currency" "USD"', '"operating_currency" "VES"')
    add(
        "accounts.beancount",
        '\n2026-01-05 open Expenses:Funeral:Service VES\n  fund: "funeral"\n'
        '  role: "service"\n2026-01-05 open Assets:Cash:Bolivares VES\n'
        '2026-01-08 * "A coffin"\n  funeral: "S-0001"\n  person: "P-0001"\n'
        "  died: 2026-01-07\n"
        "  Expenses:Funeral:Service   12.00 VES\n"
        "  Assets:Cash:Bolivares     -12.00 VES\n",
    )
    told = refused(*DAY, *RATE, *RESERVE, *SMALL)
    assert "a funeral costs 12.00 VES in the books, and the contribution is in " in told


def test_absences_are_those_of_the_books() -> None:
    change("collections.beancount", 'absent: ""', 'absent: "F-0002"')
    change("collections.beancount", " 0.40", " 0.20")
    change("collections.beancount", "-0.40", "-0.20")
    told = said(*ALL)
    assert "50.0 % of the weeks owed are paid, every week alike (1 of 2," in told
    assert "income       10.40  USD" in told
    assert "- 25.0 % of the weeks owed are paid, every week alike (given).\n" in said(
        *ALL, "--paid-share", "0.25"
    )


def test_where_nobody_pays() -> None:
    told = said(*ALL, "--paid-share", "0", "--reserve", "0.00 USD")
    assert "200 of 200 runs (100.00 %) run empty." in told
    assert "No contribution holds it, for none is paid." in told
    assert "every week from the 52nd" in told


# --- The drawing ---


def test_it_draws() -> None:
    told = said(*ALL, "--svg", "one.svg")
    assert told == said(*ALL, "--svg", "two.svg") == said(*ALL)
    drawn = Path("one.svg").read_bytes()
    assert drawn == Path("two.svg").read_bytes()
    assert drawn.startswith(b'<svg xmlns="http://www.w3.org/2000/svg" ')


def test_a_drawing_overwrites_nothing() -> None:
    Path("mine.svg").write_text("mine", "utf-8")
    told = refused(*ALL, "--svg", "mine.svg")
    assert told == "cayapa: mine.svg exists; name a new file. Nothing was written.\n"
    assert Path("mine.svg").read_text("utf-8") == "mine"


def test_a_drawing_where_nothing_can_be_written() -> None:
    told = refused(*ALL, "--svg", "nowhere/one.svg")
    assert told.startswith("cayapa: nowhere/one.svg cannot be written: ")


# --- What it refuses ---


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--deaths-per-1000", "-1"), "-1 deaths per 1000 cannot be; say 0 to 1000."),
        (("--deaths-per-1000", "1001"), "1001 deaths per 1000 cannot be"),
        (("--deaths-per-1000", "many"), "'many' is no number; write it as 7.5"),
        (("--deaths-per-1000", "NaN"), "'NaN' is no number"),
        (("--cost", "150.00 VES"), "--cost is in VES, and the contribution in USD;"),
        (("--cost", "150"), '--cost 150 is no amount; write it as "150.00 USD".'),
        (("--cost", "1,5 USD"), "--cost 1,5 USD is no amount"),
        (("--cost", "-1 USD"), "a funeral of -1 costs nothing"),
        (("--reserve", "1 EUR"), "--reserve is in EUR, and the contribution in USD;"),
        (("--probability", "0"), "the probability is 0; say one between 0 and 1."),
        (("--probability", "1"), "the probability is 1;"),
        (("--paid-share", "1.1"), "the paid share lies between 0 and 1."),
        (("--runs", "0"), "a year and a run are the least."),
        (("--runs", "9999999999"), "is at most 60000000; say fewer."),
        (("--on", "2026-01-04"), "policy funeral gives no contribution on 2026-01-04"),
    ],
)
def test_bad_input(options: tuple[str, ...], why: str) -> None:
    assert why in refused(*ALL, *options)


def test_a_rate_must_be_said() -> None:
    assert "--deaths-per-1000" in refused(*DAY, *COST)


def test_a_cost_must_be_said_where_there_was_no_funeral() -> None:
    told = refused(*DAY, *RATE)
    assert told == (
        "cayapa: the books hold no funeral with a cost up to 2026-01-09; say what one "
        'costs: --cost "150.00 USD".\n'
    )


def test_a_share_must_be_said_where_there_was_no_sheet() -> None:
    told = refused(*ALL, "--on", "2027-06-01")
    assert "no sheet of 2026-06-03 to 2027-06-01 has a family on its roll" in told


def test_another_fund() -> None:
    told = refused(*ALL, fund="health")
    assert "health is not the fund of policy funeral, which is funeral;" in told


def test_no_families() -> None:
    add("people.beancount", '2026-01-09 custom "end" "family" "F-0001"\n')
    add("people.beancount", '2026-01-09 custom "end" "family" "F-0002"\n')
    assert "no family is in force on that day." in refused(*ALL)


def test_families_that_cover_nobody() -> None:
    change("people.beancount", '  covered: "P-0001 P-0002 P-0003"\n', "")
    change("people.beancount", '  covered: "P-0004"\n', "")
    assert "the families in force on that day cover nobody." in refused(*ALL)


def test_no_policy() -> None:
    change("policies.beancount", '  fund: "funeral"\n', "")
    assert "policy funeral names no fund on 2026-01-09;" in refused(*ALL)


def test_no_contribution() -> None:
    change("policies.beancount", "  contribution: 0.20 USD\n", "")
    assert "policy funeral gives no contribution on 2026-01-09;" in refused(*ALL)


def test_numpy_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert refused(*ALL) == (
        "cayapa: a rehearsal needs numpy, which is not here; install "
        "cayapa[rehearse].\n"
    )


def test_the_help_says_how_mortality_is_given() -> None:
    told = " ".join(said("--help").split())
    assert (
        "Mortality is one rate for all (--deaths-per-1000), until the records" in told
    )
    assert "--svg" in told
