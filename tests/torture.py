"""How often a test tries: a little in `make test`, without mercy in `make torture`."""

import os

TORTURE = os.environ.get("CAYAPA_TORTURE") == "1"


def times(usual: int, torture: int) -> int:
    """Give the count of this run."""
    return torture if TORTURE else usual
