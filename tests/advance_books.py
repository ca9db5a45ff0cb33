"""Books of advances: the network of the tests about them, and its sheets."""

NETWORK = """
2020-01-01 custom "decision" "D-1" "Advances are equal for all"
  taken-by: "assembly"
2020-01-01 custom "decision" "D-2" "A suspension"
  taken-by: "assembly"
2020-01-01 custom "policy" "advances"
  base: 40.00 USD
  paid-reasons: "sick"
  unpaid-reasons: "leave"
  adjustments: "need family-size bonus"
  family-size: 5.00 USD
  bonus-max: 20.00 USD
  decision: "D-1"
2020-01-01 custom "cooperative" "triunfo" "El Triunfo"
2020-01-01 custom "cooperative" "union" "La Union"
2020-01-01 custom "associate" "A-0001" "triunfo"
  dependants: 3
2020-01-01 custom "associate" "A-0002" "triunfo"
2020-01-01 custom "associate" "A-0003" "triunfo"
2020-01-01 custom "associate" "A-0004" "union"
2020-01-01 open Assets:Cash
2020-01-01 open Assets:Advances
  role: "advances"
"""
