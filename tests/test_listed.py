"""Words are listed as people list them."""

import pytest

from ledger.language import listed


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a and b and c"),
        ((one for one in (1, "{2}", 3)), "1 and {2} and 3"),
    ],
)
def test_words_are_listed(words: list[object], text: str) -> None:
    assert listed(words) == text
