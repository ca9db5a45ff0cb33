"""What is wrong between records: ids used twice, and references to nothing."""

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ledger import account_faults
from ledger.accounts import Accounts
from ledger.language import mark
from ledger.language import say
from ledger.policies import FuneralPolicy
from ledger.policies import SurplusPolicy
from ledger.reading import Fault
from ledger.reading import named
from ledger.records import Associate
from ledger.records import Campaign
from ledger.records import Cooperative
from ledger.records import Decision
from ledger.records import End
from ledger.records import Family
from ledger.records import Fund
from ledger.records import Record
from ledger.records import Suspension
from ledger.register import Filed
from ledger.register import History
from ledger.register import Register
from ledger.services import Service

BEARERS = (Cooperative, Family, Associate)
BEARER = {
    Cooperative.kind: mark("a cooperative"),
    Family.kind: mark("a family"),
    Associate.kind: mark("an associate"),
}


def faults(
    register: Register, accounts: Accounts, unread: AbstractSet[tuple[str, str]]
) -> Iterator[Fault]:
    """Find every fault between the records of a register.

    Args:
      register: the records that read.
      accounts: the opened accounts, which name funds.
      unread: kind and id of those that do not; what names them is not at fault.
    """
    sound = _joined_at(register)
    for history in register.all_histories():
        yield from _history_faults(history, unread)
        for filed in history:
            if not _same_as_before(filed, sound):
                yield from _dangling(filed, register, unread)
    yield from _shared_ids(register)
    yield from _persons(register)
    yield from account_faults.faults(register, accounts, unread)


def _history_faults(
    history: History, unread: AbstractSet[tuple[str, str]]
) -> Iterator[Fault]:
    in_force: Filed[Record] | None = None
    for filed in history:
        record = filed.record
        if isinstance(record, End):
            if in_force is None and (record.of, record.id) not in unread:
                yield _fault(
                    filed,
                    "{record} ends what is not in force on {date}; mend the id or the "
                    "date, or remove it.",
                )
            in_force = None
            continue
        if in_force is not None and isinstance(record, Decision):
            yield _fault(
                filed,
                "{record} is in the books since {since}; a decision is never "
                "superseded, give the new one an id of its own.",
                since=in_force.date,
            )
        elif in_force is not None and in_force.date == filed.date:
            yield _fault(
                filed,
                "{record} stands twice on {date}; keep one of the two, or date the "
                "later one by the day from which it holds.",
            )
        if isinstance(record, Family) and record.since is not None:
            yield from _opening(filed, record.since, first=filed is history[0])
        in_force = filed


def _opening(filed: Filed[Record], since: dt.date, *, first: bool) -> Iterator[Fault]:
    if not first:
        yield _fault(
            filed,
            "{record} says since and paid-through again; they belong to its first "
            "record alone, remove them here.",
        )
    elif since > filed.date:
        yield _fault(
            filed,
            "{record} says since {since}, which is after the record's own date; "
            "since is the enrolment before the books.",
            since=since,
        )


def _joined_at(register: Register) -> set[tuple[str, dt.date]]:
    """Find the days on which families join cooperatives that are then in force."""
    joined = {
        (family.cooperative, date) for date, family, _ in register.records(Family)
    }
    return {one for one in joined if register.on(Cooperative, *one) is not None}


def _same_as_before(filed: Filed[Record], sound: set[tuple[str, dt.date]]) -> bool:
    record = filed.record
    return isinstance(record, Family) and (record.cooperative, filed.date) in sound


def _dangling(
    filed: Filed[Record], register: Register, unread: AbstractSet[tuple[str, str]]
) -> Iterator[Fault]:
    for key, model, target in _references(filed.record):
        if target is None or (model.kind, target) in unread:
            continue
        if register.on(model, target, filed.date) is not None:
            continue
        begun = register.first(model, target)
        template = mark(
            "{record} names the {kind} {target}, which is not in the books; record the "
            "{kind} first, or mend {key}."
        )
        if begun is not None:
            template = mark(
                "{record} names the {kind} {target}, which is not in force on {date}; "
                "mend {key} or the dates."
            )
        yield _fault(filed, template, kind=model.kind, target=target, key=key)


def _references(
    record: Record,
) -> Iterator[tuple[str, type[Record], str | None]]:
    if isinstance(record, Family | Associate):
        yield say("its cooperative"), Cooperative, record.cooperative
    if isinstance(record, Associate):
        yield "centre", Fund, record.centre
        yield "mentor", Associate, record.mentor
        yield "family", Family, record.family
    if isinstance(record, Suspension):
        yield say("its id"), Associate, record.id
    if isinstance(record, Campaign | FuneralPolicy | Service):
        yield "fund", Fund, record.fund
    if isinstance(record, SurplusPolicy):
        yield from (("from", Fund, one) for one in record.from_ or ())
        yield from (("to", Fund, one.fund) for one in record.to or ())


def _shared_ids(register: Register) -> Iterator[Fault]:
    bearers: dict[str, Filed[Record]] = {}
    for model in BEARERS:
        for record_id in register.histories(model):
            first = register.first(model, record_id)
            other = bearers.setdefault(record_id, first) if first else first
            if first is None or other is None or other.record.kind == model.kind:
                continue
            later = max(other, first, key=lambda filed: filed.date)
            earlier = other if later is first else first
            yield _fault(
                later,
                "{record} has the id of {other}; an id is used once among "
                "cooperatives, families, associates and persons, choose another.",
                other=_a(earlier.record.kind),
            )


def _persons(register: Register) -> Iterator[Fault]:
    """Find persons with the id of another bearer; the later record is at fault."""
    taken = {one: model for model in BEARERS for one in register.histories(model)}
    told: set[str] = set()
    for filed in register.records(Family):
        covered = filed.record.covered
        if taken.keys().isdisjoint(covered):
            continue
        for person in covered:
            bearer = person in taken and register.first(taken[person], person)
            if bearer and bearer.date <= filed.date:
                yield _fault(
                    filed,
                    "{record} covers {person}, which is the id of {other}; "
                    "give the person an id of her own.",
                    person=person,
                    other=_a(taken[person].kind),
                )
            elif bearer and person not in told:
                told.add(person)
                yield _fault(
                    bearer,
                    "{record} has the id of a person whom {family} covers; choose "
                    "another.",
                    family=filed.record.id,
                )


def _a(kind: str) -> str:
    return say(BEARER[kind])


def _fault(filed: Filed[Record], template: str, **fields: object) -> Fault:
    entry = filed.entry
    known = {"record": named(entry), "date": entry.date}
    return Fault(entry, template, {**known, **fields}, filed.record.id)
