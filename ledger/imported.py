"""Imported entries: each has an id from its form's own key, and says where it stood.

    2026-01-09 * "El Triunfo" "Funeral collection"
      import: "sheet/triunfo/2026-W02"
      import-from: "roll.csv, rows 2 to 98"

What a form says of an entry is its day, its keys and its postings. Payee, narration,
flag, tags and further keys are people's to tidy; so is the account of a posting that
has the key `rule`, as a rule of a profile chose it.
"""

import datetime as dt
from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence

from beancount.core import data
from beancount.core.amount import Amount
from beancount.parser import printer

from ledger import money
from ledger.errors import LedgerError
from ledger.findings import shown
from ledger.forms import Place
from ledger.forms import within
from ledger.language import say
from ledger.reading import IMPORT
from ledger.reading import IMPORT_FROM
from ledger.reading import PLACES

KEY = IMPORT
FROM = IMPORT_FROM
RULE = "rule"
NOT_SAID = {*PLACES, FROM}
NO_FIELDS = {"meta", "diff_amount"}
SETS = (frozenset, list)


def meta(
    import_id: str, places: Sequence[Place], keys: Mapping[str, object] | None = None
) -> data.Meta:
    """Give the metadata of an imported entry: its id, its rows, and its own keys."""
    first = places[0]
    told = data.new_metadata(first.file, first.row)
    for key, value in (keys or {}).items():
        if value is not None:
            told[key] = value
    told[KEY] = import_id
    told[FROM] = rows(places)
    return told


def transaction(  # noqa: PLR0913 - the parts of one
    told: data.Meta,
    day: dt.date,
    payee: str,
    narration: str,
    postings: Sequence[data.Posting],
    *,
    flag: str = "*",
) -> data.Transaction:
    """Make a transaction of a form; without a payee if that is empty."""
    return data.Transaction(
        told,
        day,
        flag,
        payee or None,
        narration,
        frozenset(),
        frozenset(),
        list(postings),
    )


def posting(
    account: str,
    units: Amount,
    *,
    rule: str = "",
    keys: Mapping[str, object] | None = None,
) -> data.Posting:
    """Make a posting, with the rule that chose its account if one did, and its keys."""
    told = {**(keys or {}), **({RULE: rule} if rule else {})}
    return data.Posting(account, units, None, None, None, told or None)


def rows(places: Sequence[Place]) -> str:
    """Name the rows of an entry: `roll.csv, rows 2 to 98`."""
    first, last = places[0], places[-1]
    if len(places) == 1:
        return str(first)
    if (first.file, first.sheet) != (last.file, last.sheet):
        return say(
            "{first} to {last_sheet}, row {row}",
            first=first,
            last_sheet=within(last.file, last.sheet),
            row=last.row,
        )
    return say(
        "{place}, rows {first} to {last}",
        place=within(first.file, first.sheet),
        first=first.row,
        last=last.row,
    )


def id_of(entry: data.Directive) -> str | None:
    """Give the id of an imported entry, on one line; None of any other."""
    found = (entry.meta or {}).get(KEY)
    if not isinstance(found, str) or not found:
        return None
    return found if "\n" not in found else " ".join(found.split())


def by_id(entries: Iterable[data.Directive]) -> dict[str, data.Directive]:
    """Find entries by their ids; of two with one id the first."""
    found: dict[str, data.Directive] = {}
    for entry in entries:
        import_id = id_of(entry)
        if import_id is not None:
            found.setdefault(import_id, entry)
    return found


def same(there: data.Directive, new: data.Directive) -> bool:
    """Tell whether an entry of the book says what a form says."""
    if type(there) is not type(new) or there.date != new.date:
        return False
    kept = _said(there.meta)
    if any(
        key not in kept or kept[key] != value for key, value in _said(new.meta).items()
    ):
        return False
    if isinstance(there, data.Transaction) and isinstance(new, data.Transaction):
        return _same_postings(there.postings, new.postings)
    return _fields(there) == _fields(new)


def once(entries: Iterable[data.Directive]) -> list[data.Directive]:
    """Give entries, of two that are the same one.

    Raises:
      LedgerError: two of one id differ, with both.
    """
    found: dict[str, data.Directive] = {}
    others = []
    for entry in entries:
        import_id = id_of(entry)
        if import_id is None:
            others.append(entry)
            continue
        first = found.setdefault(import_id, entry)
        if first is not entry and not same(first, entry):
            raise LedgerError(differing(first, entry))
    return [*found.values(), *others]


def differing(there: data.Directive, new: data.Directive) -> str:
    """Say that two entries of one id differ, and show both."""
    of_a_form = str(new.meta["filename"]) == str(there.meta["filename"])
    return say(
        "{place}: {id} is in {other} too, with other content; let it stand, or remove "
        "it and import again. Nothing was written.\nThere:\n{there}\nThe form:\n{new}"
        if of_a_form
        else "{place}: {id} is in {other} already with other content; let it stand, or "
        "remove it and import again. Nothing was written.\nThere:\n{there}\nThe "
        "form:\n{new}",
        place=place(new),
        id=id_of(new),
        other=place(there) if of_a_form else _line(there),
        there=written(there),
        new=written(new),
    )


def place(entry: data.Directive) -> str:
    """Name the row of an imported entry, or else its line."""
    told = (entry.meta or {}).get(FROM)
    return str(told) if told else _line(entry)


def written(entry: data.Directive) -> str:
    """Write an entry as text."""
    return str(printer.format_entry(entry)).strip()


def _line(entry: data.Directive) -> str:
    return f"{shown(str(entry.meta['filename']))}:{entry.meta['lineno']}"


def _said(told: Mapping[str, object] | None) -> dict[str, object]:
    return {
        key: _folded(value)
        for key, value in (told or {}).items()
        if key not in NOT_SAID and not key.startswith("__")
    }


def _folded(value: object) -> object:
    """Leave out how a text is broken into lines."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _fields(entry: data.Directive) -> list[object]:
    """Give what an entry says; no tags may be an empty set, or None."""
    fields = entry._asdict()
    said = (value for key, value in fields.items() if key not in NO_FIELDS)
    return [value or None if isinstance(value, SETS) else value for value in said]


def _same_postings(there: Sequence[data.Posting], new: Sequence[data.Posting]) -> bool:
    """Compare postings; those that a rule chose may have been filed otherwise.

    A posting keeps the keys that the form gives it: whose adjustment it is perhaps.
    """
    left, ruled = list(there), any(map(_by_rule, new))
    for one in sorted(new, key=lambda one: -len(one.meta or ())):
        if _by_rule(one):
            continue
        says = (at for at, other in enumerate(left) if _says(other, one, ruled))
        place = next(says, None)
        if place is None:
            return False
        del left[place]
    return not left or ruled


def _says(there: data.Posting, new: data.Posting, ruled: bool) -> bool:  # noqa: FBT001
    """Compare two postings; an amount left out is what the others leave.

    In an entry that was filed by rules, the money may lie on a part of its account.
    """
    name, other = there.account, new.account
    if name != other and not (ruled and _is_part(name, other)):
        return False
    if not money.is_known(there.units):
        return True
    if (there.units, there.price) != (new.units, new.price):
        return False
    return not new.meta or _said(new.meta).items() <= _said(there.meta).items()


def _by_rule(posting: data.Posting) -> bool:
    return RULE in (posting.meta or {})


def _is_part(name: str, other: str) -> bool:
    """Tell whether one of two accounts is below the other."""
    return name.startswith(f"{other}:") or other.startswith(f"{name}:")
