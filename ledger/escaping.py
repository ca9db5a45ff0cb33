"""Escaping: the texts of entries, as Beancount reads back what it prints."""

from beancount.core import account
from beancount.core import data
from beancount.utils.misc_utils import escape_string

_TEXTS = ("type", "comment", "description", "name", "query_string", "filename")


def escaped(entry: data.Directive) -> data.Directive:
    """Escape the texts of an entry that Beancount prints as they are."""
    names = [name for name in _TEXTS if hasattr(entry, name)]
    texts = {name: escape_string(getattr(entry, name)) for name in names}
    if isinstance(entry, data.Custom):
        texts["values"] = [
            one._replace(value=escape_string(one.value))
            if isinstance(one.value, str) and one.dtype is not account.TYPE
            else one
            for one in entry.values
        ]
    return entry._replace(**texts) if texts else entry
