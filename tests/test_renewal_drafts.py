"""Drafts that renew a deposit on its day of maturity."""

import pytest

from ledger.errors import LedgerError
from ledger.renewal_drafts import RenewalRequest
from ledger.renewal_drafts import renew
from tests.deposit_books import SIGHT
from tests.deposit_books import day
from tests.deposit_books import deposit
from tests.deposit_books import judged
from tests.deposit_books import moved
from tests.deposit_books import opened
from tests.deposit_books import policy
from tests.deposit_books import posted
from tests.deposit_books import sound

RENEWS = '"renew-principal"'
ALL = '"renew-all"'
REQUEST = RenewalRequest("D-0001")
ON_ACCOUNT = """
2026-07-14 open Liabilities:Deposits:D-0002 USD
  role: "term-deposit"
  holder: "triunfo"
  rate: 0.06
  basis: "ACT/365"
  at-maturity: "renew-all"
  matures: 2027-01-10
  renews: "D-0001"
  draft: "open/Liabilities:Deposits:D-0002"

2026-07-14 * "triunfo" "D-0001 renewed as D-0002"
  draft: "close/D-0001/2026-07-14"
  Liabilities:Deposits:D-0001   1000.00 USD
  Expenses:Savings:Interest       29.59 USD
  Liabilities:Deposits:D-0002  -1029.59 USD

2026-07-14 close Liabilities:Deposits:D-0001
  draft: "close/Liabilities:Deposits:D-0001"
"""


def key(draft: str, name: str) -> str | None:
    """Give the value of a key of the renewal's account, as written."""
    head = draft.split("\n\n", 1)[0]
    found = [one for one in head.splitlines() if one.startswith(f"  {name}: ")]
    return found[0].split(": ", 1)[1] if found else None


def drafted(text: str, **said: str) -> str:
    return renew(sound(text), RenewalRequest("D-0001", **said))  # type: ignore[arg-type]


def test_a_draft_as_it_is_written() -> None:
    assert drafted(deposit(at_maturity=ALL)) == ON_ACCOUNT


def test_the_principal_is_renewed_and_the_interest_paid() -> None:
    assert posted(drafted(deposit(at_maturity=RENEWS))) == [
        ("2026-07-14", "Liabilities:Deposits:D-0001", "1000.00"),
        ("2026-07-14", "Expenses:Savings:Interest", "29.59"),
        ("2026-07-14", "Liabilities:Deposits:D-0002", "-1000.00"),
        ("2026-07-14", "Assets:Savings:Bank", "-29.59"),
    ]


@pytest.mark.parametrize("how", [RENEWS, ALL])
def test_the_laws_are_silent(how: str) -> None:
    text = deposit(at_maturity=how)
    sound(text + drafted(text))


def test_without_interest_the_laws_are_silent() -> None:
    text = deposit(at_maturity=ALL, rate="0")
    sound(text + drafted(text))


@pytest.mark.parametrize(
    ("first", "matures", "until"),
    [
        ("2026-01-15", "2026-07-14", "2027-01-10"),
        ("2026-01-15", "2026-07-15", "2027-01-15"),
        ("2026-01-31", "2026-07-31", "2027-01-31"),
        ("2025-08-31", "2026-02-28", "2026-08-31"),
        ("2024-02-29", "2025-02-28", "2026-02-28"),
        ("2026-01-15", "2026-01-16", "2026-01-17"),
        ("2025-12-30", "2026-01-29", "2026-02-28"),
        ("2026-01-15", "2027-01-15", "2028-01-15"),
        ("2026-06-30", "2026-09-30", "2026-12-30"),
        ("2026-06-30", "2026-12-31", "2027-06-30"),
    ],
)
def test_another_term_as_long(first: str, matures: str, until: str) -> None:
    """In months where it is whole months, else in days."""
    draft = drafted(deposit(first, at_maturity=ALL, rate="0", matures=matures))
    assert key(draft, "matures") == until


def test_a_renewal_of_a_renewal_stays_at_the_month_s_end() -> None:
    text = deposit("2025-08-31", at_maturity=ALL, rate="0", matures="2026-02-28")
    text += drafted(text)
    draft = renew(sound(text), RenewalRequest("D-0002"))
    assert key(draft, "matures") == "2027-02-28"


@pytest.mark.parametrize(
    ("others", "new_id", "found"),
    [
        ([], "", "D-0002"),
        (["D-0007"], "", "D-0008"),
        (["D-0999", "Old"], "", "D-1000"),
        (["E-12"], "", "E-13"),
        ([], "X-1", "X-1"),
    ],
)
def test_the_id_of_the_renewal(others: list[str], new_id: str, found: str) -> None:
    text = deposit(at_maturity=ALL, rate="0")
    text += "".join(opened("2026-01-15", one) for one in others)
    draft = drafted(text, new_id=new_id)
    assert f"open Liabilities:Deposits:{found} USD" in draft


def test_ids_without_a_number() -> None:
    text = deposit(at_maturity=ALL, rate="0").replace("D-0001", "Own")
    draft = renew(sound(text), RenewalRequest("Own"))
    assert "open Liabilities:Deposits:D-0001 USD" in draft


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({}, "D-0001 says nothing of its maturity, not that it renews."),
        (
            {"at_maturity": '"pay"'},
            "D-0001 says pay of its maturity, not that it renews.",
        ),
        (SIGHT, "D-0001 has no day of maturity; it does not renew."),
    ],
)
def test_what_does_not_renew(said: dict[str, str], why: str) -> None:
    with pytest.raises(LedgerError) as told:
        drafted(deposit(**said))
    assert str(told.value) == why


def test_terms_that_do_not_read() -> None:
    book, told = judged(deposit(rate="", at_maturity=ALL))
    assert told
    with pytest.raises(LedgerError, match="D-0001 has no day of maturity"):
        renew(book, REQUEST)


def test_later_entries() -> None:
    text = deposit(at_maturity=ALL) + moved("2026-08-01", "1.00")
    with pytest.raises(LedgerError, match="D-0001 has an entry of 2026-08-01, after"):
        drafted(text)


@pytest.mark.parametrize("again", [False, True])
def test_a_second_time(*, again: bool) -> None:
    text = deposit(at_maturity=ALL, rate="0")
    text += drafted(text)
    request = REQUEST._replace(again=again)
    if again:
        assert not renew(sound(text), request)
        return
    with pytest.raises(LedgerError, match="D-0001 was paid out on 2026-07-14"):
        renew(sound(text), request)


@pytest.mark.parametrize(
    ("anew", "rate"), [("rate: 0.05", None), ("rate: none", "0.06"), ("", None)]
)
def test_the_rate_is_the_product_s_of_the_day(anew: str, rate: str | None) -> None:
    """Where the product gives none, the old one is kept."""
    text = policy(
        'rate: 0.06\nbasis: "ACT/365"\nholders: "cooperative"\nat-maturity: "renew-all"'
    )
    if anew:
        text += policy(anew.replace("none", '"none"'), on="2026-05-01")
    draft = drafted(text + deposit(product='"plazo"', basis=""))
    assert (key(draft, "rate"), key(draft, "basis")) == (rate, None)


def test_what_pays_the_interest() -> None:
    second = '\n1990-01-01 open Assets:Second USD\n  fund: "savings"\n  liquid: TRUE\n'
    text = deposit(at_maturity=RENEWS) + second
    with pytest.raises(LedgerError, match="name the account that pays D-0001 with --"):
        drafted(text)
    assert posted(drafted(text, account="Assets:Second"))[-1][1] == "Assets:Second"
    assert drafted(deposit(at_maturity=ALL) + second) == ON_ACCOUNT


CORRECTED = '\n2026-02-01 custom "terms" "Liabilities:Deposits:D-0001"\n'


@pytest.mark.parametrize(
    ("written", "corrected", "name", "value"),
    [
        ({"matures": "2026-06-14"}, "matures: 2026-07-14", "matures", "2027-01-10"),
        ({"rate": "0.6"}, "rate: 0.06", "rate", "0.06"),
    ],
)
def test_corrected_terms_are_renewed(
    written: dict[str, str], corrected: str, name: str, value: str
) -> None:
    text = deposit(at_maturity=ALL, **written)
    text += f'{CORRECTED}  {corrected}\n  decision: "1990-001"\n'
    assert key(drafted(text), name) == value


def test_the_renewal_is_of_the_same_fund() -> None:
    text = deposit(at_maturity=ALL, rate="0", fund='"savings"')
    assert key(drafted(text), "fund") == '"savings"'


def test_terms_that_a_decision_gave_are_renewed_with_it() -> None:
    text = policy('rate: 0\nbasis: "ACT/360"\nat-maturity: "hold"')
    said = {"product": '"plazo"', "rate": "", "decision": '"1990-001"'}
    text += deposit(at_maturity=ALL, **said)
    sound(text + drafted(text))


@pytest.mark.parametrize(
    ("corrected", "cited"),
    [('basis: "ACT/365"', '"1990-001"'), ("matures: 2026-07-31", None)],
)
def test_terms_that_a_decision_corrected(corrected: str, cited: str | None) -> None:
    text = policy('rate: 0.06\nbasis: "ACT/360"\nat-maturity: "renew-all"')
    text += deposit(product='"plazo"', rate="", basis="")
    text += f'{CORRECTED}  {corrected}\n  decision: "1990-001"\n'
    draft = drafted(text)
    assert key(draft, "decision") == cited
    sound(text + draft)


def test_it_is_dated_on_the_day_of_maturity() -> None:
    entries = drafted(deposit(at_maturity=ALL)).split("\n\n")
    assert {one.strip().split()[0] for one in entries} == {f"{day('2026-07-14')}"}
