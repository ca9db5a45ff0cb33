"""Random postings: each fund is weighed as Beancount itself weighs an entry."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from beancount.core import data
from beancount.core import interpolate
from beancount.core.amount import Amount
from beancount.core.inventory import Inventory
from beancount.core.position import Cost
from beancount.parser.options import OPTIONS_DEFAULTS
from hypothesis import given
from hypothesis import strategies as st

from ledger.book import Book
from ledger.walls import residues
from tests.walled_text import FIRST

pytestmark = pytest.mark.no_cover  # it walks at length what others cover

Tolerances = Mapping[str, Decimal]
amounts = st.decimals(-1000, 1000, places=2)
costs = st.builds(
    Cost,
    st.decimals(0, 100, places=4),
    st.sampled_from(["USD", "VES"]),
    st.just(FIRST),
    st.none(),
)
prices = st.builds(
    Amount, st.decimals(0, 100, places=4), st.sampled_from(["USD", "VES"])
)
FUND_OF = {"Assets:A": "a", "Assets:B": "b", "Assets:C": "c", "Assets:None": None}
NAMES = tuple(FUND_OF)
posted = st.builds(
    data.Posting,
    account=st.sampled_from(NAMES),
    units=st.builds(Amount, amounts, st.sampled_from(["USD", "VES", "FLOUR"])),
    cost=st.none() | costs,
    price=st.none() | prices,
    flag=st.none(),
    meta=st.none(),
)


@given(
    st.lists(posted, min_size=1, max_size=5),
    st.sampled_from(NAMES),
    st.sampled_from(["0", "0.004", "0.006"]),
    st.sampled_from(["0.5", "0.0001"]),
)
def test_each_fund_is_weighed_as_beancount_weighs(
    postings: list[data.Posting], closing: str, off: str, multiplier: str
) -> None:
    for one in interpolate.compute_residual(postings):
        left = Amount(-one.units.number - Decimal(off), one.units.currency)
        closed = data.Posting(closing, left, None, None, None, None)
        postings = [*postings, closed]
    options = {**OPTIONS_DEFAULTS, "tolerance_multiplier": Decimal(multiplier)}
    tolerances = interpolate.infer_tolerances(postings, options)
    wanted = {
        fund: left
        for name, fund in FUND_OF.items()
        for left in [
            beyond([one for one in postings if one.account == name], tolerances)
        ]
        if left
    }
    if beyond(postings, tolerances):
        wanted = {}
    nothing = frozenset[str]()
    meta = data.new_metadata("a book", 1)
    entry = data.Transaction(meta, FIRST, "*", None, "", nothing, nothing, postings)
    opened = [
        data.Open({**meta, **({"fund": fund} if fund else {})}, FIRST, name, [], None)
        for name, fund in FUND_OF.items()
    ]
    found = residues(Book.read([*opened, entry], options), entry)
    assert found == wanted


def beyond(postings: list[data.Posting], tolerances: Tolerances) -> dict[str, Decimal]:
    """Give what Beancount finds left over of postings, and does not find small."""
    return {
        one.units.currency: one.units.number
        for one in interpolate.compute_residual(postings)
        if not Inventory([one]).is_small(tolerances)
    }
