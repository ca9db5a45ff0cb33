"""One fault, one error: what follows from it is not told again, and nothing else hides."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "lucha" "La Lucha"
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "family" "F-0002" "triunfo"
    2026-01-05 custom "family" "F-0003" "triunfo"
    2020-01-01 open Assets:Cash
      fund: "common"
    2020-01-01 open Income:Contributions
      fund: "common"
      role: "contributions"
"""


def test_an_unreadable_family_and_the_sheets_that_list_it() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triunfo" ;! records: family F-0004 has the key covred
      covred: "P-01"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002 F-0003 F-0004"
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: "F-0004"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.80 USD
      Income:Contributions     -0.80 USD
    2026-01-30 * "El Triunfo"
      sheet: "triunfo"
      corrects: "2026-W04"
      paid: "F-0004:-1"
      Assets:Cash              -0.20 USD
      Income:Contributions      0.20 USD
    """


def test_an_unreadable_family_and_its_end() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triunfo" ;! records: family F-0004 has the key covred
      covred: "P-01"
    2026-02-05 custom "end" "family" "F-0004"
    """


def test_an_unreadable_family_and_its_associate() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triunfo" ;! records: family F-0004 has the key covred
      covred: "P-01"
    2026-01-05 custom "associate" "A-0001" "triunfo"
      family: "F-0004"
    """


def test_an_unreadable_family_does_not_hide_a_wrong_total_by_paid() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triunfo" ;! records: family F-0004 has the key covred
      covred: "P-01"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 2 x 0.20 = 0.40, entered 0.45
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002"
      Assets:Cash               0.45 USD
      Income:Contributions     -0.45 USD
    """


def test_an_unreadable_family_does_not_hide_other_cooperatives() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triunfo" ;! records: family F-0004 has the key covred
      covred: "P-01"
    2026-01-05 custom "family" "F-0009" "lucha"
    2026-01-09 * "La Lucha" ;! funeral-sheet: lucha/2026-W02: 1 x 0.20 = 0.20, entered 0.25
      sheet: "lucha"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.25 USD
      Income:Contributions     -0.25 USD
    """


def test_a_person_with_a_used_id_does_not_change_the_roll() -> None:
    """
    2026-01-05 custom "family" "F-0004" "triunfo" ;! records: family F-0004 covers F-0001, which is the id of a family
      covered: "F-0001"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 4 x 0.20 = 0.80, entered 0.85
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.85 USD
      Income:Contributions     -0.85 USD
    """


def test_an_unreadable_later_record_of_a_family() -> None:
    """
    2026-01-19 custom "family" "F-0001" "triunfo" ;! records: family F-0001 has the key covred
      covred: "P-01"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-23 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W04"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_an_unreadable_cooperative_and_its_families() -> None:
    """
    2026-01-05 custom "cooperative" "union" "La Unión" ;! records: cooperative union has the key color
      color: "red"
    2026-01-05 custom "family" "F-0004" "union"
    2026-01-09 * "union"
      sheet: "union"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.20 USD
      Income:Contributions     -0.20 USD
    """


def test_an_unreadable_fund_and_its_policy() -> None:
    """
    2026-01-05 custom "fund" "crafts" "Workshop" ;! records: fund crafts has the key purposes
      purposes: "wood"
    2026-01-05 custom "campaign" "roof" "A roof" 1200 USD
      fund: "crafts"
      decision: "D-1"
    2026-01-05 open Assets:Crafts
      fund: "crafts"
    """


def test_an_unreadable_decision_and_who_cites_it() -> None:
    """
    2026-01-05 custom "decision" "2026-001" "What we agreed on" ;! records: decision 2026-001 says taken-by "asembly"
      taken-by: "asembly"
    2026-01-05 custom "policy" "decisions"
      ratification-days: 10
      decision: "2026-001"
    2026-01-05 custom "decision" "2026-002" "And ratified"
      taken-by: "assembly"
      ratifies: "2026-001"
    """


def test_an_unreadable_policy_and_the_totals() -> None:
    """
    2026-01-12 custom "policy" "funeral" ;! records: policy funeral says contribution 0.25, which is no amount
      contribution: 0.25
      decision: "D-1"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      absent: ""
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    2026-01-16 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W03"
      absent: ""
      Assets:Cash               0.75 USD
      Income:Contributions     -0.75 USD
    """


def test_an_unreadable_policy_does_not_hide_a_stranger() -> None:
    """
    2026-01-12 custom "policy" "funeral" ;! records: policy funeral says contribution 0.25, which is no amount
      contribution: 0.25
      decision: "D-1"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02 lists F-0099
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0099"
      Assets:Cash               0.60 USD
      Income:Contributions     -0.60 USD
    """


def test_a_fund_with_the_name_of_the_policy() -> None:
    """
    2026-01-05 custom "fund" "funeral" "Urns" ;! records: fund funeral has the key purposes
      purposes: "wood"
    2026-01-09 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W02: 3 x 0.20 = 0.60, entered 0.65
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001 F-0002 F-0003"
      Assets:Cash               0.65 USD
      Income:Contributions     -0.65 USD
    """
