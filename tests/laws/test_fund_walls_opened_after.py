"""Accounts that another plugin opens once the laws have judged."""

from beancount import loader

BOOK = """
plugin "plugins.bylaws"
{after}
2026-01-01 open Assets:Bank:Funeral
  fund: "funeral"
2026-01-01 open Assets:Bank:Health
  fund: "health"
2026-02-05 * "A posting of nothing on an account that nobody opened"
  Assets:Bank:Funeral   -30.00 USD
  Assets:Bank:Health     30.00 USD
  Expenses:Odds           0.00 USD
"""


def messages(after: str) -> list[str]:
    _, errors, _ = loader.load_string(BOOK.format(after=after))
    return [error.message for error in errors]


def test_beancount_refuses_the_account() -> None:
    [message] = messages("")
    assert message == "Invalid reference to unknown account 'Expenses:Odds'"


def test_one_of_them_speaks_where_a_later_plugin_opens_it() -> None:
    [message] = messages('plugin "beancount.plugins.auto_accounts"')
    assert message.startswith("fund-walls: 30.00 USD leave funeral")
