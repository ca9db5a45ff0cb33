"""Records name what exists, stand once, and use an id once."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "associate" "A-0001" "triunfo"
"""


def test_a_cooperative_that_is_not_in_the_books() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triumfo" ;! records: family F-0001 names the cooperative triumfo, which is not in the books
    2026-01-05 custom "associate" "A-0002" "triumfo" ;! records: associate A-0002 names the cooperative triumfo
    """


def test_a_cooperative_of_the_same_day_and_of_the_day_after() -> None:
    """
    2026-01-05 custom "cooperative" "union" "La Unión"
    2026-01-05 custom "family" "F-0001" "union"
    2026-01-04 custom "family" "F-0002" "union" ;! records: family F-0002 names the cooperative union, which is not in force on 2026-01-04
    """


def test_an_ended_cooperative() -> None:
    """
    2026-01-05 custom "cooperative" "union" "La Unión"
    2026-03-01 custom "end" "cooperative" "union"
    2026-02-28 custom "family" "F-0001" "union"
    2026-03-01 custom "family" "F-0002" "union" ;! records: family F-0002 names the cooperative union, which is not in force on 2026-03-01
    """


def test_references_of_an_associate() -> None:
    """
    2026-01-05 custom "associate" "A-0002" "triunfo" ;! records: associate A-0002 names the fund health ;! records: associate A-0002 names the associate A-0009 ;! records: associate A-0002 names the family F-0001
      centre: "health"
      mentor: "A-0009"
      family: "F-0001"
    2026-01-05 custom "suspension" "A-0009" ;! records: suspension A-0009 names the associate A-0009
      decision: "D-1"
    2026-01-05 custom "suspension" "A-0001"
      decision: "D-1"
    """


def test_references_to_a_fund() -> None:
    """
    2026-01-05 custom "policy" "funeral" ;! records: policy funeral names the fund funeral, which is not in the books
      fund: "funeral"
      contribution: 0.20 USD
      decision: "D-1"
    2026-01-05 custom "campaign" "roof" "A roof" 1200 USD ;! records: campaign roof names the fund crafts
      fund: "crafts"
      decision: "D-1"
    2026-01-05 custom "fund" "health" "Health centre"
    2026-01-05 open Assets:Cash:Crafts USD ;! records: Assets:Cash:Crafts belongs to the fund crafts, which is not in the books
      fund: "crafts"
    2026-01-05 open Assets:Cash:Health USD
      fund: "health"
    2026-01-05 open Assets:Cash:Wood USD ;! records: Assets:Cash:Wood says fund 7
      fund: 7
    """


def test_terms_of_an_account_that_is_never_opened() -> None:
    """
    2026-01-05 custom "terms" "Liabilities:Deposits:L-0001" ;! records: terms Liabilities:Deposits:L-0001 mends an account that is never opened
      rate: 5
      decision: "D-1"
    """


def test_two_records_of_one_day() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 stands twice on 2026-01-05
      covered: "P-01"
    2026-01-06 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 custom "cooperative" "union" "La Unión"
    2026-01-05 custom "cooperative" "union" "La Union" ;! records: cooperative union stands twice on 2026-01-05
    2026-01-05 custom "policy" "decisions"
      ratification-days: 30
      decision: "D-1"
    2026-01-05 custom "policy" "decisions" ;! records: policy decisions stands twice on 2026-01-05
      ratification-days: 15
      decision: "D-1"
    """


def test_a_decision_is_never_superseded() -> None:
    """
    2026-01-05 custom "decision" "2026-001" "The first"
      taken-by: "assembly"
    2026-01-05 custom "decision" "2026-001" "On the same day" ;! records: decision 2026-001 is in the books since 2026-01-05
      taken-by: "assembly"
    2026-03-05 custom "decision" "D-1" "Long after" ;! records: decision D-1 is in the books since 2020-01-01
      taken-by: "quick"
    """


def test_an_end_counts_before_a_record_of_its_day() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-02-02 custom "family" "F-0001" "triunfo"
    2026-02-02 custom "end" "family" "F-0001"
    2026-03-02 custom "end" "family" "F-0001"
    """


def test_an_end_of_nothing() -> None:
    """
    2026-01-05 custom "end" "family" "F-0001" ;! records: end of family F-0001 ends what is not in force on 2026-01-05
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-01-06 custom "end" "family" "F-0002"
    2026-01-07 custom "end" "family" "F-0002" ;! records: end of family F-0002 ends what is not in force on 2026-01-07
    2026-01-04 custom "end" "associate" "A-0002" ;! records: end of associate A-0002 ends what is not in force on 2026-01-04
    2026-01-05 custom "associate" "A-0002" "triunfo"
    """


def test_an_id_is_used_once_across_kinds() -> None:
    """
    2026-01-05 custom "family" "X-1" "triunfo"
    2026-01-06 custom "associate" "X-1" "triunfo" ;! records: associate X-1 has the id of a family
    2019-01-06 custom "cooperative" "X-2" "La Unión"
    2026-01-06 custom "family" "X-2" "triunfo" ;! records: family X-2 has the id of a cooperative
    2026-01-06 custom "fund" "triunfo" "A fund may share it"
    """


def test_a_person_has_an_id_of_her_own() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 covers A-0001, which is the id of
      covered: "A-0001 P-01"
    2026-01-05 custom "family" "F-0002" "triunfo" ;! records: family F-0002 covers F-0001, which is the id of a family
      covered: "F-0001"
    2026-01-05 custom "family" "F-0003" "triunfo" ;! records: family F-0003 covers triunfo, which is the id of a cooperative
      covered: "triunfo"
    """


def test_the_standing_brought_in_stands_in_the_first_record() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
      since: 2020-05-01
      paid-through: "2025-W52"
    2026-02-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 says since and paid-through again
      since: 2020-05-01
      paid-through: "2025-W52"
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-02-05 custom "end" "family" "F-0002"
    2026-03-05 custom "family" "F-0002" "triunfo" ;! records: family F-0002 says since and paid-through again
      since: 2020-05-01
      paid-through: "2025-W52"
    """
