"""A record reads, or is refused on its own line with the way to mend it."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules of the network"
      taken-by: "assembly"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "fund" "health" "Health centre"
    2020-01-01 custom "associate" "A-0001" "triunfo"
    2020-01-01 open Liabilities:Deposits:L-0001 USD
"""


def test_every_kind_reads() -> None:
    """
    2026-01-01 custom "decision" "2026-001" "What we agreed on"
      taken-by: "assembly"
      waives: "family-size covered-once"
      until: 2026-12-31
      minutes: "minutes/2026-001.txt"
    2026-01-02 custom "policy" "decisions"
      ratification-days: 30
      decision: "2026-001"
    2026-01-02 custom "policy" "funeral"
      fund: "health"
      contribution: 0.20 USD
      covered-max: 9
      waiting-weeks: 4
      arrears-weeks-max: 8
      reinstatement: "waiting"
      decision: "2026-001"
    2026-01-02 custom "cooperative" "union" "La Unión"
      class: "organisation"
      decision: "2026-001"
    2026-01-02 custom "fund" "crafts" "Workshop"
      purpose: "wood varnish"
    2026-01-02 custom "campaign" "roof" "A roof" 1200.00 USD
      decision: "2026-001"
      fund: "crafts"
    2026-01-02 custom "family" "F-0001" "union"
      covered: "P-01
                P-02	P-03"
      since: 2020-05-01
      paid-through: "2025-W52"
    2026-01-02 custom "associate" "A-0002" "union"
      role: "physician"
      centre: "health"
      mentor: "A-0001"
      dependants: 0
      full-time: FALSE
      family: "F-0001"
    2026-01-02 custom "suspension" "A-0002"
      until: 2026-02-28
      decision: "2026-001"
    2026-01-02 custom "terms" "Liabilities:Deposits:L-0001"
      anything: 5
      decision: "2026-001"
    2026-01-02 custom "closed" "2025"
      decision: "2026-001"
    2026-01-31 custom "seal" "2026-01" "v1" "sha256:0000000000000000000000000000000000000000000000000000000000000000"  ;! seal: 2026-01 is sealed on 2026-01-31, before it is over
      annex: "sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      trace: "9:0123456789abcdef:0000000000000000"
      decision: "2026-001"
    2026-03-01 custom "end" "suspension" "A-0002"
      decision: "2026-001"
    2026-03-01 custom "end" "associate" "A-0002"
    2026-03-01 custom "end" "family" "F-0001"
    2026-03-01 custom "end" "cooperative" "union"
    """


def test_kinds_of_others_pass_in_silence() -> None:
    """
    2026-01-01 custom "fava-option" "locale" "es_VE"
    2026-01-01 custom "budget" Expenses:Wood "monthly" 40.00 USD
    2026-01-01 custom "autobean.share.policy" "ours"
    2026-01-01 custom "family-tree" "F-0001"
      decision: 5
      colour: "green"
    """


def test_a_kind_one_edit_away_is_refused() -> None:
    """
    2026-01-01 custom "desicion" "2026-001" "Exchanged" ;! records: custom "desicion" is no kind
      taken-by: "assembly"
    2026-01-01 custom "decison" "2026-002" "Lost" ;! records: custom "decison" is no kind
      taken-by: "assembly"
    2026-01-01 custom "families" "F-0001" "triunfo"
    2026-01-01 custom "familly" "F-0001" "triunfo" ;! records: custom "familly" is no kind
    2026-01-01 custom "funt" "crafts" "Changed" ;! records: custom "funt" is no kind
    2026-01-01 custom "Family" "F-0001" "triunfo" ;! records: custom "Family" is no kind
    2026-01-01 custom "polcy" "funeral" ;! records: custom "polcy" is no kind
    """


def test_an_unknown_key_is_named() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 has the key covred, which is none of: covered, decision, paid-through, since
      covred: "P-01"
    2026-01-05 custom "cooperative" "union" "La Unión" ;! records: cooperative union has the key color
      color: "red"
    2026-01-05 custom "policy" "funeral" ;! records: policy funeral has the key weekly-contribution
      weekly-contribution: 0.20 USD
      decision: "D-1"
    2026-01-05 custom "end" "associate" "A-0001" ;! records: end of associate A-0001 has the key reason
      reason: "moved away"
    """


def test_several_faults_of_a_record_are_each_told() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 has the key phone ;! records: family F-0001 says covered 3
      covered: 3
      phone: "0251"
    """


def test_a_missing_value_or_key_is_told() -> None:
    """
    2026-01-05 custom "family" "F-0001" ;! records: family F-0001 lacks the cooperative on its line
    2026-01-05 custom "decision" "2026-001" "Somebody agreed" ;! records: decision 2026-001 lacks taken-by
    2026-01-05 custom "campaign" "roof" "A roof" ;! records: campaign roof lacks the goal on its line
      decision: "D-1"
    2026-01-05 custom "end" "family" ;! records: end of family lacks the id on its line
    """


def test_a_value_too_many_or_below_its_line() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" "P-01 P-02" ;! records: family F-0001 has the value P-01 P-02 too many
    2026-01-05 custom "family" "F-0002" ;! records: family F-0002 says cooperative below its line
      cooperative: "triunfo"
    """


def test_quotes_forgotten() -> None:
    """
    2026-01-05 custom "family" 12 "triunfo" ;! records: family says id 12, which is no id
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 says covered 9, which is no list
      covered: 9
    2026-01-05 custom "cooperative" "union" "La Unión" ;! records: cooperative union says class
      class: 2
    2026-01-05 custom "fund" "crafts" 2026-01-05 ;! records: fund crafts says text 2026-01-05, which is no text
    2026-01-05 custom "closed" 2025 ;! records: closed says id 2025, which is no text
      decision: "D-1"
    """


def test_quotes_that_do_not_belong() -> None:
    """
    2026-01-05 custom "policy" "funeral" ;! records: policy funeral says covered-max "9", which is no count
      covered-max: "9"
      decision: "D-1"
    2026-01-06 custom "policy" "funeral" ;! records: policy funeral says contribution "0.20 USD", which is no amount
      contribution: "0.20 USD"
      decision: "D-1"
    2026-01-05 custom "suspension" "A-0001" ;! records: suspension A-0001 says until "2026-02-28", which is no date
      until: "2026-02-28"
      decision: "D-1"
    2026-01-05 custom "associate" "A-0002" "triunfo" ;! records: associate A-0002 says full-time "TRUE", which is neither TRUE nor FALSE.
      full-time: "TRUE"
    2026-01-05 custom "campaign" "roof" "A roof" "1200 USD" ;! records: campaign roof says goal "1200 USD", which is no amount
      decision: "D-1"
    """


def test_values_that_no_key_takes() -> None:
    """
    2026-01-05 custom "policy" "funeral" ;! records: policy funeral says contribution 0.00 USD, which is not above zero.
      contribution: 0.00 USD
      decision: "D-1"
    2026-01-06 custom "policy" "funeral" ;! records: policy funeral says covered-max 9.5, which is no count
      covered-max: 9.5
      decision: "D-1"
    2026-01-07 custom "policy" "funeral" ;! records: policy funeral says waiting-weeks -1, which is no count
      waiting-weeks: -1
      decision: "D-1"
    2026-01-08 custom "policy" "funeral" ;! records: policy funeral says reinstatement "never", which is none of: arrears or waiting
      reinstatement: "never"
      decision: "D-1"
    2026-01-09 custom "policy" "funeral" ;! records: policy funeral says contribution 0.20, which is no amount
      contribution: 0.20
      decision: "D-1"
    2026-01-10 custom "policy" "funeral" ;! records: policy funeral says contribution 1234567890123456789 USD, which has more than 18 digits.
      contribution: 1234567890123456789 USD
      decision: "D-1"
    2026-01-05 custom "cooperative" "union" "" ;! records: cooperative union says name "", which is empty
    2026-01-05 custom "decision" "2026-001" "By a vote" ;! records: decision 2026-001 says taken-by "vote", which is none of: assembly or quick
      taken-by: "vote"
    """


def test_lists_and_ids() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 says covered "P-01 P-02 P-01", which lists P-01 twice
      covered: "P-01 P-02 P-01"
    2026-01-05 custom "family" "F-0002" "triunfo" ;! records: family F-0002 says covered "P-03, P-04", which lists P-03,, which is no id
      covered: "P-03, P-04"
    2026-01-05 custom "family" "F 0003" "triunfo" ;! records: family F 0003 says id "F 0003", which is no id
    2026-01-05 custom "family" "" "triunfo" ;! records: family says id "", which is no id
    2026-01-05 custom "family" "F-0004" "triunfo"
      covered: ""
    2026-01-05 custom "family" "Ñ.1_a-2" "triunfo"
    """


def test_the_standing_brought_in() -> None:
    """
    2026-01-05 custom "family" "F-0001" "triunfo" ;! records: family F-0001 says only one of since and paid-through
      since: 2020-05-01
    2026-01-05 custom "family" "F-0002" "triunfo" ;! records: family F-0002 says only one of since and paid-through
      paid-through: "2025-W52"
    2026-01-05 custom "family" "F-0003" "triunfo" ;! records: family F-0003 says paid-through "2025-W53", which is no week
      since: 2020-05-01
      paid-through: "2025-W53"
    2026-01-05 custom "family" "F-0004" "triunfo"
      since: 2020-05-01
      paid-through: "2020-W53"
    2026-01-05 custom "family" "F-0005" "triunfo" ;! records: family F-0005 says paid-through "2025-52", which is no week
      since: 2020-05-01
      paid-through: "2025-52"
    2026-01-05 custom "family" "F-0006" "triunfo" ;! records: family F-0006 is paid through a week before its since
      since: 2025-12-15
      paid-through: "2025-W49"
    2026-01-05 custom "family" "F-0007" "triunfo"
      since: 2025-12-15
      paid-through: "2025-W50"
    2026-01-05 custom "family" "F-0008" "triunfo"
      since: 2026-01-05
      paid-through: "2026-W01"
    2026-01-05 custom "family" "F-0009" "triunfo" ;! records: family F-0009 says since 2026-01-06, which is after
      since: 2026-01-06
      paid-through: "2026-W01"
    """


def test_a_policy_of_nothing() -> None:
    """
    2026-01-05 custom "policy" "funerals" ;! records: policy funerals is the policy of no law or system
      covered-max: 9
      decision: "D-1"
    """


def test_what_an_end_may_end() -> None:
    """
    2026-01-05 custom "end" "decision" "D-1" ;! records: end of decision D-1 says of "decision", which is none of
    2026-01-05 custom "end" "closed" "2025" ;! records: end of closed 2025 says of "closed", which is none of
    """
