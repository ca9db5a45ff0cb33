"""An odd chain of seals, none of which holds."""

NONE = f'"sha256:{"0" * 64}"'
SEALS = f"""
2020-02-01 custom "seal" "0001-01" "v1" {NONE}
  decision: "D-1"
  trace: "1:0000000000000000:ffffffffffffffff"
2026-02-01 custom "seal" "2026-01" "v1" {NONE} {NONE}
  decision: "D-1"
  annex: {NONE}
  trace: "123456789:0123456789abcdef:ffffffffffffffff"
2026-02-02 custom "seal" "2026-01" "v2" {NONE} {NONE}
  decision: "D-1"
2026-02-02 custom "seal" "2026-02" "v1" {NONE}
  decision: "D-1"
2027-02-02 custom "seal" "2026" "v1" {NONE}
2027-02-02 custom "seal" "2026-12" "v1" {NONE}
  decision: "D-9"
  trace: "1:2:3"
2027-02-02 custom "seal" "0000" "v1" {NONE}
2027-02-02 custom "seal" "9999" "v01" {NONE}
"""
