"""Credit between cooperatives: how far, and that it sums to nothing."""

import pytest

from tests.conftest import assert_judged
from tests.loan_books import LAWS
from tests.loan_books import policy

SUM, LIMITS = ";! clearing-sum: ", ";! clearing-limits: "
PARTIES = ("triunfo", "union", "lucha")
BASE = """
2020-01-01 custom "decision" "D-1" "Credit among us"
  taken-by: "assembly"
2020-01-01 open Assets:Bank
""" + "".join(
    f'2020-01-01 custom "cooperative" "{one}" "{one}"\n'
    f"2020-01-02 open Assets:Clearing:{one.title()}\n"
    f'  role: "clearing"\n  party: "{one}"\n'
    for one in PARTIES
)
LIMIT = policy("limit: 200.00 USD", "clearing")


def moved(day: str, mark: str = "", unit: str = "USD", **amounts: str) -> str:
    """Write an entry: what each party owes more."""
    lines = [f'{day} * "Goods"  {mark}'.rstrip()]
    for name, amount in amounts.items():
        account = "Assets:Bank" if name == "bank" else f"Assets:Clearing:{name.title()}"
        lines.append(f"  {account}  {amount} {unit}")
    return "\n".join(lines) + "\n"


def judged(*parts: str) -> None:
    assert_judged("".join(parts) + BASE + LAWS)


# --- The sum ---


def test_both_sides() -> None:
    judged(moved("2026-02-02", triunfo="30.00", union="-30.00"))


def test_three_sides() -> None:
    judged(moved("2026-02-02", triunfo="30.00", union="-20.00", lucha="-10.00"))


def test_one_side_alone() -> None:
    mark = f"{SUM}the clearing accounts in USD sum to 0.01 USD at the end of 2026-02-02"
    judged(moved("2026-02-02", mark, triunfo="30.01", union="-30.00", bank="-0.01"))


def test_both_sides_on_one_day() -> None:
    first = moved("2026-02-02", triunfo="30.00", bank="-30.00")
    judged(first, moved("2026-02-02", union="-30.00", bank="30.00"))


def test_the_other_side_on_another_day() -> None:
    mark = f"{SUM}the clearing accounts in USD sum to 30.00 USD"
    first = moved("2026-02-02", mark, triunfo="30.00", bank="-30.00")
    judged(first, moved("2026-02-03", union="-30.00", bank="30.00"))


def test_it_is_told_again_only_when_it_changes() -> None:
    first = moved("2026-02-02", f"{SUM}the clearing", triunfo="30.00", bank="-30.00")
    second = moved("2026-02-03", triunfo="5.00", union="-5.00")
    third = moved("2026-02-04", f"{SUM}the clearing", union="5.00", bank="-5.00")
    judged(first, second, third)


def test_units_are_not_added() -> None:
    first = moved("2026-02-02", f"{SUM}the clearing accounts in USD", triunfo="1")
    first = first.rstrip() + "\n  Assets:Bank  -1 USD\n"
    second = moved(
        "2026-02-02", f"{SUM}the clearing accounts in VES", "VES", union="-1"
    )
    judged(first, second.rstrip() + "\n  Assets:Bank  1 VES\n")


@pytest.mark.parametrize("party", ["", '\n  party: "nobody"', "\n  party: 5"])
def test_an_account_of_nobody(party: str) -> None:
    said = party.partition(": ")[2] or "nothing"
    mark = f"{SUM}Assets:More has the party {said}, which is no cooperative"
    judged(f'2026-01-01 open Assets:More  {mark}\n  role: "clearing"{party}\n')


def test_a_cooperative_recorded_later() -> None:
    mark = (
        f'{SUM}Assets:More has the party "norte", which is no cooperative on 2026-01-01'
    )
    text = (
        f'2026-01-01 open Assets:More  {mark}\n  role: "clearing"\n  party: "norte"\n'
    )
    record = '2026-01-02 custom "cooperative" "norte" "El Norte"\n'
    judged(text, record)
    judged(text.replace(mark, ""), record.replace("01-02", "01-01"))


def test_a_folder_has_no_party() -> None:
    judged('2020-01-01 open Assets:Clearing\n  role: "clearing"\n')


# --- The limits ---


def test_up_to_the_limit() -> None:
    judged(LIMIT, moved("2026-02-02", triunfo="200.00", union="-200.00"))


def test_above_the_limit() -> None:
    mark = (
        f"{LIMITS}triunfo owes 200.01 USD at the end of 2026-02-02, and 200.00 USD is"
    )
    judged(LIMIT, moved("2026-02-02", mark, triunfo="200.01", union="-200.01"))


def test_what_is_owed_may_be_more() -> None:
    first = moved("2026-02-02", triunfo="200.00", union="-200.00")
    judged(LIMIT, first, moved("2026-02-03", lucha="200.00", union="-200.00"))


def test_how_far_one_may_be_owed() -> None:
    limit = policy("limit: 200.00 USD\ncredit-max: 150.00 USD", "clearing")
    judged(limit, moved("2026-02-02", triunfo="150.00", union="-150.00"))
    mark = f"{LIMITS}union is owed 150.01 USD at the end of 2026-02-02, and 150.00 USD"
    judged(limit, moved("2026-02-02", mark, triunfo="150.01", union="-150.01"))


def test_a_limit_of_ones_own() -> None:
    limit = policy('limit: 200.00 USD\nlimits: "triunfo:250.00 lucha:0"', "clearing")
    judged(limit, moved("2026-02-02", triunfo="250.00", union="-250.00"))
    mark = f"{LIMITS}lucha owes 0.01 USD at the end of 2026-02-02, and 0.00 USD is"
    judged(limit, moved("2026-02-02", mark, lucha="0.01", union="-0.01"))


def test_limits_are_told_again_only_when_it_grows() -> None:
    judged(
        LIMIT,
        moved("2026-02-02", f"{LIMITS}triunfo owes", triunfo="210.00", union="-210.00"),
        moved("2026-02-03", triunfo="-5.00", union="5.00"),
        moved("2026-02-04", f"{LIMITS}triunfo owes", triunfo="6.00", union="-6.00"),
    )


def test_what_is_owed_is_told_again_only_when_it_grows() -> None:
    mark = f"{LIMITS}union is owed"
    judged(
        policy("limit: 900.00 USD\ncredit-max: 150.00 USD", "clearing"),
        moved("2026-02-02", mark, triunfo="160.00", union="-160.00"),
        moved("2026-02-03", triunfo="-5.00", union="5.00"),
        moved("2026-02-04", mark, triunfo="6.00", union="-6.00"),
    )


def test_the_end_of_the_day_counts() -> None:
    first = moved("2026-02-02", triunfo="250.00", union="-250.00")
    judged(LIMIT, first, moved("2026-02-02", triunfo="-50.00", union="50.00"))


def test_the_policy_of_the_day_counts() -> None:
    later = policy("limit: 100.00 USD", "clearing", "2026-02-03")
    judged(LIMIT, later, moved("2026-02-02", triunfo="150.00", union="-150.00"))


def test_another_unit_has_no_limit() -> None:
    judged(LIMIT, moved("2026-02-02", "", "VES", triunfo="900", union="-900"))


def test_limits_without_a_limit() -> None:
    limit = policy('limits: "triunfo:250.00"', "clearing")
    judged(limit, moved("2026-02-02", triunfo="900.00", union="-900.00"))


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ("limit: 200", "limit 200, which is no amount"),
        ("limit: 0 USD", "limit 0 USD, which is not above zero"),
        ('limits: "triunfo"', 'limits "triunfo", which lists triunfo'),
        ('limits: "triunfo:-5"', 'limits "triunfo:-5", which lists triunfo:-5'),
        ('limits: "a:1 a:2"', 'limits "a:1 a:2", which lists a twice'),
    ],
)
def test_a_policy_that_does_not_read(terms: str, said: str) -> None:
    mark = f"  ;! records: policy clearing says {said}"
    judged(policy(terms, "clearing").replace("\n", f"{mark}\n", 1))


def test_the_entry_that_leaves_most_is_told() -> None:
    mark = f"{SUM}the clearing accounts in USD sum to 6.00 USD at the end of 2026-02-02"
    judged(
        moved("2026-02-02", triunfo="30.00", union="-30.00"),
        moved("2026-02-02", mark, lucha="5.00", bank="-5.00"),
        moved("2026-02-02", triunfo="1.00", bank="-1.00"),
    )


def test_a_party_whose_record_does_not_read() -> None:
    judged(
        '2020-01-02 custom "cooperative" "guaire" "Guaire"  ;! records:\n'
        '  class: "bank"\n'
        '2020-01-02 open Assets:Clearing:Guaire\n  role: "clearing"\n  party: "guaire"\n',
        moved("2026-02-02", triunfo="30.00", union="-30.00"),
    )


def test_a_party_that_does_not_read() -> None:
    judged(
        f"2020-01-02 open Assets:Clearing:Guaire  {SUM}Assets:Clearing:Guaire has the "
        "party 5\n"
        '  role: "clearing"\n  party: 5\n',
        moved("2026-02-02", triunfo="30.00", union="-30.00"),
    )
