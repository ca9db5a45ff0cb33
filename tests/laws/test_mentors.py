"""A new associate has a mentor who can answer for her."""

PRELUDE = """
    2020-01-01 custom "decision" "D-1" "The rules"
      taken-by: "assembly"
    2020-01-01 custom "policy" "mentors"
      decision: "D-1"
    2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
    2020-01-01 custom "cooperative" "union" "La Union"
    2020-01-01 custom "associate" "A-0001" "triunfo"
    2020-01-01 custom "associate" "A-0002" "triunfo"
    2020-01-01 custom "suspension" "A-0002"
      until: 2026-03-01
      decision: "D-1"
    """


def test_the_first_day_and_the_day_after() -> None:
    """
    2020-01-01 custom "associate" "A-0003" "triunfo"
    2020-01-02 custom "associate" "A-0004" "triunfo"  ;! mentors: A-0004 is a new associate without a mentor
    2020-01-02 custom "associate" "A-0005" "triunfo"
      mentor: "A-0001"
    """


def test_before_the_policy_and_after_it() -> None:
    """
    2026-01-01 custom "end" "policy" "mentors"
      decision: "D-1"
    2025-12-31 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is a new associate without a mentor
    2026-01-01 custom "associate" "A-0004" "triunfo"
    """


def test_mentored_by_herself() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is mentored by herself
      mentor: "A-0003"
    """


def test_a_mentor_suspended_through_the_day() -> None:
    """
    2026-03-01 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is mentored by A-0002, who is suspended on 2026-03-01 (decision D-1)
      mentor: "A-0002"
    2026-03-02 custom "associate" "A-0004" "triunfo"
      mentor: "A-0002"
    """


def test_a_mentor_suspended_from_that_day() -> None:
    """
    2026-03-02 custom "suspension" "A-0001"
      decision: "D-1"
    2026-03-01 custom "associate" "A-0003" "triunfo"
      mentor: "A-0001"
    2026-03-02 custom "associate" "A-0004" "triunfo"  ;! mentors: A-0004 is mentored by A-0001, who is suspended on 2026-03-02
      mentor: "A-0001"
    """


def test_a_physician_needs_none() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"
      role: "physician"
    """


def test_a_physician_who_becomes_an_associate() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"
      role: "physician"
    2026-02-05 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is a new associate without a mentor
    """


def test_a_later_record_need_not_repeat_the_mentor() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"
      mentor: "A-0001"
    2026-02-05 custom "associate" "A-0003" "union"
    """


def test_a_later_record_of_one_of_the_first_day() -> None:
    """
    2026-02-05 custom "associate" "A-0001" "union"
    """


def test_a_mentor_suspended_later_is_kept() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"
      mentor: "A-0001"
    2026-02-01 custom "suspension" "A-0001"
      decision: "D-1"
    2026-02-05 custom "associate" "A-0003" "union"
      mentor: "A-0001"
    """


def test_herself_on_the_first_day() -> None:
    """
    2020-01-01 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is mentored by herself
      mentor: "A-0003"
    """


def test_another_mentor() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"
      mentor: "A-0001"
    2026-02-05 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is mentored by A-0002, who is suspended on 2026-02-05
      mentor: "A-0002"
    2026-02-06 custom "associate" "A-0003" "triunfo"  ;! mentors: A-0003 is mentored by herself
      mentor: "A-0003"
    """


def test_who_comes_back_is_new() -> None:
    """
    2026-01-05 custom "end" "associate" "A-0001"
    2026-02-05 custom "associate" "A-0001" "triunfo"  ;! mentors: A-0001 is a new associate without a mentor
    """


def test_a_mentor_who_is_not_there() -> None:
    """
    2026-01-05 custom "associate" "A-0003" "triunfo"  ;! records: associate A-0003 names the associate A-0099
      mentor: "A-0099"
    """


def test_a_waiver() -> None:
    """
    2025-01-01 custom "decision" "D-3" "A-0003 needs no mentor"
      taken-by: "assembly"
      waives: "mentors"
    2026-01-05 custom "associate" "A-0003" "triunfo"
      decision: "D-3"
    """


def test_an_excuse() -> None:
    """
    2026-02-01 custom "decision" "D-3" "A-0003 stays"
      taken-by: "assembly"
      excuses: "mentors@A-0003"
    2026-01-05 custom "associate" "A-0003" "triunfo"
    """
