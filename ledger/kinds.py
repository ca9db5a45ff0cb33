"""Which kind of record a `custom` directive is: one of ours, near one, or other."""

from collections.abc import Iterable
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from beancount.core import data

from ledger import laws
from ledger.policies import POLICIES
from ledger.policies import Policy
from ledger.products import LoanProductPolicy
from ledger.products import ProductPolicy
from ledger.products import gives_loans
from ledger.products import is_product
from ledger.reading import Fault
from ledger.reading import Unreadable
from ledger.reading import named
from ledger.reading import read
from ledger.reading import written_id
from ledger.records import Associate
from ledger.records import Campaign
from ledger.records import Closed
from ledger.records import Cooperative
from ledger.records import Decision
from ledger.records import End
from ledger.records import Family
from ledger.records import Fund
from ledger.records import Record
from ledger.records import Seal
from ledger.records import Suspension
from ledger.records import Terms
from ledger.register import Filed
from ledger.services import Service
from ledger.typing_slips import one_edit

KINDS: dict[str, type[Record]] = {
    model.kind: model
    for model in (
        Decision,
        Cooperative,
        Family,
        Associate,
        Suspension,
        Fund,
        Campaign,
        Service,
        Terms,
        Closed,
        Seal,
        End,
    )
}

NAMES = frozenset({*KINDS, Policy.kind})


def loan_products(customs: Iterable[data.Custom]) -> frozenset[str]:
    """Name the policies of which any record gives a term that only loans have."""
    return frozenset(
        written_id(entry)
        for entry in customs
        if entry.type == Policy.kind and gives_loans(entry)
    )


def read_record(
    entry: data.Custom,
    known_laws: frozenset[str],
    of_loans: AbstractSet[str] = frozenset(),
) -> Record | None:
    """Read a directive of ours; one of another's kind gives None.

    Args:
      entry: the directive.
      known_laws: the laws that may have a policy of their own.
      of_loans: the policies that are products of loans; see `loan_products`.

    Raises:
      Unreadable: it is ours, or nearly, and does not read; or it is empty.
    """
    if entry.values is None:
        raise Unreadable([_empty(entry)])
    model = KINDS.get(entry.type)
    if model is not None:
        return read(entry, model)
    if entry.type == Policy.kind:
        return read(entry, _policy(entry, known_laws, of_loans))
    near = next((kind for kind in sorted(NAMES) if one_edit(entry.type, kind)), None)
    if near is not None:
        raise Unreadable([_near(entry, near)])
    return None


def read_records(
    customs: Sequence[data.Custom], known_laws: frozenset[str]
) -> tuple[list[Filed[Record]], list[Fault]]:
    """Read every directive of ours, and tell what is wrong with those that do not."""
    filed: list[Filed[Record]] = []
    unread: list[Fault] = []
    of_loans = loan_products(customs)
    for entry in customs:
        try:
            record = read_record(entry, known_laws, of_loans)
        except Unreadable as unreadable:
            unread.extend(unreadable.faults)
            continue
        if record is not None:
            filed.append(Filed(entry.date, record, entry))
    return filed, unread


def _policy(
    entry: data.Custom, known_laws: frozenset[str], of_loans: AbstractSet[str]
) -> type[Policy]:
    name = written_id(entry)
    if name in POLICIES:
        return POLICIES[name]
    if name in known_laws.difference(laws.NAMES) or not name:
        return Policy
    if name and name not in laws.NAMES and is_product(entry):
        return LoanProductPolicy if name in of_loans else ProductPolicy
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
