"""Services: what a fund does for members for a fee, and what the market asks for it.

    2026-01-01 custom "service" "consultation" "Consultation"
      fund: "health"
      fee: 8.00 USD
      market: 18.00 USD

The market's price is a fact that somebody asked for, the fee what is taken.
"""

from ledger.fields import Id
from ledger.fields import Price
from ledger.fields import Text
from ledger.records import RecordModel


class Service(RecordModel):
    """A service with its fee, and the price of the same on the market."""

    kind = "service"
    positions = ("id", "text")

    text: Text
    fund: Id
    fee: Price
    market: Price | None = None
