"""What a decision lets stand: waivers for what is to come, excuses for the past."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the fund"
      taken-by: "assembly"
    2020-01-01 custom "fund" "common" "Funeral fund"
    2020-01-01 custom "policy" "funeral"
      fund: "common"
      contribution: 0.20 USD
      covered-max: 1
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 open Assets:Cash USD
      fund: "common"
    2020-01-01 open Income:Contributions USD
      fund: "common"
      role: "contributions"
"""


def test_a_waiver_frees_who_cites_it_from_that_law_alone() -> None:
    """
    2026-01-01 custom "decision" "2026-001" "Two persons for F-0001"
      taken-by: "assembly"
      waives: "family-size"
    2026-02-01 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      decision: "2026-001"
    2026-02-01 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 2 persons
      covered: "P-03 P-04"
    2026-02-02 custom "family" "F-0003" "triunfo" ;! covered-once: F-0003 covers P-01
      covered: "P-01 P-05"
      decision: "2026-001"
    """


def test_a_waiver_of_several_laws_among_several_decisions() -> None:
    """
    2026-01-01 custom "decision" "2026-001" "Both, for some"
      taken-by: "assembly"
      waives: "covered-once family-size"
    2026-02-01 custom "family" "F-0001" "triunfo"
      covered: "P-01"
    2026-02-02 custom "family" "F-0002" "triunfo"
      covered: "P-01 P-02"
      decision: "D-1 2026-001"
    """


def test_until_is_inclusive() -> None:
    """
    2026-01-01 custom "decision" "2026-001" "Until the end of March"
      taken-by: "assembly"
      waives: "family-size"
      until: 2026-03-31
    2026-03-31 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
      decision: "2026-001"
    2026-04-01 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 2 persons
      covered: "P-03 P-04"
      decision: "2026-001"
    """


def test_until_belongs_to_a_waiver() -> None:
    """
    2026-01-01 custom "decision" "2026-001" "Until when, of what" ;! records: decision 2026-001 says until, but waives nothing
      taken-by: "assembly"
      until: 2026-03-31
    """


def test_a_waiver_does_not_reach_back() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! decisions: family F-0001 cites 2026-001, a decision of 2026-01-06 ;! family-size: F-0001 covers 2 persons
      covered: "P-01 P-02"
      decision: "2026-001"
    2026-01-06 custom "decision" "2026-001" "A day later"
      taken-by: "assembly"
      waives: "family-size"
    2026-01-06 custom "family" "F-0002" "triunfo"
      covered: "P-03 P-04"
      decision: "2026-001"
    """


def test_a_quick_waiver_counts_from_its_ratification() -> None:
    """
    2026-01-05 custom "decision" "2026-001" "Two persons, quickly"
      taken-by: "quick"
      waives: "family-size"
    2026-01-10 custom "decision" "2026-002" "Ratified"
      taken-by: "assembly"
      ratifies: "2026-001"
    2026-01-09 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons
      covered: "P-01 P-02"
      decision: "2026-001"
    2026-01-10 custom "family" "F-0002" "triunfo"
      covered: "P-03 P-04"
      decision: "2026-001"
    """


def test_a_quick_waiver_that_nobody_ratified() -> None:
    """
    2026-01-05 custom "decision" "2026-001" "Two persons, quickly"
      taken-by: "quick"
      waives: "family-size"
    2026-01-09 custom "family" "F-0001" "triunfo" ;! family-size: F-0001 covers 2 persons
      covered: "P-01 P-02"
      decision: "2026-001"
    """


def test_waivers_of_no_law_and_of_laws_that_stay() -> None:
    """
    2026-01-05 custom "decision" "2026-001" "Of no law" ;! decisions: decision 2026-001 waives familysize, which is no law
      taken-by: "assembly"
      waives: "familysize"
    2026-01-05 custom "decision" "2026-002" "Of laws that stay" ;! decisions: decision 2026-002 waives records, which no decision can waive ;! decisions: decision 2026-002 waives decisions, which ;! decisions: decision 2026-002 waives closed-year, which no ;! decisions: decision 2026-002 waives seal, which no
      taken-by: "assembly"
      waives: "records decisions closed-year seal"
    """


def test_a_sheet_that_cites_a_waiver() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-05 custom "decision" "2026-001" "What is short is let go"
      taken-by: "assembly"
      waives: "funeral-sheet"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      decision: "2026-001"
      Assets:Cash              0.15 USD
      Income:Contributions    -0.15 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 1 x 0.20 = 0.20, entered 0.15
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash              0.15 USD
      Income:Contributions    -0.15 USD
    """


def test_an_excuse_of_a_sheet() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo"
    2026-01-09 * "El Triunfo"
      sheet: "triunfo"
      week: "2026-W02"
      paid: "F-0001"
      Assets:Cash              0.15 USD
      Income:Contributions    -0.15 USD
    2026-01-16 * "El Triunfo" ;! funeral-sheet: triunfo/2026-W03: 1 x 0.20 = 0.20, entered 0.15
      sheet: "triunfo"
      week: "2026-W03"
      paid: "F-0001"
      Assets:Cash              0.15 USD
      Income:Contributions    -0.15 USD
    2026-01-20 custom "decision" "2026-001" "The 0.05 of one sheet are let go"
      taken-by: "assembly"
      excuses: "funeral-sheet@triunfo/2026-W02"
    """


def test_an_excuse_of_the_day_and_of_the_day_before() -> None:
    """
    2026-01-04 custom "decision" "2026-001" "Two families may be larger"
      taken-by: "assembly"
      excuses: "family-size@F-0001
                family-size@F-0002"
    2026-01-04 custom "family" "F-0001" "triunfo"
      covered: "P-01 P-02"
    2026-01-05 custom "family" "F-0002" "triunfo" ;! family-size: F-0002 covers 2 persons
      covered: "P-03 P-04"
    """


def test_excuses_that_are_none() -> None:
    """
    2026-01-04 custom "decision" "2026-001" "Of no law" ;! decisions: decision 2026-001 excuses family-sizes, which it cannot
      taken-by: "assembly"
      excuses: "family-sizes@F-0001"
    2026-01-04 custom "decision" "2026-002" "Of a law that stays" ;! decisions: decision 2026-002 excuses records, which it cannot
      taken-by: "assembly"
      excuses: "records@F-0001"
    2026-01-04 custom "decision" "2026-003" "Of what" ;! records: decision 2026-003 says excuses "family-size", which lists family-size
      taken-by: "assembly"
      excuses: "family-size"
    """
