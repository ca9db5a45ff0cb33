"""Whose a deposit is: somebody of the network that day, of a kind that is admitted."""

import pytest

from tests.conftest import assert_judged

BOOK = """
2026-01-15 open Liabilities:D:D-0001 USD{mark}
  role: "{role}"
  holder: "{holder}"
  product: "{product}"
{more}
2020-01-01 custom "decision" "D-1" "The savings"
  taken-by: "assembly"
2020-01-01 custom "decision" "D-2" "This one may"
  taken-by: "assembly"
  waives: "deposit-holder"
2020-01-01 custom "policy" "plazo"
  rate: 0.06
  basis: "ACT/365"
  holders: "cooperative family"
  decision: "D-1"
2020-01-01 custom "policy" "todos"
  rate: 0.06
  basis: "ACT/365"
  decision: "D-1"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "family" "F-0001" "triunfo"
  covered: "P-0001"
2020-01-01 custom "associate" "A-0001" "triunfo"
plugin "plugins.bylaws"
"""
MATURES = "  matures: 2026-07-14\n"
NOBODY = "which is no cooperative, family or associate on 2026-01-15"


def judged(
    holder: str,
    mark: str = "",
    *,
    product: str = "plazo",
    more: str = "",
    role: str = "term-deposit",
) -> None:
    marked = f"  ;! deposit-holder: D-0001 is held by {mark}" if mark else ""
    more = (MATURES if role == "term-deposit" else "") + more
    said = {"holder": holder, "product": product, "more": more, "role": role}
    assert_judged(BOOK.format(mark=marked, **said))


@pytest.mark.parametrize("holder", ["triunfo", "F-0001"])
def test_a_kind_that_is_admitted(holder: str) -> None:
    judged(holder)
    judged(holder, role="sight-savings")


@pytest.mark.parametrize("holder", ["triunfo", "F-0001", "A-0001"])
def test_a_product_for_all(holder: str) -> None:
    judged(holder, product="todos")


@pytest.mark.parametrize("role", ["term-deposit", "sight-savings"])
def test_a_kind_that_is_not(role: str) -> None:
    mark = "the associate A-0001, and plazo is for cooperative and family"
    judged("A-0001", mark, role=role)


def test_a_decision_that_waives() -> None:
    judged("A-0001", more='  decision: "D-2"')


def test_a_decision_that_does_not_waive() -> None:
    judged("A-0001", "the associate A-0001", more='  decision: "D-1"')


@pytest.mark.parametrize("holder", ["nobody", "P-0001", "plazo", "D-1"])
@pytest.mark.parametrize("product", ["plazo", "todos"])
def test_nobody(holder: str, product: str) -> None:
    judged(holder, f"{holder}, {NOBODY}", product=product)


@pytest.mark.parametrize("day", ["2026-01-16", "2027-01-01"])
def test_before_its_record(day: str) -> None:
    later = f'{day} custom "cooperative" "union" "La Union"'
    judged("union", f"union, {NOBODY}", more=later)


@pytest.mark.parametrize("day", ["2026-01-15", "2020-01-01"])
def test_from_its_record_on(day: str) -> None:
    judged("union", more=f'{day} custom "cooperative" "union" "La Union"')


@pytest.mark.parametrize("day", ["2026-01-15", "2026-01-14"])
def test_ended_by_that_day(day: str) -> None:
    record = '2020-01-01 custom "cooperative" "union" "La Union"\n'
    ended = f'{record}{day} custom "end" "cooperative" "union"'
    judged("union", f"union, {NOBODY}", more=ended)


def test_ended_later() -> None:
    record = '2020-01-01 custom "cooperative" "union" "La Union"\n'
    judged("union", more=f'{record}2026-01-16 custom "end" "cooperative" "union"')


def test_holders_that_change_later() -> None:
    policy = '2026-01-16 custom "policy" "plazo"\n  holders: "family"\n'
    judged("triunfo", more=f'{policy}  decision: "D-1"')


def test_a_record_that_does_not_read_is_told_once() -> None:
    record = '2020-01-01 custom "cooperative" "union" "La Union"'
    wrong = f'{record}  ;! records: cooperative union says class "x"\n  class: "x"'
    judged("union", more=wrong)


def test_no_holder_is_no_fault_of_this_law() -> None:
    book = BOOK.format(
        mark="  ;! deposit-terms: D-0001 lacks holder",
        role="term-deposit",
        holder="triunfo",
        product="plazo",
        more=MATURES,
    )
    assert_judged(book.replace('  holder: "triunfo"\n', ""))


CORRECTED = """
2026-02-01 custom "terms" "Liabilities:D:D-0001"{mark}
  holder: "{holder}"
  decision: "D-1"
"""


def test_a_holder_corrected() -> None:
    judged("triunfo", more=CORRECTED.format(holder="F-0001", mark=""))


@pytest.mark.parametrize("holder", ["nobody", "A-0001"])
def test_a_holder_corrected_to_one_that_may_not(holder: str) -> None:
    mark = "  ;! deposit-holder: D-0001 is held by"
    judged("triunfo", more=CORRECTED.format(holder=holder, mark=mark))
