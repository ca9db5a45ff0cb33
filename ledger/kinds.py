"""Which kind of record a `custom` directive is: one of ours, near one, or other."""

from beancount.core import data

from ledger import laws
from ledger.policies import POLICIES
from ledger.policies import Policy
from ledger.products import ProductPolicy
from ledger.products import is_product
from ledger.reading import Fault
from ledger.reading import Unreadable
from ledger.reading import named
from ledger.reading import read
from ledger.reading import written_id
from ledger.records import KINDS
from ledger.records import Record
from ledger.typing_slips import one_edit

NAMES = frozenset({*KINDS, Policy.kind})


def read_record(entry: data.Custom, known_laws: frozenset[str]) -> Record | None:
    """Read a directive of ours; one of another's kind gives None.

    Raises:
      Unreadable: it is ours, or nearly, and does not read; or it is empty.
    """
    if entry.values is None:
        raise Unreadable([_empty(entry)])
    model = KINDS.get(entry.type)
    if model is not None:
        return read(entry, model)
    if entry.type == Policy.kind:
        return read(entry, _policy(entry, known_laws))
    near = next((kind for kind in sorted(NAMES) if one_edit(entry.type, kind)), None)
    if near is not None:
        raise Unreadable([_near(entry, near)])
    return None


def _policy(entry: data.Custom, known_laws: frozenset[str]) -> type[Policy]:
    name = written_id(entry)
    if name in POLICIES:
        return POLICIES[name]
    if name in known_laws.difference(laws.NAMES) or not name:
        return Policy
    if name and name not in laws.NAMES and is_product(entry):
        return ProductPolicy
    fault = Fault(
        entry,
        "{record} is the policy of no law or system; it is one of: {known}.",
        {"record": named(entry), "known": ", ".join(sorted(POLICIES))},
        name,
    )
    raise Unreadable([fault])


def _empty(entry: data.Custom) -> Fault:
    return Fault(
        entry,
        'custom "{kind}" has no value, which Beancount and Fava cannot read; write '
        "what it says on its line, or remove it.",
        {"kind": entry.type},
    )


def _near(entry: data.Custom, near: str) -> Fault:
    return Fault(
        entry,
        'custom "{kind}" is no kind of record; "{near}" is, write that if it is meant.',
        {"kind": entry.type, "near": near},
        written_id(entry),
    )
