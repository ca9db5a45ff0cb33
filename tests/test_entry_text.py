"""Texts of drafts are read back as they were."""

from beancount.core.data import Transaction
from beancount.parser import parser
from hypothesis import given
from hypothesis import strategies as st

from ledger.entry_text import quoted

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20)


@given(TEXTS)
def test_a_text_is_read_back(text: str) -> None:
    written = f"2026-01-01 * {quoted(text)}\n  key: {quoted(text)}\n"
    [entry], errors, _ = parser.parse_string(written)
    assert errors == []
    assert isinstance(entry, Transaction)
    assert (entry.narration, entry.meta["key"]) == (text, text)
